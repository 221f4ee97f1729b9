import type { Address } from '../address.ts'
import { type Call, commandTool } from './command-table.ts'
import { firstFile } from './config-addresses.ts'
import { commandsOf } from './migrators/effects.ts'
import { addressOfText, firstOf, option, setting, variable } from './migrators/sources.ts'

const commands = commandsOf({
  write: 'migrate, clean, repair, baseline, undo, deploy, provision',
  read: 'info, validate, check, snapshot, diff, model, generate, prepare, testConnection',
  nothing: 'init, add, help, version, auth, list-engines',
})

/** Flyway, which runs several commands in a row; https://documentation.red-gate.com/fd/commands-184127446.html */
export const flyway = commandTool({
  name: 'flyway',
  programs: ['flyway'],
  withValue: ['-url', '--url', '-configFiles', '--configFiles', '-environment', '--environment'],
  // Its options are long names behind one dash, whose letters mean nothing by themselves.
  help: ['--help', '-help', '--version', '-version'],
  commands,
  effect: ({ line }, effect) => {
    const all = line.operands.map((word) => commands[word] ?? effect)
    return all.find(({ does }) => does === 'write') ?? effect
  },
  targets: firstOf(option('-url', '--url'), variable('FLYWAY_URL'), ofEnvironment, (call) =>
    setting(configsOf(call), /flyway\.url/)(call),
  ),
})

function configsOf({ line, invocation, context }: Call): string[] {
  const named = line.value('-configFiles', '--configFiles')
  const set = named ?? context.variable('FLYWAY_CONFIG_FILES', invocation)
  return set?.split(',') ?? ['flyway.conf', 'conf/flyway.conf']
}

/** The address under `[environments.NAME]` of a TOML file; of all environments where none is chosen. */
function ofEnvironment(call: Call): Address[] {
  const file = firstFile([...configsOf(call), 'flyway.toml', 'conf/flyway.toml'], call)
  if (!file?.path.endsWith('.toml')) return []
  const set = /^\s*environment\s*=\s*"(.*)"/m.exec(file.text)?.[1]
  const chosen = call.line.value('-environment', '--environment') ?? set
  return file.text.split(/^(?=\s*\[)/m).flatMap((section) => {
    const name = /^\s*\[environments\.(\w+)\]/.exec(section)?.[1]
    if (name === undefined || (chosen !== undefined && name !== chosen)) return []
    return [...section.matchAll(/^\s*url\s*=\s*["'](.*)["']/gm)].map(([, url = '']) =>
      addressOfText(url),
    )
  })
}
