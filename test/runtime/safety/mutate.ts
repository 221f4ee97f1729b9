/** Numbers in [0, 1), always the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Random = () => number

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T
}

const gaps = [' ', '\n', '\r\n', '\t', ' /* DROP; */ ', ' -- é😀 ;\n', '/**/', '\f', '/*/*\'*/"*/']
const before = ['', 'SELECT 1;', '-- 😀\n', '\uFEFF', "SELECT $a$ ; ' $a$;\r\n", ';;']

/** Another spelling of the same statement: case, white space, comments, quotes, company. */
export function respelled(random: Random, statement: string): string {
  const spelled = statement.replace(/\w+| +/g, (token) => {
    if (token.startsWith(' ')) return pick(random, gaps)
    if (names.has(token)) return pick(random, quotings)(token)
    return [...token].map((c) => (random() < 0.5 ? c.toLowerCase() : c.toUpperCase())).join('')
  })
  return pick(random, before) + spelled + pick(random, [';', ''])
}

// Names may be quoted; words of the language may not.
const names: ReadonlySet<string> = new Set(['users', 'email', 'sales', 'shop'])
const quotings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => `"${name}"`,
  (name) => `U&"\\00${name.charCodeAt(0).toString(16)}${name.slice(1)}"`,
]

/** The statement inside code that runs it, once or twice deep. */
export function nested(random: Random, statement: string): string {
  const once = wrap(random, statement.replace(/^[\uFEFF;]+/, ''), 'a')
  const all = random() < 0.3 ? wrap(random, once, 'b') : once
  return random() < 0.1 ? `BEGIN; ${all}; COMMIT` : all
}

function wrap(random: Random, statement: string, mark: string): string {
  // A comment at the end would hide what follows on its line.
  const inner = `${statement.replace(/[;\s]+$/, '')}\n`
  const literal = `'${inner.replaceAll("'", "''")}'`
  const cut = Math.floor(random() * inner.length)
  const halves = [inner.slice(0, cut), inner.slice(cut)].map((half) => half.replaceAll("'", "''"))
  const isSplit = (cut > 0 && /[\ud800-\udbff]/.test(inner[cut - 1] ?? '')) || inner.includes('\\')
  const quote = `$code_${mark}$`
  const text = `$text_${mark}$`
  return pick(random, [
    `DO ${quote} BEGIN ${inner}; END ${quote}`,
    `DO LANGUAGE plpgsql ${quote} << l >> DECLARE a int := 1; BEGIN IF a > 0 THEN ${inner}; END IF; END ${quote}`,
    `DO ${quote} BEGIN FOR i IN 1..3 LOOP ${inner}; END LOOP; EXCEPTION WHEN OTHERS THEN NULL; END ${quote}`,
    `DO ${quote} BEGIN EXECUTE ${text}${inner}${text}; END ${quote}`,
    `DO ${quote} BEGIN EXECUTE ${literal}; END ${quote}`,
    `DO ${quote} BEGIN EXECUTE ${isSplit ? literal : `'${halves[0]}' || '${halves[1]}'`}; END ${quote}`,
    `CREATE FUNCTION f${mark}() RETURNS void LANGUAGE plpgsql AS ${quote} BEGIN ${inner}; END ${quote}; SELECT f${mark}()`,
    `CREATE FUNCTION f${mark}() RETURNS void LANGUAGE sql AS ${quote} ${inner} ${quote}; SELECT f${mark}()`,
    `CREATE PROCEDURE p${mark}() LANGUAGE plpgsql AS ${quote} BEGIN ${inner}; END ${quote}; CALL p${mark}()`,
  ])
}

/** A broken statement: cut, or with tokens or bytes lost, doubled, swapped, or made of noise. */
export function broken(random: Random, statement: string): string {
  let text = statement
  for (let change = 0; change < 1 + random() * 3; change++)
    text = pick(random, damages)(random, text)
  return text
}

const damages: readonly ((random: Random, text: string) => string)[] = [
  (random, text) => text.slice(0, Math.floor(random() * text.length)),
  (random, text) => edited(random, tokens(text), (all, at) => all.toSpliced(at, 1)),
  (random, text) => edited(random, tokens(text), (all, at) => all.toSpliced(at, 0, all[at] ?? '')),
  (random, text) =>
    edited(random, tokens(text), (all, at) => {
      const other = Math.floor(random() * all.length)
      return all.with(at, all[other] ?? '').with(other, all[at] ?? '')
    }),
  (random, text) =>
    edited(random, [...text], (all, at) =>
      all.toSpliced(at, Math.floor(random() * 3), noise(random)),
    ),
]

function noise(random: Random): string {
  return String.fromCharCode(Math.floor(random() * (random() < 0.7 ? 128 : 65_536)))
}

function tokens(text: string): string[] {
  return text.match(/\s+|\w+|'(?:[^']|'')*'|"[^"]*"|./gsu) ?? []
}

function edited(
  random: Random,
  parts: string[],
  edit: (all: string[], at: number) => string[],
): string {
  return parts.length === 0 ? '' : edit(parts, Math.floor(random() * parts.length)).join('')
}
