import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'
import type { SchemaFiles } from './merge.ts'
import { readDefinitions, settings } from './prisma-blocks.ts'

/** The form of the answer: this and nothing else. */
export const answerSchema = {
  type: 'object',
  required: ['summary'],
  additionalProperties: false,
  properties: {
    summary: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: 'What the change does, in a few words: the migration is named for it.',
    },
    prisma: {
      type: 'string',
      minLength: 1,
      description:
        'Whole models and enums, new or changed, with every field that they are to have; no datasource, no generator. A model at the other end of a relation belongs to it.',
    },
    sql: {
      type: 'string',
      minLength: 1,
      description:
        'PostgreSQL that the models cannot say (data, checks, triggers), to run after what they make.',
    },
    no_change: {
      type: 'string',
      minLength: 1,
      description: 'Why the specification needs no change of the database.',
    },
  },
  oneOf: [
    { required: ['no_change'], not: { anyOf: [{ required: ['prisma'] }, { required: ['sql'] }] } },
    { anyOf: [{ required: ['prisma'] }, { required: ['sql'] }], not: { required: ['no_change'] } },
  ],
} as const

export interface Answer {
  readonly summary: string
  readonly prisma?: string
  readonly sql?: string
  readonly no_change?: string
}

/** What is asked of the model where a specification has no code: what, of what, in which form, and how to hand it back. */
export function makeRequest(
  specification: string,
  instructions: string | undefined,
  schema: SchemaFiles,
  answerWith: string,
) {
  const definitions = [...schema.values()].flatMap(readDefinitions)
  return {
    wanted:
      'The change of the database that the specification asks for, as whole Prisma models and enums, and SQL for what those cannot say. Nothing that the specification does not ask for.',
    specification,
    ...(instructions && { instructions }),
    models: definitions
      .filter(({ kind }) => !settings.includes(kind))
      .map(({ kind, name, text }) => ({ kind, name, text })),
    schema: answerSchema,
    answer_with: answerWith,
  }
}

/** Reads an answer and holds it against its form. @throws FILE_UNREADABLE, SPECIFICATION_INVALID */
export async function readAnswer(place: string, cwd: string): Promise<Answer> {
  const text = await readFile(resolve(cwd, place), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new FaberDbError('FILE_UNREADABLE', {
      message: `The answer ${place} cannot be read (${cause.code}).`,
      next: 'Give the path of the JSON file that holds the answer.',
      cause,
    })
  })
  const { Ajv } = await import('ajv')
  const validate = new Ajv({ allErrors: true, strict: false }).compile<Answer>(answerSchema)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid(place, ['it is not JSON'])
  }
  if (validate(value)) return value
  const faults = (validate.errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath.slice(1) || 'it'} ${message} ${Object.values(params)[0] ?? ''}`.trim(),
  )
  throw invalid(place, faults)
}

function invalid(place: string, faults: readonly string[]): FaberDbError {
  return new FaberDbError('SPECIFICATION_INVALID', {
    message: `The answer ${place} has not the form that was asked for: ${faults.join('; ')}.`,
    why: 'An answer is taken as it is or not at all.',
    next: 'Give summary, and prisma or sql or both; or summary and no_change. Then run it again.',
    facts: { faults },
  })
}
