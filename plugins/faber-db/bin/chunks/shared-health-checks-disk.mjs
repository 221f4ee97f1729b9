import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  quoteIdentifier
} from "./shared-providers-postgresql-identifiers.mjs";
import {
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  bytesText,
  count,
  listed
} from "./shared-text.mjs";
import { setTimeout as sleep } from "node:timers/promises";
function gradeAbove(value, degraded, unhealthy) {
  if (value > unhealthy) return "unhealthy";
  return value > degraded ? "degraded" : "healthy";
}
var order = ["healthy", "degraded", "unhealthy"];
function worstHealth(grades) {
  return order[Math.max(0, ...grades.map((grade) => order.indexOf(grade)))] ?? "unhealthy";
}
function notChecked(why, advice) {
  return { grade: "unknown", summary: `not checked: ${why}`, ...advice && { advice } };
}
var shownObjects = 5;
function named(names, total = names.length) {
  const shown = names.slice(0, shownObjects);
  const more = total - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function durationText(seconds) {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172800) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86400)} days`;
}
var autovacuum = {
  name: "autovacuum",
  title: "Autovacuum",
  asks: "whether it is on, for every table, and whether a worker is free",
  async run({ session, settings }) {
    const known = await settings();
    if (known.get("autovacuum") === "off" || known.get("track_counts") === "off") {
      const culprit = known.get("autovacuum") === "off" ? "autovacuum" : "track_counts";
      return {
        grade: "unhealthy",
        summary: `it does not run: ${culprit} is off`,
        advice: `Turn it on: \`alter system set ${culprit} = on\`, then \`select pg_reload_conf()\`.`,
        facts: { on: false }
      };
    }
    const tables = await session.query(
      `select format('%I.%I', n.nspname, c.relname) as name, count(*) over ()::int as total
         from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'm')
          and exists (select from unnest(c.reloptions) option
                       where lower(option) in ('autovacuum_enabled=false', 'autovacuum_enabled=off',
                                               'autovacuum_enabled=no', 'autovacuum_enabled=0'))
        order by c.reltuples desc limit 5`
    );
    const [{ busy } = { busy: 0 }] = await session.query(
      `select count(*)::int as busy from pg_catalog.pg_stat_progress_vacuum p
         join pg_catalog.pg_stat_activity a on a.pid = p.pid
        where a.backend_type = 'autovacuum worker'`
    );
    const workers = Number(known.get("autovacuum_max_workers") ?? 3);
    const total = tables[0]?.total ?? 0;
    const names = tables.map(({ name }) => name);
    const facts = { on: true, off_for: names, off_for_count: total, busy, workers };
    const running = `${busy} of ${count(workers, "worker")} at work`;
    if (total > 0) {
      return {
        grade: "degraded",
        summary: `${running}; it is off for ${named(names, total)}`,
        advice: `Turn it on: ${names.map((name) => `\`alter table ${name} reset (autovacuum_enabled)\``).join(", ")}.`,
        facts
      };
    }
    if (busy < workers) return { grade: "healthy", summary: `on, ${running}`, facts };
    return {
      grade: "degraded",
      summary: `all ${count(workers, "worker")} at work: other tables wait`,
      advice: "See what they do: `select relid::regclass, phase, heap_blks_scanned, heap_blks_total from pg_stat_progress_vacuum`. If it is always so, let them work faster: `alter system set autovacuum_vacuum_cost_limit = 2000`, then `select pg_reload_conf()`.",
      facts
    };
  }
};
var secondsInDay = 86400;
var backupAge = {
  name: "backup-age",
  title: "Backup",
  asks: "how old the newest whole backup of the environment is, against the days they are kept",
  async run({ config, environment, now, newestBackup }) {
    const backup = await newestBackup();
    const advice = `Make one: \`faber-db backup create ${environment.name}\`.`;
    if (!backup) {
      return { grade: "degraded", summary: `${environment.name} has none that is whole`, advice };
    }
    const seconds = (now().getTime() - Date.parse(backup.created_at)) / 1e3;
    const days = environment.settings.backup_retention_days ?? config.backup.retention_days;
    const { backup_id, created_at } = backup;
    const facts = { backup_id, created_at, retention_days: days };
    const figures = { backup_age_seconds: seconds };
    const summary = `the newest, ${backup_id}, is ${durationText(seconds)} old`;
    if (seconds <= days * secondsInDay) return { grade: "healthy", summary, facts, figures };
    return {
      grade: "degraded",
      summary: `${summary}, older than the ${count(days, "day")} that backups are kept`,
      advice,
      facts,
      figures
    };
  }
};
var bloat = {
  name: "bloat",
  title: "Dead rows",
  asks: "which share of the rows of large tables is dead, and when they were last vacuumed",
  async run({ session, thresholds }) {
    const found = await session.query(
      `select *, count(*) filter (where percent > $2) over ()::int as total from (
         select format('%I.%I', n.nspname, c.relname) as name,
                s.dead::float8 as dead, 100.0::float8 * s.dead / (s.live + s.dead) as percent,
                greatest(pg_catalog.pg_stat_get_last_vacuum_time(c.oid),
                         pg_catalog.pg_stat_get_last_autovacuum_time(c.oid)) as vacuumed
           from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
          cross join lateral (select pg_catalog.pg_stat_get_live_tuples(c.oid) as live,
                                     pg_catalog.pg_stat_get_dead_tuples(c.oid) as dead) s
          where c.relkind in ('r', 'm') and not c.relisshared and s.dead > 0 and s.live + s.dead >= $1) t
        order by percent desc, name limit 5`,
      [thresholds.bloat_min_rows, thresholds.bloat_degraded_percent]
    );
    const tables = found.filter(({ percent }) => percent > thresholds.bloat_degraded_percent);
    const figures = { dead_rows_ratio: (found[0]?.percent ?? 0) / 100 };
    const [worst2] = tables;
    if (!worst2) {
      const rows = count(thresholds.bloat_min_rows, "row");
      return {
        grade: "healthy",
        summary: `no table of ${rows} or more has over ${thresholds.bloat_degraded_percent} % dead`,
        figures
      };
    }
    const last = worst2.vacuumed ? `last vacuumed ${worst2.vacuumed.toISOString()}` : "never vacuumed since the statistics began";
    const names = tables.map(({ name, percent }) => `${name} (${Math.round(percent)} %)`);
    return {
      grade: gradeAbove(
        worst2.percent,
        thresholds.bloat_degraded_percent,
        thresholds.bloat_unhealthy_percent
      ),
      summary: `${named(names, worst2.total)}; ${worst2.name} was ${last}`,
      advice: `Run \`vacuum (verbose, analyze) ${worst2.name}\`, and see in what it prints whether an old transaction keeps the rows; if it is always so, \`alter table ${worst2.name} set (autovacuum_vacuum_scale_factor = 0.02)\`.`,
      facts: { tables, count: worst2.total },
      figures
    };
  }
};
function sessionName({
  pid,
  user,
  application
}) {
  return `pid ${pid} (${[application, user && `role ${user}`].filter(Boolean).join(", ")})`;
}
async function openTransactions({ session }, { states, since }) {
  const rows = await session.query(
    `with others as (
       select pid, usename, application_name, state, query,
              extract(epoch from pg_catalog.clock_timestamp() - ${since})::float8 as seconds
         from pg_catalog.pg_stat_activity
        where datname = pg_catalog.current_database() and pid <> pg_catalog.pg_backend_pid()
          and usename is not null),
     hidden as (
       select count(*)::int as n from others where query = '<insufficient privilege>')
     select o.pid, o.usename as user, o.application_name as application, o.seconds,
            count(o.pid) over ()::int as total, hidden.n as hidden
       from hidden left join others o on o.state = any($1) and o.seconds is not null
      order by o.seconds desc nulls last limit 5`,
    [states]
  );
  const [first] = rows;
  return {
    oldest: rows.filter(({ pid }) => pid !== null),
    total: first?.total ?? 0,
    hidden: first?.hidden ?? 0
  };
}
function hiddenSessions({ session }, hidden) {
  return notChecked(
    `${hidden} of the sessions belong to other roles, whose state this one may not see`,
    `Let the role look: \`grant pg_read_all_stats to ${quoteIdentifier(session.target.user)}\`.`
  );
}
function transactionText(transaction) {
  return `${durationText(transaction.seconds)}, ${sessionName(transaction)}`;
}
var blockedSessions = {
  name: "blocked-sessions",
  title: "Blocked sessions",
  asks: "who waits for a lock, since when, and who holds it in the end",
  group: "performance",
  async run(context) {
    const { thresholds } = context;
    const waiters = await readWaiters(context);
    const [longest] = waiters;
    if (!longest) {
      const figures2 = { blocked_sessions: 0, longest_blocked_seconds: 0 };
      return { grade: "healthy", summary: "none", facts: { blocked: 0 }, figures: figures2 };
    }
    const root = rootBlocker(longest.pid, waiters);
    const holder = root === 0 ? "a prepared transaction" : await nameOf(context, root);
    const grade = longest.seconds === null ? "degraded" : gradeAbove(
      longest.seconds,
      thresholds.blocked_degraded_seconds,
      thresholds.blocked_unhealthy_seconds
    );
    const since = longest.seconds === null ? "" : ` for ${durationText(longest.seconds)}`;
    const summary = `${count(waiters.length, "session")} blocked; ${sessionName(longest)} waits${since}, in the end for ${holder}`;
    const facts = { blocked: waiters.length, root_blocker: root, longest: waiters.slice(0, 5) };
    const figures = {
      blocked_sessions: waiters.length,
      ...longest.seconds !== null && { longest_blocked_seconds: longest.seconds }
    };
    if (grade === "healthy") return { grade, summary, facts, figures };
    return { grade, summary, advice: adviceOn(root), facts, figures };
  }
};
async function readWaiters({ session, server }) {
  const since = server.version >= 14e4 ? "coalesce(l.waitstart, a.query_start)" : "a.query_start";
  return session.query(
    `with waiting as (
       select a.pid, a.usename as user, a.application_name as application,
              extract(epoch from pg_catalog.clock_timestamp() - min(${since}))::float8 as seconds
         from pg_catalog.pg_locks l
         join pg_catalog.pg_stat_activity a on a.pid = l.pid
        where not l.granted and a.datname = pg_catalog.current_database()
        group by 1, 2, 3
        order by 4 desc nulls last limit 100)
     select *, pg_catalog.pg_blocking_pids(pid) as blockers from waiting order by seconds desc nulls last`
  ).then((waiters) => waiters.filter(({ blockers }) => blockers.length > 0));
}
function rootBlocker(pid, waiters) {
  const blockersOf = new Map(waiters.map((waiter) => [waiter.pid, waiter.blockers]));
  const seen = /* @__PURE__ */ new Set();
  let root = pid;
  for (let next = pid; next !== void 0 && !seen.has(next); ) {
    seen.add(next);
    root = next;
    next = blockersOf.get(next)?.[0];
  }
  return root;
}
async function nameOf({ session }, pid) {
  const [row] = await session.query(
    `select usename as user, application_name as application, state
       from pg_catalog.pg_stat_activity where pid = $1`,
    [pid]
  );
  if (!row) return `pid ${pid}, which has ended meanwhile`;
  return `${sessionName({ pid, ...row })}${row.state ? `, ${row.state}` : ""}`;
}
function adviceOn(root) {
  return root === 0 ? "Find it with `select gid, prepared, owner from pg_prepared_xacts`, and end it with COMMIT PREPARED or ROLLBACK PREPARED." : `See what it does: \`select state, query from pg_stat_activity where pid = ${root}\`. If it may be ended, \`select pg_terminate_backend(${root})\` sets the others free and undoes its transaction.`;
}
var cacheHitRate = {
  name: "cache-hit-rate",
  title: "Cache hit rate",
  asks: "which share of the blocks asked for was found in shared buffers",
  group: "performance",
  async run({ session, thresholds }) {
    const [row] = await session.query(
      `select blks_hit::float8 as hit, blks_read::float8 as read
         from pg_catalog.pg_stat_database where datname = pg_catalog.current_database()`
    );
    const { hit, read } = row ?? { hit: 0, read: 0 };
    const blocks = hit + read;
    const percent = blocks === 0 ? 100 : Math.round(hit / blocks * 1e3) / 10;
    const facts = { blocks, percent };
    if (blocks < thresholds.cache_hit_min_blocks) {
      const summary2 = `${count(blocks, "block")} asked for so far, too few to say`;
      return { grade: "healthy", summary: summary2, facts };
    }
    const figures = { cache_hit_ratio: percent / 100 };
    const missed = 100 - percent;
    const grade = gradeAbove(
      missed,
      100 - thresholds.cache_hit_degraded_percent,
      100 - thresholds.cache_hit_unhealthy_percent
    );
    const summary = `${percent} % of the blocks came from shared buffers`;
    if (grade === "healthy") return { grade, summary, facts, figures };
    return {
      grade,
      summary,
      advice: "Look for queries that read whole tables (`select relname, seq_scan, seq_tup_read from pg_stat_user_tables order by seq_tup_read desc limit 5`); if the memory allows, raise shared_buffers to a quarter of it.",
      facts,
      figures
    };
  }
};
var connections = {
  name: "connections",
  title: "Connections",
  asks: "how many of max_connections are taken, without those kept for superusers",
  group: "performance",
  async run({ session, thresholds, settings }) {
    const known = await settings();
    const setting = (name) => Number(known.get(name) ?? 0);
    const reserved = setting("superuser_reserved_connections") + setting("reserved_connections");
    const open2 = Math.max(1, setting("max_connections") - reserved);
    const used = await clientSessions(session);
    const percent = Math.round(used / open2 * 100);
    const facts = { used, open: open2, max_connections: setting("max_connections"), reserved, percent };
    const figures = { connections: used, connections_limit: open2 };
    const { connections_degraded_percent, connections_unhealthy_percent } = thresholds;
    const grade = gradeAbove(percent, connections_degraded_percent, connections_unhealthy_percent);
    const summary = `${used} of ${open2} taken (${percent} %), ${reserved} more kept for superusers`;
    if (grade === "healthy") return { grade, summary, facts, figures };
    return {
      grade,
      summary,
      advice: "See who holds them: `select usename, application_name, state, count(*) from pg_stat_activity group by 1, 2, 3 order by 4 desc`. Lower the pool size of the application (Prisma: connection_limit), or put a pooler such as PgBouncer between; raising max_connections needs a restart.",
      facts,
      figures
    };
  }
};
async function clientSessions(session) {
  const [row] = await session.query(
    `select count(*)::int as used from pg_catalog.pg_stat_activity
      where datid is not null and usesysid is not null`
  );
  return row?.used ?? 0;
}
var samples = 3;
var connectivity = {
  name: "connectivity",
  title: "Connectivity",
  asks: `how long a query takes on an open connection, the median of ${samples}`,
  isVital: true,
  async run({ session, thresholds }) {
    const times = [];
    for (let sample = 0; sample < samples; sample += 1) {
      const start = performance.now();
      await session.query("select 1");
      times.push(performance.now() - start);
    }
    const latency = Math.round((times.sort((a, b) => a - b)[1] ?? 0) * 10) / 10;
    const facts = { latency_ms: latency };
    const figures = { latency_seconds: latency / 1e3 };
    if (latency <= thresholds.latency_degraded_ms) {
      return { grade: "healthy", summary: `${latency} ms`, facts, figures };
    }
    const over = latency > thresholds.latency_unhealthy_ms;
    const limit = over ? thresholds.latency_unhealthy_ms : thresholds.latency_degraded_ms;
    return {
      grade: over ? "unhealthy" : "degraded",
      summary: `${latency} ms, more than ${count(limit, "millisecond")}`,
      advice: "Look at the load of the server and at the network between.",
      facts,
      figures
    };
  }
};
var msInDay = 864e5;
var least = { samples: 3, days: 1 };
var points = 120;
function bytesADay(samples2) {
  const known = samples2.flatMap(
    ({ at, figures: { database_size_bytes: bytes } }) => bytes === void 0 ? [] : [{ day: Date.parse(at) / msInDay, bytes }]
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || known.length < least.samples) return void 0;
  if (last.day - first.day < least.days) return void 0;
  const step = Math.max(1, Math.ceil(known.length / points));
  const chosen = known.filter((_, index) => index % step === 0);
  const slopes = chosen.flatMap(
    (one, index) => chosen.slice(index + 1).filter(({ day }) => day > one.day).map(({ day, bytes }) => (bytes - one.bytes) / (day - one.day))
  );
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)];
}
import { open, readdir, readFile, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
function isLocalHost(host) {
  return host.startsWith("/") || /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}
var startTakes = 30;
async function localDisks(context) {
  const { session, settings } = context;
  const folder = (await settings()).get("data_directory");
  if (!folder || !isLocalHost(session.target.host)) return void 0;
  if (!await isOfServer(folder, context).catch(() => false)) return void 0;
  const seen = /* @__PURE__ */ new Set();
  const disks = [];
  for (const [path, holds] of await placesOf(folder, context)) {
    const { dev } = await stat(path);
    if (!seen.has(dev)) disks.push(await diskOf(path, holds));
    seen.add(dev);
  }
  return disks;
}
async function isOfServer(folder, { session, server }) {
  const [, , startedHere] = (await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n");
  const [row] = await session.query(
    "select extract(epoch from pg_catalog.pg_postmaster_start_time())::float8 as started"
  );
  const late = (row?.started ?? 0) - Number(startedHere);
  if (!(late > -startTakes && late < startTakes)) return false;
  return await systemIdentifier(folder) === server.system_identifier;
}
async function systemIdentifier(folder) {
  const file = await open(join(folder, "global/pg_control"));
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return String(buffer.readBigUInt64LE());
  } finally {
    await file.close();
  }
}
async function placesOf(folder, { session }) {
  const spaces = await session.query(
    "select oid::text, spcname as name from pg_catalog.pg_tablespace"
  );
  const linked = new Set(await readdir(join(folder, "pg_tblspc")));
  return [
    [folder, "the data"],
    [join(folder, "pg_wal"), "the WAL"],
    ...spaces.filter(({ oid }) => linked.has(oid)).map(({ oid, name }) => [
      join(folder, "pg_tblspc", oid),
      `the tablespace ${name}`
    ])
  ];
}
async function diskOf(path, holds) {
  const { blocks, bfree, bavail, bsize } = await statfs(path);
  const taken = blocks - bfree;
  return {
    holds,
    free: bavail * bsize,
    percent: Math.round(taken / Math.max(1, taken + bavail) * 1e3) / 10
  };
}
var mebibyte = 1024 ** 2;
var gigabyte = 1e9;
var disk = {
  name: "disk",
  title: "Disk",
  asks: "how full the disk is and when it will be, and the WAL against max_wal_size",
  async run(context) {
    const { session, thresholds, samples: samples2, now, settings } = context;
    const sizes = await readSizes(context);
    const room = await lookAtDisks(context) ?? await reckon(context, sizes);
    const figures = {
      database_size_bytes: sizes.database,
      ...sizes.wal !== null && { wal_size_bytes: sizes.wal },
      ...room && { disk_free_bytes: room.free }
    };
    const look = { at: now().toISOString(), health: "healthy", grades: {}, figures };
    const daily = bytesADay([...await samples2(), look]);
    const days = room && daily && daily > 0 ? room.free / daily : void 0;
    const limit = Number((await settings()).get("max_wal_size") ?? 1024) * mebibyte;
    const walPercent = sizes.wal === null ? void 0 : Math.round(sizes.wal / limit * 100);
    const bySpace = worstHealth([gradePercent(room, thresholds), gradeDays(days, thresholds)]);
    const { wal_degraded_percent, wal_unhealthy_percent } = thresholds;
    const byWal = gradeAbove(walPercent ?? 0, wal_degraded_percent, wal_unhealthy_percent);
    const grade = worstHealth([bySpace, byWal]);
    const summary = [
      `the database has ${bytesText(sizes.database)}${growthText(daily, days)}`,
      room?.text ?? "what is free is not known (`disk_gb` of the environment tells how much there is)",
      walPercent === void 0 ? "this role may not see the WAL" : `the WAL has ${bytesText(sizes.wal ?? 0)} (${walPercent} % of max_wal_size)`
    ].join("; ");
    if (grade === "healthy" && (sizes.wal === null || room?.hidden)) {
      return {
        ...notChecked(
          summary,
          `Let the role look: \`grant pg_monitor to ${quoteIdentifier(session.target.user)}\`.`
        ),
        figures
      };
    }
    const facts = {
      database_bytes: sizes.database,
      wal_bytes: sizes.wal,
      max_wal_size_bytes: limit,
      free_bytes: room?.free ?? null,
      used_percent: room?.percent ?? null,
      bytes_a_day: daily === void 0 ? null : Math.round(daily),
      full_in_days: days === void 0 ? null : Math.round(days)
    };
    if (grade === "healthy") return { grade, summary, facts, figures };
    const advice = [
      ...bySpace === "healthy" ? [] : [spaceAdvice],
      ...byWal === "healthy" ? [] : [walAdvice]
    ].join(" ");
    return { grade, summary, advice, facts, figures };
  }
};
var spaceAdvice = "Enlarge the disk, or free some of it: see what is large with `select oid::regclass, pg_size_pretty(pg_total_relation_size(oid)) from pg_class where relkind in ('r', 'm') order by pg_total_relation_size(oid) desc limit 5`. A server whose disk is full stops writing.";
var walAdvice = "Something holds the WAL: see `select slot_name, active, restart_lsn from pg_replication_slots` and `select last_failed_wal, last_failed_time from pg_stat_archiver`.";
async function readSizes({ session }) {
  const [row] = await session.query(
    `select pg_catalog.pg_database_size(pg_catalog.current_database())::float8 as bytes,
            pg_catalog.has_function_privilege('pg_catalog.pg_ls_waldir()', 'execute') as may_see_wal`
  );
  const database = row?.bytes ?? 0;
  if (!row?.may_see_wal) return { database, wal: null };
  const [{ wal } = { wal: 0 }] = await session.query(
    "select coalesce(sum(size), 0)::float8 as wal from pg_catalog.pg_ls_waldir()"
  );
  return { database, wal };
}
async function lookAtDisks(context) {
  const disks = await localDisks(context);
  const [data] = disks ?? [];
  const fullest = disks?.toSorted((a, b) => b.percent - a.percent)[0];
  if (!data || !fullest) return void 0;
  const { holds, percent } = fullest;
  const text = `the disk of ${holds} is ${percent} % full, ${bytesText(fullest.free)} free`;
  return { text, percent, free: data.free, hidden: 0 };
}
async function reckon({ session, environment }, { wal }) {
  const { disk_gb } = environment.settings;
  if (disk_gb === void 0) return void 0;
  const [row] = await session.query(
    `select coalesce(sum(case when may_see then pg_catalog.pg_database_size(oid) end), 0)::float8 as bytes,
            (count(*) filter (where not may_see))::int as hidden
       from (select oid, pg_catalog.has_database_privilege(oid, 'connect')
                         or pg_catalog.pg_has_role('pg_read_all_stats', 'usage') as may_see
               from pg_catalog.pg_database) d`
  );
  const capacity = disk_gb * gigabyte;
  const taken = (row?.bytes ?? 0) + (wal ?? 0);
  const percent = Math.round(taken / capacity * 1e3) / 10;
  const hidden = row?.hidden ?? 0;
  const missing = hidden > 0 ? ` without ${count(hidden, "database")} that this role may not see` : "";
  const text = `databases and WAL take ${percent} % of ${bytesText(capacity)}${missing}`;
  return { text, percent, free: Math.max(0, capacity - taken), hidden };
}
function gradePercent(room, thresholds) {
  const { disk_degraded_percent, disk_unhealthy_percent } = thresholds;
  return gradeAbove(room?.percent ?? 0, disk_degraded_percent, disk_unhealthy_percent);
}
function gradeDays(days, thresholds) {
  if (days === void 0 || days >= thresholds.disk_full_degraded_days) return "healthy";
  return days < thresholds.disk_full_unhealthy_days ? "unhealthy" : "degraded";
}
function growthText(daily, days) {
  if (daily === void 0 || daily <= 0) return "";
  const growth = ` and grows by ${bytesText(Math.round(daily))} a day`;
  return days === void 0 ? growth : `${growth}: the disk is full in ${count(Math.round(days), "day")}`;
}
var candidates = `
  select * from (
    select i.*, c.relam, c.relnamespace, c.relname, c.relpages,
           count(*) over (partition by i.indrelid, c.relam, i.indkey[0]) as beside
      from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
     where i.indisvalid and c.relkind = 'i' and not c.relispartition
       and c.relnamespace not in (select oid from pg_catalog.pg_namespace
                                   where nspname in ('pg_catalog', 'pg_toast', 'information_schema'))) i
   where beside > 1`;
var described = `
  select i.indexrelid, i.indrelid, i.relam, a.amname = 'btree' as is_ordered, i.indisunique,
         format('%I.%I', n.nspname, i.relname) as name,
         i.relpages::bigint * current_setting('block_size')::int as bytes,
         (select string_agg(concat_ws(':', k, c, l, o), ' ' order by place) || ' '
            from unnest(i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[],
                        i.indoption::int2[]) with ordinality u (k, c, l, o, place)) as columns,
         coalesce(regexp_replace(i.indexprs::text, ':location -?\\d+', '', 'g'), '') as expressions,
         coalesce(regexp_replace(i.indpred::text, ':location -?\\d+', '', 'g'), '') as condition,
         f.conindid is not null as holds_constraint,
         i.indisunique or i.indisreplident or f.conindid is not null as is_needed
    from candidates i
    join pg_catalog.pg_namespace n on n.oid = i.relnamespace
    join pg_catalog.pg_am a on a.oid = i.relam
    left join (select distinct conindid from pg_catalog.pg_constraint) f on f.conindid = i.indexrelid`;
var paired = `
  select *, not is_needed and coalesce(
              case when is_ordered then starts_with(lead(columns) over following, columns)
                   else lead(columns) over following = columns end, false) as is_spare
    from described
  window following as (partition by indrelid, relam, expressions, condition
                           order by columns collate "C", holds_constraint, indisunique, indexrelid desc)`;
var chained = `
  select *, count(*) filter (where not is_spare) over (
              partition by indrelid, relam, expressions, condition
              order by columns collate "C", holds_constraint, indisunique, indexrelid desc
              rows between unbounded preceding and 1 preceding) as chain
    from paired`;
var kept = `
  select *, max(name) filter (where not is_spare) over chain as kept,
            max(columns) filter (where not is_spare) over chain as kept_columns
    from chained window chain as (partition by indrelid, relam, expressions, condition, chain)`;
var duplicateIndexes = {
  name: "duplicate-indexes",
  title: "Duplicate indexes",
  asks: "which indexes say the same as another of their table, or begin one",
  async run({ session }) {
    const found = await session.query(
      `with candidates as (${candidates}), described as (${described}), paired as (${paired}),
            chained as (${chained}), kept as (${kept})
       select name, kept, columns = kept_columns as is_equal, bytes::float8 as bytes,
              count(*) over ()::int as total, sum(bytes) over ()::float8 as all_bytes
         from kept where is_spare order by bytes desc, name limit 5`
    );
    const [first] = found;
    if (!first) return { grade: "healthy", summary: "none" };
    const names = found.map(
      ({ name, kept: kept2, is_equal }) => `${name} is ${is_equal ? "the same as" : "covered by"} ${kept2}`
    );
    return {
      grade: "degraded",
      summary: `${named(names, first.total)} (${bytesText(first.all_bytes)} in all)`,
      advice: `Drop what is there twice: ${found.map(({ name }) => `\`drop index concurrently ${name}\``).join(", ")}.`,
      facts: { indexes: found, count: first.total }
    };
  }
};
var foreignKeysWithoutIndex = {
  name: "foreign-keys-without-index",
  title: "Foreign keys without an index",
  asks: "which foreign keys of tables that are not small have no index that begins with them",
  async run({ session, thresholds }) {
    const found = await session.query(
      `select format('%I.%I', n.nspname, c.relname) as table, f.conname as name,
              (select string_agg(format('%I', a.attname), ', ' order by k.place)
                 from unnest(f.conkey) with ordinality k (attnum, place)
                 join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
              ) as columns,
              count(*) over ()::int as total
         from pg_catalog.pg_constraint f
         join pg_catalog.pg_class c on c.oid = f.conrelid
         join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where f.contype = 'f' and f.conparentid = 0 and c.reltuples >= $1
          and not exists (
                select from pg_catalog.pg_index i
                 where i.indrelid = f.conrelid and i.indisvalid
                   and (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(f.conkey)]
                       @> f.conkey
                   -- "where the column is not null" leaves out nothing that a key refers to.
                   and (i.indpred is null or i.indpred::text ~ '^{NULLTEST .*:nulltesttype 1'))
        order by c.reltuples desc, 1, 2 limit 5`,
      [thresholds.foreign_key_min_rows]
    );
    const [first] = found;
    if (!first) {
      const rows = count(thresholds.foreign_key_min_rows, "row");
      return { grade: "healthy", summary: `none in tables of ${rows} or more` };
    }
    const names = found.map(({ table, columns }) => `${table} (${columns})`);
    return {
      grade: "degraded",
      summary: named(names, first.total),
      advice: `Where referenced rows are deleted or joined: ${names.map((name) => `\`create index concurrently on ${name}\``).join(", ")}.`,
      facts: { foreign_keys: found, count: first.total }
    };
  }
};
var idleInTransaction = {
  name: "idle-in-transaction",
  title: "Idle transactions",
  asks: "how long clients have been silent within a transaction",
  async run(context) {
    const { thresholds } = context;
    const { oldest, total, hidden } = await openTransactions(context, {
      states: ["idle in transaction", "idle in transaction (aborted)"],
      since: "state_change"
    });
    const [first] = oldest;
    const grade = gradeAbove(
      first?.seconds ?? 0,
      thresholds.idle_transaction_degraded_seconds,
      thresholds.idle_transaction_unhealthy_seconds
    );
    if (grade === "healthy" && hidden > 0) return hiddenSessions(context, hidden);
    const facts = { idle: total, oldest };
    const figures = { longest_idle_transaction_seconds: first?.seconds ?? 0 };
    if (!first) return { grade, summary: "none", facts, figures };
    const summary = `${count(total, "transaction")} left open, the longest for ${transactionText(first)}`;
    if (grade === "healthy") return { grade, summary, facts, figures };
    return {
      grade,
      summary,
      advice: `End it with \`select pg_terminate_backend(${first.pid})\`, which undoes its transaction; \`alter database ${quoteIdentifier(context.session.target.database)} set idle_in_transaction_session_timeout = '60s'\` prevents the next one.`,
      facts,
      figures
    };
  }
};
var invalidIndexes = {
  name: "invalid-indexes",
  title: "Invalid indexes",
  asks: "which indexes no query can use, and nobody is building",
  async run({ session, server }) {
    const found = await session.query(
      `select format('%I.%I', n.nspname, c.relname) as name, count(*) over ()::int as total
         from pg_catalog.pg_index i
         join pg_catalog.pg_class c on c.oid = i.indexrelid
         join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where not (i.indisvalid and i.indisready) and c.relkind = 'i'
          -- Building without blocking, and vacuum, hold this lock of the table.
          and not exists (select from pg_catalog.pg_locks l
                           where l.relation = i.indrelid and l.granted
                             and l.mode = 'ShareUpdateExclusiveLock'
                             and l.database = (select oid from pg_catalog.pg_database
                                                where datname = pg_catalog.current_database()))
        order by 1 limit 5`
    );
    const [first] = found;
    if (!first) return { grade: "healthy", summary: "none" };
    const names = found.map(({ name }) => name);
    return {
      grade: "degraded",
      summary: `${named(names, first.total)}`,
      advice: names.map((name) => adviceOn2(name, server.version)).join(" "),
      facts: { indexes: names, count: first.total }
    };
  }
};
function adviceOn2(name, version) {
  if (/_cc(new|old)\d*"?$/.test(name) || version < 12e4) {
    return `Drop it: \`drop index concurrently ${name}\`${version < 12e4 ? ", and build it again" : ""}.`;
  }
  return `Build it again: \`reindex index concurrently ${name}\`; or drop it: \`drop index concurrently ${name}\`.`;
}
var longRunning = {
  name: "long-running",
  title: "Long-running transactions",
  asks: "how old the oldest transaction at work is",
  group: "performance",
  async run(context) {
    const { thresholds } = context;
    const { oldest, total, hidden } = await openTransactions(context, {
      states: ["active", "fastpath function call"],
      since: "xact_start"
    });
    const [first] = oldest;
    const grade = gradeAbove(
      first?.seconds ?? 0,
      thresholds.long_transaction_degraded_seconds,
      thresholds.long_transaction_unhealthy_seconds
    );
    if (grade === "healthy" && hidden > 0) return hiddenSessions(context, hidden);
    const facts = { active: total, oldest };
    const figures = { longest_transaction_seconds: first?.seconds ?? 0 };
    if (!first) return { grade, summary: "none at work", facts, figures };
    const summary = `${count(total, "transaction")} at work, the oldest for ${transactionText(first)}`;
    if (grade === "healthy") return { grade, summary, facts, figures };
    return {
      grade,
      summary,
      advice: `See what it does: \`select query from pg_stat_activity where pid = ${first.pid}\`. If it may be stopped, \`select pg_cancel_backend(${first.pid})\` ends the statement.`,
      facts,
      figures
    };
  }
};
var migrations = {
  name: "migrations",
  title: "Migrations",
  asks: "whether the history is whole and fits the migrations folder",
  isVital: true,
  async run(context) {
    const state = await context.migrations();
    const pending = state.pending.map(({ name }) => name);
    const facts = {
      applied: state.applied.length,
      pending,
      unfinished: state.unfinished.map(({ name }) => name),
      modified: state.modified,
      missing: state.missing
    };
    const figures = {
      migrations_applied: state.applied.length,
      migrations_pending: pending.length
    };
    const counts = `${state.applied.length} applied, ${pending.length} pending`;
    if (state.unfinished.length > 0) {
      return {
        grade: "unhealthy",
        summary: `${counts}; ${listed(facts.unfinished)} began and did not finish`,
        advice: "Run `faber-db migrate ENVIRONMENT`: it finds out what is left of it, and says what to do.",
        facts,
        figures
      };
    }
    const odd = [
      ...state.modified.length > 0 ? [`${listed(state.modified)} edited after it was applied`] : [],
      ...state.missing.length > 0 ? [`${listed(state.missing)} applied and gone from the folder`] : []
    ];
    if (odd.length === 0) return { grade: "healthy", summary: counts, facts, figures };
    return {
      grade: "degraded",
      summary: `${counts}; ${odd.join("; ")}`,
      advice: `Restore ${count(state.modified.length + state.missing.length, "file")} from version control.`,
      facts,
      figures
    };
  }
};
var replication = {
  name: "replication",
  title: "Replication",
  asks: "how far standbys are behind and what inactive slots hold; on a standby, its own delay",
  async run(context) {
    const [row] = await context.session.query(
      "select pg_catalog.pg_is_in_recovery() as standby"
    );
    if (row?.standby) return lookAtStandby(context);
    const standbys = await readStandbys(context);
    const hidden = standbys.filter(({ state }) => state === null).length;
    const finding = gradePrimary(standbys, await readIdleSlots(context), context.thresholds);
    if (finding.grade !== "healthy" || hidden === 0) return finding;
    return notChecked(
      `this role may not see how far ${count(hidden, "standby")} got`,
      `Let the role look: \`grant pg_read_all_stats to ${quoteIdentifier(context.session.target.user)}\`.`
    );
  }
};
function gradePrimary(standbys, slots, thresholds) {
  const slowest = standbys.toSorted((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0))[0];
  const lag = slowest?.seconds ?? 0;
  const largest = slots.toSorted((a, b) => weight(b) - weight(a))[0];
  const facts = { standbys, inactive_slots: slots };
  const figures = standbys.some(({ state }) => state !== null) ? { replication_lag_seconds: lag } : {};
  const summary = [
    standbys.length === 0 ? "no standby" : `${standbys.length} standby${standbys.length === 1 ? "" : "s"}, the slowest ${durationText(lag)} behind`,
    ...largest ? [`inactive: ${named(slots.map(slotText))}`] : []
  ].join("; ");
  const bySlot = largest ? gradeSlot(largest, thresholds) : "healthy";
  const byLag = gradeAbove(
    lag,
    thresholds.replication_degraded_seconds,
    thresholds.replication_unhealthy_seconds
  );
  if (byLag === "healthy" && bySlot === "healthy") {
    return { grade: "healthy", summary, facts, figures };
  }
  const advice = [
    ...byLag === "healthy" ? [] : [`Look at ${slowest?.name}: its disk, its network, queries that hold replay back.`],
    ...bySlot === "healthy" || !largest ? [] : [
      `If nobody comes back for it: \`select pg_drop_replication_slot('${largest.name}')\`; else start its reader.`
    ]
  ].join(" ");
  const grade = byLag === "unhealthy" || bySlot === "unhealthy" ? "unhealthy" : "degraded";
  return { grade, summary, advice, facts, figures };
}
function weight({ bytes, is_lost }) {
  return is_lost ? Number.POSITIVE_INFINITY : bytes ?? 0;
}
function gradeSlot({ bytes, is_lost }, thresholds) {
  if (is_lost) return "degraded";
  return gradeAbove(
    (bytes ?? 0) / 1e6,
    thresholds.slot_degraded_mb,
    thresholds.slot_unhealthy_mb
  );
}
function slotText({ name, bytes, is_lost }) {
  return is_lost ? `slot ${name} (lost)` : `slot ${name} (holds ${bytesText(bytes ?? 0)} of WAL)`;
}
async function readStandbys({ session }) {
  return session.query(
    `select coalesce(nullif(application_name, ''), 'pid ' || pid) as name, state,
            extract(epoch from replay_lag)::float8 as seconds
       from pg_catalog.pg_stat_replication
      where state is null or state in ('streaming', 'catchup')
      order by replay_lag desc nulls last limit 5`
  );
}
async function readIdleSlots({ session, server }) {
  const lost = server.version >= 13e4 ? "coalesce(wal_status = 'lost', false)" : "false";
  return session.query(
    `select slot_name as name, ${lost} as is_lost,
            pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), restart_lsn)::float8 as bytes
       from pg_catalog.pg_replication_slots
      where not active order by bytes desc nulls last limit 5`
  );
}
async function lookAtStandby({ session, settings, thresholds }) {
  const [row] = await session.query(
    `select case when pg_catalog.pg_last_wal_receive_lsn() = pg_catalog.pg_last_wal_replay_lsn() then 0
                 else coalesce(extract(epoch from pg_catalog.clock_timestamp()
                               - pg_catalog.pg_last_xact_replay_timestamp()), 0) end::float8 as seconds,
            pg_catalog.pg_is_wal_replay_paused() as is_paused,
            (select count(*)::int from pg_catalog.pg_stat_wal_receiver) as receivers`
  );
  if (!row) throw new Error("the standby does not say how it stands");
  const delay = Number((await settings()).get("recovery_min_apply_delay") ?? 0) / 1e3;
  return gradeStandby({ ...row, delay }, thresholds);
}
function gradeStandby({ seconds, delay, is_paused, receivers }, thresholds) {
  const facts = { standby: true, seconds, receiving: receivers > 0, paused: is_paused };
  if (receivers === 0) {
    return {
      grade: "degraded",
      summary: "a standby that receives nothing from its primary",
      advice: "See its log and primary_conninfo: the primary may be gone, or no longer have the WAL that it needs.",
      facts
    };
  }
  const figures = { replication_lag_seconds: seconds };
  const grade = gradeAbove(
    seconds - delay,
    thresholds.replication_degraded_seconds,
    thresholds.replication_unhealthy_seconds
  );
  const wanted = delay > 0 ? `, ${durationText(delay)} of them wanted` : "";
  const summary = `a standby, ${durationText(seconds)} behind${wanted}${is_paused ? "; its replay is paused" : ""}`;
  if (grade === "healthy") return { grade, summary, facts, figures };
  return {
    grade,
    summary,
    advice: is_paused ? "Let it go on: `select pg_wal_replay_resume()`." : "See what holds replay back: `select pid, query from pg_stat_activity order by xact_start limit 5`, or its disk.",
    facts,
    figures
  };
}
var schema = {
  name: "schema",
  title: "Schema",
  asks: "whether the database is what its applied migrations make, replayed in a scratch database",
  whenLate: ({ environment }) => `Many migrations take long to replay: run \`faber-db drift ${environment.name}\` once, which has no limit, and later looks are quick.`,
  async run({ drift, environment }) {
    try {
      const differences = await drift();
      const facts = { differences: differences.length };
      const figures = { drift_differences: differences.length };
      if (differences.length === 0) {
        return { grade: "healthy", summary: "what the applied migrations make", facts, figures };
      }
      const objects = [...new Set(differences.map(({ kind, object }) => `${kind} ${object}`))];
      return {
        grade: "degraded",
        summary: `${count(differences.length, "difference")} from what the applied migrations make: ${named(objects)}`,
        advice: `See the ways out: \`faber-db drift ${environment.name}\`.`,
        facts,
        figures
      };
    } catch (error) {
      if (!(error instanceof FaberDbError)) throw error;
      return notChecked(error.message, error.text.next);
    }
  }
};
var portion = 1e3;
var shares = `
  select format('%I.%I', n.nspname, c.relname) as name,
         case when a.attname is not null
              then format('%I.%I.%I', tn.nspname, t.relname, a.attname) end as column,
         case when s.seqincrement > 0 then (v.last - s.seqmin)::numeric / nullif(e.high - s.seqmin, 0)
              else (s.seqmax - v.last)::numeric / nullif(s.seqmax::numeric - s.seqmin, 0)
         end * 100 as percent,
         v.may_read
    from (select * from pg_catalog.pg_sequence where seqrelid > $2 order by seqrelid limit ${portion}) s
    join pg_catalog.pg_class c on c.oid = s.seqrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    left join pg_catalog.pg_depend d on d.objid = c.oid and d.deptype in ('a', 'i')
          and d.classid = 'pg_catalog.pg_class'::regclass
          and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjsubid > 0
    left join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    left join pg_catalog.pg_class t on t.oid = a.attrelid
    left join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
   cross join lateral (
         select least(s.seqmax, case a.atttypid when 21 then 32767 when 23 then 2147483647
                                else s.seqmax end)::numeric as high) e
   cross join lateral (
         select pg_catalog.has_sequence_privilege(c.oid, 'select, usage') as may_read) r
   cross join lateral (
         select r.may_read, case when r.may_read
                then pg_catalog.pg_sequence_last_value(c.oid)::numeric end as last) v
   where not s.seqcycle and not pg_catalog.pg_is_other_temp_schema(n.oid)
     and not (c.relpersistence = 'u' and pg_catalog.pg_is_in_recovery())`;
