#!/usr/bin/env node
/** Builds the plugin from its typed source; `--check` only says what differs. */
import { fileURLToPath } from 'node:url'
import { build } from '../src/compiler/index.ts'
import { plugin } from '../src/plugin/plugin.ts'
import { pluginFiles } from './lib/plugin-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

process.exitCode = await build(
  {
    root,
    owned: [`plugins/${plugin.name}`, 'generated'],
    make: () => pluginFiles(root),
  },
  process.argv.slice(2),
)
