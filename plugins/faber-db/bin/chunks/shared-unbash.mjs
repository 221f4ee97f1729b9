import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  decideOnChanges,
  namesIn,
  readText
} from "./shared-guard-files-config.mjs";
import {
  blockReasonOf
} from "./shared-approval-blocked.mjs";
import {
  findGrant,
  isConfirmed,
  mintToken
} from "./shared-approval-token.mjs";
import {
  kindOf,
  ledToBy,
  namedIn,
  spellings,
  whatIsAt
} from "./shared-guard-files.mjs";
import {
  readPlan,
  shortId,
  shownName,
  trusted
} from "./shared-approval-loss-text.mjs";
import {
  isSealed
} from "./shared-approval-seal.mjs";
import {
  addressOf,
  containerHost,
  isLoopback,
  isSeen,
  programOf,
  unseen
} from "./shared-guard-address.mjs";
import {
  configPath,
  loadConfig
} from "./shared-config-load.mjs";
import {
  statePaths
} from "./shared-state-paths.mjs";
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
import { resolve as resolve30 } from "node:path";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
var shownMigrations = 8;
var shownFindings = 3;
var shownTables = 4;
var widestName = 48;
var widestLine = 400;
function promptText(plan, prompt2) {
  const lines = prompt2 === 1 ? firstQuestion(plan) : lastQuestion(plan);
  return lines.map((line) => shortened(shownName(line), widestLine)).join("\n");
}
function firstQuestion(plan) {
  const { id, content } = plan;
  const { server, environment: environment2, approval, backup, deletes } = content;
  return [
    `Approve plan ${shortId(id)}? It runs: faber-db ${content.request}`,
    `Database: ${server.database} on ${server.host}:${server.port}, environment ${environment2}`,
    ...whatItDoes(plan),
    ...deletes ? [] : [`Backup: ${backup ? "verified, before the change" : "none"}`],
    ...plan.loss ? [`Lost: ${lossText(plan.loss)}`] : [],
    ...plan.why ? [`Why: ${plan.why}`] : [],
    approval === "enhanced" ? "Approval: enhanced. This is the first of two questions; nothing runs after this one." : "Approval: for exactly this, once."
  ];
}
function lastQuestion(plan) {
  const { id, content } = plan;
  const { server, environment: environment2, backup, deletes } = content;
  return [
    "Second and last confirmation.",
    `Database: ${server.database.toUpperCase()} (“${server.database}” on ${server.host}:${server.port}, environment ${environment2})`,
    `Plan ${shortId(id)} runs: faber-db ${content.request}`,
    "What will be lost:",
    ...stakes(plan).map((line) => `  ${line}`),
    ...deletes ? [] : [`Backup: ${backup ? "verified, before the change" : "none"}`]
  ];
}
function whatItDoes({ content, impact }) {
  const { migrations: migrations2, way, from, tables, deletes, drops, risk, findings } = content;
  const names3 = migrations2.map(({ name }) => name);
  const told2 = gravestFirst(findings, impact);
  const hidden = told2.length - shownFindings;
  return [
    ...from ? [`From: backup ${from.backup_id} of ${from.created_at}`] : [],
    ...tables ? [`Tables: ${some(tables, shownMigrations)}`] : [],
    ...deletes ? [`Deletes: ${some(deletes.map(backupId), shownTables)}`] : [],
    ...drops ? [`Drops the databases: ${some(drops, shownTables)}`] : [],
    ...names3.length > 0 ? [`${way ? "Undoes" : "Migrations"} (${names3.length}): ${some(names3, shownMigrations)}`] : [],
    `Risk: ${risk}${findings.length === 0 ? "" : `, ${count(findings.length, "finding")}`}`,
    ...told2.slice(0, shownFindings).map((each) => `  ${findingText(each)}`),
    ...hidden > 0 ? [`  and ${hidden} more`] : []
  ];
}
var backupId = ({ backup_id }) => backup_id;
var risks = ["critical", "high", "medium", "low"];
function gravestFirst(findings, impact = []) {
  const told2 = findings.map((finding, index) => ({ finding, impact: impact[index] ?? null }));
  const rank = ({ finding }) => risks.indexOf(finding.risk);
  return told2.filter(({ finding }) => finding.risk !== "low").toSorted((a, b) => rank(a) - rank(b) || (b.impact?.rows ?? 0) - (a.impact?.rows ?? 0));
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
function tableText({ table: table2, rows, change }) {
  const what = rows === null ? "not counted in time" : rowsText(rows);
  return `${shortened(table2, widestName)} (${change ? `${change}, ` : ""}${what})`;
}
var rowsText = (rows) => `${rows.toLocaleString("en-US")} ${rows === 1 ? "row" : "rows"}`;
function some(names3, most) {
  const shown = names3.slice(0, most).map((name) => shortened(name, widestName));
  const hidden = names3.length - shown.length;
  return `${shown.join(", ")}${hidden > 0 ? ` and ${hidden} more` : ""}`;
}
function shortened(text, width) {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
async function judgeApproval(reading2, call2, around) {
  const alone = reading2.alone && approvalIn(reading2.alone);
  if (alone) return [denied(alone.args) ?? await question(alone, call2, around)];
  const approvals = reading2.invocations.flatMap(({ words: words3 }) => approvalIn(words3) ?? []);
  if (approvals.length === 0) return hidesApproval(reading2) ? [mustBeAlone()] : [];
  if (approvals.some(({ args }) => has(args, "--signature")) && signsHere(reading2, approvals)) {
    return [deny(signReason)];
  }
  return approvals.map(({ args }) => denied(args) ?? notAlone(args));
}
var runtimes = /^(?:node|nodejs|bun|deno|tsx)$/;
var programFile = /(?:^|\/)faber-db(?:\.(?:m?js|ts))?$/;
function approvalIn(words3) {
  const name = programOf({ words: words3 });
  const file = runtimes.test(name) ? words3.findIndex((word) => programFile.test(word)) : -1;
  const at2 = name === "faber-db" ? 1 : file + 1;
  if (at2 === 0 || words3[at2] !== "approve") return void 0;
  return { program: words3.slice(0, at2), args: words3.slice(at2 + 1) };
}
var has = (args, flag) => args.some((arg) => arg === flag || arg.startsWith(`${flag}=`));
function denied(args) {
  if (has(args, "--token")) {
    return deny(
      "The token of an approval comes from Claude Code’s permission prompt, never from a command. Run `faber-db approve PLAN` without it."
    );
  }
  return has(args, "--sign") ? deny(signReason) : void 0;
}
var signReason = "A signature is made by the person who approves, on their own machine. Ask the user, or run `faber-db approve PLAN` alone: Claude Code asks the person itself.";
var signers = /^(?:openssl|ssh-keygen|gpg2?|age|minisign|signify|cosign|step|pkcs11-tool)$/;
function signsHere({ invocations, unfollowed }, approvals) {
  return approvals.some(({ args }) => !args.every(isSeen)) || invocations.some((invocation) => signers.test(programOf(invocation))) || unfollowed.some(({ text }) => /\bsign\b|createSign|private_?key/i.test(text));
}
function notAlone(args) {
  return has(args, "--signature") ? void 0 : mustBeAlone();
}
function mustBeAlone() {
  return deny(
    "An approval is a person’s answer to Claude Code’s question. Run `faber-db approve PLAN` alone, as a command of its own in the Bash tool: nothing before, after or around it, and the plan’s id as it is."
  );
}
var shells = /^(?:Bash|PowerShell)$/;
async function question({ program: program2, args }, call2, around) {
  const { env: env2, now } = around;
  if (has(args, "--signature") || has(args, "--help") || args.includes("-h")) return void 0;
  const given = readArguments(args);
  const isPlain = [...program2, ...args].every(isSeen);
  if (!given || !isPlain || !shells.test(call2.tool)) return mustBeAlone();
  const root = await findProjectRoot(call2.folder, env2);
  const state = statePaths(root);
  try {
    const plan = await trusted(await planOf(given.plan, call2, state), env2);
    const useless = await whyForbidden(plan, root, env2) ?? await whyNeedless(plan, state, around);
    if (useless) return deny(useless);
    const isSecond = plan.content.approval === "enhanced" && await isConfirmed(state, plan.id, now, env2);
    const prompt2 = isSecond ? 2 : 1;
    const token = await mintToken(state, plan.id, prompt2, now, env2);
    const words3 = [...program2, "approve", plan.id, "--token", token];
    const command3 = [...words3, ...given.json ? ["--json"] : []].map(quoted).join(" ");
    return {
      decision: "ask",
      reason: promptText(plan, prompt2),
      updatedInput: { ...call2.input, command: command3 }
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
    const { values: values2, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" } },
      allowPositionals: true
    });
    const [plan, ...more] = positionals;
    return plan && more.length === 0 ? { plan, json: values2.json === true } : void 0;
  } catch {
    return void 0;
  }
}
async function whyForbidden(plan, root, env2) {
  const { safety } = await loadConfig(configPath(root, env2));
  const reason = blockReasonOf(plan, safety);
  return reason && `The configuration forbids what plan ${shortId(plan.id)} does: ${reason}`;
}
async function whyNeedless({ id, content }, { grants }, { env: env2, now }) {
  if (content.approval === "none") {
    return `Plan ${shortId(id)} needs no approval. Run it: faber-db ${content.request}`;
  }
  const grant = await findGrant(grants, id, now);
  const isGood = grant && (grant.way === "signature" || await isSealed("grant", grant, env2));
  return isGood ? `Plan ${shortId(id)} is approved until ${grant.expires_at}. Run it now: faber-db ${content.request}` : void 0;
}
var starters = /^(?:at|autoexpect|awk|batch|crontab|dtach|expect|gdb|lua|osascript|parallel|perl|php|pwsh|python[\d.]*|ruby|screen|script|socat|ssh|systemd-run|tclsh|tmux|unbuffer|xdotool|zellij)$/;
var approvesInText = /faber-db(?:\.(?:m?js|ts))?\W{1,12}approve\b|\uFFFC\s+approve\s+[0-9a-f]{8}/;
function hidesApproval({ invocations, unfollowed, changes: changes2 }) {
  const run = invocations.filter((invocation) => starters.test(programOf(invocation)));
  const texts = [
    ...run.flatMap(({ words: words3, input }) => [words3.slice(1).join(" "), input ?? ""]),
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
import { dirname, isAbsolute, join, resolve as resolve2 } from "node:path";
function decideOnBypass(invocation, place) {
  const program2 = programOf(invocation);
  if (/^(?:pre-tool-use|session-start)$/.test(invocation.words[1] ?? "") && isModule.test(program2)) {
    return deny2(chunkReason);
  }
  if (program2 === "faber-db") return decideOnOwnProgram(invocation, place);
  if (program2 === "claude") return decideOnClient(invocation);
  if (!runners.test(program2)) return decideOnPluginCopy(invocation, place);
  const { words: words3, folder } = invocation;
  const isOwn = words3.some((word) => ownChunk.test(word) || isOwnHook(word, folder));
  return isOwn ? deny2(chunkReason) : void 0;
}
function decideOnBypassInCode({ text }) {
  const hooks2 = text.match(/[^\s'"`]*\bhooks\/guard\.mjs\b/g) ?? [];
  const isOwn = ownChunk.test(text) || hooks2.some((file) => isOwnHook(file, "/"));
  return isOwn ? deny2(chunkReason) : void 0;
}
var runners = /^(?:node|nodejs|bun|deno|tsx|ts-node)$/;
function isOwnHook(word, folder) {
  if (!/\bhooks\/guard\.mjs$/.test(word)) return false;
  const text = isSeen(word) ? readText(resolve2(folder, word)) : void 0;
  return text === void 0 || ownChunk.test(text);
}
var ownChunk = /\bbin\W{1,9}chunks\b|\bchunks\W{1,9}(?:hook|pipelines-|shared-(?:approval|pipelines)-)[\w.-]*\.mjs\b|^pre-tool-use$/;
var isModule = /\.[cm]?[jt]s$|^(?:faber-db|hook|guard)$/;
var chunkReason = "The guard’s own modules are run by Claude Code alone. What you want is `faber-db`, which asks a person where it must.";
function decideOnPluginCopy(invocation, { files }) {
  if (!files.plugin || !copiers.test(programOf(invocation))) return void 0;
  const [plugin = ""] = spellings(files.plugin);
  const { words: words3, folder } = invocation;
  const paths = words3.slice(1).filter(isSeen).map((word) => isAbsolute(word) ? word : join(folder, word));
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
  const { words: words3, variables: variables3, folder } = invocation;
  if (words3.length < 2 || reading.test(words3[1] ?? "")) return void 0;
  const set3 = leading.filter((name) => variables3.has(name) && !leadsHere(name, invocation, place));
  if (set3.length > 0) {
    return ask(
      `This sets ${set3.join(", ")} for faber-db, which then works with another configuration or another key than the one its guard reads.`
    );
  }
  const other2 = projectOf(folder);
  return other2 === void 0 || isSame(other2, place) ? void 0 : ask(
    `This runs faber-db in another project (${other2}), with a configuration that its guard does not read.`
  );
}
function leadsHere(name, { variables: variables3, folder }, { root, files }) {
  const value = variables3.get(name) ?? "";
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
  for (let at2 = folder; ; at2 = dirname(at2)) {
    if (existsSync(join(at2, stateFolder, "config.json"))) return at2;
    if (at2 === dirname(at2)) return void 0;
  }
}
var unguarded = /^--(?:dangerously-skip-permissions|allow-dangerously-skip-permissions|bare|settings|setting-sources|permission-prompt-tool)(?:=|$)/;
function decideOnClient({ words: words3, variables: variables3 }) {
  const [, first, second, ...rest] = words3;
  const option2 = words3.find((word) => unguarded.test(word) || /^bypassPermissions$/.test(word));
  if (option2 !== void 0 || variables3.has("CLAUDE_CONFIG_DIR") || variables3.has("HOME")) {
    return ask(
      "This starts another Claude Code, which may work without faber-db’s guard or answer its prompts by itself."
    );
  }
  const isSetting = first === "config" && /^(?:set|add|remove|rm)$/.test(second ?? "");
  if (isSetting && rest.some((word) => /hook|plugin|permission/i.test(word))) {
    return ask(
      "This changes how Claude Code runs hooks, plugins or permissions, faber-db’s guard among them."
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
   sed sleep sort stat strings tac tail test touch tr tree true type uname uniq unset wc which whoami
   yq`.split(/\s+/)
);
var carriers = /* @__PURE__ */ new Set(["gh", "git", "glab", "hub"]);
var running = /^(?:alias|codespace|cs|extension|ext|runner)$/;
function isHarmless(invocation) {
  const program2 = programOf(invocation);
  if (carriers.has(program2)) return program2 === "git" || !running.test(invocation.words[1] ?? "");
  return harmless.has(program2);
}
var keeping = new Set(
  `alias biome code cp dd diff eslint faber-db find gh git glab hub install ln mkdir mv open patch
   pg_dump pg_restore prettier psql rm rmdir rsync scp sed shred subl tar tee unlink unzip vim vi
   nano zip`.split(/\s+/)
);
function decideOnNamedFiles(invocation, place) {
  const { words: words3, input, folder } = invocation;
  const program2 = programOf(invocation);
  if (namesKey([folder, ...words3], invocation, place)) return ask2(program2, keyReason);
  if (keeping.has(program2) || isHarmless(invocation)) return void 0;
  return namesState([...words3, input ?? ""].join("\n")) ? ask2(program2, stateReason) : void 0;
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
var forwarders = /^(?:socat|ncat|nc|netcat|rinetd|redir|chisel|gost|simpleproxy|tcpproxy|tcptunnel|stunnel4?|haproxy|pgbouncer|pgcat|iptables|nft|pfctl|cloud[-_]sql[-_]proxy|alloydb-auth-proxy|ngrok|bore|frpc)$/;
function decideOnForward(invocation, place) {
  if (!forwarders.test(programOf(invocation))) return void 0;
  const words3 = invocation.words.slice(1);
  if (words3.some((word) => /^-[a-z]*z/.test(word))) return void 0;
  const named2 = place.environments.find(
    ({ isGuarded, address }) => isGuarded && address?.host !== void 0 && isLoopback(address.host) && words3.some((word) => forwardsTo(word, String(address.port ?? 5432)))
  );
  return named2 && {
    decision: "ask",
    reason: `${programOf(invocation)} would make the server of ${named2.name} answer under another address, by which faber-db does not know it. Only \`faber-db\` should reach that database.`
  };
}
var forwardsTo = (word, port) => new RegExp(`(?<!listen[^,]*)(?<![\\w.])${port}(?!\\w)`, "i").test(word);
var changes = /\b(?:drop\s+(?:table|schema|database|column|type|index|view|owned|role)|truncate|delete\s+from|insert\s+into|update\s+\S+\s+set|alter\s+(?:table|database|system|role|type)|grant\s+\S+|create\s+(?:table|database|role)|(?:migrate|migration|db|database|schema|pg)[\s:._-]+(?:reset|push|drop|deploy|dev|execute|resolve|fresh|wipe|undo|rollback|sync|clean|apply|seed|up|down|downgrade|revert))\b/i;
function speaksOfChange(text) {
  return changes.test(text);
}
import { join as join4 } from "node:path";
function readCommandLine(words3, withValue9 = []) {
  const operands = [];
  const options2 = [];
  for (let index = 0; index < words3.length; index++) {
    const word = words3[index] ?? "";
    if (word === "--") {
      operands.push(...words3.slice(index + 1));
      break;
    }
    if (!/^-./s.test(word)) {
      operands.push(word);
      continue;
    }
    const read2 = readOption(word, withValue9);
    const last = read2.at(-1);
    if (last && last.value === void 0 && withValue9.includes(last.name)) {
      const next = words3[++index];
      options2.push(...read2.slice(0, -1), next === void 0 ? last : { ...last, value: next });
    } else options2.push(...read2);
  }
  const of = (names3) => options2.filter(({ name }) => names3.includes(name));
  const values2 = (...names3) => of(names3).flatMap(({ value }) => value === void 0 ? [] : [value]);
  return {
    operands,
    has: (...names3) => of(names3).some(({ value }) => value !== "false"),
    value: (...names3) => values2(...names3).at(-1),
    values: values2
  };
}
function unabbreviated(words3, withValue9) {
  const end = words3.indexOf("--");
  return words3.map((word, at2) => {
    const [, name = "", value = ""] = /^(--[a-z][a-z-]*)(=.*)?$/s.exec(word) ?? [];
    if (name === "" || withValue9.includes(name) || end >= 0 && at2 > end) return word;
    const found = withValue9.filter((each) => each.startsWith(name) && name !== "--list");
    return found.length === 1 ? `${found[0]}${value}` : word;
  });
}
function readOption(word, withValue9) {
  const [, name = word, value] = /^([^=]+)=(.*)$/s.exec(word) ?? [];
  const isWhole = word.startsWith("--") || name.length === 2 || withValue9.includes(name);
  if (isWhole) return [value === void 0 ? { name } : { name, value }];
  const letters2 = [...word.slice(1)];
  const at2 = letters2.findIndex((letter) => withValue9.includes(`-${letter}`));
  const flags = letters2.slice(0, at2 < 0 ? void 0 : at2).map((letter) => ({ name: `-${letter}` }));
  const long = value === void 0 ? { name } : { name, value };
  if (at2 < 0) return value === void 0 ? [long, ...flags] : [long];
  const rest = letters2.slice(at2 + 1).join("");
  return [...flags, { name: `-${letters2[at2]}`, ...rest !== "" && { value: rest } }];
}
function findCommand(operands, keys) {
  const longest2 = Math.max(...keys.map((key) => key.split(" ").length));
  const first = operands.slice(0, longest2);
  for (let length = first.length; length > 0; length--) {
    const path = first.slice(0, length).join(" ");
    const found = keys.includes(path) ? path : keys.filter((key) => key.endsWith("*") && path.startsWith(key.slice(0, -1))).filter((key) => key.split(" ").length === length).toSorted((one, other2) => other2.length - one.length)[0];
    if (found !== void 0) return hiddenLonger(first, length, keys) ? null : found;
  }
  return first.every(isSeen) ? void 0 : null;
}
function hiddenLonger(first, length, keys) {
  const next = first[length];
  const path = first.slice(0, length).join(" ");
  return next !== void 0 && !isSeen(next) && keys.some((key) => key.startsWith(`${path} `));
}
var nothing = { does: "nothing" };
var reads = { does: "read", instead: void 0 };
var unclear = { does: "unknown", instead: void 0 };
var writes = (instead = void 0) => ({ does: "write", instead });
function commandTool(table2) {
  const { name, programs, withValue: withValue9, help = ["--help", "-h"] } = table2;
  return {
    name,
    programs,
    uses: (invocation, context) => {
      const line = readCommandLine(invocation.words.slice(1), withValue9);
      if (line.has(...help)) return [];
      const { operands } = line;
      const found = operands.length === 0 ? "" : findCommand(operands, Object.keys(table2.commands));
      if (found === void 0) return void 0;
      const call2 = { command: found ?? void 0, line, invocation, context };
      const listed3 = found === null ? unclear : table2.commands[found] ?? nothing;
      const effect = table2.effect?.(call2, listed3) ?? listed3;
      if (effect.does === "nothing") return [];
      const targets = table2.targets(call2);
      return [{ ...effect, what: nameOf(name, call2), targets: targets.length > 0 ? targets : [{}] }];
    }
  };
}
function nameOf(name, { command: command3, line }) {
  if (command3 === void 0) return `${name} with a command that is made at run time`;
  if (command3 === "") return name;
  const words3 = line.operands.slice(0, command3.split(" ").length);
  return [name, ...words3.filter((word) => /^[\w:.-]+$/.test(word))].join(" ");
}
import { dirname as dirname2, join as join3, resolve as resolve4 } from "node:path";
var databaseUrl = /^(?:jdbc:)?(?:postgres(?:ql)?|mysql2?|mariadb|cockroachdb|sqlserver|mssql|mongodb|sqlite3?|libsql|file|prisma)(?:\+\w+)?:/i;
var namesUrl = /(?:^|_)(?:DATABASE|DB|POSTGRES\w*|PG|MYSQL|SQL|DIRECT|CONNECTION)_?\w*(?:URL|URI|DSN|STRING)/;
var isDatabaseUrl = (text) => databaseUrl.test(text.trim());
function addressesInCode(code, lookup) {
  if (!isSeen(code)) return [...addressesInCode(code.replaceAll(unseen, ""), lookup), {}];
  const text = withoutComments(code);
  const chains = chainsOf(text, termsOf(text, lookup));
  const byUrl = chains.flatMap((chain) => {
    const known3 = chain.find(({ value }) => value);
    if (known3?.value !== void 0) {
      return isDatabaseUrl(known3.value) ? [addressOf(known3.value) ?? {}] : [];
    }
    return chain.some(({ variable: variable3 }) => variable3 && namesUrl.test(variable3)) ? [{}] : [];
  });
  if (byUrl.length > 0) return byUrl;
  const byParts = addressOfParts(text, lookup);
  return byParts ? [byParts] : [];
}
function sectionOf(code, name) {
  const text = withoutComments(code);
  const escaped3 = name.replace(/[^\w-]/g, "\\$&");
  const start = new RegExp(`(?<![\\w-])${escaped3}['"]?\\s*:\\s*\\{`).exec(text);
  if (!start) return text;
  const from = start.index + start[0].length;
  let depth = 1;
  for (let index = from; index < text.length; index++) {
    if (text[index] === "{") depth++;
    if (text[index] !== "}" || --depth > 0) continue;
    return `${text.slice(from, index)}${isSeen(text) ? "" : unseen}`;
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
    const variable3 = word ?? (/^[A-Z][A-Z0-9_]{2,}$/.test(string ?? "") ? string : void 0);
    if (variable3 !== void 0) return { ...place, variable: variable3, value: lookup(variable3) };
    return { ...place, value: filledIn(string ?? "", lookup) };
  });
}
function filledIn(text, lookup) {
  return text.replace(/\$\{([^}]*)\}/g, (_, inner) => {
    const names3 = inner.match(/\b[A-Z][A-Z0-9_]{2,}\b/g) ?? [];
    return names3.map(lookup).find((value) => value !== void 0) ?? unseen;
  });
}
function chainsOf(text, terms) {
  const chains = [];
  for (const term of terms) {
    const chain = chains.at(-1);
    const before2 = chain?.at(-1);
    if (chain && before2 && standsIn(text, before2, term)) {
      chain.push(term);
    } else chains.push([term]);
  }
  return chains;
}
function standsIn(text, before2, after) {
  const between = text.slice(before2.end, after.start);
  if (/^[\])!\s]*(?:as string)?[\])!\s]*(?:\?\?|\|\|)[\w\s.([?]*$/.test(between)) return true;
  const isCall = text[before2.start - 1] === "(" && text[after.end] === ")";
  return isCall && before2.variable !== void 0 && /^\s*,\s*$/.test(between);
}
function addressOfParts(text, lookup) {
  const file = partOf(text, /(?:filename|storage)/, lookup);
  if (file) return addressOf(`file:${file}`);
  const host = partOf(text, /(?:host|hostname|server)/, lookup);
  const database = partOf(text, /(?:database|dbName|db_name)/, lookup);
  if (host === void 0 && database === void 0) return void 0;
  const port = partOf(text, /port/, lookup) ?? lookup("PGPORT");
  const usual = /mysql|mariadb/i.test(text) ? "3306" : "5432";
  const at2 = host ?? lookup("PGHOST") ?? "localhost";
  return addressOf(
    `host='${at2 || unseen}' port='${port ?? usual}' dbname='${(database ?? lookup("PGDATABASE")) || unseen}'`
  );
}
function partOf(text, name, lookup) {
  const found = new RegExp(
    `(?<![\\w-])${name.source}['"]?\\s*[:=]\\s*((?:\\([^()\\n]*\\)|[^,\\n}])+)`
  ).exec(text);
  if (!found) return void 0;
  const expression = found[1] ?? "";
  const chains = chainsOf(expression, termsOf(expression, lookup));
  const known3 = new Set(chains.flatMap((chain) => chain.find(({ value }) => value)?.value ?? []));
  if (known3.size > 0) return known3.size === 1 ? [...known3][0] : "";
  return /(?<![\w.])\d+(?![\w.])/.exec(expression)?.[0] ?? "";
}
var import_dotenv = __toESM(require_dist(), 1);
import { join as join2, resolve as resolve3 } from "node:path";
var dotenvFiles = [".env.local", ".env", "prisma/.env", ".env.development"];
function toolContext(root, env2, changes2 = []) {
  const texts = /* @__PURE__ */ new Map();
  const read2 = (path) => {
    if (!texts.has(path)) texts.set(path, withChanges(path, changes2));
    return texts.get(path);
  };
  const fromFiles = (name, { folder }) => {
    const files = [folder, root].flatMap((each) => dotenvFiles.map((file) => join2(each, file)));
    return files.map((file) => variableIn(read2(file), name)).find((value) => value);
  };
  return {
    root,
    variable: (name, invocation, { dotenv: dotenv3 } = { dotenv: false }) => invocation.variables.get(name) ?? env2[name] ?? (dotenv3 ? fromFiles(name, invocation) : void 0),
    readFile: (path, { folder }) => read2(resolve3(folder, path))
  };
}
function variableIn(text, name) {
  if (text === void 0) return void 0;
  return isSeen(text) ? (0, import_dotenv.parse)(text)[name] : unseen;
}
function withChanges(path, changes2) {
  const made = changes2.filter((change) => change.path === path && change.how !== "remove");
  const before2 = readText(path);
  if (made.length === 0) return before2;
  const texts = [before2, ...made.map(({ content }) => content ?? unseen)];
  return [...new Set(texts.filter((text) => text !== void 0))].join(`
;${unseen};
`);
}
var scriptEndings = ["ts", "js", "mjs", "cjs", "mts", "cts"];
var addressOrUnknown = (text) => addressOf(text) ?? {};
function addressOfVariable(name, { invocation, context }) {
  const value = context.variable(name, invocation, { dotenv: true });
  return value ? [addressOrUnknown(value)] : [];
}
function lookupWith(files, { invocation, context }) {
  const find4 = (name) => context.variable(name, invocation) ?? files.map((file) => variableIn(context.readFile(file, invocation), name)).find((value) => value) ?? context.variable(name, invocation, { dotenv: true });
  const expand = (text, depth) => depth === 0 ? text : text.replace(/\$\{(\w+)\}|(?<!\w)\$([A-Z_]\w*)/g, (whole2, braced, bare2) => {
    const value = find4(braced ?? bare2);
    return value === void 0 ? whole2 : expand(value, depth - 1);
  });
  return (name) => {
    const value = find4(name);
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
function addressesOfConfig(paths, place, section) {
  const file = firstFile(paths, place);
  if (!file) return [];
  const { path, text } = file;
  const lookup = lookupWith(dotenvFilesIn(text, path), place);
  const named2 = (code) => addressesInCode(section === void 0 ? code : sectionOf(code, section), lookup);
  const own = named2(text);
  if (own.length > 0) return own;
  return importsOf(text, path).flatMap((candidates) => {
    const imported = firstFile(candidates, place);
    return imported ? named2(imported.text) : [];
  });
}
function dotenvFilesIn(text, path) {
  const named2 = [...text.matchAll(/['"`]([^'"`\n]*\.env(?:\.[\w.-]+)?)['"`]/g)];
  return named2.flatMap(([, file = ""]) => [file, join3(dirname2(path), file)]);
}
function importsOf(text, path) {
  const imports = [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)];
  return imports.map(([, name = ""]) => {
    const file = join3(dirname2(path), name);
    const plain2 = file.replace(/\.[cm]?js$/, "");
    return [file, ...[plain2, join3(file, "index")].flatMap(withEndings)];
  });
}
function withEndings(path) {
  return scriptEndings.map((ending) => `${path}.${ending}`);
}
function hereAndAtRoot(paths, { context }) {
  return [...paths, ...paths.map((path) => resolve4(context.root, path))];
}
function commandsOf(lists) {
  const of = (text) => (text ?? "").split(",").map((key) => key.trim().replace(/\s+/g, " "));
  const entries2 = [
    ...of(lists.write).map((key) => [key, writes(insteadOf(key))]),
    ...of(lists.read).map((key) => [key, reads]),
    ...of(lists.nothing).map((key) => [key, nothing])
  ];
  return Object.fromEntries(entries2.filter(([key]) => key !== ""));
}
function insteadOf(command3) {
  if (/drop|reset|fresh|wipe|clean|flush|truncate|seed|load|refresh|repair|force/i.test(command3)) {
    return void 0;
  }
  if (/rollback|revert|down|undo|backwards/i.test(command3)) return "rollback";
  return /create/i.test(command3) ? "db-create" : "migrate";
}
var firstOf = (...sources) => (call2) => {
  for (const source2 of sources) {
    const found = source2(call2);
    if (found.length > 0) return found;
  }
  return [];
};
var option = (...names3) => ({ line }) => line.values(...names3).slice(-1).map(addressOfText);
var variable = (name, { dotenv: dotenv3 } = { dotenv: false }) => ({ invocation, context }) => {
  const value = context.variable(name, invocation, { dotenv: dotenv3 });
  return value ? [addressOfText(value)] : [];
};
var setting = (paths, key) => (call2) => {
  const file = firstFile(paths, call2);
  if (!file) return [];
  const values2 = new RegExp(`^[ \\t]*(?:${key.source})[ \\t]*[=:][ \\t]*(.+)$`, "gim");
  return [...file.text.matchAll(values2)].map(
    (match2) => addressOfText(filled(match2.at(-1) ?? "", call2))
  );
};
var inCode = (...paths) => (call2) => {
  const file = firstFile(paths, call2);
  return file ? addressesOfScript(file.text, call2) : [];
};
function addressesOfScript(text, call2) {
  const plain2 = text.replace(/^\s*(?:#|--).*$/gm, "").replace(/(['"])(HOST|PORT)\1/g, (_, quote, name) => quote + name.toLowerCase() + quote).replace(/(['"])NAME\1\s*:/g, "$1database$1:").replace(/=>/g, ":");
  return addressesInCode(plain2, lookupWith([".env"], call2));
}
function filled(value, call2) {
  const lookup = lookupWith([], call2);
  const known3 = (name) => lookup(name) ?? unseen;
  return value.trim().replace(/^(['"])(.*?)\1.*$/, "$2").replace(
    /\$\{(?:env\.)?(\w+)(?::[^}]*)?\}|%\((\w+)\)s|%env\((?:\w+:)*(\w+)\)%/g,
    (_, ...names3) => known3(names3.slice(0, 3).find((name) => name !== void 0))
  ).replace(/<%=.*?ENV(?:\.fetch)?[[(]\s*['"](\w+)['"].*?%>/g, (_, name) => known3(name)).replace(/^(?:getenv|env)\(\s*['"](\w+)['"].*\)$/, (_, name) => known3(name));
}
function addressOfText(text) {
  const plain2 = text.replace(/^db:(?=\w+:)/, "").replace(/^(?:pg|pgsql|ecto|postgis):(?=\/\/)/, "postgres:");
  if (!plain2.includes("://") && /(?:^|;)\s*(?:host|server|data source|database)\s*=/i.test(plain2)) {
    const semicolons = plain2.includes(";") ? addressOfPairs(plain2) : void 0;
    if (semicolons) return semicolons;
  }
  const [, host, port, database] = /@tcp\(([^:)]*)(?::(\d+))?\)\/([^?]*)/.exec(plain2) ?? [];
  if (host !== void 0) return addressOf(`mysql://${host}:${port ?? 3306}/${database}`) ?? {};
  return addressOrUnknown(plain2);
}
function addressOfPairs(text) {
  const pairs = text.split(";").map((pair) => pair.split(/=(.*)/s).map((part2) => part2.trim()));
  const values2 = new Map(pairs.map(([key = "", value = ""]) => [key.toLowerCase(), value]));
  const server = values2.get("host") ?? values2.get("server") ?? values2.get("data source");
  const database = values2.get("database") ?? values2.get("initial catalog");
  if (server === void 0) return void 0;
  const [, host = "", own] = /^(?:tcp:)?([^,:]*)(?:[,:](\d+))?$/.exec(server) ?? [];
  const port = values2.get("port") ?? own ?? (values2.has("data source") ? "1433" : "5432");
  const seen = database !== void 0 && isSeen(database);
  return addressOf(`host='${host || unseen}' port=${port} ${seen ? `dbname='${database}'` : ""}`);
}
var shared = {
  withValue: ["-c", "--config", "-n", "--name", "-x", "--tag", "--app", "-A", "-d", "--directory"],
  effect: ({ line }, effect) => line.has("--sql") ? reads : effect
};
var alembic = commandTool({
  ...shared,
  name: "alembic",
  programs: ["alembic"],
  commands: commandsOf({
    write: "upgrade, downgrade, stamp",
    read: "current, check, history, heads, branches, show, revision",
    nothing: "init, merge, edit, list_templates, ensure_version, splice"
  }),
  targets: alembicAddresses
});
var flask = commandTool({
  ...shared,
  name: "flask",
  programs: ["flask"],
  commands: commandsOf({
    write: "db upgrade, db downgrade, db stamp",
    read: "db current, db check, db history, db heads, db branches, db show, db migrate, db revision",
    nothing: "db init, db merge, db edit, db list-templates, run, routes, shell"
  }),
  targets: firstOf(variable("SQLALCHEMY_DATABASE_URI"), variable("DATABASE_URL"))
});
function alembicAddresses(call2) {
  const given = call2.line.values("-x").map((pair) => pair.replace(/^\w+=/, ""));
  const urls = given.filter((value) => value.includes("://")).map(addressOfText);
  if (urls.length > 0) return urls;
  const ini = call2.line.value("-c", "--config") ?? "alembic.ini";
  const text = firstFile([ini], call2)?.text ?? "";
  const folder = /^\s*script_location\s*=\s*(?:%\(here\)s\/)?(.+)$/m.exec(text)?.[1]?.trim();
  const folders3 = [...folder ? [folder] : [], "alembic", "migrations"];
  const env2 = firstFile(
    folders3.map((each) => join4(each, "env.py")),
    call2
  )?.text ?? "";
  if (/set_main_option\(|create_(?:async_)?engine\(|environ|getenv|settings\./.test(env2)) {
    const found = addressesOfScript(env2, call2);
    return found.length > 0 ? found : variable("DATABASE_URL")(call2);
  }
  const isTemplate = /^\s*sqlalchemy\.url\s*=\s*driver:\/\//m.test(text);
  return isTemplate ? [] : setting([ini], /sqlalchemy\.url/)(call2);
}
import { dirname as dirname3, join as join5 } from "node:path";
var psqlShows = /^\\(?:d\w*|l|list|z|s[fv]|timing|x|a|t|pset|f|h|help|\?|q|quit|conninfo|echo|qecho|warn|errverbose|encoding|r|reset|p|print|set|unset|getenv|prompt|if|elif|else|endif|gset|gdesc|crosstabview|cd|bind|bind_named|parse|close_prepared|startpipeline|endpipeline|sendpipeline|syncpipeline|flush|flushrequest|getresults|restrict|unrestrict|setenv|g|gx|lo_list|dp|C|H|T|watch|o|out|w|write)\+?$/;
var dotShows = /^\.(?:auth|bail|binary|changes|columns|databases|dbinfo|dump|echo|eqp|exit|explain|expert|headers?|help|indexes|indices|limit|lint|maxrows|maxwidth|mode|nullvalue|once|output|parameter|print|progress|prompt|quit|rows|scanstats|schema|separator|sha3sum|show|stats|tables|timeout|timer|trace|version|vfsinfo|vfslist|width|fullschema|highlight|large_number_rendering|constant|keyword)$/;
function readCommandPiece(command3, dialect) {
  const ticks = [...command3.text.matchAll(/`([^`]*)`/g)].map(([, text = ""]) => text);
  const found = readByClient(command3, dialect);
  const runs2 = dialect === "postgresql" && command3.name !== "\\copy" ? ticks : [];
  const programs = [...found.programs ?? [], ...runs2];
  return programs.length === 0 ? found : { ...found, does: "write", programs };
}
function readByClient(command3, dialect) {
  if (dialect === "postgresql") return readPsql(command3);
  if (dialect === "mysql") return readMysql(command3);
  return dialect === "sqlserver" ? readSqlcmd(command3) : readDot(command3);
}
function readPsql({ name, text, words: words3 }) {
  if (name === "\\!") return { programs: [text] };
  if (/^\\(?:i|ir|include|include_relative)$/.test(name)) return { file: words3[0] ?? unseen };
  if (/^\\c(?:onnect)?$/.test(name)) return { connects: words3.length > 0 ? [words3] : [] };
  if (name === "\\copy") return readCopy(text);
  const pipe = /^\|(.*)/s.exec(text.replace(/^\([^)]*\)\s*/, ""));
  if (/^\\(?:g|gx|o|out|w|write)$/.test(name) && pipe) return { programs: [pipe[1] ?? ""] };
  if (/^\\(?:lo_\w+|password)$/.test(name) && name !== "\\lo_list") {
    return { does: "write", isServerWide: name === "\\password" };
  }
  if (name === "\\gexec") return { does: "unknown", isServerWide: true };
  return { does: psqlShows.test(name) ? "read" : "unknown" };
}
function readCopy(text) {
  const [, program2] = /\bprogram\s+'((?:[^']|'')*)'/i.exec(text) ?? [];
  if (program2 !== void 0) return { programs: [program2] };
  const [, query, rest = ""] = /^\((.*)\)\s*(to\b.*)$/is.exec(text) ?? [];
  if (query !== void 0 && rest !== "") return { query };
  return { does: /^[^()']+(?:\([^()]*\)\s*)?\bto\b/i.test(text) ? "read" : "write" };
}
function readMysql({ name, text, words: words3 }) {
  if (/^(?:\\!|system)$/.test(name)) return { programs: [text] };
  if (/^(?:\\P|pager)$/.test(name)) return text === "" ? {} : { programs: [text] };
  if (/^(?:\\\.|source)$/.test(name)) return { file: text || unseen };
  if (/^(?:\\u|use)$/.test(name)) return { connects: [[(words3[0] ?? unseen).replace(/;$/, "")]] };
  if (/^(?:\\r|connect)$/.test(name))
    return { connects: [[words3[0] ?? unseen, "-", words3[1] ?? "-"]] };
  if (/^(?:\\d|delimiter)$/.test(name)) return { does: "unknown" };
  return { does: /^\\[gGcshpqtTnwWC?]$/.test(name) || name === "tee" ? "read" : "unknown" };
}
function readDot({ name, text, words: words3 }) {
  if (/^\.(?:shell|system|sh)$/.test(name)) return { programs: [text] };
  const pipe = /^['"]?\|(.*?)['"]?$/s.exec(words3[0] ?? "");
  if (/^\.(?:once|output|import)$/.test(name) && pipe)
    return { programs: [text.replace(/^['"]?\|/, "")] };
  if (name === ".read") return pipe ? { programs: [text] } : { file: words3[0] ?? unseen };
  if (name === ".open") return { connects: [words3.filter((word) => !word.startsWith("-"))] };
  if (name === ".cd") return { does: "unknown" };
  if (/^\.(?:restore|import|load|archive|ar|recover|clone|save|backup)$/.test(name)) {
    return { does: /^\.(?:save|backup|clone|recover)$/.test(name) ? "read" : "write" };
  }
  return { does: dotShows.test(name) ? "read" : "unknown" };
}
function readSqlcmd({ name, text, words: words3 }) {
  if (/^:?!!$/.test(name)) return { programs: [text] };
  if (name === ":r") return { file: words3[0] ?? unseen };
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
var dashComment = ["nothing", /--[^\n\r]*/y];
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
function tokenAt(text, at2, dialect) {
  if (nestsComments.has(dialect) && text.startsWith("/*", at2)) {
    return seenOr(nestedComment(text, at2));
  }
  for (const [kind, pattern, quote = 0] of patterns[dialect]) {
    pattern.lastIndex = at2;
    const [match2, tag] = pattern.exec(text) ?? [];
    if (match2 === void 0) continue;
    const end = at2 + match2.length;
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
function nestedComment(text, at2) {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = at2;
  let depth = 0;
  for (let match2 = mark.exec(text); match2; match2 = mark.exec(text)) {
    depth += match2[0] === "/*" ? 1 : -1;
    if (depth === 0) {
      return { kind: "nothing", text: text.slice(at2, mark.lastIndex), end: mark.lastIndex };
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
  const variables3 = new Map(given);
  const pieces = [];
  let text = source2;
  let tokens = [];
  let at2 = 0;
  let spliced = 0;
  const flush = () => {
    if (tokens.length > 0) pieces.push({ kind: "statement", tokens });
    tokens = [];
  };
  while (at2 < text.length) {
    const command3 = commandAt(text, at2, dialect, tokens.length === 0);
    if (command3) {
      const { piece, end: end2, endsStatement } = command3;
      if (endsStatement) flush();
      if (piece) pieces.push(piece);
      if (piece?.kind === "command") note(piece, variables3);
      at2 = Math.max(end2, at2 + 1);
      continue;
    }
    const variable3 = dialect === "postgresql" ? match(psqlVariable, text, at2) : void 0;
    if (variable3) {
      const [whole2, name] = variable3;
      const value = name === void 0 ? void 0 : variables3.get(name) ?? variables3.get("*");
      at2 += whole2.length;
      if (value !== void 0 && spliced < 100) text = text.slice(0, at2) + value + text.slice(at2);
      else tokens.push({ kind: value === void 0 ? "string" : "unseen", text: "" });
      if (value !== void 0) spliced += 1;
      continue;
    }
    const { kind, text: found, end } = tokenAt(text, at2, dialect);
    if (kind === "end") flush();
    else if (kind !== "nothing") tokens.push({ kind, text: found });
    at2 = Math.max(end, at2 + 1);
  }
  flush();
  return pieces;
}
function commandAt(text, at2, dialect, isStart) {
  const first = text[at2];
  if (dialect === "postgresql" || dialect === "mysql") {
    if (first === "\\") return backslashAt(text, at2);
    if (dialect === "postgresql" || !isStart) return void 0;
    const line2 = match(mysqlWords, text, at2)?.[0];
    return line2 === void 0 ? void 0 : lineCommand(line2, at2 + line2.length);
  }
  const [line] = isStart && match(ownLine, text, at2) || [];
  return line === void 0 ? void 0 : lineCommand(line.trim(), at2 + line.length);
}
function lineCommand(line, end) {
  const [, name = "", rest = ""] = /^(!!|:!!|[.:]?\w+)(.*)$/s.exec(line) ?? [];
  return { piece: command(name.toLowerCase(), rest), end, endsStatement: true };
}
function backslashAt(text, at2) {
  const name = match(backslash, text, at2)?.[0] ?? "\\";
  const start = at2 + name.length;
  if (/^\\[;:\\]?$/.test(name)) return { piece: void 0, end: start, endsStatement: true };
  const rest = match(takesLine.test(name) ? restOfLine : backslashText, text, start)?.[0] ?? "";
  return { piece: command(name, rest), end: start + rest.length, endsStatement: true };
}
function command(name, rest) {
  const text = rest.trim();
  const words3 = [
    ...text.matchAll(/'((?:[^'\\]|\\.|'')*)'|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|([^\s'"`]+)/gs)
  ].map(([, single, double, tick, plain2]) => single ?? double ?? tick ?? plain2 ?? "");
  return { kind: "command", name, text, words: words3 };
}
function note({ name, text, words: words3 }, variables3) {
  if (/^\\(?:gset|getenv|prompt)/i.test(name)) variables3.set("*", unseen);
  if (!/^\\set$/i.test(name) || words3[0] === void 0) return;
  const isPlain = isSeen(text) && !/[`:]/.test(text.slice(words3[0].length));
  variables3.set(words3[0], isPlain ? words3.slice(1).join("") : unseen);
}
function match(pattern, text, at2) {
  pattern.lastIndex = at2;
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
    ({ kind, text }, at2) => kind === "word" && (writing.has(text) || text === "use") && !isQualified(tokens, at2)
  );
  return found ? "write" : "read";
}
function queryDoes(tokens, dialect) {
  if (isBatch(tokens, dialect)) return "write";
  const isChanging = tokens.some(({ kind, text }, at2) => {
    if (kind !== "word" || isQualified(tokens, at2)) return false;
    if (text === "into") return tokens[at2 + 1]?.text !== "@";
    if (!/^(?:insert|update|delete|merge)$/.test(text)) return false;
    const before2 = tokens[at2 - 1];
    return before2?.text !== "for" && before2?.text !== "key" && tokens[0]?.text === "with";
  });
  return isChanging ? "write" : callsDo(tokens);
}
var isQualified = (tokens, at2) => [".", "@"].includes(tokens[at2 - 1]?.text ?? "") || tokens[at2 - 1]?.text === "as";
function callsDo(tokens) {
  return strongest(
    tokens.map(({ kind, text }, at2) => {
      if (kind !== "word" && kind !== "name") return "read";
      if (tokens[at2 + 1]?.text !== "(" || tokens[at2 + 1]?.kind !== "symbol") return "read";
      const name = text.toLowerCase();
      const does = callDoes(name);
      if (does === "unknown" && isColumnList(tokens, at2)) return "read";
      const schema = tokens[at2 - 1]?.text === "." ? tokens[at2 - 2]?.text : void 0;
      const isBuiltIn = schema === void 0 || /^(?:pg_catalog|public|sys)$/.test(schema);
      return does === "read" && !isBuiltIn ? "unknown" : does;
    })
  );
}
function isColumnList(tokens, at2) {
  const before2 = tokens[at2 - 1]?.text;
  if (before2 === "as") return true;
  const close = tokens.findIndex(
    ({ text, kind }, each) => each > at2 && kind === "symbol" && text === ")"
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
  const at2 = tokens.findIndex(({ text, kind }) => kind === "word" && text === "as");
  return at2 === -1 ? "unknown" : statementDoes(tokens.slice(at2 + 1), dialect);
}
function declareDoes(tokens, dialect) {
  if (dialect === "sqlserver") return strongest([batchDoes(tokens), callsDo(tokens)]);
  const at2 = tokens.findIndex(({ text, kind }) => kind === "word" && text === "for");
  return at2 === -1 ? "unknown" : statementDoes(tokens.slice(at2 + 1), dialect);
}
function copyDoes(tokens, dialect) {
  const words3 = tokens.map(({ text, kind }) => kind === "word" ? text : "");
  const to = words3.lastIndexOf("to");
  if (to === -1 || words3[to + 1] !== "stdout") return "write";
  return tokens[1]?.text === "(" ? statementDoes(tokens.slice(1, to), dialect) : "read";
}
function settingDoes(tokens) {
  const words3 = tokens.filter(({ kind }) => kind === "word" || kind === "name");
  const names3 = words3.map(({ text }) => text.toLowerCase());
  if (/^(?:global|persist|persist_only|password)$/.test(names3[1] ?? "")) return "write";
  if (names3.some((name) => name === "global" || name === "persist")) return "write";
  return names3.some((name) => lexical.test(name)) ? "unknown" : callsDo(tokens);
}
function pragmaDoes(tokens) {
  const name = tokens.findLast(({ kind, text }, at2) => kind === "word" && at2 < 4 && text !== "main");
  if (tokens.some(({ text, kind }) => kind === "symbol" && text === "=")) return "write";
  const looks = /^(?:table_x?info|table_list|index_x?info|index_list|foreign_key_(?:list|check)|(?:quick|integrity)_check|\w+_list|\w+_count|compile_options)$/;
  const hasArgument = tokens.some(({ text }) => text === "(");
  const named2 = hasArgument ? tokens[tokens.findIndex(({ text }) => text === "(") - 1] : name;
  if (looks.test(named2?.text ?? "")) return "read";
  return hasArgument || /^(?:incremental_vacuum|optimize|wal_checkpoint)$/.test(named2?.text ?? "") ? "write" : "read";
}
function reachOf(tokens, dialect) {
  const words3 = tokens.map(({ kind, text }) => kind === "word" ? text : "");
  return {
    databases: databasesOf(tokens, words3, dialect),
    connections: connectionsOf(tokens, words3),
    isServerWide: isServerWide(tokens, words3)
  };
}
function databasesOf(tokens, words3, dialect) {
  if (dialect === "duckdb" || dialect === "sqlite") return [];
  const named2 = [...changedDatabase(tokens, words3, dialect), ...qualifying(tokens, words3, dialect)];
  return named2.map(({ kind, text }) => kind === "unseen" ? unseen : text);
}
function changedDatabase(tokens, words3, dialect) {
  const kind = dialect === "mysql" ? /^(?:database|schema)$/ : /^database$/;
  const at2 = words3.findIndex((word) => kind.test(word));
  const isChange = /^(?:create|drop|alter|backup|restore|undrop)$/.test(words3[0] ?? "");
  if (at2 < 1 || at2 > 3 || !isChange) return [];
  return tokens.slice(at2 + 1).filter(({ text }) => !/^(?:if|not|exists)$/.test(text)).slice(0, 1);
}
function qualifying(tokens, words3, dialect) {
  const depth = { mysql: 1, sqlserver: 2 }[dialect];
  if (depth === void 0) return [];
  const dots = Array.from({ length: depth }, (_, each) => 2 * each + 1);
  return tokens.filter(
    ({ kind }, at2) => (kind === "word" || kind === "name" || kind === "unseen") && /^(?:table|into|from|join|update|truncate|exists|ignore|delete|view|index|on)$/.test(
      words3[at2 - 1] ?? ""
    ) && dots.every((dot) => tokens[at2 + dot]?.text === ".")
  );
}
var wide = /^(?:alter system|(?:create|alter|drop) (?:role|user|group|tablespace|login|server role)|reassign owned|drop owned|set (?:global|persist)|flush|shutdown|reset (?:master|replica|slave)|(?:start|stop|change) (?:replica|slave|replication|master)|purge|kill|checkpoint|reconfigure)\b/;
function isServerWide(tokens, words3) {
  const [first, second] = words3;
  if (wide.test(words3.slice(0, 3).join(" ")) && !/^user mapping/.test(words3.slice(1, 3).join(" "))) {
    return true;
  }
  if (first === "copy" && (words3.includes("program") || second === "program")) return true;
  return tokens.some(
    ({ kind, text }) => (kind === "word" || kind === "name") && isServerWideCall(text)
  );
}
function connectionsOf(tokens, words3) {
  const head = words3.slice(0, 3).join(" ");
  const isLink = words3.some(
    (word) => /^(?:dblink\w*|postgres_\w+|openrowset|opendatasource)$/.test(word)
  );
  const makesLink = /^(?:create|alter) (?:server|subscription|foreign server)|^attach|^install/.test(head);
  if (!isLink && !makesLink) return [];
  const texts = tokens.filter(({ kind }) => kind === "string").map(({ text }) => text);
  if (/^(?:create|alter) server/.test(head)) return [serverOptions(tokens)];
  const found = texts.filter((text) => addressOf(text) !== void 0 || !isSeen(text));
  if (head.startsWith("attach")) return texts;
  return found.length > 0 ? found : [unseen];
}
function serverOptions(tokens) {
  const pairs = tokens.flatMap(({ text, kind }, at2) => {
    const next = tokens[at2 + 1];
    const isOption = kind === "word" && /^(?:host|hostaddr|port|dbname|service)$/.test(text);
    return isOption && next?.kind === "string" ? [`${text}='${next.text.replaceAll("'", "\\'")}'`] : [];
  });
  return pairs.length > 0 ? pairs.join(" ") : unseen;
}
var deepest = 8;
var nothing2 = {
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
var readsOnly = (text, options2 = {}) => readSql(text, options2).does === "read";
function readNested(text, options2, depth) {
  if (depth > deepest) return { ...nothing2, does: "unknown" };
  const { dialect = "postgresql", variables: variables3 } = options2;
  return together(
    readPieces(text, dialect, variables3).map((piece) => {
      if (piece.kind === "statement") return readStatement(piece.tokens, options2, depth);
      const { file, query, ...found } = readCommandPiece(piece, dialect);
      return together([
        { ...nothing2, ...found },
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
  const reading2 = { ...nothing2, does, connects: uses, ...reachOf(tokens, dialect) };
  const program2 = does === "write" && tokens[0]?.text === "copy" ? programOfCopy(tokens) : [];
  const bodies = does === "write" && /^(?:do|create|exec|execute|alter)$/.test(tokens[0]?.text ?? "");
  const texts = bodies ? tokens.filter(({ kind }) => kind === "string").map(({ text }) => text) : [];
  const inner = texts.filter((each) => /\b(?:dblink|database|system|role|server|pg_)/i.test(each)).map((each) => readNested(bodyOf(each), options2, depth + 1));
  return { ...together([reading2, ...inner, { ...nothing2, programs: program2 }]), does };
}
var bodyOf = (text) => text.replace(/\b(?:begin|then|loop|else|execute)\b/gi, ";");
function programOfCopy(tokens) {
  const at2 = tokens.findIndex(({ kind, text }) => kind === "word" && text === "program");
  return at2 === -1 ? [] : [tokens[at2 + 1]?.text ?? unseen];
}
function readIncluded(path, options2, depth) {
  const text = isSeen(path) ? options2.readFile?.(path) : void 0;
  if (text === void 0) return { ...nothing2, does: "unknown" };
  const beside = (other2) => options2.readFile?.(other2) ?? options2.readFile?.(join5(dirname3(path), other2));
  return readNested(text, { ...options2, readFile: beside }, depth + 1);
}
function together(readings) {
  return {
    does: strongest(readings.map(({ does }) => does)),
    connects: readings.flatMap(({ connects }) => connects),
    connections: readings.flatMap(({ connections }) => connections),
    databases: readings.flatMap(({ databases: databases2 }) => databases2),
    isServerWide: readings.some((each) => each.isServerWide),
    programs: readings.flatMap(({ programs }) => programs)
  };
}
function effectOfSql(texts) {
  const given = texts.filter((text) => text !== void 0);
  return given.every((text) => isSeen(text) && readsOnly(text)) ? reads : writes("migrate");
}
function sqlOfFile(path, { context, invocation }) {
  return (isSeen(path) ? context.readFile(path, invocation) : void 0) ?? "unreadable";
}
var postgresOfFly = {
  "config update": writes(),
  connect: reads,
  detach: writes(),
  failover: writes(),
  import: writes("restore"),
  restart: writes()
};
var fly = commandTool({
  name: "fly",
  programs: ["fly", "flyctl"],
  withValue: `-a --app -c --config -d --database -u --user -p --password -t --access-token --org -o
    --region -r --cluster --backup-id`.split(/\s+/),
  commands: {
    ...Object.fromEntries(
      ["postgres", "pg"].flatMap(
        (group) => Object.entries(postgresOfFly).map(([command3, effect]) => [`${group} ${command3}`, effect])
      )
    ),
    "apps destroy": writes(),
    destroy: writes(),
    "mpg connect": reads,
    "mpg destroy": writes(),
    "mpg detach": writes(),
    "mpg restore": writes("restore"),
    "volumes destroy": writes(),
    "volumes delete": writes()
  },
  effect: ({ command: command3 = "", invocation }, effect) => command3.endsWith(" connect") ? effectOfSql([invocation.input]) : effect,
  targets: () => [{}]
});
var railway = commandTool({
  name: "railway",
  programs: ["railway", "@railway/cli"],
  withValue: ["-s", "--service", "-e", "--environment", "-p", "--project", "--volume", "-v"],
  commands: {
    connect: reads,
    delete: writes(),
    down: writes(),
    "environment delete": writes(),
    "service delete": writes(),
    "volume delete": writes(),
    "volume detach": writes()
  },
  effect: ({ command: command3, invocation }, effect) => command3 === "connect" ? effectOfSql([invocation.input]) : effect,
  targets: () => [{}]
});
var render = commandTool({
  name: "render",
  programs: ["render"],
  withValue: ["-o", "--output", "-c", "--command"],
  commands: {
    pgcli: reads,
    psql: reads,
    "services delete": writes()
  },
  effect: (call2, effect) => call2.command?.startsWith("p") ? effectOfSql([...sqlOf(call2), call2.invocation.input]) : effect,
  targets: () => [{}]
});
function sqlOf({ line, invocation: { words: words3 } }) {
  const at2 = words3.indexOf("--");
  const handedOn = readCommandLine(at2 < 0 ? [] : words3.slice(at2 + 1), ["-c", "--command", "-f"]);
  const sql = (from) => from.values("-c", "--command");
  return [...sql(line), ...sql(handedOn), ...handedOn.values("-f", "--file")];
}
function behind(prefixes, commands4) {
  return Object.fromEntries(
    prefixes.flatMap(
      (prefix2) => Object.entries(commands4).map(([command3, effect]) => [`${prefix2} ${command3}`.trim(), effect])
    )
  );
}
var aws = commandTool({
  name: "aws",
  programs: ["aws"],
  withValue: `--region --profile --output --query --endpoint-url --color --ca-bundle
    --cli-read-timeout --cli-connect-timeout --cli-binary-format --sql --sqls --parameter-sets
    --database --resource-arn --secret-arn`.split(/\s+/),
  help: ["--help"],
  commands: {
    ...behind(["rds"], {
      "delete-*": writes(),
      "describe-*": reads,
      "failover-*": writes(),
      "modify-*": writes(),
      "promote-*": writes(),
      "reboot-*": writes(),
      "remove-*": writes(),
      "reset-*": writes(),
      "restore-*": writes("restore"),
      "stop-*": writes(),
      "switchover-*": writes()
    }),
    "rds-data batch-execute-statement": writes("migrate"),
    "rds-data execute-sql": writes("migrate"),
    "rds-data execute-statement": writes("migrate")
  },
  effect: ({ command: command3, line }, effect) => command3 === "rds-data execute-statement" ? effectOfSql([line.value("--sql") ?? "-"]) : effect,
  targets: () => [{}]
});
var gcloud = commandTool({
  name: "gcloud",
  programs: ["gcloud"],
  withValue: `--project --account --configuration --format --verbosity --impersonate-service-account
    --billing-project --instance -i --cluster --region --user -u --database -d`.split(/\s+/),
  commands: behind(["", "beta", "alpha"], {
    "alloydb clusters delete": writes(),
    "alloydb clusters restore": writes("restore"),
    "alloydb instances delete": writes(),
    "alloydb instances failover": writes(),
    "alloydb instances restart": writes(),
    "alloydb instances update": writes(),
    "sql backups delete": writes(),
    "sql backups restore": writes("restore"),
    "sql connect": reads,
    "sql databases delete": writes(),
    "sql databases patch": writes(),
    "sql export *": reads,
    "sql import *": writes("restore"),
    "sql instances delete": writes(),
    "sql instances failover": writes(),
    "sql instances patch": writes(),
    "sql instances promote-replica": writes(),
    "sql instances restart": writes(),
    "sql instances restore-backup": writes("restore"),
    "sql users delete": writes(),
    "sql users set-password": writes()
  }),
  effect: ({ command: command3 = "", invocation }, effect) => command3.endsWith("sql connect") ? effectOfSql([invocation.input]) : effect,
  targets: () => [{}]
});
var azure = commandTool({
  name: "az",
  programs: ["az"],
  withValue: `--name -n --resource-group -g --subscription --output -o --query --querytext -q
    --file-path -f --database-name -d --server-name -s --admin-user -u --admin-password -p
    --source-server --restore-time --value -v`.split(/\s+/),
  commands: {
    ...behind(
      ["postgres", "mysql"].flatMap((kind) => [`${kind} flexible-server`, `${kind} server`]),
      {
        "db delete": writes(),
        delete: writes(),
        execute: writes("migrate"),
        "geo-restore": writes("restore"),
        "parameter set": writes(),
        restart: writes(),
        restore: writes("restore"),
        stop: writes(),
        update: writes(),
        upgrade: writes()
      }
    ),
    "sql db delete": writes(),
    "sql db import": writes("restore"),
    "sql db restore": writes("restore"),
    "sql server delete": writes()
  },
  effect: (call2, effect) => {
    const { command: command3 = "", line } = call2;
    if (!command3.endsWith(" execute")) return effect;
    const files = line.values("--file-path", "-f").map((path) => sqlOfFile(path, call2));
    return effectOfSql([...line.values("--querytext", "-q"), ...files]);
  },
  targets: (call2) => [serverOfAzure(call2)]
});
function serverOfAzure({ command: command3, line }) {
  const kind = command3?.split(" ")[0];
  const name = line.value("--server-name", "-s", "--name", "-n");
  if (!name || !/^[\w-]+$/.test(name) || kind !== "postgres" && kind !== "mysql") return {};
  const database = line.value("--database-name", "-d");
  const port = kind === "mysql" ? 3306 : 5432;
  return { host: `${name}.${kind}.database.azure.com`, port, ...database && { database } };
}
var doctl = commandTool({
  name: "doctl",
  programs: ["doctl"],
  withValue: ["-t", "--access-token", "--context", "-c", "--config", "-o", "--output", "-u"],
  commands: behind(["databases", "database", "dbs", "db", "d"], {
    "configuration update": unclear,
    "db delete": writes(),
    delete: writes(),
    migrate: writes(),
    "pool delete": writes(),
    "replica delete": writes(),
    "replica promote": writes(),
    resize: writes(),
    rm: writes(),
    "user delete": writes(),
    "user reset": writes()
  }),
  targets: () => [{}]
});
var serverOptions2 = ["-h", "--host", "-p", "--port", "-U", "--username"];
function givenBy({ line }, database) {
  return {
    host: line.value("-h", "--host"),
    port: line.value("-p", "--port"),
    user: line.value("-U", "--username"),
    database
  };
}
function libpqAddresses(given, { invocation, context }) {
  const variable3 = (name) => context.variable(name, invocation) || void 0;
  const { database: text = "" } = given;
  if (text.startsWith(unseen)) return [{}];
  if (/^(?!postgres|pg|pgsql|cockroach)[a-z][a-z0-9+]*:/i.test(text)) return [addressOf(text) ?? {}];
  const parts = partsOf(text);
  const value = (key) => parts?.get(key) || void 0;
  if (value("service") !== void 0) return [{}];
  const own = parts ? value("dbname") : text || void 0;
  const hostText = value("hostaddr") ?? value("host") ?? given.host;
  if (variable3("PGSERVICE") !== void 0 && !(hostText && own)) return [{}];
  const user = value("user") ?? given.user ?? variable3("PGUSER");
  const login = variable3("USER") ?? variable3("LOGNAME") ?? unseen;
  const database = own ?? variable3("PGDATABASE") ?? user ?? login;
  const hosts = hostText || (variable3("PGHOSTADDR") ?? variable3("PGHOST") ?? "localhost");
  const ports = (value("port") ?? given.port ?? variable3("PGPORT") ?? "5432").split(",");
  return hosts.split(",").map((host, at2) => {
    const port = ports[at2] ?? ports[0] ?? "";
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
  return new Map([...pairs].map(([, key = "", quoted3, bare2]) => [key, quoted3 ?? bare2 ?? ""]));
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
function usesOfSql(session2) {
  const { what, addresses, texts, options: options2 } = session2;
  const readings = texts.map((text) => text === void 0 ? void 0 : readSql(text, options2));
  const seen = readings.filter((reading2) => reading2 !== void 0);
  const effects = seen.map(({ does: does2 }) => does2);
  const isHidden = seen.length < readings.length || effects.includes("unknown");
  const does = effects.includes("write") ? "write" : isHidden ? "unknown" : "read";
  const elsewhere2 = seen.flatMap((reading2) => reachedBy(reading2, session2));
  const use = { what, does, targets: [...addresses, ...elsewhere2], instead: void 0 };
  const runs2 = seen.some(({ programs }) => programs.length > 0);
  return runs2 ? [
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
    ...reading2.connects.flatMap((words3) => connect(words3)),
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
    const variable3 = (name) => context.variable(name, invocation);
    const url = line.value("--url") ?? variable3("COCKROACH_URL");
    const host = line.value("--host") ?? variable3("COCKROACH_HOST") ?? "localhost";
    const port = line.value("--port", "-p") ?? variable3("COCKROACH_PORT") ?? "26257";
    const database = line.value("-d", "--database") ?? variable3("COCKROACH_DATABASE") ?? "defaultdb";
    const given = { ...givenBy({ line }, url ?? database), host, port };
    const commands4 = line.values("-e", "--execute");
    const files = line.values("-f", "--file").map((file) => scriptText(file, place));
    const isGiven = commands4.length > 0 || files.length > 0;
    const input = isGiven || invocation.input === void 0 ? [] : [invocation.input];
    const addresses = libpqAddresses(given, place);
    return usesOfSql({
      what: "cockroach sql",
      addresses,
      texts: [...commands4, ...files, ...input],
      options: { readFile: (path) => context.readFile(path, invocation) },
      connect: ([name = database]) => name.includes("://") ? libpqAddresses({ database: name }, place) : addresses.map((address) => ({ ...address, database: name })),
      follow: (text) => libpqAddresses({ database: text }, place)
    });
  }
};
var names = /(?:^|[-_/.])(?:db|database|postgres\w*|pg|psql|timescale\w*|postgis|mysql\w*|mariadb|sql|cockroach\w*)(?:$|[-_/.:\d])/i;
var verbs = /^(?:down|rm|remove|stop|kill|pause|restart|prune)$/;
var groups = /^(?:compose|container|volume|system|stack|pod)$/;
var withVolumes = /^(?:--volumes?(?:=true)?|-[a-z]*v[a-z]*)$/;
var containers = {
  name: "containers",
  programs: ["docker", "docker-compose", "nerdctl", "podman", "podman-compose"],
  uses: (invocation) => {
    const { words: words3, variables: variables3 } = invocation;
    const verb = breaking(words3.slice(1));
    if (verb === void 0) return void 0;
    const isElsewhere = variables3.has("DOCKER_HOST") || words3.some((word) => /^(?:-H|--host|-c|--context|--url|--connection)(?:$|=)/.test(word));
    const what = `${programOf(invocation)} ${verb}`;
    const targets = isElsewhere ? [{}] : [{ host: "localhost" }];
    return [{ what, does: "write", targets, instead: void 0 }];
  }
};
function breaking(words3) {
  const operands = words3.filter((word) => !word.startsWith("-"));
  const at2 = operands.findIndex((word) => verbs.test(word));
  const verb = operands[at2];
  if (verb === void 0) return void 0;
  const group = operands.slice(0, at2).find((word) => groups.test(word));
  const removesVolumes = words3.some((word) => withVolumes.test(word));
  const name = group === void 0 ? verb : `${group} ${verb}`;
  if (group === "volume") return /^(?:rm|remove|prune)$/.test(verb) ? name : void 0;
  if (/^(?:down|prune)$/.test(verb)) return removesVolumes ? name : void 0;
  const isNamed = operands.slice(at2 + 1).some((word) => names.test(word));
  return isNamed || verb === "rm" && removesVolumes ? name : void 0;
}
var here = [{ host: "localhost" }];
var stopping = /^(?:stop|restart|disable|mask|kill|isolate|try-restart|reload-or-restart|force-stop|uninstall|remove|rm)$/;
var service = /^(?:postgres(?:ql)?|pgbouncer|mysqld?|mariadb|mssql-server|cockroach)(?:[@.-].*)?$/i;
var breaking2 = {
  systemctl: stopsService,
  service: stopsService,
  "rc-service": stopsService,
  brew: stopsService,
  launchctl: (words3) => words3.some((word) => /postgres|mysql/i.test(word)) ? words3[0] : void 0,
  pg_ctl: (words3) => words3.find((word) => /^(?:stop|restart|kill|promote|unregister)$/.test(word)),
  pg_ctlcluster: (words3) => words3.find((word) => /^(?:stop|restart|promote)$/.test(word)),
  pg_dropcluster: (words3) => words3[0],
  pg_renamecluster: (words3) => words3[0],
  pg_upgradecluster: (words3) => words3[0],
  pg_resetwal: (words3) => words3.some((word) => /^(?:-n|--dry-run)$/.test(word)) ? void 0 : words3[0],
  pg_rewind: (words3) => words3.some((word) => /^(?:-n|--dry-run)$/.test(word)) ? void 0 : words3[0],
  pg_upgrade: (words3) => words3.some((word) => /^(?:-c|--check)$/.test(word)) ? void 0 : words3[0]
};
var databaseServices = {
  name: "services of databases",
  programs: Object.keys(breaking2),
  uses: (invocation) => {
    const words3 = invocation.words.slice(1).filter(isSeen);
    const verb = breaking2[programOf(invocation)]?.(words3);
    if (verb === void 0 || words3.some((word) => /^(?:--help|--version|-V)$/.test(word)))
      return [];
    return [useOf(invocation, /^[a-z-]+$/.test(verb) ? verb : void 0)];
  }
};
function stopsService(words3) {
  return words3.some((word) => service.test(word)) ? words3.find((word) => stopping.test(word)) : void 0;
}
function useOf(invocation, verb) {
  const what = [programOf(invocation), ...verb?.startsWith("-") ? [] : [verb ?? ""]].join(" ").trim();
  return { what, does: "write", targets: here, instead: void 0 };
}
var dbMigrate = commandTool({
  name: "db-migrate",
  programs: ["db-migrate"],
  withValue: "-e --env -m --migrations-dir -c --count --config -t --table --migration-table".split(
    " "
  ),
  commands: {
    check: reads,
    "create*": nothing,
    "db:create": writes("db-create"),
    "db:drop": writes(),
    "down*": writes("rollback"),
    fix: writes(),
    "reset*": writes("rollback"),
    "seed*": writes(),
    "sync*": writes("migrate"),
    "up*": writes("migrate")
  },
  effect: ({ line }, effect) => effect.does === "write" && line.has("--dry-run") ? reads : effect,
  targets: (call2) => {
    const { line, context, invocation } = call2;
    const config = line.value("--config");
    const byVariable = addressOfVariable("DATABASE_URL", call2);
    if (config === void 0 && byVariable.length > 0) return byVariable;
    const env2 = line.value("-e", "--env") ?? context.variable("NODE_ENV", invocation) ?? "dev";
    return addressesOfConfig([config ?? "database.json"], call2, env2);
  }
});
var django = commandTool({
  name: "django",
  programs: ["manage.py", "django-admin", "django-admin.py", "django"],
  withValue: ["--settings", "--pythonpath", "--database", "-v", "--verbosity", "--schema", "-e"],
  commands: {
    dbshell: unclear,
    ...commandsOf({
      write: `migrate, flush, loaddata, reset_db, reset_schema, sqlcreate, createcachetable,
      remove_stale_contenttypes, clearsessions, createsuperuser, changepassword, delete_squashed`,
      read: `sqlflush, sqlmigrate, sqlsequencereset, showmigrations, inspectdb, dumpdata, check,
      makemigrations, diffsettings, optimizemigration`,
      nothing: `runserver, startapp, startproject, collectstatic, findstatic, test, makemessages,
      compilemessages, shell_plus, help, version`
    })
  },
  effect: ({ command: command3, line, invocation }, effect) => {
    const isTyped = invocation.input === void 0 && line.operands.length === 1;
    if (command3 === "dbshell" && isTyped) return reads;
    return line.has("--plan", "--check") ? reads : effect;
  },
  targets: firstOf(variable("DATABASE_URL"), (call2) => {
    const { invocation, context, line } = call2;
    const module = line.value("--settings") ?? context.variable("DJANGO_SETTINGS_MODULE", invocation);
    const manage = firstFile(["manage.py"], call2)?.text ?? "";
    const usual = /DJANGO_SETTINGS_MODULE['"]\s*,\s*['"]([\w.]+)['"]/.exec(manage)?.[1];
    const path = (module ?? usual)?.replaceAll(".", "/");
    const settings = path && firstFile([`${path}.py`, `${path}/__init__.py`], call2)?.text;
    return settings ? addressesOfScript(databasesIn(settings), call2) : [];
  })
});
function databasesIn(settings) {
  const start = settings.search(/^DATABASES\s*=/m);
  return start === -1 ? "" : settings.slice(start).split(/\n(?=[A-Z_]+\s*=)/)[0] ?? "";
}
var forms = (text) => ["ef ", ""].map((prefix2) => text.replace(/(?:^|,)\s*/g, (lead) => `${lead}${prefix2}`)).join(",");
var dotnetEf = commandTool({
  name: "dotnet",
  programs: ["dotnet", "dotnet-ef"],
  withValue: `--connection -p --project -s --startup-project -c --context --configuration
    --framework -r --runtime -o --output`.split(/\s+/),
  commands: commandsOf({
    write: forms("database drop, database update, migrations remove"),
    read: forms("migrations list, dbcontext scaffold, migrations has-pending-model-changes"),
    nothing: forms("migrations add, migrations script, migrations bundle, dbcontext info")
  }),
  effect: ({ line }, effect) => line.has("--dry-run") ? { does: "nothing" } : effect,
  targets: firstOf(option("--connection"), variable("ConnectionStrings__DefaultConnection"))
});
var drizzle = commandTool({
  name: "drizzle-kit",
  programs: ["drizzle-kit"],
  withValue: `--url --uri --connectionString --host --port --user --password --database --ssl
    --auth-token --authToken --config --dialect --schema --out --driver --tablesFilter
    --schemaFilters --extensionsFilters --casing --name --prefix`.split(/\s+/),
  commands: {
    check: nothing,
    "check:*": nothing,
    drop: nothing,
    export: nothing,
    generate: nothing,
    "generate:*": nothing,
    introspect: reads,
    "introspect:*": reads,
    migrate: writes("migrate"),
    pull: reads,
    push: writes("migrate"),
    "push:*": writes("migrate"),
    studio: unclear,
    up: nothing,
    "up:*": nothing
  },
  targets: (call2) => {
    const given = givenAddresses(call2);
    if (given.length > 0) return given;
    const config = call2.line.value("--config");
    const usual = ["drizzle.config.json", ...withEndings("drizzle.config")];
    const files = config === void 0 ? usual : [config];
    const credentials = addressesOfConfig(files, call2, "dbCredentials");
    return credentials.length > 0 ? credentials : addressesOfConfig(files, call2);
  }
});
function givenAddresses({ line }) {
  const urls = line.values("--url", "--uri", "--connectionString");
  if (urls.length > 0) return urls.map(addressOrUnknown);
  const host = line.value("--host");
  if (host === void 0) return [];
  const usual = line.value("--dialect") === "mysql" ? "3306" : "5432";
  const [port, database] = [line.value("--port") ?? usual, line.value("--database") ?? unseen];
  const address = addressOf(`host='${host}' port='${port}' dbname='${database}'`);
  return address ? [address] : [];
}
var commands = commandsOf({
  write: "migrate, clean, repair, baseline, undo, deploy, provision",
  read: "info, validate, check, snapshot, diff, model, generate, prepare, testConnection",
  nothing: "init, add, help, version, auth, list-engines"
});
var flyway = commandTool({
  name: "flyway",
  programs: ["flyway"],
  withValue: ["-url", "--url", "-configFiles", "--configFiles", "-environment", "--environment"],
  // Its options are long names behind one dash, whose letters mean nothing by themselves.
  help: ["--help", "-help", "--version", "-version"],
  commands,
  effect: ({ line }, effect) => {
    const all = line.operands.map((word) => commands[word] ?? effect);
    return all.find(({ does }) => does === "write") ?? effect;
  },
  targets: firstOf(
    option("-url", "--url"),
    variable("FLYWAY_URL"),
    ofEnvironment,
    (call2) => setting(configsOf(call2), /flyway\.url/)(call2)
  )
});
function configsOf({ line, invocation, context }) {
  const named2 = line.value("-configFiles", "--configFiles");
  const set3 = named2 ?? context.variable("FLYWAY_CONFIG_FILES", invocation);
  return set3?.split(",") ?? ["flyway.conf", "conf/flyway.conf"];
}
function ofEnvironment(call2) {
  const file = firstFile([...configsOf(call2), "flyway.toml", "conf/flyway.toml"], call2);
  if (!file?.path.endsWith(".toml")) return [];
  const set3 = /^\s*environment\s*=\s*"(.*)"/m.exec(file.text)?.[1];
  const chosen = call2.line.value("-environment", "--environment") ?? set3;
  return file.text.split(/^(?=\s*\[)/m).flatMap((section) => {
    const name = /^\s*\[environments\.(\w+)\]/.exec(section)?.[1];
    if (name === void 0 || chosen !== void 0 && name !== chosen) return [];
    return [...section.matchAll(/^\s*url\s*=\s*["'](.*)["']/gm)].map(
      ([, url = ""]) => addressOfText(url)
    );
  });
}
var drivers = /^(?:postgres|pgx|mysql|sqlite3?|mssql|sqlserver|redshift|tidb|clickhouse|ydb|starrocks|turso|libsql|spanner|vertica|auroradsql)$/;
var withValue2 = ["-dir", "--dir", "-table", "--table", "-env", "--env", "-timeout", "-certfile"];
var table = {
  name: "goose",
  programs: ["goose"],
  withValue: withValue2,
  commands: commandsOf({
    write: "up, up-by-one, up-to, down, down-to, redo, reset",
    read: "status, version, validate",
    nothing: "create, fix, env, init"
  })
};
var goose = {
  name: table.name,
  programs: table.programs,
  uses: (invocation, context) => {
    const [program2, ...words3] = invocation.words;
    const at2 = words3.findIndex((word) => drivers.test(word));
    const given = at2 === -1 ? void 0 : words3[at2 + 1];
    const rest = given === void 0 ? words3 : words3.toSpliced(at2, 2);
    const tool = commandTool({
      ...table,
      targets: (call2) => given === void 0 ? variable("GOOSE_DBSTRING", { dotenv: true })(call2) : [addressOfText(given)]
    });
    return tool.uses({ ...invocation, words: [program2, ...rest] }, context);
  }
};
var graphileMigrate = commandTool({
  name: "graphile-migrate",
  programs: ["graphile-migrate"],
  withValue: ["-c", "--config", "-m", "--message"],
  commands: {
    commit: writes("generate-migration"),
    compile: nothing,
    completion: nothing,
    current: writes("migrate"),
    init: nothing,
    migrate: writes("migrate"),
    reset: writes(),
    run: writes("migrate"),
    status: reads,
    uncommit: nothing,
    watch: writes("migrate")
  },
  targets: (call2) => {
    const { command: command3, line } = call2;
    if (line.has("--shadow")) return variableOrUnknown("SHADOW_DATABASE_URL", call2);
    if (line.has("--root", "--rootDatabase")) return variableOrUnknown("ROOT_DATABASE_URL", call2);
    const url = addressOfVariable("DATABASE_URL", call2);
    const usual = url.length > 0 ? url : addressesOfConfig(configFiles(call2), call2);
    const shadow2 = command3 === "commit" ? addressOfVariable("SHADOW_DATABASE_URL", call2) : [];
    return [...usual, ...shadow2];
  }
});
var configFiles = ({ line }) => [line.value("-c", "--config") ?? ".gmrc", ".gmrc.js"];
function variableOrUnknown(name, call2) {
  const found = addressOfVariable(name, call2);
  return found.length > 0 ? found : [{}];
}
var heroku = commandTool({
  name: "heroku",
  programs: ["heroku"],
  withValue: `-a --app -r --remote -c --command -f --file --credential -n --name --confirm
    --version -v --as --exclude-table-data --wait-interval --at`.split(/\s+/),
  commands: {
    "addons:destroy": writes(),
    "addons:detach": writes(),
    "apps:destroy": writes(),
    "pg:backups": reads,
    "pg:backups:cancel": nothing,
    "pg:backups:capture": reads,
    "pg:backups:delete": writes(),
    "pg:backups:download": reads,
    "pg:backups:info": reads,
    "pg:backups:restore": writes("restore"),
    "pg:backups:unschedule": writes(),
    "pg:copy": writes("restore"),
    "pg:credentials:create": writes(),
    "pg:credentials:destroy": writes(),
    "pg:credentials:repair-default": writes(),
    "pg:credentials:rotate": writes(),
    "pg:detach": writes(),
    "pg:kill": writes(),
    "pg:killall": writes(),
    "pg:maintenance:run": writes(),
    "pg:promote": writes(),
    "pg:psql": reads,
    "pg:pull": writes("restore"),
    "pg:push": writes("restore"),
    "pg:reset": writes(),
    "pg:restore": writes("restore"),
    "pg:settings:*": writes(),
    "pg:unfollow": writes(),
    "pg:upgrade": writes(),
    "pg:upgrade:*": writes(),
    psql: reads
  },
  effect: (call2, effect) => {
    const { command: command3 = "", line, invocation } = call2;
    if (/^pg:settings:/.test(command3) && line.operands.length < 3) return reads;
    if (!/psql$/.test(command3)) return effect;
    const files = line.values("-f", "--file").map((path) => sqlOfFile(path, call2));
    return effectOfSql([...line.values("-c", "--command"), ...files, invocation.input]);
  },
  targets: (call2) => call2.command === "pg:pull" ? [pulledInto(call2)] : [{}]
});
function pulledInto({ line }) {
  const [, , target] = line.operands;
  if (target === void 0) return {};
  return addressOf(target) ?? addressOf(`host=localhost port=5432 dbname='${target}'`) ?? {};
}
var unknownPlace = () => [{}];
var neon = commandTool({
  name: "neon",
  programs: ["neonctl", "neon"],
  withValue: `--project-id --branch --role-name --database-name --api-key --output -o --context-file
    --config-dir --name --parent --compute --endpoint-id --org-id --preserve-under-name`.split(
    /\s+/
  ),
  commands: {
    ...Object.fromEntries(
      ["branch", "branches"].flatMap((group) => [
        [`${group} delete`, writes()],
        [`${group} reset`, writes()],
        [`${group} restore`, writes("restore")],
        [`${group} schema-diff`, reads]
      ])
    ),
    ...Object.fromEntries(
      ["project", "projects", "database", "databases", "role", "roles"].map((group) => [
        `${group} delete`,
        writes()
      ])
    ),
    "connection-string": nothing,
    cs: nothing,
    psql: unclear
  },
  effect: ({ command: command3 = "", line }, effect) => ["connection-string", "cs"].includes(command3) && line.has("--psql") ? unclear : effect,
  targets: unknownPlace
});
var planetscale = commandTool({
  name: "pscale",
  programs: ["pscale", "planetscale"],
  withValue: `--org --format -f --api-url --config --service-token --service-token-id --role
    --remote-addr --local-addr`.split(/\s+/),
  commands: {
    "backup delete": writes(),
    "backup restore": writes("restore"),
    "branch delete": writes(),
    "branch demote": writes(),
    "branch promote": writes(),
    "branch schema": reads,
    connect: nothing,
    "database delete": writes(),
    "database dump": reads,
    "database restore-dump": writes("restore"),
    "deploy-request deploy": writes("migrate"),
    "deploy-request revert": writes("rollback"),
    "keyspace delete": writes(),
    "keyspace resize": writes(),
    shell: reads
  },
  effect: ({ command: command3, invocation }, effect) => command3 === "shell" ? effectOfSql([invocation.input]) : effect,
  targets: unknownPlace
});
var turso = commandTool({
  name: "turso",
  programs: ["turso"],
  withValue: ["--config-path", "-c", "--instance", "--location", "--group", "--proxy"],
  commands: {
    "db destroy": writes(),
    "db import": writes("restore"),
    "db shell": reads,
    "group destroy": writes(),
    "org destroy": writes()
  },
  effect: ({ command: command3, line, invocation }, effect) => command3 === "db shell" ? effectOfSql([...line.operands.slice(3), invocation.input]) : effect,
  targets: ({ command: command3, line }) => {
    const [, , place = ""] = line.operands;
    return command3 === "db shell" && /[:/]/.test(place) ? [addressOrUnknown(place)] : unknownPlace();
  }
});
var wrangler = commandTool({
  name: "wrangler",
  programs: ["wrangler", "@cloudflare/wrangler"],
  withValue: `--command --file -c --config --env -e --cwd --env-file --persist-to --batch-size
    --output --table --timestamp --bookmark --message --name`.split(/\s+/),
  commands: {
    "d1 delete": writes(),
    "d1 execute": writes("migrate"),
    "d1 export": reads,
    "d1 info": reads,
    "d1 insights": reads,
    "d1 list": nothing,
    "d1 migrations apply": writes("migrate"),
    "d1 migrations create": nothing,
    "d1 migrations list": reads,
    "d1 time-travel info": reads,
    "d1 time-travel restore": writes("restore"),
    "hyperdrive delete": writes(),
    "hyperdrive update": writes()
  },
  effect: (call2, effect) => {
    const { command: command3, line } = call2;
    if (command3 !== "d1 execute") return effect;
    const files = line.values("--file").map((path) => sqlOfFile(path, call2));
    return effectOfSql([...line.values("--command"), ...files]);
  },
  targets: (call2) => isLocal(call2) ? [{ host: "file", port: 0, database: "d1" }] : [{}]
});
function isLocal({ command: command3 = "", line }) {
  const hasCopy = ["d1 execute", "d1 migrations apply"].includes(command3);
  return hasCopy && !line.has("--remote", "--preview", "--no-local");
}
import { join as join6 } from "node:path";
var databases = /(?:^|[^a-z])(?:db|dbs|rds|aurora|sql|mysql|postgres\w*|database\w*|alloydb|spanner|neon_\w+|supabase_\w+)(?:[^a-z]|$)/i;
var resource = /(?:resource\s+"[^"]*(?:_db_|rds|_sql_|postgres|mysql|database|neon_|alloydb)[^"]*"|\b(?:rds|sql|documentdb|alloydb)\.[A-Z]\w+)/;
var infrastructure = {
  name: "infrastructure as code",
  programs: ["terraform", "tofu", "terragrunt", "pulumi", "cdk", "cdktf", "sst", "serverless"],
  uses: (invocation) => {
    const words3 = invocation.words.slice(1).map((word) => word.replace(/^--(?=\w)/, "-"));
    const isDestroying = words3.some((word) => /^(?:destroy|remove|-destroy|taint)$/.test(word)) || words3.some((word) => /^-replace(?:=|$)/.test(word));
    const isAbout = words3.some((word) => databases.test(word.replace(/([a-z])(?=[A-Z])/g, "$1_"))) || !words3.some((word) => /^-target/.test(word)) && filesOf(invocation).some(isResource);
    if (!isDestroying || !isAbout || words3.includes("-help")) return void 0;
    const what = `${programOf(invocation)} destroy`;
    return [{ what, does: "write", targets: [{}], instead: void 0 }];
  }
};
var isResource = (text) => resource.test(text);
function filesOf({ folder, words: words3 }) {
  const inside = words3.flatMap((word) => /^-chdir=(.*)$/.exec(word)?.[1] ?? [])[0] ?? ".";
  const names3 = namesIn(join6(folder, inside)).filter(
    (name) => /\.tf$|^(?:index|__main__)\.\w+$/.test(name)
  );
  return names3.flatMap((name) => readText(join6(folder, inside, name)) ?? []);
}
import { join as join7 } from "node:path";
var knex = commandTool({
  name: "knex",
  programs: ["knex"],
  withValue: `--knexfile --knexpath --cwd --client --connection --env --specific --stub --name -x
    --migrations-directory --migrations-table-name`.split(/\s+/),
  commands: {
    init: nothing,
    "migrate:make": nothing,
    "migrate:latest": writes("migrate"),
    "migrate:up": writes("migrate"),
    "migrate:down": writes("rollback"),
    "migrate:rollback": writes("rollback"),
    "migrate:unlock": writes(),
    "migrate:currentVersion": reads,
    "migrate:list": reads,
    "migrate:status": reads,
    "seed:make": nothing,
    "seed:run": writes()
  },
  targets: (call2) => {
    const { line, context, invocation } = call2;
    const connections = line.values("--connection");
    const isFile = /^(?:better-)?sqlite3?$/.test(line.value("--client") ?? "");
    if (connections.length > 0) {
      return connections.map((each) => addressOrUnknown(isFile ? `file:${each}` : each));
    }
    const folder = line.value("--cwd") ?? ".";
    const given = line.value("--knexfile");
    const usual = hereAndAtRoot(withEndings(join7(folder, "knexfile")), call2);
    const env2 = line.value("--env") ?? context.variable("NODE_ENV", invocation) ?? "development";
    return addressesOfConfig(given === void 0 ? usual : [join7(folder, given), given], call2, env2);
  }
});
import { join as join8 } from "node:path";
var migrations = {
  down: writes("rollback"),
  latest: writes("migrate"),
  list: reads,
  make: nothing,
  rollback: writes("rollback"),
  up: writes("migrate")
};
var kysely = commandTool({
  name: "kysely",
  programs: ["kysely", "kysely-ctl"],
  withValue: ["-e", "--environment", "--cwd", "-f", "--format", "-x", "--extension"],
  commands: {
    init: nothing,
    ...Object.fromEntries(
      Object.entries(migrations).flatMap(
        ([command3, effect]) => ["migrate ", "migrate:", ""].map((prefix2) => [`${prefix2}${command3}`, effect])
      )
    ),
    "seed make": nothing,
    "seed:make": nothing,
    "seed run": writes(),
    "seed:run": writes(),
    sql: writes("migrate")
  },
  effect: ({ command: command3, line, invocation }, effect) => command3 === "sql" ? effectOfSql([...line.operands.slice(1), invocation.input]) : effect,
  targets: (call2) => {
    const folder = call2.line.value("--cwd") ?? ".";
    const files = ["kysely.config", ".config/kysely.config"].flatMap(withEndings);
    return addressesOfConfig(
      files.map((file) => join8(folder, file)),
      call2
    );
  }
});
var liquibase = commandTool({
  name: "liquibase",
  programs: ["liquibase"],
  withValue: `--url --username --password --changelog-file --changeLogFile --defaults-file
    --defaultsFile --classpath --driver --search-path --log-level --contexts --labels --tag --count
    --reference-url --default-schema-name --sql --sql-file`.split(/\s+/),
  commands: commandsOf({
    write: `update*, rollback*, drop*, changelog-sync*, changelogSync*, mark*, tag, clear*, release*,
      execute*, flow*, update-testing-rollback, future*`,
    read: `status, history, list-locks, listLocks, diff*, snapshot*, generate*, validate, db-doc,
      dbDoc, calculate*, checks, tag-exists, tagExists, unexpected*, connect`,
    nothing: "init, help, lpm, set-*"
  }),
  effect: ({ line: { operands } }, effect) => /^(?!execute).*sql$/i.test(operands[0] ?? "") ? reads : effect,
  targets: firstOf(option("--url"), variable("LIQUIBASE_COMMAND_URL"), (call2) => {
    const { line, context, invocation } = call2;
    const named2 = line.value("--defaults-file", "--defaultsFile");
    const file = named2 ?? context.variable("LIQUIBASE_DEFAULTS_FILE", invocation);
    return setting([file ?? "liquibase.properties"], /(?:liquibase\.command\.)?url/)(call2);
  })
});
var mikroOrm = commandTool({
  name: "mikro-orm",
  programs: ["mikro-orm", "mikro-orm-esm", "@mikro-orm/cli"],
  withValue: `--config --contextName --context --schema --seed --class -c --path -p --name -n
    --from -f --to -t --only -o`.split(/\s+/),
  commands: {
    "cache:*": nothing,
    "database:create": writes("db-create"),
    "database:import": writes("migrate"),
    debug: reads,
    "generate-entities": reads,
    "migration:check": reads,
    "migration:create": reads,
    "migration:down": writes("rollback"),
    "migration:fresh": writes(),
    "migration:list": reads,
    "migration:pending": reads,
    "migration:up": writes("migrate"),
    "schema:create": writes("migrate"),
    "schema:drop": writes(),
    "schema:fresh": writes(),
    "schema:update": writes("migrate"),
    "seeder:create": nothing,
    "seeder:run": writes()
  },
  effect: ({ command: command3, line }, effect) => command3?.startsWith("schema:") && !line.has("--run", "-r") ? reads : effect,
  targets: (call2) => {
    const byVariable = addressOfVariable("MIKRO_ORM_CLIENT_URL", call2);
    return byVariable.length > 0 ? byVariable : addressesOfConfig(configFiles2(call2), call2);
  }
});
function configFiles2({ line, context, invocation }) {
  const given = line.value("--config") ?? context.variable("MIKRO_ORM_CLI_CONFIG", invocation);
  if (given !== void 0) return [given];
  const [, list2 = ""] = /"configPaths"\s*:\s*\[([^\]]*)\]/.exec(context.readFile("package.json", invocation) ?? "") ?? [];
  const named2 = [...list2.matchAll(/"([^"]+)"/g)].map(([, path = ""]) => path);
  return [...named2, ...["src/mikro-orm.config", "mikro-orm.config"].flatMap(withEndings)];
}
var write = /(?:^|,|\s)ecto\.(?:drop|reset|create|migrate|rollback|setup|load|seed)\b|^run$/;
var mix = commandTool({
  name: "mix",
  programs: ["mix"],
  withValue: ["-r", "--repo", "-n", "--step", "--to", "--prefix", "-d", "--dump-path", "--app"],
  commands: commandsOf({
    write: "ecto.*, do",
    read: "ecto.dump, ecto.migrations, ecto",
    nothing: "ecto.gen.*"
  }),
  effect: ({ command: command3, line }, effect) => {
    if (command3 !== "do") return effect;
    return line.operands.some((word) => write.test(word)) ? writes() : { does: "nothing" };
  },
  targets: (call2) => {
    const environment2 = call2.context.variable("MIX_ENV", call2.invocation) ?? "dev";
    return firstOf(
      inCode(`config/${environment2}.exs`),
      variable("DATABASE_URL"),
      inCode("config/runtime.exs")
    )(call2);
  }
});
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
var withoutPassword = (words3) => words3.filter((word) => !/^-p./s.test(word) && !word.startsWith("--password="));
function mysqlAddress({ line, invocation, context }, database) {
  if (database?.includes("://")) return addressOf(database) ?? {};
  const variable3 = (name) => context.variable(name, invocation) || void 0;
  const isConfigured = line.has("--defaults-file", "--defaults-extra-file", "--login-path", "-G");
  const host = line.value("-h", "--host") ?? (isConfigured ? void 0 : variable3("MYSQL_HOST") ?? "localhost");
  const port = line.value("-P", "--port") ?? (isConfigured ? void 0 : variable3("MYSQL_TCP_PORT") ?? "3306");
  return addressFrom(host, port, database !== void 0 && isSeen(database) ? database : void 0);
}
var withValue3 = [
  ...mysqlOptions,
  ...["-e", "--execute", "--init-command", "--delimiter", "--prompt", "--tee", "--pager", "--dsn"],
  ...["--myclirc", "--sql", "--uri", "-f", "--file"]
];
var mysql = {
  name: "mysql",
  programs: ["mysql", "mariadb", "mycli", "mysqlsh"],
  uses: (invocation, context) => {
    const program2 = programOf(invocation);
    const options2 = program2 === "mysqlsh" ? withValue3 : withValue3.filter((each) => each !== "-f");
    const line = readCommandLine(withoutPassword(invocation.words.slice(1)), options2);
    if (line.has("--help", "-?", "-I", "--version", "-V")) return [];
    const call2 = { line, invocation, context };
    const [operand] = line.operands;
    const address = mysqlAddress(call2, line.value("-D", "--database", "--uri") ?? operand);
    const commands4 = line.values("-e", "--execute", "--init-command", "--sql");
    const files = line.values("-f", "--file").map((file) => scriptText(file, call2));
    const isGiven = commands4.length > 0 || files.length > 0;
    const input = isGiven || invocation.input === void 0 ? [] : [invocation.input];
    return usesOfSql({
      what: program2,
      addresses: [address],
      texts: [...commands4, ...files, ...input],
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
function commandless({ name, withValue: withValue9, help, utilities: utilities2 }) {
  return {
    name,
    programs: Object.keys(utilities2),
    uses: (invocation, context) => {
      const program2 = programOf(invocation);
      const valued = withValue9(program2);
      const line = readCommandLine(unabbreviated(invocation.words.slice(1), valued), valued);
      return line.has(...help) ? [] : utilities2[program2]?.({ line, invocation, context });
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
    mysqlimport: (call2) => [write2(call2, call2.line.operands[0])],
    "mariadb-import": (call2) => [write2(call2, call2.line.operands[0])],
    mysqldump: () => [],
    "mariadb-dump": () => []
  }
});
function administer(call2) {
  const operands = call2.line.operands.filter((word) => !/^-p/.test(word));
  if (operands.every((word) => isSeen(word) && looking.test(word))) return [];
  const at2 = operands.findIndex((word) => word === "drop" || word === "create");
  return [write2(call2, at2 === -1 ? void 0 : operands[at2 + 1])];
}
function write2(call2, database) {
  const { invocation } = call2;
  const targets = [mysqlAddress(call2, database)];
  return { what: programOf(invocation), does: "write", targets, instead: void 0 };
}
var nodePgMigrate = commandTool({
  name: "node-pg-migrate",
  programs: ["node-pg-migrate", "pg-migrate"],
  withValue: `-d --database-url-var --envPath -f --config-file --config-value -m --migrations-dir
    -t --migrations-table -s --schema --migrations-schema -j --migration-file-language --tsconfig
    --template-file-name --ignore-pattern --migration-filename-format`.split(/\s+/),
  help: ["--help"],
  commands: {
    create: nothing,
    down: writes("rollback"),
    redo: writes("migrate"),
    up: writes("migrate")
  },
  effect: ({ line }, effect) => effect.does === "write" && line.has("--dry-run") ? reads : effect,
  targets: (call2) => {
    const { line } = call2;
    const lookup = lookupWith(line.values("--envPath"), call2);
    const url = lookup(line.value("-d", "--database-url-var") ?? "DATABASE_URL");
    if (url) return [addressOrUnknown(url)];
    const config = line.value("-f", "--config-file");
    return addressesOfConfig(config === void 0 ? ["config/default.json"] : [config], call2);
  }
});
var values = ["--alter", "--table", "-host", "-port", "-user", "-database", "-alter", "-table"];
var onlineSchemaChange = commandless({
  name: "online schema changes",
  withValue: () => [...mysqlOptions, ...values],
  help: ["--help", "-help", "--version", "-version"],
  utilities: {
    // https://github.com/github/gh-ost
    "gh-ost": (call2) => {
      if (!call2.line.has("--execute", "-execute")) return [];
      const { line } = call2;
      const database = line.value("--database", "-database");
      const port = line.value("--port", "-port") ?? "3306";
      const host = line.value("--host", "-host");
      return [write3(call2, host ? addressFrom(host, port, database) : mysqlAddress(call2, database))];
    },
    // https://docs.percona.com/percona-toolkit/pt-online-schema-change.html
    "pt-online-schema-change": (call2) => {
      if (!call2.line.has("--execute")) return [];
      const parts = (call2.line.operands[0] ?? "").split(",").map((part2) => part2.split(/=(.*)/s));
      const dsn = new Map(parts.map(([key = "", value = ""]) => [key, value]));
      const host = dsn.get("h") ?? call2.line.value("-h", "--host") ?? "localhost";
      return [write3(call2, addressFrom(host, dsn.get("P") ?? "3306", dsn.get("D")))];
    },
    // https://learn.microsoft.com/en-us/sql/tools/sqlpackage/sqlpackage
    sqlpackage: (call2) => {
      const words3 = call2.invocation.words.slice(1);
      const value = (name) => words3.find((word) => name.test(word))?.replace(/^[^:]*:/, "");
      const action = value(/^[/-]{1,2}a(?:ction)?:/i) ?? "";
      const target = value(/^[/-]{1,2}(?:tcs|targetconnectionstring):/i);
      if (!/^(?:publish|import)$/i.test(action)) return [];
      return [write3(call2, target === void 0 ? {} : addressOfText(target))];
    }
  }
});
function write3({ invocation }, target) {
  return { what: programOf(invocation), does: "write", targets: [target], instead: "migrate" };
}
var withValue4 = [
  ...serverOptions2,
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
  createdb: (call2) => [write4(call2, named(call2), "db-create")],
  dropdb: (call2) => [write4(call2, named(call2))],
  createuser: (call2) => [write4(call2, serversOf(connection(call2)))],
  dropuser: (call2) => [write4(call2, serversOf(connection(call2)))],
  vacuumdb: maintain,
  reindexdb: maintain,
  clusterdb: maintain,
  pgbench,
  pg_dump: () => [],
  pg_dumpall: () => []
};
var pgUtilities = commandless({
  name: "the programs of PostgreSQL",
  withValue: (program2) => withValue4.filter((option2) => !switches[program2]?.includes(option2)),
  help: ["--help", "-?", "--version", "-V"],
  utilities
});
function write4({ invocation }, targets, instead) {
  return { what: programOf(invocation), does: "write", targets, instead };
}
function connection(call2) {
  const database = call2.line.value("--maintenance-db", "-d", "--dbname") ?? "postgres";
  return libpqAddresses(givenBy(call2, database), call2);
}
function named(call2) {
  const [database] = call2.line.operands;
  const servers = call2.line.value("--maintenance-db");
  const name = libpqAddresses({ ...givenBy(call2, void 0), database }, call2);
  if (servers === void 0 || database === void 0) return name;
  return serversOf(connection(call2)).map((server) => ({ ...server, ...databaseOf(name) }));
}
var databaseOf = ([address]) => address?.database === void 0 ? {} : { database: address.database };
function serversOf(addresses) {
  return addresses.map(({ database: _, ...server }) => server);
}
function restore(call2) {
  const database = call2.line.value("-d", "--dbname");
  if (database === void 0 || call2.line.has("-l", "--list", "-f", "--file")) return [];
  const addresses = libpqAddresses(givenBy(call2, database), call2);
  const others3 = call2.line.has("-C", "--create") ? serversOf(addresses) : [];
  return [write4(call2, [...addresses, ...others3], "restore")];
}
function maintain(call2) {
  const database = call2.line.value("-d", "--dbname") ?? call2.line.operands[0];
  const addresses = libpqAddresses(givenBy(call2, database), call2);
  return [write4(call2, call2.line.has("-a", "--all") ? serversOf(addresses) : addresses)];
}
function pgbench(call2) {
  const { line, invocation } = call2;
  const files = line.values("-f", "--file").map((file) => file.replace(/@\d+$/, ""));
  const database = line.value("--dbname") ?? line.operands[0];
  const addresses = libpqAddresses(givenBy(call2, database), call2);
  if (line.has("-i", "--initialize")) return [write4(call2, addresses)];
  if (line.has("-S", "--select-only")) return [];
  if (files.length === 0) return [write4(call2, addresses)];
  return usesOfSql({
    what: programOf(invocation),
    addresses,
    texts: files.map((file) => scriptText(file, call2)),
    options: {},
    connect: () => [{}],
    follow: (text) => libpqAddresses({ database: text }, call2)
  });
}
var withValue5 = ["--type", "--encoding", "--field", "--cast", "--with", "--set", "--before"];
var others = ["--after", "--load-lisp-file", "--logfile", "--summary", "--root-dir", "--context"];
var pgloader = {
  name: "pgloader",
  programs: ["pgloader"],
  uses: (invocation, context) => {
    const line = readCommandLine(invocation.words.slice(1), [...withValue5, ...others]);
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
var artisan = commandTool({
  name: "artisan",
  programs: ["artisan"],
  withValue: ["--env", "--database", "--path", "--realpath", "--step", "--class", "--seeder"],
  commands: {
    ...commandsOf({
      write: `migrate, migrate:fresh, migrate:refresh, migrate:reset, migrate:rollback,
        migrate:install, db:seed, db:wipe, schema:drop, model:prune, queue:flush`,
      read: "migrate:status, db:show, db:table, db:monitor, schema:dump",
      nothing: "make:*, config:*, route:*, cache:*, view:*, serve, test, list"
    }),
    db: unclear
  },
  effect: ({ command: command3, line, invocation }, effect) => {
    if (command3 === "db" && invocation.input === void 0) return reads;
    return line.has("--pretend") ? reads : effect;
  },
  targets: (call2) => {
    const environment2 = call2.line.value("--env") ?? call2.context.variable("APP_ENV", call2.invocation);
    const find4 = lookupWith([...environment2 ? [`.env.${environment2}`] : [], ".env"], call2);
    const connection2 = call2.line.value("--database");
    if (connection2 !== void 0 && connection2 !== find4("DB_CONNECTION")) return [{}];
    const url = find4("DB_URL") ?? find4("DATABASE_URL");
    return url ? [addressOfText(url)] : ofParts(find4);
  }
});
function ofParts(find4) {
  const database = find4("DB_DATABASE");
  const kind = find4("DB_CONNECTION") ?? "";
  if (kind === "sqlite" && database) return [addressOfText(`file:${database}`)];
  if (database === void 0) return [];
  const port = find4("DB_PORT") ?? (/mysql|mariadb/.test(kind) ? "3306" : "5432");
  const host = find4("DB_HOST") ?? "127.0.0.1";
  return [addressOfText(`host='${host || unseen}' port='${port}' dbname='${database}'`)];
}
var symfonyConsole = commandTool({
  name: "console",
  programs: ["console", "doctrine", "doctrine-migrations"],
  withValue: ["-e", "--env", "--em", "--connection", "--conn", "--configuration", "--group"],
  commands: {
    ...commandsOf({
      write: `doctrine:schema:drop, doctrine:schema:update, doctrine:schema:create,
        doctrine:database:drop, doctrine:database:create, doctrine:database:import,
        doctrine:migrations:migrate, doctrine:migrations:execute, doctrine:migrations:version,
        doctrine:migrations:rollup, doctrine:migrations:sync*, doctrine:fixtures:load,
        d:s:d, d:s:u, d:s:c, d:d:d, d:d:c, d:m:m, d:m:e, d:f:l, orm:schema-tool:*,
        migrations:migrate, migrations:execute, migrations:version, migrate, execute`,
      read: `doctrine:schema:validate, doctrine:migrations:status, doctrine:migrations:list,
        doctrine:migrations:diff, doctrine:migrations:current, doctrine:migrations:latest,
        doctrine:mapping:info, orm:validate-schema, migrations:status`,
      nothing: "doctrine:migrations:generate, make:*, cache:*, debug:*, lint:*, list, server:*"
    }),
    "doctrine:query:sql": unclear,
    "dbal:run-sql": unclear,
    "doctrine:query:dql": unclear
  },
  effect: ({ command: command3, line }, effect) => {
    if (/:sql$|run-sql/.test(command3 ?? "")) {
      const sql = line.operands[1];
      return sql !== void 0 && readsOnly(sql) ? reads : writes();
    }
    return line.has("--dry-run", "--dump-sql") && !line.has("--force", "-f") ? reads : effect;
  },
  targets: (call2) => symfonyAddress(call2)
});
function symfonyAddress(call2) {
  const named2 = call2.line.value("-e", "--env") ?? call2.context.variable("APP_ENV", call2.invocation);
  const name = named2 ?? "dev";
  const files = [`.env.${name}.local`, `.env.${name}`, ".env.local", ".env"];
  const url = lookupWith(files, call2)("DATABASE_URL");
  return url ? [addressOfText(url)] : [];
}
var postgrator = commandTool({
  name: "postgrator",
  programs: ["postgrator", "postgrator-cli"],
  withValue: `-c --config -r --driver -h --host -o --port -d --database -u --username -p --password
    -m --migration-pattern --migration-directory -t --schema-table -v --ssl-ca -t --to
    --new-migration`.split(/\s+/),
  help: ["--help", "--version"],
  commands: {
    "": writes("migrate"),
    "drop-schema": writes(),
    list: reads,
    "*": writes("migrate"),
    version: nothing
  },
  targets: (call2) => {
    const { line } = call2;
    const host = line.value("-h", "--host");
    const database = line.value("-d", "--database");
    if (host !== void 0 || database !== void 0) {
      const port = line.value("-o", "--port") ?? "5432";
      const text = `host='${host ?? "localhost"}' port='${port}' dbname='${database ?? unseen}'`;
      return [addressOf(text) ?? {}];
    }
    const config = line.value("-c", "--config");
    const usual = [".postgratorrc", ".postgratorrc.json", ...withEndings("postgrator.config")];
    return addressesOfConfig(config === void 0 ? usual : [config], call2);
  }
});
import { readdirSync } from "node:fs";
import { dirname as dirname4, join as join9, resolve as resolve5 } from "node:path";
var configFiles3 = [
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
function datasourceAddresses(call2) {
  if (!call2.line.values("--schema", "--config").every(isSeen)) return [];
  const project = projectOf2(call2);
  const { config, datasource, lookup } = project;
  const texts = [sectionOf(config, "datasource"), config, datasource];
  for (const text of texts) {
    const found = addressesInCode(text.replace(shadow, ""), lookup);
    if (found.length > 0) return found;
  }
  const url = lookup("DATABASE_URL");
  return url ? [addressOrUnknown(url)] : [];
}
function shadowAddresses(call2) {
  const { config, datasource, lookup } = projectOf2(call2);
  const [named2] = config.match(shadow) ?? datasource.match(shadow) ?? [];
  return named2 === void 0 ? [] : addressesInCode(named2, lookup);
}
function projectOf2(call2) {
  const { line } = call2;
  const given = line.value("--config");
  const config = firstFile(given === void 0 ? configFiles3 : [given], call2);
  const folder = config ? dirname4(config.path).replace(/\.config$/, ".") : ".";
  const schemas = schemasOf(call2, config?.text ?? "", folder);
  const schema = schemas.map((path) => ({ path, text: call2.context.readFile(path, call2.invocation) ?? "" })).find(({ text: text2 }) => datasourceIn.test(text2) || !isSeen(text2));
  const text = schema?.text ?? "";
  const dotenvFiles2 = [
    ...config ? dotenvFilesIn(config.text, config.path) : [],
    ".env",
    ...schema ? [join9(dirname4(schema.path), ".env")] : [],
    "prisma/.env"
  ];
  return {
    config: config?.text ?? "",
    datasource: `${datasourceIn.exec(text)?.[0] ?? ""}${isSeen(text) ? "" : unseen}`,
    lookup: lookupWith(dotenvFiles2, call2)
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
  const named2 = given ?? (parts.length > 0 ? join9(folder, ...parts) : inPackage);
  const paths = named2 === void 0 ? ["prisma/schema.prisma", "schema.prisma", "prisma"] : [named2];
  return paths.flatMap((path) => [path, ...schemaFilesIn(resolve5(invocation.folder, path))]);
}
function schemaFilesIn(folder) {
  if (/\.prisma$/.test(folder)) return [];
  try {
    const files = readdirSync(folder, { recursive: true }).map(String);
    return files.filter((file) => file.endsWith(".prisma")).map((file) => join9(folder, file));
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
    complete: nothing,
    debug: nothing,
    dev: nothing,
    format: nothing,
    generate: nothing,
    help: nothing,
    init: nothing,
    validate: nothing,
    version: nothing
  },
  effect: (call2, effect) => {
    const { command: command3, line } = call2;
    if (command3 === "migrate dev" && line.has("--create-only")) return writes("generate-migration");
    if (command3 === "db execute") return effectOfScript(call2);
    return command3 === "migrate diff" && shadowOfDiff(call2).length > 0 ? writes() : effect;
  },
  targets: (call2) => {
    const { command: command3, line } = call2;
    if (command3 === "migrate diff") {
      const shadow2 = shadowOfDiff(call2);
      const compared = line.values("--from-url", "--to-url").map(addressOrUnknown);
      return shadow2.length > 0 ? shadow2 : compared;
    }
    const given = line.values("--url").map(addressOrUnknown);
    const usual = given.length > 0 ? given : datasourceAddresses(call2);
    return command3 === "migrate dev" ? [...usual, ...shadowAddresses(call2)] : usual;
  }
});
function effectOfScript(call2) {
  const { line, invocation } = call2;
  const files = line.values("--file").map((path) => sqlOfFile(path, call2));
  const input = line.has("--stdin") || files.length === 0 ? [invocation.input ?? unseen] : [];
  return effectOfSql([...files, ...input]);
}
function shadowOfDiff(call2) {
  const given = call2.line.values("--shadow-database-url");
  if (given.length > 0) return given.map(addressOrUnknown);
  return call2.line.has("--from-migrations", "--to-migrations") ? shadowAddresses(call2) : [];
}
function passesOn(name, programs, { behind: behind2, schema }) {
  return {
    name,
    programs,
    uses: (invocation, context) => {
      const [, ...given] = invocation.words;
      const at2 = behind2 === void 0 ? -1 : given.indexOf(behind2);
      if (behind2 !== void 0 && at2 < 0) return void 0;
      const words3 = ["prisma", ...schema ? ["--schema", schema] : [], ...given.slice(at2 + 1)];
      const inner = { ...invocation, words: words3 };
      const uses = prisma.uses(inner, context);
      return uses?.map((use) => ({ ...use, what: `${name}: ${use.what}` }));
    }
  };
}
var redwood = passesOn("redwood", ["rw", "redwood", "cedar", "@redwoodjs/cli"], {
  behind: "prisma",
  schema: "api/db/schema.prisma"
});
var blitz = passesOn("blitz", ["blitz"], { behind: "prisma" });
var keystone = passesOn("keystone", ["keystone", "keystone-next", "@keystone-6/core"], {
  behind: "prisma",
  schema: "schema.prisma"
});
var zenstack = passesOn("zenstack", ["zen", "zenstack", "@zenstackhq/cli"], {
  schema: "zenstack/schema.zmodel"
});
var withValue6 = [
  ...serverOptions2,
  ...["-c", "--command", "-d", "--dbname", "-f", "--file", "-v", "--set", "--variable"],
  ...["-o", "--output", "-L", "--log-file", "-F", "--field-separator", "-P", "--pset"],
  ...["-R", "--record-separator", "-T", "--table-attr", "-u", "--user", "-D", "--list-dsn"],
  ...["--pgclirc", "--prompt", "--row-limit", "--ssh-tunnel", "--init-command", "--format"]
];
var psql = {
  name: "psql",
  programs: ["psql", "pgcli", "usql"],
  uses: (invocation, context) => {
    const line = readCommandLine(unabbreviated(invocation.words.slice(1), withValue6), withValue6);
    if (line.has("--help", "-?", "--version", "-V")) return [];
    const named2 = line.value("-d", "--dbname");
    const [database = named2, user] = named2 === void 0 ? line.operands : [named2, ...line.operands];
    const given = givenBy({ line }, database);
    const place = { invocation, context };
    const first = { ...given, user: user ?? given.user ?? line.value("-u", "--user") };
    const commands4 = [...line.values("-c", "--command"), ...line.values("--init-command")];
    const files = [...line.values("-f", "--file")];
    const startFile2 = invocation.variables.get("PSQLRC");
    const isPlain = line.has("-X", "--no-psqlrc");
    const start = startFile2 === void 0 || isPlain ? [] : [startFile2];
    const reads2 = commands4.length > 0 || files.length > 0 || line.has("-l", "--list");
    const input = reads2 || invocation.input === void 0 ? [] : [invocation.input];
    const texts = [...start, ...files].map((file) => scriptText(file, place));
    if (!isPlain && startFile2 === void 0) texts.unshift(...ownStartFile(place));
    const pipes = line.values("-o", "--output").filter((word) => word.startsWith("|"));
    texts.push(...pipes.map((pipe) => `\\o ${pipe}
`));
    const pairs = line.values("-v", "--set", "--variable").map((pair) => pair.split(/=(.*)/s));
    return usesOfSql({
      what: programOf(invocation),
      addresses: libpqAddresses(first, place),
      texts: [...texts, ...commands4, ...input],
      options: {
        variables: new Map(pairs.map(([name = "", value = ""]) => [name, value])),
        readFile: (path) => context.readFile(path, invocation)
      },
      connect: (words3) => [
        ...libpqAddresses(reconnected(first, words3), place),
        ...hostless(first, words3.find((word) => !word.startsWith("-")) ?? "", place)
      ],
      follow: (text) => [
        ...libpqAddresses({ database: text }, place),
        ...hostless(first, text, place)
      ]
    });
  }
};
function ownStartFile({ invocation, context }) {
  const home = context.variable("HOME", invocation);
  const text = home && context.readFile(`${home}/.psqlrc`, invocation);
  return text && readSql(text).does === "write" ? [text] : [];
}
function reconnected(before2, words3) {
  const [database, user, host, port] = words3.filter((word) => !word.startsWith("-reuse-previous")).map((word) => word === "-" ? void 0 : word);
  if (database !== void 0 && isString(database)) return { database };
  const server = before2.database;
  if (database !== void 0 && host === void 0 && server !== void 0 && isString(server)) {
    return { ...before2, database: renamed(server, database) };
  }
  return {
    host: host ?? before2.host,
    port: port ?? before2.port,
    user: user ?? before2.user,
    database: database ?? before2.database
  };
}
function hostless(before2, text, place) {
  if (!/=/.test(text) || /:\/\/|\b(?:host|hostaddr|service)\s*=/i.test(text)) return [];
  const name = addressOf(text)?.database;
  return libpqAddresses(before2, place).map((server) => ({
    ...server,
    ...name !== void 0 && { database: name }
  }));
}
var isString = (text) => !isSeen(text) || /=|:\/\//.test(text);
function renamed(text, database) {
  if (!text.includes("://")) return `${text} dbname='${database}'`;
  return text.replace(
    /^(\w+:\/\/[^/?]*)(?:\/[^?]*)?/s,
    (_, server) => `${server}/${encodeURIComponent(database)}`
  );
}
var commands2 = {
  ...commandsOf({
    write: `db:*, action_text:install, active_storage:install`,
    read: "db:version, db:migrate:status, db:schema:dump, db:structure:dump, db:abort_if_pending*",
    nothing: "db:test:*, db:system:change, db:encryption:init"
  }),
  dbconsole: unclear,
  db: unclear,
  runner: unclear,
  r: unclear,
  console: unclear,
  c: unclear
};
var rails = commandTool({
  name: "rails",
  programs: ["rails", "rake"],
  withValue: ["-e", "--environment", "-f", "--rakefile", "-C", "--directory", "--db", "--database"],
  commands: commands2,
  effect: ({ command: command3, line, invocation }, effect) => {
    const isTyped = invocation.input === void 0 && line.operands.length === 1;
    if (/^(?:dbconsole|db|console|c)$/.test(command3 ?? "") && isTyped) return reads;
    const writes2 = line.operands.some((task2) => /^db:/.test(task2) && !quiet.test(task2));
    return writes2 ? commands2["db:*"] ?? effect : effect;
  },
  targets: firstOf(variable("DATABASE_URL"), ofDatabaseYml)
});
var quiet = /^db:(?:version|migrate:status|(?:schema|structure):dump|test:|system:|encryption:|abort)/;
function ofDatabaseYml(call2) {
  const { line, invocation, context } = call2;
  const assigned2 = line.operands.find((word) => word.startsWith("RAILS_ENV="))?.slice(10);
  const named2 = assigned2 ?? line.value("-e", "--environment");
  const environment2 = named2 ?? context.variable("RAILS_ENV", invocation) ?? "development";
  const text = firstFile(["config/database.yml"], call2)?.text;
  if (text === void 0 || !isSeen(environment2)) return [];
  const sections = new Map(
    text.split(/^(?=[\w-]+:)/m).map((section2) => [/^[\w-]+/.exec(section2)?.[0] ?? "", section2])
  );
  const section = sections.get(environment2);
  if (section === void 0) return [];
  const base = /<<:\s*\*(\w+)/.exec(section)?.[1];
  const value = (key) => yamlValue(section, key, call2) ?? yamlValue(sections.get(base ?? "") ?? "", key, call2);
  const url = value("url");
  if (url) return [addressOfText(url)];
  const adapter = value("adapter") ?? "";
  if (adapter.startsWith("sqlite")) return [addressOfText(`file:${value("database")}`)];
  const port = value("port") ?? (adapter.includes("mysql") ? "3306" : "5432");
  return [
    addressOfText(
      `host='${value("host") ?? "localhost"}' port='${port}' dbname='${value("database") ?? unseen}'`
    )
  ];
}
function yamlValue(section, key, call2) {
  const [, text] = new RegExp(`^\\s+${key}:\\s*(.*?)\\s*(?:\\s#.*)?$`, "m").exec(section) ?? [];
  const lookup = lookupWith([".env"], call2);
  return text?.replace(/<%=(.*?)%>/g, (_, code) => {
    const [, name, usual] = /ENV(?:\.fetch)?[[(]\s*['"](\w+)['"]\s*[\])]?\s*(?:,|\|\||\{)?\s*['"]?([\w.-]*)/.exec(
      code
    ) ?? [];
    return (name === void 0 ? void 0 : lookup(name) ?? (usual || void 0)) ?? unseen;
  }).replace(/^(['"])(.*)\1$/, "$2");
}
var schemaReaders = commandless({
  name: "readers of schemas",
  withValue: () => [],
  help: ["--help"],
  utilities: {
    migra: () => [],
    squawk: () => [],
    schemaspy: () => [],
    pgbadger: () => [],
    pg_basebackup: () => [],
    pg_receivewal: () => [],
    pg_amcheck: () => []
  }
});
import { join as join10 } from "node:path";
var sequelize = commandTool({
  name: "sequelize",
  programs: ["sequelize", "sequelize-cli", "@sequelize/cli"],
  withValue: `--url --env --config --options-path --migrations-path --seeders-path --models-path
    --to --from --name --seed --charset --collate --encoding --ctype --template`.split(/\s+/),
  commands: {
    "db:create": writes("db-create"),
    "db:drop": writes(),
    "db:migrate": writes("migrate"),
    "db:migrate:schema:timestamps:add": writes("migrate"),
    "db:migrate:status": reads,
    "db:migrate:undo*": writes("rollback"),
    "db:seed*": writes(),
    "init*": nothing,
    "migration:*": nothing,
    "model:*": nothing,
    "seed:*": nothing
  },
  targets: (call2) => {
    const { line, context, invocation } = call2;
    const urls = line.values("--url");
    if (urls.length > 0) return urls.map(addressOrUnknown);
    const env2 = line.value("--env") ?? context.variable("NODE_ENV", invocation) ?? "development";
    return addressesOfConfig(configFiles4(call2), call2, env2);
  }
});
function configFiles4({ line, context, invocation }) {
  const given = line.value("--config");
  if (given !== void 0) return [given];
  const settings = context.readFile(line.value("--options-path") ?? ".sequelizerc", invocation);
  const [, inSettings = ""] = /(?<!\w)['"]?config['"]?\s*:\s*(.*)/.exec(settings ?? "") ?? [];
  const parts = [...inSettings.matchAll(/['"`]([^'"`]+)['"`]/g)].map(([, part2 = ""]) => part2);
  const usual = ["config/config.json", ...withEndings("config/config")];
  return parts.length > 0 ? [join10(...parts)] : usual;
}
var payload = commandTool({
  name: "payload",
  programs: ["payload"],
  withValue: ["--config"],
  commands: {
    "generate:*": nothing,
    info: nothing,
    migrate: writes("migrate"),
    "migrate:create": nothing,
    "migrate:down": writes("rollback"),
    "migrate:fresh": writes(),
    "migrate:refresh": writes(),
    "migrate:reset": writes(),
    "migrate:status": reads
  },
  targets: (call2) => {
    const given = call2.line.value("--config") ?? variable2("PAYLOAD_CONFIG_PATH", call2);
    const usual = ["src/payload.config", "payload.config"].flatMap(withEndings);
    return firstOf2(
      () => addressesOfConfig(given ? [given] : usual, call2),
      () => addressesOfVariables(["DATABASE_URI", "DATABASE_URL", "POSTGRES_URL"], call2)
    );
  }
});
var medusa = commandTool({
  name: "medusa",
  programs: ["medusa", "@medusajs/cli", "@medusajs/medusa-cli"],
  withValue: ["--db", "--directory", "-d", "--seed-file", "-f", "--email", "--password", "--id"],
  commands: {
    build: nothing,
    "db:create": writes("db-create"),
    "db:generate": nothing,
    "db:migrate": writes("migrate"),
    "db:migrate:*": writes("migrate"),
    "db:rollback": writes("rollback"),
    "db:rollback:*": writes("rollback"),
    "db:setup": writes("migrate"),
    "db:sync-links": writes("migrate"),
    "migrations run": writes("migrate"),
    "migrations revert": writes("rollback"),
    "migrations show": reads,
    seed: writes(),
    user: writes()
  },
  targets: (call2) => firstOf2(
    () => addressesOfVariables(["DATABASE_URL"], call2),
    () => addressesOfConfig(withEndings("medusa-config"), call2)
  )
});
var strapi = commandTool({
  name: "strapi",
  programs: ["strapi", "@strapi/strapi"],
  withValue: `--to --from --to-token --from-token --exclude --only --throttle -f --file -k --key`.split(" "),
  commands: {
    build: nothing,
    "configuration:dump": reads,
    "configuration:restore": writes(),
    export: reads,
    import: writes(),
    transfer: writes(),
    "ts:generate-types": nothing,
    version: nothing
  },
  targets: (call2) => {
    if (call2.line.has("--to")) return [{}];
    return firstOf2(
      () => addressesOfVariables(["DATABASE_URL"], call2),
      () => addressesOfConfig(withEndings("config/database"), call2),
      () => addressOfParts2(["DATABASE_HOST", "DATABASE_PORT", "DATABASE_NAME"], call2)
    );
  }
});
var directus = commandTool({
  name: "directus",
  programs: ["directus"],
  withValue: ["--format", "--email", "--password", "--role", "--name"],
  commands: {
    bootstrap: writes("migrate"),
    count: reads,
    "database install": writes("migrate"),
    "database migrate:latest": writes("migrate"),
    "database migrate:up": writes("migrate"),
    "database migrate:down": writes("rollback"),
    "roles create": writes(),
    "schema apply": writes("migrate"),
    "schema snapshot": reads,
    "users create": writes(),
    "users passwd": writes()
  },
  effect: ({ line }, effect) => effect.does === "write" && line.has("--dry-run") ? reads : effect,
  targets: (call2) => firstOf2(
    () => addressesOfVariables(["DB_CONNECTION_STRING"], call2),
    () => addressOfParts2(["DB_HOST", "DB_PORT", "DB_DATABASE"], call2)
  )
});
var adonis = commandTool({
  name: "ace",
  programs: ["ace", "adonis", "@adonisjs/ace", "ace.js"],
  withValue: ["--connection", "-c", "--files", "-f", "--batch", "--steps"],
  commands: {
    build: nothing,
    "db:seed": writes(),
    "db:truncate": writes(),
    "db:wipe": writes(),
    "make:*": nothing,
    "migration:fresh": writes(),
    "migration:refresh": writes(),
    "migration:reset": writes(),
    "migration:rollback": writes("rollback"),
    "migration:run": writes("migrate"),
    "migration:status": reads,
    serve: nothing,
    test: nothing
  },
  effect: ({ line }, effect) => effect.does === "write" && line.has("--dry-run") ? reads : effect,
  targets: (call2) => firstOf2(
    () => addressesOfConfig(withEndings("config/database"), call2),
    () => addressesOfVariables(["DATABASE_URL"], call2),
    () => addressOfParts2(["DB_HOST", "DB_PORT", "DB_DATABASE"], call2)
  )
});
function firstOf2(...ways) {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}
var variable2 = (name, call2) => lookupWith([], call2)(name);
function addressesOfVariables(names3, call2) {
  const url = names3.map((name) => variable2(name, call2)).find((value) => value);
  return url ? [addressOrUnknown(url)] : [];
}
function addressOfParts2([host, port, name], call2) {
  const [at2, database] = [variable2(host, call2), variable2(name, call2)];
  if (at2 === void 0 && database === void 0) return [];
  const text = `host='${at2 ?? "localhost"}' port='${variable2(port, call2) ?? "5432"}' dbname='${database ?? unseen}'`;
  return [addressOf(text) ?? {}];
}
var dotenv = { dotenv: true };
var migrators = [
  {
    // https://github.com/amacneil/dbmate
    programs: ["dbmate"],
    withValue: `-u --url -e --env --env-file -d --migrations-dir --migrations-table -s --schema-file
      --wait-interval --wait-timeout --driver`,
    write: "up, down, drop, create, migrate, rollback, load",
    read: "status, dump, wait",
    nothing: "new, n, help",
    from: firstOf(
      option("-u", "--url"),
      (call2) => {
        const name = call2.line.value("-e", "--env");
        return name === void 0 ? [] : variable(name, dotenv)(call2);
      },
      variable("DATABASE_URL", dotenv)
    )
  },
  {
    // https://atlasgo.io/cli-reference
    programs: ["atlas"],
    withValue: `-u --url -c --config --env --dir --to -f --file --dev-url --from -s --schema
      --var --revisions-schema --tx-mode --baseline --format --exclude --lock-timeout`,
    write: "schema apply, schema clean, schema plan approve, migrate apply, migrate down, migrate set",
    read: "schema, migrate status, migrate diff, migrate lint, migrate validate, migrate ls",
    nothing: "migrate, version, login, logout, license, help",
    shows: ["--dry-run"],
    from: option("-u", "--url")
  },
  {
    // https://github.com/golang-migrate/migrate/tree/master/cmd/migrate
    programs: ["migrate"],
    withValue: "-database --database -source --source -path --path -prefetch -lock-timeout",
    write: "up, down, drop, goto, force",
    read: "version",
    nothing: "create",
    from: option("-database", "--database")
  },
  {
    // https://github.com/launchbadge/sqlx/tree/main/sqlx-cli
    programs: ["sqlx", "sqlx-cli", "cargo-sqlx"],
    withValue: "-D --database-url --source --connect-timeout --target-version --params",
    write: `database drop, database reset, database create, database setup, db drop, db reset,
      db create, db setup, migrate run, migrate revert, mig run, mig revert`,
    read: "migrate info, mig info, prepare",
    nothing: "migrate add, mig add, migrate build-script, completions",
    shows: ["--dry-run"],
    from: firstOf(option("-D", "--database-url"), variable("DATABASE_URL", dotenv))
  },
  {
    // https://diesel.rs/guides/getting-started
    programs: ["diesel", "diesel_cli"],
    withValue: "--database-url --migration-dir --config-file -n --number -s --schema",
    write: `setup, database setup, database reset, database drop, migration run, migration revert,
      migration redo`,
    read: "migration list, migration pending, print-schema",
    nothing: "migration generate, completions, bash-completion",
    from: firstOf(option("--database-url"), variable("DATABASE_URL", dotenv))
  },
  {
    // https://www.sea-ql.org/SeaORM/docs/migration/running-migration
    programs: ["sea-orm-cli", "sea"],
    withValue: "-u --database-url -d --migration-dir -s --database-schema -n --num",
    write: `migrate, migrate up, migrate down, migrate fresh, migrate refresh, migrate reset,
      m, m up, m down, m fresh, m refresh, m reset`,
    read: "migrate status, m status, generate entity, g entity",
    nothing: "migrate init, migrate generate, m init, m generate",
    from: firstOf(option("-u", "--database-url"), variable("DATABASE_URL", dotenv))
  },
  {
    // https://github.com/rust-db/refinery
    programs: ["refinery"],
    withValue: "-c -e -p -t",
    write: "migrate",
    nothing: "setup",
    from: (call2) => {
      const name = call2.line.value("-e");
      return name === void 0 ? [] : variable(name)(call2);
    }
  },
  {
    // https://pgroll.com/docs
    programs: ["pgroll"],
    withValue: "--postgres-url --schema --pgroll-schema --lock-timeout --role --backfill-batch-size",
    write: "start, complete, rollback, init, migrate, baseline, update",
    read: "status, latest, pull, validate",
    nothing: "create, convert",
    from: firstOf(option("--postgres-url"), variable("PGROLL_PG_URL"))
  },
  {
    // https://github.com/fabianlindfors/reshape
    programs: ["reshape"],
    withValue: "--url --host --port --database -d --username -u --password --dirs",
    write: `migrate, complete, abort, migration start, migration complete, migration abort`,
    read: "check, schema-query",
    nothing: "docs, generate-schema-query",
    from: firstOf(option("--url"), variable("DB_URL", dotenv))
  },
  {
    // https://github.com/stripe/pg-schema-diff
    programs: ["pg-schema-diff"],
    withValue: "--dsn --from-dsn --to-dsn --temp-db-dsn --schema-dir --to-dir --allow-hazards",
    write: "apply",
    read: "plan",
    from: option("--from-dsn", "--dsn")
  },
  {
    // https://ollycope.com/software/yoyo/latest
    programs: ["yoyo", "yoyo-migrate"],
    withValue: "-d --database -c --config -m --match -r --revision --migration-table --sources",
    write: "apply, rollback, reapply, mark, unmark, develop, break-lock",
    read: "list, showmigrations",
    nothing: "new, init",
    from: firstOf(option("-d", "--database"), setting(["yoyo.ini"], /database/))
  },
  {
    // https://github.com/tortoise/aerich; the settings are code of the application
    programs: ["aerich", "tortoise"],
    withValue: "-c --config --app --name -v",
    write: "upgrade, downgrade, init-db, fix-migrations, migrate",
    read: "history, heads, inspectdb",
    nothing: "init",
    from: () => []
  },
  {
    // https://piccolo-orm.readthedocs.io
    programs: ["piccolo"],
    write: "migrations forwards, migrations backwards, migrations clean, fixture load",
    read: "migrations check, schema generate",
    nothing: "migrations new, app new, asgi new, project new",
    from: inCode("piccolo_conf.py")
  },
  {
    // https://sqitch.org/docs/manual/sqitch; a target that is no address is a name in its settings
    programs: ["sqitch"],
    withValue: "-t --target -h --db-host -p --db-port -d --db-name --to -u --db-user -C --cd -f -r",
    write: "deploy, revert, rebase, checkout, upgrade",
    read: "status, log, verify, plan, show",
    nothing: "init, add, tag, rework, bundle, config, engine, target, help",
    shows: ["--log-only"],
    from: firstOf(
      option("-t", "--target"),
      ({ line }) => line.operands.slice(1, 2).filter((text) => text.includes(":")).map(addressOfText)
    )
  },
  {
    // https://hasura.io/docs/latest/hasura-cli
    programs: ["hasura"],
    withValue: "--endpoint --admin-secret --database-name --project --envfile --version --up --down",
    write: `migrate apply, migrate delete, metadata apply, metadata clear, metadata reload,
      seed apply, deploy, migrate squash`,
    read: "migrate status, metadata diff, metadata export, metadata inconsistency",
    nothing: "migrate create, seed create, init, version",
    shows: ["--dry-run"],
    from: () => []
  },
  {
    // https://www.skeema.io/docs/commands
    programs: ["skeema"],
    withValue: "-h --host -P --port -u --user -d --dir -S --socket",
    write: "push",
    read: "diff, pull, init, lint, format",
    nothing: "add-environment, version, help",
    shows: ["--dry-run"],
    from: () => []
  },
  {
    // https://book.cakephp.org/phinx/0/en/commands.html
    programs: ["phinx"],
    withValue: "-c --configuration -e --environment -t --target -d --date -p --parser -s --seed",
    write: "migrate, rollback, seed:run, breakpoint",
    read: "status, test",
    nothing: "init, create, seed:create, list",
    shows: ["-x", "--dry-run"],
    from: () => []
  },
  {
    // https://github.com/jackc/tern
    programs: ["tern"],
    withValue: "--conn-string -c --config -m --migrations -d --destination --host --port --database",
    write: "migrate, code install",
    read: "status",
    nothing: "init, new, version, code compile, code snapshot",
    from: option("--conn-string")
  }
];
var simpleMigrators = migrators.map(
  (migrator) => commandTool({
    name: migrator.programs[0] ?? "",
    programs: migrator.programs,
    withValue: (migrator.withValue ?? "").split(/\s+/),
    commands: commandsOf(migrator),
    effect: ({ line }, effect) => migrator.shows && line.has(...migrator.shows) && effect.does === "write" ? reads : effect,
    targets: migrator.from
  })
);
var withValue7 = [
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
    const line = readCommandLine(invocation.words.slice(1), withValue7);
    if (line.has("-?", "--help", "--version")) return [];
    const place = { invocation, context };
    const variable3 = (name) => context.variable(name, invocation);
    const server = line.value("-S", "--server") ?? variable3("SQLCMDSERVER") ?? "localhost";
    const [, host = "", instance, port = instance ? unseen : "1433"] = /^(?:tcp:|np:|lpc:|admin:)?([^\\,]*)(\\[^,]*)?(?:,(.*))?$/s.exec(server) ?? [];
    const database = line.value("-d", "--database-name") ?? variable3("SQLCMDDBNAME");
    const commands4 = line.values("-q", "--initial-query", "-Q", "--query");
    const files = line.values("-i", "--input-file").flatMap((paths) => paths.split(","));
    const isGiven = commands4.length > 0 || files.length > 0;
    const input = isGiven || invocation.input === void 0 ? [] : [invocation.input];
    const at2 = host === "." || host === "(local)" ? "localhost" : host;
    return usesOfSql({
      what: "sqlcmd",
      addresses: [addressFrom(at2, port, database)],
      texts: [...files.map((file) => scriptText(file, place)), ...commands4, ...input],
      options: { dialect: "sqlserver", readFile: (path) => context.readFile(path, invocation) },
      connect: ([name = unseen]) => [addressFrom(name === unseen ? name : at2, port, name)],
      follow: (text) => [addressOrUnknown(text)]
    });
  }
};
import { relative, resolve as resolve6 } from "node:path";
function fileAddresses(path, { invocation, context }) {
  if (!isSeen(path)) return [{}];
  const plain2 = path.replace(/^(?:file|sqlite3?):(?:\/\/(?=\/))?/, "").replace(/\?.*$/s, "");
  if (plain2 === "" || plain2 === ":memory:") return [];
  const absolute = resolve6(invocation.folder, plain2);
  const names3 = [plain2.replace(/^\.\//, ""), absolute, relative(context.root, absolute)];
  return [...new Set(names3)].map((database) => ({ host: "file", port: 0, database }));
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
    const program2 = programOf(invocation);
    const dialect = program2 === "duckdb" ? "duckdb" : "sqlite";
    const words3 = invocation.words.slice(1).map((word) => word.replace(/^--(?=[a-z])/, "-"));
    const line = readCommandLine(words3, dialect === "duckdb" ? duckdbValues : sqliteValues);
    if (line.has("-help", "-version")) return [];
    const place = { invocation, context };
    const [file = "", ...operands] = line.operands;
    const commands4 = [...line.values("-cmd"), ...line.values("-c", "-s"), ...operands];
    const files = line.values("-init", "-f", "-file").map((path) => scriptText(path, place));
    const isGiven = operands.length > 0 || line.has("-c", "-s", "-f", "-file");
    const input = isGiven || invocation.input === void 0 ? [] : [invocation.input];
    const addresses = fileAddresses(file, place);
    const uses = usesOfSql({
      what: program2,
      addresses,
      texts: [...files, ...commands4, ...input],
      options: { dialect, readFile: (path) => context.readFile(path, invocation) },
      connect: (paths) => fileAddresses(paths[0] ?? unseen, place),
      follow: (text) => /^\w+:\/\/|\w=/.test(text) ? [addressOrUnknown(text.replace(/^\w+:(?=\w+=)/, ""))] : fileAddresses(text, place)
    });
    const staysReadOnly = line.has("-readonly") && uses.length === 1 && uses[0]?.targets.length === addresses.length;
    return staysReadOnly ? uses.map((use) => ({ ...use, does: "read" })) : uses;
  }
};
var linkedByDefault = ["db push", "db pull", "db dump", "migration repair", "db remote commit"];
var hosted = {
  "backups restore": writes("restore"),
  "branches delete": writes(),
  "branches update": unclear,
  "config push": unclear,
  "postgres-config delete": writes(),
  "postgres-config update": writes(),
  "projects delete": writes()
};
var supabase = commandTool({
  name: "supabase",
  programs: ["supabase"],
  withValue: `--db-url --password -p --project-ref --schema -s --file -f --version --last --status
    --workdir --profile --output -o --dns-resolver --network-id --sql-paths --from-backup --role-only
    --exclude -x --experimental-db-url --config --target-version`.split(/\s+/),
  commands: {
    ...hosted,
    "db diff": reads,
    "db dump": reads,
    "db lint": reads,
    "db pull": reads,
    "db push": writes("migrate"),
    "db query": writes("migrate"),
    "db remote changes": reads,
    "db remote commit": writes(),
    "db reset": writes(),
    "db start": nothing,
    "gen *": nothing,
    init: nothing,
    "inspect *": nothing,
    link: nothing,
    login: nothing,
    "migration down": writes("rollback"),
    "migration fetch": reads,
    "migration list": reads,
    "migration new": nothing,
    "migration repair": writes("status"),
    "migration squash": writes(),
    "migration up": writes("migrate"),
    "migrations down": writes("rollback"),
    "migrations repair": writes("status"),
    "migrations up": writes("migrate"),
    start: nothing,
    status: nothing,
    stop: nothing
  },
  effect: (call2, effect) => {
    const { command: command3, line, invocation } = call2;
    if (command3 === "db push" && line.has("--dry-run")) return reads;
    if (command3 !== "db query") return effect;
    return line.has("--file", "-f") ? effect : effectOfSql([line.operands[2], invocation.input]);
  },
  targets: (call2) => {
    const { command: command3 = "", line } = call2;
    const urls = line.values("--db-url");
    if (urls.length > 0) return urls.map(addressOrUnknown);
    if (Object.hasOwn(hosted, command3) || command3 === "") return [{}];
    const isLinked = line.has("--linked", "--project-ref") || linkedByDefault.includes(command3.replace("migrations", "migration"));
    return [isLinked && !line.has("--local") ? linkedProject(call2) : localProject(call2)];
  }
});
function linkedProject({ line, context, invocation }) {
  const linked = context.readFile("supabase/.temp/project-ref", invocation)?.trim();
  const project = line.value("--project-ref") ?? linked;
  if (!project || !/^[a-z0-9]+$/.test(project)) return {};
  return { host: `db.${project}.supabase.co`, port: 5432, database: "postgres" };
}
function localProject({ context, invocation }) {
  const settings = context.readFile("supabase/config.toml", invocation) ?? "";
  const port = /^\[db\]$[^[]*?^port\s*=\s*(\d+)/m.exec(settings)?.[1] ?? "54322";
  return { host: "localhost", port: Number(port), database: "postgres" };
}
var typeorm = commandTool({
  name: "typeorm",
  programs: [
    "typeorm",
    "typeorm-ts-node-commonjs",
    "typeorm-ts-node-esm",
    "typeorm-extension",
    "typeorm-seeding"
  ],
  withValue: ["-d", "--dataSource", "--data-source", "-c", "--connection", "--config", "-n"],
  commands: {
    "cache:clear": writes(),
    "db:create": writes("db-create"),
    "db:drop": writes(),
    "entity:create": nothing,
    init: nothing,
    "migration:create": nothing,
    "migration:generate": reads,
    "migration:revert": writes("rollback"),
    "migration:run": writes("migrate"),
    "migration:show": reads,
    query: writes("migrate"),
    "schema:drop": writes(),
    "schema:log": reads,
    "schema:sync": writes("migrate"),
    seed: writes(),
    "seed:create": nothing,
    "seed:run": writes(),
    "subscriber:create": nothing,
    version: nothing
  },
  effect: ({ command: command3, line }, effect) => command3 === "query" ? effectOfSql(line.operands.slice(1)) : effect,
  targets: (call2) => {
    const given = call2.line.values("-d", "--dataSource", "--data-source", "--config");
    const config = given.length > 0 ? given.flatMap((path) => [path, ...withEndings(path)]) : ["ormconfig", "data-source", "src/data-source"].flatMap((path) => [
      `${path}.json`,
      ...withEndings(path)
    ]);
    const found = addressesOfConfig(config, call2);
    return found.length > 0 ? found : addressOfVariable("TYPEORM_URL", call2);
  }
});
var wasp = commandTool({
  name: "wasp",
  programs: ["wasp", "wasp-cli"],
  withValue: ["--name"],
  commands: {
    build: nothing,
    clean: nothing,
    compile: nothing,
    "db migrate-dev": writes("migrate"),
    "db migrate-deploy": writes("migrate"),
    "db reset": writes(),
    "db seed": writes(),
    "db start": nothing,
    "db studio": unclear,
    deps: nothing,
    info: reads,
    new: nothing,
    start: nothing,
    version: nothing
  },
  targets: (call2) => {
    const url = lookupWith([".env.server"], call2)("DATABASE_URL");
    return url ? [addressOrUnknown(url)] : [];
  }
});
var tools = [
  alembic,
  flask,
  fly,
  railway,
  render,
  aws,
  azure,
  doctl,
  gcloud,
  cockroach,
  containers,
  databaseServices,
  dbMigrate,
  django,
  dotnetEf,
  drizzle,
  flyway,
  goose,
  graphileMigrate,
  heroku,
  neon,
  planetscale,
  turso,
  wrangler,
  infrastructure,
  knex,
  kysely,
  liquibase,
  mikroOrm,
  mix,
  mysqlUtilities,
  mysql,
  nodePgMigrate,
  onlineSchemaChange,
  pgUtilities,
  pgloader,
  artisan,
  symfonyConsole,
  postgrator,
  blitz,
  keystone,
  redwood,
  zenstack,
  prisma,
  psql,
  rails,
  schemaReaders,
  sequelize,
  adonis,
  directus,
  medusa,
  payload,
  strapi,
  ...simpleMigrators,
  sqlcmd,
  sqlite3,
  supabase,
  typeorm,
  wasp
];
var byProgram = new Map(
  tools.flatMap((tool) => tool.programs.map((program2) => [program2, tool]))
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
      decideOnForward(invocation, place),
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
    const { environment: environment2 } = guarded;
    return does === "write" ? deny3(what, environment2, instead) : askUnread(what, [environment2]);
  }
  return found.some(({ is }) => is === "unknown") ? askUnknown(what, guardedOf(place)) : void 0;
}
function decideOnUnknown(invocation, place) {
  if (isHarmless(invocation)) return void 0;
  const { words: words3, variables: variables3, input } = invocation;
  const named2 = [
    ...namedIn([...words3, input ?? ""].join("\n"), place),
    ...ledToBy(variables3, place)
  ];
  return named2.length === 0 ? void 0 : askUnread(nameOf2(invocation), [...new Set(named2)]);
}
var readsAnyVariable = /env|_SERVER/i;
function decideOnUnfollowed({ kind, what, text, variables: variables3 }, place) {
  const looksAround = kind !== "code" || readsAnyVariable.test(text);
  const led = looksAround ? namedIn([...variables3.values()].join("\n"), place) : ledToBy(variables3, place);
  const named2 = [.../* @__PURE__ */ new Set([...namedIn(text, place), ...led])];
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
  const names3 = listed(environments.map(({ name }) => name));
  return {
    decision: "ask",
    reason: `faber-db cannot tell what ${what} does, and it names the database of ${names3}. What changes that database belongs into \`faber-db migrate\`.`
  };
}
function askUnknown(what, environments) {
  const names3 = listed(environments.map(({ name }) => name));
  return {
    decision: "ask",
    reason: `faber-db cannot tell which database ${what} reaches. Say yes only if it is not that of ${names3}.`
  };
}
function askUnseen(what, environments) {
  const names3 = listed(environments.map(({ name }) => name));
  return {
    decision: "ask",
    reason: `faber-db cannot see what ${what} would run. Say yes only if it does not reach the database of ${names3}.`
  };
}
function nameOf2(invocation) {
  const name = programOf(invocation);
  return /^[\w.+-]{1,40}$/.test(name) ? name : "a program";
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
  const escaped3 = source2.charCodeAt(pos + 1);
  const digitsStart = pos + 2;
  let end = digitsStart;
  if (escaped3 === 120) {
    while (end < limit && end - digitsStart < 2 && isHex(source2.charCodeAt(end)))
      end++;
    if (end === digitsStart)
      return void 0;
    return { value: Number.parseInt(source2.slice(digitsStart, end), 16), end };
  }
  if (!isOctal(escaped3))
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
    const escaped3 = source2[pos++];
    switch (escaped3) {
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
        const maxDigits = escaped3 === "u" ? 4 : 8;
        while (pos < limit && pos - digitsStart < maxDigits && isHex(source2.charCodeAt(pos)))
          pos++;
        if (pos === digitsStart) {
          value += `\\${escaped3}`;
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
        value += `\\${escaped3}`;
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
      const script2 = _ScriptExpansionImpl._resolveScript(window.source, window.start, window.end, window.depth, window.parenBoundary, window.context);
      if (window.context === void 0)
        script2.source = window.source;
      this.script = script2;
    }
    return this.#script;
  }
  set script(script2) {
    this.#script = script2;
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
  const ends2 = /* @__PURE__ */ new Map();
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
      ends2.set(positions[t], positions[close2 - 1] + 1);
  }
  return ends2;
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
  copyFrom(other2) {
    this.token = other2.token;
    this._value = other2._value;
    this.pos = other2.pos;
    this.end = other2.end;
    this.fileDescriptor = other2.fileDescriptor;
    this.variableName = other2.variableName;
    this.descriptorEnd = other2.descriptorEnd;
    this.delimiterQuoted = other2.delimiterQuoted;
    this.content = other2.content;
    this.targetPos = other2.targetPos;
    this.targetEnd = other2.targetEnd;
    this.assignmentOperatorPos = other2.assignmentOperatorPos;
    this.raw = other2.raw;
    this.keywordEligible = other2.keywordEligible;
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
        const quoted3 = s.charCodeAt(i);
        if (quoted3 === CH_DQUOTE)
          break;
        if (quoted3 === CH_BACKSLASH) {
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
  scriptWindow(source2, start, end, parenBoundary, decoded3 = false) {
    if (this._nestingDepth > MAX_SYNTAX_NESTING)
      return void 0;
    const context = decoded3 ? void 0 : this.substitutionContext;
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
      for (const starts2 of unmatched)
        for (const pos of starts2)
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
    const starts2 = [this.pos, 0, 0];
    const parts = ["", "", "", 0, 0, 0];
    let partIdx = 0;
    let depth = 1;
    let partStart = this.pos;
    let extra = false;
    const setPart = (end) => {
      const raw = src.slice(partStart, end);
      parts[partIdx] = raw.trim();
      parts[3 + partIdx] = starts2[partIdx] + raw.length - raw.trimStart().length;
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
        starts2[partIdx] = partStart;
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
  peekFollow(closers3) {
    if (!this.hasPeek) {
      const ctx = closers3[this.current.token] ? LexContext.CommandStart : LexContext.Normal;
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
    let quoted3 = false;
    while (this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_SQUOTE) {
        quoted3 = true;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_SQUOTE) {
          delimiter += src[this.pos];
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_DQUOTE) {
        quoted3 = true;
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
        quoted3 = true;
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
          quoted3 = true;
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
    this._hereQuoted = quoted3;
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
  matchHereDocDelimiter(delimiter, lineStart, end, join26) {
    const src = this.src;
    let pos = lineStart;
    for (let i = 0; i < delimiter.length; ) {
      if (join26 && src.charCodeAt(pos) === CH_BACKSLASH && pos + 1 < end && src.charCodeAt(pos + 1) === CH_NL) {
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
  logicalLineEnd(from, end, join26) {
    const src = this.src;
    let lineEnd = src.indexOf("\n", from);
    while (lineEnd !== -1 && lineEnd < end) {
      if (!join26)
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
  skipHereDocBody(delimiter, strip, parenEnds = false, quoted3 = false) {
    this.hereDocClosingPos = -1;
    this.hereDocClosingEnd = -1;
    const src = this.src;
    const len = this.srcEnd;
    while (this.pos < len) {
      let lineStart = this.pos;
      const lineEnd = this.logicalLineEnd(lineStart, len, !quoted3);
      for (; ; ) {
        const before2 = lineStart;
        if (strip)
          while (lineStart < lineEnd && src.charCodeAt(lineStart) === CH_TAB)
            lineStart++;
        if (!quoted3)
          lineStart = skipLineContinuations(src, lineStart, lineEnd);
        if (lineStart === before2)
          break;
      }
      let afterDelim = this.matchHereDocDelimiter(delimiter, lineStart, lineEnd, !quoted3);
      if (afterDelim !== -1 && !quoted3)
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
    const quoted3 = this._wordQuoted;
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
      if (!quoted3 && wordLen <= 16 || nextCh === CH_LT || nextCh === CH_GT) {
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
            const fd2 = Number.parseInt(src.slice(tokenStart, wordEnd), 10);
            if (this.readRedirection(out, tokenStart)) {
              out.fileDescriptor = fd2;
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
    let quoted3 = false;
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
            quoted3 = true;
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
          quoted3 = true;
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
        quoted3 = true;
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
        quoted3 = true;
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
          quoted3 = true;
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
    this._wordQuoted = quoted3;
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
            const escaped3 = src[pos++];
            text += escaped3;
            if (bp)
              litBuf += escaped3;
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
      const colonIdx = findUnnested(inner.slice(i), CH_COLON, true, (index, quoted3) => {
        return this.findNestedShellEnd(sliceStart + index, end, quoted3) - sliceStart;
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
  findNestedShellEnd(start, end, quoted3) {
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
      if (quoted3 || ch !== CH_LT && ch !== CH_GT || open >= end || this.src.charCodeAt(open) !== CH_LPAREN) {
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
        const script2 = commandDollarPos !== -1 && src.charCodeAt(this.pos + 1) !== CH_LPAREN || (prev === CH_LT || prev === CH_GT) && arithBase < 0 && !arithExtent;
        if (script2) {
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
        if (!script2 && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
          arithBase = depth;
        }
        if (commandDollarPos !== -1) {
          if (script2)
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
      let groups2 = 1;
      pos++;
      while (pos < len && groups2 > 0) {
        const wordEnd = collector?.findArithmeticWordEnd?.(pos + offset, offset + len) ?? pos + offset;
        if (wordEnd > pos + offset) {
          pos = wordEnd - offset;
          continue;
        }
        const c2 = src.charCodeAt(pos++);
        if (c2 === CH_LPAREN)
          groups2++;
        else if (c2 === CH_RPAREN)
          groups2--;
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
  constructor(source2, pos, quoted3, depth, context) {
    this.pos = pos;
    this.end = pos;
    this.#source = source2;
    this.#depth = depth;
    this.#context = context;
    this.#parts = quoted3 ? void 0 : null;
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
    const commands4 = this.list();
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
        commands4.push(recovered[i]);
    }
    const lexerErrors = this.tok._errors;
    if (lexerErrors !== null && lexerErrors.length > 0) {
      const errors = this.errors ?? (this.errors = []);
      for (let i = 0; i < lexerErrors.length; i++)
        errors.push(lexerErrors[i]);
    }
    if (this.errors !== null && this.errors.length > 1)
      this.errors.sort((a, b) => a.pos - b.pos);
    return { type: "Script", pos: start, end: this.end, shebang, commands: commands4, errors: this.errors ?? void 0 };
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
  emptyListPos(commands4) {
    return commands4.length === 0 ? this.tok.peek(LexContext.CommandStart).pos : -1;
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
    const commands4 = [];
    this.skipNewlines(LexContext.CommandStart);
    let t = this.tok.peek(LexContext.CommandStart).token;
    if (listTerminators[t] || !commandStarts[t])
      return commands4;
    const first = this.andOr();
    if (first)
      commands4.push(this.makeStatement(first));
    for (; ; ) {
      t = this.tok.peekFollow(compoundClosers).token;
      if (t !== Token.Semi && t !== Token.Newline && t !== Token.Amp)
        break;
      const isBackground = t === Token.Amp;
      const sepEnd = this.tok.next(LexContext.Normal).end;
      if (isBackground) {
        const stmt = commands4[commands4.length - 1];
        stmt.background = true;
        stmt.end = sepEnd;
      }
      this.skipNewlines(LexContext.CommandStart);
      t = this.tok.peek(LexContext.CommandStart).token;
      if (listTerminators[t] || !commandStarts[t])
        break;
      const node = this.andOr();
      if (node)
        commands4.push(this.makeStatement(node));
    }
    return commands4;
  }
  // and_or := pipeline (('&&' | '||') newlines pipeline)*
  andOr() {
    const first = this.pipeline();
    if (!first)
      return null;
    let t = this.tok.peek(LexContext.Normal).token;
    if (t !== Token.And && t !== Token.Or)
      return first;
    const commands4 = [first];
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
      commands4.push(next);
      t = this.tok.peek(LexContext.Normal).token;
    } while (t === Token.And || t === Token.Or);
    return {
      type: "AndOr",
      pos: first.pos,
      end: commands4[commands4.length - 1].end,
      commands: commands4,
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
    const commands4 = [first];
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
      commands4.push(cmd);
    }
    if (commands4.length === 1) {
      return commands4[0];
    }
    const pipeline = {
      type: "Pipeline",
      pos: first.pos,
      end: commands4[commands4.length - 1].end,
      prefixes: EMPTY_PREFIXES,
      commands: commands4,
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
    const commands4 = this.list();
    this.syntaxDepth--;
    if (commands4.length === 0)
      this.error("expected command in subshell", pos);
    const closeEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
    if (closeEnd < 0)
      this.error("expected ')' to close subshell", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "Subshell", pos, end, body: this.makeCompoundList(commands4) };
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
    const commands4 = this.list();
    this.syntaxDepth--;
    if (commands4.length === 0)
      this.error("expected command in brace group", pos);
    const closeEnd = this.acceptEnd(Token.RBrace, LexContext.Normal);
    if (closeEnd < 0)
      this.error("expected '}' to close brace group", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "BraceGroup", pos, end, body: this.makeCompoundList(commands4) };
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
      const bang2 = this.tok.next(LexContext.TestMode);
      negations.push({ type: "Negation", pos: bang2.pos, end: bang2.end });
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
  makeCompoundList(commands4) {
    const p = this.tok.getPos();
    const pos = commands4.length > 0 ? commands4[0].pos : p;
    const end = commands4.length > 0 ? commands4[commands4.length - 1].end : p;
    return { type: "CompoundList", pos, end, commands: commands4 };
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
  for (let at2 = 0; at2 < text.length; at2 = afterPart(text, at2)) {
    if (text[at2] !== "{") continue;
    const group = groupAt(text, at2);
    if (group) return group;
  }
  return void 0;
}
function groupAt(text, start) {
  const commas = [];
  let depth = 0;
  for (let at2 = start; at2 < text.length; at2 = afterPart(text, at2)) {
    const character2 = text[at2];
    if (character2 === "{") depth += 1;
    if (character2 === "," && depth === 1) commas.push(at2);
    if (character2 === "}") depth -= 1;
    if (character2 !== "}" || depth > 0) continue;
    const content = text.slice(start + 1, at2);
    if (commas.length === 0) {
      const items2 = rangeOf(content);
      return items2 && { start, end: at2 + 1, items: items2 };
    }
    const bounds = [start, ...commas, at2];
    const items = bounds.slice(1).map((bound, index) => text.slice((bounds[index] ?? 0) + 1, bound));
    return { start, end: at2 + 1, items };
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
function afterPart(text, at2) {
  const character2 = text[at2];
  if (character2 === "\\") return at2 + 2;
  if (character2 === "'") return afterClosing(text, at2 + 1, "'");
  if (character2 === '"') return afterClosing(text, at2 + 1, '"');
  if (character2 === "`") return afterClosing(text, at2 + 1, "`");
  if (character2 === "$" && text[at2 + 1] === "{") return afterNested(text, at2 + 1, "{", "}");
  if (character2 === "$" && text[at2 + 1] === "(") return afterNested(text, at2 + 1, "(", ")");
  return at2 + 1;
}
function afterClosing(text, from, quote) {
  for (let at2 = from; at2 < text.length; at2 += 1) {
    if (text[at2] === "\\" && quote !== "'") at2 += 1;
    else if (text[at2] === quote) return at2 + 1;
  }
  return text.length;
}
function afterNested(text, from, open, close) {
  let depth = 0;
  for (let at2 = from; at2 < text.length; at2 += 1) {
    const character2 = text[at2];
    if (character2 === "\\") at2 += 1;
    else if (character2 === "'" || character2 === '"') at2 = afterClosing(text, at2 + 1, character2) - 1;
    else if (character2 === open) depth += 1;
    else if (character2 === close) depth -= 1;
    if (depth === 0) return at2 + 1;
  }
  return text.length;
}
function patternSource(pattern, star = "[\\s\\S]*") {
  let source2 = "";
  let at2 = 0;
  while (at2 < pattern.length) {
    const character2 = pattern[at2] ?? "";
    const group = /^([?*+@!])\(([^()]*)\)/.exec(pattern.slice(at2, at2 + 200));
    const bracket = /^\[([!^]?)(\]?(?:\[:\w+:\]|[^\]])*)\]/.exec(pattern.slice(at2, at2 + 200));
    if (group) {
      source2 += groupSource(group[1] ?? "@", group[2] ?? "", star);
      at2 += group[0].length;
    } else if (character2 === "[" && bracket) {
      source2 += bracketSource(bracket[1] !== "", bracket[2] ?? "");
      at2 += bracket[0].length;
    } else if (character2 === "\\" && at2 + 1 < pattern.length) {
      source2 += escaped(pattern[at2 + 1] ?? "");
      at2 += 2;
    } else {
      source2 += character2 === "*" ? star : character2 === "?" ? "[\\s\\S]" : escaped(character2);
      at2 += 1;
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
var mostSteps = 1e7;
function isSlow(text, pattern) {
  if (/[*+]\([^)]*\)/.test(pattern) && text.length > 20) return true;
  const stars = pattern.match(/\*+/g)?.length ?? 0;
  return stars > 0 && text.length ** (stars + 1) > mostSteps;
}
function regexp(source2, flags = "") {
  try {
    return new RegExp(source2, flags);
  } catch {
    return void 0;
  }
}
var mostNames = 200;
var isGlob = (text) => /(?<!\\)(?:[*?]|\[[^\]]|[@+!]\()/.test(text);
function pathsOf(pattern, scope) {
  if (!isGlob(pattern)) return [];
  const [first = "", ...rest] = pattern.split("/");
  const parts = first === "" ? rest : [first, ...rest];
  let paths = [first === "" ? "/" : ""];
  for (const [at2, part2] of parts.entries()) {
    const isLast = at2 === parts.length - 1;
    paths = paths.flatMap((path) => namesIn2(path, part2, scope).map((name) => `${path}${name}`));
    if (paths.length > mostNames) return [];
    if (!isLast) paths = paths.map((path) => `${path}/`);
  }
  return paths.filter((path) => isThere(path, scope));
}
function namesIn2(path, part2, scope) {
  if (!isGlob(part2)) return [part2.replace(/\\([\s\S])/g, "$1")];
  const found = regexp(`^(?:${patternSource(part2)})$`);
  const names3 = [...listed2(path, scope)].filter((name) => found?.test(name));
  return names3.filter((name) => !name.startsWith(".") || part2.startsWith(".")).toSorted();
}
function listed2(path, scope) {
  const folder = scope.path(path);
  const below = folder === "/" ? "/" : `${folder}/`;
  const written = [...scope.files.keys()].filter((file) => file.startsWith(below));
  const names3 = written.map((file) => file.slice(below.length).split("/")[0] ?? "");
  return /* @__PURE__ */ new Set([...scope.host.listFolder?.(folder) ?? [], ...names3]);
}
function isThere(path, scope) {
  const at2 = path.lastIndexOf("/") + 1;
  return path.endsWith("/") || listed2(path.slice(0, at2), scope).has(path.slice(at2));
}
function expandParameter(parameter, where) {
  const { prefix: prefix2, operation } = parameter;
  const { isQuoted, scope } = where;
  if (prefix2 === "!" && operation?.type === "Names") {
    const names3 = [...scope.variables.keys()].filter((name) => name.startsWith(parameter.parameter));
    return asPieces(names3, "@", where);
  }
  const all = listMark(parameter);
  if (prefix2 === "!" && all && !isSpecial(parameter.parameter)) {
    const keys = [...scope.variables.get(parameter.parameter)?.elements.keys() ?? []];
    return asPieces(keys, all, where);
  }
  const direct = prefix2 === "!" ? indirect(parameter, where) : parameter;
  if (!direct) return [{ text: unseen, isQuoted, isSplit: !isQuoted }];
  const values2 = valuesOf(direct, where);
  if (prefix2 === "#") {
    const length = all || listMark(direct) ? values2.length : lengthOf(values2[0]);
    return [{ text: String(length), isQuoted, isSplit: !isQuoted }];
  }
  if (operation?.type === "Default") return withDefault(direct, operation, values2, where);
  const mark = listMark(direct);
  if (operation?.type === "Slice" && mark) {
    return asPieces(sliceOf(values2, operation, direct, where), mark, where);
  }
  return asPieces(
    values2.map((value) => operated(value, operation, where)),
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
  const variable3 = scope.variables.get(name);
  if (variable3?.hasKeys) return text;
  const number = evaluateText(text, scope);
  if (number === void 0) return text;
  if (number >= 0) return String(number);
  return String([...variable3?.elements.keys() ?? []].map(Number).reduce(max, -1) + 1 + number);
}
var max = (one, other2) => Math.max(one, other2);
function withDefault(parameter, { operator, operand }, values2, where) {
  const { scope, shell, isQuoted } = where;
  const isUnset = /^[A-Za-z_]\w*$/.test(parameter.parameter) && scope.isUnset(parameter.parameter);
  const isSet = !isUnset && values2.length > 0 && (!operator.startsWith(":") || values2.join("") !== "");
  const own = () => asPieces(values2, listMark(parameter), where);
  const other2 = () => piecesOf(operand, scope, shell).map(
    (piece) => piece === "end of field" || isQuoted || piece.isQuoted ? piece : { ...piece, isSplit: true }
  );
  if (operator.endsWith("+")) return isSet ? other2() : [];
  if (isSet && operator === ":-" && values2.join("") === unseen) return [...own(), ...other2()];
  if (isSet || operator.endsWith("?")) return own();
  const pieces = other2();
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
      if (operation.operand?.text === "P") scope.late.push(value);
      return transformed(value, textOf(operation.operand, scope, shell));
    default:
      return unseen;
  }
}
function removed(value, operator, pattern) {
  if (isSlow(value, pattern) || !isSeen(value) && /[*?[]/.test(pattern)) return unseen;
  const source2 = patternSource(pattern, operator.length === 2 ? "[\\s\\S]*" : "[\\s\\S]*?");
  if (operator.startsWith("#")) return value.replace(regexp(`^(?:${source2})`) ?? /^$/, "");
  const ends2 = regexp(`^([\\s\\S]*${operator === "%%" ? "?" : ""})(?:${source2})$`);
  return ends2?.exec(value)?.[1] ?? value;
}
function replaced(value, operator, pattern, by) {
  if (pattern === "") return value;
  if (isSlow(value, pattern)) return unseen;
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
function asPieces(values2, mark, { isQuoted, scope }) {
  const piece = (text) => ({ text, isQuoted, isSplit: !isQuoted });
  if (mark === void 0) return values2.length > 0 || isQuoted ? [piece(values2.join(""))] : [];
  if (mark === "*" && isQuoted) return [piece(values2.join((scope.value("IFS") ?? " ").slice(0, 1)))];
  return values2.flatMap(
    (value, index) => index === 0 ? [piece(value)] : ["end of field", piece(value)]
  );
}
var longestBraces = 2e3;
function fieldsOf(words3, scope, shell) {
  return words3.flatMap(
    (word) => withBraces(word).flatMap((each) => {
      const pieces = piecesOf(each, scope, shell);
      const fields = split(pieces, scope);
      const paths = fields.length === 1 ? pathsOf(asPattern(pieces), scope) : [];
      return paths.length > 0 ? paths : fields;
    })
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
  return asPattern(piecesOf(word, scope, shell));
}
function asPattern(pieces) {
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
  const expanded2 = (text) => [{ text, isQuoted, isSplit: !isQuoted }];
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
      return expanded2(shell.outputOf(part2.script, scope).replace(/\n+$/, ""));
    case "ArithmeticExpansion":
      return expanded2(String(evaluate(part2.expression, scope, shell) ?? unseen));
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
  const plain2 = text.trim();
  if (plain2 === "") return 0;
  if (/\$\(|`/.test(plain2)) scope.late.push(plain2);
  if (!isSeen(plain2) || depth > 5) return void 0;
  if (/^[-+]?(?:0[xX][\da-fA-F]+|\d+)$/.test(plain2)) {
    const digits2 = plain2.replace(/^[-+]/, "");
    const value = /^0\d/.test(digits2) ? Number.parseInt(digits2, 8) : Number(digits2);
    return plain2.startsWith("-") ? -value : value;
  }
  const [, base, digits = ""] = /^(\d+)#(\w+)$/.exec(plain2) ?? [];
  if (base) return finite(Number.parseInt(digits, Number(base)));
  if (/^\w+$/.test(plain2)) return evaluateText(scope.value(plain2) ?? "", scope, depth + 1);
  if (depth > 0) return void 0;
  const command3 = parse2(`((${plain2}))`).commands[0]?.command;
  if (command3?.type !== "ArithmeticCommand" || command3.expression?.type === "ArithmeticWord") {
    return void 0;
  }
  return evaluate(command3.expression, scope, noSubstitutions);
}
var finite = (value) => Number.isFinite(value) ? value : void 0;
var noSubstitutions = { outputOf: () => unseen, pathOf: () => unseen };
function readOptions(args, valued, { first = false } = {}) {
  const takesValue = new Set(valued.split(/\s+/));
  const options2 = [];
  const operands = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? "";
    if (word === "--") {
      const tail = args.slice(i + 1);
      return first ? { options: options2, operands: tail, tail: [] } : { options: options2, operands, tail };
    }
    if (!/^-./.test(word)) {
      if (first) return { options: options2, operands: args.slice(i), tail: [] };
      operands.push(word);
      continue;
    }
    const found = optionsOf(word, takesValue);
    const last = found.at(-1);
    if (last && last.value === void 0 && takesValue.has(last.name)) {
      i++;
      found[found.length - 1] = { name: last.name, value: args[i] ?? "" };
    }
    options2.push(...found);
  }
  return { options: options2, operands, tail: [] };
}
function readLeading(args, valued = "") {
  return readOptions(args, valued, { first: true });
}
function optionsOf(word, takesValue) {
  const [, long = "", value] = /^(--[^=]+)(?:=(.*))?$/s.exec(word) ?? [];
  if (long !== "") return [{ name: long, value }];
  if (takesValue.has(word)) return [{ name: word, value: void 0 }];
  const found = [];
  for (let at2 = 1; at2 < word.length; at2++) {
    const name = `-${word[at2]}`;
    const rest = word.slice(at2 + 1).replace(/^=/, "");
    if (takesValue.has(name)) return [...found, { name, value: rest === "" ? void 0 : rest }];
    found.push({ name, value: void 0 });
  }
  return found;
}
function valuesOf2({ options: options2 }, ...names3) {
  return options2.flatMap(
    ({ name, value }) => names3.includes(name) && value !== void 0 ? [value] : []
  );
}
function has2({ options: options2 }, ...names3) {
  return options2.some(({ name }) => names3.includes(name));
}
function runs(words3, parts = {}) {
  const [program2, ...args] = words3;
  return program2 === void 0 ? void 0 : [{ kind: "program", words: [program2, ...args], ...parts }];
}
function leadingAssignments(words3) {
  const end = words3.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  const count2 = end < 0 ? words3.length : end;
  return { variables: assigned(words3.slice(0, count2)), words: words3.slice(count2) };
}
function assigned(pairs) {
  return new Map(
    pairs.map((pair) => {
      const [, name = "", value] = /^([^=]*)(?:=(.*))?$/s.exec(pair) ?? [];
      return [name, value ?? unseen];
    })
  );
}
function quoted2(words3) {
  return words3.map((word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`).join(" ");
}
var busybox = {
  programs: ["busybox", "toybox"],
  unwrap: ({ words: [, ...args] }) => args[0]?.startsWith("-") ? void 0 : runs(args)
};
import { resolve as resolve9 } from "node:path";
import { basename, dirname as dirname5, join as join11, resolve as resolve8 } from "node:path";
var import_dotenv2 = __toESM(require_dist(), 1);
import { resolve as resolve7 } from "node:path";
function variablesOf(files, { folder }, host) {
  const found = /* @__PURE__ */ new Map();
  for (const file of files) {
    const values2 = (0, import_dotenv2.parse)(host.readFile(resolve7(folder, file)) ?? "");
    for (const [name, value] of Object.entries(values2)) {
      if (found.has(name)) continue;
      const filled3 = value.replace(
        /\$(?:\{(\w+)[^}]*\}|(\w+))/g,
        (_, braced, bare2) => values2[braced ?? bare2] ?? host.variable(braced ?? bare2) ?? unseen
      );
      found.set(name, value.startsWith("encrypted:") ? unseen : filled3);
    }
  }
  return found;
}
var dotenv2 = {
  programs: ["dotenv", "dotenv-cli"],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), "-e -v -p -f --file --env");
    if (has2(own, "-p")) return void 0;
    const cascade = has2(own, "-c") ? [".env.local"] : [];
    const named2 = valuesOf2(own, "-e", "-f", "--file").flatMap((file) => file.split(","));
    const files = named2.length > 0 ? named2 : [...cascade, ".env"];
    const set3 = assigned(valuesOf2(own, "-v"));
    const words3 = own.operands[0] === "run" || own.operands[0] === "exec" ? own.operands.slice(1) : own.operands;
    return runsWith(words3, files, set3, invocation, host, has2(own, "-o", "--override"));
  }
};
var dotenvFlow = {
  programs: ["dotenv-flow", "env-flow"],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), "--node-env --default-node-env --path");
    const [given] = valuesOf2(own, "--node-env");
    const name = given ?? invocation.variables.get("NODE_ENV") ?? host.variable("NODE_ENV");
    const named2 = name === void 0 ? [] : [`.env.${name}.local`, `.env.${name}`];
    const files = [...named2, ".env.local", ".env"];
    return runsWith(own.operands, files, /* @__PURE__ */ new Map(), invocation, host);
  }
};
var dotenvx = {
  programs: ["dotenvx"],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1));
    if (own.operands[0] !== "run") return void 0;
    const run = readLeading(own.operands.slice(1), "-f --env-file -e --env -fk --convention -fv");
    const files = valuesOf2(run, "-f", "--env-file");
    const set3 = assigned(valuesOf2(run, "-e", "--env"));
    const overrides = has2(run, "-o", "--overload", "--override");
    const named2 = files.length > 0 ? files : [".env"];
    return runsWith(run.operands, named2, set3, invocation, host, overrides);
  }
};
var envCmd = {
  programs: ["env-cmd"],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), "-f --file -e --environments -r --rc-file");
    const named2 = valuesOf2(own, "-f", "--file");
    if (has2(own, "-e", "--environments", "-r", "--rc-file")) {
      const file = valuesOf2(own, "-r", "--rc-file")[0] ?? ".env-cmdrc";
      const wanted = valuesOf2(own, "-e", "--environments").flatMap((list2) => list2.split(","));
      return runs(own.operands, { variables: rcVariables(file, wanted, invocation, host) });
    }
    const [first = "", ...rest] = own.operands;
    const isOld = named2.length === 0 && /(?:^|\/)\.env|\.env$/.test(first);
    if (isOld) return runsWith(rest, [first], /* @__PURE__ */ new Map(), invocation, host);
    return runsWith(own.operands, named2.length > 0 ? named2 : [".env"], /* @__PURE__ */ new Map(), invocation, host);
  }
};
function rcVariables(file, wanted, { folder }, host) {
  try {
    const sets = JSON.parse(host.readFile(resolve7(folder, file)) ?? "{}");
    const chosen = wanted.map((name) => sets[name] ?? {});
    return new Map(
      chosen.flatMap((set3) => Object.entries(set3).map(([key, value]) => [key, String(value)]))
    );
  } catch {
    return /* @__PURE__ */ new Map();
  }
}
var crossEnv = {
  programs: ["cross-env", "cross-env-shell", "env-shell"],
  unwrap: ({ words: [program2, ...args] }) => {
    const { variables: variables3, words: words3 } = leadingAssignments(args);
    if (!program2.endsWith("shell")) return runs(words3, { variables: variables3 });
    return words3.length === 0 ? void 0 : [{ kind: "script", text: words3.join(" "), variables: variables3 }];
  }
};
var direnv = {
  programs: ["direnv"],
  unwrap: (invocation, host) => {
    const [command3, place = ".", ...words3] = invocation.words.slice(1);
    if (command3 !== "exec") return void 0;
    const files = [`${place}/.envrc`, `${place}/.env`];
    return runsWith(words3, files, /* @__PURE__ */ new Map(), invocation, host);
  }
};
function runsWith(words3, files, set3, invocation, host, overrides = false) {
  const fromFiles = variablesOf(files, invocation, host);
  const given = leadingAssignments(words3[0] === "--" ? words3.slice(1) : words3);
  const variables3 = new Map([
    ...fromFiles,
    ...overrides ? [] : invocation.variables,
    ...set3,
    ...given.variables
  ]);
  return runs(given.words, { variables: variables3 });
}
var databaseVariables = [
  ...["DATABASE_URL", "DIRECT_URL", "DATABASE_URL_UNPOOLED", "SHADOW_DATABASE_URL", "DB_URL"],
  ...["POSTGRES_URL", "POSTGRES_PRISMA_URL", "POSTGRES_URL_NON_POOLING", "POSTGRES_HOST"],
  ...["PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGSERVICE", "DB_HOST", "DATABASE_HOST"],
  ...["MYSQL_URL", "MYSQL_HOST", "MYSQL_TCP_PORT", "GOOSE_DBSTRING", "FLYWAY_URL"],
  ...["LIQUIBASE_COMMAND_URL", "SUPABASE_DB_URL", "TYPEORM_URL", "TYPEORM_HOST"]
];
var unseenVariables = new Map(
  databaseVariables.map((name) => [name, unseen])
);
var containerVariables = new Map([
  ...[...unseenVariables].filter(([name]) => !/^PG(?:HOSTADDR|SERVICE)$/.test(name)),
  ...["PGHOST", "MYSQL_HOST"].map((name) => [name, containerHost])
]);
function elsewhere(text, host) {
  return text.replace(/(?<![\w.-])(?:localhost|127(?:\.\d+){1,3}|0\.0\.0\.0|\[?::1\]?)(?![\w.-])/gi, host).replace(
    /\b(?:host\.docker\.internal|gateway\.docker\.internal|host\.containers\.internal)\b/g,
    "localhost"
  );
}
function runsElsewhere(inner, variables3 = /* @__PURE__ */ new Map(), place = "machine") {
  const [usual, host] = place === "machine" ? [unseenVariables, unseen] : [containerVariables, containerHost];
  const all = new Map([...usual, ...variables3]);
  return inner.map((each) => {
    if (each.kind === "script") return { ...each, text: elsewhere(each.text, host), variables: all };
    if (each.kind !== "program") return each;
    const [program2, ...args] = each.words;
    return {
      ...each,
      words: [program2, ...args.map((word) => elsewhere(word, host))],
      variables: all
    };
  });
}
var slashes = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
var hashes = /#[^\n]*/y;
var perlFilling = /\$\{?(\w+)\}?(?:(?:->)?[[{][^\]}]{0,80}[\]}]){0,9}|@\{[^}]{0,80}\}/y;
var languages = {
  javascript: { comment: slashes, backtick: "template", regexes: true },
  python: { comment: hashes, prefix: /[rRbBuUfFtT]{1,2}(?=["'])/y, triples: true },
  ruby: {
    comment: /#(?!\{)[^\n]*|^=begin[\s\S]*?(?:^=end|(?![\s\S]))/my,
    backtick: "shell",
    filling: /#\{([^}]{0,300})\}/y,
    percent: /%(x|[qQwW]?)([({[<|!/])/y
  },
  perl: {
    comment: /#[^\n]*/y,
    backtick: "shell",
    filling: perlFilling,
    percent: /\bq([qxw]?)\s*([({[<|!/])/y
  },
  php: {
    comment: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|#(?!\[)[^\n]*/y,
    backtick: "shell",
    filling: /\{?\$(\w+)(?:->\w+|\[[^\]]{0,80}\]){0,9}\}?/y
  },
  lua: { comment: /--\[\[[\s\S]*?(?:\]\]|$)|--[^\n]*/y },
  awk: { comment: hashes },
  r: { comment: hashes },
  applescript: { comment: /--[^\n]*|#[^\n]*/y }
};
var closers = { "(": ")", "{": "}", "[": "]", "<": ">" };
var marks = /===?|!==?|=>|==|<=|>=|\+=|\.=|\.\.\.|\.\.|::|->|<-|&&|\|\||[\s\S]/y;
var words = /[$@%]?[A-Za-z_$][\w$]*(?:(?:\?\.|\.|::)[A-Za-z_$][\w$]*)*[!?]?/y;
function tokensOf(language, text) {
  const traits = languages[language] ?? { comment: slashes, backtick: "template" };
  const tokens = [];
  let at2 = 0;
  const take = (pattern) => {
    pattern.lastIndex = at2;
    const found = pattern.exec(text) ?? void 0;
    if (found) at2 = pattern.lastIndex;
    return found;
  };
  while (at2 < text.length) {
    if (take(/\s+/y) || take(traits.comment)) continue;
    const prefix2 = traits.prefix ? take(traits.prefix)?.[0].toLowerCase() ?? "" : "";
    const quoted3 = traits.triples ? take(/"""|'''|["']/y) : take(/["'`]/y);
    const percent = quoted3 || !traits.percent ? void 0 : take(traits.percent);
    if (quoted3 || percent) {
      const open = percent?.[2] ?? quoted3?.[0] ?? "";
      const filling = fillingOf(traits, open, prefix2, percent?.[1]);
      const read2 = readString(text, at2, closers[open] ?? open, prefix2.includes("r"), filling);
      at2 = read2.end;
      const form = open === "`" ? traits.backtick ?? "plain" : percent?.[1] === "x" ? "shell" : "plain";
      if (/^w$/i.test(percent?.[1] ?? "")) tokens.push(...wordList(read2.parts));
      else tokens.push({ kind: "text", parts: read2.parts, form });
      continue;
    }
    if (traits.regexes && startsRegex(tokens.at(-1)) && take(/\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n]){0,200}\]|[^/\\\n[]){1,400}\/\w*/y))
      continue;
    const name = take(words);
    if (name) tokens.push({ kind: "name", text: name[0] });
    else tokens.push({ kind: "mark", text: take(marks)?.[0] ?? "" });
  }
  return tokens;
}
function startsRegex(before2) {
  if (before2 === void 0) return true;
  if (before2.kind === "name") return /^(?:return|typeof|case|in|of)$/.test(before2.text);
  return before2.kind === "mark" && !/^[)\]}]$/.test(before2.text);
}
function fillingOf(traits, open, prefix2, percent) {
  if (open === "`" && traits.backtick === "template") return /\$\{((?:[^{}]|\{[^{}]*\})*)\}/y;
  if (prefix2.includes("f")) return /\{([^{}]*)\}/y;
  return open === "'" || percent === "q" ? void 0 : traits.filling;
}
var escapes = { n: "\n", t: "	", r: "\r", "0": "\0", "\n": "" };
function readString(text, start, close, isRaw, filling) {
  const parts = [];
  let known3 = "";
  let at2 = start;
  while (at2 < text.length && !text.startsWith(close, at2)) {
    if (filling) {
      filling.lastIndex = at2;
      const found2 = filling.exec(text);
      if (found2) {
        const name = /^[$@]?[\w.]+$/.exec(found2[1]?.trim() ?? "")?.[0];
        parts.push(known3, { name });
        known3 = "";
        at2 = filling.lastIndex;
        continue;
      }
    }
    const char = text[at2] ?? "";
    if (char !== "\\" || isRaw) {
      known3 += char;
      at2++;
      continue;
    }
    const code = /\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]+)\})/iy;
    code.lastIndex = at2;
    const found = code.exec(text);
    const next = text[at2 + 1] ?? "";
    known3 += found ? String.fromCodePoint(
      Math.min(1114111, Number.parseInt(found[1] ?? found[2] ?? found[3] ?? "0", 16))
    ) : escapes[next] ?? next;
    at2 = found ? code.lastIndex : at2 + 2;
  }
  return { parts: [...parts, known3].filter((part2) => part2 !== ""), end: at2 + close.length };
}
function wordList(parts) {
  const items = parts.flatMap((part2) => typeof part2 === "string" ? part2.trim().split(/\s+/) : []);
  const texts = items.flatMap((item) => [
    { kind: "text", parts: [item], form: "plain" },
    { kind: "mark", text: "," }
  ]);
  return [{ kind: "mark", text: "[" }, ...texts, { kind: "mark", text: "]" }];
}
var other = { kind: "other" };
var isMark = (token, text) => token?.kind === "mark" && token.text === text;
var closers2 = { "(": ")", "[": "]", "{": "}" };
var mostSteps2 = 2e6;
var decoders = /(?:^|[.:])(?:b64decode|urlsafe_b64decode|atob|(?:strict_)?decode64|base64_decode|decode_base64)$|^Buffer\.from$/;
var Values = class {
  tokens;
  #joins;
  /** Whether strings beside each other are one. */
  #adjacent;
  #steps = 0;
  #constants = /* @__PURE__ */ new Map();
  constructor(tokens, language) {
    this.tokens = tokens;
    const dots = language === "perl" || language === "php";
    this.#joins = new Set(dots ? ["."] : language === "applescript" ? ["&"] : ["+", ".."]);
    this.#adjacent = /^(?:python|awk|ruby)$/.test(language);
    tokens.forEach((token, at2) => {
      const next = tokens[at2 + 1];
      if (token.kind !== "name" || next?.kind !== "mark") return;
      const name = token.text.replace(/^\$/, "");
      if (next.text === "=" || next.text === "<-") {
        const { value } = this.read(at2 + 2);
        this.#constants.set(name, this.#constants.has(name) ? other : value);
      } else if (next.text === "+=" || next.text === ".=") {
        const before2 = this.#constants.get(name) ?? other;
        this.#constants.set(name, joined2(before2, this.read(at2 + 2).value));
      }
    });
  }
  /** The expression at a place. */
  read(at2, depth = 0) {
    let { value, end } = this.#primary(at2, depth);
    for (; ; ) {
      const token = this.tokens[end];
      if (token?.kind === "mark" && this.#joins.has(token.text)) {
        const next = this.#primary(end + 1, depth);
        value = joined2(value, next.value);
        end = next.end;
      } else if (isMark(token, ".") && this.tokens[end + 1]?.kind === "name") {
        const method = this.#method(value, end + 1, depth);
        value = method.value;
        end = method.end;
      } else if (isMark(token, "%") && value.kind === "text") {
        value = { kind: "text", text: value.text.replace(/%(?:\(\w+\))?[sdrf]/g, unseen) };
        end = this.#primary(end + 1, depth).end;
      } else if (this.#adjacent && value.kind === "text" && token?.kind === "text") {
        value = joined2(value, { kind: "text", text: this.text(token.parts) });
        end++;
      } else {
        return { value, end };
      }
    }
  }
  /** The values between brackets; `at` is behind the opening one. */
  list(at2, close, depth = 0) {
    const items = [];
    let end = at2;
    while (end < this.tokens.length && !isMark(this.tokens[end], close)) {
      const { value, end: behind2 } = this.read(end, depth + 1);
      end = Math.max(behind2, end + 1);
      const token = this.tokens[end];
      if (isMark(token, ":") || isMark(token, "=") || isMark(token, "=>")) {
        const before2 = this.tokens[end - 1];
        const key = before2?.kind === "name" ? before2.text : textOf2(value);
        const read2 = this.read(end + 1, depth + 1);
        items.push({ kind: "pair", key, value: read2.value });
        end = Math.max(read2.end, end + 2);
      } else if (!isMark(this.tokens[end - 1], ",")) {
        items.push(value);
      }
      end = this.#skipTo(end, close);
      if (isMark(this.tokens[end], ",")) end++;
    }
    return { items, end: end + 1 };
  }
  /** A string with its known variables filled in. */
  text(parts) {
    return parts.map((part2) => {
      if (typeof part2 === "string") return part2;
      const value = part2.name === void 0 ? other : this.#constants.get(part2.name.replace(/^\$/, ""));
      return value?.kind === "text" ? value.text : unseen;
    }).join("");
  }
  #primary(at2, depth) {
    const token = this.tokens[at2];
    this.#steps++;
    if (token === void 0 || depth > 30 || this.#steps > mostSteps2)
      return { value: other, end: at2 + 1 };
    if (token.kind === "text") {
      return { value: { kind: "text", text: this.text(token.parts) }, end: at2 + 1 };
    }
    if (token.kind === "name") return this.#name(token.text, at2, depth);
    if (/^(?:\.\.\.|!|\*)$/.test(token.text)) return this.#primary(at2 + 1, depth + 1);
    const close = closers2[token.text];
    if (close === void 0)
      return { value: other, end: at2 + (/^[,)\]};]$/.test(token.text) ? 0 : 1) };
    const { items, end } = this.list(at2 + 1, close, depth);
    const [only] = items;
    const isGroup = token.text === "(" && items.length === 1 && only !== void 0;
    return { value: isGroup ? only : { kind: "list", items }, end };
  }
  #name(name, at2, depth) {
    if (/^(?:new|await|my|our|return|do|qw)$/.test(name)) return this.#primary(at2 + 1, depth + 1);
    const [, owner = "", method] = /^(.*?)[.](join|split|trim|format)$/.exec(name) ?? [];
    const known3 = this.#constants.get((method ? owner : name).replace(/^[$@%]/, "")) ?? other;
    if (method) return this.#method(known3, at2, depth);
    const opened = this.tokens[at2 + 1];
    if (isMark(opened, "(")) {
      const { items, end } = this.list(at2 + 2, ")", depth);
      const [first] = items;
      const isCode2 = decoders.test(name) && first?.kind === "text";
      return { value: isCode2 ? decoded2(first.text) : other, end };
    }
    return { value: known3, end: at2 + 1 };
  }
  /** What a method makes of a value: `join`, `split`, `format`; others leave a text as it is. */
  #method(value, at2, depth) {
    const token = this.tokens[at2];
    const name = token?.kind === "name" ? token.text.split(".").at(-1) ?? "" : "";
    if (!isMark(this.tokens[at2 + 1], "(")) return { value, end: at2 + 1 };
    const { items, end } = this.list(at2 + 2, ")", depth);
    const [first] = items;
    if (name === "join") {
      const list2 = value.kind === "list" ? value : first;
      const separator = value.kind === "text" ? value : first;
      const by = separator?.kind === "text" ? separator.text : ",";
      if (list2?.kind !== "list") return { value: other, end };
      return { value: { kind: "text", text: list2.items.map(textOf2).join(by) }, end };
    }
    if (name === "concat") return { value: items.reduce(joined2, value), end };
    if (name === "format" && value.kind === "text") {
      return { value: { kind: "text", text: value.text.replace(/\{[^{}]*\}/g, unseen) }, end };
    }
    const keeps = /^(?:split|trim|strip|toString|decode|encode|freeze|squish|quiet|nothrow)$/.test(
      name
    );
    return { value: keeps ? value : other, end };
  }
  /** The next comma or end of a list, past all that is bracketed. */
  #skipTo(at2, close) {
    let open = 0;
    for (let end = at2; end < this.tokens.length && this.#steps < mostSteps2; end++) {
      this.#steps++;
      const token = this.tokens[end];
      if (token?.kind !== "mark") continue;
      if (open === 0 && (token.text === "," || token.text === close)) return end;
      if (closers2[token.text]) open++;
      else if (/^[)\]}]$/.test(token.text)) open = Math.max(0, open - 1);
    }
    return this.tokens.length;
  }
};
function joined2(one, two) {
  if (one.kind === "list" && two.kind === "list") {
    return { kind: "list", items: [...one.items, ...two.items] };
  }
  if (one.kind !== "text" && two.kind !== "text") return other;
  return { kind: "text", text: textOf2(one) + textOf2(two) };
}
function textOf2(value) {
  return value.kind === "text" ? value.text : unseen;
}
function decoded2(text) {
  return { kind: "text", text: Buffer.from(text, "base64").toString("utf8") };
}
var loads = /\bloadEnvFile\b|dot_?env|\.env\b/i;
var loadsUnknown = /\b(?:loadEnvFile|load_dotenv|Dotenv\.(?:over)?load|godotenv\.(?:Over)?[Ll]oad)\s*\(\s*(?!find_dotenv)[\w$[(]/;
function variablesLoadedBy(language, text, invocation, host) {
  if (!loads.test(text)) return /* @__PURE__ */ new Map();
  const values2 = new Values(tokensOf(language, text), language);
  const texts = values2.tokens.flatMap((token, at2) => {
    const read2 = token.kind === "text" ? values2.read(at2).value : void 0;
    return read2?.kind === "text" ? [read2.text] : [];
  });
  const files = [
    ...new Set(texts.filter((each) => /(?:^|[/\\])[\w-]*\.env(?:\.[^/\s]*)?$/.test(each)))
  ];
  const found = /* @__PURE__ */ new Map();
  const isHidden = files.some((file) => !isSeen(file)) || files.length === 0 && loadsUnknown.test(text);
  for (const file of files.filter(isSeen)) {
    for (const [name, value] of variablesOf([file], invocation, host)) {
      found.set(name, found.has(name) && found.get(name) !== value ? unseen : value);
    }
  }
  return isHidden ? new Map([...unseenVariables, ...found]) : found;
}
var starts = /^(?:exec\w*|spawn\w*|posix_spawnp?|fork|system[23]?|[pP]open\d?\w*|run|runSync|call|call_command|check_call|check_output|get(?:status)?output|create_subprocess_\w+|capture\w*|pipeline\w*|shell|shell_exec|passthru|proc_open|Command|command|commandSync|sh|bash|\$+|script|local)$/;
var canStart = {
  javascript: /child_process|\bexeca\b|['"]zx|shelljs|cross-spawn|node-pty|tinyexec|nano-spawn|Bun\.(?:\$|spawn)|Deno\.(?:Command|run)/,
  python: /\bsubprocess\b|\bos\.(?:system|popen|exec|spawn|posix)|\bpexpect\b|\bpty\b|\bplumbum\b|\bfabric\b|__import__|import_module|getattr\s*\(\s*os|from os import/
};
var anyStart = /\b(?:system|exec|spawn|popen|passthru|execute|proc_open|capture\w*)\b/;
var mostLiterals = 200;
var deepest2 = 3;
function codeOf(language, text, depth = 0) {
  const name = languageNamed(language);
  const code = { kind: "code", language: name, text };
  const values2 = new Values(tokensOf(name, text), name);
  const variables3 = variablesIn(values2);
  const told2 = calls(values2, name, depth);
  const isHidden = told2.some((inner2) => inner2 === void 0) || told2.length === 0;
  const all = isHidden && (canStart[name] ?? anyStart).test(withoutComments2(values2)) ? literals(values2) : [];
  const inner = [...told2.flatMap((each) => each ?? []), ...all];
  return [code, ...inner.map((each) => withVariables(each, variables3))];
}
function withoutComments2(values2) {
  const texts = values2.tokens.map(
    (token) => token.kind === "text" ? `'${values2.text(token.parts)}'` : token.text
  );
  return texts.join(" ");
}
var shortNames = {
  ...{ node: "javascript", nodejs: "javascript", bun: "javascript", deno: "javascript" },
  ...{ tsx: "javascript", "ts-node": "javascript", typescript: "javascript", zx: "javascript" },
  ...{ gawk: "awk", osascript: "applescript", rscript: "r", luajit: "lua", pypy: "python" }
};
function languageNamed(name) {
  const plain2 = name.toLowerCase().replace(/[\d.]+$/, "");
  return shortNames[plain2] ?? plain2;
}
function calls(values2, language, depth) {
  const isTold = values2.tokens.some(
    (token) => token.kind === "name" && /(?:^|\.)(?:stdin|communicate)\b/.test(token.text)
  );
  return values2.tokens.flatMap((token, at2) => {
    if (token.kind === "text" && token.form === "shell") {
      return [[{ kind: "script", text: values2.text(token.parts) }]];
    }
    if (token.kind === "text" && language === "awk" && isPiped(values2, at2)) {
      const input = textOf2(values2.read(at2 - 2).value);
      return [[{ kind: "script", text: textOf2(values2.read(at2).value), input }]];
    }
    if (token.kind !== "name") return [];
    const last = token.text.split(/\?\.|\.|::/).at(-1) ?? "";
    const isOpen = last === "open" && (language === "perl" || language === "ruby");
    const next = values2.tokens[at2 + 1];
    if (/^(?:eval|exec|Function|compile|instance_eval|class_eval)$/.test(last) && depth < deepest2) {
      const inner = evaluated(values2, at2 + 1, language, depth);
      if (inner) return [inner];
    }
    if (!starts.test(last) && !isOpen && !token.text.startsWith("$.")) return [];
    const isCall = next?.kind === "mark" && next.text === "(";
    const template = values2.tokens[isCall ? values2.list(at2 + 2, ")").end : at2 + 1];
    if (template?.kind === "text" && template.form === "template") {
      return [[{ kind: "script", text: values2.text(template.parts) }]];
    }
    if (!isCall && next?.kind !== "text") return [];
    const items = isCall ? values2.list(at2 + 2, ")").items : bareArguments(values2, at2 + 1);
    const isDefinition = values2.tokens[at2 - 1]?.kind === "name" && isDefining(values2, at2 - 1);
    return items.length === 0 || isDefinition ? [] : [started(last, items, isTold)];
  });
}
function isPiped({ tokens }, at2) {
  const [before2, , after, next] = [tokens[at2 - 1], tokens[at2], tokens[at2 + 1], tokens[at2 + 2]];
  const isPipe = (each) => each?.kind === "mark" && each.text === "|";
  return isPipe(before2) || isPipe(after) && next?.kind === "name" && next.text === "getline";
}
function isDefining(values2, at2) {
  const token = values2.tokens[at2];
  return token?.kind === "name" && /^(?:function|def|sub|async|class)$/.test(token.text);
}
function evaluated(values2, at2, language, depth) {
  const { value } = values2.read(at2);
  const first = value.kind === "list" ? value.items.at(-1) : value;
  return first?.kind === "text" && /[(`]/.test(first.text) ? codeOf(language, first.text, depth + 1).filter(({ kind }) => kind !== "code") : void 0;
}
function bareArguments(values2, start) {
  const items = [];
  for (let at2 = start; at2 < values2.tokens.length; ) {
    const { value, end } = values2.read(at2);
    items.push(value);
    const token = values2.tokens[end];
    if (token?.kind !== "mark" || token.text !== ",") break;
    at2 = end + 1;
  }
  return items;
}
var managers = { call_command: "manage.py" };
function started(name, items, isTold) {
  const pairs = items.flatMap((item) => item.kind === "list" ? [item, ...item.items] : [item]);
  const named2 = (key) => {
    const found = pairs.find((item) => item.kind === "pair" && item.key === key);
    return found?.kind === "pair" ? found.value : void 0;
  };
  const isUnlike = (item) => item.kind === "pair" || item.kind === "list" && item.items.some(({ kind }) => kind === "pair");
  const given = items.filter((item) => !isUnlike(item));
  const skipped = /^(?:spawn[lv]|open$)/.test(name) && given[0]?.kind === "other" ? given.slice(1) : given;
  const [first = named2("args") ?? named2("cmd"), ...rest] = skipped;
  const env2 = named2("env");
  const input = named2("input");
  const parts = {
    ...env2?.kind === "list" && { variables: environment(env2.items) },
    ...(input || isTold) && { input: input ? textOf2(input) : unseen }
  };
  const manager = managers[name];
  if (manager !== void 0) return runs([manager, ...skipped.map(textOf2)]);
  if (first?.kind === "list") return program(first.items.map(textOf2), parts);
  if (first?.kind !== "text") return void 0;
  const list2 = rest.find((item) => item.kind === "list") ?? named2("args");
  const others3 = list2?.kind === "list" ? list2.items : rest.filter(({ kind }) => kind !== "other");
  const words3 = others3.map(textOf2);
  const args = /^(?:exec|spawn)[lv]/.test(name) && words3[0] === first.text ? words3.slice(1) : words3;
  const text = name === "open" ? first.text.replace(/^\s*[-+<>|]+|\s*\|\s*$/g, "") : first.text;
  return program(
    [text, ...args].filter((word) => word !== ""),
    parts
  );
}
function program(words3, parts) {
  const [only = ""] = words3;
  if (words3.length === 1) return [{ kind: "script", text: only, ...parts }];
  return runs(
    /\s/.test(only.trim()) ? [...only.trim().split(/\s+/), ...words3.slice(1)] : words3,
    parts
  );
}
var isVariable = (name) => /^[A-Z][A-Z0-9_]{2,}$/.test(name);
function environment(items) {
  return new Map(
    items.flatMap(
      (item) => item.kind === "pair" && isVariable(item.key) ? [[item.key, textOf2(item.value)]] : []
    )
  );
}
function variablesIn(values2) {
  const found = /* @__PURE__ */ new Map();
  for (const [at2, token] of values2.tokens.entries()) {
    if (token.kind !== "name") continue;
    const direct = /^(?:process\.env|Bun\.env)\.(\w+)$/.exec(token.text)?.[1];
    const key = values2.tokens[at2 + 2];
    const isIndexed2 = /^(?:process\.env|os\.environ|environ|ENV|\$ENV)$/.test(token.text);
    const indexed = key?.kind === "text" ? values2.text(key.parts) : key?.kind === "name" ? key.text : "";
    const place = direct === void 0 ? at2 + 4 : at2 + 1;
    const sign = values2.tokens[place];
    const name = direct ?? (isIndexed2 ? indexed : "");
    if (name !== "" && sign?.kind === "mark" && sign.text === "=") {
      found.set(name, textOf2(values2.read(place + 1).value));
    }
  }
  return found;
}
function withVariables(inner, variables3) {
  if (variables3.size === 0 || inner.kind !== "script" && inner.kind !== "program") return inner;
  return { ...inner, variables: new Map([...variables3, ...inner.variables ?? []]) };
}
function literals(values2) {
  const found = [];
  for (let at2 = 0; at2 < values2.tokens.length && found.length < mostLiterals; at2++) {
    const token = values2.tokens[at2];
    const isList = token?.kind === "mark" && token.text === "[";
    if (token?.kind !== "text" && !isList) continue;
    const { value, end } = values2.read(at2);
    const before2 = values2.tokens[at2 - 1];
    if (value.kind === "text" && before2?.kind === "mark" && before2.text === "(") {
      const items = bareArguments(values2, at2);
      if (items.length > 1) found.push(...started("run", items, false) ?? []);
    }
    if (value.kind === "list") {
      const words3 = value.items.map(textOf2);
      if (/^[\w@./-]+$/.test(words3[0] ?? "")) found.push(...runs(words3) ?? []);
      continue;
    }
    if (value.kind === "text") {
      const text = value.text.trim();
      if (/^[\w@./=-]+\s+\S/.test(text) && !text.startsWith(unseen))
        found.push({ kind: "script", text });
      at2 = end - 1;
    }
  }
  return found;
}
var mostImports = 12;
function sourceFile(language, file, args, invocation, host) {
  const { folder } = invocation;
  const path = resolve8(folder, file);
  if (pluginModule.test(path)) return [{ kind: "code", language, text: `import '${path}'` }];
  const named2 = runs([programIn(file), ...args]) ?? [];
  const text = /(?:^|\/)node_modules\//.test(file) ? void 0 : sourceAt(path, language, host);
  if (text === void 0) return named2;
  return [...named2, ...codeIn(language, text, invocation, host, dirname5(path))];
}
function codeIn(language, text, invocation, host, folder = invocation.folder) {
  const others3 = importsOf2(text, language).flatMap(
    (name) => sourceAt(join11(folder, name), language, host) ?? []
  );
  const imported = others3.flatMap(
    (inner) => codeOf(language, inner).filter(({ kind }) => kind !== "code")
  );
  const variables3 = variablesLoadedBy(language, [text, ...others3].join("\n"), invocation, host);
  return [...codeOf(language, text), ...imported].map((each) => withVariables2(each, variables3));
}
function withVariables2(inner, variables3) {
  if (inner.kind === "unfollowed" || variables3.size === 0) return inner;
  const counts = inner.kind === "code" ? [...variables3].filter(([name]) => unseenVariables.has(name) || inner.text.includes(name)) : variables3;
  return { ...inner, variables: new Map([...counts, ...inner.variables ?? []]) };
}
var pluginModule = /\/(?:bin\/chunks\/[^/]+|hooks\/guard)\.mjs$/;
function programIn(file) {
  const [, bin, name] = /.*(?:^|\/)node_modules\/(?:\.bin\/([^/]+)|((?:@[^/]+\/)?[^/]+))/.exec(file) ?? [];
  if (bin !== void 0) return bin;
  if (name === "npm" && /npx-cli/.test(file)) return "npx";
  if (name !== void 0) return name;
  return /^faber-db(?:\.[cm]?[jt]s)?$/.test(basename(file)) ? "faber-db" : basename(file);
}
var endings = {
  javascript: ["", ".ts", ".js", ".mjs", ".cjs", ".mts", ".cts", ".tsx", "/index.ts", "/index.js"],
  python: ["", ".py", "/__init__.py", "/__main__.py"],
  ruby: ["", ".rb"]
};
function sourceAt(path, language, host) {
  const tried = (endings[language] ?? [""]).map((ending) => path + ending);
  const compiled = path.replace(/\.([cm]?)js$/, ".$1ts");
  return [...tried, compiled].map((each) => host.readFile(each)).find((text) => text !== void 0);
}
var evaluates = /\b(?:eval|exec|execfile|runpy|run_path|instance_eval|runIn\w*Context|new Function|dofile)\b/;
function importsOf2(text, language) {
  const found = language === "javascript" ? [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)] : language === "python" ? [...text.matchAll(/(?:^|;)\s*(?:from|import)\s+\.?([a-z_][\w.]*)/gm)] : language === "ruby" ? [...text.matchAll(/^\s*(?:require_relative|load)\s*\(?\s*['"]([^'"]+)['"]/gm)] : [];
  const read2 = evaluates.test(text) ? [...text.matchAll(/['"`]([\w./-]+\.\w+)['"`]/g)] : [];
  const names3 = [...found, ...read2].map(
    ([, name = ""]) => language === "python" && !name.includes("/") ? name.replace(/\.(?!py$|txt$)/g, "/") : name
  );
  return [...new Set(names3)].slice(0, mostImports);
}
var compilers = [
  { programs: "go", files: /\.go$/, commands: /^(?:run|test|build|install|generate)$/, usual: "." },
  { programs: "cargo", files: /\.rs$/, commands: /^(?:run|r|test|build|b)$/, usual: "src" },
  { programs: "rustc rust-script", files: /\.(?:rs|ers)$/ },
  { programs: "java javac jbang jshell", files: /\.(?:java|jsh)$/ },
  { programs: "kotlin kotlinc", files: /\.kts?$/ },
  { programs: "scala scala-cli groovy", files: /\.(?:scala|sc|groovy)$/ },
  { programs: "dotnet", files: /\.(?:csx?|fsx?)$/, commands: /^(?:run|script|fsi)$/, usual: "." },
  { programs: "dotnet-script csi", files: /\.csx?$/ },
  { programs: "swift swiftc", files: /\.swift$/ },
  { programs: "dart", files: /\.dart$/ },
  { programs: "elixir", files: /\.exs?$/ },
  { programs: "crystal nim zig v", files: /\.(?:cr|nim|zig|v)$/ },
  { programs: "julia", files: /\.jl$/ },
  { programs: "runghc runhaskell ghc", files: /\.l?hs$/ },
  { programs: "ocaml", files: /\.ml$/ },
  { programs: "gcc g++ cc c++ clang clang++ tcc", files: /\.(?:c|cc|cpp|cxx|m)$/ }
];
var mostFiles = 20;
var codeCompilers = compilers.map((compiler) => ({
  programs: compiler.programs.split(" "),
  unwrap: (invocation, host) => {
    const [command3 = ""] = invocation.words.slice(1);
    if (compiler.commands && !compiler.commands.test(command3)) return void 0;
    const texts = sourcesOf(compiler, invocation, host);
    const inner = texts.flatMap((text) => codeIn(programOf(invocation), text, invocation, host));
    return inner.length > 0 ? inner : void 0;
  }
}));
function sourcesOf({ files, usual, commands: commands4 }, { words: words3, folder, input }, host) {
  const operands = words3.slice(commands4 ? 2 : 1).filter((word) => !word.startsWith("-"));
  const named2 = operands.filter((word) => files.test(word));
  const folders3 = commands4 ? [...operands.filter((word) => /^\.|\//.test(word)), usual ?? "."] : [];
  const inFolders = folders3.flatMap(
    (place) => (host.listFolder?.(resolve9(folder, place)) ?? []).filter((name) => files.test(name)).map((name) => `${place}/${name}`)
  );
  const paths = named2.length > 0 ? named2 : inFolders.slice(0, mostFiles);
  const texts = paths.flatMap((path) => host.readFile(resolve9(folder, path)) ?? []);
  return operands.length === 0 || words3.includes("-") ? [...texts, ...input ? [input] : []] : texts;
}
var composer = {
  programs: ["composer"],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readLeading(args, "-d --working-dir");
    const [command3 = "", ...rest] = own.operands;
    if (command3 === "exec") return runs(readLeading(rest).operands);
    const isRun = command3 === "run" || command3 === "run-script";
    const [name = "", ...words3] = isRun ? readLeading(rest, "--timeout").operands : own.operands;
    const texts = composerScripts(name, folder, host);
    return texts.length > 0 ? texts.map((text) => ({ kind: "script", text: [text, ...words3].join(" "), folder })) : void 0;
  }
};
function composerScripts(name, folder, host, depth = 0) {
  try {
    const found = JSON.parse(host.readFile(`${folder}/composer.json`) ?? "{}").scripts?.[name];
    const entries2 = (Array.isArray(found) ? found : [found]).filter(
      (each) => typeof each === "string"
    );
    return entries2.flatMap((entry) => {
      const called = /^@(?!php\b|putenv\b|composer\b)(\S+)/.exec(entry)?.[1];
      if (called === void 0) return [entry.replace(/^@(?:putenv\s+)?/, "")];
      return depth < 10 ? composerScripts(called, folder, host, depth + 1) : [];
    });
  } catch {
    return [];
  }
}
var import_dotenv3 = __toESM(require_dist(), 1);
import { join as join12, resolve as resolve10 } from "node:path";
var globalValued = `-H --host -c --context --config -l --log-level --tlscacert --tlscert --tlskey
  -f --file -p --project-name --profile --env-file --project-directory --ansi --parallel --progress`;
var runValued = `-e --env --env-file --env-from-file -v --volume -p --publish --name --network --net -w --workdir -u
  --user --entrypoint -h --hostname -m --memory --mount --platform --add-host --label -l --restart
  --cpus --gpus --shm-size --tmpfs --ulimit --cap-add --cap-drop --device --dns --ip --log-driver
  --log-opt --pid --ipc --pull --security-opt --stop-signal --index --link --volumes-from --expose
  --network-alias --userns --uts --cgroupns --runtime --sysctl --cidfile --group-add --annotation
  --detach-keys --health-cmd --stop-timeout --pids-limit --cpu-shares --cpuset-cpus -a --attach`;
var docker = {
  programs: ["docker", "podman", "nerdctl", "docker-compose", "podman-compose"],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), globalValued);
    const [command3 = "", ...args] = own.operands;
    const isGroup = /^(?:compose|container)$/.test(command3);
    const isCompose = command3 === "compose" || invocation.words[0].endsWith("-compose");
    const rest = isGroup ? readLeading(args, globalValued).operands : own.operands;
    return unwrapContainer(rest, invocation, host, isCompose, isHere(own, invocation, host));
  }
};
function isHere(own, { words: words3, variables: variables3 }, host) {
  if (!/^docker(?:-compose)?$/.test(programOf({ words: words3 }))) return false;
  if (has2(own, "-H", "--host", "-c", "--context", "--config")) return false;
  const names3 = ["DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG"];
  if (names3.some((name) => variables3.has(name) || host.variable(name))) return false;
  const settings = host.readFile(join12(host.variable("HOME") ?? "/", ".docker/config.json")) ?? "";
  const [, context = "default"] = /"currentContext"\s*:\s*"([^"]*)"/.exec(settings) ?? [];
  return /^(?:default|desktop-linux|colima|orbstack|rancher-desktop|)$/.test(context);
}
var isDatabase = /(?:^|[-_])(?:db|database|mariadb|mysql|pg|pgvector|postgis|postgres(?:ql)?|timescale(?:db)?)(?:$|[-_\d])/i;
function unwrapContainer([command3, ...args], { folder }, host, isCompose, isLocal2) {
  if (command3 !== "exec" && command3 !== "run" && command3 !== "create") return void 0;
  const own = readLeading(args, runValued);
  const [container, ...words3] = own.operands;
  if (container === void 0) return void 0;
  const files = valuesOf2(own, "--env-file", "--env-from-file").map(
    (file) => host.readFile(resolve10(folder, file))
  );
  const fromFiles = files.flatMap((text) => Object.entries((0, import_dotenv3.parse)(text ?? "")));
  const given = assigned(valuesOf2(own, "-e", "--env"));
  const variables3 = new Map([...fromFiles, ...given]);
  const inner = entries(command3 === "exec" || isCompose, container, words3, own);
  if (inner.length === 0) return void 0;
  const network = valuesOf2(own, "--network", "--net");
  const isServer = isLocal2 && command3 === "exec" && isDatabase.test(container);
  const place = isServer ? "container" : "machine";
  if (!network.includes("host")) return runsElsewhere(inner, variables3, place);
  return inner.map((each) => each.kind === "program" ? { ...each, variables: variables3 } : each);
}
function entries(isExec, container, words3, own) {
  const [entry] = valuesOf2(own, "--entrypoint");
  if (entry !== void 0) return runs([...entry.split(/\s+/), ...words3]) ?? [];
  const image = container.replace(/@sha256:.*$/, "").replace(/:[^:/]*$/, "").split("/").at(-1) ?? "";
  return [...runs(words3) ?? [], ...isExec ? [] : runs([image, ...words3]) ?? []];
}
var kubectlValued = `-n --namespace --context --cluster --kubeconfig -c --container -s --server
  --user --as --token --request-timeout --image --restart -l --overrides --env -f --filename
  --pod-running-timeout --target --labels --port`;
var kubectl = {
  programs: ["kubectl", "oc", "k3s", "microk8s", "minikube", "k"],
  unwrap: ({ words: [, ...args] }) => {
    const start = args[0] === "kubectl" ? args.slice(1) : args;
    const own = readLeading(start, kubectlValued);
    const [command3 = "", ...rest] = own.operands;
    if (!/^(?:exec|run|rsh|debug|ssh)$/.test(command3)) return void 0;
    const dashes = rest.indexOf("--");
    const words3 = dashes >= 0 ? rest.slice(dashes + 1) : readLeading(rest, kubectlValued).operands.slice(1);
    const variables3 = assigned(valuesOf2(readLeading(rest, kubectlValued), "--env"));
    const inner = runs(words3);
    return inner && runsElsewhere(inner, variables3);
  }
};
var machines = {
  programs: ["lxc", "incus", "vagrant", "multipass", "nomad", "flatpak", "limactl", "distrobox"],
  unwrap: ({ words: [, ...args] }) => {
    if (!/^(?:exec|ssh|shell|run|alloc|enter)$/.test(args[0] ?? "")) return void 0;
    const own = readLeading(args.slice(1), "-c --command");
    const [text] = valuesOf2(own, "-c", "--command");
    if (text !== void 0) return runsElsewhere([{ kind: "script", text }]);
    const at2 = args.indexOf("--");
    const inner = runs(at2 >= 0 ? args.slice(at2 + 1) : own.operands.slice(1));
    return inner && runsElsewhere(inner);
  }
};
import { dirname as dirname6, join as join13, resolve as resolve11 } from "node:path";
function packageAt(folder, host) {
  const text = host.readFile(join13(folder, "package.json"));
  const found = text === void 0 ? void 0 : readPackage(text, folder, host);
  const parent = dirname6(folder);
  return found ?? (parent === folder ? void 0 : packageAt(parent, host));
}
function readPackage(text, folder, host) {
  try {
    const { name, scripts, workspaces } = JSON.parse(text);
    const entries2 = Object.entries(scripts ?? {}).map(
      ([key, value]) => [key, String(value)]
    );
    const list2 = Array.isArray(workspaces) ? workspaces : workspaces?.packages;
    const own = Array.isArray(list2) ? list2.map(String) : pnpmWorkspaces(folder, host);
    return { folder, name: String(name ?? ""), scripts: new Map(entries2), workspaces: own };
  } catch {
    return void 0;
  }
}
function pnpmWorkspaces(folder, host) {
  const text = host.readFile(join13(folder, "pnpm-workspace.yaml")) ?? "";
  const list2 = /^packages:[^\n]*\n((?:[ \t-][^\n]*\n?)*)/m.exec(text)?.[1] ?? "";
  return [...list2.matchAll(/^\s*-\s*['"]?([^'"\n#]+?)['"]?\s*$/gm)].map(([, each = ""]) => each);
}
function workspacePackages(folder, host) {
  const root = rootOf(folder, host);
  if (!root) return [];
  const folders3 = root.workspaces.flatMap((pattern) => {
    const [before2, after] = pattern.replace(/^\.\//, "").split(/\/?\*+.*$/s);
    const place = resolve11(root.folder, before2 ?? ".");
    if (after === void 0) return pattern.startsWith("!") ? [] : [place];
    return (host.listFolder?.(place) ?? []).map((name) => join13(place, name));
  });
  const members = folders3.flatMap((each) => {
    const text = host.readFile(join13(each, "package.json"));
    const found = text === void 0 ? void 0 : readPackage(text, each, host);
    return found ? [found] : [];
  });
  return [root, ...members];
}
function rootOf(folder, host) {
  const nearest = packageAt(folder, host);
  let each = nearest;
  while (each && each.workspaces.length === 0) {
    const parent = dirname6(each.folder);
    each = parent === each.folder ? void 0 : packageAt(parent, host);
  }
  return each ?? nearest;
}
function packagesNamed(names3, all) {
  if (names3.length === 0) return [...all];
  const patterns2 = names3.map((name) => {
    const plain2 = name.replace(/^[!^.{]*\/?|[.^}]*(?:\[.*)?$|\/$/g, "");
    return new RegExp(
      `(?:^|/)${plain2.replace(/[\\^$.+?()[\]{}|]/g, "\\$&").replace(/\*+/g, ".*")}$`
    );
  });
  const found = all.filter(
    ({ name, folder }) => patterns2.some((pattern) => pattern.test(name) || pattern.test(folder))
  );
  return found.length > 0 ? found : [...all];
}
function scriptsOf({ scripts, folder }, name, args = []) {
  const own = scripts.get(name);
  if (own === void 0) return [];
  const texts = [
    scripts.get(`pre${name}`),
    `${own} ${quoted2(args)}`.trimEnd(),
    scripts.get(`post${name}`)
  ];
  return texts.flatMap(
    (text) => text === void 0 ? [] : [{ kind: "script", text, folder }]
  );
}
function scriptsLike(pattern, { scripts }) {
  const parts = pattern.split(/(\*\*?)/).map(
    (part2) => part2 === "**" ? ".*" : part2 === "*" ? "[^:]*" : part2.replace(/[\\^$.+?()[\]{}|]/g, "\\$&")
  );
  const whole2 = new RegExp(`^${parts.join("")}$`);
  return [...scripts.keys()].filter((name) => whole2.test(name));
}
var deno = {
  programs: ["deno"],
  unwrap: (invocation, host) => {
    const valued = "-c --config --import-map --cert --ext -r --lock --location --env-file --cwd";
    const [command3 = "", ...rest] = readLeading(invocation.words.slice(1), valued).operands;
    const own = readLeading(rest, valued);
    const [name = "", ...args] = own.operands;
    if (command3 === "eval") return name === "" ? void 0 : [...codeOf("javascript", name)];
    if (command3 === "task") return taskOf(name, args, invocation, host);
    const isRun = command3 === "run" || command3 === "x";
    const [file, ...words3] = isRun ? own.operands : [command3, ...rest];
    if (file === void 0 || file === "" || !isRun && !/[.:/]/.test(file)) return void 0;
    if (file === "-")
      return invocation.input === void 0 ? void 0 : [...codeOf("javascript", invocation.input)];
    const packaged = /^(?:npm|jsr):\/?(.*)$/.exec(file)?.[1];
    if (packaged !== void 0) return runs([packaged, ...words3]);
    const files = filesIn(own);
    const variables3 = variablesOf(files, invocation, host);
    return sourceFile("javascript", file, words3, invocation, host).map(
      (inner) => withVariables2(inner, variables3)
    );
  }
};
var filesIn = (own) => valuesOf2(own, "--env-file", "--env").map((file) => file || ".env");
function taskOf(name, args, { folder }, host) {
  for (const file of ["deno.json", "deno.jsonc"]) {
    const text = host.readFile(`${folder}/${file}`)?.replace(/^\s*\/\/.*$/gm, "");
    try {
      const found = JSON.parse(text ?? "{}").tasks?.[name];
      const command3 = typeof found === "object" ? found?.command : found;
      if (typeof command3 === "string") {
        return [{ kind: "script", text: `${command3} ${args.join(" ")}`, folder }];
      }
    } catch {
    }
  }
  const nearest = packageAt(folder, host);
  return nearest && scriptsOf(nearest, name, args);
}
import { resolve as resolve12 } from "node:path";
var editors = {
  programs: ["vi", "vim", "nvim", "ex", "view", "vimdiff", "rvim", "gvim", "ed"],
  unwrap: ({ words: [, ...args], folder, input }, host) => {
    const own = readOptions(args, "-c --cmd -S -u -T");
    const typed2 = has2(own, "-e", "-E") ? -1 : args.indexOf("-s");
    const named2 = [
      ...valuesOf2(own, "-S", "-u"),
      ...typed2 < 0 ? [] : args.slice(typed2 + 1, typed2 + 2)
    ];
    const files = named2.flatMap((file) => host.readFile(resolve12(folder, file)) ?? []);
    const plus = args.filter((word) => /^\+./.test(word)).map((word) => word.slice(1));
    const texts = [...valuesOf2(own, "-c", "--cmd"), ...plus, ...files, ...input ? [input] : []];
    const found = texts.flatMap((text) => text.split("\n").flatMap(shellOf));
    return found.length > 0 ? found.map((text) => ({ kind: "script", text })) : void 0;
  }
};
var bang = /(?:^|[|:'"])[\s:]*(?:sil(?:ent)?!?\s+)?(?:exe(?:cute)?\s+)?['"]?(?:[\d,%.$]*)(?:r(?:ead)?\s*|w(?:rite)?\s*)?!\s*([^!].*)$/;
var terminal = /(?:^|[|:])\s*(?:te(?:rminal)?|ter(?:m)?)\s+(.+)$/;
var call = /\b(?:system(?:list)?|jobstart|termopen|os\.execute|io\.popen)\s*\(\s*(["'])(.*?)\1/g;
function shellOf(line) {
  const told2 = [bang.exec(line)?.[1], terminal.exec(line)?.[1]];
  const called = [...line.matchAll(call)].map(([, , text = ""]) => text);
  return [
    ...told2.flatMap(
      (text) => text?.replace(/['"]$/, (end) => text.split(end).length % 2 === 0 ? "" : end) ?? []
    ),
    ...called
  ];
}
import { resolve as resolve13 } from "node:path";
var env = {
  programs: ["env", "genv"],
  unwrap: ({ words: [program2, ...args], folder }) => {
    const own = readLeading(args, "-u --unset -C --chdir -S --split-string -a --argv0");
    const [split2] = valuesOf2(own, "-S", "--split-string");
    if (split2 !== void 0) {
      return [{ kind: "script", text: [program2, split2, quoted2(own.operands)].join(" ") }];
    }
    const { variables: variables3, words: words3 } = leadingAssignments(
      own.operands[0] === "-" ? own.operands.slice(1) : own.operands
    );
    const unset2 = valuesOf2(own, "-u", "--unset").map((name) => [name, unseen]);
    const [into] = valuesOf2(own, "-C", "--chdir");
    return runs(words3, {
      variables: new Map([...unset2, ...variables3]),
      ...into !== void 0 && { folder: resolve13(folder, into) }
    });
  }
};
var find = {
  programs: ["find", "gfind"],
  unwrap: ({ words: [, ...args] }) => {
    const inner = args.flatMap((word, at2) => {
      if (/^-(?:exec|execdir|ok|okdir)$/.test(word)) return runs(wordsAt(args, at2 + 1)) ?? [];
      return [];
    });
    return inner.length > 0 ? inner : void 0;
  }
};
var fd = {
  programs: ["fd", "fdfind"],
  unwrap: ({ words: [, ...args] }) => {
    const at2 = args.findIndex((word) => /^(?:-x|-X|--exec|--exec-batch)$/.test(word));
    return at2 < 0 ? void 0 : runs(wordsAt(args, at2 + 1));
  }
};
function wordsAt(args, start) {
  const rest = args.slice(start);
  const end = rest.findIndex((word, i) => word === ";" || word === "+" && rest[i - 1] === "{}");
  const words3 = end < 0 ? rest : rest.slice(0, end);
  return words3.map((word) => word.replace(/\{(?:|\/|\/\/|\.|\/\.)\}/g, unseen));
}
import { dirname as dirname7, join as join14, resolve as resolve14 } from "node:path";
var git = {
  programs: ["git"],
  unwrap: (invocation, host) => {
    const own = readLeading(
      invocation.words.slice(1),
      "-c -C --git-dir --work-tree --namespace --exec-path --config-env"
    );
    const [into = "."] = valuesOf2(own, "-C");
    const folder = resolve14(invocation.folder, into);
    const [command3, ...args] = own.operands;
    if (command3 === void 0) return void 0;
    const settings = valuesOf2(own, "-c").map((pair) => {
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      return [name.toLowerCase(), value];
    });
    const alias2 = settings.find(([name]) => name === `alias.${command3}`.toLowerCase())?.[1] ?? aliasIn(command3, folder, host);
    const texts = [
      ...settings.flatMap(
        ([name, value]) => runsText.test(name) ? [value.replace(/^!/, "")] : []
      ),
      ...variableTexts(invocation),
      ...alias2 === void 0 ? [] : [aliasText(alias2, args, own)],
      ...subcommandTexts(command3, args, folder, host),
      ...remoteTexts(args),
      ...hooksOf(command3, hookFolders(settings, folder, host), folder, host)
    ];
    const found = texts.filter((text) => text !== "");
    return found.length > 0 ? found.map((text) => ({ kind: "script", text, folder })) : void 0;
  }
};
var runsText = /^(?:core\.(?:pager|editor|sshcommand|askpass|fsmonitor|gitproxy)|sequence\.editor|credential\..*helper|credential\.helper|diff\.(?:external|.*\.(?:command|textconv))|merge\..*\.driver|filter\..*\.(?:clean|smudge|process)|(?:diff|merge)tool\..*\.cmd|pager\..*|gpg\.program|interactive\.difffilter)$/;
function variableTexts({ variables: variables3 }) {
  const names3 = /^(?:GIT_(?:SSH_COMMAND|EDITOR|SEQUENCE_EDITOR|PAGER|EXTERNAL_DIFF|ASKPASS)|EDITOR|VISUAL|PAGER)$/;
  return [...variables3].flatMap(([name, value]) => names3.test(name) ? [value] : []);
}
function aliasText(alias2, args, { options: options2 }) {
  if (alias2.startsWith("!")) return `${alias2.slice(1)} ${quoted2(args)}`;
  const settings = options2.flatMap(({ name, value }) => name === "-c" ? ["-c", value ?? ""] : []);
  return `git ${quoted2(settings)} ${alias2} ${quoted2(args)}`;
}
function aliasIn(command3, folder, host) {
  const home = host.variable("HOME");
  const files = [
    ...gitFolders(folder).map((each) => join14(each, "config")),
    ...home ? [join14(home, ".gitconfig"), join14(home, ".config/git/config")] : []
  ];
  for (const file of files) {
    const text = host.readFile(file);
    const sections = [...(text ?? "").matchAll(/^\s*\[alias\][^\n]*\n((?:(?!\s*\[)[^\n]*\n?)*)/gim)];
    for (const [, body = ""] of sections) {
      const lines = body.replace(/\\\n/g, "").split("\n");
      const line = lines.find(
        (each) => each.split("=")[0]?.trim().toLowerCase() === command3.toLowerCase()
      );
      const value = line?.replace(/^[^=]*=\s*/, "").trim();
      if (value) return value.replace(/^"(.*)"$/, "$1").replace(/\\(["\\])/g, "$1");
    }
  }
  return void 0;
}
function gitFolders(folder) {
  const parent = dirname7(folder);
  return [join14(folder, ".git"), ...parent === folder ? [] : gitFolders(parent)];
}
var remoteTexts = (args) => args.flatMap((word) => /(?:^|=)ext::(.*)$/s.exec(word)?.[1] ?? []);
function subcommandTexts(command3, args, folder, host) {
  switch (command3) {
    case "bisect":
      return args[0] === "run" ? [quoted2(args.slice(1))] : [];
    case "rebase":
      return valuesOf2(readOptions(args, "-x --exec --onto -s -X -C"), "-x", "--exec");
    case "submodule": {
      const { operands } = readLeading(args);
      if (operands[0] !== "foreach") return [];
      const words3 = readLeading(operands.slice(1)).operands;
      return [words3.length === 1 ? words3[0] ?? "" : quoted2(words3)];
    }
    case "filter-branch": {
      const filters2 = args.flatMap((word) => /^--[a-z-]+-filter$/.exec(word)?.[0] ?? []);
      return valuesOf2(readOptions(args, filters2.join(" ")), ...filters2);
    }
    case "difftool":
    case "mergetool":
      return valuesOf2(readOptions(args, "-x --extcmd -t --tool"), "-x", "--extcmd");
    case "config": {
      const [name = "", value = ""] = readOptions(args, "-f --file").operands.filter(
        (word) => word !== "set"
      );
      if (/^core\.hookspath$/i.test(name)) return hookTexts(value, folder, host);
      if (/^alias\./i.test(name)) return [value.startsWith("!") ? value.slice(1) : ""];
      return runsText.test(name.toLowerCase()) ? [value.replace(/^!/, "")] : [];
    }
    default:
      return [];
  }
}
var hooks = {
  commit: ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"],
  merge: ["pre-merge-commit", "commit-msg", "post-merge"],
  pull: ["post-merge", "pre-rebase", "post-rewrite"],
  rebase: ["pre-rebase", "post-rewrite", "post-checkout"],
  checkout: ["post-checkout"],
  switch: ["post-checkout"],
  push: ["pre-push"],
  am: ["applypatch-msg", "pre-applypatch", "post-applypatch"]
};
function hooksOf(command3, places, folder, host) {
  const files = (hooks[command3] ?? []).flatMap(
    (hook) => places.map((each) => resolve14(folder, each, hook))
  );
  return files.flatMap((file) => shellText(file, host));
}
function hookFolders(settings, folder, host) {
  const set3 = settings.flatMap(([name, value]) => name === "core.hookspath" ? [value] : []);
  const config = host.readFile(join14(folder, ".git/config")) ?? "";
  const [, inFile] = /^\s*hooksPath\s*=\s*"?([^"\n]+)/im.exec(config) ?? [];
  return [...set3, ...inFile === void 0 ? [] : [inFile.trim()], ".git/hooks", ".husky"];
}
function hookTexts(place, folder, host) {
  const names3 = [...new Set(Object.values(hooks).flat())];
  return names3.flatMap((name) => shellText(resolve14(folder, place, name), host));
}
function shellText(file, host) {
  const text = host.readFile(file);
  const isShell = text !== void 0 && /^(?!#!)|^#!.*\b(?:ba|da|z|k)?sh\b/.test(text);
  return isShell ? [text] : [];
}
import { join as join15 } from "node:path";
var pythons = Array.from({ length: 11 }, (_, i) => `python3.${i + 5}`);
var interpreters = [
  {
    programs: ["python", "python2", "python3", ...pythons, "pypy", "pypy3", "ipython", "py"],
    language: "python",
    code: "-c",
    valued: "-W -X --check-hash-based-pycs"
  },
  {
    programs: ["ruby", "jruby", "truffleruby"],
    language: "ruby",
    code: "-e",
    valued: "-I -r -E -C"
  },
  { programs: ["perl"], language: "perl", code: "-e -E", valued: "-I" },
  {
    programs: ["php", "php8", "php7"],
    language: "php",
    code: "-r -R -B -E --run",
    valued: "-d -c -S -t",
    file: "-f --file"
  },
  {
    programs: ["lua", "luajit", "lua5.1", "lua5.3", "lua5.4"],
    language: "lua",
    code: "-e",
    valued: "-l"
  },
  { programs: ["Rscript", "R"], language: "r", code: "-e", valued: "-f --file", file: "-f --file" },
  { programs: ["osascript"], language: "applescript", code: "-e", valued: "-l -s" },
  {
    programs: [
      "ts-node",
      "ts-node-esm",
      "ts-node-dev",
      "tsx",
      "esno",
      "esr",
      "vite-node",
      "jiti",
      "swc-node",
      "sucrase-node",
      "babel-node",
      "zx",
      "esbuild-register"
    ],
    language: "javascript",
    code: "-e --eval -p --print",
    valued: "-r --require -P --project -O --env-file --tsconfig --import --loader -C"
  },
  {
    programs: ["node", "nodejs"],
    language: "javascript",
    code: "-e --eval -p --print -pe",
    valued: "-r --require --import --loader --experimental-loader -C --conditions --env-file --env-file-if-exists --run --title --input-type --watch-path --inspect-port --max-old-space-size"
  }
];
var languages2 = interpreters.map((form) => ({
  programs: form.programs,
  unwrap: (invocation, host) => {
    const own = interpreted(form, invocation, host);
    const required = requiredBy(form, invocation, host);
    const inner = required.length > 0 ? [...required, ...own ?? []] : own;
    const files = valuesOf2(optionsOf2(form, invocation), "--env-file", "--env-file-if-exists");
    if (!inner || files.length === 0) return inner;
    const variables3 = new Map([...variablesOf(files, invocation, host), ...invocation.variables]);
    return inner.map((each) => withVariables2(each, variables3));
  }
}));
function optionsOf2({ code, valued = "", file = "", language }, { words: words3 }) {
  const args = words3.slice(1);
  const isPrinted = (word, at2) => /^(?:-p|--print)$/.test(word) && /^-./.test(args[at2 + 1] ?? "");
  const start = language === "javascript" ? (
    // `node -p -e code`: only the last of them has the code.
    args.filter((word, at2) => !(at2 === 0 && word === "watch") && !isPrinted(word, at2))
  ) : args;
  const module = language === "python" ? start.findIndex((word) => /^-[a-zA-Z]*m$/.test(word)) : -1;
  return readLeading(module < 0 ? start : start.slice(0, module), `${code} ${valued} ${file}`);
}
function requiredBy(form, invocation, host) {
  const named2 = valuesOf2(optionsOf2(form, invocation), "-r", "--require", "--import", "--loader");
  return named2.filter((file) => /^\.{0,2}\//.test(file)).flatMap((file) => sourceFile(form.language, file, [], invocation, host));
}
function interpreted(form, invocation, host) {
  const { language, code, file = "" } = form;
  const { words: words3, input } = invocation;
  const own = optionsOf2(form, invocation);
  const texts = valuesOf2(own, ...code.split(" "));
  if (texts.some((text) => text.trim() === unseen)) return [unseenCode(language, words3)];
  if (texts.length > 0) {
    const inner = codeIn(language, texts.join("\n"), invocation, host);
    return own.operands.length === 0 ? [...inner] : [...inner, argumentsOf(language, own.operands)];
  }
  if (language === "python") {
    const at2 = words3.findIndex((word, i) => i > 0 && /^-[a-zA-Z]*m$/.test(word));
    if (at2 > 0 && own.operands.length === 0) return moduleOf(words3.slice(at2 + 1), invocation, host);
  }
  const [script2] = valuesOf2(own, "--run");
  if (script2 !== void 0) {
    const nearest = packageAt(invocation.folder, host);
    return nearest && scriptsOf(nearest, script2, own.operands);
  }
  const files = valuesOf2(own, ...file.split(" ").filter((name) => name !== ""));
  const [path, ...args] = files.length > 0 ? [...files, ...own.operands] : own.operands;
  if (path === void 0 || path === "-" || path === "/dev/stdin") {
    const isAsked = has2(own, "-v", "--version", "-V", "-h", "--help", "-i");
    if (input === void 0 || isAsked) return void 0;
    return isSeen(input) || input !== unseen ? codeIn(language, input, invocation, host).map(withoutInput) : [unseenCode(language, words3)];
  }
  return sourceFile(language, path, args, invocation, host);
}
function unseenCode(language, words3) {
  return {
    kind: "unfollowed",
    as: "script",
    what: `code of ${language}`,
    text: words3.join(" ")
  };
}
function withoutInput(inner) {
  const isRun = inner.kind === "program" || inner.kind === "script";
  return isRun ? { input: void 0, ...inner } : inner;
}
function argumentsOf(language, operands) {
  return {
    kind: "unfollowed",
    as: "program",
    what: `code of ${language}`,
    text: operands.join("\n")
  };
}
var modules = { django: "django-admin" };
function moduleOf([module = "", ...args], invocation, host) {
  const { folder } = invocation;
  const name = module.split(".")[0] ?? "";
  if (name === "") return void 0;
  const path = module.replaceAll(".", "/");
  const files = [`${path}.py`, `${path}/__main__.py`].map(
    (file) => host.readFile(join15(folder, file))
  );
  const code = files.flatMap(
    (text) => text === void 0 ? [] : codeIn("python", text, invocation, host)
  );
  const isPrinted = module === "json.tool" && readLeading(args, "--indent").operands.length < 2;
  const own = isPrinted ? [] : runs([modules[name] ?? name, ...args]) ?? [];
  return [...own, ...code];
}
import { join as join16, resolve as resolve15 } from "node:path";
var make = {
  programs: ["make", "gmake", "bmake", "remake"],
  unwrap: ({ words: [, ...args], folder, input }, host) => {
    const own = readOptions(args, "-C --directory -f --file --makefile -I -o -W -l -j -O");
    if (has2(own, "-n", "--dry-run", "--just-print", "-q", "--question")) return void 0;
    const place = valuesOf2(own, "-C", "--directory").reduce((at2, next) => resolve15(at2, next), folder);
    const named2 = valuesOf2(own, "-f", "--file", "--makefile");
    const files = named2.length > 0 ? named2 : ["GNUmakefile", "makefile", "Makefile"];
    const texts = files.map((file2) => file2 === "-" ? input : host.readFile(resolve15(place, file2)));
    const text = texts.find((each) => each !== void 0);
    if (text === void 0) return void 0;
    const file = readMakefile(text, place, host);
    const words3 = [...own.operands, ...own.tail];
    const given = assigned(words3.filter((word) => /^\w+[:?+]?=/.test(word)));
    for (const [name, value] of given) file.variables.set(name.replace(/[:?+]$/, ""), value);
    const targets = words3.filter((word) => !/^\w+[:?+]?=/.test(word));
    const first = [...file.targets.keys()].find((name) => !/^\.|%/.test(name));
    const recipes = neededFor(targets.length > 0 ? targets : first ? [first] : [], file);
    const names3 = [...given.keys(), ...file.exported];
    const variables3 = new Map(
      names3.map((name) => [name, expanded(file.variables.get(name) ?? "", file, "")])
    );
    const scripts = recipes.map(
      (script2) => ({ kind: "script", text: script2, variables: variables3, folder: place })
    );
    return scripts.length > 0 ? scripts : void 0;
  }
};
function readMakefile(text, place, host) {
  const file = { variables: /* @__PURE__ */ new Map(), exported: /* @__PURE__ */ new Set(), targets: /* @__PURE__ */ new Map() };
  readMakeLines(text, place, host, file, 0);
  return file;
}
function readMakeLines(text, place, host, file, depth) {
  let current = [];
  for (const line of text.replace(/[ \t]*\\\r?\n[ \t]*/g, " ").split(/\r?\n/)) {
    if (line.startsWith("	")) {
      for (const lines of current) file.targets.get(lines)?.lines.push(line.slice(1));
      continue;
    }
    const included = /^\s*-?s?include\s+(.+)$/.exec(line)?.[1];
    if (included !== void 0 && depth < 5) {
      for (const path of included.trim().split(/\s+/)) {
        const inner = host.readFile(join16(place, path));
        if (inner !== void 0) readMakeLines(inner, place, host, file, depth + 1);
      }
      continue;
    }
    const [, shares, name, , value = ""] = /^\s*(export\s+|override\s+)?([\w.]+)\s*([:?+]{0,3}=)\s*(.*)$/.exec(line) ?? [];
    if (name !== void 0) {
      file.variables.set(name, value);
      if (shares?.startsWith("export")) file.exported.add(name);
      continue;
    }
    const shared2 = /^\s*export(?:\s+([\w ]+))?\s*$/.exec(line);
    if (shared2) {
      const names4 = shared2[1]?.trim().split(/\s+/) ?? file.variables.keys();
      for (const each of names4) file.exported.add(each);
      continue;
    }
    const [, names3, needs = "", recipe] = /^([^\s#:=][^:=]*)::?(?!=)([^;]*)(?:;(.*))?$/.exec(line) ?? [];
    if (names3 === void 0) continue;
    current = names3.trim().split(/\s+/);
    for (const target of current) {
      const before2 = file.targets.get(target) ?? { needs: [], lines: [] };
      const wanted = needs.replace(/#.*$/, "").split(/[\s|]+/).filter((need) => need !== "");
      file.targets.set(target, {
        needs: [...before2.needs, ...wanted],
        lines: [...before2.lines, ...recipe === void 0 ? [] : [recipe]]
      });
    }
  }
}
function neededFor(targets, file, seen = /* @__PURE__ */ new Set()) {
  return targets.flatMap((name) => {
    const target = file.targets.get(name) ?? patternFor(name, file);
    if (seen.has(name) || target === void 0) return [];
    seen.add(name);
    const needs = target.needs.map((need) => expanded(need, file, name)).flatMap((need) => need.split(/\s+/));
    const lines = target.lines.map((line) => expanded(line.replace(/^[@+\-\s]*/, ""), file, name));
    return [...neededFor(needs, file, seen), ...lines.filter((line) => line.trim() !== "")];
  });
}
function patternFor(name, { targets }) {
  for (const [pattern, target] of targets) {
    const [before2 = "", after] = pattern.split("%");
    if (after !== void 0 && name.startsWith(before2) && name.endsWith(after)) return target;
  }
  return void 0;
}
function expanded(text, file, target, depth = 0) {
  if (depth > 10) return unseen;
  return text.replace(
    /\$(?:\$|([@<^?*])|\(((?:[^()]|\([^()]*\))*)\)|\{([^{}]*)\}|(\w))/g,
    (whole2, automatic, round, curly, single) => {
      if (whole2 === "$$") return "$";
      if (automatic !== void 0) return automatic === "@" ? target : unseen;
      const name = round ?? curly ?? single;
      const shell = /^shell\s+(.*)$/s.exec(name)?.[1];
      if (shell !== void 0) return `$(${expanded(shell, file, target, depth + 1)})`;
      if (name === "MAKE") return "make";
      if (!/^[\w.]+$/.test(name)) return unseen;
      const value = file.variables.get(name);
      return value === void 0 ? `\${${name}}` : expanded(value, file, target, depth + 1);
    }
  );
}
import { resolve as resolve16 } from "node:path";
var npmValued = `-C --prefix -w --workspace --userconfig --cache --registry --loglevel --package -p -c
  --call --omit --include --tag --access --otp --script-shell --node-options`;
var lifecycles = {
  install: ["preinstall", "install", "postinstall", "prepublish", "prepare"],
  ci: ["preinstall", "install", "postinstall", "prepublish", "prepare"],
  publish: ["prepublishOnly", "prepack", "prepare", "postpack", "publish", "postpublish"],
  pack: ["prepack", "prepare", "postpack"],
  version: ["preversion", "version", "postversion"]
};
var shortNames2 = {
  ...{
    i: "install",
    add: "install",
    in: "install",
    "clean-install": "ci",
    ic: "ci",
    it: "install"
  },
  ...{ t: "test", tst: "test", "run-script": "run", rum: "run", urn: "run", x: "exec" }
};
var npm = {
  programs: ["npm", "cnpm", "tnpm"],
  unwrap: (invocation, host) => {
    const own = readOptions(invocation.words.slice(1), npmValued);
    const [given = "", ...operands] = own.operands;
    const command3 = shortNames2[given] ?? given;
    if (command3 === "exec") return unwrapNpx(execArguments(invocation.words.slice(1)));
    if (/^(?:test|start|stop|restart)$/.test(command3)) {
      return runScript(command3, [...operands, ...own.tail], own, invocation, host);
    }
    if (command3 === "run") {
      const [name, ...args] = operands;
      return name === void 0 ? void 0 : runScript(name, [...args, ...own.tail], own, invocation, host);
    }
    const [verb, setting2 = "", shell] = operands;
    const [, joined3] = /^script-shell=(.*)$/.exec(setting2) ?? [];
    if (command3 === "config" && verb === "set" && /^script-shell/.test(setting2)) {
      return runs([joined3 ?? shell ?? "", "-c", ""]);
    }
    return lifecycleScripts(lifecycles[command3] ?? [], folderOf(own, invocation), host);
  }
};
function lifecycleScripts(names3, folder, host) {
  const own = names3.length === 0 ? void 0 : packageAt(folder, host);
  const texts = names3.flatMap((name) => own?.scripts.get(name) ?? []);
  if (!own || texts.length === 0) return void 0;
  return texts.map((text) => ({ kind: "script", text, folder: own.folder }));
}
function folderOf(own, { folder }) {
  const [place = "."] = valuesOf2(own, "--prefix", "-C");
  return resolve16(folder, place);
}
function runScript(name, args, own, invocation, host) {
  const folder = folderOf(own, invocation);
  const wanted = valuesOf2(own, "-w", "--workspace");
  const isMany = wanted.length > 0 || has2(own, "--workspaces", "--ws");
  const nearest = packageAt(folder, host);
  const packages = isMany ? packagesNamed(wanted, workspacePackages(folder, host)) : nearest ? [nearest] : [];
  const shell = scriptShell(own, folder, invocation, host);
  const found = [
    ...packages.flatMap((each) => scriptsOf(each, name, args)),
    ...shell === void 0 ? [] : runs([shell, "-c", ""]) ?? []
  ];
  return found.length > 0 ? found : void 0;
}
function scriptShell(own, folder, { variables: variables3 }, host) {
  const [given] = valuesOf2(own, "--script-shell");
  const home = host.variable("HOME") ?? "";
  const files = [`${folder}/.npmrc`, `${home}/.npmrc`].map((file) => host.readFile(file) ?? "");
  const [, inFile] = /^\s*script-shell\s*=\s*["']?([^"'\n]+)/m.exec(files.join("\n")) ?? [];
  return given ?? variables3.get("npm_config_script_shell") ?? inFile?.trim();
}
function execArguments(args) {
  const at2 = args.findIndex((word) => word === "exec" || word === "x");
  return [...args.slice(0, at2), ...args.slice(at2 + 1)];
}
var npx = {
  programs: ["npx", "pnpx", "bunx", "yarn-dlx", "pkgx"],
  unwrap: ({ words: [, ...args] }) => unwrapNpx(args)
};
function unwrapNpx(args) {
  const own = readLeading(args, `${npmValued} --node-arg -n --bun-version`);
  const [text] = valuesOf2(own, "-c", "--call");
  if (text !== void 0) return [{ kind: "script", text }];
  return runs(own.operands.map((word, at2) => at2 === 0 ? word.replace(/^npm:/, "") : word));
}
import { join as join17, resolve as resolve17 } from "node:path";
var installs = ["preinstall", "install", "postinstall", "prepublish", "prepare"];
var pnpmValued = `-C --dir -F --filter --filter-prod --reporter --loglevel --workspace-concurrency
  --package --config --store-dir --use-node-version`;
var ownCommands = /^(?:add|audit|bin|cache|cat-file|config|constraints|create|dedupe|deploy|doctor|env|explain|fetch|help|import|info|init|licenses|link|list|ls|login|ln|logout|npm|outdated|owner|pack|patch.*|plugin|prune|publish|rebuild|remove|rm|root|search|self-update|server|set|setup|stage|store|tag|un|uninstall|unlink|unplug|up|update|upgrade|upgrade-interactive|version|versions|view|why|workspaces)$/;
var pnpm = {
  programs: ["pnpm"],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), pnpmValued);
    const [command3, ...rest] = own.operands;
    const folder = resolve17(invocation.folder, valuesOf2(own, "-C", "--dir")[0] ?? ".");
    if (command3 === void 0) return void 0;
    if (/^(?:install|i|ci)$/.test(command3)) return lifecycleScripts(installs, folder, host);
    if (command3 === "recursive" || command3 === "multi") {
      return runIn(
        [...rest],
        folder,
        { ...own, options: [...own.options, { name: "-r", value: void 0 }] },
        host
      );
    }
    return runIn(own.operands, folder, own, host);
  }
};
function runIn([command3 = "", ...rest], folder, before2, host) {
  const after = readLeading(rest, pnpmValued);
  const given = { ...before2, options: [...before2.options, ...after.options] };
  const filters2 = valuesOf2(given, "-F", "--filter", "--filter-prod");
  const nearest = packageAt(folder, host);
  const packages = filters2.length > 0 || has2(given, "-r", "--recursive") ? packagesNamed(filters2, workspacePackages(folder, host)) : nearest ? [nearest] : [];
  if (command3 === "dlx" || command3 === "exec" || command3 === "x") {
    const inner = has2(given, "-c", "--shell-mode") ? [{ kind: "script", text: after.operands.join(" ") }] : runs(after.operands);
    const isMany = filters2.length > 0 && packages.length > 0;
    return isMany ? packages.flatMap((each) => (inner ?? []).map((part2) => ({ ...part2, folder: each.folder }))) : inner;
  }
  const isRun = command3 === "run" || command3 === "run-script";
  const [name = "", ...args] = isRun ? after.operands : [command3 === "t" ? "test" : command3, ...rest];
  const words3 = args[0] === "--" ? args.slice(1) : args;
  const scripts = packages.flatMap((each) => scriptsOf(each, name, words3));
  if (scripts.length > 0) return scripts;
  return isRun || ownCommands.test(name) ? void 0 : runs([name, ...args], { folder });
}
var yarn = {
  programs: ["yarn", "yarnpkg"],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), "--cwd --modules-folder --cache-folder");
    const folder = resolve17(invocation.folder, valuesOf2(own, "--cwd")[0] ?? ".");
    const [command3 = "install"] = own.operands;
    if (command3 === "install") return lifecycleScripts(installs, folder, host);
    return unwrapYarn(own.operands, folder, host);
  }
};
function unwrapYarn([command3 = "", ...rest], folder, host) {
  const valued = "-p --package --include --exclude --from -j --jobs --since";
  if (command3 === "dlx" || command3 === "exec") return runs(readLeading(rest, valued).operands);
  if (command3 === "node") return runs(["node", ...rest], { folder });
  if (command3 === "workspace") {
    const [name2 = "", ...words3] = rest;
    const found = packagesNamed([name2], workspacePackages(folder, host));
    return found.flatMap((each) => unwrapYarn(words3, each.folder, host) ?? []);
  }
  if (command3 === "workspaces") {
    const { operands: operands2 } = readLeading(rest.slice(1), valued);
    return workspacePackages(folder, host).flatMap(
      (each) => unwrapYarn(operands2, each.folder, host) ?? []
    );
  }
  const { operands } = command3 === "run" ? readLeading(rest) : { operands: [command3, ...rest] };
  const [name = "", ...args] = operands;
  const own = packageAt(folder, host);
  const scripts = own ? scriptsOf(own, name, args[0] === "--" ? args.slice(1) : args) : [];
  if (scripts.length > 0) return scripts;
  return name === "" || ownCommands.test(name) ? void 0 : runs([name, ...args], { folder });
}
var bunValued = `--cwd --filter -F --env-file -r --preload -c --config --package -p --conditions --define -d`;
var bunCommands = /^(?:add|audit|build|ci|create|c|i|info|init|install|link|outdated|patch|pm|publish|remove|rm|test|unlink|update|upgrade|why)$/;
var bun = {
  programs: ["bun"],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), `${bunValued} -e --eval --print`);
    const folder = resolve17(invocation.folder, valuesOf2(own, "--cwd")[0] ?? ".");
    const code = valuesOf2(own, "-e", "--eval", "--print");
    if (code.length > 0) return code.flatMap((text) => codeOf("javascript", text));
    const [command3, ...rest] = own.operands;
    if (command3 === void 0 || command3 === "-") {
      return invocation.input === void 0 ? void 0 : codeOf("javascript", invocation.input);
    }
    if (/^(?:i|install|ci)$/.test(command3)) return lifecycleScripts(installs, folder, host);
    if (command3 === "x") return runs(readLeading(rest, "-p --package").operands);
    if (command3 === "exec") return rest.map((text) => ({ kind: "script", text, folder }));
    if (bunCommands.test(command3)) return void 0;
    const inner = readLeading(rest, bunValued);
    const words3 = command3 === "run" ? inner.operands : own.operands;
    const variables3 = variablesOf(valuesOf2(own, "--env-file"), { folder }, host);
    return runBun(words3, folder, valuesOf2(own, "--filter", "-F"), variables3, host);
  }
};
function runBun([name = "", ...args], folder, filters2, variables3, host) {
  const nearest = packageAt(folder, host);
  const packages = filters2.length > 0 ? packagesNamed(filters2, workspacePackages(folder, host)) : nearest ? [nearest] : [];
  const scripts = packages.flatMap((each) => scriptsOf(each, name, args));
  if (scripts.length > 0) return scripts;
  if (name === "") return void 0;
  const isFile = /\.[cm]?[jt]sx?$/.test(name) || host.readFile(join17(folder, name)) !== void 0;
  return runs(isFile ? ["node", name, ...args] : [name, ...args], { folder, variables: variables3 });
}
var plain = [
  { names: "nice", valued: "-n --adjustment" },
  { names: "ionice", valued: "-c --class -n --classdata -p --pid -P --pgid -u --uid", idle: "-p" },
  { names: "nohup setsid setarch linux32 linux64 x86_64 i386 arch fakeroot unbuffer chronic" },
  { names: "eatmydata catchsegv torsocks torify tsocks caffeinate", valued: "-t -w" },
  { names: "proxychains proxychains4", valued: "-f" },
  { names: "stdbuf", valued: "-i --input -o --output -e --error" },
  { names: "timeout gtimeout", valued: "-k --kill-after -s --signal", skip: 1 },
  { names: "time gtime", valued: "-f --format -o --output" },
  { names: "chrt taskset", valued: "-T -P -D", skip: 1, idle: "-p --pid" },
  { names: "prlimit choom", valued: "-n -p --pid", idle: "-p --pid" },
  { names: "cpulimit", valued: "-l --limit -e --exe -P --path -p --pid" },
  { names: "cgexec", valued: "-g" },
  { names: "strace", valued: "-a -b -e -E -I -o -O -p -P -s -S -u -U -X", idle: "-p" },
  { names: "ltrace", valued: "-a -A -D -e -F -l -n -o -p -s -u -w -x", idle: "-p" },
  { names: "valgrind gdb lldb firejail", valued: "-ex -o" },
  { names: "perf", after: "stat record trace", valued: "-e -o -F -C" },
  { names: "chroot", valued: "--userspec --groups", skip: 1 },
  { names: "unshare", valued: "-S --setuid -G --setgid -R --root -w --wd --map-user --map-group" },
  { names: "nsenter", valued: "-t --target -S --setuid -G --setgid --wdns" },
  { names: "setpriv", valued: "--reuid --regid --groups" },
  { names: "faketime", valued: "-f", skip: 1 },
  { names: "logsave", skip: 1 },
  { names: "rlwrap", valued: "-a -b -C -D -f -g -H -l -m -M -N -O -p -P -q -s -S -t -z" },
  { names: "dbus-run-session dbus-launch tini dumb-init catatonit ssh-agent systemd-inhibit" },
  {
    names: "xvfb-run",
    valued: "-e --error-file -f --auth-file -n --server-num -p -s --server-args -w"
  },
  { names: "start-stop-daemon", valued: "-p -x -u -c -d -n -a", dashes: true },
  { names: "sshpass", valued: "-p -f -d -P" },
  { names: "retry", valued: "-t --times -d --delay -m" },
  { names: "dtach abduco", valued: "-n -c -A -a -e -r", idle: "-a" },
  { names: "wait-for-it wait-for-it.sh wait-for", valued: "-h -p -t --timeout", dashes: true },
  { names: "dockerize", valued: "-wait -timeout -wait-retry-interval -template -stdout -stderr" },
  { names: "onchange chokidar", valued: "-c --command", dashes: true },
  {
    names: "watchexec",
    valued: "-e --exts -w --watch -i --ignore -d --debounce -f --filter -s -r"
  },
  { names: "entr" },
  { names: "corepack" },
  { names: "volta", after: "run", valued: "--node --npm --yarn" },
  {
    names: "poetry pipenv pdm hatch rye pixi",
    after: "run",
    valued: "-C --directory -p --project -e"
  },
  { names: "pipx", after: "run", valued: "--spec --python --pip-args" },
  { names: "bundle bundler rbenv pyenv nodenv asdf jenv", after: "exec", valued: "--gemfile" },
  { names: "spring" },
  { names: "conda mamba micromamba", after: "run", valued: "-n --name -p --prefix --cwd" },
  { names: "mise rtx", after: "exec x", dashes: true },
  { names: "nvm n", after: "exec run", skip: 1 },
  { names: "fnm", after: "exec", valued: "--using" },
  { names: "nix", after: "develop shell", valued: "-c --command" },
  { names: "flox devbox", after: "activate run", valued: "-c" },
  { names: "netlify ntl", after: "dev:exec" },
  { names: "envoy xcrun lima wsl with-contenv" }
];
var plainWrappers = byName().map(([name, forms2]) => ({
  programs: [name],
  unwrap: (invocation) => {
    for (const form of forms2) {
      const inner = unwrapPlain(form, invocation);
      if (inner) return inner;
    }
    return void 0;
  }
}));
function byName() {
  const forms2 = /* @__PURE__ */ new Map();
  for (const form of plain) {
    for (const name of form.names.split(" ")) forms2.set(name, [...forms2.get(name) ?? [], form]);
  }
  return [...forms2];
}
function unwrapPlain(form, { words: [, ...args] }) {
  const before2 = readLeading(args, form.valued);
  const command3 = before2.operands[0] ?? "";
  const isNamed = form.after === void 0 || form.after.split(" ").includes(command3);
  if (!isNamed) return void 0;
  const own = form.after === void 0 ? before2 : readLeading(before2.operands.slice(1), form.valued);
  const idle2 = form.idle?.split(" ") ?? [];
  if (own.options.some(({ name }) => idle2.includes(name))) return void 0;
  const given = [...before2.options, ...own.options];
  const text = given.find(({ name }) => name === "-c" || name === "--command")?.value;
  const takesText = /(?:^| )--command(?: |$)/.test(form.valued ?? "");
  if (takesText && text !== void 0) {
    return [{ kind: "script", text: [text, ...own.operands].join(" ") }];
  }
  const rest = form.dashes ? afterDashes(args) : own.operands.slice(form.skip ?? 0);
  const { variables: variables3, words: words3 } = leadingAssignments(rest);
  return runs(words3[0] === "--" ? words3.slice(1) : words3, variables3.size > 0 ? { variables: variables3 } : {});
}
function afterDashes(args) {
  const at2 = args.indexOf("--");
  return at2 < 0 ? [] : args.slice(at2 + 1);
}
import { resolve as resolve18 } from "node:path";
var at = {
  programs: ["at", "batch"],
  unwrap: ({ words: [, ...args], folder, input }, host) => {
    const [file] = valuesOf2(readOptions(args, "-f -q -t"), "-f");
    const text = file === void 0 ? input : host.readFile(resolve18(folder, file));
    return text === void 0 ? void 0 : [{ kind: "script", text, input: void 0 }];
  }
};
var crontab = {
  programs: ["crontab"],
  unwrap: ({ words: [, ...args], folder, input }, host) => {
    const [file] = readOptions(args, "-u").operands;
    const text = file === void 0 || file === "-" ? input : host.readFile(resolve18(folder, file));
    const lines = text?.split("\n").filter((line) => !/^\s*(?:#|$)/.test(line)) ?? [];
    const texts = lines.map((line) => line.replace(/^\s*(?:@\w+|(?:\S+\s+){4}\S+)\s+/, ""));
    return texts.length > 0 ? texts.map((line) => ({ kind: "script", text: line })) : void 0;
  }
};
var systemdRun = {
  programs: ["systemd-run"],
  unwrap: ({ words: [, ...args], folder }) => {
    const own = readLeading(
      args,
      `-p --property -u --unit -H --host -M --machine --slice -E --setenv --description --uid --gid
       --nice --working-directory --on-active --on-boot --on-startup --on-unit-active --on-calendar
       --timer-property --service-type`
    );
    const [into] = valuesOf2(own, "--working-directory");
    const pairs = valuesOf2(own, "-E", "--setenv").map((pair) => pair.split(/=(.*)/s));
    const variables3 = new Map(pairs.map(([name = "", value = ""]) => [name, value]));
    return runs(own.operands, { variables: variables3, ...into && { folder: resolve18(folder, into) } });
  }
};
import { join as join18 } from "node:path";
var npmRunAll = {
  programs: ["npm-run-all", "npm-run-all2", "run-s", "run-p"],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readOptions(args, "--max-parallel --npm-path");
    const nearest = packageAt(folder, host);
    if (!nearest) return void 0;
    const found = own.operands.flatMap((operand) => {
      const [pattern = "", ...words3] = operand.split(/\s+/);
      const given = words3.map((word) => word.replace(/^\{(?:\d|@|\*)\}$/, own.tail.join(" ")));
      const rest = given.filter((word) => word !== "--");
      return scriptsLike(pattern, nearest).flatMap((name) => scriptsOf(nearest, name, rest));
    });
    return found.length > 0 ? found : void 0;
  }
};
var concurrently = {
  programs: ["concurrently", "conc"],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readOptions(
      args,
      `-n --names -c --prefix-colors -p --prefix -m --max-processes -s --success -l --prefix-length
       --restart-tries --restart-after --kill-signal --name-separator --default-input-target --cwd
       --timestamp-format --hide --teardown`
    );
    const nearest = packageAt(folder, host);
    const texts = [...own.operands, ...valuesOf2(own, "--teardown")];
    return texts.flatMap((text) => {
      const pattern = /^(?:npm|pnpm|yarn|bun|node|deno):(\S+)/.exec(text)?.[1];
      if (pattern === void 0 || !nearest) return [{ kind: "script", text }];
      return scriptsLike(pattern, nearest).flatMap((name) => scriptsOf(nearest, name));
    });
  }
};
var runnerValued = `--filter -F --scope --ignore --concurrency --cwd -p --projects -t --target --targets
  --exclude --parallel -c --configuration --output-logs --cache-dir --env-mode --base --head`;
var monorepos = {
  programs: ["turbo", "nx", "lerna", "wsrun", "ultra"],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readOptions(args, runnerValued);
    const words3 = own.operands.filter((word) => !/^(?:run|run-many|affected)$/.test(word));
    if (own.operands[0] === "exec") return runs(own.tail);
    const targets = valuesOf2(own, "-t", "--target", "--targets").flatMap((list2) => list2.split(","));
    const all = workspacePackages(folder, host);
    const wanted = valuesOf2(own, "--filter", "-F", "--scope", "-p", "--projects");
    const found = [...words3, ...targets].flatMap((word) => {
      const [, project, target] = /^([^:#]+)[:#](.+)$/.exec(word) ?? [];
      const isNamed = project !== void 0 && all.some((each) => packageIs(each.name, project));
      const named2 = isNamed ? [project] : wanted;
      return packagesNamed(named2, all).flatMap((each) => [
        ...scriptsOf(each, word, own.tail),
        ...isNamed ? scriptsOf(each, target ?? "", own.tail) : [],
        ...targetOf(each.folder, target ?? word, host)
      ]);
    });
    return found.length > 0 ? found : void 0;
  }
};
var packageIs = (name, wanted) => name === wanted || name.endsWith(`/${wanted}`);
function targetOf(folder, name, host) {
  try {
    const { targets } = JSON.parse(host.readFile(join18(folder, "project.json")) ?? "{}");
    const { command: command3, commands: commands4, cwd } = { ...targets?.[name], ...targets?.[name]?.options };
    const texts = [command3, ...(commands4 ?? []).map((each) => commandIn(each))];
    return texts.filter((text) => typeof text === "string").map((text) => ({ kind: "script", text, folder: cwd ? join18(folder, cwd) : folder }));
  } catch {
    return [];
  }
}
function commandIn(entry) {
  return typeof entry === "object" && entry !== null && "command" in entry ? entry.command : entry;
}
var watchers = {
  programs: ["nodemon", "tsc-watch", "tsup", "supervisor", "forever", "pm2"],
  unwrap: (invocation) => {
    const names3 = ["-x", "--exec", "--onSuccess", "--onFirstSuccess", "--onFailure"];
    const args = invocation.words.slice(1);
    const own = readOptions(
      args,
      `${names3.join(" ")} -w --watch -e --ext -i --ignore -V --delay -d -n --name`
    );
    const texts = valuesOf2(own, ...names3);
    if (texts.length > 0) {
      const rest = [...own.operands, ...own.tail].join(" ");
      return texts.map((text) => ({ kind: "script", text: `${text} ${rest}`.trimEnd() }));
    }
    return fileOf(invocation);
  }
};
function fileOf({ words: [program2, ...args] }) {
  const { operands } = readLeading(args, "-w --watch -e --ext -i --ignore -n --name");
  const words3 = operands[0] === "start" ? operands.slice(1) : operands;
  const [file = ""] = words3;
  if (/\.[cm]?[jt]s$/.test(file)) return runs(["node", ...words3]);
  if (!program2.endsWith("pm2") || operands[0] !== "start" || file === "") return void 0;
  return [{ kind: "script", text: words3.join(" ") }];
}
var services = [
  {
    names: "doppler",
    after: /^run$/,
    valued: "-p --project -c --config -t --token",
    text: "--command"
  },
  { names: "op", after: /^run$/, valued: "--env-file --account" },
  {
    names: "infisical",
    after: /^run$/,
    valued: "-e --env --path --projectId --token",
    text: "--command -c"
  },
  { names: "aws-vault", after: /^exec$/, valued: "-d --duration --region -t", skip: 1 },
  { names: "chamber", after: /^exec$/, dashes: true },
  { names: "envchain", after: /^$/, skip: 1 },
  { names: "summon", after: /^$/, valued: "-f -p -e -D --yaml" },
  { names: "teller", after: /^run$/ },
  { names: "sops", after: /^exec-env$/, skip: 1 },
  { names: "vault", after: /^exec$/ },
  { names: "railway", after: /^run$/, valued: "-s --service -e --environment -p" },
  { names: "railway", after: /^ssh$/, valued: "-s --service -e --environment -p", away: true },
  { names: "vercel vc", after: /^env run$/, valued: "-e --environment --git-branch" },
  {
    names: "heroku",
    after: /^(?:run|run:detached|run:inside)$/,
    valued: "-a --app -s --size -e --env -r --remote",
    away: true
  },
  {
    names: "fly flyctl",
    after: /^ssh console$/,
    valued: "-a --app -r -s -u",
    text: "-C --command",
    away: true
  },
  { names: "fly flyctl", after: /^machine (?:exec|run)$/, valued: "-a --app", skip: 1, away: true },
  {
    names: "gcloud",
    after: /^compute ssh$/,
    valued: "--zone --project",
    text: "--command",
    away: true
  },
  { names: "render", after: /^ssh$/, skip: 1, away: true },
  { names: "scalingo", after: /^run$/, valued: "-a --app", away: true },
  { names: "dokku", after: /^(?:run|enter)$/, skip: 1, away: true },
  { names: "eb", after: /^ssh$/, text: "-c --command", away: true },
  {
    names: "copilot",
    after: /^(?:svc|task) exec$/,
    valued: "-a -e -n",
    text: "-c --command",
    away: true
  },
  {
    names: "aws",
    after: /^ecs execute-command$/,
    valued: "--cluster --task --container",
    text: "--command",
    away: true
  }
];
var serviceWrappers = [
  ...new Set(services.flatMap(({ names: names3 }) => names3.split(" ")))
].map((name) => ({
  programs: [name],
  unwrap: ({ words: [, ...args] }) => {
    const forms2 = services.filter(({ names: names3 }) => names3.split(" ").includes(name));
    return forms2.map((form) => unwrapService(form, args)).find((inner) => inner !== void 0);
  }
}));
function unwrapService(form, args) {
  const valued = `${form.valued ?? ""} ${form.text ?? ""}`;
  const before2 = readLeading(args, valued);
  const count2 = form.after.source === "^$" ? 0 : form.after.source.split(" ").length;
  const command3 = before2.operands.slice(0, count2);
  if (!form.after.test(command3.join(" "))) return void 0;
  const own = readLeading(before2.operands.slice(count2), valued);
  const texts = valuesOf2(readOptions(before2.operands, valued), ...form.text?.split(" ") ?? []);
  const parts = { variables: unseenVariables };
  const inner = texts.length > 0 ? texts.map((text) => ({ kind: "script", text, ...parts })) : wordsOf(own.operands.slice(form.dashes ? own.operands.indexOf("--") : form.skip), parts);
  return inner && form.away ? runsElsewhere(inner) : inner;
}
function wordsOf(operands, parts) {
  const given = leadingAssignments(operands[0] === "--" ? operands.slice(1) : operands);
  const [only] = given.words;
  if (given.words.length === 1 && only?.includes(" ")) {
    return [{ kind: "script", text: only, ...parts }];
  }
  return runs(given.words, { variables: new Map([...unseenVariables, ...given.variables]) });
}
import { resolve as resolve19 } from "node:path";
var shells2 = {
  programs: ["sh", "bash", "rbash", "dash", "zsh", "ksh", "mksh", "ksh93", "ash", "yash", "fish"],
  unwrap: (invocation, host) => {
    const startup = startupFiles(invocation, host);
    const own = unwrapShell(invocation, host);
    return startup.length === 0 ? own : [...startup, ...own ?? []];
  }
};
var otherShells = {
  programs: ["pwsh", "powershell", "cmd", "nu"],
  unwrap: ({ words: [, ...args], input }) => {
    const at2 = args.findIndex((word) => /^(?:-c|-command|-commandwithargs|\/c|\/k)$/i.test(word));
    const text = at2 < 0 ? args.length === 0 ? input : void 0 : args.slice(at2 + 1).join(" ");
    if (text === void 0) return void 0;
    return [
      { kind: "code", language: "PowerShell", text },
      { kind: "script", text, input: void 0 }
    ];
  }
};
var longValued = ["--rcfile", "--init-file", "--init-command"];
function readShellCall(args, isFish) {
  let runsText2 = false;
  let readsInput = false;
  let letters2 = "";
  const first = [];
  let i = 0;
  for (; i < args.length; i++) {
    const word = args[i] ?? "";
    if (word === "--" || word === "-") {
      i++;
      break;
    }
    if (!/^[-+]./.test(word)) break;
    if (word.startsWith("--")) {
      const [name = "", value] = word.split(/=(.*)/s);
      if (name === "--command") {
        runsText2 = true;
        if (value === void 0) continue;
        return { runsText: runsText2, readsInput, checks: false, first, operands: [value] };
      } else if (longValued.includes(name)) {
        const given = value ?? args[++i];
        if (name === "--init-command" && given !== void 0) first.push(given);
      }
    } else if (isFish && word === "-C") {
      first.push(args[++i] ?? "");
    } else {
      if (word.startsWith("-")) letters2 += word;
      if (word.startsWith("-") && word.includes("c")) runsText2 = true;
      if (word.startsWith("-") && word.includes("s")) readsInput = true;
      i += [...word].filter((letter) => letter === "o" || letter === "O").length;
    }
  }
  const checks = letters2.includes("n") && !letters2.includes("i") && first.length === 0;
  return { runsText: runsText2, readsInput, checks, first, operands: args.slice(i) };
}
function unwrapShell(invocation, host) {
  const [shell, ...args] = invocation.words;
  const call2 = readShellCall(args, programOf(invocation) === "fish");
  if (call2.checks) return [];
  const before2 = call2.first.map((text2) => ({ kind: "script", text: text2 }));
  const [file, ...parameters] = call2.operands;
  if (call2.runsText) {
    if (file === void 0) return void 0;
    const given = parameters.length > 0 ? parameters : [shell];
    return [...before2, { kind: "script", text: file, parameters: given }];
  }
  if (call2.readsInput || file === void 0 || isInput(file)) {
    const { input } = invocation;
    if (input === void 0) return before2.length > 0 ? before2 : void 0;
    const given = call2.readsInput ? call2.operands : parameters;
    return [
      ...before2,
      { kind: "script", text: input, parameters: [shell, ...given], input: void 0 }
    ];
  }
  if (!isSeen(file)) {
    return [{ kind: "unfollowed", as: "script", what: "a script", text: call2.operands.join(" ") }];
  }
  const text = host.readFile(resolve19(invocation.folder, file));
  return text === void 0 ? void 0 : [{ kind: "script", text, parameters: call2.operands }];
}
var isInput = (file) => /^\/dev\/(?:stdin|fd\/0)$/.test(file);
function startupFiles({ variables: variables3, folder }, host) {
  return ["BASH_ENV", "ENV"].flatMap((name) => {
    const file = variables3.get(name);
    const text = file === void 0 ? void 0 : host.readFile(resolve19(folder, file));
    return text === void 0 ? [] : [{ kind: "script", text }];
  });
}
var sshValued = "-B -b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -P -Q -R -S -W -w";
var ssh = {
  programs: ["ssh", "autossh", "mosh", "tsh", "et"],
  unwrap: ({ words: [, ...args], input }) => {
    const own = readLeading(args, sshValued);
    const [machine, ...first] = own.operands[0] === "ssh" ? own.operands.slice(1) : own.operands;
    const rest = readLeading(first, sshValued);
    const settings = [...valuesOf2(own, "-o"), ...valuesOf2(rest, "-o")];
    const local = settings.flatMap((setting2) => {
      const text2 = /^(?:ProxyCommand|LocalCommand|KnownHostsCommand)[\s=]+(.*)$/is.exec(
        setting2
      )?.[1];
      return text2 === void 0 ? [] : [{ kind: "script", text: text2 }];
    });
    const text = rest.operands.length > 0 ? rest.operands.join(" ") : input;
    if (machine === void 0 || text === void 0) return local.length > 0 ? local : void 0;
    return [
      ...local,
      // What is forwarded answers under another address.
      ...[...valuesOf2(own, "-L", "-W"), ...valuesOf2(rest, "-L", "-W")].map(
        (forward) => ({ kind: "unfollowed", as: "program", what: "ssh", text: forward })
      ),
      ...runsElsewhere([{ kind: "script", text }]),
      // The machine itself may be that of a guarded database.
      { kind: "unfollowed", as: "program", what: "ssh", text: machine }
    ];
  }
};
import { join as join19, resolve as resolve20 } from "node:path";
var just = {
  programs: ["just"],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readOptions(
      args,
      "-f --justfile -d --working-directory --set --shell --dotenv-path"
    );
    const place = resolve20(folder, valuesOf2(own, "-d", "--working-directory")[0] ?? ".");
    const names3 = valuesOf2(own, "-f", "--justfile");
    const text = firstOf3(
      names3.length > 0 ? names3 : ["justfile", "Justfile", ".justfile"],
      place,
      host
    );
    if (text === void 0) return void 0;
    const [given, ...words3] = [...own.operands, ...own.tail];
    const scripts = recipeOf(given, words3, text, /* @__PURE__ */ new Set());
    return scripts.length > 0 ? scripts.map((script2) => ({ kind: "script", text: script2, folder: place })) : void 0;
  }
};
function recipeOf(given, args, text, seen) {
  const alias2 = given && new RegExp(`^alias\\s+${escaped2(given)}\\s*:=\\s*(\\S+)`, "m").exec(text)?.[1];
  const name = alias2 || given || /^@?([\w-]+)[^:\n=]*:(?!=)/m.exec(text)?.[1];
  if (name === void 0 || seen.has(name)) return [];
  seen.add(name);
  const [, parameters = "", needs = "", body = ""] = new RegExp(
    `^@?${escaped2(name)}((?:\\s[^:\\n]*)?):(?!=)([^\\n]*)\\n((?:[ \\t]+[^\\n]*\\n?|\\n)*)`,
    "m"
  ).exec(`${text}
`) ?? [];
  const values2 = new Map(
    [...text.matchAll(/^(?:export\s+)?([\w-]+)\s*:=\s*(['"]?)(.*?)\2\s*$/gm)].map(
      ([, key = "", , value = ""]) => [key, value]
    )
  );
  for (const [i, parameter] of parameters.trim().split(/\s+/).entries()) {
    const [key = "", fallback] = parameter.replace(/^[*+$]+/, "").split("=");
    const rest = /^[*+]/.test(parameter) ? quoted2(args.slice(i)) : args[i];
    values2.set(key, (rest || fallback?.replace(/^['"]|['"]$/g, "")) ?? unseen);
  }
  const others3 = needs.replace(/#.*$/, "").match(/[\w-]+/g) ?? [];
  const lines = body.split("\n").map((line) => line.replace(/^[@\s-]+/, ""));
  const script2 = lines.join("\n").replace(/\{\{\s*([^}]*?)\s*\}\}/g, (_, key) => values2.get(key) ?? unseen);
  return [...others3.flatMap((other2) => recipeOf(other2, [], text, seen)), script2];
}
var task = {
  programs: ["task", "go-task"],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readOptions(args, "-d --dir -t --taskfile -o --output -C --concurrency");
    const place = resolve20(folder, valuesOf2(own, "-d", "--dir")[0] ?? ".");
    const names3 = valuesOf2(own, "-t", "--taskfile");
    const text = firstOf3(
      names3.length > 0 ? names3 : ["Taskfile.yml", "Taskfile.yaml", "taskfile.yml"],
      place,
      host
    );
    if (text === void 0) return void 0;
    const tasks = own.operands.filter((word) => !/^\w+=/.test(word));
    const seen = /* @__PURE__ */ new Set();
    const scripts = (tasks.length > 0 ? tasks : ["default"]).flatMap(
      (name) => taskOf2(name, text, seen)
    );
    const rest = quoted2(own.tail);
    return scripts.length > 0 ? scripts.map(
      (script2) => ({
        kind: "script",
        text: script2.replace(/\{\{\s*\.CLI_ARGS\s*\}\}/g, rest).replace(/\{\{.*?\}\}/g, unseen),
        folder: place
      })
    ) : void 0;
  }
};
function taskOf2(name, text, seen) {
  if (seen.has(name)) return [];
  seen.add(name);
  const start = new RegExp(
    `^( +)(['"]?)${escaped2(name)}\\2:[ \\t]*(.*)\\n((?:\\1 +.*\\n?|\\s*\\n)*)`,
    "m"
  );
  const [, , , short = "", body = ""] = start.exec(`${text}
`) ?? [];
  const plain2 = (value) => value.trim().replace(/^(['"])(.*)\1$/, "$2");
  if (short !== "" && !short.startsWith("{")) return [plain2(short)];
  const blocks = body.replace(/:\s*[|>][-+]?\n/g, ": ").replace(/-\s*[|>][-+]?\n\s*/g, "- ");
  const deps = [...blocks.matchAll(/^\s*deps:\s*\[(.*)\]/gm)].flatMap(
    ([, list2 = ""]) => list2.split(",")
  );
  const listed3 = /^\s*deps:\s*\n((?:\s*-\s*.*\n)*)/m.exec(blocks)?.[1] ?? "";
  const others3 = [
    ...deps.map(plain2),
    ...[...listed3.matchAll(/-\s*(?:task:\s*)?(.*)/g)].map(([, each = ""]) => plain2(each)),
    ...[...blocks.matchAll(/-\s*task:\s*(.*)/g)].map(([, each = ""]) => plain2(each))
  ];
  const commands4 = [
    ...blocks.matchAll(
      /^[ \t]*(?:-[ \t]*(?:(?:cmd|defer):[ \t]*)?|cmds?:[ \t]+)(?!task:)(\S.*)$/gm
    )
  ];
  return [
    ...others3.flatMap((other2) => taskOf2(other2, text, seen)),
    ...commands4.map(([, command3 = ""]) => plain2(command3))
  ];
}
function firstOf3(names3, place, host) {
  return names3.map((name) => host.readFile(join19(place, name))).find((text) => text !== void 0);
}
var escaped2 = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
import { resolve as resolve21 } from "node:path";
var watch = {
  programs: ["watch", "viddy", "hwatch"],
  unwrap: ({ words: [, ...args] }) => {
    const own = readLeading(args, "-n --interval -q --equexit");
    if (has2(own, "-x", "--exec")) return runs(own.operands);
    return own.operands.length === 0 ? void 0 : [scriptOf(own.operands.join(" "))];
  }
};
var script = {
  programs: ["script", "scriptlive", "asciinema"],
  unwrap: ({ words: [, ...args], input }) => {
    const own = readOptions(args, "-c --command -E -I -O -B -T -m -o -t");
    const [text] = valuesOf2(own, "-c", "--command");
    if (text !== void 0) return [scriptOf(text)];
    const words3 = [...own.operands, ...own.tail].slice(1);
    if (words3.length > 0) return runs(readLeading(args, "-t").operands.slice(1));
    return input === void 0 ? void 0 : [{ kind: "script", text: input, input: void 0 }];
  }
};
var flock = {
  programs: ["flock", "lockf"],
  unwrap: ({ words: [, ...args] }) => {
    const valued = "-w --wait --timeout -E --conflict-exit-code -t";
    const rest = readLeading(args, valued).operands.slice(1);
    const [option2, text] = rest;
    if (/^(?:-c|--command)$/.test(option2 ?? "")) return [scriptOf(text ?? "")];
    return runs(rest);
  }
};
var hyperfine = {
  programs: ["hyperfine"],
  unwrap: ({ words: [, ...args] }) => {
    const prepares = ["-p", "--prepare", "-s", "--setup", "-c", "--cleanup", "--conclude"];
    const own = readOptions(
      args,
      `${prepares.join(" ")} -w -m -M -r -n -S -u -L -P -D -N -i --warmup --min-runs --max-runs --runs --command-name --export-json --export-markdown --export-csv`
    );
    return [...valuesOf2(own, ...prepares), ...own.operands, ...own.tail].map(scriptOf);
  }
};
var screen = {
  programs: ["screen"],
  unwrap: ({ words: [, ...args] }) => {
    const own = readLeading(args, "-S -p -c -e -h -s -t -T -r -D -R -x");
    if (!has2(own, "-X")) return runs(own.operands);
    const [command3, ...rest] = own.operands;
    if (command3 === "stuff") return [scriptOf(typed(rest.join(" ")))];
    return command3 === "exec" || command3 === "screen" ? runs(rest) : void 0;
  }
};
var windows = /^(?:new-session|new|new-window|neww|split-window|splitw|respawn-pane|respawnp|respawn-window|respawnw|display-popup|popup|pipe-pane|pipep)$/;
var paneOptions = "-s -n -c -e -t -x -y -F -f -l -p -d -w -h -T -b".replace("-d ", "");
var tmux = {
  programs: ["tmux", "byobu"],
  unwrap: ({ words: [, ...args] }) => {
    const own = readLeading(args, "-L -S -f -c -T");
    const texts = valuesOf2(own, "-c").map(scriptOf);
    const found = [...texts, ...commandsOf2(own.operands).flatMap((words3) => unwrapTmux(words3))];
    return found.length > 0 ? found : void 0;
  }
};
function unwrapTmux([command3 = "", ...args]) {
  if (windows.test(command3)) {
    const { operands } = readLeading(args, paneOptions);
    return operands.length === 1 ? operands.map(scriptOf) : runs(operands) ?? [];
  }
  if (/^send(?:-keys)?$/.test(command3)) {
    return [scriptOf(typed(readLeading(args, "-t -N -c").operands.join(" ")))];
  }
  if (/^(?:run-shell|run)$/.test(command3)) {
    return readLeading(args, "-t -d -c").operands.map(scriptOf);
  }
  if (/^(?:if-shell|if)$/.test(command3)) {
    const [condition = "", ...others3] = readLeading(args, "-t").operands;
    return [scriptOf(condition), ...others3.flatMap((text) => unwrapTmux(text.split(" ")))];
  }
  return [];
}
function commandsOf2(words3) {
  const commands4 = [[]];
  for (const word of words3) {
    if (word === ";") commands4.push([]);
    else commands4.at(-1)?.push(word);
  }
  return commands4;
}
function typed(keys) {
  return keys.replace(/\s*(?:\bEnter\b|\bC-m\b|\bKPEnter\b|\^M|\\[nr]|\r)\s*/g, "\n");
}
var expect = {
  programs: ["expect", "tclsh", "wish", "autoexpect"],
  unwrap: ({ words: [, ...args], folder, input }, host) => {
    const own = readOptions(args, "-c -f");
    const [file] = [...valuesOf2(own, "-f"), ...own.operands];
    const read2 = file === void 0 || file === "-" ? input : host.readFile(resolve21(folder, file));
    const text = [...valuesOf2(own, "-c"), read2 ?? ""].join("\n");
    const sent = [...text.matchAll(/\bsend\b[^"{\n;]*["{](.*?)["}]\s*(?:$|[;\n}])/gm)];
    const told2 = sent.map(([, keys = ""]) => keys.replace(/\\[nr]/g, "\n")).join("");
    const spawned = [...text.matchAll(/\b(?:spawn|exec|system)\s+(?:-\w+\s+)*([^;\n\]]+)/g)];
    const found = spawned.map(
      ([, line = ""]) => ({
        kind: "script",
        text: line.replace(/\{([^}]*)\}/g, (_, word) => quoted2([word])).replace(/\$\w+/g, unseen),
        input: told2
      })
    );
    return found.length > 0 ? found : void 0;
  }
};
var scriptOf = (text) => ({ kind: "script", text });
import { resolve as resolve22 } from "node:path";
var python = /^(?:pytest|py\.test|nose2|behave|locust)$/;
var readers = /^(?:vite|webpack|rollup|eslint|unbuild)$/;
var isCode = /\.(?:[cm]?[jt]sx?|py)$/;
var testRunners = {
  programs: [
    ...["vitest", "jest", "mocha", "ava", "tap", "jasmine", "playwright", "cypress", "wtr"],
    ...["vite", "webpack", "rollup", "eslint", "gulp", "grunt", "unbuild"],
    ...["pytest", "py.test", "nose2", "behave", "locust"]
  ],
  unwrap: (invocation, host) => {
    const program2 = programOf(invocation);
    const language = python.test(program2) ? "python" : "javascript";
    const words3 = invocation.words.slice(1);
    const isRun = (word, at2) => !readers.test(program2) || /^--?c(?:onfig)?(?:=|$)/.test(word.includes("=") ? word : words3[at2 - 1] ?? "");
    const files = words3.filter(isRun).map((word) => word.replace(/^--\w+=|:.*$/g, ""));
    const texts = files.filter((file) => isCode.test(file)).flatMap((file) => host.readFile(resolve22(invocation.folder, file)) ?? []);
    const started2 = texts.flatMap((text) => codeIn(language, text, invocation, host)).filter(({ kind }) => kind !== "code");
    return started2.length > 0 ? started2 : void 0;
  }
};
import { resolve as resolve23 } from "node:path";
var awk = {
  programs: ["awk", "gawk", "mawk", "nawk"],
  unwrap: (invocation, host) => {
    const own = readOptions(invocation.words.slice(1), "-F -v -f -e --assign --file --source -i");
    const assignments = valuesOf2(own, "-v", "--assign").map((pair) => {
      const [name, value = ""] = pair.split(/=(.*)/s);
      return `${name} = ${JSON.stringify(value)}
`;
    });
    const texts = textsOf(invocation, host, ["-f", "--file"], valuesOf2(own, "-e", "--source"));
    const program2 = texts.length > 0 ? texts.join("\n") : own.operands[0] ?? own.tail[0] ?? "";
    if (!/\bsystem\s*\(|\|/.test(program2)) return void 0;
    const inner = codeOf("awk", assignments.join("") + program2).filter(
      ({ kind }) => kind !== "code"
    );
    const lines = /\bsystem\s*\(\s*\$0/.test(program2) ? [scriptOf2(invocation.input ?? unseen)] : [];
    const found = [...inner, ...lines];
    return found.length > 0 ? found : void 0;
  }
};
var sed = {
  programs: ["sed", "gsed"],
  unwrap: (invocation, host) => {
    const own = readOptions(invocation.words.slice(1), "-e --expression -f --file -l -E");
    const expressions = valuesOf2(own, "-e", "--expression");
    const texts = textsOf(invocation, host, ["-f", "--file"], expressions);
    const program2 = texts.length > 0 ? texts.join("\n") : own.operands[0] ?? own.tail[0] ?? "";
    const commands4 = [...program2.matchAll(/(?:^|[;{}\n]|[\d$/])[ \t]*e[ \t]+([^\n]+)/g)];
    const replaced2 = [
      ...program2.matchAll(
        /s([^\w\s\\])((?:\\[\s\S]|(?!\1)[^\\])*)\1((?:\\[\s\S]|(?!\1)[^\\])*)\1[a-zA-Z0-9]*e/g
      )
    ];
    const lines = /(?:^|[;{}\n\d$])[ \t]*e[ \t]*(?:$|[;}\n])/.test(program2) ? [invocation.input ?? unseen] : [];
    const found = [
      ...commands4.map(([, text = ""]) => text),
      ...replaced2.map(([, , , text = ""]) => text.replace(/(?<!\\)&|\\\d/g, unseen)),
      ...lines
    ];
    return found.length > 0 ? found.map(scriptOf2) : void 0;
  }
};
var tar = {
  programs: ["tar", "gtar", "bsdtar"],
  unwrap: ({ words: [, ...args] }) => {
    const own = readOptions(
      args.map((word, i) => i === 0 && /^[a-zA-Z]+$/.test(word) ? `-${word}` : word),
      `-f --file -C --directory -T -X -I --use-compress-program --to-command --checkpoint-action
       -F --info-script --new-volume-script --rsh-command --exclude --transform`
    );
    const actions = valuesOf2(own, "--checkpoint-action").flatMap(
      (action) => action.startsWith("exec=") ? [action.slice("exec=".length)] : []
    );
    const others3 = ["-I", "--use-compress-program", "--to-command", "-F", "--info-script"];
    const texts = [...actions, ...valuesOf2(own, ...others3, "--new-volume-script", "--rsh-command")];
    return texts.length > 0 ? texts.map(scriptOf2) : void 0;
  }
};
var scriptOf2 = (text) => ({ kind: "script", text, input: void 0 });
function textsOf({ words: [, ...args], folder }, host, names3, given) {
  const files = valuesOf2(readOptions(args, names3.join(" ")), ...names3);
  return [...given, ...files.flatMap((file) => host.readFile(resolve23(folder, file)) ?? [])];
}
import { resolve as resolve24 } from "node:path";
var sudoValued = `-u --user -g --group -h --host -p --prompt -C --close-from -T --command-timeout
  -r --role -t --type -R --chroot -D --chdir -U --other-user -a --auth-type -c --login-class`;
var sudo = {
  programs: ["sudo", "doas", "pkexec", "run0"],
  unwrap: ({ words: [, ...args], folder, input }) => {
    const own = readLeading(args, sudoValued);
    const { variables: variables3, words: words3 } = leadingAssignments(own.operands);
    const [into] = valuesOf2(own, "-D", "--chdir");
    if (words3.length === 0 && input !== void 0 && has2(own, "-s", "--shell", "-i", "--login")) {
      return [{ kind: "script", text: input, input: void 0 }];
    }
    return runs(words3, { variables: variables3, ...into !== void 0 && { folder: resolve24(folder, into) } });
  }
};
var su = {
  programs: ["su", "runuser"],
  unwrap: ({ words: [, ...args], input }) => {
    const own = readOptions(args, "-c --command --session-command -g -G -s --shell -u --user -w");
    const [text] = valuesOf2(own, "-c", "--command", "--session-command");
    if (text !== void 0) return [{ kind: "script", text }];
    if (has2(own, "-u", "--user")) {
      return runs(readLeading(args, "-u --user -g -G").operands);
    }
    return input === void 0 ? void 0 : [{ kind: "script", text: input, input: void 0 }];
  }
};
var gosu = {
  programs: ["gosu", "su-exec", "setuidgid", "chpst"],
  unwrap: (invocation) => unwrapUser(invocation)
};
function unwrapUser({ words: [program2, ...args] }) {
  const own = readLeading(args, "-u -U -b -e -d -n -l -m");
  return runs(program2.endsWith("chpst") ? own.operands : own.operands.slice(1));
}
var uvValued = `--with --with-editable --with-requirements -p --python --env-file --project --directory
  --group --extra --no-group --only-group --from --index --index-url --package --cache-dir --config-file -w`;
var uv = {
  programs: ["uv", "uvx"],
  unwrap: (invocation, host) => {
    const [program2, ...args] = invocation.words;
    const before2 = readLeading(args, uvValued);
    const [command3, ...rest] = before2.operands;
    if (program2.endsWith("uvx")) return runs(before2.operands);
    if (command3 === "tool") {
      return rest[0] === "run" ? runs(readLeading(rest.slice(1), uvValued).operands) : void 0;
    }
    if (command3 !== "run") return void 0;
    const own = readLeading(rest, uvValued);
    const variables3 = variablesOf(valuesOf2(own, "--env-file"), invocation, host);
    const isModule2 = has2(own, "-m", "--module");
    const isFile = /\.py$/.test(own.operands[0] ?? "");
    if (has2(own, "-s", "--script") || isFile)
      return runs(["python", ...own.operands], { variables: variables3 });
    return runs(isModule2 ? ["python", "-m", ...own.operands] : own.operands, { variables: variables3 });
  }
};
import { resolve as resolve25 } from "node:path";
var mostRuns = 50;
var xargsValued = `-a --arg-file -d --delimiter -E -I -J -L -n --max-args -P --max-procs -R -s
  --max-chars -S --process-slot-var --max-lines --replace`;
var xargs = {
  programs: ["xargs", "gxargs"],
  unwrap: (invocation, host) => {
    const args = invocation.words.slice(1).map((word) => word.replace(/^--replace$/, "-I{}"));
    const own = readLeading(args, xargsValued);
    const command3 = own.operands.length > 0 ? own.operands : ["echo"];
    const text = inputOf(own, invocation, host);
    const [mark] = [...valuesOf2(own, "-I", "--replace", "-J"), ...has2(own, "-i") ? ["{}"] : []];
    if (mark !== void 0) {
      const lines = text === void 0 ? [unseen] : linesOf(text, own);
      return lines.flatMap((line) => {
        const words4 = command3.map((word) => word.replaceAll(mark, line));
        return runs(words4, { input: void 0 }) ?? [];
      });
    }
    const words3 = text === void 0 ? [unseen] : wordsOf2(text, own);
    const size = Number(valuesOf2(own, "-n", "--max-args")[0] ?? words3.length) || 1;
    return batches(words3, size).flatMap(
      (batch) => runs([...command3, ...batch], { input: void 0 }) ?? []
    );
  }
};
var parallel = {
  programs: ["parallel", "rush"],
  unwrap: (invocation) => {
    const own = readLeading(
      invocation.words.slice(1),
      `-j --jobs -P -a --arg-file -N -n -L -l -S --sshlogin -C --colsep --delay --retries --timeout
       --joblog --results --tagstring --wd --workdir --env -I -d --delimiter --tmpdir`
    );
    if (has2(own, "--pipe", "--spreadstdin")) return runs(own.operands);
    const at2 = own.operands.findIndex((word) => /^:::/.test(word));
    const command3 = at2 < 0 ? own.operands : own.operands.slice(0, at2);
    const lists = at2 < 0 ? [] : own.operands.slice(at2 + 1);
    const isKnown = at2 >= 0 && !lists.some((word) => /^:::/.test(word)) && own.operands[at2] === ":::";
    const lines = isKnown ? lists : at2 < 0 ? invocation.input?.split("\n") ?? [] : [unseen];
    const texts = lines.filter((line) => line !== "").slice(0, mostRuns);
    return texts.map((line) => ({ kind: "script", text: filled2(command3, line), input: void 0 }));
  }
};
function filled2(command3, line) {
  if (command3.length === 0) return line;
  const text = command3.join(" ");
  if (!/\{\d?\}/.test(text)) return `${text} ${quoted2([line])}`;
  return text.replace(/\{1?\}/g, () => quoted2([line])).replace(/\{[./#%0-9]+\}/g, unseen);
}
function inputOf(own, { input, folder }, host) {
  const [file] = valuesOf2(own, "-a", "--arg-file");
  return file === void 0 ? input : host.readFile(resolve25(folder, file));
}
function linesOf(text, own) {
  const lines = text.split(separatorOf(own) ?? "\n").map((line) => line.trimStart());
  return lines.filter((line) => line !== "").slice(0, mostRuns);
}
function wordsOf2(text, own) {
  const separator = separatorOf(own);
  if (separator !== void 0) return text.split(separator).filter((word) => word.trim() !== "");
  const words3 = text.match(/(?:"[^"\n]*"|'[^'\n]*'|\\[\s\S]|[^\s"'\\])+/g) ?? [];
  return words3.map(
    (word) => word.replace(
      /"([^"]*)"|'([^']*)'|\\([\s\S])/g,
      (_, double, single, escaped3) => String(double ?? single ?? escaped3)
    )
  );
}
function separatorOf(own) {
  if (has2(own, "-0", "--null")) return "\0";
  const [given] = valuesOf2(own, "-d", "--delimiter");
  return given?.replace(/\\n/, "\n").replace(/\\0/, "\0").replace(/\\t/, "	");
}
function batches(words3, size) {
  if (words3.length === 0) return [[]];
  const count2 = Math.min(mostRuns, Math.ceil(words3.length / size));
  const all = Array.from({ length: count2 }, (_, i) => words3.slice(i * size, (i + 1) * size));
  return count2 === 1 || words3.every(isSeen) ? all : [...all, [unseen]];
}
var wrappers = [
  ...[busybox, docker, kubectl, machines],
  ...[crossEnv, direnv, dotenv2, dotenvFlow, dotenvx, envCmd],
  ...[editors, env, fd, find, git],
  ...[...codeCompilers, composer, deno, ...languages2, uv],
  ...[make, npm, npx, bun, pnpm, yarn],
  ...[...plainWrappers, at, crontab, systemdRun],
  ...[concurrently, monorepos, npmRunAll, watchers, ...serviceWrappers],
  ...[otherShells, shells2, ssh, just, task],
  ...[expect, flock, hyperfine, screen, script, tmux, watch],
  ...[testRunners, awk, sed, tar, gosu, su, sudo, parallel, xargs]
];
var known2 = new Set(
  [...tools, ...wrappers].flatMap(({ programs }) => programs)
);
function knownName(pattern) {
  const name = pattern.slice(pattern.lastIndexOf("/") + 1);
  const found = regexp(`^(?:${patternSource(name)})$`);
  return found && [...known2].find((each) => found.test(each));
}
var isKnownProgram = (path) => known2.has(programOf({ words: [path] }));
function nameWithoutUnseen(name) {
  const rest = name.slice(name.lastIndexOf("/") + 1).replaceAll(unseen, "");
  return known2.has(rest) ? rest : void 0;
}
var isStandardInput = (path) => /^\/dev\/(?:stdin|fd\/0)$|^\/proc\/self\/fd\/0$/.test(path);
function withRedirections(redirections, scope, reader, run) {
  if (redirections.length === 0) return run(scope);
  const { input, output } = scope;
  const redirected = { sinks: [], output: "kept", hasErrors: false };
  for (const each of redirections) redirect(each, redirected, scope, reader);
  const isCaptured = output !== void 0 || redirected.sinks.length > 0 || redirected.output === "errors";
  scope.output = isCaptured ? "" : void 0;
  const ends2 = run(scope);
  for (const end of ends2) {
    const printed = (end.output ?? "") + (redirected.hasErrors ? end.errors : "");
    end.output = output;
    end.input = input;
    deliver(printed, redirected, end, reader);
  }
  return ends2;
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
  const plain2 = delimiter?.quoted ? body.text : body.text.replace(/\\([$`\\])|\\\n/g, "$1");
  const { parts } = delimiter?.quoted ? { parts: void 0 } : body;
  const text = parts ? joined(partsToPieces(parts, scope, reader, true)) : plain2;
  return operator === "<<-" ? text.replace(/^\t+/gm, "") : text;
}
function readFrom(path, descriptor, scope) {
  if (descriptor > 2) scope.descriptors.set(descriptor, scope.path(path));
  if (descriptor !== 0 || isStandardInput(path)) return;
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
  if (path === "" || /^\/dev\/(?:stdout|fd\/1)$/.test(path)) return;
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
  if (isDevice(path)) return;
  const change = { path: scope.path(path), how };
  reader.change(whole2 === unseen || content === unseen ? change : { ...change, content: whole2 });
}
function isDevice(path) {
  return /^\/dev\/(?!shm\/)/.test(path);
}
function runCommand(command3, scope, reader) {
  const assignments = command3.prefix.filter((each) => each.type === "Assignment");
  const redirections = command3.redirects;
  if (!command3.name) {
    return runAssignments(assignments, redirections, scope, reader);
  }
  const name = nameFields(command3.name, scope, reader);
  const words3 = [...name, ...command3.args.flatMap((each) => argument(each, scope, reader))];
  const [first, ...rest] = words3;
  let given = scope.input;
  const ends2 = withRedirections(redirections, scope, reader, (inner) => {
    given = inner.input;
    if (first === void 0) return assignAll(assignments, inner, reader);
    return withVariables3(
      assignments,
      inner,
      reader,
      () => runWords([first, ...rest], inner, reader)
    );
  });
  for (const end of ends2) {
    consume(end, reader);
    if (first === "exec" && rest.length === 0) end.input = given;
    end.lastWord = words3.at(-1) ?? "";
  }
  return ends2;
}
function withVariables3(assignments, scope, reader, run) {
  const saved = assignments.map(({ name }) => [name, scope.variables.get(name)]);
  for (const each of assignments) {
    const elements = /* @__PURE__ */ new Map([["0", textOfValue(each, scope, reader)]]);
    scope.variables.set(each.name, { elements, isExported: true });
  }
  const ends2 = run();
  for (const { variables: variables3 } of ends2) {
    for (const [name, old] of saved) {
      if (old) variables3.set(name, old);
      else variables3.delete(name);
    }
  }
  return ends2;
}
function nameFields(name, scope, reader) {
  const fields = fieldsOf([name], scope, reader);
  const isGlob2 = name.parts?.some(({ type }) => type === "Glob" || type === "ExtendedGlob");
  const [first, ...rest] = fields;
  if (first === void 0 || !(isGlob2 || /[*?[]./.test(first))) return fields;
  return [knownName(isGlob2 ? patternOf(name, scope, reader) : first) ?? first, ...rest];
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
    const at2 = index ? indexOf(name, index, scope, reader) : "0";
    scope.assign(name, textOfValue(assignment, scope, reader), at2, append);
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
  for (const { path, script: script2 } of consumers) {
    const input = scope.files.get(path);
    reader.inSubshell(
      scope,
      (sub) => {
        sub.input = input ?? unseen;
        return reader.run(script2?.commands ?? [], [sub]);
      },
      false
    );
  }
}
import { resolve as resolve26 } from "node:path";
var SharedMap = class _SharedMap {
  entries;
  isShared = false;
  constructor(entries2 = []) {
    this.entries = new Map(entries2);
  }
  copy() {
    const copy = new _SharedMap();
    copy.entries = this.entries;
    copy.isShared = true;
    this.isShared = true;
    return copy;
  }
  get size() {
    return this.entries.size;
  }
  get(key) {
    return this.entries.get(key);
  }
  has(key) {
    return this.entries.has(key);
  }
  set(key, value) {
    this.owned().set(key, value);
  }
  delete(key) {
    if (this.entries.has(key)) this.owned().delete(key);
  }
  keys() {
    return this.entries.keys();
  }
  values() {
    return this.entries.values();
  }
  [Symbol.iterator]() {
    return this.entries.entries();
  }
  /** Whether both hold the same, without looking where they still share it. */
  isSame(other2, isEqual = Object.is) {
    if (this.sharesWith(other2)) return true;
    if (this.size !== other2.size) return false;
    for (const key of this.entries.keys()) {
      const [mine, theirs] = [this.entries.get(key), other2.entries.get(key)];
      if (mine === void 0 || theirs === void 0 || !isEqual(mine, theirs)) return false;
    }
    return true;
  }
  /** Whether neither has been changed since one was copied from the other. */
  sharesWith(other2) {
    return this.entries === other2.entries;
  }
  owned() {
    if (this.isShared) this.entries = new Map(this.entries);
    this.isShared = false;
    return this.entries;
  }
};
var whole = "*";
var longestText = 300 * 1024;
var unseens = new RegExp(`${unseen}{2,}`, "g");
function shortened2(text) {
  if (text.length > longestText) return unseen;
  return isSeen(text) ? text : text.replace(unseens, unseen);
}
var revisions = 0;
var Scope = class _Scope {
  variables = new SharedMap();
  functions = new SharedMap();
  aliases = new SharedMap();
  /** Names that `hash -p` leads to a program. */
  hashed = new SharedMap();
  /** What this command line has written, by absolute path; `unseen` where its content is not known. */
  files = new SharedMap();
  /** Files behind descriptors above 2 (`exec 3> x.sh`). */
  descriptors = new SharedMap();
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
  /** Texts whose substitutions run although they stood in quotes: in arithmetic, as an index, as a prompt. Shared by all. */
  late = [];
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
    const copy = Object.assign(Object.create(_Scope.prototype), this);
    copy.variables = this.variables.copy();
    copy.functions = this.functions.copy();
    copy.aliases = this.aliases.copy();
    copy.hashed = this.hashed.copy();
    copy.files = this.files.copy();
    copy.descriptors = this.descriptors.copy();
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
    if (name === "BASH_SOURCE") return this.parameters[0];
    if (name === "IFS") return void 0;
    const inherited = this.host.variable(name);
    return index === "0" || inherited === void 0 ? inherited ?? unseen : void 0;
  }
  /** Whether nothing has set a variable, here or in the environment. */
  isUnset(name) {
    const value = this.value(name);
    if (this.variables.has(name) || value !== unseen) return value === void 0;
    return this.host.variable(name) === void 0;
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
    const elements = new Map(old?.elements).set(index, shortened2(before2 + value));
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
  mark(name, marks2) {
    const elements = marks2.hasKeys ? [] : [[whole, unseen]];
    if (!this.variables.has(name) && this.host.variable(name) !== void 0) return;
    const old = this.variables.get(name) ?? { elements: new Map(elements), isExported: false };
    this.setVariable(name, { ...old, ...marks2 });
  }
  setVariable(name, variable3) {
    this.variables.set(name, variable3);
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
    return resolve26(this.folder, path);
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
    const after = shortened2(before2 + content);
    this.files.set(absolute, after);
    this.touch();
    return after;
  }
  print(text) {
    if (this.output === void 0 || text === "") return;
    this.output = shortened2(this.output + text);
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
      readFile: (path) => this.readFile(path),
      ...this.host.listFolder && { listFolder: this.host.listFolder }
    };
  }
};
var mostCourses = 8;
function merged(scopes) {
  if (scopes.length < 2) return [...scopes];
  const distinct = [];
  for (const scope of scopes) {
    if (!distinct.some((each) => isSameState(each, scope))) distinct.push(scope);
  }
  const [first, ...others3] = distinct;
  if (!first || others3.length < mostCourses) return distinct;
  for (const other2 of others3) blur(first, other2);
  return [first];
}
function isSameState(one, other2) {
  return one.succeeded === other2.succeeded && one.input === other2.input && (one.revision === other2.revision || one.folder === other2.folder && one.output === other2.output && one.exportsAll === other2.exportsAll && isSameList(one.parameters, other2.parameters) && isSameList(one.traps, other2.traps) && isSameList(one.folderStack, other2.folderStack) && one.variables.isSame(other2.variables, isSameVariable) && one.files.isSame(other2.files) && one.aliases.isSame(other2.aliases) && one.hashed.isSame(other2.hashed) && one.descriptors.isSame(other2.descriptors) && one.functions.isSame(other2.functions, isSameFunction));
}
var isSameList = (one, other2) => one === other2 || one.length === other2.length && one.every((each, at2) => each === other2[at2]);
var isSameFunction = (one, other2) => one === other2 || one.pos === other2.pos && one.end === other2.end;
function isSameVariable(one, other2) {
  if (one === other2) return true;
  const [left, right] = [one.elements, other2.elements];
  if (one.isExported !== other2.isExported || left.size !== right.size) return false;
  const value = left.size === 1 ? left.get("0") : void 0;
  if (left === right || value !== void 0) return left === right || right.get("0") === value;
  return JSON.stringify([...left]) === JSON.stringify([...right]);
}
function blur(one, other2) {
  for (const name of /* @__PURE__ */ new Set([...one.variables.keys(), ...other2.variables.keys()])) {
    const [left, right] = [one.variables.get(name), other2.variables.get(name)];
    if (left === right) continue;
    const isSame2 = left && right && String([...left.elements]) === String([...right.elements]);
    const isExported = Boolean(left?.isExported || right?.isExported);
    const elements = isSame2 ? left.elements : /* @__PURE__ */ new Map([["0", unseen]]);
    one.variables.set(name, { ...left, ...right, isExported, elements });
  }
  for (const [path, content] of other2.files) {
    const mine = one.files.get(path);
    if (mine !== content) one.files.set(path, mine === void 0 ? content : unseen);
  }
  for (const [name, body] of other2.functions) one.functions.set(name, body);
  if (one.output !== other2.output) one.output = unseen;
  if (one.folder !== other2.folder) one.folder = one.path(unseen);
  one.traps = [.../* @__PURE__ */ new Set([...one.traps, ...other2.traps])];
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
function runAndOr({ commands: commands4, operators }, scope, reader) {
  let courses = [scope];
  for (const [index, command3] of commands4.entries()) {
    const operator = operators[index - 1];
    courses = merged(
      courses.flatMap((each) => {
        if (operator === void 0) return runNode(command3, each, reader);
        const wanted = operator === "&&";
        if (each.succeeded === wanted) return runNode(command3, each, reader);
        const skipped = each.clone();
        skipped.succeeded = !wanted;
        const run = each.succeeded === void 0 ? each : each.clone();
        const ends2 = runNode(command3, run, reader);
        return each.succeeded === void 0 || run === each ? [...ends2, skipped] : [skipped];
      })
    );
  }
  return courses;
}
function runPipeline(pipeline, scope, reader) {
  const { commands: commands4, operators, prefixes } = pipeline;
  const isNegated = prefixes.some(({ type }) => type === "Negation");
  const [only] = commands4;
  if (commands4.length === 1 && only) {
    const ends2 = runOne(only, scope, reader);
    for (const end of ends2) {
      if (isNegated) end.succeeded = end.succeeded === void 0 ? void 0 : !end.succeeded;
    }
    return ends2;
  }
  let input = scope.input;
  for (const [index, command3] of commands4.entries()) {
    const isLast = index === commands4.length - 1;
    const given = input;
    input = reader.inSubshell(
      scope,
      (sub) => {
        sub.input = given;
        const ends2 = runOne(command3, sub, reader);
        for (const end of ends2) if (operators[index] === "|&") end.print(end.errors);
        return ends2;
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
        const ends2 = reader.run(node.body.commands, [each.clone()]);
        for (const end of ends2) evaluate(node.update, end, reader);
        return { ends: ends2, over: [] };
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
      scope.late.push(...fieldsOf(wordsOfTest(node.expression), scope, reader).filter(isIndexed));
      scope.succeeded = void 0;
      return [scope];
    case "ArithmeticCommand": {
      const value = evaluate(node.expression, scope, reader);
      scope.succeeded = value === void 0 ? void 0 : value !== 0;
      return [scope];
    }
  }
}
var isIndexed = (word) => /^\w+\[[^\]]*(?:\$\(|`)/.test(word);
function runIf(node, scope, reader) {
  const ends2 = [];
  let courses = reader.run(node.clause.commands, [scope]);
  const clones = () => courses.map((each) => each.clone());
  ends2.push(...reader.run(node.then.commands, clones()));
  for (const { clause, then } of node.elif) {
    courses = reader.run(clause.commands, courses);
    ends2.push(...reader.run(then.commands, clones()));
  }
  ends2.push(...node.else ? reader.run(node.else.commands, courses) : courses);
  return merged(ends2);
}
var mostTurns = 50;
function runFor({ name, wordlist, body }, scope, reader) {
  const values2 = wordlist ? fieldsOf(wordlist, scope, reader) : scope.parameters.slice(1);
  const turns = values2.length > mostTurns ? [...values2.slice(0, mostTurns), unseen] : values2;
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
    courses = merged(turns.flatMap(({ ends: ends2 }) => ends2));
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
  const ends2 = items.flatMap(({ pattern, body }) => {
    for (const each of pattern) textOf(each, scope, reader);
    return reader.run(body.commands, [scope.clone()]);
  });
  return merged([...ends2, scope]);
}
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
import { resolve as resolve29 } from "node:path";
import { basename as basename2, isAbsolute as isAbsolute2, normalize } from "node:path";
function pathOf(word, { folder }) {
  if (isAbsolute2(word) || !isSeen(word) && !/^[\w.~-]/.test(word)) return word;
  return `${folder}/${word}`;
}
function rewritten(word, invocation) {
  return { path: pathOf(word, invocation), how: "write" };
}
function touched(word, invocation, host) {
  return { path: pathOf(word, invocation), how: "append", ...contentOf(word, invocation, host) };
}
function contentOf(word, invocation, host) {
  const path = pathOf(word, invocation);
  const content = isSeen(path) ? host.readFile(path) : void 0;
  return content === void 0 ? {} : { content };
}
function removed2(word, invocation) {
  return { path: pathOf(word, invocation), how: "remove" };
}
function placed(from, to, invocation, host) {
  const known3 = contentOf(from, invocation, host);
  const target = pathOf(to, invocation);
  const inside = {
    path: `${target}/${basename2(normalize(from))}`,
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
  changes(invocation, host) {
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
    return files.map((word) => touched(word, invocation, host));
  }
};
function modesApart({ words: words3 }) {
  return words3.slice(1).map(
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
var told = /^(?:-[a-zA-Z]*[ceEsSwW]|--cmd|\+\D)/;
var naming = /(?:^|[|:\n%,$\d\s])(?:e(?:dit)?|w(?:q|rite)?|x(?:it)?|up(?:date)?|sav(?:eas)?|n(?:ext)?|sp(?:lit)?|tabe(?:dit)?|args?)!?\s+(?:>>\s*)?([^\s|!]+)/g;
var editors2 = {
  programs: ["vi", "vim", "nvim", "gvim", "rvim", "vimdiff", "view", "emacs", "micro"],
  changes(invocation) {
    const words3 = invocation.words.slice(1);
    if (!words3.some((word) => told.test(word)) && invocation.input === void 0) return [];
    const line = readCommandLine(words3, ["-c", "--cmd", "-S", "-u", "-T", "-f", "-l", "--eval"]);
    const files = line.operands.filter((word) => !word.startsWith("+"));
    return [...files, ...namedBy(words3, invocation)].map((file) => rewritten(file, invocation));
  }
};
function namedBy(words3, { input = "" }) {
  return [...words3, input].flatMap(
    (text) => [...text.matchAll(naming)].map(([, file = ""]) => file)
  );
}
import { join as join20 } from "node:path";
var find2 = {
  programs: ["find", "gfind"],
  changes(invocation) {
    const words3 = invocation.words.slice(1);
    const start = words3.findIndex((word) => /^[-(!]/.test(word));
    const tests = start < 0 ? [] : words3.slice(start);
    const written = tests.flatMap(
      (word, index) => /^-(?:fprintf?|fprint0|fls)$/.test(word) ? [tests[index + 1] ?? ""] : []
    );
    const folders3 = start < 0 ? words3 : words3.slice(0, start);
    const names3 = removesFound(tests) ? namesIn3(tests) : [];
    const found = (folders3.length === 0 ? ["."] : folders3).flatMap(
      (folder) => names3.map((name) => removed2(name === "" ? folder : join20(folder, "**", name), invocation))
    );
    const changed = runsOn(tests, changers) ? folders3 : [];
    return [...[...written, ...changed].map((file) => rewritten(file, invocation)), ...found];
  }
};
function namesIn3(tests) {
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
var removers = /^(?:rm|rmdir|mv|shred|truncate|unlink|trash)$/;
var changers = /^(?:sed|perl|ruby|chmod|chown|tee|dd|cp|ln|sh|bash|zsh)$/;
function removesFound(tests) {
  return tests.includes("-delete") || runsOn(tests, removers);
}
function runsOn(tests, programs) {
  return tests.some((word, index) => {
    const program2 = tests[index + 1] ?? "";
    return /^-(?:exec|ok)(?:dir)?$/.test(word) && programs.test(program2.replace(/^.*\//s, ""));
  });
}
import { isAbsolute as isAbsolute3, join as join21 } from "node:path";
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
var commands3 = {
  apply: (words3, invocation, host) => {
    const { operands } = readCommandLine(words3, [
      "-p",
      "--directory",
      "--exclude",
      "--include",
      "-C"
    ]);
    const texts = operands.length === 0 ? [invocation.input] : operands.map((file) => host.readFile(pathOf(file, invocation)));
    return texts.flatMap((text) => patchedFiles(text ?? "", invocation));
  },
  checkout: (words3, invocation) => {
    const { operands } = readCommandLine(words3, ["-b", "-B", "--orphan", "--conflict"]);
    return operands.map((word) => rewritten(word, invocation));
  },
  clean: (words3, invocation) => {
    const line = readCommandLine(words3, ["-e", "--exclude"]);
    const leavesOut2 = line.values("-e", "--exclude").some((each) => /fractary/.test(each));
    if (leavesOut2 || line.has("-n", "--dry-run")) return [];
    if (line.operands.length > 0) return line.operands.map((word) => removed2(word, invocation));
    return line.has("-x", "-X") ? [removed2(".", invocation)] : [];
  },
  mv: (words3, invocation) => {
    const { operands } = readCommandLine(words3);
    const target = operands.at(-1);
    return [
      ...operands.slice(0, -1).map((word) => removed2(word, invocation)),
      ...target === void 0 ? [] : [rewritten(target, invocation)]
    ];
  },
  restore: (words3, invocation) => {
    const line = readCommandLine(words3, ["-s", "--source", "--conflict"]);
    const onlyIndex = line.has("-S", "--staged") && !line.has("-W", "--worktree");
    return onlyIndex ? [] : line.operands.map((word) => rewritten(word, invocation));
  },
  rm: (words3, invocation) => {
    const line = readCommandLine(words3);
    const stays = line.has("--cached", "-n", "--dry-run");
    return stays ? [] : line.operands.map((word) => removed2(word, invocation));
  },
  stash: (words3, invocation) => {
    const line = readCommandLine(words3, ["-m", "--message"]);
    const [command3 = "push", ...paths] = line.operands;
    if (command3 !== "push" && command3 !== "save") return [];
    if (line.has("-a", "--all")) return [removed2(".", invocation)];
    return command3 === "push" ? paths.map((word) => rewritten(word, invocation)) : [];
  }
};
var git2 = {
  programs: ["git"],
  changes(invocation, host) {
    const { folder, rest } = fromCommand(invocation);
    const [command3 = "", ...words3] = rest;
    const here2 = { ...invocation, folder };
    const outputs3 = words3.flatMap((word) => /^--output=(.+)$/s.exec(word)?.[1] ?? []);
    return [
      ...Object.hasOwn(commands3, command3) ? commands3[command3]?.(words3, here2, host) ?? [] : [],
      ...outputs3.map((file) => rewritten(file, here2))
    ];
  }
};
function fromCommand({ words: words3, folder }) {
  let [here2, index] = [folder, 1];
  for (; index < words3.length; index++) {
    const word = words3[index] ?? "";
    if (!word.startsWith("-")) break;
    if (word === "-C") {
      const next = words3[index + 1] ?? ".";
      here2 = isAbsolute3(next) ? next : join21(here2, next);
    }
    if (/^(?:-C|-c|--git-dir|--work-tree|--namespace|--exec-path)$/.test(word)) index++;
  }
  return { folder: here2, rest: words3.slice(index) };
}
import { basename as basename3, join as join22 } from "node:path";
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
    const program2 = programOf(invocation);
    const named2 = options[program2] ?? [];
    const line = readCommandLine(invocation.words.slice(1), [...named2, ...others2[program2] ?? []]);
    const folder = line.value("--output-dir", "-P", "--directory-prefix") ?? ".";
    const asNamed = program2 === "wget" ? named2.every((each) => !line.has(each)) : program2 === "curl" && line.has("-O", "--remote-name", "--remote-name-all");
    return [
      ...line.values(...named2).filter((word) => word !== "-").flatMap((word) => within(word, folder, invocation)),
      ...asNamed ? line.operands.map((url) => rewritten(join22(folder, nameIn(url)), invocation)) : []
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
  return [rewritten(folder === "." || word.startsWith("/") ? word : join22(folder, word), invocation)];
}
var nameIn = (url) => basename3(url.replace(/[?#].*$/s, "")) || "index.html";
import { join as join23 } from "node:path";
var withValue8 = [
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
    const program2 = programOf(invocation);
    const known3 = withValue8.filter((each) => !plainFlags[program2]?.includes(each));
    const line = readCommandLine(invocation.words.slice(1), known3);
    const { sources, target } = endsOf(line, program2);
    const moves = program2 === "mv" || line.has("--remove-source-files");
    return [
      ...moves ? sources.map((from) => removed2(from, invocation)) : [],
      ...program2 === "ln" ? sources.filter(isWatchedByName).map((from) => rewritten(from, invocation)) : [],
      ...target === void 0 || isRemote(target) ? [] : sources.flatMap((from) => arrivals(from, target, invocation, host)),
      ...target !== void 0 && clears(line) ? [removed2(target, invocation)] : []
    ];
  }
};
function endsOf(line, program2) {
  const named2 = program2 === "rsync" ? void 0 : line.value("-t", "--target-directory");
  if (named2 !== void 0) return { sources: line.operands, target: `${named2}/` };
  if (program2 === "install" && line.has("-d", "--directory"))
    return { sources: [], target: void 0 };
  const [only] = line.operands;
  if (line.operands.length === 1) {
    return { sources: [only ?? ""], target: program2 === "ln" ? "./" : void 0 };
  }
  return { sources: line.operands.slice(0, -1), target: line.operands.at(-1) };
}
function arrivals(from, target, invocation, host) {
  if (isRemote(from)) return [rewritten(target, invocation)];
  const inFolder = join23(stateFolder, "config.json");
  const source2 = pathOf(from, invocation);
  const isOwn = `${invocation.folder}/`.startsWith(`${join23(source2)}/`.replace(/\/+$/, "/"));
  const brings = isSeen(source2) && !isOwn && programOf(invocation) !== "ln";
  const carried = brings ? host.readFile(join23(source2, inFolder)) : void 0;
  const path = join23(pathOf(target, invocation), inFolder);
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
var pulls = {
  vercel: { command: /^env pull\b/, usual: ".env.local" },
  vc: { command: /^env pull\b/, usual: ".env.local" },
  eas: { command: /^env:pull\b/, usual: ".env.local" },
  heroku: { command: /^config:pull\b/, usual: ".env" },
  doppler: { command: /^secrets download\b/, usual: "doppler.env" },
  shopify: { command: /^(?:app|hydrogen) env pull\b/, usual: ".env" },
  op: { command: /^inject\b/, usual: ".env" }
};
var fileOptions = ["-o", "--out-file", "--output-file", "--path", "--file", "--env-file"];
var pulling = {
  programs: Object.keys(pulls),
  changes(invocation) {
    const pull = pulls[programOf(invocation)];
    const line = readCommandLine(invocation.words.slice(1), [
      ...fileOptions,
      ...["--environment", "-e", "--cwd", "-i", "-p", "-c", "--project", "--config", "--scope"],
      ...["-t", "--token", "-a", "--app", "--format", "--env", "--git-branch"]
    ]);
    const text = line.operands.join(" ");
    if (!pull?.command.test(text)) return [];
    const [first] = line.operands.slice(
      text.startsWith("env:") || /^(?:config:|inject)/.test(text) ? 1 : 2
    );
    return [rewritten(line.value(...fileOptions) ?? first ?? pull.usual, invocation)];
  }
};
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
var sedValued = ["-e", "--expression", "-f", "--file", "-l", "--line-length"];
function sedded(words3, text) {
  const line = readCommandLine(words3, sedValued);
  if (line.has("-n", "--quiet", "--silent", "-f", "--file", "-z", "-s")) return void 0;
  if (words3.some((word) => /^-i./.test(word) && !/^-i[.~]/.test(word))) return void 0;
  const given = line.values("-e", "--expression");
  const [first = ""] = line.operands.filter((word) => word !== "");
  const isExtended = words3.some((word) => /^(?:-[Er]+i?|-[Er]|--regexp-extended)$/.test(word));
  const edits = (given.length > 0 ? given : [first]).flatMap((program2) => program2.split("\n")).filter((program2) => program2.trim() !== "").map((program2) => editOf(program2.trim(), isExtended));
  if (edits.length === 0 || edits.includes(void 0)) return void 0;
  const ending = text.endsWith("\n") ? "\n" : "";
  const lines = text.slice(0, text.length - ending.length).split("\n");
  const left = lines.flatMap((each, index) => edited(each, index + 1, edits));
  return left.length === 0 ? "" : left.join("\n") + ending;
}
function edited(line, number, edits) {
  let current = line;
  for (const { at: at2, edit } of edits) {
    const isMeant = at2 === void 0 || (typeof at2 === "number" ? at2 === number : at2.test(current));
    if (isMeant) current = edit(current);
    if (current === void 0) return [];
  }
  return [current];
}
function editOf(program2, isExtended) {
  const [, number, source2, rest = ""] = /^(?:(\d+)|\/((?:[^\\/\n]|\\.)*)\/)?\s*(.*)$/.exec(program2) ?? [];
  const pattern = source2 === void 0 ? void 0 : patternOf2(source2, isExtended, "");
  if (source2 !== void 0 && !pattern) return void 0;
  const at2 = number === void 0 ? pattern : Number(number);
  if (rest === "d") return { at: at2, edit: () => void 0 };
  const edit = substitution(rest, isExtended);
  return edit && { at: at2, edit };
}
function substitution(command3, isExtended) {
  const mark = command3[1];
  if (command3[0] !== "s" || mark === void 0 || /[\w\s\\]/.test(mark)) return void 0;
  const [source2, replacement, flags, ...more] = partsOf2(command3.slice(2), mark);
  if (source2 === void 0 || replacement === void 0 || flags === void 0) return void 0;
  if (more.length > 0 || !/^[gIi]*$/.test(flags)) return void 0;
  const found = patternOf2(source2, isExtended, flags.toLowerCase());
  if (!found || /\\[a-zA-Z]/.test(replacement)) return void 0;
  return (line) => line.replace(
    found,
    (...matched) => replacement.replace(/\\(.)|&/gs, (_, escaped3) => {
      if (escaped3 === void 0) return String(matched[0]);
      if (!/\d/.test(escaped3)) return escaped3;
      return typeof matched[Number(escaped3)] === "string" ? String(matched[Number(escaped3)]) : "";
    })
  );
}
function partsOf2(text, mark) {
  const parts = [""];
  for (let at2 = 0; at2 < text.length; at2 += 1) {
    const character2 = text[at2] ?? "";
    const last = parts.length - 1;
    if (character2 === mark) parts.push("");
    else if (character2 !== "\\") parts[last] += character2;
    else {
      at2 += 1;
      parts[last] += text[at2] === mark ? mark : `\\${text[at2] ?? ""}`;
    }
  }
  return parts;
}
var unlike = /\[[^\]]*\\|\[\^?\]|\[\[|\\[a-zA-Z0-9<>'`]|\(\?|^\*|(?:\(|\|)\*|\)(?:[*+{?]|\\[+{?])|(?<!^|\[|[(|])\^|\$(?!$|[)|])/;
function patternOf2(source2, isExtended, flags) {
  if (source2 === "" || !isSeen(source2) || unlike.test(source2)) return void 0;
  const own = isExtended ? source2 : source2.replace(/\\([(){}|+?])|([(){}|+?])/g, (_, special, plain2) => special ?? `\\${plain2}`);
  try {
    return new RegExp(own, `${flags}s`);
  } catch {
    return void 0;
  }
}
var perl = {
  when: /^-(?![MmIE])[a-zA-Z0-9]*i/,
  withValue: ["-e", "-E", "-I", "-M", "-m", "-r"],
  before: 1,
  insteadOf: ["-e", "-E"]
};
var rewriters = {
  sed: {
    when: /^(?:-[a-zA-Z]*[iI]|--in-place)/,
    withValue: sedValued,
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
  changes(invocation, host) {
    const name = programOf(invocation).replace(/^gsed$/, "sed");
    const rewriter = rewriters[name] ?? {};
    const words3 = invocation.words.slice(1);
    if (rewriter.when && !words3.some((word) => rewriter.when?.test(word))) return [];
    const files = filesOf2(words3, rewriter);
    if (name === "sed") return files.map((word) => seddedFile(word, words3, invocation, host));
    return files.map((word) => rewritten(word, invocation));
  }
};
function seddedFile(word, words3, invocation, host) {
  const path = pathOf(word, invocation);
  const before2 = isSeen(path) && word !== "" ? host.readFile(path) : void 0;
  const content = before2 === void 0 ? void 0 : sedded(words3, before2);
  return { ...rewritten(word, invocation), ...content !== void 0 && { content } };
}
function filesOf2(words3, rewriter) {
  const { withValue: withValue9 = [], before: before2 = 0, insteadOf: insteadOf2 = [] } = rewriter;
  const line = readCommandLine(words3, withValue9);
  const isGiven = line.values(...insteadOf2).length > 0;
  return line.operands.slice(isGiven ? 0 : before2);
}
var tee = {
  programs: ["tee"],
  changes(invocation, host) {
    const line = readCommandLine(invocation.words.slice(1), ["--output-error"]);
    const appends = line.has("-a", "--append");
    const { input } = invocation;
    return line.operands.map((word) => {
      const path = pathOf(word, invocation);
      const before2 = appends && isSeen(path) ? host.readFile(path) ?? "" : "";
      const content = input === void 0 ? {} : { content: before2 + input };
      return { path, how: appends ? "append" : "write", ...content };
    });
  }
};
import { join as join24 } from "node:path";
var unpacking = {
  programs: ["tar", "gtar", "bsdtar", "unzip", "7z", "7za"],
  changes(invocation) {
    const program2 = programOf(invocation);
    if (program2 === "unzip") return unzipped(invocation);
    return program2.startsWith("7z") ? unpacked7z(invocation) : untarred(invocation);
  }
};
function untarred(invocation) {
  const [first = "", ...rest] = invocation.words.slice(1);
  const words3 = /^[a-zA-Z]+$/.test(first) ? [`-${first}`, ...rest] : [first, ...rest];
  const line = readCommandLine(words3, [
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
    return [folder, ...line.operands.map((member) => join24(folder, member))].map(
      (each) => rewritten(each, invocation)
    );
  }
  const packed = line.has("--remove-files") ? line.operands.map((each) => join24(folder, each)) : [];
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
  const members = line.operands.slice(1).map((member) => join24(folder, member));
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
  editors2,
  find2,
  git2,
  outputs,
  patch,
  placing,
  pulling,
  removing,
  rewriting,
  tee,
  unpacking
];
import { Buffer as Buffer2 } from "node:buffer";
import { gunzipSync } from "node:zlib";
function readOptions2(args, withValue9 = "") {
  const options2 = /* @__PURE__ */ new Map();
  const operands = [];
  for (let at2 = 0; at2 < args.length; at2 += 1) {
    const arg = args[at2] ?? "";
    if (arg === "--") return { options: options2, operands: [...operands, ...args.slice(at2 + 1)] };
    if (arg.startsWith("--")) {
      const [name = "", ...value] = arg.slice(2).split("=");
      options2.set(name, value.join("="));
    } else if (/^-[^-]/.test(arg)) {
      at2 += shortOptions(arg.slice(1), args[at2 + 1] ?? "", withValue9, options2);
    } else {
      operands.push(arg);
    }
  }
  return { options: options2, operands };
}
function shortOptions(letters2, next, withValue9, options2) {
  for (const [index, letter] of [...letters2].entries()) {
    if (!withValue9.includes(letter)) {
      options2.set(letter, "");
      continue;
    }
    const attached = letters2.slice(index + 1);
    options2.set(letter, attached === "" ? next : attached);
    return attached === "" ? 1 : 0;
  }
  return 0;
}
function formatted(format, values2) {
  if (!isSeen(format)) return unseen;
  let rest = [...values2];
  let printed = "";
  let before2;
  do {
    before2 = rest.length;
    printed += escapes2(format).replace(conversion, (_, ...groups2) => {
      const [flags = "", widths = "", precisions, kind = ""] = groups2;
      if (kind === "%") return "%";
      const width = widths === "*" ? Number(rest.shift()) : Number(widths);
      const precision = precisions === "*" ? Number(rest.shift()) : precisions;
      const text = converted(kind, rest.shift() ?? "", precision);
      if (width > longestPadding) return unseen;
      return flags.includes("-") ? text.padEnd(width) : text.padStart(width, padding(flags));
    });
  } while (rest.length > 0 && rest.length < before2);
  rest = [];
  return printed;
}
var longestPadding = 1e3;
var conversion = /%([-+ 0#]*)(\d+|\*)?(?:\.(\d+|\*))?([a-zA-Z%]|\([^)]*\)T)/g;
var padding = (flags) => flags.includes("0") ? "0" : " ";
function converted(kind, value, precision) {
  const cut2 = (text) => precision === void 0 ? text : text.slice(0, Number(precision));
  if (!isSeen(value)) return value;
  switch (kind) {
    case "s":
      return cut2(value);
    case "b":
      return cut2(escapes2(value));
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
function escapes2(text) {
  const pattern = /\\(?:x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|(0?[0-7]{1,3})|c[\s\S]*|([\s\S]))/g;
  return text.replace(pattern, (all, hex, short, long, octal, letter) => {
    const code = hex ?? short ?? long;
    if (code !== void 0) return character(Number.parseInt(code, 16));
    if (octal !== void 0) return character(Number.parseInt(octal, 8));
    return letter === void 0 ? "" : letters[letter] ?? all;
  });
}
var character = (code) => code <= 1114111 ? String.fromCodePoint(code) : "";
function textOfFiles(paths, { input, readFile }) {
  const texts = (paths.length === 0 ? ["-"] : paths).map(
    (path) => path === "-" || path === "/dev/stdin" ? input ?? "" : readFile(path)
  );
  return texts.includes(void 0) ? void 0 : texts.join("");
}
var byLine = (turn) => {
  return (args, source2) => {
    const text = textOfFiles(readOptions2(args).operands, source2);
    return text === void 0 ? void 0 : text && `${turn(linesOf2(text)).join("\n")}
`;
  };
};
var linesOf2 = (text) => text.replace(/\n$/, "").split("\n");
var headOrTail = (isHead) => (args, source2) => {
  const plain2 = args.map((arg) => arg.replace(/^-(\d+)$/, "-n$1"));
  const { options: options2, operands } = readOptions2(plain2, "nc");
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
    const at2 = from.indexOf(each);
    if (at2 < 0) return each;
    return isDeleted ? "" : to[Math.min(at2, to.length - 1)] ?? each;
  });
  if (!options2.has("s")) return turned.join("");
  const squeezed = to || from;
  return turned.filter((each, at2) => each !== turned[at2 - 1] || !squeezed.includes(each)).join("");
};
function charactersOf(set3) {
  return escapes2(set3).replaceAll("[:upper:]", "A-Z").replaceAll("[:lower:]", "a-z").replaceAll("[:digit:]", "0-9").replaceAll("[:space:]", " 	\n\r\v\f").replace(/([\s\S])-([\s\S])/g, (_, from, to) => {
    const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
    const length = Math.max(0, last - first + 1);
    return Array.from({ length }, (_each, at2) => String.fromCharCode(first + at2)).join("");
  });
}
var sed2 = (args, source2) => {
  const { options: options2, operands } = readOptions2(args, "e");
  const scripts = options2.has("e") ? [options2.get("e") ?? ""] : operands.slice(0, 1);
  const text = textOfFiles(options2.has("e") ? operands : operands.slice(1), source2);
  const script2 = scripts.join("\n");
  const isExtended = options2.has("E") || options2.has("r");
  const turns = script2.split(/[;\n](?=\s*(?:s\W|$))/).map((each) => substitution2(each.trim(), isExtended));
  if (text === void 0 || options2.has("n") || options2.has("i")) return void 0;
  if (turns.some((turn) => turn === void 0)) return void 0;
  const lines = linesOf2(text).map(
    (line) => turns.reduce((done, turn) => turn?.(done) ?? done, line)
  );
  return lines.join("\n") + (text.endsWith("\n") ? "\n" : "");
};
var longestLine = 1e3;
function substitution2(script2, isExtended) {
  if (script2 === "") return (line) => line;
  const separator = /^s([^\w\s\\])/.exec(script2)?.[1];
  if (separator === void 0) return void 0;
  const parts = script2.slice(2).split(separator);
  const [from = "", to = "", flags = ""] = parts;
  if (parts.length !== 3 || !/^[gi]*$/i.test(flags)) return void 0;
  const source2 = isExtended ? from : basicExpression(from);
  const found = regexp(source2, `${flags.includes("g") ? "g" : ""}${/i/i.test(flags) ? "i" : ""}`);
  const quantifiers = from.match(/[*+{?]/g)?.length ?? 0;
  if (!found || isTooSlow(from)) return void 0;
  const by = to.replace(/\$/g, "$$$$").replace(
    /\\(\d)|\\?&/g,
    (text, group) => group === void 0 ? text === "&" ? "$&" : "&" : `$${group}`
  );
  return (line) => line.length > longestLine && quantifiers > 0 ? unseen : line.replace(found, by.replace(/\\([\s\S])/g, "$1"));
}
var isTooSlow = (expression) => (expression.match(/[*+{?]/g)?.length ?? 0) > 2 || /[*+}]\\?\)[*+{\\]/.test(expression);
var basicExpression = (expression) => expression.replace(/\\?[(){}+?|]/g, (text) => swapped(text));
var swapped = (text) => text.startsWith("\\") ? text.slice(1) : `\\${text}`;
var cut = (args, source2) => {
  const { options: options2, operands } = readOptions2(args, "dfcb");
  const text = textOfFiles(operands, source2);
  const list2 = options2.get("f") ?? options2.get("c") ?? options2.get("b");
  if (text === void 0 || list2 === void 0) return void 0;
  const separator = options2.has("f") ? options2.get("d") ?? "	" : "";
  const lines = linesOf2(text).map((line) => {
    const all = line.split(separator);
    return all.length < 2 ? line : all.filter((_, at2) => isListed(at2 + 1, list2)).join(separator);
  });
  return `${lines.join("\n")}
`;
};
var isListed = (number, list2) => list2.split(",").some((range) => {
  const [from = "", to] = range.split("-");
  return number >= Number(from || 1) && number <= (to === void 0 ? Number(from) : Number(to || 1e9));
});
var grep = (args, source2) => {
  const { options: options2, operands } = readOptions2(args, "eABCm");
  const known3 = [...options2.keys()].every(
    (name) => /^(?:[eEvihwxFGo]|invert-match|ignore-case)$/.test(name)
  );
  const pattern = options2.get("e") ?? operands[0];
  const files = options2.has("e") ? operands : operands.slice(1);
  const text = textOfFiles(files, source2);
  if (!known3 || pattern === void 0 || text === void 0) return void 0;
  if (files.length > 1 && !options2.has("h")) return void 0;
  const found = lineTest(pattern, options2);
  if (!found || text.split("\n").some((line) => line.length > longestLine)) return void 0;
  const isWanted = !(options2.has("v") || options2.has("invert-match"));
  const lines = linesOf2(text).filter((line) => !isSeen(line) || found.test(line) === isWanted);
  const parts = options2.has("o") ? lines.flatMap((line) => found.exec(line)?.[0] ?? []) : lines;
  return parts.map((line) => `${line}
`).join("");
};
function lineTest(pattern, options2) {
  const plain2 = options2.has("F") ? escaped(pattern) : options2.has("E") ? pattern : basicExpression(pattern);
  if (isTooSlow(plain2) || !isSeen(pattern)) return void 0;
  const whole2 = options2.has("w") ? `\\b(?:${plain2})\\b` : plain2;
  const isInsensitive = options2.has("i") || options2.has("ignore-case");
  return regexp(options2.has("x") ? `^(?:${whole2})$` : whole2, isInsensitive ? "i" : "");
}
var cat = (args, source2) => textOfFiles(
  args.filter((arg) => arg === "-" || !arg.startsWith("-")),
  source2
);
var filters = {
  bat: cat,
  cat,
  cut,
  egrep: (args, source2) => grep(["-E", ...args], source2),
  fgrep: (args, source2) => grep(["-F", ...args], source2),
  grep,
  head: headOrTail(true),
  rev: byLine((lines) => lines.map((line) => [...line].toReversed().join(""))),
  sed: sed2,
  sort: byLine((lines) => lines.toSorted()),
  tac: byLine((lines) => lines.toReversed()),
  tail: headOrTail(false),
  tee: (_args, { input = "" }) => input,
  tr,
  uniq: byLine((lines) => lines.filter((line, at2) => line !== lines[at2 - 1]))
};
function textOfBytes(bytes) {
  const text = Buffer2.from(bytes).toString("utf8");
  return text.includes("�") ? Buffer2.from(bytes).toString("latin1") : text;
}
var base64 = (args, source2) => {
  const { options: options2, operands } = readOptions2(args, "wbio");
  const text = textOfFiles(options2.has("i") ? [options2.get("i") ?? ""] : operands, source2);
  if (text === void 0 || !isSeen(text)) return void 0;
  const isDecoding = ["d", "D", "decode"].some((name) => options2.has(name));
  if (isDecoding) return textOfBytes(Buffer2.from(text, "base64"));
  return `${Buffer2.from(text).toString("base64")}
`;
};
var xxd = (args, source2) => {
  const { options: options2, operands } = readOptions2(args, "clsog");
  const text = textOfFiles(operands, source2);
  if (text === void 0 || !isSeen(text)) return void 0;
  if (!options2.has("p")) return void 0;
  if (options2.has("r")) return textOfBytes(Buffer2.from(text.replace(/[^\da-fA-F]/g, ""), "hex"));
  return `${Buffer2.from(text).toString("hex")}
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
  return gunzipSync(Buffer2.from(text, "latin1"), { maxOutputLength: 1 << 20 }).toString("utf8");
};
var literal = (args) => {
  const code = args.find((_, at2) => /^-(?:c|e|E|p|r|ne)$/.test(args[at2 - 1] ?? "")) ?? "";
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
import { basename as basename4, dirname as dirname8, resolve as resolve27 } from "node:path";
var echo = (args) => {
  const count2 = args.findIndex((arg) => !/^-[neE]+$/.test(arg));
  const flags = (count2 < 0 ? args : args.slice(0, count2)).join("");
  const text = (count2 < 0 ? [] : args.slice(count2)).join(" ");
  return (flags.includes("e") ? escapes2(text) : text) + (flags.includes("n") ? "" : "\n");
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
  const names3 = args.filter((arg) => !arg.startsWith("-"));
  return names3.map((name) => `${programOf({ words: [name] })}
`).join("");
};
var ls = (args, { folder, listFolder }) => {
  const flags = args.filter((arg) => arg.startsWith("-")).join("");
  const paths = args.filter((arg) => !arg.startsWith("-"));
  if (!/^[-1adAtrhSU]*$/.test(flags)) return void 0;
  if (paths.length === 0 && flags.includes("d")) return ".\n";
  const lines = (paths.length === 0 ? ["."] : paths).flatMap((path) => {
    const names3 = flags.includes("d") || !isSeen(path) ? [] : listFolder?.(resolve27(folder, path)) ?? [];
    const shown = names3.filter((name) => !name.startsWith(".") || /[aA]/.test(flags));
    return names3.length > 0 ? shown : [path];
  });
  return lines.map((line) => `${line}
`).join("");
};
var find3 = (args) => {
  const end = args.findIndex((arg) => /^[-(!]/.test(arg));
  const starts2 = end < 0 ? args : args.slice(0, end);
  return (starts2.length === 0 ? ["."] : starts2).map((start) => `${start}/${unseen}
`).join("");
};
var silent = () => "";
var printers = {
  ":": silent,
  "[": silent,
  basename: ([path = "", ending = ""]) => `${basename4(path, ending)}
`,
  dirname: ([path = ""]) => `${dirname8(path)}
`,
  echo,
  false: silent,
  find: find3,
  ls,
  mkdir: silent,
  printenv: ([name = ""], { variable: variable3 }) => `${variable3(name) ?? unseen}
`,
  printf: ([format = "", ...values2]) => formatted(format, values2),
  pwd: (_args, { folder }) => `${folder}
`,
  readlink: (args, { folder }) => `${resolve27(folder, args.at(-1) ?? "")}
`,
  realpath: (args, { folder }) => `${resolve27(folder, args.at(-1) ?? "")}
`,
  rm: silent,
  seq,
  sleep: silent,
  test: silent,
  touch: silent,
  true: silent,
  which
};
import { dirname as dirname9, join as join25 } from "node:path";
var setups = {
  brew: /^shellenv\b/,
  conda: /^shell\.\w+ hook\b/,
  dircolors: /^/,
  direnv: /^hook\b/,
  fnm: /^(?:env|completions)\b/,
  fzf: /^--(?:bash|zsh|fish)$/,
  gpgconf: /^--list-dirs/,
  keychain: /^--eval\b/,
  luarocks: /^path\b/,
  mamba: /^shell hook\b/,
  micromamba: /^shell hook\b/,
  nodenv: /^init\b/,
  opam: /^env\b/,
  pyenv: /^(?:init|virtualenv-init)\b/,
  rbenv: /^init\b/,
  "register-python-argcomplete": /^/,
  "ssh-agent": /^(?:-[sck]|$)/,
  starship: /^(?:init|completions)\b/,
  thefuck: /^--alias\b/,
  tput: /^/,
  volta: /^completions\b/,
  zoxide: /^init\b/
};
var completing = `argo argocd bun cargo deno docker eksctl fly flux gh glab golangci-lint helm
  istioctl just k9s kind kubectl minikube mise ng npm op oc pip pip3 pnpm podman poetry rustup
  skaffold stern task uv velero yq`.split(/\s+/);
var exported = (names3) => [...names3].map((name) => `export ${name}=${unseen}
`).join("");
var ofDatabases = exported(unseenVariables.keys());
var ofDocker = exported(["DOCKER_HOST"]);
var variables = {
  conda: [/^shell\.\w+ activate\b/, ofDatabases],
  direnv: [/^export\b/, ofDatabases],
  "docker-machine": [/^env\b/, ofDocker],
  minikube: [/^(?:docker|podman)-env\b/, ofDocker],
  mise: [/^(?:activate|env|hook-env)\b/, ofDatabases]
};
function setupOf(program2) {
  return (args) => {
    const line = args.join(" ");
    if (setups[program2]?.test(line)) return "";
    const [words3, text] = variables[program2] ?? [];
    if (words3?.test(line)) return text;
    return completing.includes(program2) && /^completions?\b/.test(line) ? "" : void 0;
  };
}
var folders2 = {
  git: ([command3, option2, ...rest], { folder, readFile }) => {
    if (command3 !== "rev-parse" || option2 !== "--show-toplevel" || rest.length > 0) return void 0;
    for (let at2 = folder; at2 !== dirname9(at2); at2 = dirname9(at2)) {
      if (readFile(join25(at2, ".git/HEAD")) ?? readFile(join25(at2, ".git"))) return `${at2}
`;
    }
    return void 0;
  },
  pipenv: ([option2]) => option2 === "--venv" ? "/usr/venv\n" : void 0,
  poetry: (args, source2) => /^env info (?:-p|--path)$/.test(args.join(" ")) ? "/usr/venv\n" : setupOf("poetry")(args, source2),
  brew: (args, source2) => args[0] === "--prefix" ? "/opt/homebrew\n" : setupOf("brew")(args, source2)
};
var names2 = /* @__PURE__ */ new Set([...Object.keys(setups), ...Object.keys(variables), ...completing]);
var shellSetup = {
  ...Object.fromEntries([...names2].map((name) => [name, setupOf(name)])),
  ...folders2
};
var outputs2 = new Map(
  Object.entries({ ...shellSetup, ...coders, ...filters, ...printers })
);
function outputOfProgram(invocation, scope) {
  const { words: words3, folder, input } = invocation;
  const output = outputs2.get(programOf(invocation));
  if (!output) return unseen;
  const host = scope.asHost();
  try {
    return output(words3.slice(1), { ...host, folder, input }) ?? unseen;
  } catch {
    return unseen;
  }
}
function scriptOf3(invocation, scope) {
  const { words: words3 } = invocation;
  const [path, ...args] = words3;
  const file = scriptPath(invocation, scope);
  const text = file === void 0 ? void 0 : scope.readFile(file);
  if (text === void 0 || text === unseen) return text;
  const [, line = ""] = /^#!\s*(.*)/.exec(text) ?? [];
  const interpreter = line.replace(/^\S*\/env\s+(?:-S\s+)?/, "").split(/\s+/).filter(Boolean);
  const [program2, ...options2] = interpreter;
  const name = program2?.slice(program2.lastIndexOf("/") + 1);
  if (name === void 0 || /^(?:ba|z|da|k|a)?sh$/.test(name)) {
    return { kind: "script", text, parameters: words3 };
  }
  return { kind: "program", words: [name, ...options2, file ?? path, ...args] };
}
function scriptPath({ words: words3, variables: variables3 }, scope) {
  const [name] = words3;
  if (!isSeen(name)) return void 0;
  if (name.includes("/")) {
    const path = scope.path(name);
    const isInstalled = /\/node_modules\/|^\/(?:usr|bin|sbin|opt|nix|snap)\//.test(path);
    return isInstalled && !scope.files.has(path) ? void 0 : path;
  }
  const folders3 = variables3.get("PATH");
  if (folders3 === void 0) return void 0;
  const paths = folders3.split(":").map((folder) => scope.path(`${folder}/${name}`));
  return paths.find((path) => scope.files.has(path) || isInside(path, scope));
}
var isInside = (path, { folder, host }) => !path.includes("/node_modules/") && (path.startsWith(`${folder}/`) || path.startsWith(`${host.folder}/`)) && host.readFile(path) !== void 0;
import { resolve as resolve28 } from "node:path";
var words2 = (text) => text.split(/\s+/).filter(Boolean);
var shellFile = (path, { folder }, host) => {
  const text = host.readFile(resolve28(folder, path));
  return text === void 0 ? void 0 : [{ kind: "script", text }];
};
var prompt = (value) => /\$\(|`/.test(value) ? [{ kind: "script", text: `: "${value}"` }] : void 0;
var perlModules = (value, { variables: variables3, folder }, host) => {
  const options2 = words2(value);
  const named2 = options2.flatMap((word) => /^-[Mm]([\w:]+)/.exec(word)?.[1] ?? []);
  const folders3 = [
    ...options2.flatMap((word) => /^-(?:Mlib=|I)(.+)$/.exec(word)?.[1] ?? []),
    ...(variables3.get("PERL5LIB") ?? "").split(":"),
    "."
  ];
  const files = named2.flatMap(
    (name) => folders3.map((each) => resolve28(folder, each, `${name.replaceAll("::", "/")}.pm`))
  );
  return files.flatMap(
    (file) => host.readFile(file) === void 0 ? [] : runs(["perl", file]) ?? []
  );
};
var startups = {
  BASH_ENV: shellFile,
  NODE_OPTIONS: (value) => {
    const own = readOptions(words2(value), "-r --require --import --loader --experimental-loader");
    const names3 = ["-r", "--require", "--import", "--loader", "--experimental-loader"];
    return valuesOf2(own, ...names3).flatMap((file) => runs(["node", file]) ?? []);
  },
  PERL5OPT: perlModules,
  PROMPT_COMMAND: (text) => [{ kind: "script", text }],
  PS0: prompt,
  PS1: prompt,
  PS4: prompt,
  PYTHONPATH: (value, { folder }, host) => value.split(":").map((each) => resolve28(folder, each, "sitecustomize.py")).flatMap((file) => host.readFile(file) === void 0 ? [] : runs(["python", file]) ?? []),
  PYTHONSTARTUP: (file) => runs(["python", file]),
  RUBYOPT: (value) => words2(value).flatMap((word) => {
    const [, file] = /^-r(.+)$/.exec(word) ?? [];
    return file === void 0 ? [] : runs(["ruby", /\.rb$/.test(file) ? file : `${file}.rb`]) ?? [];
  })
};
function startupOf(invocation, host) {
  const names3 = [...invocation.variables.keys()].filter((name) => startups[name]);
  if (names3.length === 0) return void 0;
  const variables3 = new Map([...invocation.variables].filter(([name]) => !startups[name]));
  const inner = names3.flatMap((name) => {
    const value = invocation.variables.get(name) ?? "";
    return isSeen(value) ? startups[name]?.(value, invocation, host) ?? [] : [];
  });
  return { inner, rest: { ...invocation, variables: variables3 } };
}
var wrapperOf = new Map(
  wrappers.flatMap((wrapper) => wrapper.programs.map((program2) => [program2, wrapper]))
);
function runProgram(invocation, scope, reader) {
  scope.succeeded = void 0;
  const { words: words3 } = invocation;
  const name = programOf(invocation);
  if (words3[0] === "") return [scope];
  if (!isSeen(name)) return runUnseen(invocation, scope, reader);
  return reader.deeper(scope, () => {
    const host = hostOf(invocation, scope);
    const startup = startupOf(invocation, host);
    for (const inner2 of startup?.inner ?? []) {
      const run = (sub) => runInner(inner2, startup?.rest ?? invocation, sub, reader);
      reader.inSubshell(scope, run, false);
    }
    noteCopy(words3, scope);
    const changes2 = filePrograms.find(({ programs }) => programs.includes(name));
    for (const change of changes2?.changes(invocation, host) ?? []) apply(change, scope, reader);
    const inner = words3[0].includes("/") ? void 0 : scriptOf3(invocation, scope);
    if (inner) return runFile(inner, invocation, scope, reader);
    const inners = wrapperOf.get(name)?.unwrap(invocation, host);
    if (inners) return runInners(inners, invocation, scope, reader);
    return runItself(invocation, scope, reader);
  });
}
function hostOf({ folder, input }, scope) {
  return {
    ...scope.asHost(),
    folder,
    readFile: (path) => isStandardInput(path) ? input : scope.readFile(resolve29(folder, path))
  };
}
function noteCopy([path, ...args], scope) {
  if (!/(?:^|\/)(?:cp|ln|mv|install)$/.test(path)) return;
  const [from, to, ...others3] = args.filter((arg) => !arg.startsWith("-"));
  if (from === void 0 || to === void 0 || others3.length > 0 || !isKnownProgram(from)) return;
  scope.hashed.set(scope.path(to), programOf({ words: [from] }));
  scope.touch();
}
function runUnseen(invocation, scope, reader) {
  const { words: words3, variables: variables3 } = invocation;
  const name = nameWithoutUnseen(programOf(invocation));
  if (name) return runProgram({ ...invocation, words: [name, ...words3.slice(1)] }, scope, reader);
  reader.leaveOut({
    kind: "program",
    what: "a program whose name is made at run time",
    text: words3.join(" "),
    variables: variables3
  });
  scope.print(unseen);
  return [scope];
}
function apply({ path, how, content }, scope, reader) {
  const absolute = scope.path(path);
  if (how !== "remove") {
    scope.writeFile(absolute, content ?? unseen, content === void 0 ? how : "write");
  }
  if (isDevice(absolute)) return;
  reader.change({ path: absolute, how, ...content === void 0 ? {} : { content } });
}
function runFile(inner, invocation, scope, reader) {
  if (inner !== unseen) return runInner(inner, invocation, scope, reader);
  const { words: words3, variables: variables3 } = invocation;
  const what = "a script that is made at run time";
  reader.leaveOut({ kind: "script", what, text: words3.join(" "), variables: variables3 });
  reader.add(invocation);
  scope.print(unseen);
  return [scope];
}
var ends = /* @__PURE__ */ new Map([
  [":", true],
  ["echo", true],
  ["false", false],
  ["true", true]
]);
function runItself(invocation, scope, reader) {
  const inner = isKnownProgram(invocation.words[0]) ? void 0 : scriptOf3(invocation, scope);
  if (inner) return runFile(inner, invocation, scope, reader);
  reader.add(invocation);
  scope.succeeded = ends.get(programOf(invocation));
  if (scope.output !== void 0) scope.print(outputOfProgram(invocation, scope));
  return [scope];
}
function runInners(inners, invocation, scope, reader) {
  const { output } = scope;
  const ends2 = inners.reduce(
    (scopes, inner) => scopes.flatMap((each) => runInner(inner, invocation, each, reader)),
    [scope]
  );
  if (output === void 0 || !inners.some(({ kind }) => kind === "code")) return ends2;
  for (const end of ends2) end.output = output;
  for (const end of ends2) end.print(outputOfProgram(invocation, end));
  return ends2;
}
function runInner(inner, outer, scope, reader) {
  switch (inner.kind) {
    case "code": {
      const { language, text } = inner;
      const variables3 = new Map([...outer.variables, ...inner.variables ?? []]);
      reader.leaveOut({ kind: "code", what: `code of ${language}`, text, variables: variables3 });
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
  const ends2 = reader.readText(text, scope);
  if (parameters) for (const end of ends2) end.parameters = old;
  return ends2;
}
function readInChild({ text, parameters }, { variables: variables3, input, folder }, scope, reader) {
  return reader.inSubshell(
    scope,
    (sub) => {
      const own = [...variables3].map(([name, value]) => [name, exported2(value)]);
      sub.variables = new SharedMap(own);
      sub.aliases = new SharedMap();
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
var exported2 = (value) => ({ elements: /* @__PURE__ */ new Map([["0", value]]), isExported: true });
var evaluate2 = (args, scope, reader) => reader.readText((args[0] === "--" ? args.slice(1) : args).join(" "), scope);
var source = (args, scope, reader) => {
  const [path, ...rest] = args[0] === "--" ? args.slice(1) : args;
  if (path === void 0) return void 0;
  const text = isStandardInput(path) ? scope.input ?? "" : scope.readFile(path);
  const parameters = rest.length > 0 ? [scope.parameters[0] ?? "", ...rest] : void 0;
  if (text !== void 0) return readHere(text, parameters, scope, reader);
  if (path.includes(unseen))
    reader.leave("script", "a script whose name is made at run time", path, scope);
  scope.succeeded = void 0;
  return void 0;
};
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
var hash = ([option2, path, name], scope) => {
  if (option2 !== "-p" || path === void 0 || name === void 0) return void 0;
  scope.hashed.set(name, path);
  scope.touch();
  return void 0;
};
var exec = (args, scope, reader) => {
  const words3 = withoutOptions2(args, /^-[cla]+$/, /a$/);
  return words3 && runPlainWords(words3, scope, reader);
};
var command2 = (args, scope, reader) => {
  const isQuestion = args.some((arg, at2) => /^-p?[vV]/.test(arg) && at2 < 2);
  if (isQuestion) {
    scope.print(`${args.at(-1) ?? ""}
`);
    scope.succeeded = void 0;
    return void 0;
  }
  const words3 = withoutOptions2(args, /^-p$/);
  return words3 && runPlainWords(words3, scope, reader);
};
var builtin = (args, scope, reader) => {
  const words3 = withoutOptions2(args, /^$/);
  return words3 && runPlainWords(words3, scope, reader);
};
var prefix = (args, scope, reader) => {
  const words3 = withoutOptions2(args, /^$/);
  return words3 && runWords(words3, scope, reader);
};
var repeat = ([, ...rest], scope, reader) => prefix(rest, scope, reader);
function withoutOptions2(args, option2, withValue9) {
  let at2 = 0;
  while (option2.test(args[at2] ?? "x")) at2 += withValue9?.test(args[at2] ?? "") ? 2 : 1;
  if (args[at2] === "--") at2 += 1;
  const [first, ...rest] = args.slice(at2);
  return first === void 0 ? void 0 : [first, ...rest];
}
var print = (args, scope) => {
  for (const name of args.filter((arg) => !arg.startsWith("-"))) scope.print(`${name}
`);
  scope.succeeded = void 0;
  return void 0;
};
var running2 = {
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
  const { letters: letters2, words: words3 } = parted(args);
  if (letters2.includes("f")) return void 0;
  for (const word of words3) {
    const names3 = word.startsWith(unseen) ? hiddenNames(scope) : [assignText(word, scope)];
    for (const name of names3) if (name) scope.mark(name, { isExported: !letters2.includes("n") });
  }
  return void 0;
};
function hiddenNames(scope) {
  for (const name of unseenVariables.keys()) scope.assign(name, unseen);
  return [...unseenVariables.keys()];
}
var declare = (args, scope) => {
  const { letters: letters2, words: words3 } = parted(args);
  for (const word of words3) {
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
  const { letters: letters2, words: words3 } = parted(args);
  for (const word of words3) {
    const [, name = "", index] = /^(\w+)(?:\[([^\]]*)\])?$/.exec(word) ?? [];
    if (letters2.includes("f")) scope.functions.delete(word);
    else if (name !== "") scope.unset(name, index);
  }
  return void 0;
};
var read = (args, scope) => {
  const { names: names3, values: values2 } = readOptions3(args);
  const ends2 = values2.has("d") ? values2.get("d")?.slice(0, 1) ?? "" : "\n";
  const { input } = scope;
  const isKnown = input !== void 0 && input !== unseen;
  scope.succeeded = isKnown ? input !== "" : void 0;
  const at2 = isKnown && ends2 !== "" ? input.indexOf(ends2) : -1;
  const line = !isKnown ? unseen : at2 < 0 ? input : input.slice(0, at2);
  if (isKnown) scope.input = at2 < 0 ? "" : input.slice(at2 + 1);
  const fields = line.split(/[ \t\n]+/).filter((field) => field !== "");
  const list2 = values2.get("a");
  if (list2 !== void 0) {
    scope.assignList(list2, new Map(fields.map((field, index) => [String(index), field])));
  } else {
    assignFields(names3.length > 0 ? names3 : ["REPLY"], line, scope);
  }
  scope.touch();
  return void 0;
};
function assignFields(names3, line, scope) {
  const separators = scope.value("IFS") ?? " 	\n";
  const isSeparator = (character2) => separators.includes(character2);
  let rest = separators === "" ? line : line.trim();
  for (const [index, name] of names3.entries()) {
    const at2 = [...rest].findIndex(isSeparator);
    const isLast = index === names3.length - 1 || at2 < 0;
    const value = line === unseen ? unseen : isLast ? rest : rest.slice(0, at2);
    scope.assign(name, value);
    rest = isLast ? "" : rest.slice(at2 + 1).trimStart();
  }
}
function readOptions3(args) {
  const names3 = [];
  const values2 = /* @__PURE__ */ new Map();
  for (let at2 = 0; at2 < args.length; at2 += 1) {
    const arg = args[at2] ?? "";
    const [, , letter, attached] = /^-([ers]*)([adinNptuOCc])?(.*)$/.exec(arg) ?? [];
    if (letter === void 0) {
      if (!arg.startsWith("-")) names3.push(arg);
    } else if (letter === "t" && attached === "" && !/^\d/.test(args[at2 + 1] ?? "")) {
      values2.set(letter, "");
    } else {
      if (attached === "") at2 += 1;
      values2.set(letter, attached === "" ? args[at2] ?? "" : attached ?? "");
    }
  }
  return { names: names3, values: values2 };
}
var mapfile = (args, scope) => {
  const isTrimmed = args.some((arg) => /^-\w*t/.test(arg));
  const name = args.findLast((arg) => /^[A-Za-z_]\w*$/.test(arg)) ?? "MAPFILE";
  const input = scope.input ?? unseen;
  const lines = input.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const values2 = lines.map((line) => isTrimmed ? line.replace(/\n$/, "") : line);
  scope.assignList(name, new Map(values2.map((value, index) => [String(index), value])));
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
    const values2 = rest[0] === "--" || rest[0] === "-" ? rest.slice(1) : rest;
    scope.parameters = [scope.parameters[0] ?? "", ...values2];
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
  const [option2, name, format = "", ...values2] = args;
  if (option2 === "-v" && name !== void 0) scope.assign(name, formatted(format, values2));
  else
    scope.print(
      formatted(
        args[0] === "--" ? args[1] ?? "" : args[0] ?? "",
        args.slice(args[0] === "--" ? 2 : 1)
      )
    );
  return void 0;
};
var variables2 = {
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
  ...Object.entries({ ...folders, ...running2, ...variables2 })
]);
function runBuiltin([name = "", ...args], scope, reader) {
  const builtin2 = builtins.get(name);
  if (!builtin2) return void 0;
  scope.succeeded = true;
  if (name !== "eval" && name !== "trap") scope.late.push(...args.filter(isIndexed));
  return builtin2(args, scope, reader) ?? [scope];
}
function runWords(words3, scope, reader) {
  const [name] = words3;
  const alias2 = scope.aliases.get(name);
  if (alias2 !== void 0 && !scope.expanding.has(name)) {
    reader.inSubshell(scope, (sub) => runKnownWords(words3, sub, reader), false);
    return runAlias(alias2, words3, scope, reader);
  }
  return runKnownWords(words3, scope, reader);
}
function runKnownWords(words3, scope, reader) {
  const definition = scope.functions.get(words3[0]);
  if (definition) return callFunction(definition, words3, scope, reader);
  return runPlainWords(words3, scope, reader);
}
function runPlainWords(words3, scope, reader) {
  const ends2 = runBuiltin(words3, scope, reader);
  if (ends2) return ends2;
  const [name, ...rest] = words3;
  const program2 = programAt(name.replace(/^=(?=\w)/, ""), scope);
  const joined3 = [program2, ...rest];
  const filled3 = joined3.map(withoutUnseen);
  if (filled3.some((word, at2) => word !== joined3[at2])) {
    reader.inSubshell(scope, (sub) => runProgram(invocationOf(filled3, sub), sub, reader), false);
  }
  return runProgram(invocationOf(joined3, scope), scope, reader);
}
function invocationOf(words3, scope) {
  const { input, folder } = scope;
  return { words: words3, variables: scope.exported(), input, folder };
}
function withoutUnseen(word) {
  const isName = /^[\w:-]*$/.test(word.replaceAll(unseen, ""));
  return isName && word.length > 1 ? word.replaceAll(unseen, "") : word;
}
function programAt(name, scope) {
  return scope.hashed.get(name) ?? scope.hashed.get(scope.path(name)) ?? name;
}
function runAlias(alias2, words3, scope, reader) {
  const { expanding } = scope;
  scope.expanding = /* @__PURE__ */ new Set([...expanding, words3[0]]);
  const rest = words3.slice(1).map((word) => `'${word.replace(/'/g, "'\\''")}'`);
  const ends2 = reader.readText([alias2, ...rest].join(" "), scope);
  for (const end of ends2) end.expanding = expanding;
  return ends2;
}
function callFunction(definition, words3, scope, reader) {
  reader.called.add(definition);
  const { parameters, hidden } = scope;
  scope.parameters = [parameters[0] ?? "", ...words3.slice(1)];
  scope.hidden = /* @__PURE__ */ new Map();
  const ends2 = reader.deeper(scope, () => runBody(definition, scope, reader));
  for (const end of ends2) {
    for (const [name, old] of end.hidden ?? []) {
      if (old) end.variables.set(name, old);
      else end.variables.delete(name);
    }
    end.parameters = parameters;
    end.hidden = hidden;
  }
  return ends2;
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
var patience = 2e3;
var limits = { depth: 25, invocations: 2e3, statements: 5e3, characters: 512 * 1024 };
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
  end = performance.now() + patience;
  command;
  constructor(command3) {
    this.command = command3;
  }
  reading() {
    return {
      invocations: [...this.invocations.values()],
      changes: this.changes,
      unfollowed: [...this.unfollowed.values()]
    };
  }
  add(invocation) {
    const { words: words3, variables: variables3, input, folder } = invocation;
    this.invocations.set(JSON.stringify([words3, [...variables3], input, folder]), invocation);
  }
  change(change) {
    this.changes.push(change);
  }
  leave(kind, what, text, scope) {
    this.leaveOut({ kind, what, text, variables: scope.exported() });
  }
  leaveOut(unfollowed) {
    const { kind, text, variables: variables3 } = unfollowed;
    this.unfollowed.set(JSON.stringify([kind, text, [...variables3]]), unfollowed);
  }
  /** Does something one level deeper; what is too deep, or too much, is left out. */
  deeper(scope, run) {
    if (this.depth >= limits.depth || this.isFull()) {
      this.leave("script", "a script that is nested too deeply or too long", this.command, scope);
      scope.print(unseen);
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
    return this.invocations.size >= limits.invocations || this.statements >= limits.statements || this.characters >= limits.characters || performance.now() >= this.end;
  }
  /** Reads a text as a script in a scope. */
  readText(text, scope) {
    if (text.trim() === "") return [scope];
    if (text.trim() === unseen) {
      this.leave("script", "a script that is made at run time", text, scope);
      return [scope];
    }
    return this.deeper(scope, () => {
      this.characters += text.length;
      return this.readScript(parse2(text), text, scope);
    });
  }
  readScript(script2, text, scope) {
    const mistake = script2.errors?.find(({ message }) => !/^unterminated|to close/.test(message));
    if (mistake) this.leave("script", "a script with a syntax error", text, scope);
    return this.run(script2.commands, [scope]);
  }
  /** Runs statements one after another, in every course that things may have taken. */
  run(statements, scopes) {
    let courses = [...scopes];
    for (const statement of statements) {
      this.statements += courses.length;
      const [first] = courses;
      if (first && this.isFull()) return this.deeper(first, () => []);
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
    const ends2 = this.withTraps(run(sub));
    for (const end of ends2) {
      if (end.files.sharesWith(scope.files)) continue;
      for (const [path, content] of end.files) {
        if (scope.files.get(path) === content) continue;
        scope.files.set(path, content);
        scope.touch();
      }
    }
    return oneOutput(ends2);
  }
  /** What `trap` has set runs when its shell ends. */
  withTraps(ends2) {
    return ends2.flatMap((end) => {
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
  outputOf(script2, scope) {
    if (!script2) return unseen;
    const run = (sub) => this.deeper(sub, () => this.run(script2.commands, [sub]));
    return this.inSubshell(scope, run, true);
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
function oneOutput(ends2) {
  const outputs3 = new Set(ends2.map(({ output }) => output ?? ""));
  if (outputs3.size > 1) outputs3.delete("");
  const [only = ""] = outputs3;
  return outputs3.size > 1 ? unseen : only;
}
var longest = 1e5;
var mostLate = 50;
var startFile = /\/\.(?:bash(?:rc|_profile|_login|_logout|_aliases)|profile|zshrc|zshenv|zprofile)$/;
function readCommand(command3, host) {
  const reader = new Reader(command3);
  const scope = new Scope(host);
  if (command3.length > longest) {
    reader.leave("script", "a command line that is so long", command3, scope);
    return reader.reading();
  }
  try {
    const ends2 = reader.withTraps(reader.readText(command3, scope));
    reader.readUncalled(ends2[0] ?? scope);
    for (const text of scope.late.slice(0, mostLate)) {
      reader.readText(`: "${text}"`, (ends2[0] ?? scope).clone());
    }
    for (const { path, content } of reader.reading().changes) {
      if (startFile.test(path) && content) reader.readText(content, new Scope(host));
    }
    const [name, ...words3] = simpleCommand(command3, host) ?? [];
    return { ...reader.reading(), ...name !== void 0 && { alone: [name, ...words3] } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = "a script that is nested too deeply";
    reader.leave("script", what, command3, scope);
    return reader.reading();
  }
}
function simpleCommand(text, host) {
  const { commands: commands4, errors } = parse2(text);
  const [statement, ...others3] = commands4;
  const command3 = statement?.command;
  if (command3?.type !== "Command" || !command3.name || statement?.background) return void 0;
  if (others3.length > 0 || errors || /`|\$\(|[<>]\(/.test(text)) return void 0;
  if (command3.prefix.length > 0 || command3.redirects.length > 0) return void 0;
  const words3 = [command3.name, ...command3.args].filter((each) => each.type === "Word");
  return fieldsOf(words3, new Scope(host), noSubstitutions);
}
async function judgeCommand(call2, place, around) {
  const { env: env2 } = around;
  const command3 = String(call2.input.command ?? "");
  const reading2 = readCommand(command3, hostOf2(call2.folder, place, env2));
  const approval = await judgeApproval(reading2, call2, around);
  const context = toolContext(place.root, env2, reading2.changes);
  return [...approval, ...decideOnReading(reading2, place, context)];
}
function hostOf2(folder, { environments }, env2) {
  return {
    folder,
    variable: (name) => env2[name] ?? environments.find(({ variable: variable3 }) => variable3 === name)?.url,
    readFile: once((path) => readText(resolve30(folder, path))),
    listFolder: once((path) => namesIn(resolve30(folder, path)))
  };
}
function once(look) {
  const found = /* @__PURE__ */ new Map();
  return (path) => {
    if (!found.has(path)) found.set(path, look(path));
    return found.get(path);
  };
}
export {
  readSql,
  decideOnUse,
  deny3 as deny,
  judgeCommand
};
