import { dirname, join } from 'node:path'
import { isSeen, unseen } from './shell/invocation.ts'
import { readCommandPiece } from './sql/client-commands.ts'
import { readPieces } from './sql/pieces.ts'
import { type Effect, reachOf, statementDoes, strongest } from './sql/statement.ts'
import type { Dialect } from './sql/tokens.ts'

/** What a text of SQL does, as far as its words tell. */
export interface SqlReading {
  readonly does: Effect
  /** Where it goes on: the words of `\connect` and `use`. */
  readonly connects: readonly (readonly string[])[]
  /** Connection strings of other servers that it reaches; `unseen` where one cannot be told. */
  readonly connections: readonly string[]
  /** Databases of the same server that it makes, changes or drops, by name. */
  readonly databases: readonly string[]
  /** Whether it concerns the whole server: roles, settings, sessions, table spaces. */
  readonly isServerWide: boolean
  /** What the client runs in a shell. */
  readonly programs: readonly string[]
}

export interface SqlOptions {
  /** PostgreSQL where nothing is said. */
  readonly dialect?: Dialect
  /** The variables of psql that are set before. */
  readonly variables?: ReadonlyMap<string, string>
  /** The text of a file that it includes; without it, what includes files is unknown. */
  readonly readFile?: (path: string) => string | undefined
}

const deepest = 8
const nothing: SqlReading = {
  does: 'read',
  connects: [],
  connections: [],
  databases: [],
  isServerWide: false,
  programs: [],
}

/** Reads SQL with the commands of its client, by words alone: quick, and `read` only where that is sure. */
export function readSql(text: string, options: SqlOptions = {}): SqlReading {
  return readNested(text, options, 0)
}

/** Whether a text surely changes nothing. */
export const readsOnly = (text: string, options: SqlOptions = {}): boolean =>
  readSql(text, options).does === 'read'

function readNested(text: string, options: SqlOptions, depth: number): SqlReading {
  if (depth > deepest) return { ...nothing, does: 'unknown' }
  const { dialect = 'postgresql', variables } = options
  return together(
    readPieces(text, dialect, variables).map((piece) => {
      if (piece.kind === 'statement') return readStatement(piece.tokens, options, depth)
      const { file, query, ...found } = readCommandPiece(piece, dialect)
      return together([
        { ...nothing, ...found },
        ...(file === undefined ? [] : [readIncluded(file, options, depth)]),
        ...(query === undefined ? [] : [readNested(query, options, depth + 1)]),
      ])
    }),
  )
}

function readStatement(
  tokens: Parameters<typeof statementDoes>[0],
  options: SqlOptions,
  depth: number,
): SqlReading {
  const { dialect = 'postgresql' } = options
  const does = statementDoes(tokens, dialect)
  const uses =
    tokens[0]?.text === 'use'
      ? [
          [
            tokens
              .slice(1)
              .map(({ text }) => text)
              .join(''),
          ],
        ]
      : []
  const reading = { ...nothing, does, connects: uses, ...reachOf(tokens, dialect) }
  const program = does === 'write' && tokens[0]?.text === 'copy' ? programOfCopy(tokens) : []
  // What a block or a function does inside may lead elsewhere.
  const bodies =
    does === 'write' && /^(?:do|create|exec|execute|alter)$/.test(tokens[0]?.text ?? '')
  const texts = bodies ? tokens.filter(({ kind }) => kind === 'string').map(({ text }) => text) : []
  const inner = texts
    .filter((each) => /\b(?:dblink|database|system|role|server|pg_)/i.test(each))
    .map((each) => readNested(bodyOf(each), options, depth + 1))
  return { ...together([reading, ...inner, { ...nothing, programs: program }]), does }
}

/** The statements of a block, without the words of its language before them. */
const bodyOf = (text: string) => text.replace(/\b(?:begin|then|loop|else|execute)\b/gi, ';')

function programOfCopy(tokens: Parameters<typeof statementDoes>[0]): string[] {
  const at = tokens.findIndex(({ kind, text }) => kind === 'word' && text === 'program')
  return at === -1 ? [] : [tokens[at + 1]?.text ?? unseen]
}

function readIncluded(path: string, options: SqlOptions, depth: number): SqlReading {
  const text = isSeen(path) ? options.readFile?.(path) : undefined
  if (text === undefined) return { ...nothing, does: 'unknown' }
  const beside = (other: string) =>
    options.readFile?.(other) ?? options.readFile?.(join(dirname(path), other))
  return readNested(text, { ...options, readFile: beside }, depth + 1)
}

function together(readings: readonly SqlReading[]): SqlReading {
  return {
    does: strongest(readings.map(({ does }) => does)),
    connects: readings.flatMap(({ connects }) => connects),
    connections: readings.flatMap(({ connections }) => connections),
    databases: readings.flatMap(({ databases }) => databases),
    isServerWide: readings.some((each) => each.isServerWide),
    programs: readings.flatMap(({ programs }) => programs),
  }
}
