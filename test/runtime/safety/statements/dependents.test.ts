import { describe, expect, it } from 'vitest'
import type { CatalogSnapshot } from '../../../../src/runtime/safety/index.ts'
import { findingsGiven } from '../support.ts'

const text = { name: 'text', modifiers: [], array: false }
const column = (name: string, notNull = false) => ({
  name,
  type: { ...text, name: 'varchar', modifiers: [80] },
  notNull,
  hasDefault: true,
})
const relation = {
  schema: 'public',
  kind: 'table',
  complete: true,
  columns: [],
  indexes: [],
  constraints: [],
} as const

/** Orders refer to users, and two views, one over the other, read users. */
const catalog: CatalogSnapshot = {
  searchPath: ['public'],
  types: [],
  functions: [],
  relations: [
    {
      ...relation,
      name: 'users',
      columns: [column('name'), column('nick', true)],
      constraints: [
        {
          name: 'nick_known',
          kind: 'check',
          columns: ['nick'],
          validated: true,
          provesNotNull: ['nick'],
        },
        { name: 'only_one', kind: 'check', columns: ['name'], validated: true },
      ],
    },
    {
      ...relation,
      name: 'orders',
      constraints: [
        {
          name: 'buyer',
          kind: 'foreign key',
          columns: ['user_id'],
          validated: true,
          references: { schema: 'public', name: 'users' },
        },
      ],
    },
    {
      ...relation,
      name: 'active',
      kind: 'view',
      columns: [column('id'), column('name')],
      reads: [{ schema: 'public', name: 'users' }],
    },
    {
      ...relation,
      schema: 'stats',
      name: 'best',
      kind: 'view',
      reads: [{ schema: 'public', name: 'active' }],
    },
  ],
}

async function messages(sql: string): Promise<string[]> {
  return (await findingsGiven({ catalog }, sql)).map(({ message }) => message)
}

describe('where the structure is known', () => {
  it('a DROP … CASCADE names what goes too', async () => {
    expect(await messages('DROP TABLE users CASCADE')).toEqual([
      'Drops the table users with all its rows, and with it orders.buyer, active and stats.best.',
    ])
    expect(await messages('DROP VIEW active CASCADE')).toEqual([
      'Drops the view active and with it stats.best. Code that reads it fails at once.',
    ])
  })

  it('a dropped foreign key is known by more than its name, with the table that it refers to', async () => {
    expect(await messages('ALTER TABLE orders DROP CONSTRAINT buyer')).toEqual([
      'Drops the foreign key buyer: reads and writes of orders and of users wait for it, and it waits for theirs. From then on rows of orders may refer to rows that are gone.',
    ])
  })

  it('a CHECK that a NOT NULL has replaced is dropped without a word, another is not', async () => {
    expect(await messages('ALTER TABLE users DROP CONSTRAINT nick_known')).toEqual([])
    expect(await messages('ALTER TABLE users DROP CONSTRAINT only_one')).toHaveLength(1)
  })

  it('a default matters where its column is NOT NULL', async () => {
    expect(await messages('ALTER TABLE users ALTER name DROP DEFAULT')).toEqual([])
    expect(await messages('ALTER TABLE users ALTER nick DROP DEFAULT')).toEqual([
      'Drops the default of users.nick: inserts that leave it out fail at once.',
    ])
  })

  it('the way around a renamed column has its type, and the views over it are named', async () => {
    const [finding] = await findingsGiven({ catalog }, 'ALTER TABLE users RENAME name TO full_name')
    expect(finding?.safe_way).toContain('ALTER TABLE users ADD COLUMN full_name varchar(80);')
    expect(finding?.message).toContain('Views over it keep the old name: active and stats.best.')
  })

  it('a column is offered for another only where its type fits', async () => {
    const drop = 'ALTER TABLE users DROP COLUMN name, ADD COLUMN'
    expect((await messages(`${drop} title varchar(200)`))[0]).toContain('If title is its new name')
    expect((await messages(`${drop} title int`))[0]).not.toContain('new name')
  })

  it('a view that loses a column cannot be replaced', async () => {
    expect(await messages('CREATE OR REPLACE VIEW active AS SELECT name, id FROM users')).toEqual([
      'PostgreSQL refuses it: column 1 of active is id, and name would take its place.',
    ])
    expect(
      await messages('CREATE OR REPLACE VIEW active AS SELECT id, name, 1 FROM users'),
    ).toEqual([])
    expect(
      await messages('CREATE OR REPLACE VIEW active (id, name) AS SELECT a, b FROM users'),
    ).toEqual([])
  })
})
