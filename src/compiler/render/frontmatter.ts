import { Document, isScalar, Scalar } from 'yaml'

/** The keys that hold `[a] [b]` or `a: b` by nature: quoted always, as Claude Code demands. */
const quoted = new Set(['argument-hint'])

/** Frontmatter as YAML, one line a key in the order given, quoted where YAML or the client needs it. */
export function frontmatter(fields: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  const document = new Document(Object.fromEntries(given))
  for (const key of quoted) {
    const node = document.get(key, true)
    if (isScalar(node)) node.type = Scalar.QUOTE_DOUBLE
  }
  return document.toString({ lineWidth: 0 })
}
