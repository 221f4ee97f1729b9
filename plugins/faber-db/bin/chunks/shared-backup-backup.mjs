import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  withFileLock
} from "./shared-state-file-lock.mjs";
import {
  makeFolder,
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import { randomUUID } from "node:crypto";
import { link, readdir, rm, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
async function createBackup(request, now) {
  const started = now();
  const place = resolve(request.root, request.location);
  const folder = join(place, request.environment);
  await makeFolder(folder);
  await sweepPartials(folder);
  const partial = join(folder, `${randomUUID()}.partial`);
  try {
    const made = await request.provider.backup(request.target, partial, {
      serverVersion: request.serverVersion,
      env: request.env,
      signal: request.signal
    });
    const id = await nameFile(partial, folder, backupId(started, request.label));
    const file = join(folder, `${id}.dump`);
    const record = {
      backup_id: id,
      environment: request.environment,
      file: relative(request.root, file),
      format: "custom",
      sha256: made.sha256,
      size_bytes: made.size,
      created_at: started.toISOString(),
      duration_seconds: (now().getTime() - started.getTime()) / 1e3,
      server_version: made.serverVersion,
      database: request.target.database,
      migration_head: request.migrationHead,
      verified_at: now().toISOString(),
      ...request.label && { label: request.label },
      ...request.reason && { reason: request.reason }
    };
    await writeAtomic(`${file}.json`, toJson(record));
    await list(place, record);
    return record;
  } finally {
    await rm(partial, { force: true });
  }
}
var abandonedMs = 36e5;
async function sweepPartials(folder) {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const { mtimeMs } = await stat(file);
    if (name.endsWith(".partial") && Date.now() - mtimeMs > abandonedMs)
      await rm(file, { force: true });
  }
}
async function nameFile(partial, folder, wanted) {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    try {
      await link(partial, join(folder, `${id}.dump`));
      return id;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}
async function listBackups(root, location, environment) {
  const file = join(resolve(root, location), "backups.json");
  const all = await readJson(file) ?? [];
  return all.filter((record) => record.environment === environment);
}
async function list(folder, record) {
  const file = join(folder, "backups.json");
  await withFileLock(file, async () => {
    const all = await readJson(file) ?? [];
    await writeAtomic(file, toJson([...all, record]));
  });
}
function backupId(now, label) {
  const [date = "", time = ""] = now.toISOString().replace(/[-:]/g, "").split(/[T.]/);
  const word = label?.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return `backup-${date}-${time}${word ? `-${word.slice(0, 40)}` : ""}`;
}
export {
  createBackup,
  listBackups
};
