import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  makeFolder,
  unwritable
} from "./shared-state-files.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { open, readFile, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
var patienceMs = 1e4;
var staleMs = 6e4;
async function withFileLock(path, work) {
  const lock = `${path}.lock`;
  await makeFolder(dirname(path));
  await acquire(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
async function acquire(lock) {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(20)) {
    if (await create(lock)) return;
    if (await isStale(lock)) await rm(lock, { force: true });
  }
  throw new FaberDbError("STATE_UNWRITABLE", {
    message: `Another process has held ${lock} for ${patienceMs / 1e3} seconds.`,
    next: "Wait for it to end. If no faber-db is running, delete the file."
  });
}
async function create(lock) {
  const file = await open(lock, "wx", 384).catch((error) => {
    if (error.code === "EEXIST") return void 0;
    throw unwritable(lock, error);
  });
  await file?.writeFile(String(process.pid));
  await file?.close();
  return file !== void 0;
}
async function isStale(lock) {
  const [holder, age] = await Promise.all([
    readFile(lock, "utf8").catch(() => ""),
    stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0
    )
  ]);
  return age > staleMs || holder !== "" && !isRunning(Number(holder));
}
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
export {
  withFileLock
};
