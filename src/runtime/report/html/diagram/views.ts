import type { Diagram } from '../data.ts'

/** Above so many tables, only those are drawn in full that change, and their neighbours. */
const drawnInFull = 60

/** A drawing of some tables, in full or by their names. */
export interface View {
  readonly title?: string
  readonly diagram: Diagram
  readonly isFull: boolean
}

/** A small schema is one drawing; of a large one what changes stands first, and then every table by its name. */
export function viewsOf(diagram: Diagram): View[] {
  const { tables } = diagram
  if (tables.length <= drawnInFull) return [{ diagram, isFull: true }]
  const all = { title: 'All tables, with the number of their columns', diagram, isFull: false }
  const near = neighbourhood(diagram)
  if (near.tables.length === 0) return [all]
  return [{ title: 'What changes, and its neighbours', diagram: near, isFull: true }, all]
}

/** The tables that change, what they refer to and what refers to them. */
function neighbourhood(diagram: Diagram): Diagram {
  const changed = new Set(diagram.tables.filter(({ mark }) => mark).map(({ id }) => id))
  const relations = diagram.relations.filter(({ from, to }) => changed.has(from) || changed.has(to))
  const near = new Set([...changed, ...relations.flatMap(({ from, to }) => [from, to])])
  return { ...diagram, relations, tables: diagram.tables.filter(({ id }) => near.has(id)) }
}
