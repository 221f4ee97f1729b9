import type { DriftSql } from './sql.ts'

/** One way out of drift; a person chooses. */
export interface WayOut {
  readonly way: 'schema' | 'undo' | 'migration'
  readonly does: string
  readonly command: string
  readonly destructive: boolean
}

/** The three ways out, as commands for this environment. */
export function waysOut(environment: string, taken: DriftSql, undone: DriftSql): WayOut[] {
  return [
    {
      way: 'schema',
      does: 'Take it into the schema: pull it from this database, write the migration, and mark it as applied here.',
      command: `npx prisma db pull && faber-db generate-migration "take over drift of ${environment}" && npx prisma migrate resolve --applied MIGRATION`,
      destructive: false,
    },
    {
      way: 'undo',
      does: `Undo it: make a backup, then run the SQL (details.undo_sql) yourself${rest(undone)}.`,
      command: `faber-db backup create ${environment}`,
      destructive: undone.destructive,
    },
    {
      way: 'migration',
      does: `A migration that makes it so: put the SQL (details.sql) into a new one${rest(taken)}; mark it as applied here, and apply it elsewhere.`,
      command: 'npx prisma migrate resolve --applied MIGRATION',
      destructive: taken.destructive,
    },
  ]
}

function rest({ left }: DriftSql): string {
  if (left === 0) return ''
  return ` (${left} of the differences need SQL of your own)`
}
