import { FaberDbError } from '../../../../operations/index.ts'
import { ended } from '../../../process.ts'
import type { Archive } from '../../backups.ts'
import type { ToolOptions } from '../../provider.ts'
import { toolPath } from '../client-tools.ts'
import { openSession } from '../session.ts'
import type { PostgresTarget } from '../target.ts'
import { feed, jobs, outcome, start, toolEnvironment, toolsFor } from './tools.ts'

/**
 * Restores an archive into an empty database, and gathers its statistics.
 * @throws RESTORE_FAILED with what the tool said, TOOL_MISSING, and what the archive's own stream throws
 */
export async function restore(
  archive: Archive,
  into: PostgresTarget,
  options: ToolOptions,
): Promise<void> {
  const tools = await toolsFor(options)
  const place = archive.path === undefined ? [] : [`--jobs=${jobs}`, archive.path]
  const args = [`--dbname=${into.database}`, '--exit-on-error', '--no-password', ...place]
  await run(archive, toolPath(tools, 'pg_restore'), args, into, options)
  await analyze(into)
}

async function run(
  archive: Archive,
  program: string,
  args: readonly string[],
  into: PostgresTarget,
  { env, signal }: ToolOptions,
): Promise<void> {
  const source = archive.path === undefined ? await archive.open() : undefined
  const child = start(program, args, toolEnvironment(into, env), signal)
  const end = ended(child)
  child.stdout.resume()
  const fed = source ? outcome(feed(source, child.stdin, false)) : void child.stdin.end()
  const [{ code, stderr }, lost] = await Promise.all([end, fed])
  if (lost) throw lost.error
  if (code === 0) return
  throw new FaberDbError('RESTORE_FAILED', {
    message: `The backup could not be restored into ${into.database}.`,
    why: stderr,
    next: 'Mend the cause and run it again.',
  })
}

/** Without statistics the first queries on a restored database are planned blindly. */
async function analyze(into: PostgresTarget): Promise<void> {
  const session = await openSession(into)
  try {
    await session.script('analyze')
  } finally {
    await session.close()
  }
}
