import { expect, test } from 'vitest'
import { diagramOf } from '../../../../src/runtime/pipelines/report/diagram.ts'
import { postgresql } from '../../../../src/runtime/providers/postgresql/index.ts'
import type { Diagram, DiagramTable } from '../../../../src/runtime/report/html/data.ts'
import { type CatalogSnapshot, followStructure } from '../../../../src/runtime/safety/index.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { openSession } from '../../support.ts'

const nothing: CatalogSnapshot = { searchPath: ['public'], relations: [], types: [], functions: [] }

const migration = (sql: string) => [{ name: 'm', file: 'm.sql', sql }]

/** The drawing of what `before` makes, with what `pending` would change of it. */
async function drawn(before: string, pending: string) {
  const { relations } = await followStructure(migration(before), nothing)
  const snapshot = { ...nothing, relations }
  const followed = await followStructure(migration(pending), snapshot)
  return { ...diagramOf(snapshot, followed.relations), unsure: followed.unsure }
}

/** `+phone text?`: each column with the sign of its mark. */
function columns({ tables }: Pick<Diagram, 'tables'>, name: string): string[] {
  const signs = { added: '+', changed: '~', dropped: '-' }
  const table = tables.find((each) => each.name === name) as DiagramTable
  return table.columns.map(
    ({ name, type, isNullable, mark }) =>
      `${mark ? signs[mark] : ''}${name} ${type}${isNullable ? '?' : ''}`,
  )
}

const users = 'create table users (id int primary key, email varchar(320) not null, note text);'

test('columns that come, go and change are marked in their table', async () => {
  const diagram = await drawn(
    users,
    `alter table users add column phone text, drop column note;
     alter table users alter column email type text, alter column email drop not null;`,
  )
  expect(columns(diagram, 'users')).toEqual([
    'id integer',
    '~email text?',
    '-note text?',
    '+phone text?',
  ])
  expect(diagram.tables[0]).toMatchObject({ mark: 'changed' })
  expect(diagram.tables[0]?.columns[1]?.notes).toEqual(['varchar(320) becomes text', 'may be null'])
})

test('a table that is made is marked as a whole, and so is one that is dropped', async () => {
  const diagram = await drawn(
    `${users} create table carts (id int primary key);`,
    'create table if not exists pets (id int primary key); drop table carts;',
  )
  expect(diagram.tables.map(({ name, mark }) => [name, mark])).toEqual([
    ['users', undefined],
    ['carts', 'dropped'],
    ['pets', 'added'],
  ])
  expect(columns(diagram, 'pets')).toEqual(['id integer'])
})

test('what is renamed is changed, and neither dropped nor added', async () => {
  const diagram = await drawn(
    `${users} create table pets (id int primary key, owner int references users (id));`,
    `alter table users rename to people; alter table people rename column note to remark;
     alter table pets rename column owner to owner_id;`,
  )
  expect(diagram.tables[0]).toMatchObject({
    name: 'people',
    mark: 'changed',
    notes: ['renamed from users'],
  })
  expect(columns(diagram, 'people')).toEqual(['id integer', 'email varchar(320)', '~remark text?'])
  expect(diagram.relations).toEqual([
    expect.objectContaining({ columns: ['owner_id'], isOptional: true }),
  ])
  expect(diagram.relations[0]).not.toHaveProperty('mark')
})

test('foreign keys that come and go are marked, with how many rows they tie', async () => {
  const diagram = await drawn(
    `${users} create table pets (id int primary key, owner int not null references users (id));`,
    `alter table pets drop constraint pets_owner_fkey;
     create table profiles (user_id int primary key references users (id));`,
  )
  expect(diagram.relations).toMatchObject([
    { columns: ['owner'], isUnique: false, isOptional: false, mark: 'dropped' },
    { columns: ['user_id'], isUnique: true, isOptional: false, mark: 'added' },
  ])
})

test('what may run and may not is told, and not marked', async () => {
  const diagram = await drawn(
    users,
    `do $$ begin if now() > '2030-01-01' then drop table users; end if; end $$;`,
  )
  expect(diagram.tables[0]).not.toHaveProperty('mark')
  expect(diagram.unsure).toEqual(['m.sql:1'])
})

test('what is marked is what the migrations make of a real database', async () => {
  const { url } = await freshDatabase()
  const session = await openSession(url)
  await session.script(`create type mood as enum ('good', 'bad');
    ${users} create table orders (id bigserial primary key, user_id int references users (id),
      total numeric(10,2) default 0, tags text[] not null, mood mood);`)
  const names = ['users', 'orders', 'pets', 'lines'].map((name) => ({ name, cascades: false }))
  const look = () => postgresql.inspect(session, { relations: names, types: [], functions: [] })
  const before = await look()
  const pending = `alter table orders rename column total to amount;
    alter table orders alter column amount type bigint using amount::bigint;
    alter table orders alter column user_id set not null, add column placed timestamptz(3);
    alter table users drop column note, add constraint users_email_key unique (email);
    create table pets (id uuid primary key, owner int unique references users on delete cascade);
    create table lines (order_id bigint references orders, n smallint, primary key (order_id, n));`
  const predicted = diagramOf(before, (await followStructure(migration(pending), before)).relations)
  await session.script(pending)
  const after = await look()
  const real = diagramOf(after, (await followStructure([], after)).relations)
  expect(plain(predicted)).toEqual(plain(real))
})

/** Without marks, and without what is dropped. */
function plain({ tables, relations }: Pick<Diagram, 'tables' | 'relations'>) {
  const stays = (each: { readonly mark?: string }) => each.mark !== 'dropped'
  const bare = <T extends { readonly mark?: string }>({ mark: _, ...rest }: T) => rest
  const sorted = (texts: object[]) => texts.map((each) => JSON.stringify(each)).toSorted()
  return {
    tables: sorted(
      tables.filter(stays).map(({ name, columns }) => ({
        name,
        columns: columns.filter(stays).map((column) => ({ ...bare(column), notes: [] })),
      })),
    ),
    relations: sorted(relations.filter(stays).map(bare)),
  }
}
