import { expect, test } from 'vitest'
import { unseen } from '../../../../src/runtime/guard/shell/invocation.ts'
import { read, run } from './support.ts'

test.each([
  ['quotes and backslashes', String.raw`\p"s"'q'l -c "a \"b\" \$c"`, 'psql -c a "b" $c'],
  ['ANSI-C quotes', String.raw`$'\160\x73q\u006c' x`, 'psql x'],
  ['a line that goes on', 'ps\\\nql \\\n  x', 'psql x'],
  ['braces', '{psql,-c,drop{a,b}}', 'psql -c dropa dropb'],
  ['a range in braces', 'psql {1..3} {a..c}', 'psql 1 2 3 a b c'],
  ['variables', 'A=ps; B=ql; $A$B "$A $B"', 'psql ps ql'],
  ['a variable that holds several words', 'C="psql -c drop"; $C', 'psql -c drop'],
  ['IFS', 'IFS=,; C=psql,-c,drop; $C', 'psql -c drop'],
  ['a value that is added to', 'C=psql; C+=" -c"; $C', 'psql -c'],
  ['a default', `psql \${NONE:-a} \${NONE-b} \${PWD:+c}`, 'psql a b c'],
  ['a default that is kept', `: \${X:=psql}; $X`, 'psql'],
  ['the ends of a value', `X=a.psql.b; Y=\${X#*.}; \${Y%.b} \${X##*.} \${X%%.*}`, 'psql b a'],
  ['a replacement', `X=pXqXl; \${X/X/s} \${X//X/}`, 'psqXl pql'],
  ['a part', `X=apsqlb; \${X:1:4} \${X: -1}`, 'psql b'],
  ['letters in the other case', `X=PSQL; \${X,,} \${X,}`, 'psql pSQL'],
  ['a variable by its name in another', `X=psql; Y=X; \${!Y}`, 'psql'],
  ['the length of a value', `X=abc; psql \${#X}`, 'psql 3'],
  ['arrays', `A=(psql -c); A+=(x); "\${A[@]}" "\${A[0]}" "\${#A[@]}"`, 'psql -c x psql 3'],
  ['arrays with keys', `declare -A M=([a]=psql); \${M[a]}`, 'psql'],
  ['parameters', 'set -- psql -c "a b"; "$@"; ', 'psql -c a b'],
  ['arithmetic', `X=2; psql $((X * 3 + 1)) $((X++)) $X`, 'psql 7 2 3'],
  ['a command', '$(echo psql) `echo -c` "$(printf "%s-%d" a 1)"', 'psql -c a-1'],
  ['the last word of the command before', 'echo psql; $_ x', 'psql x'],
  ['empty parameters inside a name', 'ps$1q$@l x', 'psql x'],
])('a program is called with what becomes of %s', (_, command, words) => {
  expect(run(command)).toEqual([words])
})

test('the home folder stands for ~', () => {
  expect(run('psql ~/a x=~', { variables: { HOME: '/me' } })).toEqual(['psql /me/a x=~'])
})

test('what is only known at run time is unseen', () => {
  expect(run('psql "$URL" "a b$(curl x)"')).toEqual(['curl x', `psql ${unseen} a b${unseen}`])
})

test('an unknown part in the middle of a name is also read as nothing', () => {
  expect(run(`prisma migrate re\${z}set`)).toContain('prisma migrate reset')
})

test('a variable of the environment has its value', () => {
  expect(run('psql "$URL"', { variables: { URL: 'postgres://a/b' } })).toEqual([
    'psql postgres://a/b',
  ])
})

test('a variable that may be empty is read with its default too', () => {
  expect(run(`X=$(curl x); \${X:-psql} a`)).toContain('psql a')
})

test('variables of the command line are those of its programs where they are exported', () => {
  const variables = (command: string) =>
    read(command).invocations.map((each) => Object.fromEntries(each.variables))
  expect(variables('A=1 psql')).toEqual([{ A: '1' }])
  expect(variables('A=1; psql')).toEqual([{}])
  expect(variables('A=1; export A B=2; psql; C=3 mysql')).toEqual([
    { A: '1', B: '2' },
    { A: '1', B: '2', C: '3' },
  ])
  expect(variables('set -a; A=1; set +a; B=2; psql')).toEqual([{ A: '1' }])
  expect(variables('declare -x A=1; psql; unset A; mysql')).toEqual([{ A: '1' }, {}])
})

test('a variable of the environment that is unset may come from elsewhere', () => {
  const { invocations } = read('unset URL; psql', { variables: { URL: 'x' } })
  expect(invocations[0]?.variables.get('URL')).toBe(unseen)
})

test('a pattern is the paths that it matches, and itself where it matches none', () => {
  const files = { '/project/a.sql': '', '/project/b.sql': '', '/project/.c.sql': '' }
  const expected = ['psql a.sql b.sql', 'psql *.txt', 'psql *.sql']
  expect(run('psql *.sql; psql *.txt; psql "*.sql"', { files })).toEqual(expected)
  expect(run('echo x > new.sql; psql n?w.sql')).toEqual(['psql new.sql'])
})
