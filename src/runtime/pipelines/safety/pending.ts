import { join } from 'node:path'
import { sessionError } from '../../providers/postgresql/errors.ts'
import type { Run } from '../../run.ts'
import { liveCircumstances } from '../live/circumstances.ts'
import { configureFor, connect, readMigrations } from '../steps.ts'
import { shownFrom } from './collect.ts'
import type { Subject } from './subject.ts'

/** What is pending in an environment, on its server; it connects, and only reads. */
export async function pendingIn(name: string, run: Run): Promise<Subject> {
  const configured = await configureFor(name, run)
  const connected = await connect(configured, run, { readOnly: true })
  const state = { ...configured, ...connected }
  const { migrations, handler } = await readMigrations(state, run).catch((error: unknown) => {
    throw sessionError(error, connected.target) ?? error
  })
  const folder = await handler.readMigrations(run.root, configured.config.migrations.directory)
  const byName = new Map(folder.map((migration) => [migration.name, migration]))
  const shown = <M extends { readonly file: string }>(migration: M): M => ({
    ...migration,
    file: shownFrom(run.cwd, join(run.root, migration.file)),
  })
  return {
    migrations: migrations.pending.map(shown),
    circumstances: {
      applied: migrations.applied.flatMap((each) => byName.get(each) ?? []),
      ...(await liveCircumstances({ ...state, ...connected }, migrations.pending, run)),
    },
    policy: configured.config.safety,
  }
}
