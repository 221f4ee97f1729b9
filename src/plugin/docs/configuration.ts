import { renderTemplate } from '../../compiler/index.ts'

/** As much of JSON Schema as the documentation of a configuration needs. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
}

interface Key {
  readonly path: string
  readonly type: string
  readonly required: boolean
  readonly default: string
  readonly description: string
}

/** docs/CONFIGURATION.md: every key with its type, default and meaning, from the schema alone. */
export function configurationDoc(program: string, schema: Schema): string {
  const top = Object.entries(schema.properties ?? {})
  const plain = top.filter(([, one]) => children(one).length === 0)
  const groups = top.filter(([, one]) => children(one).length > 0)
  return renderTemplate('docs/CONFIGURATION', {
    program,
    groups: [
      {
        name: 'The file itself',
        description: 'Keys at the top.',
        keys: plain.map(([name, one]) => key(name, one, schema)),
      },
      ...groups.map(([name, one]) => ({
        name,
        description: one.description ?? '',
        keys: keysUnder(name, one),
      })),
    ],
  })
}

/** The keys below a schema, depth first; `<name>` stands where a name is free. */
function keysUnder(path: string, schema: Schema): Key[] {
  return children(schema).flatMap(([name, one]) => {
    const below = keysUnder(`${path}.${name}`, one)
    return one.description || below.length === 0
      ? [key(`${path}.${name}`, one, schema), ...below]
      : below
  })
}

function children({ properties = {}, additionalProperties }: Schema): [string, Schema][] {
  const free = typeof additionalProperties === 'object' ? { '<name>': additionalProperties } : {}
  return Object.entries({ ...properties, ...free })
}

function key(path: string, schema: Schema, parent: Schema): Key {
  return {
    path,
    type: typeOf(schema),
    required: parent.required?.includes(path.slice(path.lastIndexOf('.') + 1)) ?? false,
    default: isEmptyObject(schema.default) ? '' : (JSON.stringify(schema.default) ?? ''),
    description: schema.description ?? '',
  }
}

function typeOf({ type, enum: choices, const: constant, items }: Schema): string {
  if (constant !== undefined) return `only \`${JSON.stringify(constant)}\``
  if (choices) return choices.map((choice) => `\`${JSON.stringify(choice)}\``).join(', ')
  if (items) return `list of ${typeOf(items)}`
  return [type ?? 'any'].flat().join(' or ')
}

function isEmptyObject(value: unknown): boolean {
  return JSON.stringify(value) === '{}'
}
