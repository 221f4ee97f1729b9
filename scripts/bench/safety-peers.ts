import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import type { Command } from './bench.ts'

/** Exact versions. */
const versions = {
  'squawk-cli': '2.66.0',
  '@flvmnt/pgfence': '0.1.5',
  '@postgres-language-server/cli': '0.25.5',
}

/** A program that finds risks in a file of SQL. */
export interface Linter {
  readonly name: string
  command(file: string): Command
  /** The names of the rules that found something, from what it printed. */
  rulesIn(stdout: string): string[]
}

/** faber-db itself, from its bundle. */
export function ourselves(program: string, cwd: string): Linter {
  return {
    name: 'faber-db',
    command: (file) => ({
      file: process.execPath,
      args: [program, 'safety', file, '--json'],
      cwd,
    }),
    rulesIn: (stdout) =>
      (JSON.parse(stdout).details.findings as { rule: string }[]).map(({ rule }) => rule),
  }
}

/** The others, as they are after their installation, with no settings. */
export async function peers(cwd: string): Promise<Linter[]> {
  const bin = join(await installPeers(), '.bin')
  const linter = (
    name: keyof typeof versions,
    program: string,
    args: readonly string[],
    rulesIn: Linter['rulesIn'],
  ): Linter => ({
    name: `${name} ${versions[name]}`,
    command: (file) => ({
      file: join(bin, program),
      args: [...args, file],
      cwd,
      accept: [0, 1],
    }),
    rulesIn: (stdout) => rulesIn(stdout).filter((rule) => !general.test(rule)),
  })
  return [
    linter('squawk-cli', 'squawk', ['--reporter', 'json'], (stdout) =>
      (JSON.parse(stdout) as { rule_name: string }[]).map((one) => one.rule_name),
    ),
    linter(
      '@flvmnt/pgfence',
      'pgfence',
      ['analyze', '--output', 'json', '--format', 'sql'],
      (stdout) =>
        (JSON.parse(stdout).results as PgfenceResult[]).flatMap(
          ({ checks, extractionWarnings = [] }) => [
            ...checks.map((one) => one.ruleId),
            ...extractionWarnings.map(() => 'manual review'),
          ],
        ),
    ),
    linter(
      '@postgres-language-server/cli',
      'postgres-language-server',
      ['check', '--reporter=json', '--max-diagnostics=none'],
      (stdout) =>
        (JSON.parse(stdout).diagnostics as { category: string }[]).map((one) => one.category),
    ),
  ]
}

interface PgfenceResult {
  readonly checks: readonly { readonly ruleId: string }[]
  /** Dynamic SQL that it asks a person to look at. */
  readonly extractionWarnings?: readonly unknown[]
}

// Advice that these give on nearly every statement, harmful or not: it finds no risk.
const general = /timeout|application-name|robust/i

/** Installs the peers once into the user's cache folder, without running their scripts. */
async function installPeers(): Promise<string> {
  const base = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const folder = join(base, 'faber-db', 'peers', Object.values(versions).join('_'))
  const modules = join(folder, 'node_modules')
  if (existsSync(join(folder, 'done'))) return modules
  mkdirSync(folder, { recursive: true })
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false']
  await execa('npm', ['install', '--prefix', folder, ...flags, ...packages], { cwd: folder })
  writeFileSync(join(folder, 'done'), '')
  return modules
}
