import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { setTimeout as sleep } from "node:timers/promises";
async function takeLock(session, key, patienceMs) {
  for (const deadline = Date.now() + patienceMs; ; await sleep(250)) {
    const [row] = await session.query(
      "select pg_try_advisory_lock($1::bigint) as taken",
      [key]
    );
    if (row?.taken) break;
    if (Date.now() >= deadline) throw lockHeld(await lockHolder(session, key));
  }
  if (!await holdsLock(session, key)) {
    throw new FaberDbError("DB_POOLED", {
      message: "The migration lock was taken and is not ours: a pooler changes the server session between statements.",
      next: "Give the connection string of the server itself, not of the pooler."
    });
  }
}
async function releaseLock(session, key) {
  await session.query("select pg_advisory_unlock($1::bigint)", [key]);
}
async function refuseIfLocked(session, key) {
  const holder = await lockHolder(session, key);
  if (holder) throw lockHeld(holder);
}
async function lockHolder(session, key) {
  const [row] = await session.query(
    `select a.pid, a.application_name as application, a.usename as "user",
            a.backend_start::text as since
       from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.granted and l.objsubid = 1
        and l.database = (select oid from pg_database where datname = current_database())
        and l.classid = ($1::bigint >> 32)::int::oid and l.objid = ($1::bigint & 4294967295)::oid`,
    [key]
  );
  return row;
}
async function holdsLock(session, key) {
  const [row] = await session.query("select pg_backend_pid() as pid");
  return (await lockHolder(session, key))?.pid === row?.pid;
}
function lockHeld(holder) {
  const who = holder ? `${holder.application || "a session"} (pid ${holder.pid}, user ${holder.user}, connected since ${holder.since})` : "another session";
  return new FaberDbError("LOCK_HELD", {
    message: `Another migration is running: ${who} holds the migration lock.`,
    next: "Wait until it is done and run this again. If the session is a leftover, end it on the server: select pg_terminate_backend(PID)",
    facts: holder ? { holder } : {}
  });
}
export {
  takeLock,
  releaseLock,
  refuseIfLocked,
  lockHolder
};
