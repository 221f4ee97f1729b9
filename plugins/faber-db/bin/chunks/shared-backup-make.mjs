import {
  chunkBytes,
  extensionOf,
  hashBehind,
  hashOf,
  hashing,
  openWorkplace,
  readFileStream,
  tee,
  whileClaimed,
  wrapAll
} from "./shared-backup-layers-zstd-wasm.mjs";
import {
  judgeBackups,
  pruneEnvironment
} from "./shared-backup-retention.mjs";
import {
  recordChange
} from "./shared-backup-needed.mjs";
import {
  openPlace,
  removeBackup,
  sumOfParts,
  writeRecord
} from "./shared-backup-stores-s3.mjs";
import {
  configure,
  connect,
  readMigrations
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import {
  versionText
} from "./shared-providers-postgresql-session.mjs";
import {
  backupCreate
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  bytesText
} from "./shared-text.mjs";
import { createWriteStream } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { pipeline as pipeline2 } from "node:stream/promises";
function makeDump(order, folder) {
  return order.format === "directory" ? makeFolder(order, folder) : makeFile(order, order.format, folder);
}
var extensions = { custom: ".dump", sql: ".sql", directory: ".dir" };
async function makeFile(order, format, folder) {
  const { provider, target, compression, key, options } = order;
  const { backups } = provider;
  const stop = new AbortController();
  const within = { ...options, signal: AbortSignal.any([options.signal, stop.signal]) };
  const dump = await backups.dump(target, { format, compression }, within);
  const outside = compression === "none" || dump.compressed ? [] : [compression];
  const layers = [...outside, ...encryption(key)];
  const path = join(folder, "dump");
  const side = new PassThrough({ highWaterMark: chunkBytes });
  let reason;
  const broke = (error) => {
    reason ??= error;
    stop.abort();
    side.destroy();
    dump.stream.destroy();
  };
  dump.stream.once("error", broke);
  const [file, contents] = await Promise.all([
    writeFile(dump.stream, side, layers, key, path).catch(broke),
    readDump(order, format, side, within).catch(broke),
    dump.done.catch(broke)
  ]);
  options.signal.throwIfAborted();
  if (reason || !file || !contents) throw meaning(reason);
  return {
    files: [file],
    extension: extensions[format] + extensionOf(layers),
    layers,
    contents,
    toolVersion: dump.toolVersion
  };
}
async function writeFile(source, side, layers, key, path) {
  const hash = hashing();
  const wrapping = await wrapAll(layers, key);
  const written = pipeline2([source, tee(side), ...wrapping, hash, newFile(path)]);
  const readBack = hashBehind(path, written);
  readBack.catch(() => {
  });
  const made = { name: "", path, ...await written.then(hash.result) };
  assertSame(made, await readBack);
  return made;
}
async function readDump({ provider }, format, side, options) {
  const contents = await provider.backups.readThrough({ format, open: async () => side }, options);
  side.resume();
  return contents;
}
function newFile(path) {
  return createWriteStream(path, {
    flags: "wx",
    mode: 384,
    flush: true,
    highWaterMark: chunkBytes
  });
}
async function makeFolder(order, folder) {
  const { provider, target, compression, key, options } = order;
  const from = join(folder, "dump");
  const { toolVersion } = await provider.backups.dumpFolder(target, from, { compression }, options);
  const archive = {
    format: "directory",
    path: from,
    open: () => Promise.reject(new Error("a folder is not one stream"))
  };
  const contents = await provider.backups.readThrough(archive, options).catch((error) => {
    throw meaning(error);
  });
  const layers = encryption(key);
  const to = join(folder, "parts");
  await mkdir(to, { mode: 448 });
  const files = [];
  for (const name of (await readdir(from)).sort()) {
    options.signal.throwIfAborted();
    files.push(await makePart(join(from, name), join(to, name), name, layers, key));
  }
  return { files, extension: extensions.directory, layers, contents, toolVersion };
}
async function makePart(from, to, name, layers, key) {
  const hash = hashing();
  const wrapping = await wrapAll(layers, key);
  await pipeline2([readFileStream(from), ...wrapping, hash, newFile(to)]).catch((error) => {
    throw meaning(error);
  });
  const made = { name: name + extensionOf(layers), path: to, ...hash.result() };
  assertSame(made, (await hashOf(readFileStream(to))).sha256);
  return made;
}
function encryption(key) {
  return key === void 0 ? [] : ["age"];
}
function assertSame({ sha256 }, readBack) {
  if (readBack === sha256) return;
  throw new FaberDbError("BACKUP_FAILED", {
    message: "The disk gave back other bytes than were written, so no backup is listed.",
    next: "Check the disk, and put backup.storage_location on another one meanwhile."
  });
}
function meaning(error) {
  if (error instanceof FaberDbError) {
    return error.code === "BACKUP_DAMAGED" ? unreadable(error) : error;
  }
  const { code, message } = error;
  if (!code) return error;
  const full = ["ENOSPC", "EDQUOT", "EFBIG"].includes(code);
  return new FaberDbError("BACKUP_FAILED", {
    message: "The dump could not be written, so no backup is listed.",
    why: message,
    next: full ? "Make room where backup.storage_location lies (`faber-db backup prune`), and run it again." : "Mend the cause and run it again.",
    cause: error
  });
}
function unreadable(error) {
  return new FaberDbError("BACKUP_FAILED", {
    message: "The archive cannot be read back, so no backup is listed.",
    why: error.text.why ?? error.message,
    next: "Mend the cause and run it again.",
    cause: error
  });
}
async function createBackup(request, now) {
  const { place, provider, format = "custom", compression = "gzip" } = request;
  const started = now();
  const key = place.encrypts ? await place.key() : void 0;
  const workplace = await openWorkplace(place.staging);
  try {
    const facts = await provider.backups.describe(request.session);
    const options = {
      serverVersion: request.server.version,
      env: request.env,
      signal: request.signal
    };
    const order = { provider, target: request.target, format, compression, key, options };
    const made = await makeDump(order, workplace.folder);
    const ended = now();
    const { label, reason, retentionDays } = request;
    return await publish(request, made, backupId(started, label), {
      environment: request.environment,
      provider: provider.name,
      format,
      compression,
      ...describe(made),
      created_at: started.toISOString(),
      duration_seconds: (ended.getTime() - started.getTime()) / 1e3,
      server_version: request.server.text,
      database: request.target.database,
      migration_head: request.migrationHead,
      facts,
      verified_at: ended.toISOString(),
      ...label && { label },
      ...reason && { reason },
      ...retentionDays && { retention_days: retentionDays }
    });
  } finally {
    await workplace.close();
  }
}
function describe({ files, layers, contents, toolVersion }) {
  const parts = files.map(({ name, sha256, size_bytes: size_bytes2 }) => ({ name, sha256, size_bytes: size_bytes2 }));
  const [first] = parts;
  const size_bytes = parts.reduce((sum, part) => sum + part.size_bytes, 0);
  return {
    layers,
    ...first?.name === "" ? { sha256: first.sha256, size_bytes } : { sha256: sumOfParts(parts), size_bytes, parts },
    tool_version: toolVersion,
    tables: contents.tables,
    large_objects: contents.large_objects
  };
}
async function publish({ place, environment }, made, wanted, nameless) {
  for (let number = 1; ; number += 1) {
    const backup_id = number === 1 ? wanted : `${wanted}-${number}`;
    const key = `${environment}/${backup_id}${made.extension}`;
    const record = { ...nameless, backup_id, key, file: place.store.shown(key) };
    const isPlaced = await whileClaimed(
      place.staging,
      `${environment}.${backup_id}`,
      () => putIn(place, made, record)
    );
    if (isPlaced) return record;
  }
}
async function putIn(place, made, record) {
  const { store } = place;
  const others = await store.list(`${record.environment}/${record.backup_id}.`);
  if (others.length > 0) return false;
  let placed = 0;
  try {
    for (const { name, path } of made.files) {
      await store.put(name === "" ? record.key : `${record.key}/${name}`, path);
      placed += 1;
    }
    await writeRecord(place, record);
    return true;
  } catch (error) {
    if (placed === 0 && isTaken(error)) return false;
    if (placed > 0) await removeBackup(place, record).catch(() => {
    });
    throw error;
  }
}
function isTaken(error) {
  return error instanceof FaberDbError && error.text.facts?.taken === true;
}
function backupId(now, label) {
  const [date = "", time = ""] = now.toISOString().replace(/[-:]/g, "").split(/[T.]/);
  const word = label?.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return `backup-${date}-${time}${word ? `-${word.slice(0, 40)}` : ""}`;
}
var backupCreate2 = pipeline(backupCreate).step("read the configuration", configure).step("connect", (state, run) => connect(state, run)).step("read the history", readMigrations).step("dump and verify", async (state, run) => {
  const { label, reason, retention, format, compression, workId } = state.args;
  if (workId) run.details.work_id = workId;
  return {
    record: await backUp({ ...state, label, reason, retention, format, compression }, run)
  };
}).step("report", async ({ record }, run) => {
  const { backup_id, file, sha256, size_bytes, duration_seconds, migration_head, tables } = record;
  Object.assign(run.details, {
    backup_id,
    file,
    sha256,
    size_bytes,
    duration_seconds,
    migration_head,
    encrypted: record.layers.includes("age"),
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0)
  });
  return done(`Backed up and verified: ${backup_id} (${bytesText(size_bytes)}).`);
});
async function backUp(wanted, run) {
  const { config, environment, server } = wanted;
  const place = await openPlace(config, run);
  const record = await createBackup(
    {
      ...wanted,
      place,
      environment: environment.name,
      server: { version: server.version, text: versionText(server.version) },
      migrationHead: wanted.migrations.head,
      retentionDays: wanted.retention,
      env: run.env,
      signal: run.signal
    },
    run.now
  );
  const { backup_id, file, sha256 } = record;
  await recordChange(
    {
      operation: "backup create",
      environment: environment.name,
      outcome: "verified",
      backup_id,
      file,
      sha256
    },
    run
  );
  if (config.backup.auto_cleanup) await cleanUp(wanted, run);
  return record;
}
async function cleanUp(wanted, run) {
  try {
    const state = { ...wanted, place: await openPlace(wanted.config, run) };
    const pruned = [];
    await pruneEnvironment(state, run, await judgeBackups(state, run), [], (gone) => {
      if ("backup_id" in gone) pruned.push(gone.backup_id);
    });
    if (run.operation === backupCreate.name) run.details.pruned = pruned;
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    run.warnings.push({
      code: error.code,
      message: `The backup was made; older ones could not be pruned: ${error.message}`
    });
  }
}
export {
  backupCreate2 as backupCreate,
  backUp
};
