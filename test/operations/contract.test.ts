import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  commonFlags,
  errorKinds,
  exitMeanings,
  type Flag,
  type OperationDefinition,
  operations,
  version,
} from '../../src/operations/index.ts'
import { parseCommandLine } from '../../src/runtime/cli/parse-arguments.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const all: readonly OperationDefinition[] = operations

/** The words of an example as a shell would split them; quotes hold a word together. */
const words = (line: string) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b ?? '')

describe.each(all.map((operation) => [operation.name, operation] as const))(
  '%s',
  (name, operation) => {
    test.each(operation.examples.map(({ run }) => run))('the example `%s` is read', (run) => {
      const [program, ...argv] = words(run)
      expect(program).toBe('faber-db')
      expect(parseCommandLine(argv)).toMatchObject({ kind: 'run', operation: { name } })
    })

    test('the summary is one line without a full stop; the description ends with one', () => {
      expect(operation.summary).toMatch(/^[A-Z][^\n]*[^.\n]$/)
      expect(operation.description).toMatch(/^[A-Z][^\n]*\.$/)
    })

    test('there is an example, and what each shows is said', () => {
      expect(operation.examples.length).toBeGreaterThan(0)
      for (const { shows } of operation.examples) expect(shows).toMatch(/^[^A-Z].*[^.]$/)
    })

    test('done and wrong configuration are among the exits, and no exit stands for any operation', () => {
      const codes = Object.keys(operation.exits)
      expect(codes).toContain('0')
      for (const code of codes) expect(Object.keys(exitMeanings)).toContain(code)
      expect(codes).not.toContain('1')
      expect(codes).not.toContain('130')
    })

    test('every flag that takes a value names its placeholder, and no switch does', () => {
      const flags: Readonly<Record<string, Flag>> = { ...operation.flags, ...commonFlags }
      for (const [flag, { type, value }] of Object.entries(flags)) {
        expect(flag).toMatch(/^[a-z]+(-[a-z]+)*$/)
        if (type === 'boolean') expect(value).toBeUndefined()
        else expect(value).toMatch(/^[A-Z0-9]+$/)
      }
    })

    test('descriptions of arguments, flags and details have no full stop at the end', () => {
      const texts = [
        ...operation.positionals,
        ...Object.values(operation.flags),
        ...Object.values(operation.details),
      ].map(({ description }) => description)
      for (const text of texts) expect(text).toMatch(/^\S.*[^.]$/)
    })

    test('required arguments stand before those that may be left out', () => {
      const required = operation.positionals.map((positional) => positional.required)
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)))
    })
  },
)

test('no name and no alias means two operations', () => {
  const names = all.flatMap(({ name, alias }) => (alias ? [name, alias] : [name]))
  expect(names).toEqual([...new Set(names)])
})

test('the version is that of package.json', () => {
  expect(version).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
})

test('every error code ends in an exit code that has a meaning', () => {
  for (const { exit, meaning } of Object.values(errorKinds)) {
    expect(Object.keys(exitMeanings)).toContain(String(exit))
    expect(meaning).toMatch(/^[A-Z].*\.$/)
  }
})

test('every error code is used', () => {
  const runtime = join(root, 'src/runtime')
  const files = readdirSync(runtime, { recursive: true, encoding: 'utf8' })
  const code = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(runtime, file), 'utf8'))
    .join('\n')
  expect(Object.keys(errorKinds).filter((each) => !code.includes(`'${each}'`))).toEqual([])
})
