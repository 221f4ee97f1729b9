import { defineHook } from '../../compiler/index.ts'

export const sessionStartHook = defineHook({
  name: 'session-start',
  source: import.meta.url,
  event: 'SessionStart',
  description: 'Prepares the guard for the session that starts.',
  script: 'hooks/guard.mjs',
  args: ['session-start'],
  timeout: 10,
})
