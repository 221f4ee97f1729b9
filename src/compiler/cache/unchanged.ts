import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { digest } from './digest.ts'

/** One piece of work that is not worth doing twice. */
export interface Work {
  /** The folder from which paths are told. */
  readonly root: string
  /** The file that remembers it. */
  readonly record: string
  /** The files and folders that it reads. */
  readonly inputs: readonly string[]
  /** Does it. `outputs`: the files and folders that it wrote; without exit 0 nothing is remembered. */
  run(): Promise<{ readonly exit: number; readonly outputs: readonly string[] }>
}

interface Memory {
  readonly inputs: string
  readonly outputs: string
  readonly paths: readonly string[]
}

/**
 * Does the work unless what it reads and what it wrote are, byte for byte, as it left them.
 * Returns the exit code, or 'unchanged'. A record that is damaged is no record.
 */
export async function unlessUnchanged(work: Work): Promise<number | 'unchanged'> {
  const inputs = digest(work.root, work.inputs)
  const memory = recall(work.record)
  if (memory?.inputs === inputs && memory.outputs === digest(work.root, memory.paths)) {
    return 'unchanged'
  }
  const { exit, outputs: paths } = await work.run()
  if (exit === 0) remember(work.record, { inputs, outputs: digest(work.root, paths), paths })
  return exit
}

function recall(record: string): Memory | undefined {
  try {
    const memory = JSON.parse(readFileSync(record, 'utf8'))
    return Array.isArray(memory.paths) && memory.paths.length > 0 ? memory : undefined
  } catch {
    return undefined
  }
}

function remember(record: string, memory: Memory): void {
  mkdirSync(dirname(record), { recursive: true })
  writeFileSync(`${record}.${process.pid}`, JSON.stringify(memory))
  renameSync(`${record}.${process.pid}`, record)
}
