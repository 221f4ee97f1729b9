import {
  kindOf,
  whatIsAt
} from "./shared-guard-files.mjs";
import {
  addressOf,
  isSeen,
  unseen
} from "./shared-guard-address.mjs";
import {
  validateConfig
} from "./shared-config-load.mjs";
import {
  stateFolder
} from "./shared-config-project.mjs";
import {
  require_dist
} from "./shared-dotenv.mjs";
import {
  listed
} from "./shared-text.mjs";
import {
  __toESM
} from "./shared-esbuild.mjs";
import { readdirSync, readFileSync, statSync } from "node:fs";
var longest = 256 * 1024;
function readText(path) {
  try {
    const file = statSync(path);
    const text = file.isFile() && file.size <= longest ? readFileSync(path, "utf8") : void 0;
    return text?.includes("\0") ? void 0 : text;
  } catch {
    return void 0;
  }
}
function namesIn(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
function textOf(path) {
  return isSeen(path) ? readText(path) : void 0;
}
function versionsOf(path, content) {
  const after = content?.trim() === unseen ? void 0 : content;
  return { path, before: textOf(path), after };
}
function objectIn(text) {
  try {
    const value = JSON.parse((text ?? "").replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
import { existsSync } from "node:fs";
import { basename as basename3 } from "node:path";
async function decideOnConfig({
  path,
  before,
  after
}) {
  if (before === void 0) return void 0;
  if (after === void 0) {
    return ask(
      "faber-db cannot tell what would stand in its configuration afterwards, which decides what is protected."
    );
  }
  const next = await valid(after, path);
  if (!next) {
    return ask(
      "The configuration of faber-db would not be valid any more: until it is mended, faber-db migrates nothing and stops every database tool."
    );
  }
  const old = await valid(before, path);
  if (!old)
    return ask(
      "The configuration of faber-db is not valid now, so that faber-db cannot tell what this changes in safety."
    );
  const changes = differences(guardedPart(old), guardedPart(next));
  if (changes.length === 0) return void 0;
  const shown2 = changes.slice(0, mostShown);
  const rest = changes.length - shown2.length;
  return ask(
    [
      "This changes what faber-db protects:",
      ...shown2.map((each) => `- ${each}`),
      ...rest > 0 ? [`- and ${rest} more`] : []
    ].join("\n")
  );
}
var mostShown = 10;
async function valid(text, path) {
  const value = objectIn(text);
  return value && await validateConfig(value, path).catch(() => void 0);
}
function guardedPart({ environments, safety, backup, health_checks }) {
  const { enabled, on_unhealthy } = health_checks;
  return { environments, safety, backup, health_checks: { enabled, on_unhealthy } };
}
var indifferent = /^environments\.[^.]+\.(?:region|auto_migrate)$/;
function differences(before, after) {
  const [old, next] = [flat(before), flat(after)];
  const keys = [.../* @__PURE__ */ new Set([...old.keys(), ...next.keys()])].filter((key) => !indifferent.test(key));
  const changed = keys.filter((key) => old.get(key) !== next.get(key));
  return changed.toSorted((one, other) => rank(one) - rank(other)).flatMap((key) => inWords(key, old.get(key), next.get(key)));
}
var ranks = [
  /^safety\.protected_environments$/,
  /^environments\.[^.]+\.(?:require_approval|connection_string_env)$/,
  /^safety\.(?:approval_keys|require_approval_for)/,
  /^safety\.(?:destructive_operations|backup_enforcement)/
];
function rank(key) {
  const found = ranks.findIndex((pattern) => pattern.test(key));
  return found < 0 ? ranks.length : found;
}
function inWords(key, before, after) {
  if (key === "safety.protected_environments") return protectionInWords(before, after);
  const [, owner] = /^safety\.approval_keys\.(.*)$/s.exec(key) ?? [];
  if (owner !== void 0) {
    if (after === void 0) return [`the key of ${owner} may approve no longer`];
    return [
      before === void 0 ? `the key of ${owner} may approve by signature` : `another key may approve as ${owner}`
    ];
  }
  const [, name, setting] = /^environments\.([^.]+)\.(.*)$/.exec(key) ?? [];
  if (name && setting === "require_approval" && before === "true") {
    return [`${name} no longer asks for approval`];
  }
  if (name && setting === "connection_string_env" && before !== void 0 && after !== void 0) {
    return [
      `${name} would be the database of ${JSON.parse(after)}, no longer that of ${JSON.parse(before)}`
    ];
  }
  return [`${key}: ${shown(before)} → ${shown(after)}`];
}
function protectionInWords(before, after) {
  const [old, next] = [names(before), names(after)];
  return [
    ...old.filter((each) => !next.includes(each)).map((each) => `${each} is no longer protected`),
    ...next.filter((each) => !old.includes(each)).map((each) => `${each} becomes protected`)
  ];
}
var names = (text = "[]") => JSON.parse(text);
var shown = (value) => value === void 0 ? "not set" : value.length > 80 ? `${value.slice(0, 77)}…` : value;
function flat(value, path = "") {
  return new Map(
    Object.entries(value).flatMap(([key, each]) => {
      const here = path === "" ? key : `${path}.${key}`;
      return typeof each === "object" && each !== null && !Array.isArray(each) ? [...flat(each, here)] : [[here, JSON.stringify(each)]];
    })
  );
}
var ask = (reason) => ({ decision: "ask", reason });
import { basename } from "node:path";
function decideOnSettings({ path, before, after }) {
  if (after !== void 0 && after === before) return void 0;
  const name = basename(path);
  if (after === void 0 || name === "installed_plugins.json") {
    return ask2(`faber-db cannot tell whether its guard still works after this change of ${name}.`);
  }
  const next = objectIn(after);
  if (!next) return ask2(`${name} would be no JSON any more, and Claude Code would not read it.`);
  const old = weaknesses(objectIn(before) ?? {});
  const lost = pluginState(objectIn(before)) === true && pluginState(next) === void 0;
  const found = [
    ...weaknesses(next).filter((each) => !old.includes(each)),
    ...lost ? ["no longer switches the plugin faber-db on"] : []
  ];
  return found.length === 0 ? void 0 : ask2(
    `After this change ${name} ${listed(found)}: faber-db’s guard may no longer stop what reaches a guarded database.`
  );
}
var leading = /^(?:FABER_DB_CONFIG|CLAUDE_DB_CWD|CLAUDE_PROJECT_DIR|CLAUDE_PLUGIN_ROOT|HOME|XDG_STATE_HOME|PATH|NODE_OPTIONS)$/;
function weaknesses(settings) {
  const { disableAllHooks, hooks, env } = settings;
  const events = fields(hooks);
  const variables = Object.keys(fields(env)).filter((each) => leading.test(each));
  const preTool = JSON.stringify(events.PreToolUse ?? []);
  return [
    ...disableAllHooks ? ["switches all hooks off"] : [],
    ...pluginState(settings) === false ? ["switches the plugin faber-db off"] : [],
    ...events.PermissionRequest ? [`lets a hook answer in the place of a person${detail(events.PermissionRequest)}`] : [],
    .../\ballow\b|updatedInput/i.test(preTool) ? [`has a hook that lets tool calls through${detail(events.PreToolUse)}`] : [],
    ...variables.map((variable) => `sets ${variable}`)
  ];
}
function detail(groups) {
  const commands = [...JSON.stringify(groups).matchAll(/"command":"((?:[^"\\]|\\.)*)"/g)];
  const texts = commands.map(([, command = ""]) => command.slice(0, 60));
  return texts.length === 0 ? "" : ` (${texts.join(", ")})`;
}
function pluginState(settings) {
  const said = Object.entries(fields(settings?.enabledPlugins)).find(
    ([name]) => /^faber-db(?:@|$)/.test(name)
  );
  return said && said[1] !== false;
}
function fields(value) {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
var ask2 = (reason) => ({ decision: "ask", reason });
var import_dotenv = __toESM(require_dist(), 1);
import { basename as basename2, join } from "node:path";
function decideOnVariables(versions, place) {
  const { path, before, after } = versions;
  const name = basename2(path);
  const old = (0, import_dotenv.parse)(before ?? "");
  const guarded = place.environments.filter(({ isGuarded }) => isGuarded);
  const isRead = path.toLowerCase() === join(place.root, ".env").toLowerCase();
  const own = guarded.filter(({ variable }) => isRead && old[variable]);
  if (after === void 0) {
    return own.length === 0 ? void 0 : ask3(
      `${name} holds the address of ${listed(own.map((each) => each.name))}, and faber-db cannot tell what would stand in it afterwards.`
    );
  }
  const next = (0, import_dotenv.parse)(after);
  const moved = own.filter(({ variable }) => next[variable] !== old[variable]);
  if (moved.length > 0) {
    return ask3(
      `${name} would get another value of ${listed(moved.map((each) => each.variable))}: faber-db would take another database for that of ${listed(moved.map((each) => each.name))}, and no longer guard the one it guards now.`
    );
  }
  const known = { ...(0, import_dotenv.parse)(textOf(join(place.root, ".env")) ?? ""), ...old };
  for (const [variable, value] of Object.entries(next)) {
    if (value === known[variable] || guarded.some((each) => each.variable === variable)) continue;
    const address = addressOf(value);
    const found = address && whatIsAt(address, place);
    if (found?.is === "guarded") {
      return ask3(
        `${variable} in ${name} would lead to the database of ${found.environment.name}, which only faber-db’s pipeline may change.`
      );
    }
  }
  return void 0;
}
var ask3 = (reason) => ({ decision: "ask", reason });
function decideOnChanges(changes, place) {
  return changes.map((change) => decideOnChange(change, place));
}
function decideOnChange(change, place) {
  const kind = kindOf(change.path, place.files, change.how);
  if (kind !== "config") return decideOnKind(kind, change, place);
  const { before, after } = versionsOf(change.path, change.content);
  if (before !== void 0 && before === after) return void 0;
  return deny(
    "A command line would change faber-db’s configuration, which decides what is protected. Change it with the Edit tool, so that a person sees what becomes of it."
  );
}
async function decideOnEdit(change, place) {
  const kind = kindOf(change.path, place.files, change.how);
  if (kind !== "config") return decideOnKind(kind, change, place);
  return decideOnConfig(versionsOf(change.path, change.content));
}
function decideOnKind(kind, { path, how, content }, place) {
  switch (kind) {
    case "record":
      return isSeen(path) ? deny(recordReason) : ask4(recordReason);
    case "key":
      return deny(
        "faber-db seals approvals with a key in this folder. Only faber-db writes it; without it every approval that is waiting is void."
      );
    case "plugin":
      return deny(
        `${basename3(path)} belongs to the plugin faber-db itself. Update the plugin through Claude Code: \`claude plugin update faber-db\`.`
      );
    case "database":
      return how === "append" ? void 0 : deny(
        `${basename3(path)} is a guarded database itself. What changes it belongs into \`faber-db migrate\`, and a backup comes back by \`faber-db restore\`.`
      );
    case "settings":
      if (how === "remove" && !existsSync(path)) return void 0;
      return decideOnSettings(versionsOf(path, content));
    case "variables":
      return decideOnVariables(versionsOf(path, content), place);
    default:
      return void 0;
  }
}
var recordReason = `faber-db writes its own records in ${stateFolder}: plans, approvals, the audit trail, backups. What you want is \`faber-db\` itself: \`faber-db approve PLAN\`, \`faber-db backup delete\`, \`faber-db backup prune\`, \`faber-db audit list\`.`;
var deny = (reason) => ({ decision: "deny", reason });
var ask4 = (reason) => ({ decision: "ask", reason });
export {
  readText,
  namesIn,
  textOf,
  objectIn,
  decideOnChanges,
  decideOnEdit
};
