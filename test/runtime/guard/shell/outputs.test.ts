import { Buffer } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { unseen } from '../../../../src/runtime/guard/shell/invocation.ts'
import { read } from './support.ts'

/** What the last program of a command line is given to read. */
const given = (command: string) =>
  read(`${command} | psql`, { files: { '/project/a': 'one\ntwo\nthree\n' } }).invocations.at(-1)
    ?.input

const zipped = gzipSync('psql').toString('base64')

test.each([
  ['echo -n a; echo -e "b\\x63"; echo "d\\n"', 'abc\nd\\n\n'],
  [`printf '%s:%03d\\n' a 1 b 2`, 'a:001\nb:002\n'],
  [`printf '%b' 'a\\tb'`, 'a\tb'],
  [`printf '\\160\\163\\161\\154'`, 'psql'],
  ['cat a', 'one\ntwo\nthree\n'],
  ['cat b', unseen],
  ['echo cHNxbA== | base64 -d', 'psql'],
  ['base64 --decode <<< cHNxbA==', 'psql'],
  ['echo psql | base64', 'cHNxbAo=\n'],
  ['echo cHNxbA== | openssl base64 -d', 'psql'],
  ['echo 7073716c | xxd -r -p', 'psql'],
  [`echo ${zipped} | base64 -d | gunzip`, 'psql'],
  ['echo lqsp | rev', 'psql\n'],
  [`echo cfdy | tr 'a-z' 'n-za-m'`, 'psql\n'],
  ['echo PSQL | tr A-Z a-z', 'psql\n'],
  ['echo pxsxql | tr -d x', 'psql\n'],
  [`echo pXql | sed 's/X/s/'`, 'psql\n'],
  [`echo lq-sp | sed -E 's/(..)-(..)/\\2\\1/'`, 'splq\n'],
  ['head -1 a; tail -n 1 a; head -n 2 a', 'one\nthree\none\ntwo\n'],
  ['echo a,b,c | cut -d, -f2', 'b\n'],
  [`grep -v '^t' a`, 'one\n'],
  ['grep -E "^(one|two)$" a | tac', 'two\none\n'],
  [`grep 'o\\(n\\|x\\)' a`, 'one\n'],
  ['grep -io T a', 't\nt\n'],
  ['grep -c one a', unseen],
  ['ls .; ls -d a b', 'a\na\nb\n'],
  ['ls -l', unseen],
  [`grep -v '^t' a | xargs`, 'one\n'],
  ['seq 1 3', '1\n2\n3\n'],
  [`python3 -c "print('psql')"`, 'psql\n'],
  [`node -e "console.log('psql')"`, 'psql\n'],
  ['cd /tmp; pwd', '/tmp\n'],
  ['which psql', 'psql\n'],
  ['sort -u a | uniq', 'one\nthree\ntwo\n'],
  ['curl x', unseen],
])('what a program prints is known: %s', (command, output) => {
  expect(given(command.includes(';') ? `{ ${command}; }` : command)).toBe(output)
})

test('bytes that are no text do not end the reading', () => {
  const bytes = Buffer.from([0xff, 0x00, 0xfe]).toString('base64')
  expect(given(`echo ${bytes} | base64 -d`)).toHaveLength(3)
})
