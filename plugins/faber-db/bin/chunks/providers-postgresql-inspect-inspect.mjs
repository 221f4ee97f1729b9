import {
  readOnly
} from "./shared-providers-postgresql-inspect-read-only.mjs";
import {
  readCheck
} from "./shared-safety-catalog-catalog.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-effects-alter-constraints.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-operations-errors.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
function columnOf(row) {
  const { name, notNull, hasDefault, identity, generated } = row;
  return {
    name,
    type: typeOf(row),
    notNull,
    hasDefault,
    ...generated !== "" && { generated: generated === "v" ? "virtual" : "stored" },
    ...identity && { identity }
  };
}
function typeOf({ type, typeSchema, array, text }) {
  const [, modifiers] = /\((-?\d+(?:,-?\d+)*)\)/.exec(text) ?? [];
  return {
    ...typeSchema !== "pg_catalog" && { schema: typeSchema },
    name: type,
    modifiers: modifiers?.split(",").map(Number) ?? [],
    array
  };
}
function relationsQuery(serverVersion) {
  const generated = serverVersion >= 12e4 ? "a.attgenerated" : `''`;
  const enforced = serverVersion >= 18e4 ? "k.conenforced" : "true";
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
 order by n.nspname, c.relname`;
}
var hanging = `with recursive
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
)`;
var headerBytes = 28;
var variableBytes = 32;
function sizeOf(row) {
  const { kind, tuples, pages, blockSize, mainBytes, tableBytes, totalBytes, columns } = row;
  if (!["r", "m"].includes(kind) || mainBytes === null) return void 0;
  const widths = columns.map(({ length }) => length > 0 ? length : variableBytes);
  const width = widths.reduce((sum, each) => sum + each, headerBytes);
  const density = tuples >= 0 && pages > 0 ? tuples / pages : blockSize / width;
  return {
    rows: Math.round(density * mainBytes / blockSize),
    tableBytes: tableBytes ?? mainBytes,
    totalBytes: totalBytes ?? mainBytes
  };
}
function withPartitions(relations) {
  const key = ({ schema, name }) => JSON.stringify([schema, name]);
  const children = /* @__PURE__ */ new Map();
  for (const relation of relations) {
    if (relation.partitionOf === void 0) continue;
    const parent = key(relation.partitionOf);
    children.set(parent, [...children.get(parent) ?? [], relation]);
  }
  const total = (relation) => {
    const parts = children.get(key(relation));
    if (relation.kind !== "partitioned table" || parts === void 0) return relation.size;
    return parts.map(total).reduce(
      (sum, part) => ({
        rows: sum.rows + (part?.rows ?? 0),
        tableBytes: sum.tableBytes + (part?.tableBytes ?? 0),
        totalBytes: sum.totalBytes + (part?.totalBytes ?? 0)
      }),
      { rows: 0, tableBytes: 0, totalBytes: 0 }
    );
  };
  return relations.map((relation) => {
    const size = total(relation);
    return size === void 0 ? relation : { ...relation, size };
  });
}
var typesQuery = `
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
 order by n.nspname, t.typname`;
var functionsQuery = `
select n.nspname as schema, p.proname as name, max(
         case p.provolatile when 'i' then 0 when 's' then 1 else 2 end) as volatility
  from unnest($1::name[], $2::name[]) wanted (schema, name)
  join pg_proc p on p.proname = wanted.name
  join pg_namespace n on n.oid = p.pronamespace
 where p.prokind = 'f' and n.nspname not in ('pg_catalog', 'information_schema')
   and (n.nspname = wanted.schema
        or wanted.schema is null and n.nspname = any(current_schemas(false)))
 group by n.nspname, p.proname
 order by n.nspname, p.proname`;
var patienceMs = 2e3;
function inspect(session, names) {
  return readOnly(session, patienceMs, async () => {
    const [settings] = await session.query(
      `select current_setting('server_version_num')::int as version,
              current_schemas(false)::text[] as "searchPath",
              current_setting('TimeZone') as "timeZone"`
    );
    if (!settings) throw new Error("the server did not say its settings");
    const { version, searchPath, timeZone } = settings;
    const { relations } = names;
    await session.script(onlyIndexes);
    const rows = await session.query(relationsQuery(version), [
      ...columnsOf(relations),
      relations.map(({ cascades }) => cascades)
    ]);
    const typeOids = rows.flatMap(({ columns }) => columns.map(({ typeOid }) => typeOid));
    const [types, functions] = [
      await session.query(typesQuery, [
        ...columnsOf(names.types),
        [...new Set(typeOids)]
      ]),
      await session.query(functionsQuery, columnsOf(names.functions))
    ];
    return {
      searchPath,
      timeZone,
      relations: withPartitions(await Promise.all(rows.map(relationOf))),
      types: types.map(userTypeOf),
      functions: functions.map(functionOf)
    };
  });
}
var onlyIndexes = "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off";
function columnsOf(names) {
  return [names.map(({ schema }) => schema ?? null), names.map(({ name }) => name)];
}
var relationKinds = {
  r: "table",
  p: "partitioned table",
  f: "foreign table",
  v: "view",
  m: "materialized view"
};
async function relationOf(row) {
  const { schema, name, parents, isPartition, reads, usedBy } = row;
  const size = sizeOf(row);
  return {
    schema,
    name,
    kind: relationKinds[row.kind] ?? "table",
    complete: true,
    columns: row.columns.map(columnOf),
    indexes: row.indexes.map(({ expression, ...index }) => ({
      ...index,
      ...expression && { expression }
    })),
    constraints: await Promise.all(
      row.constraints.filter(({ kind }) => kind in constraintKinds).map(constraintOf)
    ),
    ...row.partitionKey && { partitionKey: row.partitionKey },
    ...isPartition && parents[0] && { partitionOf: parents[0] },
    ...row.isDefault && { isDefaultPartition: true },
    ...!isPartition && parents.length > 0 && { inherits: parents },
    ...reads.length > 0 && { reads },
    ...usedBy.length > 0 && { usedBy },
    ...size && { size }
  };
}
var constraintKinds = {
  c: "check",
  f: "foreign key",
  p: "primary key",
  u: "unique",
  x: "exclude",
  n: "not null"
};
var deleteActions = {
  c: "cascade",
  n: "set null",
  d: "set default"
};
async function constraintOf(row) {
  const { name, columns, validated, definition, references, onDelete } = row;
  const action = deleteActions[onDelete];
  return {
    name,
    kind: constraintKinds[row.kind] ?? "check",
    columns,
    validated,
    ...references && { references, referredColumns: row.referred },
    ...action && { onDelete: action },
    ...definition !== null && await readCheck(definition)
  };
}
var typeKinds = {
  e: "enum",
  d: "domain",
  c: "composite",
  r: "range",
  m: "range"
};
function userTypeOf({ schema, name, kind, values, base, constrained }) {
  return {
    schema,
    name,
    kind: typeKinds[kind] ?? "other",
    ...values && { values },
    ...base && { base: typeOf(base), constrained }
  };
}
var volatilities = ["immutable", "stable", "volatile"];
function functionOf({ schema, name, volatility }) {
  return { schema, name, volatility: volatilities[volatility] };
}
export {
  inspect,
  onlyIndexes
};
