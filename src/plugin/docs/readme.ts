import { type PluginDefinition, renderTemplate, synopsis } from '../../compiler/index.ts'

/** README.md of the plugin: what it is, how to install it, the first commands. */
export function readme(plugin: PluginDefinition): string {
  return renderTemplate('docs/README', {
    name: plugin.name,
    description: plugin.description,
    marketplace: plugin.marketplace.name,
    commands: plugin.commands.map(({ name, description, operation }) => ({
      usage: `/${plugin.name}:${name} ${synopsis(operation)}`.trim(),
      description,
    })),
  })
}
