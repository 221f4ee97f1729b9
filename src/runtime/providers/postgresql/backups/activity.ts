import type { Activity, TableActivity } from '../../backups.ts'
import type { Session } from '../../provider.ts'
import { tableName } from './names.ts'

/**
 * The server's counters of what was written to every table with rows of its own (partitions, not
 * the partitioned; of an extension's tables only those whose rows a dump has).
 *
 * They are a hint and no proof. Rolled back work counts, TRUNCATE does not, and they come late: a
 * session hands its counts over at the end of a transaction, at most twice a second (before 15) or
 * once (15 and newer), and what it held back then follows with its next transaction, or after 10
 * seconds of idleness (15 and newer only). Never too early: a backup's counters, read before its
 * dump, make what was written since look like more and not like less. What is counted now may lack
 * the last moment, so rows are counted beside them.
 */
export async function activity(session: Session): Promise<Activity> {
  // In a transaction the counters stay as they were first read.
  await session.query('select pg_stat_clear_snapshot()')
  const rows = await session.query<CounterRow>(countersQuery)
  const tables = rows.filter((row): row is TableRow => row.oid !== null).map(tableActivity)
  return {
    since: rows[0]?.since ?? null,
    tables: tables.sort((a, b) => (a.table < b.table ? -1 : 1)),
  }
}

interface CounterRow {
  readonly [name: string]: unknown
  readonly since: string | null
  readonly oid: string | null
}

interface TableRow extends CounterRow {
  readonly oid: string
  readonly schema: string
  readonly name: string
  readonly inserted: string
  readonly updated: string
  readonly deleted: string
}

function tableActivity({ schema, name, oid, inserted, updated, deleted }: TableRow): TableActivity {
  return {
    table: tableName(schema, name),
    oid: Number(oid),
    inserted: Number(inserted),
    updated: Number(updated),
    deleted: Number(deleted),
  }
}

/*
 * Since when they count: a reset of the database or of one of its tables writes the database's
 * stats_reset. A crash drops all counters and, since 15, that time with them; it gives both of the
 * server-wide times a new value, which a person resets only one by one.
 */
const countersQuery = `
  select to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since, t.*
    from (select greatest(
              (select stats_reset from pg_stat_database where datname = current_database()),
              least((select stats_reset from pg_stat_archiver),
                    (select stats_reset from pg_stat_bgwriter))) as since) as reset
    left join (
      select c.oid::text as oid, n.nspname as schema, c.relname as name,
             pg_stat_get_tuples_inserted(c.oid)::text as inserted,
             pg_stat_get_tuples_updated(c.oid)::text as updated,
             pg_stat_get_tuples_deleted(c.oid)::text as deleted
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and c.relpersistence <> 't'
         and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
         and not exists (
           select from pg_depend d join pg_extension e on e.oid = d.refobjid
            where d.classid = 'pg_class'::regclass and d.objid = c.oid
              and d.refclassid = 'pg_extension'::regclass and d.deptype = 'e'
              and c.oid <> all (coalesce(e.extconfig, '{}')))) as t on true`
