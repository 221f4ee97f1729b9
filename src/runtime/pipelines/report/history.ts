import { FaberDbError } from '../../../operations/index.ts'
import { readCatalog } from '../../backup/catalog.ts'
import { readSamples } from '../../monitor/samples.ts'
import type { BackupsNow, EnvironmentReport, MigrationTime } from '../../report/html/data.ts'
import type { Run } from '../../run.ts'
import { readText } from '../../state/files.ts'
import { openPlace } from '../backup/place.ts'
import type { Configured } from '../steps.ts'

export type History = Pick<EnvironmentReport, 'samples' | 'applied' | 'backups'>

/** What is kept of an environment beside its database: earlier looks, migrations, backups. */
export async function readHistory(state: Configured, run: Run): Promise<History> {
  const { name } = state.environment
  return {
    samples: await readSamples(run.state, name),
    applied: await readMigrationTimes(name, run),
    backups: await readBackups(state, run),
  }
}

/** From migrations.jsonl, the oldest first; a line that is damaged is left out. */
async function readMigrationTimes(environment: string, run: Run): Promise<MigrationTime[]> {
  const text = (await readText(run.state.migrations).catch(() => undefined)) ?? ''
  return text.split('\n').flatMap((line) => {
    const record = parsed(line)
    if (record?.environment !== environment || typeof record.duration_seconds !== 'number')
      return []
    return [
      {
        name: String(record.migration_id),
        at: String(record.timestamp),
        seconds: record.duration_seconds,
        failed: record.status !== 'success',
      },
    ]
  })
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const shownBackups = 5

/** The newest backups; a store that cannot be read says why. */
async function readBackups({ config, environment }: Configured, run: Run): Promise<BackupsNow> {
  try {
    const { found } = await readCatalog(await openPlace(config, run), environment.name)
    const newest = found.toReversed().slice(0, shownBackups)
    return {
      total: found.length,
      newest: newest.map(({ record, fault }) => ({
        id: record.backup_id,
        at: record.created_at,
        sizeBytes: record.size_bytes,
        verifiedAt: record.verified_at,
        ...(fault !== undefined && { fault }),
      })),
    }
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    return { newest: [], total: 0, why: error.message }
  }
}
