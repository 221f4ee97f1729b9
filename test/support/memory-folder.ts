import { rmSync } from 'node:fs'
import { chmod, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { freemem } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'

/** What a run of all tests needs at most, several times over. */
const wantedBytes = 2 ** 30

/**
 * Makes the temporary files of this process and its children live in memory, where Linux has the
 * room for it: each new database is 300 files, which a disk may take half a second for. Elsewhere
 * nothing changes. They go when this process ends, after Ctrl-C too.
 */
export async function useMemory(): Promise<void> {
  if ((await freeBytes('/dev/shm')) < wantedBytes) return
  const folder = await mkdtemp('/dev/shm/faber-db-tests-')
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  // A server that root starts runs as another user, who has to get through.
  await chmod(folder, 0o711)
  if (await runsPrograms(folder)) process.env.TMPDIR = folder
}

/** What can be written there, with the memory that it takes; 0 where there is no such folder. */
async function freeBytes(folder: string): Promise<number> {
  const disk = await statfs(folder).catch(() => undefined)
  return disk ? Math.min(disk.bavail * disk.bsize, freemem()) : 0
}

/** Containers often mount it so that no program starts from there, and tests write programs. */
async function runsPrograms(folder: string): Promise<boolean> {
  const program = join(folder, 'program')
  await writeFile(program, '#!/bin/sh\n', { mode: 0o755 })
  const { failed } = await execa(program, { reject: false })
  await rm(program)
  return !failed
}
