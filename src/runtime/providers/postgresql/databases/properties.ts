import type { DatabaseFacts } from '../../backups.ts'
import type { Session } from '../../provider.ts'
import { quoteIdentifier } from '../identifiers.ts'

export type Properties = DatabaseFacts['properties']

/** What a database was created with, and what was said of it as a whole afterwards. */
export type WholeFacts = Pick<
  DatabaseFacts,
  'owner' | 'encoding' | 'properties' | 'comment' | 'acl' | 'settings'
>

interface Found {
  readonly [column: string]: unknown
  readonly row: Readonly<Record<string, string | number | null>>
  readonly owner: string
  readonly encoding: string
  readonly tablespace: string
  readonly comment: string | null
  readonly acl: string[] | null
  readonly settings: { role: string | null; setting: string }[]
}

const localeProviders: Readonly<Record<string, string>> = { c: 'libc', i: 'icu', b: 'builtin' }

/**
 * What no dump of a database says of it; undefined where there is no such database. Its row is
 * read as JSON, since its columns differ: the locale provider came with 15, `daticulocale` became
 * `datlocale` with 17 (PostgreSQL's manual, pg_database).
 */
export async function readWhole(
  session: Session,
  database: string,
): Promise<WholeFacts | undefined> {
  const [found] = await session.query<Found>(
    `select to_jsonb(d) as row, pg_get_userbyid(d.datdba)::text as owner,
            pg_encoding_to_char(d.encoding)::text as encoding, t.spcname::text as tablespace,
            shobj_description(d.oid, 'pg_database') as comment, d.datacl::text[] as acl,
            coalesce((select jsonb_agg(jsonb_build_object('role', r.rolname, 'setting', one.setting)
                                       order by r.rolname nulls first, one.setting)
                        from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole
                             cross join unnest(s.setconfig) as one (setting)
                       where s.setdatabase = d.oid), '[]') as settings
       from pg_database d join pg_tablespace t on t.oid = d.dattablespace
      where d.datname = $1`,
    [database],
  )
  if (!found) return undefined
  const { row, owner, encoding, tablespace, comment, acl, settings } = found
  const properties = {
    collate: row.datcollate ?? null,
    ctype: row.datctype ?? null,
    locale_provider: localeProviders[String(row.datlocprovider ?? 'c')] ?? null,
    locale: row.datlocale ?? row.daticulocale ?? null,
    icu_rules: row.daticurules ?? null,
    tablespace,
    connection_limit: row.datconnlimit ?? -1,
  }
  return { owner, encoding, properties, comment, acl, settings }
}

/**
 * The statement that creates an empty database like another one, on a server of this version
 * (`server_version_num`). Its limit of connections comes afterwards: a restore needs several.
 */
export function createSql(
  name: string,
  { owner, encoding, properties }: Pick<WholeFacts, 'owner' | 'encoding' | 'properties'>,
  version: number,
): string {
  const { collate, ctype, locale_provider, locale, icu_rules, tablespace } = properties
  return [
    `create database ${quoteIdentifier(name)} owner ${quoteIdentifier(owner)} template template0`,
    `encoding ${literal(encoding)}`,
    ...(collate ? [`lc_collate ${literal(collate)}`] : []),
    ...(ctype ? [`lc_ctype ${literal(ctype)}`] : []),
    ...(version >= 150_000 && locale_provider ? [`locale_provider ${locale_provider}`] : []),
    ...(locale && locale_provider === 'icu' ? [`icu_locale ${literal(locale)}`] : []),
    ...(locale && locale_provider === 'builtin' ? [`builtin_locale ${literal(locale)}`] : []),
    ...(icu_rules ? [`icu_rules ${literal(icu_rules)}`] : []),
    // The default is left out: naming it wants a right on it (manual, CREATE DATABASE).
    ...(tablespace && tablespace !== 'pg_default'
      ? [`tablespace ${quoteIdentifier(String(tablespace))}`]
      : []),
  ].join(' ')
}

/** A value as a literal of SQL, whatever standard_conforming_strings says. */
export function literal(value: string | number): string {
  const doubled = String(value).replaceAll("'", "''")
  return doubled.includes('\\') ? ` E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`
}
