import { join } from 'node:path'
import type { Address } from '../address.ts'
import { type Call, commandTool, reads } from './command-table.ts'
import { firstFile } from './config-addresses.ts'
import { commandsOf } from './migrators/effects.ts'
import {
  addressesOfScript,
  addressOfText,
  firstOf,
  setting,
  variable,
} from './migrators/sources.ts'

const shared = {
  withValue: ['-c', '--config', '-n', '--name', '-x', '--tag', '--app', '-A', '-d', '--directory'],
  effect: ({ line }: Call, effect: typeof reads) => (line.has('--sql') ? reads : effect),
}

/** Migrations of SQLAlchemy; https://alembic.sqlalchemy.org/en/latest/api/commands.html */
export const alembic = commandTool({
  ...shared,
  name: 'alembic',
  programs: ['alembic'],
  commands: commandsOf({
    write: 'upgrade, downgrade, stamp',
    read: 'current, check, history, heads, branches, show, revision',
    nothing: 'init, merge, edit, list_templates, ensure_version, splice',
  }),
  targets: alembicAddresses,
})

/** The same through Flask; https://flask-migrate.readthedocs.io */
export const flask = commandTool({
  ...shared,
  name: 'flask',
  programs: ['flask'],
  commands: commandsOf({
    write: 'db upgrade, db downgrade, db stamp',
    read: 'db current, db check, db history, db heads, db branches, db show, db migrate, db revision',
    nothing: 'db init, db merge, db edit, db list-templates, run, routes, shell',
  }),
  targets: firstOf(variable('SQLALCHEMY_DATABASE_URI'), variable('DATABASE_URL')),
})

/** An address given with -x, what env.py takes, or what alembic.ini says. */
function alembicAddresses(call: Call): readonly Address[] {
  const given = call.line.values('-x').map((pair) => pair.replace(/^\w+=/, ''))
  const urls = given.filter((value) => value.includes('://')).map(addressOfText)
  if (urls.length > 0) return urls
  const ini = call.line.value('-c', '--config') ?? 'alembic.ini'
  const text = firstFile([ini], call)?.text ?? ''
  const folder = /^\s*script_location\s*=\s*(?:%\(here\)s\/)?(.+)$/m.exec(text)?.[1]?.trim()
  const folders = [...(folder ? [folder] : []), 'alembic', 'migrations']
  const env =
    firstFile(
      folders.map((each) => join(each, 'env.py')),
      call,
    )?.text ?? ''
  // The code decides where it sets the address; what it takes from the application cannot be seen.
  if (/set_main_option\(|create_(?:async_)?engine\(|environ|getenv|settings\./.test(env)) {
    const found = addressesOfScript(env, call)
    return found.length > 0 ? found : variable('DATABASE_URL')(call)
  }
  const isTemplate = /^\s*sqlalchemy\.url\s*=\s*driver:\/\//m.test(text)
  return isTemplate ? [] : setting([ini], /sqlalchemy\.url/)(call)
}
