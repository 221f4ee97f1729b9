import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { FaberDbError, version } from '../../../operations/index.ts'
import type { Environment } from '../../config/environment.ts'
import type { Config } from '../../config/schema.ts'
import type { EnvironmentReport, ReportData } from '../../report/html/data.ts'
import { reportPage } from '../../report/html/page.tsx'
import type { Run } from '../../run.ts'
import { readText } from '../../state/files.ts'
import { shownPath } from '../steps.ts'
import { readHistory } from './history.ts'
import { readDatabase } from './schema.ts'

/** What an operation has found of an environment; the report adds what is kept of it. */
export interface FoundEnvironment {
  readonly environment: Environment
  readonly found: Pick<EnvironmentReport, 'health' | 'state' | 'told' | 'checks'>
  readonly error?: FaberDbError | undefined
}

/** What a page is asked for with. */
export interface PageRequest {
  /** The file, as the user named it. */
  readonly file: string
  readonly config: Config
}

interface ReportRequest extends PageRequest {
  readonly operation: ReportData['operation']
}

/** Writes the page of an operation beside its result, and says in `details.html` where. @throws FILE_UNWRITABLE */
export async function writeReport(
  { operation, file, config }: ReportRequest,
  environments: readonly FoundEnvironment[],
  run: Run,
): Promise<void> {
  const data: ReportData = {
    operation,
    project: basename(run.root),
    at: run.now().toISOString(),
    version,
    environments: await Promise.all(environments.map((each) => reportOf(each, config, run))),
  }
  const path = resolve(run.cwd, file)
  await refuseOther(path)
  await replaceFile(path, reportPage(withoutSecrets(data, run)))
  run.details.html = shownPath(path, run)
}

/** A server that did not answer just now is not asked once more. */
async function reportOf(
  { environment, found, error }: FoundEnvironment,
  config: Config,
  run: Run,
): Promise<EnvironmentReport> {
  const state = { config, environment }
  const [history, database] = await Promise.all([
    readHistory(state, run),
    error ? { diagram: { why: 'The database was not reached.' } } : readDatabase(state, run),
  ])
  const next = error?.text.next
  return {
    name: environment.name,
    isProtected: environment.isProtected,
    ...found,
    ...(error && { error: { message: error.message, ...(next && { next }) } }),
    ...history,
    ...database,
  }
}

/** The same data with every text as the reporter would show it. */
function withoutSecrets<T>(value: T, run: Run): T {
  if (typeof value === 'string') return run.reporter.redact(value) as T
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, run)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, withoutSecrets(each, run)])
  return Object.fromEntries(entries) as T
}

/** Only a page makes room for a page: no record, no configuration and no source is lost to a slip, or to a model. @throws FILE_UNWRITABLE */
async function refuseOther(path: string): Promise<void> {
  const there = await readText(path).catch(() => '')
  if (there === undefined || /^<!doctype html>/i.test(there)) return
  throw new FaberDbError('FILE_UNWRITABLE', {
    message: `${path} is there already, and is no HTML page.`,
    next: 'Name another file for the report, or delete that one.',
  })
}

/** Whole or not at all, with the rights of any file that the user makes: a page is there to be shown. */
async function replaceFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await writeFile(temporary, content, { flag: 'wx' })
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {})
    throw new FaberDbError('FILE_UNWRITABLE', {
      message: `The report cannot be written to ${path} (${(cause as NodeJS.ErrnoException).code}).`,
      next: 'Name a file in a folder that is there and that you may write to.',
      cause,
    })
  }
}
