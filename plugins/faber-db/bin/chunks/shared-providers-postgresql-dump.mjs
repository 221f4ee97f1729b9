import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  require_pg_connection_string
} from "./shared-pg-connection-string.mjs";
import {
  openSession,
  permissionError,
  sqlState,
  versionText
} from "./shared-providers-postgresql-session.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  __toESM
} from "./shared-esbuild.mjs";
import { access, constants, readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { spawn } from "node:child_process";
function ended(child) {
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    stderr = (stderr + text).slice(-2e4);
  });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, stderr: error.message }));
    child.once("close", (code) => resolve({ code, stderr: stderr.trim() }));
  });
}
async function runProgram(file, args, options) {
  const child = spawn(file, [...args], { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  return { ...await ended(child), stdout };
}
var places = [
  { parent: "/usr/lib/postgresql", child: "bin" },
  { parent: "/usr", child: "bin", only: /^pgsql-\d+$/ },
  { parent: "/opt/homebrew/opt", child: "bin", only: /^(postgresql|libpq)(@\d+)?$/ },
  { parent: "/usr/local/opt", child: "bin", only: /^(postgresql|libpq)(@\d+)?$/ }
];
async function findClientTools(serverMajor, env) {
  const found = [];
  for (const folder of await candidateFolders(env)) {
    const tools = await inspect(folder);
    if (!tools) continue;
    if (tools.major >= serverMajor) return tools;
    found.push(tools);
  }
  throw new FaberDbError("TOOL_MISSING", {
    message: found.length === 0 ? "pg_dump and pg_restore are not installed." : `pg_dump ${found.map(({ major }) => major).join(", ")} cannot dump a PostgreSQL ${serverMajor} server.`,
    next: `Install PostgreSQL's client programs, version ${serverMajor} or newer (Debian: postgresql-client-${serverMajor}; macOS: brew install libpq).`
  });
}
function toolPath(tools, tool) {
  return join(tools.folder, tool);
}
async function candidateFolders(env) {
  const onPath = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const elsewhere = await Promise.all(
    places.map(async ({ parent, child, only }) => {
      const names = await readdir(parent).catch(() => []);
      return names.filter((name) => !only || only.test(name)).map((name) => join(parent, name, child));
    })
  );
  return [.../* @__PURE__ */ new Set([...onPath, ...elsewhere.flat()])];
}
async function inspect(folder) {
  const executable = (tool) => access(join(folder, tool), constants.X_OK);
  try {
    await Promise.all([executable("pg_dump"), executable("pg_restore")]);
    const { stdout } = await runProgram(join(folder, "pg_dump"), ["--version"], {});
    const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
    return major ? { folder, major: Number(major) } : void 0;
  } catch {
    return void 0;
  }
}
import { spawn as spawn2 } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
function libpqEnvironment(target, env) {
  const others = Object.entries(env).filter(([name]) => !name.startsWith("PG"));
  return {
    ...Object.fromEntries(others),
    ...target.libpq,
    PGHOST: target.host,
    PGPORT: String(target.port),
    PGUSER: target.user,
    PGDATABASE: target.database,
    PGAPPNAME: "faber-db",
    PGCONNECT_TIMEOUT: "10",
    ...target.password !== void 0 && { PGPASSWORD: target.password }
  };
}
async function dumpDatabase(tools, target, file, env, signal) {
  const hash = createHash("sha256");
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    }
  });
  const args = ["--format=custom", "--compress=1", "--no-password"];
  const child = spawn2(toolPath(tools, "pg_dump"), args, {
    env: libpqEnvironment(target, env),
    stdio: ["ignore", "pipe", "pipe"],
    signal
  });
  const end = ended(child);
  const written = pipeline(
    child.stdout,
    hashing,
    createWriteStream(file, { flags: "wx", mode: 384, flush: true })
  ).catch((error) => {
    child.kill();
    return error;
  });
  const [{ code, stderr }, writeError] = await Promise.all([end, written]);
  if (writeError) throw failed("The dump could not be written", writeError.message);
  if (code !== 0) throw failed("pg_dump failed", stderr);
  return { sha256: hash.digest("hex"), size: (await stat(file)).size };
}
async function verifyArchive(tools, file, env, signal) {
  const child = spawn2(toolPath(tools, "pg_restore"), ["--file=/dev/null", file], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
    signal
  });
  const { code, stderr } = await ended(child);
  if (code !== 0) throw failed("The archive cannot be read back", stderr);
}
async function copySchema(tools, target, scratch, env, signal) {
  const left = ["--no-owner", "--no-privileges", "--no-publications", "--no-subscriptions"];
  const dump = spawn2(
    toolPath(tools, "pg_dump"),
    ["--schema-only", "--format=custom", "--compress=0", "--no-password", ...left],
    { env: libpqEnvironment(target, env), stdio: ["ignore", "pipe", "pipe"], signal }
  );
  const restore = spawn2(
    toolPath(tools, "pg_restore"),
    [`--dbname=${scratch.database}`, "--exit-on-error", "--no-password", ...left],
    { env: libpqEnvironment(scratch, env), stdio: ["pipe", "ignore", "pipe"], signal }
  );
  const copied = pipeline(dump.stdout, restore.stdin).catch(() => {
  });
  const [dumped, restored] = await Promise.all([ended(dump), ended(restore), copied]);
  if (dumped.code !== 0) throw failed("pg_dump failed", dumped.stderr);
  if (restored.code !== 0) throw failed("The schema cannot be copied", restored.stderr);
}
function failed(message, why) {
  return new FaberDbError("BACKUP_FAILED", {
    message: `${message}; no backup is listed.`,
    why,
    next: "Mend the cause and run it again."
  });
}
var import__ = __toESM(require_pg_connection_string(), 1);
var esm_default = import__.default.parse;
var parse = import__.default.parse;
var toClientConfig = import__.default.toClientConfig;
var parseIntoClientConfig = import__.default.parseIntoClientConfig;
var libpqVariables = {
  sslmode: "PGSSLMODE",
  sslcert: "PGSSLCERT",
  sslkey: "PGSSLKEY",
  sslrootcert: "PGSSLROOTCERT"
};
function parseTarget(url, variable) {
  const location = parseUrl(url, variable);
  let parsed;
  try {
    parsed = parse(url, { useLibpqCompat: true });
  } catch (cause) {
    throw invalid(variable, fileProblem(cause) ?? "it cannot be read as a URL");
  }
  const database = parsed.database ?? "";
  if (database === "") throw invalid(variable, "it names no database");
  const host = parsed.host || "localhost";
  const port = Number(parsed.port || 5432);
  const user = parsed.user ?? "";
  if (user === "") throw invalid(variable, "it names no user");
  const schema = location.searchParams.get("schema") || "public";
  return {
    provider: "postgresql",
    host,
    port,
    user,
    database,
    schema,
    label: `${database} on ${host}:${port}`,
    url,
    password: parsed.password,
    ssl: parsed.ssl,
    libpq: libpqSettings(location),
    secrets: secretsOf(url, parsed.password, [user, database])
  };
}
function targetUrl(target) {
  const url = new URL(target.url);
  url.pathname = `/${encodeURIComponent(target.database)}`;
  return url.href;
}
function parseUrl(url, variable) {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw invalid(variable, "it does not begin with postgresql://");
  }
  try {
    return new URL(url);
  } catch {
    throw invalid(
      variable,
      "it cannot be read as a URL; characters such as @ : / # ? in the password must be percent-encoded"
    );
  }
}
function libpqSettings(location) {
  return Object.fromEntries(
    Object.entries(libpqVariables).flatMap(([parameter, name]) => {
      const value = location.searchParams.get(parameter);
      return value ? [[name, value]] : [];
    })
  );
}
function secretsOf(url, password, words) {
  if (!password) return [url];
  const forms = [password, encodeURIComponent(password)];
  const isWord = password.length < 8 || [...words, "postgres", "password"].includes(password);
  return [url, ...forms.map((form) => `:${form}@`), ...isWord ? [] : forms];
}
function fileProblem(cause) {
  const { code, path } = cause;
  return code && path ? `${path} cannot be read (${code})` : void 0;
}
function invalid(variable, why) {
  return new FaberDbError("URL_INVALID", {
    message: `The connection string in ${variable} is not valid: ${why}.`,
    next: `Write it as ${variable}=postgresql://USER:PASSWORD@HOST:5432/DATABASE`,
    facts: { variable }
  });
}
var postgresql = {
  name: "postgresql",
  parse: parseTarget,
  url: (target) => targetUrl(asPostgres(target)),
  connect: (target, options) => openSession(asPostgres(target), options),
  async createDatabase(target) {
    const session = await maintenanceSession(asPostgres(target));
    try {
      const { version } = await session.identify();
      const created = await createUnlessThere(session, target);
      return { created, version: versionText(version) };
    } finally {
      await session.close();
    }
  },
  async dropDatabase(target) {
    const session = await maintenanceSession(asPostgres(target));
    try {
      await session.script(`drop database if exists ${quoteIdentifier(target.database)}`);
    } finally {
      await session.close();
    }
  },
  async copySchema(target, scratch, { serverVersion, env, signal }) {
    const tools = await findClientTools(Math.floor(serverVersion / 1e4), env);
    await postgresql.createDatabase(scratch);
    await copySchema(tools, asPostgres(target), asPostgres(scratch), env, signal);
  },
  async backup(target, file, { serverVersion, env, signal }) {
    const tools = await findClientTools(Math.floor(serverVersion / 1e4), env);
    const dumped = await dumpDatabase(tools, asPostgres(target), file, env, signal);
    await verifyArchive(tools, file, env, signal);
    return { ...dumped, serverVersion: versionText(serverVersion) };
  }
};
async function createUnlessThere(session, target) {
  const [found] = await session.query("select 1 from pg_database where datname = $1", [
    target.database
  ]);
  if (found) return false;
  try {
    await session.script(
      `create database ${quoteIdentifier(target.database)} encoding 'UTF8' template template0`
    );
    return true;
  } catch (error) {
    if (sqlState(error) === "42P04") return false;
    if (sqlState(error) === "42501") throw permissionError(error.message, target);
    throw error;
  }
}
async function maintenanceSession(target) {
  try {
    return await openSession(target, { database: "postgres" });
  } catch (error) {
    if (!(error instanceof FaberDbError) || error.code !== "DB_MISSING") throw error;
    return openSession(target, { database: "template1" });
  }
}
function quoteIdentifier(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
function asPostgres(target) {
  if (target.provider !== "postgresql") throw new Error(`not a PostgreSQL target: ${target.label}`);
  return target;
}
export {
  runProgram,
  postgresql,
  quoteIdentifier
};
