import { commandTool, writes } from './command-table.ts'
import { commandsOf } from './migrators/effects.ts'
import { firstOf, inCode, variable } from './migrators/sources.ts'

const write = /(?:^|,|\s)ecto\.(?:drop|reset|create|migrate|rollback|setup|load|seed)\b|^run$/

/** Ecto’s tasks of mix; https://hexdocs.pm/ecto_sql. `mix do` runs several. */
export const mix = commandTool({
  name: 'mix',
  programs: ['mix'],
  withValue: ['-r', '--repo', '-n', '--step', '--to', '--prefix', '-d', '--dump-path', '--app'],
  commands: commandsOf({
    write: 'ecto.*, do',
    read: 'ecto.dump, ecto.migrations, ecto',
    nothing: 'ecto.gen.*',
  }),
  effect: ({ command, line }, effect) => {
    if (command !== 'do') return effect
    return line.operands.some((word) => write.test(word)) ? writes() : { does: 'nothing' }
  },
  targets: (call) => {
    const environment = call.context.variable('MIX_ENV', call.invocation) ?? 'dev'
    return firstOf(
      inCode(`config/${environment}.exs`),
      variable('DATABASE_URL'),
      inCode('config/runtime.exs'),
    )(call)
  },
})
