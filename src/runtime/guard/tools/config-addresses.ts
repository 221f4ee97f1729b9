import { dirname, join, resolve } from 'node:path'
import { type Address, addressOf } from '../address.ts'
import { isSeen } from '../shell/invocation.ts'
import { addressesInCode, type Lookup, sectionOf } from './code-addresses.ts'
import type { Call } from './command-table.ts'
import { variableIn } from './context.ts'

type Place = Pick<Call, 'invocation' | 'context'>

/** The endings of a configuration in JavaScript or TypeScript. */
export const scriptEndings = ['ts', 'js', 'mjs', 'cjs', 'mts', 'cts']

/** The address that a text is, or nothing known. */
export const addressOrUnknown = (text: string): Address => addressOf(text) ?? {}

/** The address that a variable holds: none where it is not set, or is empty. */
export function addressOfVariable(name: string, { invocation, context }: Place): Address[] {
  const value = context.variable(name, invocation, { dotenv: true })
  return value ? [addressOrUnknown(value)] : []
}

/**
 * Looks variables up as a tool would that reads these files by itself, the strongest first, and
 * then where any tool may find them. Variables inside of values are filled in.
 */
export function lookupWith(files: readonly string[], { invocation, context }: Place): Lookup {
  const find: Lookup = (name) =>
    context.variable(name, invocation) ??
    files
      .map((file) => variableIn(context.readFile(file, invocation), name))
      .find((value) => value) ??
    context.variable(name, invocation, { dotenv: true })
  const expand = (text: string, depth: number): string =>
    depth === 0
      ? text
      : text.replace(/\$\{(\w+)\}|(?<!\w)\$([A-Z_]\w*)/g, (whole, braced, bare) => {
          const value = find(braced ?? bare)
          return value === undefined ? whole : expand(value, depth - 1)
        })
  return (name) => {
    const value = find(name)
    return value === undefined ? undefined : expand(value, 3)
  }
}

/** The first of some files that is there, with its text. */
export function firstFile(
  paths: readonly string[],
  { invocation, context }: Place,
): { readonly path: string; readonly text: string } | undefined {
  for (const path of paths.filter(isSeen)) {
    const text = context.readFile(path, invocation)
    if (text !== undefined) return { path, text }
  }
  return undefined
}

/**
 * The databases that the first of some configuration files names, or a file that it imports when
 * it names none itself. `section` is the environment of the file that counts.
 */
export function addressesOfConfig(
  paths: readonly string[],
  place: Place,
  section?: string,
): Address[] {
  const file = firstFile(paths, place)
  if (!file) return []
  const { path, text } = file
  const lookup = lookupWith(dotenvFilesIn(text, path), place)
  const named = (code: string) =>
    addressesInCode(section === undefined ? code : sectionOf(code, section), lookup)
  const own = named(text)
  if (own.length > 0) return own
  return importsOf(text, path).flatMap((candidates) => {
    const imported = firstFile(candidates, place)
    return imported ? named(imported.text) : []
  })
}

/** The `.env` files that a configuration names: `config({ path: '.env.production' })`. */
export function dotenvFilesIn(text: string, path: string): string[] {
  const named = [...text.matchAll(/['"`]([^'"`\n]*\.env(?:\.[\w.-]+)?)['"`]/g)]
  return named.flatMap(([, file = '']) => [file, join(dirname(path), file)])
}

/** Where each relative import of a file may lie. */
function importsOf(text: string, path: string): string[][] {
  const imports = [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)]
  return imports.map(([, name = '']) => {
    const file = join(dirname(path), name)
    const plain = file.replace(/\.[cm]?js$/, '')
    return [file, ...[plain, join(file, 'index')].flatMap(withEndings)]
  })
}

/** A file with every ending of a script. */
export function withEndings(path: string): string[] {
  return scriptEndings.map((ending) => `${path}.${ending}`)
}

/** Some paths, from the folder of the call and then from the root of the project. */
export function hereAndAtRoot(paths: readonly string[], { context }: Place): string[] {
  return [...paths, ...paths.map((path) => resolve(context.root, path))]
}
