import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
var inFolder = ["migration.sql", "up.sql"];
async function collect(path, cwd) {
  const full = resolve(cwd, path);
  const found = await stat(full).catch((error) => {
    throw unreadable(
      path,
      error.code === "ENOENT" ? "does not exist" : `cannot be read (${error.code})`
    );
  });
  if (!found.isDirectory()) return { paths: [full], isFolder: false };
  const paths = await migrationsIn(full);
  if (paths.length === 0)
    throw unreadable(path, "holds no migrations: neither NAME.sql nor NAME/migration.sql");
  return { paths, isFolder: true };
}
async function migrationsIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.length === 0) return [];
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const inside = await Promise.all(
    folders.toSorted().map(async (name) => {
      const files2 = await readdir(join(folder, name)).catch(() => []);
      return inFolder.filter((file) => files2.includes(file)).map((file) => join(folder, name, file));
    })
  );
  const { compare } = new Intl.Collator("en", { numeric: true });
  const files = entries.filter(({ name }) => /\.sql$/i.test(name) && !/(^U\d|[._]down\.sql$)/i.test(name)).map(({ name }) => join(folder, name));
  return [...inside.flat(), ...files.toSorted(compare)];
}
async function read(path, cwd) {
  const file = shownFrom(cwd, path);
  const bytes = await readFile(path).catch((error) => {
    throw unreadable(file, `cannot be read (${error.code})`);
  });
  const base = basename(path);
  const name = inFolder.includes(base) ? basename(dirname(path)) : base.replace(/\.sql$/i, "");
  return { name, file, sql: decode(bytes, file) };
}
function decode(bytes, file) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unreadable(file, "is not UTF-8 text");
  }
}
function shownFrom(cwd, path) {
  const inside = relative(cwd, path);
  return (inside.startsWith("..") ? path : inside).split(sep).join("/");
}
function unreadable(file, what) {
  return new FaberDbError("FILE_UNREADABLE", { message: `${file} ${what}.`, facts: { file } });
}
export {
  collect,
  migrationsIn,
  read,
  decode,
  shownFrom
};
