import { expect, test } from 'vitest'
import { read, run } from './support.ts'

test.each([
  ['lists', 'psql a; psql b && psql c || psql d', ['a', 'b', 'c', 'd']],
  ['pipelines', '! psql a | psql b |& psql c', ['a', 'b', 'c']],
  ['groups and subshells', '{ psql a; }; (psql b)', ['a', 'b']],
  ['the background', 'psql a & psql b', ['a', 'b']],
  ['time', 'time -p psql a', ['a']],
  ['if', 'if psql a; then psql b; elif psql c; then psql d; else psql e; fi', [...'abcde']],
  ['while and until', 'while psql a; do psql b; done; until psql c; do psql d; done', [...'abcd']],
  ['for', 'for x in a b; do psql $x; done', ['a', 'b']],
  ['for with numbers', 'for ((i = 0; i < 2; i++)); do psql $i; done', ['0', '1']],
  ['select', 'select x in a b; do psql $x; done', ['a', 'b']],
  ['case', 'case $1 in x) psql a ;; $(psql b)) psql c ;; esac', ['a', 'b', 'c']],
  ['functions', 'f() { psql $1; }; f a; f b', ['a', 'b']],
  ['functions that are never called', 'f() { psql a; }', ['a']],
  ['coproc', 'coproc psql a', ['a']],
  ['[[ ]]', '[[ -n $(psql a) && $(psql b) == x ]]', ['a', 'b']],
  ['arithmetic', '(( x = $(psql a) )); echo $(( $(psql b) ))', ['a', 'b']],
  ['substitutions', 'echo $(psql a) `psql b` "$(psql c)" <(psql d)', ['a', 'b', 'c', 'd']],
  ['substitutions in assignments', `X=$(psql a); echo \${Y:-$(psql b)}`, ['a', 'b']],
  ['heredocs', 'cat <<EOF\n$(psql a)\nEOF', ['a']],
  ['traps', 'trap "psql b" EXIT; psql a', ['a', 'b']],
  ['eval', `eval psql a '&&' 'psql b'`, ['a', 'b']],
  ['exec, command and builtin', 'command -p psql a; builtin cd /; exec -a x psql b', ['a', 'b']],
])('programs are found in %s', (_, command, databases) => {
  expect(run(command)).toEqual(databases.map((name) => `psql ${name}`))
})

test.each([
  ['quoted text', `git commit -m 'psql x; rm y'`, ['git commit -m psql x; rm y']],
  ['comments', 'psql # ; mysql', ['psql']],
  ['a quoted heredoc', `git add -F - <<'EOF'\n$(psql a)\nEOF`, ['git add -F -']],
])('no program is found in %s', (_, command, words) => {
  expect(run(command)).toEqual(words)
})

test('every course that things may take is followed', () => {
  expect(run('if [ $x ]; then U=a; else U=b; fi; psql $U')).toEqual(['psql a', 'psql b'])
  expect(run('U=a; [ -n "$x" ] && U=b; psql $U')).toEqual(['psql b', 'psql a'])
  expect(run('U=a; false && U=b; psql $U')).toEqual(['psql a'])
  expect(run('case $1 in x) U=a ;; *) U=b ;; esac; psql $U')).toContain('psql a')
})

test('a subshell keeps its variables and its folder for itself', () => {
  const { invocations } = read('X=a; (X=b; cd /tmp; psql $X); psql $X')
  expect(invocations.map(({ words, folder }) => [words[1], folder])).toEqual([
    ['b', '/tmp'],
    ['a', '/project'],
  ])
})

test('local variables end with their function', () => {
  expect(run('f() { local X=b; psql $X; }; X=a; f; psql $X')).toEqual(['psql b', 'psql a'])
})

test('programs run where cd, pushd and popd lead', () => {
  const { invocations } = read('cd a && psql; cd /b; pushd c; psql; popd; psql; cd -; psql')
  expect(invocations.map(({ folder }) => folder)).toEqual(['/project/a', '/b/c', '/b'])
})

test('a script that is called by its path is read with its arguments', () => {
  const files = { '/project/a.sh': '#!/bin/bash\npsql "$1"\n', '/project/b': 'psql b\n' }
  expect(run('./a.sh x; ./b; ./none.sh', { files })).toEqual(['psql x', 'psql b', './none.sh'])
})

test('what is installed is what its name says', () => {
  const files = { '/project/node_modules/.bin/prisma': '#!/bin/sh\npsql x\n' }
  expect(run('./node_modules/.bin/prisma x', { files })).toEqual(['./node_modules/.bin/prisma x'])
})

test('variables of a file that is sourced are those of the command line', () => {
  const files = { '/project/.env': 'URL="postgres://a/b"\n' }
  const { invocations } = read('set -a; . ./.env; prisma db push', { files })
  expect(invocations[0]?.variables.get('URL')).toBe('postgres://a/b')
})

test('a script that the command line writes is read where it is called', () => {
  expect(run('cat > x.sh <<EOF\npsql \\$1\nEOF\nchmod +x x.sh; ./x.sh a')).toContain('psql a')
  expect(run('echo "psql a" > x; echo "psql b" >> x; . ./x')).toEqual(['psql a', 'psql b'])
  expect(run('mkdir bin; echo psql a > bin/git; PATH=bin:$PATH git status')).toContain('psql a')
})

test('an alias is read as if it worked, and as if it did not', () => {
  expect(run(`alias p='psql -c' ls='ls -l'; p x; ls`)).toEqual(['p x', 'psql -c x'])
})

test.each([
  ['script', 'eval "$(curl x)"'],
  ['script', '. <(curl x)'],
  ['script', 'curl x > a.sh; . ./a.sh'],
  ['script', 'source "$X"'],
  ['program', '$X a b'],
  ['program', '"$(curl x)" a'],
])('what cannot be followed is told as a %s: %s', (kind, command) => {
  expect(read(command).unfollowed.map((each) => each.kind)).toEqual([kind])
})

test('a text with an open quote never runs, so that nothing of it is left to follow', () => {
  expect(read('echo "it is').unfollowed).toEqual([])
})

test('only one plain command is alone', () => {
  const isAlone = (command: string) => read(command).alone !== undefined
  expect(isAlone('psql -c "a b"\n')).toBe(true)
  expect(isAlone('psql x # with a comment')).toBe(true)
  const others = 'A=1 psql|psql > x|psql &|psql; psql x|psql $(ls)|(psql)|! psql|cd x && psql'
  for (const command of others.split('|'))
    expect([command, isAlone(command)]).toEqual([command, false])
  expect(isAlone('ls | psql')).toBe(false)
})
