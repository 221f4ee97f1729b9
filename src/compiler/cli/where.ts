import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { originOf, type SourceMap, sourceMapPath } from '../source-map/source-map.ts'

const usage = 'usage: npm run build-plugin -- where FILE:LINE'

/**
 * `build-plugin where plugins/…/SKILL.md:42`: the line of the typed source that made it, with the
 * text of both. Returns the exit code: 0, or 2 where the question has no answer.
 */
export async function where(
  argv: readonly string[],
  root: string,
  print: (text: string) => void = console.log,
): Promise<number> {
  const [, given, digits] = /^(.+):(\d+)$/.exec(argv.length === 1 ? (argv[0] ?? '') : '') ?? []
  if (given === undefined) {
    print(usage)
    return 2
  }
  const path = given.replaceAll('\\', '/').replace(/^\.\//, '')
  const answer = lookUp(path, Number(digits), root)
  print(typeof answer === 'string' ? answer : answer.lines.join('\n'))
  return typeof answer === 'string' ? 2 : 0
}

/** The lines of the answer, or why there is none. */
function lookUp(path: string, line: number, root: string): { lines: string[] } | string {
  if (!existsSync(join(root, sourceMapPath))) {
    return `${sourceMapPath} is missing: run npm run build-plugin first.`
  }
  const map: SourceMap = JSON.parse(readFileSync(join(root, sourceMapPath), 'utf8'))
  const entry = map[path]
  if (entry === undefined) return `${path}: the build makes no such file.`
  const text = readLine(root, path, line)
  if (text === undefined) return `${path} has no line ${line}.`
  if (typeof entry === 'string') return { lines: [entry, `  built   ${text}`] }
  const origin = originOf(map, path, line)
  if (!origin)
    return `${path}:${line} belongs to the form of the file: no line of the source made it.`
  const { file, line: at, property } = origin
  return {
    lines: [
      `${file}:${at}${property ? ` (${property})` : ''}`,
      `  built   ${text.trim()}`,
      `  source  ${readLine(root, file, at)?.trim()}`,
    ],
  }
}

function readLine(root: string, path: string, line: number): string | undefined {
  if (!existsSync(join(root, path))) return undefined
  return readFileSync(join(root, path), 'utf8').split('\n')[line - 1]
}
