import { Graph, layout } from '@dagrejs/dagre'
import type { DiagramRelation } from '../data.ts'
import { type Box, boxOf } from './boxes.ts'
import { type Group, groupsOf } from './groups.ts'
import { type Link, linkOf, type Placed } from './links.ts'
import type { View } from './views.ts'

/** A drawing with every place known. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Placed[]
  readonly links: readonly Link[]
}

const margin = 16
const between = { boxes: 28, columns: 84, groups: 44 }
/** As wide as a page is without scrolling. */
const usualWidth = 1100

/** Places tables so that those which refer to each other stand side by side; those alone stand in a grid below. */
export function drawingOf({ diagram, isFull }: View): Drawing {
  const boxes = diagram.tables.map((table) => boxOf(table, isFull))
  const groups = groupsOf(boxes, diagram.relations)
  const related = groups.filter(({ relations }) => relations.length > 0).map(arranged)
  const alone = groups
    .filter(({ relations }) => relations.length === 0)
    .flatMap(({ boxes }) => boxes)
  const width = Math.max(usualWidth, ...related.map((drawing) => drawing.width))
  const shelves = onShelves(related, width)
  const grid = inGrid(alone, width, shelves.height + (related.length > 0 ? between.groups : 0))
  const placed = [...shelves.boxes, ...grid]
  const right = Math.max(
    0,
    ...placed.map((box) => box.x + box.width),
    ...shelves.links.map(({ right }) => right),
  )
  const bottom = Math.max(0, ...placed.map((box) => box.y + box.height), shelves.height)
  return {
    width: Math.ceil(right + 2 * margin),
    height: Math.ceil(bottom + 2 * margin),
    boxes: placed.map((box) => ({ ...box, x: box.x + margin, y: box.y + margin })),
    links: shelves.links.map((link) => ({ ...link, x: link.x + margin, y: link.y + margin })),
  }
}

/** One group: what is referred to stands left of what refers to it. */
function arranged({ boxes, relations }: Group): Drawing {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: between.boxes, ranksep: between.columns, edgesep: 14 })
  for (const { table, width, height } of boxes) graph.setNode(table.id, { width, height })
  for (const [index, { from, to }] of relations.entries()) {
    if (from !== to) graph.setEdge(to, from, {}, String(index))
  }
  layout(graph)
  const placed = boxes.map((box) => {
    const { x = 0, y = 0 } = graph.node(box.table.id) as { x?: number; y?: number }
    return { ...box, x: x - box.width / 2, y: y - box.height / 2 }
  })
  const links = linksOf(relations, placed, (index) => {
    const { from, to } = relations[index] as DiagramRelation
    const edge = graph.edge(to, from, String(index)) as { points?: Link['bends'] } | undefined
    return edge?.points?.slice(1, -1) ?? []
  })
  return trimmed(placed, links)
}

function linksOf(
  relations: readonly DiagramRelation[],
  placed: readonly Placed[],
  bends: (index: number) => Link['bends'],
): Link[] {
  const byId = new Map(placed.map((box) => [box.table.id, box]))
  return relations.flatMap((relation, index) => {
    const [from, to] = [byId.get(relation.from), byId.get(relation.to)]
    return from && to ? [linkOf({ relation, from, to }, bends(index), placed)] : []
  })
}

/** From the origin, whatever margins the layout has left. */
function trimmed(boxes: readonly Placed[], links: readonly Link[]): Drawing {
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y), ...links.map((link) => link.top))
  const right = Math.max(
    ...boxes.map((box) => box.x + box.width),
    ...links.map((link) => link.right),
  )
  const bottom = Math.max(
    ...boxes.map((box) => box.y + box.height),
    ...links.map((link) => link.bottom),
  )
  return moved({ width: right - left, height: bottom - top, boxes, links }, -left, -top)
}

function moved({ boxes, links, ...size }: Drawing, x: number, y: number): Drawing {
  return {
    ...size,
    boxes: boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y })),
    links: links.map((link) => ({ ...link, x: link.x + x, y: link.y + y, right: link.right + x })),
  }
}

/** Groups beside each other as far as the width goes: those that change first, then the tallest. */
function onShelves(groups: readonly Drawing[], width: number): Drawing {
  let [x, y, shelf] = [0, 0, 0]
  const placed = groups
    .toSorted((a, b) => changesIn(b) - changesIn(a) || b.height - a.height)
    .map((group) => {
      if (x > 0 && x + group.width > width) [x, y, shelf] = [0, y + shelf + between.groups, 0]
      const at = moved(group, x, y)
      x += group.width + between.groups
      shelf = Math.max(shelf, group.height)
      return at
    })
  return {
    width,
    height: y + shelf,
    boxes: placed.flatMap(({ boxes }) => boxes),
    links: placed.flatMap(({ links }) => links),
  }
}

/** 1 where something in it changes: that is looked for first. */
function changesIn({ boxes }: Drawing): 0 | 1 {
  return boxes.some(({ table }) => table.mark) ? 1 : 0
}

/** Columns of equal width, each box in the one that is shortest. */
function inGrid(boxes: readonly Box[], width: number, top: number): Placed[] {
  const widest = Math.max(1, ...boxes.map((box) => box.width))
  const columns = Math.max(1, Math.floor((width + between.boxes) / (widest + between.boxes)))
  const heights = Array.from({ length: columns }, () => top)
  const [changed, others] = [true, false].map((is) =>
    boxes.filter(({ table }) => !!table.mark === is),
  )
  return [...(changed ?? []), ...(others ?? [])].map((box) => {
    const column = heights.indexOf(Math.min(...heights))
    const y = heights[column] ?? top
    heights[column] = y + box.height + between.boxes / 2
    return { ...box, width: widest, x: column * (widest + between.boxes), y }
  })
}
