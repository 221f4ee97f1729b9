import { describe, expect, test } from 'vitest'
import { unseen } from '../../../../src/runtime/guard/shell/invocation.ts'
import { findCommand, readCommandLine } from '../../../../src/runtime/guard/tools/command-line.ts'

const read = (text: string, withValue: string[] = []) =>
  readCommandLine(text === '' ? [] : text.split(' '), withValue)

describe('options', () => {
  test.each([
    ['--url x db', ['db']],
    ['--url=x db', ['db']],
    ['-u x db', ['db']],
    ['-ux db', ['db']],
    ['-vux db', ['db']],
    ['-vu x db', ['db']],
    ['-dsn x db', ['db']],
    ['-dsn=x db', ['db']],
  ])('of %s have a value, and the rest are operands', (text, operands) => {
    const line = read(text, ['--url', '-u', '-dsn'])
    expect(line.operands).toEqual(operands)
    expect(line.value('--url', '-u', '-dsn')).toBe('x')
  })

  test('without a value leave the next word alone', () => {
    const line = read('migrate --force reset')
    expect(line.operands).toEqual(['migrate', 'reset'])
    expect(line.has('--force')).toBe(true)
  })

  test('after -- are operands', () => {
    expect(read('a -- --help -x').operands).toEqual(['a', '--help', '-x'])
  })

  test('turned off with =false are not given', () => {
    expect(read('--help=false').has('--help')).toBe(false)
  })

  test('may be repeated; the last counts where one does', () => {
    const line = read('-c one -c two', ['-c'])
    expect(line.values('-c')).toEqual(['one', 'two'])
    expect(line.value('-c')).toBe('two')
  })

  test('take the next word as their value even where it looks like an option', () => {
    expect(read('-c --help', ['-c']).has('--help')).toBe(false)
  })

  test('with one dash are seen whole and letter by letter', () => {
    const line = read('-force')
    expect([line.has('-force'), line.has('-f')]).toEqual([true, true])
  })

  test('a dash alone is an operand', () => {
    expect(read('-f - x', ['-f']).operands).toEqual(['x'])
    expect(read('-').operands).toEqual(['-'])
  })
})

describe('a command', () => {
  const keys = ['migrate', 'migrate reset', 'rds delete-*', 'rds delete-db-snapshot']
  test.each([
    ['migrate reset now', 'migrate reset'],
    ['migrate now', 'migrate'],
    ['rds delete-db-cluster', 'rds delete-*'],
    ['rds delete-db-snapshot', 'rds delete-db-snapshot'],
    ['rds list', undefined],
    ['', undefined],
  ])('is found by its longest words: %s', (text, key) => {
    expect(findCommand(read(text).operands, keys)).toBe(key)
  })

  test.each([`${unseen} reset`, `migrate ${unseen}`, `rds ${unseen}`])(
    'cannot be told where a word of it is not known: %s',
    (text) => {
      expect(findCommand(read(text).operands, keys)).toBeNull()
    },
  )
})
