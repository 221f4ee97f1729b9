import { auditList as operation } from '../../operations/index.ts'
import { readAudit } from '../audit/trail.ts'
import { getEnvironment } from '../config/environment.ts'
import { done, pipeline } from './pipeline.ts'
import { readConfig } from './steps.ts'

const defaultLimit = 20

export const auditList = pipeline(operation).step('read the trail', async ({ args }, run) => {
  const config = await readConfig(run)
  if (args.environment) {
    getEnvironment(config, args.environment)
    run.details.environment = args.environment
  }
  const { entries, broken } = await readAudit(run.state.audit)
  const wanted = entries.filter(
    (entry) => !args.environment || entry.environment === args.environment,
  )
  Object.assign(run.details, {
    entries: wanted.slice(-(args.limit ?? defaultLimit)),
    total: wanted.length,
    chain: broken ? `broken at ${broken}` : 'intact',
  })
  if (broken) {
    run.warnings.push({
      code: 'AUDIT_CHAIN_BROKEN',
      message: `The audit trail was edited: its chain breaks at ${broken}.`,
    })
  }
  const number = wanted.length === 1 ? '1 entry' : `${wanted.length} entries`
  return done(`${number}; the chain is ${broken ? 'broken' : 'intact'}.`)
})
