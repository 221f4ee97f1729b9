import { count } from '../../../text.ts'
import type { DiagramColumn, Mark } from '../data.ts'
import { headText, keyText, shortName, shortType, unit } from './boxes.ts'
import { drawingOf } from './layout.ts'
import type { Link, Placed } from './links.ts'
import type { View } from './views.ts'

export const signs: Readonly<Record<Mark, string>> = { added: '+', changed: '~', dropped: '−' }

/** Tables with their columns, and the relations between them; what changes has a sign and a colour. */
export function DiagramDrawing({ view }: { readonly view: View }) {
  const { width, height, boxes, links } = drawingOf(view)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="card scroll" tabIndex={0} aria-label="Entity diagram; it scrolls">
      <svg
        class="diagram"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${count(boxes.length, 'table')}, ${count(links.length, 'relation')}`}
      >
        {links.map((link) => (
          <LinkLine {...link} />
        ))}
        {boxes.map((box) => (
          <TableBox {...box} />
        ))}
      </svg>
    </section>
  )
}

function LinkLine({ relation, line, ends, x, y }: Link) {
  const { columns, toColumns, mark } = relation
  return (
    <g class={`link ${mark ?? ''}`} transform={`translate(${rounded(x)},${rounded(y)})`}>
      <path d={line} />
      <path class="ends" d={ends} />
      <title>
        {columns.join(', ')} → {toColumns.join(', ')}
        {mark && ` (${mark})`}
      </title>
    </g>
  )
}

function TableBox({ table, isFull, width, height, names, x, y }: Placed) {
  const { mark, columns } = table
  const head = headText(table, isFull)
  return (
    <g class={`table ${mark ?? ''}`} transform={`translate(${rounded(x)},${rounded(y)})`}>
      <rect class="box" width={width} height={height} rx="5" />
      <path class="head" d={headPath(width, isFull ? unit.head : height, isFull)} />
      <text class="name" x={unit.pad} y="19">
        {mark && <tspan class="sign">{signs[mark]} </tspan>}
        <tspan class="called">{head.name}</tspan>
        {head.count !== '' && <tspan class="count">{head.count}</tspan>}
        <title>{titleOf(table.name, mark, table.notes)}</title>
      </text>
      {isFull &&
        columns.map((column, index) => (
          <ColumnRow column={column} index={index} names={names} width={width} />
        ))}
    </g>
  )
}

/** Round where the box is. */
function headPath(width: number, height: number, isOpen: boolean): string {
  if (isOpen) return `M0,${height}V5a5,5,0,0,1,5,-5H${width - 5}a5,5,0,0,1,5,5V${height}Z`
  return `M0,5a5,5,0,0,1,5,-5H${width - 5}a5,5,0,0,1,5,5V${height - 5}a5,5,0,0,1,-5,5H5a5,5,0,0,1,-5,-5Z`
}

function ColumnRow({
  column,
  index,
  names,
  width,
}: {
  readonly column: DiagramColumn
  readonly index: number
  readonly names: number
  readonly width: number
}) {
  const { name, type, isNullable, mark, notes } = column
  const top = unit.head + 3 + index * unit.row
  const keys = keyText(column)
  return (
    <g class={`column ${mark ?? ''}`}>
      {mark && <rect class="marked" x="1" width={width - 2} y={top} height={unit.row} />}
      {mark && (
        <text class="sign" x={unit.pad} y={top + 14}>
          {signs[mark]}
        </text>
      )}
      {keys !== '' && (
        <text class="key" x={unit.pad + unit.sign} y={top + 14}>
          {keys}
        </text>
      )}
      <text class="called" x={names} y={top + 14}>
        {shortName(name)}
      </text>
      <text class="type end" x={width - unit.pad} y={top + 14}>
        {shortType(type, isNullable)}
      </text>
      <title>{titleOf(`${name} ${type}`, mark, notes)}</title>
    </g>
  )
}

function titleOf(name: string, mark: Mark | undefined, notes: readonly string[]): string {
  return [`${name}${mark ? ` (${mark})` : ''}`, ...notes].join('\n')
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
