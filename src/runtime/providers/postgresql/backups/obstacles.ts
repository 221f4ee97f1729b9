import { FaberDbError } from '../../../../operations/index.ts'
import { listed } from '../../../text.ts'
import type { Archive, DatabaseFacts } from '../../backups.ts'
import type { Row, Session, ToolOptions } from '../../provider.ts'
import { quoteIdentifier } from '../identifiers.ts'
import { readArchive } from './archive.ts'
import { readName } from './names.ts'

interface Standing extends Row {
  readonly version: number
  readonly role: string
  readonly is_superuser: boolean
  readonly may_create: boolean
  /** Of the roles and extensions asked for, those that the server does not have. */
  readonly missing_roles: readonly string[]
  readonly missing_extensions: readonly string[]
  /** Of the owners asked for, those that this role cannot make the owner of anything. */
  readonly foreign_owners: readonly string[]
}

/** As ProviderBackups says. @throws BACKUP_DAMAGED, TOOL_MISSING */
export async function obstacles(
  archive: Archive,
  facts: DatabaseFacts,
  session: Session,
  options: ToolOptions,
): Promise<string[]> {
  const { owners, publicOwner, tooOld } = await ownersIn(archive, options)
  const standing = await standingOf(session, facts, owners, publicOwner)
  return [
    ...tooOld,
    ...newerServer(facts, standing.version),
    ...rights(standing),
    ...standing.missing_roles.map(
      (role) =>
        `The role ${role} owns something in the backup or has a right on it, and this server does not have it: create role ${quoteIdentifier(role)}`,
    ),
    ...standing.missing_extensions.map(
      (name) =>
        `The extension ${name} is not installed on this server's machine: install it there.`,
    ),
  ]
}

interface Owners {
  readonly owners: readonly string[]
  /** Of the schema public, which every new database has already. */
  readonly publicOwner: string | undefined
  readonly tooOld: readonly string[]
}

/** The roles that own something in the archive; or that pg_restore is too old to say. */
async function ownersIn(archive: Archive, options: ToolOptions): Promise<Owners> {
  const owners = new Set<string>()
  let publicOwner: string | undefined
  const statement = (text: string) => {
    const at = text.lastIndexOf(' OWNER TO ')
    if (!text.startsWith('ALTER ') || at < 0) return
    const [owner] = readName(text.slice(at + ' OWNER TO '.length))?.parts ?? []
    if (text.startsWith('ALTER SCHEMA public ')) publicOwner = owner
    else if (owner) owners.add(owner)
  }
  try {
    const portion = { args: ['--schema-only'], drain: false }
    await readArchive(archive, portion, { statement }, options)
  } catch (error) {
    const why = error instanceof FaberDbError ? error.text.why : undefined
    // pg_backup_archiver.c, ReadHead: an archive of a newer pg_dump has a newer format.
    const [said] = /unsupported version .* in file header/.exec(why ?? '') ?? []
    if (!said) throw error
    const next = "install PostgreSQL's client programs of the version that made it, or newer"
    return {
      owners: [],
      publicOwner,
      tooOld: [`pg_restore is too old for this backup (${said}): ${next}.`],
    }
  }
  return { owners: [...owners], publicOwner, tooOld: [] }
}

async function standingOf(
  session: Session,
  facts: DatabaseFacts,
  owners: readonly string[],
  publicOwner: string | undefined,
): Promise<Standing> {
  const roles = [
    ...new Set([...facts.roles, ...owners, ...(publicOwner ? [publicOwner] : [])]),
  ].sort()
  const extensions = facts.extensions.map(({ name }) => name)
  const [standing] = await session.query<Standing>(query, [
    roles,
    extensions,
    owners,
    publicOwner ?? null,
  ])
  if (!standing) throw new Error('the server did not say who we are')
  return standing
}

function newerServer(facts: DatabaseFacts, version: number): string[] {
  const [made, here] = [facts.server_version, version].map((each) => Math.floor(each / 10_000))
  if (made === undefined || here === undefined || made <= here) return []
  return [
    `The backup is of a PostgreSQL ${made}, and this server runs ${here}: restore it on ${made} or newer.`,
  ]
}

function rights({ role, is_superuser, may_create, foreign_owners }: Standing): string[] {
  if (is_superuser) return []
  const foreign = listed(foreign_owners)
  return [
    ...(may_create
      ? []
      : [
          `The role ${role} may not create databases: alter role ${quoteIdentifier(role)} createdb`,
        ]),
    ...(foreign_owners.length === 0
      ? []
      : [
          `The role ${role} cannot give anything to ${foreign}: grant ${foreign_owners.map(quoteIdentifier).join(', ')} to ${quoteIdentifier(role)}`,
        ]),
  ]
}

/* ALTER … OWNER wants a member of the new owner; since 16 one that may SET ROLE to it (manual, "Role Membership").
   Before 15 the schema public of a new database belongs to the role that made the cluster, oid 10. */
const query = `
  select current_setting('server_version_num')::int as version, current_user::text as role,
         me.rolsuper as is_superuser, me.rolcreatedb or me.rolsuper as may_create,
         array(select name from unnest($1::text[]) as wanted (name)
                where not exists (select from pg_roles where rolname = wanted.name)) as missing_roles,
         array(select name from unnest($2::text[]) as wanted (name)
                where not exists (select from pg_available_extensions e where e.name = wanted.name))
           as missing_extensions,
         array(select o.rolname::text from pg_roles o
                where (o.rolname = any($3) or o.rolname = $4 and not (o.oid = 10 and current_setting('server_version_num')::int < 150000))
                  and not pg_has_role(o.oid, case when current_setting('server_version_num')::int >= 160000
                                                  then 'set' else 'member' end)
                order by 1) as foreign_owners
    from pg_roles me where me.rolname = current_user`
