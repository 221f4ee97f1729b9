import type { Address } from '../address.ts'
import { type Invocation, isSeen, programOf } from '../shell/invocation.ts'
import type { DatabaseTool, Use } from './tool.ts'

/** The server of this machine, whichever it is. */
const here: readonly Address[] = [{ host: 'localhost' }]
const stopping =
  /^(?:stop|restart|disable|mask|kill|isolate|try-restart|reload-or-restart|force-stop|uninstall|remove|rm)$/
const service =
  /^(?:postgres(?:ql)?|pgbouncer|mysqld?|mariadb|mssql-server|cockroach)(?:[@.-].*)?$/i

/** Which words of a program stop or break a server on this machine; undefined where none does. */
const breaking: Readonly<Record<string, (words: readonly string[]) => string | undefined>> = {
  systemctl: stopsService,
  service: stopsService,
  'rc-service': stopsService,
  brew: stopsService,
  launchctl: (words) => (words.some((word) => /postgres|mysql/i.test(word)) ? words[0] : undefined),
  pg_ctl: (words) => words.find((word) => /^(?:stop|restart|kill|promote|unregister)$/.test(word)),
  pg_ctlcluster: (words) => words.find((word) => /^(?:stop|restart|promote)$/.test(word)),
  pg_dropcluster: (words) => words[0],
  pg_renamecluster: (words) => words[0],
  pg_upgradecluster: (words) => words[0],
  pg_resetwal: (words) =>
    words.some((word) => /^(?:-n|--dry-run)$/.test(word)) ? undefined : words[0],
  pg_rewind: (words) =>
    words.some((word) => /^(?:-n|--dry-run)$/.test(word)) ? undefined : words[0],
  pg_upgrade: (words) =>
    words.some((word) => /^(?:-c|--check)$/.test(word)) ? undefined : words[0],
}

/**
 * Programs that stop or rewrite a whole server of this machine;
 * https://www.postgresql.org/docs/current/reference-server.html
 */
export const databaseServices: DatabaseTool = {
  name: 'services of databases',
  programs: Object.keys(breaking),
  uses: (invocation) => {
    const words = invocation.words.slice(1).filter(isSeen)
    const verb = breaking[programOf(invocation)]?.(words)
    if (verb === undefined || words.some((word) => /^(?:--help|--version|-V)$/.test(word)))
      return []
    return [useOf(invocation, /^[a-z-]+$/.test(verb) ? verb : undefined)]
  },
}

function stopsService(words: readonly string[]): string | undefined {
  return words.some((word) => service.test(word))
    ? words.find((word) => stopping.test(word))
    : undefined
}

function useOf(invocation: Invocation, verb: string | undefined): Use {
  const what = [programOf(invocation), ...(verb?.startsWith('-') ? [] : [verb ?? ''])]
    .join(' ')
    .trim()
  return { what, does: 'write', targets: here, instead: undefined }
}
