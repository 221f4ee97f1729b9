import {
  connectionError
} from "./shared-providers-postgresql-errors.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
var defaultTimeoutSeconds = 10;
var lookSeconds = 30;
var goodbyeMs = 2e3;
async function openSession(target, options = {}) {
  const { default: pg } = await import("./pg.mjs");
  const client = new pg.Client(clientConfig(target, options));
  client.on("error", () => {
  });
  const giveUp = () => client.connection.stream.destroy();
  options.signal?.addEventListener("abort", giveUp);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {
    });
    throw connectionError(error, { ...target, database: options.database ?? target.database });
  } finally {
    options.signal?.removeEventListener("abort", giveUp);
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
  openSession,
  clientConfig,
  versionText,
  assertSupported
};
