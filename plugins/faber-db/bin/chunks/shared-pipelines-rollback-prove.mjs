import {
  schemaDifference
} from "./shared-backup-compare.mjs";
import {
  parseScript
} from "./shared-safety-reading-cluster-wide.mjs";
import {
  sendingMode
} from "./shared-safety-reading-transactional.mjs";
import {
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
async function planSending(migration) {
  const { statements } = await parseScript(migration.sql, migration.file);
  if (statements.length === 0) throw empty(migration);
  const mode = sendingMode(statements);
  if (mode === "explicit") return explicitPlan(migration, statements);
  if (mode === "atomic") {
    return {
      mode,
      whole: true,
      batches: [wholeFile(migration, statements, true)],
      statements
    };
  }
  const batches = groups(statements).map((group) => toBatch(group, statements, migration.sql));
  return { mode, whole: batches.length === 1, batches, statements };
}
function explicitPlan(migration, statements) {
  let open = false;
  let outside = 0;
  for (const { transactionControl } of statements) {
    if (transactionControl === "begin") open = true;
    else if (transactionControl === "commit" || transactionControl === "rollback") open = false;
    else if (!open) outside += 1;
  }
  if (open) {
    throw new FaberDbError("MIGRATIONS_INVALID", {
      message: `${migration.file} begins a transaction and does not end it.`,
      why: "Its changes would be lost when the connection closes, and the history would call it applied.",
      next: "Add COMMIT at the end, or take BEGIN out: a migration is one transaction by itself.",
      facts: { file: migration.file }
    });
  }
  const commits = statements.filter(({ transactionControl }) => transactionControl === "commit");
  const whole = commits.length === 1 && outside === 0;
  return { mode: "explicit", whole, batches: [wholeFile(migration, statements, whole)], statements };
}
function wholeFile(migration, statements, repeatable) {
  const sql = migration.sql.replace(/^\uFEFF/, "");
  return { sql, first: 1, last: statements.length, repeatable, concurrent: false };
}
function groups(statements) {
  const result = [];
  for (const statement of statements) {
    const last = result.at(-1);
    if (statement.transactional && last?.every((other) => other.transactional)) last.push(statement);
    else result.push([statement]);
  }
  return result;
}
function toBatch(group, all, sql) {
  const [head, tail] = [group[0], group.at(-1)];
  if (!head || !tail) throw new Error("a batch without statements");
  return {
    sql: sql.slice(head.start, tail.end),
    first: all.indexOf(head) + 1,
    last: all.indexOf(tail) + 1,
    repeatable: head.transactional,
    concurrent: !head.transactional && concurrentKinds.has(head.kind)
  };
}
var concurrentKinds = /* @__PURE__ */ new Set(["IndexStmt", "ReindexStmt", "DropStmt", "AlterTableStmt"]);
function empty(migration) {
  return new FaberDbError("MIGRATIONS_INVALID", {
    message: `${migration.file} is empty: it holds no statement.`,
    next: "Write its SQL, or delete the migration’s folder.",
    facts: { file: migration.file }
  });
}
import { setTimeout as sleep } from "node:timers/promises";
var lockAttemptMs = 2e3;
var retryable = /* @__PURE__ */ new Set(["55P03", "40P01"]);
var ownRole = "reset session authorization; reset role";
async function resetSettings(session) {
  await session.script("rollback");
  await session.script(`${ownRole}; reset all`);
}
async function send(session, batch, message, limits, on) {
  const lockMs = batch.concurrent ? 0 : Math.min(lockAttemptMs, limits.lockSeconds * 1e3);
  const deadline = Date.now() + limits.lockSeconds * 1e3;
  for (let attempts = 1; ; attempts += 1) {
    let done = 0;
    try {
      await session.script(
        `rollback; set statement_timeout = ${limits.statementSeconds * 1e3}; set lock_timeout = ${lockMs}`
      );
      limits.signal.throwIfAborted();
      await session.script(message, (count) => {
        done = count;
        on.done(count);
      });
      return void 0;
    } catch (error) {
      const waitMs = Math.min(100 * 2 ** attempts, 5e3) * (0.5 + Math.random() / 2);
      const inVain = !batch.repeatable || !retryable.has(sqlState(error) ?? "");
      if (!inVain && !limits.signal.aborted && Date.now() + waitMs < deadline) {
        on.retry(attempts);
        if (await rests(waitMs, limits.signal)) continue;
      }
      const statement = Math.min(batch.first + done, batch.last + 1);
      return { error, attempts, statement };
    }
  }
}
function rests(ms, signal) {
  return sleep(ms, true, { signal }).catch(() => false);
}
function undoScript(undos) {
  return undos.map(({ sql }) => `${sql.replace(/^\uFEFF/, "")}
;
`).join("");
}
async function undoMigrations(session, handler, undos, limits, events) {
  const of = undos.reduce((sum, { statements }) => sum + statements.length, 0);
  const records = undos.map(({ name }) => handler.rollBackSql(session, name));
  const message = `${undoScript(undos)}${ownRole}; ${records.join("; ")}`;
  await resetSettings(session);
  const batch = { sql: message, first: 1, last: of, repeatable: true, concurrent: false };
  const failed = await send(session, batch, message, limits, {
    retry: events.retry,
    done: (count) => events.progress(Math.min(count, of), of)
  });
  await resetSettings(session).catch(() => {
  });
  return failed;
}
async function onScratch({ provider, target }, run, work) {
  const scratch = await provider.scratchDatabase(target);
  try {
    const session = await provider.connect(scratch.target);
    const breakOff = () => void session.close();
    run.signal.addEventListener("abort", breakOff, { once: true });
    try {
      return await work(session, scratch.target);
    } finally {
      run.signal.removeEventListener("abort", breakOff);
      await session.close();
    }
  } finally {
    await scratch.drop().catch(
      (error) => run.reporter.progress(
        `  ${scratch.target.database} is left, and a later run drops it: ${error.message}`
      )
    );
  }
}
async function reachesOtherServers(session) {
  const [row] = await session.query(
    `select exists (select from pg_foreign_server)
         or exists (select from pg_extension where extname = 'dblink') as found`
  );
  return row?.found ?? true;
}
async function proveDowns(state, kept, undone, run) {
  return tried(
    () => onScratch(state, run, async (session, scratch) => {
      const look = await looker(state, session, scratch, run);
      await state.handler.createHistory(session);
      for (const migration of kept) await replay(state, session, migration);
      const target = await look();
      for (const { migration, up } of undone.toReversed()) {
        await replay(state, session, migration, up);
      }
      const full = await look();
      await undo(state, session, undone);
      const back = await look();
      if (back === target) return { target, full };
      return { why: `After up and down the schema is another: ${schemaDifference(target, back)}.` };
    })
  );
}
async function tried(work) {
  return work().catch((error) => {
    if (error instanceof Unprovable) return { why: error.message };
    if (!(error instanceof FaberDbError)) throw error;
    return { why: error.text.why ? `${error.message} ${error.text.why}` : error.message };
  });
}
async function looker({ provider }, session, scratch, run) {
  const { version } = await session.identify();
  const options = { serverVersion: version, env: run.env, signal: run.signal };
  return () => provider.backups.schemaOf(scratch, options);
}
async function replay({ config }, session, migration, sending) {
  const { batches } = sending ?? await planSending(migration);
  for (const { sql } of batches) {
    await begin(session, config.migrations.timeout_seconds);
    await session.script(sql).catch(because(`${migration.file} cannot be replayed`));
  }
  await begin(session, config.migrations.timeout_seconds);
}
async function undo({ config }, session, undone) {
  await begin(session, config.migrations.timeout_seconds);
  let done = 0;
  await session.script(undoScript(undone), (count) => {
    done = count;
  }).catch((error) => because(`${placeOf(undone, done + 1)} fails`)(error));
  await begin(session, config.migrations.timeout_seconds);
}
function placeOf(undone, statement) {
  let before = 0;
  for (const { down, statements } of undone) {
    const found = statements[statement - 1 - before];
    if (found) return `${down.file}:${found.line}`;
    before += statements.length;
  }
  return "the COMMIT of the down scripts";
}
async function begin(session, seconds) {
  await session.script("rollback");
  await session.script("reset session authorization; reset role; reset all");
  await session.script(`set statement_timeout = ${seconds * 1e3}`);
}
var Unprovable = class extends Error {
};
var because = (what) => (error) => {
  if (sqlState(error) === void 0) throw error;
  const { detail } = error;
  const more = detail === void 0 ? "" : ` ${detail}`;
  throw new Unprovable(`${what} on a scratch database: ${error.message}.${more}`, {
    cause: error
  });
};
export {
  planSending,
  ownRole,
  resetSettings,
  send,
  undoMigrations,
  onScratch,
  reachesOtherServers,
  proveDowns,
  tried,
  looker,
  replay,
  undo,
  placeOf,
  Unprovable
};
