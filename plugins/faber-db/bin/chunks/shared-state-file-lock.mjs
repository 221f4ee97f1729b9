import {
  makeFolder,
  unwritable
} from "./shared-state-files.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { randomUUID } from "node:crypto";
import { link, readFile, rm, stat, writeFile } from "node:fs/promises";
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
    if (await isStale(lock)) await takeAway(lock);
  }
  throw new FaberDbError("STATE_UNWRITABLE", {
    message: `Another process has held ${lock} for ${patienceMs / 1e3} seconds.`,
    next: "Wait for it to end. If no faber-db is running, delete the file."
  });
}
async function takeAway(lock) {
  const turn = `${lock}.takeover`;
  if (!await create(turn)) return;
  try {
    if (await isStale(lock)) await rm(lock, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}
function create(lock) {
  return createWhole(lock, String(process.pid));
}
async function createWhole(lock, content) {
  const own = `${lock}.${process.pid}.${randomUUID().slice(0, 8)}`;
  try {
    await writeFile(own, content, { flag: "wx", mode: 384 });
    await link(own, lock);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw unwritable(lock, error);
  } finally {
    await rm(own, { force: true });
  }
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
  withFileLock,
  createWhole,
  isRunning
};
