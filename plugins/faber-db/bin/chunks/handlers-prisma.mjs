import "./shared-providers-postgresql-structure-relations.mjs";
import {
  findSchema,
  readSchema
} from "./shared-handlers-prisma-schema-files.mjs";
import "./shared-providers-postgresql-inspect-read-only.mjs";
import {
  writeAtomic
} from "./shared-state-files.mjs";
import {
  stateFolder
} from "./shared-config-project.mjs";
import "./shared-pg-connection-string.mjs";
import "./shared-providers-postgresql-backups-script.mjs";
import {
  runProgram
} from "./shared-process.mjs";
import {
  quoteIdentifier
} from "./shared-providers-postgresql-identifiers.mjs";
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
import { rm } from "node:fs/promises";
import { join as join4 } from "node:path";
import { createRequire } from "node:module";
import { join } from "node:path";
var minimumMajor = 7;
async function runPrisma(root, args, env) {
  const quiet = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", NO_COLOR: "1" };
  return runProgram(process.execPath, [findPrisma(root), ...args], {
    cwd: root,
    env: { ...env, ...quiet }
  });
}
function findPrisma(root) {
  const require2 = createRequire(join(root, "package.json"));
  let manifest;
  let path;
  try {
    path = require2.resolve("prisma/package.json");
    manifest = require2(path);
  } catch (cause) {
    throw new FaberDbError("TOOL_MISSING", {
      message: "The project has no Prisma CLI.",
      next: "Install it: npm install --save-dev prisma",
      cause
    });
  }
  if (Number.parseInt(manifest.version, 10) < minimumMajor) {
    throw new FaberDbError("TOOL_MISSING", {
      message: `The project has Prisma ${manifest.version}; generating migrations needs ${minimumMajor} or newer.`,
      why: "Older versions take the connection string of the scratch database on the command line, where every process can read it.",
      next: `Update it: npm install --save-dev prisma@${minimumMajor}`
    });
  }
  return join(path, "..", manifest.bin.prisma);
}
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join as join3 } from "node:path";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join as join2 } from "node:path";
async function readMigrations(root, directory) {
  const entries = await readdir(join2(root, directory), { withFileTypes: true }).catch(
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
  const bytes = await readFile(join2(root, file)).catch((error) => {
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
  const bytes = await readFile(join2(root, file)).catch((error) => {
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
var lockFile = '# The provider of these migrations; Prisma reads it. Keep it in version control.\nprovider = "postgresql"\n';
async function writeMigration(request) {
  const { root, directory, now } = request;
  const newest = (await readMigrations(root, directory)).at(-1)?.name ?? "";
  const last = /^\d{14}(?=_)/.exec(newest)?.[0] ?? "";
  const own = timestamp(now);
  const name = `${own > last ? own : String(Number(last) + 1)}_${request.name}`;
  const { path } = await writeFiles(request, name, request.sql);
  return { name, path };
}
async function writeFiles({ root, directory }, name, sql, downSql) {
  const path = join3(directory, name, "migration.sql");
  const back = join3(directory, name, "down.sql");
  await writeNew(join3(root, path), sql);
  await writeNew(join3(root, directory, "migration_lock.toml"), lockFile);
  if (downSql !== void 0) await writeNew(join3(root, back), downSql);
  return { path, ...downSql !== void 0 && { down: back } };
}
async function writeNew(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, { flag: "wx" }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
}
function timestamp(now) {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}
async function generate(request) {
  const { root, directory, now, scratchUrls } = request;
  const name = `${timestamp(now)}_${request.name}`;
  const schema = join4(root, await findSchema(root));
  const folder = join4(root, directory);
  const [up, down] = await Promise.allSettled([
    diff(request, schema, scratchUrls.up, ["--from-migrations", folder, "--to-schema", schema]),
    diff(request, schema, scratchUrls.down, ["--from-schema", schema, "--to-migrations", folder])
  ]);
  if (up.status === "rejected") throw up.reason;
  return {
    name,
    sql: up.value,
    down: down.status === "fulfilled" ? { sql: down.value } : { why: down.reason.message },
    write: (sql, downSql) => writeFiles(request, name, sql, downSql)
  };
}
async function diff({ root, directory, env }, schema, scratchUrl, direction) {
  const config = join4(root, stateFolder, `prisma.${randomUUID().slice(0, 8)}.config.mjs`);
  await writeAtomic(config, configFile(schema, join4(root, directory)));
  try {
    const { code, stdout, stderr } = await runPrisma(
      root,
      ["migrate", "diff", "--config", config, ...direction, "--script", "--exit-code"],
      { ...env, FABER_DB_SCRATCH_URL: scratchUrl }
    );
    if (code === 0) return "";
    if (code === 2 && stdout.trim() !== "") return `${stdout.trim()}
`;
    throw prismaError(stderr || stdout);
  } finally {
    await rm(config, { force: true });
  }
}
function configFile(schema, migrations) {
  return `export default {
  schema: ${JSON.stringify(schema)},
  migrations: { path: ${JSON.stringify(migrations)} },
  datasource: {
    url: process.env.FABER_DB_SCRATCH_URL,
    shadowDatabaseUrl: process.env.FABER_DB_SCRATCH_URL,
  },
}
`;
}
function prismaError(output) {
  const text = output.replace(/^Loaded Prisma config.*$/gm, "").trim();
  const code = /\bP\d{4}\b/.exec(text)?.[0];
  if (code === "P3006" || code === "P3018") {
    return new FaberDbError("MIGRATIONS_INVALID", {
      message: `Prisma cannot replay the migrations folder (${code}).`,
      why: text,
      next: "Mend the migration that it names; nothing was written.",
      facts: { tool_code: code }
    });
  }
  return new FaberDbError("SCHEMA_INVALID", {
    message: `Prisma cannot compare the schema with the migrations${code ? ` (${code})` : ""}.`,
    why: text,
    next: "Mend what it names; nothing was written.",
    facts: code ? { tool_code: code } : {}
  });
}
import { randomUUID as randomUUID2 } from "node:crypto";
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
  const id = randomUUID2();
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
  generate,
  readSchema,
  writeMigration
};
export {
  prisma
};
