import { generateMigration as operation } from '../../operations/index.ts'
import { recordAudit } from '../audit/trail.ts'
import { getHandler } from '../handlers/index.ts'
import { actor, type Run } from '../run.ts'
import { assess } from '../safety/assess.ts'
import { parseScript } from '../safety/reading/parse.ts'
import { circumstancesIfThere } from './live/circumstances.ts'
import { done, pipeline } from './pipeline.ts'
import { wayBack } from './rollback/write-down.ts'
import { configureFor, locate, type Targeted } from './steps.ts'

const defaultEnvironment = 'dev'

export const generateMigration = pipeline(operation)
  .step('read the configuration', async ({ args }, run) =>
    configureFor(args.environment ?? defaultEnvironment, run),
  )
  .step('find the server', locate)
  .step('compare the schema with the folder', async ({ args, config, provider, target }, run) => {
    const handler = await getHandler(config.database.migration_tool)
    const [up, down] = await Promise.all([
      scratchGate({ provider, target }, run),
      scratchGate({ provider, target }, run),
    ])
    const generated = await handler.generate({
      root: run.root,
      directory: config.migrations.directory,
      scratchUrls: { up, down },
      name: slug(args.name ?? args.description),
      now: run.now(),
      env: run.env,
    })
    if (generated.sql === '') return done('The migrations folder does all that the schema wants.')
    return { handler, generated }
  })
  .step('look at what it does', async ({ args, config, generated, provider, target }, run) => {
    const sql = `${header(args.description, args.workId)}${generated.sql}`
    const file = `${config.migrations.directory}/${generated.name}/migration.sql`
    const { statements } = await parseScript(sql, file)
    const migrations = [{ name: generated.name, file, sql }]
    const circumstances = await circumstancesIfThere({ provider, target }, migrations, run)
    const { risk, findings } = await assess(migrations, config.safety, circumstances)
    Object.assign(run.details, {
      migration: generated.name,
      sql,
      changes: statements.map(({ text }) => text.split('\n')[0]),
      risk,
      findings,
      ...(args.workId && { work_id: args.workId }),
    })
    return { sql, risk }
  })
  .step('prove the way back', async (state, run) => {
    const way = await wayBack(state, state.generated, state.sql, run)
    if (way.proven) {
      const { sql, ...told } = way
      run.details.down = told
      return { downSql: sql }
    }
    run.details.down = way
    run.warnings.push({ code: 'NO_DOWN', message: withoutWayBack(state.generated.name, way.why) })
    return {}
  })
  .step('show only?', async ({ args, generated, risk }) =>
    args.preview ? done(`${generated.name} would be written; its risk is ${risk}.`) : {},
  )
  .step('write', async ({ args, generated, sql, risk, downSql }, run) => {
    const { path, down } = await generated.write(sql, downSql)
    run.details.path = path
    if (down) run.details.down = { path: down, ...(run.details.down as object) }
    await recordAudit(
      run.state.audit,
      {
        operation: 'generate-migration',
        outcome: 'written',
        actor: actor(),
        migration: generated.name,
        ...(args.workId && { work_id: args.workId }),
      },
      run.now(),
    )
    return done(`Wrote ${path}; its risk is ${risk}.`, [
      `faber-db migrate ${args.environment ?? defaultEnvironment}`,
    ])
  })

/** A gate to a scratch database of its own; both are gone when the run ends. */
async function scratchGate({ provider, target }: Targeted, run: Run): Promise<string> {
  const scratch = await provider.scratchDatabase(target)
  run.defer(scratch.drop)
  const gate = await provider.openGate(scratch.target)
  run.defer(gate.close)
  return gate.url
}

function withoutWayBack(name: string, why: string): string {
  return `${name} gets no down.sql: ${why} A rollback of it would need a backup, or a down.sql that you write beside it; rollback proves it before it is used.`
}

function header(description: string, workId: string | undefined): string {
  const text = description.replaceAll(/\s+/g, ' ')
  return `-- ${text}${workId ? ` (work item ${workId})` : ''}\n\n`
}

/** `Add user profiles!` becomes `add_user_profiles`. */
function slug(text: string): string {
  const words = text.toLowerCase().replace(/[^a-z0-9]+/g, '_')
  return words.replace(/^_+|_+$/g, '').slice(0, 60) || 'migration'
}
