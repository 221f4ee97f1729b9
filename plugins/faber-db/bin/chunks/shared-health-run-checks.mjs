import {
  count,
  listed
} from "./shared-text.mjs";
import { setTimeout as sleep } from "node:timers/promises";
var samples = 3;
var connectivity = {
  name: "connectivity",
  title: "Connectivity",
  asks: `how long a query takes on an open connection, the median of ${samples}`,
  async run({ session, thresholds }) {
    const times = [];
    for (let sample = 0; sample < samples; sample += 1) {
      const start = performance.now();
      await session.query("select 1");
      times.push(performance.now() - start);
    }
    const latency = Math.round((times.sort((a, b) => a - b)[1] ?? 0) * 10) / 10;
    const facts = { latency_ms: latency };
    if (latency <= thresholds.latency_degraded_ms) {
      return { grade: "healthy", summary: `a query takes ${latency} ms`, facts };
    }
    const over = latency > thresholds.latency_unhealthy_ms;
    const limit = over ? thresholds.latency_unhealthy_ms : thresholds.latency_degraded_ms;
    return {
      grade: over ? "unhealthy" : "degraded",
      summary: `a query takes ${latency} ms, more than ${count(limit, "millisecond")}`,
      advice: "Look at the load of the server and at the network between.",
      facts
    };
  }
};
var migrations = {
  name: "migrations",
  title: "Migrations",
  asks: "whether the history is whole and fits the migrations folder",
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
    const counts = `${state.applied.length} applied, ${pending.length} pending`;
    if (state.unfinished.length > 0) {
      return {
        grade: "unhealthy",
        summary: `${counts}; ${listed(facts.unfinished)} began and did not finish`,
        advice: "Run `faber-db migrate ENVIRONMENT`: it finds out what is left of it, and says what to do.",
        facts
      };
    }
    const odd = [
      ...state.modified.length > 0 ? [`${listed(state.modified)} edited after it was applied`] : [],
      ...state.missing.length > 0 ? [`${listed(state.missing)} applied and gone from the folder`] : []
    ];
    if (odd.length === 0) return { grade: "healthy", summary: counts, facts };
    return {
      grade: "degraded",
      summary: `${counts}; ${odd.join("; ")}`,
      advice: `Restore ${count(state.modified.length + state.missing.length, "file")} from version control.`,
      facts
    };
  }
};
var checks = [connectivity, migrations];
var graceMs = 500;
var order = ["healthy", "degraded", "unhealthy"];
function selectChecks(names) {
  const known = checks.filter((check) => names.includes(check.name));
  return names.includes("all") || known.length === 0 ? checks : known;
}
async function runChecks(selected, context, limits) {
  const deadline = Date.now() + limits.total * 1e3;
  const results = [];
  for (const check of selected) {
    const ms = Math.min(limits.check * 1e3, deadline - Date.now());
    results.push({ name: check.name, title: check.title, ...await runWithin(check, context, ms) });
  }
  return { health: worst(results.map(({ grade }) => grade)), checks: results };
}
function worst(grades) {
  if (grades.length === 0) return "unhealthy";
  return order[Math.max(...grades.map((grade) => order.indexOf(grade)))] ?? "unhealthy";
}
async function runWithin(check, context, ms) {
  if (ms <= 0) return notRun("the time for all checks was over", "Raise --timeout.");
  const timer = new AbortController();
  try {
    const late = sleep(ms + graceMs, void 0, { signal: timer.signal, ref: false }).then(() => {
      throw new Error(`no answer within ${Math.round(ms / 100) / 10} seconds`);
    });
    return await Promise.race([inReadOnlyTransaction(check, context, ms), late]);
  } catch (error) {
    return notRun(error.message, "Look at the server: it may be overloaded or hanging.");
  } finally {
    timer.abort();
  }
}
async function inReadOnlyTransaction(check, context, ms) {
  const { session } = context;
  await session.script(
    `begin transaction read only; set local statement_timeout = ${Math.ceil(ms)}`
  );
  try {
    return await check.run(context);
  } finally {
    await session.script("rollback");
  }
}
function notRun(why, advice) {
  return { grade: "unhealthy", summary: `could not be checked: ${why}`, advice };
}
export {
  selectChecks,
  runChecks,
  worst
};
