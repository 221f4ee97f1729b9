/** `npm run demo [-- --keep]`: the whole of faber-db on a small shop, with a PostgreSQL of its own. */
import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { showFolder, showHowToGoOn, showRecords, showSteps } from './demo/ending.ts'
import { heading, print, styled } from './demo/screen.ts'
import { setStage } from './demo/stage.ts'
import { createSteps } from './demo/steps.ts'
import { tellStory } from './demo/story.ts'

/** Plays the story; the server and all that is temporary are gone afterwards, unless kept. */
async function demo(keep: boolean, signal: AbortSignal): Promise<void> {
  heading('faber-db: database migrations, planned, approved, backed up, applied, recorded')
  const stage = await setStage(keep, signal)
  const steps = createSteps(stage)
  try {
    const told = await tellStory(stage, steps)
    showSteps(steps.done)
    await showRecords(stage, told)
    if (keep) return await showHowToGoOn(stage)
  } catch (error) {
    await stage.clear()
    if (signal.aborted) await rm(stage.folder, { recursive: true, force: true })
    else print(`\nThe server is stopped; the project is in ${stage.folder}`)
    throw error
  }
  await stage.clear()
  showFolder(stage)
}

/** Ctrl-C, a closed terminal, kill: the demo cleans up and ends. */
function abortOnSignals(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort())
  }
  return controller.signal
}

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } })
const signal = abortOnSignals()
try {
  await demo(values.keep, signal)
} catch (error) {
  print(
    signal.aborted
      ? '\nCancelled; the server is stopped and everything is removed.'
      : `\n${styled('red', `The demo went wrong: ${(error as Error).message}`)}`,
  )
  process.exitCode = signal.aborted ? 130 : 1
}
