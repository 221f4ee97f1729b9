import { FaberDbError } from '../../../operations/index.ts'

/** One definition of a Prisma schema, with the comments of documentation above it. */
export interface Definition {
  readonly kind: string
  readonly name: string
  readonly text: string
  /** Where its text begins and ends in what it was read from. */
  readonly start: number
  readonly end: number
}

/** What the tool’s own settings are; a specification does not change them. */
export const settings = ['datasource', 'generator']

const opening = /^\s*(model|enum|type|view|datasource|generator)\s+(\w+)\s*\{/

/** The definitions of a Prisma schema, in order. What stands between them is left to its place. */
export function readDefinitions(schema: string): Definition[] {
  const found: Definition[] = []
  let offset = 0
  let documented: number | undefined
  let open: { kind: string; name: string; start: number } | undefined
  for (const line of schema.split(/(?<=\n)/)) {
    const end = offset + line.trimEnd().length
    const [, kind, name] = open ? [] : (opening.exec(line) ?? [])
    if (open && /^\s*\}\s*(?:\/\/.*)?$/.test(line)) {
      found.push({ ...open, end, text: schema.slice(open.start, end) })
      open = undefined
    } else if (kind && name) {
      open = { kind, name, start: documented ?? offset }
    }
    if (!open) documented = line.trimStart().startsWith('///') ? (documented ?? offset) : undefined
    offset += line.length
  }
  return found
}

/**
 * The definitions of a block of a specification, each of which must be whole: nothing is left out
 * and nothing stands beside them.
 * @throws SPECIFICATION_INVALID
 */
export function readWhole(text: string, line: number): Definition[] {
  const definitions = readDefinitions(text)
  const rest = definitions.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  )
  const stray = rest.split('\n').find((each) => each.trim() !== '' && !each.trim().startsWith('//'))
  if (stray) {
    throw notWhole(line, `“${stray.trim()}” is no whole definition`)
  }
  for (const { name, text: own } of definitions) {
    const gap = /^\s*(?:\/\/+\s*)?(?:\.\.\.|…).*$/m.exec(own)?.[0]
    const elided =
      gap ?? /^\s*\/\/.*\b(?:existing|other|rest|remaining|unchanged)\b.*$/im.exec(own)?.[0]
    if (elided) throw notWhole(line, `${name} leaves something out: “${elided.trim()}”`)
  }
  return definitions.filter(({ kind }) => !settings.includes(kind))
}

function notWhole(line: number, why: string): FaberDbError {
  return new FaberDbError('SPECIFICATION_INVALID', {
    message: `The Prisma block at line ${line} of the specification is not whole: ${why}.`,
    why: 'A model that exists is replaced by what the specification says of it, so what it leaves out would be dropped.',
    next: 'Write each model and enum whole, with every field that it is to have.',
    facts: { line },
  })
}

/** The names of the fields, or of the values of an enum. */
export function fieldsOf({ text }: Definition): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^(?:\/\/|@@|\}|$)/.test(line) && !opening.test(line))
    .map((line) => line.split(/\s+/)[0] ?? '')
}
