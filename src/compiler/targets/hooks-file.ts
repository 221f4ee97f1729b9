import type { HookDefinition, PluginDefinition } from '../define/index.ts'
import { from, madeFrom } from '../render/ingredients.ts'

/** What hooks.json holds. The client finds it by its place: the manifest must not name it. */
export function hooksFile(plugin: PluginDefinition, hooks: readonly HookDefinition[]): object {
  const firsts = hooks.filter(
    (hook, index) => hooks.findIndex(({ event }) => event === hook.event) === index,
  )
  const groupsOf = (event: string) => hooks.filter((hook) => hook.event === event).map(group)
  const events = madeFrom<Record<string, object>>(
    Object.fromEntries(firsts.map(({ event }) => [event, groupsOf(event)])),
    Object.fromEntries(firsts.map((hook) => [hook.event, from(hook, 'event')])),
  )
  return madeFrom(
    { description: hooks.map(({ description }) => description).join(' '), hooks: events },
    {
      description: hooks.map((hook) => from(hook, 'description')),
      hooks: from(plugin, 'hooks'),
    },
  )
}

/** In the exec form: no shell splits the path of the plugin, on no platform. */
function group(hook: HookDefinition): object {
  const { matcher, script, args = [], timeout } = hook
  const run = madeFrom(
    {
      type: 'command',
      command: 'node',
      args: [`\${CLAUDE_PLUGIN_ROOT}/${script}`, ...args],
      timeout,
    },
    {
      args: [from(hook, 'script'), ...args.map(() => from(hook, 'args'))],
      timeout: from(hook, 'timeout'),
    },
  )
  return madeFrom(
    { matcher, hooks: [run] },
    { matcher: from(hook, 'matcher'), hooks: from(hook, 'script') },
  )
}
