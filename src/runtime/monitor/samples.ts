import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sample } from '../health/sample.ts'
import { withFileLock } from '../state/file-lock.ts'
import { appendLine, readText, writeAtomic } from '../state/files.ts'
import type { StatePaths } from '../state/paths.ts'

type State = Pick<StatePaths, 'samples'>

/** As many looks are kept of an environment: a month of one every five minutes. */
const kept = 9000
/** A file of fewer bytes is not read to see how many looks it has; a look has some hundred. */
const largeBytes = 2 ** 22
/** Beyond `kept` this many are let grow before the file is written anew. */
const slack = 1000

/** Keeps what a look has found. It is worth no failure: what cannot be written is missing from the plots. */
export async function keepSample(state: State, environment: string, sample: Sample): Promise<void> {
  const file = fileOf(state, environment)
  try {
    await withFileLock(file, async () => {
      await appendLine(file, JSON.stringify(sample))
      if ((await stat(file)).size < largeBytes) return
      const lines = linesOf((await readText(file)) ?? '')
      if (lines.length <= kept + slack) return
      await writeAtomic(file, `${lines.slice(-kept).join('\n')}\n`)
    })
  } catch {
    // The next look is kept.
  }
}

/** What earlier looks have found, the oldest first; a line that is damaged is left out. */
export async function readSamples(state: State, environment: string): Promise<readonly Sample[]> {
  const text = (await readText(fileOf(state, environment)).catch(() => undefined)) ?? ''
  return linesOf(text).flatMap((line) => {
    try {
      return [JSON.parse(line) as Sample]
    } catch {
      return []
    }
  })
}

function fileOf({ samples }: State, environment: string): string {
  return join(samples, `${environment}.jsonl`)
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}
