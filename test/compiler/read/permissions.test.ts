import { expect, test } from 'vitest'
import { awkwardForm, covers } from '../../../src/compiler/read/permissions.ts'

test.each([
  ['git *', 'git status', true],
  ['git *', 'git', true],
  ['git *', 'gitk', false],
  ['git:*', 'git status', true],
  ['git status', 'git status', true],
  ['git status', 'git status -s', false],
  ['npm run * --fix', 'npm run lint --fix', true],
  ['a.b *', 'axb c', false],
  ['*', 'anything', true],
])('the rule Bash(%s) and the command "%s": %s', (rule, command, expected) => {
  expect(covers(rule, command)).toBe(expected)
})

test.each([
  ['water fern', undefined],
  ['water <plant> --from <source>', undefined],
  ['water fern 2>&1', undefined],
  ['DRY=1 water fern', 'a variable stands before it'],
  ['cd garden && water fern', 'a cd stands before it'],
  ['water $(list)', 'it holds a substitution'],
  ['water fern > log', 'its output is redirected'],
  ['water fern | tee log', 'it is more than one command'],
])('"%s": %s', (command, form) => {
  expect(awkwardForm(command)).toBe(form)
})
