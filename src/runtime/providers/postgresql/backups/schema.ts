import type { Archive } from '../../backups.ts'
import type { ToolOptions } from '../../provider.ts'
import type { PostgresTarget } from '../target.ts'
import { readArchive } from './archive.ts'
import { readDump } from './contents.ts'
import type { ScriptReader } from './script.ts'

const onlySchema = '--schema-only'

/** @throws BACKUP_DAMAGED, TOOL_MISSING */
export async function schemaIn(archive: Archive, options: ToolOptions): Promise<string> {
  const schema = new SchemaText()
  await readArchive(archive, { args: [onlySchema], drain: false }, schema.reader, options)
  return schema.text()
}

/** @throws BACKUP_FAILED, TOOL_MISSING */
export async function schemaOf(target: PostgresTarget, options: ToolOptions): Promise<string> {
  const schema = new SchemaText()
  await readDump(target, [onlySchema], schema.reader, options)
  return schema.text()
}

/**
 * The entries of a dump in the order of their texts: pg_dump's own order hangs on oids, which differ
 * between a database and its copy. Within an entry, and so among the columns of a table, it stays.
 */
class SchemaText {
  readonly #entries: string[][] = []
  #tablespace = ''
  #method = ''

  readonly reader: ScriptReader = {
    comment: (line) => {
      if (entryHeader.test(line)) this.#entries.push([])
    },
    statement: (text) => {
      const [, setting, value = ''] = stateSetting.exec(text) ?? []
      if (setting === 'tablespace') this.#tablespace = value
      else if (setting === 'table_access_method') this.#method = value
      else if (!isData(text)) this.#add(text)
    },
  }

  text(): string {
    const texts = this.#entries.filter((entry) => entry.length > 0).map((entry) => entry.join('\n'))
    return `${texts.sort().join('\n\n')}\n`
  }

  /** What comes before the first entry are settings of the session that reads the script. */
  #add(text: string): void {
    const entry = this.#entries.at(-1)
    if (!entry) return
    const place = entry.length === 0 ? this.#place(text) : ''
    entry.push(place + castElements(text))
  }

  /** A default tablespace or access method is set once for all the entries that follow. */
  #place(text: string): string {
    const space = inTablespace.test(text) && this.#tablespace !== `''` ? this.#tablespace : ''
    const method = hasMethod.test(text) && this.#method !== 'heap' ? this.#method : ''
    return (space && `/* in ${space} */ `) + (method && `/* using ${method} */ `)
  }
}

/** Source: _printTocEntry of PostgreSQL's pg_backup_archiver.c, which lets no name break the line. */
const entryHeader = /^-- (?:Data for )?Name: .*; Type: .*; Schema: /
const stateSetting = /^SET default_(tablespace|table_access_method) = (.*);$/
const inTablespace =
  /^CREATE (?:UNLOGGED |UNIQUE )?(?:TABLE|INDEX|MATERIALIZED VIEW) |^ALTER TABLE ONLY .* ADD CONSTRAINT .* (?:PRIMARY KEY|UNIQUE|EXCLUDE) /s
const hasMethod = /^CREATE (?:UNLOGGED )?(?:TABLE|MATERIALIZED VIEW) (?!.*\nPARTITION BY )/s

/** What belongs to the rows: a plain script and pg_restore have some of it beside the schema. */
const dataStatement =
  /^(?:SELECT pg_catalog\.(?:setval|lo_\w+|lowrite)\(|REFRESH MATERIALIZED VIEW |BEGIN;|COMMIT;|(?:ALTER|COMMENT ON|SECURITY LABEL .*? ON) LARGE OBJECT |(?:GRANT|REVOKE) .*? ON LARGE OBJECT )/
const isData = (text: string) => dataStatement.test(text)

const element = "'(?:[^']|'')*'::[^,()'\\]]+"
const castArray = new RegExp(
  `\\(ARRAY\\[(${element}(?:, ${element})*)\\]\\)::([^,()'\\]]+)\\[\\]`,
  'g',
)

/**
 * `(ARRAY['a'::character varying])::text[]` is read back as `ARRAY[('a'::character varying)::text]`:
 * what a check on a column with `in (…)` becomes in the first copy of a database.
 */
function castElements(text: string): string {
  return text.replace(castArray, (_, elements: string, type: string) => {
    const cast = elements.replace(new RegExp(element, 'g'), (one) => `(${one})::${type}`)
    return `ARRAY[${cast}]`
  })
}
