import {
  decideOnUse,
  deny,
  judgeCommand,
  readSql
} from "./shared-unbash.mjs";
import {
  newContent
} from "./shared-guard-judges-edit.mjs";
import {
  decideOnEdit,
  objectIn,
  textOf
} from "./shared-guard-files-config.mjs";
import "./shared-approval-blocked.mjs";
import "./shared-approval-token.mjs";
import {
  kindOf,
  namedIn
} from "./shared-guard-files.mjs";
import "./shared-approval-loss-text.mjs";
import "./shared-approval-seal.mjs";
import {
  addressOf
} from "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-state-paths.mjs";
import "./shared-config-project.mjs";
import "./shared-dotenv.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
function readMcpCall({ tool: name, input }) {
  const [, server, tool] = /^mcp__(.+?)__(.+)$/s.exec(name) ?? [];
  if (server === void 0 || tool === void 0) return void 0;
  return { server, tool, what: `${tool} of the MCP server ${server}`, texts: textsIn(input, "") };
}
function textsIn(value, key) {
  if (typeof value === "string") return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inner, each]) => textsIn(each, inner));
}
function wordsOf(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").split(/[^A-Za-z0-9]+/).filter((word) => word !== "").map((word) => word.toLowerCase());
}
var readingVerbs = new Set(
  `analyze check compare count describe directory doctor explain fetch find generate get grep health
   help info inspect list lookup ping plan preview read search show stat stats status tree validate
   version view`.split(/\s+/)
);
function soundsReading(tool) {
  const words = wordsOf(tool);
  return readingVerbs.has(words[0] ?? "") || words.at(-1) === "status";
}
import { join } from "node:path";
function addressesOf(server, place, env) {
  const servers = objectIn(textOf(join(place.root, ".mcp.json")))?.mcpServers;
  if (typeof servers !== "object" || servers === null) return [];
  const found = Object.entries(servers).find(([name]) => toolName(name) === server);
  return found === void 0 ? [] : stringsIn(found[1]).flatMap((text) => addressOf(expanded(text, place, env)) ?? []);
}
var toolName = (name) => name.replace(/[^A-Za-z0-9_-]/g, "_");
function stringsIn(value) {
  if (typeof value === "string")
    return value.startsWith("http") ? [] : [value, ...optionValue(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
function optionValue(text) {
  const [, value] = /^--?[\w-]+=(.+)$/s.exec(text) ?? [];
  return value === void 0 ? [] : [value];
}
function expanded(text, { environments }, env) {
  return text.replace(
    /\$\{(\w+)(?::-([^}]*))?\}/g,
    (_, name, other = "") => env[name] ?? environments.find(({ variable }) => variable === name)?.url ?? other
  );
}
function decideOnDatabaseCall(call, place, env) {
  const texts = sqlIn(call);
  if (!isForDatabases(call) && texts.length === 0) return void 0;
  const readings = texts.map((text) => readSql(text));
  const does = texts.length > 0 ? strongest(readings, call) : withoutSql(call);
  if (does === "read") return void 0;
  const use = { what: call.what, does, instead: "migrate" };
  const [named] = namedHere(call, place);
  if (named) return deny(call.what, named, "migrate");
  const given = call.texts.flatMap(({ text }) => isAddress(text) ? addressOf(text) ?? [] : []);
  const reached = given.length > 0 ? given : addressesOf(call.server, place, env);
  return decideOnUse({ ...use, targets: [...targets(reached), ...wider(reached, readings)] }, place);
}
var targets = (reached) => reached.length === 0 ? [{}] : reached;
function wider(reached, readings) {
  const servers = reached.map(({ database: _, ...server }) => server);
  return readings.flatMap(({ databases, isServerWide, connections, connects }) => [
    ...isServerWide || connects.length > 0 ? servers : [],
    ...databases.flatMap((database) => servers.map((server) => ({ ...server, database }))),
    ...connections.map((text) => addressOf(text) ?? {})
  ]);
}
function namedHere({ server, texts }, place) {
  const all = texts.filter(({ key }) => !isSqlKey(key)).map(({ text }) => text);
  const words = [...wordsOf(server), ...all.map((text) => text.toLowerCase())];
  const byName = place.environments.filter(
    ({ isGuarded, name }) => isGuarded && words.includes(name.toLowerCase())
  );
  return [...byName, ...namedIn(all.join("\n"), place)];
}
var isAddress = (text) => /^(?:jdbc:)?[a-z][a-z0-9+]*:\/\/\S+$/i.test(text.trim());
var databaseWords = new Set(
  `alloydb aurora cloudsql cockroach cockroachdb database databases db dbhub drizzle duckdb libsql
   mariadb mssql mysql neon pg pgedge planetscale postgis postgres postgresql prisma psql rds sql
   sqlite sqlserver supabase timescale toolbox turso`.split(/\s+/)
);
var otherServers = /notion|airtable|coda|github|gitlab|linear|jira|atlassian|confluence|slack|figma|obsidian|memory/i;
function isForDatabases({ server, tool }) {
  if (wordsOf(server).some((word) => databaseWords.has(word))) return true;
  return !otherServers.test(server) && wordsOf(tool).some((word) => databaseWords.has(word));
}
var isSqlKey = (key) => /sql|quer(?:y|ies)$|statements?$|^(?:ddl|migration)$/i.test(key);
function sqlIn(call) {
  const [isKnown, reads] = [isForDatabases(call), soundsReading(call.tool)];
  return call.texts.filter(({ key, text }) => isSqlKey(key) && !/^file:\/\//.test(text)).filter(({ key, text }) => {
    if (isKnown && !reads || key.toLowerCase() === "sql") return true;
    return (isKnown || !reads) && changesByItsWords(text);
  }).map(({ text }) => text);
}
function changesByItsWords(text) {
  return /(?:^|;|\*\/|\bas\s*\()\s*(?:insert\s+into|update\s+\S+\s+set|delete\s+from|drop\s+\w+|alter\s+\w+|truncate\s+\w+|create\s+(?:or\s+replace\s+)?\w+\s+\S+|grant\s+\w+|revoke\s+\w+|merge\s+into|copy\s+\S+\s+from|do\s+\$|call\s+\S+\s*\()/i.test(
    text
  );
}
function strongest(readings, { tool }) {
  if (readings.some(({ does }) => does === "write")) return "write";
  return readings.some(({ does }) => does === "unknown") && !soundsReading(tool) ? "unknown" : "read";
}
var changing = new Set(
  `alter apply branch clear delete deploy destroy down drop dump empty erase execute exec flush force
   import insert kill load merge migrate migration migrations overwrite promote prune purge push
   rebase remove rename reset restore revert rollback run seed swap sync terminate transaction
   truncate undo up update upsert wipe write`.split(/\s+/)
);
function withoutSql({ tool, texts }) {
  const words = wordsOf(tool);
  if (soundsReading(tool) || words[0] === "create") return "read";
  if (!words.some((word) => changing.has(word))) return "read";
  const wantsSql = words.some((word) => /^(?:sql|query|statement)$/.test(word));
  return wantsSql && texts.length === 0 ? "read" : "write";
}
import { isAbsolute } from "node:path";
async function decideOnFileCall(call, input, place) {
  const words = wordsOf(call.tool);
  const removes = words.some((word) => /^(?:delete|remove|trash|rm|unlink)$/.test(word));
  const moves = words.some((word) => /^(?:move|rename|mv)$/.test(word));
  const named = call.texts.filter(({ key, text }) => isPathKey(key) && isPath(text));
  return Promise.all(
    named.map(({ key, text }) => {
      const bare = text.replace(/^file:\/\//, "");
      const path = isAbsolute(bare) ? bare : `${place.root}/${bare}`;
      if (soundsReading(call.tool)) return decideOnLook(call, path, place);
      const goes = removes || moves && /^(?:source|src|from|old)/i.test(key);
      const content = goes ? void 0 : contentOf(input, path);
      const change = { path, how: goes ? "remove" : "write" };
      return decideOnEdit(content === void 0 ? change : { ...change, content }, place);
    })
  );
}
var isPathKey = (key) => /path|file|folder|director|^(?:source|destination|from|to|target|uri|src|dest|dst)$/i.test(key);
var isPath = (text) => text.length < 4096 && !/[\n\0]/.test(text) && text !== "";
function decideOnLook({ what }, path, { files }) {
  if (kindOf(path, files) !== "key") return void 0;
  return { decision: "ask", reason: `${what} would read the key that seals approvals.` };
}
function contentOf(input, path) {
  const whole = input.content ?? input.contents ?? input.file_text ?? input.text;
  if (typeof whole === "string" && input.mode !== "append") return whole;
  if (!Array.isArray(input.edits) && typeof input.old_string !== "string") return void 0;
  const edits = Array.isArray(input.edits) ? input.edits.map(inClaudesWords) : void 0;
  return newContent(edits ? { edits } : { ...input }, path);
}
function inClaudesWords(edit) {
  const { oldText, newText, ...rest } = { ...edit };
  return { old_string: oldText, new_string: newText, ...rest };
}
async function judgeMcp(call, place, around) {
  const mcp = readMcpCall(call);
  if (!mcp) return [];
  const command = commandOf(call.input, mcp.tool, mcp.server);
  const folder = [call.input.cwd, call.input.workdir, call.input.projectCWD].find(isText);
  const shell = { ...call, ...folder && { folder }, input: { command } };
  const judged = command === void 0 ? [] : await judgeCommand(shell, place, around);
  return [
    decideOnDatabaseCall(mcp, place, around.env),
    ...await decideOnFileCall(mcp, call.input, place),
    ...judged
  ];
}
var isText = (value) => typeof value === "string" && value !== "";
function commandOf(input, tool, server) {
  if (wordsOf(server).includes("prisma") && /^migrate[-_](?:dev|deploy|reset)$/i.test(tool)) {
    return `prisma ${tool.toLowerCase().replace(/[-_]/, " ")}`;
  }
  const given = input.command ?? input.cmd ?? input.commands;
  const words = Array.isArray(given) ? given.filter(isText) : isText(given) ? [given] : [];
  if (words.length === 0) return void 0;
  const args = Array.isArray(input.args) ? input.args.filter(isText) : [];
  return wordsOf(tool).includes("commands") ? words.join("\n") : [...words.length > 1 ? words.map(quoted) : words, ...args.map(quoted)].join(" ");
}
var quoted = (word) => `'${word.replaceAll("'", `'\\''`)}'`;
export {
  judgeMcp
};
