import type { Entry } from './bundle.ts'
import { hookLauncher } from './hook-launcher.ts'
import { launcher } from './launcher.ts'

/** The program `faber-db`: on the PATH of the Bash tool as long as the plugin is enabled. */
export const program: Entry = {
  module: 'scripts/faber-db.ts',
  chunk: 'main',
  launcher: {
    path: 'bin/faber-db',
    content: launcher,
    executable: true,
    source: 'scripts/lib/launcher.ts',
  },
}

/** What the hooks of the plugin run. */
export const hook: Entry = {
  module: 'scripts/faber-db-hook.ts',
  chunk: 'hook',
  launcher: {
    path: 'hooks/guard.mjs',
    content: hookLauncher,
    source: 'scripts/lib/hook-launcher.ts',
  },
}
