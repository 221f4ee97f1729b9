import { type PluginDefinition, skillsOf } from '../define/index.ts'

/** How another agent names what Claude Code's documents speak of. */
export interface Speech {
  /** `/garden:water`, as it is typed there. */
  command(name: string): string
  /** What stands for the words that the user typed after the command. */
  readonly arguments: string
}

/**
 * A document of Claude Code in the words of another agent: names lose the namespace that only
 * plugins of Claude Code have, and the program is one on the PATH.
 */
export function inWordsOf(text: string, plugin: PluginDefinition, speech: Speech): string {
  const commands = plugin.commands.map(({ name }) => [
    `/${plugin.name}:${name}`,
    speech.command(name),
  ])
  const others = [...plugin.agents, ...skillsOf(plugin)].map(({ name }) => [
    `${plugin.name}:${name}`,
    name,
  ])
  const names = new Map([...commands, ...others] as [string, string][])
  const known = new RegExp(`/?${plugin.name}:[a-z0-9-]+`, 'g')
  return (
    text
      .replace(known, (name) => names.get(name) ?? name)
      .replaceAll(`node "\${CLAUDE_PLUGIN_ROOT}/bin/${plugin.name}"`, plugin.name)
      .replaceAll('$ARGUMENTS', speech.arguments)
      // Only Claude Code may start an agent in the background.
      .replaceAll(' in the foreground (`run_in_background: false`)', '')
  )
}

/** The text of a rendered document without its frontmatter, from its first line on. */
export function bodyOf(document: string): string {
  return document.replace(/^---\n[\s\S]*?\n---\n+/, '')
}
