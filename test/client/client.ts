import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'

const version = '2.1.329'
const cache = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'faber-db/claude-code',
  version,
)

/** Claude Code in its one tested version (240 MB), installed once into the user's cache. Returns the executable. */
export async function installClient(): Promise<string> {
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
  /** An empty folder: the project that it works in. */
  readonly project: string
  run(...args: string[]): Promise<{ stdout: string; stderr: string; exitCode?: number }>
  remove(): void
}

/** `apiUrl` is where it sends its requests; without one it reaches nobody. */
export async function startClient(apiUrl = 'http://127.0.0.1:1'): Promise<Client> {
  const claude = await installClient()
  const home = mkdtempSync(join(tmpdir(), 'faber-db client '))
  const project = join(home, 'project')
  mkdirSync(project)
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    CLAUDE_CONFIG_DIR: join(home, '.claude'),
    CLAUDE_CODE_TMPDIR: home,
    ANTHROPIC_API_KEY: 'dummy',
    ANTHROPIC_BASE_URL: apiUrl,
    DISABLE_TELEMETRY: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  }
  return {
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
