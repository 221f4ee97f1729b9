import type { FaberDbError } from '../../../operations/index.ts'
import { getEnvironment } from '../../config/environment.ts'
import { factsOf, type ShownEnvironment } from '../../report/status.ts'
import type { Run } from '../../run.ts'
import type { Looked } from '../health/look.ts'
import { type PageRequest, writeReport } from './write.ts'

/** The page of health-check: what each look has found. @throws FILE_UNWRITABLE */
export async function writeHealthPage(
  request: PageRequest,
  all: readonly Looked[],
  run: Run,
): Promise<void> {
  const environments = all.map(({ environment, health, checks, error }) => ({
    environment: getEnvironment(request.config, environment),
    found: { health, checks },
    error,
  }))
  await writeReport({ ...request, operation: 'health-check' }, environments, run)
}

interface SeenEnvironment {
  readonly shown: {
    readonly name: string
    readonly state: string
    readonly [fact: string]: unknown
  }
  readonly error?: FaberDbError
}

/** The page of status: where each environment stands. @throws FILE_UNWRITABLE */
export async function writeStatusPage(
  request: PageRequest,
  seen: readonly SeenEnvironment[],
  run: Run,
): Promise<void> {
  const environments = seen.map(({ shown, error }) => ({
    environment: getEnvironment(request.config, shown.name),
    found: { state: shown.state, checks: [], told: toldOf(shown) },
    error,
  }))
  await writeReport({ ...request, operation: 'status' }, environments, run)
}

/** What has a place of its own on the page. */
const elsewhere: ReadonlySet<string> = new Set(['Database', 'Pending', 'Unfinished', 'Backup'])

function toldOf(shown: SeenEnvironment['shown']): [string, string][] {
  const facts = factsOf(shown as unknown as ShownEnvironment)
  return facts.filter(([label]) => !elsewhere.has(label))
}
