import { commandTool } from './command-table.ts'
import { commandsOf } from './migrators/effects.ts'
import { firstOf, option, variable } from './migrators/sources.ts'

const forms = (text: string) =>
  ['ef ', ''].map((prefix) => text.replace(/(?:^|,)\s*/g, (lead) => `${lead}${prefix}`)).join(',')

/**
 * Entity Framework; https://learn.microsoft.com/en-us/ef/core/cli/dotnet. Without --connection the
 * address is in the code or the settings of the application.
 */
export const dotnetEf = commandTool({
  name: 'dotnet',
  programs: ['dotnet', 'dotnet-ef'],
  withValue: `--connection -p --project -s --startup-project -c --context --configuration
    --framework -r --runtime -o --output`.split(/\s+/),
  commands: commandsOf({
    write: forms('database drop, database update, migrations remove'),
    read: forms('migrations list, dbcontext scaffold, migrations has-pending-model-changes'),
    nothing: forms('migrations add, migrations script, migrations bundle, dbcontext info'),
  }),
  effect: ({ line }, effect) => (line.has('--dry-run') ? { does: 'nothing' } : effect),
  targets: firstOf(option('--connection'), variable('ConnectionStrings__DefaultConnection')),
})
