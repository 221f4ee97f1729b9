import { commandTool, reads, unclear } from './command-table.ts'
import { firstFile } from './config-addresses.ts'
import { commandsOf } from './migrators/effects.ts'
import { addressesOfScript, firstOf, variable } from './migrators/sources.ts'

/**
 * Django’s programs; https://docs.djangoproject.com/en/stable/ref/django-admin/. Where its database
 * is stands in the code of the settings, of which what is plain is read.
 */
export const django = commandTool({
  name: 'django',
  programs: ['manage.py', 'django-admin', 'django-admin.py', 'django'],
  withValue: ['--settings', '--pythonpath', '--database', '-v', '--verbosity', '--schema', '-e'],
  commands: {
    dbshell: unclear,
    ...commandsOf({
      write: `migrate, flush, loaddata, reset_db, reset_schema, sqlcreate, createcachetable,
      remove_stale_contenttypes, clearsessions, createsuperuser, changepassword, delete_squashed`,
      read: `sqlflush, sqlmigrate, sqlsequencereset, showmigrations, inspectdb, dumpdata, check,
      makemigrations, diffsettings, optimizemigration`,
      nothing: `runserver, startapp, startproject, collectstatic, findstatic, test, makemessages,
      compilemessages, shell_plus, help, version`,
    }),
  },
  effect: ({ command, line, invocation }, effect) => {
    const isTyped = invocation.input === undefined && line.operands.length === 1
    if (command === 'dbshell' && isTyped) return reads
    return line.has('--plan', '--check') ? reads : effect
  },
  targets: firstOf(variable('DATABASE_URL'), (call) => {
    const { invocation, context, line } = call
    const module =
      line.value('--settings') ?? context.variable('DJANGO_SETTINGS_MODULE', invocation)
    const manage = firstFile(['manage.py'], call)?.text ?? ''
    const usual = /DJANGO_SETTINGS_MODULE['"]\s*,\s*['"]([\w.]+)['"]/.exec(manage)?.[1]
    const path = (module ?? usual)?.replaceAll('.', '/')
    const settings = path && firstFile([`${path}.py`, `${path}/__init__.py`], call)?.text
    return settings ? addressesOfScript(databasesIn(settings), call) : []
  }),
})

/** Only the part of the settings that is about databases. */
function databasesIn(settings: string): string {
  const start = settings.search(/^DATABASES\s*=/m)
  return start === -1 ? '' : (settings.slice(start).split(/\n(?=[A-Z_]+\s*=)/)[0] ?? '')
}
