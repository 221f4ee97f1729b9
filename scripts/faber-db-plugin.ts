#!/usr/bin/env node
/** What the compiler can do for any plugin, whoever made it: `check` and `explain`. */
import { checkFolder } from '../src/compiler/cli/check.ts'
import { explain } from '../src/compiler/cli/explain.ts'

const subcommands: Readonly<Record<string, (argv: readonly string[]) => Promise<number>>> = {
  check: (argv) => checkFolder(argv),
  explain: (argv) => explain(argv),
}

// `… | head` closes the pipe early; that is no bug.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const [name = '', ...rest] = process.argv.slice(2)
const subcommand = subcommands[name]
if (subcommand) {
  process.exitCode = await subcommand(rest)
} else {
  console.error(`usage: faber-db-plugin ${Object.keys(subcommands).join('|')} …`)
  process.exitCode = 2
}
