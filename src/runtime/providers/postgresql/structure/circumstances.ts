import type { Row, Session } from '../../provider.ts'

/**
 * What a script's effect on an empty database of this server hangs on besides its text. Settings
 * are those that a session begins with where they say how scripts are read; the search path is given
 * by whoever connects, and what a setting of one database hides is not seen.
 */
export async function replayCircumstances(session: Session): Promise<Row> {
  const [row = {}] = await session.query(
    `select version() as version,
            (select to_jsonb(d) - '{oid,datdba,datacl,datfrozenxid,datminmxid,datlastsysoid,dattablespace}'::text[]
               from pg_database d where d.datname = 'template0') as template,
            (select md5(string_agg(x.name || ' ' || coalesce(x.default_version, ''), ',' order by x.name))
               from pg_available_extensions x) as extensions,
            (select jsonb_object_agg(s.name, s.reset_val) from pg_settings s
              where s.context = 'user' and s.reset_val is distinct from s.boot_val
                and s.category ~ '^(Client Connection Defaults|Version and Platform Compatibility)'
                and s.name not in ('search_path', 'client_encoding', 'default_transaction_read_only'))
              as settings`,
  )
  return row
}
