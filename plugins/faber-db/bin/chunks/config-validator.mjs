import {
  require_ucs2length
} from "./shared-ajv.mjs";
import "./shared-esbuild.mjs";
var validate = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "title": "faber-db configuration", "type": "object", "required": ["database", "environments"], "additionalProperties": false, "properties": { "$schema": { "type": "string", "description": "For editors." }, "schema_version": { "type": "string", "const": "1.0", "default": "1.0", "description": "Of this file." }, "database": { "type": "object", "description": "What the project uses.", "required": ["provider", "migration_tool"], "additionalProperties": false, "properties": { "provider": { "enum": ["postgresql", "mysql", "sqlite", "mongodb"], "description": "The database. This version handles postgresql; safety reads the SQL of mysql and sqlite too." }, "hosting": { "enum": ["local", "aws-aurora", "aws-rds", "gcp-sql", "azure-sql"], "default": "local", "description": "For readers: where the protected environments run. faber-db reaches all of them by their connection strings." }, "migration_tool": { "enum": ["prisma", "typeorm", "sequelize", "knex"], "description": "The migration tool. This version handles prisma." }, "scratch_connection_string_env": { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$", "description": "The name of the variable that holds the connection string of a scratch server, of the same major version: drift replays the migrations there, and migrate rehearses there. Left out: on the server of each environment." } } }, "environments": { "type": "object", "description": "Each environment by its name.", "minProperties": 1, "propertyNames": { "pattern": "^[A-Za-z][A-Za-z0-9_-]{0,62}$" }, "additionalProperties": { "type": "object", "required": ["connection_string_env"], "additionalProperties": false, "properties": { "connection_string_env": { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$", "description": "The name of the variable that holds the connection string. The string itself never stands in a file." }, "auto_migrate": { "type": "boolean", "default": false, "description": "For readers. Whether a FABER workflow migrates it by itself is said by faber_integration.environments.<name>.auto_migrate." }, "backup_before_migrate": { "type": "boolean", "default": true, "description": "Take a verified backup before every migration." }, "require_approval": { "type": "boolean", "default": false, "description": "A person must approve each change. Environments in safety.protected_environments ask for approval whatever stands here." }, "region": { "type": "string", "description": "For readers: the cloud region. The store of backups takes its own from AWS_REGION." }, "backup_retention_days": { "type": "integer", "minimum": 1, "description": "Overrides backup.retention_days." }, "disk_gb": { "type": "number", "exclusiveMinimum": 0, "description": "The size of the server’s disk (GB), where health-check cannot look at it: what is free is then told from the sizes of the databases and the WAL." }, "rollback_on_migration_failure": { "type": "boolean", "default": false, "description": "Undo by itself what a failed migration has left, where nothing is lost by it. What ran in its transaction is undone anyway." } } } }, "migrations": { "type": "object", "default": {}, "description": "Where migrations lie and how they are applied.", "additionalProperties": false, "properties": { "directory": { "type": "string", "minLength": 1, "default": "prisma/migrations", "description": "The migrations folder, from the project root." }, "table": { "type": "string", "const": "_prisma_migrations", "default": "_prisma_migrations", "description": "The history table of the tool. Prisma knows one name only." }, "timeout_seconds": { "type": "integer", "minimum": 1, "default": 300, "description": "How long one statement may run (statement_timeout)." }, "lock_timeout_seconds": { "type": "integer", "minimum": 1, "default": 60, "description": "How long a migration may try to get its locks, in short attempts that let the application through in between." } } }, "safety": { "type": "object", "default": {}, "description": "What is protected, and what needs approval.", "additionalProperties": false, "properties": { "protected_environments": { "type": "array", "items": { "type": "string" }, "default": ["production"], "description": "Environments that no shortcut reaches: no --skip-…, no --force." }, "require_approval_for": { "type": "array", "items": { "enum": ["migrate", "rollback", "seed", "reset", "restore"] }, "default": ["migrate", "rollback", "seed", "reset", "restore"], "description": "The operations that a person approves in protected environments." }, "max_auto_rollback_attempts": { "type": "integer", "minimum": 0, "default": 1, "description": "How often an automatic rollback is tried; 0: never." }, "health_check_before_deploy": { "type": "boolean", "default": true, "description": "Check health before a migration; unhealthy stops it." }, "health_check_after_deploy": { "type": "boolean", "default": true, "description": "Check health after a migration; unhealthy ends with exit 8." }, "rollback_on_health_check_failure": { "type": "boolean", "default": false, "description": "Roll back by itself what was applied when the database is unhealthy afterwards, where nothing is lost by it." }, "validate_destructive_operations": { "type": "boolean", "default": true, "description": "Look for statements that destroy data." }, "backup_enforcement": { "type": "object", "default": {}, "description": "Per environment: required (never skipped), recommended (warned), optional.", "additionalProperties": { "enum": ["required", "recommended", "optional"] } }, "destructive_operations": { "type": "object", "default": {}, "description": "What each kind of destructive statement asks for.", "additionalProperties": false, "properties": { "drop_table": { "type": "object", "additionalProperties": false, "properties": { "allowed": { "type": "boolean", "default": true, "description": "Whether it may run at all." }, "approval": { "enum": ["none", "standard", "enhanced"], "default": "standard", "description": "Which approval it asks for, in environments that ask for approval." }, "require_backup": { "type": "boolean", "default": true, "description": "Whether a verified backup must come before it." }, "row_threshold": { "type": "integer", "minimum": 0, "description": "Rows from which it counts. Where the database was asked and fewer are lost (of a column: fewer rows with a value), it asks for no backup and for standard approval at most; `allowed` holds all the same." }, "block_reason": { "type": "string", "description": "What is said when it is not allowed." } }, "description": "DROP TABLE", "default": { "approval": "enhanced" } }, "drop_column": { "type": "object", "additionalProperties": false, "properties": { "allowed": { "type": "boolean", "default": true, "description": "Whether it may run at all." }, "approval": { "enum": ["none", "standard", "enhanced"], "default": "standard", "description": "Which approval it asks for, in environments that ask for approval." }, "require_backup": { "type": "boolean", "default": true, "description": "Whether a verified backup must come before it." }, "row_threshold": { "type": "integer", "minimum": 0, "description": "Rows from which it counts. Where the database was asked and fewer are lost (of a column: fewer rows with a value), it asks for no backup and for standard approval at most; `allowed` holds all the same." }, "block_reason": { "type": "string", "description": "What is said when it is not allowed." } }, "description": "ALTER TABLE … DROP COLUMN", "default": { "approval": "enhanced" } }, "drop_schema": { "type": "object", "additionalProperties": false, "properties": { "allowed": { "type": "boolean", "default": true, "description": "Whether it may run at all." }, "approval": { "enum": ["none", "standard", "enhanced"], "default": "standard", "description": "Which approval it asks for, in environments that ask for approval." }, "require_backup": { "type": "boolean", "default": true, "description": "Whether a verified backup must come before it." }, "row_threshold": { "type": "integer", "minimum": 0, "description": "Rows from which it counts. Where the database was asked and fewer are lost (of a column: fewer rows with a value), it asks for no backup and for standard approval at most; `allowed` holds all the same." }, "block_reason": { "type": "string", "description": "What is said when it is not allowed." } }, "description": "DROP SCHEMA", "default": { "approval": "enhanced" } }, "drop_database": { "type": "object", "additionalProperties": false, "properties": { "allowed": { "type": "boolean", "default": true, "description": "Whether it may run at all." }, "approval": { "enum": ["none", "standard", "enhanced"], "default": "standard", "description": "Which approval it asks for, in environments that ask for approval." }, "require_backup": { "type": "boolean", "default": true, "description": "Whether a verified backup must come before it." }, "row_threshold": { "type": "integer", "minimum": 0, "description": "Rows from which it counts. Where the database was asked and fewer are lost (of a column: fewer rows with a value), it asks for no backup and for standard approval at most; `allowed` holds all the same." }, "block_reason": { "type": "string", "description": "What is said when it is not allowed." } }, "description": "DROP DATABASE", "default": { "allowed": false, "block_reason": "A migration changes a database; it never drops one." } }, "truncate": { "type": "object", "additionalProperties": false, "properties": { "allowed": { "type": "boolean", "default": true, "description": "Whether it may run at all." }, "approval": { "enum": ["none", "standard", "enhanced"], "default": "standard", "description": "Which approval it asks for, in environments that ask for approval." }, "require_backup": { "type": "boolean", "default": true, "description": "Whether a verified backup must come before it." }, "row_threshold": { "type": "integer", "minimum": 0, "description": "Rows from which it counts. Where the database was asked and fewer are lost (of a column: fewer rows with a value), it asks for no backup and for standard approval at most; `allowed` holds all the same." }, "block_reason": { "type": "string", "description": "What is said when it is not allowed." } }, "description": "TRUNCATE", "default": { "approval": "enhanced" } }, "delete_without_where": { "type": "object", "additionalProperties": false, "properties": { "allowed": { "type": "boolean", "default": true, "description": "Whether it may run at all." }, "approval": { "enum": ["none", "standard", "enhanced"], "default": "standard", "description": "Which approval it asks for, in environments that ask for approval." }, "require_backup": { "type": "boolean", "default": true, "description": "Whether a verified backup must come before it." }, "row_threshold": { "type": "integer", "minimum": 0, "description": "Rows from which it counts. Where the database was asked and fewer are lost (of a column: fewer rows with a value), it asks for no backup and for standard approval at most; `allowed` holds all the same." }, "block_reason": { "type": "string", "description": "What is said when it is not allowed." } }, "description": "DELETE and UPDATE without WHERE", "default": { "approval": "standard" } } } }, "rules": { "type": "object", "default": {}, "description": "Rules of docs/SAFETY-RULES.md by name: the risk that their findings have, or off. Rules of style look only when they are named here; a rule that destructive_operations has an entry for is set there.", "additionalProperties": { "enum": ["off", "low", "medium", "high", "critical"], "description": "The risk that its findings have, or off." } }, "approval_timeouts": { "type": "object", "default": {}, "description": "Seconds that an approval is good for.", "additionalProperties": false, "properties": { "standard": { "type": "integer", "minimum": 1, "default": 300, "description": "Standard approval." }, "enhanced": { "type": "integer", "minimum": 1, "default": 600, "description": "Enhanced approval." } } }, "approval_keys": { "type": "object", "default": {}, "description": "ed25519 public keys that may approve by signature, by the name of their owner (PEM, as `openssl pkey -pubout` writes it).", "additionalProperties": { "type": "string", "pattern": "BEGIN PUBLIC KEY", "description": "A public key in PEM." } } } }, "backup": { "type": "object", "default": {}, "description": "How backups are made and where they lie.", "additionalProperties": false, "properties": { "provider": { "enum": ["pg_dump", "mysqldump", "sqlite3", "aws-rds-snapshot", "aws-aurora-backup"], "default": "pg_dump", "description": "What makes the backup. This version handles pg_dump." }, "retention_days": { "type": "integer", "minimum": 1, "default": 30, "description": "Days that a backup is kept; `backup prune` deletes older ones that nothing else keeps. The newest backup of each environment stays in any case, and so does the newest that `backup verify --restore` has proven." }, "retention_count": { "type": "integer", "minimum": 1, "description": "The newest backups of each environment that are kept whatever their age." }, "retention_gfs": { "type": "object", "description": "Grandfather, father, son: the newest backup of each of the last so many days, weeks and months is kept. Those without a backup do not count.", "additionalProperties": false, "properties": { "daily": { "type": "integer", "minimum": 0, "default": 0, "description": "Days (UTC)." }, "weekly": { "type": "integer", "minimum": 0, "default": 0, "description": "Weeks (ISO, UTC)." }, "monthly": { "type": "integer", "minimum": 0, "default": 0, "description": "Months (UTC)." } } }, "backup_before_destructive_ops": { "type": "boolean", "default": true, "description": "Back up before a migration that destroys data, in every environment." }, "auto_cleanup": { "type": "boolean", "default": false, "description": "Prune after each backup; `backup prune` then asks for no approval. What is kept is kept all the same." }, "storage_location": { "type": "string", "minLength": 1, "default": ".fractary/plugins/faber-db/backups", "description": "The folder of the backups, from the project root; or s3://BUCKET/PREFIX, also of a server that speaks as S3 does. Region, credentials and endpoint come from the environment as for every AWS tool (AWS_REGION, AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL_S3), ~/.aws or the role of the machine. A lifecycle rule of the bucket should delete incomplete multipart uploads: a killed run leaves them." }, "encrypt_backups": { "type": "boolean", "default": false, "description": "Encrypt backups with age. The key is in FABER_DB_BACKUP_KEY, or in the file that FABER_DB_BACKUP_KEY_FILE names and only its owner can read: an age identity (AGE-SECRET-KEY-1…, from age-keygen) or a passphrase of at least 12 characters. Without it no backup can be read: keep a copy elsewhere." } } }, "health_checks": { "type": "object", "default": {}, "description": "Which checks run, their limits and thresholds.", "additionalProperties": false, "properties": { "enabled": { "type": "boolean", "default": true, "description": "false: migrate checks no health, as if both of its health settings were false." }, "default_checks": { "type": "array", "items": { "enum": ["connectivity", "migrations", "tls", "connections", "long-running", "idle-in-transaction", "blocked-sessions", "slow-queries", "cache-hit-rate", "autovacuum", "bloat", "wraparound", "invalid-indexes", "unused-indexes", "duplicate-indexes", "foreign-keys-without-index", "sequences", "replication", "disk", "backup-age", "performance", "schema", "all"] }, "minItems": 1, "default": ["connectivity", "migrations"], "description": "What health-check runs; `performance` stands for connections, long-running, blocked-sessions, slow-queries and cache-hit-rate. `schema` replays the applied migrations in a scratch database." }, "timeouts": { "type": "object", "default": {}, "description": "Seconds.", "additionalProperties": false, "properties": { "total": { "type": "integer", "minimum": 1, "default": 30, "description": "For all checks together." }, "check": { "type": "integer", "minimum": 1, "default": 10, "description": "For each check." } } }, "thresholds": { "type": "object", "default": {}, "description": "From where on a figure is degraded, and from where on unhealthy; `_min_` keys say what is too small to be looked at.", "additionalProperties": false, "properties": { "latency_degraded_ms": { "type": "integer", "minimum": 1, "default": 100, "description": "A query slower than this is degraded." }, "latency_unhealthy_ms": { "type": "integer", "minimum": 1, "default": 500, "description": "A query slower than this is unhealthy." }, "connections_degraded_percent": { "type": "integer", "minimum": 1, "maximum": 100, "default": 80, "description": "More connections than this share of those open to ordinary roles is degraded." }, "connections_unhealthy_percent": { "type": "integer", "minimum": 1, "maximum": 100, "default": 95, "description": "More than this share is unhealthy." }, "long_transaction_degraded_seconds": { "type": "integer", "minimum": 1, "default": 300, "description": "A transaction open and at work for longer is degraded." }, "long_transaction_unhealthy_seconds": { "type": "integer", "minimum": 1, "default": 3600, "description": "One open for longer is unhealthy." }, "idle_transaction_degraded_seconds": { "type": "integer", "minimum": 1, "default": 60, "description": "A transaction whose client has said nothing for longer is degraded." }, "idle_transaction_unhealthy_seconds": { "type": "integer", "minimum": 1, "default": 900, "description": "One silent for longer is unhealthy." }, "blocked_degraded_seconds": { "type": "integer", "minimum": 1, "default": 5, "description": "A session that waits for a lock for longer is degraded." }, "blocked_unhealthy_seconds": { "type": "integer", "minimum": 1, "default": 60, "description": "One that waits for longer is unhealthy." }, "slow_query_degraded_ms": { "type": "integer", "minimum": 1, "default": 1e3, "description": "A query whose mean time is longer is degraded." }, "slow_query_unhealthy_ms": { "type": "integer", "minimum": 1, "default": 3e4, "description": "One whose mean time is longer is unhealthy." }, "slow_query_min_calls": { "type": "integer", "minimum": 1, "default": 10, "description": "A query called less often is not looked at." }, "cache_hit_degraded_percent": { "type": "integer", "minimum": 0, "maximum": 100, "default": 95, "description": "A smaller share of blocks found in shared buffers is degraded." }, "cache_hit_unhealthy_percent": { "type": "integer", "minimum": 0, "maximum": 100, "default": 75, "description": "A smaller share is unhealthy." }, "cache_hit_min_blocks": { "type": "integer", "minimum": 1, "default": 1e5, "description": "Fewer blocks asked for since the statistics began say nothing." }, "bloat_degraded_percent": { "type": "integer", "minimum": 1, "maximum": 100, "default": 20, "description": "A table with a larger share of dead rows is degraded." }, "bloat_unhealthy_percent": { "type": "integer", "minimum": 1, "maximum": 100, "default": 50, "description": "One with a larger share is unhealthy." }, "bloat_min_rows": { "type": "integer", "minimum": 1, "default": 1e4, "description": "A table with fewer rows, live and dead, is not looked at." }, "wraparound_degraded_percent": { "type": "integer", "minimum": 1, "maximum": 100, "default": 25, "description": "A larger share of the 2^31 transaction ids (or multixacts) used is degraded." }, "wraparound_unhealthy_percent": { "type": "integer", "minimum": 1, "maximum": 100, "default": 50, "description": "A larger share is unhealthy." }, "unused_index_min_mb": { "type": "integer", "minimum": 0, "default": 10, "description": "An unused index smaller than this (MB) is not looked at." }, "foreign_key_min_rows": { "type": "integer", "minimum": 0, "default": 1e4, "description": "A foreign key of a table with fewer rows needs no index." }, "sequence_degraded_percent": { "type": "integer", "minimum": 1, "maximum": 100, "default": 70, "description": "A sequence that has used a larger share of its numbers is degraded." }, "sequence_unhealthy_percent": { "type": "integer", "minimum": 1, "maximum": 100, "default": 90, "description": "One that has used a larger share is unhealthy." }, "replication_degraded_seconds": { "type": "integer", "minimum": 1, "default": 30, "description": "A standby further behind is degraded." }, "replication_unhealthy_seconds": { "type": "integer", "minimum": 1, "default": 300, "description": "One further behind is unhealthy." }, "slot_degraded_mb": { "type": "integer", "minimum": 0, "default": 1e3, "description": "An inactive replication slot that holds more WAL (MB) is degraded." }, "slot_unhealthy_mb": { "type": "integer", "minimum": 0, "default": 1e4, "description": "One that holds more is unhealthy." }, "disk_degraded_percent": { "type": "integer", "minimum": 1, "maximum": 100, "default": 80, "description": "A disk of which a larger share is taken is degraded." }, "disk_unhealthy_percent": { "type": "integer", "minimum": 1, "maximum": 100, "default": 90, "description": "A larger share is unhealthy." }, "disk_full_degraded_days": { "type": "integer", "minimum": 1, "default": 14, "description": "A disk that will be full sooner, as the database has grown so far, is degraded." }, "disk_full_unhealthy_days": { "type": "integer", "minimum": 1, "default": 3, "description": "One that will be full sooner is unhealthy." }, "wal_degraded_percent": { "type": "integer", "minimum": 1, "default": 200, "description": "More WAL on disk than this share of max_wal_size is degraded." }, "wal_unhealthy_percent": { "type": "integer", "minimum": 1, "default": 1e3, "description": "More than this share is unhealthy." } } }, "alerting": { "type": "object", "default": {}, "description": "When a change of health is told by health-check --notify; docs/MONITORING.md.", "additionalProperties": false, "properties": { "confirm_worse": { "type": "integer", "minimum": 1, "maximum": 10, "default": 2, "description": "Looks in a row that must be worse before that is told; 1: at once." }, "confirm_better": { "type": "integer", "minimum": 1, "maximum": 10, "default": 2, "description": "Looks in a row that must be better before that is told." }, "flap_above_percent": { "type": "integer", "minimum": 1, "maximum": 100, "default": 30, "description": "Where more of the last 20 looks than this share have changed the health, the newer weighing more, it is flapping, and nothing more is told; 100: never." }, "flap_until_percent": { "type": "integer", "minimum": 0, "maximum": 99, "default": 25, "description": "At this share or less it has settled, and where is told." } } }, "on_unhealthy": { "enum": ["block", "warn"], "default": "block", "description": "What migrate does with an unhealthy database outside the protected environments; in those it always stops." } } }, "alerts": { "type": "object", "default": {}, "description": "Who is told when something goes wrong.", "additionalProperties": false, "properties": { "receivers": { "type": "object", "default": {}, "description": "Each receiver by its name. `faber-db alerts test` tries them.", "propertyNames": { "pattern": "^[A-Za-z][A-Za-z0-9_-]{0,62}$" }, "additionalProperties": { "type": "object", "required": ["type"], "additionalProperties": false, "properties": { "type": { "enum": ["webhook", "slack", "pagerduty", "datadog", "otlp"], "description": "webhook: signed JSON; slack: also what takes the same messages, as Mattermost does; otlp: log records and metrics for an OpenTelemetry collector." }, "url_env": { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$", "description": "The name of the variable that holds the address. webhook and slack need one; the others have their own." }, "secret_env": { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$", "description": "The name of the variable that holds the signing secret (webhook), the routing key (pagerduty) or the API key (datadog)." }, "environments": { "type": "array", "items": { "type": "string" }, "minItems": 1, "description": "The environments that it is told of; all of them when left out." }, "min_severity": { "enum": ["warning", "critical"], "default": "warning", "description": "critical: it is not told of warnings." } } } } } }, "integration": { "type": "object", "default": {}, "description": "The other plugins of the project, and what they are told.", "additionalProperties": false, "properties": { "cloud_plugin": { "type": "string", "description": "For readers: the plugin that creates the servers. faber-db creates databases on servers that are there." }, "work_plugin": { "type": "string", "description": "The plugin that keeps the work items. Where one is named, what changed something, failed or waits is said at the work item with `fractary work comment create`, if that program is installed. With or without it, the comment is left under .fractary/plugins/faber-db/faber/comments." }, "logs_plugin": { "type": "string", "description": "The plugin that keeps the logs. Where one is named, or .fractary/logs is there, each change leaves operational, deployment and audit logs in that folder, in the form of fractary-logs." }, "notify_on_failure": { "type": "boolean", "default": false, "description": "Tell the receivers of `alerts` when an operation fails, and when the same one succeeds again." }, "log_all_operations": { "type": "boolean", "default": true, "description": "true: the logs tell of migrations, backups and restores that failed, waited or found nothing to do as well; false: only of those that changed something." } } }, "faber_integration": { "type": "object", "default": {}, "description": "What FABER workflows do with the database.", "additionalProperties": false, "properties": { "enabled": { "type": "boolean", "default": true, "description": "false: every phase does nothing and says so." }, "description": { "type": "string", "description": "For readers." }, "auto_detect_database_work": { "type": "boolean", "default": true, "description": "false: the frame phase looks at nothing, and the architect phase acts on what the specification holds." }, "detection_patterns": { "type": "object", "default": {}, "description": "Words that count for database work, besides those that are known. A known word that has other meanings too (table, model, index, …) is weighed by what stands around it all the same.", "additionalProperties": false, "properties": { "title_keywords": { "type": "array", "items": { "type": "string", "minLength": 1 }, "default": [], "description": "Whole words of the title." }, "labels": { "type": "array", "items": { "type": "string", "minLength": 1 }, "default": [], "description": "Labels, whole." }, "description_keywords": { "type": "array", "items": { "type": "string", "minLength": 1 }, "default": [], "description": "Whole words of the description." } } }, "auto_generate_migrations": { "type": "boolean", "default": true, "description": "false: the architect phase writes nothing, and says what is to be done by hand." }, "auto_deploy_dev": { "type": "boolean", "default": true, "description": "false: the build phase does not migrate by itself." }, "environments": { "type": "object", "default": {}, "description": "Rules for environments, by name.", "additionalProperties": { "type": "object", "additionalProperties": false, "properties": { "auto_migrate": { "type": "boolean", "description": "Whether the phase migrates it by itself; yes when left out. false: not without a person, who approves the plan or runs migrate." }, "require_approval": { "type": "boolean", "description": "true: as environments.<name>.require_approval, for every way to migrate it." }, "health_check_before": { "type": "boolean", "default": false, "description": "Run the configured health checks before, besides those of migrate." }, "health_check_after": { "type": "boolean", "default": true, "description": "Run the configured health checks after, besides those of migrate." }, "backup_required": { "type": "boolean", "description": 'true: as safety.backup_enforcement.<name> "required".' }, "validate_safety": { "type": "boolean", "const": true, "description": "Safety always looks; it cannot be turned off." } } } }, "phase_hooks": { "type": "object", "default": {}, "description": "The phases, by the hook that runs them.", "additionalProperties": false, "properties": { "post_frame": { "type": "object", "default": {}, "description": "A phase that changes no environment.", "additionalProperties": false, "properties": { "enabled": { "type": "boolean", "default": true, "description": "false: the phase does nothing and says so." }, "operation": { "type": "string", "description": "For readers; the phase knows what it runs." }, "conditional": { "enum": ["database_work_detected", "migrations_exist"], "description": "For readers; the phase asks its own condition." } } }, "post_architect": { "type": "object", "default": {}, "description": "A phase that changes no environment.", "additionalProperties": false, "properties": { "enabled": { "type": "boolean", "default": true, "description": "false: the phase does nothing and says so." }, "operation": { "type": "string", "description": "For readers; the phase knows what it runs." }, "conditional": { "enum": ["database_work_detected", "migrations_exist"], "description": "For readers; the phase asks its own condition." } } }, "pre_build": { "type": "object", "default": {}, "description": "A phase that migrates an environment.", "additionalProperties": false, "properties": { "enabled": { "type": "boolean", "default": true, "description": "false: the phase does nothing and says so." }, "operation": { "type": "string", "description": "For readers; the phase knows what it runs." }, "conditional": { "enum": ["database_work_detected", "migrations_exist"], "description": "For readers; the phase asks its own condition." }, "environment": { "type": "string", "default": "dev", "description": "Its environment." } } }, "pre_evaluate": { "type": "object", "default": {}, "description": "A phase that migrates an environment.", "additionalProperties": false, "properties": { "enabled": { "type": "boolean", "default": true, "description": "false: the phase does nothing and says so." }, "operation": { "type": "string", "description": "For readers; the phase knows what it runs." }, "conditional": { "enum": ["database_work_detected", "migrations_exist"], "description": "For readers; the phase asks its own condition." }, "environment": { "type": "string", "default": "staging", "description": "Its environment." } } }, "pre_release": { "type": "object", "default": {}, "description": "A phase that migrates an environment.", "additionalProperties": false, "properties": { "enabled": { "type": "boolean", "default": true, "description": "false: the phase does nothing and says so." }, "operation": { "type": "string", "description": "For readers; the phase knows what it runs." }, "conditional": { "enum": ["database_work_detected", "migrations_exist"], "description": "For readers; the phase asks its own condition." }, "environment": { "type": "string", "default": "production", "description": "Its environment." } } } } }, "coordination": { "type": "object", "default": {}, "description": "How phases deal with health, and what they log.", "additionalProperties": false, "properties": { "block_on_health_check_failure": { "type": "boolean", "default": true, "description": "An unhealthy database fails the phase; false: it is a warning, except in production." }, "retry_failed_health_checks": { "type": "boolean", "default": true, "description": "Check an unhealthy database again before it counts." }, "max_retry_attempts": { "type": "integer", "minimum": 0, "maximum": 10, "default": 2, "description": "How many times; a second lies before the first, and each wait is doubled." }, "log_coordination_activities": { "type": "boolean", "default": true, "description": "Record each phase in the audit." } } } } } } };
var func2 = Object.prototype.hasOwnProperty;
var func3 = require_ucs2length().default;
var pattern0 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
var pattern1 = new RegExp("^[A-Za-z][A-Za-z0-9_-]{0,62}$", "u");
var pattern3 = new RegExp("BEGIN PUBLIC KEY", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schema_version === void 0) {
      data.schema_version = "1.0";
    }
    if (data.migrations === void 0) {
      data.migrations = {};
    }
    if (data.safety === void 0) {
      data.safety = {};
    }
    if (data.backup === void 0) {
      data.backup = {};
    }
    if (data.health_checks === void 0) {
      data.health_checks = {};
    }
    if (data.alerts === void 0) {
      data.alerts = {};
    }
    if (data.integration === void 0) {
      data.integration = {};
    }
    if (data.faber_integration === void 0) {
      data.faber_integration = {};
    }
    if (data.database === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "database" }, message: "must have required property 'database'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.environments === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "environments" }, message: "must have required property 'environments'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema11.properties, key0)) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      let data0 = data.$schema;
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.$schema.type, parentSchema: schema11.properties.$schema, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    let data1 = data.schema_version;
    if (typeof data1 !== "string") {
      const err4 = { instancePath: instancePath + "/schema_version", schemaPath: "#/properties/schema_version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.schema_version.type, parentSchema: schema11.properties.schema_version, data: data1 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if ("1.0" !== data1) {
      const err5 = { instancePath: instancePath + "/schema_version", schemaPath: "#/properties/schema_version/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant", schema: "1.0", parentSchema: schema11.properties.schema_version, data: data1 };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.database !== void 0) {
      let data2 = data.database;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.hosting === void 0) {
          data2.hosting = "local";
        }
        if (data2.provider === void 0) {
          const err6 = { instancePath: instancePath + "/database", schemaPath: "#/properties/database/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'", schema: schema11.properties.database.required, parentSchema: schema11.properties.database, data: data2 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data2.migration_tool === void 0) {
          const err7 = { instancePath: instancePath + "/database", schemaPath: "#/properties/database/required", keyword: "required", params: { missingProperty: "migration_tool" }, message: "must have required property 'migration_tool'", schema: schema11.properties.database.required, parentSchema: schema11.properties.database, data: data2 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        for (const key1 in data2) {
          if (!(key1 === "provider" || key1 === "hosting" || key1 === "migration_tool" || key1 === "scratch_connection_string_env")) {
            const err8 = { instancePath: instancePath + "/database", schemaPath: "#/properties/database/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.database, data: data2 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data2.provider !== void 0) {
          let data3 = data2.provider;
          if (!(data3 === "postgresql" || data3 === "mysql" || data3 === "sqlite" || data3 === "mongodb")) {
            const err9 = { instancePath: instancePath + "/database/provider", schemaPath: "#/properties/database/properties/provider/enum", keyword: "enum", params: { allowedValues: schema11.properties.database.properties.provider.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.database.properties.provider.enum, parentSchema: schema11.properties.database.properties.provider, data: data3 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        let data4 = data2.hosting;
        if (!(data4 === "local" || data4 === "aws-aurora" || data4 === "aws-rds" || data4 === "gcp-sql" || data4 === "azure-sql")) {
          const err10 = { instancePath: instancePath + "/database/hosting", schemaPath: "#/properties/database/properties/hosting/enum", keyword: "enum", params: { allowedValues: schema11.properties.database.properties.hosting.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.database.properties.hosting.enum, parentSchema: schema11.properties.database.properties.hosting, data: data4 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data2.migration_tool !== void 0) {
          let data5 = data2.migration_tool;
          if (!(data5 === "prisma" || data5 === "typeorm" || data5 === "sequelize" || data5 === "knex")) {
            const err11 = { instancePath: instancePath + "/database/migration_tool", schemaPath: "#/properties/database/properties/migration_tool/enum", keyword: "enum", params: { allowedValues: schema11.properties.database.properties.migration_tool.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.database.properties.migration_tool.enum, parentSchema: schema11.properties.database.properties.migration_tool, data: data5 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data2.scratch_connection_string_env !== void 0) {
          let data6 = data2.scratch_connection_string_env;
          if (typeof data6 === "string") {
            if (!pattern0.test(data6)) {
              const err12 = { instancePath: instancePath + "/database/scratch_connection_string_env", schemaPath: "#/properties/database/properties/scratch_connection_string_env/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema11.properties.database.properties.scratch_connection_string_env, data: data6 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/database/scratch_connection_string_env", schemaPath: "#/properties/database/properties/scratch_connection_string_env/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.database.properties.scratch_connection_string_env.type, parentSchema: schema11.properties.database.properties.scratch_connection_string_env, data: data6 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/database", schemaPath: "#/properties/database/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.database.type, parentSchema: schema11.properties.database, data: data2 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.environments !== void 0) {
      let data7 = data.environments;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (Object.keys(data7).length < 1) {
          const err15 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema11.properties.environments, data: data7 };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        for (const key2 in data7) {
          const _errs16 = errors;
          if (typeof key2 === "string") {
            if (!pattern1.test(key2)) {
              const err16 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]{0,62}$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]{0,62}$"', schema: "^[A-Za-z][A-Za-z0-9_-]{0,62}$", parentSchema: schema11.properties.environments.propertyNames, data: key2, propertyName: key2 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
          var valid2 = _errs16 === errors;
          if (!valid2) {
            const err17 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, message: "property name must be valid", schema: schema11.properties.environments.propertyNames, parentSchema: schema11.properties.environments, data: data7 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        for (const key3 in data7) {
          let data8 = data7[key3];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.auto_migrate === void 0) {
              data8.auto_migrate = false;
            }
            if (data8.backup_before_migrate === void 0) {
              data8.backup_before_migrate = true;
            }
            if (data8.require_approval === void 0) {
              data8.require_approval = false;
            }
            if (data8.rollback_on_migration_failure === void 0) {
              data8.rollback_on_migration_failure = false;
            }
            if (data8.connection_string_env === void 0) {
              const err18 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/environments/additionalProperties/required", keyword: "required", params: { missingProperty: "connection_string_env" }, message: "must have required property 'connection_string_env'", schema: schema11.properties.environments.additionalProperties.required, parentSchema: schema11.properties.environments.additionalProperties, data: data8 };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            for (const key4 in data8) {
              if (!(key4 === "connection_string_env" || key4 === "auto_migrate" || key4 === "backup_before_migrate" || key4 === "require_approval" || key4 === "region" || key4 === "backup_retention_days" || key4 === "disk_gb" || key4 === "rollback_on_migration_failure")) {
                const err19 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/environments/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.environments.additionalProperties, data: data8 };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data8.connection_string_env !== void 0) {
              let data9 = data8.connection_string_env;
              if (typeof data9 === "string") {
                if (!pattern0.test(data9)) {
                  const err20 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/connection_string_env", schemaPath: "#/properties/environments/additionalProperties/properties/connection_string_env/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema11.properties.environments.additionalProperties.properties.connection_string_env, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              } else {
                const err21 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/connection_string_env", schemaPath: "#/properties/environments/additionalProperties/properties/connection_string_env/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.environments.additionalProperties.properties.connection_string_env.type, parentSchema: schema11.properties.environments.additionalProperties.properties.connection_string_env, data: data9 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            let data10 = data8.auto_migrate;
            if (typeof data10 !== "boolean") {
              const err22 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/auto_migrate", schemaPath: "#/properties/environments/additionalProperties/properties/auto_migrate/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.environments.additionalProperties.properties.auto_migrate.type, parentSchema: schema11.properties.environments.additionalProperties.properties.auto_migrate, data: data10 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            let data11 = data8.backup_before_migrate;
            if (typeof data11 !== "boolean") {
              const err23 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/backup_before_migrate", schemaPath: "#/properties/environments/additionalProperties/properties/backup_before_migrate/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.environments.additionalProperties.properties.backup_before_migrate.type, parentSchema: schema11.properties.environments.additionalProperties.properties.backup_before_migrate, data: data11 };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            let data12 = data8.require_approval;
            if (typeof data12 !== "boolean") {
              const err24 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/require_approval", schemaPath: "#/properties/environments/additionalProperties/properties/require_approval/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.environments.additionalProperties.properties.require_approval.type, parentSchema: schema11.properties.environments.additionalProperties.properties.require_approval, data: data12 };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data8.region !== void 0) {
              let data13 = data8.region;
              if (typeof data13 !== "string") {
                const err25 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/region", schemaPath: "#/properties/environments/additionalProperties/properties/region/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.environments.additionalProperties.properties.region.type, parentSchema: schema11.properties.environments.additionalProperties.properties.region, data: data13 };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data8.backup_retention_days !== void 0) {
              let data14 = data8.backup_retention_days;
              if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)))) {
                const err26 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/backup_retention_days", schemaPath: "#/properties/environments/additionalProperties/properties/backup_retention_days/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.environments.additionalProperties.properties.backup_retention_days.type, parentSchema: schema11.properties.environments.additionalProperties.properties.backup_retention_days, data: data14 };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
              if (typeof data14 == "number") {
                if (data14 < 1 || isNaN(data14)) {
                  const err27 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/backup_retention_days", schemaPath: "#/properties/environments/additionalProperties/properties/backup_retention_days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.environments.additionalProperties.properties.backup_retention_days, data: data14 };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              }
            }
            if (data8.disk_gb !== void 0) {
              let data15 = data8.disk_gb;
              if (typeof data15 == "number") {
                if (data15 <= 0 || isNaN(data15)) {
                  const err28 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/disk_gb", schemaPath: "#/properties/environments/additionalProperties/properties/disk_gb/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema11.properties.environments.additionalProperties.properties.disk_gb, data: data15 };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
              } else {
                const err29 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/disk_gb", schemaPath: "#/properties/environments/additionalProperties/properties/disk_gb/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema11.properties.environments.additionalProperties.properties.disk_gb.type, parentSchema: schema11.properties.environments.additionalProperties.properties.disk_gb, data: data15 };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            let data16 = data8.rollback_on_migration_failure;
            if (typeof data16 !== "boolean") {
              const err30 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/rollback_on_migration_failure", schemaPath: "#/properties/environments/additionalProperties/properties/rollback_on_migration_failure/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.environments.additionalProperties.properties.rollback_on_migration_failure.type, parentSchema: schema11.properties.environments.additionalProperties.properties.rollback_on_migration_failure, data: data16 };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          } else {
            const err31 = { instancePath: instancePath + "/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/environments/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.environments.additionalProperties.type, parentSchema: schema11.properties.environments.additionalProperties, data: data8 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.environments.type, parentSchema: schema11.properties.environments, data: data7 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    let data17 = data.migrations;
    if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
      if (data17.directory === void 0) {
        data17.directory = "prisma/migrations";
      }
      if (data17.table === void 0) {
        data17.table = "_prisma_migrations";
      }
      if (data17.timeout_seconds === void 0) {
        data17.timeout_seconds = 300;
      }
      if (data17.lock_timeout_seconds === void 0) {
        data17.lock_timeout_seconds = 60;
      }
      for (const key5 in data17) {
        if (!(key5 === "directory" || key5 === "table" || key5 === "timeout_seconds" || key5 === "lock_timeout_seconds")) {
          const err33 = { instancePath: instancePath + "/migrations", schemaPath: "#/properties/migrations/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.migrations, data: data17 };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
      }
      let data18 = data17.directory;
      if (typeof data18 === "string") {
        if (func3(data18) < 1) {
          const err34 = { instancePath: instancePath + "/migrations/directory", schemaPath: "#/properties/migrations/properties/directory/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.migrations.properties.directory, data: data18 };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
      } else {
        const err35 = { instancePath: instancePath + "/migrations/directory", schemaPath: "#/properties/migrations/properties/directory/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.migrations.properties.directory.type, parentSchema: schema11.properties.migrations.properties.directory, data: data18 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
      let data19 = data17.table;
      if (typeof data19 !== "string") {
        const err36 = { instancePath: instancePath + "/migrations/table", schemaPath: "#/properties/migrations/properties/table/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.migrations.properties.table.type, parentSchema: schema11.properties.migrations.properties.table, data: data19 };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
      if ("_prisma_migrations" !== data19) {
        const err37 = { instancePath: instancePath + "/migrations/table", schemaPath: "#/properties/migrations/properties/table/const", keyword: "const", params: { allowedValue: "_prisma_migrations" }, message: "must be equal to constant", schema: "_prisma_migrations", parentSchema: schema11.properties.migrations.properties.table, data: data19 };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      let data20 = data17.timeout_seconds;
      if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)))) {
        const err38 = { instancePath: instancePath + "/migrations/timeout_seconds", schemaPath: "#/properties/migrations/properties/timeout_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.migrations.properties.timeout_seconds.type, parentSchema: schema11.properties.migrations.properties.timeout_seconds, data: data20 };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
      if (typeof data20 == "number") {
        if (data20 < 1 || isNaN(data20)) {
          const err39 = { instancePath: instancePath + "/migrations/timeout_seconds", schemaPath: "#/properties/migrations/properties/timeout_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.migrations.properties.timeout_seconds, data: data20 };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
      }
      let data21 = data17.lock_timeout_seconds;
      if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)))) {
        const err40 = { instancePath: instancePath + "/migrations/lock_timeout_seconds", schemaPath: "#/properties/migrations/properties/lock_timeout_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.migrations.properties.lock_timeout_seconds.type, parentSchema: schema11.properties.migrations.properties.lock_timeout_seconds, data: data21 };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
      if (typeof data21 == "number") {
        if (data21 < 1 || isNaN(data21)) {
          const err41 = { instancePath: instancePath + "/migrations/lock_timeout_seconds", schemaPath: "#/properties/migrations/properties/lock_timeout_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.migrations.properties.lock_timeout_seconds, data: data21 };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
      }
    } else {
      const err42 = { instancePath: instancePath + "/migrations", schemaPath: "#/properties/migrations/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.migrations.type, parentSchema: schema11.properties.migrations, data: data17 };
      if (vErrors === null) {
        vErrors = [err42];
      } else {
        vErrors.push(err42);
      }
      errors++;
    }
    let data22 = data.safety;
    if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
      if (data22.protected_environments === void 0) {
        data22.protected_environments = ["production"];
      }
      if (data22.require_approval_for === void 0) {
        data22.require_approval_for = ["migrate", "rollback", "seed", "reset", "restore"];
      }
      if (data22.max_auto_rollback_attempts === void 0) {
        data22.max_auto_rollback_attempts = 1;
      }
      if (data22.health_check_before_deploy === void 0) {
        data22.health_check_before_deploy = true;
      }
      if (data22.health_check_after_deploy === void 0) {
        data22.health_check_after_deploy = true;
      }
      if (data22.rollback_on_health_check_failure === void 0) {
        data22.rollback_on_health_check_failure = false;
      }
      if (data22.validate_destructive_operations === void 0) {
        data22.validate_destructive_operations = true;
      }
      if (data22.backup_enforcement === void 0) {
        data22.backup_enforcement = {};
      }
      if (data22.destructive_operations === void 0) {
        data22.destructive_operations = {};
      }
      if (data22.rules === void 0) {
        data22.rules = {};
      }
      if (data22.approval_timeouts === void 0) {
        data22.approval_timeouts = {};
      }
      if (data22.approval_keys === void 0) {
        data22.approval_keys = {};
      }
      for (const key6 in data22) {
        if (!func2.call(schema11.properties.safety.properties, key6)) {
          const err43 = { instancePath: instancePath + "/safety", schemaPath: "#/properties/safety/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.safety, data: data22 };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
      }
      let data23 = data22.protected_environments;
      if (Array.isArray(data23)) {
        const len0 = data23.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data24 = data23[i0];
          if (typeof data24 !== "string") {
            const err44 = { instancePath: instancePath + "/safety/protected_environments/" + i0, schemaPath: "#/properties/safety/properties/protected_environments/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.safety.properties.protected_environments.items.type, parentSchema: schema11.properties.safety.properties.protected_environments.items, data: data24 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
      } else {
        const err45 = { instancePath: instancePath + "/safety/protected_environments", schemaPath: "#/properties/safety/properties/protected_environments/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.safety.properties.protected_environments.type, parentSchema: schema11.properties.safety.properties.protected_environments, data: data23 };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
      let data25 = data22.require_approval_for;
      if (Array.isArray(data25)) {
        const len1 = data25.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data26 = data25[i1];
          if (!(data26 === "migrate" || data26 === "rollback" || data26 === "seed" || data26 === "reset" || data26 === "restore")) {
            const err46 = { instancePath: instancePath + "/safety/require_approval_for/" + i1, schemaPath: "#/properties/safety/properties/require_approval_for/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.safety.properties.require_approval_for.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.safety.properties.require_approval_for.items.enum, parentSchema: schema11.properties.safety.properties.require_approval_for.items, data: data26 };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
      } else {
        const err47 = { instancePath: instancePath + "/safety/require_approval_for", schemaPath: "#/properties/safety/properties/require_approval_for/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.safety.properties.require_approval_for.type, parentSchema: schema11.properties.safety.properties.require_approval_for, data: data25 };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
      let data27 = data22.max_auto_rollback_attempts;
      if (!(typeof data27 == "number" && (!(data27 % 1) && !isNaN(data27)))) {
        const err48 = { instancePath: instancePath + "/safety/max_auto_rollback_attempts", schemaPath: "#/properties/safety/properties/max_auto_rollback_attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.safety.properties.max_auto_rollback_attempts.type, parentSchema: schema11.properties.safety.properties.max_auto_rollback_attempts, data: data27 };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
      if (typeof data27 == "number") {
        if (data27 < 0 || isNaN(data27)) {
          const err49 = { instancePath: instancePath + "/safety/max_auto_rollback_attempts", schemaPath: "#/properties/safety/properties/max_auto_rollback_attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.safety.properties.max_auto_rollback_attempts, data: data27 };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
      }
      let data28 = data22.health_check_before_deploy;
      if (typeof data28 !== "boolean") {
        const err50 = { instancePath: instancePath + "/safety/health_check_before_deploy", schemaPath: "#/properties/safety/properties/health_check_before_deploy/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.health_check_before_deploy.type, parentSchema: schema11.properties.safety.properties.health_check_before_deploy, data: data28 };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
      let data29 = data22.health_check_after_deploy;
      if (typeof data29 !== "boolean") {
        const err51 = { instancePath: instancePath + "/safety/health_check_after_deploy", schemaPath: "#/properties/safety/properties/health_check_after_deploy/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.health_check_after_deploy.type, parentSchema: schema11.properties.safety.properties.health_check_after_deploy, data: data29 };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
      let data30 = data22.rollback_on_health_check_failure;
      if (typeof data30 !== "boolean") {
        const err52 = { instancePath: instancePath + "/safety/rollback_on_health_check_failure", schemaPath: "#/properties/safety/properties/rollback_on_health_check_failure/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.rollback_on_health_check_failure.type, parentSchema: schema11.properties.safety.properties.rollback_on_health_check_failure, data: data30 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
      let data31 = data22.validate_destructive_operations;
      if (typeof data31 !== "boolean") {
        const err53 = { instancePath: instancePath + "/safety/validate_destructive_operations", schemaPath: "#/properties/safety/properties/validate_destructive_operations/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.validate_destructive_operations.type, parentSchema: schema11.properties.safety.properties.validate_destructive_operations, data: data31 };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
      let data32 = data22.backup_enforcement;
      if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
        for (const key7 in data32) {
          let data33 = data32[key7];
          if (!(data33 === "required" || data33 === "recommended" || data33 === "optional")) {
            const err54 = { instancePath: instancePath + "/safety/backup_enforcement/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/safety/properties/backup_enforcement/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema11.properties.safety.properties.backup_enforcement.additionalProperties.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.safety.properties.backup_enforcement.additionalProperties.enum, parentSchema: schema11.properties.safety.properties.backup_enforcement.additionalProperties, data: data33 };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
      } else {
        const err55 = { instancePath: instancePath + "/safety/backup_enforcement", schemaPath: "#/properties/safety/properties/backup_enforcement/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.properties.backup_enforcement.type, parentSchema: schema11.properties.safety.properties.backup_enforcement, data: data32 };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
      let data34 = data22.destructive_operations;
      if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
        if (data34.drop_table === void 0) {
          data34.drop_table = { "approval": "enhanced" };
        }
        if (data34.drop_column === void 0) {
          data34.drop_column = { "approval": "enhanced" };
        }
        if (data34.drop_schema === void 0) {
          data34.drop_schema = { "approval": "enhanced" };
        }
        if (data34.drop_database === void 0) {
          data34.drop_database = { "allowed": false, "block_reason": "A migration changes a database; it never drops one." };
        }
        if (data34.truncate === void 0) {
          data34.truncate = { "approval": "enhanced" };
        }
        if (data34.delete_without_where === void 0) {
          data34.delete_without_where = { "approval": "standard" };
        }
        for (const key8 in data34) {
          if (!(key8 === "drop_table" || key8 === "drop_column" || key8 === "drop_schema" || key8 === "drop_database" || key8 === "truncate" || key8 === "delete_without_where")) {
            const err56 = { instancePath: instancePath + "/safety/destructive_operations", schemaPath: "#/properties/safety/properties/destructive_operations/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.safety.properties.destructive_operations, data: data34 };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
        }
        let data35 = data34.drop_table;
        if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
          if (data35.allowed === void 0) {
            data35.allowed = true;
          }
          if (data35.approval === void 0) {
            data35.approval = "standard";
          }
          if (data35.require_backup === void 0) {
            data35.require_backup = true;
          }
          for (const key9 in data35) {
            if (!(key9 === "allowed" || key9 === "approval" || key9 === "require_backup" || key9 === "row_threshold" || key9 === "block_reason")) {
              const err57 = { instancePath: instancePath + "/safety/destructive_operations/drop_table", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_table/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_table, data: data35 };
              if (vErrors === null) {
                vErrors = [err57];
              } else {
                vErrors.push(err57);
              }
              errors++;
            }
          }
          let data36 = data35.allowed;
          if (typeof data36 !== "boolean") {
            const err58 = { instancePath: instancePath + "/safety/destructive_operations/drop_table/allowed", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_table/properties/allowed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.allowed.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.allowed, data: data36 };
            if (vErrors === null) {
              vErrors = [err58];
            } else {
              vErrors.push(err58);
            }
            errors++;
          }
          let data37 = data35.approval;
          if (!(data37 === "none" || data37 === "standard" || data37 === "enhanced")) {
            const err59 = { instancePath: instancePath + "/safety/destructive_operations/drop_table/approval", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_table/properties/approval/enum", keyword: "enum", params: { allowedValues: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.approval.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.approval.enum, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.approval, data: data37 };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
          let data38 = data35.require_backup;
          if (typeof data38 !== "boolean") {
            const err60 = { instancePath: instancePath + "/safety/destructive_operations/drop_table/require_backup", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_table/properties/require_backup/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.require_backup.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.require_backup, data: data38 };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
          if (data35.row_threshold !== void 0) {
            let data39 = data35.row_threshold;
            if (!(typeof data39 == "number" && (!(data39 % 1) && !isNaN(data39)))) {
              const err61 = { instancePath: instancePath + "/safety/destructive_operations/drop_table/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_table/properties/row_threshold/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.row_threshold.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.row_threshold, data: data39 };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
            if (typeof data39 == "number") {
              if (data39 < 0 || isNaN(data39)) {
                const err62 = { instancePath: instancePath + "/safety/destructive_operations/drop_table/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_table/properties/row_threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.row_threshold, data: data39 };
                if (vErrors === null) {
                  vErrors = [err62];
                } else {
                  vErrors.push(err62);
                }
                errors++;
              }
            }
          }
          if (data35.block_reason !== void 0) {
            let data40 = data35.block_reason;
            if (typeof data40 !== "string") {
              const err63 = { instancePath: instancePath + "/safety/destructive_operations/drop_table/block_reason", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_table/properties/block_reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.block_reason.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.properties.block_reason, data: data40 };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
          }
        } else {
          const err64 = { instancePath: instancePath + "/safety/destructive_operations/drop_table", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_table/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_table.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_table, data: data35 };
          if (vErrors === null) {
            vErrors = [err64];
          } else {
            vErrors.push(err64);
          }
          errors++;
        }
        let data41 = data34.drop_column;
        if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
          if (data41.allowed === void 0) {
            data41.allowed = true;
          }
          if (data41.approval === void 0) {
            data41.approval = "standard";
          }
          if (data41.require_backup === void 0) {
            data41.require_backup = true;
          }
          for (const key10 in data41) {
            if (!(key10 === "allowed" || key10 === "approval" || key10 === "require_backup" || key10 === "row_threshold" || key10 === "block_reason")) {
              const err65 = { instancePath: instancePath + "/safety/destructive_operations/drop_column", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_column/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_column, data: data41 };
              if (vErrors === null) {
                vErrors = [err65];
              } else {
                vErrors.push(err65);
              }
              errors++;
            }
          }
          let data42 = data41.allowed;
          if (typeof data42 !== "boolean") {
            const err66 = { instancePath: instancePath + "/safety/destructive_operations/drop_column/allowed", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_column/properties/allowed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.allowed.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.allowed, data: data42 };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
          let data43 = data41.approval;
          if (!(data43 === "none" || data43 === "standard" || data43 === "enhanced")) {
            const err67 = { instancePath: instancePath + "/safety/destructive_operations/drop_column/approval", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_column/properties/approval/enum", keyword: "enum", params: { allowedValues: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.approval.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.approval.enum, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.approval, data: data43 };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
          let data44 = data41.require_backup;
          if (typeof data44 !== "boolean") {
            const err68 = { instancePath: instancePath + "/safety/destructive_operations/drop_column/require_backup", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_column/properties/require_backup/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.require_backup.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.require_backup, data: data44 };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
          if (data41.row_threshold !== void 0) {
            let data45 = data41.row_threshold;
            if (!(typeof data45 == "number" && (!(data45 % 1) && !isNaN(data45)))) {
              const err69 = { instancePath: instancePath + "/safety/destructive_operations/drop_column/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_column/properties/row_threshold/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.row_threshold.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.row_threshold, data: data45 };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (typeof data45 == "number") {
              if (data45 < 0 || isNaN(data45)) {
                const err70 = { instancePath: instancePath + "/safety/destructive_operations/drop_column/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_column/properties/row_threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.row_threshold, data: data45 };
                if (vErrors === null) {
                  vErrors = [err70];
                } else {
                  vErrors.push(err70);
                }
                errors++;
              }
            }
          }
          if (data41.block_reason !== void 0) {
            let data46 = data41.block_reason;
            if (typeof data46 !== "string") {
              const err71 = { instancePath: instancePath + "/safety/destructive_operations/drop_column/block_reason", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_column/properties/block_reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.block_reason.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.properties.block_reason, data: data46 };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
          }
        } else {
          const err72 = { instancePath: instancePath + "/safety/destructive_operations/drop_column", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_column/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_column.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_column, data: data41 };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        let data47 = data34.drop_schema;
        if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
          if (data47.allowed === void 0) {
            data47.allowed = true;
          }
          if (data47.approval === void 0) {
            data47.approval = "standard";
          }
          if (data47.require_backup === void 0) {
            data47.require_backup = true;
          }
          for (const key11 in data47) {
            if (!(key11 === "allowed" || key11 === "approval" || key11 === "require_backup" || key11 === "row_threshold" || key11 === "block_reason")) {
              const err73 = { instancePath: instancePath + "/safety/destructive_operations/drop_schema", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_schema/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema, data: data47 };
              if (vErrors === null) {
                vErrors = [err73];
              } else {
                vErrors.push(err73);
              }
              errors++;
            }
          }
          let data48 = data47.allowed;
          if (typeof data48 !== "boolean") {
            const err74 = { instancePath: instancePath + "/safety/destructive_operations/drop_schema/allowed", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_schema/properties/allowed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.allowed.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.allowed, data: data48 };
            if (vErrors === null) {
              vErrors = [err74];
            } else {
              vErrors.push(err74);
            }
            errors++;
          }
          let data49 = data47.approval;
          if (!(data49 === "none" || data49 === "standard" || data49 === "enhanced")) {
            const err75 = { instancePath: instancePath + "/safety/destructive_operations/drop_schema/approval", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_schema/properties/approval/enum", keyword: "enum", params: { allowedValues: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.approval.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.approval.enum, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.approval, data: data49 };
            if (vErrors === null) {
              vErrors = [err75];
            } else {
              vErrors.push(err75);
            }
            errors++;
          }
          let data50 = data47.require_backup;
          if (typeof data50 !== "boolean") {
            const err76 = { instancePath: instancePath + "/safety/destructive_operations/drop_schema/require_backup", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_schema/properties/require_backup/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.require_backup.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.require_backup, data: data50 };
            if (vErrors === null) {
              vErrors = [err76];
            } else {
              vErrors.push(err76);
            }
            errors++;
          }
          if (data47.row_threshold !== void 0) {
            let data51 = data47.row_threshold;
            if (!(typeof data51 == "number" && (!(data51 % 1) && !isNaN(data51)))) {
              const err77 = { instancePath: instancePath + "/safety/destructive_operations/drop_schema/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_schema/properties/row_threshold/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.row_threshold.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.row_threshold, data: data51 };
              if (vErrors === null) {
                vErrors = [err77];
              } else {
                vErrors.push(err77);
              }
              errors++;
            }
            if (typeof data51 == "number") {
              if (data51 < 0 || isNaN(data51)) {
                const err78 = { instancePath: instancePath + "/safety/destructive_operations/drop_schema/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_schema/properties/row_threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.row_threshold, data: data51 };
                if (vErrors === null) {
                  vErrors = [err78];
                } else {
                  vErrors.push(err78);
                }
                errors++;
              }
            }
          }
          if (data47.block_reason !== void 0) {
            let data52 = data47.block_reason;
            if (typeof data52 !== "string") {
              const err79 = { instancePath: instancePath + "/safety/destructive_operations/drop_schema/block_reason", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_schema/properties/block_reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.block_reason.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.properties.block_reason, data: data52 };
              if (vErrors === null) {
                vErrors = [err79];
              } else {
                vErrors.push(err79);
              }
              errors++;
            }
          }
        } else {
          const err80 = { instancePath: instancePath + "/safety/destructive_operations/drop_schema", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_schema/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_schema, data: data47 };
          if (vErrors === null) {
            vErrors = [err80];
          } else {
            vErrors.push(err80);
          }
          errors++;
        }
        let data53 = data34.drop_database;
        if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
          if (data53.allowed === void 0) {
            data53.allowed = true;
          }
          if (data53.approval === void 0) {
            data53.approval = "standard";
          }
          if (data53.require_backup === void 0) {
            data53.require_backup = true;
          }
          for (const key12 in data53) {
            if (!(key12 === "allowed" || key12 === "approval" || key12 === "require_backup" || key12 === "row_threshold" || key12 === "block_reason")) {
              const err81 = { instancePath: instancePath + "/safety/destructive_operations/drop_database", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_database/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_database, data: data53 };
              if (vErrors === null) {
                vErrors = [err81];
              } else {
                vErrors.push(err81);
              }
              errors++;
            }
          }
          let data54 = data53.allowed;
          if (typeof data54 !== "boolean") {
            const err82 = { instancePath: instancePath + "/safety/destructive_operations/drop_database/allowed", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_database/properties/allowed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.allowed.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.allowed, data: data54 };
            if (vErrors === null) {
              vErrors = [err82];
            } else {
              vErrors.push(err82);
            }
            errors++;
          }
          let data55 = data53.approval;
          if (!(data55 === "none" || data55 === "standard" || data55 === "enhanced")) {
            const err83 = { instancePath: instancePath + "/safety/destructive_operations/drop_database/approval", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_database/properties/approval/enum", keyword: "enum", params: { allowedValues: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.approval.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.approval.enum, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.approval, data: data55 };
            if (vErrors === null) {
              vErrors = [err83];
            } else {
              vErrors.push(err83);
            }
            errors++;
          }
          let data56 = data53.require_backup;
          if (typeof data56 !== "boolean") {
            const err84 = { instancePath: instancePath + "/safety/destructive_operations/drop_database/require_backup", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_database/properties/require_backup/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.require_backup.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.require_backup, data: data56 };
            if (vErrors === null) {
              vErrors = [err84];
            } else {
              vErrors.push(err84);
            }
            errors++;
          }
          if (data53.row_threshold !== void 0) {
            let data57 = data53.row_threshold;
            if (!(typeof data57 == "number" && (!(data57 % 1) && !isNaN(data57)))) {
              const err85 = { instancePath: instancePath + "/safety/destructive_operations/drop_database/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_database/properties/row_threshold/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.row_threshold.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.row_threshold, data: data57 };
              if (vErrors === null) {
                vErrors = [err85];
              } else {
                vErrors.push(err85);
              }
              errors++;
            }
            if (typeof data57 == "number") {
              if (data57 < 0 || isNaN(data57)) {
                const err86 = { instancePath: instancePath + "/safety/destructive_operations/drop_database/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_database/properties/row_threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.row_threshold, data: data57 };
                if (vErrors === null) {
                  vErrors = [err86];
                } else {
                  vErrors.push(err86);
                }
                errors++;
              }
            }
          }
          if (data53.block_reason !== void 0) {
            let data58 = data53.block_reason;
            if (typeof data58 !== "string") {
              const err87 = { instancePath: instancePath + "/safety/destructive_operations/drop_database/block_reason", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_database/properties/block_reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.block_reason.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.properties.block_reason, data: data58 };
              if (vErrors === null) {
                vErrors = [err87];
              } else {
                vErrors.push(err87);
              }
              errors++;
            }
          }
        } else {
          const err88 = { instancePath: instancePath + "/safety/destructive_operations/drop_database", schemaPath: "#/properties/safety/properties/destructive_operations/properties/drop_database/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.properties.destructive_operations.properties.drop_database.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.drop_database, data: data53 };
          if (vErrors === null) {
            vErrors = [err88];
          } else {
            vErrors.push(err88);
          }
          errors++;
        }
        let data59 = data34.truncate;
        if (data59 && typeof data59 == "object" && !Array.isArray(data59)) {
          if (data59.allowed === void 0) {
            data59.allowed = true;
          }
          if (data59.approval === void 0) {
            data59.approval = "standard";
          }
          if (data59.require_backup === void 0) {
            data59.require_backup = true;
          }
          for (const key13 in data59) {
            if (!(key13 === "allowed" || key13 === "approval" || key13 === "require_backup" || key13 === "row_threshold" || key13 === "block_reason")) {
              const err89 = { instancePath: instancePath + "/safety/destructive_operations/truncate", schemaPath: "#/properties/safety/properties/destructive_operations/properties/truncate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.truncate, data: data59 };
              if (vErrors === null) {
                vErrors = [err89];
              } else {
                vErrors.push(err89);
              }
              errors++;
            }
          }
          let data60 = data59.allowed;
          if (typeof data60 !== "boolean") {
            const err90 = { instancePath: instancePath + "/safety/destructive_operations/truncate/allowed", schemaPath: "#/properties/safety/properties/destructive_operations/properties/truncate/properties/allowed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.allowed.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.allowed, data: data60 };
            if (vErrors === null) {
              vErrors = [err90];
            } else {
              vErrors.push(err90);
            }
            errors++;
          }
          let data61 = data59.approval;
          if (!(data61 === "none" || data61 === "standard" || data61 === "enhanced")) {
            const err91 = { instancePath: instancePath + "/safety/destructive_operations/truncate/approval", schemaPath: "#/properties/safety/properties/destructive_operations/properties/truncate/properties/approval/enum", keyword: "enum", params: { allowedValues: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.approval.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.approval.enum, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.approval, data: data61 };
            if (vErrors === null) {
              vErrors = [err91];
            } else {
              vErrors.push(err91);
            }
            errors++;
          }
          let data62 = data59.require_backup;
          if (typeof data62 !== "boolean") {
            const err92 = { instancePath: instancePath + "/safety/destructive_operations/truncate/require_backup", schemaPath: "#/properties/safety/properties/destructive_operations/properties/truncate/properties/require_backup/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.require_backup.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.require_backup, data: data62 };
            if (vErrors === null) {
              vErrors = [err92];
            } else {
              vErrors.push(err92);
            }
            errors++;
          }
          if (data59.row_threshold !== void 0) {
            let data63 = data59.row_threshold;
            if (!(typeof data63 == "number" && (!(data63 % 1) && !isNaN(data63)))) {
              const err93 = { instancePath: instancePath + "/safety/destructive_operations/truncate/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/truncate/properties/row_threshold/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.row_threshold.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.row_threshold, data: data63 };
              if (vErrors === null) {
                vErrors = [err93];
              } else {
                vErrors.push(err93);
              }
              errors++;
            }
            if (typeof data63 == "number") {
              if (data63 < 0 || isNaN(data63)) {
                const err94 = { instancePath: instancePath + "/safety/destructive_operations/truncate/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/truncate/properties/row_threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.row_threshold, data: data63 };
                if (vErrors === null) {
                  vErrors = [err94];
                } else {
                  vErrors.push(err94);
                }
                errors++;
              }
            }
          }
          if (data59.block_reason !== void 0) {
            let data64 = data59.block_reason;
            if (typeof data64 !== "string") {
              const err95 = { instancePath: instancePath + "/safety/destructive_operations/truncate/block_reason", schemaPath: "#/properties/safety/properties/destructive_operations/properties/truncate/properties/block_reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.block_reason.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.truncate.properties.block_reason, data: data64 };
              if (vErrors === null) {
                vErrors = [err95];
              } else {
                vErrors.push(err95);
              }
              errors++;
            }
          }
        } else {
          const err96 = { instancePath: instancePath + "/safety/destructive_operations/truncate", schemaPath: "#/properties/safety/properties/destructive_operations/properties/truncate/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.properties.destructive_operations.properties.truncate.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.truncate, data: data59 };
          if (vErrors === null) {
            vErrors = [err96];
          } else {
            vErrors.push(err96);
          }
          errors++;
        }
        let data65 = data34.delete_without_where;
        if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
          if (data65.allowed === void 0) {
            data65.allowed = true;
          }
          if (data65.approval === void 0) {
            data65.approval = "standard";
          }
          if (data65.require_backup === void 0) {
            data65.require_backup = true;
          }
          for (const key14 in data65) {
            if (!(key14 === "allowed" || key14 === "approval" || key14 === "require_backup" || key14 === "row_threshold" || key14 === "block_reason")) {
              const err97 = { instancePath: instancePath + "/safety/destructive_operations/delete_without_where", schemaPath: "#/properties/safety/properties/destructive_operations/properties/delete_without_where/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where, data: data65 };
              if (vErrors === null) {
                vErrors = [err97];
              } else {
                vErrors.push(err97);
              }
              errors++;
            }
          }
          let data66 = data65.allowed;
          if (typeof data66 !== "boolean") {
            const err98 = { instancePath: instancePath + "/safety/destructive_operations/delete_without_where/allowed", schemaPath: "#/properties/safety/properties/destructive_operations/properties/delete_without_where/properties/allowed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.allowed.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.allowed, data: data66 };
            if (vErrors === null) {
              vErrors = [err98];
            } else {
              vErrors.push(err98);
            }
            errors++;
          }
          let data67 = data65.approval;
          if (!(data67 === "none" || data67 === "standard" || data67 === "enhanced")) {
            const err99 = { instancePath: instancePath + "/safety/destructive_operations/delete_without_where/approval", schemaPath: "#/properties/safety/properties/destructive_operations/properties/delete_without_where/properties/approval/enum", keyword: "enum", params: { allowedValues: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.approval.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.approval.enum, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.approval, data: data67 };
            if (vErrors === null) {
              vErrors = [err99];
            } else {
              vErrors.push(err99);
            }
            errors++;
          }
          let data68 = data65.require_backup;
          if (typeof data68 !== "boolean") {
            const err100 = { instancePath: instancePath + "/safety/destructive_operations/delete_without_where/require_backup", schemaPath: "#/properties/safety/properties/destructive_operations/properties/delete_without_where/properties/require_backup/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.require_backup.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.require_backup, data: data68 };
            if (vErrors === null) {
              vErrors = [err100];
            } else {
              vErrors.push(err100);
            }
            errors++;
          }
          if (data65.row_threshold !== void 0) {
            let data69 = data65.row_threshold;
            if (!(typeof data69 == "number" && (!(data69 % 1) && !isNaN(data69)))) {
              const err101 = { instancePath: instancePath + "/safety/destructive_operations/delete_without_where/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/delete_without_where/properties/row_threshold/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.row_threshold.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.row_threshold, data: data69 };
              if (vErrors === null) {
                vErrors = [err101];
              } else {
                vErrors.push(err101);
              }
              errors++;
            }
            if (typeof data69 == "number") {
              if (data69 < 0 || isNaN(data69)) {
                const err102 = { instancePath: instancePath + "/safety/destructive_operations/delete_without_where/row_threshold", schemaPath: "#/properties/safety/properties/destructive_operations/properties/delete_without_where/properties/row_threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.row_threshold, data: data69 };
                if (vErrors === null) {
                  vErrors = [err102];
                } else {
                  vErrors.push(err102);
                }
                errors++;
              }
            }
          }
          if (data65.block_reason !== void 0) {
            let data70 = data65.block_reason;
            if (typeof data70 !== "string") {
              const err103 = { instancePath: instancePath + "/safety/destructive_operations/delete_without_where/block_reason", schemaPath: "#/properties/safety/properties/destructive_operations/properties/delete_without_where/properties/block_reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.block_reason.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.properties.block_reason, data: data70 };
              if (vErrors === null) {
                vErrors = [err103];
              } else {
                vErrors.push(err103);
              }
              errors++;
            }
          }
        } else {
          const err104 = { instancePath: instancePath + "/safety/destructive_operations/delete_without_where", schemaPath: "#/properties/safety/properties/destructive_operations/properties/delete_without_where/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where.type, parentSchema: schema11.properties.safety.properties.destructive_operations.properties.delete_without_where, data: data65 };
          if (vErrors === null) {
            vErrors = [err104];
          } else {
            vErrors.push(err104);
          }
          errors++;
        }
      } else {
        const err105 = { instancePath: instancePath + "/safety/destructive_operations", schemaPath: "#/properties/safety/properties/destructive_operations/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.properties.destructive_operations.type, parentSchema: schema11.properties.safety.properties.destructive_operations, data: data34 };
        if (vErrors === null) {
          vErrors = [err105];
        } else {
          vErrors.push(err105);
        }
        errors++;
      }
      let data71 = data22.rules;
      if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
        for (const key15 in data71) {
          let data72 = data71[key15];
          if (!(data72 === "off" || data72 === "low" || data72 === "medium" || data72 === "high" || data72 === "critical")) {
            const err106 = { instancePath: instancePath + "/safety/rules/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/safety/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema11.properties.safety.properties.rules.additionalProperties.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.safety.properties.rules.additionalProperties.enum, parentSchema: schema11.properties.safety.properties.rules.additionalProperties, data: data72 };
            if (vErrors === null) {
              vErrors = [err106];
            } else {
              vErrors.push(err106);
            }
            errors++;
          }
        }
      } else {
        const err107 = { instancePath: instancePath + "/safety/rules", schemaPath: "#/properties/safety/properties/rules/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.properties.rules.type, parentSchema: schema11.properties.safety.properties.rules, data: data71 };
        if (vErrors === null) {
          vErrors = [err107];
        } else {
          vErrors.push(err107);
        }
        errors++;
      }
      let data73 = data22.approval_timeouts;
      if (data73 && typeof data73 == "object" && !Array.isArray(data73)) {
        if (data73.standard === void 0) {
          data73.standard = 300;
        }
        if (data73.enhanced === void 0) {
          data73.enhanced = 600;
        }
        for (const key16 in data73) {
          if (!(key16 === "standard" || key16 === "enhanced")) {
            const err108 = { instancePath: instancePath + "/safety/approval_timeouts", schemaPath: "#/properties/safety/properties/approval_timeouts/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.safety.properties.approval_timeouts, data: data73 };
            if (vErrors === null) {
              vErrors = [err108];
            } else {
              vErrors.push(err108);
            }
            errors++;
          }
        }
        let data74 = data73.standard;
        if (!(typeof data74 == "number" && (!(data74 % 1) && !isNaN(data74)))) {
          const err109 = { instancePath: instancePath + "/safety/approval_timeouts/standard", schemaPath: "#/properties/safety/properties/approval_timeouts/properties/standard/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.safety.properties.approval_timeouts.properties.standard.type, parentSchema: schema11.properties.safety.properties.approval_timeouts.properties.standard, data: data74 };
          if (vErrors === null) {
            vErrors = [err109];
          } else {
            vErrors.push(err109);
          }
          errors++;
        }
        if (typeof data74 == "number") {
          if (data74 < 1 || isNaN(data74)) {
            const err110 = { instancePath: instancePath + "/safety/approval_timeouts/standard", schemaPath: "#/properties/safety/properties/approval_timeouts/properties/standard/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.safety.properties.approval_timeouts.properties.standard, data: data74 };
            if (vErrors === null) {
              vErrors = [err110];
            } else {
              vErrors.push(err110);
            }
            errors++;
          }
        }
        let data75 = data73.enhanced;
        if (!(typeof data75 == "number" && (!(data75 % 1) && !isNaN(data75)))) {
          const err111 = { instancePath: instancePath + "/safety/approval_timeouts/enhanced", schemaPath: "#/properties/safety/properties/approval_timeouts/properties/enhanced/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.safety.properties.approval_timeouts.properties.enhanced.type, parentSchema: schema11.properties.safety.properties.approval_timeouts.properties.enhanced, data: data75 };
          if (vErrors === null) {
            vErrors = [err111];
          } else {
            vErrors.push(err111);
          }
          errors++;
        }
        if (typeof data75 == "number") {
          if (data75 < 1 || isNaN(data75)) {
            const err112 = { instancePath: instancePath + "/safety/approval_timeouts/enhanced", schemaPath: "#/properties/safety/properties/approval_timeouts/properties/enhanced/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.safety.properties.approval_timeouts.properties.enhanced, data: data75 };
            if (vErrors === null) {
              vErrors = [err112];
            } else {
              vErrors.push(err112);
            }
            errors++;
          }
        }
      } else {
        const err113 = { instancePath: instancePath + "/safety/approval_timeouts", schemaPath: "#/properties/safety/properties/approval_timeouts/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.properties.approval_timeouts.type, parentSchema: schema11.properties.safety.properties.approval_timeouts, data: data73 };
        if (vErrors === null) {
          vErrors = [err113];
        } else {
          vErrors.push(err113);
        }
        errors++;
      }
      let data76 = data22.approval_keys;
      if (data76 && typeof data76 == "object" && !Array.isArray(data76)) {
        for (const key17 in data76) {
          let data77 = data76[key17];
          if (typeof data77 === "string") {
            if (!pattern3.test(data77)) {
              const err114 = { instancePath: instancePath + "/safety/approval_keys/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/safety/properties/approval_keys/additionalProperties/pattern", keyword: "pattern", params: { pattern: "BEGIN PUBLIC KEY" }, message: 'must match pattern "BEGIN PUBLIC KEY"', schema: "BEGIN PUBLIC KEY", parentSchema: schema11.properties.safety.properties.approval_keys.additionalProperties, data: data77 };
              if (vErrors === null) {
                vErrors = [err114];
              } else {
                vErrors.push(err114);
              }
              errors++;
            }
          } else {
            const err115 = { instancePath: instancePath + "/safety/approval_keys/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/safety/properties/approval_keys/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.safety.properties.approval_keys.additionalProperties.type, parentSchema: schema11.properties.safety.properties.approval_keys.additionalProperties, data: data77 };
            if (vErrors === null) {
              vErrors = [err115];
            } else {
              vErrors.push(err115);
            }
            errors++;
          }
        }
      } else {
        const err116 = { instancePath: instancePath + "/safety/approval_keys", schemaPath: "#/properties/safety/properties/approval_keys/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.properties.approval_keys.type, parentSchema: schema11.properties.safety.properties.approval_keys, data: data76 };
        if (vErrors === null) {
          vErrors = [err116];
        } else {
          vErrors.push(err116);
        }
        errors++;
      }
    } else {
      const err117 = { instancePath: instancePath + "/safety", schemaPath: "#/properties/safety/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.safety.type, parentSchema: schema11.properties.safety, data: data22 };
      if (vErrors === null) {
        vErrors = [err117];
      } else {
        vErrors.push(err117);
      }
      errors++;
    }
    let data78 = data.backup;
    if (data78 && typeof data78 == "object" && !Array.isArray(data78)) {
      if (data78.provider === void 0) {
        data78.provider = "pg_dump";
      }
      if (data78.retention_days === void 0) {
        data78.retention_days = 30;
      }
      if (data78.backup_before_destructive_ops === void 0) {
        data78.backup_before_destructive_ops = true;
      }
      if (data78.auto_cleanup === void 0) {
        data78.auto_cleanup = false;
      }
      if (data78.storage_location === void 0) {
        data78.storage_location = ".fractary/plugins/faber-db/backups";
      }
      if (data78.encrypt_backups === void 0) {
        data78.encrypt_backups = false;
      }
      for (const key18 in data78) {
        if (!(key18 === "provider" || key18 === "retention_days" || key18 === "retention_count" || key18 === "retention_gfs" || key18 === "backup_before_destructive_ops" || key18 === "auto_cleanup" || key18 === "storage_location" || key18 === "encrypt_backups")) {
          const err118 = { instancePath: instancePath + "/backup", schemaPath: "#/properties/backup/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.backup, data: data78 };
          if (vErrors === null) {
            vErrors = [err118];
          } else {
            vErrors.push(err118);
          }
          errors++;
        }
      }
      let data79 = data78.provider;
      if (!(data79 === "pg_dump" || data79 === "mysqldump" || data79 === "sqlite3" || data79 === "aws-rds-snapshot" || data79 === "aws-aurora-backup")) {
        const err119 = { instancePath: instancePath + "/backup/provider", schemaPath: "#/properties/backup/properties/provider/enum", keyword: "enum", params: { allowedValues: schema11.properties.backup.properties.provider.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.backup.properties.provider.enum, parentSchema: schema11.properties.backup.properties.provider, data: data79 };
        if (vErrors === null) {
          vErrors = [err119];
        } else {
          vErrors.push(err119);
        }
        errors++;
      }
      let data80 = data78.retention_days;
      if (!(typeof data80 == "number" && (!(data80 % 1) && !isNaN(data80)))) {
        const err120 = { instancePath: instancePath + "/backup/retention_days", schemaPath: "#/properties/backup/properties/retention_days/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.backup.properties.retention_days.type, parentSchema: schema11.properties.backup.properties.retention_days, data: data80 };
        if (vErrors === null) {
          vErrors = [err120];
        } else {
          vErrors.push(err120);
        }
        errors++;
      }
      if (typeof data80 == "number") {
        if (data80 < 1 || isNaN(data80)) {
          const err121 = { instancePath: instancePath + "/backup/retention_days", schemaPath: "#/properties/backup/properties/retention_days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.backup.properties.retention_days, data: data80 };
          if (vErrors === null) {
            vErrors = [err121];
          } else {
            vErrors.push(err121);
          }
          errors++;
        }
      }
      if (data78.retention_count !== void 0) {
        let data81 = data78.retention_count;
        if (!(typeof data81 == "number" && (!(data81 % 1) && !isNaN(data81)))) {
          const err122 = { instancePath: instancePath + "/backup/retention_count", schemaPath: "#/properties/backup/properties/retention_count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.backup.properties.retention_count.type, parentSchema: schema11.properties.backup.properties.retention_count, data: data81 };
          if (vErrors === null) {
            vErrors = [err122];
          } else {
            vErrors.push(err122);
          }
          errors++;
        }
        if (typeof data81 == "number") {
          if (data81 < 1 || isNaN(data81)) {
            const err123 = { instancePath: instancePath + "/backup/retention_count", schemaPath: "#/properties/backup/properties/retention_count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.backup.properties.retention_count, data: data81 };
            if (vErrors === null) {
              vErrors = [err123];
            } else {
              vErrors.push(err123);
            }
            errors++;
          }
        }
      }
      if (data78.retention_gfs !== void 0) {
        let data82 = data78.retention_gfs;
        if (data82 && typeof data82 == "object" && !Array.isArray(data82)) {
          if (data82.daily === void 0) {
            data82.daily = 0;
          }
          if (data82.weekly === void 0) {
            data82.weekly = 0;
          }
          if (data82.monthly === void 0) {
            data82.monthly = 0;
          }
          for (const key19 in data82) {
            if (!(key19 === "daily" || key19 === "weekly" || key19 === "monthly")) {
              const err124 = { instancePath: instancePath + "/backup/retention_gfs", schemaPath: "#/properties/backup/properties/retention_gfs/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.backup.properties.retention_gfs, data: data82 };
              if (vErrors === null) {
                vErrors = [err124];
              } else {
                vErrors.push(err124);
              }
              errors++;
            }
          }
          let data83 = data82.daily;
          if (!(typeof data83 == "number" && (!(data83 % 1) && !isNaN(data83)))) {
            const err125 = { instancePath: instancePath + "/backup/retention_gfs/daily", schemaPath: "#/properties/backup/properties/retention_gfs/properties/daily/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.backup.properties.retention_gfs.properties.daily.type, parentSchema: schema11.properties.backup.properties.retention_gfs.properties.daily, data: data83 };
            if (vErrors === null) {
              vErrors = [err125];
            } else {
              vErrors.push(err125);
            }
            errors++;
          }
          if (typeof data83 == "number") {
            if (data83 < 0 || isNaN(data83)) {
              const err126 = { instancePath: instancePath + "/backup/retention_gfs/daily", schemaPath: "#/properties/backup/properties/retention_gfs/properties/daily/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.backup.properties.retention_gfs.properties.daily, data: data83 };
              if (vErrors === null) {
                vErrors = [err126];
              } else {
                vErrors.push(err126);
              }
              errors++;
            }
          }
          let data84 = data82.weekly;
          if (!(typeof data84 == "number" && (!(data84 % 1) && !isNaN(data84)))) {
            const err127 = { instancePath: instancePath + "/backup/retention_gfs/weekly", schemaPath: "#/properties/backup/properties/retention_gfs/properties/weekly/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.backup.properties.retention_gfs.properties.weekly.type, parentSchema: schema11.properties.backup.properties.retention_gfs.properties.weekly, data: data84 };
            if (vErrors === null) {
              vErrors = [err127];
            } else {
              vErrors.push(err127);
            }
            errors++;
          }
          if (typeof data84 == "number") {
            if (data84 < 0 || isNaN(data84)) {
              const err128 = { instancePath: instancePath + "/backup/retention_gfs/weekly", schemaPath: "#/properties/backup/properties/retention_gfs/properties/weekly/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.backup.properties.retention_gfs.properties.weekly, data: data84 };
              if (vErrors === null) {
                vErrors = [err128];
              } else {
                vErrors.push(err128);
              }
              errors++;
            }
          }
          let data85 = data82.monthly;
          if (!(typeof data85 == "number" && (!(data85 % 1) && !isNaN(data85)))) {
            const err129 = { instancePath: instancePath + "/backup/retention_gfs/monthly", schemaPath: "#/properties/backup/properties/retention_gfs/properties/monthly/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.backup.properties.retention_gfs.properties.monthly.type, parentSchema: schema11.properties.backup.properties.retention_gfs.properties.monthly, data: data85 };
            if (vErrors === null) {
              vErrors = [err129];
            } else {
              vErrors.push(err129);
            }
            errors++;
          }
          if (typeof data85 == "number") {
            if (data85 < 0 || isNaN(data85)) {
              const err130 = { instancePath: instancePath + "/backup/retention_gfs/monthly", schemaPath: "#/properties/backup/properties/retention_gfs/properties/monthly/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.backup.properties.retention_gfs.properties.monthly, data: data85 };
              if (vErrors === null) {
                vErrors = [err130];
              } else {
                vErrors.push(err130);
              }
              errors++;
            }
          }
        } else {
          const err131 = { instancePath: instancePath + "/backup/retention_gfs", schemaPath: "#/properties/backup/properties/retention_gfs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.backup.properties.retention_gfs.type, parentSchema: schema11.properties.backup.properties.retention_gfs, data: data82 };
          if (vErrors === null) {
            vErrors = [err131];
          } else {
            vErrors.push(err131);
          }
          errors++;
        }
      }
      let data86 = data78.backup_before_destructive_ops;
      if (typeof data86 !== "boolean") {
        const err132 = { instancePath: instancePath + "/backup/backup_before_destructive_ops", schemaPath: "#/properties/backup/properties/backup_before_destructive_ops/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.backup.properties.backup_before_destructive_ops.type, parentSchema: schema11.properties.backup.properties.backup_before_destructive_ops, data: data86 };
        if (vErrors === null) {
          vErrors = [err132];
        } else {
          vErrors.push(err132);
        }
        errors++;
      }
      let data87 = data78.auto_cleanup;
      if (typeof data87 !== "boolean") {
        const err133 = { instancePath: instancePath + "/backup/auto_cleanup", schemaPath: "#/properties/backup/properties/auto_cleanup/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.backup.properties.auto_cleanup.type, parentSchema: schema11.properties.backup.properties.auto_cleanup, data: data87 };
        if (vErrors === null) {
          vErrors = [err133];
        } else {
          vErrors.push(err133);
        }
        errors++;
      }
      let data88 = data78.storage_location;
      if (typeof data88 === "string") {
        if (func3(data88) < 1) {
          const err134 = { instancePath: instancePath + "/backup/storage_location", schemaPath: "#/properties/backup/properties/storage_location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.backup.properties.storage_location, data: data88 };
          if (vErrors === null) {
            vErrors = [err134];
          } else {
            vErrors.push(err134);
          }
          errors++;
        }
      } else {
        const err135 = { instancePath: instancePath + "/backup/storage_location", schemaPath: "#/properties/backup/properties/storage_location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.backup.properties.storage_location.type, parentSchema: schema11.properties.backup.properties.storage_location, data: data88 };
        if (vErrors === null) {
          vErrors = [err135];
        } else {
          vErrors.push(err135);
        }
        errors++;
      }
      let data89 = data78.encrypt_backups;
      if (typeof data89 !== "boolean") {
        const err136 = { instancePath: instancePath + "/backup/encrypt_backups", schemaPath: "#/properties/backup/properties/encrypt_backups/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.backup.properties.encrypt_backups.type, parentSchema: schema11.properties.backup.properties.encrypt_backups, data: data89 };
        if (vErrors === null) {
          vErrors = [err136];
        } else {
          vErrors.push(err136);
        }
        errors++;
      }
    } else {
      const err137 = { instancePath: instancePath + "/backup", schemaPath: "#/properties/backup/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.backup.type, parentSchema: schema11.properties.backup, data: data78 };
      if (vErrors === null) {
        vErrors = [err137];
      } else {
        vErrors.push(err137);
      }
      errors++;
    }
    let data90 = data.health_checks;
    if (data90 && typeof data90 == "object" && !Array.isArray(data90)) {
      if (data90.enabled === void 0) {
        data90.enabled = true;
      }
      if (data90.default_checks === void 0) {
        data90.default_checks = ["connectivity", "migrations"];
      }
      if (data90.timeouts === void 0) {
        data90.timeouts = {};
      }
      if (data90.thresholds === void 0) {
        data90.thresholds = {};
      }
      if (data90.alerting === void 0) {
        data90.alerting = {};
      }
      if (data90.on_unhealthy === void 0) {
        data90.on_unhealthy = "block";
      }
      for (const key20 in data90) {
        if (!(key20 === "enabled" || key20 === "default_checks" || key20 === "timeouts" || key20 === "thresholds" || key20 === "alerting" || key20 === "on_unhealthy")) {
          const err138 = { instancePath: instancePath + "/health_checks", schemaPath: "#/properties/health_checks/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.health_checks, data: data90 };
          if (vErrors === null) {
            vErrors = [err138];
          } else {
            vErrors.push(err138);
          }
          errors++;
        }
      }
      let data91 = data90.enabled;
      if (typeof data91 !== "boolean") {
        const err139 = { instancePath: instancePath + "/health_checks/enabled", schemaPath: "#/properties/health_checks/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.health_checks.properties.enabled.type, parentSchema: schema11.properties.health_checks.properties.enabled, data: data91 };
        if (vErrors === null) {
          vErrors = [err139];
        } else {
          vErrors.push(err139);
        }
        errors++;
      }
      let data92 = data90.default_checks;
      if (Array.isArray(data92)) {
        if (data92.length < 1) {
          const err140 = { instancePath: instancePath + "/health_checks/default_checks", schemaPath: "#/properties/health_checks/properties/default_checks/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.health_checks.properties.default_checks, data: data92 };
          if (vErrors === null) {
            vErrors = [err140];
          } else {
            vErrors.push(err140);
          }
          errors++;
        }
        const len2 = data92.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data93 = data92[i2];
          if (!(data93 === "connectivity" || data93 === "migrations" || data93 === "tls" || data93 === "connections" || data93 === "long-running" || data93 === "idle-in-transaction" || data93 === "blocked-sessions" || data93 === "slow-queries" || data93 === "cache-hit-rate" || data93 === "autovacuum" || data93 === "bloat" || data93 === "wraparound" || data93 === "invalid-indexes" || data93 === "unused-indexes" || data93 === "duplicate-indexes" || data93 === "foreign-keys-without-index" || data93 === "sequences" || data93 === "replication" || data93 === "disk" || data93 === "backup-age" || data93 === "performance" || data93 === "schema" || data93 === "all")) {
            const err141 = { instancePath: instancePath + "/health_checks/default_checks/" + i2, schemaPath: "#/properties/health_checks/properties/default_checks/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.health_checks.properties.default_checks.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.health_checks.properties.default_checks.items.enum, parentSchema: schema11.properties.health_checks.properties.default_checks.items, data: data93 };
            if (vErrors === null) {
              vErrors = [err141];
            } else {
              vErrors.push(err141);
            }
            errors++;
          }
        }
      } else {
        const err142 = { instancePath: instancePath + "/health_checks/default_checks", schemaPath: "#/properties/health_checks/properties/default_checks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.health_checks.properties.default_checks.type, parentSchema: schema11.properties.health_checks.properties.default_checks, data: data92 };
        if (vErrors === null) {
          vErrors = [err142];
        } else {
          vErrors.push(err142);
        }
        errors++;
      }
      let data94 = data90.timeouts;
      if (data94 && typeof data94 == "object" && !Array.isArray(data94)) {
        if (data94.total === void 0) {
          data94.total = 30;
        }
        if (data94.check === void 0) {
          data94.check = 10;
        }
        for (const key21 in data94) {
          if (!(key21 === "total" || key21 === "check")) {
            const err143 = { instancePath: instancePath + "/health_checks/timeouts", schemaPath: "#/properties/health_checks/properties/timeouts/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key21 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.health_checks.properties.timeouts, data: data94 };
            if (vErrors === null) {
              vErrors = [err143];
            } else {
              vErrors.push(err143);
            }
            errors++;
          }
        }
        let data95 = data94.total;
        if (!(typeof data95 == "number" && (!(data95 % 1) && !isNaN(data95)))) {
          const err144 = { instancePath: instancePath + "/health_checks/timeouts/total", schemaPath: "#/properties/health_checks/properties/timeouts/properties/total/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.timeouts.properties.total.type, parentSchema: schema11.properties.health_checks.properties.timeouts.properties.total, data: data95 };
          if (vErrors === null) {
            vErrors = [err144];
          } else {
            vErrors.push(err144);
          }
          errors++;
        }
        if (typeof data95 == "number") {
          if (data95 < 1 || isNaN(data95)) {
            const err145 = { instancePath: instancePath + "/health_checks/timeouts/total", schemaPath: "#/properties/health_checks/properties/timeouts/properties/total/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.timeouts.properties.total, data: data95 };
            if (vErrors === null) {
              vErrors = [err145];
            } else {
              vErrors.push(err145);
            }
            errors++;
          }
        }
        let data96 = data94.check;
        if (!(typeof data96 == "number" && (!(data96 % 1) && !isNaN(data96)))) {
          const err146 = { instancePath: instancePath + "/health_checks/timeouts/check", schemaPath: "#/properties/health_checks/properties/timeouts/properties/check/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.timeouts.properties.check.type, parentSchema: schema11.properties.health_checks.properties.timeouts.properties.check, data: data96 };
          if (vErrors === null) {
            vErrors = [err146];
          } else {
            vErrors.push(err146);
          }
          errors++;
        }
        if (typeof data96 == "number") {
          if (data96 < 1 || isNaN(data96)) {
            const err147 = { instancePath: instancePath + "/health_checks/timeouts/check", schemaPath: "#/properties/health_checks/properties/timeouts/properties/check/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.timeouts.properties.check, data: data96 };
            if (vErrors === null) {
              vErrors = [err147];
            } else {
              vErrors.push(err147);
            }
            errors++;
          }
        }
      } else {
        const err148 = { instancePath: instancePath + "/health_checks/timeouts", schemaPath: "#/properties/health_checks/properties/timeouts/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.health_checks.properties.timeouts.type, parentSchema: schema11.properties.health_checks.properties.timeouts, data: data94 };
        if (vErrors === null) {
          vErrors = [err148];
        } else {
          vErrors.push(err148);
        }
        errors++;
      }
      let data97 = data90.thresholds;
      if (data97 && typeof data97 == "object" && !Array.isArray(data97)) {
        if (data97.latency_degraded_ms === void 0) {
          data97.latency_degraded_ms = 100;
        }
        if (data97.latency_unhealthy_ms === void 0) {
          data97.latency_unhealthy_ms = 500;
        }
        if (data97.connections_degraded_percent === void 0) {
          data97.connections_degraded_percent = 80;
        }
        if (data97.connections_unhealthy_percent === void 0) {
          data97.connections_unhealthy_percent = 95;
        }
        if (data97.long_transaction_degraded_seconds === void 0) {
          data97.long_transaction_degraded_seconds = 300;
        }
        if (data97.long_transaction_unhealthy_seconds === void 0) {
          data97.long_transaction_unhealthy_seconds = 3600;
        }
        if (data97.idle_transaction_degraded_seconds === void 0) {
          data97.idle_transaction_degraded_seconds = 60;
        }
        if (data97.idle_transaction_unhealthy_seconds === void 0) {
          data97.idle_transaction_unhealthy_seconds = 900;
        }
        if (data97.blocked_degraded_seconds === void 0) {
          data97.blocked_degraded_seconds = 5;
        }
        if (data97.blocked_unhealthy_seconds === void 0) {
          data97.blocked_unhealthy_seconds = 60;
        }
        if (data97.slow_query_degraded_ms === void 0) {
          data97.slow_query_degraded_ms = 1e3;
        }
        if (data97.slow_query_unhealthy_ms === void 0) {
          data97.slow_query_unhealthy_ms = 3e4;
        }
        if (data97.slow_query_min_calls === void 0) {
          data97.slow_query_min_calls = 10;
        }
        if (data97.cache_hit_degraded_percent === void 0) {
          data97.cache_hit_degraded_percent = 95;
        }
        if (data97.cache_hit_unhealthy_percent === void 0) {
          data97.cache_hit_unhealthy_percent = 75;
        }
        if (data97.cache_hit_min_blocks === void 0) {
          data97.cache_hit_min_blocks = 1e5;
        }
        if (data97.bloat_degraded_percent === void 0) {
          data97.bloat_degraded_percent = 20;
        }
        if (data97.bloat_unhealthy_percent === void 0) {
          data97.bloat_unhealthy_percent = 50;
        }
        if (data97.bloat_min_rows === void 0) {
          data97.bloat_min_rows = 1e4;
        }
        if (data97.wraparound_degraded_percent === void 0) {
          data97.wraparound_degraded_percent = 25;
        }
        if (data97.wraparound_unhealthy_percent === void 0) {
          data97.wraparound_unhealthy_percent = 50;
        }
        if (data97.unused_index_min_mb === void 0) {
          data97.unused_index_min_mb = 10;
        }
        if (data97.foreign_key_min_rows === void 0) {
          data97.foreign_key_min_rows = 1e4;
        }
        if (data97.sequence_degraded_percent === void 0) {
          data97.sequence_degraded_percent = 70;
        }
        if (data97.sequence_unhealthy_percent === void 0) {
          data97.sequence_unhealthy_percent = 90;
        }
        if (data97.replication_degraded_seconds === void 0) {
          data97.replication_degraded_seconds = 30;
        }
        if (data97.replication_unhealthy_seconds === void 0) {
          data97.replication_unhealthy_seconds = 300;
        }
        if (data97.slot_degraded_mb === void 0) {
          data97.slot_degraded_mb = 1e3;
        }
        if (data97.slot_unhealthy_mb === void 0) {
          data97.slot_unhealthy_mb = 1e4;
        }
        if (data97.disk_degraded_percent === void 0) {
          data97.disk_degraded_percent = 80;
        }
        if (data97.disk_unhealthy_percent === void 0) {
          data97.disk_unhealthy_percent = 90;
        }
        if (data97.disk_full_degraded_days === void 0) {
          data97.disk_full_degraded_days = 14;
        }
        if (data97.disk_full_unhealthy_days === void 0) {
          data97.disk_full_unhealthy_days = 3;
        }
        if (data97.wal_degraded_percent === void 0) {
          data97.wal_degraded_percent = 200;
        }
        if (data97.wal_unhealthy_percent === void 0) {
          data97.wal_unhealthy_percent = 1e3;
        }
        for (const key22 in data97) {
          if (!func2.call(schema11.properties.health_checks.properties.thresholds.properties, key22)) {
            const err149 = { instancePath: instancePath + "/health_checks/thresholds", schemaPath: "#/properties/health_checks/properties/thresholds/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.health_checks.properties.thresholds, data: data97 };
            if (vErrors === null) {
              vErrors = [err149];
            } else {
              vErrors.push(err149);
            }
            errors++;
          }
        }
        let data98 = data97.latency_degraded_ms;
        if (!(typeof data98 == "number" && (!(data98 % 1) && !isNaN(data98)))) {
          const err150 = { instancePath: instancePath + "/health_checks/thresholds/latency_degraded_ms", schemaPath: "#/properties/health_checks/properties/thresholds/properties/latency_degraded_ms/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.latency_degraded_ms.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.latency_degraded_ms, data: data98 };
          if (vErrors === null) {
            vErrors = [err150];
          } else {
            vErrors.push(err150);
          }
          errors++;
        }
        if (typeof data98 == "number") {
          if (data98 < 1 || isNaN(data98)) {
            const err151 = { instancePath: instancePath + "/health_checks/thresholds/latency_degraded_ms", schemaPath: "#/properties/health_checks/properties/thresholds/properties/latency_degraded_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.latency_degraded_ms, data: data98 };
            if (vErrors === null) {
              vErrors = [err151];
            } else {
              vErrors.push(err151);
            }
            errors++;
          }
        }
        let data99 = data97.latency_unhealthy_ms;
        if (!(typeof data99 == "number" && (!(data99 % 1) && !isNaN(data99)))) {
          const err152 = { instancePath: instancePath + "/health_checks/thresholds/latency_unhealthy_ms", schemaPath: "#/properties/health_checks/properties/thresholds/properties/latency_unhealthy_ms/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.latency_unhealthy_ms.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.latency_unhealthy_ms, data: data99 };
          if (vErrors === null) {
            vErrors = [err152];
          } else {
            vErrors.push(err152);
          }
          errors++;
        }
        if (typeof data99 == "number") {
          if (data99 < 1 || isNaN(data99)) {
            const err153 = { instancePath: instancePath + "/health_checks/thresholds/latency_unhealthy_ms", schemaPath: "#/properties/health_checks/properties/thresholds/properties/latency_unhealthy_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.latency_unhealthy_ms, data: data99 };
            if (vErrors === null) {
              vErrors = [err153];
            } else {
              vErrors.push(err153);
            }
            errors++;
          }
        }
        let data100 = data97.connections_degraded_percent;
        if (!(typeof data100 == "number" && (!(data100 % 1) && !isNaN(data100)))) {
          const err154 = { instancePath: instancePath + "/health_checks/thresholds/connections_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/connections_degraded_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.connections_degraded_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.connections_degraded_percent, data: data100 };
          if (vErrors === null) {
            vErrors = [err154];
          } else {
            vErrors.push(err154);
          }
          errors++;
        }
        if (typeof data100 == "number") {
          if (data100 > 100 || isNaN(data100)) {
            const err155 = { instancePath: instancePath + "/health_checks/thresholds/connections_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/connections_degraded_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.connections_degraded_percent, data: data100 };
            if (vErrors === null) {
              vErrors = [err155];
            } else {
              vErrors.push(err155);
            }
            errors++;
          }
          if (data100 < 1 || isNaN(data100)) {
            const err156 = { instancePath: instancePath + "/health_checks/thresholds/connections_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/connections_degraded_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.connections_degraded_percent, data: data100 };
            if (vErrors === null) {
              vErrors = [err156];
            } else {
              vErrors.push(err156);
            }
            errors++;
          }
        }
        let data101 = data97.connections_unhealthy_percent;
        if (!(typeof data101 == "number" && (!(data101 % 1) && !isNaN(data101)))) {
          const err157 = { instancePath: instancePath + "/health_checks/thresholds/connections_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/connections_unhealthy_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.connections_unhealthy_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.connections_unhealthy_percent, data: data101 };
          if (vErrors === null) {
            vErrors = [err157];
          } else {
            vErrors.push(err157);
          }
          errors++;
        }
        if (typeof data101 == "number") {
          if (data101 > 100 || isNaN(data101)) {
            const err158 = { instancePath: instancePath + "/health_checks/thresholds/connections_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/connections_unhealthy_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.connections_unhealthy_percent, data: data101 };
            if (vErrors === null) {
              vErrors = [err158];
            } else {
              vErrors.push(err158);
            }
            errors++;
          }
          if (data101 < 1 || isNaN(data101)) {
            const err159 = { instancePath: instancePath + "/health_checks/thresholds/connections_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/connections_unhealthy_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.connections_unhealthy_percent, data: data101 };
            if (vErrors === null) {
              vErrors = [err159];
            } else {
              vErrors.push(err159);
            }
            errors++;
          }
        }
        let data102 = data97.long_transaction_degraded_seconds;
        if (!(typeof data102 == "number" && (!(data102 % 1) && !isNaN(data102)))) {
          const err160 = { instancePath: instancePath + "/health_checks/thresholds/long_transaction_degraded_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/long_transaction_degraded_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.long_transaction_degraded_seconds.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.long_transaction_degraded_seconds, data: data102 };
          if (vErrors === null) {
            vErrors = [err160];
          } else {
            vErrors.push(err160);
          }
          errors++;
        }
        if (typeof data102 == "number") {
          if (data102 < 1 || isNaN(data102)) {
            const err161 = { instancePath: instancePath + "/health_checks/thresholds/long_transaction_degraded_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/long_transaction_degraded_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.long_transaction_degraded_seconds, data: data102 };
            if (vErrors === null) {
              vErrors = [err161];
            } else {
              vErrors.push(err161);
            }
            errors++;
          }
        }
        let data103 = data97.long_transaction_unhealthy_seconds;
        if (!(typeof data103 == "number" && (!(data103 % 1) && !isNaN(data103)))) {
          const err162 = { instancePath: instancePath + "/health_checks/thresholds/long_transaction_unhealthy_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/long_transaction_unhealthy_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.long_transaction_unhealthy_seconds.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.long_transaction_unhealthy_seconds, data: data103 };
          if (vErrors === null) {
            vErrors = [err162];
          } else {
            vErrors.push(err162);
          }
          errors++;
        }
        if (typeof data103 == "number") {
          if (data103 < 1 || isNaN(data103)) {
            const err163 = { instancePath: instancePath + "/health_checks/thresholds/long_transaction_unhealthy_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/long_transaction_unhealthy_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.long_transaction_unhealthy_seconds, data: data103 };
            if (vErrors === null) {
              vErrors = [err163];
            } else {
              vErrors.push(err163);
            }
            errors++;
          }
        }
        let data104 = data97.idle_transaction_degraded_seconds;
        if (!(typeof data104 == "number" && (!(data104 % 1) && !isNaN(data104)))) {
          const err164 = { instancePath: instancePath + "/health_checks/thresholds/idle_transaction_degraded_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/idle_transaction_degraded_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.idle_transaction_degraded_seconds.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.idle_transaction_degraded_seconds, data: data104 };
          if (vErrors === null) {
            vErrors = [err164];
          } else {
            vErrors.push(err164);
          }
          errors++;
        }
        if (typeof data104 == "number") {
          if (data104 < 1 || isNaN(data104)) {
            const err165 = { instancePath: instancePath + "/health_checks/thresholds/idle_transaction_degraded_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/idle_transaction_degraded_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.idle_transaction_degraded_seconds, data: data104 };
            if (vErrors === null) {
              vErrors = [err165];
            } else {
              vErrors.push(err165);
            }
            errors++;
          }
        }
        let data105 = data97.idle_transaction_unhealthy_seconds;
        if (!(typeof data105 == "number" && (!(data105 % 1) && !isNaN(data105)))) {
          const err166 = { instancePath: instancePath + "/health_checks/thresholds/idle_transaction_unhealthy_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/idle_transaction_unhealthy_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.idle_transaction_unhealthy_seconds.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.idle_transaction_unhealthy_seconds, data: data105 };
          if (vErrors === null) {
            vErrors = [err166];
          } else {
            vErrors.push(err166);
          }
          errors++;
        }
        if (typeof data105 == "number") {
          if (data105 < 1 || isNaN(data105)) {
            const err167 = { instancePath: instancePath + "/health_checks/thresholds/idle_transaction_unhealthy_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/idle_transaction_unhealthy_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.idle_transaction_unhealthy_seconds, data: data105 };
            if (vErrors === null) {
              vErrors = [err167];
            } else {
              vErrors.push(err167);
            }
            errors++;
          }
        }
        let data106 = data97.blocked_degraded_seconds;
        if (!(typeof data106 == "number" && (!(data106 % 1) && !isNaN(data106)))) {
          const err168 = { instancePath: instancePath + "/health_checks/thresholds/blocked_degraded_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/blocked_degraded_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.blocked_degraded_seconds.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.blocked_degraded_seconds, data: data106 };
          if (vErrors === null) {
            vErrors = [err168];
          } else {
            vErrors.push(err168);
          }
          errors++;
        }
        if (typeof data106 == "number") {
          if (data106 < 1 || isNaN(data106)) {
            const err169 = { instancePath: instancePath + "/health_checks/thresholds/blocked_degraded_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/blocked_degraded_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.blocked_degraded_seconds, data: data106 };
            if (vErrors === null) {
              vErrors = [err169];
            } else {
              vErrors.push(err169);
            }
            errors++;
          }
        }
        let data107 = data97.blocked_unhealthy_seconds;
        if (!(typeof data107 == "number" && (!(data107 % 1) && !isNaN(data107)))) {
          const err170 = { instancePath: instancePath + "/health_checks/thresholds/blocked_unhealthy_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/blocked_unhealthy_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.blocked_unhealthy_seconds.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.blocked_unhealthy_seconds, data: data107 };
          if (vErrors === null) {
            vErrors = [err170];
          } else {
            vErrors.push(err170);
          }
          errors++;
        }
        if (typeof data107 == "number") {
          if (data107 < 1 || isNaN(data107)) {
            const err171 = { instancePath: instancePath + "/health_checks/thresholds/blocked_unhealthy_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/blocked_unhealthy_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.blocked_unhealthy_seconds, data: data107 };
            if (vErrors === null) {
              vErrors = [err171];
            } else {
              vErrors.push(err171);
            }
            errors++;
          }
        }
        let data108 = data97.slow_query_degraded_ms;
        if (!(typeof data108 == "number" && (!(data108 % 1) && !isNaN(data108)))) {
          const err172 = { instancePath: instancePath + "/health_checks/thresholds/slow_query_degraded_ms", schemaPath: "#/properties/health_checks/properties/thresholds/properties/slow_query_degraded_ms/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.slow_query_degraded_ms.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.slow_query_degraded_ms, data: data108 };
          if (vErrors === null) {
            vErrors = [err172];
          } else {
            vErrors.push(err172);
          }
          errors++;
        }
        if (typeof data108 == "number") {
          if (data108 < 1 || isNaN(data108)) {
            const err173 = { instancePath: instancePath + "/health_checks/thresholds/slow_query_degraded_ms", schemaPath: "#/properties/health_checks/properties/thresholds/properties/slow_query_degraded_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.slow_query_degraded_ms, data: data108 };
            if (vErrors === null) {
              vErrors = [err173];
            } else {
              vErrors.push(err173);
            }
            errors++;
          }
        }
        let data109 = data97.slow_query_unhealthy_ms;
        if (!(typeof data109 == "number" && (!(data109 % 1) && !isNaN(data109)))) {
          const err174 = { instancePath: instancePath + "/health_checks/thresholds/slow_query_unhealthy_ms", schemaPath: "#/properties/health_checks/properties/thresholds/properties/slow_query_unhealthy_ms/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.slow_query_unhealthy_ms.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.slow_query_unhealthy_ms, data: data109 };
          if (vErrors === null) {
            vErrors = [err174];
          } else {
            vErrors.push(err174);
          }
          errors++;
        }
        if (typeof data109 == "number") {
          if (data109 < 1 || isNaN(data109)) {
            const err175 = { instancePath: instancePath + "/health_checks/thresholds/slow_query_unhealthy_ms", schemaPath: "#/properties/health_checks/properties/thresholds/properties/slow_query_unhealthy_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.slow_query_unhealthy_ms, data: data109 };
            if (vErrors === null) {
              vErrors = [err175];
            } else {
              vErrors.push(err175);
            }
            errors++;
          }
        }
        let data110 = data97.slow_query_min_calls;
        if (!(typeof data110 == "number" && (!(data110 % 1) && !isNaN(data110)))) {
          const err176 = { instancePath: instancePath + "/health_checks/thresholds/slow_query_min_calls", schemaPath: "#/properties/health_checks/properties/thresholds/properties/slow_query_min_calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.slow_query_min_calls.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.slow_query_min_calls, data: data110 };
          if (vErrors === null) {
            vErrors = [err176];
          } else {
            vErrors.push(err176);
          }
          errors++;
        }
        if (typeof data110 == "number") {
          if (data110 < 1 || isNaN(data110)) {
            const err177 = { instancePath: instancePath + "/health_checks/thresholds/slow_query_min_calls", schemaPath: "#/properties/health_checks/properties/thresholds/properties/slow_query_min_calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.slow_query_min_calls, data: data110 };
            if (vErrors === null) {
              vErrors = [err177];
            } else {
              vErrors.push(err177);
            }
            errors++;
          }
        }
        let data111 = data97.cache_hit_degraded_percent;
        if (!(typeof data111 == "number" && (!(data111 % 1) && !isNaN(data111)))) {
          const err178 = { instancePath: instancePath + "/health_checks/thresholds/cache_hit_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/cache_hit_degraded_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.cache_hit_degraded_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.cache_hit_degraded_percent, data: data111 };
          if (vErrors === null) {
            vErrors = [err178];
          } else {
            vErrors.push(err178);
          }
          errors++;
        }
        if (typeof data111 == "number") {
          if (data111 > 100 || isNaN(data111)) {
            const err179 = { instancePath: instancePath + "/health_checks/thresholds/cache_hit_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/cache_hit_degraded_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.cache_hit_degraded_percent, data: data111 };
            if (vErrors === null) {
              vErrors = [err179];
            } else {
              vErrors.push(err179);
            }
            errors++;
          }
          if (data111 < 0 || isNaN(data111)) {
            const err180 = { instancePath: instancePath + "/health_checks/thresholds/cache_hit_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/cache_hit_degraded_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.cache_hit_degraded_percent, data: data111 };
            if (vErrors === null) {
              vErrors = [err180];
            } else {
              vErrors.push(err180);
            }
            errors++;
          }
        }
        let data112 = data97.cache_hit_unhealthy_percent;
        if (!(typeof data112 == "number" && (!(data112 % 1) && !isNaN(data112)))) {
          const err181 = { instancePath: instancePath + "/health_checks/thresholds/cache_hit_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/cache_hit_unhealthy_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.cache_hit_unhealthy_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.cache_hit_unhealthy_percent, data: data112 };
          if (vErrors === null) {
            vErrors = [err181];
          } else {
            vErrors.push(err181);
          }
          errors++;
        }
        if (typeof data112 == "number") {
          if (data112 > 100 || isNaN(data112)) {
            const err182 = { instancePath: instancePath + "/health_checks/thresholds/cache_hit_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/cache_hit_unhealthy_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.cache_hit_unhealthy_percent, data: data112 };
            if (vErrors === null) {
              vErrors = [err182];
            } else {
              vErrors.push(err182);
            }
            errors++;
          }
          if (data112 < 0 || isNaN(data112)) {
            const err183 = { instancePath: instancePath + "/health_checks/thresholds/cache_hit_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/cache_hit_unhealthy_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.cache_hit_unhealthy_percent, data: data112 };
            if (vErrors === null) {
              vErrors = [err183];
            } else {
              vErrors.push(err183);
            }
            errors++;
          }
        }
        let data113 = data97.cache_hit_min_blocks;
        if (!(typeof data113 == "number" && (!(data113 % 1) && !isNaN(data113)))) {
          const err184 = { instancePath: instancePath + "/health_checks/thresholds/cache_hit_min_blocks", schemaPath: "#/properties/health_checks/properties/thresholds/properties/cache_hit_min_blocks/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.cache_hit_min_blocks.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.cache_hit_min_blocks, data: data113 };
          if (vErrors === null) {
            vErrors = [err184];
          } else {
            vErrors.push(err184);
          }
          errors++;
        }
        if (typeof data113 == "number") {
          if (data113 < 1 || isNaN(data113)) {
            const err185 = { instancePath: instancePath + "/health_checks/thresholds/cache_hit_min_blocks", schemaPath: "#/properties/health_checks/properties/thresholds/properties/cache_hit_min_blocks/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.cache_hit_min_blocks, data: data113 };
            if (vErrors === null) {
              vErrors = [err185];
            } else {
              vErrors.push(err185);
            }
            errors++;
          }
        }
        let data114 = data97.bloat_degraded_percent;
        if (!(typeof data114 == "number" && (!(data114 % 1) && !isNaN(data114)))) {
          const err186 = { instancePath: instancePath + "/health_checks/thresholds/bloat_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/bloat_degraded_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.bloat_degraded_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.bloat_degraded_percent, data: data114 };
          if (vErrors === null) {
            vErrors = [err186];
          } else {
            vErrors.push(err186);
          }
          errors++;
        }
        if (typeof data114 == "number") {
          if (data114 > 100 || isNaN(data114)) {
            const err187 = { instancePath: instancePath + "/health_checks/thresholds/bloat_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/bloat_degraded_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.bloat_degraded_percent, data: data114 };
            if (vErrors === null) {
              vErrors = [err187];
            } else {
              vErrors.push(err187);
            }
            errors++;
          }
          if (data114 < 1 || isNaN(data114)) {
            const err188 = { instancePath: instancePath + "/health_checks/thresholds/bloat_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/bloat_degraded_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.bloat_degraded_percent, data: data114 };
            if (vErrors === null) {
              vErrors = [err188];
            } else {
              vErrors.push(err188);
            }
            errors++;
          }
        }
        let data115 = data97.bloat_unhealthy_percent;
        if (!(typeof data115 == "number" && (!(data115 % 1) && !isNaN(data115)))) {
          const err189 = { instancePath: instancePath + "/health_checks/thresholds/bloat_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/bloat_unhealthy_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.bloat_unhealthy_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.bloat_unhealthy_percent, data: data115 };
          if (vErrors === null) {
            vErrors = [err189];
          } else {
            vErrors.push(err189);
          }
          errors++;
        }
        if (typeof data115 == "number") {
          if (data115 > 100 || isNaN(data115)) {
            const err190 = { instancePath: instancePath + "/health_checks/thresholds/bloat_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/bloat_unhealthy_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.bloat_unhealthy_percent, data: data115 };
            if (vErrors === null) {
              vErrors = [err190];
            } else {
              vErrors.push(err190);
            }
            errors++;
          }
          if (data115 < 1 || isNaN(data115)) {
            const err191 = { instancePath: instancePath + "/health_checks/thresholds/bloat_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/bloat_unhealthy_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.bloat_unhealthy_percent, data: data115 };
            if (vErrors === null) {
              vErrors = [err191];
            } else {
              vErrors.push(err191);
            }
            errors++;
          }
        }
        let data116 = data97.bloat_min_rows;
        if (!(typeof data116 == "number" && (!(data116 % 1) && !isNaN(data116)))) {
          const err192 = { instancePath: instancePath + "/health_checks/thresholds/bloat_min_rows", schemaPath: "#/properties/health_checks/properties/thresholds/properties/bloat_min_rows/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.bloat_min_rows.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.bloat_min_rows, data: data116 };
          if (vErrors === null) {
            vErrors = [err192];
          } else {
            vErrors.push(err192);
          }
          errors++;
        }
        if (typeof data116 == "number") {
          if (data116 < 1 || isNaN(data116)) {
            const err193 = { instancePath: instancePath + "/health_checks/thresholds/bloat_min_rows", schemaPath: "#/properties/health_checks/properties/thresholds/properties/bloat_min_rows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.bloat_min_rows, data: data116 };
            if (vErrors === null) {
              vErrors = [err193];
            } else {
              vErrors.push(err193);
            }
            errors++;
          }
        }
        let data117 = data97.wraparound_degraded_percent;
        if (!(typeof data117 == "number" && (!(data117 % 1) && !isNaN(data117)))) {
          const err194 = { instancePath: instancePath + "/health_checks/thresholds/wraparound_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/wraparound_degraded_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.wraparound_degraded_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.wraparound_degraded_percent, data: data117 };
          if (vErrors === null) {
            vErrors = [err194];
          } else {
            vErrors.push(err194);
          }
          errors++;
        }
        if (typeof data117 == "number") {
          if (data117 > 100 || isNaN(data117)) {
            const err195 = { instancePath: instancePath + "/health_checks/thresholds/wraparound_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/wraparound_degraded_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.wraparound_degraded_percent, data: data117 };
            if (vErrors === null) {
              vErrors = [err195];
            } else {
              vErrors.push(err195);
            }
            errors++;
          }
          if (data117 < 1 || isNaN(data117)) {
            const err196 = { instancePath: instancePath + "/health_checks/thresholds/wraparound_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/wraparound_degraded_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.wraparound_degraded_percent, data: data117 };
            if (vErrors === null) {
              vErrors = [err196];
            } else {
              vErrors.push(err196);
            }
            errors++;
          }
        }
        let data118 = data97.wraparound_unhealthy_percent;
        if (!(typeof data118 == "number" && (!(data118 % 1) && !isNaN(data118)))) {
          const err197 = { instancePath: instancePath + "/health_checks/thresholds/wraparound_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/wraparound_unhealthy_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.wraparound_unhealthy_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.wraparound_unhealthy_percent, data: data118 };
          if (vErrors === null) {
            vErrors = [err197];
          } else {
            vErrors.push(err197);
          }
          errors++;
        }
        if (typeof data118 == "number") {
          if (data118 > 100 || isNaN(data118)) {
            const err198 = { instancePath: instancePath + "/health_checks/thresholds/wraparound_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/wraparound_unhealthy_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.wraparound_unhealthy_percent, data: data118 };
            if (vErrors === null) {
              vErrors = [err198];
            } else {
              vErrors.push(err198);
            }
            errors++;
          }
          if (data118 < 1 || isNaN(data118)) {
            const err199 = { instancePath: instancePath + "/health_checks/thresholds/wraparound_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/wraparound_unhealthy_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.wraparound_unhealthy_percent, data: data118 };
            if (vErrors === null) {
              vErrors = [err199];
            } else {
              vErrors.push(err199);
            }
            errors++;
          }
        }
        let data119 = data97.unused_index_min_mb;
        if (!(typeof data119 == "number" && (!(data119 % 1) && !isNaN(data119)))) {
          const err200 = { instancePath: instancePath + "/health_checks/thresholds/unused_index_min_mb", schemaPath: "#/properties/health_checks/properties/thresholds/properties/unused_index_min_mb/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.unused_index_min_mb.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.unused_index_min_mb, data: data119 };
          if (vErrors === null) {
            vErrors = [err200];
          } else {
            vErrors.push(err200);
          }
          errors++;
        }
        if (typeof data119 == "number") {
          if (data119 < 0 || isNaN(data119)) {
            const err201 = { instancePath: instancePath + "/health_checks/thresholds/unused_index_min_mb", schemaPath: "#/properties/health_checks/properties/thresholds/properties/unused_index_min_mb/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.unused_index_min_mb, data: data119 };
            if (vErrors === null) {
              vErrors = [err201];
            } else {
              vErrors.push(err201);
            }
            errors++;
          }
        }
        let data120 = data97.foreign_key_min_rows;
        if (!(typeof data120 == "number" && (!(data120 % 1) && !isNaN(data120)))) {
          const err202 = { instancePath: instancePath + "/health_checks/thresholds/foreign_key_min_rows", schemaPath: "#/properties/health_checks/properties/thresholds/properties/foreign_key_min_rows/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.foreign_key_min_rows.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.foreign_key_min_rows, data: data120 };
          if (vErrors === null) {
            vErrors = [err202];
          } else {
            vErrors.push(err202);
          }
          errors++;
        }
        if (typeof data120 == "number") {
          if (data120 < 0 || isNaN(data120)) {
            const err203 = { instancePath: instancePath + "/health_checks/thresholds/foreign_key_min_rows", schemaPath: "#/properties/health_checks/properties/thresholds/properties/foreign_key_min_rows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.foreign_key_min_rows, data: data120 };
            if (vErrors === null) {
              vErrors = [err203];
            } else {
              vErrors.push(err203);
            }
            errors++;
          }
        }
        let data121 = data97.sequence_degraded_percent;
        if (!(typeof data121 == "number" && (!(data121 % 1) && !isNaN(data121)))) {
          const err204 = { instancePath: instancePath + "/health_checks/thresholds/sequence_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/sequence_degraded_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.sequence_degraded_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.sequence_degraded_percent, data: data121 };
          if (vErrors === null) {
            vErrors = [err204];
          } else {
            vErrors.push(err204);
          }
          errors++;
        }
        if (typeof data121 == "number") {
          if (data121 > 100 || isNaN(data121)) {
            const err205 = { instancePath: instancePath + "/health_checks/thresholds/sequence_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/sequence_degraded_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.sequence_degraded_percent, data: data121 };
            if (vErrors === null) {
              vErrors = [err205];
            } else {
              vErrors.push(err205);
            }
            errors++;
          }
          if (data121 < 1 || isNaN(data121)) {
            const err206 = { instancePath: instancePath + "/health_checks/thresholds/sequence_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/sequence_degraded_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.sequence_degraded_percent, data: data121 };
            if (vErrors === null) {
              vErrors = [err206];
            } else {
              vErrors.push(err206);
            }
            errors++;
          }
        }
        let data122 = data97.sequence_unhealthy_percent;
        if (!(typeof data122 == "number" && (!(data122 % 1) && !isNaN(data122)))) {
          const err207 = { instancePath: instancePath + "/health_checks/thresholds/sequence_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/sequence_unhealthy_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.sequence_unhealthy_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.sequence_unhealthy_percent, data: data122 };
          if (vErrors === null) {
            vErrors = [err207];
          } else {
            vErrors.push(err207);
          }
          errors++;
        }
        if (typeof data122 == "number") {
          if (data122 > 100 || isNaN(data122)) {
            const err208 = { instancePath: instancePath + "/health_checks/thresholds/sequence_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/sequence_unhealthy_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.sequence_unhealthy_percent, data: data122 };
            if (vErrors === null) {
              vErrors = [err208];
            } else {
              vErrors.push(err208);
            }
            errors++;
          }
          if (data122 < 1 || isNaN(data122)) {
            const err209 = { instancePath: instancePath + "/health_checks/thresholds/sequence_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/sequence_unhealthy_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.sequence_unhealthy_percent, data: data122 };
            if (vErrors === null) {
              vErrors = [err209];
            } else {
              vErrors.push(err209);
            }
            errors++;
          }
        }
        let data123 = data97.replication_degraded_seconds;
        if (!(typeof data123 == "number" && (!(data123 % 1) && !isNaN(data123)))) {
          const err210 = { instancePath: instancePath + "/health_checks/thresholds/replication_degraded_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/replication_degraded_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.replication_degraded_seconds.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.replication_degraded_seconds, data: data123 };
          if (vErrors === null) {
            vErrors = [err210];
          } else {
            vErrors.push(err210);
          }
          errors++;
        }
        if (typeof data123 == "number") {
          if (data123 < 1 || isNaN(data123)) {
            const err211 = { instancePath: instancePath + "/health_checks/thresholds/replication_degraded_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/replication_degraded_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.replication_degraded_seconds, data: data123 };
            if (vErrors === null) {
              vErrors = [err211];
            } else {
              vErrors.push(err211);
            }
            errors++;
          }
        }
        let data124 = data97.replication_unhealthy_seconds;
        if (!(typeof data124 == "number" && (!(data124 % 1) && !isNaN(data124)))) {
          const err212 = { instancePath: instancePath + "/health_checks/thresholds/replication_unhealthy_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/replication_unhealthy_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.replication_unhealthy_seconds.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.replication_unhealthy_seconds, data: data124 };
          if (vErrors === null) {
            vErrors = [err212];
          } else {
            vErrors.push(err212);
          }
          errors++;
        }
        if (typeof data124 == "number") {
          if (data124 < 1 || isNaN(data124)) {
            const err213 = { instancePath: instancePath + "/health_checks/thresholds/replication_unhealthy_seconds", schemaPath: "#/properties/health_checks/properties/thresholds/properties/replication_unhealthy_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.replication_unhealthy_seconds, data: data124 };
            if (vErrors === null) {
              vErrors = [err213];
            } else {
              vErrors.push(err213);
            }
            errors++;
          }
        }
        let data125 = data97.slot_degraded_mb;
        if (!(typeof data125 == "number" && (!(data125 % 1) && !isNaN(data125)))) {
          const err214 = { instancePath: instancePath + "/health_checks/thresholds/slot_degraded_mb", schemaPath: "#/properties/health_checks/properties/thresholds/properties/slot_degraded_mb/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.slot_degraded_mb.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.slot_degraded_mb, data: data125 };
          if (vErrors === null) {
            vErrors = [err214];
          } else {
            vErrors.push(err214);
          }
          errors++;
        }
        if (typeof data125 == "number") {
          if (data125 < 0 || isNaN(data125)) {
            const err215 = { instancePath: instancePath + "/health_checks/thresholds/slot_degraded_mb", schemaPath: "#/properties/health_checks/properties/thresholds/properties/slot_degraded_mb/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.slot_degraded_mb, data: data125 };
            if (vErrors === null) {
              vErrors = [err215];
            } else {
              vErrors.push(err215);
            }
            errors++;
          }
        }
        let data126 = data97.slot_unhealthy_mb;
        if (!(typeof data126 == "number" && (!(data126 % 1) && !isNaN(data126)))) {
          const err216 = { instancePath: instancePath + "/health_checks/thresholds/slot_unhealthy_mb", schemaPath: "#/properties/health_checks/properties/thresholds/properties/slot_unhealthy_mb/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.slot_unhealthy_mb.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.slot_unhealthy_mb, data: data126 };
          if (vErrors === null) {
            vErrors = [err216];
          } else {
            vErrors.push(err216);
          }
          errors++;
        }
        if (typeof data126 == "number") {
          if (data126 < 0 || isNaN(data126)) {
            const err217 = { instancePath: instancePath + "/health_checks/thresholds/slot_unhealthy_mb", schemaPath: "#/properties/health_checks/properties/thresholds/properties/slot_unhealthy_mb/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.slot_unhealthy_mb, data: data126 };
            if (vErrors === null) {
              vErrors = [err217];
            } else {
              vErrors.push(err217);
            }
            errors++;
          }
        }
        let data127 = data97.disk_degraded_percent;
        if (!(typeof data127 == "number" && (!(data127 % 1) && !isNaN(data127)))) {
          const err218 = { instancePath: instancePath + "/health_checks/thresholds/disk_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/disk_degraded_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.disk_degraded_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.disk_degraded_percent, data: data127 };
          if (vErrors === null) {
            vErrors = [err218];
          } else {
            vErrors.push(err218);
          }
          errors++;
        }
        if (typeof data127 == "number") {
          if (data127 > 100 || isNaN(data127)) {
            const err219 = { instancePath: instancePath + "/health_checks/thresholds/disk_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/disk_degraded_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.disk_degraded_percent, data: data127 };
            if (vErrors === null) {
              vErrors = [err219];
            } else {
              vErrors.push(err219);
            }
            errors++;
          }
          if (data127 < 1 || isNaN(data127)) {
            const err220 = { instancePath: instancePath + "/health_checks/thresholds/disk_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/disk_degraded_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.disk_degraded_percent, data: data127 };
            if (vErrors === null) {
              vErrors = [err220];
            } else {
              vErrors.push(err220);
            }
            errors++;
          }
        }
        let data128 = data97.disk_unhealthy_percent;
        if (!(typeof data128 == "number" && (!(data128 % 1) && !isNaN(data128)))) {
          const err221 = { instancePath: instancePath + "/health_checks/thresholds/disk_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/disk_unhealthy_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.disk_unhealthy_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.disk_unhealthy_percent, data: data128 };
          if (vErrors === null) {
            vErrors = [err221];
          } else {
            vErrors.push(err221);
          }
          errors++;
        }
        if (typeof data128 == "number") {
          if (data128 > 100 || isNaN(data128)) {
            const err222 = { instancePath: instancePath + "/health_checks/thresholds/disk_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/disk_unhealthy_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.disk_unhealthy_percent, data: data128 };
            if (vErrors === null) {
              vErrors = [err222];
            } else {
              vErrors.push(err222);
            }
            errors++;
          }
          if (data128 < 1 || isNaN(data128)) {
            const err223 = { instancePath: instancePath + "/health_checks/thresholds/disk_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/disk_unhealthy_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.disk_unhealthy_percent, data: data128 };
            if (vErrors === null) {
              vErrors = [err223];
            } else {
              vErrors.push(err223);
            }
            errors++;
          }
        }
        let data129 = data97.disk_full_degraded_days;
        if (!(typeof data129 == "number" && (!(data129 % 1) && !isNaN(data129)))) {
          const err224 = { instancePath: instancePath + "/health_checks/thresholds/disk_full_degraded_days", schemaPath: "#/properties/health_checks/properties/thresholds/properties/disk_full_degraded_days/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.disk_full_degraded_days.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.disk_full_degraded_days, data: data129 };
          if (vErrors === null) {
            vErrors = [err224];
          } else {
            vErrors.push(err224);
          }
          errors++;
        }
        if (typeof data129 == "number") {
          if (data129 < 1 || isNaN(data129)) {
            const err225 = { instancePath: instancePath + "/health_checks/thresholds/disk_full_degraded_days", schemaPath: "#/properties/health_checks/properties/thresholds/properties/disk_full_degraded_days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.disk_full_degraded_days, data: data129 };
            if (vErrors === null) {
              vErrors = [err225];
            } else {
              vErrors.push(err225);
            }
            errors++;
          }
        }
        let data130 = data97.disk_full_unhealthy_days;
        if (!(typeof data130 == "number" && (!(data130 % 1) && !isNaN(data130)))) {
          const err226 = { instancePath: instancePath + "/health_checks/thresholds/disk_full_unhealthy_days", schemaPath: "#/properties/health_checks/properties/thresholds/properties/disk_full_unhealthy_days/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.disk_full_unhealthy_days.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.disk_full_unhealthy_days, data: data130 };
          if (vErrors === null) {
            vErrors = [err226];
          } else {
            vErrors.push(err226);
          }
          errors++;
        }
        if (typeof data130 == "number") {
          if (data130 < 1 || isNaN(data130)) {
            const err227 = { instancePath: instancePath + "/health_checks/thresholds/disk_full_unhealthy_days", schemaPath: "#/properties/health_checks/properties/thresholds/properties/disk_full_unhealthy_days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.disk_full_unhealthy_days, data: data130 };
            if (vErrors === null) {
              vErrors = [err227];
            } else {
              vErrors.push(err227);
            }
            errors++;
          }
        }
        let data131 = data97.wal_degraded_percent;
        if (!(typeof data131 == "number" && (!(data131 % 1) && !isNaN(data131)))) {
          const err228 = { instancePath: instancePath + "/health_checks/thresholds/wal_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/wal_degraded_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.wal_degraded_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.wal_degraded_percent, data: data131 };
          if (vErrors === null) {
            vErrors = [err228];
          } else {
            vErrors.push(err228);
          }
          errors++;
        }
        if (typeof data131 == "number") {
          if (data131 < 1 || isNaN(data131)) {
            const err229 = { instancePath: instancePath + "/health_checks/thresholds/wal_degraded_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/wal_degraded_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.wal_degraded_percent, data: data131 };
            if (vErrors === null) {
              vErrors = [err229];
            } else {
              vErrors.push(err229);
            }
            errors++;
          }
        }
        let data132 = data97.wal_unhealthy_percent;
        if (!(typeof data132 == "number" && (!(data132 % 1) && !isNaN(data132)))) {
          const err230 = { instancePath: instancePath + "/health_checks/thresholds/wal_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/wal_unhealthy_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.thresholds.properties.wal_unhealthy_percent.type, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.wal_unhealthy_percent, data: data132 };
          if (vErrors === null) {
            vErrors = [err230];
          } else {
            vErrors.push(err230);
          }
          errors++;
        }
        if (typeof data132 == "number") {
          if (data132 < 1 || isNaN(data132)) {
            const err231 = { instancePath: instancePath + "/health_checks/thresholds/wal_unhealthy_percent", schemaPath: "#/properties/health_checks/properties/thresholds/properties/wal_unhealthy_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.thresholds.properties.wal_unhealthy_percent, data: data132 };
            if (vErrors === null) {
              vErrors = [err231];
            } else {
              vErrors.push(err231);
            }
            errors++;
          }
        }
      } else {
        const err232 = { instancePath: instancePath + "/health_checks/thresholds", schemaPath: "#/properties/health_checks/properties/thresholds/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.health_checks.properties.thresholds.type, parentSchema: schema11.properties.health_checks.properties.thresholds, data: data97 };
        if (vErrors === null) {
          vErrors = [err232];
        } else {
          vErrors.push(err232);
        }
        errors++;
      }
      let data133 = data90.alerting;
      if (data133 && typeof data133 == "object" && !Array.isArray(data133)) {
        if (data133.confirm_worse === void 0) {
          data133.confirm_worse = 2;
        }
        if (data133.confirm_better === void 0) {
          data133.confirm_better = 2;
        }
        if (data133.flap_above_percent === void 0) {
          data133.flap_above_percent = 30;
        }
        if (data133.flap_until_percent === void 0) {
          data133.flap_until_percent = 25;
        }
        for (const key23 in data133) {
          if (!(key23 === "confirm_worse" || key23 === "confirm_better" || key23 === "flap_above_percent" || key23 === "flap_until_percent")) {
            const err233 = { instancePath: instancePath + "/health_checks/alerting", schemaPath: "#/properties/health_checks/properties/alerting/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key23 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.health_checks.properties.alerting, data: data133 };
            if (vErrors === null) {
              vErrors = [err233];
            } else {
              vErrors.push(err233);
            }
            errors++;
          }
        }
        let data134 = data133.confirm_worse;
        if (!(typeof data134 == "number" && (!(data134 % 1) && !isNaN(data134)))) {
          const err234 = { instancePath: instancePath + "/health_checks/alerting/confirm_worse", schemaPath: "#/properties/health_checks/properties/alerting/properties/confirm_worse/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.alerting.properties.confirm_worse.type, parentSchema: schema11.properties.health_checks.properties.alerting.properties.confirm_worse, data: data134 };
          if (vErrors === null) {
            vErrors = [err234];
          } else {
            vErrors.push(err234);
          }
          errors++;
        }
        if (typeof data134 == "number") {
          if (data134 > 10 || isNaN(data134)) {
            const err235 = { instancePath: instancePath + "/health_checks/alerting/confirm_worse", schemaPath: "#/properties/health_checks/properties/alerting/properties/confirm_worse/maximum", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10", schema: 10, parentSchema: schema11.properties.health_checks.properties.alerting.properties.confirm_worse, data: data134 };
            if (vErrors === null) {
              vErrors = [err235];
            } else {
              vErrors.push(err235);
            }
            errors++;
          }
          if (data134 < 1 || isNaN(data134)) {
            const err236 = { instancePath: instancePath + "/health_checks/alerting/confirm_worse", schemaPath: "#/properties/health_checks/properties/alerting/properties/confirm_worse/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.alerting.properties.confirm_worse, data: data134 };
            if (vErrors === null) {
              vErrors = [err236];
            } else {
              vErrors.push(err236);
            }
            errors++;
          }
        }
        let data135 = data133.confirm_better;
        if (!(typeof data135 == "number" && (!(data135 % 1) && !isNaN(data135)))) {
          const err237 = { instancePath: instancePath + "/health_checks/alerting/confirm_better", schemaPath: "#/properties/health_checks/properties/alerting/properties/confirm_better/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.alerting.properties.confirm_better.type, parentSchema: schema11.properties.health_checks.properties.alerting.properties.confirm_better, data: data135 };
          if (vErrors === null) {
            vErrors = [err237];
          } else {
            vErrors.push(err237);
          }
          errors++;
        }
        if (typeof data135 == "number") {
          if (data135 > 10 || isNaN(data135)) {
            const err238 = { instancePath: instancePath + "/health_checks/alerting/confirm_better", schemaPath: "#/properties/health_checks/properties/alerting/properties/confirm_better/maximum", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10", schema: 10, parentSchema: schema11.properties.health_checks.properties.alerting.properties.confirm_better, data: data135 };
            if (vErrors === null) {
              vErrors = [err238];
            } else {
              vErrors.push(err238);
            }
            errors++;
          }
          if (data135 < 1 || isNaN(data135)) {
            const err239 = { instancePath: instancePath + "/health_checks/alerting/confirm_better", schemaPath: "#/properties/health_checks/properties/alerting/properties/confirm_better/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.alerting.properties.confirm_better, data: data135 };
            if (vErrors === null) {
              vErrors = [err239];
            } else {
              vErrors.push(err239);
            }
            errors++;
          }
        }
        let data136 = data133.flap_above_percent;
        if (!(typeof data136 == "number" && (!(data136 % 1) && !isNaN(data136)))) {
          const err240 = { instancePath: instancePath + "/health_checks/alerting/flap_above_percent", schemaPath: "#/properties/health_checks/properties/alerting/properties/flap_above_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.alerting.properties.flap_above_percent.type, parentSchema: schema11.properties.health_checks.properties.alerting.properties.flap_above_percent, data: data136 };
          if (vErrors === null) {
            vErrors = [err240];
          } else {
            vErrors.push(err240);
          }
          errors++;
        }
        if (typeof data136 == "number") {
          if (data136 > 100 || isNaN(data136)) {
            const err241 = { instancePath: instancePath + "/health_checks/alerting/flap_above_percent", schemaPath: "#/properties/health_checks/properties/alerting/properties/flap_above_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema11.properties.health_checks.properties.alerting.properties.flap_above_percent, data: data136 };
            if (vErrors === null) {
              vErrors = [err241];
            } else {
              vErrors.push(err241);
            }
            errors++;
          }
          if (data136 < 1 || isNaN(data136)) {
            const err242 = { instancePath: instancePath + "/health_checks/alerting/flap_above_percent", schemaPath: "#/properties/health_checks/properties/alerting/properties/flap_above_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.health_checks.properties.alerting.properties.flap_above_percent, data: data136 };
            if (vErrors === null) {
              vErrors = [err242];
            } else {
              vErrors.push(err242);
            }
            errors++;
          }
        }
        let data137 = data133.flap_until_percent;
        if (!(typeof data137 == "number" && (!(data137 % 1) && !isNaN(data137)))) {
          const err243 = { instancePath: instancePath + "/health_checks/alerting/flap_until_percent", schemaPath: "#/properties/health_checks/properties/alerting/properties/flap_until_percent/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.health_checks.properties.alerting.properties.flap_until_percent.type, parentSchema: schema11.properties.health_checks.properties.alerting.properties.flap_until_percent, data: data137 };
          if (vErrors === null) {
            vErrors = [err243];
          } else {
            vErrors.push(err243);
          }
          errors++;
        }
        if (typeof data137 == "number") {
          if (data137 > 99 || isNaN(data137)) {
            const err244 = { instancePath: instancePath + "/health_checks/alerting/flap_until_percent", schemaPath: "#/properties/health_checks/properties/alerting/properties/flap_until_percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 99 }, message: "must be <= 99", schema: 99, parentSchema: schema11.properties.health_checks.properties.alerting.properties.flap_until_percent, data: data137 };
            if (vErrors === null) {
              vErrors = [err244];
            } else {
              vErrors.push(err244);
            }
            errors++;
          }
          if (data137 < 0 || isNaN(data137)) {
            const err245 = { instancePath: instancePath + "/health_checks/alerting/flap_until_percent", schemaPath: "#/properties/health_checks/properties/alerting/properties/flap_until_percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.health_checks.properties.alerting.properties.flap_until_percent, data: data137 };
            if (vErrors === null) {
              vErrors = [err245];
            } else {
              vErrors.push(err245);
            }
            errors++;
          }
        }
      } else {
        const err246 = { instancePath: instancePath + "/health_checks/alerting", schemaPath: "#/properties/health_checks/properties/alerting/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.health_checks.properties.alerting.type, parentSchema: schema11.properties.health_checks.properties.alerting, data: data133 };
        if (vErrors === null) {
          vErrors = [err246];
        } else {
          vErrors.push(err246);
        }
        errors++;
      }
      let data138 = data90.on_unhealthy;
      if (!(data138 === "block" || data138 === "warn")) {
        const err247 = { instancePath: instancePath + "/health_checks/on_unhealthy", schemaPath: "#/properties/health_checks/properties/on_unhealthy/enum", keyword: "enum", params: { allowedValues: schema11.properties.health_checks.properties.on_unhealthy.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.health_checks.properties.on_unhealthy.enum, parentSchema: schema11.properties.health_checks.properties.on_unhealthy, data: data138 };
        if (vErrors === null) {
          vErrors = [err247];
        } else {
          vErrors.push(err247);
        }
        errors++;
      }
    } else {
      const err248 = { instancePath: instancePath + "/health_checks", schemaPath: "#/properties/health_checks/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.health_checks.type, parentSchema: schema11.properties.health_checks, data: data90 };
      if (vErrors === null) {
        vErrors = [err248];
      } else {
        vErrors.push(err248);
      }
      errors++;
    }
    let data139 = data.alerts;
    if (data139 && typeof data139 == "object" && !Array.isArray(data139)) {
      if (data139.receivers === void 0) {
        data139.receivers = {};
      }
      for (const key24 in data139) {
        if (!(key24 === "receivers")) {
          const err249 = { instancePath: instancePath + "/alerts", schemaPath: "#/properties/alerts/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.alerts, data: data139 };
          if (vErrors === null) {
            vErrors = [err249];
          } else {
            vErrors.push(err249);
          }
          errors++;
        }
      }
      let data140 = data139.receivers;
      if (data140 && typeof data140 == "object" && !Array.isArray(data140)) {
        for (const key25 in data140) {
          const _errs293 = errors;
          if (typeof key25 === "string") {
            if (!pattern1.test(key25)) {
              const err250 = { instancePath: instancePath + "/alerts/receivers", schemaPath: "#/properties/alerts/properties/receivers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]{0,62}$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]{0,62}$"', schema: "^[A-Za-z][A-Za-z0-9_-]{0,62}$", parentSchema: schema11.properties.alerts.properties.receivers.propertyNames, data: key25, propertyName: key25 };
              if (vErrors === null) {
                vErrors = [err250];
              } else {
                vErrors.push(err250);
              }
              errors++;
            }
          }
          var valid31 = _errs293 === errors;
          if (!valid31) {
            const err251 = { instancePath: instancePath + "/alerts/receivers", schemaPath: "#/properties/alerts/properties/receivers/propertyNames", keyword: "propertyNames", params: { propertyName: key25 }, message: "property name must be valid", schema: schema11.properties.alerts.properties.receivers.propertyNames, parentSchema: schema11.properties.alerts.properties.receivers, data: data140 };
            if (vErrors === null) {
              vErrors = [err251];
            } else {
              vErrors.push(err251);
            }
            errors++;
          }
        }
        for (const key26 in data140) {
          let data141 = data140[key26];
          if (data141 && typeof data141 == "object" && !Array.isArray(data141)) {
            if (data141.min_severity === void 0) {
              data141.min_severity = "warning";
            }
            if (data141.type === void 0) {
              const err252 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema11.properties.alerts.properties.receivers.additionalProperties.required, parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties, data: data141 };
              if (vErrors === null) {
                vErrors = [err252];
              } else {
                vErrors.push(err252);
              }
              errors++;
            }
            for (const key27 in data141) {
              if (!(key27 === "type" || key27 === "url_env" || key27 === "secret_env" || key27 === "environments" || key27 === "min_severity")) {
                const err253 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key27 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties, data: data141 };
                if (vErrors === null) {
                  vErrors = [err253];
                } else {
                  vErrors.push(err253);
                }
                errors++;
              }
            }
            if (data141.type !== void 0) {
              let data142 = data141.type;
              if (!(data142 === "webhook" || data142 === "slack" || data142 === "pagerduty" || data142 === "datadog" || data142 === "otlp")) {
                const err254 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/properties/type/enum", keyword: "enum", params: { allowedValues: schema11.properties.alerts.properties.receivers.additionalProperties.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.type.enum, parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.type, data: data142 };
                if (vErrors === null) {
                  vErrors = [err254];
                } else {
                  vErrors.push(err254);
                }
                errors++;
              }
            }
            if (data141.url_env !== void 0) {
              let data143 = data141.url_env;
              if (typeof data143 === "string") {
                if (!pattern0.test(data143)) {
                  const err255 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/url_env", schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/properties/url_env/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.url_env, data: data143 };
                  if (vErrors === null) {
                    vErrors = [err255];
                  } else {
                    vErrors.push(err255);
                  }
                  errors++;
                }
              } else {
                const err256 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/url_env", schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/properties/url_env/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.url_env.type, parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.url_env, data: data143 };
                if (vErrors === null) {
                  vErrors = [err256];
                } else {
                  vErrors.push(err256);
                }
                errors++;
              }
            }
            if (data141.secret_env !== void 0) {
              let data144 = data141.secret_env;
              if (typeof data144 === "string") {
                if (!pattern0.test(data144)) {
                  const err257 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/secret_env", schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/properties/secret_env/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.secret_env, data: data144 };
                  if (vErrors === null) {
                    vErrors = [err257];
                  } else {
                    vErrors.push(err257);
                  }
                  errors++;
                }
              } else {
                const err258 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/secret_env", schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/properties/secret_env/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.secret_env.type, parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.secret_env, data: data144 };
                if (vErrors === null) {
                  vErrors = [err258];
                } else {
                  vErrors.push(err258);
                }
                errors++;
              }
            }
            if (data141.environments !== void 0) {
              let data145 = data141.environments;
              if (Array.isArray(data145)) {
                if (data145.length < 1) {
                  const err259 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/environments", schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/properties/environments/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.environments, data: data145 };
                  if (vErrors === null) {
                    vErrors = [err259];
                  } else {
                    vErrors.push(err259);
                  }
                  errors++;
                }
                const len3 = data145.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data146 = data145[i3];
                  if (typeof data146 !== "string") {
                    const err260 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/environments/" + i3, schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/properties/environments/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.environments.items.type, parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.environments.items, data: data146 };
                    if (vErrors === null) {
                      vErrors = [err260];
                    } else {
                      vErrors.push(err260);
                    }
                    errors++;
                  }
                }
              } else {
                const err261 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/environments", schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/properties/environments/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.environments.type, parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.environments, data: data145 };
                if (vErrors === null) {
                  vErrors = [err261];
                } else {
                  vErrors.push(err261);
                }
                errors++;
              }
            }
            let data147 = data141.min_severity;
            if (!(data147 === "warning" || data147 === "critical")) {
              const err262 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/min_severity", schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/properties/min_severity/enum", keyword: "enum", params: { allowedValues: schema11.properties.alerts.properties.receivers.additionalProperties.properties.min_severity.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.min_severity.enum, parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties.properties.min_severity, data: data147 };
              if (vErrors === null) {
                vErrors = [err262];
              } else {
                vErrors.push(err262);
              }
              errors++;
            }
          } else {
            const err263 = { instancePath: instancePath + "/alerts/receivers/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/alerts/properties/receivers/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.alerts.properties.receivers.additionalProperties.type, parentSchema: schema11.properties.alerts.properties.receivers.additionalProperties, data: data141 };
            if (vErrors === null) {
              vErrors = [err263];
            } else {
              vErrors.push(err263);
            }
            errors++;
          }
        }
      } else {
        const err264 = { instancePath: instancePath + "/alerts/receivers", schemaPath: "#/properties/alerts/properties/receivers/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.alerts.properties.receivers.type, parentSchema: schema11.properties.alerts.properties.receivers, data: data140 };
        if (vErrors === null) {
          vErrors = [err264];
        } else {
          vErrors.push(err264);
        }
        errors++;
      }
    } else {
      const err265 = { instancePath: instancePath + "/alerts", schemaPath: "#/properties/alerts/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.alerts.type, parentSchema: schema11.properties.alerts, data: data139 };
      if (vErrors === null) {
        vErrors = [err265];
      } else {
        vErrors.push(err265);
      }
      errors++;
    }
    let data148 = data.integration;
    if (data148 && typeof data148 == "object" && !Array.isArray(data148)) {
      if (data148.notify_on_failure === void 0) {
        data148.notify_on_failure = false;
      }
      if (data148.log_all_operations === void 0) {
        data148.log_all_operations = true;
      }
      for (const key28 in data148) {
        if (!(key28 === "cloud_plugin" || key28 === "work_plugin" || key28 === "logs_plugin" || key28 === "notify_on_failure" || key28 === "log_all_operations")) {
          const err266 = { instancePath: instancePath + "/integration", schemaPath: "#/properties/integration/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key28 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.integration, data: data148 };
          if (vErrors === null) {
            vErrors = [err266];
          } else {
            vErrors.push(err266);
          }
          errors++;
        }
      }
      if (data148.cloud_plugin !== void 0) {
        let data149 = data148.cloud_plugin;
        if (typeof data149 !== "string") {
          const err267 = { instancePath: instancePath + "/integration/cloud_plugin", schemaPath: "#/properties/integration/properties/cloud_plugin/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.integration.properties.cloud_plugin.type, parentSchema: schema11.properties.integration.properties.cloud_plugin, data: data149 };
          if (vErrors === null) {
            vErrors = [err267];
          } else {
            vErrors.push(err267);
          }
          errors++;
        }
      }
      if (data148.work_plugin !== void 0) {
        let data150 = data148.work_plugin;
        if (typeof data150 !== "string") {
          const err268 = { instancePath: instancePath + "/integration/work_plugin", schemaPath: "#/properties/integration/properties/work_plugin/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.integration.properties.work_plugin.type, parentSchema: schema11.properties.integration.properties.work_plugin, data: data150 };
          if (vErrors === null) {
            vErrors = [err268];
          } else {
            vErrors.push(err268);
          }
          errors++;
        }
      }
      if (data148.logs_plugin !== void 0) {
        let data151 = data148.logs_plugin;
        if (typeof data151 !== "string") {
          const err269 = { instancePath: instancePath + "/integration/logs_plugin", schemaPath: "#/properties/integration/properties/logs_plugin/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.integration.properties.logs_plugin.type, parentSchema: schema11.properties.integration.properties.logs_plugin, data: data151 };
          if (vErrors === null) {
            vErrors = [err269];
          } else {
            vErrors.push(err269);
          }
          errors++;
        }
      }
      let data152 = data148.notify_on_failure;
      if (typeof data152 !== "boolean") {
        const err270 = { instancePath: instancePath + "/integration/notify_on_failure", schemaPath: "#/properties/integration/properties/notify_on_failure/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.integration.properties.notify_on_failure.type, parentSchema: schema11.properties.integration.properties.notify_on_failure, data: data152 };
        if (vErrors === null) {
          vErrors = [err270];
        } else {
          vErrors.push(err270);
        }
        errors++;
      }
      let data153 = data148.log_all_operations;
      if (typeof data153 !== "boolean") {
        const err271 = { instancePath: instancePath + "/integration/log_all_operations", schemaPath: "#/properties/integration/properties/log_all_operations/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.integration.properties.log_all_operations.type, parentSchema: schema11.properties.integration.properties.log_all_operations, data: data153 };
        if (vErrors === null) {
          vErrors = [err271];
        } else {
          vErrors.push(err271);
        }
        errors++;
      }
    } else {
      const err272 = { instancePath: instancePath + "/integration", schemaPath: "#/properties/integration/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.integration.type, parentSchema: schema11.properties.integration, data: data148 };
      if (vErrors === null) {
        vErrors = [err272];
      } else {
        vErrors.push(err272);
      }
      errors++;
    }
    let data154 = data.faber_integration;
    if (data154 && typeof data154 == "object" && !Array.isArray(data154)) {
      if (data154.enabled === void 0) {
        data154.enabled = true;
      }
      if (data154.auto_detect_database_work === void 0) {
        data154.auto_detect_database_work = true;
      }
      if (data154.detection_patterns === void 0) {
        data154.detection_patterns = {};
      }
      if (data154.auto_generate_migrations === void 0) {
        data154.auto_generate_migrations = true;
      }
      if (data154.auto_deploy_dev === void 0) {
        data154.auto_deploy_dev = true;
      }
      if (data154.environments === void 0) {
        data154.environments = {};
      }
      if (data154.phase_hooks === void 0) {
        data154.phase_hooks = {};
      }
      if (data154.coordination === void 0) {
        data154.coordination = {};
      }
      for (const key29 in data154) {
        if (!func2.call(schema11.properties.faber_integration.properties, key29)) {
          const err273 = { instancePath: instancePath + "/faber_integration", schemaPath: "#/properties/faber_integration/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key29 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.faber_integration, data: data154 };
          if (vErrors === null) {
            vErrors = [err273];
          } else {
            vErrors.push(err273);
          }
          errors++;
        }
      }
      let data155 = data154.enabled;
      if (typeof data155 !== "boolean") {
        const err274 = { instancePath: instancePath + "/faber_integration/enabled", schemaPath: "#/properties/faber_integration/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.enabled.type, parentSchema: schema11.properties.faber_integration.properties.enabled, data: data155 };
        if (vErrors === null) {
          vErrors = [err274];
        } else {
          vErrors.push(err274);
        }
        errors++;
      }
      if (data154.description !== void 0) {
        let data156 = data154.description;
        if (typeof data156 !== "string") {
          const err275 = { instancePath: instancePath + "/faber_integration/description", schemaPath: "#/properties/faber_integration/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.description.type, parentSchema: schema11.properties.faber_integration.properties.description, data: data156 };
          if (vErrors === null) {
            vErrors = [err275];
          } else {
            vErrors.push(err275);
          }
          errors++;
        }
      }
      let data157 = data154.auto_detect_database_work;
      if (typeof data157 !== "boolean") {
        const err276 = { instancePath: instancePath + "/faber_integration/auto_detect_database_work", schemaPath: "#/properties/faber_integration/properties/auto_detect_database_work/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.auto_detect_database_work.type, parentSchema: schema11.properties.faber_integration.properties.auto_detect_database_work, data: data157 };
        if (vErrors === null) {
          vErrors = [err276];
        } else {
          vErrors.push(err276);
        }
        errors++;
      }
      let data158 = data154.detection_patterns;
      if (data158 && typeof data158 == "object" && !Array.isArray(data158)) {
        if (data158.title_keywords === void 0) {
          data158.title_keywords = [];
        }
        if (data158.labels === void 0) {
          data158.labels = [];
        }
        if (data158.description_keywords === void 0) {
          data158.description_keywords = [];
        }
        for (const key30 in data158) {
          if (!(key30 === "title_keywords" || key30 === "labels" || key30 === "description_keywords")) {
            const err277 = { instancePath: instancePath + "/faber_integration/detection_patterns", schemaPath: "#/properties/faber_integration/properties/detection_patterns/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key30 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.faber_integration.properties.detection_patterns, data: data158 };
            if (vErrors === null) {
              vErrors = [err277];
            } else {
              vErrors.push(err277);
            }
            errors++;
          }
        }
        let data159 = data158.title_keywords;
        if (Array.isArray(data159)) {
          const len4 = data159.length;
          for (let i4 = 0; i4 < len4; i4++) {
            let data160 = data159[i4];
            if (typeof data160 === "string") {
              if (func3(data160) < 1) {
                const err278 = { instancePath: instancePath + "/faber_integration/detection_patterns/title_keywords/" + i4, schemaPath: "#/properties/faber_integration/properties/detection_patterns/properties/title_keywords/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.faber_integration.properties.detection_patterns.properties.title_keywords.items, data: data160 };
                if (vErrors === null) {
                  vErrors = [err278];
                } else {
                  vErrors.push(err278);
                }
                errors++;
              }
            } else {
              const err279 = { instancePath: instancePath + "/faber_integration/detection_patterns/title_keywords/" + i4, schemaPath: "#/properties/faber_integration/properties/detection_patterns/properties/title_keywords/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.detection_patterns.properties.title_keywords.items.type, parentSchema: schema11.properties.faber_integration.properties.detection_patterns.properties.title_keywords.items, data: data160 };
              if (vErrors === null) {
                vErrors = [err279];
              } else {
                vErrors.push(err279);
              }
              errors++;
            }
          }
        } else {
          const err280 = { instancePath: instancePath + "/faber_integration/detection_patterns/title_keywords", schemaPath: "#/properties/faber_integration/properties/detection_patterns/properties/title_keywords/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.faber_integration.properties.detection_patterns.properties.title_keywords.type, parentSchema: schema11.properties.faber_integration.properties.detection_patterns.properties.title_keywords, data: data159 };
          if (vErrors === null) {
            vErrors = [err280];
          } else {
            vErrors.push(err280);
          }
          errors++;
        }
        let data161 = data158.labels;
        if (Array.isArray(data161)) {
          const len5 = data161.length;
          for (let i5 = 0; i5 < len5; i5++) {
            let data162 = data161[i5];
            if (typeof data162 === "string") {
              if (func3(data162) < 1) {
                const err281 = { instancePath: instancePath + "/faber_integration/detection_patterns/labels/" + i5, schemaPath: "#/properties/faber_integration/properties/detection_patterns/properties/labels/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.faber_integration.properties.detection_patterns.properties.labels.items, data: data162 };
                if (vErrors === null) {
                  vErrors = [err281];
                } else {
                  vErrors.push(err281);
                }
                errors++;
              }
            } else {
              const err282 = { instancePath: instancePath + "/faber_integration/detection_patterns/labels/" + i5, schemaPath: "#/properties/faber_integration/properties/detection_patterns/properties/labels/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.detection_patterns.properties.labels.items.type, parentSchema: schema11.properties.faber_integration.properties.detection_patterns.properties.labels.items, data: data162 };
              if (vErrors === null) {
                vErrors = [err282];
              } else {
                vErrors.push(err282);
              }
              errors++;
            }
          }
        } else {
          const err283 = { instancePath: instancePath + "/faber_integration/detection_patterns/labels", schemaPath: "#/properties/faber_integration/properties/detection_patterns/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.faber_integration.properties.detection_patterns.properties.labels.type, parentSchema: schema11.properties.faber_integration.properties.detection_patterns.properties.labels, data: data161 };
          if (vErrors === null) {
            vErrors = [err283];
          } else {
            vErrors.push(err283);
          }
          errors++;
        }
        let data163 = data158.description_keywords;
        if (Array.isArray(data163)) {
          const len6 = data163.length;
          for (let i6 = 0; i6 < len6; i6++) {
            let data164 = data163[i6];
            if (typeof data164 === "string") {
              if (func3(data164) < 1) {
                const err284 = { instancePath: instancePath + "/faber_integration/detection_patterns/description_keywords/" + i6, schemaPath: "#/properties/faber_integration/properties/detection_patterns/properties/description_keywords/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.faber_integration.properties.detection_patterns.properties.description_keywords.items, data: data164 };
                if (vErrors === null) {
                  vErrors = [err284];
                } else {
                  vErrors.push(err284);
                }
                errors++;
              }
            } else {
              const err285 = { instancePath: instancePath + "/faber_integration/detection_patterns/description_keywords/" + i6, schemaPath: "#/properties/faber_integration/properties/detection_patterns/properties/description_keywords/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.detection_patterns.properties.description_keywords.items.type, parentSchema: schema11.properties.faber_integration.properties.detection_patterns.properties.description_keywords.items, data: data164 };
              if (vErrors === null) {
                vErrors = [err285];
              } else {
                vErrors.push(err285);
              }
              errors++;
            }
          }
        } else {
          const err286 = { instancePath: instancePath + "/faber_integration/detection_patterns/description_keywords", schemaPath: "#/properties/faber_integration/properties/detection_patterns/properties/description_keywords/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.faber_integration.properties.detection_patterns.properties.description_keywords.type, parentSchema: schema11.properties.faber_integration.properties.detection_patterns.properties.description_keywords, data: data163 };
          if (vErrors === null) {
            vErrors = [err286];
          } else {
            vErrors.push(err286);
          }
          errors++;
        }
      } else {
        const err287 = { instancePath: instancePath + "/faber_integration/detection_patterns", schemaPath: "#/properties/faber_integration/properties/detection_patterns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.faber_integration.properties.detection_patterns.type, parentSchema: schema11.properties.faber_integration.properties.detection_patterns, data: data158 };
        if (vErrors === null) {
          vErrors = [err287];
        } else {
          vErrors.push(err287);
        }
        errors++;
      }
      let data165 = data154.auto_generate_migrations;
      if (typeof data165 !== "boolean") {
        const err288 = { instancePath: instancePath + "/faber_integration/auto_generate_migrations", schemaPath: "#/properties/faber_integration/properties/auto_generate_migrations/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.auto_generate_migrations.type, parentSchema: schema11.properties.faber_integration.properties.auto_generate_migrations, data: data165 };
        if (vErrors === null) {
          vErrors = [err288];
        } else {
          vErrors.push(err288);
        }
        errors++;
      }
      let data166 = data154.auto_deploy_dev;
      if (typeof data166 !== "boolean") {
        const err289 = { instancePath: instancePath + "/faber_integration/auto_deploy_dev", schemaPath: "#/properties/faber_integration/properties/auto_deploy_dev/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.auto_deploy_dev.type, parentSchema: schema11.properties.faber_integration.properties.auto_deploy_dev, data: data166 };
        if (vErrors === null) {
          vErrors = [err289];
        } else {
          vErrors.push(err289);
        }
        errors++;
      }
      let data167 = data154.environments;
      if (data167 && typeof data167 == "object" && !Array.isArray(data167)) {
        for (const key31 in data167) {
          let data168 = data167[key31];
          if (data168 && typeof data168 == "object" && !Array.isArray(data168)) {
            if (data168.health_check_before === void 0) {
              data168.health_check_before = false;
            }
            if (data168.health_check_after === void 0) {
              data168.health_check_after = true;
            }
            for (const key32 in data168) {
              if (!(key32 === "auto_migrate" || key32 === "require_approval" || key32 === "health_check_before" || key32 === "health_check_after" || key32 === "backup_required" || key32 === "validate_safety")) {
                const err290 = { instancePath: instancePath + "/faber_integration/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/faber_integration/properties/environments/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key32 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.faber_integration.properties.environments.additionalProperties, data: data168 };
                if (vErrors === null) {
                  vErrors = [err290];
                } else {
                  vErrors.push(err290);
                }
                errors++;
              }
            }
            if (data168.auto_migrate !== void 0) {
              let data169 = data168.auto_migrate;
              if (typeof data169 !== "boolean") {
                const err291 = { instancePath: instancePath + "/faber_integration/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/auto_migrate", schemaPath: "#/properties/faber_integration/properties/environments/additionalProperties/properties/auto_migrate/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.auto_migrate.type, parentSchema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.auto_migrate, data: data169 };
                if (vErrors === null) {
                  vErrors = [err291];
                } else {
                  vErrors.push(err291);
                }
                errors++;
              }
            }
            if (data168.require_approval !== void 0) {
              let data170 = data168.require_approval;
              if (typeof data170 !== "boolean") {
                const err292 = { instancePath: instancePath + "/faber_integration/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/require_approval", schemaPath: "#/properties/faber_integration/properties/environments/additionalProperties/properties/require_approval/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.require_approval.type, parentSchema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.require_approval, data: data170 };
                if (vErrors === null) {
                  vErrors = [err292];
                } else {
                  vErrors.push(err292);
                }
                errors++;
              }
            }
            let data171 = data168.health_check_before;
            if (typeof data171 !== "boolean") {
              const err293 = { instancePath: instancePath + "/faber_integration/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/health_check_before", schemaPath: "#/properties/faber_integration/properties/environments/additionalProperties/properties/health_check_before/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.health_check_before.type, parentSchema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.health_check_before, data: data171 };
              if (vErrors === null) {
                vErrors = [err293];
              } else {
                vErrors.push(err293);
              }
              errors++;
            }
            let data172 = data168.health_check_after;
            if (typeof data172 !== "boolean") {
              const err294 = { instancePath: instancePath + "/faber_integration/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/health_check_after", schemaPath: "#/properties/faber_integration/properties/environments/additionalProperties/properties/health_check_after/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.health_check_after.type, parentSchema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.health_check_after, data: data172 };
              if (vErrors === null) {
                vErrors = [err294];
              } else {
                vErrors.push(err294);
              }
              errors++;
            }
            if (data168.backup_required !== void 0) {
              let data173 = data168.backup_required;
              if (typeof data173 !== "boolean") {
                const err295 = { instancePath: instancePath + "/faber_integration/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/backup_required", schemaPath: "#/properties/faber_integration/properties/environments/additionalProperties/properties/backup_required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.backup_required.type, parentSchema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.backup_required, data: data173 };
                if (vErrors === null) {
                  vErrors = [err295];
                } else {
                  vErrors.push(err295);
                }
                errors++;
              }
            }
            if (data168.validate_safety !== void 0) {
              let data174 = data168.validate_safety;
              if (typeof data174 !== "boolean") {
                const err296 = { instancePath: instancePath + "/faber_integration/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/validate_safety", schemaPath: "#/properties/faber_integration/properties/environments/additionalProperties/properties/validate_safety/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.validate_safety.type, parentSchema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.validate_safety, data: data174 };
                if (vErrors === null) {
                  vErrors = [err296];
                } else {
                  vErrors.push(err296);
                }
                errors++;
              }
              if (true !== data174) {
                const err297 = { instancePath: instancePath + "/faber_integration/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/validate_safety", schemaPath: "#/properties/faber_integration/properties/environments/additionalProperties/properties/validate_safety/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant", schema: true, parentSchema: schema11.properties.faber_integration.properties.environments.additionalProperties.properties.validate_safety, data: data174 };
                if (vErrors === null) {
                  vErrors = [err297];
                } else {
                  vErrors.push(err297);
                }
                errors++;
              }
            }
          } else {
            const err298 = { instancePath: instancePath + "/faber_integration/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/faber_integration/properties/environments/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.faber_integration.properties.environments.additionalProperties.type, parentSchema: schema11.properties.faber_integration.properties.environments.additionalProperties, data: data168 };
            if (vErrors === null) {
              vErrors = [err298];
            } else {
              vErrors.push(err298);
            }
            errors++;
          }
        }
      } else {
        const err299 = { instancePath: instancePath + "/faber_integration/environments", schemaPath: "#/properties/faber_integration/properties/environments/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.faber_integration.properties.environments.type, parentSchema: schema11.properties.faber_integration.properties.environments, data: data167 };
        if (vErrors === null) {
          vErrors = [err299];
        } else {
          vErrors.push(err299);
        }
        errors++;
      }
      let data175 = data154.phase_hooks;
      if (data175 && typeof data175 == "object" && !Array.isArray(data175)) {
        if (data175.post_frame === void 0) {
          data175.post_frame = {};
        }
        if (data175.post_architect === void 0) {
          data175.post_architect = {};
        }
        if (data175.pre_build === void 0) {
          data175.pre_build = {};
        }
        if (data175.pre_evaluate === void 0) {
          data175.pre_evaluate = {};
        }
        if (data175.pre_release === void 0) {
          data175.pre_release = {};
        }
        for (const key33 in data175) {
          if (!(key33 === "post_frame" || key33 === "post_architect" || key33 === "pre_build" || key33 === "pre_evaluate" || key33 === "pre_release")) {
            const err300 = { instancePath: instancePath + "/faber_integration/phase_hooks", schemaPath: "#/properties/faber_integration/properties/phase_hooks/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key33 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.faber_integration.properties.phase_hooks, data: data175 };
            if (vErrors === null) {
              vErrors = [err300];
            } else {
              vErrors.push(err300);
            }
            errors++;
          }
        }
        let data176 = data175.post_frame;
        if (data176 && typeof data176 == "object" && !Array.isArray(data176)) {
          if (data176.enabled === void 0) {
            data176.enabled = true;
          }
          for (const key34 in data176) {
            if (!(key34 === "enabled" || key34 === "operation" || key34 === "conditional")) {
              const err301 = { instancePath: instancePath + "/faber_integration/phase_hooks/post_frame", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/post_frame/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key34 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_frame, data: data176 };
              if (vErrors === null) {
                vErrors = [err301];
              } else {
                vErrors.push(err301);
              }
              errors++;
            }
          }
          let data177 = data176.enabled;
          if (typeof data177 !== "boolean") {
            const err302 = { instancePath: instancePath + "/faber_integration/phase_hooks/post_frame/enabled", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/post_frame/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_frame.properties.enabled.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_frame.properties.enabled, data: data177 };
            if (vErrors === null) {
              vErrors = [err302];
            } else {
              vErrors.push(err302);
            }
            errors++;
          }
          if (data176.operation !== void 0) {
            let data178 = data176.operation;
            if (typeof data178 !== "string") {
              const err303 = { instancePath: instancePath + "/faber_integration/phase_hooks/post_frame/operation", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/post_frame/properties/operation/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_frame.properties.operation.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_frame.properties.operation, data: data178 };
              if (vErrors === null) {
                vErrors = [err303];
              } else {
                vErrors.push(err303);
              }
              errors++;
            }
          }
          if (data176.conditional !== void 0) {
            let data179 = data176.conditional;
            if (!(data179 === "database_work_detected" || data179 === "migrations_exist")) {
              const err304 = { instancePath: instancePath + "/faber_integration/phase_hooks/post_frame/conditional", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/post_frame/properties/conditional/enum", keyword: "enum", params: { allowedValues: schema11.properties.faber_integration.properties.phase_hooks.properties.post_frame.properties.conditional.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_frame.properties.conditional.enum, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_frame.properties.conditional, data: data179 };
              if (vErrors === null) {
                vErrors = [err304];
              } else {
                vErrors.push(err304);
              }
              errors++;
            }
          }
        } else {
          const err305 = { instancePath: instancePath + "/faber_integration/phase_hooks/post_frame", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/post_frame/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_frame.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_frame, data: data176 };
          if (vErrors === null) {
            vErrors = [err305];
          } else {
            vErrors.push(err305);
          }
          errors++;
        }
        let data180 = data175.post_architect;
        if (data180 && typeof data180 == "object" && !Array.isArray(data180)) {
          if (data180.enabled === void 0) {
            data180.enabled = true;
          }
          for (const key35 in data180) {
            if (!(key35 === "enabled" || key35 === "operation" || key35 === "conditional")) {
              const err306 = { instancePath: instancePath + "/faber_integration/phase_hooks/post_architect", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/post_architect/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key35 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_architect, data: data180 };
              if (vErrors === null) {
                vErrors = [err306];
              } else {
                vErrors.push(err306);
              }
              errors++;
            }
          }
          let data181 = data180.enabled;
          if (typeof data181 !== "boolean") {
            const err307 = { instancePath: instancePath + "/faber_integration/phase_hooks/post_architect/enabled", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/post_architect/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_architect.properties.enabled.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_architect.properties.enabled, data: data181 };
            if (vErrors === null) {
              vErrors = [err307];
            } else {
              vErrors.push(err307);
            }
            errors++;
          }
          if (data180.operation !== void 0) {
            let data182 = data180.operation;
            if (typeof data182 !== "string") {
              const err308 = { instancePath: instancePath + "/faber_integration/phase_hooks/post_architect/operation", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/post_architect/properties/operation/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_architect.properties.operation.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_architect.properties.operation, data: data182 };
              if (vErrors === null) {
                vErrors = [err308];
              } else {
                vErrors.push(err308);
              }
              errors++;
            }
          }
          if (data180.conditional !== void 0) {
            let data183 = data180.conditional;
            if (!(data183 === "database_work_detected" || data183 === "migrations_exist")) {
              const err309 = { instancePath: instancePath + "/faber_integration/phase_hooks/post_architect/conditional", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/post_architect/properties/conditional/enum", keyword: "enum", params: { allowedValues: schema11.properties.faber_integration.properties.phase_hooks.properties.post_architect.properties.conditional.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_architect.properties.conditional.enum, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_architect.properties.conditional, data: data183 };
              if (vErrors === null) {
                vErrors = [err309];
              } else {
                vErrors.push(err309);
              }
              errors++;
            }
          }
        } else {
          const err310 = { instancePath: instancePath + "/faber_integration/phase_hooks/post_architect", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/post_architect/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_architect.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.post_architect, data: data180 };
          if (vErrors === null) {
            vErrors = [err310];
          } else {
            vErrors.push(err310);
          }
          errors++;
        }
        let data184 = data175.pre_build;
        if (data184 && typeof data184 == "object" && !Array.isArray(data184)) {
          if (data184.enabled === void 0) {
            data184.enabled = true;
          }
          if (data184.environment === void 0) {
            data184.environment = "dev";
          }
          for (const key36 in data184) {
            if (!(key36 === "enabled" || key36 === "operation" || key36 === "conditional" || key36 === "environment")) {
              const err311 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_build", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_build/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key36 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build, data: data184 };
              if (vErrors === null) {
                vErrors = [err311];
              } else {
                vErrors.push(err311);
              }
              errors++;
            }
          }
          let data185 = data184.enabled;
          if (typeof data185 !== "boolean") {
            const err312 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_build/enabled", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_build/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build.properties.enabled.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build.properties.enabled, data: data185 };
            if (vErrors === null) {
              vErrors = [err312];
            } else {
              vErrors.push(err312);
            }
            errors++;
          }
          if (data184.operation !== void 0) {
            let data186 = data184.operation;
            if (typeof data186 !== "string") {
              const err313 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_build/operation", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_build/properties/operation/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build.properties.operation.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build.properties.operation, data: data186 };
              if (vErrors === null) {
                vErrors = [err313];
              } else {
                vErrors.push(err313);
              }
              errors++;
            }
          }
          if (data184.conditional !== void 0) {
            let data187 = data184.conditional;
            if (!(data187 === "database_work_detected" || data187 === "migrations_exist")) {
              const err314 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_build/conditional", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_build/properties/conditional/enum", keyword: "enum", params: { allowedValues: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build.properties.conditional.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build.properties.conditional.enum, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build.properties.conditional, data: data187 };
              if (vErrors === null) {
                vErrors = [err314];
              } else {
                vErrors.push(err314);
              }
              errors++;
            }
          }
          let data188 = data184.environment;
          if (typeof data188 !== "string") {
            const err315 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_build/environment", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_build/properties/environment/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build.properties.environment.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build.properties.environment, data: data188 };
            if (vErrors === null) {
              vErrors = [err315];
            } else {
              vErrors.push(err315);
            }
            errors++;
          }
        } else {
          const err316 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_build", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_build/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_build, data: data184 };
          if (vErrors === null) {
            vErrors = [err316];
          } else {
            vErrors.push(err316);
          }
          errors++;
        }
        let data189 = data175.pre_evaluate;
        if (data189 && typeof data189 == "object" && !Array.isArray(data189)) {
          if (data189.enabled === void 0) {
            data189.enabled = true;
          }
          if (data189.environment === void 0) {
            data189.environment = "staging";
          }
          for (const key37 in data189) {
            if (!(key37 === "enabled" || key37 === "operation" || key37 === "conditional" || key37 === "environment")) {
              const err317 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_evaluate", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_evaluate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key37 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate, data: data189 };
              if (vErrors === null) {
                vErrors = [err317];
              } else {
                vErrors.push(err317);
              }
              errors++;
            }
          }
          let data190 = data189.enabled;
          if (typeof data190 !== "boolean") {
            const err318 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_evaluate/enabled", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_evaluate/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate.properties.enabled.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate.properties.enabled, data: data190 };
            if (vErrors === null) {
              vErrors = [err318];
            } else {
              vErrors.push(err318);
            }
            errors++;
          }
          if (data189.operation !== void 0) {
            let data191 = data189.operation;
            if (typeof data191 !== "string") {
              const err319 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_evaluate/operation", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_evaluate/properties/operation/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate.properties.operation.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate.properties.operation, data: data191 };
              if (vErrors === null) {
                vErrors = [err319];
              } else {
                vErrors.push(err319);
              }
              errors++;
            }
          }
          if (data189.conditional !== void 0) {
            let data192 = data189.conditional;
            if (!(data192 === "database_work_detected" || data192 === "migrations_exist")) {
              const err320 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_evaluate/conditional", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_evaluate/properties/conditional/enum", keyword: "enum", params: { allowedValues: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate.properties.conditional.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate.properties.conditional.enum, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate.properties.conditional, data: data192 };
              if (vErrors === null) {
                vErrors = [err320];
              } else {
                vErrors.push(err320);
              }
              errors++;
            }
          }
          let data193 = data189.environment;
          if (typeof data193 !== "string") {
            const err321 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_evaluate/environment", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_evaluate/properties/environment/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate.properties.environment.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate.properties.environment, data: data193 };
            if (vErrors === null) {
              vErrors = [err321];
            } else {
              vErrors.push(err321);
            }
            errors++;
          }
        } else {
          const err322 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_evaluate", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_evaluate/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_evaluate, data: data189 };
          if (vErrors === null) {
            vErrors = [err322];
          } else {
            vErrors.push(err322);
          }
          errors++;
        }
        let data194 = data175.pre_release;
        if (data194 && typeof data194 == "object" && !Array.isArray(data194)) {
          if (data194.enabled === void 0) {
            data194.enabled = true;
          }
          if (data194.environment === void 0) {
            data194.environment = "production";
          }
          for (const key38 in data194) {
            if (!(key38 === "enabled" || key38 === "operation" || key38 === "conditional" || key38 === "environment")) {
              const err323 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_release", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_release/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key38 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release, data: data194 };
              if (vErrors === null) {
                vErrors = [err323];
              } else {
                vErrors.push(err323);
              }
              errors++;
            }
          }
          let data195 = data194.enabled;
          if (typeof data195 !== "boolean") {
            const err324 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_release/enabled", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_release/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release.properties.enabled.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release.properties.enabled, data: data195 };
            if (vErrors === null) {
              vErrors = [err324];
            } else {
              vErrors.push(err324);
            }
            errors++;
          }
          if (data194.operation !== void 0) {
            let data196 = data194.operation;
            if (typeof data196 !== "string") {
              const err325 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_release/operation", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_release/properties/operation/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release.properties.operation.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release.properties.operation, data: data196 };
              if (vErrors === null) {
                vErrors = [err325];
              } else {
                vErrors.push(err325);
              }
              errors++;
            }
          }
          if (data194.conditional !== void 0) {
            let data197 = data194.conditional;
            if (!(data197 === "database_work_detected" || data197 === "migrations_exist")) {
              const err326 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_release/conditional", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_release/properties/conditional/enum", keyword: "enum", params: { allowedValues: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release.properties.conditional.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release.properties.conditional.enum, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release.properties.conditional, data: data197 };
              if (vErrors === null) {
                vErrors = [err326];
              } else {
                vErrors.push(err326);
              }
              errors++;
            }
          }
          let data198 = data194.environment;
          if (typeof data198 !== "string") {
            const err327 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_release/environment", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_release/properties/environment/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release.properties.environment.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release.properties.environment, data: data198 };
            if (vErrors === null) {
              vErrors = [err327];
            } else {
              vErrors.push(err327);
            }
            errors++;
          }
        } else {
          const err328 = { instancePath: instancePath + "/faber_integration/phase_hooks/pre_release", schemaPath: "#/properties/faber_integration/properties/phase_hooks/properties/pre_release/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks.properties.pre_release, data: data194 };
          if (vErrors === null) {
            vErrors = [err328];
          } else {
            vErrors.push(err328);
          }
          errors++;
        }
      } else {
        const err329 = { instancePath: instancePath + "/faber_integration/phase_hooks", schemaPath: "#/properties/faber_integration/properties/phase_hooks/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.faber_integration.properties.phase_hooks.type, parentSchema: schema11.properties.faber_integration.properties.phase_hooks, data: data175 };
        if (vErrors === null) {
          vErrors = [err329];
        } else {
          vErrors.push(err329);
        }
        errors++;
      }
      let data199 = data154.coordination;
      if (data199 && typeof data199 == "object" && !Array.isArray(data199)) {
        if (data199.block_on_health_check_failure === void 0) {
          data199.block_on_health_check_failure = true;
        }
        if (data199.retry_failed_health_checks === void 0) {
          data199.retry_failed_health_checks = true;
        }
        if (data199.max_retry_attempts === void 0) {
          data199.max_retry_attempts = 2;
        }
        if (data199.log_coordination_activities === void 0) {
          data199.log_coordination_activities = true;
        }
        for (const key39 in data199) {
          if (!(key39 === "block_on_health_check_failure" || key39 === "retry_failed_health_checks" || key39 === "max_retry_attempts" || key39 === "log_coordination_activities")) {
            const err330 = { instancePath: instancePath + "/faber_integration/coordination", schemaPath: "#/properties/faber_integration/properties/coordination/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key39 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.faber_integration.properties.coordination, data: data199 };
            if (vErrors === null) {
              vErrors = [err330];
            } else {
              vErrors.push(err330);
            }
            errors++;
          }
        }
        let data200 = data199.block_on_health_check_failure;
        if (typeof data200 !== "boolean") {
          const err331 = { instancePath: instancePath + "/faber_integration/coordination/block_on_health_check_failure", schemaPath: "#/properties/faber_integration/properties/coordination/properties/block_on_health_check_failure/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.coordination.properties.block_on_health_check_failure.type, parentSchema: schema11.properties.faber_integration.properties.coordination.properties.block_on_health_check_failure, data: data200 };
          if (vErrors === null) {
            vErrors = [err331];
          } else {
            vErrors.push(err331);
          }
          errors++;
        }
        let data201 = data199.retry_failed_health_checks;
        if (typeof data201 !== "boolean") {
          const err332 = { instancePath: instancePath + "/faber_integration/coordination/retry_failed_health_checks", schemaPath: "#/properties/faber_integration/properties/coordination/properties/retry_failed_health_checks/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.coordination.properties.retry_failed_health_checks.type, parentSchema: schema11.properties.faber_integration.properties.coordination.properties.retry_failed_health_checks, data: data201 };
          if (vErrors === null) {
            vErrors = [err332];
          } else {
            vErrors.push(err332);
          }
          errors++;
        }
        let data202 = data199.max_retry_attempts;
        if (!(typeof data202 == "number" && (!(data202 % 1) && !isNaN(data202)))) {
          const err333 = { instancePath: instancePath + "/faber_integration/coordination/max_retry_attempts", schemaPath: "#/properties/faber_integration/properties/coordination/properties/max_retry_attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.faber_integration.properties.coordination.properties.max_retry_attempts.type, parentSchema: schema11.properties.faber_integration.properties.coordination.properties.max_retry_attempts, data: data202 };
          if (vErrors === null) {
            vErrors = [err333];
          } else {
            vErrors.push(err333);
          }
          errors++;
        }
        if (typeof data202 == "number") {
          if (data202 > 10 || isNaN(data202)) {
            const err334 = { instancePath: instancePath + "/faber_integration/coordination/max_retry_attempts", schemaPath: "#/properties/faber_integration/properties/coordination/properties/max_retry_attempts/maximum", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10", schema: 10, parentSchema: schema11.properties.faber_integration.properties.coordination.properties.max_retry_attempts, data: data202 };
            if (vErrors === null) {
              vErrors = [err334];
            } else {
              vErrors.push(err334);
            }
            errors++;
          }
          if (data202 < 0 || isNaN(data202)) {
            const err335 = { instancePath: instancePath + "/faber_integration/coordination/max_retry_attempts", schemaPath: "#/properties/faber_integration/properties/coordination/properties/max_retry_attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.faber_integration.properties.coordination.properties.max_retry_attempts, data: data202 };
            if (vErrors === null) {
              vErrors = [err335];
            } else {
              vErrors.push(err335);
            }
            errors++;
          }
        }
        let data203 = data199.log_coordination_activities;
        if (typeof data203 !== "boolean") {
          const err336 = { instancePath: instancePath + "/faber_integration/coordination/log_coordination_activities", schemaPath: "#/properties/faber_integration/properties/coordination/properties/log_coordination_activities/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.faber_integration.properties.coordination.properties.log_coordination_activities.type, parentSchema: schema11.properties.faber_integration.properties.coordination.properties.log_coordination_activities, data: data203 };
          if (vErrors === null) {
            vErrors = [err336];
          } else {
            vErrors.push(err336);
          }
          errors++;
        }
      } else {
        const err337 = { instancePath: instancePath + "/faber_integration/coordination", schemaPath: "#/properties/faber_integration/properties/coordination/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.faber_integration.properties.coordination.type, parentSchema: schema11.properties.faber_integration.properties.coordination, data: data199 };
        if (vErrors === null) {
          vErrors = [err337];
        } else {
          vErrors.push(err337);
        }
        errors++;
      }
    } else {
      const err338 = { instancePath: instancePath + "/faber_integration", schemaPath: "#/properties/faber_integration/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.faber_integration.type, parentSchema: schema11.properties.faber_integration, data: data154 };
      if (vErrors === null) {
        vErrors = [err338];
      } else {
        vErrors.push(err338);
      }
      errors++;
    }
  } else {
    const err339 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err339];
    } else {
      vErrors.push(err339);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
export {
  validate
};
