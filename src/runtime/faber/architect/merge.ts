import { FaberDbError } from '../../../operations/index.ts'
import { type Definition, fieldsOf, readDefinitions } from './prisma-blocks.ts'

/** The files of a Prisma schema by path; mostly one. */
export type SchemaFiles = ReadonlyMap<string, string>

export interface Merged {
  /** Those that change, with their new text. */
  readonly files: SchemaFiles
  readonly added: readonly string[]
  readonly replaced: readonly { readonly name: string; readonly removes: readonly string[] }[]
  readonly unchanged: readonly string[]
}

/**
 * Puts definitions into a schema: new ones at its end, others in the place of what has their name.
 * All else keeps its bytes.
 * @throws SCHEMA_CONFLICT where the name belongs to something of another kind, or is defined twice
 */
export function mergeDefinitions(schema: SchemaFiles, wanted: readonly Definition[]): Merged {
  refuseTwice(wanted)
  const files = new Map(schema)
  const added: string[] = []
  const replaced: Merged['replaced'][number][] = []
  const unchanged: string[] = []
  for (const definition of wanted) {
    const place = find(files, definition.name)
    if (!place) {
      const home = homeOf(files)
      const text = files.get(home) ?? ''
      files.set(home, `${text.trimEnd()}\n\n${definition.text.trim()}\n`)
      added.push(definition.name)
      continue
    }
    const { path, found } = place
    if (found.kind !== definition.kind) throw otherKind(definition, found, path)
    if (squeezed(found.text) === squeezed(definition.text)) {
      unchanged.push(definition.name)
      continue
    }
    const text = files.get(path) ?? ''
    files.set(path, text.slice(0, found.start) + definition.text.trim() + text.slice(found.end))
    const kept = fieldsOf(definition)
    const removes = fieldsOf(found).filter((field) => !kept.includes(field))
    replaced.push({ name: definition.name, removes })
  }
  const changed = [...files].filter(([path, text]) => schema.get(path) !== text)
  return { files: new Map(changed), added, replaced, unchanged }
}

function find(files: SchemaFiles, name: string) {
  for (const [path, text] of files) {
    const found = readDefinitions(text).find((each) => each.name === name)
    if (found) return { path, found }
  }
  return undefined
}

/** New definitions go to the file of the datasource, the one that every schema has. */
function homeOf(files: SchemaFiles): string {
  const paths = [...files.keys()]
  return paths.find((path) => /^\s*datasource\s/m.test(files.get(path) ?? '')) ?? paths[0] ?? ''
}

/** Two spellings that differ in spaces and comments alone say the same. */
function squeezed(text: string): string {
  return text
    .replaceAll(/\/\/.*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function refuseTwice(wanted: readonly Definition[]): void {
  const seen = new Map<string, Definition>()
  for (const definition of wanted) {
    const other = seen.get(definition.name)
    if (other && squeezed(other.text) !== squeezed(definition.text)) {
      throw new FaberDbError('SCHEMA_CONFLICT', {
        message: `The specification defines ${definition.name} twice, and not in the same way.`,
        next: 'Leave the one that is wanted; put the other under a heading “Before” or “Example”.',
        facts: { name: definition.name },
      })
    }
    seen.set(definition.name, definition)
  }
}

function otherKind(wanted: Definition, found: Definition, path: string): FaberDbError {
  return new FaberDbError('SCHEMA_CONFLICT', {
    message: `The specification wants ${wanted.name} as ${wanted.kind}, and ${path} has it as ${found.kind}.`,
    next: 'Give it another name in the specification, or remove the other from the schema first.',
    facts: { name: wanted.name, file: path },
  })
}
