import type { Difference } from '../drift/difference.ts'
import type { WayOut } from '../drift/ways-out.ts'
import { wrap } from '../text.ts'

/** The differences, grouped by the table or the object they are about, then the ways out with their SQL. */
export function driftBody(details: Readonly<Record<string, unknown>>): string[] {
  const differences = (details.differences ?? []) as Difference[]
  const groups = [...new Set(differences.map(groupOf))]
  return [
    ...groups.flatMap((group) => [
      `  ${group}`,
      ...differences.filter((each) => groupOf(each) === group).map(differenceLine),
    ]),
    ...((details.missing ?? []) as string[]).map((name) => `  Gone from the folder: ${name}`),
    ...((details.not_replayed ?? []) as string[]).map(
      (place) => `  Not replayed: ${place} (it reaches beyond its database)`,
    ),
    ...((details.ways_out ?? []) as WayOut[]).flatMap((way) => wayLines(way, details)),
  ]
}

const groupOf = ({ table, object }: Difference) => table ?? object

function differenceLine({ kind, name, way, property, database, migrations }: Difference): string {
  const what = `    ${kind} ${name}: `
  if (way === 'different') {
    return `${what}${property} is ${oneLine(database)} in the database, ${oneLine(migrations)} in the migrations`
  }
  const [where, text] =
    way === 'only_in_database'
      ? ['only in the database', database]
      : ['only in the migrations', migrations]
  return `${what}${where}${text ? ` (${oneLine(text)})` : ''}`
}

const longest = 160

/** The first words of what may be a whole function. */
function oneLine(text: string | undefined): string {
  if (text === undefined) return 'none'
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

function wayLines({ way, does, command, destructive }: WayOut, details: object): string[] {
  const sql = (details as Record<string, unknown>)[sqlOf[way] ?? '']
  return [
    `  ${wrap(`${does}${destructive ? ' Destructive: it drops what may hold rows.' : ''}`, 2)}`,
    `    ${command}`,
    ...(sql
      ? String(sql)
          .split('\n')
          .map((line) => `      ${line}`)
      : []),
  ]
}

/** The detail that holds the SQL of a way. */
const sqlOf: Readonly<Partial<Record<WayOut['way'], string>>> = {
  undo: 'undo_sql',
  migration: 'sql',
}
