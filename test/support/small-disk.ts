import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa, execaSync } from 'execa'
import { onTestFinished } from 'vitest'

/** Whether this user may mount one: only root may, and not in every container. */
export function canMountDisks(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const tried = 'mount -t tmpfs -o size=64k tmpfs /mnt && umount /mnt'
  return !execaSync('unshare', ['--mount', 'sh', '-c', tried], { reject: false }).failed
}

/** A disk of so many megabytes, in memory; gone when the test is over. What is on it must be stopped before. */
export async function smallDisk(megabytes: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faber-db-disk-'))
  await execa('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder])
  await chmod(folder, 0o711)
  onTestFinished(async () => {
    await execa('umount', [folder])
    await rm(folder, { recursive: true })
  })
  return folder
}
