import { expect, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { contextOf } from './support.ts'

test('detection takes 0.3 s at most, from the start of the process to its end', {
  retry: 3,
}, async () => {
  const project = await faberProject()
  await project.write('context.json', JSON.stringify(contextOf('Add a pets table')))
  const seconds: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const before = performance.now()
    await project.run('faber', 'detect', '--context', 'context.json', '--autonomy', 'dry-run')
    seconds.push((performance.now() - before) / 1000)
  }
  // The machine has other work: the fastest says what the program needs.
  const best = Math.min(...seconds)
  console.log(`faber detect: ${best.toFixed(3)} s, the best of ${seconds.length}`)
  expect(best).toBeLessThanOrEqual(0.3)
})
