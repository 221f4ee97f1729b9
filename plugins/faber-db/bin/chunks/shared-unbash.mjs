import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  decideOnChanges
} from "./shared-guard-files-config.mjs";
import {
  findGrant,
  isConfirmed,
  isSealed,
  mintToken
} from "./shared-approval-token.mjs";
import {
  readPlan,
  shortId,
  shownName
} from "./shared-approval-loss-text.mjs";
import {
  statePaths
} from "./shared-state-paths.mjs";
import {
  addressOf,
  isSeen,
  kindOf,
  namedIn,
  programOf,
  spellings,
  unseen,
  whatIsAt
} from "./shared-guard-files.mjs";
import {
  findProjectRoot,
  stateFolder
} from "./shared-config-project.mjs";
import {
  require_dist
} from "./shared-dotenv.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  bytesText,
  count,
  listed
} from "./shared-text.mjs";
import {
  __toESM
} from "./shared-esbuild.mjs";
import { readFileSync as readFileSync2, statSync as statSync2 } from "node:fs";
import { resolve as resolve8 } from "node:path";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
var shownMigrations = 8;
var shownFindings = 3;
var shownTables = 4;
var widestName = 48;
var widestLine = 400;
function promptText(plan, prompt) {
  const lines = prompt === 1 ? firstQuestion(plan) : lastQuestion(plan);
  return lines.map((line) => shortened(shownName(line), widestLine)).join("\n");
}
function firstQuestion(plan) {
  const { id, content } = plan;
  const { server, environment, approval, backup, deletes } = content;
  return [
    `Approve plan ${shortId(id)}? It runs: faber-db ${content.request}`,
    `Database: ${server.database} on ${server.host}:${server.port}, environment ${environment}`,
    ...whatItDoes(plan),
    ...deletes ? [] : [`Backup: ${backup ? "verified, before the change" : "none"}`],
    ...plan.loss ? [`Lost: ${lossText(plan.loss)}`] : [],
    approval === "enhanced" ? "Approval: enhanced. This is the first of two questions; nothing runs after this one." : "Approval: for exactly this, once."
  ];
}
function lastQuestion(plan) {
  const { id, content } = plan;
  const { server, environment, backup, deletes } = content;
  return [
    "Second and last confirmation.",
    `Database: ${server.database.toUpperCase()} (“${server.database}” on ${server.host}:${server.port}, environment ${environment})`,
    `Plan ${shortId(id)} runs: faber-db ${content.request}`,
    "What will be lost:",
    ...stakes(plan).map((line) => `  ${line}`),
    ...deletes ? [] : [`Backup: ${backup ? "verified, before the change" : "none"}`]
  ];
}
function whatItDoes({ content, impact }) {
  const { migrations, way, from, tables, deletes, drops, risk, findings } = content;
  const names = migrations.map(({ name }) => name);
  const told = gravestFirst(findings, impact);
  const hidden = told.length - shownFindings;
  return [
    ...from ? [`From: backup ${from.backup_id} of ${from.created_at}`] : [],
    ...tables ? [`Tables: ${some(tables, shownMigrations)}`] : [],
    ...deletes ? [`Deletes: ${some(deletes.map(backupId), shownTables)}`] : [],
    ...drops ? [`Drops the databases: ${some(drops, shownTables)}`] : [],
    ...names.length > 0 ? [`${way ? "Undoes" : "Migrations"} (${names.length}): ${some(names, shownMigrations)}`] : [],
    `Risk: ${risk}${findings.length === 0 ? "" : `, ${count(findings.length, "finding")}`}`,
    ...told.slice(0, shownFindings).map((each) => `  ${findingText(each)}`),
    ...hidden > 0 ? [`  and ${hidden} more`] : []
  ];
}
var backupId = ({ backup_id }) => backup_id;
var risks = ["critical", "high", "medium", "low"];
function gravestFirst(findings, impact = []) {
  const told = findings.map((finding, index) => ({ finding, impact: impact[index] ?? null }));
  const rank = ({ finding }) => risks.indexOf(finding.risk);
  return told.filter(({ finding }) => finding.risk !== "low").toSorted((a, b) => rank(a) - rank(b) || (b.impact?.rows ?? 0) - (a.impact?.rows ?? 0));
}
function findingText({ finding, impact }) {
  const size = sizeText(impact);
  return `${finding.risk}: ${size ? `${size}: ` : ""}${finding.message}`;
}
function sizeText(impact) {
  const { rows, bytes } = impact ?? {};
  return [
    ...rows === void 0 ? [] : [`about ${rowsText(rows)}`],
    ...bytes === void 0 ? [] : [bytesText(bytes)]
  ].join(", ");
}
function stakes({ content, impact, loss }) {
  const counted = (loss ?? []).filter(({ rows, change }) => rows !== 0 || change);
  if (counted.length > 0) {
    const hidden = counted.slice(shownTables);
    return [
      ...counted.slice(0, shownTables).map(tableText),
      ...hidden.length > 0 ? [`and ${count(hidden.length, "more table")}`] : []
    ];
  }
  const grave = gravestFirst(content.findings, impact).slice(0, shownTables);
  if (grave.length > 0) return grave.map(findingText);
  return ["what was written since the backup; no rows that the server knows of"];
}
function lossText(loss) {
  const counted = loss.filter(({ rows: rows2, change }) => rows2 !== 0 || change);
  if (counted.length === 0) return "nothing that the server knows of";
  const rows = counted.reduce((sum, each) => sum + (each.rows ?? 0), 0);
  return `${rowsText(rows)} or more: ${some(counted.map(tableText), shownTables)}`;
}
function tableText({ table, rows, change }) {
  const what = rows === null ? "not counted in time" : rowsText(rows);
  return `${shortened(table, widestName)} (${change ? `${change}, ` : ""}${what})`;
}
var rowsText = (rows) => `${rows.toLocaleString("en-US")} ${rows === 1 ? "row" : "rows"}`;
function some(names, most) {
  const shown = names.slice(0, most).map((name) => shortened(name, widestName));
  const hidden = names.length - shown.length;
  return `${shown.join(", ")}${hidden > 0 ? ` and ${hidden} more` : ""}`;
}
function shortened(text, width) {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
async function judgeApproval(reading2, call, around) {
  const approvals = reading2.invocations.flatMap((invocation) => approvalIn(invocation) ?? []);
  const alone = approvals.find(({ invocation }) => invocation.isAlone);
  if (alone) {
    const decision = denied(alone.args) ?? await question(alone, call, around);
    return { decisions: decision ? [decision] : [], isAll: true };
  }
  const others3 = approvals.map(({ args }) => denied(args) ?? notAlone(args));
  const hidden = approvals.length === 0 && hidesApproval(reading2) ? [mustBeAlone()] : [];
  return { decisions: [...others3, ...hidden].filter((each) => each !== void 0), isAll: false };
}
var runtimes = /^(?:node|nodejs|bun|deno|tsx)$/;
var programFile = /(?:^|\/)faber-db(?:\.(?:m?js|ts))?$/;
function approvalIn(invocation) {
  const { words } = invocation;
  const name = programOf(invocation);
  const file = runtimes.test(name) ? words.findIndex((word) => programFile.test(word)) : -1;
  const at = name === "faber-db" ? 1 : file + 1;
  if (at === 0 || words[at] !== "approve") return void 0;
  return { invocation, program: words.slice(0, at), args: words.slice(at + 1) };
}
var has = (args, flag) => args.some((arg) => arg === flag || arg.startsWith(`${flag}=`));
function denied(args) {
  if (has(args, "--token")) {
    return deny(
      "The token of an approval comes from Claude Code’s permission prompt, never from a command. Run `faber-db approve PLAN` without it."
    );
  }
  if (!has(args, "--sign")) return void 0;
  return deny(
    "A signature is made by the person who approves, on their own machine. Ask the user, or run `faber-db approve PLAN` alone: Claude Code asks the person itself."
  );
}
function notAlone(args) {
  return has(args, "--signature") ? void 0 : mustBeAlone();
}
function mustBeAlone() {
  return deny(
    "An approval is a person’s answer to Claude Code’s question. Run `faber-db approve PLAN` alone, as a command of its own: nothing before, after or around it, and the plan’s id as it is."
  );
}
async function question({ invocation, program, args }, call, { env, now }) {
  if (has(args, "--signature") || has(args, "--help") || args.includes("-h")) return void 0;
  const given = readArguments(args);
  if (!given || invocation.variables.size > 0 || !invocation.words.every(isSeen)) {
    return mustBeAlone();
  }
  const state = statePaths(await findProjectRoot(invocation.folder, env));
  try {
    const plan = await planOf(given.plan, invocation, state);
    const needless = await whyNeedless(plan, state, { env, now });
    if (needless) return deny(needless);
    const isSecond = plan.content.approval === "enhanced" && await isConfirmed(state, plan.id, now, env);
    const prompt = isSecond ? 2 : 1;
    const token = await mintToken(state, plan.id, prompt, now, env);
    const words = [...program, "approve", plan.id, "--token", token];
    const command3 = [...words, ...given.json ? ["--json"] : []].map(quoted).join(" ");
    return {
      decision: "ask",
      reason: promptText(plan, prompt),
      updatedInput: { ...call.input, command: command3 }
    };
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    const { message, why, next } = error.text;
    return deny([message, why, next].filter((part2) => part2).join(" "));
  }
}
async function planOf(reference, { folder }, { plans }) {
  if (!reference.endsWith(".json")) return readPlan(plans, reference);
  return readPlan(plans, (await readPlan(plans, resolve(folder, reference))).id);
}
function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" } },
      allowPositionals: true
    });
    const [plan, ...more] = positionals;
    return plan && more.length === 0 ? { plan, json: values.json === true } : void 0;
  } catch {
    return void 0;
  }
}
async function whyNeedless({ id, content }, { grants }, { env, now }) {
  if (content.approval === "none") {
    return `Plan ${shortId(id)} needs no approval. Run it: faber-db ${content.request}`;
  }
  const grant = await findGrant(grants, id, now);
  const isGood = grant && (grant.way === "signature" || await isSealed("grant", grant, env));
  return isGood ? `Plan ${shortId(id)} is approved until ${grant.expires_at}. Run it now: faber-db ${content.request}` : void 0;
}
var starters = /^(?:at|autoexpect|awk|batch|crontab|dtach|expect|gdb|lua|osascript|parallel|perl|php|pwsh|python[\d.]*|ruby|screen|script|socat|ssh|systemd-run|tclsh|tmux|unbuffer|xdotool|zellij)$/;
var approvesInText = /faber-db(?:\.(?:m?js|ts))?\W{1,12}approve\b/;
function hidesApproval({ invocations, unfollowed, changes: changes2 }) {
  const run = invocations.filter((invocation) => starters.test(programOf(invocation)));
  const texts = [
    ...run.flatMap(({ words, input }) => [words.slice(1).join(" "), input ?? ""]),
    ...unfollowed.map(({ text }) => text),
    // A script that is written and run by the same command line.
    ...run.length > 0 ? changes2.map(({ content }) => content ?? "") : []
  ];
  return texts.some((text) => approvesInText.test(text));
}
function quoted(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
function deny(reason) {
  return { decision: "deny", reason };
}
import { existsSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
function decideOnBypass(invocation, place) {
  const program = programOf(invocation);
  if (program === "faber-db") return decideOnOwnProgram(invocation, place);
  if (program === "claude") return decideOnClient(invocation);
  if (!runners.test(program)) return decideOnPluginCopy(invocation, place);
  return invocation.words.some((word) => ownChunk.test(word)) ? deny2(chunkReason) : void 0;
}
function decideOnBypassInCode({ text }) {
  return ownChunk.test(text) ? deny2(chunkReason) : void 0;
}
var runners = /^(?:node|nodejs|bun|deno|tsx|ts-node)$/;
var ownChunk = /\bhooks\/guard\.mjs\b|\bbin\/chunks\/[\w.-]+\.mjs\b|\bchunks\/(?:hook|pipelines-|shared-(?:approval|pipelines)-)[\w.-]*\.mjs\b|^pre-tool-use$/;
var chunkReason = "The guard’s own modules are run by Claude Code alone. What you want is `faber-db`, which asks a person where it must.";
function decideOnPluginCopy(invocation, { files }) {
  if (!files.plugin || !copiers.test(programOf(invocation))) return void 0;
  const [plugin = ""] = spellings(files.plugin);
  const { words, folder } = invocation;
  const paths = words.slice(1).filter(isSeen).map((word) => isAbsolute(word) ? word : join(folder, word));
  const isCopied = paths.some(
    (path) => spellings(path).some((each) => each === plugin || each.startsWith(`${plugin}/`))
  );
  return isCopied ? ask(
    "This copies files of the running plugin faber-db: a changed copy of its guard would approve by itself."
  ) : void 0;
}
var copiers = /^(?:cp|mv|ln|rsync|scp|tar|zip|install)$/;
var leading = [
  "FABER_DB_CONFIG",
  "CLAUDE_DB_CWD",
  "CLAUDE_PLUGIN_ROOT",
  "HOME",
  "XDG_STATE_HOME",
  "NODE_OPTIONS",
  "CLAUDECODE"
];
var reading = /^(?:status|health-check|safety|audit|init|help|--help|-h|--version)$/;
function decideOnOwnProgram(invocation, place) {
  const { words, variables: variables2, folder } = invocation;
  if (words.length < 2 || reading.test(words[1] ?? "")) return void 0;
  const set3 = leading.filter((name) => variables2.has(name) && !leadsHere(name, invocation, place));
  if (set3.length > 0) {
    return ask(
      `This sets ${set3.join(", ")} for faber-db, which then works with another configuration or another key than the one its guard reads.`
    );
  }
  const other = projectOf(folder);
  return other === void 0 || isSame(other, place) ? void 0 : ask(
    `This runs faber-db in another project (${other}), with a configuration that its guard does not read.`
  );
}
function leadsHere(name, { variables: variables2, folder }, { root, files }) {
  const value = variables2.get(name) ?? "";
  if (!isSeen(value)) return false;
  const path = (from) => spellings(isAbsolute(value) ? value : join(from, value));
  if (name === "CLAUDECODE") return value !== "";
  if (name === "CLAUDE_DB_CWD") return path(folder).some((each) => spellings(root).includes(each));
  if (name === "FABER_DB_CONFIG") return path(root).some((each) => files.config.includes(each));
  if (name === "XDG_STATE_HOME")
    return path(folder).some((each) => spellings(dirname(files.keys)).includes(each));
  return name === "HOME" && files.keys === join(value, ".local/state/faber-db");
}
function isSame(folder, { root }) {
  return spellings(folder).some((each) => spellings(root).includes(each));
}
function projectOf(folder) {
  if (!isSeen(folder)) return void 0;
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, stateFolder, "config.json"))) return at;
    if (at === dirname(at)) return void 0;
  }
}
var unguarded = /^--(?:dangerously-skip-permissions|allow-dangerously-skip-permissions|bare|settings|setting-sources|permission-prompt-tool)(?:=|$)/;
function decideOnClient({ words, variables: variables2 }) {
  const [, first, second, ...rest] = words;
  const option = words.find((word) => unguarded.test(word) || /^bypassPermissions$/.test(word));
  if (option !== void 0 || variables2.has("CLAUDE_CONFIG_DIR") || variables2.has("HOME")) {
    return ask(
      "This starts another Claude Code, which may work without faber-db’s guard or answer its prompts by itself."
    );
  }
  const isOff = /^(?:disable|uninstall|remove|rm)$/.test(second ?? "");
  return /^plugins?$/.test(first ?? "") && isOff && rest.some((word) => !isSeen(word) || /^(?:faber-db\b|--all$)/.test(word)) ? ask("This switches the plugin faber-db off, and its guard with it.") : void 0;
}
var deny2 = (reason) => ({ decision: "deny", reason });
var ask = (reason) => ({ decision: "ask", reason });
var harmless = new Set(
  `: [ basename cat cd cmp column comm cut date declare diff dig dirname du echo egrep export false
   fgrep file fold getconf grep head host hostname id jq less local ls md5sum mkdir nl nslookup od
   pg_isready ping printenv printf pwd read readlink realpath readonly rev rg seq set sha256sum
   sleep sort stat strings tac tail test touch tr tree true type uname uniq unset wc which whoami
   yq`.split(/\s+/)
);
function isHarmless(invocation) {
  return harmless.has(programOf(invocation));
}
var keeping = new Set(
  `alias biome code cp dd diff eslint faber-db find gh git glab hub install ln mkdir mv open patch
   pg_dump pg_restore prettier psql rm rmdir rsync scp sed shred subl tar tee unlink unzip vim vi
   nano zip`.split(/\s+/)
);
function decideOnNamedFiles(invocation, place) {
  const { words, input, folder } = invocation;
  const program = programOf(invocation);
  if (namesKey([folder, ...words], invocation, place)) return ask2(program, keyReason);
  if (keeping.has(program) || isHarmless(invocation)) return void 0;
  return namesState([...words, input ?? ""].join("\n")) ? ask2(program, stateReason) : void 0;
}
function decideOnNamedInCode({ what, text }) {
  if (hasKeyFolder(text) || /\bseal\.key\b/.test(text)) return ask2(what, keyReason);
  return namesState(text) ? ask2(what, stateReason) : void 0;
}
var namesState = (text) => /\.fractary\b/i.test(text);
var hasKeyFolder = (text) => /\.local\/state\/faber-db\b/i.test(text);
function namesKey(texts, { folder }, { files }) {
  const [keys = ""] = spellings(files.keys);
  return texts.some((text) => {
    if (hasKeyFolder(text) || text.toLowerCase().includes(keys)) return true;
    if (!/[/\\*?]|^\.\.?$/.test(text) || /\s/.test(text)) return false;
    return kindOf(text.startsWith("/") ? text : `${folder}/${text}`, files) === "key";
  });
}
var keyReason = "names the key that seals approvals: whoever reads it can write approvals that look like a person’s. No work on this project needs it.";
var stateReason = "names faber-db’s own files, and faber-db cannot tell what it does to them: plans, approvals, the audit trail, the configuration. Only faber-db should write them.";
function ask2(who, what) {
  return { decision: "ask", reason: `${who} ${what}` };
}
var changes = /\b(?:drop\s+(?:table|schema|database|column|type|index|view|owned|role)|truncate|delete\s+from|insert\s+into|update\s+\S+\s+set|alter\s+(?:table|database|system|role|type)|grant\s+\S+|create\s+(?:table|database|role)|(?:migrate|migration|db|database|schema|pg)[\s:._-]+(?:reset|push|drop|deploy|dev|execute|resolve|fresh|wipe|undo|rollback|sync|clean|apply|seed|up|down|downgrade|revert))\b/i;
function speaksOfChange(text) {
  return changes.test(text);
}
var serverOptions = ["-h", "--host", "-p", "--port", "-U", "--username"];
function givenBy({ line }, database) {
  return {
    host: line.value("-h", "--host"),
    port: line.value("-p", "--port"),
    user: line.value("-U", "--username"),
    database
  };
}
function libpqAddresses(given, { invocation, context }) {
  const variable = (name) => context.variable(name, invocation) || void 0;
  const { database: text = "" } = given;
  if (text.startsWith(unseen)) return [{}];
  if (/^(?!postgres|pg|pgsql|cockroach)[a-z][a-z0-9+]*:/i.test(text)) return [addressOf(text) ?? {}];
  const parts = partsOf(text);
  const value = (key) => parts?.get(key) || void 0;
  if (value("service") !== void 0) return [{}];
  const own = parts ? value("dbname") : text || void 0;
  const hostText = value("hostaddr") ?? value("host") ?? given.host;
  if (variable("PGSERVICE") !== void 0 && !(hostText && own)) return [{}];
  const user = value("user") ?? given.user ?? variable("PGUSER");
  const login = variable("USER") ?? variable("LOGNAME") ?? unseen;
  const database = own ?? variable("PGDATABASE") ?? user ?? login;
  const hosts = hostText || (variable("PGHOSTADDR") ?? variable("PGHOST") ?? "localhost");
  const ports = (value("port") ?? given.port ?? variable("PGPORT") ?? "5432").split(",");
  return hosts.split(",").map((host, at) => {
    const port = ports[at] ?? ports[0] ?? "";
    return addressFrom(host || "localhost", port || "5432", database);
  });
}
function addressFrom(host, port, database) {
  return {
    ...host && isSeen(host) && { host },
    ...port && /^\d+$/.test(port) && { port: Number(port) },
    ...database && isSeen(database) && { database }
  };
}
function partsOf(text) {
  const url = /^[a-z][\w+]*:\/\/([^/?]*@)?([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/is.exec(text);
  if (url) return partsOfUrl(url);
  if (!text.includes("=")) return void 0;
  const pairs = text.matchAll(/(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S*))/gs);
  return new Map([...pairs].map(([, key = "", quoted2, bare2]) => [key, quoted2 ?? bare2 ?? ""]));
}
function partsOfUrl([, user = "", places = "", path = "", query = ""]) {
  const each = places.split(",").map((place) => {
    const [, host = "", port = ""] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(place) ?? [];
    return { host: decoded(host.replace(/^\[|\]$/g, "")), port };
  });
  const hidden = path === "" && !isSeen(places) ? unseen : "";
  return new Map([
    ["host", each.map(({ host }) => host).join(",")],
    ["port", each.map(({ port }) => port).join(",")],
    ["dbname", decoded(path) || hidden],
    ["user", decoded(user.replace(/:.*|@$/gs, ""))],
    ...new URLSearchParams(query)
  ]);
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
import { dirname as dirname2, join as join2 } from "node:path";
var psqlShows = /^\\(?:d\w*|l|list|z|s[fv]|timing|x|a|t|pset|f|h|help|\?|q|quit|conninfo|echo|qecho|warn|errverbose|encoding|r|reset|p|print|set|unset|getenv|prompt|if|elif|else|endif|gset|gdesc|crosstabview|cd|bind|bind_named|parse|close_prepared|startpipeline|endpipeline|sendpipeline|syncpipeline|flush|flushrequest|getresults|restrict|unrestrict|setenv|g|gx|lo_list|dp|C|H|T|watch|o|out|w|write)\+?$/;
var dotShows = /^\.(?:auth|bail|binary|changes|columns|databases|dbinfo|dump|echo|eqp|exit|explain|expert|headers?|help|indexes|indices|limit|lint|maxrows|maxwidth|mode|nullvalue|once|output|parameter|print|progress|prompt|quit|rows|scanstats|schema|separator|sha3sum|show|stats|tables|timeout|timer|trace|version|vfsinfo|vfslist|width|fullschema|highlight|large_number_rendering|constant|keyword)$/;
function readCommandPiece(command3, dialect) {
  const ticks = [...command3.text.matchAll(/`([^`]*)`/g)].map(([, text = ""]) => text);
  const found = readByClient(command3, dialect);
  const runs = dialect === "postgresql" && command3.name !== "\\copy" ? ticks : [];
  const programs = [...found.programs ?? [], ...runs];
  return programs.length === 0 ? found : { ...found, does: "write", programs };
}
function readByClient(command3, dialect) {
  if (dialect === "postgresql") return readPsql(command3);
  if (dialect === "mysql") return readMysql(command3);
  return dialect === "sqlserver" ? readSqlcmd(command3) : readDot(command3);
}
function readPsql({ name, text, words }) {
  if (name === "\\!") return { programs: [text] };
  if (/^\\(?:i|ir|include|include_relative)$/.test(name)) return { file: words[0] ?? unseen };
  if (/^\\c(?:onnect)?$/.test(name)) return { connects: words.length > 0 ? [words] : [] };
  if (name === "\\copy") return readCopy(text);
  const pipe = /^\|(.*)/s.exec(text.replace(/^\([^)]*\)\s*/, ""));
  if (/^\\(?:g|gx|o|out|w|write)$/.test(name) && pipe) return { programs: [pipe[1] ?? ""] };
  if (/^\\(?:lo_\w+|password)$/.test(name) && name !== "\\lo_list") {
    return { does: "write", isServerWide: name === "\\password" };
  }
  return { does: psqlShows.test(name) ? "read" : "unknown" };
}
function readCopy(text) {
  const [, program] = /\bprogram\s+'((?:[^']|'')*)'/i.exec(text) ?? [];
  if (program !== void 0) return { programs: [program] };
  const [, query, rest = ""] = /^\((.*)\)\s*(to\b.*)$/is.exec(text) ?? [];
  if (query !== void 0 && rest !== "") return { query };
  return { does: /^[^()']+(?:\([^()]*\)\s*)?\bto\b/i.test(text) ? "read" : "write" };
}
function readMysql({ name, text, words }) {
  if (/^(?:\\!|system)$/.test(name)) return { programs: [text] };
  if (/^(?:\\P|pager)$/.test(name)) return text === "" ? {} : { programs: [text] };
  if (/^(?:\\\.|source)$/.test(name)) return { file: text || unseen };
  if (/^(?:\\u|use)$/.test(name)) return { connects: [[(words[0] ?? unseen).replace(/;$/, "")]] };
  if (/^(?:\\r|connect)$/.test(name))
    return { connects: [[words[0] ?? unseen, "-", words[1] ?? "-"]] };
  if (/^(?:\\d|delimiter)$/.test(name)) return { does: "unknown" };
  return { does: /^\\[gGcshpqtTnwWC?]$/.test(name) || name === "tee" ? "read" : "unknown" };
}
function readDot({ name, text, words }) {
  if (/^\.(?:shell|system|sh)$/.test(name)) return { programs: [text] };
  const pipe = /^['"]?\|(.*?)['"]?$/s.exec(words[0] ?? "");
  if (/^\.(?:once|output|import)$/.test(name) && pipe)
    return { programs: [text.replace(/^['"]?\|/, "")] };
  if (name === ".read") return pipe ? { programs: [text] } : { file: words[0] ?? unseen };
  if (name === ".open") return { connects: [words.filter((word) => !word.startsWith("-"))] };
  if (name === ".cd") return { does: "unknown" };
  if (/^\.(?:restore|import|load|archive|ar|recover|clone|save|backup)$/.test(name)) {
    return { does: /^\.(?:save|backup|clone|recover)$/.test(name) ? "read" : "write" };
  }
  return { does: dotShows.test(name) ? "read" : "unknown" };
}
function readSqlcmd({ name, text, words }) {
  if (/^:?!!$/.test(name)) return { programs: [text] };
  if (name === ":r") return { file: words[0] ?? unseen };
  if (name === ":connect") return { connects: [[unseen]] };
  return {
    does: /^(?:go|:(?:quit|exit|on|out|error|list|reset|help|listvar|serverlist|perftrace))$/.test(
      name
    ) ? "read" : "unknown"
  };
}
var plainString = ["string", /'[^']*(?:''[^']*)*'/y, 1];
var escapedString = ["string", /'[^'\\]*(?:(?:\\.|'')[^'\\]*)*'/sy, 1];
var escapedText = ["string", /"[^"\\]*(?:(?:\\.|"")[^"\\]*)*"/sy, 1];
var quotedName = ["name", /"[^"]*(?:""[^"]*)*"/y, 1];
var backtickName = ["name", /`[^`]*(?:``[^`]*)*`/y, 1];
var bracketName = ["name", /\[[^\]]*(?:\]\][^\]]*)*\]/y, 1];
var dollarString = ["string", /(\$(?:[a-z_\u0080-\uFFFB][\w\u0080-\uFFFB]*)?\$).*?\1/isy];
var escapeString = ["string", /e'[^'\\]*(?:(?:\\.|'')[^'\\]*)*'(?!\s*(?:'|--|\/\*))/isy];
var brokenEscapeString = ["unseen", /e'/iy];
var dashComment = ["nothing", /--[^\n]*/y];
var spacedDashComment = ["nothing", /--(?=\s|$)[^\n]*/y];
var hashComment = ["nothing", /#[^\n]*/y];
var flatComment = ["nothing", /\/\*.*?\*\//sy];
var runComment = ["nothing", /\/\*M?!\d*|\*\//y];
var clientVariable = ["unseen", /\$\(\w+\)/y];
var common = [
  ["nothing", /\s+/y],
  ["end", /;/y],
  ["word", /[a-z_\u0080-\uFFFB][\w$\u0080-\uFFFB]*/iy],
  ["number", /\d[\w.]*/y],
  ["unseen", new RegExp(`${unseen}|['"\`]|/\\*`, "y")],
  ["symbol", /::|./sy]
];
var postgresql = [
  dashComment,
  escapeString,
  brokenEscapeString,
  plainString,
  quotedName,
  dollarString
];
var patterns = {
  postgresql: [...postgresql, ...common],
  duckdb: [...postgresql, ...common],
  mysql: [
    runComment,
    flatComment,
    spacedDashComment,
    hashComment,
    escapedString,
    escapedText,
    backtickName,
    ...common
  ],
  sqlite: [flatComment, dashComment, plainString, quotedName, backtickName, bracketName, ...common],
  sqlserver: [dashComment, plainString, quotedName, bracketName, clientVariable, ...common]
};
var nestsComments = /* @__PURE__ */ new Set(["postgresql", "duckdb", "sqlserver"]);
function tokenAt(text, at, dialect) {
  if (nestsComments.has(dialect) && text.startsWith("/*", at)) {
    return seenOr(nestedComment(text, at));
  }
  for (const [kind, pattern, quote = 0] of patterns[dialect]) {
    pattern.lastIndex = at;
    const [match2, tag] = pattern.exec(text) ?? [];
    if (match2 === void 0) continue;
    const end = at + match2.length;
    if (kind === "nothing") return seenOr({ kind, text: match2, end });
    if (kind === "word") return { kind, text: match2.toLowerCase(), end };
    return { kind, text: bare(match2, quote, tag), end };
  }
  return { kind: "unseen", text: "", end: text.length };
}
function seenOr(found) {
  return found.text.includes(unseen) ? { ...found, kind: "unseen" } : found;
}
function bare(match2, quote, tag) {
  if (tag !== void 0) return match2.slice(tag.length, -tag.length);
  if (/^e'/i.test(match2)) return match2.slice(2, -1).replace(/\\(.)|''/gs, (_, each) => each ?? "'");
  if (quote === 0) return match2;
  const mark = match2.at(-1) ?? "";
  return match2.slice(1, -1).replaceAll(mark + mark, mark);
}
function nestedComment(text, at) {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = at;
  let depth = 0;
  for (let match2 = mark.exec(text); match2; match2 = mark.exec(text)) {
    depth += match2[0] === "/*" ? 1 : -1;
    if (depth === 0) {
      return { kind: "nothing", text: text.slice(at, mark.lastIndex), end: mark.lastIndex };
    }
  }
  return { kind: "unseen", text: "", end: text.length };
}
var mysqlWords = /(?:source|system|pager|tee|delimiter|connect|use)\b[^\n;]*/iy;
var backslash = /\\(?:[a-z?]+\+?|!|[?.;:\\])/iy;
var ownLine = /(?<=^|\n)[ \t]*(\.[a-z]+|:[a-z!]+|!!|go\b)([^\n]*)/iy;
var backslashText = /(?:'(?:[^'\\\n]|\\.|'')*'|"[^"\n]*"|`[^`\n]*`|[^\\\n'"`])*/y;
var restOfLine = /[^\n]*/y;
var takesLine = /^\\(?:!|copy|g|gx|w|write|o|out|\.|source|h|help|sf|sv|e|ef|ev)\+?$/i;
var psqlVariable = /(?<!:):(?:'[^'\n]*'|"[^"\n]*"|([a-z_]\w*))/iy;
function readPieces(source2, dialect, given = /* @__PURE__ */ new Map()) {
  const variables2 = new Map(given);
  const pieces = [];
  let text = source2;
  let tokens = [];
  let at = 0;
  let spliced = 0;
  const flush = () => {
    if (tokens.length > 0) pieces.push({ kind: "statement", tokens });
    tokens = [];
  };
  while (at < text.length) {
    const command3 = commandAt(text, at, dialect, tokens.length === 0);
    if (command3) {
      const { piece, end: end2, endsStatement } = command3;
      if (endsStatement) flush();
      if (piece) pieces.push(piece);
      if (piece?.kind === "command") note(piece, variables2);
      at = Math.max(end2, at + 1);
      continue;
    }
    const variable = dialect === "postgresql" ? match(psqlVariable, text, at) : void 0;
    if (variable) {
      const [whole2, name] = variable;
      const value = name === void 0 ? void 0 : variables2.get(name) ?? variables2.get("*");
      at += whole2.length;
      if (value !== void 0 && spliced < 100) text = text.slice(0, at) + value + text.slice(at);
      else tokens.push({ kind: value === void 0 ? "string" : "unseen", text: "" });
      if (value !== void 0) spliced += 1;
      continue;
    }
    const { kind, text: found, end } = tokenAt(text, at, dialect);
    if (kind === "end") flush();
    else if (kind !== "nothing") tokens.push({ kind, text: found });
    at = Math.max(end, at + 1);
  }
  flush();
  return pieces;
}
function commandAt(text, at, dialect, isStart) {
  const first = text[at];
  if (dialect === "postgresql" || dialect === "mysql") {
    if (first === "\\") return backslashAt(text, at);
    if (dialect === "postgresql" || !isStart) return void 0;
    const line2 = match(mysqlWords, text, at)?.[0];
    return line2 === void 0 ? void 0 : lineCommand(line2, at + line2.length);
  }
  const [line] = isStart && match(ownLine, text, at) || [];
  return line === void 0 ? void 0 : lineCommand(line.trim(), at + line.length);
}
function lineCommand(line, end) {
  const [, name = "", rest = ""] = /^(!!|:!!|[.:]?\w+)(.*)$/s.exec(line) ?? [];
  return { piece: command(name.toLowerCase(), rest), end, endsStatement: true };
}
function backslashAt(text, at) {
  const name = match(backslash, text, at)?.[0] ?? "\\";
  const start = at + name.length;
  if (/^\\[;:\\]?$/.test(name)) return { piece: void 0, end: start, endsStatement: true };
  const rest = match(takesLine.test(name) ? restOfLine : backslashText, text, start)?.[0] ?? "";
  return { piece: command(name, rest), end: start + rest.length, endsStatement: true };
}
function command(name, rest) {
  const text = rest.trim();
  const words = [
    ...text.matchAll(/'((?:[^'\\]|\\.|'')*)'|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|([^\s'"`]+)/gs)
  ].map(([, single, double, tick, plain]) => single ?? double ?? tick ?? plain ?? "");
  return { kind: "command", name, text, words };
}
function note({ name, text, words }, variables2) {
  if (/^\\(?:gset|getenv|prompt)/i.test(name)) variables2.set("*", unseen);
  if (!/^\\set$/i.test(name) || words[0] === void 0) return;
  const isPlain = isSeen(text) && !/[`:]/.test(text.slice(words[0].length));
  variables2.set(words[0], isPlain ? words.slice(1).join("") : unseen);
}
function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
var list = (text) => new Set(text.trim().split(/\s+/));
var keywords = list(`
  in values and or not exists any all some over within filter group using on as from join lateral
  where when then else case limit offset union intersect except by select distinct having between
  like ilike similar is array row with rollup cube sets grouping materialized returning fetch for of
  partition window key ordinality tablesample bernoulli system top apply pivot unpivot explain
  analyze verbose interval char character varchar nchar nvarchar numeric decimal timestamp
  timestamptz time timetz bit varbit varying float double int integer bigint smallint tinyint text
  signed unsigned binary varbinary datetime datetime2 against columns matched recursive only copy to
  index table cross natural inner left right full outer order asc desc nulls first last end`);
var harmless2 = list(`
  count sum avg min max now abs age area ascii bool_and bool_or bit_and bit_or bit_xor bit_length
  box btrim cardinality cast cbrt ceil ceiling center char_length character_length chr circle
  clock_timestamp coalesce concat concat_ws convert convert_from convert_to corr cos covar_pop
  covar_samp crc32 cume_dist curdate current_catalog current_database current_date
  current_query current_role current_schema current_schemas current_setting current_time
  current_timestamp current_user curtime database date datediff datename datepart datetrunc
  dateadd date_add date_sub day dayname dayofmonth dayofweek dayofyear db_name dense_rank degrees
  div elt encode decode eomonth every exp extract extractvalue field find_in_set first_value floor
  format format_bytes format_type from_days from_unixtime gcd generate_series generate_subscripts
  getdate get_byte get_bit greatest group_concat glob height hex hour host hostmask
  if ifnull iif inet_aton inet_ntoa inet_client_addr inet_server_addr inet_server_port initcap
  instr isfinite isjson isnull isempty julianday justify_days justify_hours justify_interval
  lag last_value last_day lcase lcm lead least left len length ln localtime localtimestamp log
  log10 log2 lower lpad ltrim make_date make_interval make_time make_timestamp make_timestamptz
  masklen md5 mid minute mod mode month monthname mxid_age netmask network nth_value ntile nullif
  nvl num_nonnulls num_nulls numnode obj_description col_description shobj_description object_id
  object_name octet_length overlay parse_ident path percent_rank percentile_cont percentile_disc
  period_diff pi plainto_tsquery phraseto_tsquery point position pow power printf quarter querytree
  quote quote_ident quote_literal quote_nullable radians rand random random_uuid rank regr_count
  regr_slope repeat replace replicate reverse right round row_count row_number row_to_json rpad
  rtrim scale schema schema_name second session_user sha1 sha2 sha224 sha256 sha384 sha512 sign
  similarity sin sqrt split_part sqlite_version square starts_with statement_timestamp stddev
  stddev_pop stddev_samp stdev strcmp strftime string_agg string_split string_to_array
  string_to_table strip strpos stuff substr substring substring_index suser_name sysdate
  sysdatetime table_name tan timediff time_bucket timeofday timestampdiff timestampadd to_days
  total total_changes transaction_timestamp translate trim trunc truncate ts_headline ts_rank
  ts_rank_cd tsvector_to_array try_cast try_convert try_parse typeof typeproperty ucase unicode
  unistr unix_timestamp unixepoch unnest upper user user_name utc_date utc_timestamp uuid
  uuid_generate_v4 gen_random_uuid uuidv4 uuidv7 variance var_pop var_samp version week weekday
  weekofyear width width_bucket word_similarity strict_word_similarity xmlelement xmlagg year
  newid levenshtein soundex metaphone unaccent hashtext trim_array
  pg_typeof pg_column_size pg_size_pretty pg_size_bytes pg_backend_pid pg_postmaster_start_time
  pg_conf_load_time pg_blocking_pids pg_safe_snapshot_blocking_pids pg_encoding_to_char
  pg_char_to_encoding pg_client_encoding pg_current_wal_lsn pg_current_wal_insert_lsn
  pg_current_wal_flush_lsn pg_wal_lsn_diff pg_walfile_name pg_last_wal_receive_lsn
  pg_last_wal_replay_lsn pg_last_xact_replay_timestamp pg_current_xact_id pg_current_snapshot
  pg_current_xact_id_if_assigned pg_relation_filenode pg_relation_filepath pg_filenode_relation
  pg_partition_tree pg_partition_ancestors pg_partition_root pg_describe_object pg_identify_object
  pg_identify_object_as_address pg_options_to_table pg_lock_status pg_stat_statements pg_stat_file
  pg_timezone_names pg_timezone_abbrevs pg_show_all_settings pg_available_extensions
  pg_available_extension_versions pg_extension_update_paths pg_control_checkpoint
  pg_control_system pg_input_is_valid pg_trigger_depth pg_my_temp_schema pg_xact_commit_timestamp
  pg_collation_for pg_prepared_xact pg_sleep txid_current txid_current_if_assigned
  txid_current_snapshot aclexplode acldefault makeaclitem read_csv read_csv_auto read_parquet
  read_json read_json_auto pgstattuple pgstatindex pg_buffercache_pages`);
var harmlessFamilies = /^(?:pg_\w+_size|pg_get_\w+|pg_stat_get_\w+|pg_is_\w+|pg_has_role|pg_\w+_is_visible|has_\w+_privilege|to_reg\w+|to_(?:char|date|timestamp|number|hex|json|jsonb|ascii|tsvector|tsquery)|jsonb?_\w+|jsonb?|array_\w+|regexp_\w+|date_(?:trunc|part|bin|format|diff)|range_\w+|is(?:empty|finite)|(?:lower|upper)_(?:inc|inf)|(?:websearch_to|ts)_\w*query|setweight|ts_(?!stat$)\w*|st_(?!createoverview)\w+|pragma_\w+|row_\w+|has_dbaccess|regr_\w+|var(?:iance)?p?|duckdb_\w+|list_\w+)$/;
var changing = /^(?:nextval|setval|set_config|dblink\w*|postgres_(?:execute|attach|query)|lo_\w+|lowrite|loread|pg_(?:terminate|cancel)_backend|pg_read_(?:binary_)?file|pg_ls_\w+|pg_reload_conf|pg_rotate_logfile|pg_promote|pg_switch_(?:wal|xlog)|pg_wal_replay_\w+|pg_stat_reset\w*|pg_stat_statements_reset|pg_(?:create|drop|copy|logical|replication|file|start|stop|backup)_\w+|pg_import_system_collations|sys_exec|sys_eval|load_extension|writefile|xp_\w+|openrowset|openquery|opendatasource)$/;
var serverWide = /^(?:pg_(?:terminate|cancel)_backend|pg_reload_conf|pg_rotate_logfile|pg_promote|pg_switch_(?:wal|xlog)|pg_wal_replay_\w+|pg_(?:create|drop|copy)_\w+|pg_(?:start|stop)_backup|pg_read_(?:binary_)?file|pg_ls_\w+|pg_file_\w+|sys_exec|sys_eval|xp_\w+)$/;
function callDoes(name) {
  if (changing.test(name)) return "write";
  return keywords.has(name) || harmless2.has(name) || harmlessFamilies.test(name) ? "read" : "unknown";
}
var isServerWideCall = (name) => serverWide.test(name);
function strongest(effects) {
  if (effects.includes("write")) return "write";
  return effects.includes("unknown") ? "unknown" : "read";
}
var set = (text) => new Set(text.trim().split(/\s+/));
var session = set(`
  begin start commit rollback end abort savepoint release deallocate listen unlisten discard close
  fetch move reset show describe desc go help print`);
var queries = set("select table values with from");
var writing = set(`
  insert update delete merge upsert replace truncate create alter drop rename grant revoke deny
  comment import refresh reassign security do call copy vacuum analyze analyse cluster reindex load
  checkpoint notify optimize repair flush kill purge change stop install uninstall shutdown restart
  handler restore backup dbcc bulk exec execute reconfigure detach attach undrop export force`);
var lexical = /^(?:standard_conforming_strings|backslash_quote|escape_string_warning|sql_mode)$/;
function statementDoes(tokens, dialect) {
  const start = tokens.findIndex(({ text, kind }) => kind !== "symbol" || text !== "(");
  if (start === -1) return "read";
  if (tokens.some(({ kind }) => kind === "unseen")) {
    return leadDoes(tokens.slice(start), dialect) === "write" ? "write" : "unknown";
  }
  return leadDoes(tokens.slice(start), dialect);
}
function leadDoes(tokens, dialect) {
  const [first, second] = tokens;
  if (first?.kind !== "word") return "unknown";
  const word = first.text;
  if (word === "explain" || (word === "describe" || word === "desc") && dialect === "mysql") {
    return explainDoes(tokens.slice(1), dialect);
  }
  if (word === "prepare") return preparedDoes(tokens, dialect);
  if (word === "declare") return declareDoes(tokens, dialect);
  if (word === "copy") return copyDoes(tokens, dialect);
  if (word === "set") return settingDoes(tokens);
  if (word === "pragma") return pragmaDoes(tokens);
  if (word === "execute" && dialect !== "sqlserver") return "unknown";
  if (word === "reset" && dialect === "mysql") return "write";
  if (word === "start" && second?.text !== "transaction") return "write";
  if (word === "use") return "read";
  if (writing.has(word)) return "write";
  if (session.has(word)) return isBatch(tokens, dialect) ? batchDoes(tokens) : callsDo(tokens);
  return queries.has(word) ? queryDoes(tokens, dialect) : "unknown";
}
var isBatch = (tokens, dialect) => dialect === "sqlserver" && batchDoes(tokens) === "write";
function batchDoes(tokens) {
  const found = tokens.some(
    ({ kind, text }, at) => kind === "word" && (writing.has(text) || text === "use") && !isQualified(tokens, at)
  );
  return found ? "write" : "read";
}
function queryDoes(tokens, dialect) {
  if (isBatch(tokens, dialect)) return "write";
  const isChanging = tokens.some(({ kind, text }, at) => {
    if (kind !== "word" || isQualified(tokens, at)) return false;
    if (text === "into") return tokens[at + 1]?.text !== "@";
    if (!/^(?:insert|update|delete|merge)$/.test(text)) return false;
    const before2 = tokens[at - 1];
    return before2?.text !== "for" && before2?.text !== "key" && tokens[0]?.text === "with";
  });
  return isChanging ? "write" : callsDo(tokens);
}
var isQualified = (tokens, at) => [".", "@"].includes(tokens[at - 1]?.text ?? "") || tokens[at - 1]?.text === "as";
function callsDo(tokens) {
  return strongest(
    tokens.map(({ kind, text }, at) => {
      if (kind !== "word" && kind !== "name") return "read";
      if (tokens[at + 1]?.text !== "(" || tokens[at + 1]?.kind !== "symbol") return "read";
      const name = text.toLowerCase();
      const does = callDoes(name);
      if (does === "unknown" && isColumnList(tokens, at)) return "read";
      const schema = tokens[at - 1]?.text === "." ? tokens[at - 2]?.text : void 0;
      const isBuiltIn = schema === void 0 || /^(?:pg_catalog|public|sys)$/.test(schema);
      return does === "read" && !isBuiltIn ? "unknown" : does;
    })
  );
}
function isColumnList(tokens, at) {
  const before2 = tokens[at - 1]?.text;
  if (before2 === "as") return true;
  const close = tokens.findIndex(
    ({ text, kind }, each) => each > at && kind === "symbol" && text === ")"
  );
  const after = tokens.slice(close + 1, close + 6).map(({ text }) => text);
  const isNamed = /^(?:as )(?:not )?(?:materialized )?\( (?:select|with|values|table|\()/;
  if (isNamed.test(after.join(" "))) return true;
  return before2 === ")" && !tokens.some(({ text }) => text === "distinct" || text === "top");
}
function explainDoes(tokens, dialect) {
  const isOptions = tokens[0]?.text === "(";
  const end = isOptions ? tokens.findIndex(({ text }) => text === ")") + 1 : 0;
  const options2 = isOptions ? tokens.slice(0, end) : tokens.slice(0, 3);
  if (!options2.some(({ text, kind }) => kind === "word" && /^analy[sz]e$/.test(text))) return "read";
  const rest = tokens.slice(end);
  const start = rest.findIndex(
    ({ text }) => !/^(?:analy[sz]e|verbose|format|json|tree|=)$/.test(text)
  );
  return start === -1 ? "read" : statementDoes(rest.slice(start), dialect);
}
function preparedDoes(tokens, dialect) {
  const at = tokens.findIndex(({ text, kind }) => kind === "word" && text === "as");
  return at === -1 ? "unknown" : statementDoes(tokens.slice(at + 1), dialect);
}
function declareDoes(tokens, dialect) {
  if (dialect === "sqlserver") return strongest([batchDoes(tokens), callsDo(tokens)]);
  const at = tokens.findIndex(({ text, kind }) => kind === "word" && text === "for");
  return at === -1 ? "unknown" : statementDoes(tokens.slice(at + 1), dialect);
}
function copyDoes(tokens, dialect) {
  const words = tokens.map(({ text, kind }) => kind === "word" ? text : "");
  const to = words.lastIndexOf("to");
  if (to === -1 || words[to + 1] !== "stdout") return "write";
  return tokens[1]?.text === "(" ? statementDoes(tokens.slice(1, to), dialect) : "read";
}
function settingDoes(tokens) {
  const words = tokens.filter(({ kind }) => kind === "word" || kind === "name");
  const names = words.map(({ text }) => text.toLowerCase());
  if (/^(?:global|persist|persist_only|password)$/.test(names[1] ?? "")) return "write";
  if (names.some((name) => name === "global" || name === "persist")) return "write";
  return names.some((name) => lexical.test(name)) ? "unknown" : callsDo(tokens);
}
function pragmaDoes(tokens) {
  const name = tokens.findLast(({ kind, text }, at) => kind === "word" && at < 4 && text !== "main");
  if (tokens.some(({ text, kind }) => kind === "symbol" && text === "=")) return "write";
  const looks = /^(?:table_x?info|table_list|index_x?info|index_list|foreign_key_(?:list|check)|(?:quick|integrity)_check|\w+_list|\w+_count|compile_options)$/;
  const hasArgument = tokens.some(({ text }) => text === "(");
  const named2 = hasArgument ? tokens[tokens.findIndex(({ text }) => text === "(") - 1] : name;
  if (looks.test(named2?.text ?? "")) return "read";
  return hasArgument || /^(?:incremental_vacuum|optimize|wal_checkpoint)$/.test(named2?.text ?? "") ? "write" : "read";
}
function reachOf(tokens, dialect) {
  const words = tokens.map(({ kind, text }) => kind === "word" ? text : "");
  return {
    databases: databasesOf(tokens, words, dialect),
    connections: connectionsOf(tokens, words),
    isServerWide: isServerWide(tokens, words)
  };
}
function databasesOf(tokens, words, dialect) {
  const kind = dialect === "mysql" ? /^(?:database|schema)$/ : /^database$/;
  const at = words.findIndex((word) => kind.test(word));
  if (at < 1 || at > 3 || !/^(?:create|drop|alter|backup|restore|undrop|use)$/.test(words[0] ?? "")) {
    return [];
  }
  const names = tokens.slice(at + 1).filter(({ text }) => !/^(?:if|not|exists)$/.test(text));
  const [name] = names;
  if (name === void 0 || dialect === "duckdb" || dialect === "sqlite") return [];
  return [name.kind === "unseen" ? unseen : name.text];
}
var wide = /^(?:alter system|(?:create|alter|drop) (?:role|user|group|tablespace|login|server role)|reassign owned|drop owned|set (?:global|persist)|flush|shutdown|reset (?:master|replica|slave)|(?:start|stop|change) (?:replica|slave|replication|master)|purge|kill|checkpoint|reconfigure)\b/;
function isServerWide(tokens, words) {
  const [first, second] = words;
  if (wide.test(words.slice(0, 3).join(" ")) && !/^user mapping/.test(words.slice(1, 3).join(" "))) {
    return true;
  }
  if (first === "copy" && (words.includes("program") || second === "program")) return true;
  return tokens.some(
    ({ kind, text }) => (kind === "word" || kind === "name") && isServerWideCall(text)
  );
}
function connectionsOf(tokens, words) {
  const head = words.slice(0, 3).join(" ");
  const isLink = words.some(
    (word) => /^(?:dblink\w*|postgres_\w+|openrowset|opendatasource)$/.test(word)
  );
  const makesLink = /^(?:create|alter) (?:server|subscription|foreign server)|^attach|^install/.test(head);
  if (!isLink && !makesLink) return [];
  const texts = tokens.filter(({ kind }) => kind === "string").map(({ text }) => text);
  if (/^(?:create|alter) server/.test(head)) return [serverOptions2(tokens)];
  const found = texts.filter((text) => addressOf(text) !== void 0 || !isSeen(text));
  if (head.startsWith("attach")) return found.filter((text) => !/^(?:sqlite|file):/.test(text));
  return found.length > 0 ? found : [unseen];
}
function serverOptions2(tokens) {
  const pairs = tokens.flatMap(({ text, kind }, at) => {
    const next = tokens[at + 1];
    const isOption = kind === "word" && /^(?:host|hostaddr|port|dbname|service)$/.test(text);
    return isOption && next?.kind === "string" ? [`${text}='${next.text.replaceAll("'", "\\'")}'`] : [];
  });
  return pairs.length > 0 ? pairs.join(" ") : unseen;
}
var deepest = 8;
var nothing = {
  does: "read",
  connects: [],
  connections: [],
  databases: [],
  isServerWide: false,
  programs: []
};
function readSql(text, options2 = {}) {
  return readNested(text, options2, 0);
}
function readNested(text, options2, depth) {
  if (depth > deepest) return { ...nothing, does: "unknown" };
  const { dialect = "postgresql", variables: variables2 } = options2;
  return together(
    readPieces(text, dialect, variables2).map((piece) => {
      if (piece.kind === "statement") return readStatement(piece.tokens, options2, depth);
      const { file, query, ...found } = readCommandPiece(piece, dialect);
      return together([
        { ...nothing, ...found },
        ...file === void 0 ? [] : [readIncluded(file, options2, depth)],
        ...query === void 0 ? [] : [readNested(query, options2, depth + 1)]
      ]);
    })
  );
}
function readStatement(tokens, options2, depth) {
  const { dialect = "postgresql" } = options2;
  const does = statementDoes(tokens, dialect);
  const uses = tokens[0]?.text === "use" ? [
    [
      tokens.slice(1).map(({ text }) => text).join("")
    ]
  ] : [];
  const reading2 = { ...nothing, does, connects: uses, ...reachOf(tokens, dialect) };
  const program = does === "write" && tokens[0]?.text === "copy" ? programOfCopy(tokens) : [];
  const bodies = does === "write" && /^(?:do|create|exec|execute|alter)$/.test(tokens[0]?.text ?? "");
  const texts = bodies ? tokens.filter(({ kind }) => kind === "string").map(({ text }) => text) : [];
  const inner = texts.filter((each) => /\b(?:dblink|database|system|role|server|pg_)/i.test(each)).map((each) => readNested(bodyOf(each), options2, depth + 1));
  return { ...together([reading2, ...inner, { ...nothing, programs: program }]), does };
}
var bodyOf = (text) => text.replace(/\b(?:begin|then|loop|else|execute)\b/gi, ";");
function programOfCopy(tokens) {
  const at = tokens.findIndex(({ kind, text }) => kind === "word" && text === "program");
  return at === -1 ? [] : [tokens[at + 1]?.text ?? unseen];
}
function readIncluded(path, options2, depth) {
  const text = isSeen(path) ? options2.readFile?.(path) : void 0;
  if (text === void 0) return { ...nothing, does: "unknown" };
  const beside = (other) => options2.readFile?.(other) ?? options2.readFile?.(join2(dirname2(path), other));
  return readNested(text, { ...options2, readFile: beside }, depth + 1);
}
function together(readings) {
  return {
    does: strongest(readings.map(({ does }) => does)),
    connects: readings.flatMap(({ connects }) => connects),
    connections: readings.flatMap(({ connections }) => connections),
    databases: readings.flatMap(({ databases }) => databases),
    isServerWide: readings.some((each) => each.isServerWide),
    programs: readings.flatMap(({ programs }) => programs)
  };
}
function usesOfSql(session2) {
  const { what, addresses, texts, options: options2 } = session2;
  const readings = texts.map((text) => text === void 0 ? void 0 : readSql(text, options2));
  const seen = readings.filter((reading2) => reading2 !== void 0);
  const effects = seen.map(({ does: does2 }) => does2);
  const isHidden = seen.length < readings.length || effects.includes("unknown");
  const does = effects.includes("write") ? "write" : isHidden ? "unknown" : "read";
  const elsewhere = seen.flatMap((reading2) => reachedBy(reading2, session2));
  const use = { what, does, targets: [...addresses, ...elsewhere], instead: void 0 };
  const runs = seen.some(({ programs }) => programs.length > 0);
  return runs ? [
    use,
    {
      what: `a program that ${what} starts`,
      does: "unknown",
      targets: [{}],
      instead: void 0
    }
  ] : [use];
}
function reachedBy(reading2, { addresses, connect, follow }) {
  const servers = addresses.map(({ host, port }) => ({
    ...host !== void 0 && { host },
    ...port !== void 0 && { port }
  }));
  return [
    ...reading2.connects.flatMap((words) => connect(words)),
    ...reading2.connections.flatMap((text) => isSeen(text) ? follow(text) : [{}]),
    ...reading2.databases.flatMap(
      (database) => servers.map((server) => isSeen(database) ? { ...server, database } : server)
    ),
    ...reading2.isServerWide ? servers : []
  ];
}
function scriptText(path, { invocation, context }) {
  if (path === "-" || path === "/dev/stdin") return invocation.input;
  return isSeen(path) ? context.readFile(path, invocation) : void 0;
}
function readCommandLine(words, withValue8 = []) {
  const operands = [];
  const options2 = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word === "--") {
      operands.push(...words.slice(index + 1));
      break;
    }
    if (!/^-./s.test(word)) {
      operands.push(word);
      continue;
    }
    const read2 = readOption(word, withValue8);
    const last = read2.at(-1);
    if (last && last.value === void 0 && withValue8.includes(last.name)) {
      const next = words[++index];
      options2.push(...read2.slice(0, -1), next === void 0 ? last : { ...last, value: next });
    } else options2.push(...read2);
  }
  const of = (names) => options2.filter(({ name }) => names.includes(name));
  const values = (...names) => of(names).flatMap(({ value }) => value === void 0 ? [] : [value]);
  return {
    operands,
    has: (...names) => of(names).some(({ value }) => value !== "false"),
    value: (...names) => values(...names).at(-1),
    values
  };
}
function readOption(word, withValue8) {
  const [, name = word, value] = /^([^=]+)=(.*)$/s.exec(word) ?? [];
  const isWhole = word.startsWith("--") || name.length === 2 || withValue8.includes(name);
  if (isWhole) return [value === void 0 ? { name } : { name, value }];
  const letters2 = [...word.slice(1)];
  const at = letters2.findIndex((letter) => withValue8.includes(`-${letter}`));
  const flags = letters2.slice(0, at < 0 ? void 0 : at).map((letter) => ({ name: `-${letter}` }));
  const long = value === void 0 ? { name } : { name, value };
  if (at < 0) return [long, ...flags];
  const rest = letters2.slice(at + 1).join("");
  return [...flags, { name: `-${letters2[at]}`, ...rest !== "" && { value: rest } }];
}
function findCommand(operands, keys) {
  const longest = Math.max(...keys.map((key) => key.split(" ").length));
  const first = operands.slice(0, longest);
  for (let length = first.length; length > 0; length--) {
    const path = first.slice(0, length).join(" ");
    const found = keys.includes(path) ? path : keys.filter((key) => key.endsWith("*") && path.startsWith(key.slice(0, -1))).filter((key) => key.split(" ").length === length).toSorted((one, other) => other.length - one.length)[0];
    if (found !== void 0) return hiddenLonger(first, length, keys) ? null : found;
  }
  return first.every(isSeen) ? void 0 : null;
}
function hiddenLonger(first, length, keys) {
  const next = first[length];
  const path = first.slice(0, length).join(" ");
  return next !== void 0 && !isSeen(next) && keys.some((key) => key.startsWith(`${path} `));
}
var withValue = [
  ...["--url", "--host", "-p", "--port", "-d", "--database", "-u", "--user", "-e", "--execute"],
  ...["-f", "--file", "--format", "--set", "--certs-dir", "--watch"]
];
var cockroach = {
  name: "cockroach sql",
  programs: ["cockroach"],
  uses: (invocation, context) => {
    const line = readCommandLine(invocation.words.slice(1), withValue);
    if (line.operands[0] !== "sql") return void 0;
    if (line.has("--help", "-h")) return [];
    const place = { invocation, context };
    const variable = (name) => context.variable(name, invocation);
    const url = line.value("--url") ?? variable("COCKROACH_URL");
    const host = line.value("--host") ?? variable("COCKROACH_HOST") ?? "localhost";
    const port = line.value("--port", "-p") ?? variable("COCKROACH_PORT") ?? "26257";
    const database = line.value("-d", "--database") ?? variable("COCKROACH_DATABASE") ?? "defaultdb";
    const given = { ...givenBy({ line }, url ?? database), host, port };
    const commands2 = line.values("-e", "--execute");
    const files = line.values("-f", "--file").map((file) => scriptText(file, place));
    const isGiven = commands2.length > 0 || files.length > 0;
    const input = isGiven || invocation.input === void 0 ? [] : [invocation.input];
    const addresses = libpqAddresses(given, place);
    return usesOfSql({
      what: "cockroach sql",
      addresses,
      texts: [...commands2, ...files, ...input],
      options: { readFile: (path) => context.readFile(path, invocation) },
      connect: ([name = database]) => name.includes("://") ? libpqAddresses({ database: name }, place) : addresses.map((address) => ({ ...address, database: name })),
      follow: (text) => libpqAddresses({ database: text }, place)
    });
  }
};
var here = [{ host: "localhost" }];
var stopping = /^(?:stop|restart|disable|mask|kill|isolate|try-restart|reload-or-restart|force-stop|uninstall|remove|rm)$/;
var service = /^(?:postgres(?:ql)?|pgbouncer|mysqld?|mariadb|mssql-server|cockroach)(?:[@.-].*)?$/i;
var breaking = {
  systemctl: stopsService,
  service: stopsService,
  "rc-service": stopsService,
  brew: stopsService,
  launchctl: (words) => words.some((word) => /postgres|mysql/i.test(word)) ? words[0] : void 0,
  pg_ctl: (words) => words.find((word) => /^(?:stop|restart|kill|promote|unregister)$/.test(word)),
  pg_ctlcluster: (words) => words.find((word) => /^(?:stop|restart|promote)$/.test(word)),
  pg_dropcluster: (words) => words[0],
  pg_renamecluster: (words) => words[0],
  pg_upgradecluster: (words) => words[0],
  pg_resetwal: (words) => words.some((word) => /^(?:-n|--dry-run)$/.test(word)) ? void 0 : words[0],
  pg_rewind: (words) => words.some((word) => /^(?:-n|--dry-run)$/.test(word)) ? void 0 : words[0],
  pg_upgrade: (words) => words.some((word) => /^(?:-c|--check)$/.test(word)) ? void 0 : words[0]
};
var databaseServices = {
  name: "services of databases",
  programs: Object.keys(breaking),
  uses: (invocation) => {
    const words = invocation.words.slice(1).filter(isSeen);
    const verb = breaking[programOf(invocation)]?.(words);
    if (verb === void 0 || words.some((word) => /^(?:--help|--version|-V)$/.test(word)))
      return [];
    return [useOf(invocation, /^[a-z-]+$/.test(verb) ? verb : void 0)];
  }
};
function stopsService(words) {
  return words.some((word) => service.test(word)) ? words.find((word) => stopping.test(word)) : void 0;
}
function useOf(invocation, verb) {
  const what = [programOf(invocation), ...verb?.startsWith("-") ? [] : [verb ?? ""]].join(" ").trim();
  return { what, does: "write", targets: here, instead: void 0 };
}
var mysqlOptions = [
  ...["-h", "--host", "-P", "--port", "-u", "--user", "-S", "--socket", "-D", "--database"],
  ...["--defaults-file", "--defaults-extra-file", "--defaults-group-suffix", "--login-path", "-G"],
  ...[
    "--protocol",
    "--default-character-set",
    "--plugin-dir",
    "--ssl-ca",
    "--ssl-cert",
    "--ssl-key"
  ]
];
var withoutPassword = (words) => words.filter((word) => !/^-p./s.test(word) && !word.startsWith("--password="));
function mysqlAddress({ line, invocation, context }, database) {
  if (database?.includes("://")) return addressOf(database) ?? {};
  const variable = (name) => context.variable(name, invocation) || void 0;
  const isConfigured = line.has("--defaults-file", "--defaults-extra-file", "--login-path", "-G");
  const host = line.value("-h", "--host") ?? (isConfigured ? void 0 : variable("MYSQL_HOST") ?? "localhost");
  const port = line.value("-P", "--port") ?? (isConfigured ? void 0 : variable("MYSQL_TCP_PORT") ?? "3306");
  return addressFrom(host, port, database !== void 0 && isSeen(database) ? database : void 0);
}
var import_dotenv = __toESM(require_dist(), 1);
import { dirname as dirname3, join as join3, resolve as resolve2 } from "node:path";
var databaseUrl = /^(?:jdbc:)?(?:postgres(?:ql)?|mysql2?|mariadb|cockroachdb|sqlserver|mssql|mongodb|sqlite3?|libsql|file|prisma)(?:\+\w+)?:/i;
var namesUrl = /(?:^|_)(?:DATABASE|DB|POSTGRES\w*|PG|MYSQL|SQL|DIRECT|CONNECTION)_?\w*(?:URL|URI|DSN|STRING)/;
var isDatabaseUrl = (text) => databaseUrl.test(text.trim());
function addressesInCode(code, lookup) {
  const text = withoutComments(code);
  const chains = chainsOf(text, termsOf(text, lookup));
  const byUrl = chains.flatMap((chain) => {
    const known3 = chain.find(({ value }) => value);
    if (known3?.value !== void 0) {
      return isDatabaseUrl(known3.value) ? [addressOf(known3.value) ?? {}] : [];
    }
    return chain.some(({ variable }) => variable && namesUrl.test(variable)) ? [{}] : [];
  });
  if (byUrl.length > 0) return byUrl;
  const byParts = addressOfParts(text, lookup);
  return byParts ? [byParts] : [];
}
function sectionOf(code, name) {
  const text = withoutComments(code);
  const escaped2 = name.replace(/[^\w-]/g, "\\$&");
  const start = new RegExp(`(?<![\\w-])${escaped2}['"]?\\s*:\\s*\\{`).exec(text);
  if (!start) return text;
  const from = start.index + start[0].length;
  let depth = 1;
  for (let index = from; index < text.length; index++) {
    if (text[index] === "{") depth++;
    if (text[index] === "}" && --depth === 0) return text.slice(from, index);
  }
  return text;
}
function withoutComments(code) {
  const parts = /(['"`])(?:\\.|(?!\1)[^\\])*\1|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return code.replace(parts, (part2, quote) => quote ? part2 : " ");
}
function termsOf(text, lookup) {
  const parts = /(['"`])((?:\\.|(?!\1)[^\\])*)\1|(?<![\w$])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)(?![\w$])/g;
  return [...text.matchAll(parts)].map(({ index, 0: { length }, 2: string, 3: word }) => {
    const place = { start: index, end: index + length };
    const variable = word ?? (/^[A-Z][A-Z0-9_]{2,}$/.test(string ?? "") ? string : void 0);
    if (variable !== void 0) return { ...place, variable, value: lookup(variable) };
    return { ...place, value: filledIn(string ?? "", lookup) };
  });
}
function filledIn(text, lookup) {
  return text.replace(/\$\{([^}]*)\}/g, (_, inner) => {
    const names = inner.match(/\b[A-Z][A-Z0-9_]{2,}\b/g) ?? [];
    return names.map(lookup).find((value) => value !== void 0) ?? unseen;
  });
}
function chainsOf(text, terms) {
  const chains = [];
  for (const term of terms) {
    const chain = chains.at(-1);
    const before2 = chain?.at(-1);
    const between = before2 ? text.slice(before2.end, term.start) : "";
    if (chain && /^[\])!\s]*(?:as string)?[\])!\s]*(?:\?\?|\|\|)[\w\s.([?]*$/.test(between)) {
      chain.push(term);
    } else chains.push([term]);
  }
  return chains;
}
function addressOfParts(text, lookup) {
  const file = partOf(text, /(?:filename|storage)/, lookup);
  if (file) return addressOf(`file:${file}`);
  const host = partOf(text, /(?:host|hostname|server)/, lookup);
  const database = partOf(text, /(?:database|dbName|db_name)/, lookup);
  if (host === void 0 && database === void 0) return void 0;
  const port = partOf(text, /port/, lookup) ?? lookup("PGPORT");
  const usual = /mysql|mariadb/i.test(text) ? "3306" : "5432";
  const at = host ?? lookup("PGHOST") ?? "localhost";
  return addressOf(
    `host='${at || unseen}' port='${port ?? usual}' dbname='${(database ?? lookup("PGDATABASE")) || unseen}'`
  );
}
function partOf(text, name, lookup) {
  const found = new RegExp(`(?<![\\w-])${name.source}['"]?\\s*[:=]\\s*([^,\\n}]+)`).exec(text);
  if (!found) return void 0;
  const expression = found[1] ?? "";
  const [chain = []] = chainsOf(expression, termsOf(expression, lookup));
  const known3 = chain.find(({ value }) => value)?.value;
  return known3 ?? /(?<![\w.])\d+(?![\w.])/.exec(expression)?.[0] ?? "";
}
var scriptEndings = ["ts", "js", "mjs", "cjs", "mts", "cts"];
var addressOrUnknown = (text) => addressOf(text) ?? {};
function lookupWith(files, { invocation, context }) {
  const find2 = (name) => context.variable(name, invocation) ?? files.map((file) => (0, import_dotenv.parse)(context.readFile(file, invocation) ?? "")[name]).find((value) => value) ?? context.variable(name, invocation, { dotenv: true });
  const expand = (text, depth) => depth === 0 ? text : text.replace(/\$\{(\w+)\}|(?<!\w)\$([A-Z_]\w*)/g, (whole2, braced, bare2) => {
    const value = find2(braced ?? bare2);
    return value === void 0 ? whole2 : expand(value, depth - 1);
  });
  return (name) => {
    const value = find2(name);
    return value === void 0 ? void 0 : expand(value, 3);
  };
}
function firstFile(paths, { invocation, context }) {
  for (const path of paths.filter(isSeen)) {
    const text = context.readFile(path, invocation);
    if (text !== void 0) return { path, text };
  }
  return void 0;
}
function dotenvFilesIn(text, path) {
  const named2 = [...text.matchAll(/['"`]([^'"`\n]*\.env(?:\.[\w.-]+)?)['"`]/g)];
  return named2.flatMap(([, file = ""]) => [file, join3(dirname3(path), file)]);
}
var withValue2 = [
  ...mysqlOptions,
  ...["-e", "--execute", "--init-command", "--delimiter", "--prompt", "--tee", "--pager", "--dsn"],
  ...["--myclirc", "--sql", "--uri", "-f", "--file"]
];
var mysql = {
  name: "mysql",
  programs: ["mysql", "mariadb", "mycli", "mysqlsh"],
  uses: (invocation, context) => {
    const program = programOf(invocation);
    const options2 = program === "mysqlsh" ? withValue2 : withValue2.filter((each) => each !== "-f");
    const line = readCommandLine(withoutPassword(invocation.words.slice(1)), options2);
    if (line.has("--help", "-?", "-I", "--version", "-V")) return [];
    const call = { line, invocation, context };
    const [operand] = line.operands;
    const address = mysqlAddress(call, line.value("-D", "--database", "--uri") ?? operand);
    const commands2 = line.values("-e", "--execute", "--init-command", "--sql");
    const files = line.values("-f", "--file").map((file) => scriptText(file, call));
    const isGiven = commands2.length > 0 || files.length > 0;
    const input = isGiven || invocation.input === void 0 ? [] : [invocation.input];
    return usesOfSql({
      what: program,
      addresses: [address],
      texts: [...commands2, ...files, ...input],
      options: { dialect: "mysql", readFile: (path) => context.readFile(path, invocation) },
      connect: ([database = "", , host = "-"]) => [
        {
          ...host === "-" ? address : addressFrom(host, "3306", void 0),
          ...isSeen(database) && database !== "-" ? { database } : {}
        }
      ],
      follow: (text) => [addressOrUnknown(text)]
    });
  }
};
function commandless({ name, withValue: withValue8, help, utilities: utilities2 }) {
  return {
    name,
    programs: Object.keys(utilities2),
    uses: (invocation, context) => {
      const program = programOf(invocation);
      const line = readCommandLine(invocation.words.slice(1), withValue8(program));
      return line.has(...help) ? [] : utilities2[program]?.({ line, invocation, context });
    }
  };
}
var looking = /^(?:ping|status|extended-status|processlist|variables|version|debug)$/;
var mysqlUtilities = commandless({
  name: "the programs of MySQL",
  withValue: () => [...mysqlOptions, "-i", "--sleep", "-c", "--columns", "-r", "--relative"],
  help: ["--help", "-?", "--version", "-V"],
  utilities: {
    mysqladmin: administer,
    "mariadb-admin": administer,
    mysqlimport: (call) => [write(call, call.line.operands[0])],
    "mariadb-import": (call) => [write(call, call.line.operands[0])],
    mysqldump: () => [],
    "mariadb-dump": () => []
  }
});
function administer(call) {
  const operands = call.line.operands.filter((word) => !/^-p/.test(word));
  if (operands.every((word) => isSeen(word) && looking.test(word))) return [];
  const at = operands.findIndex((word) => word === "drop" || word === "create");
  return [write(call, at === -1 ? void 0 : operands[at + 1])];
}
function write(call, database) {
  const { invocation } = call;
  const targets = [mysqlAddress(call, database)];
  return { what: programOf(invocation), does: "write", targets, instead: void 0 };
}
var withValue3 = [
  ...serverOptions,
  ...["-d", "--dbname", "--maintenance-db", "-f", "--file", "-F", "--format", "-j", "--jobs"],
  ...["-n", "--schema", "-N", "--exclude-schema", "-t", "--table", "-T", "--template", "-E"],
  ...["--encoding", "-O", "--owner", "-D", "--tablespace", "-l", "--locale", "-S", "--superuser"],
  ...["-L", "--use-list", "-I", "--index", "-P", "--function", "--trigger", "-c", "--client"],
  ...["-s", "--scale", "--time", "-b", "--builtin", "--strategy", "--parallel", "--role", "-g"],
  ...["--connection-limit", "--section", "--with-member", "--with-admin", "--member-of"],
  ...["--locale-provider", "--icu-locale", "--lc-collate", "--lc-ctype", "--config-file", "-x"]
];
var switches = {
  pg_restore: ["-c", "-s", "-l", "-x", "-O", "-E", "-D", "-g", "-b"],
  createuser: ["-s", "-l", "-P", "-S", "-d", "-D", "-I", "-L", "-E", "-x", "-b", "-N", "-T"],
  dropuser: ["-f"],
  dropdb: ["-f"],
  vacuumdb: ["-f", "-F", "-z", "-Z", "-N", "-b", "-x", "-s"],
  reindexdb: ["-s", "-x", "-E"],
  pgbench: ["-I", "-N", "-S", "-l", "-n", "-x", "-E", "-O", "-g"]
};
var utilities = {
  pg_restore: restore,
  createdb: (call) => [write2(call, named(call), "db-create")],
  dropdb: (call) => [write2(call, named(call))],
  createuser: (call) => [write2(call, serversOf(connection(call)))],
  dropuser: (call) => [write2(call, serversOf(connection(call)))],
  vacuumdb: maintain,
  reindexdb: maintain,
  clusterdb: maintain,
  pgbench,
  pg_dump: () => [],
  pg_dumpall: () => []
};
var pgUtilities = commandless({
  name: "the programs of PostgreSQL",
  withValue: (program) => withValue3.filter((option) => !switches[program]?.includes(option)),
  help: ["--help", "-?", "--version", "-V"],
  utilities
});
function write2({ invocation }, targets, instead) {
  return { what: programOf(invocation), does: "write", targets, instead };
}
function connection(call) {
  const database = call.line.value("--maintenance-db", "-d", "--dbname") ?? "postgres";
  return libpqAddresses(givenBy(call, database), call);
}
function named(call) {
  const [database] = call.line.operands;
  const servers = call.line.value("--maintenance-db");
  const name = libpqAddresses({ ...givenBy(call, void 0), database }, call);
  if (servers === void 0 || database === void 0) return name;
  return serversOf(connection(call)).map((server) => ({ ...server, ...databaseOf(name) }));
}
var databaseOf = ([address]) => address?.database === void 0 ? {} : { database: address.database };
function serversOf(addresses) {
  return addresses.map(({ database: _, ...server }) => server);
}
function restore(call) {
  const database = call.line.value("-d", "--dbname");
  if (database === void 0 || call.line.has("-l", "--list", "-f", "--file")) return [];
  const addresses = libpqAddresses(givenBy(call, database), call);
  const others3 = call.line.has("-C", "--create") ? serversOf(addresses) : [];
  return [write2(call, [...addresses, ...others3], "restore")];
}
function maintain(call) {
  const database = call.line.value("-d", "--dbname") ?? call.line.operands[0];
  const addresses = libpqAddresses(givenBy(call, database), call);
  return [write2(call, call.line.has("-a", "--all") ? serversOf(addresses) : addresses)];
}
function pgbench(call) {
  const { line, invocation } = call;
  const files = line.values("-f", "--file").map((file) => file.replace(/@\d+$/, ""));
  const database = line.value("--dbname") ?? line.operands[0];
  const addresses = libpqAddresses(givenBy(call, database), call);
  if (line.has("-i", "--initialize")) return [write2(call, addresses)];
  if (line.has("-S", "--select-only")) return [];
  if (files.length === 0) return [write2(call, addresses)];
  return usesOfSql({
    what: programOf(invocation),
    addresses,
    texts: files.map((file) => scriptText(file, call)),
    options: {},
    connect: () => [{}],
    follow: (text) => libpqAddresses({ database: text }, call)
  });
}
var withValue4 = ["--type", "--encoding", "--field", "--cast", "--with", "--set", "--before"];
var others = ["--after", "--load-lisp-file", "--logfile", "--summary", "--root-dir", "--context"];
var pgloader = {
  name: "pgloader",
  programs: ["pgloader"],
  uses: (invocation, context) => {
    const line = readCommandLine(invocation.words.slice(1), [...withValue4, ...others]);
    if (line.has("--help", "-h", "--version", "-V") || line.operands.length === 0) return [];
    const place = { invocation, context };
    const target = line.operands[1];
    const files = line.operands.map(
      (path) => isSeen(path) ? context.readFile(path, invocation) : void 0
    );
    const named2 = files.flatMap((text) => text?.match(/(?<=\binto\s+)\w+:\/\/\S+/gi) ?? []);
    const texts = target === void 0 ? named2 : [target];
    const found = texts.flatMap((text) => libpqAddresses({ database: text }, place));
    const targets = found.length > 0 ? found : [{}];
    return [{ what: "pgloader", does: "write", targets, instead: void 0 }];
  }
};
var nothing2 = { does: "nothing" };
var reads = { does: "read", instead: void 0 };
var unclear = { does: "unknown", instead: void 0 };
var writes = (instead = void 0) => ({ does: "write", instead });
function commandTool(table) {
  const { name, programs, withValue: withValue8, help = ["--help", "-h", "--version"] } = table;
  return {
    name,
    programs,
    uses: (invocation, context) => {
      const line = readCommandLine(invocation.words.slice(1), withValue8);
      if (line.has(...help)) return [];
      const found = findCommand(line.operands, Object.keys(table.commands));
      if (found === void 0) return line.operands.length === 0 ? [] : void 0;
      const call = { command: found ?? void 0, line, invocation, context };
      const listed2 = found === null ? unclear : table.commands[found] ?? nothing2;
      const effect = table.effect?.(call, listed2) ?? listed2;
      if (effect.does === "nothing") return [];
      const targets = table.targets(call);
      return [{ ...effect, what: nameOf(name, call), targets: targets.length > 0 ? targets : [{}] }];
    }
  };
}
function nameOf(name, { command: command3, line }) {
  if (command3 === void 0) return `${name} with a command that is made at run time`;
  const words = line.operands.slice(0, command3.split(" ").length);
  return [name, ...words.every(isSeen) ? words : [command3]].join(" ");
}
import { readdirSync } from "node:fs";
import { dirname as dirname4, join as join4, resolve as resolve3 } from "node:path";
var configFiles = [
  "prisma7.config",
  ".config/prisma7",
  "prisma.config",
  "prisma.config/index",
  ".config/prisma",
  ".config/prisma/index",
  ".config/prisma.config",
  ".config/prisma.config/index"
].flatMap((path) => scriptEndings.map((ending) => `${path}.${ending}`));
var shadow = /shadowDatabaseUrl['"]?\s*[:=][^,\n}]*/g;
function datasourceAddresses(call) {
  if (!call.line.values("--schema", "--config").every(isSeen)) return [];
  const project = projectOf2(call);
  const { config, datasource, lookup } = project;
  const texts = [sectionOf(config, "datasource"), config, datasource];
  for (const text of texts) {
    const found = addressesInCode(text.replace(shadow, ""), lookup);
    if (found.length > 0) return found;
  }
  const url = lookup("DATABASE_URL");
  return url ? [addressOrUnknown(url)] : [];
}
function shadowAddresses(call) {
  const { config, datasource, lookup } = projectOf2(call);
  const [named2] = config.match(shadow) ?? datasource.match(shadow) ?? [];
  return named2 === void 0 ? [] : addressesInCode(named2, lookup);
}
function projectOf2(call) {
  const { line } = call;
  const given = line.value("--config");
  const config = firstFile(given === void 0 ? configFiles : [given], call);
  const folder = config ? dirname4(config.path).replace(/\.config$/, ".") : ".";
  const schemas = schemasOf(call, config?.text ?? "", folder);
  const schema = schemas.map((path) => ({ path, text: call.context.readFile(path, call.invocation) ?? "" })).find(({ text }) => datasourceIn.test(text));
  const dotenvFiles2 = [
    ...config ? dotenvFilesIn(config.text, config.path) : [],
    ".env",
    ...schema ? [join4(dirname4(schema.path), ".env")] : [],
    "prisma/.env"
  ];
  return {
    config: config?.text ?? "",
    datasource: datasourceIn.exec(schema?.text ?? "")?.[0] ?? "",
    lookup: lookupWith(dotenvFiles2, call)
  };
}
var datasourceIn = /^\s*datasource\s+\w+\s*\{[^}]*\}/m;
function schemasOf({ line, context, invocation }, config, folder) {
  const given = line.value("--schema");
  const inConfig = /(?<!\w)schema['"]?\s*:\s*(.*)/.exec(config)?.[1] ?? "";
  const parts = [...inConfig.matchAll(/['"`]([^'"`]+)['"`]/g)].map(([, part2 = ""]) => part2);
  const inPackage = /"prisma"\s*:\s*\{[^}]*"schema"\s*:\s*"([^"]+)"/.exec(
    context.readFile("package.json", invocation) ?? ""
  )?.[1];
  const named2 = given ?? (parts.length > 0 ? join4(folder, ...parts) : inPackage);
  const paths = named2 === void 0 ? ["prisma/schema.prisma", "schema.prisma", "prisma"] : [named2];
  return paths.flatMap((path) => [path, ...schemaFilesIn(resolve3(invocation.folder, path))]);
}
function schemaFilesIn(folder) {
  if (/\.prisma$/.test(folder)) return [];
  try {
    const files = readdirSync(folder, { recursive: true }).map(String);
    return files.filter((file) => file.endsWith(".prisma")).map((file) => join4(folder, file));
  } catch {
    return [];
  }
}
var prisma = commandTool({
  name: "prisma",
  programs: ["prisma", "prisma2"],
  withValue: `--schema --config --url --file --name -n --applied --rolled-back --from-url --to-url
    --from-schema --to-schema --from-schema-datamodel --to-schema-datamodel
    --from-schema-datasource --to-schema-datasource --from-migrations --to-migrations
    --from-local-d1 --to-local-d1 --shadow-database-url --output -o --generator --port -p
    --browser -b --hostname --datasource-provider --generator-provider
    --composite-type-depth --schemas`.split(/\s+/),
  help: ["--help", "-h", "--version", "-v"],
  commands: {
    "migrate dev": writes("migrate"),
    "migrate deploy": writes("migrate"),
    "migrate reset": writes(),
    "migrate resolve": writes("status"),
    "migrate diff": reads,
    "migrate status": reads,
    "db push": writes("migrate"),
    "db execute": writes("migrate"),
    "db seed": writes(),
    "db drop": writes(),
    "db pull": reads,
    introspect: reads,
    studio: unclear,
    complete: nothing2,
    debug: nothing2,
    dev: nothing2,
    format: nothing2,
    generate: nothing2,
    help: nothing2,
    init: nothing2,
    validate: nothing2,
    version: nothing2
  },
  effect: (call, effect) => {
    const { command: command3, line } = call;
    if (command3 === "migrate dev" && line.has("--create-only")) return writes("generate-migration");
    return command3 === "migrate diff" && shadowOfDiff(call).length > 0 ? writes() : effect;
  },
  targets: (call) => {
    const { command: command3, line } = call;
    if (command3 === "migrate diff") {
      const shadow2 = shadowOfDiff(call);
      const compared = line.values("--from-url", "--to-url").map(addressOrUnknown);
      return shadow2.length > 0 ? shadow2 : compared;
    }
    const given = line.values("--url").map(addressOrUnknown);
    const usual = given.length > 0 ? given : datasourceAddresses(call);
    return command3 === "migrate dev" ? [...usual, ...shadowAddresses(call)] : usual;
  }
});
function shadowOfDiff(call) {
  const given = call.line.values("--shadow-database-url");
  if (given.length > 0) return given.map(addressOrUnknown);
  return call.line.has("--from-migrations", "--to-migrations") ? shadowAddresses(call) : [];
}
var withValue5 = [
  ...serverOptions,
  ...["-c", "--command", "-d", "--dbname", "-f", "--file", "-v", "--set", "--variable"],
  ...["-o", "--output", "-L", "--log-file", "-F", "--field-separator", "-P", "--pset"],
  ...["-R", "--record-separator", "-T", "--table-attr", "-u", "--user", "-D", "--list-dsn"],
  ...["--pgclirc", "--prompt", "--row-limit", "--ssh-tunnel", "--init-command", "--format"]
];
var psql = {
  name: "psql",
  programs: ["psql", "pgcli", "usql"],
  uses: (invocation, context) => {
    const line = readCommandLine(invocation.words.slice(1), withValue5);
    if (line.has("--help", "-?", "--version", "-V")) return [];
    const named2 = line.value("-d", "--dbname");
    const [database = named2, user] = named2 === void 0 ? line.operands : [named2, ...line.operands];
    const given = givenBy({ line }, database);
    const place = { invocation, context };
    const first = { ...given, user: user ?? given.user ?? line.value("-u", "--user") };
    const commands2 = [...line.values("-c", "--command"), ...line.values("--init-command")];
    const files = [...line.values("-f", "--file")];
    const startFile = invocation.variables.get("PSQLRC");
    const start = startFile === void 0 || line.has("-X", "--no-psqlrc") ? [] : [startFile];
    const reads2 = commands2.length > 0 || files.length > 0 || line.has("-l", "--list");
    const input = reads2 || invocation.input === void 0 ? [] : [invocation.input];
    const texts = [...start, ...files].map((file) => scriptText(file, place));
    const pairs = line.values("-v", "--set", "--variable").map((pair) => pair.split(/=(.*)/s));
    return usesOfSql({
      what: programOf(invocation),
      addresses: libpqAddresses(first, place),
      texts: [...texts, ...commands2, ...input],
      options: {
        variables: new Map(pairs.map(([name = "", value = ""]) => [name, value])),
        readFile: (path) => context.readFile(path, invocation)
      },
      connect: (words) => libpqAddresses(reconnected(first, words), place),
      follow: (text) => libpqAddresses({ database: text }, place)
    });
  }
};
function reconnected(before2, words) {
  const [database, user, host, port] = words.filter((word) => !word.startsWith("-reuse-previous")).map((word) => word === "-" ? void 0 : word);
  const isName = database !== void 0 && isSeen(database) && !/[=]|:\/\//.test(database);
  const hasServer = host === void 0 && /[=]|:\/\//.test(before2.database ?? "");
  const server = isName && hasServer ? before2.database : void 0;
  if (server !== void 0) return { ...before2, database: renamed(server, database ?? "") };
  return {
    host: host ?? before2.host,
    port: port ?? before2.port,
    user: user ?? before2.user,
    database: database ?? before2.database
  };
}
function renamed(text, database) {
  if (!text.includes("://")) return `${text} dbname='${database}'`;
  return text.replace(
    /^(\w+:\/\/[^/?]*)(?:\/[^?]*)?/s,
    (_, server) => `${server}/${encodeURIComponent(database)}`
  );
}
var withValue6 = [
  ...[
    "-S",
    "--server",
    "-d",
    "--database-name",
    "-U",
    "--user-name",
    "-P",
    "-q",
    "--initial-query"
  ],
  ...[
    "-Q",
    "--query",
    "-i",
    "--input-file",
    "-o",
    "--output-file",
    "-v",
    "--variables",
    "-s",
    "-w"
  ],
  ...["-h", "-H", "-l", "-t", "-b", "-m", "-a", "-f", "-y", "-Y", "-K", "-G", "-D"]
];
var sqlcmd = {
  name: "sqlcmd",
  programs: ["sqlcmd", "mssql-cli"],
  uses: (invocation, context) => {
    const line = readCommandLine(invocation.words.slice(1), withValue6);
    if (line.has("-?", "--help", "--version")) return [];
    const place = { invocation, context };
    const variable = (name) => context.variable(name, invocation);
    const server = line.value("-S", "--server") ?? variable("SQLCMDSERVER") ?? "localhost";
    const [, host = "", instance, port = instance ? unseen : "1433"] = /^(?:tcp:|np:|lpc:|admin:)?([^\\,]*)(\\[^,]*)?(?:,(.*))?$/s.exec(server) ?? [];
    const database = line.value("-d", "--database-name") ?? variable("SQLCMDDBNAME");
    const commands2 = line.values("-q", "--initial-query", "-Q", "--query");
    const files = line.values("-i", "--input-file").flatMap((paths) => paths.split(","));
    const isGiven = commands2.length > 0 || files.length > 0;
    const input = isGiven || invocation.input === void 0 ? [] : [invocation.input];
    const at = host === "." || host === "(local)" ? "localhost" : host;
    return usesOfSql({
      what: "sqlcmd",
      addresses: [addressFrom(at, port, database)],
      texts: [...files.map((file) => scriptText(file, place)), ...commands2, ...input],
      options: { dialect: "sqlserver", readFile: (path) => context.readFile(path, invocation) },
      connect: ([name = unseen]) => [addressFrom(name === unseen ? name : at, port, name)],
      follow: (text) => [addressOrUnknown(text)]
    });
  }
};
import { relative, resolve as resolve4 } from "node:path";
function fileAddresses(path, { invocation, context }) {
  if (!isSeen(path)) return [{}];
  const plain = path.replace(/^(?:file|sqlite3?):(?:\/\/(?=\/))?/, "").replace(/\?.*$/s, "");
  if (plain === "" || plain === ":memory:") return [];
  const absolute = resolve4(invocation.folder, plain);
  const names = [plain.replace(/^\.\//, ""), absolute, relative(context.root, absolute)];
  return [...new Set(names)].map((database) => ({ host: "file", port: 0, database }));
}
var sqliteValues = [
  ...["-cmd", "-init", "-separator", "-newline", "-nullvalue", "-mmap", "-vfs", "-lookaside"],
  ...["-maxsize", "-pagecache", "-escape", "-heap", "-A"]
];
var duckdbValues = [...sqliteValues, "-c", "-s", "-f", "-file"];
var sqlite3 = {
  name: "sqlite3",
  programs: ["sqlite3", "sqlite", "litecli", "duckdb"],
  uses: (invocation, context) => {
    const program = programOf(invocation);
    const dialect = program === "duckdb" ? "duckdb" : "sqlite";
    const words = invocation.words.slice(1).map((word) => word.replace(/^--(?=[a-z])/, "-"));
    const line = readCommandLine(words, dialect === "duckdb" ? duckdbValues : sqliteValues);
    if (line.has("-help", "-version")) return [];
    const place = { invocation, context };
    const [file = "", ...operands] = line.operands;
    const commands2 = [...line.values("-cmd"), ...line.values("-c", "-s"), ...operands];
    const files = line.values("-init", "-f", "-file").map((path) => scriptText(path, place));
    const isGiven = operands.length > 0 || line.has("-c", "-s", "-f", "-file");
    const input = isGiven || invocation.input === void 0 ? [] : [invocation.input];
    const addresses = fileAddresses(file, place);
    const uses = usesOfSql({
      what: program,
      addresses,
      texts: [...files, ...commands2, ...input],
      options: { dialect, readFile: (path) => context.readFile(path, invocation) },
      connect: (paths) => fileAddresses(paths[0] ?? unseen, place),
      follow: (text) => /^\w+:\/\/|\w=/.test(text) ? [addressOrUnknown(text.replace(/^\w+:(?=\w+=)/, ""))] : fileAddresses(text, place)
    });
    const staysReadOnly = line.has("-readonly") && uses.length === 1 && uses[0]?.targets.length === addresses.length;
    return staysReadOnly ? uses.map((use) => ({ ...use, does: "read" })) : uses;
  }
};
var tools = [
  cockroach,
  databaseServices,
  mysql,
  mysqlUtilities,
  pgUtilities,
  pgloader,
  prisma,
  psql,
  sqlcmd,
  sqlite3
];
var byProgram = new Map(
  tools.flatMap((tool) => tool.programs.map((program) => [program, tool]))
);
function usesOf(invocation, context) {
  const [path] = invocation.words;
  const scoped = /^(@[^/@]+\/[^/@]+)/.exec(path)?.[1] ?? "";
  const tool = byProgram.get(scoped) ?? byProgram.get(programOf(invocation));
  return tool?.uses(invocation, context);
}
function decideOnReading(reading2, place, context) {
  const used = reading2.invocations.map((invocation) => ({
    invocation,
    uses: usesOf(invocation, context)
  }));
  return [
    ...used.flatMap(({ uses }) => (uses ?? []).map((use) => decideOnUse(use, place))),
    ...used.map(({ invocation, uses }) => uses ? void 0 : decideOnUnknown(invocation, place)),
    ...reading2.unfollowed.map((part2) => decideOnUnfollowed(part2, place)),
    ...reading2.invocations.flatMap((invocation) => [
      decideOnBypass(invocation, place),
      decideOnNamedFiles(invocation, place)
    ]),
    ...reading2.unfollowed.flatMap((part2) => [
      decideOnBypassInCode(part2),
      decideOnNamedInCode(part2)
    ]),
    ...decideOnChanges(reading2.changes, place)
  ];
}
function decideOnUse({ what, does, targets, instead }, place) {
  if (does === "read") return void 0;
  const found = targets.map((target) => whatIsAt(target, place));
  const guarded = found.find((each) => each.is === "guarded");
  if (guarded && "environment" in guarded) {
    const { environment } = guarded;
    return does === "write" ? deny3(what, environment, instead) : askUnread(what, [environment]);
  }
  return found.some(({ is }) => is === "unknown") ? askUnknown(what, guardedOf(place)) : void 0;
}
function decideOnUnknown(invocation, place) {
  if (isHarmless(invocation)) return void 0;
  const { words, variables: variables2, input } = invocation;
  const named2 = namedIn([...words, ...variables2.values(), input ?? ""].join("\n"), place);
  return named2.length === 0 ? void 0 : askUnread(programOf(invocation), named2);
}
function decideOnUnfollowed({ kind, what, text, variables: variables2 }, place) {
  const named2 = namedIn([text, ...variables2.values()].join("\n"), place);
  if (named2.length > 0) return askUnread(what, named2);
  const guarded = guardedOf(place);
  if (guarded.length === 0 || kind === "code") return void 0;
  return kind === "script" || speaksOfChange(text) ? askUnseen(what, guarded) : void 0;
}
function guardedOf({ environments }) {
  return environments.filter(({ isGuarded }) => isGuarded);
}
function deny3(what, { name }, instead) {
  return {
    decision: "deny",
    reason: `${what} would change the database of ${name} past faber-db: without a plan, a person’s approval, a backup or a record. ${runInstead(name, instead)}`
  };
}
function runInstead(name, instead) {
  if (instead === void 0) {
    return `Put the change into a migration and run \`faber-db migrate ${name}\` instead.`;
  }
  return `Run \`faber-db ${instead}${instead === "generate-migration" ? "" : ` ${name}`}\` instead.`;
}
function askUnread(what, environments) {
  const names = listed(environments.map(({ name }) => name));
  return {
    decision: "ask",
    reason: `faber-db cannot tell what ${what} does, and it names the database of ${names}. What changes that database belongs into \`faber-db migrate\`.`
  };
}
function askUnknown(what, environments) {
  const names = listed(environments.map(({ name }) => name));
  return {
    decision: "ask",
    reason: `faber-db cannot tell which database ${what} reaches. Say yes only if it is not that of ${names}.`
  };
}
function askUnseen(what, environments) {
  const names = listed(environments.map(({ name }) => name));
  return {
    decision: "ask",
    reason: `faber-db cannot see what ${what} would run. Say yes only if it does not reach the database of ${names}.`
  };
}
function isOctal(code) {
  return code >= 48 && code <= 55;
}
function isHex(code) {
  return code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102;
}
function codePoint(value, fallback) {
  try {
    return String.fromCodePoint(value);
  } catch {
    return fallback;
  }
}
var utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
function decodeBytes(bytes) {
  return utf8.decode(new Uint8Array(bytes));
}
function readByteEscape(source2, pos, limit) {
  if (source2.charCodeAt(pos) !== 92 || pos + 2 > limit)
    return void 0;
  const escaped2 = source2.charCodeAt(pos + 1);
  const digitsStart = pos + 2;
  let end = digitsStart;
  if (escaped2 === 120) {
    while (end < limit && end - digitsStart < 2 && isHex(source2.charCodeAt(end)))
      end++;
    if (end === digitsStart)
      return void 0;
    return { value: Number.parseInt(source2.slice(digitsStart, end), 16), end };
  }
  if (!isOctal(escaped2))
    return void 0;
  while (end < limit && end - digitsStart < 2 && isOctal(source2.charCodeAt(end)))
    end++;
  return { value: Number.parseInt(source2.slice(pos + 1, end), 8) & 255, end };
}
function decodeAnsiCQuoted(source2, start, limit) {
  let pos = start;
  let value = "";
  let bytes = [];
  let nul = -1;
  while (pos < limit && source2.charCodeAt(pos) !== 39) {
    const escapeStart = pos;
    const byte = readByteEscape(source2, pos, limit);
    if (byte && byte.value >= 128) {
      bytes.push(byte.value);
      pos = byte.end;
      continue;
    }
    if (bytes.length > 0) {
      value += decodeBytes(bytes);
      bytes = [];
    }
    if (byte) {
      if (byte.value === 0 && nul === -1)
        nul = value.length;
      value += String.fromCharCode(byte.value);
      pos = byte.end;
      continue;
    }
    if (source2.charCodeAt(pos) !== 92 || pos + 1 >= limit) {
      const runStart = pos;
      while (pos < limit) {
        const code = source2.charCodeAt(pos);
        if (code === 39 || code === 92 && pos + 1 < limit)
          break;
        pos++;
      }
      value += source2.slice(runStart, pos);
      continue;
    }
    pos++;
    const escaped2 = source2[pos++];
    switch (escaped2) {
      case "a":
        value += "\x07";
        break;
      case "b":
        value += "\b";
        break;
      case "e":
      case "E":
        value += "\x1B";
        break;
      case "f":
        value += "\f";
        break;
      case "n":
        value += "\n";
        break;
      case "r":
        value += "\r";
        break;
      case "t":
        value += "	";
        break;
      case "v":
        value += "\v";
        break;
      case "\\":
        value += "\\";
        break;
      case "'":
        value += "'";
        break;
      case '"':
        value += '"';
        break;
      case "?":
        value += "?";
        break;
      case "\n":
        break;
      case "c": {
        const code = pos < limit ? source2.charCodeAt(pos) : 39;
        if (code === 39) {
          value += source2.slice(escapeStart, pos);
          break;
        }
        pos++;
        if (code === 92) {
          const pair = pos < limit && source2.charCodeAt(pos) === 92;
          if (pair)
            pos++;
          value += "";
          if (!pair && pos < limit) {
            value += source2[pos];
            pos++;
          }
          break;
        }
        const control = code === 63 ? 127 : code & 31;
        if (control === 0 && code < 128 && nul === -1)
          nul = value.length;
        value += String.fromCharCode(control);
        break;
      }
      case "u":
      case "U": {
        const digitsStart = pos;
        const maxDigits = escaped2 === "u" ? 4 : 8;
        while (pos < limit && pos - digitsStart < maxDigits && isHex(source2.charCodeAt(pos)))
          pos++;
        if (pos === digitsStart) {
          value += `\\${escaped2}`;
          break;
        }
        const raw = source2.slice(escapeStart, pos);
        const point = Number.parseInt(source2.slice(digitsStart, pos), 16);
        if (point === 0 && nul === -1)
          nul = value.length;
        value += codePoint(point, raw);
        break;
      }
      default:
        value += `\\${escaped2}`;
        break;
    }
  }
  if (bytes.length > 0)
    value += decodeBytes(bytes);
  if (nul !== -1)
    value = value.slice(0, nul);
  const closed = pos < limit;
  if (closed)
    pos++;
  return { value, end: pos, closed };
}
var ScriptExpansionImpl = class _ScriptExpansionImpl {
  static _resolveScript;
  type;
  pos;
  end;
  text;
  #window;
  #script = void 0;
  constructor(type, pos, end, text, window) {
    this.type = type;
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#window = window;
  }
  get script() {
    const window = this.#window;
    if (window !== void 0) {
      const script = _ScriptExpansionImpl._resolveScript(window.source, window.start, window.end, window.depth, window.parenBoundary, window.context);
      if (window.context === void 0)
        script.source = window.source;
      this.script = script;
    }
    return this.#script;
  }
  set script(script) {
    this.#script = script;
    this.#window = void 0;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, script: this.script };
  }
};
var ProcessSubstitutionImpl = class extends ScriptExpansionImpl {
  operator;
  constructor(pos, end, text, operator, window) {
    super("ProcessSubstitution", pos, end, text, window);
    this.operator = operator;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      text: this.text,
      operator: this.operator,
      script: this.script
    };
  }
};
var ArithmeticExpansionImpl = class _ArithmeticExpansionImpl {
  static _resolveExpression;
  type = "ArithmeticExpansion";
  pos;
  end;
  text;
  #window;
  #expression = void 0;
  constructor(pos, end, text, window) {
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#window = window;
  }
  get expression() {
    const window = this.#window;
    if (window !== void 0) {
      this.expression = _ArithmeticExpansionImpl._resolveExpression(window.body, window.offset, window.source, window.depth, window.context, window.depth + 1);
    }
    return this.#expression;
  }
  set expression(expression) {
    this.#expression = expression;
    this.#window = void 0;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, expression: this.expression };
  }
};
var MAX_SYNTAX_NESTING = 256;
function dequoteValue(parts) {
  let s = "";
  for (const c of parts)
    s += c.type === "Literal" ? c.value : c.text;
  return s;
}
function unescapeBareValue(text) {
  const first = text.indexOf("\\");
  if (first === -1)
    return text;
  let s = "";
  let start = 0;
  for (let i = first; i < text.length; i++) {
    if (text.charCodeAt(i) !== 92)
      continue;
    s += text.slice(start, i);
    i++;
    if (i >= text.length) {
      s += "\\";
      start = i;
      break;
    }
    if (text.charCodeAt(i) !== 10)
      s += text[i];
    start = i + 1;
  }
  return s + text.slice(start);
}
function continuedExpansionValue(text) {
  let pos = 1;
  while (text[pos] === "\\" && text[pos + 1] === "\n")
    pos += 2;
  return pos === 1 || text[pos] !== "(" ? text : text[0] + text.slice(pos);
}
function wordPartsValue(parts) {
  let value = "";
  for (const part2 of parts) {
    switch (part2.type) {
      case "Literal":
      case "Glob":
      case "SingleQuoted":
      case "AnsiCQuoted":
        value += part2.value;
        break;
      case "DoubleQuoted":
      case "LocaleString":
        value += dequoteValue(part2.parts);
        break;
      case "CommandExpansion":
        value += part2.text[0] === "$" ? continuedExpansionValue(part2.text) : part2.text;
        break;
      case "ExtendedGlob":
        value += continuedExpansionValue(part2.text);
        break;
      default:
        value += part2.text;
        break;
    }
  }
  return value;
}
var WordImpl = class {
  type = "Word";
  text;
  pos;
  end;
  #source;
  #resolver;
  #depth;
  #parts;
  #value = null;
  constructor(text, pos, end, source2, resolver, depth = 0) {
    this.text = text;
    this.pos = pos;
    this.end = end;
    this.#source = source2;
    this.#resolver = resolver;
    this.#depth = depth;
    this.#parts = resolver === void 0 ? void 0 : null;
  }
  get value() {
    if (this.#value === null) {
      const parts = this.#source === void 0 && this.#parts === null ? void 0 : this.parts;
      this.#value = parts ? wordPartsValue(parts) : unescapeBareValue(this.text);
    }
    return this.#value;
  }
  get parts() {
    if (this.#parts === null) {
      this.#parts = this.#resolver?.(this.#source ?? "", this, this.#depth) ?? void 0;
    }
    return this.#parts;
  }
  set parts(v) {
    this.#parts = v ?? void 0;
  }
  toJSON() {
    return { type: this.type, text: this.text, pos: this.pos, end: this.end, parts: this.parts, value: this.value };
  }
};
function createSubstitutionContext(parent) {
  const boundaries = parent === void 0 ? void 0 : substitutionBoundaries(parent);
  return { boundaries, wordParts: void 0, embeddedParts: void 0, arrayParts: void 0 };
}
function substitutionBoundaries(context) {
  return context.boundaries ?? (context.boundaries = /* @__PURE__ */ new Map());
}
var CH_TAB = 9;
var CH_NL = 10;
var CH_SPACE = 32;
var CH_BANG = 33;
var CH_DQUOTE = 34;
var CH_HASH = 35;
var CH_DOLLAR = 36;
var CH_PERCENT = 37;
var CH_AMP = 38;
var CH_SQUOTE = 39;
var CH_LPAREN = 40;
var CH_RPAREN = 41;
var CH_STAR = 42;
var CH_PLUS = 43;
var CH_COMMA = 44;
var CH_DASH = 45;
var CH_DOT = 46;
var CH_SLASH = 47;
var CH_0 = 48;
var CH_9 = 57;
var CH_COLON = 58;
var CH_SEMI = 59;
var CH_LT = 60;
var CH_EQ = 61;
var CH_GT = 62;
var CH_QUESTION = 63;
var CH_AT = 64;
var CH_A = 65;
var CH_Z = 90;
var CH_LBRACKET = 91;
var CH_BACKSLASH = 92;
var CH_RBRACKET = 93;
var CH_CARET = 94;
var CH_UNDERSCORE = 95;
var CH_BACKTICK = 96;
var CH_a = 97;
var CH_z = 122;
var CH_LBRACE = 123;
var CH_PIPE = 124;
var CH_RBRACE = 125;
var CH_TILDE = 126;
function skipLineContinuations(source2, pos, end) {
  while (pos + 1 < end && source2.charCodeAt(pos) === CH_BACKSLASH && source2.charCodeAt(pos + 1) === CH_NL)
    pos += 2;
  return pos;
}
function hasGlobCharacters(text) {
  return /[*?[]/.test(text);
}
var bracketSyntax = new Uint8Array(128);
bracketSyntax[CH_BANG] = 1;
bracketSyntax[CH_CARET] = 1;
bracketSyntax[CH_LBRACKET] = 1;
bracketSyntax[CH_RBRACKET] = 1;
bracketSyntax[CH_COLON] = 1;
bracketSyntax[CH_DOT] = 1;
bracketSyntax[CH_EQ] = 1;
bracketSyntax[CH_DASH] = 1;
bracketSyntax[CH_BACKSLASH] = 1;
function bracketEnds(source2, start, end, parts, offset) {
  let close = end - 1;
  while (close > start && source2.charCodeAt(close) !== CH_RBRACKET)
    close--;
  if (close === start)
    return null;
  const positions = [];
  const kinds = [];
  const members = [];
  let partIndex = 0;
  let symbols = false;
  for (let pos = start; pos < end; pos++) {
    while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset)
      partIndex++;
    const part2 = parts?.[partIndex];
    const tokenPos = pos;
    let kind = 0;
    if (part2 && part2.pos <= pos + offset && part2.type !== "Literal") {
      pos = part2.end - offset - 1;
    } else {
      kind = source2.charCodeAt(pos);
      if (kind === CH_BACKSLASH && pos + 1 < end && source2.charCodeAt(pos + 1) === CH_NL) {
        pos++;
        continue;
      }
      if (kind >= 128 || !bracketSyntax[kind])
        kind = 0;
    }
    const last = kinds.length - 1;
    if (kind === 0 && last >= 0 && kinds[last] === 0) {
      members[last]++;
      continue;
    }
    if (last >= 0 && kinds[last] === CH_LBRACKET && (kind === CH_COLON || kind === CH_EQ || kind === CH_DOT)) {
      symbols = true;
    }
    positions.push(tokenPos);
    kinds.push(kind);
    members.push(1);
  }
  const count2 = kinds.length;
  let symbolEnd;
  if (symbols) {
    symbolEnd = new Int32Array(count2).fill(-1);
    let close2 = -1;
    let colon = -1;
    let eq = -1;
    let dot = -1;
    for (let i = count2 - 1; i >= 0; i--) {
      const kind = kinds[i + 2];
      if (kind === CH_RBRACKET)
        close2 = i + 2;
      else if (kinds[i + 3] === CH_RBRACKET) {
        if (kind === CH_COLON)
          colon = i + 2;
        else if (kind === CH_EQ)
          eq = i + 2;
        else if (kind === CH_DOT)
          dot = i + 2;
      }
      if (kinds[i] !== CH_LBRACKET)
        continue;
      const type = kinds[i + 1];
      const found = type === CH_COLON ? colon : type === CH_EQ ? eq : type === CH_DOT ? dot : -1;
      if (found !== -1 && (type === CH_DOT || close2 === -1 || close2 > found))
        symbolEnd[i] = found + 2;
    }
  }
  const subBracket = (open) => symbolEnd === void 0 ? -1 : symbolEnd[open];
  const endFrom = new Int32Array(count2 + 2).fill(-1);
  const resume = (next, range) => {
    if (next >= count2)
      return -1;
    if (range && kinds[next] === CH_DASH && next + 1 < count2 && kinds[next + 1] !== CH_RBRACKET) {
      let last = next + 1;
      if (kinds[last] === CH_BACKSLASH) {
        if (last + 1 >= count2)
          return -1;
        last++;
      }
      let after = last + 1;
      if (kinds[last] === CH_LBRACKET && kinds[last + 1] === CH_DOT) {
        const symbol = subBracket(last);
        if (symbol !== -1)
          after = symbol;
      } else if (kinds[last] === 0 && members[last] > 1) {
        return endFrom[last];
      }
      if (after >= count2)
        return -1;
      return kinds[after] === CH_RBRACKET ? after + 1 : endFrom[after];
    }
    return kinds[next] === CH_RBRACKET ? next + 1 : endFrom[next];
  };
  for (let t = count2 - 1; t >= 0; t--) {
    const kind = kinds[t];
    let after = t + 1;
    let range = true;
    if (kind === CH_BACKSLASH) {
      if (t + 1 >= count2)
        continue;
      after = t + 2;
    } else if (kind === CH_LBRACKET) {
      const type = kinds[t + 1];
      if (type === CH_COLON || type === CH_EQ || type === CH_DOT) {
        const symbol = subBracket(t);
        if (symbol !== -1) {
          after = symbol;
          range = type === CH_DOT;
        }
      }
    }
    endFrom[t] = resume(after, range);
  }
  const ends = /* @__PURE__ */ new Map();
  for (let t = 0; t < count2; t++) {
    if (kinds[t] !== CH_LBRACKET)
      continue;
    let first = t + 1;
    if (kinds[first] === CH_BANG || kinds[first] === CH_CARET)
      first++;
    if (first >= count2)
      continue;
    const close2 = kinds[first] === CH_RBRACKET ? resume(first + 1, true) : endFrom[first];
    if (close2 !== -1)
      ends.set(positions[t], positions[close2 - 1] + 1);
  }
  return ends;
}
function appendRange(source2, start, end, parts, index, offset, result) {
  while (start < end) {
    while (parts && index < parts.length && parts[index].end <= start + offset)
      index++;
    const part2 = parts?.[index];
    if (part2 && part2.pos === start + offset && part2.end <= end + offset) {
      result.push(part2);
      start = part2.end - offset;
      index++;
      continue;
    }
    const stop = part2 ? Math.min(end, (part2.pos > start + offset ? part2.pos : part2.end) - offset) : end;
    const text = source2.slice(start, stop);
    result.push({ type: "Literal", pos: start + offset, end: stop + offset, text, value: unescapeBareValue(text) });
    start = stop;
  }
  return index;
}
function parseGlobParts(source2, start, end, parts, offset = 0) {
  let result;
  let brackets;
  let partIndex = 0;
  let emittedIndex = 0;
  let literalStart = start;
  for (let pos = start; pos < end; pos++) {
    while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset)
      partIndex++;
    const part2 = parts?.[partIndex];
    if (part2 && part2.pos <= pos + offset && part2.type !== "Literal") {
      pos = part2.end - offset - 1;
      continue;
    }
    const character2 = source2.charCodeAt(pos);
    if (character2 === CH_BACKSLASH) {
      pos++;
      continue;
    }
    let globEnd;
    if (character2 === CH_STAR || character2 === CH_QUESTION) {
      const limit = part2 ? Math.min(end, part2.end - offset) : end;
      const next = skipLineContinuations(source2, pos + 1, limit);
      if (next < limit && source2.charCodeAt(next) === CH_LPAREN)
        continue;
      globEnd = pos + 1;
      if (character2 === CH_STAR) {
        while (globEnd < limit && source2.charCodeAt(globEnd) === CH_STAR) {
          const next2 = skipLineContinuations(source2, globEnd + 1, limit);
          if (next2 < limit && source2.charCodeAt(next2) === CH_LPAREN)
            break;
          globEnd++;
        }
      }
    } else if (character2 === CH_LBRACKET) {
      if (brackets === void 0)
        brackets = bracketEnds(source2, pos, end, parts, offset);
      const close = brackets?.get(pos);
      if (close === void 0)
        continue;
      globEnd = close;
    } else {
      continue;
    }
    if (!result)
      result = [];
    emittedIndex = appendRange(source2, literalStart, pos, parts, emittedIndex, offset, result);
    const text = source2.slice(pos, globEnd);
    let glob;
    if (character2 === CH_LBRACKET) {
      const interior = [];
      emittedIndex = appendRange(source2, pos + 1, globEnd - 1, parts, emittedIndex, offset, interior);
      glob = {
        type: "Glob",
        kind: "bracket",
        pos: pos + offset,
        end: globEnd + offset,
        text,
        value: "[" + wordPartsValue(interior) + "]",
        parts: interior
      };
    } else {
      glob = {
        type: "Glob",
        kind: character2 === CH_STAR ? "star" : "question",
        pos: pos + offset,
        end: globEnd + offset,
        text,
        value: text,
        parts: void 0
      };
    }
    result.push(glob);
    literalStart = globEnd;
    pos = globEnd - 1;
  }
  if (!result)
    return parts ?? void 0;
  appendRange(source2, literalStart, end, parts, emittedIndex, offset, result);
  return result;
}
var Token = {
  Word: 0,
  Assignment: 1,
  Semi: 2,
  Newline: 3,
  Pipe: 4,
  And: 5,
  Or: 6,
  Amp: 7,
  LParen: 8,
  RParen: 9,
  LBrace: 10,
  RBrace: 11,
  Bang: 12,
  If: 13,
  Then: 14,
  Else: 15,
  Elif: 16,
  Fi: 17,
  Do: 18,
  Done: 19,
  For: 20,
  While: 21,
  Until: 22,
  In: 23,
  Case: 24,
  Esac: 25,
  Function: 26,
  DoubleSemi: 27,
  SemiAmp: 28,
  DoubleSemiAmp: 29,
  Select: 30,
  DblLBracket: 31,
  DblRBracket: 32,
  EOF: 33,
  ArithCmd: 34,
  Coproc: 35,
  Redirect: 36
};
var TokenValue = class {
  token = Token.EOF;
  // Materialized token value, or null for word tokens whose value has not been
  // requested yet (computed from [pos, end) on demand via the owning lexer).
  _value = "";
  _owner;
  pos = 0;
  end = 0;
  fileDescriptor = void 0;
  variableName = void 0;
  descriptorEnd = 0;
  delimiterQuoted = false;
  content = void 0;
  targetPos = 0;
  targetEnd = 0;
  assignmentOperatorPos = -1;
  // True when `value` is exactly the raw source span [pos, end) — lets consumers
  // reuse the string instead of slicing the source again.
  raw = false;
  // True when a word contains no quoting, escaped characters, or expansions.
  // Backslash-newline continuations preserve keyword eligibility.
  keywordEligible = false;
  constructor(owner = null) {
    this._owner = owner;
  }
  get value() {
    return this._value ?? (this._value = this._owner === null ? "" : this._owner._tokenValue(this.pos, this.end, this.raw));
  }
  set value(v) {
    this._value = v;
  }
  reset() {
    this.token = Token.EOF;
    this._value = "";
    this.pos = 0;
    this.end = 0;
    this.fileDescriptor = void 0;
    this.variableName = void 0;
    this.descriptorEnd = 0;
    this.delimiterQuoted = false;
    this.content = void 0;
    this.targetPos = 0;
    this.targetEnd = 0;
    this.assignmentOperatorPos = -1;
    this.raw = false;
    this.keywordEligible = false;
  }
  copyFrom(other) {
    this.token = other.token;
    this._value = other._value;
    this.pos = other.pos;
    this.end = other.end;
    this.fileDescriptor = other.fileDescriptor;
    this.variableName = other.variableName;
    this.descriptorEnd = other.descriptorEnd;
    this.delimiterQuoted = other.delimiterQuoted;
    this.content = other.content;
    this.targetPos = other.targetPos;
    this.targetEnd = other.targetEnd;
    this.assignmentOperatorPos = other.assignmentOperatorPos;
    this.raw = other.raw;
    this.keywordEligible = other.keywordEligible;
  }
};
var RESERVED_WORDS = /* @__PURE__ */ new Map([
  ["if", Token.If],
  ["then", Token.Then],
  ["else", Token.Else],
  ["elif", Token.Elif],
  ["fi", Token.Fi],
  ["do", Token.Do],
  ["done", Token.Done],
  ["for", Token.For],
  ["while", Token.While],
  ["until", Token.Until],
  ["in", Token.In],
  ["case", Token.Case],
  ["esac", Token.Esac],
  ["function", Token.Function],
  ["select", Token.Select],
  ["coproc", Token.Coproc],
  ["!", Token.Bang],
  ["{", Token.LBrace],
  ["}", Token.RBrace]
]);
var charType = new Uint8Array(128);
charType[CH_PIPE] = 1;
charType[CH_AMP] = 1;
charType[CH_SEMI] = 1;
charType[CH_LPAREN] = 1;
charType[CH_RPAREN] = 1;
charType[CH_LT] = 1;
charType[CH_GT] = 1;
charType[CH_SPACE] = 1;
charType[CH_TAB] = 1;
charType[CH_NL] = 1;
charType[CH_BACKSLASH] = 2;
charType[CH_SQUOTE] = 2;
charType[CH_DQUOTE] = 2;
charType[CH_DOLLAR] = 2;
charType[CH_BACKTICK] = 2;
charType[CH_LBRACE] = 2;
function skipBlanks(source2, pos, end) {
  while (pos < end) {
    const ch = source2.charCodeAt(pos);
    if (ch === CH_SPACE || ch === CH_TAB)
      pos++;
    else if (ch === CH_BACKSLASH && pos + 1 < end && source2.charCodeAt(pos + 1) === CH_NL)
      pos += 2;
    else
      break;
  }
  return pos;
}
var arithmeticWordDelimiter = new Uint8Array(128);
for (const ch of [
  CH_TAB,
  CH_NL,
  CH_SPACE,
  CH_BANG,
  CH_PERCENT,
  CH_AMP,
  CH_LPAREN,
  CH_RPAREN,
  CH_STAR,
  CH_PLUS,
  CH_COMMA,
  CH_DASH,
  CH_SLASH,
  CH_COLON,
  CH_LT,
  CH_EQ,
  CH_GT,
  CH_QUESTION,
  CH_CARET,
  CH_PIPE
]) {
  arithmeticWordDelimiter[ch] = 1;
}
function hasEmbeddedWordStructure(source2, start, end) {
  for (let pos = start; pos < end; pos++) {
    const ch = source2.charCodeAt(pos);
    if (ch === CH_BACKSLASH || ch === CH_SQUOTE || ch === CH_DQUOTE || ch === CH_DOLLAR || ch === CH_BACKTICK || (ch === CH_LT || ch === CH_GT) && pos + 1 < end && source2.charCodeAt(pos + 1) === CH_LPAREN) {
      return true;
    }
  }
  return false;
}
function findUnnested(s, target, pairTernaries = false, findNestedEnd) {
  let depth = 0;
  let ternaryDepth = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c === CH_BACKSLASH) {
      i++;
      continue;
    }
    if (c === CH_LBRACE) {
      depth++;
      continue;
    }
    if (c === CH_RBRACE) {
      if (depth > 0)
        depth--;
      continue;
    }
    if (c === CH_SQUOTE) {
      i++;
      while (i < s.length && s.charCodeAt(i) !== CH_SQUOTE)
        i++;
      continue;
    }
    if (c === CH_DQUOTE) {
      i++;
      while (i < s.length) {
        const quoted2 = s.charCodeAt(i);
        if (quoted2 === CH_DQUOTE)
          break;
        if (quoted2 === CH_BACKSLASH) {
          i += 2;
          continue;
        }
        const nestedEnd2 = findNestedEnd?.(i, true) ?? i;
        if (nestedEnd2 > i) {
          i = nestedEnd2;
          continue;
        }
        i++;
      }
      continue;
    }
    const nestedEnd = findNestedEnd?.(i, false) ?? i;
    if (nestedEnd > i) {
      i = nestedEnd - 1;
      continue;
    }
    if (pairTernaries && depth === 0) {
      if (c === CH_QUESTION) {
        ternaryDepth++;
        continue;
      }
      if (c === CH_COLON && ternaryDepth > 0) {
        ternaryDepth--;
        continue;
      }
    }
    if (c === target && depth === 0)
      return i;
  }
  return -1;
}
var isIdChar = new Uint8Array(128);
for (let i = CH_a; i <= CH_z; i++)
  isIdChar[i] = 3;
for (let i = CH_A; i <= CH_Z; i++)
  isIdChar[i] = 3;
for (let i = CH_0; i <= CH_9; i++)
  isIdChar[i] = 2;
isIdChar[CH_UNDERSCORE] = 3;
var extglobPrefix = new Uint8Array(128);
extglobPrefix[CH_QUESTION] = 1;
extglobPrefix[CH_AT] = 1;
extglobPrefix[CH_STAR] = 1;
extglobPrefix[CH_PLUS] = 1;
extglobPrefix[CH_BANG] = 1;
extglobPrefix[CH_EQ] = 1;
function isExtglobOpen(prefix2) {
  return prefix2 < 128 && prefix2 !== CH_EQ && extglobPrefix[prefix2] === 1;
}
var extglobOp = {
  [CH_QUESTION]: "?",
  [CH_AT]: "@",
  [CH_STAR]: "*",
  [CH_PLUS]: "+",
  [CH_BANG]: "!"
};
function isDQChild(p) {
  const t = p.type;
  return t === "Literal" || t === "SimpleExpansion" || t === "ParameterExpansion" || t === "CommandExpansion" || t === "ArithmeticExpansion";
}
function isAllDigitsRange(src, start, end) {
  for (let i = start; i < end; i++) {
    const c = src.charCodeAt(i);
    if (c < CH_0 || c > CH_9)
      return false;
  }
  return end > start;
}
var ASSIGNMENT_INVALID = -1;
var ASSIGNMENT_NAME_START = 0;
var ASSIGNMENT_NAME = 1;
var ASSIGNMENT_AFTER_INDEX = 2;
var ASSIGNMENT_AFTER_PLUS = 3;
var ASSIGNMENT_INDEX_BASE = 4;
function joinWordParts(head, tail) {
  const last = head[head.length - 1];
  const first = tail[0];
  let start = 0;
  if (last?.type === "Literal" && first?.type === "Literal" && last.end === first.pos) {
    head[head.length - 1] = {
      type: "Literal",
      pos: last.pos,
      end: first.end,
      text: last.text + first.text,
      value: last.value + first.value
    };
    start = 1;
  }
  for (let i = start; i < tail.length; i++)
    head.push(tail[i]);
  return head;
}
function isMatchedAssignment(state) {
  return state < ASSIGNMENT_INVALID;
}
function assignmentOperatorPos(state) {
  return -state - 2;
}
function scanAssignmentPrefix(src, start, end, initialState) {
  let state = initialState;
  for (let i = start; i < end && state >= 0; i++) {
    const c = src.charCodeAt(i);
    if (state >= ASSIGNMENT_INDEX_BASE) {
      if (c === CH_LBRACKET)
        state++;
      else if (c === CH_RBRACKET && --state === ASSIGNMENT_INDEX_BASE)
        state = ASSIGNMENT_AFTER_INDEX;
    } else if (state === ASSIGNMENT_NAME_START) {
      state = c < 128 && isIdChar[c] & 1 ? ASSIGNMENT_NAME : ASSIGNMENT_INVALID;
    } else if (state === ASSIGNMENT_NAME) {
      if (c < 128 && isIdChar[c] & 2)
        continue;
      if (c === CH_LBRACKET)
        state = ASSIGNMENT_INDEX_BASE + 1;
      else if (c === CH_PLUS)
        state = ASSIGNMENT_AFTER_PLUS;
      else
        state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    } else if (state === ASSIGNMENT_AFTER_INDEX) {
      if (c === CH_PLUS)
        state = ASSIGNMENT_AFTER_PLUS;
      else
        state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    } else {
      state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    }
  }
  return state;
}
function setToken(out, token, value, pos = 0, end = 0) {
  out.token = token;
  out._value = value;
  out.pos = pos;
  out.end = end;
  out.fileDescriptor = void 0;
  out.variableName = void 0;
  out.descriptorEnd = 0;
  out.delimiterQuoted = false;
  out.content = void 0;
  out.assignmentOperatorPos = -1;
  out.raw = false;
  out.keywordEligible = false;
}
function setSpanToken(out, token, pos, end, raw) {
  out.token = token;
  out._value = null;
  out.pos = pos;
  out.end = end;
  out.fileDescriptor = void 0;
  out.variableName = void 0;
  out.descriptorEnd = 0;
  out.delimiterQuoted = false;
  out.content = void 0;
  out.assignmentOperatorPos = -1;
  out.raw = raw;
  out.keywordEligible = false;
}
function matchReservedWord(src, start, len) {
  switch (src.charCodeAt(start)) {
    case CH_BANG:
      return len === 1 ? Token.Bang : void 0;
    case CH_LBRACE:
      return len === 1 ? Token.LBrace : void 0;
    case CH_RBRACE:
      return len === 1 ? Token.RBrace : void 0;
    case 105: {
      if (len !== 2)
        return void 0;
      const c = src.charCodeAt(start + 1);
      return c === 102 ? Token.If : c === 110 ? Token.In : void 0;
    }
    case 102:
      if (len === 2)
        return src.charCodeAt(start + 1) === 105 ? Token.Fi : void 0;
      if (len === 3)
        return src.startsWith("for", start) ? Token.For : void 0;
      if (len === 8)
        return src.startsWith("function", start) ? Token.Function : void 0;
      return void 0;
    case 116:
      return len === 4 && src.startsWith("then", start) ? Token.Then : void 0;
    case 101:
      if (len !== 4)
        return void 0;
      if (src.startsWith("else", start))
        return Token.Else;
      if (src.startsWith("elif", start))
        return Token.Elif;
      if (src.startsWith("esac", start))
        return Token.Esac;
      return void 0;
    case 100:
      if (len === 2)
        return src.charCodeAt(start + 1) === 111 ? Token.Do : void 0;
      if (len === 4)
        return src.startsWith("done", start) ? Token.Done : void 0;
      return void 0;
    case 99:
      if (len === 4)
        return src.startsWith("case", start) ? Token.Case : void 0;
      if (len === 6)
        return src.startsWith("coproc", start) ? Token.Coproc : void 0;
      return void 0;
    case 119:
      return len === 5 && src.startsWith("while", start) ? Token.While : void 0;
    case 117:
      return len === 5 && src.startsWith("until", start) ? Token.Until : void 0;
    case 115:
      return len === 6 && src.startsWith("select", start) ? Token.Select : void 0;
    default:
      return void 0;
  }
}
var LexContext = {
  Normal: 0,
  CommandStart: 1,
  TestMode: 2,
  // After a prefix element: assignments still recognized, reserved words not.
  CommandPrefix: 3,
  // Assignment arguments retain ordinary word boundaries inside subscripts.
  Declaration: 4,
  ArrayElement: 5,
  FunctionName: 6,
  CasePattern: 7,
  // Arguments of eval and let: ordinary words, but `name=(…)` keeps its array value as in Bash.
  EvalArgument: 8
};
function isBraceCommandOpener(after) {
  return after === CH_SPACE || after === CH_TAB || after === CH_NL || after === CH_PIPE;
}
var Lexer = class _Lexer {
  static _findSubstitutionEnd;
  src;
  srcEnd;
  parenBoundary;
  pos;
  current;
  nextState;
  hasPeek;
  pendingHereDocs;
  substitutionContext;
  _errors = null;
  _buildParts = false;
  // Build processed text while scanning. Off on the normal token path (values
  // materialize lazily); on for redirect targets, heredoc delimiters, arithmetic
  // command bodies, and bounded value re-lexes. _buildParts implies it.
  _buildValue = false;
  // Nesting depth of the window being lexed (enclosing sub-fields plus substitution
  // scripts), sharing the MAX_SYNTAX_NESTING budget across lazily created lexers.
  _nestingDepth = 0;
  // `start`/`end` bound the lexer to a window of `src` so substitution scripts can be
  // parsed in place against the original source — every position is then absolute, with
  // no slicing or re-basing. Defaults cover the whole string (the common top-level parse).
  constructor(src, start = 0, end = src.length, parenBoundary = false, context = createSubstitutionContext()) {
    this.src = src;
    this.srcEnd = end;
    this.parenBoundary = parenBoundary;
    this.pos = start;
    this.current = new TokenValue(this);
    this.nextState = new TokenValue(this);
    this.hasPeek = false;
    this.pendingHereDocs = null;
    this.substitutionContext = context;
    if (start === 0 && src.charCodeAt(0) === CH_HASH && src.charCodeAt(1) === CH_BANG) {
      const nl = src.indexOf("\n");
      this.pos = nl === -1 ? this.srcEnd : nl + 1;
    }
  }
  getSource() {
    return this.src;
  }
  // Fresh window sharing source, depth and substitution context; tokens, errors, heredocs and build flags reset.
  fork(start, end, parenBoundary = false) {
    const lexer = new _Lexer(this.src, start, end, parenBoundary, this.substitutionContext);
    lexer._nestingDepth = this._nestingDepth;
    return lexer;
  }
  getSubstitutionContext() {
    return this.substitutionContext;
  }
  get errors() {
    return this._errors ?? (this._errors = []);
  }
  // A substitution's script parses lazily, one level below the window it was found in, in
  // place over `inner` at `start`, sharing this scan's substitution boundaries.
  commandExpansion(pos, text, start, inner, parenBoundary = false) {
    const window = this.scriptWindow(this.src, start, start + inner.length, parenBoundary);
    return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
  }
  // Escaped backticks rebuild `inner` with the escapes removed, so it is no longer a verbatim
  // substring of the source: that script parses the decoded body as its own source.
  decodedCommandExpansion(pos, text, inner) {
    const window = this.scriptWindow(inner, 0, inner.length, false, true);
    return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
  }
  processSubstitution(pos, text, operator, inner) {
    const window = this.scriptWindow(this.src, pos + 2, pos + 2 + inner.length, !this._unbalanced);
    return new ProcessSubstitutionImpl(pos, this.pos, text, operator, window);
  }
  // Past the nesting budget the part gets no window, so lazy materialization bottoms out.
  scriptWindow(source2, start, end, parenBoundary, decoded2 = false) {
    if (this._nestingDepth > MAX_SYNTAX_NESTING)
      return void 0;
    const context = decoded2 ? void 0 : this.substitutionContext;
    return { source: source2, start, end, depth: this._nestingDepth + 1, parenBoundary, context };
  }
  getPos() {
    return this.pos;
  }
  findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
    if (_Lexer._findSubstitutionEnd === void 0)
      return -1;
    return _Lexer._findSubstitutionEnd(this.src, start, end, depth, this.substitutionContext);
  }
  /** Materialize a word token's value: raw spans slice directly, others re-lex the span. */
  _tokenValue(pos, end, raw) {
    return raw ? this.src.slice(pos, end) : this.wordValueOf(pos, end);
  }
  // Re-lex [start, end) in value mode to produce the processed word text. Bounded
  // to the span, so every expansion the original scan consumed closes within it.
  // Errors were already reported by the original scan; suppress duplicates.
  wordValueOf(start, end) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedBuildValue = this._buildValue;
    const savedUnbalanced = this._unbalanced;
    const errorCount = this._errors === null ? 0 : this._errors.length;
    this.pos = start;
    this.srcEnd = end;
    this._buildValue = true;
    this.readWordText();
    if (this.pos < end && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
      this.pos = start;
      this.readWordText(true);
    }
    const value = this._wordText;
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._buildValue = savedBuildValue;
    this._unbalanced = savedUnbalanced;
    if (this._errors !== null)
      this._errors.length = errorCount;
    return value;
  }
  /** Find the closing bracket for a shell subscript, ignoring brackets inside nested shell syntax. */
  findClosingBracket(start, end = this.srcEnd) {
    const limit = Math.min(end, this.srcEnd);
    let window = this._bracketWindow;
    if (!window || window.limit !== limit) {
      window = { limit, depth: this._nestingDepth, last: this.src.lastIndexOf("]", limit - 1) };
      this._bracketWindow = window;
    }
    if (start > window.last)
      return -1;
    if (window.depth !== this._nestingDepth) {
      window = { limit, depth: this._nestingDepth, last: window.last };
      this._bracketWindow = window;
    }
    if (window.failed?.has(start))
      return -1;
    const unmatched = [];
    const close = this.findClosingShellDelimiter(start, end, CH_RBRACKET, false, true, unmatched);
    if (close === -1) {
      const failed = window.failed ?? (window.failed = /* @__PURE__ */ new Set());
      for (const starts of unmatched)
        for (const pos of starts)
          failed.add(pos);
    }
    return close;
  }
  /** Find the closing bracket of `$[ … ]`, which unlike a subscript does not recurse into `${ }`. */
  findClosingArithmeticBracket(start, end = this.srcEnd) {
    const limit = Math.min(end, this.srcEnd);
    let window = this._arithmeticBracketWindow;
    if (!window || window.end !== limit || window.depth !== this._nestingDepth) {
      window = { end: limit, depth: this._nestingDepth, failed: /* @__PURE__ */ new Set() };
      this._arithmeticBracketWindow = window;
    }
    if (window.failed.has(start))
      return -1;
    return this.findClosingShellDelimiter(start, end, CH_RBRACKET, false, false, void 0, window.failed);
  }
  /** Find the closing brace for a parameter expansion, ignoring braces inside nested shell syntax. */
  findClosingBrace(start, end = this.srcEnd) {
    return this.findClosingShellDelimiter(start, end, CH_RBRACE);
  }
  /** Find the closing parenthesis for a shell substitution using the command-aware scanner. */
  findClosingParenthesis(start, end = this.srcEnd) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedUnbalanced = this._unbalanced;
    this.pos = start;
    this.srcEnd = Math.min(end, this.srcEnd);
    this.extractBalanced();
    const close = this._unbalanced ? -1 : this.pos - 1;
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._unbalanced = savedUnbalanced;
    return close;
  }
  /** Find the end of one arithmetic expansion using the canonical lexer scanner. */
  findArithmeticExpansionEnd(start, end = this.srcEnd) {
    const scanner = this.fork(start, end);
    scanner.pos = start + 1;
    scanner.scanArithmeticBody();
    return scanner.pos;
  }
  /** Find the end of one shell-expanded arithmetic word using the canonical lexer scanners. */
  findArithmeticWordEnd(start, end = this.srcEnd) {
    const scanner = this.fork(start, end);
    scanner.pos = start;
    return scanner.scanArithmeticWordEnd();
  }
  scanArithmeticWordEnd() {
    while (this.pos < this.srcEnd) {
      const ch = this.src.charCodeAt(this.pos);
      if (ch === CH_DOLLAR) {
        this.readDollar();
        continue;
      }
      if (ch === CH_BACKTICK) {
        this.readBacktickExpansion();
        continue;
      }
      if (ch === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      }
      if (ch === CH_BACKSLASH) {
        this.pos += 2;
        continue;
      }
      if (ch === CH_LBRACKET) {
        const close = this.findClosingBracket(this.pos + 1);
        if (close !== -1) {
          this.pos = close + 1;
          continue;
        }
      }
      if ((ch === CH_LT || ch === CH_GT) && this.src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        this.pos += 2;
        this.extractBalanced();
        continue;
      }
      if (ch < 128 && arithmeticWordDelimiter[ch])
        break;
      this.pos++;
    }
    return this.pos;
  }
  // Only array assignment bodies take comments and leading `[` subscripts and reject operators;
  // extglob shares this scanner, and `#` is pattern data there.
  findClosingShellDelimiter(start, end, closing, array = false, braces = true, bracketStarts, failedBrackets) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedUnbalanced = this._unbalanced;
    this.srcEnd = Math.min(end, this.srcEnd);
    const delimiters = [closing];
    bracketStarts?.push([]);
    const failedStarts = failedBrackets ? [start] : void 0;
    let pos = start;
    let wordStart = true;
    let invalid = -1;
    while (pos < this.srcEnd) {
      const expected = delimiters[delimiters.length - 1];
      if (bracketStarts && expected === CH_RBRACKET)
        bracketStarts[bracketStarts.length - 1].push(pos);
      const ch = this.src.charCodeAt(pos);
      if (ch === CH_BACKSLASH) {
        if (pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) !== CH_NL)
          wordStart = false;
        pos += 2;
        continue;
      }
      if (ch === CH_HASH && array && delimiters.length === 1 && wordStart) {
        while (pos < this.srcEnd && this.src.charCodeAt(pos) !== CH_NL)
          pos++;
        continue;
      }
      if (ch === CH_SQUOTE) {
        this.pos = pos + 1;
        this.skipSQ();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos = pos + 1;
        this.skipDQ();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_BACKTICK) {
        pos++;
        while (pos < this.srcEnd && this.src.charCodeAt(pos) !== CH_BACKTICK) {
          if (this.src.charCodeAt(pos) === CH_BACKSLASH)
            pos++;
          pos++;
        }
        if (pos < this.srcEnd)
          pos++;
        wordStart = false;
        continue;
      }
      if (ch === CH_DOLLAR && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === CH_LPAREN || (ch === CH_LT || ch === CH_GT) && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === CH_LPAREN) {
        this.pos = pos + 2;
        this.extractBalanced();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_DOLLAR && pos + 1 < this.srcEnd) {
        const after = this.src.charCodeAt(pos + 1);
        if (after === CH_SQUOTE) {
          pos = decodeAnsiCQuoted(this.src, pos + 2, this.srcEnd).end;
          wordStart = false;
          continue;
        }
        if (after === CH_DOLLAR) {
          pos += 2;
          wordStart = false;
          continue;
        }
        if (after === CH_LBRACE && braces) {
          delimiters.push(CH_RBRACE);
          bracketStarts?.push([]);
          pos += 2;
          wordStart = false;
          continue;
        }
      }
      if (array && delimiters.length === 1) {
        if (ch === CH_LBRACKET && wordStart) {
          delimiters.push(CH_RBRACKET);
          bracketStarts?.push([]);
        } else if (invalid === -1 && (ch === CH_SEMI || ch === CH_AMP || ch === CH_PIPE || ch === CH_LT || ch === CH_GT || ch === CH_LPAREN && !isExtglobOpen(this.src.charCodeAt(pos - 1)))) {
          invalid = pos;
        }
      }
      if (expected === CH_RBRACKET && ch === CH_LBRACKET) {
        delimiters.push(CH_RBRACKET);
        bracketStarts?.push([]);
        failedStarts?.push(pos + 1);
      } else if (expected === CH_RPAREN && ch === CH_LPAREN) {
        delimiters.push(CH_RPAREN);
        bracketStarts?.push([]);
      } else if (ch === expected) {
        delimiters.pop();
        failedStarts?.pop();
        bracketStarts?.pop();
        if (delimiters.length === 0) {
          this.pos = savedPos;
          this.srcEnd = savedEnd;
          this._bracketWindow = savedBracketWindow;
          this._arithmeticBracketWindow = savedArithmeticBracketWindow;
          this._unbalanced = savedUnbalanced;
          if (invalid !== -1)
            this.errors.push({ message: `unexpected '${this.src[invalid]}' in array assignment`, pos: invalid });
          return pos;
        }
        wordStart = false;
        pos++;
        continue;
      }
      wordStart = ch < 128 && (charType[ch] & 1) !== 0;
      pos++;
    }
    if (failedStarts)
      for (const start2 of failedStarts)
        failedBrackets.add(start2);
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._unbalanced = savedUnbalanced;
    return -1;
  }
  // End of the brace expansion opened at `start`, or -1. As in Bash's brace_gobbler, quotes,
  // escapes, parameter expansions and substitutions are opaque; an unquoted metacharacter
  // ends the word before the brace closes. The word scan reports errors in the skipped text.
  scanBraceExpansion(start, results) {
    const src = this.src;
    const len = this.srcEnd;
    const cached = results.get(start);
    if (cached !== void 0)
      return cached;
    const savedPos = this.pos;
    const savedUnbalanced = this._unbalanced;
    const errorCount = this._errors === null ? 0 : this._errors.length;
    const frames = [start, 0];
    let pos = start + 1;
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      const type = ch < 128 ? charType[ch] : 0;
      if (type === 0) {
        pos++;
        if (ch === CH_RBRACE) {
          const hasSep = frames.pop();
          results.set(frames.pop(), hasSep ? pos : -1);
          if (frames.length === 0)
            break;
        } else if (ch === 44 || ch === 46 && src.charCodeAt(pos) === 46) {
          frames[frames.length - 1] = 1;
        }
        continue;
      }
      const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
      if (type & 1) {
        if (next === CH_LPAREN && (ch === CH_LT || ch === CH_GT)) {
          this.pos = pos + 2;
          this.extractBalanced();
          pos = this.pos;
        } else if (ch === CH_LPAREN && isExtglobOpen(src.charCodeAt(pos - 1))) {
          const close = this.findClosingShellDelimiter(pos + 1, len, CH_RPAREN);
          if (close === -1)
            break;
          pos = close + 1;
        } else {
          break;
        }
      } else if (ch === CH_BACKSLASH) {
        pos += 2;
      } else if (ch === CH_SQUOTE) {
        this.pos = pos + 1;
        this.skipSQ();
        pos = this.pos;
      } else if (ch === CH_DQUOTE) {
        this.pos = pos + 1;
        this.skipDQ();
        pos = this.pos;
      } else if (ch === CH_BACKTICK) {
        pos++;
        while (pos < len && src.charCodeAt(pos) !== CH_BACKTICK)
          pos += src.charCodeAt(pos) === CH_BACKSLASH ? 2 : 1;
        pos++;
      } else if (ch === CH_LBRACE) {
        frames.push(pos, 0);
        pos++;
      } else if (next === CH_SQUOTE) {
        pos = decodeAnsiCQuoted(src, pos + 2, len).end;
      } else if (next === CH_LBRACE) {
        const close = this.findClosingBrace(pos + 2, len);
        if (close === -1)
          break;
        pos = close + 1;
      } else if (next === CH_LPAREN) {
        this.pos = pos + 2;
        this.extractBalanced();
        pos = this.pos;
      } else {
        pos++;
      }
    }
    this.pos = savedPos;
    this._unbalanced = savedUnbalanced;
    if (this._errors !== null)
      this._errors.length = errorCount;
    for (let index = 0; index < frames.length; index += 2)
      results.set(frames[index], -1);
    return results.get(start);
  }
  skipSubshellBody() {
    this.extractBalanced(false);
    return this._unbalanced ? -1 : this.pos;
  }
  skipCompoundBody(closeToken) {
    const frames = [
      { close: closeToken, phase: closeToken === Token.Esac ? "case-pattern" : "commands" }
    ];
    let commandStart = true;
    for (; ; ) {
      const phase = frames[frames.length - 1].phase;
      let ctx = commandStart ? LexContext.CommandStart : LexContext.Normal;
      if (phase === "function-name")
        ctx = LexContext.FunctionName;
      else if (phase === "case-pattern" && commandStart)
        ctx = LexContext.CasePattern;
      const value = this.next(ctx);
      const token = value.token;
      if (token === Token.EOF)
        return -1;
      const last = frames.length - 1;
      const frame = frames[last];
      if (frame.phase === "function-name") {
        if (token === Token.Newline)
          continue;
        frame.phase = "function-body";
        commandStart = true;
        continue;
      } else if (frame.phase === "function-body") {
        if (token === Token.Newline)
          continue;
        frame.phase = "commands";
        commandStart = true;
        if (token === Token.LParen && this.peek(LexContext.Normal).token === Token.RParen) {
          this.next(LexContext.Normal);
          frame.phase = "function-body";
          continue;
        }
      } else if (frame.phase === "coproc-command") {
        if (token === Token.Newline)
          continue;
        if (token === Token.Word) {
          frame.phase = "coproc-body";
          commandStart = true;
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "coproc-body") {
        if (token === Token.Newline)
          continue;
        frame.phase = token === Token.Word && value.keywordEligible && value.value === "time" ? "time-command" : "commands";
        commandStart = true;
        if (frame.phase === "time-command")
          continue;
      } else if (frame.phase === "time-command") {
        if (token === Token.Word && value.keywordEligible && value.value === "-p") {
          frame.phase = "time-command-after-p";
          continue;
        }
        if (token === Token.Word && value.keywordEligible && value.value === "--") {
          frame.phase = "commands";
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "time-command-after-p") {
        if (token === Token.Word && value.keywordEligible && value.value === "--") {
          frame.phase = "commands";
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "for-header") {
        if (token === Token.ArithCmd || token === Token.Semi || token === Token.Newline) {
          commandStart = true;
          continue;
        }
        if (token === Token.Do || token === Token.LBrace) {
          frame.close = token === Token.Do ? Token.Done : Token.RBrace;
          frame.phase = "commands";
          commandStart = true;
          continue;
        }
      } else if (frame.phase === "case-word") {
        if (token === Token.Newline)
          continue;
        frame.phase = "case-in";
        commandStart = false;
        continue;
      } else if (frame.phase === "case-in") {
        if (token === Token.Newline) {
          commandStart = true;
          continue;
        }
        frame.phase = "case-pattern";
        commandStart = true;
        continue;
      } else if (frame.phase === "case-pattern") {
        if (token === Token.Esac && commandStart) {
          frames.pop();
          if (frames.length === 0)
            return value.end;
          commandStart = false;
          continue;
        }
        if (token === Token.RParen) {
          frame.phase = "commands";
          commandStart = true;
        } else {
          commandStart = token === Token.Newline;
        }
        continue;
      }
      if (token === frame.close) {
        frames.pop();
        if (frames.length === 0)
          return value.end;
        commandStart = false;
        continue;
      }
      if (commandStart) {
        switch (token) {
          case Token.LParen:
            frames.push({ close: Token.RParen, phase: "commands" });
            break;
          case Token.LBrace:
            frames.push({ close: Token.RBrace, phase: "commands" });
            break;
          case Token.If:
            frames.push({ close: Token.Fi, phase: "commands" });
            break;
          case Token.For:
            frames.push({ close: Token.Done, phase: "for-header" });
            break;
          case Token.While:
          case Token.Until:
          case Token.Select:
            frames.push({ close: Token.Done, phase: "commands" });
            break;
          case Token.Case:
            frames.push({ close: Token.Esac, phase: "case-word" });
            break;
          case Token.DblLBracket:
            if (!this.skipTestCommandBody())
              return -1;
            commandStart = false;
            continue;
          case Token.Assignment:
          case Token.Redirect:
          case Token.Bang:
          case Token.Then:
          case Token.Else:
          case Token.Elif:
          case Token.Do:
          case Token.In:
            break;
          case Token.Semi:
          case Token.Newline:
          case Token.Pipe:
          case Token.And:
          case Token.Or:
          case Token.Amp:
          case Token.DoubleSemi:
          case Token.SemiAmp:
          case Token.DoubleSemiAmp:
            break;
          case Token.Function:
            frame.phase = "function-name";
            break;
          case Token.Coproc:
            frame.phase = "coproc-command";
            break;
          default:
            if (token === Token.Word && value.keywordEligible && value.value === "time") {
              frame.phase = "time-command";
              commandStart = true;
            } else {
              commandStart = false;
            }
            continue;
        }
      }
      switch (token) {
        case Token.Semi:
        case Token.Newline:
        case Token.Pipe:
        case Token.And:
        case Token.Or:
        case Token.Amp:
          commandStart = true;
          break;
        case Token.DoubleSemi:
        case Token.SemiAmp:
        case Token.DoubleSemiAmp:
          if (frame.close === Token.Esac)
            frame.phase = "case-pattern";
          commandStart = true;
          break;
        case Token.RParen:
          commandStart = true;
          break;
      }
    }
  }
  skipTestGroup() {
    let depth = 1;
    for (; ; ) {
      const value = this.next(LexContext.TestMode);
      if (value.token === Token.EOF)
        return -1;
      if (value.token === Token.DblRBracket) {
        this.unshift(value);
        return -1;
      }
      if (value.token === Token.LParen)
        depth++;
      else if (value.token === Token.RParen && --depth === 0)
        return value.end;
    }
  }
  skipTestCommandBody() {
    for (; ; ) {
      const token = this.next(LexContext.TestMode).token;
      if (token === Token.DblRBracket)
        return true;
      if (token === Token.EOF)
        return false;
    }
  }
  /** Set position and scan a word, building parts. Used by computeWordParts. */
  buildWordParts(startPos) {
    this._buildParts = true;
    this.pos = startPos;
    const ch = this.src.charCodeAt(startPos);
    if ((ch === 60 || ch === 62) && startPos + 1 < this.srcEnd && this.src.charCodeAt(startPos + 1) === 40) {
      this.pos = startPos + 2;
      const inner = this.extractBalanced();
      const text = this.src.slice(startPos, this.pos);
      const part2 = this.processSubstitution(startPos, text, ch === 60 ? "<" : ">", inner);
      if (this.pos < this.srcEnd) {
        this.readWordText();
        if (this._wordParts) {
          this._wordParts.unshift(part2);
        } else {
          this._wordParts = [part2];
        }
      } else {
        this._wordParts = [part2];
      }
    } else {
      this.readWordText();
      if (this.pos < this.srcEnd && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
        this.pos = startPos;
        this.readWordText(true);
      }
    }
    return this._wordParts;
  }
  /** Scan a bounded word-like span without treating shell operators or whitespace as terminators. */
  buildEmbeddedWordParts(startPos, arithmetic = false) {
    this._buildParts = true;
    this.pos = startPos;
    this.readInnerWordText(false, arithmetic);
    return this._wordParts;
  }
  buildArrayElementParts(startPos) {
    const close = this.findClosingBracket(startPos + 1);
    if (close === -1)
      return this.buildWordParts(startPos);
    const src = this.src;
    this._buildParts = true;
    const head = hasEmbeddedWordStructure(src, startPos, close + 1) ? this.parseSubFieldWord(startPos, close + 1, "embedded") : void 0;
    this.pos = close + 1;
    this.readWordText(false, LexContext.ArrayElement);
    const end = this.pos;
    const operator = skipLineContinuations(src, close + 1, end);
    const after = src.charCodeAt(operator);
    const keyed = after === CH_EQ || after === CH_PLUS && src.charCodeAt(operator + 1) === CH_EQ;
    let headParts = head?.parts;
    let tailParts = this._wordParts;
    if (keyed)
      tailParts = parseGlobParts(src, close + 1, end, tailParts) ?? tailParts;
    if (!headParts && !tailParts)
      return keyed ? null : parseGlobParts(src, startPos, end, void 0) ?? null;
    const headText = src.slice(startPos, close + 1);
    if (!headParts)
      headParts = [{ type: "Literal", pos: startPos, end: close + 1, text: headText, value: head?.value ?? headText }];
    if (!tailParts)
      tailParts = end > close + 1 ? [{ type: "Literal", pos: close + 1, end, text: src.slice(close + 1, end), value: this._wordText }] : [];
    let parts = joinWordParts(headParts, tailParts);
    if (!keyed)
      parts = parseGlobParts(src, startPos, end, parts) ?? parts;
    return parts.length > 1 || parts[0].type !== "Literal" ? parts : null;
  }
  /** Scan a heredoc body for expansions, building parts. Spaces/newlines are literal. */
  buildHereDocParts(bodyPos, bodyEnd) {
    this._buildParts = true;
    const src = this.src;
    const parts = [];
    let hasExpansion = false;
    let litBuf = "";
    let litStart = bodyPos;
    let i = bodyPos;
    const flushLit = () => {
      if (i > litStart) {
        parts.push({ type: "Literal", pos: litStart, end: i, value: litBuf, text: src.slice(litStart, i) });
        litBuf = "";
      }
    };
    while (i < bodyEnd) {
      const ch = src.charCodeAt(i);
      if (ch === 92) {
        if (i + 1 < bodyEnd) {
          const nc = src.charCodeAt(i + 1);
          if (nc === CH_NL) {
            i += 2;
            continue;
          }
          if (nc === 36 || nc === 96 || nc === 92) {
            litBuf += String.fromCharCode(nc);
            i += 2;
            continue;
          }
        }
        litBuf += "\\";
        i++;
        continue;
      }
      if (ch === 36 && src.charCodeAt(i + 1) !== CH_SQUOTE && src.charCodeAt(i + 1) !== CH_DQUOTE) {
        flushLit();
        litStart = i;
        this.pos = i;
        this.readDollar();
        if (this._resultPart) {
          hasExpansion = true;
          parts.push(this._resultPart);
          litStart = this.pos;
        } else {
          litBuf += src.slice(i, this.pos);
        }
        i = this.pos;
        continue;
      }
      if (ch === 96) {
        flushLit();
        litStart = i;
        this.pos = i;
        this.readBacktickExpansion();
        if (this._resultPart) {
          hasExpansion = true;
          parts.push(this._resultPart);
          litStart = this.pos;
        } else {
          litBuf += src.slice(i, this.pos);
        }
        i = this.pos;
        continue;
      }
      litBuf += src[i];
      i++;
    }
    flushLit();
    return hasExpansion ? parts : null;
  }
  registerHereDocTarget(target) {
    if (this.pendingHereDocs === null)
      return;
    for (const hd of this.pendingHereDocs) {
      if (!hd.target) {
        hd.target = target;
        return;
      }
    }
  }
  // Read the right-hand operand of =~ in [[ ]]. Bash ends the operand at
  // depth-zero whitespace, `)`, `;`, `&`, `<`, or `>` (but `<(`/`>(` open a
  // process substitution and `|` never delimits). An unquoted `(` opens a
  // group that consumes everything — `]]`, newlines, and metacharacters
  // included — until its matching `)`; inside a group only quotes stay opaque
  // and expansion parens count naively, matching bash. Quotes and expansions
  // at depth zero skip via the same readers normal words use, so their errors
  // and spans stay identical. The token is the raw source span; value and
  // parts resolve lazily like every other word.
  readTestRegexWord() {
    this.hasPeek = false;
    this.skipSpacesAndTabs();
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    let depth = 0;
    while (this.pos < len) {
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_LPAREN) {
        depth++;
        this.pos++;
        continue;
      }
      if (ch === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
        continue;
      }
      if (ch === CH_SQUOTE) {
        const quotePos = this.pos++;
        const ansiC = quotePos > start && src.charCodeAt(quotePos - 1) === CH_DOLLAR;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_SQUOTE) {
          if (ansiC && src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        else
          this.errors.push({
            message: ansiC ? "unterminated ANSI-C quote" : "unterminated single quote",
            pos: quotePos
          });
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos++;
        this.readDoubleQuoted();
        continue;
      }
      if (ch === CH_BACKTICK) {
        this.readBacktickExpansion();
        continue;
      }
      if (depth > 0) {
        if (ch === CH_RPAREN)
          depth--;
        this.pos++;
        continue;
      }
      if (ch === CH_DOLLAR) {
        this.readDollar();
        continue;
      }
      if ((ch === CH_LT || ch === CH_GT) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const subPos = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated process substitution", pos: subPos });
        continue;
      }
      if (ch < 128 && charType[ch] & 1 && ch !== CH_PIPE)
        break;
      this.pos++;
    }
    setToken(this.current, Token.Word, src.slice(start, this.pos), start, this.pos);
    return this.current;
  }
  // Read C-style for expressions: called after first '(' consumed by parser.
  // Expects pos at second '('. Returns [init, test, update] raw text.
  readCStyleForExprs() {
    this.hasPeek = false;
    const src = this.src;
    const len = this.srcEnd;
    while (this.pos < len && (src.charCodeAt(this.pos) === CH_SPACE || src.charCodeAt(this.pos) === CH_TAB))
      this.pos++;
    const openPos = this.pos;
    if (this.pos < len && src.charCodeAt(this.pos) === CH_LPAREN)
      this.pos++;
    const starts = [this.pos, 0, 0];
    const parts = ["", "", "", 0, 0, 0];
    let partIdx = 0;
    let depth = 1;
    let partStart = this.pos;
    let extra = false;
    const setPart = (end) => {
      const raw = src.slice(partStart, end);
      parts[partIdx] = raw.trim();
      parts[3 + partIdx] = starts[partIdx] + raw.length - raw.trimStart().length;
    };
    while (this.pos < len && depth > 0) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_LPAREN) {
        depth++;
        this.pos++;
      } else if (c === CH_RPAREN) {
        depth--;
        if (depth === 0) {
          if (!extra)
            setPart(this.pos);
          if (partIdx < 2)
            this.errors.push({ message: "expected three arithmetic expressions in for header", pos: this.pos });
          this.pos++;
          while (this.pos < len && (src.charCodeAt(this.pos) === CH_SPACE || src.charCodeAt(this.pos) === CH_TAB))
            this.pos++;
          if (this.pos < len && src.charCodeAt(this.pos) === CH_RPAREN)
            this.pos++;
          break;
        }
        this.pos++;
      } else if (c === CH_SEMI && depth === 1) {
        if (partIdx === 2) {
          if (!extra) {
            setPart(this.pos);
            this.errors.push({ message: "expected three arithmetic expressions in for header", pos: this.pos });
          }
          extra = true;
          this.pos++;
          continue;
        }
        setPart(this.pos);
        partIdx++;
        this.pos++;
        partStart = this.pos;
        starts[partIdx] = partStart;
      } else if (c === CH_DOLLAR) {
        this.readDollar();
      } else if (c === CH_BACKTICK) {
        this.readBacktickExpansion();
      } else if (c === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
      } else {
        this.pos++;
      }
    }
    if (depth > 0) {
      if (!extra)
        setPart(this.pos);
      this.errors.push({ message: "unterminated arithmetic for header", pos: openPos });
    }
    return parts;
  }
  peek(ctx = LexContext.Normal) {
    if (!this.hasPeek) {
      this.readNext(this.nextState, ctx);
      this.hasPeek = true;
    }
    return this.nextState;
  }
  // Peek where the context depends on the token just consumed. peek() ignores its ctx once a
  // token is cached, so the caller's context must only be derived when a read actually happens.
  peekFollow(closers) {
    if (!this.hasPeek) {
      const ctx = closers[this.current.token] ? LexContext.CommandStart : LexContext.Normal;
      this.readNext(this.nextState, ctx);
      this.hasPeek = true;
    }
    return this.nextState;
  }
  next(ctx = LexContext.Normal) {
    if (this.hasPeek) {
      this.hasPeek = false;
      const temp = this.current;
      this.current = this.nextState;
      this.nextState = temp;
      return this.current;
    }
    this.readNext(this.current, ctx);
    return this.current;
  }
  unshift(tok) {
    this.nextState.copyFrom(tok);
    this.hasPeek = true;
  }
  readNext(out, ctx) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    while (true) {
      pos = skipBlanks(src, pos, len);
      if (ctx === LexContext.TestMode) {
        while (pos < len && src.charCodeAt(pos) === CH_NL)
          pos = skipBlanks(src, pos + 1, len);
      }
      if (pos >= len || src.charCodeAt(pos) !== CH_HASH)
        break;
      while (pos < len && src.charCodeAt(pos) !== CH_NL)
        pos++;
    }
    this.pos = pos;
    if (pos >= len) {
      this.consumePendingHereDocs();
      setToken(out, Token.EOF, "", pos, pos);
      return;
    }
    const tokenStart = pos;
    const ch = src.charCodeAt(pos);
    if (ch === CH_NL) {
      this.pos++;
      this.consumePendingHereDocs();
      setToken(out, Token.Newline, "\n", tokenStart, this.pos);
      return;
    }
    if (ctx === LexContext.TestMode && (ch === CH_LT || ch === CH_GT) && !(this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === CH_LPAREN)) {
      this.pos++;
      setToken(out, Token.Word, ch === CH_LT ? "<" : ">", tokenStart, this.pos);
      out.keywordEligible = true;
      return;
    }
    if (ch < 128 && charType[ch] & 1 && this.tryReadOperator(out, ch, ctx, tokenStart))
      return;
    if (ch === CH_LBRACKET && ctx === LexContext.ArrayElement && this.readArrayElement(out, tokenStart))
      return;
    this.readWord(out, ctx, tokenStart);
  }
  tryReadOperator(out, ch, ctx, tokenStart) {
    const src = this.src;
    const pos = this.pos;
    const next = pos + 1 < this.srcEnd ? src.charCodeAt(pos + 1) : 0;
    switch (ch) {
      case CH_SEMI:
        if (next === CH_SEMI) {
          if (pos + 2 < this.srcEnd && src.charCodeAt(pos + 2) === CH_AMP) {
            this.pos += 3;
            setToken(out, Token.DoubleSemiAmp, ";;&", tokenStart, this.pos);
            return true;
          }
          this.pos += 2;
          setToken(out, Token.DoubleSemi, ";;", tokenStart, this.pos);
          return true;
        }
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.SemiAmp, ";&", tokenStart, this.pos);
          return true;
        }
        this.pos++;
        setToken(out, Token.Semi, ";", tokenStart, this.pos);
        return true;
      case CH_PIPE:
        if (next === CH_PIPE) {
          this.pos += 2;
          setToken(out, Token.Or, "||", tokenStart, this.pos);
          return true;
        }
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.Pipe, "|&", tokenStart, this.pos);
          return true;
        }
        this.pos++;
        setToken(out, Token.Pipe, "|", tokenStart, this.pos);
        return true;
      case CH_AMP:
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.And, "&&", tokenStart, this.pos);
          return true;
        }
        if (next === CH_GT) {
          this.pos += 2;
          const append = this.pos < this.srcEnd && src.charCodeAt(this.pos) === CH_GT;
          if (append)
            this.pos++;
          return this.readRedirectTarget(out, append ? "&>>" : "&>", tokenStart);
        }
        this.pos++;
        setToken(out, Token.Amp, "&", tokenStart, this.pos);
        return true;
      case CH_LPAREN:
        if (ctx === LexContext.CommandStart && next === CH_LPAREN) {
          const savedErrors = this.errors.length;
          this.readArithmeticCommand(out, tokenStart);
          if (!this._notArithmetic)
            return true;
          this.errors.length = savedErrors;
          this.pos = tokenStart;
        }
        this.pos++;
        setToken(out, Token.LParen, "(", tokenStart, this.pos);
        return true;
      case CH_RPAREN:
        this.pos++;
        setToken(out, Token.RParen, ")", tokenStart, this.pos);
        return true;
      case CH_LT:
      case CH_GT:
        return this.readRedirection(out, tokenStart);
      default:
        return false;
    }
  }
  readRedirection(out, tokenStart) {
    const src = this.src;
    const ch = src.charCodeAt(this.pos);
    let op = "";
    if (ch === CH_LT) {
      this.pos++;
      const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
      if (next === CH_LT) {
        this.pos++;
        const third = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
        if (third === CH_LT) {
          this.pos++;
          op = "<<<";
        } else {
          const dash = third === CH_DASH;
          if (dash)
            this.pos++;
          this.skipSpacesAndTabs();
          const targetPos = this.pos;
          if (this.pos >= this.srcEnd || src.charCodeAt(this.pos) !== CH_HASH)
            this.readHereDocDelimiter();
          const hasTarget = this.pos > targetPos;
          if (hasTarget) {
            (this.pendingHereDocs ?? (this.pendingHereDocs = [])).push({
              delimiter: this._hereDelim,
              strip: dash,
              quoted: this._hereQuoted
            });
          }
          setToken(out, Token.Redirect, dash ? "<<-" : "<<", tokenStart, this.pos);
          out.content = hasTarget ? this._hereDelim : void 0;
          out.delimiterQuoted = hasTarget && this._hereQuoted;
          out.targetPos = targetPos;
          out.targetEnd = hasTarget ? this.pos : targetPos;
          return true;
        }
      } else if (next === CH_LPAREN) {
        this.readProcessSubstitution(out, "<", tokenStart);
        return true;
      } else if (next === CH_GT) {
        op = "<>";
        this.pos++;
      } else if (next === CH_AMP) {
        op = "<&";
        this.pos++;
      } else {
        op = "<";
      }
    } else if (ch === CH_GT) {
      this.pos++;
      const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
      if (next === CH_LPAREN) {
        this.readProcessSubstitution(out, ">", tokenStart);
        return true;
      }
      if (next === CH_GT) {
        op = ">>";
        this.pos++;
      } else if (next === CH_AMP) {
        op = ">&";
        this.pos++;
      } else if (next === CH_PIPE) {
        op = ">|";
        this.pos++;
      } else {
        op = ">";
      }
    }
    return this.readRedirectTarget(out, op, tokenStart);
  }
  readRedirectTarget(out, op, tokenStart) {
    const src = this.src;
    this.skipSpacesAndTabs();
    if (this.pos < this.srcEnd) {
      const nc = src.charCodeAt(this.pos);
      if ((nc === CH_LT || nc === CH_GT) && this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const psStart = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated process substitution", pos: psStart });
        const psText = src.slice(psStart, this.pos);
        setToken(out, Token.Redirect, op, tokenStart, this.pos);
        out.content = psText;
        out.targetPos = psStart;
        out.targetEnd = this.pos;
        return true;
      }
      const targetPos = this.pos;
      if (nc !== CH_NL && nc !== CH_HASH)
        this.readRedirectTargetText();
      this.redirectToken(out, op, tokenStart, targetPos);
      return true;
    }
    this.redirectToken(out, op, tokenStart, this.pos);
    return true;
  }
  // Redirect targets keep their processed text eagerly (it becomes the target
  // word's content), so scan them in value mode.
  readRedirectTargetText() {
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    this.readWordText();
    this._buildValue = savedBuildValue;
  }
  redirectToken(out, operator, tokenStart, targetPos) {
    const hasTarget = this.pos > targetPos && (this._wordText.length > 0 || this._wordQuoted);
    setToken(out, Token.Redirect, operator, tokenStart, this.pos);
    out.content = hasTarget ? this._wordText : void 0;
    out.targetPos = targetPos;
    out.targetEnd = hasTarget ? this.pos : targetPos;
  }
  readProcessSubstitution(out, operator, tokenStart) {
    this.pos++;
    this.extractBalanced();
    if (this._unbalanced)
      this.errors.push({ message: "unterminated process substitution", pos: tokenStart });
    const text = this.src.slice(tokenStart, this.pos);
    setToken(out, Token.Word, text, tokenStart, this.pos);
  }
  // The delimiter is the word after quote removal: quote and escape segments may
  // appear anywhere in the word, any of them makes the heredoc quoted, and inside
  // double quotes a backslash is removed only before $ ` " \.
  readHereDocDelimiter() {
    const src = this.src;
    const len = this.srcEnd;
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    let delimiter = "";
    let quoted2 = false;
    while (this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_SQUOTE) {
        quoted2 = true;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_SQUOTE) {
          delimiter += src[this.pos];
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_DQUOTE) {
        quoted2 = true;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_DQUOTE) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len) {
            const next = src.charCodeAt(this.pos + 1);
            if (next === CH_NL) {
              this.pos += 2;
              continue;
            }
            if (next === CH_DOLLAR || next === CH_BACKTICK || next === CH_DQUOTE || next === CH_BACKSLASH)
              this.pos++;
          }
          delimiter += src[this.pos];
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_BACKSLASH) {
        if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_NL) {
          this.pos += 2;
          continue;
        }
        quoted2 = true;
        this.pos++;
        if (this.pos < len) {
          delimiter += src[this.pos];
          this.pos++;
        } else {
          delimiter += "\\";
        }
      } else if (c === CH_BACKTICK) {
        const btStart = this.pos;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        delimiter += src.slice(btStart, this.pos);
      } else if (c === CH_DOLLAR) {
        const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (next === CH_SQUOTE || next === CH_DQUOTE)
          quoted2 = true;
        this.readDollar();
        delimiter += this._resultText;
      } else if (c < 128 && charType[c] & 1) {
        break;
      } else {
        delimiter += src[this.pos];
        this.pos++;
      }
    }
    this._buildValue = savedBuildValue;
    this._hereDelim = delimiter;
    this._hereQuoted = quoted2;
  }
  consumePendingHereDocs() {
    const pending = this.pendingHereDocs;
    if (pending === null || pending.length === 0)
      return;
    for (const hd of pending) {
      const bodyPos = this.pos;
      const bodyEnd = this.skipHereDocBody(hd.delimiter, hd.strip, this.parenBoundary, hd.quoted);
      if (hd.target) {
        hd.target.body.pos = bodyPos;
        hd.target.body.end = bodyEnd;
        hd.target.body.text = this.src.slice(bodyPos, bodyEnd);
        if (this.hereDocClosingPos !== -1)
          hd.target.closing = { pos: this.hereDocClosingPos, end: this.hereDocClosingEnd };
      }
    }
    pending.length = 0;
  }
  hereDocClosingPos = -1;
  hereDocClosingEnd = -1;
  // Advance past the heredoc body and its delimiter line; return the body end
  // (start of the delimiter line, or srcEnd when delimited by end-of-input).
  // With parenEnds (inside $(...)), a line starting with the delimiter directly
  // followed by ")" also terminates the body, resuming at the ")" — bash treats
  // the substitution's closing paren as end-of-file for its heredocs.
  // `join` crosses `\`+newline pairs, which an unquoted delimiter may straddle.
  matchHereDocDelimiter(delimiter, lineStart, end, join11) {
    const src = this.src;
    let pos = lineStart;
    for (let i = 0; i < delimiter.length; ) {
      if (join11 && src.charCodeAt(pos) === CH_BACKSLASH && pos + 1 < end && src.charCodeAt(pos + 1) === CH_NL) {
        pos += 2;
        continue;
      }
      if (pos >= end || src.charCodeAt(pos) !== delimiter.charCodeAt(i))
        return -1;
      pos++;
      i++;
    }
    return pos;
  }
  // A `\` consumes the next character, so `\`+newline continues the line and `\\` does not.
  logicalLineEnd(from, end, join11) {
    const src = this.src;
    let lineEnd = src.indexOf("\n", from);
    while (lineEnd !== -1 && lineEnd < end) {
      if (!join11)
        return lineEnd;
      let backslashes = lineEnd;
      while (backslashes > from && src.charCodeAt(backslashes - 1) === CH_BACKSLASH)
        backslashes--;
      if ((lineEnd - backslashes) % 2 === 0)
        return lineEnd;
      from = lineEnd + 1;
      lineEnd = src.indexOf("\n", from);
    }
    return end;
  }
  skipHereDocBody(delimiter, strip, parenEnds = false, quoted2 = false) {
    this.hereDocClosingPos = -1;
    this.hereDocClosingEnd = -1;
    const src = this.src;
    const len = this.srcEnd;
    while (this.pos < len) {
      let lineStart = this.pos;
      const lineEnd = this.logicalLineEnd(lineStart, len, !quoted2);
      for (; ; ) {
        const before2 = lineStart;
        if (strip)
          while (lineStart < lineEnd && src.charCodeAt(lineStart) === CH_TAB)
            lineStart++;
        if (!quoted2)
          lineStart = skipLineContinuations(src, lineStart, lineEnd);
        if (lineStart === before2)
          break;
      }
      let afterDelim = this.matchHereDocDelimiter(delimiter, lineStart, lineEnd, !quoted2);
      if (afterDelim !== -1 && !quoted2)
        afterDelim = skipLineContinuations(src, afterDelim, lineEnd);
      if (afterDelim === lineEnd) {
        const bodyEnd = this.pos;
        if (!parenEnds || !this.parenBoundary || lineEnd !== len) {
          this.hereDocClosingPos = lineStart;
          this.hereDocClosingEnd = lineEnd;
        }
        this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
        return bodyEnd;
      }
      if (parenEnds && afterDelim !== -1) {
        let paren = afterDelim;
        while (paren < lineEnd && src.charCodeAt(paren) !== CH_RPAREN)
          paren++;
        if (paren < lineEnd || this.parenBoundary && lineEnd === len) {
          const bodyEnd = this.pos;
          this.pos = afterDelim;
          return bodyEnd;
        }
      }
      this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
    }
    return this.pos;
  }
  _wordText = "";
  _wordRaw = false;
  _wordQuoted = false;
  _wordHasExpansions = false;
  _wordKeywordEligible = false;
  _wordAssignmentState;
  _bracketWindow;
  _arithmeticBracketWindow;
  _wordParts = null;
  _resultText = "";
  // True when the last $-construct's value is exactly its raw source span.
  _resultIsRaw = true;
  _resultHasExpansion = false;
  _resultPart;
  // Set by extractBalanced when the input ended before the closing paren, so
  // callers can report the construct they were scanning.
  _unbalanced = false;
  // Set by scanArithmeticBody when the construct turns out not to be arithmetic, so the
  // caller can re-read it as a subshell or command substitution instead.
  _notArithmetic = false;
  _arithUnterminated = false;
  _dqText = "";
  _dqHasExpansions = false;
  _dqParts = null;
  // Content end (before the closing quote, or end of input when unterminated).
  _dqEnd = 0;
  _hereDelim = "";
  _hereQuoted = false;
  readWord(out, ctx, tokenStart = 0) {
    const errorStart = this._errors === null ? 0 : this._errors.length;
    this.readWordText(false, ctx, true);
    if (ctx === LexContext.Normal) {
      const next = this.pos < this.srcEnd ? this.src.charCodeAt(this.pos) : 0;
      if (!this._wordRaw || next !== CH_LT && next !== CH_GT) {
        setSpanToken(out, Token.Word, tokenStart, this.pos, this._wordRaw);
        out.keywordEligible = this._wordKeywordEligible;
        return;
      }
    }
    this.classifyWord(out, ctx, tokenStart, errorStart);
  }
  isRedirectVariable(start, end) {
    const src = this.src;
    for (let i = start; i < end; i++) {
      const c = src.charCodeAt(i);
      if (c === CH_LBRACKET && i > start) {
        return i + 2 < end && src.charCodeAt(end - 1) === CH_RBRACKET && this.findClosingShellDelimiter(i + 1, end, CH_RBRACKET) === end - 1;
      }
      if (c >= 128 || !(isIdChar[c] & (i === start ? 1 : 2)))
        return false;
    }
    return end > start;
  }
  readArrayElement(out, tokenStart) {
    const close = this.findClosingBracket(tokenStart + 1);
    if (close === -1)
      return false;
    this.pos = close + 1;
    this.readWordText();
    setSpanToken(out, Token.Word, tokenStart, this.pos, true);
    return true;
  }
  classifyWord(out, ctx, tokenStart, errorStart) {
    const src = this.src;
    const raw = this._wordRaw;
    const hasExpansions = this._wordHasExpansions;
    const quoted2 = this._wordQuoted;
    const keywordEligible = this._wordKeywordEligible;
    let assignmentState = this._wordAssignmentState;
    const wordEnd = this.pos;
    const wordLen = wordEnd - tokenStart;
    if (ctx === LexContext.CasePattern) {
      let token = Token.Word;
      if (keywordEligible) {
        const reserved = raw ? matchReservedWord(src, tokenStart, wordLen) : RESERVED_WORDS.get(this.wordValueOf(tokenStart, wordEnd));
        if (reserved === Token.Esac)
          token = reserved;
      }
      setSpanToken(out, token, tokenStart, wordEnd, raw);
      out.keywordEligible = keywordEligible;
      return;
    }
    let value = null;
    if (!raw && !hasExpansions && keywordEligible && (ctx === LexContext.CommandStart || ctx === LexContext.TestMode)) {
      const nextCh = wordEnd < this.srcEnd ? src.charCodeAt(wordEnd) : 0;
      if (!quoted2 && wordLen <= 16 || nextCh === CH_LT || nextCh === CH_GT) {
        value = this.wordValueOf(tokenStart, wordEnd);
      }
    }
    if (ctx === LexContext.CommandStart && keywordEligible) {
      if (raw) {
        if (wordLen <= 8) {
          const reserved = matchReservedWord(src, tokenStart, wordLen);
          if (reserved !== void 0) {
            setSpanToken(out, reserved, tokenStart, wordEnd, true);
            return;
          }
        }
        if (wordLen === 2 && src.charCodeAt(tokenStart) === CH_LBRACKET && src.charCodeAt(tokenStart + 1) === CH_LBRACKET) {
          setSpanToken(out, Token.DblLBracket, tokenStart, wordEnd, true);
          return;
        }
      } else if (value !== null && value.length > 0) {
        const fc = value.charCodeAt(0);
        if (fc >= CH_a && fc <= CH_z && value.length <= 8 || fc === CH_BANG || fc === CH_LBRACE || fc === CH_RBRACE) {
          const reserved = RESERVED_WORDS.get(value);
          if (reserved !== void 0) {
            setToken(out, reserved, value, tokenStart, wordEnd);
            return;
          }
        }
        if (fc === CH_LBRACKET && value === "[[") {
          setToken(out, Token.DblLBracket, value, tokenStart, wordEnd);
          return;
        }
      }
    }
    if (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration) {
      if (assignmentState === void 0) {
        let eq = -1;
        let bracket = false;
        for (let i = tokenStart + 1; i < wordEnd; i++) {
          const c = src.charCodeAt(i);
          if (c === CH_EQ) {
            eq = i;
            break;
          }
          if (c === CH_LBRACKET)
            bracket = true;
        }
        if (eq !== -1 || ctx !== LexContext.Declaration && bracket) {
          assignmentState = scanAssignmentPrefix(src, tokenStart, wordEnd, ASSIGNMENT_NAME_START);
        }
      }
      if (assignmentState !== void 0) {
        if (ctx !== LexContext.Declaration && assignmentState >= ASSIGNMENT_INDEX_BASE) {
          if (wordEnd < this.srcEnd) {
            if (this._errors !== null)
              this._errors.length = errorStart;
            this.pos = tokenStart;
            this.readWordText(true, ctx, true);
            if (this.pos > wordEnd) {
              this.classifyWord(out, ctx, tokenStart, errorStart);
              return;
            }
          }
          if (this._errors === null || this._errors.length === errorStart) {
            this.errors.push({ message: "unterminated array subscript", pos: src.indexOf("[", tokenStart) });
          }
        }
        if (isMatchedAssignment(assignmentState)) {
          setSpanToken(out, Token.Assignment, tokenStart, wordEnd, raw);
          if (value !== null)
            out._value = value;
          out.assignmentOperatorPos = assignmentOperatorPos(assignmentState);
          return;
        }
      }
    }
    if ((ctx === LexContext.CommandStart || ctx === LexContext.TestMode) && keywordEligible) {
      if (raw) {
        if (wordLen === 2 && src.charCodeAt(tokenStart) === CH_RBRACKET && src.charCodeAt(tokenStart + 1) === CH_RBRACKET) {
          setSpanToken(out, Token.DblRBracket, tokenStart, wordEnd, true);
          return;
        }
      } else if (value === "]]") {
        setToken(out, Token.DblRBracket, value, tokenStart, wordEnd);
        return;
      }
    }
    if (!hasExpansions && this.pos < this.srcEnd) {
      const nc = src.charCodeAt(this.pos);
      if (nc === CH_LT || nc === CH_GT) {
        if (raw) {
          const fc = src.charCodeAt(tokenStart);
          if (fc >= CH_0 && fc <= CH_9 && isAllDigitsRange(src, tokenStart, wordEnd)) {
            const fd = Number.parseInt(src.slice(tokenStart, wordEnd), 10);
            if (this.readRedirection(out, tokenStart)) {
              out.fileDescriptor = fd;
              out.descriptorEnd = wordEnd;
              return;
            }
          }
          if (fc === CH_LBRACE && src.charCodeAt(wordEnd - 1) === CH_RBRACE && this.isRedirectVariable(tokenStart + 1, wordEnd - 1)) {
            const varname = src.slice(tokenStart + 1, wordEnd - 1);
            if (this.readRedirection(out, tokenStart)) {
              out.variableName = varname;
              out.descriptorEnd = wordEnd;
              return;
            }
          }
        }
      }
    }
    setSpanToken(out, Token.Word, tokenStart, wordEnd, raw);
    if (value !== null)
      out._value = value;
    out.keywordEligible = keywordEligible;
  }
  // `subscripts` re-reads a word known to stop inside an array subscript, where
  // metacharacters are ordinary text.
  // `scanning` marks the first scan of a token, which decides where the word ends.
  readWordText(subscripts = false, ctx = LexContext.Normal, scanning = false) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    const fastStart = pos;
    let exitCh = 0;
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c < 128 && charType[c]) {
        exitCh = c;
        break;
      }
      pos++;
    }
    if (pos >= len || charType[exitCh] & 1 && !(exitCh === CH_LPAREN && pos > fastStart && extglobPrefix[src.charCodeAt(pos - 1)]) && !subscripts) {
      this.pos = pos;
      this._wordText = (this._buildParts || this._buildValue) && pos > fastStart ? src.slice(fastStart, pos) : "";
      this._wordRaw = true;
      this._wordQuoted = false;
      this._wordHasExpansions = false;
      this._wordKeywordEligible = true;
      this._wordAssignmentState = void 0;
      if (this._buildParts) {
        this._wordParts = hasGlobCharacters(this._wordText) && ctx !== LexContext.ArrayElement ? parseGlobParts(src, fastStart, pos, void 0) ?? null : null;
      }
      return;
    }
    const bp = this._buildParts;
    const bt = bp || this._buildValue;
    let text = bt && pos > fastStart ? src.slice(fastStart, pos) : "";
    let quoted2 = false;
    let hasExpansions = false;
    let keywordEligible = true;
    let valueIsRaw = true;
    let lastValueChar = pos > fastStart ? src.charCodeAt(pos - 1) : 0;
    let assignmentState = scanAssignmentPrefix(src, fastStart, pos, ASSIGNMENT_NAME_START);
    let parts;
    let litBuf = "";
    let litStart = 0;
    let hasGlobs = false;
    let braceResults;
    if (bp) {
      parts = [];
      litBuf = text;
      litStart = fastStart;
      hasGlobs = text.length > 0 && hasGlobCharacters(text);
    }
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      if (ch >= 128 || !charType[ch]) {
        const runStart = pos;
        pos++;
        while (pos < len) {
          const c = src.charCodeAt(pos);
          if (c < 128 && charType[c])
            break;
          pos++;
        }
        lastValueChar = src.charCodeAt(pos - 1);
        assignmentState = scanAssignmentPrefix(src, runStart, pos, assignmentState);
        if (bt) {
          const chunk = src.slice(runStart, pos);
          text += chunk;
          if (bp) {
            litBuf += chunk;
            hasGlobs = hasGlobs || hasGlobCharacters(chunk);
          }
        }
        continue;
      }
      if (charType[ch] & 1) {
        if (subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE) {
          const close = this.findClosingBracket(pos);
          if (close !== -1) {
            const spanEnd = close + 1;
            assignmentState = assignmentState === ASSIGNMENT_INDEX_BASE + 1 ? ASSIGNMENT_AFTER_INDEX : assignmentState - 1;
            lastValueChar = src.charCodeAt(close);
            if (bt) {
              const chunk = src.slice(pos, spanEnd);
              text += chunk;
              if (bp) {
                litBuf += chunk;
                hasGlobs = hasGlobs || hasGlobCharacters(chunk);
              }
            }
            pos = spanEnd;
            continue;
          }
        }
        if (ch === CH_LPAREN && lastValueChar < 128 && extglobPrefix[lastValueChar]) {
          if (ctx === LexContext.FunctionName || assignmentState >= ASSIGNMENT_INDEX_BASE && (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix))
            break;
          if (ctx === LexContext.CommandStart && lastValueChar === CH_BANG && keywordEligible && src.charCodeAt(fastStart) === CH_BANG && skipLineContinuations(src, fastStart + 1, len) === pos)
            break;
          const prefixChar = lastValueChar;
          if (prefixChar === CH_EQ && scanning && !((ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration || ctx === LexContext.EvalArgument) && isMatchedAssignment(assignmentState) && skipLineContinuations(src, assignmentOperatorPos(assignmentState) + 1, len) === pos))
            break;
          const innerStart = pos + 1;
          const close = this.findClosingShellDelimiter(innerStart, len, CH_RPAREN, prefixChar === CH_EQ);
          if (close === -1 && !scanning && !subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE)
            break;
          if (ctx === LexContext.CommandStart && prefixChar !== CH_EQ && close !== -1 && skipBlanks(src, innerStart, close) === close)
            break;
          keywordEligible = false;
          const patternEnd = close === -1 ? len : close;
          pos = close === -1 ? len : close + 1;
          if (close === -1)
            this.errors.push({ message: "unterminated extended glob", pos: innerStart - 2 });
          lastValueChar = src.charCodeAt(pos - 1);
          if (bt) {
            const eg = "(" + src.slice(innerStart, pos);
            text += eg;
            if (bp && prefixChar !== CH_EQ) {
              let prefixPos = innerStart - 2;
              while (src.charCodeAt(prefixPos) === CH_NL && src.charCodeAt(prefixPos - 1) === CH_BACKSLASH) {
                prefixPos -= 2;
              }
              if (litBuf.length > 0) {
                const trimmed = litBuf.slice(0, -1);
                if (prefixPos > litStart)
                  parts.push({
                    type: "Literal",
                    pos: litStart,
                    end: prefixPos,
                    value: trimmed,
                    text: src.slice(litStart, prefixPos)
                  });
                litBuf = "";
              }
              const op = extglobOp[prefixChar];
              parts.push({
                type: "ExtendedGlob",
                pos: prefixPos,
                end: pos,
                text: src.slice(prefixPos, pos),
                operator: op,
                pattern: src.slice(innerStart, patternEnd),
                parts: this.subFieldParts(innerStart, patternEnd)
              });
              litStart = pos;
            } else if (bp) {
              litBuf += eg;
              hasGlobs = hasGlobs || hasGlobCharacters(eg);
            }
          }
          continue;
        }
        break;
      }
      if (ch === CH_BACKSLASH) {
        pos++;
        if (pos < len) {
          if (src.charCodeAt(pos) === CH_NL) {
            pos++;
            valueIsRaw = false;
          } else {
            if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
              assignmentState = ASSIGNMENT_INVALID;
            quoted2 = true;
            keywordEligible = false;
            valueIsRaw = false;
            lastValueChar = src.charCodeAt(pos);
            if (bt) {
              text += src[pos];
              if (bp)
                litBuf += src[pos];
            }
            pos++;
          }
        } else {
          if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
            assignmentState = ASSIGNMENT_INVALID;
          quoted2 = true;
          keywordEligible = false;
          lastValueChar = CH_BACKSLASH;
          if (bt) {
            text += "\\";
            if (bp)
              litBuf += "\\";
          }
        }
        continue;
      }
      if (ch === CH_SQUOTE) {
        const sqStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        quoted2 = true;
        keywordEligible = false;
        valueIsRaw = false;
        pos++;
        const start = pos;
        while (pos < len && src.charCodeAt(pos) !== CH_SQUOTE)
          pos++;
        if (pos > start)
          lastValueChar = src.charCodeAt(pos - 1);
        const value = bt ? src.slice(start, pos) : "";
        if (bt)
          text += value;
        if (pos < len)
          pos++;
        else
          this.errors.push({ message: "unterminated single quote", pos: start - 1 });
        if (bp) {
          if (sqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: sqStart,
              value: litBuf,
              text: src.slice(litStart, sqStart)
            });
            litBuf = "";
          }
          parts.push({ type: "SingleQuoted", pos: sqStart, end: pos, value, text: src.slice(sqStart, pos) });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DQUOTE) {
        const dqStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        quoted2 = true;
        keywordEligible = false;
        valueIsRaw = false;
        pos++;
        this.pos = pos;
        this.readDoubleQuoted();
        pos = this.pos;
        if (this._dqEnd > dqStart + 1)
          lastValueChar = src.charCodeAt(this._dqEnd - 1);
        if (this._dqHasExpansions)
          hasExpansions = true;
        if (bt)
          text += this._dqText;
        if (bp) {
          if (dqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: dqStart,
              value: litBuf,
              text: src.slice(litStart, dqStart)
            });
            litBuf = "";
          }
          const dqText = src.slice(dqStart, pos);
          parts.push({
            type: "DoubleQuoted",
            pos: dqStart,
            end: pos,
            text: dqText,
            parts: this._dqParts ?? [
              {
                type: "Literal",
                pos: dqStart + 1,
                end: this._dqEnd,
                value: this._dqText,
                text: src.slice(dqStart + 1, this._dqEnd)
              }
            ]
          });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        keywordEligible = false;
        const dollarStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
        if (next === CH_SQUOTE || next === CH_DQUOTE)
          quoted2 = true;
        this.pos = pos;
        this.readDollar();
        pos = this.pos;
        if (!this._resultIsRaw)
          valueIsRaw = false;
        if (pos > dollarStart)
          lastValueChar = src.charCodeAt(pos - 1);
        if (this._resultHasExpansion)
          hasExpansions = true;
        if (bt)
          text += this._resultText;
        if (bp) {
          if (this._resultPart) {
            if (dollarStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: dollarStart,
                value: litBuf,
                text: src.slice(litStart, dollarStart)
              });
              litBuf = "";
            }
            parts.push(this._resultPart);
            litStart = pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        keywordEligible = false;
        const btStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        this.pos = pos;
        this.readBacktickExpansion();
        pos = this.pos;
        valueIsRaw = false;
        lastValueChar = src.charCodeAt(pos - 1);
        hasExpansions = true;
        if (bt)
          text += this._resultText;
        if (bp) {
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_LBRACE) {
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        const first = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
        const braceEnd = first <= CH_SPACE || first === CH_RBRACE ? -1 : this.scanBraceExpansion(pos, braceResults ?? (braceResults = /* @__PURE__ */ new Map()));
        if (braceEnd > 0) {
          keywordEligible = false;
          lastValueChar = src.charCodeAt(braceEnd - 1);
          if (bt) {
            const braceText = src.slice(pos, braceEnd);
            text += braceText;
            if (bp) {
              if (pos > litStart) {
                parts.push({
                  type: "Literal",
                  pos: litStart,
                  end: pos,
                  value: litBuf,
                  text: src.slice(litStart, pos)
                });
                litBuf = "";
              }
              parts.push({
                type: "BraceExpansion",
                pos,
                end: braceEnd,
                text: braceText,
                parts: this.subFieldParts(pos + 1, braceEnd - 1)
              });
              litStart = braceEnd;
            }
          }
          pos = braceEnd;
          continue;
        }
        lastValueChar = CH_LBRACE;
        if (bt) {
          text += "{";
          if (bp)
            litBuf += "{";
        }
        pos++;
        continue;
      }
      pos++;
    }
    if (bp && pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: pos, value: litBuf, text: src.slice(litStart, pos) });
    this.pos = pos;
    this._wordText = text;
    this._wordRaw = valueIsRaw;
    this._wordQuoted = quoted2;
    this._wordHasExpansions = hasExpansions;
    this._wordKeywordEligible = keywordEligible;
    this._wordAssignmentState = assignmentState;
    if (bp) {
      this._wordParts = parts.length > 1 || parts.length === 1 && parts[0].type !== "Literal" ? parts : null;
      if (hasGlobs && ctx !== LexContext.ArrayElement)
        this._wordParts = parseGlobParts(src, fastStart, pos, this._wordParts) ?? null;
    }
  }
  // Arithmetic text gets expansions and quote removal but no process substitution.
  readInnerWordText(insideDoubleQuotes = false, arithmetic = false, globs = false) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    const start = pos;
    let text = "";
    const bp = this._buildParts;
    let parts;
    let litBuf = "";
    let litStart = 0;
    let preserveLiteral = false;
    let hasGlobs = false;
    if (bp) {
      parts = [];
      litStart = pos;
    }
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      if (ch === CH_BACKSLASH) {
        pos++;
        if (pos < len) {
          if (src.charCodeAt(pos) === CH_NL) {
            pos++;
          } else {
            const next = src.charCodeAt(pos);
            if (insideDoubleQuotes && next !== CH_DOLLAR && next !== CH_BACKTICK && next !== CH_DQUOTE && next !== CH_BACKSLASH && next !== CH_RBRACE) {
              text += "\\";
              if (bp)
                litBuf += "\\";
              preserveLiteral = true;
            }
            const escaped2 = src[pos++];
            text += escaped2;
            if (bp)
              litBuf += escaped2;
          }
        }
        continue;
      }
      if (ch === CH_SQUOTE && !insideDoubleQuotes) {
        const sqStart = pos;
        pos++;
        const start2 = pos;
        while (pos < len && src.charCodeAt(pos) !== CH_SQUOTE)
          pos++;
        const value = src.slice(start2, pos);
        text += value;
        if (pos < len)
          pos++;
        if (bp) {
          if (sqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: sqStart,
              value: litBuf,
              text: src.slice(litStart, sqStart)
            });
            litBuf = "";
          }
          parts.push({ type: "SingleQuoted", pos: sqStart, end: pos, value, text: src.slice(sqStart, pos) });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DQUOTE) {
        const dqStart = pos;
        pos++;
        this.pos = pos;
        this.readDoubleQuoted(insideDoubleQuotes);
        pos = this.pos;
        text += this._dqText;
        if (bp) {
          if (dqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: dqStart,
              value: litBuf,
              text: src.slice(litStart, dqStart)
            });
            litBuf = "";
          }
          const dqText = src.slice(dqStart, pos);
          parts.push({
            type: "DoubleQuoted",
            pos: dqStart,
            end: pos,
            text: dqText,
            parts: this._dqParts ?? [
              {
                type: "Literal",
                pos: dqStart + 1,
                end: this._dqEnd,
                value: this._dqText,
                text: src.slice(dqStart + 1, this._dqEnd)
              }
            ]
          });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        const dollarStart = pos;
        this.pos = pos;
        this.readDollar(insideDoubleQuotes);
        pos = this.pos;
        text += this._resultText;
        if (bp) {
          if (this._resultPart) {
            if (dollarStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: dollarStart,
                value: litBuf,
                text: src.slice(litStart, dollarStart)
              });
              litBuf = "";
            }
            parts.push(this._resultPart);
            litStart = pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        const btStart = pos;
        this.pos = pos;
        this.readBacktickExpansion(insideDoubleQuotes);
        pos = this.pos;
        text += this._resultText;
        if (bp) {
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = pos;
        }
        continue;
      }
      if (!insideDoubleQuotes && !arithmetic && (ch === CH_LT || ch === CH_GT) && pos + 1 < len && src.charCodeAt(pos + 1) === CH_LPAREN) {
        const psStart = pos;
        this.pos = pos + 2;
        const inner = this.extractBalanced();
        pos = this.pos;
        const raw = src.slice(psStart, pos);
        text += raw;
        if (bp) {
          if (psStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: psStart,
              value: litBuf,
              text: src.slice(litStart, psStart)
            });
            litBuf = "";
          }
          parts.push(this.processSubstitution(psStart, raw, ch === CH_LT ? "<" : ">", inner));
          litStart = pos;
        }
        continue;
      }
      text += src[pos];
      if (bp) {
        litBuf += src[pos];
        if (globs && (ch === CH_STAR || ch === CH_QUESTION || ch === CH_LBRACKET))
          hasGlobs = true;
      }
      pos++;
    }
    if (bp && pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: pos, value: litBuf, text: src.slice(litStart, pos) });
    this.pos = pos;
    this._wordText = text;
    this._wordRaw = false;
    this._wordQuoted = false;
    this._wordHasExpansions = false;
    this._wordKeywordEligible = false;
    if (bp) {
      this._wordParts = parts.length > 1 || parts.length === 1 && (parts[0].type !== "Literal" || preserveLiteral) ? parts : null;
      if (hasGlobs)
        this._wordParts = parseGlobParts(src, start, pos, this._wordParts) ?? null;
    }
  }
  subFieldParts(start, end) {
    if (this._nestingDepth >= MAX_SYNTAX_NESTING)
      return void 0;
    return hasEmbeddedWordStructure(this.src, start, end) ? this.parseSubFieldWord(start, end).parts : parseGlobParts(this.src, start, end, void 0);
  }
  // Parse a parameter-expansion sub-field (operand, slice bound, replacement pattern) over
  // the window [start, end) of the original source. Parsing in place — rather than against a
  // detached slice — gives the word and any nested substitutions absolute offsets, and
  // composes through nested ${...}. The `${...}` inner is a verbatim substring of the
  // source, so every sub-field offset maps straight back.
  parseSubFieldWord(start, end, context = "word", arithmetic = false) {
    if (start >= end)
      return new WordImpl("", start, start);
    if (this._nestingDepth >= MAX_SYNTAX_NESTING)
      return new WordImpl(this.src.slice(start, end), start, end);
    this._nestingDepth++;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedPos = this.pos;
    const savedText = this._wordText;
    const savedParts = this._wordParts;
    const savedQuoted = this._wordQuoted;
    const savedKeywordEligible = this._wordKeywordEligible;
    this.srcEnd = end;
    this.pos = start;
    this.readInnerWordText(context === "quoted", arithmetic, context === "word");
    const word = new WordImpl(this.src.slice(start, end), start, end);
    if (this._buildParts) {
      word.parts = this._wordParts ?? void 0;
    }
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this.pos = savedPos;
    this._wordText = savedText;
    this._wordParts = savedParts;
    this._wordQuoted = savedQuoted;
    this._wordKeywordEligible = savedKeywordEligible;
    this._nestingDepth--;
    return word;
  }
  skipSQ() {
    while (this.pos < this.srcEnd && this.src.charCodeAt(this.pos) !== CH_SQUOTE)
      this.pos++;
    if (this.pos < this.srcEnd)
      this.pos++;
  }
  skipAnsiCQuoted() {
    const quotePos = this.pos - 1;
    const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
    this.pos = result.end;
    if (!result.closed)
      this.errors.push({ message: "unterminated ANSI-C quote", pos: quotePos });
  }
  // Plain quoted text is skipped here; the first `$(`, `${`, `$$`, backtick or the end of input
  // hands the rest to the quote scanner, which owns substitution and nesting-limit decisions.
  skipDQ() {
    const src = this.src;
    const len = this.srcEnd;
    this._unbalanced = false;
    if (this._nestingDepth < MAX_SYNTAX_NESTING) {
      while (this.pos < len) {
        const ch = src.charCodeAt(this.pos);
        if (ch === CH_DQUOTE) {
          this.pos++;
          return;
        }
        if (ch === CH_BACKSLASH) {
          this.pos = Math.min(this.pos + 2, len);
          continue;
        }
        if (ch === CH_BACKTICK)
          break;
        if (ch === CH_DOLLAR) {
          const next = src.charCodeAt(this.pos + 1);
          if (next === CH_LPAREN || next === CH_LBRACE || next === CH_DOLLAR)
            break;
        }
        this.pos++;
      }
    }
    this.extractBalanced(true, true);
  }
  skipSpacesAndTabs() {
    this.pos = skipBlanks(this.src, this.pos, this.srcEnd);
  }
  readDoubleQuoted(unescapeAll = false) {
    const src = this.src;
    const len = this.srcEnd;
    const contentStart = this.pos;
    let hasExpansions = false;
    const bp = this._buildParts;
    const bt = bp || this._buildValue;
    if (!bp) {
      let p = this.pos;
      while (p < len) {
        const c = src.charCodeAt(p);
        if (c === CH_DQUOTE) {
          this._dqText = bt ? src.slice(contentStart, p) : "";
          this._dqEnd = p;
          this.pos = p + 1;
          this._dqHasExpansions = false;
          this._dqParts = null;
          return;
        }
        if (c === CH_DOLLAR || c === CH_BACKTICK || c === CH_BACKSLASH)
          break;
        p++;
      }
    }
    let text = "";
    let parts = null;
    let litBuf = "";
    let litStart = bp ? this.pos : 0;
    while (this.pos < len && src.charCodeAt(this.pos) !== CH_DQUOTE) {
      const runStart = this.pos;
      while (this.pos < len) {
        const c = src.charCodeAt(this.pos);
        if (c === CH_DQUOTE || c === CH_BACKSLASH || c === CH_DOLLAR || c === CH_BACKTICK)
          break;
        this.pos++;
      }
      if (bt && this.pos > runStart) {
        const chunk = src.slice(runStart, this.pos);
        text += chunk;
        if (bp)
          litBuf += chunk;
      }
      if (this.pos >= len || src.charCodeAt(this.pos) === CH_DQUOTE)
        break;
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_BACKSLASH) {
        this.pos++;
        if (this.pos < len) {
          const next = src.charCodeAt(this.pos);
          if (next === CH_NL) {
            this.pos++;
            continue;
          }
          if (bt) {
            if (unescapeAll || next === CH_DOLLAR || next === CH_BACKTICK || next === CH_DQUOTE || next === CH_BACKSLASH) {
              const c = src[this.pos];
              text += c;
              if (bp)
                litBuf += c;
            } else {
              const pair = "\\" + src[this.pos];
              text += pair;
              if (bp)
                litBuf += pair;
            }
          }
          this.pos++;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        const afterDollar = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (afterDollar === CH_DQUOTE || afterDollar === CH_SQUOTE) {
          if (bt) {
            text += "$";
            if (bp)
              litBuf += "$";
          }
          this.pos++;
          continue;
        }
        const expStart = this.pos;
        this.readDollar(true);
        if (bt)
          text += this._resultText;
        if (this._resultHasExpansion)
          hasExpansions = true;
        if (bp) {
          const rp = this._resultPart;
          if (rp && isDQChild(rp)) {
            if (!parts)
              parts = [];
            if (expStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: expStart,
                value: litBuf,
                text: src.slice(litStart, expStart)
              });
              litBuf = "";
            }
            parts.push(rp);
            litStart = this.pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        const btStart = this.pos;
        this.readBacktickExpansion(true);
        if (bt)
          text += this._resultText;
        hasExpansions = true;
        if (bp && this._resultPart && isDQChild(this._resultPart)) {
          if (!parts)
            parts = [];
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = this.pos;
        }
        continue;
      }
    }
    if (bp && parts && this.pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: this.pos, value: litBuf, text: src.slice(litStart, this.pos) });
    this._dqEnd = this.pos;
    if (this.pos < len)
      this.pos++;
    else
      this.errors.push({ message: "unterminated double quote", pos: contentStart - 1 });
    this._dqText = text;
    this._dqHasExpansions = hasExpansions;
    this._dqParts = parts;
  }
  readDollar(insideDoubleQuotes = false) {
    const dollarPos = this.pos;
    this.pos++;
    const src = this.src;
    const len = this.srcEnd;
    const bt = this._buildParts || this._buildValue;
    if (this.pos >= len) {
      this._resultText = "$";
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = void 0;
      return;
    }
    const logicalPos = skipLineContinuations(src, this.pos, len);
    if (logicalPos > this.pos && src.charCodeAt(logicalPos) === CH_LPAREN && src.charCodeAt(logicalPos + 1) !== CH_LPAREN)
      this.pos = logicalPos;
    const ch = src.charCodeAt(this.pos);
    if (ch === CH_LPAREN) {
      if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const savedPos = this.pos;
        const savedErrors = this.errors.length;
        this.readArithmeticExpansion(dollarPos);
        if (!this._notArithmetic)
          return;
        this.errors.length = savedErrors;
        this.pos = savedPos;
      }
      this.readCommandSubstitution(dollarPos);
      return;
    }
    if (ch === CH_LBRACE) {
      const after = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
      if (after === CH_SPACE || after === CH_TAB || after === CH_NL) {
        this.readBraceCommandSubstitution();
        return;
      }
      if (after === CH_PIPE) {
        this.readValueSubstitution();
        return;
      }
      this.readParameterExpansion(insideDoubleQuotes);
      return;
    }
    if (ch === CH_SQUOTE) {
      this.pos++;
      if (bt) {
        const value = this.readAnsiCQuoted();
        this._resultText = value;
        this._resultPart = this._buildParts ? { type: "AnsiCQuoted", pos: dollarPos, end: this.pos, text: src.slice(dollarPos, this.pos), value } : void 0;
      } else {
        this.skipAnsiCQuoted();
        this._resultText = "";
        this._resultPart = void 0;
      }
      this._resultIsRaw = false;
      this._resultHasExpansion = false;
      return;
    }
    if (ch === CH_DQUOTE) {
      this.pos++;
      this.readDoubleQuoted(insideDoubleQuotes);
      this._resultText = this._dqText;
      this._resultIsRaw = false;
      this._resultHasExpansion = this._dqHasExpansions;
      if (this._buildParts) {
        const text = src.slice(dollarPos, this.pos);
        this._resultPart = {
          type: "LocaleString",
          pos: dollarPos,
          end: this.pos,
          text,
          parts: this._dqParts ?? [
            {
              type: "Literal",
              pos: dollarPos + 2,
              end: this._dqEnd,
              value: this._dqText,
              text: src.slice(dollarPos + 2, this._dqEnd)
            }
          ]
        };
      } else {
        this._resultPart = void 0;
      }
      return;
    }
    if (ch === CH_AT || ch === CH_STAR || ch === CH_HASH || ch === CH_QUESTION || ch === CH_DASH || ch === CH_DOLLAR || ch === CH_BANG || ch >= CH_0 && ch <= CH_9) {
      this.pos++;
      const text = bt ? src.slice(this.pos - 2, this.pos) : "";
      this._resultText = text;
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = this._buildParts ? { type: "SimpleExpansion", pos: dollarPos, end: this.pos, text } : void 0;
      return;
    }
    if (ch < 128 && isIdChar[ch] & 1) {
      const namePos = this.pos - 1;
      while (this.pos < len) {
        const c = src.charCodeAt(this.pos);
        if (c < 128 && isIdChar[c] & 2)
          this.pos++;
        else
          break;
      }
      const text = bt ? src.slice(namePos, this.pos) : "";
      this._resultText = text;
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = this._buildParts ? { type: "SimpleExpansion", pos: dollarPos, end: this.pos, text } : void 0;
      return;
    }
    if (ch === CH_LBRACKET) {
      const errorCount = this._errors === null ? 0 : this._errors.length;
      const close = this.findClosingArithmeticBracket(this.pos + 1);
      if (close !== -1) {
        const bodyStart = this.pos + 1;
        const body = src.slice(bodyStart, close);
        this.pos = close + 1;
        const text = bt ? src.slice(dollarPos, this.pos) : "";
        this._resultText = text;
        this._resultIsRaw = true;
        this._resultHasExpansion = false;
        this._resultPart = this._buildParts ? this.arithmeticExpansion(bodyStart - 2, text, body, bodyStart) : void 0;
        return;
      }
      if (this._errors !== null)
        this._errors.length = errorCount;
    }
    this._resultText = "$";
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    this._resultPart = void 0;
  }
  scanArithmeticBody() {
    this._notArithmetic = false;
    this._arithUnterminated = false;
    this.pos += 2;
    let depth = 1;
    let parenDepth = 0;
    let parentParenDepth = 0;
    let parenDepths;
    let reported = false;
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    while (this.pos < len && depth > 0) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
      } else if (c === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_DOLLAR && this.pos + 2 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN && src.charCodeAt(this.pos + 2) !== CH_LPAREN) {
        const dollarPos = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
      } else if (c === CH_DOLLAR && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LBRACE) {
        const close = this.findClosingBrace(this.pos + 2, len);
        this.pos = close === -1 ? len : close + 1;
      } else if ((c === CH_LT || c === CH_GT) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        this.pos += 2;
        this.extractBalanced();
      } else if (c === CH_LPAREN) {
        if (src.charCodeAt(this.pos - 1) === CH_DOLLAR && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
          if (depth === 1)
            parentParenDepth = parenDepth;
          else
            (parenDepths ?? (parenDepths = [])).push(parenDepth);
          depth++;
          parenDepth = 0;
          if (depth + this._nestingDepth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum arithmetic expansion nesting depth exceeded", pos: this.pos - 1 });
            reported = true;
          }
          this.pos += 2;
        } else {
          if (++parenDepth + depth - 1 + this._nestingDepth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum arithmetic expression nesting depth exceeded", pos: this.pos });
            reported = true;
          }
          this.pos++;
        }
      } else if (c === CH_RPAREN && parenDepth > 0) {
        parenDepth--;
        this.pos++;
      } else if (c === CH_RPAREN && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_RPAREN) {
        if (--depth === 0) {
          this.pos += 2;
          break;
        }
        parenDepth = depth === 1 ? parentParenDepth : parenDepths.pop();
        this.pos += 2;
      } else if (c === CH_RPAREN && depth === 1) {
        this._notArithmetic = true;
        return "";
      } else {
        this.pos++;
      }
    }
    const bt = this._buildParts || this._buildValue;
    if (depth > 0) {
      this._arithUnterminated = true;
      return bt ? src.slice(start, this.pos) : "";
    }
    return bt ? src.slice(start, this.pos - 2) : "";
  }
  readArithmeticExpansion(dollarPos) {
    const bodyStart = this.pos + 2;
    const body = this.scanArithmeticBody();
    if (this._notArithmetic)
      return;
    if (this._arithUnterminated)
      this.errors.push({ message: "unterminated arithmetic expansion", pos: dollarPos });
    const text = this._buildParts || this._buildValue ? this.src.slice(dollarPos, this.pos) : "";
    this._resultText = text;
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    this._resultPart = this._buildParts ? this.arithmeticExpansion(dollarPos, text, body, bodyStart) : void 0;
  }
  arithmeticExpansion(pos, text, body, bodyStart) {
    return new ArithmeticExpansionImpl(pos, this.pos, text, {
      source: this.src,
      body,
      offset: bodyStart,
      depth: this._nestingDepth,
      context: this.substitutionContext
    });
  }
  readArithmeticCommand(out, tokenStart) {
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    const body = this.scanArithmeticBody();
    this._buildValue = savedBuildValue;
    if (this._arithUnterminated)
      this.errors.push({ message: "unterminated arithmetic command", pos: tokenStart });
    setToken(out, Token.ArithCmd, body, tokenStart, this.pos);
  }
  readCommandSubstitution(dollarPos) {
    const openPos = this.pos;
    this.pos++;
    const inner = this.extractBalanced();
    if (this._unbalanced)
      this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
    const bt = this._buildParts || this._buildValue;
    const rawText = bt ? this.src.slice(dollarPos, this.pos) : "";
    const text = !bt || openPos === dollarPos + 1 ? rawText : "$" + this.src.slice(openPos, this.pos);
    this._resultText = text;
    this._resultIsRaw = openPos === dollarPos + 1;
    this._resultHasExpansion = true;
    if (this._buildParts) {
      this._resultPart = this.commandExpansion(dollarPos, rawText, openPos + 1, inner, !this._unbalanced);
    } else {
      this._resultPart = void 0;
    }
  }
  readBraceCommandSubstitution() {
    this.readBraceSubstitution(1);
  }
  readValueSubstitution() {
    this.readBraceSubstitution(2);
  }
  readBraceSubstitution(skip) {
    const dollarPos = this.pos - 1;
    this.pos += skip;
    const src = this.src;
    const len = this.srcEnd;
    let depth = 1;
    const start = this.pos;
    while (this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_LBRACE)
        depth++;
      else if (c === CH_RBRACE) {
        if (--depth === 0) {
          this.pos++;
          break;
        }
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        continue;
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      } else if (c === CH_BACKSLASH)
        this.pos++;
      this.pos++;
    }
    this._resultIsRaw = true;
    this._resultHasExpansion = true;
    if (this._buildParts || this._buildValue) {
      const rawInner = src.slice(start, this.pos - 1);
      const inner = rawInner.trim();
      const text = src.slice(dollarPos, this.pos);
      this._resultText = text;
      if (this._buildParts) {
        const innerStart = start + (rawInner.length - rawInner.trimStart().length);
        this._resultPart = this.commandExpansion(dollarPos, text, innerStart, inner);
      } else {
        this._resultPart = void 0;
      }
    } else {
      this._resultText = "";
      this._resultPart = void 0;
    }
  }
  readBacktickExpansion(insideDoubleQuotes = false) {
    this.pos++;
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    if (!this._buildParts && !this._buildValue) {
      while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
        if (src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len)
          this.pos++;
        this.pos++;
      }
      if (this.pos < len)
        this.pos++;
      else
        this.errors.push({ message: "unterminated backtick", pos: start - 1 });
      this._resultText = "";
      this._resultIsRaw = false;
      this._resultHasExpansion = true;
      this._resultPart = void 0;
      return;
    }
    let inner = "";
    let hasEscapes = false;
    while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
      if (src.charCodeAt(this.pos) === CH_BACKSLASH) {
        hasEscapes = true;
        break;
      }
      this.pos++;
    }
    if (!hasEscapes) {
      inner = src.slice(start, this.pos);
    } else {
      inner = src.slice(start, this.pos);
      while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
        if (src.charCodeAt(this.pos) === CH_BACKSLASH) {
          this.pos++;
          if (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_DOLLAR || c === CH_BACKTICK || c === CH_BACKSLASH || insideDoubleQuotes && c === CH_DQUOTE) {
              inner += src[this.pos];
            } else {
              inner += "\\" + src[this.pos];
            }
            this.pos++;
          }
        } else {
          const runStart = this.pos;
          while (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_BACKTICK || c === CH_BACKSLASH)
              break;
            this.pos++;
          }
          inner += src.slice(runStart, this.pos);
        }
      }
    }
    if (this.pos < len)
      this.pos++;
    else
      this.errors.push({ message: "unterminated backtick", pos: start - 1 });
    const text = src.slice(start - 1, this.pos);
    this._resultText = inner;
    this._resultHasExpansion = true;
    if (this._buildParts) {
      this._resultPart = hasEscapes ? this.decodedCommandExpansion(start - 1, text, inner) : this.commandExpansion(start - 1, text, start, inner);
    } else {
      this._resultPart = void 0;
    }
  }
  readParameterExpansion(insideDoubleQuotes) {
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    this.pos++;
    let depth = 1;
    let reported = false;
    while (this.pos < len && depth > 0) {
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_DOLLAR) {
        const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (next === CH_LBRACE) {
          depth++;
          if (this._nestingDepth + depth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum parameter expansion nesting depth exceeded", pos: this.pos });
            reported = true;
          }
          this.pos += 2;
          continue;
        }
        if (next === CH_DOLLAR) {
          this.pos += 2;
          continue;
        }
        if (next === CH_LPAREN) {
          const dollarPos = this.pos;
          this.pos += 2;
          this.extractBalanced();
          if (this._unbalanced)
            this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
          continue;
        }
      } else if (ch === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        continue;
      } else if (ch === CH_RBRACE) {
        if (--depth === 0) {
          this.pos++;
          break;
        }
      } else if (ch === CH_BACKSLASH) {
        if (this.pos + 1 < len)
          this.pos++;
      } else if (ch === CH_SQUOTE) {
        this.pos++;
        if (this.pos > start + 1 && src.charCodeAt(this.pos - 2) === CH_DOLLAR)
          this.skipAnsiCQuoted();
        else
          this.skipSQ();
        continue;
      } else if (ch === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      }
      this.pos++;
    }
    const closed = depth === 0;
    if (!closed)
      this.errors.push({ message: "unterminated parameter expansion", pos: start - 1 });
    const text = this._buildParts || this._buildValue ? src.slice(start - 1, this.pos) : "";
    this._resultText = text;
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    if (this._buildParts) {
      const inner = src.slice(start + 1, closed ? this.pos - 1 : this.pos);
      this._resultPart = this.parseParamInner(text, inner, start + 1, insideDoubleQuotes);
    } else {
      this._resultPart = void 0;
    }
  }
  // `innerStart` is the absolute offset of `inner` in the original source, so each sub-field
  // word is parsed in place at its true position. `sub(a, b)` maps inner-relative offsets to
  // that absolute window.
  parseParamInner(text, inner, innerStart, insideDoubleQuotes) {
    const result = {
      type: "ParameterExpansion",
      pos: innerStart - 2,
      end: this.pos,
      text,
      parameter: "",
      parameterPos: innerStart,
      parameterEnd: innerStart,
      prefix: void 0,
      index: void 0,
      operation: void 0
    };
    const ilen = inner.length;
    if (ilen === 0)
      return result;
    const sub = (a, b, context = "word") => this.parseSubFieldWord(innerStart + a, innerStart + b, context);
    const closeBracket = (start) => {
      const close = this.findClosingBracket(innerStart + start, innerStart + ilen);
      return close === -1 ? -1 : close - innerStart;
    };
    let i = 0;
    if (ilen > 1 && inner.charCodeAt(0) === CH_BANG) {
      result.prefix = "!";
      i = 1;
    }
    if (ilen > 1 && inner.charCodeAt(0) === CH_HASH) {
      const nameEnd = this.scanParamName(inner, 1);
      let parameterEnd = nameEnd;
      let indexEnd = -1;
      if (parameterEnd < ilen && inner.charCodeAt(parameterEnd) === CH_LBRACKET) {
        indexEnd = closeBracket(parameterEnd + 1);
        if (indexEnd !== -1)
          parameterEnd = indexEnd + 1;
      }
      if (nameEnd > 1 && parameterEnd === ilen) {
        result.prefix = "#";
        result.parameter = inner.slice(1, nameEnd);
        result.parameterPos = innerStart + 1;
        result.parameterEnd = innerStart + nameEnd;
        if (indexEnd !== -1)
          result.index = sub(nameEnd + 1, indexEnd, "embedded");
        return result;
      }
    }
    const nameStart = i;
    i = this.scanParamName(inner, i);
    result.parameter = inner.slice(nameStart, i);
    result.parameterPos = innerStart + nameStart;
    result.parameterEnd = innerStart + i;
    if (i < ilen && inner.charCodeAt(i) === CH_LBRACKET) {
      const closeB = closeBracket(i + 1);
      if (closeB !== -1) {
        result.index = sub(i + 1, closeB, "embedded");
        i = closeB + 1;
      }
    }
    if (i >= ilen)
      return result;
    const pos = innerStart + i;
    const end = innerStart + ilen;
    const opChar = inner.charCodeAt(i);
    const nextChar = inner.charCodeAt(i + 1);
    const defaultChar = inner[opChar === CH_COLON ? i + 1 : i];
    if (defaultChar === "-" || defaultChar === "=" || defaultChar === "+" || defaultChar === "?") {
      const operandStart = i + (opChar === CH_COLON ? 2 : 1);
      result.operation = {
        type: "Default",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator: opChar === CH_COLON ? `:${defaultChar}` : defaultChar,
        operand: sub(operandStart, ilen, insideDoubleQuotes ? "quoted" : "word")
      };
      return result;
    }
    if (opChar === CH_COLON) {
      i++;
      const sliceStart = innerStart + i;
      const colonIdx = findUnnested(inner.slice(i), CH_COLON, true, (index, quoted2) => {
        return this.findNestedShellEnd(sliceStart + index, end, quoted2) - sliceStart;
      });
      result.operation = {
        type: "Slice",
        pos,
        end,
        operatorEnd: sliceStart,
        operator: ":",
        offset: sub(i, colonIdx === -1 ? ilen : i + colonIdx, "embedded"),
        length: colonIdx === -1 ? void 0 : sub(i + colonIdx + 1, ilen, "embedded")
      };
      return result;
    }
    if (opChar === CH_HASH || opChar === CH_PERCENT) {
      const doubled = nextChar === opChar;
      const operator = opChar === CH_HASH ? doubled ? "##" : "#" : doubled ? "%%" : "%";
      const operandStart = i + (doubled ? 2 : 1);
      result.operation = {
        type: "Remove",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator,
        operand: sub(operandStart, ilen)
      };
      return result;
    }
    if (opChar === CH_SLASH) {
      i++;
      let operator = "/";
      if (nextChar === CH_SLASH || nextChar === CH_HASH || nextChar === CH_PERCENT) {
        operator = nextChar === CH_SLASH ? "//" : nextChar === CH_HASH ? "/#" : "/%";
        i++;
      }
      let separatorStart = i;
      if (nextChar === CH_SLASH) {
        separatorStart = skipLineContinuations(inner, i, ilen);
        if (inner.charCodeAt(separatorStart) === CH_SLASH)
          separatorStart++;
      }
      const sepIdx = findUnnested(inner.slice(separatorStart), CH_SLASH);
      const patternEnd = sepIdx === -1 ? ilen : separatorStart + sepIdx;
      result.operation = {
        type: "Replace",
        pos,
        end,
        operatorEnd: innerStart + i,
        operator,
        pattern: sub(i, patternEnd),
        replacement: sub(sepIdx === -1 ? ilen : patternEnd + 1, ilen)
      };
      return result;
    }
    if (opChar === CH_CARET || opChar === CH_COMMA) {
      const doubled = nextChar === opChar;
      const operator = opChar === CH_CARET ? doubled ? "^^" : "^" : doubled ? ",," : ",";
      const operandStart = i + (doubled ? 2 : 1);
      result.operation = {
        type: "CaseModification",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator,
        operand: operandStart === ilen ? void 0 : sub(operandStart, ilen)
      };
      return result;
    }
    if (result.prefix === "!" && result.index === void 0 && i + 1 === ilen && (opChar === CH_AT || opChar === CH_STAR)) {
      result.operation = { type: "Names", pos, end, operatorEnd: end, operator: opChar === CH_AT ? "@" : "*" };
      return result;
    }
    if (opChar === CH_AT) {
      result.operation = {
        type: "Transform",
        pos,
        end,
        operatorEnd: pos + 1,
        operator: "@",
        operand: sub(i + 1, ilen)
      };
      return result;
    }
    result.operation = { type: "Unknown", pos, end, operatorEnd: end, operator: inner.slice(i) };
    return result;
  }
  findNestedShellEnd(start, end, quoted2) {
    const ch = this.src.charCodeAt(start);
    if (ch === CH_BACKTICK) {
      let pos = start + 1;
      while (pos < end) {
        const current = this.src.charCodeAt(pos);
        if (current === CH_BACKSLASH) {
          pos += 2;
          continue;
        }
        pos++;
        if (current === CH_BACKTICK)
          return pos;
      }
      return end;
    }
    let close;
    if (ch === CH_DOLLAR) {
      const next = start + 1;
      if (next < end && this.src.charCodeAt(next) === CH_LBRACE) {
        close = this.findClosingBrace(next + 1, end);
      } else {
        const open = skipLineContinuations(this.src, next, end);
        if (open >= end || this.src.charCodeAt(open) !== CH_LPAREN)
          return start;
        close = this.findClosingParenthesis(open + 1, end);
      }
    } else {
      const open = start + 1;
      if (quoted2 || ch !== CH_LT && ch !== CH_GT || open >= end || this.src.charCodeAt(open) !== CH_LPAREN) {
        return start;
      }
      close = this.findClosingParenthesis(open + 1, end);
    }
    return close === -1 ? end : close + 1;
  }
  scanParamName(s, start) {
    let i = start;
    if (i >= s.length)
      return i;
    const c = s.charCodeAt(i);
    if (c === CH_AT || c === CH_STAR || c === CH_HASH || c === CH_QUESTION || c === CH_DASH || c === CH_DOLLAR || c === CH_BANG) {
      return i + 1;
    }
    if (c >= CH_0 && c <= CH_9) {
      while (i < s.length && s.charCodeAt(i) >= CH_0 && s.charCodeAt(i) <= CH_9)
        i++;
      return i;
    }
    if (c >= CH_a && c <= CH_z || c >= CH_A && c <= CH_Z || c === CH_UNDERSCORE) {
      i++;
      while (i < s.length) {
        const ch = s.charCodeAt(i);
        if (ch >= CH_a && ch <= CH_z || ch >= CH_A && ch <= CH_Z || ch >= CH_0 && ch <= CH_9 || ch === CH_UNDERSCORE)
          i++;
        else
          break;
      }
    }
    return i;
  }
  readAnsiCQuoted() {
    const quotePos = this.pos - 1;
    const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
    this.pos = result.end;
    if (!result.closed)
      this.errors.push({ message: "unterminated ANSI-C quote", pos: quotePos });
    return result.value;
  }
  // Quotes resume when a nested substitution returns to their parenthesis depth.
  extractBalanced(useGrammar = true, quoteOnly = false) {
    const src = this.src;
    const len = this.srcEnd;
    const bt = this._buildParts || this._buildValue;
    let depth = quoteOnly ? 0 : 1;
    const start = this.pos;
    this._unbalanced = false;
    const knownEnd = useGrammar && !quoteOnly ? this.substitutionContext.boundaries?.get(start) : void 0;
    if (knownEnd !== void 0 && knownEnd <= len && this._nestingDepth < MAX_SYNTAX_NESTING) {
      this.pos = knownEnd;
      return bt ? src.slice(start, knownEnd - 1) : "";
    }
    let wordStart = true;
    while (!quoteOnly && this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_RPAREN) {
        const result = bt ? src.slice(start, this.pos) : "";
        this.pos++;
        return result;
      } else if (c === CH_LPAREN || c === CH_BACKSLASH || c === CH_SQUOTE || c === CH_DQUOTE || c === CH_BACKTICK || c === CH_DOLLAR && (src.charCodeAt(this.pos + 1) === CH_SQUOTE || src.charCodeAt(this.pos + 1) === CH_DOLLAR || src.charCodeAt(this.pos + 1) === CH_LBRACE)) {
        break;
      } else if (c === CH_LT && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LT) {
        break;
      } else if (c === CH_HASH && wordStart) {
        break;
      } else if (c === 99 && wordStart && this.pos + 3 < len && src.charCodeAt(this.pos + 1) === 97 && src.charCodeAt(this.pos + 2) === 115 && src.charCodeAt(this.pos + 3) === 101 && (this.pos + 4 >= len || src.charCodeAt(this.pos + 4) < 128 && charType[src.charCodeAt(this.pos + 4)] & 1)) {
        break;
      } else {
        wordStart = c < 128 && (charType[c] & 1) !== 0;
        this.pos++;
      }
    }
    let caseDepth = 0;
    let caseParens = 0;
    const wordStartAfterParen = [];
    let pendingDelims = null;
    let scripts;
    let arithBase = -1;
    let arithExtent = start >= 2 && src.charCodeAt(start) === CH_LPAREN && src.charCodeAt(start - 1) === CH_LPAREN && src.charCodeAt(start - 2) === CH_DOLLAR;
    let substitutions = 0;
    let reported = false;
    const quotes = quoteOnly ? [{ close: CH_DQUOTE, depth: 0 }] : [];
    let quotedDepth = quoteOnly ? 1 : 0;
    let parameterDepth = 0;
    let arithmeticOpens;
    let continuedDollarPos = -1;
    let continuedParenPos = -1;
    let escapedEnd = -1;
    let lastParenEnd = -1;
    let checkedGrammar = false;
    while (this.pos < len && (depth > 0 || quotes.length > 0)) {
      let ch = src.charCodeAt(this.pos);
      const quote = quotes.length === 0 ? void 0 : quotes[quotes.length - 1];
      if (quote !== void 0 && quote.depth === depth) {
        let commandOpen = false;
        if (ch === CH_BACKSLASH) {
          this.pos = Math.min(this.pos + 2, len);
          continue;
        }
        if (ch === quote.close) {
          quotes.pop();
          if (ch === CH_DQUOTE)
            quotedDepth--;
          else
            parameterDepth--;
          this.pos++;
          if (quoteOnly && depth === 0 && quotes.length === 0)
            return "";
          continue;
        }
        if (ch === CH_DQUOTE) {
          quotes.push({ close: CH_DQUOTE, depth });
          quotedDepth++;
        } else if (ch === CH_SQUOTE && quote.close === CH_RBRACE) {
          this.pos++;
          this.skipSQ();
          continue;
        } else if (ch === CH_BACKTICK) {
          this.pos++;
          while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
            if (src.charCodeAt(this.pos) === CH_BACKSLASH)
              this.pos++;
            if (this.pos < len)
              this.pos++;
          }
          if (this.pos < len)
            this.pos++;
          continue;
        } else if (ch === CH_DOLLAR) {
          const next = src.charCodeAt(this.pos + 1);
          if (next === CH_SQUOTE && quote.close === CH_RBRACE) {
            this.pos += 2;
            this.skipAnsiCQuoted();
            continue;
          }
          if (next === CH_LBRACE) {
            quotes.push({ close: CH_RBRACE, depth });
            parameterDepth++;
            this.pos++;
          } else if (next === CH_LPAREN) {
            this.pos++;
            ch = CH_LPAREN;
            commandOpen = true;
          } else if (next === CH_DOLLAR) {
            this.pos += src.charCodeAt(this.pos + 2) === CH_LPAREN ? 1 : 2;
            continue;
          }
        }
        if (!reported && this._nestingDepth + Math.max(quotedDepth, parameterDepth) > MAX_SYNTAX_NESTING) {
          this.errors.push({ message: "maximum word nesting depth exceeded", pos: this.pos });
          reported = true;
        }
        if (!commandOpen) {
          this.pos++;
          while (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_BACKSLASH || c === CH_DQUOTE || c === CH_DOLLAR || c === CH_BACKTICK || c === CH_RBRACE || c === CH_SQUOTE)
              break;
            this.pos++;
          }
          continue;
        }
      }
      if (ch === CH_HASH && lastParenEnd !== -1 && !arithExtent && arithBase < 0 && useGrammar && !checkedGrammar && this._nestingDepth + (scripts?.length ?? 0) < MAX_SYNTAX_NESTING && skipBlanks(src, lastParenEnd, len) === this.pos) {
        checkedGrammar = true;
        const scope = scripts?.[scripts.length - 1];
        const end = this.findSubstitutionEnd(scope?.start ?? start, len, this._nestingDepth + (scripts?.length ?? 0) + 1);
        if (end !== -1) {
          if (scope === void 0) {
            this.pos = end;
            return bt ? src.slice(start, end - 1) : "";
          }
          this.pos = end - 1;
          depth = scope.depth + 1;
          caseDepth = 0;
          caseParens = 0;
          wordStartAfterParen.length = scope.parens + 1;
          ch = CH_RPAREN;
        }
      }
      if (ch === CH_LPAREN) {
        const prev = this.pos > start && this.pos !== escapedEnd ? src.charCodeAt(this.pos - 1) : 0;
        const commandDollarPos = prev === CH_DOLLAR ? this.pos - 1 : this.pos === continuedParenPos ? continuedDollarPos : -1;
        const wordParen = commandDollarPos !== -1 || prev === CH_LT || prev === CH_GT || prev === CH_EQ || prev === CH_AT || prev === CH_QUESTION || prev === CH_STAR || prev === CH_PLUS || prev === CH_BANG || prev === CH_LPAREN && wordStartAfterParen[wordStartAfterParen.length - 1] === false || arithExtent && this.pos === start;
        const script = commandDollarPos !== -1 && src.charCodeAt(this.pos + 1) !== CH_LPAREN || (prev === CH_LT || prev === CH_GT) && arithBase < 0 && !arithExtent;
        if (script) {
          (scripts ?? (scripts = [])).push({
            start: this.pos + 1,
            dollar: commandDollarPos,
            depth,
            parens: wordStartAfterParen.length,
            caseDepth,
            caseParens,
            arithBase,
            arithExtent,
            substitutions,
            checkedGrammar,
            pendingDelims
          });
          caseDepth = 0;
          caseParens = 0;
          arithBase = -1;
          arithExtent = false;
          checkedGrammar = false;
          pendingDelims = null;
        }
        wordStartAfterParen.push(!wordParen);
        wordStart = true;
        if (!script && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
          arithBase = depth;
        }
        if (commandDollarPos !== -1) {
          if (script)
            substitutions++;
          else
            (arithmeticOpens ?? (arithmeticOpens = [])).push(depth);
          if (substitutions + (arithmeticOpens?.length ?? 0) + this._nestingDepth + (quoteOnly ? 0 : 1) > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum command substitution nesting depth exceeded", pos: commandDollarPos });
            reported = true;
          }
        }
        continuedDollarPos = -1;
        continuedParenPos = -1;
        depth++;
        if (caseDepth > 0)
          caseParens++;
        this.pos++;
      } else if (ch === CH_RPAREN) {
        if (caseDepth > 0 && caseParens === 0) {
          this.pos++;
          wordStart = true;
        } else {
          if (caseDepth > 0)
            caseParens--;
          depth--;
          if (depth === 0 && !quoteOnly) {
            const result = bt ? src.slice(start, this.pos) : "";
            this.pos++;
            return result;
          }
          if (depth <= arithBase)
            arithBase = -1;
          if (arithmeticOpens !== void 0) {
            while (arithmeticOpens.length > 0 && arithmeticOpens[arithmeticOpens.length - 1] >= depth)
              arithmeticOpens.pop();
          }
          wordStart = wordStartAfterParen.pop() ?? true;
          this.pos++;
          const scope = scripts?.[scripts.length - 1];
          if (scope !== void 0 && scope.depth === depth) {
            scripts.pop();
            caseDepth = scope.caseDepth;
            caseParens = scope.caseParens;
            arithBase = scope.arithBase;
            arithExtent = scope.arithExtent;
            substitutions = scope.substitutions;
            checkedGrammar = scope.checkedGrammar;
            pendingDelims = scope.pendingDelims;
          }
        }
        lastParenEnd = this.pos;
      } else if (ch === CH_BACKSLASH) {
        if (this.pos > start && src.charCodeAt(this.pos - 1) === CH_DOLLAR) {
          const logicalPos = skipLineContinuations(src, this.pos, len);
          if (logicalPos > this.pos && src.charCodeAt(logicalPos) === CH_LPAREN && src.charCodeAt(logicalPos + 1) !== CH_LPAREN) {
            continuedDollarPos = this.pos - 1;
            continuedParenPos = logicalPos;
          }
        }
        this.pos++;
        if (this.pos < len) {
          if (src.charCodeAt(this.pos) !== CH_NL) {
            wordStart = false;
          }
          this.pos++;
        }
        escapedEnd = this.pos;
      } else if (ch === CH_DOLLAR) {
        const next = src.charCodeAt(++this.pos);
        if (next === CH_SQUOTE) {
          this.pos++;
          this.skipAnsiCQuoted();
        } else if (next === CH_DOLLAR) {
          this.pos++;
        } else if (next === CH_LBRACE && !isBraceCommandOpener(src.charCodeAt(this.pos + 1))) {
          quotes.push({ close: CH_RBRACE, depth });
          parameterDepth++;
          this.pos++;
        }
        wordStart = false;
      } else if (ch === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        wordStart = false;
      } else if (ch === CH_DQUOTE) {
        quotes.push({ close: CH_DQUOTE, depth });
        quotedDepth++;
        this.pos++;
        wordStart = false;
      } else if (ch === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          if (this.pos < len)
            this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        wordStart = false;
      } else if (ch === CH_LT && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LT) {
        if (this.pos + 2 < len && src.charCodeAt(this.pos + 2) === CH_LT) {
          this.pos += 3;
        } else {
          this.pos += 2;
          const strip = this.pos < len && src.charCodeAt(this.pos) === CH_DASH;
          if (strip)
            this.pos++;
          this.skipSpacesAndTabs();
          this.readHereDocDelimiter();
          if (this._hereDelim || this._hereQuoted) {
            (pendingDelims ?? (pendingDelims = [])).push({
              delimiter: this._hereDelim,
              strip,
              quoted: this._hereQuoted
            });
          }
        }
        wordStart = false;
      } else if (ch === CH_NL && pendingDelims) {
        this.pos++;
        for (const hd of pendingDelims)
          this.skipHereDocBody(hd.delimiter, hd.strip, true, hd.quoted);
        pendingDelims = null;
        wordStart = true;
      } else if (ch === CH_HASH && arithBase < 0 && !arithExtent && wordStart) {
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_NL)
          this.pos++;
      } else {
        const wStart = this.pos;
        while (this.pos < len) {
          const wc = src.charCodeAt(this.pos);
          if (wc < 128 && charType[wc])
            break;
          this.pos++;
        }
        if (this.pos > wStart) {
          const wLen = this.pos - wStart;
          if (wLen === 4 && wordStart && arithBase < 0 && !arithExtent) {
            const c0 = src.charCodeAt(wStart);
            if (c0 === 99 && src.charCodeAt(wStart + 1) === 97 && src.charCodeAt(wStart + 2) === 115 && src.charCodeAt(wStart + 3) === 101) {
              caseDepth++;
            } else if (c0 === 101 && src.charCodeAt(wStart + 1) === 115 && src.charCodeAt(wStart + 2) === 97 && src.charCodeAt(wStart + 3) === 99 && caseDepth > 0) {
              caseDepth--;
              if (caseDepth === 0)
                caseParens = 0;
            }
          }
          wordStart = false;
        } else {
          const wc = src.charCodeAt(this.pos);
          wordStart = wc < 128 && (charType[wc] & 1) !== 0;
          this.pos++;
        }
      }
    }
    this._unbalanced = true;
    if (quoteOnly && scripts !== void 0 && scripts.length > 0) {
      this.errors.push({ message: "unterminated command substitution", pos: scripts[0].dollar });
    }
    return bt ? src.slice(start, this.pos) : "";
  }
};
function opPrec(op) {
  switch (op) {
    case ",":
      return 1;
    case "=":
    case "+=":
    case "-=":
    case "*=":
    case "/=":
    case "%=":
    case "<<=":
    case ">>=":
    case "&=":
    case "|=":
    case "^=":
      return 2;
    case "||":
      return 4;
    case "&&":
      return 5;
    case "|":
      return 6;
    case "^":
      return 7;
    case "&":
      return 8;
    case "==":
    case "!=":
      return 9;
    case "<":
    case "<=":
    case ">":
    case ">=":
      return 10;
    case "<<":
    case ">>":
      return 11;
    case "+":
    case "-":
      return 12;
    case "*":
    case "/":
    case "%":
      return 13;
    case "**":
      return 14;
    case "?":
      return 3;
    default:
      return -1;
  }
}
function trimEnd(src, start, end) {
  while (end > start) {
    const c = src.charCodeAt(end - 1);
    if (c !== CH_SPACE && c !== CH_TAB && c !== CH_NL)
      break;
    end--;
  }
  return end;
}
function opRightAssoc(op) {
  switch (op) {
    case "=":
    case "+=":
    case "-=":
    case "*=":
    case "/=":
    case "%=":
    case "<<=":
    case ">>=":
    case "&=":
    case "|=":
    case "^=":
    case "**":
      return true;
    default:
      return false;
  }
}
function parseArithmeticExpression(src, offset = 0, collector, nestingDepth = 0) {
  let pos = 0;
  const len = src.length;
  const initialWordCount = collector?.embeddedWords.length ?? 0;
  function makeWord(start2, end, embedded = false) {
    const node = {
      type: "ArithmeticWord",
      pos: start2 + offset,
      end: end + offset,
      value: src.slice(start2, end),
      parts: void 0
    };
    if (embedded)
      collector?.embeddedWords.push(node);
    return node;
  }
  function skipWS() {
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c === CH_SPACE || c === CH_TAB || c === CH_NL)
        pos++;
      else
        break;
    }
  }
  function tryReadBinOp() {
    if (pos >= len)
      return null;
    const c = src.charCodeAt(pos);
    const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
    const nnc = pos + 2 < len ? src.charCodeAt(pos + 2) : 0;
    switch (c) {
      case CH_COMMA:
        pos++;
        return ",";
      case CH_EQ:
        if (nc === CH_EQ) {
          pos += 2;
          return "==";
        }
        pos++;
        return "=";
      case CH_BANG:
        if (nc === CH_EQ) {
          pos += 2;
          return "!=";
        }
        return null;
      // unary
      case CH_LT:
        if (nc === CH_LT) {
          if (nnc === CH_EQ) {
            pos += 3;
            return "<<=";
          }
          pos += 2;
          return "<<";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "<=";
        }
        pos++;
        return "<";
      case CH_GT:
        if (nc === CH_GT) {
          if (nnc === CH_EQ) {
            pos += 3;
            return ">>=";
          }
          pos += 2;
          return ">>";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return ">=";
        }
        pos++;
        return ">";
      case CH_PLUS:
        if (nc === CH_EQ) {
          pos += 2;
          return "+=";
        }
        if (nc === CH_PLUS)
          return null;
        pos++;
        return "+";
      case CH_DASH:
        if (nc === CH_EQ) {
          pos += 2;
          return "-=";
        }
        if (nc === CH_DASH)
          return null;
        pos++;
        return "-";
      case CH_STAR:
        if (nc === CH_STAR) {
          pos += 2;
          return "**";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "*=";
        }
        pos++;
        return "*";
      case CH_SLASH:
        if (nc === CH_EQ) {
          pos += 2;
          return "/=";
        }
        pos++;
        return "/";
      case CH_PERCENT:
        if (nc === CH_EQ) {
          pos += 2;
          return "%=";
        }
        pos++;
        return "%";
      case CH_PIPE:
        if (nc === CH_PIPE) {
          pos += 2;
          return "||";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "|=";
        }
        pos++;
        return "|";
      case CH_AMP:
        if (nc === CH_AMP) {
          pos += 2;
          return "&&";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "&=";
        }
        pos++;
        return "&";
      case CH_CARET:
        if (nc === CH_EQ) {
          pos += 2;
          return "^=";
        }
        pos++;
        return "^";
      case CH_QUESTION:
        pos++;
        return "?";
      default:
        return null;
    }
  }
  function skipTruncatedUnary() {
    skipWS();
    while (pos < len) {
      const c2 = src.charCodeAt(pos);
      if (c2 !== CH_BANG && c2 !== CH_TILDE && c2 !== CH_PLUS && c2 !== CH_DASH)
        break;
      if (src.charCodeAt(pos + 1) === CH_EQ)
        break;
      pos++;
      skipWS();
    }
    if (src.charCodeAt(pos) === CH_LPAREN) {
      let groups = 1;
      pos++;
      while (pos < len && groups > 0) {
        const wordEnd = collector?.findArithmeticWordEnd?.(pos + offset, offset + len) ?? pos + offset;
        if (wordEnd > pos + offset) {
          pos = wordEnd - offset;
          continue;
        }
        const c2 = src.charCodeAt(pos++);
        if (c2 === CH_LPAREN)
          groups++;
        else if (c2 === CH_RPAREN)
          groups--;
      }
    } else if (pos < len && src.charCodeAt(pos) !== CH_RPAREN && src.charCodeAt(pos) !== CH_COLON) {
      parseAtom(0);
    }
    skipWS();
    const c = src.charCodeAt(pos);
    if ((c === CH_PLUS || c === CH_DASH) && src.charCodeAt(pos + 1) === c)
      pos += 2;
  }
  function recoverExpression(minPrec) {
    skipWS();
    const start2 = pos;
    if (start2 === len)
      return makeWord(start2, start2);
    const wordCount = collector?.embeddedWords.length ?? 0;
    let ternaries = 0;
    for (; ; ) {
      skipTruncatedUnary();
      skipWS();
      if (src.charCodeAt(pos) === CH_COLON && ternaries > 0) {
        ternaries--;
        pos++;
        continue;
      }
      const saved = pos;
      const op = tryReadBinOp();
      if (op === null || ternaries === 0 && opPrec(op) < minPrec) {
        pos = saved;
        break;
      }
      if (op === "?")
        ternaries++;
    }
    if (collector)
      collector.embeddedWords.length = wordCount;
    return makeWord(start2, trimEnd(src, start2, pos));
  }
  function parseBinExpr(minPrec, depth) {
    if (depth > MAX_SYNTAX_NESTING)
      return recoverExpression(minPrec);
    let left = parseUnaryExpr(depth);
    while (true) {
      skipWS();
      if (pos >= len)
        break;
      const saved = pos;
      const op = tryReadBinOp();
      if (!op)
        break;
      if (op === "?") {
        if (opPrec(op) < minPrec) {
          pos = saved;
          break;
        }
        const consequent = parseBinExpr(1, depth + 1);
        skipWS();
        if (pos < len && src.charCodeAt(pos) === CH_COLON)
          pos++;
        const alternate = parseBinExpr(3, depth + 1);
        left = { type: "ArithmeticTernary", pos: left.pos, end: alternate.end, test: left, consequent, alternate };
        continue;
      }
      const prec = opPrec(op);
      if (prec < minPrec) {
        pos = saved;
        break;
      }
      const nextPrec = opRightAssoc(op) ? prec : prec + 1;
      const right = parseBinExpr(nextPrec, depth + 1);
      left = { type: "ArithmeticBinary", pos: left.pos, end: right.end, operator: op, left, right };
    }
    return left;
  }
  function parseUnaryExpr(depth) {
    skipWS();
    if (depth > MAX_SYNTAX_NESTING)
      return recoverExpression(15);
    if (pos >= len)
      return makeWord(pos, pos);
    const start2 = pos;
    const c = src.charCodeAt(pos);
    const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
    if (c === CH_PLUS && nc === CH_PLUS) {
      pos += 2;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "++", operand, prefix: true };
    }
    if (c === CH_DASH && nc === CH_DASH) {
      pos += 2;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "--", operand, prefix: true };
    }
    if (c === CH_BANG) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "!", operand, prefix: true };
    }
    if (c === CH_TILDE) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "~", operand, prefix: true };
    }
    if (c === CH_PLUS && nc !== CH_PLUS && nc !== CH_EQ) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "+", operand, prefix: true };
    }
    if (c === CH_DASH && nc !== CH_DASH && nc !== CH_EQ) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "-", operand, prefix: true };
    }
    return parsePostfixExpr(depth);
  }
  function parsePostfixExpr(depth) {
    const operand = parseAtom(depth);
    skipWS();
    if (pos + 1 < len) {
      const c = src.charCodeAt(pos);
      const nc = src.charCodeAt(pos + 1);
      if (c === CH_PLUS && nc === CH_PLUS) {
        pos += 2;
        return { type: "ArithmeticUnary", pos: operand.pos, end: pos + offset, operator: "++", operand, prefix: false };
      }
      if (c === CH_DASH && nc === CH_DASH) {
        pos += 2;
        return { type: "ArithmeticUnary", pos: operand.pos, end: pos + offset, operator: "--", operand, prefix: false };
      }
    }
    return operand;
  }
  function parseAtom(depth) {
    skipWS();
    if (pos >= len)
      return makeWord(pos, pos);
    const c = src.charCodeAt(pos);
    if (c === CH_LPAREN) {
      const start3 = pos;
      pos++;
      const expr = parseBinExpr(0, depth + 1);
      skipWS();
      if (pos < len && src.charCodeAt(pos) === CH_RPAREN)
        pos++;
      return { type: "ArithmeticGroup", pos: start3 + offset, end: pos + offset, expression: expr };
    }
    if (c === CH_DOLLAR) {
      const start3 = pos;
      const wordCount2 = collector?.embeddedWords.length ?? 0;
      const atom2 = readDollarAtom();
      const wordEnd2 = collector?.findArithmeticWordEnd?.(start3 + offset, offset + len) ?? pos + offset;
      if (wordEnd2 > pos + offset) {
        if (collector)
          collector.embeddedWords.length = wordCount2;
        pos = wordEnd2 - offset;
        return makeWord(start3, pos, true);
      }
      return atom2;
    }
    if (c === 96 || c === 34 || c === 39) {
      const start3 = pos;
      pos = (collector?.findArithmeticWordEnd?.(start3 + offset, offset + len) ?? start3 + offset + 1) - offset;
      return makeWord(start3, pos, true);
    }
    const start2 = pos;
    const wordCount = collector?.embeddedWords.length ?? 0;
    const atom = readWordAtom();
    const wordEnd = collector?.findArithmeticWordEnd?.(start2 + offset, offset + len) ?? pos + offset;
    if (wordEnd > pos + offset) {
      if (collector)
        collector.embeddedWords.length = wordCount;
      pos = wordEnd - offset;
      return makeWord(start2, pos, true);
    }
    return atom;
  }
  function readDollarAtom() {
    const start2 = pos;
    pos++;
    if (pos >= len)
      return makeWord(start2, pos);
    const c = src.charCodeAt(pos);
    if (c === CH_LPAREN) {
      if (pos + 1 < len && src.charCodeAt(pos + 1) === CH_LPAREN) {
        const expansionEnd = collector?.findArithmeticExpansionEnd(start2 + offset, offset + len) ?? -1;
        if (expansionEnd !== -1) {
          pos = expansionEnd - offset;
        } else {
          pos += 2;
          let depth = 1;
          while (pos < len && depth > 0) {
            if (src.charCodeAt(pos) === CH_LPAREN && src.charCodeAt(pos + 1) === CH_LPAREN) {
              depth++;
              pos += 2;
            } else if (src.charCodeAt(pos) === CH_RPAREN && src.charCodeAt(pos + 1) === CH_RPAREN) {
              depth--;
              pos += 2;
            } else {
              pos++;
            }
          }
        }
      } else {
        pos++;
        const close = collector?.findClosingParenthesis(pos + offset, offset + len) ?? -1;
        if (close !== -1) {
          pos = close - offset + 1;
        } else {
          let depth = 1;
          while (pos < len && depth > 0) {
            const ch = src.charCodeAt(pos++);
            if (ch === CH_LPAREN)
              depth++;
            else if (ch === CH_RPAREN)
              depth--;
          }
        }
        const text = src.slice(start2, pos);
        return collector ? collector.commandExpansion(start2 + offset, pos + offset, text) : new ScriptExpansionImpl("ArithmeticCommandExpansion", start2 + offset, pos + offset, text);
      }
    } else if (c === CH_LBRACE) {
      const close = collector?.findClosingBrace(pos + offset + 1, offset + len) ?? -1;
      if (close !== -1) {
        pos = close - offset + 1;
      } else {
        pos++;
        let depth = 1;
        while (pos < len && depth > 0) {
          const ch = src.charCodeAt(pos++);
          if (ch === CH_LBRACE)
            depth++;
          else if (ch === CH_RBRACE)
            depth--;
        }
      }
    } else {
      while (pos < len) {
        const ch = src.charCodeAt(pos);
        if (ch >= CH_a && ch <= CH_z || ch >= CH_A && ch <= CH_Z || ch >= CH_0 && ch <= CH_9 || ch === CH_UNDERSCORE)
          pos++;
        else
          break;
      }
    }
    return makeWord(start2, pos, c === CH_LPAREN || c === CH_LBRACE);
  }
  function readWordAtom() {
    const start2 = pos;
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c >= CH_0 && c <= CH_9 || c >= CH_A && c <= CH_Z || c >= CH_a && c <= CH_z || c === CH_UNDERSCORE || c === 35) {
        pos++;
      } else
        break;
    }
    if (pos > start2 && pos < len && src.charCodeAt(pos) === CH_LBRACKET) {
      const close = collector?.findClosingBracket?.(pos + offset + 1, offset + len) ?? -1;
      if (close !== -1) {
        pos = close - offset + 1;
      } else {
        pos++;
        let depth = 1;
        while (pos < len && depth > 0) {
          const c = src.charCodeAt(pos);
          if (c === CH_LBRACKET)
            depth++;
          else if (c === CH_RBRACKET)
            depth--;
          pos++;
        }
      }
      return makeWord(start2, pos, true);
    }
    if (pos === start2) {
      pos++;
      return makeWord(start2, pos);
    }
    return makeWord(start2, pos);
  }
  skipWS();
  if (pos >= len)
    return null;
  const start = pos;
  const result = parseBinExpr(0, nestingDepth);
  skipWS();
  if (pos < len) {
    if (collector)
      collector.embeddedWords.length = initialWordCount;
    return makeWord(start, trimEnd(src, start, len), collector !== void 0);
  }
  return result;
}
var computeBareWordParts = (_source, word) => hasGlobCharacters(word.text) ? parseGlobParts(word.text, 0, word.text.length, void 0, word.pos) : void 0;
function wordPartsResolver(context) {
  return context.wordParts ?? (context.wordParts = (source2, word, depth) => computeWordParts(source2, word, depth, context));
}
function embeddedPartsResolver(context) {
  return context.embeddedParts ?? (context.embeddedParts = (source2, word, depth) => computeEmbeddedWordParts(source2, word, depth, context));
}
function arrayPartsResolver(context) {
  return context.arrayParts ?? (context.arrayParts = (source2, word, depth) => computeArrayElementParts(source2, word, depth, context));
}
function computeWordParts(source2, word, depth = 0, context = createSubstitutionContext()) {
  const lexer = new Lexer(source2, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildWordParts(word.pos);
  return parts ?? void 0;
}
function computeEmbeddedWordParts(source2, word, depth = 0, context, arithmetic = false) {
  if (!hasEmbeddedWordStructure(source2, word.pos, word.end))
    return void 0;
  const lexer = new Lexer(source2, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildEmbeddedWordParts(word.pos, arithmetic);
  return parts ?? void 0;
}
function computeArrayElementParts(source2, word, depth = 0, context) {
  const lexer = new Lexer(source2, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildArrayElementParts(word.pos);
  return parts ?? void 0;
}
function computeHereDocBodyParts(source2, word, depth = 0, context) {
  const lexer = new Lexer(source2, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildHereDocParts(word.pos, word.end);
  return parts ?? void 0;
}
function parseArithmeticWithParts(body, offset, source2, depth, context, embeddedDepth = depth) {
  if (!hasEmbeddedWordStructure(source2, offset, offset + body.length)) {
    return parseArithmeticExpression(body, offset, void 0, depth) ?? void 0;
  }
  const embeddedWords = [];
  const lexer = new Lexer(source2, 0, source2.length, false, context);
  lexer._nestingDepth = depth;
  const expression = parseArithmeticExpression(body, offset, {
    embeddedWords,
    commandExpansion: (pos, end, text) => new ScriptExpansionImpl("ArithmeticCommandExpansion", pos, end, text, {
      source: source2,
      start: pos + 2,
      end: end - 1,
      depth: depth + 1,
      parenBoundary: true,
      context
    }),
    findClosingBracket: (start, end) => lexer.findClosingBracket(start, end),
    findClosingBrace: (start, end) => lexer.findClosingBrace(start, end),
    findClosingParenthesis: (start, end) => lexer.findClosingParenthesis(start, end),
    findArithmeticExpansionEnd: (start, end) => lexer.findArithmeticExpansionEnd(start, end),
    findArithmeticWordEnd: (start, end) => lexer.findArithmeticWordEnd(start, end)
  }, depth) ?? void 0;
  if (embeddedDepth <= MAX_SYNTAX_NESTING) {
    for (const node of embeddedWords)
      node.parts = computeEmbeddedWordParts(source2, node, embeddedDepth, context, true);
  }
  return expression;
}
var ArrayValueImpl = class {
  type = "ArrayValue";
  pos;
  end;
  #source;
  #depth;
  #context;
  #elements;
  constructor(source2, pos, end, depth, context) {
    this.pos = pos;
    this.end = end;
    this.#source = source2;
    this.#depth = depth;
    this.#context = context;
  }
  get elements() {
    if (this.#elements)
      return this.#elements;
    const lexer = new Lexer(this.#source, this.pos + 1, this.end - 1, false, this.#context);
    lexer._nestingDepth = this.#depth;
    const elements = [];
    while (lexer.peek(LexContext.ArrayElement).token !== Token.EOF) {
      const token = lexer.next(LexContext.ArrayElement);
      if (token.token !== Token.Word && token.token !== Token.Assignment)
        continue;
      const text = token.raw ? token.value : this.#source.slice(token.pos, token.end);
      const indexed = text.charCodeAt(0) === 91;
      const context = lexer.getSubstitutionContext();
      const source2 = !indexed && token.raw && token.keywordEligible ? void 0 : this.#source;
      const resolver = source2 === void 0 ? computeBareWordParts : indexed ? arrayPartsResolver(context) : wordPartsResolver(context);
      elements.push(new WordImpl(text, token.pos, token.end, source2, resolver, this.#depth));
    }
    this.#elements = elements;
    return elements;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, elements: this.elements };
  }
};
var AssignmentImpl = class {
  type = "Assignment";
  pos;
  end;
  text;
  #source;
  #depth;
  #context;
  #operatorPos;
  #name = null;
  #append;
  #index;
  #value = null;
  constructor(text, pos, end, source2, operatorPos, depth, context) {
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#source = source2;
    this.#operatorPos = operatorPos;
    this.#depth = depth;
    this.#context = context;
  }
  get name() {
    return this.#name ?? this.resolveTarget();
  }
  get append() {
    if (this.#name === null)
      this.resolveTarget();
    return this.#append;
  }
  get index() {
    if (this.#name === null)
      this.resolveTarget();
    return this.#index;
  }
  get value() {
    if (this.#value !== null)
      return this.#value;
    const start = this.#operatorPos + 1;
    const arrayStart = skipLineContinuations(this.#source, start, this.end);
    this.#value = this.#source.charCodeAt(arrayStart) === 40 && this.#source.charCodeAt(this.end - 1) === 41 ? new ArrayValueImpl(this.#source, arrayStart, this.end, this.#depth, this.#context) : new WordImpl(this.#source.slice(start, this.end), start, this.end, this.#source, wordPartsResolver(this.#context), this.#depth);
    return this.#value;
  }
  resolveTarget() {
    const equal = this.#operatorPos - this.pos;
    let nameEnd = equal;
    let appendPos = equal;
    while (appendPos >= 2 && this.text.charCodeAt(appendPos - 2) === 92 && this.text.charCodeAt(appendPos - 1) === 10)
      appendPos -= 2;
    if (this.text.charCodeAt(appendPos - 1) === 43) {
      this.#append = true;
      nameEnd = appendPos - 1;
    }
    const bracket = this.text.indexOf("[");
    if (bracket > 0 && bracket < nameEnd) {
      const close = this.text.lastIndexOf("]", equal);
      if (close > bracket) {
        const start = this.pos + bracket + 1;
        const end = this.pos + close;
        this.#index = new WordImpl(this.#source.slice(start, end), start, end, this.#source, embeddedPartsResolver(this.#context), this.#depth);
        nameEnd = bracket;
      }
    }
    const name = this.text.slice(0, nameEnd);
    return this.#name = name.includes("\\\n") ? name.split("\\\n").join("") : name;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      text: this.text,
      name: this.name,
      append: this.append,
      index: this.index,
      value: this.value
    };
  }
};
var isArgument = (item) => item.type === "Word" || item.type === "Assignment";
var CommandImpl = class {
  type = "Command";
  pos;
  end;
  name;
  prefix;
  suffix;
  #args;
  #redirects;
  constructor(pos, end, name, prefix2, suffix) {
    this.pos = pos;
    this.end = end;
    this.name = name;
    this.prefix = prefix2;
    this.suffix = suffix;
  }
  get args() {
    if (this.#args === void 0) {
      const suffix = this.suffix;
      this.#args = suffix.every(isArgument) ? suffix : suffix.filter(isArgument);
    }
    return this.#args;
  }
  get redirects() {
    if (this.#redirects === void 0) {
      const redirects = [];
      for (const item of this.prefix)
        if (item.type !== "Assignment")
          redirects.push(item);
      for (const item of this.suffix)
        if (!isArgument(item))
          redirects.push(item);
      this.#redirects = redirects;
    }
    return this.#redirects;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, name: this.name, prefix: this.prefix, suffix: this.suffix };
  }
};
var HereDocBodyImpl = class {
  type = "HereDocBody";
  pos;
  end;
  text = "";
  #source;
  #depth;
  #context;
  #parts;
  constructor(source2, pos, quoted2, depth, context) {
    this.pos = pos;
    this.end = pos;
    this.#source = source2;
    this.#depth = depth;
    this.#context = context;
    this.#parts = quoted2 ? void 0 : null;
  }
  get parts() {
    if (this.#parts === null)
      this.#parts = computeHereDocBodyParts(this.#source, this, this.#depth, this.#context);
    return this.#parts;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, parts: this.parts };
  }
};
Lexer._findSubstitutionEnd = findSubstitutionEnd;
ScriptExpansionImpl._resolveScript = parseRegion;
ArithmeticExpansionImpl._resolveExpression = parseArithmeticWithParts;
function isDeclarationCommand(name) {
  switch (name.length) {
    case 5:
      return name === "local" || name === "alias";
    case 6:
      return name === "export";
    case 7:
      return name === "declare" || name === "typeset";
    case 8:
      return name === "readonly";
    default:
      return false;
  }
}
var ArithmeticCommandImpl = class {
  type = "ArithmeticCommand";
  pos;
  end;
  body;
  #source;
  #depth;
  #context;
  #expression = null;
  constructor(pos, end, body, source2, depth, context) {
    this.pos = pos;
    this.end = end;
    this.body = body;
    this.#source = source2;
    this.#depth = depth;
    this.#context = context;
  }
  get expression() {
    if (this.#expression === null) {
      this.#expression = parseArithmeticWithParts(this.body, this.pos + 2, this.#source, this.#depth, this.#context);
    }
    return this.#expression;
  }
  set expression(v) {
    this.#expression = v ?? void 0;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      expression: this.expression,
      body: this.body
    };
  }
};
var ArithmeticForImpl = class {
  type = "ArithmeticFor";
  pos;
  end;
  body;
  #initStr;
  #testStr;
  #updateStr;
  #initPos;
  #testPos;
  #updatePos;
  #source;
  #depth;
  #context;
  #initialize = null;
  #test = null;
  #update = null;
  constructor(pos, end, body, initStr, testStr, updateStr, initPos, testPos, updatePos, source2, depth, context) {
    this.pos = pos;
    this.end = end;
    this.body = body;
    this.#initStr = initStr;
    this.#testStr = testStr;
    this.#updateStr = updateStr;
    this.#initPos = initPos;
    this.#testPos = testPos;
    this.#updatePos = updatePos;
    this.#source = source2;
    this.#depth = depth;
    this.#context = context;
  }
  get initialize() {
    if (this.#initialize === null) {
      if (this.#initStr) {
        this.#initialize = parseArithmeticWithParts(this.#initStr, this.#initPos, this.#source, this.#depth, this.#context);
      } else {
        this.#initialize = void 0;
      }
    }
    return this.#initialize;
  }
  set initialize(v) {
    this.#initialize = v ?? void 0;
  }
  get test() {
    if (this.#test === null) {
      if (this.#testStr) {
        this.#test = parseArithmeticWithParts(this.#testStr, this.#testPos, this.#source, this.#depth, this.#context);
      } else {
        this.#test = void 0;
      }
    }
    return this.#test;
  }
  set test(v) {
    this.#test = v ?? void 0;
  }
  get update() {
    if (this.#update === null) {
      if (this.#updateStr) {
        this.#update = parseArithmeticWithParts(this.#updateStr, this.#updatePos, this.#source, this.#depth, this.#context);
      } else {
        this.#update = void 0;
      }
    }
    return this.#update;
  }
  set update(v) {
    this.#update = v ?? void 0;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      initialize: this.initialize,
      test: this.test,
      update: this.update,
      body: this.body
    };
  }
};
var CASE_TERMINATORS = {
  [Token.DoubleSemi]: ";;",
  [Token.SemiAmp]: ";&",
  [Token.DoubleSemiAmp]: ";;&"
};
var REDIRECT_OPS = {
  ">": ">",
  ">>": ">>",
  "<": "<",
  "<>": "<>",
  "<&": "<&",
  ">&": ">&",
  ">|": ">|",
  "&>": "&>",
  "&>>": "&>>"
};
var listTerminators = new Uint8Array(37);
listTerminators[Token.EOF] = 1;
listTerminators[Token.RParen] = 1;
listTerminators[Token.RBrace] = 1;
listTerminators[Token.Then] = 1;
listTerminators[Token.Else] = 1;
listTerminators[Token.Elif] = 1;
listTerminators[Token.Fi] = 1;
listTerminators[Token.Do] = 1;
listTerminators[Token.Done] = 1;
listTerminators[Token.Esac] = 1;
listTerminators[Token.DoubleSemi] = 1;
listTerminators[Token.SemiAmp] = 1;
listTerminators[Token.DoubleSemiAmp] = 1;
var compoundClosers = new Uint8Array(37);
compoundClosers[Token.RParen] = 1;
compoundClosers[Token.RBrace] = 1;
compoundClosers[Token.DblRBracket] = 1;
compoundClosers[Token.Fi] = 1;
compoundClosers[Token.Done] = 1;
compoundClosers[Token.Esac] = 1;
compoundClosers[Token.ArithCmd] = 1;
function isTestNegation(t) {
  return t.token === Token.Word && t.keywordEligible && t.value === "!";
}
var commandStarts = new Uint8Array(37);
commandStarts[Token.Word] = 1;
commandStarts[Token.Assignment] = 1;
commandStarts[Token.Bang] = 1;
commandStarts[Token.LParen] = 1;
commandStarts[Token.LBrace] = 1;
commandStarts[Token.DblLBracket] = 1;
commandStarts[Token.If] = 1;
commandStarts[Token.For] = 1;
commandStarts[Token.While] = 1;
commandStarts[Token.Until] = 1;
commandStarts[Token.Case] = 1;
commandStarts[Token.Function] = 1;
commandStarts[Token.Select] = 1;
commandStarts[Token.ArithCmd] = 1;
commandStarts[Token.Coproc] = 1;
commandStarts[Token.Redirect] = 1;
var UNARY_TEST_OPS = {
  "-a": 1,
  "-b": 1,
  "-c": 1,
  "-d": 1,
  "-e": 1,
  "-f": 1,
  "-g": 1,
  "-h": 1,
  "-k": 1,
  "-p": 1,
  "-r": 1,
  "-s": 1,
  "-t": 1,
  "-u": 1,
  "-v": 1,
  "-w": 1,
  "-x": 1,
  "-z": 1,
  "-n": 1,
  "-o": 1,
  "-N": 1,
  "-S": 1,
  "-L": 1,
  "-G": 1,
  "-O": 1,
  "-R": 1
};
var BINARY_TEST_OPS = {
  "==": 1,
  "!=": 1,
  "=~": 1,
  "=": 1,
  "-eq": 1,
  "-ne": 1,
  "-lt": 1,
  "-le": 1,
  "-gt": 1,
  "-ge": 1,
  "-nt": 1,
  "-ot": 1,
  "-ef": 1,
  "<": 1,
  ">": 1
};
var EMPTY_REDIRECTS = [];
var EMPTY_PREFIXES = [];
var EMPTY_ELIFS = [];
function parse2(source2) {
  return new Parser(source2, 0, source2.length).run();
}
function parseRegion(source2, start, end, depth = 0, parenBoundary = false, context) {
  return new Parser(source2, start, end, depth, parenBoundary, void 0, context).run();
}
var SubstitutionLexer = class _SubstitutionLexer extends Lexer {
  boundaries;
  pending;
  context;
  constructor(source2, boundary, boundaries, pending, context, parenBoundary = true) {
    super(source2, boundary.start, boundary.end, parenBoundary, context);
    this._nestingDepth = boundary.depth;
    this.boundaries = boundaries;
    this.pending = pending;
    this.context = context;
  }
  // Keep child boundary requests on this worklist so nested scans stay iterative.
  fork(start, end, parenBoundary = false) {
    return new _SubstitutionLexer(this.getSource(), { start, end, depth: this._nestingDepth }, this.boundaries, this.pending, this.context, parenBoundary);
  }
  findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
    const known3 = this.context.boundaries?.get(start);
    if (known3 !== void 0)
      return known3 <= end ? known3 : -1;
    const boundary = this.boundaries.get(start);
    if (boundary !== void 0)
      return boundary <= end ? boundary : -1;
    if (!this.boundaries.has(start)) {
      this.boundaries.set(start, void 0);
      this.pending.push({ start, end, depth });
    }
    return -1;
  }
};
function findSubstitutionEnd(source2, start, end, depth, context) {
  const boundaries = /* @__PURE__ */ new Map([[start, void 0]]);
  const pending = [{ start, end, depth }];
  while (pending.length > 0) {
    const count2 = pending.length;
    const boundary = pending[count2 - 1];
    const lexer = new SubstitutionLexer(source2, boundary, boundaries, pending, context);
    const found = new Parser(source2, boundary.start, boundary.end, boundary.depth, true, lexer).findSubstitutionEnd();
    if (pending.length === count2) {
      boundaries.set(boundary.start, found);
      if (found !== -1)
        substitutionBoundaries(context).set(boundary.start, found);
      pending.pop();
    }
  }
  return boundaries.get(start) ?? -1;
}
var Parser = class {
  tok;
  source;
  start;
  end;
  depth;
  errors = null;
  syntaxDepth = 0;
  // `depth` counts the substitution scripts (and sub-fields) enclosing this region; it
  // shares the MAX_SYNTAX_NESTING budget with the lexer's lazy word-part materialization.
  constructor(source2, start, end, depth = 0, parenBoundary = false, lexer, context) {
    this.tok = lexer ?? new Lexer(source2, start, end, parenBoundary, createSubstitutionContext(context));
    this.tok._nestingDepth = depth;
    this.source = source2;
    this.start = start;
    this.end = end;
    this.depth = depth;
  }
  run() {
    const start = this.start;
    if (this.depth > MAX_SYNTAX_NESTING)
      this.error("maximum substitution nesting depth exceeded", start);
    let shebang;
    if (start === 0 && this.source.charCodeAt(0) === 35 && this.source.charCodeAt(1) === 33) {
      const nl = this.source.indexOf("\n");
      shebang = nl === -1 ? this.source : this.source.slice(0, nl);
    }
    const commands2 = this.list();
    for (; ; ) {
      const unexpected = this.tok.peek(LexContext.CommandStart);
      if (unexpected.token === Token.EOF)
        break;
      this.unexpectedToken(unexpected);
      if (!listTerminators[unexpected.token] && unexpected.token !== Token.In)
        break;
      this.tok.next(LexContext.CommandStart);
      let separator = this.tok.peek(LexContext.CommandStart).token;
      if (separator !== Token.Semi && separator !== Token.Newline && separator !== Token.Amp)
        break;
      while (separator === Token.Semi || separator === Token.Newline || separator === Token.Amp) {
        this.tok.next(LexContext.CommandStart);
        separator = this.tok.peek(LexContext.CommandStart).token;
      }
      const recovered = this.list();
      for (let i = 0; i < recovered.length; i++)
        commands2.push(recovered[i]);
    }
    const lexerErrors = this.tok._errors;
    if (lexerErrors !== null && lexerErrors.length > 0) {
      const errors = this.errors ?? (this.errors = []);
      for (let i = 0; i < lexerErrors.length; i++)
        errors.push(lexerErrors[i]);
    }
    if (this.errors !== null && this.errors.length > 1)
      this.errors.sort((a, b) => a.pos - b.pos);
    return { type: "Script", pos: start, end: this.end, shebang, commands: commands2, errors: this.errors ?? void 0 };
  }
  error(message, pos) {
    (this.errors ?? (this.errors = [])).push({ message, pos });
  }
  unexpectedToken(t) {
    this.error(`unexpected token '${t.token === Token.Newline ? "newline" : t.value}'`, t.pos);
  }
  findSubstitutionEnd() {
    this.list();
    return this.acceptEnd(Token.RParen);
  }
  skipSemi() {
    if (this.tok.peek(LexContext.Normal).token === Token.Semi)
      this.tok.next(LexContext.Normal);
  }
  accept(token, ctx = LexContext.Normal) {
    if (this.tok.peek(ctx).token === token)
      return this.tok.next(ctx);
    return null;
  }
  acceptEnd(token, ctx = LexContext.Normal) {
    if (this.tok.peek(ctx).token === token)
      return this.tok.next(ctx).end;
    return -1;
  }
  skipNewlines(ctx = LexContext.Normal) {
    while (this.tok.peek(ctx).token === Token.Newline)
      this.tok.next(ctx);
  }
  doBody(hasDo) {
    const body = this.list();
    const emptyPos = hasDo ? this.emptyListPos(body) : -1;
    if (emptyPos >= 0)
      this.error("expected command after 'do'", emptyPos);
    return body;
  }
  // Where an empty compound list stopped, or -1. An empty condition is reported only
  // once `then` or `do` follows, so a missing keyword is not reported twice.
  emptyListPos(commands2) {
    return commands2.length === 0 ? this.tok.peek(LexContext.CommandStart).pos : -1;
  }
  makeStatement(command3) {
    return {
      type: "Statement",
      pos: command3.pos,
      end: command3.end,
      command: command3,
      background: void 0
    };
  }
  // list := and_or ((';' | '&' | NEWLINE) and_or)* [';' | '&' | NEWLINE]
  list() {
    const commands2 = [];
    this.skipNewlines(LexContext.CommandStart);
    let t = this.tok.peek(LexContext.CommandStart).token;
    if (listTerminators[t] || !commandStarts[t])
      return commands2;
    const first = this.andOr();
    if (first)
      commands2.push(this.makeStatement(first));
    for (; ; ) {
      t = this.tok.peekFollow(compoundClosers).token;
      if (t !== Token.Semi && t !== Token.Newline && t !== Token.Amp)
        break;
      const isBackground = t === Token.Amp;
      const sepEnd = this.tok.next(LexContext.Normal).end;
      if (isBackground) {
        const stmt = commands2[commands2.length - 1];
        stmt.background = true;
        stmt.end = sepEnd;
      }
      this.skipNewlines(LexContext.CommandStart);
      t = this.tok.peek(LexContext.CommandStart).token;
      if (listTerminators[t] || !commandStarts[t])
        break;
      const node = this.andOr();
      if (node)
        commands2.push(this.makeStatement(node));
    }
    return commands2;
  }
  // and_or := pipeline (('&&' | '||') newlines pipeline)*
  andOr() {
    const first = this.pipeline();
    if (!first)
      return null;
    let t = this.tok.peek(LexContext.Normal).token;
    if (t !== Token.And && t !== Token.Or)
      return first;
    const commands2 = [first];
    const operators = [];
    do {
      const operatorToken = this.tok.next(LexContext.Normal);
      const operator = operatorToken.token === Token.And ? "&&" : "||";
      this.skipNewlines(LexContext.CommandStart);
      const next = this.pipeline();
      if (!next) {
        this.error(`expected command after '${operator}'`, operatorToken.end);
        break;
      }
      operators.push(operator);
      commands2.push(next);
      t = this.tok.peek(LexContext.Normal).token;
    } while (t === Token.And || t === Token.Or);
    return {
      type: "AndOr",
      pos: first.pos,
      end: commands2[commands2.length - 1].end,
      commands: commands2,
      operators
    };
  }
  withRedirects(command3) {
    const redirects = this.collectTrailingRedirects();
    if (redirects.length === 0)
      return command3;
    return { type: "Redirected", pos: command3.pos, end: redirects[redirects.length - 1].end, command: command3, redirects };
  }
  pipeline() {
    let prefixes;
    for (; ; ) {
      const token = this.tok.peek(LexContext.CommandStart);
      const isTime = token.token === Token.Word && token.keywordEligible && token.value === "time";
      if (token.token !== Token.Bang && !isTime)
        break;
      const prefix2 = this.tok.next(LexContext.CommandStart);
      const pos2 = prefix2.pos;
      const keywordEnd = prefix2.end;
      let posix;
      let endOfOptions;
      if (isTime) {
        let flag = this.tok.peek(LexContext.CommandStart);
        if (flag.token === Token.Word && flag.keywordEligible && flag.value === "-p") {
          this.tok.next(LexContext.CommandStart);
          posix = { pos: flag.pos, end: flag.end };
          flag = this.tok.peek(LexContext.CommandStart);
        }
        if (flag.token === Token.Word && flag.keywordEligible && flag.value === "--") {
          this.tok.next(LexContext.CommandStart);
          endOfOptions = { pos: flag.pos, end: flag.end };
        }
      }
      if (prefixes === void 0)
        prefixes = [];
      prefixes.push(isTime ? { type: "Time", pos: pos2, end: endOfOptions?.end ?? posix?.end ?? keywordEnd, keywordEnd, posix, endOfOptions } : { type: "Negation", pos: pos2, end: keywordEnd });
    }
    const command3 = this.pipelineCommands();
    if (!prefixes)
      return command3;
    const pos = prefixes[0].pos;
    if (command3?.type === "Pipeline") {
      command3.prefixes = prefixes;
      command3.pos = pos;
      return command3;
    }
    return {
      type: "Pipeline",
      pos,
      end: command3 ? command3.end : prefixes[prefixes.length - 1].end,
      prefixes,
      commands: command3 ? [command3] : [],
      operators: []
    };
  }
  pipelineCommands() {
    const first = this.command();
    if (!first)
      return null;
    if (this.tok.peek(LexContext.Normal).token !== Token.Pipe)
      return first;
    const commands2 = [first];
    const operators = [];
    while (this.tok.peek(LexContext.Normal).token === Token.Pipe) {
      const pipeToken = this.tok.next(LexContext.Normal);
      const operator = pipeToken.value === "|&" ? "|&" : "|";
      this.skipNewlines(LexContext.CommandStart);
      const cmd = this.command();
      if (!cmd) {
        this.error(`expected command after '${operator}'`, pipeToken.end);
        break;
      }
      operators.push(operator);
      commands2.push(cmd);
    }
    if (commands2.length === 1) {
      return commands2[0];
    }
    const pipeline = {
      type: "Pipeline",
      pos: first.pos,
      end: commands2[commands2.length - 1].end,
      prefixes: EMPTY_PREFIXES,
      commands: commands2,
      operators
    };
    return pipeline;
  }
  // command := compound_command | function_def | simple_command
  command() {
    let compound;
    switch (this.tok.peek(LexContext.CommandStart).token) {
      case Token.LParen:
        compound = this.subshell();
        break;
      case Token.LBrace:
        compound = this.braceGroup();
        break;
      case Token.If:
        compound = this.ifClause();
        break;
      case Token.For:
        compound = this.forClause();
        break;
      case Token.While:
        compound = this.whileClause();
        break;
      case Token.Until:
        compound = this.untilClause();
        break;
      case Token.Case:
        compound = this.caseClause();
        break;
      case Token.Function:
        return this.functionDef();
      case Token.Select:
        compound = this.selectClause();
        break;
      case Token.DblLBracket:
        compound = this.testCommand();
        break;
      case Token.ArithCmd:
        compound = this.arithCommand();
        break;
      case Token.Coproc:
        return this.coprocCommand();
      case Token.Word:
      case Token.Assignment:
      case Token.Redirect:
        return this.simpleCommandOrFunction(false);
      default:
        return null;
    }
    return this.withRedirects(compound);
  }
  collectTrailingRedirects() {
    let redirects = EMPTY_REDIRECTS;
    while (this.tok.peekFollow(compoundClosers).token === Token.Redirect) {
      if (redirects === EMPTY_REDIRECTS)
        redirects = [];
      redirects.push(this.readRedirect(LexContext.Normal));
    }
    return redirects;
  }
  // arith_command := (( expr ))
  arithCommand() {
    const tok = this.tok.next(LexContext.CommandStart);
    return new ArithmeticCommandImpl(tok.pos, tok.end, tok.value, this.source, this.depth, this.tok.getSubstitutionContext());
  }
  // coproc := COPROC ([name] compound_command [redirections] | simple_command)
  coprocCommand() {
    const start = this.tok.next(LexContext.CommandStart);
    const pos = start.pos;
    const first = this.tok.peek(LexContext.CommandStart);
    let name;
    if (first.token === Token.Word) {
      const lookahead = this.tok.fork(first.end, this.end);
      switch (lookahead.peek(LexContext.CommandStart).token) {
        case Token.LParen:
          lookahead.next(LexContext.CommandStart);
          if (lookahead.peek(LexContext.Normal).token !== Token.RParen)
            name = this.readWord(LexContext.CommandStart);
          break;
        case Token.LBrace:
        case Token.If:
        case Token.For:
        case Token.While:
        case Token.Until:
        case Token.Case:
        case Token.Select:
        case Token.DblLBracket:
        case Token.ArithCmd:
          name = this.readWord(LexContext.CommandStart);
      }
    }
    const cmd = first.token === Token.Word && name === void 0 ? this.simpleCommandOrFunction(true) : this.command();
    if (cmd && cmd.type !== "Function" && cmd.type !== "Coproc") {
      return { type: "Coproc", pos, end: cmd.end, name, body: cmd };
    }
    this.error("expected command after 'coproc'", cmd?.pos ?? start.end);
    const body = cmd ? this.makeCompoundList([this.makeStatement(cmd)]) : { type: "CompoundList", pos: start.end, end: start.end, commands: [] };
    return { type: "Coproc", pos, end: body.end, name, body };
  }
  // subshell := '(' list ')'
  subshell() {
    return this.subshellBody(this.tok.next(LexContext.CommandStart).pos);
  }
  // Continues a subshell whose '(' the caller already consumed.
  subshellBody(pos) {
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum subshell nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipSubshellBody();
      if (closeEnd2 < 0)
        this.error("expected ')' to close subshell", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Subshell", pos, end: end2, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const commands2 = this.list();
    this.syntaxDepth--;
    if (commands2.length === 0)
      this.error("expected command in subshell", pos);
    const closeEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
    if (closeEnd < 0)
      this.error("expected ')' to close subshell", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "Subshell", pos, end, body: this.makeCompoundList(commands2) };
  }
  // brace_group := '{' list '}'
  braceGroup() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum brace group nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.RBrace);
      if (closeEnd2 < 0)
        this.error("expected '}' to close brace group", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "BraceGroup", pos, end: end2, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const commands2 = this.list();
    this.syntaxDepth--;
    if (commands2.length === 0)
      this.error("expected command in brace group", pos);
    const closeEnd = this.acceptEnd(Token.RBrace, LexContext.Normal);
    if (closeEnd < 0)
      this.error("expected '}' to close brace group", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "BraceGroup", pos, end, body: this.makeCompoundList(commands2) };
  }
  // if_clause := IF list THEN list (ELIF list THEN list)* [ELSE list] FI
  ifClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum if nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Fi);
      if (closeEnd2 < 0)
        this.error("expected 'fi' to close 'if'", this.tok.getPos());
      const end = closeEnd2 >= 0 ? closeEnd2 : pos;
      return {
        type: "If",
        pos,
        end,
        clause: this.makeCompoundList([]),
        then: this.makeCompoundList([]),
        elif: EMPTY_ELIFS,
        else: void 0
      };
    }
    this.syntaxDepth++;
    let command3;
    let branchPos = pos;
    for (; ; ) {
      const clauseCommands = this.list();
      const emptyClausePos = this.emptyListPos(clauseCommands);
      const clause = this.makeCompoundList(clauseCommands);
      this.skipSemi();
      const thenToken = this.accept(Token.Then, LexContext.CommandStart);
      if (!thenToken)
        this.error("expected 'then'", this.tok.getPos());
      else if (emptyClausePos >= 0)
        this.error(`expected command after '${branchPos === pos ? "if" : "elif"}'`, emptyClausePos);
      const thenCommands = this.list();
      const then_ = this.makeCompoundList(thenCommands);
      if (thenToken && thenCommands.length === 0) {
        this.error("expected command after 'then'", this.tok.peek(LexContext.CommandStart).pos);
        then_.pos = thenToken.end;
        then_.end = thenToken.end;
      }
      if (command3) {
        if (command3.elif === EMPTY_ELIFS)
          command3.elif = [];
        command3.elif.push({
          type: "Elif",
          pos: branchPos,
          end: then_.end,
          clause,
          then: then_
        });
      } else {
        command3 = { type: "If", pos, end: pos, clause, then: then_, elif: EMPTY_ELIFS, else: void 0 };
      }
      this.skipSemi();
      const elif = this.accept(Token.Elif, LexContext.CommandStart);
      if (!elif)
        break;
      branchPos = elif.pos;
    }
    if (this.accept(Token.Else, LexContext.CommandStart)) {
      const elseCommands = this.list();
      const emptyElsePos = this.emptyListPos(elseCommands);
      if (emptyElsePos >= 0)
        this.error("expected command after 'else'", emptyElsePos);
      command3.else = this.makeCompoundList(elseCommands);
      this.skipSemi();
    }
    const closeEnd = this.acceptEnd(Token.Fi, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'fi' to close 'if'", this.tok.getPos());
    command3.end = closeEnd >= 0 ? closeEnd : branchPos;
    this.syntaxDepth--;
    return command3;
  }
  // for_clause := FOR word [IN word* (';'|NL)] DO list DONE
  //            | FOR '((' expr '))' [';'|NL] DO list DONE
  forClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.tok.peek(LexContext.Normal).token === Token.LParen) {
      return this.cStyleFor(pos);
    }
    const name = this.readRequiredWord("for");
    let wordlist;
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
      this.tok.next(LexContext.CommandStart);
      wordlist = [];
      while (this.tok.peek(LexContext.Normal).token === Token.Word) {
        wordlist.push(this.readWord(LexContext.Normal));
      }
    }
    this.skipSemi();
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return { type: "For", pos, end: bg.end, name, wordlist, body: bg.body };
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum for nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'for'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "For", pos, end: end2, name, wordlist, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const body = this.doBody(hasDo);
    this.syntaxDepth--;
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'for'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "For", pos, end, name, wordlist, body: this.makeCompoundList(body) };
  }
  // C-style for: (( expr; expr; expr )) [;|NL] do list done | { list }
  cStyleFor(pos) {
    const [initStr, testStr, updateStr, initPos, testPos, updatePos] = this.tok.readCStyleForExprs();
    if (this.tok.peek(LexContext.CommandStart).token === Token.Semi)
      this.tok.next(LexContext.CommandStart);
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return new ArithmeticForImpl(pos, bg.end, bg.body, initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum for nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'for'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return new ArithmeticForImpl(pos, end2, this.makeCompoundList([]), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
    }
    this.syntaxDepth++;
    const body = this.doBody(hasDo);
    this.syntaxDepth--;
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'for'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return new ArithmeticForImpl(pos, end, this.makeCompoundList(body), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
  }
  whileClause() {
    return this.whileOrUntil("while");
  }
  untilClause() {
    return this.whileOrUntil("until");
  }
  whileOrUntil(kind) {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error(`maximum ${kind} nesting depth exceeded`, pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return {
        type: "While",
        pos,
        end: end2,
        kind,
        clause: this.makeCompoundList([]),
        body: this.makeCompoundList([])
      };
    }
    this.syntaxDepth++;
    const clauseCommands = this.list();
    const emptyClausePos = this.emptyListPos(clauseCommands);
    const clause = this.makeCompoundList(clauseCommands);
    this.skipSemi();
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    else if (emptyClausePos >= 0)
      this.error(`expected command after '${kind}'`, emptyClausePos);
    const body = this.doBody(hasDo);
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    this.syntaxDepth--;
    return { type: "While", pos, end, kind, clause, body: this.makeCompoundList(body) };
  }
  // case_clause := CASE word IN (pattern) list (;; | ;& | ;;&) ... ESAC
  caseClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const word = this.readRequiredWord("case");
    this.skipNewlines(LexContext.CommandStart);
    if (!this.accept(Token.In, LexContext.CommandStart))
      this.error("expected 'in' after 'case' word", this.tok.getPos());
    this.skipNewlines(LexContext.CasePattern);
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum case nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Esac);
      if (closeEnd2 < 0)
        this.error("expected 'esac' to close 'case'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Case", pos, end: end2, word, items: [] };
    }
    this.syntaxDepth++;
    const items = [];
    let invalid = false;
    let t = this.tok.peek(LexContext.CasePattern).token;
    while (t !== Token.Esac && t !== Token.EOF) {
      const itemPos = this.tok.peek(LexContext.Normal).pos;
      this.accept(Token.LParen, LexContext.Normal);
      const pattern = [];
      let expectWord = true;
      let next = this.tok.peek(LexContext.Normal);
      while (next.token !== Token.RParen && next.token !== Token.EOF) {
        const valid = next.token === (expectWord ? Token.Word : Token.Pipe);
        if (valid)
          expectWord = !expectWord;
        else if (!invalid) {
          this.unexpectedToken(next);
          invalid = true;
        }
        const tok = this.tok.next(LexContext.Normal);
        if (tok.token === Token.Word)
          pattern.push(this.toWord(tok));
        next = this.tok.peek(LexContext.Normal);
      }
      if (expectWord && next.token === Token.RParen && !invalid) {
        this.unexpectedToken(next);
        invalid = true;
      }
      const rparenEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
      const cmds = this.list();
      const bodyPos = rparenEnd >= 0 ? rparenEnd : pattern.length > 0 ? pattern[pattern.length - 1].end : itemPos;
      const itemEnd = cmds.length > 0 ? cmds[cmds.length - 1].end : bodyPos;
      const item = {
        type: "CaseItem",
        pos: itemPos,
        end: itemEnd,
        pattern,
        body: cmds.length > 0 ? this.makeCompoundList(cmds) : { type: "CompoundList", pos: bodyPos, end: bodyPos, commands: [] },
        terminator: void 0
      };
      const after = this.tok.peek(LexContext.CommandStart);
      t = after.token;
      if (t === Token.DoubleSemi || t === Token.SemiAmp || t === Token.DoubleSemiAmp) {
        const termTok = this.tok.next(LexContext.CommandStart);
        item.terminator = CASE_TERMINATORS[termTok.token];
        item.end = termTok.end;
      } else if (t !== Token.Esac && t !== Token.EOF && !invalid) {
        this.unexpectedToken(after);
        invalid = true;
      }
      items.push(item);
      this.skipNewlines(LexContext.CasePattern);
      t = this.tok.peek(LexContext.CasePattern).token;
    }
    const closeEnd = this.acceptEnd(Token.Esac, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'esac' to close 'case'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    this.syntaxDepth--;
    return { type: "Case", pos, end, word, items };
  }
  // select_clause := SELECT word [IN word* (';'|NL)] DO list DONE
  selectClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const name = this.readRequiredWord("select");
    let wordlist;
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
      this.tok.next(LexContext.CommandStart);
      wordlist = [];
      while (this.tok.peek(LexContext.Normal).token === Token.Word) {
        wordlist.push(this.readWord(LexContext.Normal));
      }
    }
    this.skipSemi();
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return { type: "Select", pos, end: bg.end, name, wordlist, body: bg.body };
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum select nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'select'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Select", pos, end: end2, name, wordlist, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const body = this.doBody(hasDo);
    this.syntaxDepth--;
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'select'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "Select", pos, end, name, wordlist, body: this.makeCompoundList(body) };
  }
  // test_command := [[ test_expr ]]
  testCommand() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const expr = this.parseTestOr();
    const closeEnd = this.acceptEnd(Token.DblRBracket, LexContext.TestMode);
    if (closeEnd < 0)
      this.error("expected ']]' to close '[['", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "TestCommand", pos, end, expression: expr };
  }
  // test_or := test_and ('||' test_and)*
  parseTestOr() {
    const first = this.parseTestAnd();
    if (this.tok.peek(LexContext.TestMode).token !== Token.Or)
      return first;
    const operands = [first];
    do {
      this.tok.next(LexContext.TestMode);
      operands.push(this.parseTestAnd());
    } while (this.tok.peek(LexContext.TestMode).token === Token.Or);
    return {
      type: "TestLogical",
      pos: first.pos,
      end: operands[operands.length - 1].end,
      operator: "||",
      operands
    };
  }
  // test_and := test_not ('&&' test_not)*
  parseTestAnd() {
    const first = this.parseTestNot();
    if (this.tok.peek(LexContext.TestMode).token !== Token.And)
      return first;
    const operands = [first];
    do {
      this.tok.next(LexContext.TestMode);
      operands.push(this.parseTestNot());
    } while (this.tok.peek(LexContext.TestMode).token === Token.And);
    return {
      type: "TestLogical",
      pos: first.pos,
      end: operands[operands.length - 1].end,
      operator: "&&",
      operands
    };
  }
  // test_not := '!' test_not | test_primary
  parseTestNot() {
    let t = this.tok.peek(LexContext.TestMode);
    if (!isTestNegation(t))
      return this.parseTestPrimary();
    const negations = [];
    while (isTestNegation(t)) {
      const bang = this.tok.next(LexContext.TestMode);
      negations.push({ type: "Negation", pos: bang.pos, end: bang.end });
      t = this.tok.peek(LexContext.TestMode);
    }
    const operand = this.parseTestPrimary();
    return { type: "TestNot", pos: negations[0].pos, end: operand.end, negations, operand };
  }
  // test_primary := '(' test_or ')' | unary_op word | word binary_op word | word
  parseTestPrimary() {
    if (this.tok.peek(LexContext.TestMode).token === Token.LParen) {
      const openPos = this.tok.next(LexContext.TestMode).pos;
      if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
        this.error("maximum test group nesting depth exceeded", openPos);
        const closeEnd2 = this.tok.skipTestGroup();
        if (closeEnd2 < 0)
          this.error("expected ')' to close test group", this.tok.getPos());
        const end2 = closeEnd2 >= 0 ? closeEnd2 : openPos;
        const operand = new WordImpl("", openPos, openPos);
        const expression = {
          type: "TestUnary",
          pos: openPos,
          end: openPos,
          operator: "-n",
          operand
        };
        return { type: "TestGroup", pos: openPos, end: end2, expression };
      }
      this.syntaxDepth++;
      const expr = this.parseTestOr();
      this.syntaxDepth--;
      const closeEnd = this.acceptEnd(Token.RParen, LexContext.TestMode);
      if (closeEnd < 0)
        this.error("expected ')' to close test group", this.tok.getPos());
      const end = closeEnd >= 0 ? closeEnd : openPos;
      return { type: "TestGroup", pos: openPos, end, expression: expr };
    }
    const first = this.tok.next(LexContext.TestMode);
    if (first.token === Token.And || first.token === Token.Or)
      this.unexpectedToken(first);
    const val = first.value;
    const firstPos = first.pos;
    const firstEnd = first.end;
    if (first.keywordEligible && UNARY_TEST_OPS[val] === 1) {
      if (this.tok.peek(LexContext.TestMode).token === Token.Word) {
        const operand2 = this.readTestOperand();
        return {
          type: "TestUnary",
          pos: firstPos,
          end: operand2.end,
          operator: val,
          operand: operand2
        };
      }
      this.error("expected operand after unary test operator", firstEnd);
      const operand = new WordImpl("", firstEnd, firstEnd);
      return { type: "TestUnary", pos: firstPos, end: firstEnd, operator: val, operand };
    }
    const nt = this.tok.peek(LexContext.TestMode);
    if (nt.token === Token.Word && nt.keywordEligible && BINARY_TEST_OPS[nt.value] === 1) {
      const op = this.tok.next(LexContext.TestMode).value;
      let right;
      if (op === "=~") {
        const token = this.tok.readTestRegexWord();
        right = new WordImpl(this.source.slice(token.pos, token.end), token.pos, token.end, this.source, embeddedPartsResolver(this.tok.getSubstitutionContext()), this.depth);
      } else {
        right = this.readTestOperand();
      }
      const left = this.toWordFromPosEnd(first, firstPos, firstEnd);
      return {
        type: "TestBinary",
        pos: firstPos,
        end: right.end,
        operator: op,
        left,
        right
      };
    }
    const w = this.toWordFromPosEnd(first, firstPos, firstEnd);
    return { type: "TestUnary", pos: firstPos, end: w.end, operator: "-n", operand: w };
  }
  // Unquoted `<` and `>` are operators in `[[ ]]`, never operands.
  readTestOperand() {
    const t = this.tok.next(LexContext.TestMode);
    if (t.keywordEligible && (t.value === "<" || t.value === ">"))
      this.error(`unexpected argument '${t.value}' to conditional operator`, t.pos);
    return this.toWord(t);
  }
  // function_def with 'function' keyword
  functionDef() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const name = this.readWord(LexContext.FunctionName);
    let body;
    if (this.tok.peek(LexContext.CommandStart).token === Token.LParen) {
      const openPos = this.tok.next(LexContext.CommandStart).pos;
      if (this.tok.peek(LexContext.CommandStart).token === Token.RParen) {
        this.tok.next(LexContext.CommandStart);
        this.skipNewlines(LexContext.CommandStart);
        body = this.commandAsBody();
      } else {
        body = this.withRedirects(this.subshellBody(openPos));
      }
    } else {
      this.skipNewlines(LexContext.CommandStart);
      body = this.commandAsBody();
    }
    return { type: "Function", pos, end: body.end, name, body };
  }
  // simple_command or function_def (word '(' ')' body)
  simpleCommandOrFunction(coproc) {
    const prefix2 = [];
    const cmdPos = this.tok.peek(LexContext.CommandStart).pos;
    let lastEnd = cmdPos;
    let ctx = LexContext.CommandStart;
    for (; ; ) {
      const t = this.tok.peek(ctx).token;
      if (t === Token.Assignment) {
        const assignment = this.tok.next(ctx);
        lastEnd = assignment.end;
        prefix2.push(this.parseAssignment(assignment));
      } else if (t === Token.Redirect) {
        const redirect2 = this.readRedirect(ctx);
        prefix2.push(redirect2);
        lastEnd = redirect2.end;
      } else {
        break;
      }
      ctx = LexContext.CommandPrefix;
    }
    if (this.tok.peek(LexContext.Normal).token !== Token.Word) {
      return new CommandImpl(cmdPos, lastEnd, void 0, prefix2, []);
    }
    const nameToken = this.tok.next(LexContext.Normal);
    const keyword = nameToken.keywordEligible ? nameToken.value : "";
    const name = this.toWord(nameToken);
    ctx = isDeclarationCommand(keyword) ? LexContext.Declaration : keyword === "eval" || keyword === "let" ? LexContext.EvalArgument : LexContext.Normal;
    lastEnd = name.end;
    const suffix = [];
    if (coproc) {
      while (this.tok.peek(LexContext.CommandPrefix).token === Token.Assignment) {
        const token = this.tok.next(LexContext.CommandPrefix);
        const word = ctx === LexContext.Declaration ? this.parseAssignment(token) : this.toWord(token);
        suffix.push(word);
        lastEnd = word.end;
      }
    }
    if (this.tok.peek(ctx).token === Token.LParen && suffix.length === 0) {
      this.tok.next(LexContext.Normal);
      if (this.tok.peek(LexContext.Normal).token === Token.RParen) {
        this.tok.next(LexContext.Normal);
        this.skipNewlines(LexContext.CommandStart);
        const body = this.commandAsBody();
        return {
          type: "Function",
          pos: name.pos,
          end: body.end,
          name,
          body
        };
      }
    }
    for (; ; ) {
      const st = this.tok.peek(ctx).token;
      if (st === Token.Word || st === Token.Assignment) {
        const token = this.tok.next(ctx);
        const w = st === Token.Assignment ? this.parseAssignment(token) : this.toWord(token);
        suffix.push(w);
        lastEnd = w.end;
      } else if (st === Token.Redirect) {
        const redirect2 = this.readRedirect(ctx);
        suffix.push(redirect2);
        lastEnd = redirect2.end;
      } else {
        break;
      }
    }
    return new CommandImpl(cmdPos, lastEnd, name, prefix2, suffix);
  }
  readRedirect(ctx) {
    const t = this.tok.next(ctx);
    const tPos = t.pos;
    const tEnd = t.end;
    const descriptor = t.fileDescriptor !== void 0 ? { type: "FileDescriptor", pos: tPos, end: t.descriptorEnd, value: t.fileDescriptor } : t.variableName !== void 0 ? { type: "FileDescriptorVariable", pos: tPos, end: t.descriptorEnd, name: t.variableName } : void 0;
    const hasTarget = t.targetEnd > t.targetPos;
    if (!hasTarget)
      this.error("expected redirect target", t.targetPos);
    if (t.value === "<<" || t.value === "<<-") {
      const r = {
        type: "HereDoc",
        pos: tPos,
        end: tEnd,
        operator: t.value,
        descriptor,
        delimiter: hasTarget ? {
          type: "HereDocDelimiter",
          pos: t.targetPos,
          end: t.targetEnd,
          text: this.source.slice(t.targetPos, t.targetEnd),
          value: t.content ?? "",
          quoted: t.delimiterQuoted
        } : void 0,
        body: new HereDocBodyImpl(this.source, tEnd, t.delimiterQuoted, this.depth, this.tok.getSubstitutionContext()),
        closing: void 0
      };
      if (hasTarget)
        this.tok.registerHereDocTarget(r);
      return r;
    }
    const target = hasTarget ? new WordImpl(this.source.slice(t.targetPos, t.targetEnd), t.targetPos, t.targetEnd, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth) : void 0;
    return t.value === "<<<" ? { type: "HereString", pos: tPos, end: tEnd, operator: "<<<", descriptor, target } : { type: "Redirect", pos: tPos, end: tEnd, operator: REDIRECT_OPS[t.value] ?? ">", descriptor, target };
  }
  commandAsBody() {
    const cmd = this.command();
    if (cmd && cmd.type !== "Command" && cmd.type !== "Function" && cmd.type !== "Coproc")
      return cmd;
    this.error("expected compound command as function body", cmd?.pos ?? this.tok.getPos());
    return this.makeCompoundList(cmd ? [this.makeStatement(cmd)] : []);
  }
  readWord(ctx) {
    return this.toWord(this.tok.next(ctx));
  }
  // A missing word stays empty and leaves its token to the rest of the clause.
  readRequiredWord(keyword) {
    const t = this.tok.peek(LexContext.Normal);
    if (t.token === Token.Word)
      return this.toWord(this.tok.next(LexContext.Normal));
    if (t.token !== Token.EOF)
      this.error(`expected word after '${keyword}'`, t.pos);
    return new WordImpl("", t.pos, t.pos);
  }
  toWord(tok) {
    const text = tok.raw ? tok.value : this.source.slice(tok.pos, tok.end);
    const source2 = tok.raw && tok.keywordEligible ? void 0 : this.source;
    return new WordImpl(text, tok.pos, tok.end, source2, source2 === void 0 ? computeBareWordParts : wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
  }
  toWordFromPosEnd(tok, pos, end) {
    if (tok.pos === pos && tok.end === end)
      return this.toWord(tok);
    return new WordImpl(this.source.slice(pos, end), pos, end, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
  }
  parseAssignment(token) {
    const text = token.raw ? token.value : this.source.slice(token.pos, token.end);
    return new AssignmentImpl(text, token.pos, token.end, this.source, token.assignmentOperatorPos, this.depth, this.tok.getSubstitutionContext());
  }
  makeCompoundList(commands2) {
    const p = this.tok.getPos();
    const pos = commands2.length > 0 ? commands2[0].pos : p;
    const end = commands2.length > 0 ? commands2[commands2.length - 1].end : p;
    return { type: "CompoundList", pos, end, commands: commands2 };
  }
};
var mostWords = 1e3;
function expandBraces(text) {
  const group = firstGroup(text);
  if (!group) return [text];
  const { start, end, items } = group;
  const head = text.slice(0, start);
  const tails = expandBraces(text.slice(end));
  const middles = items.flatMap((item) => expandBraces(item));
  if (middles.length * tails.length > mostWords) return [text];
  return middles.flatMap((middle) => tails.map((tail) => head + middle + tail));
}
function firstGroup(text) {
  for (let at = 0; at < text.length; at = afterPart(text, at)) {
    if (text[at] !== "{") continue;
    const group = groupAt(text, at);
    if (group) return group;
  }
  return void 0;
}
function groupAt(text, start) {
  const commas = [];
  let depth = 0;
  for (let at = start; at < text.length; at = afterPart(text, at)) {
    const character2 = text[at];
    if (character2 === "{") depth += 1;
    if (character2 === "," && depth === 1) commas.push(at);
    if (character2 === "}") depth -= 1;
    if (character2 !== "}" || depth > 0) continue;
    const content = text.slice(start + 1, at);
    if (commas.length === 0) {
      const items2 = rangeOf(content);
      return items2 && { start, end: at + 1, items: items2 };
    }
    const bounds = [start, ...commas, at];
    const items = bounds.slice(1).map((bound, index) => text.slice((bounds[index] ?? 0) + 1, bound));
    return { start, end: at + 1, items };
  }
  return void 0;
}
function rangeOf(content) {
  const [, from = "", to = "", by = "1"] = /^(-?\d+|[a-zA-Z])\.\.(-?\d+|[a-zA-Z])(?:\.\.(-?\d+))?$/.exec(content) ?? [];
  if (from === "" || /\d/.test(from) !== /\d/.test(to)) return void 0;
  const isNumber = /\d/.test(from);
  const number = (text) => isNumber ? Number(text) : text.charCodeAt(0);
  const [first, last] = [number(from), number(to)];
  const step = (Math.abs(Number(by)) || 1) * (first <= last ? 1 : -1);
  const length = Math.floor(Math.abs(last - first) / Math.abs(step)) + 1;
  if (length > mostWords) return void 0;
  const width = isNumber && /^-?0\d|^-?0\d/.test(from) ? from.length : 0;
  return Array.from({ length }, (_, index) => {
    const value = first + index * step;
    return isNumber ? String(value).padStart(width, "0") : String.fromCharCode(value);
  });
}
function afterPart(text, at) {
  const character2 = text[at];
  if (character2 === "\\") return at + 2;
  if (character2 === "'") return afterClosing(text, at + 1, "'");
  if (character2 === '"') return afterClosing(text, at + 1, '"');
  if (character2 === "`") return afterClosing(text, at + 1, "`");
  if (character2 === "$" && text[at + 1] === "{") return afterNested(text, at + 1, "{", "}");
  if (character2 === "$" && text[at + 1] === "(") return afterNested(text, at + 1, "(", ")");
  return at + 1;
}
function afterClosing(text, from, quote) {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\" && quote !== "'") at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}
function afterNested(text, from, open, close) {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character2 = text[at];
    if (character2 === "\\") at += 1;
    else if (character2 === "'" || character2 === '"') at = afterClosing(text, at + 1, character2) - 1;
    else if (character2 === open) depth += 1;
    else if (character2 === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
function patternSource(pattern, star = "[\\s\\S]*") {
  let source2 = "";
  let at = 0;
  while (at < pattern.length) {
    const character2 = pattern[at] ?? "";
    const group = /^([?*+@!])\(([^()]*)\)/.exec(pattern.slice(at, at + 200));
    const bracket = /^\[([!^]?)(\]?(?:\[:\w+:\]|[^\]])*)\]/.exec(pattern.slice(at, at + 200));
    if (group) {
      source2 += groupSource(group[1] ?? "@", group[2] ?? "", star);
      at += group[0].length;
    } else if (character2 === "[" && bracket) {
      source2 += bracketSource(bracket[1] !== "", bracket[2] ?? "");
      at += bracket[0].length;
    } else if (character2 === "\\" && at + 1 < pattern.length) {
      source2 += escaped(pattern[at + 1] ?? "");
      at += 2;
    } else {
      source2 += character2 === "*" ? star : character2 === "?" ? "[\\s\\S]" : escaped(character2);
      at += 1;
    }
  }
  return source2;
}
function groupSource(operator, alternatives, star) {
  const choice = alternatives.split("|").map((each) => patternSource(each, star));
  if (operator === "!") return `(?:(?!(?:${choice.join("|")})$)${star})`;
  return `(?:${choice.join("|")})${operator === "@" ? "" : operator}`;
}
var classes = {
  alpha: "a-zA-Z",
  digit: "0-9",
  alnum: "a-zA-Z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  blank: " \\t",
  punct: "!-\\/:-@\\[-`{-~",
  xdigit: "0-9a-fA-F"
};
function bracketSource(isNegated, content) {
  const inner = content.replace(/[\\\]^]/g, "\\$&").replace(/\[:(\w+):\\?\]/g, (text, name) => classes[name] ?? text).replace(/\[(?!-)/g, (text) => content.includes("[:punct:]") ? text : "\\[");
  return `[${isNegated ? "^" : ""}${inner}]`;
}
var escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
function regexp(source2, flags = "") {
  try {
    return new RegExp(source2, flags);
  } catch {
    return void 0;
  }
}
function expandParameter(parameter, where) {
  const { prefix: prefix2, operation } = parameter;
  const { isQuoted, scope } = where;
  if (prefix2 === "!" && operation?.type === "Names") {
    const names = [...scope.variables.keys()].filter((name) => name.startsWith(parameter.parameter));
    return asPieces(names, "@", where);
  }
  const all = listMark(parameter);
  if (prefix2 === "!" && all && !isSpecial(parameter.parameter)) {
    const keys = [...scope.variables.get(parameter.parameter)?.elements.keys() ?? []];
    return asPieces(keys, all, where);
  }
  const direct = prefix2 === "!" ? indirect(parameter, where) : parameter;
  if (!direct) return [{ text: unseen, isQuoted, isSplit: !isQuoted }];
  const values = valuesOf(direct, where);
  if (prefix2 === "#") {
    const length = all || listMark(direct) ? values.length : lengthOf(values[0]);
    return [{ text: String(length), isQuoted, isSplit: !isQuoted }];
  }
  if (operation?.type === "Default") return withDefault(direct, operation, values, where);
  const mark = listMark(direct);
  if (operation?.type === "Slice" && mark) {
    return asPieces(sliceOf(values, operation, direct, where), mark, where);
  }
  return asPieces(
    values.map((value) => operated(value, operation, where)),
    mark,
    where
  );
}
var isSpecial = (name) => name === "@" || name === "*";
function listMark({ parameter, index }) {
  const mark = isSpecial(parameter) ? parameter : index?.value;
  return mark === "@" || mark === "*" ? mark : void 0;
}
var lengthOf = (value) => value !== void 0 && !isSeen(value) ? unseen : (value ?? "").length;
function indirect(parameter, where) {
  const [name] = valuesOf(parameter, where);
  const [, base = "", index] = /^(\w+|[@*])(?:\[(.*)\])?$/.exec(name ?? "") ?? [];
  if (base === "") return void 0;
  const word = index === void 0 ? void 0 : { type: "Word", text: index, value: index, pos: 0, end: 0 };
  return { ...parameter, parameter: base, prefix: void 0, index: word };
}
function valuesOf({ parameter, index }, { scope, shell }) {
  if (isSpecial(parameter)) return scope.parameters.slice(1);
  if (index) {
    if (index.value === "@" || index.value === "*") return scope.elements(parameter);
    return known(elementOf(parameter, index, scope, shell));
  }
  return known(scalarOf(parameter, scope));
}
var known = (value) => value === void 0 ? [] : [value];
function scalarOf(name, scope) {
  if (/^\d+$/.test(name)) return scope.parameters[Number(name)];
  if (name === "#") return String(scope.parameters.length - 1);
  if (name === "_") return scope.lastWord;
  if (name === "?") return scope.succeeded === void 0 ? unseen : scope.succeeded ? "0" : "1";
  if (/^[$!-]$/.test(name)) return unseen;
  return scope.value(name);
}
function elementOf(name, index, scope, shell) {
  return scope.value(name, indexOf(name, index, scope, shell));
}
function indexOf(name, index, scope, shell) {
  const text = textOf(index, scope, shell);
  const variable = scope.variables.get(name);
  if (variable?.hasKeys) return text;
  const number = evaluateText(text, scope);
  if (number === void 0) return text;
  if (number >= 0) return String(number);
  return String([...variable?.elements.keys() ?? []].map(Number).reduce(max, -1) + 1 + number);
}
var max = (one, other) => Math.max(one, other);
function withDefault(parameter, { operator, operand }, values, where) {
  const { scope, shell, isQuoted } = where;
  const isSet = values.length > 0 && (!operator.startsWith(":") || values.join("") !== "");
  const own = () => asPieces(values, listMark(parameter), where);
  const other = () => piecesOf(operand, scope, shell).map(
    (piece) => piece === "end of field" || isQuoted || piece.isQuoted ? piece : { ...piece, isSplit: true }
  );
  if (operator.endsWith("+")) return isSet ? other() : [];
  if (isSet || operator.endsWith("?")) return own();
  const pieces = other();
  if (operator.endsWith("=")) scope.assign(parameter.parameter, joined(pieces));
  return isQuoted && pieces.length === 0 ? [{ text: "", isQuoted }] : pieces;
}
function operated(value, operation, where) {
  if (!operation) return value;
  const { scope, shell } = where;
  switch (operation.type) {
    case "Remove":
      return removed(value, operation.operator, patternOf(operation.operand, scope, shell));
    case "Replace": {
      const pattern = patternOf(operation.pattern, scope, shell);
      return replaced(
        value,
        operation.operator,
        pattern,
        textOf(operation.replacement, scope, shell)
      );
    }
    case "Slice":
      return sliceOf(value, operation, void 0, where);
    case "CaseModification":
      return recased(value, operation.operator);
    case "Transform":
      return transformed(value, textOf(operation.operand, scope, shell));
    default:
      return unseen;
  }
}
function removed(value, operator, pattern) {
  if (!isSeen(value) && /[*?[]/.test(pattern)) return unseen;
  const source2 = patternSource(pattern, operator.length === 2 ? "[\\s\\S]*" : "[\\s\\S]*?");
  if (operator.startsWith("#")) return value.replace(regexp(`^(?:${source2})`) ?? /^$/, "");
  const ends = regexp(`^([\\s\\S]*${operator === "%%" ? "?" : ""})(?:${source2})$`);
  return ends?.exec(value)?.[1] ?? value;
}
function replaced(value, operator, pattern, by) {
  if (pattern === "") return value;
  const source2 = patternSource(pattern);
  const anchored = operator === "/#" ? `^(?:${source2})` : operator === "/%" ? `(?:${source2})$` : source2;
  const found = regexp(anchored, operator === "//" ? "g" : "");
  return found ? value.replace(found, () => by) : value;
}
function recased(value, operator) {
  const turn = (text) => operator.startsWith("^") ? text.toUpperCase() : text.toLowerCase();
  return operator.length === 2 ? turn(value) : turn(value.slice(0, 1)) + value.slice(1);
}
function transformed(value, operator) {
  if (operator === "U") return value.toUpperCase();
  if (operator === "u") return recased(value, "^");
  if (operator === "L") return value.toLowerCase();
  return operator === "Q" ? `'${value.replace(/'/g, "'\\''")}'` : unseen;
}
function sliceOf(value, { offset, length }, list2, { scope, shell }) {
  const isPositional = list2 !== void 0 && isSpecial(list2.parameter);
  const all = isPositional ? [scope.parameters[0] ?? "", ...value] : value;
  const from = evaluateText(textOf(offset, scope, shell), scope);
  const count2 = length ? evaluateText(textOf(length, scope, shell), scope) : all.length;
  if (from === void 0 || count2 === void 0) return list2 ? [unseen] : unseen;
  const start = from < 0 ? Math.max(0, all.length + from) : from;
  return all.slice(start, count2 < 0 ? all.length + count2 : start + count2);
}
function asPieces(values, mark, { isQuoted, scope }) {
  const piece = (text) => ({ text, isQuoted, isSplit: !isQuoted });
  if (mark === void 0) return values.length > 0 || isQuoted ? [piece(values.join(""))] : [];
  if (mark === "*" && isQuoted) return [piece(values.join((scope.value("IFS") ?? " ").slice(0, 1)))];
  return values.flatMap(
    (value, index) => index === 0 ? [piece(value)] : ["end of field", piece(value)]
  );
}
var longestBraces = 2e3;
function fieldsOf(words, scope, shell) {
  return words.flatMap(
    (word) => withBraces(word).flatMap((each) => split(piecesOf(each, scope, shell), scope))
  );
}
function withBraces(word) {
  const hasBraces = word.parts?.some(({ type }) => type === "BraceExpansion");
  if (!hasBraces || word.text.length > longestBraces) return [word];
  return expandBraces(word.text).flatMap((text) => {
    const command3 = parse2(`: ${text}`).commands[0]?.command;
    if (command3?.type !== "Command") return [];
    return command3.suffix.filter((each) => each.type === "Word");
  });
}
function textOf(word, scope, shell) {
  if (!word) return "";
  return joined(piecesOf(word, scope, shell));
}
function joined(pieces) {
  return pieces.map((piece) => piece === "end of field" ? " " : piece.text).join("");
}
function patternOf(word, scope, shell) {
  const pieces = piecesOf(word, scope, shell);
  return pieces.map((piece) => {
    if (piece === "end of field") return " ";
    return piece.isQuoted ? piece.text.replace(/[\\*?[\]@!+()|]/g, "\\$&") : piece.text;
  }).join("");
}
function piecesOf(word, scope, shell) {
  const pieces = word.parts ? partsToPieces(word.parts, scope, shell) : [{ text: word.value, isQuoted: word.text !== word.value }];
  const [first, ...rest] = pieces;
  if (!word.text.startsWith("~") || !first || first === "end of field") return pieces;
  return [{ ...first, text: withHome(first.text, scope), isQuoted: true }, ...rest];
}
function withHome(text, scope) {
  return text.replace(/^~([+-]?)(?=\/|$)/, (_, sign) => {
    if (sign === "+") return scope.folder;
    return (sign === "-" ? scope.oldFolder : scope.value("HOME")) ?? "";
  });
}
function partsToPieces(parts, scope, shell, isQuoted = false) {
  return parts.flatMap((part2) => partToPieces(part2, scope, shell, isQuoted));
}
function partToPieces(part2, scope, shell, isQuoted) {
  const expanded = (text) => [{ text, isQuoted, isSplit: !isQuoted }];
  switch (part2.type) {
    case "Literal":
      return [{ text: part2.value, isQuoted: isQuoted || part2.text !== part2.value }];
    case "SingleQuoted":
    case "AnsiCQuoted":
      return [{ text: part2.value, isQuoted: true }];
    case "DoubleQuoted":
    case "LocaleString":
      if (part2.parts.length === 0) return [{ text: "", isQuoted: true }];
      return partsToPieces(part2.parts, scope, shell, true);
    case "SimpleExpansion":
      return expandParameter(simple(part2.text), { scope, shell, isQuoted });
    case "ParameterExpansion":
      return expandParameter(part2, { scope, shell, isQuoted });
    case "CommandExpansion":
      return expanded(shell.outputOf(part2.script, scope).replace(/\n+$/, ""));
    case "ArithmeticExpansion":
      return expanded(String(evaluate(part2.expression, scope, shell) ?? unseen));
    case "ProcessSubstitution":
      return [{ text: shell.pathOf(part2, scope), isQuoted: true }];
    case "Glob":
    case "ExtendedGlob":
    case "BraceExpansion":
      return [{ text: part2.text, isQuoted }];
  }
}
function simple(text) {
  return { parameter: text.slice(1), prefix: void 0, index: void 0, operation: void 0 };
}
function split(pieces, scope) {
  const separators = scope.value("IFS") ?? " 	\n";
  const fields = [];
  let field;
  const end = () => {
    if (field !== void 0) fields.push(field);
    field = void 0;
  };
  for (const piece of pieces) {
    if (piece === "end of field") {
      end();
    } else if (!piece.isSplit) {
      field = (field ?? "") + piece.text;
    } else {
      for (const character2 of piece.text) {
        if (!separators.includes(character2)) field = (field ?? "") + character2;
        else if (/\s/.test(character2) || field !== void 0) end();
        else fields.push("");
      }
    }
  }
  end();
  return fields;
}
function evaluate(expression, scope, shell) {
  const of = (part2) => evaluate(part2, scope, shell);
  switch (expression?.type) {
    case void 0:
      return 0;
    case "ArithmeticGroup":
      return of(expression.expression);
    case "ArithmeticCommandExpansion":
      return evaluateText(shell.outputOf(expression.script, scope).trim(), scope);
    case "ArithmeticWord": {
      const { value, parts } = expression;
      const text = parts ? joined(partsToPieces(parts, scope, shell)) : value;
      return evaluateText(text, scope);
    }
    case "ArithmeticTernary": {
      const test = of(expression.test);
      const [yes, no] = [of(expression.consequent), of(expression.alternate)];
      return test === void 0 ? void 0 : test === 0 ? no : yes;
    }
    case "ArithmeticUnary":
      return unary(expression, scope, of(expression.operand));
    case "ArithmeticBinary": {
      const right = of(expression.right);
      const { operator, left } = expression;
      if (/^(?:[-+*/%&|^]|<<|>>)?=$/.test(operator) && left.type === "ArithmeticWord") {
        const before2 = operator === "=" ? 0 : of(left);
        const value = operator === "=" ? right : binary(operator.slice(0, -1), before2, right);
        return store(left.value, value, scope);
      }
      return binary(operator, of(left), right);
    }
  }
}
function store(name, value, scope) {
  const [, base = "", index] = /^(\w+)(?:\[(\w+)\])?$/.exec(name) ?? [];
  if (base !== "") scope.assign(base, value === void 0 ? unseen : String(value), index);
  return value;
}
function unary(expression, scope, value) {
  const { operator, operand, prefix: prefix2 } = expression;
  if (value === void 0) return void 0;
  if (operator === "++" || operator === "--") {
    const next = value + (operator === "++" ? 1 : -1);
    if (operand.type === "ArithmeticWord") store(operand.value, next, scope);
    return prefix2 ? next : value;
  }
  if (operator === "-") return -value;
  if (operator === "!") return Number(value === 0);
  return operator === "~" ? ~value : value;
}
function binary(operator, left = Number.NaN, right = Number.NaN) {
  const value = binaryOperators[operator]?.(left, right);
  return value === void 0 || !Number.isFinite(value) ? void 0 : value;
}
var binaryOperators = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => Math.trunc(left / right),
  "%": (left, right) => left % right,
  "**": (left, right) => left ** right,
  "<<": (left, right) => left << right,
  ">>": (left, right) => left >> right,
  "&": (left, right) => left & right,
  "|": (left, right) => left | right,
  "^": (left, right) => left ^ right,
  "==": (left, right) => truth(left === right, left, right),
  "!=": (left, right) => truth(left !== right, left, right),
  "<": (left, right) => truth(left < right, left, right),
  ">": (left, right) => truth(left > right, left, right),
  "<=": (left, right) => truth(left <= right, left, right),
  ">=": (left, right) => truth(left >= right, left, right),
  "&&": (left, right) => truth(left !== 0 && right !== 0, left, right),
  "||": (left, right) => truth(left !== 0 || right !== 0, left, right),
  ",": (_, right) => right
};
var truth = (is, left, right) => Number(is) + 0 * (left + right);
function evaluateText(text, scope, depth = 0) {
  const plain = text.trim();
  if (plain === "") return 0;
  if (!isSeen(plain) || depth > 5) return void 0;
  if (/^[-+]?(?:0[xX][\da-fA-F]+|\d+)$/.test(plain)) {
    const digits2 = plain.replace(/^[-+]/, "");
    const value = /^0\d/.test(digits2) ? Number.parseInt(digits2, 8) : Number(digits2);
    return plain.startsWith("-") ? -value : value;
  }
  const [, base, digits = ""] = /^(\d+)#(\w+)$/.exec(plain) ?? [];
  if (base) return finite(Number.parseInt(digits, Number(base)));
  if (/^\w+$/.test(plain)) return evaluateText(scope.value(plain) ?? "", scope, depth + 1);
  if (depth > 0) return void 0;
  const command3 = parse2(`((${plain}))`).commands[0]?.command;
  if (command3?.type !== "ArithmeticCommand" || command3.expression?.type === "ArithmeticWord") {
    return void 0;
  }
  return evaluate(command3.expression, scope, noSubstitutions);
}
var finite = (value) => Number.isFinite(value) ? value : void 0;
var noSubstitutions = { outputOf: () => unseen, pathOf: () => unseen };
var withoutOptions = (args) => args.filter((arg) => !/^-[LPe@n]+$|^--$/.test(arg));
var cd = (args, scope) => {
  const [to = scope.value("HOME") ?? ""] = withoutOptions(args);
  enter(to === "-" ? scope.oldFolder : to, scope);
  return void 0;
};
var pushd = (args, scope) => {
  const [to = scope.folderStack[0] ?? "."] = withoutOptions(args);
  scope.folderStack = [scope.folder, ...scope.folderStack];
  enter(to, scope);
  return void 0;
};
var popd = (_args, scope) => {
  const [to = ".", ...rest] = scope.folderStack;
  scope.folderStack = rest;
  enter(to, scope);
  return void 0;
};
function enter(path, scope) {
  scope.oldFolder = scope.folder;
  scope.folder = scope.path(path);
  scope.touch();
}
var folders = { cd, chdir: cd, pushd, popd };
var evaluate2 = (args, scope, reader) => reader.readText((args[0] === "--" ? args.slice(1) : args).join(" "), scope);
var source = (args, scope, reader) => {
  const [path, ...rest] = args[0] === "--" ? args.slice(1) : args;
  if (path === void 0) return void 0;
  const text = isInput(path) ? scope.input ?? "" : scope.readFile(path);
  const parameters = rest.length > 0 ? [scope.parameters[0] ?? "", ...rest] : void 0;
  if (text !== void 0) return readHere(text, parameters, scope, reader);
  if (path.includes(unseen))
    reader.leave("script", "a script whose name is made at run time", path, scope);
  scope.succeeded = void 0;
  return void 0;
};
var isInput = (path) => /^\/dev\/(?:stdin|fd\/0)$|^\/proc\/self\/fd\/0$/.test(path);
var trap = (args, scope) => {
  const [text, ...signals] = args[0] === "--" ? args.slice(1) : args;
  if (text === void 0 || signals.length === 0 || text.startsWith("-")) return void 0;
  scope.traps = [...scope.traps, text];
  scope.touch();
  return void 0;
};
var alias = (args, scope) => {
  for (const each of args) {
    const [, name, text] = /^([^=]+)=([\s\S]*)$/.exec(each) ?? [];
    if (name === void 0 || text === void 0) continue;
    scope.aliases.set(name, text);
    scope.touch();
  }
  return void 0;
};
var hash = ([option, path, name], scope) => {
  if (option !== "-p" || path === void 0 || name === void 0) return void 0;
  scope.hashed.set(name, path);
  scope.touch();
  return void 0;
};
var exec = (args, scope, reader) => {
  const words = withoutOptions2(args, /^-[cla]+$/, /a$/);
  return words && runPlainWords(words, scope, reader);
};
var command2 = (args, scope, reader) => {
  const isQuestion = args.some((arg, at) => /^-p?[vV]/.test(arg) && at < 2);
  if (isQuestion) {
    scope.print(`${args.at(-1) ?? ""}
`);
    scope.succeeded = void 0;
    return void 0;
  }
  const words = withoutOptions2(args, /^-p$/);
  return words && runPlainWords(words, scope, reader);
};
var builtin = (args, scope, reader) => {
  const words = withoutOptions2(args, /^$/);
  return words && runPlainWords(words, scope, reader);
};
var prefix = (args, scope, reader) => {
  const words = withoutOptions2(args, /^$/);
  return words && runWords(words, scope, reader);
};
var repeat = ([, ...rest], scope, reader) => prefix(rest, scope, reader);
function withoutOptions2(args, option, withValue8) {
  let at = 0;
  while (option.test(args[at] ?? "x")) at += withValue8?.test(args[at] ?? "") ? 2 : 1;
  if (args[at] === "--") at += 1;
  const [first, ...rest] = args.slice(at);
  return first === void 0 ? void 0 : [first, ...rest];
}
var print = (args, scope) => {
  for (const name of args.filter((arg) => !arg.startsWith("-"))) scope.print(`${name}
`);
  scope.succeeded = void 0;
  return void 0;
};
var running = {
  ".": source,
  "-": prefix,
  alias,
  builtin,
  command: command2,
  eval: evaluate2,
  exec,
  hash,
  nocorrect: prefix,
  noglob: prefix,
  repeat,
  source,
  trap,
  type: print
};
function formatted(format, values) {
  if (!isSeen(format)) return unseen;
  let rest = [...values];
  let printed = "";
  let before2;
  do {
    before2 = rest.length;
    printed += escapes(format).replace(conversion, (_, ...groups) => {
      const [flags = "", widths = "", precisions, kind = ""] = groups;
      if (kind === "%") return "%";
      const width = widths === "*" ? Number(rest.shift()) : Number(widths);
      const precision = precisions === "*" ? Number(rest.shift()) : precisions;
      const text = converted(kind, rest.shift() ?? "", precision);
      return flags.includes("-") ? text.padEnd(width) : text.padStart(width, padding(flags));
    });
  } while (rest.length > 0 && rest.length < before2);
  rest = [];
  return printed;
}
var conversion = /%([-+ 0#]*)(\d+|\*)?(?:\.(\d+|\*))?([a-zA-Z%]|\([^)]*\)T)/g;
var padding = (flags) => flags.includes("0") ? "0" : " ";
function converted(kind, value, precision) {
  const cut2 = (text) => precision === void 0 ? text : text.slice(0, Number(precision));
  if (!isSeen(value)) return value;
  switch (kind) {
    case "s":
      return cut2(value);
    case "b":
      return cut2(escapes(value));
    case "q":
      return /^[\w./:=@%+-]+$/.test(value) ? value : `'${value.replace(/'/g, "'\\''")}'`;
    case "c":
      return value.slice(0, 1);
    case "d":
    case "i":
    case "u":
      return String(Math.trunc(numberOf(value)));
    case "x":
      return numberOf(value).toString(16);
    case "X":
      return numberOf(value).toString(16).toUpperCase();
    case "o":
      return numberOf(value).toString(8);
    case "f":
      return numberOf(value).toFixed(precision === void 0 ? 6 : Math.min(20, Number(precision)));
    default:
      return unseen;
  }
}
function numberOf(value) {
  if (/^['"]/.test(value)) return value.codePointAt(1) ?? 0;
  return Number(value) || 0;
}
var letters = {
  a: "\x07",
  b: "\b",
  e: "\x1B",
  E: "\x1B",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v",
  "\\": "\\",
  '"': '"',
  "'": "'"
};
function escapes(text) {
  const pattern = /\\(?:x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|(0?[0-7]{1,3})|c[\s\S]*|([\s\S]))/g;
  return text.replace(pattern, (all, hex, short, long, octal, letter) => {
    const code = hex ?? short ?? long;
    if (code !== void 0) return character(Number.parseInt(code, 16));
    if (octal !== void 0) return character(Number.parseInt(octal, 8));
    return letter === void 0 ? "" : letters[letter] ?? all;
  });
}
var character = (code) => code <= 1114111 ? String.fromCodePoint(code) : "";
function assignText(text, scope) {
  const [, name = "", index, sign, value] = /^([A-Za-z_]\w*)(?:\[([^\]]*)\])?(?:(\+?)=([\s\S]*))?$/.exec(text) ?? [];
  if (name === "") return void 0;
  if (value !== void 0) scope.assign(name, value, index ?? "0", sign === "+");
  return name;
}
function parted(args) {
  const isOption = (arg) => /^[-+][a-zA-Z]+$/.test(arg);
  const options2 = args.filter((arg) => isOption(arg) && arg.startsWith("-"));
  return { letters: options2.join(""), words: args.filter((arg) => !isOption(arg) && arg !== "--") };
}
var exportNames = (args, scope) => {
  const { letters: letters2, words } = parted(args);
  if (letters2.includes("f")) return void 0;
  for (const word of words) {
    const name = assignText(word, scope);
    if (name) scope.mark(name, { isExported: !letters2.includes("n") });
  }
  return void 0;
};
var declare = (args, scope) => {
  const { letters: letters2, words } = parted(args);
  for (const word of words) {
    const [, name = ""] = /^(\w+)/.exec(word) ?? [];
    hide(name, scope);
    if (letters2.includes("A")) scope.mark(name, { hasKeys: true });
    declareOne(word, letters2, scope);
    if (letters2.includes("x")) scope.mark(name, { isExported: true });
  }
  return void 0;
};
function declareOne(word, letters2, scope) {
  const name = assignText(word, scope);
  const value = name === void 0 ? void 0 : scope.value(name);
  if (name === void 0 || value === void 0 || !word.includes("=")) return;
  if (letters2.includes("u")) scope.assign(name, value.toUpperCase());
  if (letters2.includes("l")) scope.assign(name, value.toLowerCase());
  if (letters2.includes("n")) scope.assign(name, scope.value(value) ?? unseen);
  if (letters2.includes("i")) scope.assign(name, String(evaluateText(value, scope) ?? unseen));
}
function hide(name, scope) {
  if (!scope.hidden || scope.hidden.has(name)) return;
  scope.hidden.set(name, scope.variables.get(name));
}
var unset = (args, scope) => {
  const { letters: letters2, words } = parted(args);
  for (const word of words) {
    const [, name = "", index] = /^(\w+)(?:\[([^\]]*)\])?$/.exec(word) ?? [];
    if (letters2.includes("f")) scope.functions.delete(word);
    else if (name !== "") scope.unset(name, index);
  }
  return void 0;
};
var read = (args, scope) => {
  const { names, values } = readOptions(args);
  const ends = values.has("d") ? values.get("d")?.slice(0, 1) ?? "" : "\n";
  const { input } = scope;
  const isKnown = input !== void 0 && input !== unseen;
  scope.succeeded = isKnown ? input !== "" : void 0;
  const at = isKnown && ends !== "" ? input.indexOf(ends) : -1;
  const line = !isKnown ? unseen : at < 0 ? input : input.slice(0, at);
  if (isKnown) scope.input = at < 0 ? "" : input.slice(at + 1);
  const fields = line.split(/[ \t\n]+/).filter((field) => field !== "");
  const list2 = values.get("a");
  if (list2 !== void 0) {
    scope.assignList(list2, new Map(fields.map((field, index) => [String(index), field])));
  } else {
    assignFields(names.length > 0 ? names : ["REPLY"], line, scope);
  }
  scope.touch();
  return void 0;
};
function assignFields(names, line, scope) {
  const separators = scope.value("IFS") ?? " 	\n";
  const isSeparator = (character2) => separators.includes(character2);
  let rest = separators === "" ? line : line.trim();
  for (const [index, name] of names.entries()) {
    const at = [...rest].findIndex(isSeparator);
    const isLast = index === names.length - 1 || at < 0;
    const value = line === unseen ? unseen : isLast ? rest : rest.slice(0, at);
    scope.assign(name, value);
    rest = isLast ? "" : rest.slice(at + 1).trimStart();
  }
}
function readOptions(args) {
  const names = [];
  const values = /* @__PURE__ */ new Map();
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    const [, , letter, attached] = /^-([ers]*)([adinNptuOCc])?(.*)$/.exec(arg) ?? [];
    if (letter === void 0) {
      if (!arg.startsWith("-")) names.push(arg);
    } else if (letter === "t" && attached === "" && !/^\d/.test(args[at + 1] ?? "")) {
      values.set(letter, "");
    } else {
      if (attached === "") at += 1;
      values.set(letter, attached === "" ? args[at] ?? "" : attached ?? "");
    }
  }
  return { names, values };
}
var mapfile = (args, scope) => {
  const isTrimmed = args.some((arg) => /^-\w*t/.test(arg));
  const name = args.findLast((arg) => /^[A-Za-z_]\w*$/.test(arg)) ?? "MAPFILE";
  const input = scope.input ?? unseen;
  const lines = input.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const values = lines.map((line) => isTrimmed ? line.replace(/\n$/, "") : line);
  scope.assignList(name, new Map(values.map((value, index) => [String(index), value])));
  if (scope.input !== void 0) scope.input = "";
  return void 0;
};
var set2 = (args, scope) => {
  const options2 = args.findIndex((arg) => !/^[-+]\w/.test(arg));
  const flags = options2 < 0 ? args : args.slice(0, options2);
  for (const flag of flags) {
    if (/^-\w*a/.test(flag)) scope.exportsAll = true;
    if (/^\+\w*a/.test(flag)) scope.exportsAll = false;
  }
  let rest = options2 < 0 ? [] : args.slice(options2);
  if (flags.some((flag) => /^[-+]o$/.test(flag))) {
    if (rest[0] === "allexport") scope.exportsAll = flags.some((flag) => flag === "-o");
    rest = rest.slice(1);
  }
  const isGiven = rest[0] === "--" || rest.length > 0;
  if (isGiven) {
    const values = rest[0] === "--" || rest[0] === "-" ? rest.slice(1) : rest;
    scope.parameters = [scope.parameters[0] ?? "", ...values];
  }
  scope.touch();
  return void 0;
};
var shift = ([count2 = "1"], scope) => {
  const by = isSeen(count2) ? Number.parseInt(count2, 10) || 1 : 1;
  const [zero = "", ...rest] = scope.parameters;
  scope.parameters = [zero, ...rest.slice(by)];
  scope.touch();
  return void 0;
};
var calculate = (args, scope) => {
  for (const arg of args) evaluateText(`(${arg})`, scope);
  return void 0;
};
var printf = (args, scope) => {
  const [option, name, format = "", ...values] = args;
  if (option === "-v" && name !== void 0) scope.assign(name, formatted(format, values));
  else
    scope.print(
      formatted(
        args[0] === "--" ? args[1] ?? "" : args[0] ?? "",
        args.slice(args[0] === "--" ? 2 : 1)
      )
    );
  return void 0;
};
var variables = {
  declare,
  export: exportNames,
  let: calculate,
  local: declare,
  mapfile,
  printf,
  read,
  readarray: mapfile,
  readonly: declare,
  set: set2,
  shift,
  typeset: declare,
  unset
};
var nothing3 = () => void 0;
var idle = `bg bind break caller compgen complete compopt continue dirs disown enable exit fg getopts
  history jobs logout return shopt suspend times ulimit umask unalias wait`;
var builtins = new Map([
  ...idle.split(/\s+/).map((name) => [name, nothing3]),
  ...Object.entries({ ...folders, ...running, ...variables })
]);
function runBuiltin([name = "", ...args], scope, reader) {
  const builtin2 = builtins.get(name);
  if (!builtin2) return void 0;
  scope.succeeded = true;
  return builtin2(args, scope, reader) ?? [scope];
}
import { basename, isAbsolute as isAbsolute2, normalize } from "node:path";
function pathOf(word, { folder }) {
  if (isAbsolute2(word) || !isSeen(word) && !/^[\w.~-]/.test(word)) return word;
  return `${folder}/${word}`;
}
function rewritten(word, invocation) {
  return { path: pathOf(word, invocation), how: "write" };
}
function touched(word, invocation) {
  return { path: pathOf(word, invocation), how: "append", content: "" };
}
function removed2(word, invocation) {
  return { path: pathOf(word, invocation), how: "remove" };
}
function placed(from, to, invocation, host) {
  const source2 = pathOf(from, invocation);
  const content = isSeen(source2) ? host.readFile(source2) : void 0;
  const known3 = content === void 0 ? {} : { content };
  const target = pathOf(to, invocation);
  const inside = {
    path: `${target}/${basename(normalize(source2))}`,
    how: "write",
    ...known3
  };
  return to.endsWith("/") ? [inside] : [{ path: target, how: "write", ...known3 }, inside];
}
var before = {
  chmod: 1,
  chown: 1,
  chgrp: 1,
  chattr: 1,
  chflags: 1,
  setfacl: 0,
  touch: 0
};
var attributes = {
  programs: Object.keys(before),
  changes(invocation) {
    const { operands } = readCommandLine(modesApart(invocation), [
      "-d",
      "--date",
      "-r",
      "--reference",
      "-t",
      "-m",
      "-x",
      "-M",
      "-X"
    ]);
    const hasMode = invocation.words.some((word) => word.startsWith("--reference"));
    const files = operands.slice(hasMode ? 0 : before[programOf(invocation)] ?? 0);
    return files.map((word) => touched(word, invocation));
  }
};
function modesApart({ words }) {
  return words.slice(1).map(
    (word) => /^-[rwxXstugoai]+$/.test(word) && /[wxXsugoai]/.test(word) ? word.slice(1) : word
  );
}
var dd = {
  programs: ["dd"],
  changes(invocation) {
    const files = invocation.words.flatMap((word) => /^of=(.+)$/s.exec(word)?.[1] ?? []);
    return files.map((file) => rewritten(file, invocation));
  }
};
import { join as join5 } from "node:path";
var find = {
  programs: ["find", "gfind"],
  changes(invocation) {
    const words = invocation.words.slice(1);
    const start = words.findIndex((word) => /^[-(!]/.test(word));
    const tests = start < 0 ? [] : words.slice(start);
    const written = tests.flatMap(
      (word, index) => /^-(?:fprintf?|fprint0|fls)$/.test(word) ? [tests[index + 1] ?? ""] : []
    );
    const folders2 = start < 0 ? words : words.slice(0, start);
    const names = tests.includes("-delete") ? namesIn(tests) : [];
    const found = (folders2.length === 0 ? ["."] : folders2).flatMap(
      (folder) => names.map((name) => removed2(name === "" ? folder : join5(folder, "**", name), invocation))
    );
    return [...written.map((file) => rewritten(file, invocation)), ...found];
  }
};
function namesIn(tests) {
  if (tests.includes("-empty") || leavesOut(tests)) return [];
  const isNot = (index) => tests[index - 1] === "!" || tests[index - 1] === "-not";
  const found = tests.flatMap(
    (word, index) => /^-i?(?:name|path|wholename)$/.test(word) && !isNot(index) ? [lastOf(tests[index + 1] ?? "")] : []
  );
  return found.length === 0 ? [""] : found;
}
function lastOf(pattern) {
  return pattern.replace(/^(?:\.?\/|\*+\/)+/, "");
}
function leavesOut(tests) {
  return tests.some(
    (word, index) => /fractary|^\*?\/?\.\*(?:\/\*)?$|\*\/\.\*/.test(word) && (/^(?:!|-not)$/.test(tests[index - 2] ?? "") || tests.includes("-prune"))
  );
}
import { isAbsolute as isAbsolute3, join as join6 } from "node:path";
var patch = {
  programs: ["patch"],
  changes(invocation, host) {
    const line = readCommandLine(invocation.words.slice(1), [
      "-i",
      "--input",
      "-p",
      "--strip",
      "-d",
      "--directory",
      "-o",
      "--output",
      "-r",
      "-B",
      "-F"
    ]);
    const folder = line.value("-d", "--directory");
    const here2 = folder === void 0 ? invocation : { ...invocation, folder: pathOf(folder, invocation) };
    const [file, patchFile = line.value("-i", "--input")] = line.operands;
    const text = patchFile === void 0 ? invocation.input : host.readFile(pathOf(patchFile, invocation));
    const named2 = [file, line.value("-o", "--output")].filter((each) => each !== void 0);
    return [...named2.map((each) => rewritten(each, here2)), ...patchedFiles(text ?? "", here2)];
  }
};
function patchedFiles(text, invocation) {
  const named2 = [...text.matchAll(/^(?:---|\+\+\+|rename (?:from|to)|\*\*\*) "?([^\t\n"]+)/gm)];
  const files = named2.flatMap(([, file = ""]) => [file, file.replace(/^[^/]*\//, "")]);
  return [...new Set(files)].map((file) => rewritten(file, invocation));
}
var commands = {
  apply: (words, invocation, host) => {
    const { operands } = readCommandLine(words, [
      "-p",
      "--directory",
      "--exclude",
      "--include",
      "-C"
    ]);
    const texts = operands.length === 0 ? [invocation.input] : operands.map((file) => host.readFile(pathOf(file, invocation)));
    return texts.flatMap((text) => patchedFiles(text ?? "", invocation));
  },
  checkout: (words, invocation) => {
    const { operands } = readCommandLine(words, ["-b", "-B", "--orphan", "--conflict"]);
    return operands.map((word) => rewritten(word, invocation));
  },
  clean: (words, invocation) => {
    const line = readCommandLine(words, ["-e", "--exclude"]);
    const leavesOut2 = line.values("-e", "--exclude").some((each) => /fractary/.test(each));
    if (leavesOut2 || line.has("-n", "--dry-run")) return [];
    if (line.operands.length > 0) return line.operands.map((word) => removed2(word, invocation));
    return line.has("-x", "-X") ? [removed2(".", invocation)] : [];
  },
  mv: (words, invocation) => {
    const { operands } = readCommandLine(words);
    const target = operands.at(-1);
    return [
      ...operands.slice(0, -1).map((word) => removed2(word, invocation)),
      ...target === void 0 ? [] : [rewritten(target, invocation)]
    ];
  },
  restore: (words, invocation) => {
    const line = readCommandLine(words, ["-s", "--source", "--conflict"]);
    const onlyIndex = line.has("-S", "--staged") && !line.has("-W", "--worktree");
    return onlyIndex ? [] : line.operands.map((word) => rewritten(word, invocation));
  },
  rm: (words, invocation) => {
    const line = readCommandLine(words);
    const stays = line.has("--cached", "-n", "--dry-run");
    return stays ? [] : line.operands.map((word) => removed2(word, invocation));
  },
  stash: (words, invocation) => {
    const line = readCommandLine(words, ["-m", "--message"]);
    const [command3 = "push", ...paths] = line.operands;
    if (command3 !== "push" && command3 !== "save") return [];
    if (line.has("-a", "--all")) return [removed2(".", invocation)];
    return command3 === "push" ? paths.map((word) => rewritten(word, invocation)) : [];
  }
};
var git = {
  programs: ["git"],
  changes(invocation, host) {
    const { folder, rest } = fromCommand(invocation);
    const [command3 = "", ...words] = rest;
    const here2 = { ...invocation, folder };
    const outputs3 = words.flatMap((word) => /^--output=(.+)$/s.exec(word)?.[1] ?? []);
    return [
      ...Object.hasOwn(commands, command3) ? commands[command3]?.(words, here2, host) ?? [] : [],
      ...outputs3.map((file) => rewritten(file, here2))
    ];
  }
};
function fromCommand({ words, folder }) {
  let [here2, index] = [folder, 1];
  for (; index < words.length; index++) {
    const word = words[index] ?? "";
    if (!word.startsWith("-")) break;
    if (word === "-C") {
      const next = words[index + 1] ?? ".";
      here2 = isAbsolute3(next) ? next : join6(here2, next);
    }
    if (/^(?:-C|-c|--git-dir|--work-tree|--namespace|--exec-path)$/.test(word)) index++;
  }
  return { folder: here2, rest: words.slice(index) };
}
import { basename as basename2, join as join7 } from "node:path";
var options = {
  sort: ["-o", "--output"],
  openssl: ["-out"],
  gpg: ["-o", "--output"],
  age: ["-o", "--output"],
  pg_dump: ["-f", "--file"],
  pg_dumpall: ["-f", "--file"],
  psql: ["-o", "--output", "-L", "--log-file"],
  zip: ["-O", "--output-file"],
  curl: [
    "-o",
    "--output",
    "-D",
    "--dump-header",
    "-c",
    "--cookie-jar",
    "--trace",
    "--trace-ascii",
    "--stderr"
  ],
  wget: ["-O", "--output-document", "-o", "--output-file", "-a", "--append-output"]
};
var outputs = {
  programs: Object.keys(options),
  changes(invocation) {
    const program = programOf(invocation);
    const named2 = options[program] ?? [];
    const line = readCommandLine(invocation.words.slice(1), [...named2, ...others2[program] ?? []]);
    const folder = line.value("--output-dir", "-P", "--directory-prefix") ?? ".";
    const asNamed = program === "wget" ? named2.every((each) => !line.has(each)) : program === "curl" && line.has("-O", "--remote-name", "--remote-name-all");
    return [
      ...line.values(...named2).filter((word) => word !== "-").flatMap((word) => within(word, folder, invocation)),
      ...asNamed ? line.operands.map((url) => rewritten(join7(folder, nameIn(url)), invocation)) : []
    ];
  }
};
var others2 = {
  curl: [
    "--output-dir",
    "-H",
    "-X",
    "-d",
    "--data",
    "-u",
    "-F",
    "-b",
    "-A",
    "-e",
    "-T",
    "-K",
    "-m"
  ],
  wget: ["-P", "--directory-prefix", "-U", "--header", "--post-data", "-t", "-T"]
};
function within(word, folder, invocation) {
  return [rewritten(folder === "." || word.startsWith("/") ? word : join7(folder, word), invocation)];
}
var nameIn = (url) => basename2(url.replace(/[?#].*$/s, "")) || "index.html";
import { join as join8 } from "node:path";
var withValue7 = [
  ...[
    "-t",
    "--target-directory",
    "-S",
    "--suffix",
    "-m",
    "--mode",
    "-o",
    "--owner",
    "-g",
    "--group"
  ],
  ...["-e", "--rsh", "--exclude", "--include", "--filter", "-f", "--exclude-from", "--files-from"],
  ...["--backup-dir", "-P", "-i", "-F", "-l", "--out-format", "--log-file", "--chmod"]
];
var plainFlags = {
  cp: ["-f", "-i", "-l", "-P"],
  mv: ["-f", "-i"],
  ln: ["-f", "-i", "-P"],
  install: ["-P"],
  rsync: ["-o", "-g", "-l", "-P", "-i", "-m", "-S", "-t"],
  scp: []
};
var placing = {
  programs: Object.keys(plainFlags),
  changes(invocation, host) {
    const program = programOf(invocation);
    const known3 = withValue7.filter((each) => !plainFlags[program]?.includes(each));
    const line = readCommandLine(invocation.words.slice(1), known3);
    const { sources, target } = endsOf(line, program);
    const moves = program === "mv" || line.has("--remove-source-files");
    return [
      ...moves ? sources.map((from) => removed2(from, invocation)) : [],
      ...program === "ln" ? sources.filter(isWatchedByName).map((from) => rewritten(from, invocation)) : [],
      ...target === void 0 || isRemote(target) ? [] : sources.flatMap((from) => arrivals(from, target, invocation, host)),
      ...target !== void 0 && clears(line) ? [removed2(target, invocation)] : []
    ];
  }
};
function endsOf(line, program) {
  const named2 = program === "rsync" ? void 0 : line.value("-t", "--target-directory");
  if (named2 !== void 0) return { sources: line.operands, target: `${named2}/` };
  if (program === "install" && line.has("-d", "--directory"))
    return { sources: [], target: void 0 };
  const [only] = line.operands;
  if (line.operands.length === 1) {
    return { sources: [only ?? ""], target: program === "ln" ? "./" : void 0 };
  }
  return { sources: line.operands.slice(0, -1), target: line.operands.at(-1) };
}
function arrivals(from, target, invocation, host) {
  if (isRemote(from)) return [rewritten(target, invocation)];
  const inFolder = join8(stateFolder, "config.json");
  const source2 = pathOf(from, invocation);
  const carried = isSeen(source2) ? host.readFile(join8(source2, inFolder)) : void 0;
  const path = join8(pathOf(target, invocation), inFolder);
  return [
    ...placed(from, target, invocation, host),
    ...carried === void 0 ? [] : [{ path, how: "write", content: carried }]
  ];
}
function clears(line) {
  const excludes = line.values("--exclude").some((each) => /fractary/.test(each));
  return !excludes && ["", "-before", "-during", "-after", "-excluded"].some(
    (when) => line.has(`--delete${when}`, "--del")
  );
}
var isRemote = (word) => /^[^/:]+:/.test(word);
var isWatchedByName = (word) => /(?:^|\/)\.fractary\b|\/faber-db\b|(?:^|\/)\.claude\b/.test(word);
var removing = {
  programs: ["rm", "rmdir", "unlink", "shred", "srm", "trash", "trash-put", "rimraf", "del-cli"],
  changes(invocation) {
    const { operands } = readCommandLine(invocation.words.slice(1), [
      "-n",
      "--iterations",
      "-s",
      "--size"
    ]);
    return operands.map((word) => removed2(word, invocation));
  }
};
var perl = {
  when: /^-(?![MmIE])[a-zA-Z0-9]*i/,
  withValue: ["-e", "-E", "-I", "-M", "-m", "-r"],
  before: 1,
  insteadOf: ["-e", "-E"]
};
var rewriters = {
  sed: {
    when: /^(?:-[a-zA-Z]*[iI]|--in-place)/,
    withValue: ["-e", "--expression", "-f", "--file", "-l", "--line-length"],
    before: 1,
    insteadOf: ["-e", "--expression", "-f", "--file"]
  },
  perl,
  ruby: perl,
  yq: { when: /^(?:-[a-zA-Z]*i|--inplace|--in-place)/, before: 1 },
  ed: {},
  red: {},
  ex: { withValue: ["-c", "-s", "-S"] },
  sponge: {},
  sd: { before: 2 },
  truncate: { withValue: ["-s", "--size", "-r", "--reference"] },
  fallocate: { withValue: ["-l", "--length", "-o", "--offset"] },
  gzip: {},
  gunzip: {},
  bzip2: {},
  xz: {},
  zstd: { when: /^--rm$/ },
  dos2unix: {}
};
var rewriting = {
  programs: [...Object.keys(rewriters), "gsed"],
  changes(invocation) {
    const name = programOf(invocation).replace(/^gsed$/, "sed");
    const rewriter = rewriters[name] ?? {};
    const words = invocation.words.slice(1);
    if (rewriter.when && !words.some((word) => rewriter.when?.test(word))) return [];
    return filesOf(words, rewriter).map((word) => rewritten(word, invocation));
  }
};
function filesOf(words, rewriter) {
  const { withValue: withValue8 = [], before: before2 = 0, insteadOf = [] } = rewriter;
  const line = readCommandLine(words, withValue8);
  const isGiven = line.values(...insteadOf).length > 0;
  return line.operands.slice(isGiven ? 0 : before2);
}
var tee = {
  programs: ["tee"],
  changes(invocation) {
    const line = readCommandLine(invocation.words.slice(1), ["--output-error"]);
    const how = line.has("-a", "--append") ? "append" : "write";
    const { input } = invocation;
    const known3 = input !== void 0 && isSeen(input) ? { content: input } : {};
    return line.operands.map((word) => ({ path: pathOf(word, invocation), how, ...known3 }));
  }
};
import { join as join9 } from "node:path";
var unpacking = {
  programs: ["tar", "gtar", "bsdtar", "unzip", "7z", "7za"],
  changes(invocation) {
    const program = programOf(invocation);
    if (program === "unzip") return unzipped(invocation);
    return program.startsWith("7z") ? unpacked7z(invocation) : untarred(invocation);
  }
};
function untarred(invocation) {
  const [first = "", ...rest] = invocation.words.slice(1);
  const words = /^[a-zA-Z]+$/.test(first) ? [`-${first}`, ...rest] : [first, ...rest];
  const line = readCommandLine(words, [
    "-f",
    "--file",
    "-C",
    "--directory",
    "--exclude",
    "-X",
    "-T"
  ]);
  const folder = line.value("-C", "--directory") ?? ".";
  if (line.has("-x", "--extract", "--get")) {
    return [folder, ...line.operands.map((member) => join9(folder, member))].map(
      (each) => rewritten(each, invocation)
    );
  }
  const packed = line.has("--remove-files") ? line.operands.map((each) => join9(folder, each)) : [];
  const archive = line.has("-c", "--create") ? line.values("-f", "--file").filter((each) => each !== "-") : [];
  return [
    ...packed.map((each) => removed2(each, invocation)),
    ...archive.map((each) => rewritten(each, invocation))
  ];
}
function unzipped(invocation) {
  const line = readCommandLine(invocation.words.slice(1), ["-d", "-x", "-P"]);
  if (line.has("-l", "-p", "-t", "-v", "-z")) return [];
  const folder = line.value("-d") ?? ".";
  const members = line.operands.slice(1).map((member) => join9(folder, member));
  return [folder, ...members].map((each) => rewritten(each, invocation));
}
function unpacked7z(invocation) {
  const [, command3, ...rest] = invocation.words;
  if (command3 !== "x" && command3 !== "e") return [];
  const folder = rest.find((word) => word.startsWith("-o"))?.slice(2) ?? ".";
  return [rewritten(folder, invocation)];
}
var filePrograms = [
  attributes,
  dd,
  find,
  git,
  outputs,
  patch,
  placing,
  removing,
  rewriting,
  tee,
  unpacking
];
var wrappers = [];
var known2 = new Set(
  [...tools, ...wrappers].flatMap(({ programs }) => programs)
);
function knownName(pattern) {
  const name = pattern.slice(pattern.lastIndexOf("/") + 1);
  const found = regexp(`^(?:${patternSource(name)})$`);
  return found && [...known2].find((each) => found.test(each));
}
function nameWithoutUnseen(name) {
  const rest = name.slice(name.lastIndexOf("/") + 1).replaceAll(unseen, "");
  return known2.has(rest) ? rest : void 0;
}
import { Buffer } from "node:buffer";
import { gunzipSync } from "node:zlib";
function readOptions2(args, withValue8 = "") {
  const options2 = /* @__PURE__ */ new Map();
  const operands = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (arg === "--") return { options: options2, operands: [...operands, ...args.slice(at + 1)] };
    if (arg.startsWith("--")) {
      const [name = "", ...value] = arg.slice(2).split("=");
      options2.set(name, value.join("="));
    } else if (/^-[^-]/.test(arg)) {
      at += shortOptions(arg.slice(1), args[at + 1] ?? "", withValue8, options2);
    } else {
      operands.push(arg);
    }
  }
  return { options: options2, operands };
}
function shortOptions(letters2, next, withValue8, options2) {
  for (const [index, letter] of [...letters2].entries()) {
    if (!withValue8.includes(letter)) {
      options2.set(letter, "");
      continue;
    }
    const attached = letters2.slice(index + 1);
    options2.set(letter, attached === "" ? next : attached);
    return attached === "" ? 1 : 0;
  }
  return 0;
}
function textOfFiles(paths, { input, readFile }) {
  const texts = (paths.length === 0 ? ["-"] : paths).map(
    (path) => path === "-" || path === "/dev/stdin" ? input ?? "" : readFile(path)
  );
  return texts.includes(void 0) ? void 0 : texts.join("");
}
var byLine = (turn) => {
  return (args, source2) => {
    const text = textOfFiles(readOptions2(args).operands, source2);
    return text === void 0 ? void 0 : text && `${turn(linesOf(text)).join("\n")}
`;
  };
};
var linesOf = (text) => text.replace(/\n$/, "").split("\n");
var headOrTail = (isHead) => (args, source2) => {
  const plain = args.map((arg) => arg.replace(/^-(\d+)$/, "-n$1"));
  const { options: options2, operands } = readOptions2(plain, "nc");
  const text = textOfFiles(operands, source2);
  const count2 = options2.get("n") ?? options2.get("lines") ?? options2.get("c") ?? "10";
  const isBytes = options2.has("c");
  if (text === void 0 || !isSeen(count2)) return void 0;
  const all = isBytes ? [...text] : text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return part(all, count2, isHead).join("");
};
function part(all, count2, isHead) {
  const number = Number(count2);
  if (isHead) return all.slice(0, number);
  return count2.startsWith("+") ? all.slice(number - 1) : all.slice(-Math.abs(number) || all.length);
}
var tr = (args, { input = "" }) => {
  const { options: options2, operands } = readOptions2(args);
  const [from = "", to = ""] = operands.map(charactersOf);
  const isDeleted = options2.has("d");
  if (!isSeen(input) && input.trim() === unseen) return void 0;
  if (options2.has("c") || options2.has("C")) {
    return isDeleted ? [...input].filter((each) => from.includes(each)).join("") : void 0;
  }
  const turned = [...input].map((each) => {
    const at = from.indexOf(each);
    if (at < 0) return each;
    return isDeleted ? "" : to[Math.min(at, to.length - 1)] ?? each;
  });
  if (!options2.has("s")) return turned.join("");
  const squeezed = to || from;
  return turned.filter((each, at) => each !== turned[at - 1] || !squeezed.includes(each)).join("");
};
function charactersOf(set3) {
  return escapes(set3).replaceAll("[:upper:]", "A-Z").replaceAll("[:lower:]", "a-z").replaceAll("[:digit:]", "0-9").replaceAll("[:space:]", " 	\n\r\v\f").replace(/([\s\S])-([\s\S])/g, (_, from, to) => {
    const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
    const length = Math.max(0, last - first + 1);
    return Array.from({ length }, (_each, at) => String.fromCharCode(first + at)).join("");
  });
}
var sed = (args, source2) => {
  const { options: options2, operands } = readOptions2(args, "e");
  const scripts = options2.has("e") ? [options2.get("e") ?? ""] : operands.slice(0, 1);
  const text = textOfFiles(options2.has("e") ? operands : operands.slice(1), source2);
  const script = scripts.join("\n");
  const isExtended = options2.has("E") || options2.has("r");
  const turns = script.split(/[;\n](?=\s*(?:s\W|$))/).map((each) => substitution(each.trim(), isExtended));
  if (text === void 0 || options2.has("n") || options2.has("i")) return void 0;
  if (turns.some((turn) => turn === void 0)) return void 0;
  const lines = linesOf(text).map(
    (line) => turns.reduce((done, turn) => turn?.(done) ?? done, line)
  );
  return lines.join("\n") + (text.endsWith("\n") ? "\n" : "");
};
function substitution(script, isExtended) {
  if (script === "") return (line) => line;
  const separator = /^s([^\w\s\\])/.exec(script)?.[1];
  if (separator === void 0) return void 0;
  const parts = script.slice(2).split(separator);
  const [from = "", to = "", flags = ""] = parts;
  if (parts.length !== 3 || !/^[gi]*$/i.test(flags)) return void 0;
  const source2 = isExtended ? from : from.replace(/\\?[(){}+?|]/g, (text) => swapped(text));
  const found = regexp(source2, `${flags.includes("g") ? "g" : ""}${/i/i.test(flags) ? "i" : ""}`);
  if (!found) return void 0;
  const by = to.replace(/\$/g, "$$$$").replace(
    /\\(\d)|\\?&/g,
    (text, group) => group === void 0 ? text === "&" ? "$&" : "&" : `$${group}`
  );
  return (line) => line.replace(found, by.replace(/\\([\s\S])/g, "$1"));
}
var swapped = (text) => text.startsWith("\\") ? text.slice(1) : `\\${text}`;
var cut = (args, source2) => {
  const { options: options2, operands } = readOptions2(args, "dfcb");
  const text = textOfFiles(operands, source2);
  const list2 = options2.get("f") ?? options2.get("c") ?? options2.get("b");
  if (text === void 0 || list2 === void 0) return void 0;
  const separator = options2.has("f") ? options2.get("d") ?? "	" : "";
  const lines = linesOf(text).map((line) => {
    const all = line.split(separator);
    return all.length < 2 ? line : all.filter((_, at) => isListed(at + 1, list2)).join(separator);
  });
  return `${lines.join("\n")}
`;
};
var isListed = (number, list2) => list2.split(",").some((range) => {
  const [from = "", to] = range.split("-");
  return number >= Number(from || 1) && number <= (to === void 0 ? Number(from) : Number(to || 1e9));
});
var cat = (args, source2) => textOfFiles(
  args.filter((arg) => arg === "-" || !arg.startsWith("-")),
  source2
);
var filters = {
  bat: cat,
  cat,
  cut,
  head: headOrTail(true),
  rev: byLine((lines) => lines.map((line) => [...line].toReversed().join(""))),
  sed,
  sort: byLine((lines) => lines.toSorted()),
  tac: byLine((lines) => lines.toReversed()),
  tail: headOrTail(false),
  tee: (_args, { input = "" }) => input,
  tr,
  uniq: byLine((lines) => lines.filter((line, at) => line !== lines[at - 1]))
};
function textOfBytes(bytes) {
  const text = Buffer.from(bytes).toString("utf8");
  return text.includes("�") ? Buffer.from(bytes).toString("latin1") : text;
}
var base64 = (args, source2) => {
  const { options: options2, operands } = readOptions2(args, "wbio");
  const text = textOfFiles(options2.has("i") ? [options2.get("i") ?? ""] : operands, source2);
  if (text === void 0 || !isSeen(text)) return void 0;
  const isDecoding = ["d", "D", "decode"].some((name) => options2.has(name));
  if (isDecoding) return textOfBytes(Buffer.from(text, "base64"));
  return `${Buffer.from(text).toString("base64")}
`;
};
var xxd = (args, source2) => {
  const { options: options2, operands } = readOptions2(args, "clsog");
  const text = textOfFiles(operands, source2);
  if (text === void 0 || !isSeen(text)) return void 0;
  if (!options2.has("p")) return void 0;
  if (options2.has("r")) return textOfBytes(Buffer.from(text.replace(/[^\da-fA-F]/g, ""), "hex"));
  return `${Buffer.from(text).toString("hex")}
`;
};
var openssl = ([command3 = "", ...args], source2) => {
  const isBase64 = command3 === "base64" || args.some((arg) => /^-?-?(?:base64|a)$/.test(arg));
  return isBase64 ? base64([...args.filter((arg) => arg === "-d")], source2) : void 0;
};
var gunzip = (args, source2) => {
  const { operands } = readOptions2(args);
  const text = textOfFiles(operands, source2);
  if (text === void 0 || !isSeen(text)) return void 0;
  return gunzipSync(Buffer.from(text, "latin1"), { maxOutputLength: 1 << 20 }).toString("utf8");
};
var literal = (args) => {
  const code = args.find((_, at) => /^-(?:c|e|E|p|r|ne)$/.test(args[at - 1] ?? "")) ?? "";
  const [, , text] = /^\s*(?:print|console\.log|puts|echo|process\.stdout\.write)?\s*\(?\s*(["'])((?:(?!\1)[^\\])*)\1\s*\)?\s*;?\s*$/.exec(
    code
  ) ?? [];
  return text === void 0 ? void 0 : `${text}
`;
};
var coders = {
  base64,
  gbase64: base64,
  gunzip,
  gzip: (args, source2) => args.some((arg) => /^-\w*d/.test(arg)) ? gunzip(args, source2) : void 0,
  node: literal,
  openssl,
  perl: literal,
  php: literal,
  python: literal,
  python3: literal,
  ruby: literal,
  xxd,
  zcat: gunzip
};
import { basename as basename3, dirname as dirname5, resolve as resolve5 } from "node:path";
var echo = (args) => {
  const count2 = args.findIndex((arg) => !/^-[neE]+$/.test(arg));
  const flags = (count2 < 0 ? args : args.slice(0, count2)).join("");
  const text = (count2 < 0 ? [] : args.slice(count2)).join(" ");
  return (flags.includes("e") ? escapes(text) : text) + (flags.includes("n") ? "" : "\n");
};
var seq = (args) => {
  const numbers = args.filter((arg) => /^-?\d+$/.test(arg)).map(Number);
  if (numbers.length === 0 || numbers.length !== args.length) return void 0;
  const [first, by, last] = [
    numbers.length > 1 ? numbers[0] ?? 1 : 1,
    numbers.length > 2 ? numbers[1] ?? 1 : 1,
    numbers.at(-1) ?? 1
  ];
  const length = Math.max(0, Math.floor((last - first) / by) + 1);
  if (!(length < 1e3)) return void 0;
  return Array.from({ length }, (_, index) => `${first + index * by}
`).join("");
};
var which = (args) => {
  const names = args.filter((arg) => !arg.startsWith("-"));
  return names.map((name) => `${programOf({ words: [name] })}
`).join("");
};
var silent = () => "";
var printers = {
  ":": silent,
  "[": silent,
  basename: ([path = "", ending = ""]) => `${basename3(path, ending)}
`,
  dirname: ([path = ""]) => `${dirname5(path)}
`,
  echo,
  false: silent,
  mkdir: silent,
  printenv: ([name = ""], { variable }) => `${variable(name) ?? unseen}
`,
  printf: ([format = "", ...values]) => formatted(format, values),
  pwd: (_args, { folder }) => `${folder}
`,
  readlink: (args, { folder }) => `${resolve5(folder, args.at(-1) ?? "")}
`,
  realpath: (args, { folder }) => `${resolve5(folder, args.at(-1) ?? "")}
`,
  rm: silent,
  seq,
  sleep: silent,
  test: silent,
  touch: silent,
  true: silent,
  which
};
var outputs2 = new Map(
  Object.entries({ ...coders, ...filters, ...printers })
);
function outputOfProgram(invocation, scope) {
  const { words, folder, input } = invocation;
  const output = outputs2.get(programOf(invocation));
  if (!output) return unseen;
  const host = scope.asHost();
  try {
    return output(words.slice(1), { ...host, folder, input }) ?? unseen;
  } catch {
    return unseen;
  }
}
function withRedirections(redirections, scope, reader, run) {
  if (redirections.length === 0) return run(scope);
  const { input, output } = scope;
  const redirected = { sinks: [], output: "kept", hasErrors: false };
  for (const each of redirections) redirect(each, redirected, scope, reader);
  const isCaptured = output !== void 0 || redirected.sinks.length > 0 || redirected.output === "errors";
  scope.output = isCaptured ? "" : void 0;
  const ends = run(scope);
  for (const end of ends) {
    const printed = (end.output ?? "") + (redirected.hasErrors ? end.errors : "");
    end.output = output;
    end.input = input;
    deliver(printed, redirected, end, reader);
  }
  return ends;
}
function redirect(redirection, to, scope, reader) {
  if (redirection.type === "HereDoc") {
    if (descriptorOf(redirection, 0) === 0) scope.input = bodyOf2(redirection, scope, reader);
    return;
  }
  const target = textOf(redirection.target, scope, reader);
  if (redirection.type === "HereString") {
    scope.input = `${target}
`;
    return;
  }
  const { operator } = redirection;
  if (operator === "<") readFrom(target, descriptorOf(redirection, 0), scope);
  else if (operator === "<>") sinkTo(target, "append", false, to);
  else if (operator === "<&") readFromDescriptor(target, scope);
  else if (operator === ">&" && /^(?:\d+-?|-)$/.test(target)) {
    duplicate(target, descriptorOf(redirection, 1), to, scope);
  } else {
    const how = operator.endsWith(">>") ? "append" : "write";
    const isBoth = operator.includes("&");
    const from = descriptorOf(redirection, 1);
    if (from > 2) scope.descriptors.set(from, scope.path(target));
    if (isBoth) to.hasErrors = true;
    sinkTo(target, how, isBoth || from === 1, to);
  }
}
function descriptorOf({ descriptor }, usual) {
  if (descriptor?.type === "FileDescriptorVariable") return 10;
  return descriptor?.value ?? usual;
}
function bodyOf2({ body, operator, delimiter }, scope, reader) {
  const text = delimiter?.quoted || !body.parts ? body.text : joined(partsToPieces(body.parts, scope, reader, true));
  return operator === "<<-" ? text.replace(/^\t+/gm, "") : text;
}
function readFrom(path, descriptor, scope) {
  if (descriptor > 2) scope.descriptors.set(descriptor, scope.path(path));
  if (descriptor !== 0 || path === "/dev/stdin") return;
  scope.input = path === "/dev/null" ? "" : scope.readFile(path) ?? unseen;
}
function readFromDescriptor(target, scope) {
  const path = scope.descriptors.get(Number.parseInt(target, 10));
  if (path !== void 0) scope.input = scope.readFile(path) ?? unseen;
}
function duplicate(target, from, to, scope) {
  const descriptor = Number.parseInt(target, 10);
  if (from === 2 && descriptor === 1) to.hasErrors = true;
  if (from !== 1) return;
  if (descriptor === 2) to.output = "errors";
  const path = scope.descriptors.get(descriptor);
  if (path !== void 0) sinkTo(path, "append", true, to);
}
function sinkTo(path, how, isOutput, to) {
  if (/^\/dev\/(?:stdout|fd\/1)$/.test(path)) return;
  if (/^\/dev\/(?:stderr|fd\/2)$/.test(path)) {
    if (isOutput) to.output = "errors";
    return;
  }
  if (isOutput) to.output = "dropped";
  if (/^\/dev\/(?:null|zero|full|tty\w*|tcp\/.*|udp\/.*)$/.test(path)) return;
  to.sinks.push({ path, how, isOutput });
}
function deliver(printed, to, scope, reader) {
  const last = to.sinks.findLast(({ isOutput }) => isOutput);
  for (const sink of to.sinks) {
    const content = sink === last ? printed : sink.isOutput ? "" : unseen;
    keep(sink.path, content, sink.how, scope, reader);
  }
  if (to.output === "kept") scope.print(printed);
  if (to.output === "errors") scope.errors += printed;
}
function keep(path, content, how, scope, reader) {
  const whole2 = scope.writeFile(path, content, how);
  if (path.startsWith("/dev/")) return;
  const change = { path: scope.path(path), how };
  reader.change(whole2 === unseen || content === unseen ? change : { ...change, content: whole2 });
}
function runCommand(command3, scope, reader) {
  const assignments = command3.prefix.filter((each) => each.type === "Assignment");
  const redirections = command3.redirects;
  if (!command3.name) {
    return runAssignments(assignments, redirections, scope, reader);
  }
  const name = nameFields(command3.name, scope, reader);
  const words = [...name, ...command3.args.flatMap((each) => argument(each, scope, reader))];
  const [first, ...rest] = words;
  const ends = withRedirections(redirections, scope, reader, (inner) => {
    if (first === void 0) return assignAll(assignments, inner, reader);
    return withVariables(
      assignments,
      inner,
      reader,
      () => runWords([first, ...rest], inner, reader)
    );
  });
  for (const end of ends) {
    consume(end, reader);
    end.lastWord = words.at(-1) ?? "";
  }
  return ends;
}
function withVariables(assignments, scope, reader, run) {
  const saved = assignments.map(({ name }) => [name, scope.variables.get(name)]);
  for (const each of assignments) {
    const elements = /* @__PURE__ */ new Map([["0", textOfValue(each, scope, reader)]]);
    scope.variables.set(each.name, { elements, isExported: true });
  }
  const ends = run();
  for (const { variables: variables2 } of ends) {
    for (const [name, old] of saved) {
      if (old) variables2.set(name, old);
      else variables2.delete(name);
    }
  }
  return ends;
}
function nameFields(name, scope, reader) {
  const fields = fieldsOf([name], scope, reader);
  const isGlob = name.parts?.some(({ type }) => type === "Glob" || type === "ExtendedGlob");
  const [first, ...rest] = fields;
  if (!isGlob || first === void 0) return fields;
  return [knownName(patternOf(name, scope, reader)) ?? first, ...rest];
}
function argument(each, scope, reader) {
  if (each.type === "Word") return fieldsOf([each], scope, reader);
  if (each.value.type === "ArrayValue") {
    assign(each, scope, reader);
    return [each.name];
  }
  const index = each.index ? `[${textOf(each.index, scope, reader)}]` : "";
  return [`${each.name}${index}${each.append ? "+" : ""}=${textOfValue(each, scope, reader)}`];
}
function runAssignments(assignments, redirections, scope, reader) {
  return withRedirections(redirections, scope, reader, (inner) => {
    if (assignments.length === 0 && redirections[0]?.type === "Redirect") {
      inner.print(redirections[0].operator === "<" ? inner.input ?? "" : "");
    }
    return assignAll(assignments, inner, reader);
  });
}
function assignAll(assignments, scope, reader) {
  for (const each of assignments) assign(each, scope, reader);
  scope.succeeded = true;
  return [scope];
}
function textOfValue({ value }, scope, reader) {
  if (value.type === "ArrayValue") return fieldsOf(value.elements, scope, reader).join(" ");
  const text = textOf(value, scope, reader);
  return value.text.includes("~") && !value.parts ? homes(text, scope) : text;
}
var homes = (text, scope) => text.split(":").map((part2) => withHome(part2, scope)).join(":");
function assign(assignment, scope, reader) {
  const { name, value, append = false, index } = assignment;
  if (value.type !== "ArrayValue") {
    const at = index ? indexOf(name, index, scope, reader) : "0";
    scope.assign(name, textOfValue(assignment, scope, reader), at, append);
    return;
  }
  const old = append ? scope.variables.get(name)?.elements ?? [] : [];
  const elements = new Map(old);
  let next = [...elements.keys()].reduce((most, key) => Math.max(most, Number(key) + 1), 0);
  for (const element of value.elements) {
    const [, key, rest] = /^\[([^\]]*)\]=([\s\S]*)$/.exec(textOf(element, scope, reader)) ?? [];
    if (key !== void 0 && rest !== void 0) {
      elements.set(key, rest);
      continue;
    }
    for (const field of fieldsOf([element], scope, reader)) {
      elements.set(String(next), field);
      next += 1;
    }
  }
  scope.assignList(name, elements);
}
function consume(scope, reader) {
  const { consumers } = scope;
  scope.consumers = [];
  for (const { path, script } of consumers) {
    const input = scope.files.get(path);
    reader.inSubshell(
      scope,
      (sub) => {
        sub.input = input ?? unseen;
        return reader.run(script?.commands ?? [], [sub]);
      },
      false
    );
  }
}
import { resolve as resolve6 } from "node:path";
var whole = "*";
var revisions = 0;
var Scope = class _Scope {
  variables = /* @__PURE__ */ new Map();
  functions = /* @__PURE__ */ new Map();
  aliases = /* @__PURE__ */ new Map();
  /** Names that `hash -p` leads to a program. */
  hashed = /* @__PURE__ */ new Map();
  /** What this command line has written, by absolute path; `unseen` where its content is not known. */
  files = /* @__PURE__ */ new Map();
  /** Files behind descriptors above 2 (`exec 3> x.sh`). */
  descriptors = /* @__PURE__ */ new Map();
  /** `$0`, `$1`, … */
  parameters = ["bash"];
  folder;
  oldFolder;
  folderStack = [];
  /** What stands on its standard input; undefined where nothing is given. */
  input;
  /** What it has printed; undefined where nobody reads it. */
  output;
  /** Scripts that read what is written to a path: `>(…)`. */
  consumers = [];
  /** What it has printed as errors, where somebody reads its output. */
  errors = "";
  /** What `local` has hidden, to be put back when the function ends; undefined outside of functions. */
  hidden;
  /** Aliases that are being read, which do not lead to themselves. */
  expanding = /* @__PURE__ */ new Set();
  /** `set -a`: whatever is assigned is exported. */
  exportsAll = false;
  /** What `trap` runs at the end. */
  traps = [];
  /** Whether the last command succeeded; undefined where that is not known. */
  succeeded = true;
  /** `$_`: the last word of the command before. */
  lastWord = "";
  /** Another number after every change: equal numbers are equal states. */
  revision = 0;
  host;
  constructor(host, folder = host.folder) {
    this.host = host;
    this.folder = folder;
    this.oldFolder = folder;
  }
  /** Another shell, or another course of things, that starts from here. */
  clone() {
    const copy = Object.assign(new _Scope(this.host, this.folder), this);
    copy.variables = new Map(this.variables);
    copy.functions = new Map(this.functions);
    copy.aliases = new Map(this.aliases);
    copy.hashed = new Map(this.hashed);
    copy.files = new Map(this.files);
    copy.descriptors = new Map(this.descriptors);
    copy.hidden = this.hidden && new Map(this.hidden);
    return copy;
  }
  /** Says that something has changed, so that this course of things differs from its clones. */
  touch() {
    revisions += 1;
    this.revision = revisions;
  }
  /** The value of a variable or of an element of it: the command line's, else the environment's; undefined where it is unset, `unseen` where nothing is known. */
  value(name, index = "0") {
    const own = this.variables.get(name);
    if (own) return own.elements.get(index) ?? own.elements.get(whole);
    if (name === "PWD") return this.folder;
    if (name === "OLDPWD") return this.oldFolder;
    if (name === "IFS") return void 0;
    return index === "0" ? this.host.variable(name) ?? unseen : void 0;
  }
  /** All elements of a variable in the order of their making. */
  elements(name) {
    const own = this.variables.get(name);
    if (own) return [...own.elements.values()];
    const value = this.value(name);
    return value === void 0 ? [] : [value];
  }
  assign(name, value, index = "0", isAppended = false) {
    const old = this.variables.get(name);
    const before2 = isAppended ? this.value(name, index) ?? "" : "";
    const elements = new Map(old?.elements).set(index, before2 + value);
    if (index === "0") elements.delete(whole);
    this.setVariable(name, { ...this.kindOf(name), elements });
  }
  assignList(name, elements) {
    this.setVariable(name, { ...this.kindOf(name), elements });
  }
  unset(name, index) {
    const elements = new Map(index === void 0 ? [] : this.variables.get(name)?.elements);
    if (index !== void 0) elements.delete(index);
    this.setVariable(name, { ...this.kindOf(name), elements });
  }
  mark(name, marks) {
    const elements = marks.hasKeys ? [] : [[whole, unseen]];
    if (!this.variables.has(name) && this.host.variable(name) !== void 0) return;
    const old = this.variables.get(name) ?? { elements: new Map(elements), isExported: false };
    this.setVariable(name, { ...old, ...marks });
  }
  setVariable(name, variable) {
    this.variables.set(name, variable);
    this.touch();
  }
  kindOf(name) {
    const old = this.variables.get(name);
    const isInherited = !old && this.host.variable(name) !== void 0;
    return { ...old, isExported: old?.isExported || isInherited || this.exportsAll };
  }
  /** What a program that is started here finds in its environment beside what this shell found in its own. */
  exported() {
    const found = /* @__PURE__ */ new Map();
    for (const [name, { elements, isExported }] of this.variables) {
      if (!isExported) continue;
      const value = elements.get("0");
      if (value !== void 0) found.set(name, value);
      else if (this.host.variable(name) !== void 0) found.set(name, unseen);
    }
    return found;
  }
  path(path) {
    return resolve6(this.folder, path);
  }
  /** The text of a file: as this command line has left it, else as it lies there. */
  readFile(path) {
    const absolute = this.path(path);
    return this.files.get(absolute) ?? this.host.readFile(absolute);
  }
  writeFile(path, content, how) {
    const absolute = this.path(path);
    const isVague = absolute.includes(unseen);
    const before2 = how === "append" || isVague ? this.readFile(absolute) ?? "" : "";
    this.files.set(absolute, before2 + content);
    this.touch();
    return before2 + content;
  }
  print(text) {
    if (this.output === void 0 || text === "") return;
    this.output += text;
    this.touch();
  }
  /** What programs and wrappers may see of the world from here. */
  asHost() {
    return {
      folder: this.folder,
      variable: (name) => {
        const own = this.variables.get(name);
        return own ? own.elements.get("0") : this.host.variable(name);
      },
      readFile: (path) => this.readFile(path)
    };
  }
};
var mostCourses = 8;
function merged(scopes) {
  const distinct = [...new Map(scopes.map((each) => [stateOf(each), each])).values()];
  const [first, ...others3] = distinct;
  if (!first || others3.length < mostCourses) return distinct;
  for (const other of others3) blur(first, other);
  return [first];
}
var stateOf = ({ revision, succeeded, input }) => `${revision} ${succeeded} ${input}`;
function blur(one, other) {
  for (const name of /* @__PURE__ */ new Set([...one.variables.keys(), ...other.variables.keys()])) {
    const [left, right] = [one.variables.get(name), other.variables.get(name)];
    if (left === right) continue;
    const isSame2 = left && right && String([...left.elements]) === String([...right.elements]);
    const isExported = Boolean(left?.isExported || right?.isExported);
    const elements = isSame2 ? left.elements : /* @__PURE__ */ new Map([["0", unseen]]);
    one.variables.set(name, { ...left, ...right, isExported, elements });
  }
  for (const [path, content] of other.files) {
    const mine = one.files.get(path);
    if (mine !== content) one.files.set(path, mine === void 0 ? content : unseen);
  }
  for (const [name, body] of other.functions) one.functions.set(name, body);
  if (one.output !== other.output) one.output = unseen;
  if (one.folder !== other.folder) one.folder = one.path(unseen);
  one.traps = [.../* @__PURE__ */ new Set([...one.traps, ...other.traps])];
  one.succeeded = void 0;
  one.touch();
}
function wordsOfTest(expression) {
  switch (expression.type) {
    case "TestUnary":
      return [expression.operand];
    case "TestBinary":
      return [expression.left, expression.right];
    case "TestLogical":
      return expression.operands.flatMap(wordsOfTest);
    case "TestNot":
      return wordsOfTest(expression.operand);
    case "TestGroup":
      return wordsOfTest(expression.expression);
  }
}
function runStatement({ command: command3, background }, scope, reader) {
  if (!background) return runNode(command3, scope, reader);
  reader.inSubshell(scope, (sub) => runNode(command3, sub, reader), false);
  scope.succeeded = true;
  return [scope];
}
function runNode(node, scope, reader) {
  if (node.type === "AndOr") return runAndOr(node, scope, reader);
  if (node.type === "Pipeline") return runPipeline(node, scope, reader);
  return runOne(node, scope, reader);
}
function runAndOr({ commands: commands2, operators }, scope, reader) {
  let courses = [scope];
  for (const [index, command3] of commands2.entries()) {
    const operator = operators[index - 1];
    courses = merged(
      courses.flatMap((each) => {
        if (operator === void 0) return runNode(command3, each, reader);
        const wanted = operator === "&&";
        if (each.succeeded === wanted) return runNode(command3, each, reader);
        const skipped = each.clone();
        skipped.succeeded = !wanted;
        const run = each.succeeded === void 0 ? each : each.clone();
        const ends = runNode(command3, run, reader);
        return each.succeeded === void 0 || run === each ? [...ends, skipped] : [skipped];
      })
    );
  }
  return courses;
}
function runPipeline(pipeline, scope, reader) {
  const { commands: commands2, operators, prefixes } = pipeline;
  const isNegated = prefixes.some(({ type }) => type === "Negation");
  const [only] = commands2;
  if (commands2.length === 1 && only) {
    const ends = runOne(only, scope, reader);
    for (const end of ends) {
      if (isNegated) end.succeeded = end.succeeded === void 0 ? void 0 : !end.succeeded;
    }
    return ends;
  }
  let input = scope.input;
  for (const [index, command3] of commands2.entries()) {
    const isLast = index === commands2.length - 1;
    const given = input;
    input = reader.inSubshell(
      scope,
      (sub) => {
        sub.input = given;
        const ends = runOne(command3, sub, reader);
        for (const end of ends) if (operators[index] === "|&") end.print(end.errors);
        return ends;
      },
      !isLast || scope.output !== void 0
    );
  }
  scope.print(input ?? "");
  scope.succeeded = void 0;
  return [scope];
}
function runOne(node, scope, reader) {
  const list2 = (body) => reader.run(body.commands, [scope]);
  switch (node.type) {
    case "Command":
      return runCommand(node, scope, reader);
    case "Redirected":
      return withRedirections(
        node.redirects,
        scope,
        reader,
        (inner) => runOne(node.command, inner, reader)
      );
    case "BraceGroup":
      return list2(node.body);
    case "Subshell": {
      const isCaptured = scope.output !== void 0;
      const run = (sub) => reader.run(node.body.commands, [sub]);
      scope.print(reader.inSubshell(scope, run, isCaptured));
      scope.succeeded = void 0;
      return [scope];
    }
    case "If":
      return runIf(node, scope, reader);
    case "For":
    case "Select":
      return runFor(node, scope, reader);
    case "ArithmeticFor":
      evaluate(node.initialize, scope, reader);
      return runLoop(scope, (each) => {
        const isOver = evaluate(node.test, each, reader) === 0;
        if (isOver) return { ends: [], over: [each] };
        const ends = reader.run(node.body.commands, [each.clone()]);
        for (const end of ends) evaluate(node.update, end, reader);
        return { ends, over: [] };
      });
    case "While":
      return runWhile(node, scope, reader);
    case "Case":
      return runCase(node, scope, reader);
    case "Function":
      scope.functions.set(node.name.value, node);
      scope.succeeded = true;
      scope.touch();
      return [scope];
    case "Coproc": {
      const { body } = node;
      const run = (sub) => {
        sub.input = unseen;
        if (body.type === "CompoundList") return reader.run(body.commands, [sub]);
        return runOne(body, sub, reader);
      };
      reader.inSubshell(scope, run, false);
      return [scope];
    }
    case "TestCommand":
      fieldsOf(wordsOfTest(node.expression), scope, reader);
      scope.succeeded = void 0;
      return [scope];
    case "ArithmeticCommand": {
      const value = evaluate(node.expression, scope, reader);
      scope.succeeded = value === void 0 ? void 0 : value !== 0;
      return [scope];
    }
  }
}
function runIf(node, scope, reader) {
  const ends = [];
  let courses = reader.run(node.clause.commands, [scope]);
  const clones = () => courses.map((each) => each.clone());
  ends.push(...reader.run(node.then.commands, clones()));
  for (const { clause, then } of node.elif) {
    courses = reader.run(clause.commands, courses);
    ends.push(...reader.run(then.commands, clones()));
  }
  ends.push(...node.else ? reader.run(node.else.commands, courses) : courses);
  return merged(ends);
}
var mostTurns = 50;
function runFor({ name, wordlist, body }, scope, reader) {
  const values = wordlist ? fieldsOf(wordlist, scope, reader) : scope.parameters.slice(1);
  const turns = values.length > mostTurns ? [...values.slice(0, mostTurns), unseen] : values;
  let courses = [scope];
  for (const value of turns) {
    for (const each of courses) each.assign(name.value, value);
    courses = reader.run(body.commands, courses);
  }
  return courses;
}
function runLoop(scope, turn) {
  let courses = [scope];
  const over = [];
  for (let count2 = 0; count2 < mostTurns && courses.length > 0; count2 += 1) {
    const before2 = courses.map(({ revision }) => revision);
    const turns = courses.map(turn);
    over.push(...turns.flatMap((each) => each.over));
    courses = merged(turns.flatMap(({ ends }) => ends));
    if (courses.every(({ revision }) => before2.includes(revision))) break;
  }
  return merged([...over, ...courses]);
}
function runWhile({ clause, body }, scope, reader) {
  let blindTurns = 0;
  let turns = 0;
  return runLoop(scope, (each) => {
    const { input } = each;
    const tested = reader.run(clause.commands, [each]);
    const isReading = tested.some((end) => end.input !== input);
    if (!isReading) blindTurns += 1;
    const isOver = turns > 0 && tested.every(({ succeeded }) => succeeded === false);
    if (isOver || blindTurns > 3) return { ends: [], over: tested };
    turns += 1;
    const over = isReading ? [] : tested.map((end) => end.clone());
    return { ends: reader.run(body.commands, tested), over };
  });
}
function runCase({ word, items }, scope, reader) {
  textOf(word, scope, reader);
  const ends = items.flatMap(({ pattern, body }) => {
    for (const each of pattern) textOf(each, scope, reader);
    return reader.run(body.commands, [scope.clone()]);
  });
  return merged([...ends, scope]);
}
function runWords(words, scope, reader) {
  const [name] = words;
  const alias2 = scope.aliases.get(name);
  if (alias2 !== void 0 && !scope.expanding.has(name))
    return runAlias(alias2, words, scope, reader);
  const definition = scope.functions.get(name);
  if (definition) return callFunction(definition, words, scope, reader);
  return runPlainWords(words, scope, reader);
}
function runPlainWords(words, scope, reader) {
  const ends = runBuiltin(words, scope, reader);
  if (ends) return ends;
  const [name, ...rest] = words;
  const hashed = scope.hashed.get(name) ?? name;
  const { input, folder } = scope;
  const variables2 = scope.exported();
  return runProgram(
    { words: [hashed, ...rest], variables: variables2, input, folder, isAlone: false },
    scope,
    reader
  );
}
function runAlias(alias2, words, scope, reader) {
  const { expanding } = scope;
  scope.expanding = /* @__PURE__ */ new Set([...expanding, words[0]]);
  const rest = words.slice(1).map((word) => `'${word.replace(/'/g, "'\\''")}'`);
  const ends = reader.readText([alias2, ...rest].join(" "), scope);
  for (const end of ends) end.expanding = expanding;
  return ends;
}
function callFunction(definition, words, scope, reader) {
  reader.called.add(definition);
  const { parameters, hidden } = scope;
  scope.parameters = [parameters[0] ?? "", ...words.slice(1)];
  scope.hidden = /* @__PURE__ */ new Map();
  const ends = reader.deeper(words.join(" "), scope, () => runBody(definition, scope, reader));
  for (const end of ends) {
    for (const [name, old] of end.hidden ?? []) {
      if (old) end.variables.set(name, old);
      else end.variables.delete(name);
    }
    end.parameters = parameters;
    end.hidden = hidden;
  }
  return ends;
}
function runBody({ body }, scope, reader) {
  if (body.type === "CompoundList") return reader.run(body.commands, [scope]);
  const { pos, end } = body;
  return runStatement(
    { type: "Statement", command: body, background: void 0, pos, end },
    scope,
    reader
  );
}
var wrapperOf = new Map(
  wrappers.flatMap((wrapper) => wrapper.programs.map((program) => [program, wrapper]))
);
function runProgram(invocation, scope, reader) {
  scope.succeeded = void 0;
  const { words } = invocation;
  const name = programOf(invocation);
  if (words[0] === "") return [scope];
  if (!isSeen(name)) return runUnseen(invocation, scope, reader);
  return reader.deeper(words.join(" "), scope, () => {
    const host = { ...scope.asHost(), folder: invocation.folder };
    const changes2 = filePrograms.find(({ programs }) => programs.includes(name));
    for (const change of changes2?.changes(invocation, host) ?? []) apply(change, scope, reader);
    const inners = wrapperOf.get(name)?.unwrap(invocation, host);
    if (inners) return runInners(inners, invocation, scope, reader);
    return runItself(invocation, scope, reader);
  });
}
function runUnseen(invocation, scope, reader) {
  const { words, variables: variables2 } = invocation;
  const name = nameWithoutUnseen(programOf(invocation));
  if (name) return runProgram({ ...invocation, words: [name, ...words.slice(1)] }, scope, reader);
  reader.leaveOut({
    kind: "program",
    what: "a program whose name is made at run time",
    text: words.join(" "),
    variables: variables2
  });
  scope.print(unseen);
  return [scope];
}
function apply({ path, how, content }, scope, reader) {
  const absolute = scope.path(path);
  if (how !== "remove") {
    scope.writeFile(absolute, content ?? unseen, content === void 0 ? how : "write");
  }
  if (absolute.startsWith("/dev/")) return;
  reader.change({ path: absolute, how, ...content === void 0 ? {} : { content } });
}
function runItself(invocation, scope, reader) {
  const { words, folder, variables: variables2, input } = invocation;
  const [path, ...args] = words;
  const text = path.includes("/") && isSeen(path) ? scope.readFile(path) : void 0;
  const [, line = ""] = /^#!\s*(.*)/.exec(text ?? "") ?? [];
  const interpreter = line.replace(/^\S*\/env\s+(?:-S\s+)?/, "").split(/\s+/).filter(Boolean);
  const name = interpreter[0]?.slice(interpreter[0].lastIndexOf("/") + 1);
  if (text === unseen) {
    const what = "a script that is made at run time";
    reader.leaveOut({ kind: "script", what, text: words.join(" "), variables: variables2 });
  } else if (text !== void 0 && (name === void 0 || /^(?:ba|z|da|k|a)?sh$/.test(name))) {
    const inner = { kind: "script", text, parameters: words, variables: variables2, input, folder };
    return runInner(inner, invocation, scope, reader);
  } else if (name !== void 0 && text !== void 0) {
    const inner = { kind: "program", words: [name, ...interpreter.slice(1), path, ...args] };
    return runInner(inner, invocation, scope, reader);
  }
  reader.add(invocation);
  if (scope.output !== void 0) scope.print(outputOfProgram(invocation, scope));
  return [scope];
}
function runInners(inners, invocation, scope, reader) {
  return inners.reduce(
    (scopes, inner) => scopes.flatMap((each) => runInner(inner, invocation, each, reader)),
    [scope]
  );
}
function runInner(inner, outer, scope, reader) {
  switch (inner.kind) {
    case "code": {
      const { language, text } = inner;
      const { variables: variables2 } = outer;
      reader.leaveOut({ kind: "code", what: `code of ${language}`, text, variables: variables2 });
      scope.print(unseen);
      return [scope];
    }
    case "unfollowed": {
      const { as, what, text } = inner;
      reader.leaveOut({ kind: as, what, text, variables: outer.variables });
      scope.print(unseen);
      return [scope];
    }
    case "program":
      return runProgram({ ...outer, ...inner, ...merge(inner, outer) }, scope, reader);
    case "script": {
      if (inner.here) return readHere(inner.text, inner.parameters, scope, reader);
      scope.print(readInChild(inner, { ...outer, ...merge(inner, outer) }, scope, reader));
      return [scope];
    }
  }
}
function merge(inner, outer) {
  return {
    variables: new Map([...outer.variables, ...inner.variables ?? []]),
    input: "input" in inner ? inner.input : outer.input,
    folder: inner.folder ?? outer.folder
  };
}
function readHere(text, parameters, scope, reader) {
  const { parameters: old } = scope;
  if (parameters) scope.parameters = parameters;
  const ends = reader.readText(text, scope);
  if (parameters) for (const end of ends) end.parameters = old;
  return ends;
}
function readInChild({ text, parameters }, { variables: variables2, input, folder }, scope, reader) {
  return reader.inSubshell(
    scope,
    (sub) => {
      const own = new Map([...variables2].map(([name, value]) => [name, exported(value)]));
      sub.variables = own;
      sub.aliases = /* @__PURE__ */ new Map();
      sub.input = input;
      sub.folder = folder;
      sub.parameters = parameters ?? ["sh"];
      sub.hidden = void 0;
      sub.exportsAll = false;
      sub.touch();
      return reader.readText(text, sub);
    },
    scope.output !== void 0
  );
}
var exported = (value) => ({ elements: /* @__PURE__ */ new Map([["0", value]]), isExported: true });
var limits = { depth: 25, invocations: 2e3, statements: 1e4, characters: 512 * 1024 };
var Reader = class {
  invocations = /* @__PURE__ */ new Map();
  changes = [];
  unfollowed = /* @__PURE__ */ new Map();
  /** Bodies of functions that were called. */
  called = /* @__PURE__ */ new Set();
  depth = 0;
  statements = 0;
  characters = 0;
  paths = 0;
  reading() {
    return {
      invocations: [...this.invocations.values()],
      changes: this.changes,
      unfollowed: [...this.unfollowed.values()]
    };
  }
  add(invocation) {
    const { words, variables: variables2, input, folder } = invocation;
    this.invocations.set(JSON.stringify([words, [...variables2], input, folder]), invocation);
  }
  change(change) {
    this.changes.push(change);
  }
  leave(kind, what, text, scope) {
    this.leaveOut({ kind, what, text, variables: scope.exported() });
  }
  leaveOut(unfollowed) {
    const { kind, text, variables: variables2 } = unfollowed;
    this.unfollowed.set(JSON.stringify([kind, text, [...variables2]]), unfollowed);
  }
  /** Does something one level deeper; what is too deep, or too much, is left out. */
  deeper(text, scope, run) {
    if (this.depth >= limits.depth || this.isFull()) {
      this.leave("script", "a script that is nested too deeply or too long", text, scope);
      return [scope];
    }
    this.depth += 1;
    try {
      return run();
    } finally {
      this.depth -= 1;
    }
  }
  isFull() {
    return this.invocations.size >= limits.invocations || this.statements >= limits.statements || this.characters >= limits.characters;
  }
  /** Reads a text as a script in a scope. */
  readText(text, scope) {
    if (text.trim() === "") return [scope];
    if (text.trim() === unseen) {
      this.leave("script", "a script that is made at run time", text, scope);
      return [scope];
    }
    return this.deeper(text, scope, () => {
      this.characters += text.length;
      return this.readScript(parse2(text), text, scope);
    });
  }
  readScript(script, text, scope) {
    const mistake = script.errors?.find(({ message }) => !/^unterminated|to close/.test(message));
    if (mistake) this.leave("script", "a script with a syntax error", text, scope);
    return this.run(script.commands, [scope]);
  }
  /** Runs statements one after another, in every course that things may have taken. */
  run(statements, scopes) {
    let courses = [...scopes];
    for (const statement of statements) {
      this.statements += 1;
      if (this.statements === limits.statements && courses[0]) {
        this.leave("script", "a script that is too long", "", courses[0]);
      }
      if (this.statements >= limits.statements) return courses;
      courses = merged(courses.flatMap((scope) => runStatement(statement, scope, this)));
    }
    return courses;
  }
  /** Runs something in a subshell, whose files stay and whose variables do not; returns what it prints. */
  inSubshell(scope, run, isCaptured) {
    const sub = scope.clone();
    sub.output = isCaptured ? "" : void 0;
    sub.errors = "";
    sub.traps = [];
    const ends = this.withTraps(run(sub));
    for (const end of ends) {
      for (const [path, content] of end.files) {
        if (scope.files.get(path) === content) continue;
        scope.files.set(path, content);
        scope.touch();
      }
    }
    return oneOutput(ends);
  }
  /** What `trap` has set runs when its shell ends. */
  withTraps(ends) {
    return ends.flatMap((end) => {
      const { traps } = end;
      end.traps = [];
      return traps.reduce(
        (courses, trap2) => courses.flatMap((each) => this.readText(trap2, each)),
        [end]
      );
    });
  }
  /** Functions that nothing has called are read once, as if called without arguments. */
  readUncalled(scope) {
    for (const definition of scope.functions.values()) {
      if (this.called.has(definition)) continue;
      callFunction(definition, [definition.name.value], scope.clone(), this);
    }
  }
  outputOf(script, scope) {
    if (!script) return unseen;
    return this.inSubshell(scope, (sub) => this.run(script.commands, [sub]), true);
  }
  pathOf(part2, scope) {
    const path = `/dev/fd/${63 - this.paths}`;
    this.paths += 1;
    if (part2.operator === ">") {
      scope.consumers = [...scope.consumers, { path, script: part2.script }];
    } else {
      scope.files.set(path, this.outputOf(part2.script, scope));
    }
    return path;
  }
};
function oneOutput(ends) {
  const outputs3 = new Set(ends.map(({ output }) => output ?? ""));
  if (outputs3.size > 1) outputs3.delete("");
  const [only = ""] = outputs3;
  return outputs3.size > 1 ? unseen : only;
}
function readCommand(command3, host) {
  const reader = new Reader();
  const scope = new Scope(host);
  try {
    const ends = reader.withTraps(reader.readText(command3, scope));
    reader.readUncalled(ends[0] ?? scope);
    const { invocations, ...rest } = reader.reading();
    const [only, ...others3] = invocations;
    const isAlone = others3.length === 0 && only?.words.join("\0") === wordsOf(command3, host);
    return { invocations: only && isAlone ? [{ ...only, isAlone }] : invocations, ...rest };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = "a script that is nested too deeply";
    reader.leave("script", what, command3, scope);
    return reader.reading();
  }
}
function wordsOf(text, host) {
  const { commands: commands2, errors } = parse2(text);
  const [statement, ...others3] = commands2;
  const command3 = statement?.command;
  if (command3?.type !== "Command" || !command3.name || statement?.background) return void 0;
  if (others3.length > 0 || errors || /`|\$\(|[<>]\(/.test(text)) return void 0;
  if (command3.prefix.length > 0 || command3.redirects.length > 0) return void 0;
  const words = [command3.name, ...command3.args].filter((each) => each.type === "Word");
  return fieldsOf(words, new Scope(host), noSubstitutions).join("\0");
}
var import_dotenv2 = __toESM(require_dist(), 1);
import { readFileSync, statSync } from "node:fs";
import { join as join10, resolve as resolve7 } from "node:path";
var dotenvFiles = [".env.local", ".env", "prisma/.env", ".env.development"];
var longestFile = 1024 * 1024;
function toolContext(root, env) {
  const texts = /* @__PURE__ */ new Map();
  const read2 = (path) => {
    if (!texts.has(path)) texts.set(path, textOf2(path));
    return texts.get(path);
  };
  const fromFiles = (name, { folder }) => {
    const files = [folder, root].flatMap((each) => dotenvFiles.map((file) => join10(each, file)));
    return files.map((file) => (0, import_dotenv2.parse)(read2(file) ?? "")[name]).find((value) => value);
  };
  return {
    root,
    variable: (name, invocation, { dotenv } = { dotenv: false }) => invocation.variables.get(name) ?? env[name] ?? (dotenv ? fromFiles(name, invocation) : void 0),
    readFile: (path, { folder }) => read2(resolve7(folder, path))
  };
}
function textOf2(path) {
  try {
    return statSync(path).size > longestFile ? void 0 : readFileSync(path, "utf8");
  } catch {
    return void 0;
  }
}
var longestFile2 = 256 * 1024;
async function judgeCommand(call, place, around) {
  const { env } = around;
  const command3 = String(call.input.command ?? "");
  const reading2 = readCommand(command3, hostOf(call.folder, place, env));
  const approval = await judgeApproval(reading2, call, around);
  if (approval.isAll) return approval.decisions;
  const context = toolContext(place.root, env);
  return [...approval.decisions, ...decideOnReading(reading2, place, context)];
}
function hostOf(folder, { environments }, env) {
  return {
    folder,
    variable: (name) => env[name] ?? environments.find(({ variable }) => variable === name)?.url,
    readFile: (path) => readShortText(resolve8(folder, path))
  };
}
function readShortText(path) {
  try {
    const { size } = statSync2(path);
    const text = size > longestFile2 ? void 0 : readFileSync2(path, "utf8");
    return text?.includes("\0") ? void 0 : text;
  } catch {
    return void 0;
  }
}
export {
  readSql,
  decideOnUse,
  deny3 as deny,
  judgeCommand
};
