import {
  chunkBytes,
  extensionOf,
  hashing,
  openWorkplace,
  readFileStream,
  unwrapAll
} from "./shared-backup-layers-zstd-wasm.mjs";
import {
  sumOfParts
} from "./shared-backup-stores-s3.mjs";
import {
  unwritable
} from "./shared-state-files.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
async function openBackup(place, record, signal) {
  const key = record.layers.includes("age") ? await place.key() : void 0;
  const workplace = needsRoom(place, record) ? await openWorkplace(place.staging) : void 0;
  const close = async () => workplace?.close();
  try {
    const work = { place, record, key, folder: workplace?.folder ?? "", signal };
    const archive = await (record.parts ? openFolder(work, record.parts) : openFile(work));
    return { ...archive, format: record.format, close };
  } catch (error) {
    await close();
    throw error;
  }
}
function needsRoom({ store }, { key, parts, layers }) {
  return store.path(key) === void 0 || parts !== void 0 && layers.length > 0;
}
async function openFile(work) {
  const { record, key } = work;
  const path = await checked(work, record.key, record);
  const open = () => unwrapped(path, record, key);
  if (record.layers.length === 0) return { path, open };
  await prove(await open());
  return { open };
}
async function openFolder(work, parts) {
  const { place, record, folder } = work;
  const isUntouched = sumOfParts(parts) === record.sha256;
  if (!isUntouched) throw damaged(record, "The list of its files is not the one of its checksum.");
  const paths = [];
  for (const part of parts) paths.push(await checked(work, `${record.key}/${part.name}`, part));
  if (record.layers.length > 0) {
    for (const path of paths) await unwrapBeside(path, work);
  }
  const there = record.layers.length === 0 ? place.store.path(record.key) : void 0;
  return {
    path: there ?? folder,
    open: () => Promise.reject(new Error("a folder is not one stream"))
  };
}
async function unwrapBeside(path, { record, key, folder, signal }) {
  const to = join(folder, basename(path).slice(0, -extensionOf(record.layers).length));
  await pipeline(await unwrapped(path, record, key), newFile(to), { signal }).catch((error) => {
    throw signal.aborted ? error : unwritable(to, error);
  });
  if (path.startsWith(folder)) await rm(path);
}
async function checked({ place, record, folder, signal }, key, expected) {
  const there = place.store.path(key);
  const path = there ?? join(folder, basename(key));
  const hash = hashing();
  const to = there ? nowhere() : newFile(path);
  await pipeline(await place.store.open(key), hash, to, { signal }).catch((error) => {
    if (signal.aborted) throw error;
    throw there ? unreadable(place.store.shown(key), error) : unwritable(path, error);
  });
  const { sha256, size_bytes } = hash.result();
  if (size_bytes !== expected.size_bytes) {
    throw damaged(record, `${key} has ${size_bytes} bytes, and had ${expected.size_bytes}.`);
  }
  if (sha256 !== expected.sha256) {
    throw damaged(record, `The SHA-256 of ${key} is ${sha256}, and was ${expected.sha256}.`);
  }
  return path;
}
async function unwrapped(path, { layers }, key) {
  const source = readFileStream(path);
  if (layers.length === 0) return source;
  const out = new PassThrough({ highWaterMark: chunkBytes });
  pipeline([source, ...await unwrapAll(layers, key), out]).catch(() => {
  });
  return out;
}
async function prove(stream) {
  for await (const _chunk of stream) break;
}
function nowhere() {
  return new Writable({ highWaterMark: chunkBytes, write: (_chunk, _encoding, done) => done() });
}
function newFile(path) {
  return createWriteStream(path, { flags: "wx", mode: 384, highWaterMark: chunkBytes });
}
function unreadable(shown, cause) {
  if (cause instanceof FaberDbError || !cause.code) return cause;
  return new FaberDbError("STORE_FAILED", {
    message: `${shown} cannot be read (${cause.code}).`,
    why: cause.message,
    next: "Check the rights of the file, and the disk.",
    cause
  });
}
function damaged({ backup_id, environment }, why) {
  return new FaberDbError("BACKUP_DAMAGED", {
    message: `The backup ${backup_id} is not what it was when it was made; nothing was touched.`,
    why,
    next: `Choose another one: faber-db backup list ${environment}`,
    facts: { backup_id }
  });
}
export {
  openBackup
};
