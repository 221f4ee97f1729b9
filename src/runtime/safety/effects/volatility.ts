import type { Node } from 'libpg-query'
import type { Catalog } from '../catalog/catalog.ts'
import { nodesIn, strings } from '../reading/ast.ts'

/** Whether an expression must be computed for each row: it calls a function that is volatile. */
export function isVolatile(expression: Node | undefined, catalog: Catalog): boolean {
  for (const { kind, node } of nodesIn(expression)) {
    if (kind === 'FuncCall' && isVolatileFunction(strings(node.funcname), catalog)) return true
  }
  return false
}

function isVolatileFunction(names: readonly string[], catalog: Catalog): boolean {
  const [name = '', schema] = names.toReversed()
  if (schema === 'pg_catalog') return builtInVolatile.has(name)
  // pg_catalog is searched before every other schema.
  if (schema === undefined && builtInVolatile.has(name)) return true
  if (schema === undefined && builtInSteady.has(name)) return false
  const known = catalog.fn(schema === undefined ? { name } : { schema, name })
  return known === undefined || known.volatility === 'volatile'
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** PostgreSQL's own volatile functions that a default may call (pg_proc, 18). */
const builtInVolatile = words(`
  clock_timestamp currval gen_random_uuid lastval nextval pg_backend_pid pg_sleep random
  random_normal setseed setval timeofday txid_current pg_current_xact_id uuidv4 uuidv7
  pg_advisory_lock pg_advisory_xact_lock pg_notify set_config lo_create lo_creat lo_from_bytea
`)

/** PostgreSQL's own stable and immutable functions that defaults call; any other may be a user's. */
const builtInSteady = words(`
  abs age array_append array_cat array_fill array_length array_position array_prepend array_remove
  array_replace array_to_json array_to_string ascii bit_length btrim bytea cbrt ceil ceiling
  char_length character_length chr concat concat_ws convert convert_from convert_to
  current_database current_query current_schema current_schemas current_setting date date_bin
  date_part date_trunc decode degrees div encode exp extract factorial floor format format_type
  gcd get_bit get_byte hashtext hashtextextended host hostmask inet_client_addr inet_server_addr
  initcap int4 int8 float8 numeric text isfinite json_array json_array_length json_build_array
  json_build_object json_object json_strip_nulls json_typeof jsonb_array_length
  jsonb_build_array jsonb_build_object jsonb_object jsonb_pretty jsonb_set jsonb_strip_nulls
  jsonb_typeof justify_days justify_hours justify_interval lcm left length ln localtime
  localtimestamp log lower lpad ltrim make_date make_interval make_time make_timestamp
  make_timestamptz md5 mod netmask network normalize now num_nonnulls num_nulls nullif numrange
  int4range int8range tsrange tstzrange daterange octet_length overlay parse_ident pg_client_encoding
  pg_typeof pi point polygon box circle line lseg path position power quote_ident quote_literal
  quote_nullable radians regexp_replace regexp_match regexp_split_to_array repeat replace reverse
  right round row_to_json rpad rtrim sha224 sha256 sha384 sha512 sign split_part sqrt
  starts_with statement_timestamp string_to_array strpos substr substring timezone to_char
  to_date to_hex to_json to_jsonb to_number to_timestamp to_tsquery to_tsvector
  transaction_timestamp translate trim trunc txid_current_if_assigned txid_current_snapshot
  unistr upper user uuid version width_bucket xmlelement plainto_tsquery setweight inet_merge
  current_user session_user current_date current_time current_timestamp
`)
