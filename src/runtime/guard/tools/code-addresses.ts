import { type Address, addressOf } from '../address.ts'
import { isSeen, unseen } from '../shell/invocation.ts'

/** The value of a variable; undefined where it is not known. */
export type Lookup = (name: string) => string | undefined

/** A string or the name of a variable in code, and what it stands for. */
interface Term {
  readonly start: number
  readonly end: number
  readonly variable?: string
  readonly value: string | undefined
}

const databaseUrl =
  /^(?:jdbc:)?(?:postgres(?:ql)?|mysql2?|mariadb|cockroachdb|sqlserver|mssql|mongodb|sqlite3?|libsql|file|prisma)(?:\+\w+)?:/i
const namesUrl =
  /(?:^|_)(?:DATABASE|DB|POSTGRES\w*|PG|MYSQL|SQL|DIRECT|CONNECTION)_?\w*(?:URL|URI|DSN|STRING)/

/** Whether a text is the connection string of a database. */
const isDatabaseUrl = (text: string) => databaseUrl.test(text.trim())

/**
 * The databases that the code of a configuration names, in JavaScript, TypeScript, JSON or Prisma’s
 * language: by a connection string, by a variable that holds one, or by `host`, `port` and
 * `database`. Of `a ?? b` and `a || b` the first counts that is known. A variable that must hold a
 * connection string and is not set is `{}`.
 */
export function addressesInCode(code: string, lookup: Lookup): Address[] {
  // A file that changes at this moment may name any other as well.
  if (!isSeen(code)) return [...addressesInCode(code.replaceAll(unseen, ''), lookup), {}]
  const text = withoutComments(code)
  const chains = chainsOf(text, termsOf(text, lookup))
  const byUrl = chains.flatMap((chain): Address[] => {
    const known = chain.find(({ value }) => value)
    if (known?.value !== undefined) {
      return isDatabaseUrl(known.value) ? [addressOf(known.value) ?? {}] : []
    }
    return chain.some(({ variable }) => variable && namesUrl.test(variable)) ? [{}] : []
  })
  if (byUrl.length > 0) return byUrl
  const byParts = addressOfParts(text, lookup)
  return byParts ? [byParts] : []
}

/** The braces after `name:` in code, or all of it where there are none. */
export function sectionOf(code: string, name: string): string {
  const text = withoutComments(code)
  const escaped = name.replace(/[^\w-]/g, '\\$&')
  const start = new RegExp(`(?<![\\w-])${escaped}['"]?\\s*:\\s*\\{`).exec(text)
  if (!start) return text
  const from = start.index + start[0].length
  let depth = 1
  for (let index = from; index < text.length; index++) {
    if (text[index] === '{') depth++
    if (text[index] !== '}' || --depth > 0) continue
    return `${text.slice(from, index)}${isSeen(text) ? '' : unseen}`
  }
  return text
}

function withoutComments(code: string): string {
  const parts = /(['"`])(?:\\.|(?!\1)[^\\])*\1|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
  return code.replace(parts, (part, quote) => (quote ? part : ' '))
}

function termsOf(text: string, lookup: Lookup): Term[] {
  const parts =
    /(['"`])((?:\\.|(?!\1)[^\\])*)\1|(?<![\w$])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)(?![\w$])/g
  return [...text.matchAll(parts)].map(({ index, 0: { length }, 2: string, 3: word }): Term => {
    const place = { start: index, end: index + length }
    const variable = word ?? (/^[A-Z][A-Z0-9_]{2,}$/.test(string ?? '') ? string : undefined)
    if (variable !== undefined) return { ...place, variable, value: lookup(variable) }
    return { ...place, value: filledIn(string ?? '', lookup) }
  })
}

/** A template with the variables that it names; what else it holds is not known. */
function filledIn(text: string, lookup: Lookup): string {
  return text.replace(/\$\{([^}]*)\}/g, (_, inner: string) => {
    const names = inner.match(/\b[A-Z][A-Z0-9_]{2,}\b/g) ?? []
    return names.map(lookup).find((value) => value !== undefined) ?? unseen
  })
}

/** Terms of which the next stands in for the one before: `process.env.A ?? 'x'`. */
function chainsOf(text: string, terms: readonly Term[]): Term[][] {
  const chains: Term[][] = []
  for (const term of terms) {
    const chain = chains.at(-1)
    const before = chain?.at(-1)
    if (chain && before && standsIn(text, before, term)) {
      chain.push(term)
    } else chains.push([term])
  }
  return chains
}

/** Whether the later term counts where the earlier is not set: `A ?? 'x'`, `A || 'x'`, `env('A', 'x')`. */
function standsIn(text: string, before: Term, after: Term): boolean {
  const between = text.slice(before.end, after.start)
  if (/^[\])!\s]*(?:as string)?[\])!\s]*(?:\?\?|\|\|)[\w\s.([?]*$/.test(between)) return true
  const isCall = text[before.start - 1] === '(' && text[after.end] === ')'
  return isCall && before.variable !== undefined && /^\s*,\s*$/.test(between)
}

/** `host: …, port: …, database: …`, with what the drivers take where one is left out. */
function addressOfParts(text: string, lookup: Lookup): Address | undefined {
  const file = partOf(text, /(?:filename|storage)/, lookup)
  if (file) return addressOf(`file:${file}`)
  const host = partOf(text, /(?:host|hostname|server)/, lookup)
  const database = partOf(text, /(?:database|dbName|db_name)/, lookup)
  if (host === undefined && database === undefined) return undefined
  const port = partOf(text, /port/, lookup) ?? lookup('PGPORT')
  const usual = /mysql|mariadb/i.test(text) ? '3306' : '5432'
  const at = host ?? lookup('PGHOST') ?? 'localhost'
  return addressOf(
    `host='${at || unseen}' port='${port ?? usual}' dbname='${(database ?? lookup('PGDATABASE')) || unseen}'`,
  )
}

/** The value of a property; empty where it is there and cannot be told. */
function partOf(text: string, name: RegExp, lookup: Lookup): string | undefined {
  const found = new RegExp(
    `(?<![\\w-])${name.source}['"]?\\s*[:=]\\s*((?:\\([^()\\n]*\\)|[^,\\n}])+)`,
  ).exec(text)
  if (!found) return undefined
  const expression = found[1] ?? ''
  const chains = chainsOf(expression, termsOf(expression, lookup))
  const known = new Set(chains.flatMap((chain) => chain.find(({ value }) => value)?.value ?? []))
  // Of `isProduction ? 'a' : 'b'` it cannot be told which counts.
  if (known.size > 0) return known.size === 1 ? [...known][0] : ''
  return /(?<![\w.])\d+(?![\w.])/.exec(expression)?.[0] ?? ''
}
