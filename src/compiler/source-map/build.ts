import { type BuiltFile, json } from '../build/file.ts'
import { jsonOrigins } from './json.ts'
import { type Export, locator } from './locate.ts'
import { encode, type FileOrigins, sourceMapPath } from './source-map.ts'
import { openSyntax } from './syntax.ts'
import { tracer } from './trace.ts'

/**
 * The source map of a build: for each file that a template made, the line of the source behind
 * every line; for each other file, the file it was made from.
 */
export function buildSourceMap(
  files: readonly BuiltFile[],
  root: string,
  exports: readonly Export[],
): BuiltFile {
  const syntax = openSyntax(root)
  try {
    const locate = locator(exports, syntax)
    const trace = tracer(locate)
    const entryOf = ({ content, filling, value, source }: BuiltFile) => {
      if (filling) return encode(align(String(content), trace(filling)))
      return value ? encode(jsonOrigins(value, locate)) : source
    }
    const entries = files.map((file) => [file.path, entryOf(file)] as const)
    return {
      path: sourceMapPath,
      content: json(Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))),
      source: 'src/compiler/source-map/build.ts',
    }
  } finally {
    syntax.close()
  }
}

/**
 * Gives the lines of normalised markdown the origins of those that it was made from. Normalising
 * moves blank lines and changes marks, never letters: lines are the same whose letters are.
 */
function align(content: string, before: readonly { text: string; origin: FileOrigins[number] }[]) {
  let next = 0
  return content.split('\n').map((line) => {
    if (line.trim() === '') return undefined
    const at = before.findIndex(({ text }, index) => index >= next && bare(text) === bare(line))
    if (at === -1) return undefined
    next = at + 1
    return before[at]?.origin
  })
}

function bare(line: string): string {
  return line.replace(/^\s*\d+[.)]\s/, '').replaceAll(/[^\p{L}\p{N}]+/gu, '') || line.trim()
}
