import { expect, test } from 'vitest'
import {
  exitMeanings,
  type OperationDefinition,
  operations,
} from '../../../src/operations/index.ts'
import { generalHelp, operationHelp } from '../../../src/runtime/cli/help.ts'

const all: readonly OperationDefinition[] = operations
/** As a reader sees it: lines may break anywhere between words. */
const flowing = (text: string) => text.replace(/\s+/g, ' ')

test('the general help names every operation with its summary, and every exit code', () => {
  const help = flowing(generalHelp())
  for (const { name, summary } of all) expect(help).toContain(`${name} ${summary}`)
  for (const meaning of Object.values(exitMeanings)) expect(help).toContain(meaning)
})

test.each(all.map((operation) => [operation.name, operation] as const))(
  'the help of %s holds all that its definition says',
  (name, operation) => {
    const help = flowing(operationHelp(operation))
    expect(help).toContain(`Usage: faber-db ${name}`)
    expect(help).toContain(operation.description)
    const terms = [
      ...operation.positionals.map((each) => [each.name.toUpperCase(), each.description]),
      ...Object.entries(operation.flags).map(([flag, { description }]) => [
        `--${flag}`,
        description,
      ]),
      ...Object.entries(operation.exits),
      ...operation.examples.map(({ run, shows }) => [run, shows]),
    ]
    for (const [term = '', text = ''] of terms) {
      expect(help).toContain(term)
      expect(help).toContain(text)
    }
  },
)

test('a positional that may be left out stands in brackets', () => {
  const status = all.find(({ name }) => name === 'status')
  expect(status && operationHelp(status)).toContain('faber-db status [ENVIRONMENT]')
})

test('the choices of a flag are listed', () => {
  const init = all.find(({ name }) => name === 'init')
  expect(init && flowing(operationHelp(init))).toContain('(postgresql, mysql, sqlite, mongodb)')
})

test('no line is longer than 100 columns', () => {
  const lines = [generalHelp(), ...all.map(operationHelp)].join('\n').split('\n')
  expect(lines.filter((line) => line.length > 100)).toEqual([])
})
