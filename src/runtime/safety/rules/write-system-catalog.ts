import { type NodeOf, tableOf } from '../reading/ast.ts'
import { defineRule, type Hit } from './define.ts'

export const writeSystemCatalog = defineRule({
  name: 'write-system-catalog',
  category: 'correctness',
  risk: 'high',
  dataLoss: false,
  summary: 'Writes PostgreSQL’s own catalog, or switches off what guards it and its pages',
  why: 'What is written there is not checked against the data, and no rule of PostgreSQL holds: a column type, an enum value or a constraint that is changed so can make rows unreadable, and dumps that cannot be restored.',
  safeWay: 'Use the ALTER statement that does the same.',
  examples: {
    bad: [
      "UPDATE pg_attribute SET atttypmod = 104 WHERE attrelid = 'users'::regclass AND attname = 'name'",
      "DELETE FROM pg_catalog.pg_enum WHERE enumlabel = 'old'",
      "WITH x AS (UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass RETURNING 1) SELECT 1 FROM x",
      'INSERT INTO pg_depend VALUES (1)',
      'SET allow_system_table_mods = on',
      'SET zero_damaged_pages = on',
    ],
    ok: [
      "UPDATE pg_settings SET setting = 'on' WHERE name = 'enable_seqscan'",
      'UPDATE shop.pg_attribute SET a = 1 WHERE b = 2',
      'UPDATE pg_users SET a = 1 WHERE b = 2',
      'RESET allow_system_table_mods',
      'SET LOCAL allow_system_table_mods = off',
    ],
  },
  check({ kind, node }) {
    if (kind === 'VariableSetStmt') return switchedOn(node)
    if (
      kind !== 'UpdateStmt' &&
      kind !== 'DeleteStmt' &&
      kind !== 'InsertStmt' &&
      kind !== 'MergeStmt'
    )
      return []
    const { schema = 'pg_catalog', name } = tableOf(node.relation)
    if (schema !== 'pg_catalog' || !catalogs.has(name)) return []
    return [
      {
        object: name,
        message: `Writes ${name}, PostgreSQL’s own catalog: nothing checks it against the data.`,
      },
    ]
  },
})

const guards: ReadonlyMap<string, string> = new Map([
  ['allow_system_table_mods', 'Lets this session change PostgreSQL’s own catalog.'],
  [
    'zero_damaged_pages',
    'Lets PostgreSQL overwrite damaged pages with zeros: their rows are lost.',
  ],
])

function switchedOn({ kind, name = '', args }: NodeOf<'VariableSetStmt'>): Hit[] {
  const message = guards.get(name)
  const [value] = args ?? []
  const word = value && 'A_Const' in value ? value.A_Const.sval?.sval : undefined
  if (message === undefined || kind !== 'VAR_SET_VALUE' || /^(off|false)$/i.test(word ?? ''))
    return []
  return [{ object: name, message, dataLoss: name === 'zero_damaged_pages' }]
}

const catalogs: ReadonlySet<string> = new Set(
  `pg_aggregate pg_am pg_amop pg_amproc pg_attrdef pg_attribute pg_auth_members pg_authid pg_cast
   pg_class pg_collation pg_constraint pg_conversion pg_database pg_db_role_setting pg_default_acl
   pg_depend pg_description pg_enum pg_event_trigger pg_extension pg_foreign_data_wrapper
   pg_foreign_server pg_foreign_table pg_index pg_inherits pg_init_privs pg_language
   pg_largeobject pg_largeobject_metadata pg_namespace pg_opclass pg_operator pg_opfamily
   pg_partitioned_table pg_policy pg_proc pg_publication pg_publication_rel pg_range pg_rewrite
   pg_seclabel pg_sequence pg_shdepend pg_shdescription pg_statistic pg_subscription pg_tablespace
   pg_transform pg_trigger pg_ts_config pg_ts_dict pg_ts_parser pg_ts_template pg_type
   pg_user_mapping`.split(/\s+/),
)
