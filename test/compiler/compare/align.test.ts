import { expect, test } from 'vitest'
import { align } from '../../../src/compiler/compare/align.ts'
import { readBlocks } from '../../../src/compiler/compare/blocks.ts'

function changes(before: string, after: string): string[] {
  return align(readBlocks(before), readBlocks(after)).map(
    (step) =>
      `${step.change}: ${[step.before?.text, step.after?.text].filter(Boolean).join(' -> ')}`,
  )
}

test('equal lists differ in nothing', () => {
  expect(changes('1. a\n2. b', '1) a\n2) b')).toEqual([])
})

test('a step between two others is added, and moves none', () => {
  expect(changes('1. dig\n2. plant', '1. dig\n2. water\n3. plant')).toEqual(['added: water'])
})

test('a step in another place is moved; a bullet in another place is no change', () => {
  expect(changes('1. dig\n2. plant\n3. water', '1. water\n2. dig\n3. plant')).toEqual([
    'moved: water -> water',
  ])
  expect(changes('- dig\n- plant', '- plant\n- dig')).toEqual([])
})

test('what keeps its subject is changed, however its words change', () => {
  expect(changes('- `--mist`: Spray it', '- `--mist`: Something else entirely')).toEqual([
    'changed: `--mist`: Spray it -> `--mist`: Something else entirely',
  ])
})

test('what keeps half of its words is changed; else one is removed and one added', () => {
  expect(changes('- Never drown a plant.', '- Rarely drown a plant.')).toEqual([
    'changed: Never drown a plant. -> Rarely drown a plant.',
  ])
  expect(changes('- Never drown a plant.', '- Sing to the cactus at night.').sort()).toEqual([
    'added: Sing to the cactus at night.',
    'removed: Never drown a plant.',
  ])
})

test('a list from nothing and to nothing', () => {
  expect(changes('', '- a')).toEqual(['added: a'])
  expect(changes('- a', '')).toEqual(['removed: a'])
})
