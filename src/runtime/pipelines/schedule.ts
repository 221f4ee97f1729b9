import { join, resolve } from 'node:path'
import { FaberDbError, schedule as operation } from '../../operations/index.ts'
import { getEnvironments } from '../config/environment.ts'
import { forms, type ScheduleFile } from '../monitor/forms/index.ts'
import { intervalText, readInterval } from '../monitor/interval.ts'
import { monitorFolder } from '../monitor/notify.ts'
import type { Run } from '../run.ts'
import { makeFolder, readText, writeAtomic } from '../state/files.ts'
import { refuseUntellable } from './health/tell.ts'
import { done, pipeline } from './pipeline.ts'
import { planSchedule } from './schedule/plan.ts'
import { readConfig, shownPath } from './steps.ts'

export const schedule = pipeline(operation)
  .step('read the configuration', async ({ args }, run) => {
    const { as } = args
    if (as === undefined) {
      throw new FaberDbError('USAGE', {
        message: 'schedule needs --as: what keeps the beat.',
        next: `It takes: ${operation.flags.as.choices.join(', ')}.`,
      })
    }
    const form = forms.find(({ name }) => name === as)
    const minutes = readInterval(args.every ?? '5m', form?.leastMinutes)
    Object.assign(run.details, {
      environment: args.environment,
      as,
      every: intervalText(minutes),
    })
    const config = await readConfig(run)
    refuseUntellable(config)
    return { config, form, minutes, ...getEnvironments(config, args.environment) }
  })
  .step('look', async ({ args, config, environments, form, minutes }, run) => {
    if (form) return { form }
    const { lookForEver } = await import('./schedule/process.ts')
    return lookForEver({ config, environments, minutes, json: args.json }, run)
  })
  .step('write the files', async ({ args, config, environments, form, minutes }, run) => {
    const plan = await planSchedule({ config, named: args.environment, environments, minutes }, run)
    const folder = args.out === undefined ? undefined : resolve(run.cwd, args.out)
    const files = form.files(plan)
    if (folder !== undefined) await writeFiles(folder, files, run)
    // Locks and units need it before the first look makes it.
    await makeFolder(monitorFolder(run.state))
    Object.assign(run.details, {
      files,
      install: form.install(plan, folder ?? 'DIR'),
      variables: plan.variables,
    })
    if (folder === undefined) {
      const again = `faber-db schedule ${args.environment} --every ${run.details.every} --as ${args.as}`
      return done('Nothing is installed yet.', [`Write the files: ${again} --out DIR`])
    }
    return done(`Wrote ${files.map(({ path }) => path).join(', ')}. Nothing is installed yet.`)
  })

/** All of them, or none where one is there with other content. @throws POLICY, STATE_UNWRITABLE */
async function writeFiles(folder: string, files: readonly ScheduleFile[], run: Run): Promise<void> {
  for (const { path, content } of files) {
    const there = await readText(join(folder, path))
    if (there === undefined || there === content) continue
    throw new FaberDbError('POLICY', {
      message: `${shownPath(join(folder, path), run)} is there already, with other content.`,
      next: 'Move it away, or choose another folder with --out.',
    })
  }
  for (const { path, content } of files) await writeAtomic(join(folder, path), content)
}
