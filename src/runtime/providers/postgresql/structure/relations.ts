import { notOfExtension } from './extensions.ts'

/*
 * Tables and what is a part of them. Partitions are left out with all that is theirs: jobs make and
 * drop them. Each query gives kind, object, name, table, facts and implicit; $1 are the schemas.
 */

const tableOf = `format('%I.%I', n.nspname, c.relname)`

/** Tables, and what may have columns, triggers and indexes: `c` in the schema `n`. */
const relations = (kinds: string) => `
  pg_class c join pg_namespace n on n.oid = c.relnamespace
   and n.nspname = any ($1) and c.relkind in (${kinds}) and not c.relispartition
   and ${notOfExtension('pg_class', 'c.oid')}`

export const tables = `
  select 'table' as kind, ${tableOf} as object, c.relname::text as name, null as "table",
         false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'sort', case when c.relkind = 'p' then 'partitioned by ' || pg_get_partkeydef(c.oid)
                        when c.relkind = 'f' then 'foreign table'
                        when c.relpersistence = 'u' then 'unlogged table' else 'table' end,
           'row security', case when c.relforcerowsecurity and c.relrowsecurity then 'forced'
                                when c.relrowsecurity then 'on' else 'off' end)) as facts
    from ${relations(`'r', 'p', 'f'`)}`

/**
 * A column that counts up by a sequence of its own does so whether it was declared serial or as an
 * identity. PostgreSQL 11 has no `attgenerated`; the row as JSON, which is slow, is asked for it only
 * where there is an expression.
 */
export const columns = `
  select 'column' as kind, format('%s.%I', ${tableOf}, a.attname) as object,
         a.attname::text as name, ${tableOf} as "table", false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'type', format_type(a.atttypid, a.atttypmod),
           'nullability', case when a.attnotnull then 'not null' else 'nullable' end,
           'collation', case when a.attcollation <> t.typcollation then
             (select quote_ident(l.collname) from pg_collation l where l.oid = a.attcollation) end,
           'identity', case a.attidentity when 'a' then 'generated always' end,
           'default', case
             when a.attidentity <> '' then 'the next number of its own sequence'
             when d.generated then null
             when d.expression like 'nextval(%' and exists (select from pg_depend own
                           where own.classid = 'pg_class'::regclass and own.deptype = 'a'
                             and own.refclassid = 'pg_class'::regclass
                             and own.refobjid = c.oid and own.refobjsubid = a.attnum
                             and format('nextval(%L::regclass)', own.objid::regclass) = d.expression)
             then 'the next number of its own sequence'
             else d.expression end,
           'generated', case when d.generated then d.expression end)) as facts
    from ${relations(`'r', 'p', 'f'`)}
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join lateral (
      select pg_get_expr(x.adbin, x.adrelid) as expression,
             to_jsonb(a) ->> 'attgenerated' in ('s', 'v') as generated
        from pg_attrdef x where x.adrelid = c.oid and x.adnum = a.attnum
      offset 0) d on a.atthasdef`

/**
 * NOT NULL is a property of its column, whatever name PostgreSQL 18 gives it. A foreign key to a
 * partitioned table has one more for each partition, which are left out.
 */
export const constraints = `
  select 'constraint' as kind, format('%s.%I', ${tableOf}, k.conname) as object,
         k.conname::text as name, ${tableOf} as "table", false as implicit,
         jsonb_build_object('definition', pg_get_constraintdef(k.oid)) as facts
    from ${relations(`'r', 'p', 'f'`)}
    join pg_constraint k on k.conrelid = c.oid and k.conparentid = 0
     and k.contype in ('p', 'u', 'f', 'c', 'x')`

/** Those that a constraint stands on are its own; the name is no part of the definition. */
export const indexes = `
  select 'index' as kind, format('%I.%I', n.nspname, i.relname) as object,
         i.relname::text as name, ${tableOf} as "table", false as implicit,
         jsonb_build_object(
           'definition', replace(pg_get_indexdef(i.oid), format(' INDEX %I ON ', i.relname), ' INDEX ON '),
           'state', case when x.indisvalid then 'valid' else 'invalid' end) as facts
    from ${relations(`'r', 'p', 'm'`)}
    join pg_index x on x.indrelid = c.oid
    join pg_class i on i.oid = x.indexrelid
   where not exists (select from pg_constraint k
                      where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))`

export const triggers = `
  select 'trigger' as kind, format('%s.%I', ${tableOf}, t.tgname) as object,
         t.tgname::text as name, ${tableOf} as "table", false as implicit,
         jsonb_build_object(
           'definition', pg_get_triggerdef(t.oid),
           'state', case t.tgenabled when 'D' then 'disabled' when 'R' then 'on replicas'
                                     when 'A' then 'always' else 'enabled' end) as facts
    from ${relations(`'r', 'p', 'f', 'v'`)}
    join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal`

export const policies = `
  select 'policy' as kind, format('%s.%I', ${tableOf}, p.polname) as object,
         p.polname::text as name, ${tableOf} as "table", false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'command', case p.polcmd when 'r' then 'select' when 'a' then 'insert'
                                    when 'w' then 'update' when 'd' then 'delete' else 'all' end,
           'sort', case when p.polpermissive then 'permissive' else 'restrictive' end,
           'roles', (select string_agg(coalesce(r.rolname::text, 'public'), ', ' order by r.rolname)
                       from unnest(p.polroles) as each (id) left join pg_roles r on r.oid = each.id),
           'using', pg_get_expr(p.polqual, p.polrelid),
           'with check', pg_get_expr(p.polwithcheck, p.polrelid))) as facts
    from ${relations(`'r', 'p'`)} join pg_policy p on p.polrelid = c.oid`

export const views = `
  select 'view' as kind, ${tableOf} as object, c.relname::text as name, null as "table",
         false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'sort', case c.relkind when 'm' then 'materialized view' else 'view' end,
           'options', array_to_string(c.reloptions, ', '),
           'definition', pg_get_viewdef(c.oid))) as facts
    from ${relations(`'v', 'm'`)}`

/** `implicit`: it belongs to the column whose default it is, or to an identity column. */
export const sequences = `
  select 'sequence' as kind, ${tableOf} as object, c.relname::text as name, null as "table",
         coalesce(own.deptype = 'i' or exists (
           select from pg_depend used join pg_attrdef d on d.oid = used.objid
            where used.classid = 'pg_attrdef'::regclass and used.refobjid = c.oid
              and d.adrelid = own.refobjid and d.adnum = own.refobjsubid), false) as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'type', format_type(s.seqtypid, null),
           'increment', s.seqincrement::text,
           'owner', (
             select format('%I.%I.%I', tn.nspname, t.relname, a.attname)
               from pg_class t join pg_namespace tn on tn.oid = t.relnamespace
               join pg_attribute a on a.attrelid = t.oid and a.attnum = own.refobjsubid
              where t.oid = own.refobjid))) as facts
    from ${relations(`'S'`)} join pg_sequence s on s.seqrelid = c.oid
    left join pg_depend own on own.classid = 'pg_class'::regclass and own.objid = c.oid
                           and own.refclassid = 'pg_class'::regclass and own.deptype in ('a', 'i')`
