import {
  createReporter
} from "./shared-report-reporter.mjs";
import {
  statePaths
} from "./shared-state-paths.mjs";
import {
  findProjectRoot
} from "./shared-config-project.mjs";
import {
  commonFlags,
  engineResultOf,
  operations,
  resultErrorOf,
  version
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  nearest
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
var pipelines = {
  init: async () => (await import("./pipelines-init.mjs")).init,
  "db-create": async () => (await import("./pipelines-db-create.mjs")).dbCreate,
  "generate-migration": async () => (await import("./pipelines-generate-migration.mjs")).generateMigration,
  safety: async () => (await import("./pipelines-safety.mjs")).safety,
  migrate: async () => (await import("./pipelines-migrate.mjs")).migrate,
  rollback: async () => (await import("./pipelines-rollback.mjs")).rollback,
  approve: async () => (await import("./pipelines-approve.mjs")).approve,
  status: async () => (await import("./pipelines-status.mjs")).status,
  "health-check": async () => (await import("./pipelines-health-check.mjs")).healthCheck,
  schedule: async () => (await import("./pipelines-schedule.mjs")).schedule,
  drift: async () => (await import("./pipelines-drift.mjs")).drift,
  "backup create": async () => (await import("./pipelines-backup-create.mjs")).backupCreate,
  "backup list": async () => (await import("./pipelines-backup-list.mjs")).backupList,
  "backup verify": async () => (await import("./pipelines-backup-verify.mjs")).backupVerify,
  "backup delete": async () => (await import("./pipelines-backup-delete.mjs")).backupDelete,
  "backup prune": async () => (await import("./pipelines-backup-prune.mjs")).backupPrune,
  restore: async () => (await import("./pipelines-restore.mjs")).restore,
  "audit list": async () => (await import("./pipelines-audit-list.mjs")).auditList,
  "alerts test": async () => (await import("./pipelines-alerts-test.mjs")).alertsTest,
  "faber detect": async () => (await import("./pipelines-faber-detect.mjs")).faberDetect,
  "faber architect": async () => (await import("./pipelines-faber-architect.mjs")).faberArchitect,
  "faber build": async () => (await import("./pipelines-faber-build.mjs")).faberBuild,
  "faber evaluate": async () => (await import("./pipelines-faber-evaluate.mjs")).faberEvaluate,
  "faber release": async () => (await import("./pipelines-faber-release.mjs")).faberRelease
};
import { parseArgs } from "node:util";
function parseCommandLine(argv) {
  const [first] = argv;
  if (first === void 0 || first === "help" || first === "--help" || first === "-h") {
    const about = first === "help" ? argv.slice(1) : [];
    return about.length > 0 ? { kind: "help", operation: find(about).operation } : { kind: "help" };
  }
  if (first === "--version" || first === "-v") return { kind: "version" };
  const { operation, rest } = find(argv);
  const { values, positionals } = parseFlags(operation, rest);
  if (values.help) return { kind: "help", operation };
  return {
    kind: "run",
    operation,
    args: { ...readPositionals(operation, positionals), ...readFlags(operation, values) }
  };
}
function find(argv) {
  const all = operations;
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(" ");
    const operation = all.find((each) => each.name === name || each.alias === name);
    if (operation) return { operation, rest: argv.slice(words) };
  }
  const known = all.flatMap(({ name, alias }) => alias ? [alias, name] : [name]);
  const near = nearest(argv[0] ?? "", known);
  throw new FaberDbError("USAGE", {
    message: `There is no operation "${argv[0]}".${near ? ` Did you mean "${near}"?` : ""}`,
    next: "`faber-db --help` lists them."
  });
}
function parseFlags(operation, argv) {
  const flags = { ...operation.flags, ...commonFlags };
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      {
        type: flag.type === "boolean" ? "boolean" : "string",
        ...name === "help" && { short: "h" }
      }
    ])
  );
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
    return { values, positionals };
  } catch (error) {
    throw flagError(operation, flags, error);
  }
}
function flagError(operation, flags, error) {
  const option = /'(--?[^' =]+)/.exec(error.message)?.[1] ?? "";
  const next = `\`faber-db ${operation.name} --help\` lists the flags.`;
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const near = nearest(option.replace(/^-+/, ""), Object.keys(flags));
    const hint = near ? ` Did you mean "--${near}"?` : "";
    return new FaberDbError("USAGE", {
      message: `${operation.name} has no flag "${option}".${hint}`,
      next
    });
  }
  const isBoolean = flags[option.replace(/^-+/, "")]?.type === "boolean";
  return new FaberDbError("USAGE", {
    message: isBoolean ? `"${option}" takes no value.` : `"${option}" needs a value.`,
    next
  });
}
function readPositionals(operation, given) {
  const wanted = operation.positionals;
  const missing = wanted[given.length];
  if (missing?.required) {
    throw new FaberDbError("USAGE", {
      message: `${operation.name} needs ${missing.name.toUpperCase()}: ${lower(missing.description)}.`,
      next: `\`faber-db ${operation.name} --help\` shows how.`
    });
  }
  const rest = wanted.at(-1)?.repeated ? wanted.length - 1 : void 0;
  const extra = rest === void 0 ? given[wanted.length] : void 0;
  if (extra !== void 0) {
    throw new FaberDbError("USAGE", {
      message: `${operation.name} does not know what to do with "${extra}".`,
      next: `A value of several words must be quoted. \`faber-db ${operation.name} --help\` shows how.`
    });
  }
  return Object.fromEntries(
    wanted.map(({ name }, index) => [
      camel(name),
      index === rest ? given.slice(index) : given[index]
    ])
  );
}
function readFlags(operation, values) {
  const flags = { ...operation.flags, json: commonFlags.json };
  return Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [camel(name), readFlag(name, flag, values[name])])
  );
}
function readFlag(name, flag, value) {
  if (flag.type === "boolean") return value === true;
  if (value === void 0) return void 0;
  const text = String(value);
  if (flag.type === "integer") return readInteger(name, text);
  const words = flag.type === "list" ? text.split(",").map((word) => word.trim()) : [text];
  for (const word of words) checkChoice(name, flag, word);
  return flag.type === "list" ? words : text;
}
function readInteger(name, text) {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new FaberDbError("USAGE", {
    message: `"--${name}" takes a whole number from 1 up, not "${text}".`
  });
}
function checkChoice(name, flag, word) {
  if (word !== "" && (!flag.choices || flag.choices.includes(word))) return;
  const near = nearest(word, flag.choices ?? []);
  throw new FaberDbError("USAGE", {
    message: `"--${name}" does not take "${word}".${near ? ` Did you mean "${near}"?` : ""}`,
    ...flag.choices && { next: `It takes: ${flag.choices.join(", ")}.` }
  });
}
function camel(name) {
  return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
function lower(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
function wantedOutput(argv) {
  if (argv.includes("--json")) return "json";
  const all = operations;
  const named = all.find(
    ({ name, alias }) => [name, alias].some((known) => known && ` ${argv.join(" ")} `.startsWith(` ${known} `))
  );
  const documents = Object.entries(named?.flags ?? {}).filter(([, flag]) => flag.isDocument);
  if (documents.some(([name]) => argv.includes(`--${name}`))) return "document";
  const choices = named?.flags.format?.choices ?? [];
  if (named && !choices.includes("text")) return "text";
  const at = argv.findIndex((word) => word === "--format" || word.startsWith("--format="));
  const format = at < 0 ? void 0 : argv[at]?.split("=")[1] ?? argv[at + 1];
  if (format === "json") return "json";
  return format === void 0 || format === "text" ? "text" : "document";
}
function abortOnSignals() {
  const controller = new AbortController();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const release = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  const onSignal = () => {
    release();
    controller.abort();
  };
  for (const signal of signals) process.on(signal, onSignal);
  return { signal: controller.signal, release };
}
import { access } from "node:fs/promises";
var failures = [1, 3, 4, 7, 8];
var successes = [0, 6];
async function mayConcernOthers({ args, exit, details, root }) {
  const { dryRun, plan } = args;
  if (dryRun || plan || typeof details.environment !== "string") return false;
  if (failures.includes(exit)) return true;
  return successes.includes(exit) && await exists(statePaths(root).firing);
}
async function exists(path) {
  return access(path).then(
    () => true,
    () => false
  );
}
var handedOn = [
  ...["migrate", "rollback", "restore", "backup create", "approve"],
  ...["faber architect", "faber build", "faber evaluate", "faber release"]
];
async function tellOthers(args, outcome, told) {
  const { exit, result } = outcome;
  const { details } = result;
  const operation = String(details.operation);
  const root = await findProjectRoot(process.cwd(), told.env);
  const abort = abortOnSignals();
  const ending = { operation, args, exit, details, root };
  if (await mayConcernOthers(ending)) {
    const { notify } = await import("./cli-notify.mjs");
    await notify(ending, { ...told, result, signal: abort.signal });
  }
  if (handedOn.includes(operation)) {
    const { handOn } = await import("./cli-hand-on.mjs");
    await handOn(outcome, { ...told, args, root, signal: abort.signal });
  }
  abort.release();
}
async function main(argv, env) {
  const output = wantedOutput(argv);
  const reporter = createReporter(process, output !== "text");
  const details = { operation: argv[0] ?? "" };
  const warnings = [];
  let args = {};
  let outcome;
  try {
    const command = parseCommandLine(argv);
    if (command.kind !== "run") return await explain(command, reporter);
    args = command.args;
    details.operation = command.operation.name;
    outcome = await runOperation(command, env, reporter, { details, warnings });
  } catch (error) {
    outcome = failureOutcome(error, { details, warnings });
    if (!(error instanceof FaberDbError)) reporter.tell(String(error.stack ?? error));
  }
  await tellOthers(args, outcome, { env, reporter, warnings });
  if (!outcome.isPrinted) await show(outcome, output, reporter);
  return outcome.exit;
}
async function runOperation(command, env, reporter, told) {
  const cwd = process.cwd();
  const root = await findProjectRoot(cwd, env);
  const closers = [];
  const abort = abortOnSignals();
  const run = {
    operation: command.operation.name,
    cwd,
    env,
    root,
    state: statePaths(root),
    reporter,
    signal: abort.signal,
    ...told,
    defer: (close) => closers.unshift(close),
    now: () => /* @__PURE__ */ new Date()
  };
  try {
    const pipeline = await pipelines[command.operation.name]();
    return await pipeline.run(command.args, run);
  } finally {
    for (const close of closers) await close().catch((error) => notClosed(error, reporter));
    abort.release();
  }
}
function notClosed(error, reporter) {
  reporter.tell(`Something is left behind: ${error.message ?? String(error)}`);
}
function failureOutcome(error, { details, warnings }) {
  const known = error instanceof FaberDbError ? error : new FaberDbError("INTERNAL", {
    message: `A bug of faber-db: ${error.message ?? String(error)}`,
    next: "Please report it with what stands above."
  });
  const { message, why, next } = known.text;
  const waiting = known.code === "APPROVAL_REQUIRED";
  const result = {
    status: waiting ? "pending_input" : "failure",
    message: cut(message, 500),
    details,
    errors: [resultErrorOf(known)],
    warnings,
    ...why && !waiting && { error_analysis: cut(why, 2e3) },
    suggested_fixes: next ? next.split("\n").filter((line) => line.trim() !== "") : []
  };
  return { exit: known.exit, result };
}
function cut(text, longest) {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
async function explain(command, reporter) {
  const { generalHelp, operationHelp } = await import("./cli-help.mjs");
  if (command.kind === "version") reporter.print(version);
  else if (command.kind === "help") {
    reporter.print(command.operation ? operationHelp(command.operation) : generalHelp());
  }
  return 0;
}
async function show({ result, document }, output, reporter) {
  if (output === "json") {
    const isPhase = String(result.details.operation).startsWith("faber ");
    return reporter.print(JSON.stringify(isPhase ? engineResultOf(result) : result, null, 2));
  }
  if (document !== void 0) return reporter.printDocument(document);
  const { resultText } = await import("./report-result.mjs");
  if (output === "document") reporter.tell(resultText(result));
  else reporter.print(resultText(result));
}
process.exitCode = await main(process.argv.slice(2), process.env);
