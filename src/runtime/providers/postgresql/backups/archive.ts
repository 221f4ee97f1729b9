import type { Readable } from 'node:stream'
import { ended } from '../../../process.ts'
import type { Archive } from '../../backups.ts'
import type { ToolOptions } from '../../provider.ts'
import { toolPath } from '../client-tools.ts'
import { readScript, type ScriptReader } from './script.ts'
import { damaged, feed, inEnglish, outcome, start, toolsFor } from './tools.ts'

/** What of an archive is read: options of pg_restore; a plain script is always read whole. */
export interface Portion {
  readonly args: readonly string[]
  /** Whether the archive's stream is read to its end even where pg_restore has read enough. */
  readonly drain: boolean
}

/**
 * Reads an archive as the script that it stands for.
 * @throws BACKUP_DAMAGED, TOOL_MISSING, and what the archive's own stream throws
 */
export async function readArchive(
  archive: Archive,
  { args, drain }: Portion,
  reader: ScriptReader,
  options: ToolOptions,
): Promise<void> {
  if (archive.format === 'sql') await readPlain(archive, reader, options)
  else
    await readTool(archive, ['--file=-', ...args], drain, options, (out) => readScript(out, reader))
}

/** The table of contents of an archive, a line each, as `pg_restore --use-list` takes it. @throws BACKUP_DAMAGED, TOOL_MISSING */
export async function listEntries(archive: Archive, options: ToolOptions): Promise<string[]> {
  let list = ''
  await readTool(archive, ['--list'], false, options, async (out) => {
    for await (const text of out.setEncoding('utf8')) list += text
  })
  return list.split('\n')
}

/** Runs pg_restore over an archive, and `read` over what it prints. */
async function readTool(
  archive: Archive,
  args: readonly string[],
  drain: boolean,
  options: ToolOptions,
  read: (output: Readable) => Promise<void>,
): Promise<void> {
  const tools = await toolsFor(options)
  const { path } = archive
  const all = [`--format=${archive.format}`, ...args, ...(path === undefined ? [] : [path])]
  const source = path === undefined ? await archive.open() : undefined
  const env = inEnglish(options.env)
  const child = start(toolPath(tools, 'pg_restore'), all, env, options.signal)
  const end = ended(child)
  const fed = source
    ? outcome(feed(source, child.stdin, drain, options.signal))
    : void child.stdin.end()
  const taken = outcome(read(child.stdout))
  const [{ code, stderr }, lost, unread] = await Promise.all([end, fed, taken])
  if (lost) throw lost.error
  if (code !== 0) throw damaged(stderr)
  if (unread) throw unread.error
}

/** The line that pg_dump writes when it has written all. */
const completion = '-- PostgreSQL database dump complete'

async function readPlain(
  archive: Archive,
  reader: ScriptReader,
  { signal }: ToolOptions,
): Promise<void> {
  const source = await archive.open()
  const stop = () => source.destroy(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  let complete = false
  try {
    await readScript(source, {
      ...reader,
      comment(line) {
        complete ||= line === completion
        reader.comment?.(line)
      },
    })
  } finally {
    signal.removeEventListener('abort', stop)
  }
  if (!complete) throw damaged('The last line of pg_dump is missing: it did not end well.')
}
