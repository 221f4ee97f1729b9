import {
  checkedOnChange,
  graded,
  obstaclesTo,
  recordBegun,
  refuseObstacles,
  replaceBy,
  restoreBeside,
  rowsOf,
  settle,
  takePlace,
  toolOptions,
  whatIsLost,
  worries
} from "./shared-backup-loss.mjs";
import {
  openBackup
} from "./shared-backup-open.mjs";
import {
  runChecks,
  selectChecks
} from "./shared-health-checks-disk.mjs";
import {
  backUp
} from "./shared-backup-make.mjs";
import "./shared-backup-layers-zstd-wasm.mjs";
import "./shared-backup-retention.mjs";
import {
  recordChange
} from "./shared-backup-needed.mjs";
import {
  requireApproval,
  useGrant
} from "./shared-pipelines-approval.mjs";
import "./shared-approval-plan-text.mjs";
import "./shared-approval-token.mjs";
import {
  refuseIfLocked,
  takeLock
} from "./shared-providers-postgresql-advisory-lock.mjs";
import {
  checkContext
} from "./shared-pipelines-health-context.mjs";
import "./shared-pipelines-drift-end-state.mjs";
import "./shared-monitor-samples.mjs";
import {
  findRecord,
  knowsContents,
  openPlace
} from "./shared-backup-stores-s3.mjs";
import "./shared-pipelines-rollback-prove.mjs";
import "./shared-backup-compare.mjs";
import "./shared-run.mjs";
import "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import {
  compareHistory,
  configure,
  connect,
  getHandler,
  locate
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-reading-transactional.mjs";
import {
  makePlan
} from "./shared-approval-loss-text.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import {
  needsApproval
} from "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-identifiers.mjs";
import {
  assertSupported,
  versionText
} from "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  restore
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  readName,
  tableName
} from "./shared-providers-postgresql-backups-names.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import {
  count,
  listed,
  nearest
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
async function refuseTaken({ provider, target }, name) {
  if (await provider.databases.find(target, name) === void 0) return;
  throw new FaberDbError("RESTORE_REFUSED", {
    message: `There is a database "${name}" on ${target.host}:${target.port}; nothing was touched.`,
    next: "Choose another name after --as: a restore beside never overwrites.",
    facts: { database: name }
  });
}
async function restoreAs(state, name, run) {
  const { provider, target, environment, backup } = state;
  const beside = await restoreBeside(state, run);
  try {
    await provider.databases.swap({ ...target, database: name }, beside.target.database, null);
  } catch (error) {
    await beside.drop().catch(() => {
    });
    throw error;
  } finally {
    await beside.close();
  }
  await recordChange(
    {
      operation: "restore",
      environment: environment.name,
      outcome: "restored beside",
      backup_id: backup.backup_id,
      database: name
    },
    run
  );
}
async function lookAfter(state, run) {
  const { config, provider, target } = state;
  const session = await provider.connect(target);
  try {
    run.details.kept = await provider.databases.listKept(session);
    if (!config.health_checks.enabled) return void 0;
    const { checks } = await runChecks(
      selectChecks([...checkedOnChange, "schema"]),
      checkContext({ ...state, session }, run),
      config.health_checks.timeouts
    );
    const report = graded(checks);
    run.reporter.progress(`  health after: ${report.health}`);
    run.details.health = { after: report };
    return report;
  } finally {
    await session.close();
  }
}
async function planRestore(state, run) {
  const { config, environment, server, head, backup, args, chosen } = state;
  const names = chosen?.tables.map(({ table }) => table);
  const replaces = args.as === void 0;
  const content = {
    operation: "restore",
    environment: environment.name,
    request: requestOf(args, names),
    server,
    history_head: head,
    migrations: [],
    ...backup && { from: named(backup) },
    ...names && { tables: names },
    findings: [],
    risk: replaces ? "critical" : "low",
    approval: replaces && needsApproval(config, environment, "restore") ? "enhanced" : "none",
    backup: names !== void 0
  };
  const plan = makePlan(content, run.now(), await reading(state));
  const { loss, why } = plan;
  run.details.plan = { id: plan.id, ...content, ...loss && { loss }, ...why && { why } };
  return { plan };
}
async function reading(state) {
  const { args, backup, chosen, server, session, provider } = state;
  if (args.as !== void 0 || server.database_oid === 0) return {};
  if (backup) {
    const names = chosen?.tables.map(({ table }) => table);
    const why = chosen && ["In place, in one transaction.", ...chosen.told].join(" ");
    return { loss: await whatIsLost(state, backup, names), ...why && { why } };
  }
  const kept = (await provider.databases.listKept(session)).find(({ name }) => name === args.kept);
  return {
    why: `${args.kept} serves again as it was at ${kept?.replaced_at}; what was written since stays in the database that it replaces, which is kept in its turn.`
  };
}
function requestOf({ environment, backup, kept, as }, tables) {
  return [
    `restore ${environment}`,
    ...backup === void 0 ? [] : [`--backup ${backup}`],
    ...kept === void 0 ? [] : [`--kept ${forShell(kept)}`],
    ...as === void 0 ? [] : [`--as ${forShell(as)}`],
    ...tables === void 0 ? [] : [`--tables ${forShell(tables.join(","))}`]
  ].join(" ");
}
function forShell(word) {
  return /^[\w.,]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
function named({ backup_id, sha256, created_at, migration_head }) {
  return { backup_id, sha256, created_at, migration_head };
}
async function findKept({ provider, session, target }, name) {
  const all = await provider.databases.listKept(session);
  const found = all.find((each) => each.name === name);
  if (found) return found;
  const names = all.map((each) => each.name);
  throw new FaberDbError("BACKUP_UNKNOWN", {
    message: `No database "${name}" was kept of ${target.database}.`,
    next: names.length === 0 ? "There is none at all; `faber-db backup list` shows the backups." : `There ${names.length === 1 ? "is" : "are"} ${listed(names)}.`,
    facts: { kept: names }
  });
}
async function putBack(state, { name, oid }, planId, run) {
  const start = performance.now();
  const why = { operation: "restore", plan_id: planId, backup_id: null };
  await recordBegun(state, why, run);
  const swapped = await takePlace(state, why, { replacement: name, oid }, run);
  return { ...swapped, seconds: Math.round(performance.now() - start) / 1e3 };
}
var lockPatienceMs = 5e3;
async function checkFlags({ args }) {
  if (args.backup === void 0 === (args.kept === void 0)) {
    throw usage("Say what to restore: --backup ID, or --kept NAME; one of them.");
  }
  if (args.tables !== void 0 && (args.kept ?? args.as) !== void 0) {
    throw usage("--tables gives rows back in place: it goes neither with --as nor with --kept.");
  }
  if (args.as === void 0) return;
  if (args.kept !== void 0) throw usage("--as goes with --backup: a kept database is there.");
  if (args.as === "" || Buffer.byteLength(args.as) > 63) {
    throw usage("The name after --as must have 1 to 63 bytes.");
  }
}
function usage(message) {
  return new FaberDbError("USAGE", { message, next: "Run `faber-db restore --help`." });
}
async function connectOrBeside(state, readOnly, run) {
  try {
    return await connect(state, run, { readOnly });
  } catch (error) {
    if (!(error instanceof FaberDbError) || error.code !== "DB_MISSING") throw error;
    return connectBeside(state, run);
  }
}
async function connectBeside(state, run) {
  const located = await locate(state, run);
  const session = await located.provider.databases.connect(located.target);
  run.defer(() => session.close());
  const { database } = located.target;
  const server = { ...await session.identify(), database, database_oid: 0 };
  assertSupported(server.version);
  run.details.database = database;
  run.details.server_version = versionText(server.version);
  run.reporter.progress(`  there is no database ${database}: what is restored takes its name`);
  return { ...located, session, server };
}
async function lockOut({ config, session }, args) {
  const handler = await getHandler(config.database.migration_tool);
  if (args.dryRun) await refuseIfLocked(session, handler.lockKey);
  else if (args.as === void 0) await takeLock(session, handler.lockKey, lockPatienceMs);
  const history = await handler.readHistory(session) ?? [];
  return { handler, head: compareHistory([], history).head };
}
async function chooseTables({ provider, session, server, target, backup }, words) {
  if (server.database_oid === 0) {
    throw refused(`There is no database ${target.database} to give tables back to.`);
  }
  if (!knowsContents(backup)) {
    throw refused("An earlier version made this backup, and wrote down nothing of its tables.");
  }
  const found = /* @__PURE__ */ new Map();
  for (const word of words) {
    const meant = findTable(word, backup.tables, target.schema);
    if (!meant) throw await unknown(word, { provider, session, target, backup });
    found.set(meant.table, meant);
  }
  const tables = [...found.values()].sort((a, b) => a.table < b.table ? -1 : 1);
  const names = tables.map(({ table }) => table);
  const examined = await provider.backups.examineTables(session, names);
  return { tables, obstacles: examined.refused, told: examined.told };
}
function findTable(word, tables, schema) {
  const wanted = partsOf(word);
  const fits = tables.filter(({ table }) => {
    const parts = partsOf(table);
    return wanted.length === 1 ? parts[1] === wanted[0] : parts.join("\0") === wanted.join("\0");
  });
  const own = fits.find(({ table }) => partsOf(table)[0] === schema);
  if (fits.length < 2 || own) return own ?? fits[0];
  throw usage2(`There are ${listed(fits.map(({ table }) => table))}: say which with its schema.`);
}
function partsOf(text) {
  const read = readName(text);
  return read?.length === text.length ? read.parts : [text];
}
async function unknown(word, { provider, session, target, backup }) {
  const [first = "", second] = partsOf(word);
  const table = second === void 0 ? tableName(target.schema, first) : tableName(first, second);
  const { refused: reasons, missing } = await provider.backups.examineTables(session, [table]);
  if (missing.length === 0) {
    return usage2(reasons[0] ?? `${table} was made after the backup, which has no rows of it.`);
  }
  const names = backup.tables.flatMap((each) => [each.table, partsOf(each.table)[1] ?? ""]);
  const near = nearest(word, names);
  return usage2(`The backup has no table ${word}.${near ? ` Is it ${near}?` : ""}`);
}
function usage2(message) {
  return new FaberDbError("USAGE", {
    message,
    next: "`--tables` takes names of tables, as `users,sales.orders`."
  });
}
function refused(message) {
  return new FaberDbError("RESTORE_REFUSED", {
    message,
    next: "Restore the whole backup, or beside the database with --as NAME."
  });
}
async function backUpBefore(state, planId, run) {
  const migrations = { head: state.head };
  const safety = await backUp(
    { ...state, migrations, label: "before-restore", reason: planId },
    run
  );
  const { backup_id, file, sha256 } = safety;
  run.details.safety_backup = { backup_id, file, sha256 };
  run.reporter.progress(`  backed up to ${file}`);
  return safety;
}
async function giveBack(state, tables, planId, run) {
  const { provider, target, environment, backup, archive, safety } = state;
  const facts = {
    operation: "restore",
    environment: environment.name,
    plan_id: planId,
    backup_id: backup.backup_id,
    safety_backup_id: safety.backup_id
  };
  const names = tables.map(({ table }) => table);
  const audit = (outcome, more) => recordChange({ ...facts, outcome, ...more }, run);
  await audit("restore started", { tables: names });
  const options = toolOptions(state, backup, run);
  const given = await provider.backups.restoreTables(archive, target, tables, options).catch(async (error) => {
    await audit("failed", { tables: names, error: error.message });
    throw error;
  });
  await audit("tables restored", { tables: given }).catch((error) => {
    throw notRecorded(names, error);
  });
  return given;
}
function notRecorded(names, error) {
  if (!(error instanceof FaberDbError)) return error;
  return new FaberDbError(error.code, {
    ...error.text,
    message: `${listed(names)} ${names.length === 1 ? "has its" : "have their"} rows back, and the record could not be written: ${error.message}`,
    exit: 8
  });
}
var restore2 = pipeline(restore).step("check the flags", checkFlags).step("read the configuration", configure).step("connect", async (state, run) => {
  const start = performance.now();
  return { ...await connectOrBeside(state, state.args.dryRun, run), start };
}).step("take the lock", (state) => lockOut(state, state.args)).step("settle what was left", async (state, run) => {
  if (!state.args.dryRun && state.args.as === void 0) await settle(state, run);
}).step("find it", async (state, run) => {
  const { args, config, environment } = state;
  if (args.as !== void 0) await refuseTaken(state, args.as);
  if (args.kept !== void 0) {
    return { keptOne: await findKept(state, args.kept) };
  }
  const place = await openPlace(config, run);
  const backup = await findRecord(place, environment.name, args.backup ?? "");
  const { backup_id, file, sha256, created_at } = backup;
  run.details.backup = { backup_id, file, sha256, created_at };
  const archive = await openBackup(place, backup, run.signal);
  run.defer(archive.close);
  run.reporter.progress(`  every byte of ${backup_id} is as it was`);
  return { opened: { backup, archive } };
}).step("choose the tables", async (state) => {
  const { args, opened } = state;
  if (!opened || args.tables === void 0) return {};
  return { chosen: await chooseTables({ ...state, ...opened }, args.tables) };
}).step("look at what stands in the way", async (state, run) => {
  const { args, opened, chosen, target, provider } = state;
  if (chosen) {
    run.details.obstacles = chosen.obstacles;
    return { obstacles: chosen.obstacles };
  }
  const place = args.as === void 0 ? target : { ...target, database: args.as };
  const obstacles = opened ? await obstaclesTo({ ...state, ...opened }, place, run) : await provider.databases.inTheWay(place);
  run.details.obstacles = obstacles;
  return { obstacles };
}).step("plan", (state, run) => planRestore({ ...state, ...state.opened }, run)).step("stop at the plan?", async ({ args, environment, obstacles }, run) => {
  const what = args.backup ?? args.kept ?? "";
  if (!args.dryRun) return refuseObstacles(what, obstacles);
  run.details.obstacles = obstacles;
  return done(
    obstacles.length === 0 ? `${what} would be restored${args.as === void 0 ? ` to ${environment.name}` : ` as ${args.as}`}; nothing was written.` : `${count(obstacles.length, "thing")} in the way of ${what}; nothing was written.`,
    obstacles
  );
}).step("approval", requireApproval).step("back up", async (state, run) => {
  if (!state.chosen) return {};
  return { safety: await backUpBefore(state, state.plan.id, run) };
}).step("use the approval", useGrant).step("restore", async (state, run) => {
  const { args, opened, chosen, safety, keptOne, plan } = state;
  if (args.workId) run.details.work_id = args.workId;
  if (opened && args.as !== void 0) {
    await restoreAs({ ...state, ...opened }, args.as, run);
    return {};
  }
  if (opened && chosen && safety) {
    return { given: await giveBack({ ...state, ...opened, safety }, chosen.tables, plan.id, run) };
  }
  const why = { operation: "restore", plan_id: plan.id };
  if (opened) return { replaced: await replaceBy({ ...state, ...opened }, why, run) };
  return keptOne ? { replaced: await putBack(state, keptOne, plan.id, run) } : {};
}).step("check health", async (state, run) => {
  if (!state.replaced) return;
  const report = await lookAfter(state, run);
  if (!report || report.health === "healthy") return;
  const { kept } = state.replaced;
  run.warnings.push({
    code: report.health === "degraded" ? "DEGRADED_AFTER" : "UNHEALTHY_AFTER",
    message: `After: ${worries(report)}.${kept === null ? "" : ` The way back: faber-db restore ${state.environment.name} --kept ${kept}`}`
  });
}).step("report", async ({ args, environment, opened, replaced, given, start, target }, run) => {
  run.details.duration_seconds = Math.round(performance.now() - start) / 1e3;
  if (given) {
    run.details.tables = given;
    return done(
      `Gave ${listed(given.map(({ table }) => table))} of ${environment.name} the rows back that ${args.backup} has.`
    );
  }
  const what = args.backup ?? args.kept;
  run.details.restored = {
    database: args.as ?? target.database,
    ...opened && { tables: opened.backup.tables.length, rows: rowsOf(opened.backup) },
    ...replaced
  };
  if (!replaced) return done(`Restored ${what} as ${args.as}; ${environment.name} is as it was.`);
  const { kept } = replaced;
  return done(
    `Restored ${what} to ${environment.name}.${kept === null ? "" : ` The database before it is kept as ${kept}.`}`,
    kept === null ? [] : [`faber-db restore ${environment.name} --kept ${kept}`]
  );
});
export {
  restore2 as restore
};
