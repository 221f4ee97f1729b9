import { generateMigration as operation } from '../../operations/index.ts'
import { recordAudit } from '../audit/trail.ts'
import { getHandler } from '../handlers/index.ts'
import { actor } from '../run.ts'
import { assess } from '../safety/assess.ts'
import { parseScript } from '../safety/reading/parse.ts'
import { circumstancesIfThere } from './live/circumstances.ts'
import { done, pipeline } from './pipeline.ts'
import { configureFor, locate } from './steps.ts'

const defaultEnvironment = 'dev'

export const generateMigration = pipeline(operation)
  .step('read the configuration', async ({ args }, run) =>
    configureFor(args.environment ?? defaultEnvironment, run),
  )
  .step('find the server', locate)
  .step('compare the schema with the folder', async ({ args, config, provider, target }, run) => {
    const handler = await getHandler(config.database.migration_tool)
    const scratch = await provider.scratchDatabase(target)
    run.defer(scratch.drop)
    const gate = await provider.openGate(scratch.target)
    run.defer(gate.close)
    const generated = await handler.generate({
      root: run.root,
      directory: config.migrations.directory,
      scratchUrl: gate.url,
      name: slug(args.name ?? args.description),
      now: run.now(),
      env: run.env,
    })
    if (generated.sql === '') return done('The migrations folder does all that the schema wants.')
    return { generated }
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
    if (args.preview) return done(`${generated.name} would be written; its risk is ${risk}.`)
    return { sql, risk }
  })
  .step('write', async ({ args, generated, sql, risk }, run) => {
    const path = await generated.write(sql)
    run.details.path = path
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

function header(description: string, workId: string | undefined): string {
  const text = description.replaceAll(/\s+/g, ' ')
  return `-- ${text}${workId ? ` (work item ${workId})` : ''}\n\n`
}

/** `Add user profiles!` becomes `add_user_profiles`. */
function slug(text: string): string {
  const words = text.toLowerCase().replace(/[^a-z0-9]+/g, '_')
  return words.replace(/^_+|_+$/g, '').slice(0, 60) || 'migration'
}
