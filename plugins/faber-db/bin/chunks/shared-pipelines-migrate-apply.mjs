import {
  backUpFirst,
  cancelOnAbort,
  carryOut,
  chosenOf,
  findWays,
  goalToUndo,
  notes,
  plannedFinding,
  readNote,
  watchBlocking
} from "./shared-pipelines-rollback-carry-out.mjs";
import {
  checkAfter,
  checkBefore,
  settle,
  warnOfDrift
} from "./shared-backup-loss.mjs";
import {
  backUp
} from "./shared-backup-make.mjs";
import {
  recordChange
} from "./shared-backup-needed.mjs";
import {
  approvalRequired,
  requireApproval,
  savePlan,
  useGrant
} from "./shared-pipelines-approval.mjs";
import {
  refuseIfLocked,
  takeLock
} from "./shared-providers-postgresql-advisory-lock.mjs";
import {
  refuseUnfit,
  scratchPlace
} from "./shared-pipelines-drift-end-state.mjs";
import {
  onScratch,
  ownRole,
  planSending,
  reachesOtherServers,
  resetSettings,
  send
} from "./shared-pipelines-rollback-prove.mjs";
import {
  liveCircumstances
} from "./shared-pipelines-live-circumstances.mjs";
import {
  configure,
  connect,
  getHandler,
  keepServer,
  readMigrations
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import {
  assess,
  strictestApproval
} from "./shared-safety-catalog-catalog.mjs";
import {
  makePlan
} from "./shared-approval-loss-text.mjs";
import {
  keepSeen
} from "./shared-state-seen.mjs";
import {
  isGuarded,
  needsApproval
} from "./shared-config-environment.mjs";
import {
  appendLine
} from "./shared-state-files.mjs";
import {
  quoteIdentifier
} from "./shared-providers-postgresql-identifiers.mjs";
import {
  sessionError,
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import {
  migrate
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  count,
  listed
} from "./shared-text.mjs";
var alreadyThere = "42P07";
async function dropInvalidIndex(session, plan, batch, error) {
  const statement = plan.statements[batch.first - 1];
  if (batch.first !== batch.last || statement?.kind !== "IndexStmt") return false;
  if (sqlState(error) === alreadyThere) return true;
  const { idxname, relation } = statement.node;
  if (!idxname || !relation?.relname) return false;
  const found = await session.query(
    `select n.nspname as schema
       from pg_index i
       join pg_class c on c.oid = i.indexrelid
       join pg_namespace n on n.oid = c.relnamespace
       join pg_class t on t.oid = i.indrelid
      where not i.indisvalid and c.relname = $1 and t.relname = $2
        and n.nspname = coalesce($3, current_schema())`,
    [idxname, relation.relname, relation.schemaname ?? null]
  );
  for (const { schema } of found) {
    await session.script(
      `drop index concurrently ${quoteIdentifier(schema)}.${quoteIdentifier(idxname)}`
    );
  }
  return true;
}
async function applyMigration(session, handler, migration, plan, limits, events) {
  await resetSettings(session);
  const id = await handler.begin(session, migration, notes.started(plan));
  for (const batch of plan.batches) {
    const record = bookkeeping(session, handler, id, plan, batch);
    const together = batch.repeatable && plan.mode !== "explicit";
    const message = together ? `${batch.sql}
;
${ownRole}; ${record}` : batch.sql;
    const failed2 = await send(session, batch, message, limits, {
      retry: (attempt) => events.retry(migration, attempt),
      done: (count2) => {
        const done2 = Math.min(batch.first - 1 + count2, plan.statements.length);
        events.progress(migration, done2, plan.statements.length);
      }
    });
    if (failed2) {
      const rest = await whatIsLeft(session, plan, batch, failed2.error).catch(connectionLost);
      if (rest.left !== "unknown") {
        await handler.fail(session, id, failed2.error.message, rest.left === "nothing");
      }
      return { ...failed2, ...rest };
    }
    const lost = await settle2(session, together ? "" : record);
    if (lost) return { error: lost, statement: batch.last, attempts: 1, ...connectionLost() };
  }
  return void 0;
}
function bookkeeping(session, handler, id, plan, batch) {
  return batch === plan.batches.at(-1) ? handler.finishSql(session, id) : handler.noteSql(session, id, notes.stepped(plan, batch.last));
}
async function settle2(session, record) {
  try {
    await resetSettings(session);
    await session.script(record);
  } catch (error) {
    return error;
  }
  return void 0;
}
async function whatIsLeft(session, plan, batch, error) {
  await resetSettings(session);
  const clean = batch.repeatable || await dropInvalidIndex(session, plan, batch, error);
  const remaining = plan.mode === "stepwise" ? batch.first - 1 : 0;
  return { left: clean && remaining === 0 ? "nothing" : "some", remaining };
}
function connectionLost() {
  return { left: "unknown", remaining: 0 };
}
function applyError(failed2, cancelled) {
  if (failed2.failure.left === "unknown") return connectionLost2(failed2);
  if (failed2.failure.left === "some") return incomplete(failed2);
  if (cancelled) {
    return new FaberDbError("CANCELLED", {
      message: `Cancelled while ${failed2.migration.name} ran; nothing of it is left.`,
      next: `Run it again when you like: faber-db migrate ${failed2.environment}`
    });
  }
  return new FaberDbError("MIGRATION_FAILED", {
    message: `${failed2.migration.name} failed at ${placeOf(failed2)} and left nothing behind: ${failed2.failure.error.message}`,
    why: whyOf(failed2),
    next: `Mend the migration or its cause, then run again: faber-db migrate ${failed2.environment}`,
    facts: factsOf(failed2)
  });
}
function incomplete(failed2) {
  const { migration, failure, environment, backupFile } = failed2;
  const resolve = (how) => `npx prisma migrate resolve --${how} "${migration.name}"`;
  return new FaberDbError("MIGRATION_INCOMPLETE", {
    message: `${migration.name} failed at ${placeOf(failed2)}, and part of it remains: ${failure.error.message}`,
    why: [
      failure.remaining > 0 ? `Statements 1 to ${failure.remaining} are applied: the file holds statements that cannot run in a transaction.` : "The file ends transactions of its own, so what came before the failure may be applied.",
      whyOf(failed2)
    ].join("\n"),
    next: [
      `Look at what the database has of ${migration.file}.`,
      `Either finish it by hand and run: ${resolve("applied")}`,
      `or undo it by hand and run: ${resolve("rolled-back")}`,
      `Then: faber-db migrate ${environment}`,
      `Or go back to before it: faber-db rollback ${environment} --dry-run`,
      ...backupFile ? [`The backup from just before it: ${backupFile}`] : []
    ].join("\n"),
    facts: { ...factsOf(failed2), remaining: failure.remaining }
  });
}
function connectionLost2({ migration, failure, environment }) {
  return new FaberDbError("MIGRATION_INCOMPLETE", {
    message: `The connection was lost while ${migration.name} ran: ${failure.error.message}`,
    why: "Whether the server carried it out is not known yet.",
    next: `When the server answers again, run: faber-db migrate ${environment}
It finds out where this run stood and goes on from there.`,
    facts: { migration: migration.name }
  });
}
function placeOf({ migration, statement }) {
  return statement ? `${migration.file}:${statement.line}` : `the COMMIT of ${migration.file}`;
}
function whyOf({ statement, failure, blockers }) {
  const { detail, hint } = failure.error;
  return [
    ...statement ? [statement.text] : [],
    ...detail ? [detail] : [],
    ...hint ? [hint] : [],
    ...sqlState(failure.error) === "55P03" ? [waitedFor(blockers, failure.attempts)] : []
  ].join("\n");
}
function waitedFor(blockers, attempts) {
  const who = blockers.map(
    ({ pid, application, state, seconds }) => `pid ${pid} (${application || "unnamed"}, ${state}, for ${seconds} s)`
  );
  return `It tried ${attempts} times to get its locks.${who.length > 0 ? ` They were held by ${who.join(", ")}.` : ""}`;
}
function factsOf({ migration, statement, failure }) {
  return {
    migration: migration.name,
    file: migration.file,
    ...statement && { line: statement.line },
    ...sqlState(failure.error) && { sqlstate: sqlState(failure.error) },
    attempts: failure.attempts
  };
}
async function recordStart({ environment, plan, pending }, run) {
  await recordChange(
    {
      operation: "migrate",
      environment: environment.name,
      outcome: "started",
      plan_id: plan.id,
      migrations: pending.map(({ migration }) => migration.name)
    },
    run
  );
}
async function recordMigration(state, migration, sending, { seconds, failure }, run) {
  const { environment, plan, backup, workId } = state;
  const status = failure ? "failed" : "success";
  const shared = {
    ...backup && { backup_id: backup.backup_id },
    ...failure && { error: failure.error.message, left: failure.left }
  };
  await appendLine(
    run.state.migrations,
    JSON.stringify({
      migration_id: migration.name,
      timestamp: run.now().toISOString(),
      environment: environment.name,
      status,
      changes: sending.statements.map(({ text }) => text.split("\n")[0]),
      duration_seconds: seconds,
      plan_id: plan.id,
      ...shared,
      ...workId && { work_item: workId }
    })
  );
  await recordChange(
    {
      operation: "migrate",
      environment: environment.name,
      outcome: status === "success" ? "applied" : "failed",
      migration: migration.name,
      plan_id: plan.id,
      ...shared
    },
    run
  );
}
async function applyPending(state, run) {
  const { session, handler, provider, target, config } = state;
  await recordStart(state, run);
  if (!state.hasHistory) await handler.createHistory(session);
  const { pid, release } = await cancelOnAbort(session, () => provider.connect(target), run.signal);
  const limits = {
    statementSeconds: config.migrations.timeout_seconds,
    lockSeconds: config.migrations.lock_timeout_seconds,
    signal: run.signal
  };
  const applied = [];
  run.details.applied = applied;
  try {
    for (const { migration, sending } of state.pending) {
      if (run.signal.aborted) throw cancelledBetween(state, applied.length);
      const { failure, seen, seconds } = await applyOne(state, migration, sending, pid, limits, run);
      const record = recordMigration(state, migration, sending, { seconds, failure }, run);
      if (failure) {
        await record.catch(
          ({ code, message }) => run.warnings.push({ code, message })
        );
        throw failed(state, migration, failure, seen, run);
      }
      applied.push({ name: migration.name, seconds });
      run.reporter.progress(`  applied ${migration.name} (${seconds.toFixed(2)} s)`);
      await record.catch((error) => {
        throw notRecorded(migration, error);
      });
    }
  } finally {
    release();
  }
}
async function applyOne({ session, handler, provider, target }, migration, sending, pid, limits, run) {
  const start = performance.now();
  const watch = watchBlocking(
    pid,
    () => provider.connect(target, { readOnly: true }),
    (sessions) => run.reporter.progress(`  ${count(sessions, "session")} waiting for ${migration.name}`)
  );
  const ended = await Promise.allSettled([
    applyMigration(session, handler, migration, sending, limits, reportTo(run))
  ]);
  const seen = await watch.stop();
  const seconds = Math.round(performance.now() - start) / 1e3;
  const [end] = ended;
  if (end.status === "fulfilled") return { failure: end.value, seen, seconds };
  if (sessionError(end.reason, target)?.code !== "DB_UNREACHABLE") throw end.reason;
  const lost = { statement: 1, attempts: 1, left: "unknown", remaining: 0 };
  return { failure: { error: end.reason, ...lost }, seen, seconds };
}
function reportTo(run) {
  return {
    retry: (migration, attempt) => run.reporter.progress(
      `  ${migration.name} did not get its locks; let the others through (attempt ${attempt})`
    ),
    progress: (migration, done2, of) => run.reporter.step(`apply ${migration.name}: ${done2} of ${count(of, "statement")}`)
  };
}
function cancelledBetween({ environment, pending }, applied) {
  return new FaberDbError("CANCELLED", {
    message: `Cancelled; ${applied} of ${count(pending.length, "migration")} applied, nothing half.`,
    next: `Run it again when you like: faber-db migrate ${environment.name}`
  });
}
function notRecorded(migration, error) {
  if (!(error instanceof FaberDbError)) return error;
  return new FaberDbError(error.code, {
    ...error.text,
    message: `${migration.name} is applied, and its record could not be written: ${error.message}`,
    exit: 8
  });
}
function failed(state, migration, failure, seen, run) {
  const sending = state.pending.find((each) => each.migration === migration)?.sending;
  const statement = sending?.statements[failure.statement - 1];
  run.details.failed = {
    name: migration.name,
    statement: statement?.text ?? "COMMIT",
    line: statement?.line,
    error: failure.error.message,
    left: failure.left
  };
  return applyError(
    {
      migration,
      statement,
      failure,
      blockers: seen.blockers,
      environment: state.environment.name,
      backupFile: state.backup?.file
    },
    run.signal.aborted
  );
}
async function refuseShortcuts({
  args,
  environment
}) {
  const shortcuts = [
    ...args.skipHealthCheck ? ["--skip-health-check"] : [],
    ...args.force ? ["--force"] : []
  ];
  if (environment.isProtected && shortcuts.length > 0) {
    throw new FaberDbError("POLICY", {
      message: `${shortcuts.join(" and ")} cannot be used on ${environment.name}: it is protected.`,
      next: "Run it without. safety.protected_environments in the configuration says what is protected."
    });
  }
  if (args.skipBackup && environment.backupPolicy === "required") {
    throw new FaberDbError("POLICY", {
      message: `--skip-backup cannot be used on ${environment.name}: a backup is required there.`,
      next: "Run it without. safety.backup_enforcement in the configuration says where backups are required."
    });
  }
}
async function recover(state, readOnly, run) {
  const { unfinished } = state.migrations;
  if (unfinished.length === 0) return state;
  for (const entry of unfinished) {
    if (readNote(entry.logs).left !== "nothing") throw unclear(entry, state.environment.name);
  }
  const before = run.details.recovered ?? [];
  run.details.recovered = [...before, ...unfinished.map(({ name }) => name)];
  if (readOnly) return state;
  for (const entry of unfinished) {
    await state.handler.fail(state.session, entry.id, "interrupted; nothing was applied", true);
    run.reporter.progress(
      `${entry.name} was interrupted earlier and left nothing; it is pending again.`
    );
  }
  return readMigrations(state, run);
}
function unclear(entry, environment) {
  const note = readNote(entry.logs);
  const resolve = (how) => `npx prisma migrate resolve --${how} "${entry.name}"`;
  return new FaberDbError("HISTORY_FAILED", {
    message: `The migration ${entry.name} began at ${entry.startedAt.toISOString()} and did not finish.`,
    why: note.left === "some" ? `${note.done} of its ${note.of} statements are applied, and the next one may be.` : entry.logs?.split("\n")[0] ?? "Another program began it and left no word about it.",
    next: [
      "Look at what the database has of it.",
      `If all of it is there, or you finish it by hand: ${resolve("applied")}`,
      `If none of it is there, or you undo it by hand: ${resolve("rolled-back")}`,
      `Then: faber-db migrate ${environment}`
    ].join("\n"),
    facts: { migration: entry.name }
  });
}
async function readHistory(state, run) {
  const read = await readMigrations(state, run);
  if (!read.hasHistory && read.migrations.pending.length > 0) {
    await refuseUnknownTables(state.session, state.target.schema);
  }
  return recover({ ...state, ...read }, state.readOnly, run);
}
async function refuseUnknownTables(session, schema) {
  const found = await session.query(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      order by 1 limit 5`,
    [schema]
  );
  if (found.length === 0) return;
  throw new FaberDbError("BASELINE_REQUIRED", {
    message: `The database has tables (${listed(found.map(({ name }) => name))}, …) and no migration history.`,
    why: "Nobody knows which of the migrations it already has.",
    next: 'Mark those that it has, one by one, in order: npx prisma migrate resolve --applied "MIGRATION"'
  });
}
async function compareFiles({ args, migrations }, run) {
  const { modified, missing, outOfOrder } = migrations;
  const goOn = args.force || migrations.pending.length === 0;
  if (modified.length > 0) {
    const error = new FaberDbError("HISTORY_MODIFIED", {
      message: `${listed(modified)} ${modified.length === 1 ? "was" : "were"} edited after being applied.`,
      next: "Restore the file from version control; put the change into a new migration.",
      facts: { migrations: modified }
    });
    if (!goOn) throw error;
    run.warnings.push({ code: error.code, message: error.message });
  }
  if (missing.length > 0) {
    const error = new FaberDbError("HISTORY_MISSING", {
      message: `${listed(missing)} ${missing.length === 1 ? "is" : "are"} applied and not in the folder.`,
      next: "Restore the folder from version control: another branch may hold it.",
      facts: { migrations: missing }
    });
    if (!goOn) throw error;
    run.warnings.push({ code: error.code, message: error.message });
  }
  if (outOfOrder.length > 0) {
    run.warnings.push({
      code: "OUT_OF_ORDER",
      message: `${listed(outOfOrder)} ${outOfOrder.length === 1 ? "is" : "are"} older than the last applied migration and will run now.`
    });
  }
}
async function rollBackTo(state, { migrations, backup: taken, plan }, run) {
  const read = { ...state, ...await readMigrations(state, run) };
  const goal = goalToUndo(read.migrations, migrations);
  if (!goal) return void 0;
  const known = { ...read, goal, plan };
  const ways = await findWays(read, goal, run, taken);
  const chosen = chosenOf(ways, known);
  if (ways.choice.way !== "none" && !ways.choice.losesNothing) {
    throw losesSomething(state.environment.name, goal.undo, chosen.why);
  }
  const backup = await backUpFirst(known, run);
  const done2 = await carryOut({ ...known, chosen, backup }, run);
  return { ...done2, way: chosen.way, why: chosen.why, undone: goal.undo, backup };
}
function losesSomething(environment, undo, why) {
  return new FaberDbError("ROLLBACK_IMPOSSIBLE", {
    message: `${listed(undo)} ${undo.length === 1 ? "was" : "were"} not rolled back by itself: something would be lost.`,
    why,
    next: `A person decides: faber-db rollback ${environment} --steps ${undo.length}`
  });
}
function automaticRollback({ safety }, { settings }) {
  const any = safety.max_auto_rollback_attempts > 0;
  return {
    failure: any && settings.rollback_on_migration_failure,
    health: any && safety.rollback_on_health_check_failure
  };
}
async function orRollBack(state, run, work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FaberDbError) || !isWanted(state, error, run)) throw error;
    throw await rolledBack(state, error, run);
  }
}
function isWanted({ config, environment }, { code }, { details }) {
  const { failure, health } = automaticRollback(config, environment);
  if (code === "UNHEALTHY_AFTER") return health;
  const { left } = details.failed ?? {};
  return failure && left !== "unknown" && /^MIGRATION_(FAILED|INCOMPLETE)$/.test(code);
}
async function rolledBack(state, error, run) {
  const names = state.pending.map(({ migration }) => migration.name);
  const { backup, plan } = state;
  const wanted = { migrations: names, plan, ...backup && { backup } };
  const attempts = state.config.safety.max_auto_rollback_attempts;
  run.reporter.progress("  rolling back by itself");
  for (let attempt = 1; ; attempt += 1) {
    try {
      const done2 = await rollBackTo(state, wanted, run);
      return done2 ? undone(error, done2, run) : error;
    } catch (problem) {
      if (!(problem instanceof FaberDbError)) throw problem;
      const isFinal = problem.code === "ROLLBACK_IMPOSSIBLE" || run.signal.aborted;
      if (isFinal || attempt >= attempts) return notUndone(error, problem, run);
      run.reporter.progress(`  attempt ${attempt} failed: ${problem.message}`);
    }
  }
}
function undone(error, done2, run) {
  const { way, why, undone: names, backup, kept } = done2;
  run.details.rolled_back = {
    way,
    why,
    undone: names,
    backup_id: backup.backup_id,
    ...kept && { kept }
  };
  return new FaberDbError(error.code, {
    ...error.text,
    message: `${error.message} It was rolled back: ${listed(names)} ${names.length === 1 ? "is" : "are"} pending again.`,
    why: [error.text.why, why].filter(Boolean).join("\n"),
    next: "Mend the migration or its cause, then run it again. The database is as it was before.",
    exit: 7
  });
}
function notUndone(error, problem, run) {
  run.warnings.push({
    code: problem.code,
    message: `It was not rolled back by itself: ${problem.message}`,
    ...problem.text.why && { why: problem.text.why }
  });
  return new FaberDbError(error.code, {
    ...error.text,
    next: [error.text.next, problem.text.next].filter(Boolean).join("\n"),
    exit: problem.exit === 8 ? 8 : error.exit
  });
}
async function judge(state, run) {
  const { config, migrations } = state;
  const pending = await Promise.all(
    migrations.pending.map(async (migration) => ({
      migration,
      sending: await planSending(migration)
    }))
  );
  const circumstances = await liveCircumstances(state, migrations.pending, run);
  const assessment = await assess(migrations.pending, config.safety, circumstances);
  run.details.findings = assessment.findings;
  if (assessment.suppressed) run.details.suppressed = assessment.suppressed;
  const [blocked] = assessment.blocked;
  if (blocked) {
    run.details.block_reason = blocked.reason;
    throw new FaberDbError("OPERATION_BLOCKED", {
      message: `${blocked.finding.file}:${blocked.finding.line}: ${blocked.finding.message}`,
      why: blocked.reason,
      next: "Change the migration; no approval can let it through.",
      facts: { blocked: assessment.blocked }
    });
  }
  return { assessment, pending };
}
async function makeMigrationPlan(state, run) {
  const { config, environment, server, migrations, assessment } = state;
  const takesBackup = !state.args.skipBackup && wantsBackup(state);
  const content = {
    operation: "migrate",
    environment: environment.name,
    request: `migrate ${environment.name}`,
    server,
    history_head: migrations.head,
    migrations: migrations.pending.map(({ name, checksum }) => ({ name, checksum })),
    findings: [
      ...assessment.findings.map(plannedFinding),
      ...(assessment.suppressed ?? []).map((one) => ({
        ...plannedFinding(one),
        reason: one.reason
      }))
    ],
    risk: assessment.risk,
    approval: needsApproval(config, environment, "migrate") ? approvalOf(assessment) : "none",
    backup: takesBackup,
    ...rollsBackOn(state)
  };
  const told = [...assessment.findings, ...assessment.suppressed ?? []];
  const impact = told.map((finding) => finding.impact ?? null);
  const plan = makePlan(content, run.now(), { impact });
  run.details.plan = { id: plan.id, ...content };
  run.details.pending = content.migrations.map(({ name }) => name);
  return { plan, takesBackup };
}
function rollsBackOn({ config, environment }) {
  const { failure, health } = automaticRollback(config, environment);
  const on = [...failure ? ["failure"] : [], ...health ? ["unhealthy"] : []];
  return on.length === 0 ? {} : { rolls_back_on: on };
}
function wantsBackup({ config, environment, assessment }) {
  const all = [...assessment.findings, ...assessment.suppressed ?? []];
  const destroys = all.some(({ data_loss, impact }) => data_loss && !impact?.below_threshold);
  return environment.backupPolicy !== "optional" || environment.settings.backup_before_migrate || assessment.requiresBackup || destroys && config.backup.backup_before_destructive_ops;
}
function approvalOf({ approval }) {
  const asked = strictestApproval(["standard", approval]);
  return asked === "blocked" ? "enhanced" : asked;
}
async function rehearse(state, run) {
  if (state.plan.content.approval === "none") return;
  const reaching = state.pending.find(
    ({ sending }) => sending.statements.some((statement) => statement.clusterWide)
  );
  if (reaching) {
    return skip(run, `${reaching.migration.name} reaches beyond its database`);
  }
  if (await reachesOtherServers(state.session)) {
    return skip(
      run,
      "the database has foreign servers or dblink: a copy of it would reach them too"
    );
  }
  const place = await scratchPlace(state, run);
  try {
    await refuseUnfit(state, place, () => true);
    await onScratch({ ...state, target: place }, run, async (session, scratch) => {
      const { provider, target, server } = state;
      const options = { serverVersion: server.version, env: run.env, signal: run.signal };
      await provider.copySchema(target, scratch, options);
      await runAll(session, state, run);
    });
  } catch (error) {
    if (!(error instanceof FaberDbError) || error.code === "REHEARSAL_FAILED") throw error;
    skip(run, error.text.why ? `${error.message} ${error.text.why}` : error.message);
  }
}
async function runAll(session, { pending, config }, run) {
  await session.script(`set statement_timeout = ${config.migrations.timeout_seconds * 1e3}`);
  for (const { migration, sending } of pending) {
    for (const batch of sending.batches) {
      let done2 = 0;
      const failed2 = await session.script(batch.sql, (count2) => {
        done2 = count2;
      }).then(
        () => void 0,
        (error) => error
      );
      if (!failed2) continue;
      const statement = sending.statements[batch.first - 1 + done2];
      const place = `${migration.file}:${statement?.line ?? 1}`;
      if (!failsBySchema(failed2)) {
        return skip(run, `${place} depends on the data: ${failed2.message}`);
      }
      throw new FaberDbError("REHEARSAL_FAILED", {
        message: `${place} fails on a scratch copy of the schema: ${failed2.message}`,
        ...statement && { why: statement.text },
        next: "Mend the migration; the database was not touched.",
        facts: { migration: migration.name, sqlstate: sqlState(failed2) }
      });
    }
  }
  run.reporter.progress("  rehearsed on an empty copy of the schema");
}
function failsBySchema(error) {
  const state = sqlState(error) ?? "";
  return state !== "42501" && (/^(42|0A|2B|25)/.test(state) || state === "55P04");
}
function skip(run, why) {
  const skipped = run.details.skipped ?? [];
  run.details.skipped = [...skipped, { step: "rehearsal", why }];
}
var lockPatienceMs = 5e3;
var migrate2 = pipeline(migrate).step("read the configuration", configure).step("check the flags", refuseShortcuts).step("connect", async (state, run) => {
  const readOnly = state.args.dryRun || state.args.plan;
  return { ...await connect(state, run, { readOnly }), readOnly, startedAt: performance.now() };
}).step("take the lock", async ({ config, session, readOnly }) => {
  const { lockKey } = await getHandler(config.database.migration_tool);
  if (readOnly) await refuseIfLocked(session, lockKey);
  else await takeLock(session, lockKey, lockPatienceMs);
}).step("settle what was left", async (state, run) => {
  if (!state.readOnly) await settle(state, run);
}).step("read the history", readHistory).step("compare the files", compareFiles).step("anything to do?", async ({ environment, migrations }, run) => {
  run.details.pending = migrations.pending.map(({ name }) => name);
  if (migrations.pending.length > 0) return {};
  return done(
    `Nothing is pending on ${environment.name}; ${count(migrations.applied.length, "migration")} applied.`
  );
}).step("look at what it does", judge).step("plan", makeMigrationPlan).step("stop at the plan?", async ({ args, environment, plan, readOnly }, run) => {
  if (!readOnly) return {};
  const pending = count(plan.content.migrations.length, "migration");
  if (args.dryRun) {
    return done(`${pending} would be applied to ${environment.name}; nothing was written.`);
  }
  const file = await savePlan(plan, run);
  if (plan.content.approval !== "none") throw approvalRequired(plan, file);
  return done(`Wrote the plan ${file}: ${pending} for ${environment.name}.`);
}).step("check health", checkBefore).step("approval", requireApproval).step("rehearse", rehearse).step("back up", async (state, run) => {
  if (!state.takesBackup) return {};
  const backup = await backUp({ ...state, label: "before-migrate", reason: state.plan.id }, run);
  const { backup_id, file, sha256 } = backup;
  run.details.backup = { backup_id, file, sha256 };
  run.reporter.progress(`  backed up to ${file}`);
  return { backup };
}).step("use the approval", useGrant).step("apply", async (state, run) => {
  const { workId } = state.args;
  if (workId) run.details.work_id = workId;
  const known = { ...state, workId };
  await orRollBack(known, run, () => applyPending(known, run));
}).step("check health again", (state, run) => orRollBack(state, run, () => checkAfter(state, run))).step("look for drift", warnOfDrift).step("report", async ({ environment, server, pending, startedAt }, run) => {
  if (isGuarded(environment)) await keepServer(run.state, environment.name, server, run.env);
  const head = pending.at(-1)?.migration.name ?? null;
  const at = run.now().toISOString();
  await keepSeen(run.state, { [environment.name]: { pending: 0, head, at } });
  run.details.duration_seconds = Math.round(performance.now() - startedAt) / 1e3;
  return done(`Applied ${count(pending.length, "migration")} to ${environment.name}.`);
});
export {
  migrate2 as migrate
};
