import packageJson from '../../package.json' with { type: 'json' }
import { definePlugin } from '../compiler/index.ts'
import { dbManager } from './agents/db-manager.ts'
import { auditCommand } from './commands/audit.ts'
import { backupCommand } from './commands/backup.ts'
import { dbCreateCommand } from './commands/db-create.ts'
import { driftCommand } from './commands/drift.ts'
import { generateMigrationCommand } from './commands/generate-migration.ts'
import { healthCheckCommand } from './commands/health-check.ts'
import { initCommand } from './commands/init.ts'
import { migrateCommand } from './commands/migrate.ts'
import { restoreCommand } from './commands/restore.ts'
import { rollbackCommand } from './commands/rollback.ts'
import { safetyCommand } from './commands/safety.ts'
import { statusCommand } from './commands/status.ts'
import { guardHook } from './hooks/guard.ts'
import { sessionStartHook } from './hooks/session-start.ts'

/**
 * What faber-db says. `approve` is no slash command: the agent runs it as part of the operation that
 * waits, and the hook has Claude Code ask the person. A command would put the question to the model.
 */
export const plugin = definePlugin({
  name: 'faber-db',
  source: import.meta.url,
  version: packageJson.version,
  description:
    'A senior DBA for Claude Code: PostgreSQL and Prisma migrations that are planned, approved by a person, backed up, applied, recorded, and can be taken back.',
  marketplace: {
    name: 'faber-db',
    owner: { name: 'The faber-db authors' },
    description: 'Safe database migrations in Claude Code',
    license: packageJson.license,
    homepage: 'https://github.com/fractary/claude-plugins',
    keywords: ['database', 'migrations', 'postgresql', 'prisma', 'backup', 'faber'],
  },
  agents: [dbManager],
  commands: [
    initCommand,
    dbCreateCommand,
    generateMigrationCommand,
    safetyCommand,
    migrateCommand,
    backupCommand,
    rollbackCommand,
    restoreCommand,
    statusCommand,
    healthCheckCommand,
    driftCommand,
    auditCommand,
  ],
  hooks: [guardHook, sessionStartHook],
})
