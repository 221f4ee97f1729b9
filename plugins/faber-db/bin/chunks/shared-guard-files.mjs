import {
  addressOf,
  compareAddresses,
  containerHost,
  isLoopback,
  isSeen,
  mayBeInContainer,
  unseen
} from "./shared-guard-address.mjs";
import {
  connectionString,
  getEnvironment,
  isGuarded
} from "./shared-config-environment.mjs";
import {
  configPath,
  loadConfig
} from "./shared-config-load.mjs";
import {
  findProjectRoot,
  stateFolder
} from "./shared-config-project.mjs";
import { lstatSync, readlinkSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
var isPattern = (path) => /[*?[]/.test(path);
function patternTouches(pattern, target, removes) {
  const isDeep = pattern.includes("**");
  const matches = (parts, names, deep) => {
    const [part, ...otherParts] = parts;
    const [name, ...otherNames] = names;
    if (part === void 0) return name === void 0 || removes;
    if (name === void 0) return !deep;
    if (part === "**") return matches(otherParts, names, true) || matches(parts, otherNames, true);
    return segmentMatches(part, name, isDeep) && matches(otherParts, otherNames, deep);
  };
  const segments = (path) => path.split("/").filter((each) => each !== "");
  return matches(segments(pattern), segments(target), false);
}
function segmentMatches(part, name, seesHidden) {
  if (!isPattern(part)) return part === name;
  if (name.startsWith(".") && !part.startsWith(".") && !seesHidden) return false;
  const source = part.replace(/\[!|[\\^$.*+?()|{}]/g, (sign) => {
    if (sign === "*") return ".*";
    if (sign === "?") return ".";
    return sign === "[!" ? "[^" : `\\${sign}`;
  });
  try {
    return new RegExp(`^${source}$`, "is").test(name);
  } catch {
    return part === name;
  }
}
function watchedFiles(root, config, storage, databases, env) {
  const home = env.HOME || homedir();
  const claude = env.CLAUDE_CONFIG_DIR || join(home, ".claude");
  const keys = join(env.XDG_STATE_HOME || join(home, ".local/state"), "faber-db");
  const plugin = env.CLAUDE_PLUGIN_ROOT || void 0;
  const isRemote = /^[a-z][a-z0-9+.-]+:\/\//i.test(storage);
  const listed = [
    ["record", stateFiles.map((file) => join(root, stateFolder, file))],
    ["record", isRemote ? [] : [resolve(root, storage)]],
    ["config", [config]],
    ["plugin", plugin ? [join(plugin, "hooks"), join(plugin, "bin")] : []],
    ["key", [keys]],
    ["database", databases.flatMap((path) => databaseFiles(root, path))],
    ["settings", claudeFiles.flatMap((file) => [join(claude, file), join(root, ".claude", file)])]
  ];
  const targets = listed.flatMap(
    ([kind, paths]) => paths.flatMap(spellings).map((path) => ({ kind, path }))
  );
  return {
    root: spellings(root),
    targets,
    config: spellings(config),
    keys,
    plugin,
    kinds: /* @__PURE__ */ new Map()
  };
}
var claudeFiles = ["settings.json", "settings.local.json", "plugins/installed_plugins.json"];
var databaseFiles = (root, path) => [resolve(root, path), resolve(root, "prisma", path)].flatMap(
  (file) => ["", "-wal", "-shm", "-journal"].map((ending) => file + ending)
);
var stateFiles = [
  "",
  "plans/plan.json",
  "grants/grant.json",
  "tokens/token.json",
  "audit/audit.jsonl",
  "backups/backup.dump",
  "migrations.jsonl"
];
function kindOf(path, files, how = "write") {
  const key = `${how} ${path}`;
  if (!files.kinds.has(key)) files.kinds.set(key, findKind(path, files, how));
  return files.kinds.get(key);
}
function findKind(path, files, how) {
  if (!isSeen(path)) return kindByName(path.toLowerCase()) ?? kindInFolder(path, files);
  const paths = spellings(path);
  if (paths.some((each) => files.config.includes(each))) return "config";
  const removes = how === "remove";
  const isInside = paths.some((each) => files.root.some((root) => isWithin(each, root)));
  const named = paths.map(kindByName).find((kind) => kind);
  if (named && (isInside || !removes)) return named;
  const found = files.targets.find(
    ({ path: target }) => paths.some((each) => touches(each, target, removes))
  );
  if (found && !paths.some((each) => isPublic.test(each))) return found.kind;
  return isInside && isVariablesFile(path) ? "variables" : void 0;
}
function kindInFolder(path, files) {
  const seen = path.slice(0, path.indexOf(unseen));
  return seen.includes("/") ? kindOf(`${seen.slice(0, seen.lastIndexOf("/"))}/x`, files) : void 0;
}
var isPublic = /\/\.fractary\/plugins\/faber-db\/(?:\.gitignore|config\.json\.\d+)$/;
function kindByName(path) {
  if (/(?:^|\/)\.claude\/settings(?:\.local)?\.json$/.test(path)) return "settings";
  if (/(?:^|\/)\.local\/state\/faber-db(?:\/|$)/.test(path)) return "key";
  const [whole, inside = ""] = /(?:^|\/)\.fractary(?:\/(.*))?$/s.exec(path) ?? [];
  if (whole === void 0 || isPublic.test(path)) return void 0;
  if (inside === "plugins/faber-db/config.json") return "config";
  if (/^(?:plugins\/?)?$/.test(inside) || /^plugins\/faber-db(?:\/|$)/.test(inside)) return "record";
  return inside.includes(unseen) ? "record" : void 0;
}
function isVariablesFile(path) {
  return /^\.env(?:rc|\.(?!.*(?:example|sample|template|dist)$).*)?$/i.test(basename(path));
}
function touches(path, target, removes) {
  if (isPattern(path)) return patternTouches(path, target, removes);
  return isWithin(path, target) || removes && isWithin(target, path);
}
function isWithin(path, folder) {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
function spellings(path) {
  return [...new Set([resolve(path), realPath(path)].map((each) => each.toLowerCase()))];
}
var mostLinks = 40;
function realPath(path, links = 0) {
  let current = "/";
  for (const segment of path.split("/")) {
    if (segment === "..") current = dirname(current);
    else if (segment !== "" && segment !== ".") {
      const next = join(current, segment);
      const link = links < mostLinks && !isPattern(segment) ? linkAt(next) : void 0;
      if (link === void 0) current = next;
      else current = realPath(isAbsolute(link) ? link : `${current}/${link}`, links + 1);
    }
  }
  return current;
}
function linkAt(path) {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : void 0;
  } catch {
    return void 0;
  }
}
async function findPlace(folders, env) {
  for (const folder of folders) {
    const root = await findProjectRoot(folder, env);
    const path = configPath(root, env);
    const config = await loadConfig(path).catch((error) => {
      if (error.code === "CONFIG_MISSING") return void 0;
      throw error;
    });
    if (!config) continue;
    const names = Object.keys(config.environments);
    const found = names.map(async (name) => {
      const environment = getEnvironment(config, name);
      const url = await connectionString(environment, root, env).catch(() => void 0);
      return {
        name,
        isGuarded: isGuarded(environment),
        variable: environment.settings.connection_string_env,
        url,
        address: url === void 0 ? void 0 : addressOf(url)
      };
    });
    const environments = await Promise.all(found);
    const databases = environments.flatMap(
      ({ isGuarded: isGuarded2, address }) => isGuarded2 && address?.host === "file" && address.database ? [address.database] : []
    );
    const files = watchedFiles(root, path, config.backup.storage_location, databases, env);
    return { root, environments, files };
  }
  return void 0;
}
function whatIsAt(address, { environments }) {
  const guarded = environments.filter(({ isGuarded: isGuarded2 }) => isGuarded2);
  const compared = guarded.map((environment) => ({
    environment,
    result: environment.address && compareAddresses(address, environment.address)
  }));
  const same = compared.find(({ result }) => result === "same");
  if (same) return { is: "guarded", environment: same.environment };
  const isKnownOther = environments.some(
    (each) => !each.isGuarded && each.address && compareAddresses(address, each.address) === "same"
  );
  const beside = compared.find(({ result }) => result === "same server");
  if (beside) return { is: "beside", environment: beside.environment };
  if (isKnownOther) return { is: "elsewhere" };
  if (compared.some(({ result }) => result === "unknown")) return { is: "unknown" };
  return { is: mayLeadThere(address, guarded) ? "unknown" : "elsewhere" };
}
function mayLeadThere(address, guarded) {
  if (guarded.length === 0) return false;
  if (address.host === "file") return false;
  if (address.host === containerHost) {
    return guarded.some(
      ({ address: of }) => of && (of.host === void 0 || mayBeInContainer(of.host))
    );
  }
  if (address.host === void 0 || !isLoopback(address.host)) return true;
  return guarded.some(
    ({ address: of }) => of?.host !== void 0 && !isLoopback(of.host) && of.database === address.database
  );
}
function namedIn(text, { environments }) {
  return environments.filter(
    ({ isGuarded: isGuarded2, url, address, variable }) => isGuarded2 && (url !== void 0 && text.includes(url) || namesPlace(text, address) || // Also as a property: `process.env.NAME`.
    hasWord(text.replaceAll(`.${variable}`, ` ${variable}`), variable))
  );
}
function ledToBy(variables, place) {
  const isOwn = (name, value) => place.environments.some(({ variable, url }) => variable === name && url === value);
  const others = [...variables].filter(([name, value]) => !isOwn(name, value));
  return namedIn(others.map(([, value]) => value).join("\n"), place);
}
function namesPlace(text, address) {
  if (!address?.host) return false;
  if (!isLoopback(address.host) && hasWord(text, address.host)) return true;
  const { port, database } = address;
  return database !== void 0 && hasWord(text, database) && (new RegExp(`://[^\\s'"]{0,500}/${escaped(database)}\\b`).test(text) || port !== void 0 && port !== 5432 && hasWord(text, String(port)));
}
function hasWord(text, word) {
  return new RegExp(`(?<![\\w.-])${escaped(word)}(?![\\w-])`).test(text);
}
var escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
export {
  kindOf,
  spellings,
  findPlace,
  whatIsAt,
  namedIn,
  ledToBy
};
