import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { ResultWarning } from '../../operations/index.ts'
import { getEnvironment, isGuarded } from '../config/environment.ts'
import { configPath, loadConfig } from '../config/load.ts'
import type { Config } from '../config/schema.ts'
import { comment, isWorthAComment } from '../faber/links/comment.ts'
import { type Ending, isDry, toEnding } from '../faber/links/ending.ts'
import { logsFolder, logsOf, writeLog } from '../faber/links/logs.ts'
import type { Outcome } from '../pipelines/pipeline.ts'
import type { Reporter } from '../report/reporter.ts'
import { actor } from '../run.ts'
import { statePaths } from '../state/paths.ts'

/** Longer than any tracker takes to answer; a step of an engine must not hang on it. */
const limitMs = 20_000

interface Told {
  readonly args: object
  readonly root: string
  readonly env: NodeJS.ProcessEnv
  readonly reporter: Reporter
  /** Of the run: what could not be handed on becomes one more. */
  readonly warnings: ResultWarning[]
}

/**
 * Hands on how an operation ended to the other plugins of the project: a comment at its work item,
 * and logs in the form of fractary-logs. Nothing of it changes how the operation ended.
 */
export async function handOn(outcome: Outcome, told: Told): Promise<void> {
  const { root, env, reporter, warnings } = told
  const warn = (message: string) =>
    void warnings.push({ code: 'NOT_HANDED_ON', message: reporter.redact(message) })
  try {
    const args = told.args as Readonly<Record<string, unknown>>
    if (isDry(outcome.result, args)) return
    // A configuration that cannot be read has been told by the operation itself.
    const config = await loadConfig(configPath(root, env)).catch(() => undefined)
    if (!config) return
    const ending = withoutSecrets(
      toEnding(outcome, { args, at: new Date(), actor: actor() }),
      reporter.redact,
    )
    if (isWorthAComment(ending)) {
      const posts = config.integration.work_plugin !== undefined
      const place = { root, state: statePaths(root), env: withoutUrls(env, config), posts, limitMs }
      const commented = await comment(ending, place)
      if (commented?.problem) {
        warn(
          `The work item was not told: ${commented.problem}. The comment is in ${commented.file}.`,
        )
      }
    }
    if (await wantsLogs(ending, config, root)) {
      for (const log of logsOf(ending, guardOf(ending, config))) await writeLog(root, log)
    }
  } catch (error) {
    warn(`Not everything was handed on to the other plugins: ${(error as Error).message}`)
  }
}

/** Logs are written where the project has fractary-logs: it is configured, or its folder is there. */
async function wantsLogs(ending: Ending, { integration }: Config, root: string): Promise<boolean> {
  if (!integration.log_all_operations && !ending.changed) return false
  if (integration.logs_plugin !== undefined) return true
  return access(join(root, logsFolder)).then(
    () => true,
    () => false,
  )
}

function guardOf({ environment }: Ending, config: Config): { readonly isGuarded: boolean } {
  const isKnown = environment !== undefined && Object.hasOwn(config.environments, environment)
  return { isGuarded: isKnown && isGuarded(getEnvironment(config, environment)) }
}

/** Another program gets what it is told in its arguments, which others on the machine can see. */
function withoutSecrets(ending: Ending, redact: Reporter['redact']): Ending {
  const { error } = ending
  return {
    ...ending,
    message: redact(ending.message),
    ...(error && {
      error: {
        code: error.code,
        ...(error.why && { why: redact(error.why) }),
        ...(error.next && { next: redact(error.next) }),
      },
    }),
  }
}

/** Other programs have no use for the connection strings. */
function withoutUrls(env: NodeJS.ProcessEnv, { environments }: Config): NodeJS.ProcessEnv {
  const names = new Set(
    Object.values(environments).map(({ connection_string_env }) => connection_string_env),
  )
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.has(name)))
}
