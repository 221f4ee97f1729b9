import { type Filling, from, madeFrom } from '../../compiler/index.ts'

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

/** The heading of the keys that belong to no group. */
export const topOfFile = { name: 'The file itself', description: 'Keys at the top.' } as const

/** docs/CONFIGURATION.md: every key with its type, default and meaning, from the schema alone. */
export function configurationDoc(program: string, schema: Schema): Filling {
  const top = Object.entries(schema.properties ?? {})
  const plain = top.filter(([, one]) => children(one).length === 0)
  const groups = top.filter(([, one]) => children(one).length > 0)
  const first = madeFrom(
    { ...topOfFile, keys: plain.map(([name, one]) => key(name, one, schema)) },
    { name: from(topOfFile, 'name'), description: from(topOfFile, 'description') },
  )
  const others = groups.map(([name, one]) =>
    madeFrom(
      { name, description: one.description ?? '', keys: keysUnder(name, one) },
      { name: from(schema.properties ?? {}, name), description: from(one, 'description') },
    ),
  )
  return {
    template: 'docs/CONFIGURATION',
    data: { program, groups: [first, ...others] },
    reader: 'person',
  }
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
  const name = path.slice(path.lastIndexOf('.') + 1)
  const { properties = {} } = parent
  const data = {
    path,
    type: typeOf(schema),
    required: parent.required?.includes(name) ?? false,
    default: isEmptyObject(schema.default) ? '' : (JSON.stringify(schema.default) ?? ''),
    description: schema.description ?? '',
  }
  return madeFrom(data, {
    path: name in properties ? from(properties, name) : from(parent, 'additionalProperties'),
    description: from(schema, 'description'),
  })
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
