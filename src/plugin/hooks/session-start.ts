import { defineHook } from '../../compiler/index.ts'

export const sessionStartHook = defineHook({
  name: 'session-start',
  source: import.meta.url,
  event: 'SessionStart',
  description:
    'Tells Claude which databases the project has, and how they stood when last looked at.',
  script: 'hooks/guard.mjs',
  args: ['session-start'],
  timeout: 10,
})
