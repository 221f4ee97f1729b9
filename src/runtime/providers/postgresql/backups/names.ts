import { reservedWords } from '../../../safety/reading/reserved-words.ts'

/**
 * A table as records, plans and messages name it: `public.users`, `public."Order"`. It is the same
 * whichever version wrote it, unlike the spelling of pg_dump and of quote_ident, which goes by the
 * keywords of theirs.
 */
export function tableName(schema: string, table: string): string {
  return `${part(schema)}.${part(table)}`
}

function part(name: string): string {
  const plain = /^[a-z_][a-z0-9_]*$/.test(name) && !reservedWords.has(name)
  return plain ? name : `"${name.replaceAll('"', '""')}"`
}

/**
 * The parts of a dotted name at the beginning of a text, without their quotes; what is not quoted is
 * taken as it stands, in its case. Undefined where no name stands there.
 */
export function readName(
  text: string,
): { readonly parts: readonly string[]; readonly length: number } | undefined {
  const parts: string[] = []
  let at = 0
  for (;;) {
    const found = /^(?:"((?:[^"]|"")+)"|([^\s".,();]+))/.exec(text.slice(at))
    if (!found) return undefined
    parts.push(found[2] ?? (found[1] ?? '').replaceAll('""', '"'))
    at += found[0].length
    if (text[at] !== '.') return { parts, length: at }
    at += 1
  }
}
