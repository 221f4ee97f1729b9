import {
  type Filling,
  from,
  madeFrom,
  type PluginDefinition,
  synopsis,
} from '../../compiler/index.ts'

/** README.md of the plugin: what it is, how to install it, the first commands. */
export function readme(plugin: PluginDefinition): Filling {
  const commands = plugin.commands.map((command) =>
    madeFrom(
      {
        usage: `/${plugin.name}:${command.name} ${synopsis(command.operation)}`.trim(),
        description: command.description,
      },
      { usage: from(command, 'name'), description: from(command, 'description') },
    ),
  )
  const { name, description, marketplace } = plugin
  const data = { name, description, marketplace: marketplace.name, commands }
  return {
    template: 'docs/README',
    data: madeFrom(data, {
      name: from(plugin, 'name'),
      description: from(plugin, 'description'),
      marketplace: from(marketplace, 'name'),
    }),
    reader: 'person',
  }
}
