import { defineHook } from '../../compiler/index.ts'

export const guardHook = defineHook({
  name: 'guard',
  source: import.meta.url,
  event: 'PreToolUse',
  matcher: 'Bash|PowerShell|Monitor|Write|Edit|MultiEdit|NotebookEdit|mcp__.*',
  description: 'Looks at what a tool is about to do to a database or to the records of faber-db.',
  script: 'hooks/guard.mjs',
  args: ['pre-tool-use'],
  timeout: 10,
})
