import { FaberDbError } from '../../../operations/index.ts'
import { parseScript, type Statement } from '../../safety/reading/parse.ts'
import type { Definition } from './prisma-blocks.ts'

/** SQL of a specification, and where it came from. */
export interface SqlSource {
  readonly text: string
  /** As an error names it: `the SQL block at line 12 of the specification`. */
  readonly from: string
}

const reading = ['SelectStmt', 'ExplainStmt', 'VariableShowStmt']
const ofData = [...reading, 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CopyStmt']

export interface SqlRead {
  readonly sql: string
  /** Whether it changes tables and what belongs to them, of which a schema file must tell as well. */
  readonly changesStructure: boolean
  /** Sources that only read: they are examples of queries. */
  readonly ignored: readonly SqlSource[]
}

/**
 * Joins what changes something, as it stands.
 * @throws SPECIFICATION_INVALID where something is no SQL, or says again what a model says
 */
export async function readSql(
  sources: readonly SqlSource[],
  models: readonly Definition[],
): Promise<SqlRead> {
  const read = await Promise.all(
    sources.map(async (source) => ({ source, statements: await parse(source) })),
  )
  const isReading = ({ statements }: { statements: readonly Statement[] }) =>
    statements.every(({ kind }) => reading.includes(kind))
  const wanted = read.filter((each) => !isReading(each))
  for (const { source, statements } of wanted) refuseModels(source, statements, models)
  const statements = wanted.flatMap((each) => each.statements)
  return {
    sql: wanted
      .map(({ source }) => `${source.text.trim().replace(/([^;\s])$/, '$1;')}\n`)
      .join('\n'),
    changesStructure: statements.some(({ kind }) => !ofData.includes(kind)),
    ignored: read.filter(isReading).map(({ source }) => source),
  }
}

async function parse({ text, from }: SqlSource): Promise<readonly Statement[]> {
  try {
    return (await parseScript(text, from)).statements
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    throw new FaberDbError('SPECIFICATION_INVALID', {
      message: `${from.charAt(0).toUpperCase()}${from.slice(1)} is not SQL that PostgreSQL takes: ${error.message}`,
      next: 'Mend it. A block that is no migration belongs under a heading “Example”, or into a block of another language.',
      cause: error,
    })
  }
}

function refuseModels(
  { from }: SqlSource,
  statements: readonly Statement[],
  models: readonly Definition[],
): void {
  const tables = new Set(
    models.map(({ name, text }) => /@@map\(\s*(?:name:\s*)?"([^"]+)"/.exec(text)?.[1] ?? name),
  )
  for (const statement of statements) {
    if (statement.kind !== 'CreateStmt') continue
    const table = statement.node.relation?.relname ?? ''
    if (!tables.has(table)) continue
    throw new FaberDbError('SPECIFICATION_INVALID', {
      message: `The specification makes the table ${table} twice: as a model, and in ${from}.`,
      why: 'The model’s migration makes it, and the SQL would fail after that.',
      next: 'Leave one of the two; put the other under a heading “Example”.',
      facts: { table },
    })
  }
}
