import { FaberDbError } from '../../../operations/errors.ts'
import type { MigrationSource } from '../assess.ts'
import type { Found } from '../check.ts'
import { parseScript, type Script } from './parse.ts'
import { loadParser } from './parser.ts'
import { byteOffsets, type Position } from './positions.ts'
import { scannable } from './span.ts'

/** What the rules say of themselves; this is none of them, since there is no statement to look at. */
export const unparsableRule = {
  name: 'unparsable',
  category: 'unknown',
  risk: 'high',
  summary: 'Is not valid SQL, so nobody knows what it does',
  why: 'What cannot be read is never called safe. The other statements of the file were looked at.',
  safeWay:
    'Correct the statement. Where it is right and PostgreSQL 18 does not take it (psql meta-commands, placeholders of a template), write what the server will really be sent.',
} as const

/** Broken statements that are told of one file; what stands behind the last of them is not looked at. */
const LIMIT = 20

/**
 * Parses a file whose statements may be broken: each of those is a finding, at the place where the
 * parser gave up, and is left out of the script.
 */
export async function parseSound(
  migration: MigrationSource,
): Promise<{ readonly script: Script; readonly broken: readonly Found[] }> {
  const broken: Found[] = []
  for (let sql = migration.sql; ; ) {
    try {
      return { script: await parseScript(sql, migration.file), broken }
    } catch (error) {
      if (!(error instanceof FaberDbError) || error.code !== 'SQL_INVALID') throw error
      const fault = error.text.facts as unknown as Fault
      broken.push(unparsable(fault, migration))
      const rest = await withoutStatement(sql, fault)
      sql = broken.length < LIMIT && rest !== sql ? rest : ''
    }
  }
}

interface Fault extends Position {
  readonly complaint: string
}

/** The text with spaces for the statement that is broken there, so that every place stays what it is. */
async function withoutStatement(sql: string, { line, column }: Fault): Promise<string> {
  const lines = sql.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const mark = sql.startsWith('\uFEFF') ? 1 : 0
  const start = column - 1 + (line === 1 ? mark : 0)
  const at = before + [...(lines[line - 1] ?? '')].slice(0, start).join('').length
  const around = await statementAround(sql, at)
  const [from, to] = [Math.max(around.from, mark), around.to]
  const blank = [...sql.slice(from, to)].map((point) => (point === '\n' ? point : ' ')).join('')
  return sql.slice(0, from) + blank + sql.slice(to)
}

/** Between the semicolons on both sides; a meta-command of psql ends with its line. */
async function statementAround(sql: string, at: number): Promise<{ from: number; to: number }> {
  const semicolons = await semicolonsIn(sql)
  const from = semicolons.findLast((semicolon) => semicolon < at)
  const to = semicolons.find((semicolon) => semicolon >= at) ?? sql.length
  const lineEnd = sql.indexOf('\n', at)
  return {
    from: from === undefined ? 0 : from + 1,
    to: sql[at] === '\\' && lineEnd >= 0 ? Math.min(to, lineEnd) : to,
  }
}

/** None where the text cannot even be split into words: an open quote, say. */
async function semicolonsIn(sql: string): Promise<number[]> {
  const parser = await loadParser()
  const unitAt = byteOffsets(sql)
  try {
    const { tokens } = parser.scanSync(scannable(sql))
    return tokens.filter(({ text }) => text === ';').map(({ start }) => unitAt(start))
  } catch {
    return []
  }
}

function unparsable({ line, column, complaint }: Fault, migration: MigrationSource): Found {
  const message = `PostgreSQL’s parser does not take this: ${complaint}. What it does is unknown.`
  const source = migration.sql.split('\n')[line - 1] ?? ''
  return {
    hit: { message },
    finding: {
      rule: unparsableRule.name,
      risk: unparsableRule.risk,
      migration: migration.name,
      file: migration.file,
      line,
      column,
      statement: [...source.trim()].slice(0, 200).join(''),
      locks: [],
      rewrite: [],
      scan: [],
      data_loss: true,
      message,
      safe_way: unparsableRule.safeWay,
    },
  }
}
