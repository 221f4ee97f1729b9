import type { Environment } from '../../config/environment.ts'
import type { Config } from '../../config/schema.ts'
import type { Grade } from '../../health/check.ts'
import { beats } from '../../monitor/beats.ts'
import { type Standing, standings } from '../../monitor/since.ts'
import { lookLine, type WatchedLook, watchTable } from '../../report/watch.ts'
import type { Run } from '../../run.ts'
import { Finish } from '../pipeline.ts'
import { keptConnection } from './kept-connection.ts'
import { glanceAt, type LookArguments } from './look.ts'
import { withinOwnRun } from './own-run.ts'

interface State {
  readonly args: LookArguments & { readonly every: number | undefined; readonly json: boolean }
  readonly config: Config
  readonly environments: readonly Environment[]
}

const defaultSeconds = 5
const hideCursor = '\x1b[?25l'
const showCursor = '\x1b[?25h'

/** Looks until Ctrl-C, which is how a watch ends well. Each environment has one connection. */
export async function watch({ args, config, environments }: State, given: Run): Promise<Finish> {
  const run: Run = { ...given, signal: whileRead(given.signal) }
  const seconds = args.every ?? defaultSeconds
  const watched = environments.map((environment) => ({
    state: { config, environment },
    connecting: keptConnection(run),
    since: new Map() as ReadonlyMap<string, Standing>,
  }))
  const view = await viewFor(args.json, run)
  try {
    for await (const at of beats(seconds, run.signal)) {
      // All of them come to their end before a bug in one ends the program.
      const looks = await Promise.allSettled(
        watched.map(async (each): Promise<WatchedLook> => {
          const { error, ...looked } = await withinOwnRun(run, (own) =>
            glanceAt(each.state, args, own, each.connecting),
          )
          const grades = Object.fromEntries(looked.checks.map(({ name, grade }) => [name, grade]))
          const states: Record<string, Grade> = { '': looked.health, ...grades }
          each.since = standings(each.since, states, at)
          return { ...looked, since: each.since, ...(error && { error: error.message }) }
        }),
      )
      // What was broken off says nothing of the database.
      if (run.signal.aborted) break
      const seen = looks.map((each) => {
        if (each.status === 'fulfilled') return each.value
        throw each.reason
      })
      view.show(seen, at, new Date(at.getTime() + seconds * 1000))
    }
  } finally {
    view.end()
  }
  return new Finish(0, 'success', 'The watch was ended.', [], { isPrinted: true })
}

/** Aborted also when no one reads what is printed any more, as after `| head -1`. */
function whileRead(signal: AbortSignal): AbortSignal {
  const left = new AbortController()
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    left.abort()
  })
  return AbortSignal.any([signal, left.signal])
}

interface View {
  show(looks: readonly WatchedLook[], at: Date, next: Date): void
  end(): void
}

/** A table that is drawn again on a terminal that says how wide it is, elsewhere a line for each look. */
async function viewFor(json: boolean, { reporter }: Run): Promise<View> {
  if (json || !process.stdout.isTTY || !process.stdout.columns) {
    const line = json ? lookDocument : lookLine
    return {
      show(looks, at) {
        for (const look of looks) reporter.print(line(look, at))
      },
      end() {},
    }
  }
  const { createLogUpdate } = await import('log-update')
  // Its own way to hide the cursor would end the process at the first signal.
  const draw = createLogUpdate(process.stdout, { showCursor: true })
  // The line of the steps goes away before the table begins.
  reporter.printDocument('')
  process.stdout.write(hideCursor)
  return {
    show(looks, at, next) {
      const { columns } = process.stdout
      draw(reporter.redact(watchTable(looks, { at, next, columns })))
    },
    end() {
      draw.done()
      process.stdout.write(showCursor)
    },
  }
}

/** A look as one JSON document on a line. */
export function lookDocument(
  { environment, health, checks, error }: Omit<WatchedLook, 'since'>,
  at: Date,
): string {
  return JSON.stringify({
    at: at.toISOString(),
    environment,
    health,
    checks,
    ...(error !== undefined && { error }),
  })
}
