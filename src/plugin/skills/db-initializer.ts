import { defineSkill } from '../../compiler/index.ts'
import { dbCreate, init } from '../../operations/index.ts'
import { errors, outputs, rules } from './shared.ts'

export const dbInitializer = defineSkill({
  name: 'db-initializer',
  source: import.meta.url,
  description: 'Sets up projects and databases. Use for init and db-create.',
  operations: [init, dbCreate],
  sections: [
    {
      name: 'CONTEXT',
      body: 'You write the configuration of a project (`init`) or create the database of an environment (`db-create`). What exists is left as it is.',
    },
    {
      name: 'CRITICAL_RULES',
      body: `${rules}
- Ask for no connection string and write none: the person puts it into the environment or \`.env\`.`,
    },
    {
      name: 'WORKFLOW',
      body: `1. Run the command. Here, without a terminal, \`init\` asks nothing and takes what it finds.
2. After \`init\`: tell the file (\`details.config\`), what was found (\`details.provider\`, \`details.migration_tool\`), and from \`details.environments\` which variables have to be set. If \`details.written\` is false, the configuration was there already. Replacing it takes \`--force\`, from the user. After \`--faber\`: \`details.faber\`, above all what was kept.
3. After \`db-create\`: tell the database (\`details.database\`) and whether it was created now (\`details.created\`).`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The person knows what was written or created, and which variable or command comes next.',
    },
    { name: 'OUTPUTS', body: outputs },
    errors,
  ],
})
