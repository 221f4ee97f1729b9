import type { Address } from '../address.ts'
import { isSeen, unseen } from '../shell/invocation.ts'
import { type Call, commandTool, type Effect, reads, unclear } from './command-table.ts'
import { firstFile, lookupWith } from './config-addresses.ts'
import { commandsOf } from './migrators/effects.ts'
import { addressOfText, firstOf, variable } from './migrators/sources.ts'

const commands: Readonly<Record<string, Effect>> = {
  ...commandsOf({
    write: `db:*, action_text:install, active_storage:install`,
    read: 'db:version, db:migrate:status, db:schema:dump, db:structure:dump, db:abort_if_pending*',
    nothing: 'db:test:*, db:system:change, db:encryption:init',
  }),
  dbconsole: unclear,
  db: unclear,
  runner: unclear,
  r: unclear,
  console: unclear,
  c: unclear,
}

/** Rails and rake, which run several tasks in a row; https://guides.rubyonrails.org/command_line.html */
export const rails = commandTool({
  name: 'rails',
  programs: ['rails', 'rake'],
  withValue: ['-e', '--environment', '-f', '--rakefile', '-C', '--directory', '--db', '--database'],
  commands,
  effect: ({ command, line, invocation }, effect) => {
    const isTyped = invocation.input === undefined && line.operands.length === 1
    if (/^(?:dbconsole|db|console|c)$/.test(command ?? '') && isTyped) return reads
    // One task of several that writes is enough.
    const writes = line.operands.some((task) => /^db:/.test(task) && !quiet.test(task))
    return writes ? (commands['db:*'] ?? effect) : effect
  },
  targets: firstOf(variable('DATABASE_URL'), ofDatabaseYml),
})

const quiet =
  /^db:(?:version|migrate:status|(?:schema|structure):dump|test:|system:|encryption:|abort)/

/** The database of an environment in config/database.yml. */
function ofDatabaseYml(call: Call): Address[] {
  const { line, invocation, context } = call
  const assigned = line.operands.find((word) => word.startsWith('RAILS_ENV='))?.slice(10)
  const named = assigned ?? line.value('-e', '--environment')
  const environment = named ?? context.variable('RAILS_ENV', invocation) ?? 'development'
  const text = firstFile(['config/database.yml'], call)?.text
  if (text === undefined || !isSeen(environment)) return []
  const sections = new Map(
    text.split(/^(?=[\w-]+:)/m).map((section) => [/^[\w-]+/.exec(section)?.[0] ?? '', section]),
  )
  const section = sections.get(environment)
  if (section === undefined) return []
  const base = /<<:\s*\*(\w+)/.exec(section)?.[1]
  const value = (key: string) =>
    yamlValue(section, key, call) ?? yamlValue(sections.get(base ?? '') ?? '', key, call)
  const url = value('url')
  if (url) return [addressOfText(url)]
  const adapter = value('adapter') ?? ''
  if (adapter.startsWith('sqlite')) return [addressOfText(`file:${value('database')}`)]
  const port = value('port') ?? (adapter.includes('mysql') ? '3306' : '5432')
  return [
    addressOfText(
      `host='${value('host') ?? 'localhost'}' port='${port}' dbname='${value('database') ?? unseen}'`,
    ),
  ]
}

/** A value of YAML with the variables that its ERB names. */
function yamlValue(section: string, key: string, call: Call): string | undefined {
  const [, text] = new RegExp(`^\\s+${key}:\\s*(.*?)\\s*(?:\\s#.*)?$`, 'm').exec(section) ?? []
  const lookup = lookupWith(['.env'], call)
  return text
    ?.replace(/<%=(.*?)%>/g, (_, code: string) => {
      const [, name, usual] =
        /ENV(?:\.fetch)?[[(]\s*['"](\w+)['"]\s*[\])]?\s*(?:,|\|\||\{)?\s*['"]?([\w.-]*)/.exec(
          code,
        ) ?? []
      return (name === undefined ? undefined : (lookup(name) ?? (usual || undefined))) ?? unseen
    })
    .replace(/^(['"])(.*)\1$/, '$2')
}
