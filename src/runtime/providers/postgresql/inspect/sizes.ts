import type { Relation } from '../../../safety/index.ts'
import type { ColumnRow } from './columns.ts'

/** What the catalog and the files say of a relation's size. */
export interface SizeRow {
  readonly kind: string
  /** `reltuples` and `relpages`: as of the last VACUUM, ANALYZE or CREATE INDEX. */
  readonly tuples: number
  readonly pages: number
  readonly blockSize: number
  /** Bytes of the rows alone, with TOAST, and with the indexes too: as the files are now. */
  readonly mainBytes: number | null
  readonly tableBytes: number | null
  readonly totalBytes: number | null
  readonly columns: readonly ColumnRow[]
}

type Size = NonNullable<Relation['size']>

const headerBytes = 28
const variableBytes = 32

/**
 * Rows for each page of the last count, times the pages that there are now, as PostgreSQL's planner
 * does it. Of a table that was never counted, as many rows as fit: their bytes by the types of the
 * columns, 32 for one of variable length. Views and foreign tables have no size.
 */
export function sizeOf(row: SizeRow): Size | undefined {
  const { kind, tuples, pages, blockSize, mainBytes, tableBytes, totalBytes, columns } = row
  if (!['r', 'm'].includes(kind) || mainBytes === null) return undefined
  const widths = columns.map(({ length }) => (length > 0 ? length : variableBytes))
  const width = widths.reduce((sum, each) => sum + each, headerBytes)
  const density = tuples >= 0 && pages > 0 ? tuples / pages : blockSize / width
  return {
    rows: Math.round((density * mainBytes) / blockSize),
    tableBytes: tableBytes ?? mainBytes,
    totalBytes: totalBytes ?? mainBytes,
  }
}

/** A partitioned table has no file of its own: it is as large as its partitions together. */
export function withPartitions(relations: readonly Relation[]): Relation[] {
  const key = ({ schema, name }: { schema: string; name: string }) => JSON.stringify([schema, name])
  const children = new Map<string, Relation[]>()
  for (const relation of relations) {
    if (relation.partitionOf === undefined) continue
    const parent = key(relation.partitionOf)
    children.set(parent, [...(children.get(parent) ?? []), relation])
  }
  const total = (relation: Relation): Size | undefined => {
    const parts = children.get(key(relation))
    if (relation.kind !== 'partitioned table' || parts === undefined) return relation.size
    return parts.map(total).reduce<Size>(
      (sum, part) => ({
        rows: sum.rows + (part?.rows ?? 0),
        tableBytes: sum.tableBytes + (part?.tableBytes ?? 0),
        totalBytes: sum.totalBytes + (part?.totalBytes ?? 0),
      }),
      { rows: 0, tableBytes: 0, totalBytes: 0 },
    )
  }
  return relations.map((relation) => {
    const size = total(relation)
    return size === undefined ? relation : { ...relation, size }
  })
}
