#!/usr/bin/env node
/** Says what changed in meaning in the built plugin, for whoever reviews it. */
import { fileURLToPath } from 'node:url'
import { reviewCommand } from '../src/compiler/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

process.exitCode = await reviewCommand(process.argv.slice(2), root)
