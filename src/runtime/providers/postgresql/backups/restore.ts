import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FaberDbError } from '../../../../operations/index.ts'
import { ended } from '../../../process.ts'
import type { Archive } from '../../backups.ts'
import type { Session, ToolOptions } from '../../provider.ts'
import { assertTool, toolPath } from '../client-tools.ts'
import { openSession } from '../session.ts'
import type { PostgresTarget } from '../target.ts'
import { listEntries } from './archive.ts'
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
  const session = await openSession(into)
  try {
    if (archive.format === 'sql') await runScript(archive, into, options)
    else if (await isSuperuser(session)) await runRestore(archive, [], into, options)
    else await withList(archive, options, (list) => runRestore(archive, list, into, options))
    // Without statistics the first queries on a restored database are planned blindly.
    await session.script('analyze')
  } finally {
    await session.close()
  }
}

async function runRestore(
  archive: Archive,
  list: readonly string[],
  into: PostgresTarget,
  options: ToolOptions,
): Promise<void> {
  const place = archive.path === undefined ? [] : [`--jobs=${jobs}`, archive.path]
  const unattended = ['--exit-on-error', '--no-password']
  const args = [`--dbname=${into.database}`, `--format=${archive.format}`, ...unattended]
  const program = toolPath(await toolsFor(options), 'pg_restore')
  const source = archive.path === undefined ? archive : undefined
  await run(program, [...args, ...list, ...place], source, into, options)
}

async function runScript(
  archive: Archive,
  into: PostgresTarget,
  options: ToolOptions,
): Promise<void> {
  const tools = await toolsFor(options)
  await assertTool(tools, 'psql')
  const unattended = ['--no-psqlrc', '--quiet', '--no-password', '--set=ON_ERROR_STOP=1']
  const args = [`--dbname=${into.database}`, ...unattended, '--file=-']
  await run(toolPath(tools, 'psql'), args, archive, into, options)
}

/** Runs a tool that reads `source`, where it is given one. */
async function run(
  program: string,
  args: readonly string[],
  source: Archive | undefined,
  into: PostgresTarget,
  { env, signal }: ToolOptions,
): Promise<void> {
  const bytes = await source?.open()
  const child = start(program, args, toolEnvironment(into, env), signal)
  const end = ended(child)
  child.stdout.resume()
  const fed = bytes ? outcome(feed(bytes, child.stdin, false)) : void child.stdin.end()
  const [{ code, stderr }, lost] = await Promise.all([end, fed])
  if (lost) throw lost.error
  if (code === 0) return
  throw new FaberDbError('RESTORE_FAILED', {
    message: `The backup could not be restored into ${into.database}.`,
    why: stderr,
    next: 'Mend the cause and run it again.',
  })
}

async function isSuperuser(session: Session): Promise<boolean> {
  const [me] = await session.query<{ yes: boolean }>(
    'select rolsuper as yes from pg_roles where rolname = current_user',
  )
  return me?.yes ?? false
}

/** What is there in every database, or comes with an extension, and only a superuser may say again. */
const superusersOnly = /^\d+; \d+ \d+ (?:EXTENSION - plpgsql|COMMENT - EXTENSION) /

/** A list for pg_restore of all but what this role may not restore and need not. */
async function withList(
  archive: Archive,
  options: ToolOptions,
  work: (args: readonly string[]) => Promise<void>,
): Promise<void> {
  const entries = await listEntries(archive, options)
  const folder = await mkdtemp(join(tmpdir(), 'faber-db-'))
  try {
    const file = join(folder, 'list')
    const kept = entries.filter((entry) => !superusersOnly.test(entry))
    await writeFile(file, kept.join('\n'), { mode: 0o600 })
    await work([`--use-list=${file}`])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
