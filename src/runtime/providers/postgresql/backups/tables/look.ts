import type { Row } from '../../../provider.ts'
import { tableName } from '../names.ts'

/** Asks the one connection that everything of a restore of tables goes over. */
export type Query = <R extends Row>(sql: string, values?: readonly unknown[]) => Promise<R[]>

/** A table as it lives, as far as its rows can be given back by it. */
export interface LivingTable {
  /** As records name it, and as SQL does. */
  readonly table: string
  readonly oid: number
  /** `relkind`; only `r` has rows of its own that a dump has too. */
  readonly kind: string
  /** Whether a policy hides rows from the role. */
  readonly hidden: boolean
  readonly owned: boolean
  /** Whether the role may read and write every row of it. */
  readonly allowed: boolean
  readonly columns: readonly LivingColumn[]
  readonly uniques: readonly UniqueIndex[]
  /** The triggers of users that would fire. */
  readonly triggers: readonly { readonly name: string; readonly always: boolean }[]
  readonly rules: readonly string[]
  /** The tables with the rows of a partitioned one. */
  readonly partitions: readonly string[]
}

export interface LivingColumn {
  readonly name: string
  readonly not_null: boolean
  readonly has_default: boolean
  /** `a`, `d` or nothing: `pg_attribute.attidentity`. */
  readonly identity: string
  readonly generated: boolean
  /** The sequence that it owns, as SQL names it. */
  readonly sequence: string | null
}

export interface UniqueIndex {
  readonly primary: boolean
  /** What it indexes, as SQL says it; `predicate` where it is partial. */
  readonly expressions: readonly string[]
  readonly predicate: string | null
  /** The names of its columns where it is of nothing but columns that are never null, and of all rows. */
  readonly key: readonly string[] | null
}

/** A foreign key from or to one of the tables; either side may be a partitioned table or a partition. */
export interface ForeignKey {
  readonly name: string
  /** The table that refers, and the one that it refers to. */
  readonly child: string
  readonly parent: string
  /** The tables with their rows: each itself, or its partitions. */
  readonly children: readonly string[]
  readonly parents: readonly string[]
  /** Whether it stands for one partition of what is referred to: a row may refer to another one. */
  readonly of_part: boolean
  readonly child_columns: readonly string[]
  readonly parent_columns: readonly string[]
}

export interface Living {
  readonly tables: readonly LivingTable[]
  readonly foreignKeys: readonly ForeignKey[]
  /** The tables that are not there. */
  readonly missing: readonly string[]
}

/** Reads what must be known of tables, named as SQL names them. Throws the server's error. */
export async function look(query: Query, names: readonly string[]): Promise<Living> {
  const found = await query<TableRow & Row>(tablesQuery, [names])
  const oids = found.map(({ oid }) => oid)
  const foreignKeys = await query<ForeignKeyRow & Row>(foreignKeysQuery, [oids])
  const known = new Set(found.map(({ wanted }) => wanted))
  const tables: LivingTable[] = []
  const columns = await columnsQuery(query)
  for (const { wanted, partitions, ...table } of found) {
    tables.push({
      ...table,
      table: wanted,
      partitions: partitions.map(named).sort(),
      columns: await query<LivingColumn & Row>(columns, [table.oid]),
      uniques: await query<UniqueIndex & Row>(uniquesQuery, [table.oid]),
    })
  }
  return {
    missing: names.filter((name) => !known.has(name)),
    tables,
    foreignKeys: foreignKeys.map(({ child, parent, children, parents, ...rest }) => ({
      ...rest,
      child: named(child),
      parent: named(parent),
      children: children.map(named),
      parents: parents.map(named),
    })),
  }
}

type TableRow = Omit<LivingTable, 'table' | 'columns' | 'uniques' | 'partitions'> & {
  readonly wanted: string
  readonly partitions: readonly Qualified[]
}
type Qualified = readonly [schema: string, name: string]
type ForeignKeyRow = Omit<ForeignKey, 'child' | 'parent' | 'children' | 'parents'> & {
  readonly child: Qualified
  readonly parent: Qualified
  readonly children: readonly Qualified[]
  readonly parents: readonly Qualified[]
}

const named = ([schema, name]: Qualified) => tableName(schema, name)

/** The tables with the rows of a relation, as Qualified. */
const leaves = (relation: string) => `(
  with recursive parts (part) as (
    select ${relation} union all select inhrelid from pg_inherits join parts on inhparent = part
      where (select relkind from pg_class where oid = part) = 'p')
  select coalesce(json_agg(json_build_array(nspname, relname)), '[]')
    from parts join pg_class l on l.oid = part join pg_namespace n on n.oid = l.relnamespace
   where l.relkind <> 'p')`

/* A trigger of a partition is `internal` before version 15: those of constraints are told by their constraint. */
const tablesQuery = `
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
         ${leaves('c.oid')} as partitions
    from unnest($1::text[]) with ordinality as w (wanted, place)
    join pg_class c on c.oid = to_regclass(wanted)
   order by place`

/** pg_attribute.attgenerated came with version 12. */
async function columnsQuery(query: Query): Promise<string> {
  const [row] = await query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  const generated = (row?.version ?? 0) >= 120_000 ? `attgenerated <> ''` : 'false'
  return `
    select attname as name, attnotnull as not_null, atthasdef as has_default,
           attidentity::text as identity, ${generated} as generated,
           (select s.oid::regclass::text from pg_depend d join pg_class s on s.oid = d.objid
             where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
               and d.refobjid = a.attrelid and d.refobjsubid = a.attnum
               and d.deptype in ('a', 'i') and s.relkind = 'S' limit 1) as sequence
      from pg_attribute a
     where attrelid = $1::float8::int8::oid and attnum > 0 and not attisdropped
     order by attnum`
}

const uniquesQuery = `
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
   order by indisprimary desc, indexrelid`

const foreignKeysQuery = `
  select conname as name,
         json_build_array(cn.nspname, c.relname) as child,
         json_build_array(pn.nspname, p.relname) as parent,
         ${leaves('conrelid')} as children, ${leaves('confrelid')} as parents,
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
   order by conname`
