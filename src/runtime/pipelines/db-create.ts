import { dbCreate as operation } from '../../operations/index.ts'
import { recordAudit } from '../audit/trail.ts'
import { actor } from '../run.ts'
import { done, pipeline } from './pipeline.ts'
import { configure, locate } from './steps.ts'

export const dbCreate = pipeline(operation)
  .step('read the configuration', configure)
  .step('find the server', locate)
  .step('create the database', async ({ args, provider, target }, run) => {
    const database = args.databaseName ?? target.database
    const { created, version } = await provider.createDatabase({ ...target, database })
    Object.assign(run.details, { database, created, server_version: version })
    return { database, created }
  })
  .step('record', async ({ args, environment, target, database, created }, run) => {
    if (database !== target.database) {
      run.warnings.push({
        code: 'OTHER_DATABASE',
        message: `${environment.settings.connection_string_env} names "${target.database}", not "${database}": change it to use the new database.`,
      })
    }
    const where = `${target.host}:${target.port}`
    if (!created) return done(`The database "${database}" is on ${where} already.`)
    await recordAudit(
      run.state.audit,
      {
        operation: 'db-create',
        environment: args.environment,
        outcome: 'created',
        actor: actor(),
        database,
      },
      run.now(),
    )
    return done(`Created the database "${database}" on ${where}.`, [
      `faber-db migrate ${args.environment}`,
    ])
  })
