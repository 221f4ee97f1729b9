/** Where the specification of a work item is: a file, or the text itself. */
export type Specification = { readonly path: string } | { readonly text: string }

/** The spellings under which engines and their skills have handed it on. */
const keys = ['specification', 'spec_path', 'specification_path', 'spec_file', 'spec']

/**
 * Finds the specification in a context: at its top, among the artifacts (an object, or a list of
 * typed entries), or in what the steps before have answered, the last one first.
 */
export function specificationOf(context: {
  readonly artifacts?: unknown
  readonly previous_results?: unknown
}): Specification | undefined {
  const { artifacts, previous_results } = context
  const results = Object.values(asObject(previous_results)).toReversed()
  const places = [
    context,
    artifacts,
    ...entriesOf(artifacts),
    ...results,
    ...results.map(detailsOf),
  ]
  for (const place of places) {
    const found = named(asObject(place))
    if (found) return found
  }
  return undefined
}

function named(place: Readonly<Record<string, unknown>>): Specification | undefined {
  for (const key of keys) {
    const value = place[key]
    const inner = asObject(value)
    const word = typeof value === 'string' ? value : (inner.path ?? inner.file ?? inner.text)
    if (typeof word === 'string' && word.trim() !== '') return toSpecification(word)
  }
  return undefined
}

/** A name of a file has one line; a specification has more. */
function toSpecification(word: string): Specification {
  return word.trim().includes('\n') ? { text: word } : { path: word.trim() }
}

/** `[{type: 'specification', path}]` as objects that name it. */
function entriesOf(artifacts: unknown): object[] {
  if (!Array.isArray(artifacts)) return []
  return artifacts.map(asObject).flatMap((entry) => {
    const isSpecification = /^spec(ification)?$/.test(String(entry.type ?? entry.kind ?? ''))
    return isSpecification ? [{ specification: entry }] : []
  })
}

function detailsOf(result: unknown): unknown {
  return asObject(result).details
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
