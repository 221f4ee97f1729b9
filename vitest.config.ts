import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongFilesFirst } from './test/support/sequencer.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most of a test is waiting for a server or a process; Vitest would leave one core idle.
    maxWorkers: Math.min(availableParallelism(), 4),
    sequence: { sequencer: LongFilesFirst },
  },
})
