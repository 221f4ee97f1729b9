#!/usr/bin/env node
/** Runs a script in TypeScript: `node scripts/run.mjs scripts/build-plugin.ts …`. */
import { load } from './lib/load.mjs'

process.setSourceMapsEnabled(true)
const [entry] = process.argv.splice(2, 1)
if (entry === undefined) throw new Error('usage: node scripts/run.mjs SCRIPT.ts [ARGUMENT …]')
await load(entry)
