import {
  withFileLock
} from "./shared-state-file-lock.mjs";
import {
  makeFolder,
  readText,
  syncFolder,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  readVariable,
  stateFolder
} from "./shared-config-project.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { createHash } from "node:crypto";
function sumOfParts(parts) {
  const lines = parts.map(({ name, sha256 }) => `${sha256}  ${name}
`).sort();
  return createHash("sha256").update(lines.join("")).digest("hex");
}
function knowsContents(record) {
  return record.tool_version !== "";
}
function parseRecord(text, place) {
  const written = parseJson(text);
  if (!isRecord(written)) return void 0;
  return {
    provider: "postgresql",
    format: "custom",
    compression: "gzip",
    layers: [],
    duration_seconds: 0,
    tool_version: "",
    migration_head: null,
    tables: [],
    large_objects: 0,
    facts: unknownFacts(written),
    ...written,
    ...place
  };
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function isRecord(value) {
  if (typeof value !== "object" || value === null) return false;
  const { backup_id, sha256, size_bytes, created_at, server_version, parts = [] } = value;
  return /^[\w.-]+$/.test(String(backup_id)) && /^[0-9a-f]{64}$/.test(String(sha256)) && Number.isSafeInteger(size_bytes) && !Number.isNaN(Date.parse(created_at)) && typeof server_version === "string" && Array.isArray(parts) && // The names become paths of this machine.
  parts.every(({ name }) => /^[\w-][\w.-]*$/.test(String(name)));
}
function unknownFacts({ database, server_version }) {
  const [major = 0, minor = 0] = server_version.split(".").map(Number);
  return {
    database,
    server_version: major * 1e4 + minor,
    size_bytes: 0,
    owner: "",
    encoding: "UTF8",
    properties: {},
    comment: null,
    acl: null,
    settings: [],
    roles: [],
    extensions: [],
    activity: { since: null, tables: [] }
  };
}
var suffix = ".json";
var readsAtOnce = 8;
async function readCatalog(place, environment) {
  const files = await place.store.list(`${environment}/`);
  const read2 = await readRecords(place.store, environment, files);
  const found = read2.records.map((record) => {
    const fault = faultOf(record, files);
    return fault === void 0 ? { record } : { record, fault };
  });
  const strays = straysIn(files).map((key) => place.store.shown(key));
  return { found: found.sort(byAge), unreadable: read2.unreadable, strays };
}
async function findRecord(place, environment, id) {
  return (await findBackup(place, environment, id)).record;
}
async function findBackup(place, environment, id) {
  const catalog = await readCatalog(place, environment);
  const named = catalog.found.filter(({ record }) => record.backup_id === id);
  const [one] = named;
  if (!one) throw unknown(environment, id, catalog);
  if (named.length > 1) throw disagree(id, "Two files of the store have a record of this name.");
  const listed = (await readIndex(place.index))?.find(
    (each) => each.environment === environment && each.backup_id === id
  );
  if (listed && listed.sha256 !== one.record.sha256) {
    throw disagree(id, `Its record and ${place.index} say different checksums.`);
  }
  return { ...one, found: catalog.found };
}
async function writeRecord(place, record) {
  await place.store.writeText(record.key + suffix, toJson(record));
  await changeIndex(place, (all) => [...all.filter((each) => !isSame(each, record)), record]);
}
async function updateRecord(place, record) {
  const there = await place.store.readText(record.key + suffix);
  if (there !== void 0) await writeRecord(place, record);
}
async function removeBackup(place, record) {
  const files = await place.store.list(record.key);
  const own = files.filter(({ key }) => key === record.key || key.startsWith(`${record.key}/`));
  for (const { key } of own) await place.store.remove(key);
  await place.store.remove(record.key + suffix);
  await changeIndex(place, (all) => all.filter((each) => !isSame(each, record)));
}
function isSame(one, other) {
  return one.environment === other.environment && one.backup_id === other.backup_id;
}
async function changeIndex(place, change) {
  await withFileLock(place.index, async () => {
    const all = await readIndex(place.index) ?? await readAll(place.store);
    await writeAtomic(place.index, toJson(change(all)));
  });
}
async function readIndex(path) {
  const text = await readText(path).catch(() => void 0);
  try {
    const parsed = JSON.parse(text ?? "");
    return Array.isArray(parsed) && parsed.every((each) => typeof each?.sha256 === "string") ? parsed : void 0;
  } catch {
    return void 0;
  }
}
async function readAll(store) {
  const files = await store.list("");
  const environments = new Set(
    files.flatMap(({ key }) => key.includes("/") ? [key.slice(0, key.indexOf("/"))] : [])
  );
  const read2 = [...environments].map(async (environment) => {
    const own = files.filter(({ key }) => key.startsWith(`${environment}/`));
    return (await readRecords(store, environment, own)).records;
  });
  return (await Promise.all(read2)).flat();
}
async function readRecords(store, environment, files) {
  const records = [];
  const unreadable = [];
  const waiting = files.map(({ key }) => key).filter(isSidecar);
  const work = async () => {
    for (let sidecar = waiting.shift(); sidecar; sidecar = waiting.shift()) {
      const text = await store.readText(sidecar);
      if (text === void 0) continue;
      const key = sidecar.slice(0, -suffix.length);
      const record = parseRecord(text, { environment, key, file: store.shown(key) });
      if (record) records.push(record);
      else unreadable.push(store.shown(sidecar));
    }
  };
  await Promise.all(Array.from({ length: readsAtOnce }, work));
  return { records, unreadable: unreadable.sort() };
}
function isSidecar(key) {
  return key.endsWith(suffix) && key.split("/").length === 2;
}
function straysIn(files) {
  const keys = files.map(({ key }) => key);
  const backups = keys.flatMap((key) => /^[^/]+\/backup-\d{8}-\d{6}[^/]*/.exec(key)?.[0] ?? []);
  const known = new Set(keys.filter(isSidecar).map((key) => key.slice(0, -suffix.length)));
  return [...new Set(backups)].filter((key) => !key.endsWith(suffix) && !known.has(key));
}
function faultOf(record, files) {
  const sizes = new Map(files.map(({ key, size_bytes }) => [key, size_bytes]));
  const expected = record.parts ? record.parts.map(({ name, size_bytes }) => ({ key: `${record.key}/${name}`, size_bytes })) : [record];
  for (const { key, size_bytes } of expected) {
    const size = sizes.get(key);
    if (size === void 0) return `${key} is gone`;
    if (size !== size_bytes) return `${key} has ${size} bytes of ${size_bytes}`;
  }
  return record.damaged_at && `found damaged at ${record.damaged_at}`;
}
function byAge({ record: a }, { record: b }) {
  const key = ({ created_at, backup_id }) => `${created_at} ${backup_id}`;
  return key(a) < key(b) ? -1 : 1;
}
function unknown(environment, id, { found }) {
  const newest = found.slice(-3).map(({ record }) => record.backup_id);
  return new FaberDbError("BACKUP_UNKNOWN", {
    message: `${environment} has no backup "${id}".`,
    next: newest.length === 0 ? `It has none at all. \`faber-db backup create ${environment}\` makes one.` : `The newest: ${newest.reverse().join(", ")}. \`faber-db backup list ${environment}\` shows all.`,
    facts: { newest }
  });
}
function disagree(id, why) {
  return new FaberDbError("BACKUP_DAMAGED", {
    message: `The records of ${id} disagree, so that nobody can tell which backup it is.`,
    why,
    next: "Choose another backup: `faber-db backup list`."
  });
}
import { join as join2, resolve as resolve3 } from "node:path";
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
var variable = "FABER_DB_BACKUP_KEY";
var fileVariable = "FABER_DB_BACKUP_KEY_FILE";
var shortestPassphrase = 12;
async function backupKey(root, env) {
  const key = await readVariable(variable, root, env);
  if (key) return checked(key.trim(), variable);
  const path = await readVariable(fileVariable, root, env);
  if (path) return checked(await readKeyFile(resolve(root, path)), path);
  throw new FaberDbError("BACKUP_KEY", {
    message: "The backups are encrypted, and their key is not set.",
    next: `Make one (age-keygen -o backup.key) and set ${fileVariable}=backup.key, or set ${variable} to an age identity or a passphrase. Keep a copy elsewhere: without it no backup can be read.`,
    facts: { variables: [variable, fileVariable] }
  });
}
async function readKeyFile(path) {
  const facts = { file: path };
  const found = await read(path).catch((cause) => {
    throw new FaberDbError("BACKUP_KEY", {
      message: `The file of the backup key cannot be read: ${path} (${cause.code}).`,
      next: `Set ${fileVariable} to a file that is there and can be read.`,
      facts,
      cause
    });
  });
  if (process.platform !== "win32" && (found.mode & 63) !== 0) {
    throw new FaberDbError("BACKUP_KEY", {
      message: `The file of the backup key can be read by others than its owner: ${path}.`,
      next: `Run \`chmod 600 ${path}\`, and make a new key if others may have read it.`,
      facts
    });
  }
  const [key, ...more] = found.text.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  if (key && more.length === 0) return key;
  throw new FaberDbError("BACKUP_KEY", {
    message: `The file of the backup key holds ${key ? "more than one key" : "no key"}: ${path}.`,
    why: "It must hold one line beside comments (#) and blank lines: an age identity or a passphrase.",
    facts
  });
}
async function read(path) {
  const { mode } = await stat(path);
  return { text: await readFile(path, "utf8"), mode };
}
function checked(key, place) {
  if (/^age1[a-z0-9]+$/.test(key)) {
    throw new FaberDbError("BACKUP_KEY", {
      message: `${place} holds an age recipient, which can encrypt and not decrypt.`,
      next: "Set the identity that belongs to it: the line that begins with AGE-SECRET-KEY-1."
    });
  }
  if (key.length < shortestPassphrase) {
    throw new FaberDbError("BACKUP_KEY", {
      message: `The passphrase of ${place} is too short: it must have at least ${shortestPassphrase} characters.`,
      why: "Whoever has the file of a backup can try passphrases as fast as they like.",
      next: "Use four or more random words, or an age identity (age-keygen)."
    });
  }
  return key;
}
import { resolve as resolve2 } from "node:path";
import { link, open, readdir, rm, rmdir, stat as stat2 } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
function localStore(folder, root) {
  const path = (key) => join(folder, key);
  return {
    name: "local",
    shown: (key) => relative(root, path(key)),
    path,
    put: (key, file) => moveIn(file, path(key)),
    async open(key) {
      const handle = await open(path(key), "r").catch((cause) => {
        throw cause.code === "ENOENT" ? gone(relative(root, path(key))) : failed("read", cause);
      });
      return handle.createReadStream({ highWaterMark: 1 << 20 });
    },
    async writeText(key, text) {
      await writeAtomic(path(key), text);
    },
    readText: (key) => readText(path(key)).catch((cause) => {
      throw failed("read", cause);
    }),
    async list(prefix) {
      const slash = prefix.lastIndexOf("/") + 1;
      const found = await walk(folder, prefix.slice(0, slash));
      return found.filter(({ key }) => key.startsWith(prefix)).sort(byKey);
    },
    async remove(key) {
      await rm(path(key), { force: true }).catch((cause) => {
        throw failed("written", cause);
      });
      if (key.split("/").length > 2) await rmdir(dirname(path(key))).catch(() => {
      });
    }
  };
}
async function moveIn(file, place) {
  await makeFolder(dirname(place));
  await link(file, place).catch((cause) => {
    if (cause.code !== "EEXIST") throw failed("written", cause);
    throw new FaberDbError("STORE_FAILED", {
      message: `There is a file at ${place} already; it was not overwritten.`,
      next: "Run it again.",
      facts: { taken: true }
    });
  });
  await syncFolder(dirname(place));
  await rm(file, { force: true });
}
async function walk(folder, from) {
  const names = await readdir(join(folder, from)).catch((cause) => {
    if (cause.code === "ENOENT") return [];
    throw failed("read", cause);
  });
  const found = [];
  for (const name of names.filter((each) => !each.startsWith("."))) {
    const key = `${from}${name}`;
    const entry = await stat2(join(folder, key)).catch(() => void 0);
    if (entry?.isDirectory()) found.push(...await walk(folder, `${key}/`));
    if (entry?.isFile()) found.push({ key, size_bytes: entry.size });
  }
  return found;
}
var byKey = (a, b) => a.key < b.key ? -1 : 1;
function gone(shown) {
  return new FaberDbError("BACKUP_DAMAGED", {
    message: `${shown} is gone.`,
    next: "Choose another backup: `faber-db backup list`."
  });
}
function failed(how, cause) {
  const { code, message } = cause;
  if (!code) return cause;
  return new FaberDbError("STORE_FAILED", {
    message: `The folder of the backups cannot be ${how} (${code}).`,
    why: message,
    next: "Check its rights, its space, and whether it is mounted.",
    cause
  });
}
import { createReadStream } from "node:fs";
import { rm as rm2, stat as stat3 } from "node:fs/promises";
import { Readable } from "node:stream";
var credentials = "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, in the environment.";
var rights = "s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject, s3:DeleteObject and s3:AbortMultipartUpload on its objects.";
var meanings = [
  {
    of: /^(PreconditionFailed|ConditionalRequestConflict|412)$/,
    message: (bucket) => `Another object was stored in ${bucket} under the same key meanwhile.`,
    next: "Run it again.",
    facts: { taken: true }
  },
  {
    of: /^NoSuchBucket$/,
    message: (bucket) => `There is no bucket ${bucket}.`,
    next: "Create it, or mend backup.storage_location, the region (AWS_REGION) or the endpoint (AWS_ENDPOINT_URL_S3)."
  },
  {
    of: /^(CredentialsProviderError|TokenProviderError|ProviderError)$/,
    message: (bucket) => `There are no credentials for the bucket ${bucket}.`,
    next: credentials
  },
  {
    of: /^(ExpiredToken|ExpiredTokenException|TokenRefreshRequired|RequestExpired)$/,
    message: (bucket) => `The credentials for the bucket ${bucket} have expired.`,
    next: "Log in again (aws sso login), or set new ones."
  },
  {
    of: /^(InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|InvalidSecurity|401)$/,
    message: (bucket) => `The credentials for the bucket ${bucket} are wrong.`,
    next: credentials
  },
  {
    of: /^RequestTimeTooSkewed$/,
    message: () => "The clock of this machine is not the one of S3.",
    next: "Set the clock."
  },
  {
    of: /^(PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException|301)$/,
    message: (bucket) => `The bucket ${bucket} lies in another region.`,
    next: "Set AWS_REGION to the region of the bucket."
  },
  {
    of: /^(AccessDenied|Forbidden|AllAccessDisabled|AccountProblem|403)$/,
    message: (bucket) => `The credentials do not allow this in the bucket ${bucket}.`,
    next: `Check that they are the right ones, and give them ${rights}`
  },
  {
    of: /^(TimeoutError|NetworkingError|SlowDown|ServiceUnavailable|InternalError|E[A-Z]{4,}|5\d\d)$/,
    message: (bucket) => `The server of the bucket ${bucket} does not answer, or broke off.`,
    next: "Check the network and the endpoint (AWS_ENDPOINT_URL_S3), and run it again."
  }
];
function s3Error(error, bucket) {
  if (error instanceof FaberDbError) return error;
  const { name, message, code, $metadata } = error;
  if (message === "Region is missing") return regionMissing();
  const status = $metadata?.httpStatusCode;
  if (!status && !code && !meanings.some(({ of }) => of.test(name))) return error;
  const names = [name, code ?? "", String(status ?? "")];
  const meaning = meanings.find(({ of }) => names.some((one) => of.test(one)));
  return new FaberDbError("STORE_FAILED", {
    message: meaning?.message(bucket) ?? `S3 refused what was asked of the bucket ${bucket}.`,
    why: [code ?? name, message].filter((text) => text && text !== "UnknownError").join(": "),
    next: meaning?.next ?? "Check the bucket, and run it again.",
    facts: { bucket, ...status && { status }, ...meaning?.facts }
  });
}
function regionMissing() {
  return new FaberDbError("STORE_FAILED", {
    message: "The region of the bucket is not set.",
    next: "Set AWS_REGION, or a region in the profile that AWS_PROFILE names."
  });
}
var megabyte = 1024 * 1024;
var partBytes = 8 * megabyte;
var mostParts = 9e3;
var connectionTimeout = 1e4;
var socketTimeout = 12e4;
var attempts = 4;
function s3Store(location, env) {
  const { bucket, prefix } = parseLocation(location);
  const s3 = lazyClient(env);
  const place = (key) => ({ Bucket: bucket, Key: `${prefix}${key}` });
  const withS3 = async (work) => {
    try {
      return await work(await s3());
    } catch (error) {
      throw s3Error(error, bucket);
    }
  };
  const sizeOf = (key) => withS3(async ({ sdk, client }) => {
    const found = client.send(new sdk.HeadObjectCommand(place(key)));
    return (await unlessMissing(found))?.ContentLength;
  });
  const shown = (key) => `s3://${bucket}/${prefix}${key}`;
  return {
    name: "s3",
    shown,
    path: () => void 0,
    async put(key, file) {
      const { size } = await stat3(file);
      if (await sizeOf(key) !== void 0) throw taken(shown(key));
      await withS3(({ upload }) => upload(place(key), file, size));
      const stored = await sizeOf(key);
      if (stored !== size) throw lost(shown(key), size, stored);
      await rm2(file, { force: true });
    },
    open: (key) => withS3(async ({ sdk, client }) => {
      const found = await unlessMissing(client.send(new sdk.GetObjectCommand(place(key))));
      if (!found) throw gone2(shown(key));
      return tellingErrors(found.Body, bucket);
    }),
    writeText: (key, text) => withS3(async ({ sdk, client }) => {
      const content = { Body: Buffer.from(text), ContentType: "application/json" };
      await client.send(new sdk.PutObjectCommand({ ...place(key), ...content }));
    }),
    readText: (key) => withS3(async ({ sdk, client }) => {
      const found = await unlessMissing(client.send(new sdk.GetObjectCommand(place(key))));
      return found?.Body?.transformToString();
    }),
    list: (from) => withS3(async ({ sdk, client }) => {
      const found = [];
      const wanted = { Bucket: bucket, Prefix: `${prefix}${from}` };
      for await (const page of sdk.paginateListObjectsV2({ client }, wanted)) {
        for (const { Key = "", Size = 0 } of page.Contents ?? []) {
          found.push({ key: Key.slice(prefix.length), size_bytes: Size });
        }
      }
      return found.sort((a, b) => a.key < b.key ? -1 : 1);
    }),
    remove: (key) => withS3(async ({ sdk, client }) => {
      await client.send(new sdk.DeleteObjectCommand(place(key)));
    })
  };
}
function lazyClient(env) {
  let loaded;
  const load = async () => {
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
    const sdk = await import("./aws-sdk-client-s3.mjs");
    const { Upload } = await import("./aws-sdk-lib-storage.mjs");
    const client = new sdk.S3Client(clientSettings(env));
    const send = async (place, file, size, condition) => {
      const body = createReadStream(file, { highWaterMark: megabyte });
      const partSize = Math.max(partBytes, Math.ceil(size / mostParts));
      const params = { ...place, ...condition, Body: body };
      try {
        await new Upload({ client, params, partSize, queueSize: 2 }).done();
      } finally {
        body.destroy();
      }
    };
    const upload = (place, file, size) => (
      // A key that was taken meanwhile is left as it is; not every server knows how.
      send(place, file, size, { IfNoneMatch: "*" }).catch((error) => {
        if (error.name !== "NotImplemented") throw error;
        return send(place, file, size, {});
      })
    );
    return { sdk, client, upload };
  };
  return () => {
    loaded ??= load();
    return loaded;
  };
}
function clientSettings(env) {
  const endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL;
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? (endpoint && "us-east-1");
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = env;
  return {
    ...endpoint && { endpoint, forcePathStyle: true },
    ...region && { region },
    ...id && secret && {
      credentials: {
        accessKeyId: id,
        secretAccessKey: secret,
        ...token && { sessionToken: token }
      }
    },
    maxAttempts: attempts,
    requestHandler: { connectionTimeout, socketTimeout }
  };
}
function parseLocation(location) {
  const parts = /^s3:\/\/([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?:\/+(.*))?$/.exec(location);
  if (!parts) {
    throw new FaberDbError("CONFIG_INVALID", {
      message: `backup.storage_location is "${location}", which names no bucket of S3.`,
      next: "Write s3://BUCKET/PREFIX: a bucket has 3 to 63 small letters, digits, dots and hyphens."
    });
  }
  const [, bucket = "", path = ""] = parts;
  const prefix = path.replace(/\/+$/, "");
  return { bucket, prefix: prefix && `${prefix}/` };
}
async function unlessMissing(answer) {
  return answer.catch((error) => {
    if (error.name === "NoSuchKey" || error.name === "NotFound") return void 0;
    throw error;
  });
}
function tellingErrors(body, bucket) {
  return Readable.from(
    (async function* () {
      try {
        yield* body;
      } catch (error) {
        throw s3Error(error, bucket);
      }
    })(),
    { objectMode: false, highWaterMark: megabyte }
  );
}
function taken(shown) {
  return new FaberDbError("STORE_FAILED", {
    message: `There is an object at ${shown} already; it was not overwritten.`,
    next: "Run it again.",
    facts: { taken: true }
  });
}
function lost(shown, size, stored) {
  return new FaberDbError("STORE_FAILED", {
    message: `${shown} has ${stored ?? "no"} bytes in the store, and ${size} were sent.`,
    next: "Delete it there, and run it again."
  });
}
function gone2(shown) {
  return new FaberDbError("BACKUP_DAMAGED", {
    message: `${shown} is gone.`,
    next: "Choose another backup: `faber-db backup list`."
  });
}
function isRemote(location) {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(location);
}
async function openStore(location, root, env) {
  if (!isRemote(location)) return localStore(resolve2(root, location), root);
  if (location.startsWith("s3://")) return s3Store(location, env);
  throw new FaberDbError("CONFIG_INVALID", {
    message: `backup.storage_location is "${location}", and there is no such kind of store.`,
    next: "Give a folder, from the project root, or s3://BUCKET/PREFIX."
  });
}
async function backupPlace(config, root, env) {
  const { provider, storage_location: location, encrypt_backups: encrypts } = config.backup;
  if (provider !== "pg_dump") {
    throw new FaberDbError("NOT_SUPPORTED", {
      message: `This version makes no backups by ${provider}.`,
      next: "Set backup.provider to pg_dump."
    });
  }
  const folder = isRemote(location) ? join2(root, stateFolder, "backups") : resolve3(root, location);
  return {
    store: await openStore(location, root, env),
    index: join2(folder, "backups.json"),
    staging: join2(folder, ".staging"),
    encrypts,
    key: () => backupKey(root, env)
  };
}
async function openPlace(config, run) {
  const place = await backupPlace(config, run.root, run.env);
  return {
    ...place,
    async key() {
      const key = await place.key();
      run.reporter.hide([key]);
      return key;
    }
  };
}
export {
  sumOfParts,
  knowsContents,
  readCatalog,
  findRecord,
  findBackup,
  writeRecord,
  updateRecord,
  removeBackup,
  openPlace
};
