import {
  argumentsOf,
  type PluginDefinition,
  renderTemplate,
  synopsis,
} from '../../compiler/index.ts'
import {
  errorKinds,
  exitMeanings,
  type OperationDefinition,
  operations,
} from '../../operations/index.ts'

/** docs/COMMANDS.md: every operation with its arguments, results and exit codes; every error code. */
export function commandsDoc(plugin: PluginDefinition): string {
  return renderTemplate('docs/COMMANDS', {
    program: plugin.name,
    operations: operations.map((operation) => section(plugin, operation)),
    exits: codes(exitMeanings),
    errors: Object.entries(errorKinds).map(([code, kind]) => ({ code, ...kind })),
  })
}

function section(plugin: PluginDefinition, operation: OperationDefinition) {
  const command = plugin.commands.find((one) => one.operation === operation)
  const line = (start: string) => `${start} ${synopsis(operation)}`.trim()
  return {
    name: operation.name,
    summary: operation.summary,
    description: operation.description,
    usage: line(`${plugin.name} ${operation.name}`),
    slash: command ? line(`/${plugin.name}:${command.name}`) : '',
    arguments: argumentsOf(operation),
    details: Object.entries(operation.details).map(([name, { description }]) => ({
      name,
      description,
    })),
    exits: codes(operation.exits),
    examples: operation.examples,
  }
}

function codes(exits: Readonly<Record<number, string | undefined>>) {
  return Object.entries(exits).map(([code, meaning]) => ({ code, meaning }))
}
