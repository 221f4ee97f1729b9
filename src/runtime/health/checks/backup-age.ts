import { count } from '../../text.ts'
import type { Check } from '../check.ts'
import { durationText } from '../grading.ts'

const secondsInDay = 86_400

/** A missing backup says nothing of the database itself: it never makes it unhealthy. */
export const backupAge: Check = {
  name: 'backup-age',
  title: 'Backup',
  asks: 'how old the newest whole backup of the environment is, against the days they are kept',

  async run({ config, environment, now, newestBackup }) {
    const backup = await newestBackup()
    const advice = `Make one: \`faber-db backup create ${environment.name}\`.`
    if (!backup) {
      return { grade: 'degraded', summary: `${environment.name} has none that is whole`, advice }
    }
    const seconds = (now().getTime() - Date.parse(backup.created_at)) / 1000
    const days = environment.settings.backup_retention_days ?? config.backup.retention_days
    const { backup_id, created_at } = backup
    const facts = { backup_id, created_at, retention_days: days }
    const figures = { backup_age_seconds: seconds }
    const summary = `the newest, ${backup_id}, is ${durationText(seconds)} old`
    if (seconds <= days * secondsInDay) return { grade: 'healthy', summary, facts, figures }
    return {
      grade: 'degraded',
      summary: `${summary}, older than the ${count(days, 'day')} that backups are kept`,
      advice,
      facts,
      figures,
    }
  },
}
