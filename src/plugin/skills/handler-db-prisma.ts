import { defineSkill } from '../../compiler/index.ts'

export const handlerDbPrisma = defineSkill({
  name: 'handler-db-prisma',
  source: import.meta.url,
  description: 'Knows Prisma’s error codes. Use when migration_tool is prisma.',
  operations: [],
  sections: [
    {
      name: 'CONTEXT',
      body: 'You explain Prisma’s part of a project whose configuration has `"migration_tool": "prisma"`. `faber-db` does the work on the database, and keeps `_prisma_migrations` as Prisma does.',
    },
    {
      name: 'CRITICAL_RULES',
      body: `- Run no \`prisma migrate …\`, \`prisma db push\`, \`prisma db execute\` or \`prisma db pull\` on an environment. \`prisma format\`, \`prisma validate\` and \`prisma generate\` touch no database.
- Never edit or delete a migration that was applied anywhere: its SHA-256 stands in \`_prisma_migrations\`. Write a new one.
- Never set Prisma’s variable for consent to dangerous actions.`,
    },
    {
      name: 'INPUTS',
      body: `- The schema: \`prisma/schema.prisma\` or the folder \`prisma/schema/\`, unless \`package.json\` or \`prisma.config.ts\` says otherwise.
- A migration: \`prisma/migrations/<timestamp>_<name>/migration.sql\`.
- Prisma 7 keeps the URL in \`prisma.config.ts\`; earlier versions keep it in the schema.`,
    },
    {
      name: 'WORKFLOW',
      body: `1. For a schema change: the user’s schema changes first, then \`/faber-db:generate-migration\` writes the migration, then \`/faber-db:migrate dev\` applies it.
2. After applying: \`npx prisma generate\` brings the client up to date.
3. For an error: find it in ERROR_HANDLING, and follow the \`next\` that faber-db gives.`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The person knows which file to change, or which faber-db command comes next.',
    },
    {
      name: 'OUTPUTS',
      body: 'An explanation with file names and commands; no change of a database.',
    },
    {
      name: 'ERROR_HANDLING',
      body: `What Prisma’s codes are called by faber-db:

- P1000: \`DB_AUTH_FAILED\`; P1001: \`DB_UNREACHABLE\`; P1003: \`DB_MISSING\`
- P3005, tables but no history: \`BASELINE_REQUIRED\`
- P3009, a failed migration in the history: \`HISTORY_FAILED\`
- P3018, a migration failed now: \`MIGRATION_FAILED\` or \`MIGRATION_INCOMPLETE\`
- “modified after it was applied”: \`HISTORY_MODIFIED\``,
    },
  ],
})
