import { resolve } from 'node:path'
import { programOf } from '../invocation.ts'
import { codeIn } from './source-files.ts'
import type { Wrapper } from './wrapper.ts'

const python = /^(?:pytest|py\.test|nose2|behave|locust)$/
/** These only read the files that they are given; their configuration runs. */
const readers = /^(?:vite|webpack|rollup|eslint|unbuild)$/
const isCode = /\.(?:[cm]?[jt]sx?|py)$/

/**
 * Runners of tests and builders, for the files that their words name: their code runs. Only what it
 * starts counts, for tests speak of many addresses that they never reach.
 */
export const testRunners: Wrapper = {
  programs: [
    ...['vitest', 'jest', 'mocha', 'ava', 'tap', 'jasmine', 'playwright', 'cypress', 'wtr'],
    ...['vite', 'webpack', 'rollup', 'eslint', 'gulp', 'grunt', 'unbuild'],
    ...['pytest', 'py.test', 'nose2', 'behave', 'locust'],
  ],
  unwrap: (invocation, host) => {
    const program = programOf(invocation)
    const language = python.test(program) ? 'python' : 'javascript'
    const words = invocation.words.slice(1)
    const isRun = (word: string, at: number) =>
      !readers.test(program) ||
      /^--?c(?:onfig)?(?:=|$)/.test(word.includes('=') ? word : (words[at - 1] ?? ''))
    const files = words.filter(isRun).map((word) => word.replace(/^--\w+=|:.*$/g, ''))
    const texts = files
      .filter((file) => isCode.test(file))
      .flatMap((file) => host.readFile(resolve(invocation.folder, file)) ?? [])
    const started = texts
      .flatMap((text) => codeIn(language, text, invocation, host))
      .filter(({ kind }) => kind !== 'code')
    return started.length > 0 ? started : undefined
  },
}
