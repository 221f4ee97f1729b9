import {
  adviceOf,
  issuesOf
} from "./shared-pipelines-health-look.mjs";
import {
  sampleOf
} from "./shared-health-sample.mjs";
import {
  withFileLock
} from "./shared-state-file-lock.mjs";
import {
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  listed
} from "./shared-text.mjs";
import { join } from "node:path";
var lookedBack = 20;
var levels = ["healthy", "degraded", "unhealthy"];
var initial = {
  recent: [],
  settled: "healthy",
  flapping: false,
  worst: "healthy",
  grades: {}
};
function dampen(before, look, damping) {
  const was = before ?? initial;
  const recent = [...was.recent, look.health].slice(-lookedBack - 1);
  const settled = settle(was.settled, recent, damping);
  const percent = flapPercent(recent);
  const flapping = was.flapping ? percent > damping.flap_until_percent : percent > damping.flap_above_percent;
  const state = { ...was, recent, settled, flapping };
  const kind = kindOf(was, state);
  if (!kind) return { state };
  const health = kind === "flapping" ? extreme(recent, Math.max) : settled;
  const worst = isWorse(health, was.worst) ? health : was.worst;
  const isOver = kind !== "flapping" && health === "healthy";
  return {
    state: {
      ...state,
      worst: isOver ? "healthy" : worst,
      grades: { ...was.grades, ...look.grades }
    },
    telling: { kind, health, worst, changed: changedChecks(was.grades, look.grades) }
  };
}
function kindOf(was, is) {
  if (is.flapping) return was.flapping ? void 0 : "flapping";
  if (was.flapping) return "settled";
  return is.settled === was.settled ? void 0 : "changed";
}
function settle(settled, recent, damping) {
  const { confirm_worse: worse, confirm_better: better } = damping;
  const least = extreme(recent.slice(-worse), Math.min);
  if (recent.length >= worse && isWorse(least, settled)) return least;
  const most = extreme(recent.slice(-better), Math.max);
  return recent.length >= better && isWorse(settled, most) ? most : settled;
}
function flapPercent(recent) {
  const newestFirst = recent.toReversed();
  const weights = newestFirst.slice(0, -1).map((health, age) => health === newestFirst[age + 1] ? 0 : 1.2 - 0.4 * age / 19);
  return weights.reduce((sum, weight) => sum + weight, 0) / lookedBack * 100;
}
function changedChecks(before, now) {
  return Object.entries(now).flatMap(([name, to]) => {
    const from = before[name] ?? "healthy";
    return from === to ? [] : [{ name, from, to }];
  });
}
function extreme(looks, pick) {
  return levels[pick(...looks.map((health) => levels.indexOf(health)))] ?? "healthy";
}
function isWorse(one, than) {
  return levels.indexOf(one) > levels.indexOf(than);
}
import { randomUUID } from "node:crypto";
function healthAlert(telling, look, now) {
  const { kind, health, worst, changed } = telling;
  const { environment, checks, issues, advice } = look;
  const isOver = kind !== "flapping" && health === "healthy";
  return {
    id: randomUUID(),
    key: `health/${environment}`,
    state: isOver ? "resolved" : "firing",
    // Who was told of the worst of it, and only of that, is to hear that it is over.
    severity: (isOver ? worst : health) === "unhealthy" ? "critical" : "warning",
    environment,
    at: now.toISOString(),
    title: titleOf(telling, look),
    lines: [...issues, ...wellAgain(telling, look), ...advice],
    facts: {
      health,
      flapping: kind === "flapping",
      changed,
      checks: Object.fromEntries(checks.map(({ name, grade }) => [name, grade]))
    }
  };
}
function titleOf({ kind, health }, { environment, issues }) {
  if (kind === "flapping") {
    return `${environment} is flapping, ${health} at worst. Nothing more is told until it settles.`;
  }
  const state = kind === "settled" ? "has settled and is" : "is";
  if (health === "healthy") {
    return `${environment} ${state} healthy${kind === "changed" ? " again" : ""}.`;
  }
  const [first, ...more] = issues;
  const rest = more.length > 0 ? ` (and ${more.length} more)` : "";
  return `${environment} ${state} ${health}${first ? `: ${first}${rest}` : "."}`;
}
function wellAgain({ changed }, { checks }) {
  const names = changed.filter(({ to }) => to === "healthy").map(({ name }) => name);
  const titles = checks.filter(({ name }) => names.includes(name)).map(({ title }) => title);
  return titles.length > 0 ? [`Well again: ${listed(titles)}.`] : [];
}
function monitorFolder({ alerts }) {
  return join(alerts, "monitor");
}
async function notifyOfLook(look, {
  config,
  state,
  now,
  send
}) {
  const file = join(monitorFolder(state), `${look.environment}.json`);
  const untold = await withFileLock(file, async () => {
    const kept = await readJson(file);
    const { state: damping, telling } = dampen(
      kept?.damping,
      { health: look.health, grades: gradesOf(look) },
      config.health_checks.alerting
    );
    const alert = telling && healthAlert(telling, look, now());
    const alerts = [kept?.telling, alert].filter((each) => each !== void 0);
    const newest = alerts.at(-1);
    await writeAtomic(file, toJson({ damping, ...newest && { telling: newest } }));
    return alerts;
  });
  await send(untold);
  if (untold.length > 0) await forgetTelling(file, untold);
  return untold;
}
async function forgetTelling(file, told) {
  await withFileLock(file, async () => {
    const kept = await readJson(file);
    if (!kept || !told.some(({ id }) => id === kept.telling?.id)) return;
    await writeAtomic(file, toJson({ damping: kept.damping }));
  });
}
function gradesOf({ checks, isReached }) {
  const known = isReached ? checks : checks.filter(({ name }) => name === "connectivity");
  return Object.fromEntries(known.map(({ name, grade }) => [name, grade]));
}
function refuseUntellable({ alerts, health_checks }) {
  if (Object.keys(alerts.receivers).length === 0) {
    throw new FaberDbError("CONFIG_INVALID", {
      message: "No receiver of alerts is configured: there is no one to tell.",
      next: "Add one under alerts.receivers; docs/ALERTS.md shows each kind."
    });
  }
  const { flap_above_percent: above, flap_until_percent: until } = health_checks.alerting;
  if (until <= above) return;
  throw new FaberDbError("CONFIG_INVALID", {
    message: `health_checks.alerting: flap_until_percent (${until}) is above flap_above_percent (${above}), so that nothing would ever settle.`,
    next: "Lower flap_until_percent."
  });
}
async function tellChanges(looked, config, run) {
  const { sendAlerts } = await import("./alerts-send.mjs");
  const { environment, health, checks, error } = looked;
  const isReached = error === void 0;
  const issues = error ? [error.message] : issuesOf(looked);
  const advice = error ? [error.text.next ?? []].flat() : adviceOf(looked);
  const { root, env, state, signal, now } = run;
  const context = { config, root, env, state, signal, now };
  let delivery = { sent: 0, queued: 0, problems: [] };
  const told = await notifyOfLook(
    { environment, health, checks, isReached, issues, advice },
    {
      config,
      state: run.state,
      now: run.now,
      async send(alerts) {
        delivery = await sendAlerts(alerts, context);
      }
    }
  );
  const { figures } = sampleOf(looked, now());
  const problems = [...delivery.problems, ...await measured(environment, figures, context)];
  return { told: told.map(({ title }) => title), ...delivery, problems };
}
async function measured(environment, figures, context) {
  const types = Object.values(context.config.alerts.receivers).map(({ type }) => type);
  if (!types.includes("otlp") || Object.keys(figures).length === 0) return [];
  const { sendFigures } = await import("./alerts-figures.mjs");
  return sendFigures(environment, figures, context);
}
async function tellAllChanges(all, config, run) {
  const each = [];
  for (const looked of all) each.push(await tellChanges(looked, config, run));
  return {
    told: each.flatMap(({ told }) => told),
    sent: each.reduce((sum, { sent }) => sum + sent, 0),
    // The last one has seen the queues last.
    queued: each.at(-1)?.queued ?? 0,
    problems: each.at(-1)?.problems ?? []
  };
}
export {
  monitorFolder,
  refuseUntellable,
  tellChanges,
  tellAllChanges
};
