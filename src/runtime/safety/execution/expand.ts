import { FaberDbError } from '../../../operations/errors.ts'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { nodesIn, routineName, strings, type Tagged } from '../reading/ast.ts'
import { codeOf } from '../reading/code.ts'
import { isOn } from '../reading/options.ts'
import { parseScript, type Statement } from '../reading/parse.ts'
import { computedText } from './computed.ts'
import { placeIn } from './place.ts'
import { type Piece, plpgsqlBody } from './plpgsql.ts'

/** Everything that a statement of a migration runs, itself first, in the order of the source. */
export async function executedBy(
  statement: Statement,
  model: Model,
  locate: Executed['locate'],
): Promise<Executed[]> {
  return expand(
    { ...statement, certain: true, ...(locate && { locate }) },
    { model, calling: new Set(), defined: [] },
  )
}

interface Context {
  readonly model: Model
  /** The routines being expanded, so that recursion ends. */
  readonly calling: ReadonlySet<string>
  /** The routines that the code itself made so far; the model learns of them when all of it is known. */
  readonly defined: Executed[]
}

async function expand(outer: Executed, context: Context): Promise<Executed[]> {
  if (outer.kind === 'CreateFunctionStmt') context.defined.push(outer)
  if (onlyDefines(outer)) return [outer]
  const { writes, calls } = insideOf(outer.node)
  const all: Executed[] = [outer, ...placed(writes, outer)]
  for (const call of [...callOf(outer), ...calls])
    all.push(...(await expandCall(call, outer, context)))
  if (outer.kind === 'DoStmt') all.push(...(await expandCode(outer, outer, context)))
  return all
}

/** The writes inside a tree (in CTEs, PREPARE, COPY, EXPLAIN ANALYZE), and the functions it calls. */
function insideOf(tree: unknown): { writes: Tagged[]; calls: Call[] } {
  const writes: Tagged[] = []
  const calls: Call[] = []
  for (const inner of nodesIn(tree)) {
    if (inner.kind === 'FuncCall')
      calls.push({ name: strings(inner.node.funcname).at(-1) ?? '', isProcedure: false })
    else if (writing.has(inner.kind)) writes.push(inner)
  }
  return { writes, calls }
}

const writing: ReadonlySet<string> = new Set(['DeleteStmt', 'UpdateStmt', 'MergeStmt'])

function placed(writes: readonly Tagged[], at: Executed): Executed[] {
  return writes.map((write) => ({ ...at, ...write }))
}

/** Stands for code that nobody has read; it is of no kind that another rule knows. */
function unseen(at: Executed, opaque: string): Executed {
  return { ...at, kind: 'DoStmt', node: {}, opaque }
}

/** Statements that hold others without running them. */
function onlyDefines({ kind, node }: Tagged): boolean {
  if (kind === 'ExplainStmt') return !isOn(node.options, 'analyze', false)
  return kind === 'CreateFunctionStmt' || kind === 'RuleStmt' || kind === 'ViewStmt'
}

interface Call {
  readonly name: string
  readonly isProcedure: boolean
}

function callOf({ kind, node }: Tagged): Call[] {
  if (kind !== 'CallStmt') return []
  return [{ name: strings(node.funccall?.funcname).at(-1) ?? '', isProcedure: true }]
}

async function expandCall(call: Call, caller: Executed, context: Context): Promise<Executed[]> {
  const made = context.defined.filter((routine) => routineName(routine) === call.name)
  const definitions = [...context.model.routines(call.name), ...made]
  if (definitions.length === 0) {
    // A function that the database has already is assumed to be one that reads.
    const opaque = `the body of ${call.name}() is not among the pending migrations`
    return call.isProcedure ? [unseen(caller, opaque)] : []
  }
  if (context.calling.has(call.name)) return []
  const inner = { ...context, calling: new Set([...context.calling, call.name]) }
  const all: Executed[] = []
  for (const definition of definitions) all.push(...(await expandCode(definition, caller, inner)))
  return all
}

/** What the code in `holder`, a DO or a routine, runs when `runner` runs it. */
async function expandCode(
  holder: Executed,
  runner: Executed,
  context: Context,
): Promise<Executed[]> {
  const code = codeOf(holder)
  // A routine may stand in another file; what it runs is shown where it is called.
  const place = holder === runner ? placeIn(holder) : () => runner
  if (code.language === 'sql') {
    const at = { ...place(code.body), certain: false }
    const inText = await expandSql(code.body, at, context, 'its SQL cannot be parsed')
    return [...placed(insideOf(code.parsed).writes, at), ...inText]
  }
  if (code.language === 'plpgsql') {
    const body = await plpgsqlBody(holder.text)
    if ('refused' in body) {
      return [unseen(runner, `its PL/pgSQL cannot be parsed: ${body.refused}`)]
    }
    const all: Executed[] = []
    for (const piece of body.pieces) {
      const certain = runner.certain && holder === runner && piece.certain
      all.push(...(await expandPiece(piece, { ...place(piece.sql), certain }, context)))
    }
    return all
  }
  return [unseen(runner, `faber-db does not read code in ${code.language}`)]
}

async function expandPiece(piece: Piece, at: Executed, context: Context): Promise<Executed[]> {
  if (piece.runs === 'statement') return expandSql(piece.sql, at, context, 'it cannot be parsed')
  if (piece.runs === 'expression') {
    // Of an expression only the calls matter; an assignment's stands behind its sign.
    return expandSql(`SELECT ${piece.sql.replace(/^[\w.[\]"\s]+:?=(?!=)/, '')}`, at, context)
  }
  const execute = { ...at, text: `EXECUTE ${piece.sql}` }
  const { text, whole } = await computedText(piece.sql)
  if (whole) return expandSql(text, at, context, 'EXECUTE runs text that cannot be parsed')
  const opaque = 'EXECUTE runs text that is computed when it runs'
  const seen = await expandSql(text, { ...execute, certain: false }, context)
  return [...seen.map((one) => ({ ...one, text: execute.text })), unseen(execute, opaque)]
}

/** Parses and expands SQL found in code; what cannot be parsed is opaque, or nothing without a reason. */
async function expandSql(
  sql: string,
  at: Executed,
  context: Context,
  opaque?: string,
): Promise<Executed[]> {
  let statements: readonly Statement[]
  try {
    statements = (await parseScript(sql)).statements
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    return opaque === undefined ? [] : [unseen(at, opaque)]
  }
  const all: Executed[] = []
  const { locate: _, ...place } = at
  for (const { kind, node, text } of statements) {
    all.push(...(await expand({ ...place, ...({ kind, node } as Tagged), text }, context)))
  }
  return all
}
