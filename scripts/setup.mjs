#!/usr/bin/env node
// Makes a fresh clone ready: installs the locked packages once, and again when the lock changes.
// Plain JavaScript without imports from packages: it runs before there are any.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.faber-db-setup`
const lock = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('faber-db: installing packages (npm ci), once per lock file …')
  const ci = ['ci', '--include=dev']
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm, ...ci]] : ['npm', ci]
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) {
    console.error(
      `faber-db: npm ci failed (${error?.message ?? `exit ${status}`}); nothing else was run.`,
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}
