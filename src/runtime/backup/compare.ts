import type { Contents, TableContents } from '../providers/index.ts'

/** What is not as it was, one line for each table and one for the large objects; empty where all is equal. */
export function compareContents(expected: Contents, found: Contents): string[] {
  const were = new Map(expected.tables.map((each) => [each.table, each]))
  const are = new Map(found.tables.map((each) => [each.table, each]))
  const names = [...new Set([...were.keys(), ...are.keys()])].sort()
  return [
    ...names.flatMap((name) => compareTable(name, were.get(name), are.get(name))),
    ...(expected.large_objects === found.large_objects
      ? []
      : [`${found.large_objects} large objects instead of ${expected.large_objects}`]),
  ]
}

function compareTable(
  name: string,
  was: TableContents | undefined,
  is: TableContents | undefined,
): string[] {
  if (!is) return [`${name} is missing`]
  if (!was) return [`${name} was not there`]
  if (was.rows !== is.rows) return [`${name} has ${is.rows} rows instead of ${was.rows}`]
  return was.sha256 === is.sha256 ? [] : [`${name} has other values in its ${is.rows} rows`]
}
