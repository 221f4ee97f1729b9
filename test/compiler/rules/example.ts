import type { BuiltFile } from '../../../src/compiler/build/file.ts'
import {
  type Finding,
  placeOf,
  type RuleExample,
  readBuild,
} from '../../../src/compiler/rules/index.ts'

/** The files of an example, each with a source of its own. */
export function filesOf({ files, loads = {}, executable = [] }: RuleExample): BuiltFile[] {
  return Object.entries(files).map(([path, content]) => ({
    path,
    content,
    source: `source of ${path}`,
    loads: loads[path] ?? [],
    executable: executable.includes(path),
  }))
}

export function buildOf(example: RuleExample) {
  const unreadable = Object.entries(example.unreadable ?? {}).map(([path, reason]) => ({
    path,
    source: `source of ${path}`,
    reason,
  }))
  return readBuild(filesOf(example), {
    unreadable,
    ...(example.previous && { previous: example.previous }),
  })
}

/** A finding as the examples write it. */
export function told(finding: Finding): string {
  return `${placeOf(finding)}: ${finding.message}`
}
