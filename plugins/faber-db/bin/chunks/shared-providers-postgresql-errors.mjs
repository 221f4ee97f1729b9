import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
function sqlState(error) {
  const { code } = error;
  return code && /^[0-9FHPX][0-9A-Z]{4}$/.test(code) ? code : void 0;
}
var unreachable = /* @__PURE__ */ new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "EPIPE"
]);
function connectionError(error, target) {
  const { code, message } = first(error);
  const facts = { host: target.host, port: target.port, database: target.database };
  const known = code ?? clientFault(message);
  switch (known) {
    case "28P01":
    case "28000":
    case "password":
      return new FaberDbError("DB_AUTH_FAILED", {
        message: `${target.host}:${target.port} rejects the user "${target.user}".`,
        why: code === "28000" ? message : "The password, or the user, is not the right one.",
        next: "Check the user and the password in the connection string.",
        facts
      });
    case "3D000":
      return new FaberDbError("DB_MISSING", {
        message: `There is no database "${target.database}" on ${target.host}:${target.port}.`,
        next: "Run `faber-db db-create ENVIRONMENT`, or correct the name in the connection string.",
        facts
      });
    case "08P01":
      return new FaberDbError("DB_POOLED", {
        message: `${target.host}:${target.port} is a pooler that does not keep sessions: ${message}.`,
        why: "The migration lock and the timeouts belong to a session.",
        next: "Give the connection string of the server itself.",
        facts
      });
    case "42501":
      return permissionError(message, target);
    case "53300":
      return new FaberDbError("DB_UNREACHABLE", {
        message: `${target.label} has no connection left.`,
        why: message,
        next: "Free a connection (idle sessions, a smaller pool), or raise max_connections.",
        facts
      });
    case "57P03":
      return new FaberDbError("DB_UNREACHABLE", {
        message: `The server at ${target.host}:${target.port} is starting up or shutting down.`,
        next: "Try again when it accepts connections.",
        facts
      });
    default:
      return new FaberDbError("DB_UNREACHABLE", {
        message: `The server at ${target.host}:${target.port} does not answer.`,
        why: unreachable.has(known ?? "") ? reason(known ?? "") : message,
        next: "Check that it runs, the host and port in the connection string, and the network between.",
        facts: { ...facts, ...code && { cause_code: code } }
      });
  }
}
function sessionError(error, target) {
  if (error instanceof FaberDbError) return error;
  const { message } = error;
  const state = sqlState(error) ?? "";
  if (state === "42501") return permissionError(message, target);
  if (state === "25006") {
    return new FaberDbError("DB_PERMISSION", {
      message: `${target.label} is read-only: ${message}.`,
      why: "It is a standby, or the role or the database is set so.",
      next: "Give the connection string of the primary server."
    });
  }
  if (!isLost(error) && !/^(08|53|57|58|XX)/.test(state)) return void 0;
  return new FaberDbError("DB_UNREACHABLE", {
    message: `The server at ${target.host}:${target.port} stopped answering: ${message}.`,
    next: "Look at the server and the network between, and run it again.",
    facts: { host: target.host, port: target.port, database: target.database },
    cause: error
  });
}
function isLost(error) {
  const { code, message } = error;
  return unreachable.has(code ?? "") || /^(Connection terminated|Query read timeout|Client has encountered|Client was closed)/.test(
    message
  );
}
function permissionError(message, target) {
  return new FaberDbError("DB_PERMISSION", {
    message: `The role "${target.user}" lacks a right on ${target.label}: ${message}.`,
    next: "Grant the right, or use a role that has it."
  });
}
function clientFault(message) {
  if (message === "timeout expired") return "ETIMEDOUT";
  return message.includes("client password must be a") ? "password" : void 0;
}
function first(error) {
  const inner = error.errors?.[0];
  return { code: error.code ?? inner?.code, message: error.message || (inner?.message ?? "") };
}
function reason(code) {
  if (code === "ECONNREFUSED") return "Nothing listens there (connection refused).";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "The host name is not known.";
  if (code === "ETIMEDOUT") return "It did not answer in time.";
  if (code === "ENOENT") return "There is no such socket.";
  return `The network says ${code}.`;
}
var defaultTimeoutSeconds = 10;
var lookSeconds = 30;
var goodbyeMs = 2e3;
async function openSession(target, options = {}) {
  const { default: pg } = await import("./pg.mjs");
  const client = new pg.Client(clientConfig(target, options));
  client.on("error", () => {
  });
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {
    });
    throw connectionError(error, { ...target, database: options.database ?? target.database });
  }
  return new PostgresSession(client, target);
}
function clientConfig(target, options = {}) {
  return {
    host: target.host,
    port: target.port,
    user: target.user,
    password: target.password ?? "",
    database: options.database ?? target.database,
    ssl: target.ssl,
    application_name: "faber-db",
    connectionTimeoutMillis: (options.timeoutSeconds ?? defaultTimeoutSeconds) * 1e3,
    // Those who only look never wait long; a migration may take its time.
    ...options.readOnly && { query_timeout: (options.timeoutSeconds ?? lookSeconds) * 1e3 },
    options: startupOptions(target, options)
  };
}
function startupOptions(target, options) {
  const path = `"${target.schema.replaceAll('"', '""')}"`.replace(/[\\ ]/g, "\\$&");
  const readOnly = options.readOnly ? " -c default_transaction_read_only=on" : "";
  return `-c search_path=${path}${readOnly}`;
}
var PostgresSession = class {
  target;
  #client;
  constructor(client, target) {
    this.#client = client;
    this.target = target;
  }
  async query(sql, values = []) {
    const { rows } = await this.#client.query(sql, [...values]);
    return rows;
  }
  async script(sql, onStatement) {
    let done = 0;
    const count = () => onStatement?.(++done);
    const { connection } = this.#client;
    connection.on("commandComplete", count);
    try {
      await this.#client.query(sql);
    } finally {
      connection.off("commandComplete", count);
    }
  }
  async identify() {
    const [row] = await this.query(
      `select current_setting('server_version_num')::int as version,
              current_database() as database,
              (select oid::int from pg_database where datname = current_database()) as oid`
    );
    if (!row) throw new Error("the server did not say who it is");
    const { host, port } = this.target;
    return {
      system_identifier: await this.#systemIdentifier(),
      host,
      port,
      database: row.database,
      database_oid: row.oid,
      version: row.version
    };
  }
  /** Some hosted servers keep it from ordinary roles; the address has to do then. */
  async #systemIdentifier() {
    try {
      const [row] = await this.query(
        "select system_identifier::text as id from pg_control_system()"
      );
      return row?.id ?? null;
    } catch {
      return null;
    }
  }
  /** A server that does not answer any more does not say goodbye either. */
  async close() {
    const patience = setTimeout(() => this.#client.connection.stream.destroy(), goodbyeMs);
    await this.#client.end().catch(() => {
    });
    clearTimeout(patience);
  }
};
function versionText(version) {
  const major = Math.floor(version / 1e4);
  return major >= 10 ? `${major}.${version % 1e4}` : `${major}.${Math.floor(version % 1e4 / 100)}.${version % 100}`;
}
function assertSupported(version) {
  if (version >= 11e4) return;
  throw new FaberDbError("NOT_SUPPORTED", {
    message: `The server runs PostgreSQL ${versionText(version)}; faber-db handles 11 and newer.`
  });
}
export {
  sqlState,
  sessionError,
  permissionError,
  openSession,
  clientConfig,
  versionText,
  assertSupported
};
