import { expect, test } from 'vitest'
import { runs, unwrap } from './support.ts'

test.each([
  'sh -c "psql -l"',
  'bash -lc "psql -l"',
  'bash -euo pipefail -c "psql -l"',
  'bash -c -e "psql -l"',
  'bash -o pipefail -c -- "psql -l"',
  'zsh -ic "psql -l"',
  'fish --command="psql -l"',
  'bash --norc --noprofile -c "psql -l"',
])('%s runs the text', (line) => {
  expect(runs(line)).toEqual(['script: psql -l'])
})

test('words behind the text are its parameters', () => {
  expect(unwrap(`bash -c 'psql "$1"' name shop`)).toEqual([
    { kind: 'script', text: 'psql "$1"', parameters: ['name', 'shop'] },
  ])
})

test('a file is read, and its arguments are its parameters', () => {
  expect(unwrap('bash -x run.sh shop', { files: { 'run.sh': 'psql $1' } })).toEqual([
    { kind: 'script', text: 'psql $1', parameters: ['run.sh', 'shop'] },
  ])
  expect(unwrap('bash missing.sh')).toBeUndefined()
})

test.each(['sh', 'bash -s', 'bash -', 'bash -es x', 'sh /dev/stdin'])(
  '%s runs its input',
  (line) => {
    expect(runs(line, { input: 'psql -l' })).toEqual(['script: psql -l'])
  },
)

test('a shell without text, file or input runs nothing', () => {
  expect(unwrap('bash')).toBeUndefined()
})

test('BASH_ENV is run before', () => {
  const around = { files: { 'a.sh': 'psql -l' }, variables: { BASH_ENV: 'a.sh' } }
  expect(runs('bash -c true', around)).toEqual(['script: psql -l', 'script: true'])
})
