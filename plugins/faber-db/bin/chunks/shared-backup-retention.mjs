import {
  deleteBackups,
  livePlans,
  readClaims,
  whyNeeded
} from "./shared-backup-needed.mjs";
import {
  readCatalog
} from "./shared-backup-stores-s3.mjs";
import {
  locate
} from "./shared-pipelines-steps.mjs";
import {
  shortId
} from "./shared-approval-loss-text.mjs";
import {
  isGuarded
} from "./shared-config-environment.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  count
} from "./shared-text.mjs";
var dayMs = 864e5;
function retentionPolicy(config, environment) {
  const { retention_days, retention_count = 0, retention_gfs } = config.backup;
  const { daily = 0, weekly = 0, monthly = 0 } = retention_gfs ?? {};
  const days = environment.settings.backup_retention_days ?? retention_days;
  return { days, count: retention_count, daily, weekly, monthly };
}
function decide(records, policy, now) {
  const newestFirst = records.toSorted(byAge);
  const environments = new Set(records.map(({ environment }) => environment));
  const reasons = new Map(newestFirst.map((record) => [record, []]));
  for (const environment of environments) {
    const own = newestFirst.filter((record) => record.environment === environment);
    for (const [record, reason] of kept(own, policy, now)) reasons.get(record)?.push(reason);
  }
  return newestFirst.map((record) => ({ record, reasons: reasons.get(record) ?? [] }));
}
function* kept(newestFirst, policy, now) {
  const verified = newestFirst.find(({ verified_at }) => verified_at);
  if (verified) yield [verified, "the newest that is verified"];
  const restored = newestFirst.find(({ restored_at }) => restored_at);
  if (restored) yield [restored, "the newest that was restored to prove it"];
  for (const record of newestFirst) {
    const days = record.retention_days ?? policy.days;
    const age = now.getTime() - Date.parse(record.created_at);
    if (age < days * dayMs) yield [record, `younger than ${count(days, "day")}`];
  }
  for (const record of newestFirst.slice(0, policy.count)) {
    yield [record, policy.count === 1 ? "the newest" : `one of the ${policy.count} newest`];
  }
  for (const [period, number] of [
    ["day", policy.daily],
    ["week", policy.weekly],
    ["month", policy.monthly]
  ]) {
    for (const [name, record] of newestOfEach(newestFirst, periods[period]).slice(0, number)) {
      yield [record, `the newest of the ${period} ${name}`];
    }
  }
}
function newestOfEach(newestFirst, periodOf) {
  const newest = /* @__PURE__ */ new Map();
  for (const record of newestFirst) {
    const period = periodOf(new Date(record.created_at));
    if (!newest.has(period)) newest.set(period, record);
  }
  return [...newest];
}
var periods = {
  day: (date) => date.toISOString().slice(0, 10),
  week: isoWeek,
  month: (date) => date.toISOString().slice(0, 7)
};
function isoWeek(date) {
  const midnight = Math.floor(date.getTime() / dayMs) * dayMs;
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(midnight + (3 - sinceMonday) * dayMs);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}
function byAge(a, b) {
  const difference = Date.parse(b.created_at) - Date.parse(a.created_at);
  return difference || (a.backup_id < b.backup_id ? 1 : -1);
}
var dayMs2 = 864e5;
function prunableKept(kept2, retentionDays, now) {
  const newestLast = kept2.toSorted((a, b) => a.replaced_at < b.replaced_at ? -1 : 1);
  const before = new Date(now.getTime() - retentionDays * dayMs2).toISOString();
  return newestLast.slice(0, -1).filter(({ replaced_at }) => replaced_at < before);
}
var requestOf = (environment) => `backup prune ${environment}`;
async function judgeBackups({ config, environment, place }, run) {
  const { found } = await readCatalog(place, environment.name);
  const claims = await readClaims(run.state, requestOf(environment.name), run.now());
  const good = found.filter(({ fault }) => fault === void 0).map(({ record }) => record);
  const decided = decide(good, retentionPolicy(config, environment), run.now());
  const reasons = new Map(decided.map(({ record, reasons: [first] }) => [record.key, first]));
  return found.map(({ record, fault }) => ({
    record,
    keep: fault ? `damaged: ${fault}` : reasons.get(record.key) ?? whyNeeded(record, found, claims)
  }));
}
async function judgeKept(state, run) {
  const { config, environment } = state;
  const kept2 = await listKept(state, run);
  const { days } = retentionPolicy(config, environment);
  const over = new Set(prunableKept(kept2, days, run.now()));
  const plans = await livePlans(run.state, requestOf(environment.name), run.now());
  return kept2.map((database) => {
    const { name, in_use } = database;
    const plan = plans.find(({ content }) => content.request.split(" ").includes(name));
    if (!over.has(database)) return { database, keep: `the newest, or younger than ${days} days` };
    if (plan) return { database, keep: `the plan ${shortId(plan.id)} rests on it and ${plan.how}` };
    return { database, keep: in_use ? "somebody is connected to it" : void 0 };
  });
}
async function listKept(state, run) {
  try {
    const { provider, target } = await locate(state, run);
    const session = await provider.databases.connect(target);
    try {
      return await provider.databases.listKept(session);
    } finally {
      await session.close();
    }
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    if (error.code !== "VARIABLE_UNSET") {
      const name = state.environment.name;
      const message = `The databases that restores have kept for ${name} were not looked at: ${error.message}`;
      run.warnings.push({ code: error.code, message, environment: name });
    }
    return [];
  }
}
async function pruneEnvironment(state, run, judged, databases, onDeleted) {
  const records = judged.filter(({ keep }) => keep === void 0).map(({ record }) => record);
  const drops = databases.filter(({ keep }) => keep === void 0).map(({ database }) => database);
  if (records.length + drops.length === 0) return;
  await deleteBackups(
    {
      ...state,
      operation: "backup prune",
      request: requestOf(state.environment.name),
      records,
      drops,
      needsApproval: isGuarded(state.environment) && !state.config.backup.auto_cleanup,
      onDeleted
    },
    run
  );
}
export {
  judgeBackups,
  judgeKept,
  pruneEnvironment
};
