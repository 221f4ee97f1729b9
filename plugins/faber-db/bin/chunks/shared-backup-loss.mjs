import {
  openBackup
} from "./shared-backup-open.mjs";
import {
  runChecks,
  selectChecks,
  worst
} from "./shared-health-checks-disk.mjs";
import {
  recordChange
} from "./shared-backup-needed.mjs";
import {
  releaseLock
} from "./shared-providers-postgresql-advisory-lock.mjs";
import {
  checkContext
} from "./shared-pipelines-health-context.mjs";
import {
  knowsContents,
  openPlace
} from "./shared-backup-stores-s3.mjs";
import {
  schemaDifference
} from "./shared-backup-compare.mjs";
import {
  readAudit
} from "./shared-audit-trail.mjs";
import {
  getHandler
} from "./shared-pipelines-steps.mjs";
import {
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  count
} from "./shared-text.mjs";
var checkedOnChange = ["connectivity", "migrations"];
var checkedBeforeChange = [...checkedOnChange, "long-running", "blocked-sessions", "replication"];
async function checkBefore(state, run) {
  const { config, environment, args } = state;
  if (args.skipHealthCheck) return;
  const report = await lookAtHealth(state, run, "before", checkedBeforeChange);
  if (!report?.checks.some(worrying)) return;
  const mayGoOn = !environment.isProtected && config.health_checks.on_unhealthy === "warn";
  if (report.health === "degraded" || mayGoOn) {
    run.warnings.push({ code: "DEGRADED_BEFORE", message: `Before: ${worries(report)}` });
    return;
  }
  throw new FaberDbError("UNHEALTHY", {
    message: `${environment.name} is unhealthy, so nothing was changed: ${worries(report)}`,
    next: adviceOf(report)
  });
}
async function checkAfter(state, run) {
  await refuseUnhealthy(state, run, "The migrations are applied");
}
async function refuseUnhealthy(state, run, what) {
  const report = await lookAtHealth(state, run, "after");
  if (!report?.checks.some(worrying)) return;
  if (report.health === "degraded") {
    run.warnings.push({ code: "DEGRADED_AFTER", message: `After: ${worries(report)}` });
    return;
  }
  throw new FaberDbError("UNHEALTHY_AFTER", {
    message: `${what}, and ${state.environment.name} is unhealthy: ${worries(report)}`,
    next: adviceOf(report)
  });
}
async function warnOfDrift(state, run) {
  const { after } = run.details.health ?? {};
  if (!after) return;
  const { config, session } = state;
  await releaseLock(session, (await getHandler(config.database.migration_tool)).lockKey);
  const { timeouts } = config.health_checks;
  const drift = await runChecks(selectChecks(["schema"]), checkContext(state, run), timeouts);
  const report = graded([...after.checks, ...drift.checks]);
  run.details.health = { ...run.details.health, after: report };
  if (!drift.checks.some(worrying)) return;
  run.reporter.progress(`  drift after: ${worries(drift)}`);
  run.warnings.push({ code: "DEGRADED_AFTER", message: `After: ${worries(drift)}` });
}
function graded(checks) {
  const told = checks.map(({ grade }) => grade).filter((grade) => grade !== "unknown");
  return { health: worst(told), checks };
}
async function lookAtHealth(state, run, when, names = checkedOnChange) {
  const { config } = state;
  const isWanted = config.safety[`health_check_${when}_deploy`];
  if (!config.health_checks.enabled || !isWanted) return void 0;
  const { timeouts } = config.health_checks;
  const report = await runChecks(selectChecks(names), checkContext(state, run), timeouts);
  run.reporter.progress(`  health ${when}: ${report.health}`);
  run.details.health = { ...run.details.health, [when]: report };
  return report;
}
var worrying = ({ grade }) => grade === "degraded" || grade === "unhealthy";
function worries({ checks }) {
  return checks.filter(worrying).map(({ title, summary }) => `${title}: ${summary}`).join("; ");
}
function adviceOf({ checks }) {
  return checks.filter(worrying).flatMap(({ advice }) => advice ?? []).join(" ");
}
function toolOptions({ server }, backup, run) {
  const serverVersion = Math.max(server.version, backup.facts.server_version);
  return { serverVersion, env: run.env, signal: run.signal };
}
async function obstaclesTo(state, place, run) {
  const { provider, session, archive, backup } = state;
  const options = toolOptions(state, backup, run);
  const found = await Promise.all([
    provider.backups.obstacles(archive, backup.facts, session, options),
    provider.databases.inTheWay(place),
    missingSpace(state, run)
  ]);
  return [...new Set(found.flat())];
}
function refuseObstacles(what, obstacles) {
  if (obstacles.length === 0) return;
  throw new FaberDbError("RESTORE_REFUSED", {
    message: `${what} cannot be restored now; nothing was touched.`,
    why: obstacles.join("\n"),
    next: "Mend what stands in the way, and run it again.",
    facts: { obstacles }
  });
}
async function missingSpace({ provider, target, backup }, run) {
  const free = await provider.databases.freeSpace(target);
  if (free === void 0) {
    run.details.space = { needed_bytes: backup.facts.size_bytes, free_bytes: null };
    return [];
  }
  const needed = backup.facts.size_bytes;
  run.details.space = { needed_bytes: needed, free_bytes: free };
  if (free >= needed) return [];
  return [
    `The database had ${megabytes(needed)} MB, and the server’s disk has ${megabytes(free)} MB free: make room for a second one beside the old.`
  ];
}
function megabytes(bytes) {
  return Math.ceil(bytes / 1e6).toLocaleString("en-US");
}
async function verifyRestored(state, restored, options, run) {
  const { provider, archive, backup, server } = state;
  const [was, is, counts] = await Promise.all([
    provider.backups.schemaIn(archive, options),
    provider.backups.schemaOf(restored, options),
    knowsContents(backup) ? differingCounts(state, restored) : []
  ]);
  const schema = was === is ? [] : [`the schema is another: ${schemaDifference(was, is)}`];
  const major = (version) => Math.floor(version / 1e4);
  if (major(backup.facts.server_version) !== major(server.version) && schema.length > 0) {
    run.warnings.push({
      code: "SCHEMA_READS_DIFFERENTLY",
      message: `The backup is of another major version of the server, and ${schema[0]}.`
    });
    refuse(backup, counts);
  } else refuse(backup, [...schema, ...counts]);
  run.reporter.progress(
    `  verified ${count(backup.tables.length, "table")}, ${rowsOf(backup).toLocaleString("en-US")} rows`
  );
}
function rowsOf({ tables }) {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
function refuse({ backup_id }, differences) {
  if (differences.length === 0) return;
  throw new FaberDbError("RESTORE_FAILED", {
    message: `What was restored from ${backup_id} is not what it holds; the old database serves.`,
    why: `${differences.slice(0, 5).join("; ")}.`,
    next: "Try another backup, and keep this one to find out why.",
    facts: { differences }
  });
}
async function differingCounts({ provider, backup }, restored) {
  const session = await provider.connect(restored);
  const differences = [];
  try {
    await session.script("set row_security = off");
    for (const { table, rows } of backup.tables) {
      const [found] = await session.query(`select count(*) as n from only ${table}`);
      if (Number(found?.n) !== rows) {
        differences.push(`${table} has ${found?.n} rows instead of ${rows}`);
      }
    }
  } finally {
    await session.close();
  }
  return differences;
}
import { setTimeout as sleep } from "node:timers/promises";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
async function readJournal(folder, environment) {
  return readJson(fileOf(folder, environment));
}
async function writeJournal(folder, journal) {
  await writeAtomic(fileOf(folder, journal.environment), toJson(journal));
}
async function forgetJournal(folder, environment) {
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.startsWith(`${environment}.json`));
  for (const name of own) await rm(join(folder, name), { force: true });
}
function fileOf(folder, environment) {
  return join(folder, `${environment}.json`);
}
async function recordBegun({ environment, target }, { operation, ...why }, run) {
  await recordChange(
    {
      operation,
      environment: environment.name,
      outcome: "restore started",
      ...why,
      database: target.database
    },
    run
  );
}
async function recordReplaced(journal, facts, run) {
  const { operation, environment, backup_id, plan_id, database, new_oid, replacement } = journal;
  await recordChange(
    {
      operation,
      environment,
      outcome: "replaced",
      ...backup_id ? { backup_id } : { put_back: replacement },
      ...plan_id && { plan_id },
      database,
      database_oid: new_oid,
      kept: journal.kept,
      ...facts,
      ...journal.approval
    },
    run
  );
}
var patienceMs = 15e3;
var lookMs = 250;
async function settle(state, run) {
  const { environment } = state;
  const journal = await readJournal(run.state.restores, environment.name);
  if (!journal) return [];
  const what = journal.backup_id ? `The restore of ${journal.backup_id}` : "The way back";
  const begun = `${what} that began at ${journal.started_at}`;
  const through = await hasGoneThrough(state, journal);
  if (through) await completeRecord(journal, run);
  else await recordUndone(journal, run);
  await forgetJournal(run.state.restores, environment.name);
  const line = through ? `${begun} had gone through; its record is complete now.` : `${begun} did not come to its end; nothing of it is left.`;
  run.reporter.progress(`  ${line}`);
  run.details.recovered = [...run.details.recovered ?? [], line];
  return [line];
}
async function hasGoneThrough({ provider, target }, journal) {
  const { databases } = provider;
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(lookMs)) {
    await databases.sweep(target);
    const [serving, waiting] = [
      await databases.find(target, target.database),
      await databases.find(target, journal.replacement)
    ];
    if (serving?.oid === journal.new_oid) return true;
    if (waiting?.oid !== journal.new_oid) return false;
  }
  if (journal.backup_id === null) return false;
  throw new FaberDbError("LOCK_HELD", {
    message: `Another run is restoring ${journal.environment}: ${journal.replacement} is its database.`,
    next: `Wait until it is done. If there is no such run, end the session whose number stands in the name of the database, and run this again.`,
    facts: { database: journal.replacement }
  });
}
async function completeRecord(journal, run) {
  const { entries } = await readAudit(run.state.audit);
  const recorded = entries.some(
    ({ outcome, database_oid, at }) => outcome === "replaced" && database_oid === journal.new_oid && at >= journal.started_at
  );
  if (!recorded) await recordReplaced(journal, { settled: true }, run);
}
async function recordUndone({ operation, environment, backup_id, plan_id, database, approval }, run) {
  await recordChange(
    {
      operation,
      environment,
      outcome: "restore undone",
      backup_id,
      ...plan_id && { plan_id },
      database,
      ...approval
    },
    run
  );
}
import { setTimeout as sleep2 } from "node:timers/promises";
var drainSeconds = 30;
async function takePlace({ provider, target, session, environment }, { operation, plan_id, backup_id }, { replacement, oid }, run) {
  const { databases } = provider;
  const old = await databases.find(target, target.database);
  const journal = {
    operation,
    environment: environment.name,
    backup_id,
    ...plan_id && { plan_id },
    ...run.approval && { approval: run.approval },
    database: target.database,
    old_oid: old?.oid ?? null,
    new_oid: oid,
    replacement,
    kept: old ? await freeKeptName(provider, target, run) : null,
    started_at: run.now().toISOString()
  };
  await writeJournal(run.state.restores, journal);
  let asked = false;
  const swapped = await drainAndSwap(journal).catch(async (error) => {
    if (!asked || isRefusal(error)) await forgetJournal(run.state.restores, environment.name);
    throw error;
  });
  await recordReplaced(journal, swapped, run).catch((error) => {
    throw notRecorded(target.database, error);
  });
  await forgetJournal(run.state.restores, environment.name);
  return { ...swapped, kept: journal.kept };
  async function drainAndSwap({ kept }) {
    if (kept !== null) {
      const left = await databases.drain(target, drainSeconds, run.signal);
      if (left > 0) {
        run.reporter.progress(`  ${count(left, "transaction")} did not end and will be broken off`);
      }
    }
    run.signal.throwIfAborted();
    await session.close();
    asked = true;
    const swapped2 = await databases.swap(target, replacement, kept);
    run.reporter.progress(
      kept === null ? `  it is ${target.database} now` : `  swapped in ${swapped2.blocked_ms} ms, ${count(swapped2.ended, "session")} ended; the old one is ${kept}`
    );
    return swapped2;
  }
}
async function freeKeptName(provider, target, run) {
  for (; ; ) {
    const name = provider.databases.keptName(target, run.now());
    if (await provider.databases.find(target, name) === void 0) return name;
    await sleep2(200, void 0, { signal: run.signal });
  }
}
function isRefusal(error) {
  return error instanceof FaberDbError && error.code === "RESTORE_FAILED";
}
function notRecorded(database, error) {
  if (!(error instanceof FaberDbError)) return error;
  return new FaberDbError(error.code, {
    ...error.text,
    message: `${database} is replaced, and the record could not be written: ${error.message}`,
    exit: 8
  });
}
async function replaceDatabase(state, backup, why, run) {
  const archive = await openBackup(await openPlace(state.config, run), backup, run.signal);
  try {
    const opened = { ...state, archive, backup };
    refuseObstacles(backup.backup_id, await obstaclesTo(opened, state.target, run));
    return await replaceBy(opened, why, run);
  } finally {
    await archive.close();
  }
}
async function replaceBy(state, why, run) {
  const start = performance.now();
  const backup_id = state.backup.backup_id;
  await recordBegun(state, { ...why, backup_id }, run);
  const beside = await restoreBeside(state, run);
  try {
    const { name: replacement, oid } = { name: beside.target.database, oid: beside.oid };
    const swapped = await takePlace(state, { ...why, backup_id }, { replacement, oid }, run);
    return { ...swapped, seconds: Math.round(performance.now() - start) / 1e3 };
  } catch (error) {
    await beside.drop().catch(() => {
    });
    throw error;
  } finally {
    await beside.close();
  }
}
async function restoreBeside(state, run) {
  const { provider, target, backup, archive } = state;
  const options = toolOptions(state, backup, run);
  const beside = await provider.databases.createBeside(target, backup.facts);
  const { database } = beside.target;
  try {
    run.reporter.progress(`  created ${database}`);
    await provider.backups.restore(archive, beside.target, options);
    run.reporter.progress(`  restored ${count(backup.tables.length, "table")} into it`);
    const ended = await Promise.allSettled([
      verifyRestored(state, beside.target, options, run),
      provider.backups.analyze(beside.target)
    ]);
    for (const each of ended) if (each.status === "rejected") throw each.reason;
    await beside.adopt();
    return beside;
  } catch (error) {
    await beside.drop().catch((cause) => {
      run.reporter.progress(`  ${database} is left and goes with the next run: ${cause.message}`);
    });
    await beside.close();
    throw asFailure(error, state, run);
  }
}
function asFailure(error, { target, backup }, run) {
  if (run.signal.aborted) {
    return new FaberDbError("CANCELLED", {
      message: `Cancelled while ${backup.backup_id} was restored; the old database serves.`,
      next: "Nothing is half done; run it again when you like."
    });
  }
  if (error instanceof FaberDbError || !sqlState(error)) return error;
  return new FaberDbError("RESTORE_FAILED", {
    message: `The restore beside ${target.database} failed; the old database serves: ${error.message}.`,
    next: "Mend the cause and run it again.",
    cause: error
  });
}
function lossSince(record, now, countsNow) {
  const then = record.facts.activity;
  const counting = then.since !== null && then.since === now.since;
  const rowsThen = new Map(record.tables.map(({ table, rows }) => [table, rows]));
  const before = earlierSelves(then, now, counting);
  const renamed = new Set([...before.values()].map(({ table }) => table));
  const losses = now.tables.map((table) => {
    const earlier = before.get(table);
    const namesake = renamed.has(table.table) ? void 0 : table.table;
    const rows = rowsThen.get(earlier?.table ?? namesake ?? "");
    return lossOf(table, earlier, rows, countsNow.get(table.table) ?? null, {
      counting,
      isKnown: knowsContents(record)
    });
  });
  const kept = new Set(now.tables.map((table) => before.get(table)?.table ?? table.table));
  const gone = record.tables.filter(({ table }) => !kept.has(table)).map(dropped);
  return [...losses.filter(differs), ...gone].sort(gravestFirst);
}
function earlierSelves(then, now, counting) {
  const byOid = new Map(counting ? then.tables.map((table) => [table.oid, table]) : []);
  const byName = new Map(then.tables.map((table) => [table.table, table]));
  const living = new Set(now.tables.map(({ oid }) => oid));
  const pairs = now.tables.flatMap((table) => {
    const namesake = byName.get(table.table);
    const renamed = counting && namesake !== void 0 && living.has(namesake.oid);
    const earlier = byOid.get(table.oid) ?? (renamed ? void 0 : namesake);
    return earlier ? [[table, earlier]] : [];
  });
  return new Map(pairs);
}
function lossOf(table, earlier, rowsThen, rowsNow, { counting, isKnown }) {
  const madeAgain = counting && earlier !== void 0 && earlier.oid !== table.oid;
  const written = counting && !madeAgain ? writtenSince(table, earlier) : unknown;
  const was = earlier && earlier.table !== table.table ? earlier.table : void 0;
  const isNew = isKnown && earlier === void 0 && rowsThen === void 0;
  return {
    table: table.table,
    rows: rowsNow === null || !isKnown ? null : Math.max(0, rowsNow - (rowsThen ?? 0)),
    rows_then: rowsThen ?? null,
    rows_now: rowsNow,
    ...written,
    ...isNew && { change: "made" },
    ...madeAgain && { change: "made again" },
    ...was && { change: "renamed", was }
  };
}
var unknown = { inserted: null, updated: null, deleted: null };
var nothing = { inserted: 0, updated: 0, deleted: 0 };
function writtenSince(table, earlier) {
  const since = earlier ?? nothing;
  const inserted = table.inserted - since.inserted;
  const updated = table.updated - since.updated;
  const deleted = table.deleted - since.deleted;
  return Math.min(inserted, updated, deleted) < 0 ? unknown : { inserted, updated, deleted };
}
function dropped({ table, rows }) {
  return {
    ...{ table, rows: 0, rows_then: rows, rows_now: null },
    ...unknown,
    change: "dropped"
  };
}
function differs({ change, rows_then, rows_now, inserted, updated, deleted }) {
  if (change || inserted !== 0 || updated !== 0 || deleted !== 0) {
    const stayedEmpty = !change && inserted === null && rows_now === 0 && rows_then === 0;
    return !stayedEmpty;
  }
  return rows_now !== null && rows_now !== (rows_then ?? 0);
}
function gravestFirst(a, b) {
  return gravity(b) - gravity(a) || (a.table < b.table ? -1 : 1);
}
function gravity({ rows, inserted, updated, deleted, change }) {
  if (change === "dropped") return -1;
  if (rows === null) return Number.POSITIVE_INFINITY;
  return Math.max(rows, (inserted ?? 0) + (updated ?? 0) + (deleted ?? 0));
}
var patienceMs2 = 15e3;
async function whatIsLost({ session, provider }, record, tables, limitMs = patienceMs2) {
  const wanted = ({ table }) => !tables || tables.includes(table);
  const size = sizesThen(record);
  const there = (await provider.backups.activity(session)).tables.filter(wanted);
  const smallFirst = there.toSorted((a, b) => size(a) - size(b));
  const counts = await countRows({ session, provider }, smallFirst, limitMs);
  const now = await provider.backups.activity(session);
  const loss = lossSince(record, now, counts);
  return loss.filter((each) => wanted(each) || tables?.includes(each.was ?? ""));
}
function sizesThen(record) {
  const rows = new Map(record.tables.map(({ table, rows: rows2 }) => [table, rows2]));
  return ({ table, inserted }) => Math.max(rows.get(table) ?? 0, inserted);
}
async function countRows({ session, provider }, tables, limitMs) {
  const end = performance.now() + limitMs;
  const counts = /* @__PURE__ */ new Map();
  for (const { table } of tables) {
    const left = Math.floor(end - performance.now());
    const count2 = () => provider.ask(session, `select count(*) as n from only ${table}`, left);
    counts.set(table, left > 0 ? await count2().catch(unlessRefused) : null);
  }
  return counts;
}
var uncounted = /* @__PURE__ */ new Set(["57014", "42501", "42P01", "3F000"]);
function unlessRefused(error) {
  if (uncounted.has(sqlState(error) ?? "")) return null;
  throw error;
}
export {
  checkedOnChange,
  checkBefore,
  checkAfter,
  refuseUnhealthy,
  warnOfDrift,
  graded,
  lookAtHealth,
  worrying,
  worries,
  toolOptions,
  obstaclesTo,
  refuseObstacles,
  recordBegun,
  takePlace,
  rowsOf,
  settle,
  replaceDatabase,
  replaceBy,
  restoreBeside,
  whatIsLost
};
