import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, relative } from "node:path";
async function writeAtomic(path, content, mode = 384) {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await makeFolder(dirname(path));
    const file = await open(temporary, "wx", mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {
    });
    throw unwritable(path, cause);
  }
}
async function appendLine(path, line) {
  try {
    await makeFolder(dirname(path));
    const file = await open(path, "a+", 384);
    try {
      const { size } = await file.stat();
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(size - 1, 0));
      const torn = size > 0 && buffer.toString() !== "\n";
      await file.appendFile(`${torn ? "\n" : ""}${line}
`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw unwritable(path, cause);
  }
}
async function readJson(path) {
  const text = await readText(path);
  if (text === void 0) return void 0;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FaberDbError("STATE_CORRUPT", {
      message: `${path} is not JSON any more.`,
      why: "It was damaged or edited; faber-db writes it whole.",
      next: "Restore it from your version control or backup, or move it away.",
      facts: { file: path },
      cause
    });
  }
}
async function readText(path) {
  return readFile(path, "utf8").catch((error) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return void 0;
    throw error;
  });
}
async function makeFolder(path) {
  await mkdir(path, { recursive: true, mode: 448 }).catch((cause) => {
    throw unwritable(path, cause);
  });
}
async function syncFolder(path) {
  const folder = await open(path, "r").catch(() => void 0);
  await folder?.sync().catch(() => {
  });
  await folder?.close();
}
function unwritable(path, cause) {
  if (cause instanceof FaberDbError) return cause;
  const { code } = cause;
  if (!code) throw cause;
  return new FaberDbError("STATE_UNWRITABLE", {
    message: `${relative(process.cwd(), path) || path} cannot be written (${code}).`,
    next: "Check the rights and the space of the folder.",
    cause
  });
}
function toJson(value) {
  return `${JSON.stringify(value, null, 2)}
`;
}
export {
  writeAtomic,
  appendLine,
  readJson,
  readText,
  makeFolder,
  syncFolder,
  unwritable,
  toJson
};
