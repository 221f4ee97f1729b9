#!/usr/bin/env node
// No ending and no package.json beside it: this must be both valid CommonJS and a valid module.
if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(`faber-db needs Node.js 20 or later; this is ${process.version}.`)
  process.exitCode = 2
} else {
  import('./chunks/main.mjs')
}
