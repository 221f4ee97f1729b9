import { notOfExtension } from './extensions.ts'

/* What stands beside the tables. Each query gives the same columns as those of relations.ts. */

export const schemas = `
  select 'schema' as kind, quote_ident(n.nspname) as object, n.nspname::text as name,
         null as "table", false as implicit, '{}'::jsonb as facts
    from pg_namespace n where n.nspname = any ($1) and n.nspname <> 'public'`

/** Versions are the server's matter, and so are, alone, those that stand in other schemas (`implicit`). */
export const extensions = `
  select 'extension' as kind, quote_ident(x.extname) as object, x.extname::text as name,
         null as "table", n.nspname <> all ($1) as implicit, '{}'::jsonb as facts
    from pg_extension x join pg_namespace n on n.oid = x.extnamespace`

/** Enums, domains, ranges and composite types; the row types of tables are none. */
export const types = `
  select 'type' as kind, format('%I.%I', n.nspname, t.typname) as object, t.typname::text as name,
         null as "table", false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'sort', case t.typtype when 'e' then 'enum' when 'd' then 'domain'
                                  when 'r' then 'range' else 'composite' end,
           'values', (select string_agg(quote_literal(v.enumlabel), ', ' order by v.enumsortorder)
                        from pg_enum v where v.enumtypid = t.oid),
           'base', case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end,
           'nullability', case when t.typnotnull then 'not null' end,
           'default', t.typdefault,
           'checks', (select string_agg(pg_get_constraintdef(k.oid), ' ' order by pg_get_constraintdef(k.oid))
                        from pg_constraint k where k.contypid = t.oid and k.contype = 'c'),
           'range of', (select format_type(r.rngsubtype, null) from pg_range r where r.rngtypid = t.oid),
           'fields', (select string_agg(quote_ident(a.attname) || ' '
                               || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
                        from pg_attribute a
                       where c.relkind = 'c' and a.attrelid = c.oid and a.attnum > 0
                         and not a.attisdropped))) as facts
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    left join pg_class c on c.oid = t.typrelid
   where n.nspname = any ($1)
     and (t.typtype in ('e', 'd', 'r') or (t.typtype = 'c' and c.relkind = 'c'))
     and ${notOfExtension('pg_type', 't.oid')}`

export const functions = `
  select 'function' as kind,
         format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as object,
         format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)) as name,
         null as "table", false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'definition', case when p.prokind <> 'a' then pg_get_functiondef(p.oid) end,
           'aggregate', case when p.prokind = 'a'
             then (select format('%s over %s', g.aggtransfn, format_type(g.aggtranstype, null))
                     from pg_aggregate g where g.aggfnoid = p.oid) end)) as facts
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname = any ($1) and ${notOfExtension('pg_proc', 'p.oid')}
     and not exists (select from pg_depend i where i.classid = 'pg_proc'::regclass
                        and i.objid = p.oid and i.deptype = 'i')`
