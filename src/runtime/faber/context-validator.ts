import { Ajv, type Options } from 'ajv'
import type { FromSchema } from 'json-schema-to-ts'
import { contextSchema } from './context-schema.ts'

/** Every fault, so that all of them are told at once. */
export const contextOptions: Options = { allErrors: true, strict: false }

export type RawContext = FromSchema<typeof contextSchema>

/** The validator of a context. A bundle has it compiled, as it has that of the configuration. */
export const validate = new Ajv(contextOptions).compile<RawContext>(contextSchema)
