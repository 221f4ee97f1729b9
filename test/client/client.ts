import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { userCache } from '../support/user-cache.ts'

/** The versions that are tested: the last that npm gives to Node 20, and the newest. */
export const versions = ['2.1.197', '2.1.330'] as const

export type ClientVersion = (typeof versions)[number]

const newest = versions[1]

/** Installs every version that is tested, one after the other. */
export async function installClients(): Promise<void> {
  for (const version of versions) await installClient(version)
}

/** Claude Code (240 to 360 MB), installed once into the user's cache. Returns the executable. */
export async function installClient(version: ClientVersion = newest): Promise<string> {
  const caches = userCache()
  const cache = join(caches, 'faber-db/claude-code', version)
  if (!existsSync(cache)) {
    const folder = `${cache}.${process.pid}`
    mkdirSync(folder, { recursive: true })
    try {
      await execa('npm', [
        ...['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'],
        `@anthropic-ai/claude-code@${version}`,
      ])
      // Another test run may have been faster: then its copy stays and ours goes.
      if (!existsSync(cache)) renameSync(folder, cache)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const scope = join(cache, 'node_modules/@anthropic-ai')
  const native = readdirSync(scope).find((name) => name.startsWith('claude-code-'))
  if (!native) throw new Error(`${scope} has no Claude Code for this platform`)
  return join(scope, native, process.platform === 'win32' ? 'claude.exe' : 'claude')
}

/** A Claude Code that knows nothing of the machine: its own home, its own project, our API. */
export interface Client {
  /** The executable, and the environment that it runs in. */
  readonly claude: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The project that it works in: an empty folder unless one was given. */
  readonly project: string
  run(...args: string[]): Promise<{ stdout: string; stderr: string; exitCode?: number }>
  remove(): void
}

export interface ClientOptions {
  /** Where it sends its requests; without one it reaches nobody. */
  readonly apiUrl?: string
  readonly version?: ClientVersion
  readonly project?: string
  /** What its commands find in their environment beside the client’s own. */
  readonly env?: Readonly<Record<string, string>>
}

export async function startClient({
  apiUrl = 'http://127.0.0.1:1',
  version = newest,
  ...given
}: ClientOptions = {}): Promise<Client> {
  const claude = await installClient(version)
  const home = mkdtempSync(join(tmpdir(), 'faber-db client '))
  const project = given.project ?? join(home, 'project')
  mkdirSync(project, { recursive: true })
  const env = {
    PATH: process.env.PATH,
    ...given.env,
    HOME: home,
    CLAUDE_CONFIG_DIR: join(home, '.claude'),
    CLAUDE_CODE_TMPDIR: home,
    ANTHROPIC_API_KEY: 'dummy',
    ANTHROPIC_BASE_URL: apiUrl,
    DISABLE_TELEMETRY: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  }
  return {
    claude,
    env,
    project,
    run: (...args) =>
      execa(claude, args, {
        cwd: project,
        env,
        extendEnv: false,
        stdin: 'ignore',
        reject: false,
        timeout: 60_000,
      }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}
