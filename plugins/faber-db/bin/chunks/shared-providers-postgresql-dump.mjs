import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  readOnly
} from "./shared-providers-postgresql-inspect-read-only.mjs";
import {
  ended,
  runProgram
} from "./shared-process.mjs";
import {
  clientConfig,
  openSession,
  versionText
} from "./shared-providers-postgresql-session.mjs";
import {
  permissionError,
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  require_pg_connection_string
} from "./shared-pg-connection-string.mjs";
import {
  __toESM
} from "./shared-esbuild.mjs";
var notYet = async () => {
  throw new Error("not built yet");
};
var backups = {
  describe: notYet,
  dump: notYet,
  dumpFolder: notYet,
  readThrough: notYet,
  contentsOf: notYet,
  schemaIn: notYet,
  schemaOf: notYet,
  restore: notYet,
  obstacles: notYet,
  activity: notYet
};
import { access, constants, readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
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
var notYet2 = async () => {
  throw new Error("not built yet");
};
var databases = {
  createBeside: notYet2,
  list: notYet2,
  swap: notYet2,
  drop: notYet2
};
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
var unattended = ["--no-password", "--lock-wait-timeout=30000"];
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
  const args = ["--format=custom", "--compress=1", ...unattended];
  const child = spawn(toolPath(tools, "pg_dump"), args, {
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
  if (writeError)
    throw failed("The dump could not be written, so no backup is listed", writeError.message);
  if (code !== 0) throw failed("pg_dump failed, so no backup is listed", stderr);
  return { sha256: hash.digest("hex"), size: (await stat(file)).size };
}
async function verifyArchive(tools, file, env, signal) {
  const child = spawn(toolPath(tools, "pg_restore"), ["--file=/dev/null", file], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
    signal
  });
  const { code, stderr } = await ended(child);
  if (code !== 0) throw failed("The archive cannot be read back, so no backup is listed", stderr);
}
async function copySchema(tools, target, scratch, env, signal) {
  const left = ["--no-owner", "--no-privileges", "--no-publications", "--no-subscriptions"];
  const dump = spawn(
    toolPath(tools, "pg_dump"),
    ["--schema-only", "--format=custom", "--compress=0", ...unattended, ...left],
    { env: libpqEnvironment(target, env), stdio: ["ignore", "pipe", "pipe"], signal }
  );
  const restore = spawn(
    toolPath(tools, "pg_restore"),
    [`--dbname=${scratch.database}`, "--exit-on-error", "--no-password", ...left],
    { env: libpqEnvironment(scratch, env), stdio: ["pipe", "ignore", "pipe"], signal }
  );
  const copied = pipeline(dump.stdout, restore.stdin).catch(() => {
  });
  const [dumped, restored] = await Promise.all([ended(dump), ended(restore), copied]);
  if (dumped.code !== 0) throw failed("pg_dump cannot read the schema", dumped.stderr);
  if (restored.code !== 0) throw failed("The schema cannot be copied", restored.stderr);
}
function failed(message2, why) {
  return new FaberDbError("BACKUP_FAILED", {
    message: `${message2}.`,
    why,
    next: "Mend the cause and run it again."
  });
}
import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer } from "node:net";
var sslRequest = 80877103;
var gssRequest = 80877104;
var version3 = 196608;
var longestMessage = 1e4;
async function readStartup(socket) {
  for (; ; ) {
    const body = await readBody(socket);
    const code = body.readInt32BE(0);
    if (code === sslRequest || code === gssRequest) {
      socket.write("N");
      continue;
    }
    if (code !== version3) throw new Error("not a connection of protocol 3");
    const words = body.toString("utf8", 4).split("\0");
    const pairs = [];
    for (let index = 0; words[index]; index += 2) {
      pairs.push([words[index] ?? "", words[index + 1] ?? ""]);
    }
    return Object.fromEntries(pairs);
  }
}
async function readPassword(socket) {
  const type = await readBytes(socket, 1);
  if (type.toString() !== "p") throw new Error("a password was expected");
  const body = await readBody(socket);
  return body.toString("utf8", 0, body.length - 1);
}
function message(type, body) {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}
function errorMessage(error) {
  return message("E", Buffer.from(`SFATAL\0VFATAL\0C28000\0M${error.message}\0\0`));
}
async function readBody(socket) {
  const length = (await readBytes(socket, 4)).readInt32BE(0);
  if (length < 8 - 4 || length > longestMessage) throw new Error("a message of an odd length");
  return readBytes(socket, length - 4);
}
async function readBytes(socket, count) {
  for (; ; ) {
    const bytes = socket.read(count);
    if (bytes?.length === count) return bytes;
    if (bytes || socket.readableEnded || socket.destroyed) throw new Error("the client hung up");
    await new Promise((resolve) => {
      const go = () => {
        socket.off("readable", go).off("end", go).off("close", go);
        resolve();
      };
      socket.on("readable", go).on("end", go).on("close", go);
    });
  }
}
async function openGate(target) {
  const password = randomBytes(24).toString("hex");
  const guests = /* @__PURE__ */ new Set();
  const server = createServer((guest) => {
    guests.add(guest);
    guest.on("close", () => guests.delete(guest));
    guest.on("error", () => guest.destroy());
    letIn(guest, target, password).catch((error) => guest.end(errorMessage(error)));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address();
  return {
    url: urlOf(target, port, password),
    async close() {
      for (const guest of guests) guest.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}
function urlOf({ database, schema }, port, password) {
  const url = new URL(`postgresql://faber_db:${password}@127.0.0.1:${port}`);
  url.pathname = `/${encodeURIComponent(database)}`;
  url.searchParams.set("schema", schema);
  url.searchParams.set("sslmode", "disable");
  return url.href;
}
async function letIn(guest, target, password) {
  const startup = await readStartup(guest);
  if (startup.database !== target.database) {
    throw new Error(`this gate leads to ${target.database} only`);
  }
  guest.write(message("R", int32(cleartextPassword)));
  const given = Buffer.from(await readPassword(guest));
  const wanted = Buffer.from(password);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new Error("the password is not that of this gate");
  }
  const { default: pg } = await import("./pg.mjs");
  const client = new pg.Client(clientConfig(target));
  client.on("error", () => guest.destroy());
  const settings = [];
  client.connection.on("parameterStatus", (status) => {
    const pair = `${status.parameterName}\0${status.parameterValue}\0`;
    settings.push(message("S", Buffer.from(pair)));
  });
  await client.connect();
  guest.write(Buffer.concat([message("R", int32(0)), ...settings, message("Z", Buffer.from("I"))]));
  join2(guest, client.connection.stream);
}
var cleartextPassword = 3;
function join2(guest, server) {
  server.removeAllListeners("data");
  guest.pipe(server).on("close", () => guest.destroy());
  server.pipe(guest).on("close", () => server.destroy());
}
function int32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
function quoteIdentifier(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
function ask(session, sql, limitMs) {
  return readOnly(session, limitMs, async () => {
    const [row] = await session.query(sql);
    const n = Number(row?.n);
    if (!Number.isFinite(n)) throw new Error("the question gave no number");
    return n;
  });
}
import { randomUUID } from "node:crypto";
var prefix = "faber_db_scratch_";
async function scratchName(session) {
  const [own] = await session.query("select pg_backend_pid() as pid");
  return `${prefix}${own?.pid}_${randomUUID().slice(0, 8)}`;
}
async function dropLeftovers(session) {
  const leftovers = await session.query(
    `select d.datname as name from pg_database d
      where d.datname ~ ('^' || $1 || '[0-9]+_[0-9a-f]{8}$')
        and pg_get_userbyid(d.datdba) = current_user
        and not exists (select from pg_stat_activity a
                         where a.datid = d.oid
                            or a.pid = split_part(substr(d.datname, length($1) + 1), '_', 1)::int)`,
    [prefix]
  );
  for (const { name } of leftovers) {
    await session.script(`drop database if exists ${quoteIdentifier(name)}`).catch(() => {
    });
  }
}
async function endSessions(session, database) {
  await session.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
    database
  ]);
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
var sslModes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];
function parseTarget(url, variable) {
  const location = parseUrl(url, variable);
  const mode = location.searchParams.get("sslmode") ?? "prefer";
  if (!sslModes.includes(mode))
    throw invalid(variable, `its sslmode is none of ${sslModes.join(", ")}`);
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
    password: parsed.password || void 0,
    ssl: parsed.ssl,
    libpq: libpqSettings(location),
    secrets: [url, ...secretsOf(location, parsed.password, [user, database])]
  };
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
function secretsOf(location, password, words) {
  if (!password) return [];
  const forms = [password, encodeURIComponent(password), location.password];
  const isWord = password.length < 8 || [...words, "postgres", "password"].includes(password);
  return [...forms.map((form) => `:${form}@`), ...isWord ? [] : forms];
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
  backups,
  databases,
  parse: parseTarget,
  openGate: (target) => openGate(asPostgres(target)),
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
  async scratchDatabase(target) {
    const session = await maintenanceSession(asPostgres(target));
    try {
      await dropLeftovers(session);
      const scratch = { ...asPostgres(target), database: await scratchName(session) };
      await createUnlessThere(session, scratch);
      const drop = async () => {
        try {
          await endSessions(session, scratch.database);
          await session.script(`drop database if exists ${quoteIdentifier(scratch.database)}`);
        } finally {
          await session.close();
        }
      };
      return { target: scratch, drop };
    } catch (error) {
      await session.close();
      throw error;
    }
  },
  // It reads SQL, with a parser that is large.
  inspect: async (session, names) => (await import("./providers-postgresql-inspect-inspect.mjs")).inspect(session, names),
  ask,
  async copySchema(target, scratch, { serverVersion, env, signal }) {
    const tools = await findClientTools(Math.floor(serverVersion / 1e4), env);
    await copySchema(tools, asPostgres(target), asPostgres(scratch), env, signal);
  },
  async backup(target, file, { serverVersion, env, signal }) {
    const tools = await findClientTools(Math.floor(serverVersion / 1e4), env);
    const dumped = await dumpDatabase(tools, asPostgres(target), file, env, signal);
    await verifyArchive(tools, file, env, signal);
    return { ...dumped, serverVersion: versionText(serverVersion) };
  }
};
var lostRace = /* @__PURE__ */ new Set(["42P04", "23505"]);
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
    if (lostRace.has(sqlState(error) ?? "")) return false;
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
function asPostgres(target) {
  if (target.provider !== "postgresql") throw new Error(`not a PostgreSQL target: ${target.label}`);
  return target;
}
export {
  quoteIdentifier,
  postgresql
};
