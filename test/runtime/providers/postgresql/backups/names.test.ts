import { describe, expect, test } from 'vitest'
import {
  readName,
  tableName,
} from '../../../../../src/runtime/providers/postgresql/backups/names.ts'
import { rows } from '../../../../support/observe.ts'
import { freshDatabase } from '../../../../support/postgres/database.ts'

const hostile = ['users', 'Order', 'user', 'a b', 'a"b', 'a.b', 'é', '1st', "it's", 'x\ny', 'a$b']

test('a table is named so that SQL finds it', async () => {
  const { url } = await freshDatabase()
  for (const name of hostile) {
    const table = tableName('public', name)
    await rows(url, `create table ${table} (); insert into ${table} default values`)
  }
  const made = await rows<{ relname: string }>(
    url,
    `select relname from pg_class where relnamespace = 'public'::regnamespace`,
  )
  expect(made.map(({ relname }) => relname).sort()).toEqual(hostile.toSorted())
})

test('quotes stand only where SQL wants them', () => {
  expect(tableName('public', 'users')).toBe('public.users')
  expect(tableName('order', 'values')).toBe('"order".values')
  expect(tableName('Sales', 'a"b')).toBe('"Sales"."a""b"')
})

test('every word that the server reserves is quoted', async () => {
  const { url } = await freshDatabase()
  const words = await rows<{ word: string }>(
    url,
    `select word from pg_get_keywords() where catcode in ('R', 'T')`,
  )
  const bare = words.filter(({ word }) => tableName(word, 'x') === `${word}.x`)
  expect(bare).toEqual([])
})

describe('a name is read', () => {
  test.each(hostile)('as it was written: %j', (name) => {
    const text = tableName('Some schema', name)
    const read = { parts: ['Some schema', name], length: text.length }
    expect(readName(`${text} (id, name) FROM stdin;`)).toEqual(read)
  })

  test.each(['', ' x', '"', '""', 'a.', 'a."b'])('only where one stands: %j', (text) => {
    expect(readName(text)).toBeUndefined()
  })
})
