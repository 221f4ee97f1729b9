import {
  compareWithRecord,
  restoreAside
} from "./shared-pipelines-backup-verified.mjs";
import {
  backUpFirst,
  carryOut,
  checkFlags,
  chosenOf,
  findGoal,
  findWays,
  makeRollbackPlan,
  plain,
  readHistory
} from "./shared-pipelines-rollback-carry-out.mjs";
import {
  checkedOnChange,
  lookAtHealth,
  refuseUnhealthy,
  settle,
  warnOfDrift,
  worries,
  worrying
} from "./shared-backup-loss.mjs";
import {
  openBackup
} from "./shared-backup-open.mjs";
import "./shared-health-checks-disk.mjs";
import "./shared-backup-make.mjs";
import "./shared-backup-layers-zstd-wasm.mjs";
import "./shared-backup-retention.mjs";
import "./shared-backup-needed.mjs";
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
import "./shared-pipelines-health-context.mjs";
import "./shared-pipelines-drift-end-state.mjs";
import "./shared-monitor-samples.mjs";
import {
  openPlace
} from "./shared-backup-stores-s3.mjs";
import "./shared-pipelines-rollback-lose.mjs";
import {
  looker,
  onScratch,
  undo
} from "./shared-pipelines-rollback-prove.mjs";
import {
  compareContents,
  schemaDifference
} from "./shared-backup-compare.mjs";
import "./shared-run.mjs";
import "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import "./shared-pipelines-live-circumstances.mjs";
import {
  configure,
  connect,
  getHandler
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import {
  changedRows,
  namesIn
} from "./shared-safety-catalog-catalog.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-effects-alter-constraints.mjs";
import "./shared-safety-reading-transactional.mjs";
import {
  writePlan
} from "./shared-approval-loss-text.mjs";
import {
  keepSeen
} from "./shared-state-seen.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-identifiers.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  rollback
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import {
  count
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
var checkedBeforeRollback = [...checkedOnChange, "long-running", "blocked-sessions"];
async function checkBeforeRollback({ chosen, ...state }, run) {
  const report = await lookAtHealth(state, run, "before", checkedBeforeRollback);
  if (!report) return {};
  const ill = report.checks.some(worrying);
  if (report.health === "unhealthy") {
    run.warnings.push({
      code: "UNHEALTHY_BEFORE",
      message: `Before: ${worries(report)}. The rollback may have to wait for its locks, or fail.`
    });
  } else if (ill) {
    run.warnings.push({ code: "DEGRADED_BEFORE", message: `Before: ${worries(report)}` });
  }
  const found = ill ? `${report.health}: ${worries(report)}` : "healthy";
  return { health: [found, ...backupText(chosen)].join("; ") };
}
function backupText(chosen) {
  if (chosen.way === "down") return [];
  const { verified_at, restored_at } = chosen.backup;
  const tried = restored_at ? `restored on trial on ${restored_at.slice(0, 10)}` : "never restored on trial, which --verify does";
  return [`the backup was verified on ${verified_at.slice(0, 10)} and ${tried}`];
}
function tellWays({ down, restore, choice }, run) {
  run.details.ways = [
    "why" in down ? { way: "down", possible: false, why: down.why } : { way: "down", possible: true, proven: true, lost: down.lost },
    "why" in restore ? { way: "restore", possible: false, why: restore.why } : {
      way: "restore",
      possible: true,
      backup_id: restore.backup.backup_id,
      verified_at: restore.backup.verified_at,
      loss: restore.loss
    }
  ];
  if (choice.way === "none") return;
  run.details.way = choice.way;
  run.details.why = choice.why;
}
function tellPlan({ id, content, health }, chosen, run) {
  run.details.plan = { id, ...content, ...health && { health } };
  if (chosen.way === "restore") {
    run.details.loss = chosen.loss;
    return;
  }
  run.details.lost = chosen.lost;
  run.details.findings = chosen.assessment.findings;
  if (chosen.drift === void 0) return;
  run.warnings.push({
    code: "DRIFT",
    message: `The living schema is not what the migrations make: ${chosen.drift}. The down scripts leave that alone.`
  });
}
async function verifyWay(state, chosen, safety, run) {
  const record = chosen.way === "down" ? safety : chosen.backup;
  const archive = await openBackup(await openPlace(state.config, run), record, run.signal);
  try {
    const serverVersion = Math.max(state.server.version, record.facts.server_version);
    const options = { serverVersion, env: run.env, signal: run.signal };
    if (chosen.way === "restore") {
      const contents = await state.provider.backups.readThrough(archive, options);
      compareWithRecord(record, contents, run);
      await restoreAside({ ...state, record, archive, contents }, run);
      return `${record.backup_id} was restored aside: schema and every row are equal.`;
    }
    return await onScratch(state, run, async (session, scratch) => {
      const { backups } = state.provider;
      await backups.restore(archive, scratch, options);
      const before = await backups.contentsOf(scratch, options);
      await undo(state, session, chosen.undone);
      const look = await looker(state, session, scratch, run);
      const ended = plain(await look());
      if (ended !== chosen.ended)
        throw another(`the schema ends elsewhere: ${schemaDifference(chosen.ended, ended)}`);
      const untouched = await untouchedBy(chosen, before);
      const after = await backups.contentsOf(scratch, options);
      refuseChanged(untouched, before, after);
      return `On a copy of the data from ${record.backup_id} the down scripts end as rehearsed; ${untouched.length} tables that they do not name have equal rows.`;
    });
  } finally {
    await archive.close();
  }
}
async function untouchedBy({ undone }, { tables }) {
  const downs = undone.map(({ name, down }) => ({ name, file: down.file, sql: down.sql }));
  const { relations } = await namesIn(downs);
  const changed = (await changedRows(downs)).map(({ table }) => table);
  const named = new Set([...relations, ...changed].map(({ name }) => name));
  return tables.filter(({ table }) => !named.has(plainName(table)));
}
function plainName(table) {
  const [, quoted, simple] = /(?:"((?:[^"]|"")*)"|([^."]+))$/.exec(table) ?? [];
  return quoted?.replaceAll('""', '"') ?? simple ?? table;
}
function refuseChanged(untouched, before, after) {
  const names = new Set(untouched.map(({ table }) => table));
  const left = after.tables.filter(({ table }) => names.has(table));
  const { large_objects } = before;
  const differences = compareContents(
    { tables: untouched, large_objects },
    { tables: left, large_objects: after.large_objects }
  );
  if (differences.length > 0) throw another(differences.slice(0, 5).join("; "));
}
function another(what) {
  return new FaberDbError("ROLLBACK_IMPOSSIBLE", {
    message: `With the data the down scripts do more than they should: ${what}.`,
    next: "Nothing was changed. Mend the scripts, or go back by a backup: --from BACKUP."
  });
}
var lockPatienceMs = 5e3;
var rollback2 = pipeline(rollback).step("check the flags", checkFlags).step("read the configuration", configure).step("connect", async (state, run) => {
  const readOnly = state.args.dryRun;
  return { ...await connect(state, run, { readOnly }), startedAt: performance.now() };
}).step("settle what an earlier run left", async (state, run) => {
  if (!state.args.dryRun) await settle(state, run);
}).step("take the lock", async ({ args, config, session }) => {
  const { lockKey } = await getHandler(config.database.migration_tool);
  if (args.dryRun) await refuseIfLocked(session, lockKey);
  else await takeLock(session, lockKey, lockPatienceMs);
}).step("read the history", readHistory).step("find out what is undone", async (state, run) => {
  const goal = await findGoal(state, run);
  run.details.undo = goal?.undo ?? [];
  if (goal) return { goal };
  const { to, from, environment } = state.args;
  const after = to === void 0 ? "" : ` after ${to}`;
  const since = from === void 0 ? after : ` that ${from} does not have`;
  return done(
    `No migration is applied${since} on ${environment}: nothing to undo.`,
    from === void 0 ? [] : [`faber-db restore ${environment} --backup ${from} --dry-run`]
  );
}).step("look for the ways back", async (state, run) => {
  const ways = await findWays(state, state.goal, run);
  tellWays(ways, run);
  return { ways, chosen: chosenOf(ways, state) };
}).step("check health", checkBeforeRollback).step("plan", async (state, run) => {
  const plan = await makeRollbackPlan(state, state.ways, state.chosen, run);
  tellPlan(plan, state.chosen, run);
  if (!state.args.dryRun) return { plan };
  const { undo: undo2 } = state.goal;
  return done(
    `${count(undo2.length, "migration")} would be undone on ${state.environment.name}; nothing was changed.`
  );
}).step("approval", requireApproval).step("back up", async (state, run) => {
  if (state.chosen.way === "restore") await writePlan(run.state.plans, state.plan, run.env);
  const backup = await backUpFirst(state, run);
  const { backup_id, file, sha256 } = backup;
  run.details.backup = { backup_id, file, sha256 };
  return { backup };
}).step("verify", async (state, run) => {
  if (!state.args.verify) return;
  run.details.verified = await verifyWay(state, state.chosen, state.backup, run);
}).step("use the approval", useGrant).step("go back", async (state, run) => {
  const { workId } = state.args;
  if (workId) run.details.work_id = workId;
  const { session, kept } = await carryOut({ ...state, workId }, run);
  run.details.undone = state.goal.undo;
  if (kept) run.details.kept = kept;
  return { session };
}).step("check health again", (state, run) => refuseUnhealthy(state, run, "The rollback is done")).step("look for drift", warnOfDrift).step("report", async ({ environment, migrations, goal, startedAt }, run) => {
  const pending = migrations.pending.length + goal.undo.length;
  const at = run.now().toISOString();
  await keepSeen(run.state, { [environment.name]: { pending, head: goal.last, at } });
  run.details.duration_seconds = Math.round(performance.now() - startedAt) / 1e3;
  const { undo: undo2, last } = goal;
  return done(
    `Undid ${count(undo2.length, "migration")} on ${environment.name}; it is at ${last ?? "an empty history"}.`,
    [`faber-db migrate ${environment.name} --dry-run`]
  );
});
export {
  rollback2 as rollback
};
