import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { finished, pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import type { CopyStreamQuery } from 'pg-copy-streams'
import { listed } from '../../../../text.ts'
import type { Archive, TableContents } from '../../../backups.ts'
import type { ToolOptions } from '../../../provider.ts'
import { quoteIdentifier } from '../../identifiers.ts'
import { readArchive } from '../archive.ts'
import { readName, tableName } from '../names.ts'
import { damaged } from '../tools.ts'
import type { LivingTable } from './look.ts'
import { refused } from './refused.ts'

/** The rows of a table as the backup has them, in a temporary table of the transaction. */
export interface Staged {
  readonly living: LivingTable
  /** The temporary table, as SQL names it. */
  readonly stage: string
  /** The columns that the backup has. */
  readonly columns: readonly string[]
}

/**
 * Copies the rows of tables from an archive into temporary tables, and holds what passes against the
 * record. It changes nothing else.
 * @throws RESTORE_REFUSED where the columns do not fit, BACKUP_DAMAGED
 */
export async function stageTables(
  client: Client,
  archive: Archive,
  tables: readonly LivingTable[],
  record: readonly TableContents[],
  options: ToolOptions,
): Promise<readonly Staged[]> {
  const staging = new Staging(client, tables, await import('pg-copy-streams'))
  const names = tables.map(({ table }) => `--table=${readName(table)?.parts[1] ?? ''}`)
  const portion = { args: ['--section=data', ...names], drain: false }
  try {
    await readArchive(archive, portion, staging.reader, options)
    await staging.end()
  } catch (error) {
    throw staging.failure ?? error
  }
  for (const { table, sha256 } of record) {
    const { read, kept } = await staging.sums(table)
    if (read !== sha256) throw damaged(`The rows of ${table} are not those of its record.`)
    if (kept !== sha256) {
      throw refused([
        `The rows of ${table} would not read as they did: its types have changed since, or the server writes floats otherwise (12 and newer).`,
      ])
    }
  }
  return staging.staged()
}

interface Filling extends Staged {
  readonly hash: Hash
}

/** Takes the rows of the wanted tables from a script that passes by. */
class Staging {
  readonly #client: Client
  readonly #wanted: ReadonlyMap<string, LivingTable>
  readonly #streams: typeof import('pg-copy-streams')
  readonly #filled = new Map<string, Filling>()
  /** What the last piece of the script wants done, in its order. */
  #work: (() => Promise<void>)[] = []
  #hash: Hash | undefined
  #copy: CopyStreamQuery | undefined
  #closed: AbortSignal | undefined
  #encoding = 'UTF8'
  /** What this side could not do; the tool's own complaint that its pipe broke comes after it. */
  failure: unknown

  constructor(
    client: Client,
    tables: readonly LivingTable[],
    streams: typeof import('pg-copy-streams'),
  ) {
    this.#client = client
    this.#wanted = new Map(tables.map((living) => [living.table, living]))
    this.#streams = streams
  }

  readonly reader = {
    statement: (text: string) => {
      this.#work.push(() => this.#stop())
      const [, encoding] = /^SET client_encoding = '(\w+)';$/.exec(text) ?? []
      if (encoding) this.#encoding = encoding
    },
    table: (name: string, columns: string) => {
      const [schema = '', relation = ''] = readName(name)?.parts ?? []
      const living = this.#wanted.get(tableName(schema, relation))
      this.#work.push(() => this.#stop())
      if (living) this.#work.push(() => this.#start(living, columnNames(columns)))
    },
    rows: (bytes: Buffer) => {
      this.#work.push(() => this.#take(bytes))
    },
    ready: () => this.#catchUp(),
  }

  /** Waits for everything that was begun. */
  async end(): Promise<void> {
    this.#work.push(() => this.#stop())
    await this.#catchUp()
  }

  /** Of the rows as they were read, and as the types of today keep them. */
  async sums(table: string): Promise<{ readonly read?: string; readonly kept?: string }> {
    const filling = this.#filled.get(table)
    if (!filling) return {}
    const kept = createHash('sha256')
    await this.#speak(this.#encoding)
    await pipeline(
      this.#client.query(this.#streams.to(`copy ${filling.stage} to stdout`)),
      async (rows: AsyncIterable<Buffer>) => {
        for await (const row of rows) kept.update(row)
      },
    )
    await this.#speak('UTF8')
    return { read: filling.hash.digest('hex'), kept: kept.digest('hex') }
  }

  staged(): readonly Staged[] {
    return [...this.#filled.values()]
  }

  async #catchUp(): Promise<void> {
    const work = this.#work
    this.#work = []
    try {
      for (const each of work) await each()
    } catch (error) {
      this.failure ??= error
    }
    if (this.failure) throw this.failure
  }

  async #start(living: LivingTable, columns: readonly string[]): Promise<void> {
    const filling = this.#filled.get(living.table) ?? (await this.#make(living, columns))
    this.#filled.set(living.table, filling)
    await this.#speak(this.#encoding)
    this.#hash = filling.hash
    this.#copy = this.#client.query(this.#streams.from(`copy ${filling.stage} from stdin`))
    const closed = new AbortController()
    this.#closed = closed.signal
    this.#copy
      .on('error', (error) => {
        this.failure ??= error
      })
      .once('close', () => closed.abort())
  }

  async #make(living: LivingTable, columns: readonly string[]): Promise<Filling> {
    assertColumnsFit(living, columns)
    const name = `faber_db_stage_${this.#filled.size}`
    const list = columns.map(quoteIdentifier).join(', ')
    await this.#client.query(
      `create temporary table ${name} on commit drop as
         select ${list} from only ${living.table} with no data`,
    )
    return { living, stage: `pg_temp.${name}`, columns, hash: createHash('sha256') }
  }

  async #take(bytes: Buffer): Promise<void> {
    const copy = this.#copy
    if (!copy) return
    this.#hash?.update(bytes)
    if (copy.write(bytes)) return
    // Where it fails it closes, and says why in its own time.
    await once(copy, 'drain', this.#closed && { signal: this.#closed }).catch(() => {})
    if (this.failure) throw this.failure
  }

  async #stop(): Promise<void> {
    const copy = this.#copy
    if (!copy) return
    this.#copy = undefined
    copy.end()
    await finished(copy)
    await this.#speak('UTF8')
  }

  /** pg speaks UTF-8; the rows of an archive come as the database has them. */
  async #speak(encoding: string): Promise<void> {
    if (this.#encoding === 'UTF8') return
    await this.#client.query(`set local client_encoding = '${encoding}'`)
  }
}

/** The names in the parentheses of a COPY. */
function columnNames(text: string): readonly string[] {
  const names: string[] = []
  for (let rest = text; rest !== ''; ) {
    const found = readName(rest)
    if (!found) throw new Error(`not a list of columns: ${text}`)
    names.push(found.parts[0] ?? '')
    rest = rest.slice(found.length).replace(/^, /, '')
  }
  return names
}

/** @throws RESTORE_REFUSED where rows of the backup cannot be rows of the table as it is now */
function assertColumnsFit({ table, columns }: LivingTable, then: readonly string[]): void {
  const now = new Map(columns.map((column) => [column.name, column]))
  const gone = then.filter((name) => now.get(name)?.generated !== false)
  if (gone.length > 0) {
    throw refused([
      `${table} has no ${gone.length === 1 ? 'column' : 'columns'} ${listed(gone)} any more.`,
    ])
  }
  const added = columns.filter(
    ({ name, not_null, has_default, identity, generated }) =>
      !then.includes(name) && not_null && !has_default && identity === '' && !generated,
  )
  if (added.length > 0) {
    throw refused(
      added.map(
        ({ name }) =>
          `${table} has a column ${name} since, which wants a value and has no default.`,
      ),
    )
  }
}
