import { Ajv, type Options } from 'ajv'
import type { Config } from './schema.ts'
import { configSchema } from './schema.ts'

/** Every fault with its schema, so that it can be told; what is not said gets its default. */
export const validatorOptions: Options = {
  allErrors: true,
  useDefaults: true,
  strict: false,
  verbose: true,
}

/** The validator of a configuration. A bundle has it compiled: compiling takes longer than most commands. */
export const validate = new Ajv(validatorOptions).compile<Config>(configSchema)
