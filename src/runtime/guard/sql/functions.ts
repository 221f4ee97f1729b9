const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What may stand before a parenthesis without being called: keywords and types. */
const keywords = list(`
  in values and or not exists any all some over within filter group using on as from join lateral
  where when then else case limit offset union intersect except by select distinct having between
  like ilike similar is array row with rollup cube sets grouping materialized returning fetch for of
  partition window key ordinality tablesample bernoulli system top apply pivot unpivot explain
  analyze verbose interval char character varchar nchar nvarchar numeric decimal timestamp
  timestamptz time timetz bit varbit varying float double int integer bigint smallint tinyint text
  signed unsigned binary varbinary datetime datetime2 against columns matched recursive only copy to
  index table cross natural inner left right full outer order asc desc nulls first last end`)

/** Built-in functions that look and compute, of all dialects. */
const harmless = list(`
  count sum avg min max now abs age area ascii bool_and bool_or bit_and bit_or bit_xor bit_length
  box btrim cardinality cast cbrt ceil ceiling center char_length character_length chr circle
  clock_timestamp coalesce concat concat_ws convert convert_from convert_to corr cos covar_pop
  covar_samp crc32 cume_dist curdate current_catalog current_database current_date
  current_query current_role current_schema current_schemas current_setting current_time
  current_timestamp current_user curtime database date datediff datename datepart datetrunc
  dateadd date_add date_sub day dayname dayofmonth dayofweek dayofyear db_name dense_rank degrees
  div elt encode decode eomonth every exp extract extractvalue field find_in_set first_value floor
  format format_bytes format_type from_days from_unixtime gcd generate_series generate_subscripts
  getdate get_byte get_bit greatest group_concat glob height hex hour host hostmask
  if ifnull iif inet_aton inet_ntoa inet_client_addr inet_server_addr inet_server_port initcap
  instr isfinite isjson isnull isempty julianday justify_days justify_hours justify_interval
  lag last_value last_day lcase lcm lead least left len length ln localtime localtimestamp log
  log10 log2 lower lpad ltrim make_date make_interval make_time make_timestamp make_timestamptz
  masklen md5 mid minute mod mode month monthname mxid_age netmask network nth_value ntile nullif
  nvl num_nonnulls num_nulls numnode obj_description col_description shobj_description object_id
  object_name octet_length overlay parse_ident path percent_rank percentile_cont percentile_disc
  period_diff pi plainto_tsquery phraseto_tsquery point position pow power printf quarter querytree
  quote quote_ident quote_literal quote_nullable radians rand random random_uuid rank regr_count
  regr_slope repeat replace replicate reverse right round row_count row_number row_to_json rpad
  rtrim scale schema schema_name second session_user sha1 sha2 sha224 sha256 sha384 sha512 sign
  similarity sin sqrt split_part sqlite_version square starts_with statement_timestamp stddev
  stddev_pop stddev_samp stdev strcmp strftime string_agg string_split string_to_array
  string_to_table strip strpos stuff substr substring substring_index suser_name sysdate
  sysdatetime table_name tan timediff time_bucket timeofday timestampdiff timestampadd to_days
  total total_changes transaction_timestamp translate trim trunc truncate ts_headline ts_rank
  ts_rank_cd tsvector_to_array try_cast try_convert try_parse typeof typeproperty ucase unicode
  unistr unix_timestamp unixepoch unnest upper user user_name utc_date utc_timestamp uuid
  uuid_generate_v4 gen_random_uuid uuidv4 uuidv7 variance var_pop var_samp version week weekday
  weekofyear width width_bucket word_similarity strict_word_similarity xmlelement xmlagg year
  newid levenshtein soundex metaphone unaccent hashtext trim_array
  pg_typeof pg_column_size pg_size_pretty pg_size_bytes pg_backend_pid pg_postmaster_start_time
  pg_conf_load_time pg_blocking_pids pg_safe_snapshot_blocking_pids pg_encoding_to_char
  pg_char_to_encoding pg_client_encoding pg_current_wal_lsn pg_current_wal_insert_lsn
  pg_current_wal_flush_lsn pg_wal_lsn_diff pg_walfile_name pg_last_wal_receive_lsn
  pg_last_wal_replay_lsn pg_last_xact_replay_timestamp pg_current_xact_id pg_current_snapshot
  pg_current_xact_id_if_assigned pg_relation_filenode pg_relation_filepath pg_filenode_relation
  pg_partition_tree pg_partition_ancestors pg_partition_root pg_describe_object pg_identify_object
  pg_identify_object_as_address pg_options_to_table pg_lock_status pg_stat_statements pg_stat_file
  pg_timezone_names pg_timezone_abbrevs pg_show_all_settings pg_available_extensions
  pg_available_extension_versions pg_extension_update_paths pg_control_checkpoint
  pg_control_system pg_input_is_valid pg_trigger_depth pg_my_temp_schema pg_xact_commit_timestamp
  pg_collation_for pg_prepared_xact pg_sleep txid_current txid_current_if_assigned
  txid_current_snapshot aclexplode acldefault makeaclitem read_csv read_csv_auto read_parquet
  read_json read_json_auto pgstattuple pgstatindex pg_buffercache_pages`)

