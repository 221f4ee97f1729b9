import {
  replaceDatabase,
  whatIsLost
} from "./shared-backup-loss.mjs";
import {
  openBackup
} from "./shared-backup-open.mjs";
import {
  backUp
} from "./shared-backup-make.mjs";
import {
  recordChange
} from "./shared-backup-needed.mjs";
import {
  findRecord,
  knowsContents,
  openPlace,
  readCatalog
} from "./shared-backup-stores-s3.mjs";
import {
  effectsOfDowns,
  readDowns
} from "./shared-pipelines-rollback-lose.mjs";
import {
  looker,
  onScratch,
  placeOf,
  proveDowns,
  reachesOtherServers,
  replay,
  tried,
  undo,
  undoMigrations
} from "./shared-pipelines-rollback-prove.mjs";
import {
  schemaDifference
} from "./shared-backup-compare.mjs";
import {
  liveCircumstances
} from "./shared-pipelines-live-circumstances.mjs";
import {
  readMigrations
} from "./shared-pipelines-steps.mjs";
import {
  highestRisk
} from "./shared-safety-catalog-catalog.mjs";
import {
  makePlan
} from "./shared-approval-loss-text.mjs";
import {
  needsApproval
} from "./shared-config-environment.mjs";
import {
  appendLine,
  readText
} from "./shared-state-files.mjs";
import {
  sessionError,
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  count,
  listed,
  nearest
} from "./shared-text.mjs";
function plannedFinding(finding) {
  const { rule, operation, risk, file, line, object, message } = finding;
  return {
    rule,
    ...operation && { operation },
    risk,
    file,
    line,
    ...object && { object },
    message
  };
}
function chosenOf({ down, restore, choice }, { environment }) {
  if (choice.way === "down" && !("why" in down)) return { ...down, way: "down", why: choice.why };
  if (choice.way === "restore" && !("why" in restore)) {
    return { ...restore, way: "restore", why: choice.why };
  }
  throw new FaberDbError("ROLLBACK_IMPOSSIBLE", {
    message: `There is no way back on ${environment.name} that can be proven; nothing was changed.`,
    why: choice.way === "none" ? choice.why.join("\n") : choice.why,
    next: [
      "Write the down.sql that is missing or wrong beside its migration; rollback proves it before it is used.",
      `Or go back to an older backup: faber-db backup list ${environment.name}, then faber-db rollback ${environment.name} --from BACKUP`,
      "Or go forward: a new migration that puts right what is wrong."
    ].join("\n")
  });
}
async function makeRollbackPlan(state, ways, chosen, run) {
  const { config, environment, server, migrations, goal } = state;
  const losesNothing = ways.choice.way !== "none" && ways.choice.losesNothing;
  const content = {
    operation: "rollback",
    environment: environment.name,
    request: requestOf(environment.name, goal, chosen),
    server,
    history_head: migrations.head,
    migrations: await undoneIn(state, chosen),
    way: chosen.way,
    ...chosen.way === "restore" && { from: plannedBackup(chosen) },
    findings: findingsOf(chosen),
    risk: riskOf(chosen, losesNothing),
    approval: !needsApproval(config, environment, "rollback") ? "none" : losesNothing ? "standard" : "enhanced",
    backup: true
  };
  const impact = chosen.way === "down" ? toldOf(chosen).map((each) => each.impact ?? null) : [];
  return makePlan(content, run.now(), {
    ...chosen.way === "down" && { impact: [...impact, ...goneOf(chosen).map(() => null)] },
    ...chosen.way === "restore" && { loss: chosen.loss },
    why: chosen.why,
    ...state.health && { health: state.health }
  });
}
function requestOf(environment, { last, undo: undo2 }, chosen) {
  if (chosen.way === "restore") return `rollback ${environment} --from ${chosen.backup.backup_id}`;
  if (last === null) return `rollback ${environment} --steps ${undo2.length}`;
  return `rollback ${environment} --to ${/^[\w.-]+$/.test(last) ? last : `"${last}"`}`;
}
async function undoneIn({ handler, session, goal }, chosen) {
  if (chosen.way === "down") {
    return chosen.undone.map(({ name, down }) => ({ name, checksum: down.checksum }));
  }
  const history = await handler.readHistory(session) ?? [];
  return goal.undo.map((name) => ({ name, checksum: checksumIn(history, name) }));
}
function checksumIn(history, name) {
  return history.findLast((entry) => entry.name === name)?.checksum ?? "";
}
function plannedBackup({ backup }) {
  const { backup_id, sha256, created_at, migration_head } = backup;
  return { backup_id, sha256, created_at, migration_head };
}
function toldOf({ assessment }) {
  return [...assessment.findings, ...assessment.suppressed ?? []];
}
function goneOf({ lost }) {
  return lost.filter(({ how }) => how === "gone");
}
function findingsOf(chosen) {
  if (chosen.way === "restore") return [];
  return [...toldOf(chosen).map(plannedFinding), ...goneOf(chosen).map(notBroughtBack)];
}
function notBroughtBack({ object, file, line }) {
  const message = `The migration destroyed data of ${object}; its down script does not bring it back.`;
  return { rule: "not-brought-back", risk: "high", file, line, object, message };
}
function riskOf(chosen, losesNothing) {
  if (chosen.way === "restore") return losesNothing ? "high" : "critical";
  return highestRisk([chosen.assessment.risk, ...goneOf(chosen).map(() => "high")]);
}
async function backupFor(state, { last, from }, run) {
  const { config, environment, handler, session } = state;
  const place = await openPlace(config, run);
  const history = await handler.readHistory(session) ?? [];
  const before = await backupsBefore(run);
  const { found } = await readCatalog(place, environment.name);
  const usable = found.filter(
    ({ record, fault }) => record.migration_head === last && fault === void 0 && knowsContents(record) && (from === void 0 || record.backup_id === from.backup_id) && (before.has(record.backup_id) || !wasHalfDone(history, record))
  );
  const newest = usable.at(-1);
  if (newest) return newest.record;
  if (from)
    return { why: `${from.backup_id} is damaged, or was taken while a migration stood half done.` };
  return { why: `no whole backup was taken at ${last ?? "the empty history"}.` };
}
function wasHalfDone(history, { created_at }) {
  const at = new Date(created_at);
  return history.some(({ startedAt, finishedAt, rolledBackAt }) => {
    const ended = finishedAt ?? rolledBackAt;
    return startedAt < at && (ended === null || ended > at);
  });
}
async function backupsBefore(run) {
  const lines = (await readText(run.state.migrations) ?? "").split("\n");
  return new Set(lines.flatMap((line) => backupOf(line) ?? []));
}
function backupOf(line) {
  try {
    const { status, backup_id } = JSON.parse(line);
    return status === "rolled_back" ? void 0 : backup_id;
  } catch {
    return void 0;
  }
}
async function refusalOf({ provider, session, server, config }, record, run) {
  const refusal = await tried(async () => {
    const place = await openPlace(config, run);
    const archive = await openBackup(place, record, run.signal);
    try {
      const serverVersion = Math.max(server.version, record.facts.server_version);
      const options = { serverVersion, env: run.env, signal: run.signal };
      return await provider.backups.obstacles(archive, record.facts, session, options);
    } finally {
      await archive.close();
    }
  });
  if ("why" in refusal) return refusal;
  return refusal.length === 0 ? void 0 : { why: refusal.join(" ") };
}
function chooseWay(down, restore) {
  if ("why" in down && "why" in restore) {
    return { way: "none", why: [`By down scripts: ${down.why}`, `By a restore: ${restore.why}`] };
  }
  if ("why" in down)
    return byRestore(restore, `The down scripts cannot be used: ${down.why}`);
  if ("why" in restore) return byDown(down.lost, `A restore is not possible: ${restore.why}`);
  const only = down.lost.filter(({ since }) => !since);
  const [scripts, backup] = [rowsLost(only), rowsWritten(restore.loss)];
  const instead = {
    down: `the down scripts would lose ${downText(down.lost)}`,
    restore: `a restore of ${restore.backup_id} would lose ${restoreText(restore.loss)}`
  };
  if (down.lost.length > 0 && only.length === 0 && backup === 0) {
    return byUntouchedDown(down.lost, restore);
  }
  if (only.length === 0 || isLess(scripts, backup)) return byDown(down.lost, instead.restore);
  if (scripts === backup && !only.some(({ how }) => how === "gone")) {
    return byDown(down.lost, instead.restore);
  }
  return byRestore(restore, instead.down);
}
function byDown(lost, instead) {
  const losesNothing = lost.length === 0;
  return {
    way: "down",
    losesNothing,
    why: `The down scripts lose ${downText(lost)}${joint(instead)}`
  };
}
function byUntouchedDown(lost, { backup_id }) {
  const why = `The down scripts take away ${downText(lost)}, where no row was written since ${backup_id}; unlike a restore they replace nothing.`;
  return { way: "down", losesNothing: true, why };
}
function byRestore({ backup_id, loss }, instead) {
  const losesNothing = rowsWritten(loss) === 0;
  const text = `A restore of ${backup_id} loses ${restoreText(loss)}`;
  return { way: "restore", losesNothing, why: `${text}${joint(instead)}` };
}
function joint(instead) {
  return /^[A-Z]/.test(instead) ? `. ${instead}` : `; ${instead}.`;
}
function isLess(one, other) {
  return one !== null && (other === null || one < other);
}
function rowsLost(lost) {
  return sum(lost.map(({ rows }) => rows));
}
function rowsWritten(loss) {
  return sum(
    loss.map(({ rows, inserted, updated, deleted, change }) => {
      if (change === "dropped") return 0;
      if (inserted === null || updated === null || deleted === null) return null;
      return Math.max(rows ?? 0, inserted + updated + deleted);
    })
  );
}
function sum(figures) {
  return figures.reduce(
    (total, figure) => total === null || figure === null ? null : total + figure,
    0
  );
}
function downText(lost) {
  if (lost.length === 0) return "nothing";
  const shown = lost.slice(0, 3).map(({ object, rows, how }) => {
    const figure = rows === null ? "rows not counted" : rowsText(rows);
    return `${object} (${figure}${how === "gone" ? ", not brought back" : ""})`;
  });
  const more = lost.length - shown.length;
  return listed(more > 0 ? [...shown, `${more} more`] : shown);
}
function restoreText(loss) {
  if (loss.length === 0) return "nothing: no row was written since";
  const rows = rowsWritten(loss);
  const tables = listed(loss.slice(0, 3).map(({ table }) => table));
  const where = loss.length > 3 ? `${tables} and ${loss.length - 3} more` : tables;
  return rows === null ? `what was written since in ${where}, which nobody has counted` : `about ${rowsText(rows)} written since in ${where}`;
}
function rowsText(rows) {
  return `${rows.toLocaleString("en-US")} row${rows === 1 ? "" : "s"}`;
}
async function rehearseDowns(state, undone, proof, run) {
  if (await reachesOtherServers(state.session)) {
    return { why: "the database has foreign servers or dblink: a copy of it would reach them." };
  }
  const { provider, target, server, migrations } = state;
  return tried(
    () => onScratch(state, run, async (session, scratch) => {
      const options = { serverVersion: server.version, env: run.env, signal: run.signal };
      await provider.copySchema(target, scratch, options);
      const look = await looker(state, session, scratch, run);
      const living = plain(await look());
      await undo(state, session, undone);
      const ended = plain(await look());
      const [full, goal] = [plain(proof.full), plain(proof.target)];
      if (ended === goal) return { ended, ...living !== full && driftOf(full, living) };
      const where = "On a copy of the living schema the down scripts end elsewhere";
      if (living === full || migrations.unfinished.length > 0) {
        return { why: `${where}: ${schemaDifference(goal, ended)}.` };
      }
      for (const { migration, up } of undone.toReversed()) {
        await replay(state, session, migration, up);
      }
      const again = plain(await look());
      if (again === living) return { ended, ...driftOf(full, living) };
      return {
        why: `The living schema is not what the migrations make (${schemaDifference(full, living)}), and down and up again does not lead back to it: ${schemaDifference(living, again)}.`
      };
    })
  );
}
function driftOf(full, living) {
  return { drift: schemaDifference(full, living) };
}
function plain(schema) {
  return schema.split("\n\n").map(
    (entry) => entry.split("\n").filter((line) => !rights.test(line)).join("\n")
  ).filter((entry) => entry.trim() !== "").join("\n\n");
}
var rights = /^(ALTER .* OWNER TO .*;|GRANT .*;|REVOKE .*;|ALTER DEFAULT PRIVILEGES .*;)$/;
async function findWays(state, goal, run, taken) {
  const backup = taken ?? await backupFor(state, goal, run);
  const down = goal.from ? { why: "a backup was asked for." } : await downWay(state, goal, "why" in backup ? void 0 : backup, run);
  const restore = await restoreWay(state, backup, down, run);
  return { down, restore, choice: chooseWay(downOption(down), restoreOption(restore)) };
}
async function downWay(state, goal, backup, run) {
  const { handler, config, migrations } = state;
  const { directory } = config.migrations;
  const folder = await handler.readMigrations(run.root, directory);
  const undone = await readDowns(handler, folder, goal.undo, { root: run.root, directory });
  if ("why" in undone) return undone;
  const kept = keptOf(folder, migrations.applied, goal);
  if ("why" in kept) return kept;
  const proof = await proveDowns(state, kept, undone, run);
  if ("why" in proof) return proof;
  const rehearsed = await rehearseDowns(state, undone, proof, run);
  if ("why" in rehearsed) return rehearsed;
  const downs = undone.map(({ name, down }) => ({ name, file: down.file, sql: down.sql }));
  const circumstances = await liveCircumstances(state, downs, run);
  const effects = await effectsOfDowns(undone, kept, config.safety, circumstances, backup?.tables);
  return refusalOfDowns(effects) ?? { undone, ...rehearsed, ...effects };
}
function keptOf(folder, applied, { undo: undo2 }) {
  const kept = [];
  for (const name of applied.filter((each) => !undo2.includes(each))) {
    const found = folder.find((migration) => migration.name === name);
    if (!found)
      return { why: `${name} is applied and not in the folder, so that nothing can be proven.` };
    kept.push(found);
  }
  return kept;
}
function refusalOfDowns({ assessment }) {
  const [blocked] = assessment.blocked;
  if (blocked) {
    const { file, line } = blocked.finding;
    return { why: `${file}:${line}: ${blocked.reason}` };
  }
  const failing = assessment.findings.find(({ impact }) => impact?.fails);
  if (!failing) return void 0;
  return { why: `${failing.file}:${failing.line} would fail: ${failing.impact?.facts[0] ?? ""}` };
}
async function restoreWay(state, backup, down, run) {
  if ("why" in backup) return backup;
  const maybe = "why" in down || down.lost.length > 0;
  const refusal = maybe ? await refusalOf(state, backup, run) : void 0;
  if (refusal) return { why: `${backup.backup_id}: ${refusal.why}` };
  return { backup, loss: await lossBy(state, backup) };
}
async function lossBy(state, backup) {
  const loss = await whatIsLost(state, backup);
  return loss.filter((each) => !isOfNobody(each, state.handler.historyTable));
}
function isOfNobody({ table, change, rows }, historyTable) {
  return table.endsWith(historyTable) || change === "made" && rows === 0;
}
function downOption(down) {
  return "why" in down ? down : { lost: down.lost };
}
function restoreOption(restore) {
  return "why" in restore ? restore : { backup_id: restore.backup.backup_id, loss: restore.loss };
}
async function cancelOnAbort(session, connect, signal) {
  const [row] = await session.query("select pg_backend_pid() as pid");
  if (!row) throw new Error("the server did not say its process id");
  const cancel = async () => {
    const other = await connect();
    await other.query("select pg_cancel_backend($1)", [row.pid]);
    await other.close();
  };
  const onAbort = () => void cancel().catch(() => {
  });
  signal.addEventListener("abort", onAbort, { once: true });
  return { pid: row.pid, release: () => signal.removeEventListener("abort", onAbort) };
}
var everyMs = 500;
function watchBlocking(pid, connect, onBlocked) {
  let report = { maxBlocked: 0, blockers: [] };
  let session;
  let look = Promise.resolve();
  const timer = setInterval(() => {
    session ??= connect();
    look = look.then(async () => {
      const seen = await lookAt(await session, pid);
      if (!seen) return;
      if (seen.blocked > report.maxBlocked) onBlocked(seen.blocked);
      report = {
        maxBlocked: Math.max(report.maxBlocked, seen.blocked),
        blockers: seen.blockers.length > 0 ? seen.blockers : report.blockers
      };
    });
    look = look.catch(() => {
    });
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await look;
      await (await session?.catch(() => void 0))?.close();
      return report;
    }
  };
}
async function lookAt(session, pid) {
  if (!session) return void 0;
  const [row] = await session.query(
    `select (select count(*)::int from pg_stat_activity
              where wait_event_type = 'Lock' and $1 = any(pg_blocking_pids(pid))) as blocked,
            (select json_agg(json_build_object(
                      'pid', pid, 'application', application_name, 'state', coalesce(state, ''),
                      'seconds', extract(epoch from clock_timestamp() - coalesce(xact_start, backend_start))::int))
               from pg_stat_activity where pid = any(pg_blocking_pids($1))) as blockers`,
    [pid]
  );
  return row && { blocked: row.blocked, blockers: row.blockers ?? [] };
}
async function recordStart(recorded, run) {
  await audit(recorded, "started", run, { migrations: recorded.goal.undo });
}
async function recordFailure(recorded, error, run) {
  await audit(recorded, "failed", run, { migrations: recorded.goal.undo, error: error.message });
}
async function recordUndone(recorded, result, run) {
  const { environment, goal, chosen, plan, backup, workId } = recorded;
  for (const name of goal.undo) {
    await appendLine(
      run.state.migrations,
      JSON.stringify({
        migration_id: name,
        timestamp: run.now().toISOString(),
        environment: environment.name,
        status: "rolled_back",
        way: chosen.way,
        ...chosen.way === "restore" && { from: chosen.backup.backup_id },
        duration_seconds: result.seconds,
        ...plan && { plan_id: plan.id },
        backup_id: backup.backup_id,
        ...workId && { work_item: workId }
      })
    );
  }
  await audit(recorded, "rolled back", run, {
    migrations: goal.undo,
    ...result.kept && { kept: result.kept }
  });
}
async function audit({ environment, chosen, plan, backup }, outcome, run, facts) {
  await recordChange(
    {
      operation: "rollback",
      environment: environment.name,
      outcome,
      way_back: chosen.way,
      ...chosen.way === "restore" && { from: chosen.backup.backup_id },
      ...plan && { plan_id: plan.id },
      backup_id: backup.backup_id,
      ...facts
    },
    run
  );
}
async function carryOut(state, run) {
  const { chosen, goal } = state;
  await recordStart(state, run);
  const start = performance.now();
  const gone = await (chosen.way === "down" ? goDown(state, chosen, run) : goByRestore(state, chosen, run)).catch(async (error) => {
    await recordFailure(state, error, run).catch(
      ({ code, message }) => run.warnings.push({ code, message })
    );
    throw error;
  });
  const rolledBack = { ...gone, seconds: Math.round(performance.now() - start) / 1e3 };
  await recordUndone(state, rolledBack, run).catch((error) => {
    throw notRecorded(goal.undo, error);
  });
  return rolledBack;
}
async function goByRestore(state, { backup, loss }, run) {
  const { provider, target, plan } = state;
  const why = { operation: "rollback", ...plan && { plan_id: plan.id } };
  const { kept } = await replaceDatabase(state, backup, why, run);
  const session = await provider.connect(target);
  run.defer(() => session.close());
  if (kept === null) return { session };
  await tellLateWrites(state, backup, { kept, told: rowsWritten(loss) }, run);
  return { kept, session };
}
async function tellLateWrites({ provider, target, handler }, backup, { kept, told }, run) {
  if (told === null) return;
  const session = await provider.connect(target, { database: kept, readOnly: true });
  try {
    const written = rowsWritten(await lossBy({ provider, session, handler }, backup));
    if (written === null || written <= told) return;
    run.warnings.push({
      code: "WRITTEN_MEANWHILE",
      message: `About ${count(written - told, "row")} more ${written - told === 1 ? "was" : "were"} written while the backup was restored; ${kept} has them.`
    });
  } finally {
    await session.close();
  }
}
async function goDown(state, { undone }, run) {
  const { session, handler, provider, target, config } = state;
  const { pid, release } = await cancelOnAbort(session, () => provider.connect(target), run.signal);
  const watch = watchBlocking(
    pid,
    () => provider.connect(target, { readOnly: true }),
    (sessions) => run.reporter.progress(`  ${count(sessions, "session")} waiting for the rollback`)
  );
  const limits = {
    statementSeconds: config.migrations.timeout_seconds,
    lockSeconds: config.migrations.lock_timeout_seconds,
    signal: run.signal
  };
  const [end] = await Promise.allSettled([
    undoMigrations(session, handler, undone, limits, {
      retry: (attempt) => run.reporter.progress(
        `  the rollback did not get its locks; let the others through (attempt ${attempt})`
      ),
      progress: (done, of) => run.reporter.step(`undo: ${done} of ${count(of, "statement")}`)
    })
  ]);
  const seen = await watch.stop();
  release();
  if (end.status === "rejected") throw end.reason;
  if (end.value) throw undoError(state, undone, end.value, seen, run);
  return { session };
}
function undoError(state, undone, { error, attempts, statement }, { blockers }, run) {
  const { environment, target, goal, chosen } = state;
  const again = `faber-db ${requestOf(environment.name, goal, chosen)}`;
  if (isLost(error, target)) {
    return new FaberDbError("ROLLBACK_FAILED", {
      message: `The connection was lost while the down scripts ran: ${error.message}`,
      why: "They are one transaction with the history: either all of it is undone, or nothing.",
      next: `When the server answers again, run: ${again}
Where all of it is undone already it does nothing.`,
      exit: 8
    });
  }
  if (run.signal.aborted) {
    return new FaberDbError("CANCELLED", {
      message: "Cancelled while the down scripts ran; nothing of them is left.",
      next: `Run it again when you like: ${again}`
    });
  }
  const { detail, hint } = error;
  const held = blockers.map(
    ({ pid, application, state: doing, seconds }) => `pid ${pid} (${application || "unnamed"}, ${doing}, for ${seconds} s)`
  );
  const waited = sqlState(error) === "55P03" ? [
    `It tried ${attempts} times to get its locks.${held.length > 0 ? ` They were held by ${listed(held)}.` : ""}`
  ] : [];
  return new FaberDbError("ROLLBACK_FAILED", {
    message: `The rollback failed at ${placeOf(undone, statement)} and left nothing behind: ${error.message}`,
    why: [detail, hint, ...waited].filter((line) => line !== void 0).join("\n"),
    next: `Mend the script or the cause, then run again: ${again}`,
    facts: { attempts, ...sqlState(error) && { sqlstate: sqlState(error) } }
  });
}
function isLost(error, target) {
  const state = sqlState(error);
  if (state !== void 0) return /^(08|57P)/.test(state);
  return sessionError(error, target)?.code === "DB_UNREACHABLE";
}
function notRecorded(undone, error) {
  if (!(error instanceof FaberDbError)) return error;
  return new FaberDbError(error.code, {
    ...error.text,
    message: `${listed(undone)} ${undone.length === 1 ? "is" : "are"} undone, and the record of it could not be written: ${error.message}`,
    exit: 8
  });
}
async function backUpFirst(state, run) {
  const reason = state.plan?.id;
  const backup = await backUp({ ...state, label: "before-rollback", reason }, run);
  run.reporter.progress(`  backed up to ${backup.file}`);
  return backup;
}
var notes = {
  started(plan) {
    if (plan.mode === "atomic") return `${prefix} in one transaction`;
    if (plan.mode === "explicit") return `${prefix} in its own transactions`;
    return this.stepped(plan, 0);
  },
  stepped(plan, done) {
    return `${prefix} statement by statement: ${done} of ${plan.statements.length} done`;
  }
};
var prefix = "faber-db: applying";
function readNote(logs) {
  if (logs === `${prefix} in one transaction`) return { left: "nothing" };
  const stepped = /^faber-db: applying statement by statement: (\d+) of (\d+) done$/.exec(
    logs ?? ""
  );
  if (stepped) return { left: "some", done: Number(stepped[1]), of: Number(stepped[2]) };
  return { left: "unknown" };
}
async function checkFlags({ args }) {
  const given = [
    ...args.steps === void 0 ? [] : ["--steps"],
    ...args.to === void 0 ? [] : ["--to"],
    ...args.from === void 0 ? [] : ["--from"]
  ];
  if (given.length > 1) {
    throw new FaberDbError("USAGE", {
      message: `rollback takes one of --steps, --to and --from, and was given ${listed(given)}.`
    });
  }
}
async function readHistory(state, run) {
  const read = await readMigrations(state, run);
  const nothingLeft = read.migrations.unfinished.filter(
    ({ logs }) => readNote(logs).left === "nothing"
  );
  if (nothingLeft.length === 0) return read;
  const known = run.details.recovered ?? [];
  run.details.recovered = [...known, ...nothingLeft.map(({ name }) => name)];
  if (state.args.dryRun) {
    const unfinished = read.migrations.unfinished.filter((entry) => !nothingLeft.includes(entry));
    return { ...read, migrations: { ...read.migrations, unfinished } };
  }
  for (const { id } of nothingLeft) {
    await read.handler.fail(state.session, id, "interrupted; nothing was applied", true);
  }
  return readMigrations(state, run);
}
async function findGoal(state, run) {
  const { args, migrations } = state;
  const standing = standingOf(migrations);
  if (args.from !== void 0) {
    const place = await openPlace(state.config, run);
    const from = await findRecord(place, state.environment.name, args.from);
    return goalOf(from, standing, state.environment.name);
  }
  const kept = args.to === void 0 ? keptBySteps(args.steps ?? 1, standing) : keptTo(args.to, standing);
  const undo2 = standing.slice(kept).toReversed();
  return undo2.length === 0 ? void 0 : { last: standing[kept - 1] ?? null, undo: undo2 };
}
function goalToUndo(migrations, names) {
  const standing = standingOf(migrations);
  const first = standing.findIndex((name) => names.includes(name));
  if (first < 0) return void 0;
  return { last: standing[first - 1] ?? null, undo: standing.slice(first).toReversed() };
}
function standingOf({ applied, unfinished }) {
  const failed = unfinished.map(({ name }) => name).filter((name) => !applied.includes(name));
  return [...applied, ...new Set(failed)];
}
function keptBySteps(steps, standing) {
  if (standing.length === 0 || steps <= standing.length) return Math.max(0, standing.length - steps);
  throw new FaberDbError("USAGE", {
    message: `--steps ${steps} is more than there is: ${count(standing.length, "migration")} applied.`,
    next: `Use --steps ${standing.length} to undo all of them.`
  });
}
function keptTo(name, standing) {
  const at = standing.indexOf(name);
  if (at >= 0) return at + 1;
  const near = nearest(name, standing);
  throw new FaberDbError("USAGE", {
    message: `No migration "${name}" is applied.${near ? ` Did you mean "${near}"?` : ""}`,
    next: standing.length === 0 ? "Nothing is applied: there is nothing to undo." : `The newest that are: ${standing.slice(-3).toReversed().join(", ")}.`,
    facts: { applied: standing }
  });
}
function goalOf(from, standing, environment) {
  const { backup_id, migration_head: last } = from;
  const at = last === null ? -1 : standing.indexOf(last);
  if (last !== null && at < 0) {
    throw new FaberDbError("ROLLBACK_IMPOSSIBLE", {
      message: `${backup_id} was taken at ${last}, which is not applied now: going there is no rollback.`,
      next: `Put it in the place of the database: faber-db restore ${environment} --backup ${backup_id}`
    });
  }
  const undo2 = standing.slice(at + 1).toReversed();
  return undo2.length === 0 ? void 0 : { last, undo: undo2, from };
}
export {
  notes,
  readNote,
  cancelOnAbort,
  watchBlocking,
  plannedFinding,
  chosenOf,
  makeRollbackPlan,
  plain,
  findWays,
  carryOut,
  backUpFirst,
  checkFlags,
  readHistory,
  findGoal,
  goalToUndo
};
