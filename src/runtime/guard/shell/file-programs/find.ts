import { join } from 'node:path'
import type { FileChange } from '../invocation.ts'
import { type FileProgram, removed, rewritten } from './file-program.ts'

/** Removes what it finds, by `-delete` or `-exec rm`; `-fprint` writes what it found. */
export const find: FileProgram = {
  programs: ['find', 'gfind'],
  changes(invocation) {
    const words = invocation.words.slice(1)
    const start = words.findIndex((word) => /^[-(!]/.test(word))
    const tests = start < 0 ? [] : words.slice(start)
    const written = tests.flatMap((word, index) =>
      /^-(?:fprintf?|fprint0|fls)$/.test(word) ? [tests[index + 1] ?? ''] : [],
    )
    const folders = start < 0 ? words : words.slice(0, start)
    const names = removesFound(tests) ? namesIn(tests) : []
    const found = (folders.length === 0 ? ['.'] : folders).flatMap((folder): FileChange[] =>
      names.map((name) => removed(name === '' ? folder : join(folder, '**', name), invocation)),
    )
    const changed = runsOn(tests, changers) ? folders : []
    return [...[...written, ...changed].map((file) => rewritten(file, invocation)), ...found]
  },
}

/** The names that are looked for; '' for whatever lies there; none where the state folder is left out, or only what is empty is removed. */
function namesIn(tests: readonly string[]): string[] {
  if (tests.includes('-empty') || leavesOut(tests)) return []
  const isNot = (index: number) => tests[index - 1] === '!' || tests[index - 1] === '-not'
  const found = tests.flatMap((word, index) =>
    /^-i?(?:name|path|wholename)$/.test(word) && !isNot(index)
      ? [lastOf(tests[index + 1] ?? '')]
      : [],
  )
  return found.length === 0 ? [''] : found
}

/** The last part of a path, which is what remains where folders of any depth come before it. */
function lastOf(pattern: string): string {
  return pattern.replace(/^(?:\.?\/|\*+\/)+/, '')
}

function leavesOut(tests: readonly string[]): boolean {
  return tests.some(
    (word, index) =>
      /fractary|^\*?\/?\.\*(?:\/\*)?$|\*\/\.\*/.test(word) &&
      (/^(?:!|-not)$/.test(tests[index - 2] ?? '') || tests.includes('-prune')),
  )
}

const removers = /^(?:rm|rmdir|mv|shred|truncate|unlink|trash)$/

/** What may change a file: told only where the search begins in the state folder itself. */
const changers = /^(?:sed|perl|ruby|chmod|chown|tee|dd|cp|ln|sh|bash|zsh)$/

function removesFound(tests: readonly string[]): boolean {
  return tests.includes('-delete') || runsOn(tests, removers)
}

function runsOn(tests: readonly string[], programs: RegExp): boolean {
  return tests.some((word, index) => {
    const program = tests[index + 1] ?? ''
    return /^-(?:exec|ok)(?:dir)?$/.test(word) && programs.test(program.replace(/^.*\//s, ''))
  })
}