var sequences = {
  name: "sequences",
  title: "Sequences",
  asks: "how much of their numbers sequences have used, up to the end of the column’s type",
  async run(context) {
    const { thresholds } = context;
    const { found, over, hidden } = await readShares(context);
    const [worst2] = found;
    const grade = gradeAbove(
      worst2?.percent ?? 0,
      thresholds.sequence_degraded_percent,
      thresholds.sequence_unhealthy_percent
    );
    if (grade === "healthy" && hidden > 0) {
      return notChecked(
        `this role may not read ${hidden} of the sequences`,
        `Let the role look, schema by schema: \`grant select on all sequences in schema ${quoteIdentifier(context.session.target.schema)} to ${quoteIdentifier(context.session.target.user)}\`.`
      );
    }
    if (!worst2) return { grade, summary: "none in use" };
    const facts = { sequences: found, over_limit: over };
    const figures = { sequence_used_ratio: worst2.percent / 100 };
    const shown = (used) => `${used.name} (${Math.round(used.percent)} %)`;
    if (grade === "healthy")
      return { grade, summary: `the fullest: ${shown(worst2)}`, facts, figures };
    const names = found.slice(0, over).map(shown);
    return {
      grade,
      summary: `near the end: ${named(names, over)}`,
      advice: adviceOn3(worst2),
      facts,
      figures
    };
  }
};
async function readShares(context) {
  let all = { found: [], over: 0, hidden: 0, last: null };
  for (let last = "0"; last !== null; ) {
    if (last !== "0") await beginAnew(context.session);
    const portion2 = await readPortion(context, last);
    last = portion2.last;
    all = {
      found: [...all.found, ...portion2.found].sort((a, b) => b.percent - a.percent).slice(0, 5),
      over: all.over + portion2.over,
      hidden: all.hidden + portion2.hidden,
      last
    };
  }
  return all;
}
async function readPortion({ session, thresholds }, after) {
  const rows = await session.query(
    `with shares as (${shares})
     select name, "column", percent::float8 as percent, seen.over, seen.hidden, seen.last
       from (select (count(*) filter (where percent > $1))::int as over,
                    (count(*) filter (where not may_read))::int as hidden,
                    case when (select count(*) from pg_catalog.pg_sequence where seqrelid > $2) > ${portion}
                         then (select max(seqrelid) from (
                                 select seqrelid from pg_catalog.pg_sequence where seqrelid > $2
                                  order by seqrelid limit ${portion}) p)::text end as last
               from shares) seen
       left join shares on percent is not null
      order by percent desc nulls last, name limit 5`,
    [thresholds.sequence_degraded_percent, after]
  );
  const [first] = rows;
  return {
    found: rows.filter(({ name }) => name !== null).map(({ name, column, percent }) => ({ name, column, percent })),
    over: first?.over ?? 0,
    hidden: first?.hidden ?? 0,
    last: first?.last ?? null
  };
}
async function beginAnew(session) {
  const [row] = await session.query(
    `select current_setting('statement_timeout') as limit`
  );
  await session.script(
    `rollback; begin transaction read only; set local statement_timeout = '${row?.limit ?? 0}'`
  );
}
function adviceOn3({ name, column }) {
  const sequence = `\`alter sequence ${name} as bigint\``;
  if (!column) return `Widen it: ${sequence}, and what stores its numbers first.`;
  const at = column.lastIndexOf(".");
  return `Widen the column first: \`alter table ${column.slice(0, at)} alter column ${column.slice(at + 1)} type bigint\` rewrites the table under a lock (faber-db safety shows the way without). Then ${sequence}.`;
}
var shownLength = 80;
var factLength = 200;
var slowQueries = {
  name: "slow-queries",
  title: "Slow queries",
  asks: "which queries take longest on average and in all, by pg_stat_statements",
  group: "performance",
  async run(context) {
    const view = await viewName(context);
    if (typeof view !== "string") return view;
    const { slowest, costliest, hidden } = await readStatements(context, view);
    const { thresholds } = context;
    const [first] = slowest;
    const grade = gradeAbove(
      first?.mean_ms ?? 0,
      thresholds.slow_query_degraded_ms,
      thresholds.slow_query_unhealthy_ms
    );
    if (grade === "healthy" && hidden > 0) return hiddenStatements(context, hidden);
    const facts = { slowest, costliest };
    if (!first) return { grade, summary: "none called often enough to be looked at", facts };
    const figures = { slowest_query_seconds: first.mean_ms / 1e3 };
    const summary = `the slowest takes ${meanText(first)}: ${shortened(first.query)}`;
    if (grade === "healthy") return { grade, summary, facts, figures };
    const [worst2] = costliest;
    return {
      grade,
      summary,
      advice: `Look at its plan with \`explain (analyze, buffers)\` on a copy; an index is the usual cure.${worst2 && worst2.query !== first.query ? ` The most time in all goes to: ${shortened(worst2.query)} (${durationText(worst2.total_ms / 1e3)}).` : ""}`,
      facts,
      figures
    };
  }
};
async function viewName({ session, settings }) {
  const [row] = await session.query(
    `select n.nspname as schema from pg_catalog.pg_extension e
       join pg_catalog.pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pg_stat_statements'`
  );
  const loaded = (await settings()).has("pg_stat_statements.max");
  if (row && loaded) return `${quoteIdentifier(row.schema)}.pg_stat_statements`;
  return notChecked(
    row ? "pg_stat_statements is not loaded by the server" : "pg_stat_statements is not installed in this database",
    loaded ? "Install it: `create extension pg_stat_statements`." : "Add it to shared_preload_libraries (`alter system set shared_preload_libraries = 'pg_stat_statements'`, with what stands there already), restart the server, then `create extension pg_stat_statements`."
  );
}
async function readStatements({ session, server, thresholds }, view) {
  const [mean, total] = server.version >= 13e4 ? ["mean_exec_time", "total_exec_time"] : ["mean_time", "total_time"];
  const own = `from ${view} where dbid = (select oid from pg_catalog.pg_database
                                            where datname = pg_catalog.current_database())`;
  const read = async (order2) => {
    const found = await session.query(
      `select left(query, 2000) as query, calls::float8 as calls,
              ${mean}::float8 as mean_ms, ${total}::float8 as total_ms
         ${own} and queryid is not null and calls >= $1
            and query ~* '^\\s*(select|insert|update|delete|merge|with)\\y'
        order by ${order2} desc limit 5`,
      [thresholds.slow_query_min_calls]
    );
    return found.map((each) => ({ ...each, query: withoutConstants(each.query) }));
  };
  const [row] = await session.query(
    `select count(*)::int as hidden ${own} and queryid is null`
  );
  return {
    slowest: await read(mean ?? ""),
    costliest: await read(total ?? ""),
    hidden: row?.hidden ?? 0
  };
}
function withoutConstants(query) {
  const words = query.replace(/('|\$([A-Za-z_]\w*)?\$).*$/s, "…");
  const bare = words.replace(/(?<![\w$."])\d[\w.]*/g, "…");
  return bare.replace(/\s+/g, " ").trim().slice(0, factLength);
}
function hiddenStatements({ session }, hidden) {
  return notChecked(
    `${hidden} of the queries belong to other roles, whose text this one may not see`,
    `Let the role look: \`grant pg_read_all_stats to ${quoteIdentifier(session.target.user)}\`.`
  );
}
function meanText({ mean_ms, calls }) {
  return `${Math.round(mean_ms)} ms on average over ${count(calls, "call")}`;
}
function shortened(query) {
  return query.length > shownLength ? `${query.slice(0, shownLength)}…` : query;
}
var tls = {
  name: "tls",
  title: "TLS",
  asks: "whether the connection is encrypted, where it leaves the machine",
  async run({ session }) {
    const [row] = await session.query(
      `select ssl, version, cipher from pg_catalog.pg_stat_ssl
        where pid = pg_catalog.pg_backend_pid()`
    );
    return gradeEncryption(session.target.host, row);
  }
};
function gradeEncryption(host, row) {
  if (row?.ssl) {
    return {
      grade: "healthy",
      summary: `${row.version} with ${row.cipher}`,
      facts: { tls: true, version: row.version }
    };
  }
  const facts = { tls: false };
  if (isLocalHost(host)) {
    return { grade: "healthy", summary: "not needed: the connection stays on this machine", facts };
  }
  return {
    grade: "degraded",
    summary: `the connection to ${host} is not encrypted`,
    advice: "Add sslmode=verify-full to the connection string, or at least sslmode=require; on the server, `alter system set ssl = on` needs a certificate first.",
    facts
  };
}
var megabyte = 1e6;
var unusedIndexes = {
  name: "unused-indexes",
  title: "Unused indexes",
  asks: "which large indexes no query has used, but for those that hold a constraint",
  async run({ session, thresholds }) {
    const found = await session.query(
      `select format('%I.%I', n.nspname, c.relname) as name, count(*) over ()::int as total,
              s.bytes::float8 as bytes, sum(s.bytes) over ()::float8 as all_bytes,
              (select stats_reset from pg_catalog.pg_stat_database
                where datname = pg_catalog.current_database()) as since
         from pg_catalog.pg_index i
         join pg_catalog.pg_class c on c.oid = i.indexrelid
         join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        cross join lateral (
              select c.relpages::bigint * current_setting('block_size')::int as bytes) s
        where i.indisvalid and not (i.indisunique or i.indisprimary or i.indisexclusion
                                    or i.indisreplident or i.indisclustered or c.relispartition)
          and c.relkind = 'i' and n.nspname not in ('pg_catalog', 'pg_toast')
          and pg_catalog.pg_stat_get_numscans(c.oid) = 0
          and not exists (select from pg_catalog.pg_constraint where conindid = c.oid)
          and s.bytes >= $1
        order by s.bytes desc, 1 limit 5`,
      [thresholds.unused_index_min_mb * megabyte]
    );
    const [first] = found;
    if (!first) {
      const limit = bytesText(thresholds.unused_index_min_mb * megabyte);
      return { grade: "healthy", summary: `none of ${limit} or more` };
    }
    const since = first.since ? `since ${first.since.toISOString().slice(0, 10)}` : "since the statistics began";
    const names = found.map(({ name, bytes }) => `${name} (${bytesText(bytes)})`);
    return {
      grade: "degraded",
      summary: `${named(names, first.total)}, not used ${since}`,
      advice: `If no standby uses them either, and a month’s work is in the statistics: ${found.map(({ name }) => `\`drop index concurrently ${name}\``).join(", ")}.`,
      facts: { indexes: found, count: first.total, bytes: first.all_bytes }
    };
  }
};
var ids = 2 ** 31;
var patience = 1.5;
var wraparound = {
  name: "wraparound",
  title: "Wraparound",
  asks: "how many transaction ids and multixacts have passed since the oldest frozen ones",
  async run({ session, settings, thresholds }) {
    const databases = await session.query(
      `select datname as name, kind, age::float8 as age
         from pg_catalog.pg_database
        cross join lateral (values ('transaction ids', pg_catalog.age(datfrozenxid)),
                                   ('multixacts', pg_catalog.mxid_age(datminmxid))) a (kind, age)
        order by age desc limit 5`
    );
    const known = await settings();
    const [worst2] = databases;
    if (!worst2) throw new Error("the server lists no database");
    const percent = Math.round(worst2.age / ids * 1e3) / 10;
    const limit = Number(known.get(freezeSettings[worst2.kind]) ?? ids);
    const late = worst2.age > limit * patience;
    const byShare = gradeAbove(
      percent,
      thresholds.wraparound_degraded_percent,
      thresholds.wraparound_unhealthy_percent
    );
    const grade = byShare === "healthy" && late ? "degraded" : byShare;
    const summary = `${percent} % of the ${worst2.kind} used, in ${worst2.name}${late ? "; autovacuum is behind" : ""}`;
    const figures = { wraparound_used_ratio: worst2.age / ids };
    const facts = { databases, percent, freeze_max_age: limit };
    if (grade === "healthy") return { grade, summary, facts, figures };
    return {
      grade,
      summary,
      advice: `In ${worst2.name}: find the oldest tables with \`select oid::regclass, ${ages[worst2.kind]} from pg_class where relkind in ('r', 'm', 't') order by 2 desc limit 5\`, and \`vacuum (freeze, verbose)\` them. Old transactions, prepared ones and replication slots hold it back.`,
      facts,
      figures
    };
  }
};
var freezeSettings = {
  "transaction ids": "autovacuum_freeze_max_age",
  multixacts: "autovacuum_multixact_freeze_max_age"
};
var ages = {
  "transaction ids": "age(relfrozenxid)",
  multixacts: "mxid_age(relminmxid)"
};
var checks = [
  connectivity,
  migrations,
  tls,
  connections,
  longRunning,
  idleInTransaction,
  blockedSessions,
  slowQueries,
  cacheHitRate,
  autovacuum,
  bloat,
  wraparound,
  invalidIndexes,
  unusedIndexes,
  duplicateIndexes,
  foreignKeysWithoutIndex,
  sequences,
  replication,
  disk,
  backupAge,
  schema
];
var graceMs = 500;
function selectChecks(names) {
  if (names.includes("all")) return checks;
  return checks.filter(
    ({ name, group }) => names.includes(name) || group && names.includes(group)
  );
}
async function runChecks(selected, context, limits) {
  const deadline = Date.now() + limits.total * 1e3;
  const results = [];
  for (const check of selected) {
    const ms = Math.min(limits.check * 1e3, deadline - Date.now());
    results.push({ name: check.name, title: check.title, ...await runWithin(check, context, ms) });
  }
  const ended = context.session.script("rollback").catch(() => {
  });
  await Promise.race([ended, sleep(graceMs, void 0, { ref: false })]);
  return { health: worst(results.map(({ grade }) => grade)), checks: results };
}
function worst(grades) {
  if (grades.length === 0) return "unhealthy";
  return worstHealth(grades.map((grade) => grade === "unknown" ? "degraded" : grade));
}
async function runWithin(check, context, ms) {
  if (ms <= 0) {
    return notRun(check, new Error("the time for all checks was over"), "Raise --timeout.");
  }
  const timer = new AbortController();
  const silence = new Error(`no answer within ${Math.round(ms / 100) / 10} seconds`);
  try {
    const late = sleep(ms + graceMs, void 0, { signal: timer.signal, ref: false }).then(() => {
      throw silence;
    });
    return await Promise.race([inReadOnlyTransaction(check, context, ms), late]);
  } catch (error) {
    const why = /^Query read timeout/.test(String(error.message)) ? silence : error;
    const advice = why === silence && check.whenLate?.(context);
    return notRun(check, why, advice || whatNow(why, context));
  } finally {
    timer.abort();
  }
}
async function inReadOnlyTransaction(check, context, ms) {
  await context.session.script(
    `rollback; begin transaction read only; set local statement_timeout = ${Math.ceil(ms)}`
  );
  return await check.run(context);
}
function notRun({ isVital }, error, advice) {
  const finding = notChecked(error.message, advice);
  return isVital && !isRightMissing(error) ? { ...finding, grade: "unhealthy" } : finding;
}
function isRightMissing(error) {
  return sqlState(error) === "42501";
}
function whatNow(error, { session }) {
  if (isRightMissing(error)) return `Let the role look: \`${grantFor(error, session.target)}\`.`;
  return "Look at the server: it may be overloaded or hanging.";
}
function grantFor({ message }, { user, schema: schema2 }) {
  const role = quoteIdentifier(user);
  const [, kind, name] = /permission denied for (table|schema) (.+)$/.exec(message) ?? [];
  if (kind === "schema") return `grant usage on schema ${quoteIdentifier(schema2)} to ${role}`;
  if (kind === "table") return `grant select on ${quoteIdentifier(schema2)}.${name} to ${role}`;
  return `grant pg_monitor to ${role}`;
}
export {
  selectChecks,
  runChecks,
  worst
};
