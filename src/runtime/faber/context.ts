import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { FaberDbError } from '../../operations/index.ts'
import { type Autonomy, toAutonomy } from './autonomy.ts'
import type { RawContext } from './context-validator.ts'
import { type Specification, specificationOf } from './specification-place.ts'

/** What a phase knows of its work item: the engine’s context, in one spelling. */
export interface Context {
  readonly workId?: string
  readonly runId?: string
  readonly title: string
  readonly description: string
  readonly labels: readonly string[]
  readonly autonomy?: Autonomy
  readonly specification?: Specification
  readonly instructions?: string
}

/** The context of a phase that was started by hand, with nothing but a work item. */
export const noContext: Context = { title: '', description: '', labels: [] }

/**
 * Reads the context that the engine hands to a step: a file, or stdin where `-` stands for it.
 * @throws FILE_UNREADABLE, CONTEXT_INVALID
 */
export async function readContext(place: string, cwd: string): Promise<Context> {
  return toContext(await parse(await readPlace(place, cwd), place))
}

async function readPlace(place: string, cwd: string): Promise<string> {
  if (place === '-') return readAll(process.stdin)
  return readFile(resolve(cwd, place), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new FaberDbError('FILE_UNREADABLE', {
      message: `The context ${place} cannot be read (${cause.code}).`,
      next: 'Give the path of the JSON file that the engine has written, or - for stdin.',
      cause,
    })
  })
}

/** The text of a context as an object of the known form. It may hold secrets of the engine, so no fault quotes it. */
async function parse(json: string, place: string): Promise<RawContext> {
  const { validate } = await import('./context-validator.ts')
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch {
    throw invalid(place, 'it is not JSON')
  }
  if (validate(value)) return value
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message }) =>
      `${instancePath.slice(1).replaceAll('/', '.') || 'it'} ${message}`,
  )
  throw invalid(place, faults.join('; '))
}

function invalid(place: string, why: string): FaberDbError {
  return new FaberDbError('CONTEXT_INVALID', {
    message: `The context ${place === '-' ? 'on stdin' : place} is not one: ${why}.`,
    next: 'docs/FABER-INTEGRATION.md shows what a step is handed.',
  })
}

/** Any spelling of a context in ours. */
export function toContext(raw: RawContext): Context {
  const item = raw.issue_data ?? raw.issue ?? raw.work_item ?? {}
  const workId = raw.work_id ?? raw.work_item_id ?? raw.workId ?? item.number ?? item.id
  const autonomy = levelOf(raw.autonomy) ?? levelOf(raw.config?.autonomy)
  const specification = specificationOf(raw)
  return {
    ...(workId !== undefined && { workId: String(workId) }),
    ...(raw.run_id && { runId: raw.run_id }),
    title: item.title ?? '',
    description: item.description ?? item.body ?? '',
    labels: (item.labels ?? []).map((label) => (typeof label === 'string' ? label : label.name)),
    ...(autonomy && { autonomy: toAutonomy(autonomy) }),
    ...(specification && { specification }),
    ...(raw.additional_instructions && { instructions: raw.additional_instructions }),
  }
}

function levelOf(autonomy: RawContext['autonomy']): string | undefined {
  return typeof autonomy === 'string' ? autonomy : autonomy?.level
}
