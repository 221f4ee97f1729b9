import { basename } from 'node:path'
import { listed } from '../../text.ts'
import type { Decision } from '../decision.ts'
import { objectIn, type Versions } from './content.ts'

/** Asks where Claude Code’s settings would weaken the guard: without hooks, without the plugin, or answered by a hook. */
export function decideOnSettings({ path, before, after }: Versions): Decision | undefined {
  if (after !== undefined && after === before) return undefined
  const name = basename(path)
  if (after === undefined || name === 'installed_plugins.json') {
    return ask(`faber-db cannot tell whether its guard still works after this change of ${name}.`)
  }
  const next = objectIn(after)
  if (!next) return ask(`${name} would be no JSON any more, and Claude Code would not read it.`)
  const old = weaknesses(objectIn(before) ?? {})
  const lost = pluginState(objectIn(before)) === true && pluginState(next) === undefined
  const found = [
    ...weaknesses(next).filter((each) => !old.includes(each)),
    ...(lost ? ['no longer switches the plugin faber-db on'] : []),
  ]
  return found.length === 0
    ? undefined
    : ask(
        `After this change ${name} ${listed(found)}: faber-db’s guard may no longer stop what reaches a guarded database.`,
      )
}

/** Variables that lead the guard to another configuration or key. */
const leading =
  /^(?:FABER_DB_CONFIG|CLAUDE_DB_CWD|CLAUDE_PROJECT_DIR|CLAUDE_PLUGIN_ROOT|HOME|XDG_STATE_HOME|PATH|NODE_OPTIONS)$/

/** What settings say against the guard, as the end of a sentence. */
function weaknesses(settings: Readonly<Record<string, unknown>>): string[] {
  const { disableAllHooks, hooks, env } = settings
  const events = fields(hooks)
  const variables = Object.keys(fields(env)).filter((each) => leading.test(each))
  const preTool = JSON.stringify(events.PreToolUse ?? [])
  return [
    ...(disableAllHooks ? ['switches all hooks off'] : []),
    ...(pluginState(settings) === false ? ['switches the plugin faber-db off'] : []),
    ...(events.PermissionRequest
      ? [`lets a hook answer in the place of a person${detail(events.PermissionRequest)}`]
      : []),
    ...(/\ballow\b|updatedInput/i.test(preTool)
      ? [`has a hook that lets tool calls through${detail(events.PreToolUse)}`]
      : []),
    ...variables.map((variable) => `sets ${variable}`),
  ]
}

/** The programs of hooks, so that another one in the place of the old is told. */
function detail(groups: unknown): string {
  const commands = [...JSON.stringify(groups).matchAll(/"command":"((?:[^"\\]|\\.)*)"/g)]
  const texts = commands.map(([, command = '']) => command.slice(0, 60))
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`
}

/** Whether the plugin is switched on or off here; undefined where nothing is said of it. */
function pluginState(settings: Readonly<Record<string, unknown>> | undefined): boolean | undefined {
  const said = Object.entries(fields(settings?.enabledPlugins)).find(([name]) =>
    /^faber-db(?:@|$)/.test(name),
  )
  return said && said[1] !== false
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const ask = (reason: string): Decision => ({ decision: 'ask', reason })
