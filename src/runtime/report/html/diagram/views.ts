import type { Diagram } from '../data.ts'

/** Above so many tables, only those are drawn in full that change, and their neighbours. */
const drawnInFull = 60
/** More than so many take long to arrange by their relations, and nobody could follow the lines. */
const arranged = 600

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
  const isArranged = tables.length <= arranged
  const all = {
    title: `All tables, with the number of their columns${isArranged ? '' : ', without relations'}`,
    diagram: isArranged ? diagram : { ...diagram, relations: [] },
    isFull: false,
  }
  const changed = new Set(tables.filter(({ mark }) => mark).map(({ id }) => id))
  if (changed.size === 0) return [all]
  const near = neighbourhood(diagram, changed)
  if (near.size <= arranged) {
    const title = 'What changes, and its neighbours'
    return [{ title, diagram: within(diagram, near, changed), isFull: true }, all]
  }
  return [{ title: 'What changes', diagram: within(diagram, changed, changed), isFull: true }, all]
}

/** The tables that change, what they refer to and what refers to them. */
function neighbourhood({ relations }: Diagram, changed: ReadonlySet<string>): ReadonlySet<string> {
  const touching = relations.filter(({ from, to }) => changed.has(from) || changed.has(to))
  return new Set([...changed, ...touching.flatMap(({ from, to }) => [from, to])])
}

/** These tables alone, with the relations among them that lead to or from one that changes. */
function within(
  diagram: Diagram,
  kept: ReadonlySet<string>,
  changed: ReadonlySet<string>,
): Diagram {
  return {
    ...diagram,
    tables: diagram.tables.filter(({ id }) => kept.has(id)),
    relations: diagram.relations.filter(
      ({ from, to }) => kept.has(from) && kept.has(to) && (changed.has(from) || changed.has(to)),
    ),
  }
}
