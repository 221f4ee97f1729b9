/** Words that SQL takes for a table's name only in quotes: PostgreSQL 11 to 18, appendix C, `reserved`. */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check
  collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user default deferrable desc
  distinct do else end except false fetch for foreign freeze from full grant group having ilike in
  initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
  references returning right select session_user similar some symmetric system_user table
  tablesample then to trailing true union unique user using variadic verbose when where window
  with`.split(/\s+/),
)

/**
 * A table as records, plans and messages name it: `public.users`, `public."Order"`. It is the same
 * whichever version wrote it, unlike the spelling of pg_dump and of quote_ident, which goes by the
 * keywords of theirs.
 */
export function tableName(schema: string, table: string): string {
  return `${part(schema)}.${part(table)}`
}

function part(name: string): string {
  const plain = /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name)
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
