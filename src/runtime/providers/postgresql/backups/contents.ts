import { createHash, type Hash } from 'node:crypto'
import { ended } from '../../../process.ts'
import type { Archive, Contents } from '../../backups.ts'
import type { ToolOptions } from '../../provider.ts'
import { toolPath } from '../client-tools.ts'
import { unattended } from '../dump.ts'
import type { PostgresTarget } from '../target.ts'
import { readArchive } from './archive.ts'
import { readName, tableName } from './names.ts'
import { readScript, type ScriptReader } from './script.ts'
import { notDumped, outcome, start, toolEnvironment, toolsFor } from './tools.ts'

/** Only rows, sequences and large objects: what stands in functions and views is not among them. */
const data = '--section=data'

/** @throws BACKUP_DAMAGED, TOOL_MISSING */
export async function readThrough(archive: Archive, options: ToolOptions): Promise<Contents> {
  const count = new Count()
  await readArchive(archive, { args: [data], drain: true }, count.reader, options)
  return count.contents()
}

/** @throws BACKUP_FAILED with what pg_dump said, TOOL_MISSING */
export async function contentsOf(target: PostgresTarget, options: ToolOptions): Promise<Contents> {
  const count = new Count()
  await readDump(target, [data], count.reader, options)
  return count.contents()
}

/** Reads a database as the script that pg_dump writes of it. @throws BACKUP_FAILED, TOOL_MISSING */
export async function readDump(
  target: PostgresTarget,
  args: readonly string[],
  reader: ScriptReader,
  options: ToolOptions,
): Promise<void> {
  const tools = await toolsFor(options)
  const env = toolEnvironment(target, options.env)
  const all = ['--format=plain', ...unattended, ...args]
  const child = start(toolPath(tools, 'pg_dump'), all, env, options.signal)
  child.stdin.end()
  const end = ended(child)
  const read = outcome(readScript(child.stdout, reader))
  const [{ code, stderr }, unread] = await Promise.all([end, read])
  if (code !== 0) throw notDumped('pg_dump cannot read the database.', stderr)
  if (unread) throw unread.error
}

/** Counts and hashes as a script passes by. */
class Count {
  readonly #tables = new Map<string, { rows: number; readonly hash: Hash }>()
  #current: { rows: number; readonly hash: Hash } | undefined
  #largeObjects = 0

  readonly reader: ScriptReader = {
    table: (name) => {
      const [schema = '', relation = ''] = readName(name)?.parts ?? []
      const table = tableName(schema, relation)
      // pg_dump 16 loads some partitions through their root, each in a COPY of its own.
      this.#current = this.#tables.get(table) ?? { rows: 0, hash: createHash('sha256') }
      this.#tables.set(table, this.#current)
    },
    rows: (bytes, lines) => {
      if (!this.#current) return
      this.#current.rows += lines
      this.#current.hash.update(bytes)
    },
    statement: (text) => {
      if (text.startsWith('SELECT pg_catalog.lo_open(')) this.#largeObjects += 1
    },
  }

  contents(): Contents {
    const tables = [...this.#tables].map(([table, { rows, hash }]) => ({
      table,
      rows,
      sha256: hash.digest('hex'),
    }))
    return {
      tables: tables.sort((a, b) => (a.table < b.table ? -1 : 1)),
      large_objects: this.#largeObjects,
    }
  }
}
