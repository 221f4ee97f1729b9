/**
 * One query for the structure and the size of relations: those that are named, and what hangs on
 * them. Every step of it is a lookup by an index of the catalog, so that it costs the same in a
 * database of ten tables and of ten thousand. The catalogs are those of PostgreSQL 11 to 18 (its
 * manual, chapter "System Catalogs").
 */
export function relationsQuery(serverVersion: number): string {
  // Generated columns came with 12, constraints that are not enforced with 18.
  const generated = serverVersion >= 120_000 ? 'a.attgenerated' : `''`
  const enforced = serverVersion >= 180_000 ? 'k.conenforced' : 'true'
  return `${hanging}
select n.nspname as schema, c.relname as name, c.relkind::text as kind,
       c.relispartition as "isPartition",
       exists (select from pg_inherits i join pg_partitioned_table p on p.partrelid = i.inhparent
                where i.inhrelid = c.oid and p.partdefid = c.oid) as "isDefault",
       (select jsonb_build_object(
                 'strategy', case p.partstrat when 'l' then 'list' when 'r' then 'range' else 'hash' end,
                 'columns', (select jsonb_agg(a.attname order by key.place)
                               from unnest(p.partattrs::int2[]) with ordinality as key(number, place)
                               join pg_attribute a on a.attrelid = c.oid and a.attnum = key.number))
          from pg_partitioned_table p
         where p.partrelid = c.oid and p.partexprs is null) as "partitionKey",
       c.reltuples::float8 as tuples, c.relpages as pages,
       current_setting('block_size')::int as "blockSize",
       pg_relation_size(c.oid)::float8 as "mainBytes",
       pg_table_size(c.oid)::float8 as "tableBytes",
       pg_total_relation_size(c.oid)::float8 as "totalBytes",
       (select coalesce(jsonb_agg(jsonb_build_object('schema', pn.nspname, 'name', p.relname)
                                  order by i.inhseqno), '[]')
          from pg_inherits i join pg_class p on p.oid = i.inhparent
          join pg_namespace pn on pn.oid = p.relnamespace
         where i.inhrelid = c.oid) as parents,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'name', a.attname, 'notNull', a.attnotnull, 'identity', a.attidentity <> '',
                 'hasDefault', a.atthasdef and ${generated} = '', 'generated', ${generated},
                 'length', t.typlen, 'type', coalesce(e.typname, t.typname),
                 'typeSchema', tn.nspname, 'array', e.oid is not null,
                 'typeOid', coalesce(e.oid, t.oid)::int8,
                 'text', format_type(a.atttypid, a.atttypmod)) order by a.attnum), '[]')
          from pg_attribute a join pg_type t on t.oid = a.atttypid
          left join pg_type e on e.oid = t.typelem and t.typlen = -1 and t.typcategory = 'A'
          join pg_namespace tn on tn.oid = coalesce(e.typnamespace, t.typnamespace)
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'name', ic.relname, 'unique', i.indisunique, 'valid', i.indisvalid,
                 'partial', i.indpred is not null, 'expression', i.indexprs is not null,
                 'columns', (select coalesce(jsonb_agg(a.attname order by array_position(i.indkey::int2[], a.attnum), a.attnum), '[]')
                               from pg_attribute a
                              where a.attrelid = c.oid and a.attnum > 0
                                and (a.attnum = any(i.indkey) or exists (
                                  select from pg_depend d
                                   where d.classid = 'pg_class'::regclass and d.objid = i.indexrelid
                                     and d.refclassid = 'pg_class'::regclass
                                     and d.refobjid = c.oid and d.refobjsubid = a.attnum))))
                 order by ic.relname), '[]')
          from pg_index i join pg_class ic on ic.oid = i.indexrelid
         where i.indrelid = c.oid) as indexes,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'name', k.conname, 'kind', k.contype, 'onDelete', k.confdeltype,
                 'validated', k.convalidated and ${enforced},
                 'definition', case when k.contype = 'c' then pg_get_constraintdef(k.oid) end,
                 'references', case when k.contype = 'f' then (
                    select jsonb_build_object('schema', rn.nspname, 'name', r.relname)
                      from pg_class r join pg_namespace rn on rn.oid = r.relnamespace
                     where r.oid = k.confrelid) end,
                 'columns', (select coalesce(jsonb_agg(a.attname order by key.place), '[]')
                               from unnest(k.conkey) with ordinality as key(number, place)
                               join pg_attribute a on a.attrelid = c.oid and a.attnum = key.number),
                 'referred', (select coalesce(jsonb_agg(a.attname order by key.place), '[]')
                                from unnest(k.confkey) with ordinality as key(number, place)
                                join pg_attribute a on a.attrelid = k.confrelid and a.attnum = key.number))
                 order by k.conname), '[]')
          from pg_constraint k
         where k.conrelid = c.oid
           -- A foreign key to a partitioned table has one more for each partition, on the same table.
           and not exists (select from pg_constraint p
                            where p.oid = k.conparentid and p.conrelid = k.conrelid)) as constraints,
       (select coalesce(jsonb_agg(distinct jsonb_build_object('schema', rn.nspname, 'name', r.relname)), '[]')
          from pg_rewrite w
          join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
           and d.refclassid = 'pg_class'::regclass
          join pg_class r on r.oid = d.refobjid join pg_namespace rn on rn.oid = r.relnamespace
         where w.ev_class = c.oid and r.oid <> c.oid and c.relkind in ('v', 'm')) as reads,
       (select coalesce(jsonb_agg(distinct jsonb_build_object('schema', pn.nspname, 'name', p.proname)), '[]')
          from pg_depend d join pg_proc p on p.oid = d.objid
          join pg_namespace pn on pn.oid = p.pronamespace
         where d.refclassid = 'pg_class'::regclass and d.refobjid = c.oid
           and d.classid = 'pg_proc'::regclass) as "usedBy"
  from wanted
  join pg_class c on c.oid = wanted.oid
  join pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('r', 'p', 'f', 'v', 'm')
 order by n.nspname, c.relname`
}

