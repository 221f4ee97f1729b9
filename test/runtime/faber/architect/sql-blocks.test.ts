import { expect, test } from 'vitest'
import { readWhole } from '../../../../src/runtime/faber/architect/prisma-blocks.ts'
import { readSql } from '../../../../src/runtime/faber/architect/sql-blocks.ts'
import { errorOf } from '../../support.ts'

const block = (text: string, line = 1) => ({ text, from: `the SQL block at line ${line}` })

test('blocks are joined as they stand, and what only reads is left out', async () => {
  const query = block('select 1')
  const read = await readSql(
    [block('create table a (id int)'), query, block('update a set id = 2;')],
    [],
  )
  expect(read).toEqual({
    sql: 'create table a (id int);\n\nupdate a set id = 2;\n',
    changesStructure: true,
    ignored: [query],
  })
})

test('a change of rows alone changes no structure', async () => {
  expect((await readSql([block('delete from a where b')], [])).changesStructure).toBe(false)
})

test('what is no SQL is refused, with its place', async () => {
  const { code, text } = await errorOf(() => readSql([block('alter tabel a', 12)], []))
  expect(code).toBe('SPECIFICATION_INVALID')
  expect(text.message).toContain('The SQL block at line 12 is not SQL')
})

test('a table that is a model as well is refused, by the name it has in the database', async () => {
  const models = readWhole('model Pet {\n  id Int @id\n  @@map("pets")\n}', 1)
  const { text } = await errorOf(() => readSql([block('create table pets (id int)')], models))
  expect(text.message).toContain('makes the table pets twice')
})
