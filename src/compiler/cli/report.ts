import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokens } from '../build/tokens.ts'
import { budgets } from '../rules/budgets.ts'
import { type Build, type Finding, placeOf } from '../rules/index.ts'
import { listingTokens } from '../rules/listing-budget.ts'
import { loadTokens } from '../rules/load-budget.ts'
import { originOf, type SourceMap } from '../source-map/source-map.ts'
import type { Difference } from './difference.ts'

/** A finding in two lines: what is wrong where, and the line to edit. */
export function tellFinding(finding: Finding, map: SourceMap): string {
  const { path, line = 1, source } = finding
  const origin = originOf(map, path, line)
  const edit = origin ? `${origin.file}:${origin.line}` : source
  return `${placeOf(finding)}: ${finding.message} (${finding.rule})\n  edit ${edit}`
}

/** What `--check` says of a difference: the file, the first line that differs, the line to edit. */
export function tellDifference(
  { path, kind, file }: Difference,
  root: string,
  map: SourceMap,
): string {
  if (!file) return `${path}: nothing makes this file\n  delete it`
  if (kind === 'changed' && typeof file.content === 'string') {
    const found = readFileSync(join(root, path), 'utf8')
    const [line, text] = firstDifferentLine(file.content, found)
    const origin = originOf(map, path, line)
    return `${path}:${line}: ${text}\n  edit ${origin ? `${origin.file}:${origin.line}` : file.source}`
  }
  if (kind === 'changed') return `${path}: differs\n  edit ${file.source}`
  const wrong = kind === 'missing' ? 'is missing' : 'has the wrong mode'
  return `${path}: ${wrong}\n  made from ${file.source}`
}

function firstDifferentLine(content: string, onDisk: string): [line: number, text: string] {
  const built = content.split('\n')
  const found = onDisk.split('\n')
  const index = built.findIndex((line, at) => line !== found[at])
  const at = index === -1 ? built.length : index
  const show = (line: string | undefined) =>
    line === undefined ? '(end of file)' : JSON.stringify(line.slice(0, 100))
  return [at + 1, `differs\n  built  ${show(built[at])}\n  found  ${show(found[at])}`]
}

/** What the documents of a build cost the model, one line each, and the two budgets. */
export function tellCosts(build: Build): string {
  const rows = build.documents.map((one) => {
    const load = one.kind === 'command' ? `, loads ${loadTokens(one, build)}` : ''
    return `  ${one.kind.padEnd(8)}${one.name.padEnd(22)}${String(tokens(one.text)).padStart(5)} tokens${load}`
  })
  return [
    ...rows,
    `  listing ${listingTokens(build)} of ${budgets.listingTokens} tokens; a command may load ${budgets.loadTokens}`,
  ].join('\n')
}
