import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { inject } from 'vitest'
import type { Archive, DumpRequest } from '../../../../../src/runtime/providers/index.ts'
import { postgresql } from '../../../../../src/runtime/providers/postgresql/index.ts'
import { temporaryFolder } from '../../../support.ts'

export const env = { PATH: `${inject('postgres').toolsDir}:${process.env.PATH}` }
export const options = {
  serverVersion: inject('postgres').major * 10_000,
  env,
  signal: new AbortController().signal,
}
export const { backups } = postgresql

export const targetOf = (url: string) => postgresql.parse(url, 'TEST_URL')

/** Dumps a database to a file of the running test. */
export async function dumped(
  url: string,
  wanted: DumpRequest = { format: 'custom', compression: 'gzip' },
): Promise<string> {
  const file = join(await temporaryFolder(), 'a.dump')
  const { stream, done } = await backups.dump(targetOf(url), wanted, options)
  await Promise.all([pipeline(stream, createWriteStream(file)), done])
  return file
}

/** A file as an archive that can be read in its place, or only as a stream. */
export function archiveOf(
  file: string,
  format: Archive['format'] = 'custom',
  way: 'path' | 'stream' = 'path',
): Archive {
  return {
    format,
    ...(way === 'path' && { path: file }),
    open: async () => createReadStream(file),
  }
}
