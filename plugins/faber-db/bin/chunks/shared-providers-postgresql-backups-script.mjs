import {
  ended,
  runProgram
} from "./shared-process.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
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
    const tools = await inspectOnce(folder);
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
async function assertTool(tools, tool) {
  await access(toolPath(tools, tool), constants.X_OK).catch(() => {
    throw new FaberDbError("TOOL_MISSING", {
      message: `${tool} does not stand beside pg_dump in ${tools.folder}.`,
      next: `Install PostgreSQL's client programs, version ${tools.major} or newer, with ${tool}.`
    });
  });
}
async function candidateFolders(env) {
  const onPath = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const elsewhere = await Promise.all(
    places.map(async ({ parent, child, only }) => {
      const names = await readdir(parent).catch(() => []);
      return names.filter((name2) => !only || only.test(name2)).map((name2) => join(parent, name2, child));
    })
  );
  return [.../* @__PURE__ */ new Set([...onPath, ...elsewhere.flat()])];
}
var inspected = /* @__PURE__ */ new Map();
function inspectOnce(folder) {
  const known = inspected.get(folder) ?? inspect(folder);
  inspected.set(folder, known);
  return known;
}
async function inspect(folder) {
  const executable = (tool) => access(join(folder, tool), constants.X_OK);
  try {
    await Promise.all([executable("pg_dump"), executable("pg_restore")]);
    const { stdout } = await runProgram(join(folder, "pg_dump"), ["--version"], {});
    const version = /\(PostgreSQL\) (\d\S*)/.exec(stdout)?.[1];
    return version ? { folder, version, major: Number.parseInt(version, 10) } : void 0;
  } catch {
    return void 0;
  }
}
import { spawn } from "node:child_process";
import { pipeline } from "node:stream/promises";
var unattended = ["--no-password", "--lock-wait-timeout=30000"];
function libpqEnvironment(target, env) {
  const others = Object.entries(env).filter(([name2]) => !name2.startsWith("PG"));
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
function failed(message, why) {
  return new FaberDbError("BACKUP_FAILED", {
    message: `${message}.`,
    why,
    next: "Mend the cause and run it again."
  });
}
import { spawn as spawn2 } from "node:child_process";
import { cpus } from "node:os";
import { finished } from "node:stream/promises";
var jobs = Math.min(4, Math.max(1, cpus().length));
function toolsFor({ serverVersion, env }) {
  return findClientTools(Math.floor(serverVersion / 1e4), env);
}
var settings = "-c timezone=UTC -c bytea_output=hex -c default_transaction_read_only=off";
function toolEnvironment(target, env) {
  return { ...libpqEnvironment(target, inEnglish(env)), PGOPTIONS: settings };
}
function inEnglish(env) {
  return { ...env, LC_ALL: "C" };
}
function start(program, args, env, signal) {
  const child = spawn2(program, [...args], { env, signal, stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => {
  });
  return child;
}
async function feed(source, program, drain, signal) {
  let ended2 = false;
  const leave = () => {
    source.unpipe(program);
    ended2 = !drain || signal.aborted;
    if (ended2) source.destroy();
    else source.resume();
  };
  program.once("close", leave);
  source.pipe(program);
  try {
    await finished(source, { writable: false });
  } catch (error) {
    if (ended2) return;
    program.destroy();
    throw error;
  } finally {
    program.off("close", leave);
  }
}
function outcome(work) {
  return work.then(
    () => void 0,
    (error) => ({ error })
  );
}
function damaged(why) {
  return new FaberDbError("BACKUP_DAMAGED", {
    message: "The backup cannot be read to its end.",
    why,
    next: "Take another backup: `faber-db backup list` names them. `faber-db backup create` makes a new one."
  });
}
function notDumped(message, why) {
  return new FaberDbError("BACKUP_FAILED", {
    message,
    why,
    next: "Mend the cause and run it again."
  });
}
var newline = 10;
var backslash = 92;
var quote = 39;
var doubleQuote = 34;
var semicolon = 59;
var dollar = 36;
var dash = 45;
async function readScript(source, reader) {
  const scan = new Scan(reader);
  for await (const chunk of source) {
    scan.take(chunk);
    await reader.ready?.();
  }
  scan.end();
}
var Scan = class {
  #reader;
  #rest = Buffer.alloc(0);
  #inRows = false;
  /** Whether `#rest` begins a line of rows. */
  #lineStart = true;
  /** `standard_conforming_strings` off: a backslash escapes in every string. */
  #escapes = false;
  constructor(reader) {
    this.#reader = reader;
  }
  take(chunk) {
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (; ; ) {
      const taken = this.#inRows ? this.#takeRows(bytes) : this.#takeItem(bytes);
      if (taken === 0) break;
      bytes = bytes.subarray(taken);
    }
    this.#rest = bytes;
  }
  end() {
    this.take(Buffer.from("\n"));
    if (this.#inRows) throw damaged("It ends in the middle of a table.");
    if (this.#rest.toString("latin1").trim() !== "")
      throw damaged("It ends in the middle of a statement.");
  }
  /** Passes on the rows in `bytes`; returns how many bytes are done with, the end of the rows included. */
  #takeRows(bytes) {
    let lines = 0;
    let at = 0;
    while (at < bytes.length) {
      if (this.#lineStart && bytes[at] === backslash) {
        const end = endOfRows(bytes, at);
        if (end !== false) {
          this.#pass(bytes.subarray(0, at), lines);
          if (end === "unknown") return at;
          this.#inRows = false;
          return at + 3;
        }
      }
      const next = bytes.indexOf(newline, at);
      this.#lineStart = next >= 0;
      if (next < 0) break;
      lines += 1;
      at = next + 1;
    }
    this.#pass(bytes, lines);
    return bytes.length;
  }
  #pass(bytes, lines) {
    if (bytes.length > 0) this.#reader.rows?.(bytes, lines);
  }
  /** Takes one comment, statement or command of psql; 0 where it is not there whole. */
  #takeItem(bytes) {
    let start2 = 0;
    while (start2 < bytes.length && (bytes[start2] ?? 0) <= 32) start2 += 1;
    if (start2 === bytes.length) return start2;
    if (bytes[start2] === backslash || bytes[start2] === dash && bytes[start2 + 1] === dash) {
      const end2 = bytes.indexOf(newline, start2);
      if (end2 < 0) return 0;
      if (bytes[start2] === dash) this.#reader.comment?.(bytes.toString("utf8", start2, end2));
      return end2 + 1;
    }
    const end = endOfStatement(bytes, start2, this.#escapes);
    if (end === void 0 || end === bytes.length) return 0;
    this.#statement(bytes.toString("utf8", start2, end));
    return this.#inRows ? end + 1 : end;
  }
  #statement(text) {
    const [, table, columns = ""] = copyStatement.exec(text) ?? [];
    if (table !== void 0) {
      this.#inRows = true;
      this.#lineStart = true;
      this.#reader.table?.(table, columns);
      return;
    }
    const [, onOff] = /^SET standard_conforming_strings = (on|off);$/.exec(text) ?? [];
    if (onOff) this.#escapes = onOff === "off";
    this.#reader.statement?.(text);
  }
};
var name = '(?:"(?:[^"]|"")*"|[^\\s".(]+)';
var copyStatement = new RegExp(
  `^COPY (${name}(?:\\.${name})?) (?:\\((.*)\\))? ?FROM stdin;$`,
  "s"
);
function endOfRows(bytes, at) {
  if (at + 1 === bytes.length) return "unknown";
  if (bytes[at + 1] !== 46) return false;
  return at + 2 === bytes.length ? "unknown" : bytes[at + 2] === newline;
}
function endOfStatement(bytes, start2, escapes) {
  let at = start2;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === semicolon) return at + 1;
    let next = at + 1;
    if (byte === quote) next = endOfString(bytes, at + 1, escapes || isEscapeString(bytes, at));
    else if (byte === doubleQuote) next = after(bytes.indexOf(doubleQuote, at + 1), 1);
    else if (byte === dollar) next = endOfDollars(bytes, at);
    else if (byte === dash && bytes[at + 1] === dash) next = after(bytes.indexOf(newline, at), 1);
    if (next === void 0) return void 0;
    at = next;
  }
  return void 0;
}
function endOfString(bytes, from, escapes) {
  if (!escapes) return after(bytes.indexOf(quote, from), 1);
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === backslash) at += 1;
    else if (bytes[at] === quote && bytes[at + 1] === quote) at += 1;
    else if (bytes[at] === quote) return at + 1;
  }
  return void 0;
}
function isEscapeString(bytes, at) {
  return (bytes[at - 1] === 69 || bytes[at - 1] === 101) && !isWord(bytes[at - 2]);
}
function endOfDollars(bytes, at) {
  if (isWord(bytes[at - 1])) return at + 1;
  let end = at + 1;
  while (isWord(bytes[end])) end += 1;
  if (end === bytes.length) return void 0;
  if (bytes[end] !== dollar || isDigit(bytes[at + 1])) return end;
  const tag = bytes.subarray(at, end + 1);
  return after(bytes.indexOf(tag, end + 1), tag.length);
}
function after(found, length) {
  return found < 0 ? void 0 : found + length;
}
var isDigit = (byte = 0) => byte >= 48 && byte <= 57;
function isWord(byte = 0) {
  const letter = byte | 32;
  return letter >= 97 && letter <= 122 || isDigit(byte) || byte === 95 || byte >= 128;
}
async function readArchive(archive, { args, drain }, reader, options) {
  if (archive.format === "sql") await readPlain(archive, reader, options);
  else
    await readTool(archive, ["--file=-", ...args], drain, options, (out) => readScript(out, reader));
}
async function listEntries(archive, options) {
  let list = "";
  await readTool(archive, ["--list"], false, options, async (out) => {
    for await (const text of out.setEncoding("utf8")) list += text;
  });
  return list.split("\n");
}
async function readTool(archive, args, drain, options, read) {
  const tools = await toolsFor(options);
  const { path } = archive;
  const all = [`--format=${archive.format}`, ...args, ...path === void 0 ? [] : [path]];
  const source = path === void 0 ? await archive.open() : void 0;
  const env = inEnglish(options.env);
  const child = start(toolPath(tools, "pg_restore"), all, env, options.signal);
  const end = ended(child);
  const fed = source ? outcome(feed(source, child.stdin, drain, options.signal)) : void child.stdin.end();
  const taken = outcome(read(child.stdout));
  const [{ code, stderr }, lost, unread] = await Promise.all([end, fed, taken]);
  if (lost) throw lost.error;
  if (code !== 0) throw damaged(stderr);
  if (unread) throw unread.error;
}
var completion = "-- PostgreSQL database dump complete";
async function readPlain(archive, reader, { signal }) {
  const source = await archive.open();
  const stop = () => source.destroy(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  let complete = false;
  try {
    await readScript(source, {
      ...reader,
      comment(line) {
        complete ||= line === completion;
        reader.comment?.(line);
      }
    });
  } finally {
    signal.removeEventListener("abort", stop);
  }
  if (!complete) throw damaged("The last line of pg_dump is missing: it did not end well.");
}
export {
  findClientTools,
  toolPath,
  assertTool,
  unattended,
  copySchema,
  jobs,
  toolsFor,
  toolEnvironment,
  start,
  feed,
  outcome,
  damaged,
  notDumped,
  readScript,
  readArchive,
  listEntries
};
