import type { BuiltFile } from '../build/file.ts'
import type { Origin } from './trace.ts'

export const sourceMapPath = 'generated/source-map.json'

/** The origin of each line of a file, from its first. */
export type FileOrigins = readonly (Origin | undefined)[]

/**
 * For each built file its ranges of lines and their source, `12-14 src/a.ts:5-7`, with the
 * property in brackets where the source computes the text; or the one file that it was made from.
 */
export type SourceMap = Readonly<Record<string, string | readonly string[]>>

const entryShape = /^(\d+)(?:-(\d+))? (.+):(\d+)(-\d+)?(?: \((.+)\))?$/

interface Range {
  readonly first: number
  readonly last: number
  readonly origin: Origin
  /** How many lines the source goes on for each line of the built file: 0 or 1. */
  readonly step: number
}

/** Lines that follow one another, in the built file and in the source, are one range. */
export function encode(origins: FileOrigins): string[] {
  const ranges: Range[] = []
  for (const [index, origin] of origins.entries()) {
    if (!origin) continue
    const before = ranges.at(-1)
    const longer = before && extend(before, index + 1, origin)
    if (longer) ranges[ranges.length - 1] = longer
    else ranges.push({ first: index + 1, last: index + 1, origin, step: 0 })
  }
  return ranges.map(({ first, last, origin: { file, line, property }, step }) => {
    const source = `${file}:${span(line, line + (last - first) * step)}`
    return `${span(first, last)} ${source}${property ? ` (${property})` : ''}`
  })
}

function extend(range: Range, line: number, origin: Origin): Range | undefined {
  const { first, last } = range
  const { file, property } = range.origin
  if (line !== last + 1 || file !== origin.file || property !== origin.property) return undefined
  const step = origin.line - range.origin.line - (last - first) * range.step
  const goesOn = first === last ? step === 0 || step === 1 : step === range.step
  return goesOn ? { ...range, last: line, step } : undefined
}

/** What made a line of a built file; undefined where the map does not know the line. */
export function originOf(map: SourceMap, path: string, line: number): Origin | undefined {
  const entries = map[path]
  if (typeof entries !== 'object') return undefined
  for (const entry of entries) {
    const [, first, last = first, file, from, to, property] = entryShape.exec(entry) ?? []
    if (file === undefined || line < Number(first) || line > Number(last)) continue
    const at = Number(from) + (to === undefined ? 0 : line - Number(first))
    return { file, line: at, ...(property !== undefined && { property }) }
  }
  return undefined
}

/** The source map among the files of a build; empty where the build makes none. */
export function sourceMapOf(files: readonly BuiltFile[]): SourceMap {
  const file = files.find(({ path }) => path === sourceMapPath)
  return file ? JSON.parse(String(file.content)) : {}
}

function span(first: number, last: number): string {
  return first === last ? `${first}` : `${first}-${last}`
}
