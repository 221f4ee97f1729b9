/** $1 schemas (null: on the search path), $2 names, $3 oids: the user's types among them. */
export const typesQuery = `
select n.nspname as schema, t.typname as name, t.typtype::text as kind,
       (select jsonb_agg(e.enumlabel order by e.enumsortorder)
          from pg_enum e where e.enumtypid = t.oid) as values,
       case when t.typtype = 'd' then (
         select jsonb_build_object('type', coalesce(e.typname, b.typname), 'typeSchema', bn.nspname,
                  'array', e.oid is not null, 'text', format_type(t.typbasetype, t.typtypmod))
           from pg_type b
           left join pg_type e on e.oid = b.typelem and b.typlen = -1 and b.typcategory = 'A'
           join pg_namespace bn on bn.oid = coalesce(e.typnamespace, b.typnamespace)
          where b.oid = t.typbasetype) end as base,
       t.typnotnull or exists (select from pg_constraint k where k.contypid = t.oid) as constrained
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
  left join pg_class c on c.oid = t.typrelid
 where (t.oid = any($3::oid[]) or t.oid in (
         select named.oid from unnest($1::name[], $2::name[]) wanted (schema, name)
           join pg_type named on named.typname = wanted.name
           join pg_namespace on pg_namespace.oid = named.typnamespace
          where nspname = wanted.schema
             or wanted.schema is null and nspname = any(current_schemas(false))))
   and n.nspname not in ('pg_catalog', 'information_schema')
   and t.typcategory <> 'A' and (c.oid is null or c.relkind = 'c')
 order by n.nspname, t.typname`

/** $1 schemas, $2 names: the user's functions. Of several with one name, the most volatile counts. */
export const functionsQuery = `
select n.nspname as schema, p.proname as name, max(
         case p.provolatile when 'i' then 0 when 's' then 1 else 2 end) as volatility
  from unnest($1::name[], $2::name[]) wanted (schema, name)
  join pg_proc p on p.proname = wanted.name
  join pg_namespace n on n.oid = p.pronamespace
 where p.prokind = 'f' and n.nspname not in ('pg_catalog', 'information_schema')
   and (n.nspname = wanted.schema
        or wanted.schema is null and n.nspname = any(current_schemas(false)))
 group by n.nspname, p.proname
 order by n.nspname, p.proname`
