import {
  makeFolder,
  unwritable
} from "./shared-state-files.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { Duplex, PassThrough } from "node:stream";
var GeneratorStream = class extends Duplex {
  #input = new PassThrough();
  #output;
  constructor(transform) {
    super();
    this.#input.on("error", () => {
    });
    this.#output = transform(this.#input);
  }
  _write(chunk, _encoding, done) {
    if (this.#input.write(chunk)) done();
    else this.#input.once("drain", done);
  }
  _final(done) {
    this.#input.end();
    done();
  }
  _read() {
    this.#output.next().then(
      ({ done, value }) => this.push(done ? null : value),
      (error) => this.destroy(error)
    );
  }
  _destroy(error, done) {
    this.#input.destroy(error ?? new Error("The stream was closed before its end."));
    this.#output.return(void 0).catch(() => {
    });
    done(error);
  }
};
function damaged(layer, cause) {
  return new FaberDbError("BACKUP_DAMAGED", {
    message: `The backup is damaged: its ${layer} layer cannot be read to its end.`,
    why: cause instanceof Error ? cause.message : String(cause),
    next: "Use another backup; `faber-db backup list` shows them. A copy of this file may be whole.",
    cause
  });
}
function tellingDamage(layer, stream) {
  const destroy = stream._destroy.bind(stream);
  stream._destroy = (error, done) => {
    const code = error?.code ?? "";
    destroy(error, (later) => done(/^(?:Z_|ZSTD_)/.test(code) ? damaged(layer, error) : later));
  };
  return stream;
}
var passphraseWork = 16;
var age = {
  name: "age",
  extension: ".age",
  async wrap(key) {
    const { Encrypter, identityToRecipient } = await import("./age-encryption.mjs");
    const encrypter = new Encrypter();
    const given = needed(key);
    if (isIdentity(given)) {
      encrypter.addRecipient(await identityToRecipient(given).catch(rejectIdentity));
    } else {
      encrypter.setPassphrase(given);
      encrypter.setScryptWorkFactor(passphraseWork);
    }
    return through((source) => encrypter.encrypt(source));
  },
  async unwrap(key) {
    const { Decrypter } = await import("./age-encryption.mjs");
    const decrypter = new Decrypter();
    const given = needed(key);
    if (isIdentity(given)) addIdentity(decrypter, given);
    else decrypter.addPassphrase(given);
    return through(
      (source) => decrypter.decrypt(source),
      (error) => isOfAnotherKey(error) ? otherKey(error) : damaged("age", error)
    );
  }
};
function through(transform, meaning = (error) => error) {
  return new GeneratorStream(async function* (source) {
    try {
      yield* await transform(webStream(source));
    } catch (error) {
      throw meaning(error);
    }
  });
}
function webStream(source) {
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    }
  });
}
function isIdentity(key) {
  return key.startsWith("AGE-SECRET-KEY-");
}
function needed(key) {
  if (key !== void 0) return key;
  throw new FaberDbError("BACKUP_KEY", {
    message: "The backup is encrypted, and there is no key.",
    next: "Set FABER_DB_BACKUP_KEY, or name the file of the key in FABER_DB_BACKUP_KEY_FILE."
  });
}
function addIdentity(decrypter, identity) {
  try {
    decrypter.addIdentity(identity);
  } catch {
    rejectIdentity();
  }
}
function rejectIdentity() {
  throw new FaberDbError("BACKUP_KEY", {
    message: "The key of the backups begins like an age identity and is none.",
    why: "A character is missing or wrong: its checksum does not fit.",
    next: "Copy it again, whole: one line that begins with AGE-SECRET-KEY-1."
  });
}
function isOfAnotherKey(error) {
  return error instanceof Error && error.message.startsWith("no identity matched");
}
function otherKey(cause) {
  return new FaberDbError("BACKUP_KEY", {
    message: "The backup was encrypted with another key than the one that is set.",
    next: "Set FABER_DB_BACKUP_KEY, or the file that FABER_DB_BACKUP_KEY_FILE names, to the key of the time when it was made.",
    cause
  });
}
import { constants, createGunzip, createGzip } from "node:zlib";
var gzip = {
  name: "gzip",
  extension: ".gz",
  wrap: async () => createGzip({ level: constants.Z_BEST_SPEED }),
  unwrap: async () => tellingDamage("gzip", createGunzip())
};
import * as zlib from "node:zlib";
var inputSize = 1024 * 1024;
var largestBlock = 128 * 1024;
var probe = Buffer.from("28b52ffd200109000078", "hex");
function compressByWasm() {
  return throughZstd(async function* (zstd2, source) {
    zstd2.setCompressionLevel(1);
    let gathered = [];
    let size = 0;
    for await (const chunk of source) {
      gathered.push(chunk);
      size += chunk.length;
      if (size < inputSize) continue;
      yield zstd2.compressChunk(Buffer.concat(gathered));
      gathered = [];
      size = 0;
    }
    if (size > 0) yield zstd2.compressChunk(Buffer.concat(gathered));
    yield zstd2.compressEnd();
  });
}
function decompressByWasm() {
  return throughZstd(async function* (zstd2, source) {
    const decoded = (bytes) => zstd2.decompressChunk(bytes, largestBlock);
    const reader = new ByteReader(source);
    do {
      for await (const part of frameParts(reader)) yield decoded(part);
      if (Buffer.from(decoded(probe)).toString() !== "x") {
        throw damaged("zstd", "A block or the checksum of a frame is wrong.");
      }
    } while (!await reader.isAtEnd());
  });
}
function throughZstd(transform) {
  return new GeneratorStream(async function* (source) {
    const { Zstd } = await import("./hpcc-js-wasm-zstd.mjs");
    const { zstd: zstd2, free } = ownInstance(await Zstd.load());
    try {
      for await (const bytes of transform(zstd2, source)) {
        if (bytes.length > 0) yield bytes;
      }
    } finally {
      free();
    }
  });
}
function ownInstance(shared) {
  const { _zstdClass, _mainModule } = shared;
  const heapToUint8Array = (part) => _mainModule.heapView(part).slice();
  const memory = Object.create(_mainModule, { heapToUint8Array: { value: heapToUint8Array } });
  const state = new _zstdClass();
  const zstd2 = Object.create(shared, { _zstd: { value: state }, _mainModule: { value: memory } });
  return { zstd: zstd2, free: () => state.delete() };
}
async function* frameParts(reader) {
  const magic = await reader.read(4);
  if (magic.readUInt32LE() >>> 4 === 25481893) {
    let left = (await reader.read(4)).readUInt32LE();
    while (left > 0) left -= (await reader.read(Math.min(left, largestBlock))).length;
    return;
  }
  if (magic.readUInt32LE() !== 4247762216) throw damaged("zstd", "No frame begins where one must.");
  const flags = await reader.read(1);
  const bits = flags.readUInt8();
  yield Buffer.concat([magic, flags, await reader.read(restOfHeader(bits))]);
  for (let isLast = false; !isLast; ) {
    const head = await reader.read(3);
    const block = head.readUIntLE(0, 3);
    isLast = (block & 1) === 1;
    const isRepeatedByte = (block >> 1 & 3) === 1;
    const size = isRepeatedByte ? 1 : block >> 3;
    if (size > largestBlock) throw damaged("zstd", "A block is larger than any can be.");
    yield Buffer.concat([head, await reader.read(size)]);
  }
  const hasChecksum = (bits & 4) !== 0;
  if (hasChecksum) yield reader.read(4);
}
function restOfHeader(flags) {
  const isSingleSegment = (flags & 32) !== 0;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const content = [isSingleSegment ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  return (isSingleSegment ? 0 : 1) + dictionary + content;
}
var ByteReader = class {
  #chunks;
  #rest = Buffer.alloc(0);
  constructor(source) {
    this.#chunks = source[Symbol.asyncIterator]();
  }
  /** @throws BACKUP_DAMAGED where there are fewer */
  async read(size) {
    while (this.#rest.length < size) {
      if (!await this.#more()) throw damaged("zstd", "It ends in the middle of a frame.");
    }
    const bytes = this.#rest.subarray(0, size);
    this.#rest = this.#rest.subarray(size);
    return bytes;
  }
  async isAtEnd() {
    while (this.#rest.length === 0) {
      if (!await this.#more()) return true;
    }
    return false;
  }
  async #more() {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#rest = Buffer.concat([this.#rest, value]);
    return true;
  }
};
var native = "createZstdCompress" in zlib ? zlib : void 0;
var zstd = {
  name: "zstd",
  extension: ".zst",
  async wrap() {
    if (!native) return compressByWasm();
    const { ZSTD_c_compressionLevel: level, ZSTD_c_checksumFlag: checksum } = native.constants;
    return native.createZstdCompress({ params: { [level]: 1, [checksum]: 1 } });
  },
  async unwrap() {
    return native ? tellingDamage("zstd", native.createZstdDecompress()) : decompressByWasm();
  }
};
var layers = { gzip, zstd, age };
function wrapAll(names, key) {
  return Promise.all(names.map((name) => layers[name].wrap(key)));
}
function unwrapAll(names, key) {
  return Promise.all(names.toReversed().map((name) => layers[name].unwrap(key)));
}
function extensionOf(names) {
  return names.map((name) => layers[name].extension).join("");
}
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Transform } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
var chunkBytes = 1 << 20;
function hashing() {
  const hash = createHash("sha256");
  let size = 0;
  const stream = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    }
  });
  return Object.assign(stream, { result: () => ({ sha256: hash.digest("hex"), size_bytes: size }) });
}
function tee(side) {
  const taken = () => new Promise((resolve) => {
    const go = () => {
      side.off("drain", go).off("close", go);
      resolve();
    };
    side.on("drain", go).on("close", go);
  });
  return new Transform({
    async transform(chunk, _encoding, done) {
      if (!side.destroyed && !side.write(chunk)) await taken();
      done(null, chunk);
    },
    flush(done) {
      if (!side.destroyed) side.end();
      done();
    },
    destroy(error, done) {
      if (!side.writableEnded) side.destroy(error ?? void 0);
      done(error);
    }
  });
}
async function hashOf(stream, signal) {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of stream) {
    signal?.throwIfAborted();
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest("hex"), size_bytes: size };
}
var patienceMs = 20;
async function hashBehind(path, written) {
  let isWritten = false;
  const end = written.finally(() => {
    isWritten = true;
  });
  end.catch(() => {
  });
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(chunkBytes);
  let file;
  try {
    for (; ; ) {
      const whole = isWritten;
      file ??= await open(path, "r").catch(() => void 0);
      const { bytesRead = 0 } = await file?.read(buffer, 0, buffer.length) ?? {};
      hash.update(buffer.subarray(0, bytesRead));
      if (bytesRead > 0) continue;
      if (whole) break;
      await Promise.race([end, sleep(patienceMs)]);
    }
    await end;
    return hash.digest("hex");
  } finally {
    await file?.close();
  }
}
function readFileStream(path) {
  return createReadStream(path, { highWaterMark: chunkBytes });
}
import { randomUUID } from "node:crypto";
import { mkdir, open as open2, readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
var abandonedMs = 36e5;
var signOfLifeMs = 6e5;
async function openWorkplace(staging) {
  await makeFolder(staging);
  await sweep(staging);
  const folder = join(staging, randomUUID());
  await mkdir(folder, { mode: 448 }).catch((cause) => {
    throw unwritable(folder, cause);
  });
  const alive = setInterval(() => void touch(folder), signOfLifeMs);
  alive.unref();
  return {
    folder,
    async close() {
      clearInterval(alive);
      await rm(folder, { recursive: true, force: true });
    }
  };
}
async function whileClaimed(staging, name, work) {
  const claim = join(staging, `${name}.claim`);
  if (!await claimed(claim)) return void 0;
  const alive = setInterval(() => void touch(claim), signOfLifeMs);
  alive.unref();
  try {
    return await work();
  } finally {
    clearInterval(alive);
    await rm(claim, { force: true });
  }
}
async function claimed(file) {
  return open2(file, "wx", 384).then(
    async (handle) => {
      await handle.close();
      return true;
    },
    (cause) => {
      if (cause.code === "EEXIST") return false;
      throw unwritable(file, cause);
    }
  );
}
async function touch(path) {
  const now = /* @__PURE__ */ new Date();
  await utimes(path, now, now).catch(() => {
  });
}
async function sweep(staging) {
  for (const name of await readdir(staging)) {
    const path = join(staging, name);
    const found = await stat(path).catch(() => void 0);
    if (found && Date.now() - found.mtimeMs > abandonedMs)
      await rm(path, { recursive: true, force: true });
  }
}
export {
  wrapAll,
  unwrapAll,
  extensionOf,
  chunkBytes,
  hashing,
  tee,
  hashOf,
  hashBehind,
  readFileStream,
  openWorkplace,
  whileClaimed
};
