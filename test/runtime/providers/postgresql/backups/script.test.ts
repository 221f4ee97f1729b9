import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { readScript } from '../../../../../src/runtime/providers/postgresql/backups/script.ts'
import { errorOf } from '../../../support.ts'

/** What a reader is told of a script, which comes in pieces of `size` bytes. */
async function read(script: string, size = 1_000_000): Promise<string[]> {
  const bytes = Buffer.from(script)
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  const told: string[] = []
  let rows = ''
  let lines = 0
  const flush = () => {
    if (rows || lines) told.push(`${lines} rows: ${rows}`)
    rows = ''
    lines = 0
  }
  await readScript(Readable.from(pieces), {
    comment: (line) => told.push(`comment: ${line}`),
    statement(text) {
      flush()
      told.push(text)
    },
    table(name) {
      flush()
      told.push(`table: ${name}`)
    },
    rows(bytes, count) {
      rows += bytes.toString('latin1')
      lines += count
    },
  })
  flush()
  return told
}

test('rows are told as they are, and the line that ends them is none', async () => {
  const script = 'COPY public.t (a, b) FROM stdin;\n1\t\\N\n\\\\.\t2\n\\.\nselect 1;\n'
  expect(await read(script)).toEqual(['table: public.t', '2 rows: 1\t\\N\n\\\\.\t2\n', 'select 1;'])
})

test('a table without rows, and one without columns', async () => {
  const script = 'COPY public.a (x) FROM stdin;\n\\.\n\n\nCOPY public.b  FROM stdin;\n\n\n\\.\n'
  expect(await read(script)).toEqual(['table: public.a', 'table: public.b', '2 rows: \n\n'])
})

test.each([
  [
    'a name',
    'COPY public."a (x) FROM stdin;\n""b"".c" (x) FROM stdin;\n1\n\\.\n',
    ['table: public."a (x) FROM stdin;\n""b"".c"', '1 rows: 1\n'],
  ],
  [
    'a string',
    "select 'COPY a (x) FROM stdin;\n'';\n';\n",
    ["select 'COPY a (x) FROM stdin;\n'';\n';"],
  ],
  [
    'an escape string',
    "select E'\\';\nCOPY a (x) FROM stdin;\n';\n",
    ["select E'\\';\nCOPY a (x) FROM stdin;\n';"],
  ],
  [
    'a string of old',
    "SET standard_conforming_strings = off;\nselect '\\';\nCOPY a (x) FROM stdin;\n';\n",
    ['SET standard_conforming_strings = off;', "select '\\';\nCOPY a (x) FROM stdin;\n';"],
  ],
  [
    'a body',
    'as $_$ $$;\nCOPY a (x) FROM stdin;\n$1 $_$;\n',
    ['as $_$ $$;\nCOPY a (x) FROM stdin;\n$1 $_$;'],
  ],
  [
    'a comment',
    "-- it's; COPY a (x) FROM stdin;\nselect 1;\n",
    ["comment: -- it's; COPY a (x) FROM stdin;", 'select 1;'],
  ],
  ['an operator and parameters', 'select $1 - $2;\nselect 1;\n', ['select $1 - $2;', 'select 1;']],
  ['a command of psql', "\\restrict it's\nselect 1;\n", ['select 1;']],
])('what looks like something else in %s', async (_, script, told) => {
  expect(await read(script)).toEqual(told)
})

test('it is all the same in which pieces a script comes', async () => {
  const script = `-- a 'comment'
select E'a\\';', 'b''', "c"";", $x$ d; $ $x $x$;
COPY public."t ""1""" (a) FROM stdin;
\\N
ü\\\\.
\\\\
\\.
COPY public.two (a) FROM stdin;
\\.
select 'end';
`
  const whole = await read(script)
  expect(whole).toHaveLength(6)
  for (let size = 1; size < 40; size += 1) expect(await read(script, size)).toEqual(whole)
})

describe('a script that ends', () => {
  test.each([
    ['in the middle of a table', 'COPY public.t (a) FROM stdin;\n1\n'],
    ['in the middle of a row', 'COPY public.t (a) FROM stdin;\n1\n2'],
    ['in a string', "select 'a;\n"],
    ['before a semicolon', 'select 1'],
  ])('%s is damaged', async (_, script) => {
    expect((await errorOf(() => read(script))).code).toBe('BACKUP_DAMAGED')
  })
})
