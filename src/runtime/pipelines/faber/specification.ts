import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'
import { readBlocks } from '../../faber/architect/blocks.ts'
import { type Definition, readWhole } from '../../faber/architect/prisma-blocks.ts'
import { type Answer, readAnswer } from '../../faber/architect/request.ts'
import { readSql, type SqlSource } from '../../faber/architect/sql-blocks.ts'
import type { Run } from '../../run.ts'
import { shownPath } from '../steps.ts'
import type { Begun } from './begin.ts'

/** A specification: its text, and its hash, by which it is known again. */
export interface Specified {
  readonly specification: string
  readonly sha256: string
}

/**
 * The text of the specification that the context names; the description of the work item where it
 * names none. Nothing where an answer comes without its context.
 * @throws FILE_UNREADABLE, SPECIFICATION_INVALID
 */
export async function readSpecification(
  { context, item, args }: Begun & { readonly args: { readonly answer: string | undefined } },
  run: Run,
): Promise<Specified> {
  const text = await textOf(context.specification, run)
  const specification = text ?? context.description
  if (specification.trim() !== '') {
    const sha256 = createHash('sha256').update(specification).digest('hex')
    return { specification, sha256 }
  }
  const known = item?.specification_sha256
  if (args.answer !== undefined && known) return { specification: '', sha256: known }
  throw new FaberDbError('SPECIFICATION_INVALID', {
    message: 'The context has no specification, and no description of the work item.',
    why: 'The architect phase makes migrations of what is specified, and of nothing else.',
    next: 'Hand on its path: {"specification": "specs/WORK-123.md"}, or as an artifact or in previous_results.',
  })
}

async function textOf(
  place: Begun['context']['specification'],
  run: Run,
): Promise<string | undefined> {
  if (place === undefined) return undefined
  if ('text' in place) return place.text
  const path = resolve(run.root, place.path)
  run.details.specification = shownPath(path, run)
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new FaberDbError('FILE_UNREADABLE', {
      message: `The specification ${place.path} cannot be read (${cause.code}).`,
      next: 'Hand on the path of a Markdown file, from the project root.',
      cause,
    })
  })
}

/** What the specification asks for, in code. */
export interface Wanted {
  readonly definitions: readonly Definition[]
  readonly sql: string
  readonly sqlChangesStructure: boolean
  readonly summary?: string
  /** Why an answer says that nothing is to be changed. */
  readonly noChange?: string
}

/** Whether there is code in what is wanted. */
export function hasCode({ definitions, sql }: Wanted): boolean {
  return definitions.length > 0 || sql !== ''
}

/** Reads the blocks of the specification, or the answer where one is given. @throws SPECIFICATION_INVALID */
export async function readWanted(
  { specification }: Specified,
  answerFile: string | undefined,
  run: Run,
): Promise<Wanted> {
  if (answerFile !== undefined) return fromAnswer(await readAnswer(answerFile, run.cwd))
  const blocks = readBlocks(specification)
  const used = blocks.filter(({ ignored }) => !ignored)
  const definitions = used
    .filter(({ language }) => language === 'prisma')
    .flatMap(({ text, line }) => readWhole(text, line))
  const sources = used
    .filter(({ language }) => language === 'sql')
    .map(({ text, line }) => ({ text, line, from: `the SQL block at line ${line}` }))
  const read = await readSql(sources, definitions)
  const ignored = [
    ...blocks.flatMap(({ line, ignored: why }) => (why ? [{ line, why }] : [])),
    ...sources
      .filter((source) => read.ignored.includes(source))
      .map(({ line }) => ({ line, why: 'it only reads' })),
  ]
  if (ignored.length > 0) run.details.ignored = ignored
  return { definitions, sql: read.sql, sqlChangesStructure: read.changesStructure }
}

async function fromAnswer({ summary, prisma, sql, no_change }: Answer): Promise<Wanted> {
  const definitions = prisma === undefined ? [] : readWhole(prisma, 1)
  const sources: SqlSource[] =
    sql === undefined ? [] : [{ text: sql, from: 'the SQL of the answer' }]
  const read = await readSql(sources, definitions)
  return {
    definitions,
    sql: read.sql,
    sqlChangesStructure: read.changesStructure,
    summary,
    ...(no_change !== undefined && { noChange: no_change }),
  }
}
