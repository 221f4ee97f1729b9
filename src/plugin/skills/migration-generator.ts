import { defineSkill } from '../../compiler/index.ts'
import { generateMigration } from '../../operations/index.ts'
import { handlerDbPrisma } from './handler-db-prisma.ts'
import { errors, outputs, rules } from './shared.ts'

export const migrationGenerator = defineSkill({
  name: 'migration-generator',
  source: import.meta.url,
  description: 'Generates migrations. Use for generate-migration.',
  operations: [generateMigration],
  handlers: [handlerDbPrisma],
  sections: [
    {
      name: 'CONTEXT',
      body: 'You write a migration for what the schema holds and the migrations folder does not. No environment is changed.',
    },
    { name: 'CRITICAL_RULES', body: rules },
    {
      name: 'WORKFLOW',
      body: `1. Run the command, with the description in single quotes; leave out any \`'\` in it.
2. Tell the file (\`details.path\`), each line of \`details.changes\`, the risk (\`details.risk\`) and every entry of \`details.findings\`. After \`--preview\`, show \`details.sql\`; nothing was written.
3. If a column or table is dropped and a similar one is added, ask whether a rename was meant. The file may be edited until it is applied anywhere, never after.
4. If nothing differs, say that the schema has to be changed first.`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The person knows the file, what it does to the data, and that `/faber-db:migrate dev` applies it.',
    },
    { name: 'OUTPUTS', body: outputs },
    errors,
  ],
})
