import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { riskySet } from '../../test/runtime/safety/risky-set.ts'
import { type Bench, seconds, table } from './bench.ts'
import { program } from './program.ts'
import { type Linter, ourselves, peers } from './safety-peers.ts'
import { syntheticMigration } from './synthetic-migration.ts'

const growth = [1_000, 2_000, 10_000, 100_000]

export const safety: Bench = {
  title: 'Safety',
  async run(root) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    try {
      const own = ourselves(await program(root, folder), folder)
      const others = await peers(folder).catch((error: Error) => error)
      const linters = others instanceof Error ? [own] : [own, ...others]
      const absent = others instanceof Error ? `Peers not installed: ${others.message}\n` : ''
      return [
        'A synthetic migration in the mix that histories of Prisma have. Whole processes, start included; medians.\n',
        table(
          ['statements', 'seconds', 'milliseconds per 1,000', 'wanted'],
          await grown(own, folder),
        ),
        'Side by side: 1,000 statements, the same file, in the same run, each as it is after its installation.\n',
        table(['tool', 'seconds'], await sideBySide(linters, folder)),
        `Recall: ${riskySet.length} statements that hurt, one a file. Advice on timeouts, IF EXISTS and the like, which is given on nearly every statement, is no finding here.\n`,
        table(['statement', ...linters.map(({ name }) => name)], await recall(linters, folder)),
        'Noise: findings in migrations that only add (new tables and their indexes, nullable columns, NOT VALID, CONCURRENTLY); the same advice is left out.\n',
        table(['tool', 'files', 'files with findings', 'findings'], await noise(linters, root)),
        absent,
      ].join('\n')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function migrationOf(statements: number, folder: string): string {
  const file = join(folder, `${statements}.sql`)
  writeFileSync(file, syntheticMigration(statements))
  return file
}

async function grown(own: Linter, folder: string): Promise<string[][]> {
  const rows: string[][] = []
  for (const statements of growth) {
    const runs = statements > 10_000 ? 1 : 5
    const time = await seconds(own.command(migrationOf(statements, folder)), undefined, runs)
    const each = ((time / statements) * 1_000_000).toFixed(0)
    rows.push([
      statements.toLocaleString('en'),
      time.toFixed(2),
      each,
      statements === 1_000 ? '0.40' : '',
    ])
  }
  return rows
}

async function sideBySide(linters: readonly Linter[], folder: string): Promise<string[][]> {
  const file = migrationOf(1_000, folder)
  const rows: string[][] = []
  for (const linter of linters) {
    const time = await seconds(linter.command(file)).catch((error: Error) => error)
    const failed = (error: Error) => `failed: ${error.message.split('\n')[0]?.slice(0, 120)}`
    rows.push([linter.name, time instanceof Error ? failed(time) : time.toFixed(2)])
  }
  return rows
}

async function recall(linters: readonly Linter[], folder: string): Promise<string[][]> {
  const found = linters.map(() => 0)
  const rows: string[][] = []
  for (const [number, sql] of riskySet.entries()) {
    const file = join(folder, `risky-${number}.sql`)
    writeFileSync(file, `${sql};\n`)
    const cells = await Promise.all(linters.map((linter) => rulesFinding(linter, file)))
    for (const [index, rules] of cells.entries()) {
      if (rules.length > 0) found[index] = (found[index] ?? 0) + 1
    }
    rows.push([`\`${sql}\``, ...cells.map((rules) => [...new Set(rules)].join(', '))])
  }
  return [...rows, ['found', ...found.map((count) => `${count} of ${riskySet.length}`)]]
}

async function noise(linters: readonly Linter[], root: string): Promise<string[][]> {
  const additive = join(root, 'test/runtime/safety/additive')
  const files = existsSync(additive)
    ? readdirSync(additive).filter((name) => name.endsWith('.sql'))
    : []
  const rows: string[][] = []
  for (const linter of linters) {
    const counts: number[] = []
    for (const name of files) {
      counts.push((await rulesFinding(linter, join(additive, name))).length)
    }
    const noisy = counts.filter((count) => count > 0).length
    const sum = counts.reduce((total, count) => total + count, 0)
    rows.push([linter.name, ...[files.length, noisy, sum].map(String)])
  }
  return rows
}

async function rulesFinding(linter: Linter, path: string): Promise<string[]> {
  const { file, args, cwd, accept = [0] } = linter.command(path)
  const { exitCode, stdout, stderr } = await execa(file, args, { cwd, reject: false })
  if (!accept.includes(exitCode ?? -1)) throw new Error(`${linter.name}: ${stderr || stdout}`)
  return linter.rulesIn(stdout)
}
