import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'esbuild'
import { configSchema } from '../../src/runtime/config/schema.ts'
import { validatorOptions } from '../../src/runtime/config/validator.ts'

/** Puts the validator of the configuration into the bundle as the code that ajv makes of the schema. */
export const compiledValidator: Plugin = {
  name: 'compiled-validator',
  setup(build) {
    build.onLoad({ filter: /[\\/]runtime[\\/]config[\\/]validator\.ts$/ }, () => {
      const ajv = new Ajv({ ...validatorOptions, code: { source: true, esm: true } })
      ajv.addSchema(configSchema, 'config')
      return { contents: standalone.default(ajv, { validate: 'config' }), loader: 'js' }
    })
  },
}
