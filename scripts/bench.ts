#!/usr/bin/env node
/** Measures, prints a table and writes its part of docs/benchmarks.md: `npm run bench -- compiler`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench } from './bench/bench.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Each is loaded when it is asked for. A new one is one file and one line here. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  backup: async () => (await import('./bench/backup.ts')).backup,
  compiler: async () => (await import('./bench/compiler.ts')).compiler,
  guard: async () => (await import('./bench/guard.ts')).guard,
  health: async () => (await import('./bench/health.ts')).health,
  safety: async () => (await import('./bench/safety.ts')).safety,
  start: async () => (await import('./bench/start.ts')).start,
}

const [name = '', ...more] = process.argv.slice(2)
const load = Object.hasOwn(benches, name) ? benches[name] : undefined
if (!load || more.length > 0) {
  console.log(`usage: npm run bench -- ${Object.keys(benches).join('|')}`)
  process.exitCode = 2
} else {
  const { title, run } = await load()
  const machine = `${cpus().length} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}`
  const report = `# ${title}\n\nMeasured by \`npm run bench -- ${name}\` on ${machine}.\n\n${await run(root)}`
  console.log(report)
  replaceSection(join(root, 'docs/benchmarks.md'), title, report)
}

/** Each bench has the section under its title; those of the others stay. */
function replaceSection(file: string, title: string, report: string): void {
  const sections = readFileSync(file, 'utf8').split(/^(?=# )/m)
  const others = sections.filter((section) => !section.startsWith(`# ${title}\n`))
  writeFileSync(file, `${[...others, report].map((section) => section.trimEnd()).join('\n\n')}\n`)
}
