#!/usr/bin/env node
/** Builds the plugin from its typed source; `--check` only says what differs; `where` names the source of a line. */
import { fileURLToPath } from 'node:url'
import { build, where } from '../src/compiler/index.ts'
import { plugin } from '../src/plugin/plugin.ts'
import { pluginFiles } from './lib/plugin-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const job = {
  root,
  owned: [`plugins/${plugin.name}`, 'generated'],
  make: () => pluginFiles(root),
}
const [first, ...rest] = process.argv.slice(2)

process.exitCode =
  first === 'where' ? await where(rest, root) : await build(job, process.argv.slice(2))
