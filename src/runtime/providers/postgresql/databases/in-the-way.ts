import { listed } from '../../../text.ts'
import type { Session } from '../../provider.ts'
import { occupantText, untouchable } from './sessions.ts'

interface Rights {
  readonly [column: string]: unknown
  readonly role: string
  readonly may_create: boolean
  readonly owner: string | null
  readonly is_member: boolean | null
}

/** What stands in the way of putting another database in the place of this one, one sentence each. Only reads. */
export async function inTheWay(session: Session, database: string): Promise<string[]> {
  return [
    ...(await missingRights(session, database)),
    ...(await prepared(session, database)),
    ...(await replicated(session, database)),
    ...(await occupied(session, database)),
  ]
}

/** ALTER DATABASE RENAME wants the owner, and CREATEDB too (PostgreSQL's manual). */
async function missingRights(session: Session, database: string): Promise<string[]> {
  const [row] = await session.query<Rights>(
    `select current_user::text as role, r.rolcreatedb or r.rolsuper as may_create,
            pg_get_userbyid(d.datdba)::text as owner, pg_has_role(d.datdba, 'usage') as is_member
       from pg_roles r left join pg_database d on d.datname = $1
      where r.rolname = current_user`,
    [database],
  )
  if (!row) return []
  return [
    ...(row.may_create
      ? []
      : [`The role ${row.role} may not create databases: alter role "${row.role}" createdb`]),
    ...(row.is_member === false
      ? [`The database belongs to ${row.owner}, and ${row.role} is no member of that role.`]
      : []),
  ]
}

async function prepared(session: Session, database: string): Promise<string[]> {
  const found = await session.query<{ gid: string }>(
    'select gid from pg_prepared_xacts where database = $1 order by prepared',
    [database],
  )
  return found.map(
    ({ gid }) =>
      `The prepared transaction '${gid}' holds the database: commit or roll it back (rollback prepared '${gid}').`,
  )
}

/** What follows a database through its log does not follow to another one. */
async function replicated(session: Session, database: string): Promise<string[]> {
  const slots = await session.query<{ name: string }>(
    'select slot_name::text as name from pg_replication_slots where database = $1 order by 1',
    [database],
  )
  const subscriptions = await session.query<{ name: string }>(
    `select s.subname::text as name from pg_subscription s join pg_database d on d.oid = s.subdbid
      where d.datname = $1 and s.subenabled order by 1`,
    [database],
  )
  return [
    ...slots.map(
      ({ name }) =>
        `The logical replication slot ${name} reads this database and would go on with the old one: end its consumer and drop it.`,
    ),
    ...subscriptions.map(
      ({ name }) =>
        `The subscription ${name} writes into this database and would go on with the old one: disable it.`,
    ),
  ]
}

async function occupied(session: Session, database: string): Promise<string[]> {
  const found = await untouchable(session, database)
  if (found.length === 0) return []
  return [
    `This role may not end ${listed(found.map(occupantText))}: close them, or restore as a role that may (a superuser’s sessions are ended by superusers only).`,
  ]
}
