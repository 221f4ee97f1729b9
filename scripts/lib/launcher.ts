/**
 * What stands as bin/PROGRAM. It has no ending and no package.json beside it, so it must be both
 * valid CommonJS and a valid module.
 */
export const launcher = `#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(\`faber-db needs Node.js 20 or later; this is \${process.version}.\`)
  process.exitCode = 2
} else {
  import('./chunks/main.mjs')
}
`
