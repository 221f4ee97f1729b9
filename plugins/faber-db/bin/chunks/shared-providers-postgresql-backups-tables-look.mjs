import {
  tableName
} from "./shared-providers-postgresql-backups-names.mjs";
import {
  count,
  listed
} from "./shared-text.mjs";
async function look(query, names) {
  const found = await query(tablesQuery, [names]);
  const oids = found.map(({ oid }) => oid);
  const foreignKeys = await query(foreignKeysQuery, [oids]);
  const known = new Set(found.map(({ wanted }) => wanted));
  const tables = [];
  const columns = await columnsQuery(query);
  for (const { wanted, partitions, ...table } of found) {
    tables.push({
      ...table,
      table: wanted,
      partitions: partitions.map(named).sort(),
      columns: await query(columns, [table.oid]),
      uniques: await query(uniquesQuery, [table.oid])
    });
  }
  return {
    missing: names.filter((name) => !known.has(name)),
    tables,
    foreignKeys: foreignKeys.map(({ child, parent, children, parents, ...rest }) => ({
      ...rest,
      child: named(child),
      parent: named(parent),
      children: children.map(named),
      parents: parents.map(named)
    }))
  };
}
var named = ([schema, name]) => tableName(schema, name);
var leaves = (relation) => `(
  with recursive parts (part) as (
    select ${relation} union all select inhrelid from pg_inherits join parts on inhparent = part
      where (select relkind from pg_class where oid = part) = 'p')
  select coalesce(json_agg(json_build_array(nspname, relname)), '[]')
    from parts join pg_class l on l.oid = part join pg_namespace n on n.oid = l.relnamespace
   where l.relkind <> 'p')`;
var tablesQuery = `
  select wanted, c.oid::int8::text::float8 as oid, c.relkind::text as kind,
         row_security_active(c.oid) as hidden, pg_has_role(c.relowner, 'usage') as owned,
         has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
           and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete') as allowed,
         (select coalesce(json_agg(json_build_object('name', tgname, 'always', tgenabled = 'A') order by tgname), '[]')
            from pg_trigger t
           where tgrelid = c.oid and tgenabled in ('O', 'A')
             and not exists (select from pg_constraint where oid = tgconstraint and contype <> 't')) as triggers,
         (select coalesce(json_agg(rulename order by rulename), '[]') from pg_rewrite
           where ev_class = c.oid and ev_type in ('2', '3', '4') and ev_enabled in ('O', 'A')) as rules,
         ${leaves("c.oid")} as partitions
    from unnest($1::text[]) with ordinality as w (wanted, place)
    join pg_class c on c.oid = to_regclass(wanted)
   order by place`;
async function columnsQuery(query) {
  const [row] = await query(
    `select current_setting('server_version_num')::int as version`
  );
  const generated = (row?.version ?? 0) >= 12e4 ? `attgenerated <> ''` : "false";
  return `
    select attname as name, attnotnull as not_null, atthasdef as has_default,
           attidentity::text as identity, ${generated} as generated,
           (select s.oid::regclass::text from pg_depend d join pg_class s on s.oid = d.objid
             where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
               and d.refobjid = a.attrelid and d.refobjsubid = a.attnum
               and d.deptype in ('a', 'i') and s.relkind = 'S' limit 1) as sequence
      from pg_attribute a
     where attrelid = $1::float8::int8::oid and attnum > 0 and not attisdropped
     order by attnum`;
}
var uniquesQuery = `
  select indisprimary as primary, pg_get_expr(indpred, indrelid) as predicate,
         array(select pg_get_indexdef(indexrelid, k, true)
                 from generate_series(1, indnkeyatts) k order by k) as expressions,
         case when indpred is null and indexprs is null and plain.never_null then plain.names end as key
    from pg_index
   cross join lateral (
      select array_agg(attname::text order by k) as names, bool_and(attnotnull) as never_null
        from generate_series(0, indnkeyatts - 1) k
        join pg_attribute on attrelid = indrelid and attnum = indkey[k]) as plain
   where indrelid = $1::float8::int8::oid and indisunique and indisvalid
   order by indisprimary desc, indexrelid`;
var foreignKeysQuery = `
  select conname as name,
         json_build_array(cn.nspname, c.relname) as child,
         json_build_array(pn.nspname, p.relname) as parent,
         ${leaves("conrelid")} as children, ${leaves("confrelid")} as parents,
         exists (select from pg_constraint whole
                  where whole.oid = k.conparentid and whole.confrelid <> k.confrelid) as of_part,
         array(select attname::text from unnest(conkey) with ordinality a (n, i)
                 join pg_attribute on attrelid = conrelid and attnum = n order by i) as child_columns,
         array(select attname::text from unnest(confkey) with ordinality a (n, i)
                 join pg_attribute on attrelid = confrelid and attnum = n order by i) as parent_columns
    from pg_constraint k
    join pg_class c on c.oid = conrelid join pg_namespace cn on cn.oid = c.relnamespace
    join pg_class p on p.oid = confrelid join pg_namespace pn on pn.oid = p.relnamespace
   where contype = 'f' and (conrelid::int8 = any ($1::float8[]::int8[]) or confrelid::int8 = any ($1::float8[]::int8[]))
   order by conname`;
async function examineTables(session, names) {
  return examine(await look((sql, values) => session.query(sql, values), names));
}
function examine({ tables, missing }) {
  return {
    refused: [
      ...missing.map((table) => `${table} is not there: it was dropped or renamed since.`),
      ...tables.flatMap(refusals)
    ],
    missing,
    told: tables.filter(({ triggers }) => triggers.length > 0).map(({ table, triggers }) => {
      const names = listed(triggers.map(({ name }) => name));
      return `The ${count(triggers.length, "trigger")} of ${table} (${names}) will not fire.`;
    })
  };
}
function refusals({
  table,
  kind,
  hidden,
  owned,
  allowed,
  triggers,
  rules,
  partitions
}) {
  if (kind === "p") {
    return [
      `${table} is partitioned; name the partitions that hold its rows: ${partitions.join(",")}`
    ];
  }
  if (kind !== "r") return [`${table} is no table now.`];
  const fires = listed(triggers.map(({ name }) => name));
  return [
    ...allowed ? [] : [`The role may not read and write all of ${table}.`],
    ...hidden ? [`Policies of ${table} hide rows from the role.`] : [],
    ...rules.length > 0 ? [
      `The ${count(rules.length, "rule")} of ${table} (${listed(rules)}) would rewrite what is written.`
    ] : [],
    ...triggers.length > 0 && !owned ? [`Triggers of ${table} would fire (${fires}), and only its owner may switch them off.`] : []
  ];
}
export {
  look,
  examineTables,
  examine
};
