import { FaberDbError, alertsTest as operation } from '../../operations/index.ts'
import { tryReceiver } from '../alerts/try.ts'
import { count, listed, nearest } from '../text.ts'
import { done, pipeline } from './pipeline.ts'
import { readConfig } from './steps.ts'

export const alertsTest = pipeline(operation)
  .step('find the receivers', async ({ args }, run) => {
    const config = await readConfig(run)
    const known = Object.keys(config.alerts.receivers)
    if (known.length === 0) throw noReceivers()
    if (args.receiver !== undefined && !known.includes(args.receiver)) {
      throw unknownReceiver(args.receiver, known)
    }
    return { config, names: args.receiver === undefined ? known : [args.receiver] }
  })
  .step('send', async ({ config, names }, run) => {
    const tried = names.map((name) => tryReceiver(name, { ...run, config }))
    const receivers = await Promise.all(tried)
    run.details.receivers = receivers
    const silent = receivers.filter(({ taken }) => !taken).map(({ receiver }) => receiver)
    if (silent.length === 0) return done(`${count(names.length, 'receiver')} took the test alert.`)
    throw new FaberDbError('ALERT_NOT_SENT', {
      message: `${listed(silent)} did not take the test alert.`,
      next: 'Mend what is said of each, and try again.',
    })
  })

function noReceivers(): FaberDbError {
  return new FaberDbError('CONFIG_INVALID', {
    message: 'The configuration has no receivers of alerts.',
    next: 'Name them under alerts.receivers. docs/CONFIGURATION.md lists every key.',
  })
}

function unknownReceiver(name: string, known: readonly string[]): FaberDbError {
  const near = nearest(name, known)
  return new FaberDbError('RECEIVER_UNKNOWN', {
    message: `The configuration has no receiver "${name}".${near ? ` Did you mean "${near}"?` : ''}`,
    next: `Use one of: ${listed(known)}.`,
    facts: { known },
  })
}
