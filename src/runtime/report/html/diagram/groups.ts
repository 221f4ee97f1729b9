import type { DiagramRelation } from '../data.ts'
import type { Box } from './boxes.ts'

/** Boxes that hang together by relations, and those relations. */
export interface Group {
  readonly boxes: readonly Box[]
  readonly relations: readonly DiagramRelation[]
}

/** What hangs together stands together; a table without a relation is a group of its own. */
export function groupsOf(boxes: readonly Box[], relations: readonly DiagramRelation[]): Group[] {
  const parent = new Map(boxes.map(({ table }) => [table.id, table.id]))
  const root = (id: string): string => {
    const above = parent.get(id) ?? id
    if (above === id) return id
    const top = root(above)
    parent.set(id, top)
    return top
  }
  for (const { from, to } of relations) parent.set(root(from), root(to))
  const groups = new Map<string, { boxes: Box[]; relations: DiagramRelation[] }>()
  for (const box of boxes) {
    const top = root(box.table.id)
    const group = groups.get(top) ?? { boxes: [], relations: [] }
    group.boxes.push(box)
    groups.set(top, group)
  }
  for (const relation of relations) groups.get(root(relation.from))?.relations.push(relation)
  return [...groups.values()]
}
