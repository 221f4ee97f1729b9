import {
  makeFolder,
  unwritable
} from "./shared-state-files.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).filter(([, member]) => member !== void 0);
  const sorted = members.sort(([a], [b]) => a < b ? -1 : 1);
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
}
var keyBytes = 32;
async function withSeal(kind, record, env) {
  const key = await readKey(env) ?? await makeKey(env);
  return { ...record, seal: sealOf(kind, record, key).toString("base64url") };
}
async function isSealed(kind, record, env) {
  const { seal, ...content } = record;
  const key = await readKey(env);
  if (!key || typeof seal !== "string") return false;
  const given = Buffer.from(seal, "base64url");
  const wanted = sealOf(kind, content, key);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
function sealOf(kind, content, key) {
  return createHmac("sha256", key).update(`faber-db ${kind}
${canonical(content)}`).digest();
}
function keyFile(env) {
  const { XDG_STATE_HOME: given = "", HOME } = env;
  const folder = isAbsolute(given) ? given : join(HOME || homedir(), ".local/state");
  return join(folder, "faber-db/seal.key");
}
async function readKey(env) {
  const file = keyFile(env);
  const key = await readFile(file).catch((error) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return void 0;
    throw unwritable(file, error);
  });
  if (key === void 0 || key.length === keyBytes) return key;
  throw new FaberDbError("STATE_CORRUPT", {
    message: `${file} is not the key that faber-db has written: it has ${key.length} bytes.`,
    next: "Delete it: another one is made. Approvals that wait to be used must be given again.",
    facts: { file }
  });
}
async function makeKey(env) {
  const file = keyFile(env);
  const own = `${file}.${process.pid}.${randomUUID().slice(0, 8)}`;
  await makeFolder(dirname(file));
  try {
    await writeFile(own, randomBytes(keyBytes), { flag: "wx", mode: 384, flush: true });
    await link(own, file);
  } catch (error) {
    if (error.code !== "EEXIST") throw unwritable(file, error);
  } finally {
    await rm(own, { force: true }).catch(() => {
    });
  }
  return readFile(file);
}
export {
  canonical,
  withSeal,
  isSealed
};
