import { Ajv, type AnySchema, type Options } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'esbuild'
import { configSchema } from '../../src/runtime/config/schema.ts'
import { validatorOptions } from '../../src/runtime/config/validator.ts'
import { contextSchema } from '../../src/runtime/faber/context-schema.ts'
import { contextOptions } from '../../src/runtime/faber/context-validator.ts'

interface Validator {
  /** The file that the code stands for. */
  readonly file: RegExp
  readonly schema: AnySchema
  readonly options: Options
}

const validators: readonly Validator[] = [
  {
    file: /[\\/]runtime[\\/]config[\\/]validator\.ts$/,
    schema: configSchema,
    options: validatorOptions,
  },
  {
    file: /[\\/]runtime[\\/]faber[\\/]context-validator\.ts$/,
    schema: contextSchema,
    options: contextOptions,
  },
]

/** Puts each validator into the bundle as the code that ajv makes of its schema. */
export const compiledValidator: Plugin = {
  name: 'compiled-validator',
  setup(build) {
    for (const { file, schema, options } of validators) {
      build.onLoad({ filter: file }, () => {
        const ajv = new Ajv({ ...options, code: { source: true, esm: true } })
        ajv.addSchema(schema, 'it')
        return { contents: standalone.default(ajv, { validate: 'it' }), loader: 'js' }
      })
    }
  },
}
