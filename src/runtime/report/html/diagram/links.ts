import { curveBumpX, line } from 'd3-shape'
import type { DiagramRelation } from '../data.ts'
import { type Box, rowOf, unit } from './boxes.ts'

/** A box at its place. */
export interface Placed extends Box {
  readonly x: number
  readonly y: number
}

interface Place {
  readonly x: number
  readonly y: number
}

/** A relation as lines; `x` and `y` say how far all of it was moved. */
export interface Link {
  readonly relation: DiagramRelation
  readonly line: string
  /** What stands at the ends: how many rows there may be. */
  readonly ends: string
  readonly bends: readonly Place[]
  readonly x: number
  readonly y: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Ends {
  readonly relation: DiagramRelation
  readonly from: Placed
  readonly to: Placed
}

/** Between boxes lines may bend; past the boxes of a column they run straight, this far beside them. */
const beside = 12
const loopWidth = 34
const loopHeight = 14

/** The line of a relation, from the column that is referred to, to the one that refers to it. */
export function linkOf(ends: Ends, bends: readonly Place[], boxes: readonly Placed[]): Link {
  const { relation, from, to } = ends
  const start = to.y + rowOf(to, relation.toColumns[0])
  const end = from.y + rowOf(from, relation.columns[0])
  if (from === to) return loop(relation, from, end)
  const isRight = middle(from) >= middle(to)
  const left: Place = { x: isRight ? to.x + to.width : to.x, y: start }
  const right: Place = { x: isRight ? from.x : from.x + from.width, y: end }
  const away = isRight ? 1 : -1
  const places = [left, ...bends.flatMap((bend) => pastColumn(bend, boxes, away)), right]
  const draw = line<Place>(
    ({ x }) => x,
    ({ y }) => y,
  )
    .curve(curveBumpX)
    .digits(1)
  // The ends of a line stand straight on their boxes, so that the marks on them can be read.
  const straight = [left, step(left, away), ...places.slice(1, -1), step(right, -away), right]
  return {
    relation,
    line: draw(straight) ?? '',
    ends: oneMark(left, away, relation.isOptional) + manyMark(right, -away, relation.isUnique),
    bends,
    x: 0,
    y: 0,
    ...bounds(straight),
  }
}

const middle = ({ x, width }: Placed) => x + width / 2
const step = ({ x, y }: Place, away: number): Place => ({ x: x + away * 16, y })

function bounds(places: readonly Place[]) {
  return {
    right: Math.max(...places.map(({ x }) => x)),
    top: Math.min(...places.map(({ y }) => y)) - 6,
    bottom: Math.max(...places.map(({ y }) => y)) + 6,
  }
}

/** A bend in a column of boxes becomes a straight line through it; one between columns is not needed. */
function pastColumn({ x, y }: Place, boxes: readonly Placed[], away: number): Place[] {
  const column = boxes.filter((box) => Math.abs(middle(box) - x) < 1)
  if (column.length === 0) return []
  const left = Math.min(...column.map((box) => box.x)) - beside
  const right = Math.max(...column.map((box) => box.x + box.width)) + beside
  const through = [left, right].map((at) => ({ x: at, y }))
  return away > 0 ? through : through.reverse()
}

/** A table that refers to itself: out at its head, past the lines of others, and back to the column. */
function loop(relation: DiagramRelation, box: Placed, end: number): Link {
  const [x, start] = [box.x + box.width, box.y + unit.head / 2]
  const out = x + loopWidth
  const low = Math.max(end, start + loopHeight)
  const isOptional = relation.isOptional
  return {
    relation,
    line: `M${x},${start}H${out - 6}q6,0,6,6V${low - 6}q0,6,-6,6H${x}`,
    ends: oneMark({ x, y: start }, 1, isOptional) + manyMark({ x, y: low }, 1, relation.isUnique),
    bends: [],
    x: 0,
    y: 0,
    right: out,
    top: start,
    bottom: low,
  }
}

/** One row, or none: a bar, or a bar with a ring before it. */
function oneMark({ x, y }: Place, away: number, isOptional: boolean): string {
  const bar = `M${x + away * 6},${y - 5}v10`
  if (!isOptional) return `${bar}M${x + away * 9},${y - 5}v10`
  return `${bar}M${x + away * 9 - (away > 0 ? 0 : 7)},${y}a3.5,3.5,0,1,0,7,0a3.5,3.5,0,1,0,-7,0`
}

/** Any number of rows: a crow’s foot; at most one: a bar. */
function manyMark({ x, y }: Place, away: number, isUnique: boolean): string {
  if (isUnique) return `M${x + away * 6},${y - 5}v10`
  return `M${x},${y - 5}L${x + away * 10},${y}L${x},${y + 5}`
}
