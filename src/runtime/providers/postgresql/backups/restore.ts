import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FaberDbError } from '../../../../operations/index.ts'
import { ended } from '../../../process.ts'
import type { Archive } from '../../backups.ts'
import type { ToolOptions } from '../../provider.ts'
import { assertTool, toolPath } from '../client-tools.ts'
import { openSession } from '../session.ts'
import type { PostgresTarget } from '../target.ts'
import { listEntries } from './archive.ts'
import { feed, jobs, outcome, start, toolEnvironment, toolsFor } from './tools.ts'

/**
 * Restores an archive into an empty database.
 * @throws RESTORE_FAILED with what the tool said, TOOL_MISSING, and what the archive's own stream throws
 */
export async function restore(
  archive: Archive,
  into: PostgresTarget,
  options: ToolOptions,
): Promise<void> {
  if (archive.format === 'sql') return runScript(archive, into, options)
  const left = await leftOut(into)
  const restoring = (list: readonly string[]) => runRestore(archive, list, into, options)
  await (left ? withList(archive, left, options, restoring) : restoring([]))
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
  const fed = bytes ? outcome(feed(bytes, child.stdin, false, signal)) : void child.stdin.end()
  const [{ code, stderr }, lost] = await Promise.all([end, fed])
  if (lost) throw lost.error
  if (code === 0) return
  throw new FaberDbError('RESTORE_FAILED', {
    message: `The backup could not be restored into ${into.database}.`,
    why: stderr,
    next: 'Mend the cause and run it again.',
  })
}

/**
 * The entries that only a superuser may restore and that are there already: in every database, with
 * an extension, or as the owner that the schema public has anyway. Nothing is left out for a superuser.
 */
async function leftOut(into: PostgresTarget): Promise<((entry: string) => boolean) | undefined> {
  const session = await openSession(into)
  const [me] = await session
    .query<{ is_superuser: boolean; public_owner: string | null }>(
      `select rolsuper as is_superuser,
              (select pg_get_userbyid(nspowner)::text from pg_namespace
                where nspname = 'public') as public_owner
         from pg_roles where rolname = current_user`,
    )
    .finally(() => session.close())
  if (!me || me.is_superuser) return undefined
  const schema = `SCHEMA - public ${me.public_owner}`
  return (entry) => {
    const what = entry.replace(/^\d+; \d+ \d+ /, '')
    return what === schema || /^(?:EXTENSION - plpgsql|COMMENT - EXTENSION) /.test(what)
  }
}

/** A list for pg_restore of all but what this role may not restore and need not. */
async function withList(
  archive: Archive,
  isLeftOut: (entry: string) => boolean,
  options: ToolOptions,
  work: (args: readonly string[]) => Promise<void>,
): Promise<void> {
  const entries = await listEntries(archive, options)
  const folder = await mkdtemp(join(tmpdir(), 'faber-db-'))
  try {
    const file = join(folder, 'list')
    const kept = entries.filter((entry) => !isLeftOut(entry))
    await writeFile(file, kept.join('\n'), { mode: 0o600 })
    await work([`--use-list=${file}`])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
