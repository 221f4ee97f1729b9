/** Names of programs that reach databases, and connection strings, wherever they stand in a command or a tool’s name. */
export const databaseToolNames = new RegExp(
  `(?<![a-z0-9])(?:${[
    'prisma2?|psql|pgcli|pg_?(?:restore|dump|dumpall|ctl|loader)|postgres(?:ql)?|usql|createdb|dropdb',
    'mysql\\w*|mariadb\\w*|mycli|sqlite3?|litecli|duckdb|sqlcmd|mongo(?:sh|db)?|cockroach|neon|turso',
    'typeorm[\\w-]*|sequelize(?:-cli)?|knex|kysely|drizzle-kit|mikro-orm|node-pg-migrate|db-migrate',
    'supabase|alembic|rails|rake|artisan|manage\\.py|django-admin|dbmate|goose|flyway|liquibase|atlas',
    'faber_db_config|[a-z_]{0,60}database_url',
  ].join('|')})(?![a-z0-9])`,
  'i',
)
