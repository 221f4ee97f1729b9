import { commandTool, reads } from './command-table.ts'
import { commandsOf } from './migrators/effects.ts'
import { firstOf, option, setting, variable } from './migrators/sources.ts'

/** Liquibase; https://docs.liquibase.com/commands/home.html. Each command has a twin that prints its SQL. */
export const liquibase = commandTool({
  name: 'liquibase',
  programs: ['liquibase'],
  withValue: `--url --username --password --changelog-file --changeLogFile --defaults-file
    --defaultsFile --classpath --driver --search-path --log-level --contexts --labels --tag --count
    --reference-url --default-schema-name --sql --sql-file`.split(/\s+/),
  commands: commandsOf({
    write: `update*, rollback*, drop*, changelog-sync*, changelogSync*, mark*, tag, clear*, release*,
      execute*, flow*, update-testing-rollback, future*`,
    read: `status, history, list-locks, listLocks, diff*, snapshot*, generate*, validate, db-doc,
      dbDoc, calculate*, checks, tag-exists, tagExists, unexpected*, connect`,
    nothing: 'init, help, lpm, set-*',
  }),
  effect: ({ line: { operands } }, effect) =>
    /^(?!execute).*sql$/i.test(operands[0] ?? '') ? reads : effect,
  targets: firstOf(option('--url'), variable('LIQUIBASE_COMMAND_URL'), (call) => {
    const { line, context, invocation } = call
    const named = line.value('--defaults-file', '--defaultsFile')
    const file = named ?? context.variable('LIQUIBASE_DEFAULTS_FILE', invocation)
    return setting([file ?? 'liquibase.properties'], /(?:liquibase\.command\.)?url/)(call)
  }),
})