/** Families of such functions. */
const harmlessFamilies =
  /^(?:pg_\w+_size|pg_get_\w+|pg_stat_get_\w+|pg_is_\w+|pg_has_role|pg_\w+_is_visible|has_\w+_privilege|to_reg\w+|to_(?:char|date|timestamp|number|hex|json|jsonb|ascii|tsvector|tsquery)|jsonb?_\w+|jsonb?|array_\w+|regexp_\w+|date_(?:trunc|part|bin|format|diff)|range_\w+|is(?:empty|finite)|(?:lower|upper)_(?:inc|inf)|(?:websearch_to|ts)_\w*query|setweight|ts_(?!stat$)\w*|st_(?!createoverview)\w+|pragma_\w+|row_\w+|has_dbaccess|regr_\w+|var(?:iance)?p?|duckdb_\w+|list_\w+)$/

/** Functions that change something, or reach beyond the database. */
const changing =
  /^(?:nextval|setval|set_config|dblink\w*|postgres_(?:execute|attach|query)|lo_\w+|lowrite|loread|pg_(?:terminate|cancel)_backend|pg_read_(?:binary_)?file|pg_ls_\w+|pg_reload_conf|pg_rotate_logfile|pg_promote|pg_switch_(?:wal|xlog)|pg_wal_replay_\w+|pg_stat_reset\w*|pg_stat_statements_reset|pg_(?:create|drop|copy|logical|replication|file|start|stop|backup)_\w+|pg_import_system_collations|sys_exec|sys_eval|load_extension|writefile|xp_\w+|openrowset|openquery|opendatasource)$/

/** Functions by which a session reaches the whole server. */
const serverWide =
  /^(?:pg_(?:terminate|cancel)_backend|pg_reload_conf|pg_rotate_logfile|pg_promote|pg_switch_(?:wal|xlog)|pg_wal_replay_\w+|pg_(?:create|drop|copy)_\w+|pg_(?:start|stop)_backup|pg_read_(?:binary_)?file|pg_ls_\w+|pg_file_\w+|sys_exec|sys_eval|xp_\w+)$/

/** What calling a function does; `unknown` for those that somebody made. */
export function callDoes(name: string): 'read' | 'write' | 'unknown' {
  if (changing.test(name)) return 'write'
  return keywords.has(name) || harmless.has(name) || harmlessFamilies.test(name)
    ? 'read'
    : 'unknown'
}

/** Whether a function reaches beyond the database of its session. */
export const isServerWideCall = (name: string) => serverWide.test(name)