/**
 * $1 schemas (null: on the search path), $2 names, $3 whether what refers to it is emptied too.
 * An index stands for its table. Partitions, parents and views hang on a relation with all that
 * hangs on them; of a foreign key, the table at its other end.
 */
const hanging = `with recursive
named (schema, name, cascades) as (select * from unnest($1::name[], $2::name[], $3::boolean[])),
found (oid, cascades) as (
  select case when c.relkind in ('i', 'I')
              then (select i.indrelid from pg_index i where i.indexrelid = c.oid)
              else c.oid end, named.cascades
    from named
    join pg_class c on c.relname = named.name
    join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'f', 'v', 'm', 'i', 'I')
     and (n.nspname = named.schema
          or named.schema is null and n.nspname = any(current_schemas(false)))
),
hanging (oid, cascades) as (
  select oid, cascades from found
  union
  select link.oid, link.cascades
    from hanging h cross join lateral (
      select i.inhrelid as oid, h.cascades from pg_inherits i where i.inhparent = h.oid
      union all
      select i.inhparent, false from pg_inherits i where i.inhrelid = h.oid
      union all
      select w.ev_class, false
        from pg_depend d join pg_rewrite w on w.oid = d.objid
       where d.refclassid = 'pg_class'::regclass and d.refobjid = h.oid
         and d.classid = 'pg_rewrite'::regclass
      union all
      select k.conrelid, true
        from pg_depend d join pg_constraint k on k.oid = d.objid
       where h.cascades and d.refclassid = 'pg_class'::regclass and d.refobjid = h.oid
         and d.classid = 'pg_constraint'::regclass and k.contype = 'f' and k.confrelid = h.oid
    ) link
),
wanted (oid) as (
  select oid from hanging
  union
  select k.confrelid from hanging h join pg_constraint k on k.conrelid = h.oid where k.contype = 'f'
  union
  select k.conrelid
    from hanging h
    join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = h.oid
     and d.classid = 'pg_constraint'::regclass
    join pg_constraint k on k.oid = d.objid and k.contype = 'f' and k.confrelid = h.oid
)`
