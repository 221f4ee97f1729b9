import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { onTestFinished } from 'vitest'
import { FaberDbError } from '../../src/operations/index.ts'
import type { ConnectOptions, Session } from '../../src/runtime/providers/index.ts'
import { postgresql } from '../../src/runtime/providers/postgresql/index.ts'
import type { Work } from './worker.ts'

/** An empty folder, removed when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faber-db test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A folder with these files, removed when the test is over. */
export async function folderWith(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  const folder = await temporaryFolder()
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

/** The FaberDbError that the work throws; anything else that is thrown is thrown on. */
export async function errorOf(work: () => unknown): Promise<FaberDbError> {
  try {
    await work()
  } catch (error) {
    if (error instanceof FaberDbError) return error
    throw error
  }
  throw new Error('It was expected to fail, and did not.')
}

/** Everything that an error says to people and programs. */
export function wordsOf({ code, text }: FaberDbError): string {
  return JSON.stringify({ code, ...text, cause: String(text.cause ?? '') })
}

const worker = fileURLToPath(new URL('worker.ts', import.meta.url))

/** Starts a process that does one piece of work; killed when the test is over. */
export function startWorker<Name extends keyof Work>(name: Name, work: Work[Name]) {
  const child = execa(process.execPath, ['--import', 'tsx', worker, name, JSON.stringify(work)], {
    reject: false,
    forceKillAfterDelay: false,
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await child
  })
  return child
}

/** Waits until a started process has printed something. */
export async function spoken(child: { readonly stdout: NodeJS.ReadableStream }): Promise<void> {
  await once(child.stdout, 'data')
}

/** A connection as the runtime opens it, closed when the test is over. */
export async function openSession(url: string, options?: ConnectOptions): Promise<Session> {
  const session = await postgresql.connect(postgresql.parse(url, 'TEST_URL'), options)
  onTestFinished(() => session.close())
  return session
}
