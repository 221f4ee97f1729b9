import { expect, test } from 'vitest'
import { unseen } from '../../../../src/runtime/guard/shell/invocation.ts'
import { read } from './support.ts'

const inputOf = (command: string, program = 'psql') =>
  read(command, { files: { '/project/a.sql': 'select 1', '/project/list': 'a 1\nb 2\n' } })
    .invocations.filter(({ words }) => words[0] === program)
    .map(({ input }) => input)

test.each([
  ['a heredoc', 'X=1; psql <<EOF\na $X \\$X\nEOF', 'a 1 $X\n'],
  ['a quoted heredoc', `psql <<'EOF'\na $X\nEOF`, 'a $X\n'],
  ['a heredoc with tabs', 'psql <<-EOF\n\ta\n\tEOF', 'a\n'],
  ['a here-string', 'psql <<< "a b"', 'a b\n'],
  ['a file', 'psql < a.sql', 'select 1'],
  ['a file that is not there', 'psql < b.sql', unseen],
  ['/dev/null', 'psql < /dev/null', ''],
  ['a file that was just written', 'echo drop > b.sql; psql < b.sql', 'drop\n'],
  ['a pipe', 'echo drop | psql', 'drop\n'],
  ['a pipe of what is not known', 'curl x | psql', unseen],
  ['a group’s output', '{ echo a; echo b; } | psql', 'a\nb\n'],
  ['a loop’s output', 'for x in a b; do echo $x; done | psql', 'a\nb\n'],
  ['errors with the output', '{ echo a; echo b >&2; } 2>&1 | psql', 'a\nb\n'],
  ['a process substitution', 'psql < <(echo a)', 'a\n'],
  ['what surrounds it', 'echo a | { psql; }', 'a\n'],
  ['>( )', 'echo a > >(psql)', 'a\n'],
  ['exec', 'exec < a.sql; psql', 'select 1'],
  ['a descriptor', 'exec 3< a.sql; psql <&3', 'select 1'],
])('the input of a program is known from %s', (_, command, input) => {
  expect(inputOf(command)).toEqual([input])
})

test('nothing is given where nothing is said', () => {
  expect(inputOf('psql')).toEqual([undefined])
})

test('lines of a known input are read one by one', () => {
  const { invocations } = read('while read -r a b; do psql $b; done < list', {
    files: { '/project/list': 'a 1\nb 2\n' },
  })
  expect(invocations.map(({ words }) => words.join(' '))).toEqual(['psql 1', 'psql 2'])
})

test.each([
  ['echo a > x', [{ path: '/project/x', how: 'write', content: 'a\n' }]],
  ['cd /tmp; echo a >| x', [{ path: '/tmp/x', how: 'write', content: 'a\n' }]],
  ['curl u > x', [{ path: '/project/x', how: 'write' }]],
  ['curl u &> x', [{ path: '/project/x', how: 'write' }]],
  ['psql 2> x', [{ path: '/project/x', how: 'write' }]],
  ['> x', [{ path: '/project/x', how: 'write', content: '' }]],
  ['echo b >> list', [{ path: '/project/list', how: 'append', content: 'a\nb\n' }]],
])('a redirection changes a file: %s', (command, changes) => {
  expect(read(command, { files: { '/project/list': 'a\n' } }).changes).toEqual(changes)
})

test('descriptors and devices are no files', () => {
  expect(read('ls > /dev/null 2>&1; ls >&2; ls 2>/dev/stderr <&-').changes).toEqual([])
})
