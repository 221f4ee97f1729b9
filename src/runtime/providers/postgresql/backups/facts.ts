import type { DatabaseFacts } from '../../backups.ts'
import type { Row, Session } from '../../provider.ts'
import { readWhole } from '../databases/properties.ts'
import { activity } from './activity.ts'

interface Found extends Row {
  readonly database: string
  readonly server_version: number
  readonly size_bytes: number
  readonly roles: readonly string[]
  readonly extensions: DatabaseFacts['extensions']
}

/** What the record keeps of the database that the session is connected to. */
export async function describe(session: Session): Promise<DatabaseFacts> {
  const [found] = await session.query<Found>(query)
  const whole = found && (await readWhole(session, found.database))
  if (!whole) throw new Error('the server did not describe the database')
  const { roles, ...others } = found
  const settled = whole.settings.flatMap(({ role }) => role ?? [])
  return {
    ...others,
    ...whole,
    roles: [...new Set([whole.owner, ...roles, ...settled])].sort(),
    activity: await activity(session),
  }
}

/*
 * Roles stand in pg_shdepend with all that they own or have a right on, but for the one that made
 * the cluster (oid 10), which is pinned. 16384 is the first oid of what is no part of the system.
 */
const query = `
  select current_database()::text as database,
         current_setting('server_version_num')::int as server_version,
         pg_database_size(current_database())::float8 as size_bytes,
         array(select r.rolname::text from pg_roles r
                where r.rolname !~ '^pg_'
                  and (exists (select from pg_shdepend s join pg_database d on d.datname = current_database()
                                where s.refclassid = 'pg_authid'::regclass and s.refobjid = r.oid
                                  and (s.dbid = d.oid
                                       or s.classid = 'pg_database'::regclass and s.objid = d.oid))
                       or r.oid = 10
                      and (exists (select from pg_class where relowner = 10 and oid >= 16384)
                           or exists (select from pg_namespace where nspowner = 10 and oid >= 16384)
                           or exists (select from pg_type where typowner = 10 and oid >= 16384)
                           or exists (select from pg_proc where proowner = 10 and oid >= 16384)))) as roles,
         (select jsonb_agg(jsonb_build_object('name', extname, 'version', extversion) order by extname)
            from pg_extension) as extensions`
