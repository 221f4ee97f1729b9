import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execaSync } from 'execa'
import { toolInputOf } from '../../test/client/corpus.ts'
import { evasions } from '../../test/client/evasions/index.ts'
import { everyday } from '../../test/client/everyday/index.ts'
import { makeShop, type ShopProject } from '../../test/client/shop-project.ts'
import { bundle } from '../lib/bundle.ts'
import { hook, program } from '../lib/entries.ts'
import { type Bench, table } from './bench.ts'

const runs = 21
const server = 'postgresql://shop:s3cret@127.0.0.1:54329'
const urls = {
  production: `${server}/shop_production`,
  staging: `${server}/shop_staging`,
  dev: `${server}/shop_dev`,
}

export const guard: Bench = {
  title: 'The guard',
  async run(root) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    try {
      const plugin = join(folder, 'plugin')
      for (const file of await bundle(root, '', [program, hook]))
        write(join(plugin, file.path), file.content)
      mkdirSync(join(folder, 'shop'))
      const shop = await makeShop(join(folder, 'shop'), urls, plugin)
      return [
        `Whole processes, start of Node included: the median of ${runs} runs each, in milliseconds, all in turn. The last two are over the whole corpora, one run a call.\n`,
        table(['what is about to run', 'milliseconds', 'ratio', 'wanted'], rowsOf(shop)),
      ].join('\n')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

function rowsOf(shop: ShopProject): string[][] {
  const commands: Readonly<Record<string, string>> = {
    'git status': 'git status',
    'npm test': 'npm test',
    'psql, denied': `psql '${urls.production}' -c 'drop table orders'`,
    'faber-db approve, asked': `faber-db approve ${shop.plan}`,
    'a heredoc of 10 kB': `cat > notes.md <<'END'\n${'All work and no play.\n'.repeat(460)}END`,
    'a script of 300 statements':
      'for f in a b; do echo "$f"; test -f "$f" && cat "$f"; done\n'.repeat(100),
  }
  const bare = median(times(runs, () => time(shop, ['-e', '0'], '')))
  const row = (name: string, ms: number) => [name, ms.toFixed(0), (ms / bare).toFixed(2), '150']
  const single = Object.entries(commands).map(([name, command]) => {
    const event = eventOf(shop, { tool_name: 'Bash', tool_input: { command } })
    return row(name, median(times(runs, () => time(shop, hookArgs(shop), event))))
  })
  const whole = Object.entries({ everyday, evasions }).map(([name, families]) => {
    const attempts = Object.values(families).flat()
    const all = attempts.map((attempt) =>
      time(shop, hookArgs(shop), eventOf(shop, toolInputOf(attempt, shop))),
    )
    return row(`${all.length} ${name === 'everyday' ? 'everyday calls' : 'evasions'}`, median(all))
  })
  return [['node -e 0', bare.toFixed(0), '', ''], ...single, ...whole]
}

const hookArgs = ({ plugin }: ShopProject) => [join(plugin, 'hooks/guard.mjs'), 'pre-tool-use']

function eventOf({ folder }: ShopProject, call: object): string {
  return JSON.stringify({ ...call, cwd: folder, permission_mode: 'default' })
}

/** Milliseconds that a process of Node takes, from its start to its end. */
function time({ folder }: ShopProject, args: readonly string[], input: string): number {
  const start = performance.now()
  execaSync(process.execPath, args, {
    input,
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: dirname(folder), CLAUDE_PROJECT_DIR: folder },
    extendEnv: false,
  })
  return performance.now() - start
}

function times(count: number, once: () => number): number[] {
  return Array.from({ length: count }, once)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
