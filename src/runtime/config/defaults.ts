import { type Config, configSchema } from './schema.ts'

/** As much of JSON Schema as defaults need. */
interface Schema {
  readonly description?: string
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
}

/**
 * What a configuration that says nothing of them has for `safety` and `migrations`: as validating
 * one would fill them in, without the validator, whose start costs more than the work that needs it.
 */
export function defaultSettings(): Pick<Config, 'safety' | 'migrations'> {
  const { safety, migrations } = configSchema.properties
  return { safety: filled(safety), migrations: filled(migrations) } as Pick<
    Config,
    'safety' | 'migrations'
  >
}

function filled({ default: value, properties = {} }: Schema): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const known = Object.entries(properties).flatMap(([name, schema]) => {
    const inner = filled(schema)
    return inner === undefined ? [] : [[name, inner] as const]
  })
  return { ...Object.fromEntries(known), ...value }
}
