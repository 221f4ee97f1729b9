import {
  argumentsOf,
  codesOf,
  type Filling,
  from,
  madeFrom,
  type PluginDefinition,
  synopsis,
} from '../../compiler/index.ts'
import {
  errorKinds,
  exitMeanings,
  type OperationDefinition,
  operations,
} from '../../operations/index.ts'

/** docs/COMMANDS.md: every operation with its arguments, results and exit codes; every error code. */
export function commandsDoc(plugin: PluginDefinition): Filling {
  return {
    template: 'docs/COMMANDS',
    data: {
      program: plugin.name,
      operations: operations.map((operation) => section(plugin, operation)),
      exits: codesOf(exitMeanings),
      errors: Object.entries(errorKinds).map(([code, kind]) =>
        madeFrom({ code, ...kind }, { meaning: from(kind, 'meaning') }),
      ),
    },
    reader: 'person',
  }
}

function section(plugin: PluginDefinition, operation: OperationDefinition) {
  const command = plugin.commands.find(
    (one) => one.operation === operation || one.actions?.includes(operation),
  )
  const word = command?.operation === operation ? '' : operation.name.replace(/^\S+/, '')
  const line = (start: string) => `${start} ${synopsis(operation)}`.trim()
  const data = {
    name: operation.name,
    summary: operation.summary,
    description: operation.description,
    usage: line(`${plugin.name} ${operation.name}`),
    slash: command ? line(`/${plugin.name}:${command.name}${word}`) : '',
    arguments: argumentsOf(operation),
    details: Object.entries(operation.details).map(([name, detail]) =>
      madeFrom(
        { name, description: detail.description },
        { name: from(operation.details, name), description: from(detail, 'description') },
      ),
    ),
    exits: codesOf(operation.exits),
    examples: operation.examples.map((example) =>
      madeFrom({ ...example }, { run: from(example, 'run'), shows: from(example, 'shows') }),
    ),
  }
  return madeFrom(data, {
    name: from(operation, 'name'),
    summary: from(operation, 'summary'),
    description: from(operation, 'description'),
    usage: from(operation, 'name'),
    slash: from(command ?? operation, 'name'),
  })
}
