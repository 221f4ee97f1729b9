/** What hooks/guard.mjs starts: bundled into the plugin as bin/chunks/hook.mjs. */
export { main } from '../src/runtime/guard/main.ts'
