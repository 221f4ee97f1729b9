import type { Session } from '../../provider.ts'
import { quoteIdentifier } from '../identifiers.ts'
import { literal, type WholeFacts } from './properties.ts'

interface Grant {
  readonly [column: string]: unknown
  /** null: everybody. */
  readonly grantee: string | null
  readonly privilege: string
  readonly grantable: boolean
}

/** Gives a database the rights, the settings, the limit and the comment of another one, in one transaction. Throws the server's error. */
export async function adopt(session: Session, name: string, facts: WholeFacts): Promise<void> {
  await session.script(await adoption(session, name, facts))
}

/** The same, and takes it all back: a right that is missing shows before hours of work. Throws the server's error. */
export async function rehearseAdoption(
  session: Session,
  name: string,
  facts: WholeFacts,
): Promise<void> {
  const sql = await adoption(session, name, facts)
  await session.script('begin')
  try {
    await session.script(sql)
  } finally {
    await session.script('rollback')
  }
}

async function adoption(session: Session, name: string, facts: WholeFacts): Promise<string> {
  const database = quoteIdentifier(name)
  const limit = Number(facts.properties.connection_limit ?? -1)
  return [
    `alter database ${database} connection limit ${limit}`,
    ...(facts.acl ? await rights(session, database, facts.owner, facts.acl) : []),
    ...facts.settings.map((each) => setting(database, each)),
    ...(facts.comment === null
      ? []
      : [`comment on database ${database} is ${literal(facts.comment)}`]),
  ].join(';\n')
}

/** The server itself reads the ACL items, quotes and all. */
async function rights(
  session: Session,
  database: string,
  owner: string,
  acl: readonly string[],
): Promise<string[]> {
  const grants = await session.query<Grant>(
    `select r.rolname::text as grantee, a.privilege_type as privilege, a.is_grantable as grantable
       from aclexplode($1::text[]::aclitem[]) a left join pg_roles r on r.oid = a.grantee
      where a.grantee = 0 or r.rolname is not null`,
    [acl],
  )
  return [
    `revoke all on database ${database} from public`,
    `revoke all on database ${database} from ${quoteIdentifier(owner)}`,
    ...grants.map(({ grantee, privilege, grantable }) => {
      const role = grantee === null ? 'public' : quoteIdentifier(grantee)
      const option = grantable ? ' with grant option' : ''
      return `grant ${privilege} on database ${database} to ${role}${option}`
    }),
  ]
}

function setting(database: string, { role, setting }: WholeFacts['settings'][number]): string {
  const at = setting.indexOf('=')
  const [name, value] = [setting.slice(0, at), setting.slice(at + 1)]
  const subject = role
    ? `alter role ${quoteIdentifier(role)} in database ${database}`
    : `alter database ${database}`
  const parameter = name.split('.').map(quoteIdentifier).join('.')
  const values = listParameters.has(name) ? names(value).map(literal).join(', ') : literal(value)
  return `${subject} set ${parameter} to ${values || "''"}`
}

/** Parameters whose value is a list of names, each quoted by itself (GUC_LIST_QUOTE in the server's guc_tables.c). */
const listParameters = new Set([
  'local_preload_libraries',
  'oauth_validator_libraries',
  'search_path',
  'session_preload_libraries',
  'shared_preload_libraries',
  'temp_tablespaces',
  'unix_socket_directories',
])

/** `"$user", public` → `$user` and `public`. */
function names(list: string): string[] {
  const found = list.match(/"(?:[^"]|"")*"|[^",\s][^",]*/g) ?? []
  return found.map((name) =>
    name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.trim(),
  )
}
