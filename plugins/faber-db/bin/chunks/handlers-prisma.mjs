import "./shared-providers-postgresql-structure-relations.mjs";
import {
  generate
} from "./shared-handlers-prisma-generate.mjs";
import "./shared-providers-postgresql-inspect-read-only.mjs";
import "./shared-state-files.mjs";
import "./shared-config-project.mjs";
import "./shared-pg-connection-string.mjs";
import "./shared-providers-postgresql-backups-script.mjs";
import {
  quoteIdentifier
} from "./shared-providers-postgresql-identifiers.mjs";
import "./shared-process.mjs";
import "./shared-providers-postgresql-session.mjs";
import {
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-providers-postgresql-backups-names.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { randomUUID } from "node:crypto";
function table(session) {
  return `${quoteIdentifier(session.target.schema)}._prisma_migrations`;
}
async function readHistory(session) {
  try {
    return await session.query(
      `select id, migration_name as name, checksum, started_at as "startedAt",
              finished_at as "finishedAt", rolled_back_at as "rolledBackAt", logs
         from ${table(session)} order by started_at, finished_at`
    );
  } catch (error) {
    if (sqlState(error) === "42P01" || sqlState(error) === "3F000") return void 0;
    throw error;
  }
}
async function createHistory(session) {
  await session.script(
    `create schema if not exists ${quoteIdentifier(session.target.schema)};
     create table if not exists ${table(session)} (
       id varchar(36) primary key not null,
       checksum varchar(64) not null,
       finished_at timestamptz,
       migration_name varchar(255) not null,
       logs text,
       rolled_back_at timestamptz,
       started_at timestamptz not null default now(),
       applied_steps_count integer not null default 0
     )`
  );
}
async function begin(session, migration, text) {
  const id = randomUUID();
  await session.query(
    `insert into ${table(session)} (id, checksum, migration_name, logs) values ($1, $2, $3, $4)`,
    [id, migration.checksum, migration.name, text]
  );
  return id;
}
function noteSql(session, id, text) {
  return `update ${table(session)} set logs = ${literal(text)} where id = ${literal(id)}`;
}
function finishSql(session, id) {
  return `update ${table(session)} set finished_at = clock_timestamp(), logs = null, applied_steps_count = 1 where id = ${literal(id)}`;
}
function rollBackSql(session, name) {
  return `update ${table(session)} set rolled_back_at = clock_timestamp() where migration_name = ${literal(name)} and rolled_back_at is null`;
}
function literal(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
async function fail(session, id, error, undone) {
  await session.query(
    `update ${table(session)} set logs = $2, rolled_back_at = case when $3 then now() end where id = $1`,
    [id, error, undone]
  );
}
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
async function readMigrations(root, directory) {
  const entries = await readdir(join(root, directory), { withFileTypes: true }).catch(
    (error) => {
      if (error.code === "ENOENT") return [];
      throw invalid(directory, `cannot be read (${error.code})`, error);
    }
  );
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigration(root, directory, name)));
}
async function readMigration(root, directory, name) {
  const file = `${directory.replace(/\/+$/, "")}/${name}/migration.sql`;
  const bytes = await readFile(join(root, file)).catch((error) => {
    const why = error.code === "ENOENT" ? "is missing" : `cannot be read (${error.code})`;
    throw invalid(file, why, error);
  });
  const sql = decode(bytes, file);
  return {
    name,
    file,
    sql,
    checksum: sha256(bytes),
    acceptedChecksums: [bytes, sql.replaceAll("\r\n", "\n"), sql.replace(/\r?\n/g, "\r\n")].map(
      sha256
    )
  };
}
async function readDown(root, directory, name) {
  const file = `${directory.replace(/\/+$/, "")}/${name}/down.sql`;
  const bytes = await readFile(join(root, file)).catch((error) => {
    if (error.code === "ENOENT") return void 0;
    throw invalid(file, `cannot be read (${error.code})`, error);
  });
  return bytes && { file, sql: decode(bytes, file), checksum: sha256(bytes) };
}
function decode(bytes, file) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw invalid(file, "is not UTF-8 text", cause);
  }
}
function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
function invalid(file, what, cause) {
  return new FaberDbError("MIGRATIONS_INVALID", {
    message: `${file} ${what}.`,
    next: "Restore the file from version control, or delete the migration’s folder if it was never applied anywhere.",
    facts: { file },
    cause
  });
}
var prisma = {
  name: "prisma",
  lockKey: 72707369,
  historyTable: "_prisma_migrations",
  readMigrations,
  readDown,
  readHistory,
  createHistory,
  begin,
  noteSql,
  finishSql,
  rollBackSql,
  fail,
  generate
};
export {
  prisma
};
