import {
  marks
} from "./shared-report-health.mjs";
import {
  connectToLook,
  glanceAt
} from "./shared-pipelines-health-look.mjs";
import {
  Finish
} from "./shared-pipelines-pipeline.mjs";
import { setTimeout as sleep } from "node:timers/promises";
async function* beats(seconds, signal) {
  const start = performance.now();
  const ms = seconds * 1e3;
  for (let beat = 0; !signal.aborted; ) {
    yield /* @__PURE__ */ new Date();
    const passed = performance.now() - start;
    beat = Math.max(beat + 1, Math.ceil(passed / ms));
    await sleep(beat * ms - passed, void 0, { signal }).catch(() => {
    });
  }
}
function standings(before, now, at) {
  return new Map(
    Object.entries(now).map(([name, state]) => {
      const earlier = before.get(name);
      return [name, earlier?.state === state ? earlier : { state, since: at }];
    })
  );
}
function watchTable(looks, frame) {
  const [one] = looks;
  const lines = looks.length === 1 && one ? oneTable(one) : sideBySide(looks);
  const header = `${clock(frame.at)}, next look ${clock(frame.next)}, Ctrl-C ends`;
  return [header, "", ...lines].map((line) => cut(line, frame.columns)).join("\n");
}
function lookLine(look, at) {
  const { environment, health, checks, error } = look;
  const ill = checks.filter(({ grade }) => grade !== "healthy");
  const found = error ?? ill.map(({ title, summary }) => `${title}: ${summary}`).join("; ");
  const line = `${at.toISOString()} ${environment} ${marks[health]} ${health}`;
  return found === "" ? line : `${line}: ${found}`;
}
function oneTable({ environment, health, checks, error, since }) {
  const width = Math.max(5, ...checks.map(({ title }) => title.length));
  const rows = checks.map(
    ({ name, grade, title, summary }) => `  ${marks[grade]} ${title.padEnd(width)}  ${sinceText(since, name)}  ${summary}`
  );
  return [
    `${environment}: ${marks[health]} ${health} since ${sinceText(since, "")}`,
    ...rows.length > 0 ? [`    ${"check".padEnd(width)}  since     found`, ...rows] : [],
    ...error !== void 0 && rows.length === 0 ? [`  ${error}`] : []
  ];
}
function sideBySide(looks) {
  const titles = new Map(
    looks.flatMap(({ checks }) => checks.map((each) => [each.name, each.title]))
  );
  const first = Math.max(0, ...[...titles.values()].map((title) => title.length));
  const width = Math.max(13, ...looks.map(({ environment }) => environment.length));
  const row = (title, cells) => `${title.padEnd(first)}  ${cells.map((cell) => cell.padEnd(width)).join("  ")}`.trimEnd();
  const state = ({ health, error }) => `${marks[health]} ${error === void 0 ? health : "not reached"}`;
  const mark = (name) => (look) => {
    const grade = look.checks.find((check) => check.name === name)?.grade;
    return grade ? marks[grade] : "";
  };
  return [
    row(
      "",
      looks.map(({ environment }) => environment)
    ),
    row("", looks.map(state)),
    row(
      "since",
      looks.map(({ since }) => sinceText(since, ""))
    ),
    ...[...titles].map(([name, title]) => row(title, looks.map(mark(name)))),
    ...looks.flatMap(worries)
  ];
}
function worries({ environment, checks, error }) {
  if (error !== void 0) return [`${marks.unhealthy} ${environment}: ${error}`];
  return checks.filter(({ grade }) => grade !== "healthy").map(({ grade, title, summary }) => `${marks[grade]} ${environment}: ${title}: ${summary}`);
}
function sinceText(since, name) {
  const at = since.get(name)?.since;
  return at ? clock(at) : "";
}
function clock(at) {
  return at.toTimeString().slice(0, 8);
}
function cut(line, columns) {
  return line.length > columns ? `${line.slice(0, columns - 1)}…` : line;
}
import { setTimeout as sleep2 } from "node:timers/promises";
var answerMs = 2e3;
function keptConnection(run) {
  let kept;
  const close = async () => kept?.session.close();
  run.signal.addEventListener("abort", close);
  run.defer(close);
  return async (state, args, own) => {
    const lost = kept;
    if (lost && await answers(lost.session)) return lost;
    kept = void 0;
    await lost?.session.close();
    kept = await connectToLook(state, args, { ...own, defer() {
    } });
    return kept;
  };
}
async function answers(session) {
  const timer = new AbortController();
  const late = sleep2(answerMs, false, { signal: timer.signal }).catch(() => false);
  const answered = session.script("rollback").then(
    () => true,
    () => false
  );
  const isThere = await Promise.race([answered, late]);
  timer.abort();
  return isThere;
}
async function withinOwnRun(run, work) {
  const closers = [];
  const closeAll = async () => {
    for (const close of closers.splice(0)) await close().catch(() => {
    });
  };
  const own = {
    ...run,
    // Between the lines of looks there is no place for it.
    reporter: { ...run.reporter, progress() {
    } },
    details: {},
    warnings: [],
    defer: (close) => closers.unshift(close)
  };
  run.signal.addEventListener("abort", closeAll);
  try {
    return await work(own);
  } finally {
    run.signal.removeEventListener("abort", closeAll);
    await closeAll();
  }
}
var defaultSeconds = 5;
var hideCursor = "\x1B[?25l";
var showCursor = "\x1B[?25h";
async function watch({ args, config, environments }, given) {
  const run = { ...given, signal: whileRead(given.signal) };
  const seconds = args.every ?? defaultSeconds;
  const watched = environments.map((environment) => ({
    state: { config, environment },
    connecting: keptConnection(run),
    since: /* @__PURE__ */ new Map()
  }));
  const view = await viewFor(args.json, run);
  try {
    for await (const at of beats(seconds, run.signal)) {
      const looks = await Promise.allSettled(
        watched.map(async (each) => {
          const { error, ...looked } = await withinOwnRun(
            run,
            (own) => glanceAt(each.state, args, own, each.connecting)
          );
          const grades = Object.fromEntries(looked.checks.map(({ name, grade }) => [name, grade]));
          const states = { "": looked.health, ...grades };
          each.since = standings(each.since, states, at);
          return { ...looked, since: each.since, ...error && { error: error.message } };
        })
      );
      if (run.signal.aborted) break;
      const seen = looks.map((each) => {
        if (each.status === "fulfilled") return each.value;
        throw each.reason;
      });
      view.show(seen, at, new Date(at.getTime() + seconds * 1e3));
    }
  } finally {
    view.end();
  }
  return new Finish(0, "success", "The watch was ended.", [], { isPrinted: true });
}
function whileRead(signal) {
  const left = new AbortController();
  process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
    left.abort();
  });
  return AbortSignal.any([signal, left.signal]);
}
async function viewFor(json, { reporter }) {
  if (json || !process.stdout.isTTY || !process.stdout.columns) {
    const line = json ? lookDocument : lookLine;
    return {
      show(looks, at) {
        for (const look of looks) reporter.print(line(look, at));
      },
      end() {
      }
    };
  }
  const { createLogUpdate } = await import("./log-update.mjs");
  const draw = createLogUpdate(process.stdout, { showCursor: true });
  reporter.printDocument("");
  process.stdout.write(hideCursor);
  return {
    show(looks, at, next) {
      const { columns } = process.stdout;
      draw(reporter.redact(watchTable(looks, { at, next, columns })));
    },
    end() {
      draw.done();
      process.stdout.write(showCursor);
    }
  };
}
function lookDocument({ environment, health, checks, error }, at) {
  return JSON.stringify({
    at: at.toISOString(),
    environment,
    health,
    checks,
    ...error !== void 0 && { error }
  });
}
export {
  beats,
  lookLine,
  withinOwnRun,
  watch,
  lookDocument
};
