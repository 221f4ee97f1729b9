import type { DialectServer } from '../define.ts'

/** Whether REFERENCES behind a column makes a foreign key (MySQL 9.0 and MariaDB 10.5 news). */
export function heedsInlineReferences({ dialect, version }: DialectServer): boolean {
  return version >= (dialect === 'mariadb' ? 100_500 : 90_000)
}
