import { expect, test } from 'vitest'
import type { Diagram } from '../../../../src/runtime/report/html/data.ts'
import { viewsOf } from '../../../../src/runtime/report/html/diagram/views.ts'
import { largeDiagram, relation, shopDiagram, table } from './reports.ts'

const shape = (diagram: Diagram) =>
  viewsOf(diagram).map(({ title, isFull, diagram: { tables, relations } }) => ({
    title,
    isFull,
    tables: tables.length,
    hasRelations: relations.length > 0,
  }))

const all = 'All tables, with the number of their columns'

test('a small schema is one drawing, in full', () => {
  expect(shape(shopDiagram)).toEqual([
    { title: undefined, isFull: true, tables: 6, hasRelations: true },
  ])
})

test('of a large one what changes stands first, with its neighbours', () => {
  const [first, second] = shape(largeDiagram(300))
  expect(first).toMatchObject({ title: 'What changes, and its neighbours', isFull: true })
  expect(first?.tables).toBeLessThan(20)
  expect(second).toEqual({ title: all, isFull: false, tables: 301, hasRelations: true })
})

test('of a very large one all tables stand without their relations', () => {
  const [, second] = shape(largeDiagram(1000))
  expect(second).toEqual({
    title: `${all}, without relations`,
    isFull: false,
    tables: 1001,
    hasRelations: false,
  })
})

test('a table to which all others refer is drawn alone when it changes', () => {
  const names = Array.from({ length: 700 }, (_, index) => `t${index}`)
  const hub: Diagram = {
    pending: 1,
    tables: [
      table('hub', ['id bigint PK', 'flag boolean +'], { mark: 'changed' }),
      ...names.map((name) => table(name, ['hub_id bigint FK'])),
    ],
    relations: names.map((name) => relation(name, 'hub', 'hub_id')),
  }
  expect(shape(hub)[0]).toEqual({
    title: 'What changes',
    isFull: true,
    tables: 1,
    hasRelations: false,
  })
})
