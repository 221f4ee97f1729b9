import type { Migration } from '../../../src/runtime/handlers/index.ts'

/** A migration as the handler reads it. */
export function migrationOf(sql: string, name = '0001_first'): Migration {
  return {
    name,
    file: `prisma/migrations/${name}/migration.sql`,
    sql,
    checksum: 'c'.repeat(64),
    acceptedChecksums: ['c'.repeat(64)],
  }
}
