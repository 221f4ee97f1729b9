import { expect, test } from 'vitest'
import { read } from './support.ts'

const repeated = (text: string, length = 10_000) => text.repeat(Math.ceil(length / text.length))

/** The time of the processor that a reading takes, in milliseconds: that of others does not count. */
function timeOf(command: string): number {
  const start = process.cpuUsage()
  read(command)
  return process.cpuUsage(start).user / 1000
}

test.each([
  ['functions that call themselves', 'f() { X=$X$1; f a$1; f b$1; }; f'],
  ['scripts that read themselves', `E='eval "$E"; eval "$E"'; eval "$E"`],
  ['loops in loops', 'for i in {1..99}; do for j in {1..99}; do psql $i$j$RANDOM; done; done'],
  ['substitutions in substitutions', repeated('$(echo ') + repeated(')', 1000)],
])('%s are left at some depth, and told', (_, command) => {
  const { unfollowed } = read(`${command}; psql prod`)
  expect(unfollowed.map(({ kind }) => kind)).toContain('script')
  expect(unfollowed.some(({ text }) => text.includes('psql prod'))).toBe(true)
})

test.each([
  ['values that double', `X=aaaaaaaaaaaaaaa;${'X=$X$X;'.repeat(60)}psql $X`],
  ['patterns with many stars', `X=${repeated('a', 3000)}; echo \${X%%*a*a*a*a*b} \${X//+(a|aa)b/}`],
  [
    'expressions of sed that try for long',
    `echo ${repeated('a', 2000)} | sed -E 's/(a+)+b/x/' | cat`,
  ],
  ['braces that multiply', `echo ${'{a,b}'.repeat(300)}`],
  ['open braces', `echo ${'{'.repeat(1900)}a,b}`],
  ['many courses', repeated('a && X=$Y || b; ')],
  ['an aliased alias', 'alias a="a a; b" b="a; a"; a'],
])('%s end soon', (_, command) => {
  expect(timeOf(command)).toBeLessThan(500)
})

/** Numbers that look random and are the same in each run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

test('no command line makes the reading throw', () => {
  const parts =
    `a=1 ;; && || | & ( ) { } $( \` " ' \${x \${!x} \${x//a/b} \${a[@]:1} $(( 1+ )) [[ ]]
    << EOF <<< > >> 2>&1 if then fi for i in do done while read case esac f() function eval . source
    exec trap alias declare -A local set -- shift printf -v %s %*d $'\\x41' {a,b} {1..9} ~ * ?( psql
    -c [ ] cd pushd base64 -d sed s/a/b/ tr a-z cut head -n tail + cat coproc time ! \\ unset IFS=
    getopts mapfile select until elif else \n #`.split(/ +/)
  const random = numbers(7)
  const pick = () => parts[Math.floor(random() * parts.length)] ?? ''
  for (let round = 0; round < 1500; round += 1) {
    const length = 1 + Math.floor(random() * 12)
    const command = Array.from({ length }, pick).join(random() < 0.5 ? ' ' : '')
    expect(() => read(command), command).not.toThrow()
  }
})

test('does not read a command line that nobody types', () => {
  const { invocations, unfollowed } = read(`echo ${'x'.repeat(100_000)}; psql`)
  expect(invocations).toEqual([])
  expect(unfollowed.map(({ kind }) => kind)).toEqual(['script'])
})

test('dense statements with many courses take little time', () => {
  const line = '[ -f x ] && a=$(echo "$x" | sed s/a/b/) || for f in a b; do cp "$f" y; done\n'
  expect(timeOf(repeated(line))).toBeLessThan(500)
})
