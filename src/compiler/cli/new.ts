import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Handlebars from 'handlebars'

/** A line in a registry: what it says, and the opening bracket that it stands behind. */
export interface Entry {
  readonly file: string
  readonly after: string
  readonly line: string
}

/** One kind of thing that the house has many of. */
export interface Scaffold {
  /** The template in templates/scaffold, and the file that it becomes. */
  readonly files: Readonly<Record<string, string>>
  /** The lines that its registries need. */
  readonly entries: readonly Entry[]
}

/** What a template can say of a name. */
export interface Words {
  /** `drop-column` */
  readonly name: string
  /** `dropColumn` */
  readonly camel: string
  /** `Drop column` */
  readonly title: string
  /** A number that differs from name to name. */
  readonly lockKey: number
}

export type Scaffolds = Readonly<Record<string, (words: Words) => Scaffold>>

/**
 * `npm run new -- KIND NAME`: writes one of the kind with its test and its lines in the registries.
 * Returns the exit code, and the files that it wrote: 2 where the arguments are wrong or something
 * of that name is there.
 */
export function scaffold(
  root: string,
  scaffolds: Scaffolds,
  argv: readonly string[],
  print: (text: string) => void = console.log,
): { readonly exit: number; readonly files: readonly string[] } {
  const [kind = '', name = '', ...more] = argv
  const make = Object.hasOwn(scaffolds, kind) ? scaffolds[kind] : undefined
  if (!make || more.length > 0 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    print(`usage: npm run new -- ${Object.keys(scaffolds).join('|')} name-in-kebab-case`)
    return { exit: 2, files: [] }
  }
  const words = wordsOf(name)
  const { files, entries } = make(words)
  const taken = Object.values(files).find((path) => existsSync(join(root, path)))
  if (taken !== undefined) {
    print(`${taken} is there already: choose another name.`)
    return { exit: 2, files: [] }
  }
  for (const [template, path] of Object.entries(files)) {
    const text = readFileSync(join(root, 'templates/scaffold', `${template}.ts.hbs`), 'utf8')
    const fill = Handlebars.compile(text, { noEscape: true, strict: true })
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), fill(words))
    print(`wrote   ${path}`)
  }
  for (const { file, after, line } of entries) {
    const text = readFileSync(join(root, file), 'utf8')
    writeFileSync(join(root, file), insert(text, after, line, file))
  }
  const edited = [...new Set(entries.map(({ file }) => file))]
  for (const file of edited) print(`edited  ${file}`)
  return { exit: 0, files: [...Object.values(files), ...edited] }
}

function wordsOf(name: string): Words {
  const [first = '', ...rest] = name.split('-')
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  return {
    name,
    camel: first + rest.map(capital).join(''),
    title: capital(name.replaceAll('-', ' ')),
    lockKey: [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 90_000_000, 7),
  }
}

/** `line` as the last one between the bracket that ends `after` and its partner; '' means the top. */
function insert(text: string, after: string, line: string, file: string): string {
  if (after === '') return text.replace(/^import /m, `${line}\nimport `)
  const start = text.indexOf(after)
  if (start === -1) throw new Error(`${file} has no "${after}": its registry has moved`)
  let depth = 1
  let at = start + after.length
  for (; depth > 0; at++) {
    if (/[[{(]/.test(text.charAt(at))) depth++
    else if (/[\]})]/.test(text.charAt(at))) depth--
    else if (at > text.length) throw new Error(`${file}: "${after}" never closes`)
  }
  const inside = text.slice(start + after.length, at - 1).trimEnd()
  const comma = inside === '' || inside.endsWith(',') ? '' : ','
  return `${text.slice(0, start)}${after}${inside}${comma}\n${line}\n${text.slice(at - 1)}`
}
