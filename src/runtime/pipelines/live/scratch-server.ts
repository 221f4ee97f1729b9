import { FaberDbError } from '../../../operations/index.ts'
import { scratchConnectionString } from '../../config/environment.ts'
import type { Session, Target } from '../../providers/index.ts'
import { sessionError } from '../../providers/postgresql/errors.ts'
import { versionText } from '../../providers/postgresql/session.ts'
import type { Run } from '../../run.ts'
import { listed } from '../../text.ts'
import type { Configured, Connected } from '../steps.ts'

type State = Configured & Connected

/**
 * Where scratch databases without data are made: on the scratch server of the configuration, else on
 * that of the environment. It connects to nothing. @throws VARIABLE_UNSET, URL_INVALID
 */
export async function scratchPlace({ config, provider, target }: State, run: Run): Promise<Target> {
  const place = await scratchConnectionString(config, run.root, run.env)
  if (!place) return target
  run.reporter.hide([place.url])
  const parsed = provider.parse(place.url, place.variable)
  run.reporter.hide(parsed.secrets)
  return { ...parsed, schema: target.schema }
}

/**
 * Refuses a scratch server on which the same SQL may make something else: one of another major
 * version, or without an extension that the environment's database has and `isNeeded` names.
 * @throws SCRATCH_UNFIT, and what keeps it from connecting
 */
export async function refuseUnfit(
  state: State,
  place: Target,
  isNeeded: (extension: string) => boolean,
): Promise<void> {
  if (place === state.target) return
  const { server, environment, provider } = state
  const session = await provider.connect(place, { readOnly: true })
  try {
    const { version } = await session.identify()
    if (major(version) !== major(server.version)) {
      throw unfit(
        `runs PostgreSQL ${versionText(version)}, and ${environment.name} ${versionText(server.version)}`,
        `Take a scratch server with PostgreSQL ${major(server.version)}.`,
      )
    }
    const needed = (await namesOf(state.session, installed)).filter(isNeeded)
    const found = new Set(await namesOf(session, available))
    const missing = needed.filter((name) => !found.has(name))
    if (missing.length === 0) return
    throw unfit(
      `has no ${missing.length === 1 ? 'extension' : 'extensions'} ${listed(missing)}, which ${environment.name} has`,
      `Install ${missing.length === 1 ? 'it' : 'them'} on the machine of the scratch server.`,
    )
  } catch (error) {
    throw sessionError(error, place) ?? error
  } finally {
    await session.close()
  }
}

const major = (version: number) => Math.floor(version / 10_000)

const installed = 'select extname::text as name from pg_extension order by 1'
const available = 'select name::text from pg_available_extensions'

async function namesOf(session: Session, sql: string): Promise<string[]> {
  return (await session.query<{ name: string }>(sql)).map(({ name }) => name)
}

function unfit(what: string, next: string): FaberDbError {
  return new FaberDbError('SCRATCH_UNFIT', {
    message: `The scratch server ${what}.`,
    why: 'Drift and rehearsals there would tell of another database than this one.',
    next: `${next} database.scratch_connection_string_env in the configuration says which it is.`,
  })
}
