import { type ArgumentsOf, FaberDbError, type migrate } from '../../../operations/index.ts'
import type { Configured } from '../steps.ts'

export type MigrateArguments = ArgumentsOf<typeof migrate>

/** Shortcuts do not reach a protected environment, and none goes round a required backup. @throws POLICY */
export async function refuseShortcuts({
  args,
  environment,
}: Configured & { args: MigrateArguments }): Promise<void> {
  const shortcuts = [
    ...(args.skipHealthCheck ? ['--skip-health-check'] : []),
    ...(args.force ? ['--force'] : []),
  ]
  if (environment.isProtected && shortcuts.length > 0) {
    throw new FaberDbError('POLICY', {
      message: `${shortcuts.join(' and ')} cannot be used on ${environment.name}: it is protected.`,
      next: 'Run it without. safety.protected_environments in the configuration says what is protected.',
    })
  }
  if (args.skipBackup && environment.backupPolicy === 'required') {
    throw new FaberDbError('POLICY', {
      message: `--skip-backup cannot be used on ${environment.name}: a backup is required there.`,
      next: 'Run it without. safety.backup_enforcement in the configuration says where backups are required.',
    })
  }
}
