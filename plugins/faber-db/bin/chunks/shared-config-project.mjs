import { access, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
var stateFolder = ".fractary/plugins/faber-db";
async function findProjectRoot(cwd, env) {
  if (env.CLAUDE_DB_CWD) return resolve(cwd, env.CLAUDE_DB_CWD);
  return await upwards(cwd, ".fractary") ?? await upwards(cwd, ".git") ?? cwd;
}
async function upwards(from, name) {
  for (let folder = from; ; folder = dirname(folder)) {
    if (await exists(join(folder, name))) return folder;
    if (folder === dirname(folder)) return void 0;
  }
}
async function exists(path) {
  return access(path).then(
    () => true,
    () => false
  );
}
async function readVariable(name, root, env) {
  if (env[name]) return env[name];
  const text = await readFile(join(root, ".env"), "utf8").catch(() => "");
  if (text === "") return void 0;
  const { parse } = await import("./dotenv.mjs");
  return parse(text)[name] || void 0;
}
export {
  stateFolder,
  findProjectRoot,
  readVariable
};
