import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Decision, strictest } from '../../../src/runtime/guard/decision.ts'
import { judgeCommand } from '../../../src/runtime/guard/judges/command.ts'
import { judgeEdit } from '../../../src/runtime/guard/judges/edit.ts'
import { judgeMcp } from '../../../src/runtime/guard/judges/mcp.ts'
import { findPlace } from '../../../src/runtime/guard/place.ts'

export const configFile = '.fractary/plugins/faber-db/config.json'

/** The smallest configuration with a guarded environment and one that is not. */
export const config = {
  database: { provider: 'postgresql', migration_tool: 'prisma' },
  environments: {
    dev: { connection_string_env: 'DEV_DATABASE_URL' },
    production: { connection_string_env: 'PROD_DATABASE_URL', require_approval: true },
  },
}

export const production = 'postgresql://app:s3cret@db.example.com:5432/shop'
export const dev = 'postgresql://app:s3cret@localhost:5432/shop_dev'

const variables = `PROD_DATABASE_URL=${production}\nDEV_DATABASE_URL=${dev}\nDATABASE_URL=${dev}\n`

/**
 * A project with that configuration in a folder of its own, a home and a plugin beside it; and what
 * the guard says of calls there: `deny`, `ask`, or undefined for silence. Removed after the test, or
 * after all of the file with `afterAll`.
 */
export async function guardedProject(
  files: Readonly<Record<string, string>> = {},
  changes: object = {},
  whenDone: (remove: () => void) => void = onTestFinished,
) {
  const folder = mkdtempSync(join(tmpdir(), 'faber-db guard-'))
  whenDone(() => rmSync(folder, { recursive: true }))
  const all = {
    [`shop/${configFile}`]: JSON.stringify({ ...config, ...changes }),
    'shop/.env': variables,
    'home/.claude/settings.json': '{}',
    'plugin/hooks/guard.mjs': "import('../bin/chunks/hook.mjs')\n",
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`shop/${path}`, text])),
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const root = join(folder, 'shop')
  const env = { HOME: join(folder, 'home'), CLAUDE_PLUGIN_ROOT: join(folder, 'plugin') }
  mkdirSync(join(root, '.fractary/plugins/faber-db/audit'), { recursive: true })
  const place = await findPlace([root], env)
  if (!place) throw new Error('The project has no configuration.')
  const around = { env, now: new Date() }
  const judge = async (
    tool: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Decision | undefined> => {
    const call = { tool, input, folder: root, mode: 'default' }
    const judgeOf = tool === 'Bash' ? judgeCommand : tool.startsWith('mcp__') ? judgeMcp : judgeEdit
    return strictest(await judgeOf(call, place, around))
  }
  return {
    root,
    place,
    env,
    /** What the guard says of a tool call. */
    judge,
    /** What the guard says of a command line. */
    bash: async (command: string) => (await judge('Bash', { command }))?.decision,
  }
}
