import {
  withoutSecrets
} from "./shared-alerts-hidden.mjs";
import {
  addressOf,
  checkEnvironments,
  receivers,
  withDeadline
} from "./shared-alerts-address.mjs";
import {
  readConfig
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  alertsTest
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  count,
  listed,
  nearest
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { randomUUID } from "node:crypto";
var patienceMs = 1e4;
async function tryReceiver(name, context) {
  const settings = context.config.alerts.receivers[name];
  if (!settings) throw new Error(`there is no receiver ${name}`);
  const { type } = settings;
  try {
    checkEnvironments(name, settings, context.config);
    const receiver = await receivers[type]();
    const address = await addressOf(name, settings, receiver, context);
    const [environment = ""] = settings.environments ?? Object.keys(context.config.environments);
    await withDeadline(context.signal, patienceMs, async (signal) => {
      for (const state of ["firing", "resolved"]) {
        const alert = testAlert(name, environment, state, context.now());
        await withoutSecrets(address, () => receiver.send(alert, address, signal));
      }
    });
    return { receiver: name, type, taken: true };
  } catch (error) {
    return { receiver: name, type, taken: false, problem: error.message };
  }
}
function testAlert(name, environment, state, now) {
  const over = state === "resolved";
  return {
    id: randomUUID(),
    key: `test/${name}`,
    state,
    severity: "warning",
    environment,
    at: now.toISOString(),
    title: over ? "The test of faber-db is over" : "This is a test of faber-db",
    lines: over ? [] : [`The receiver ${name} is told of what goes wrong. Nothing has happened.`],
    facts: { test: true }
  };
}
var alertsTest2 = pipeline(alertsTest).step("find the receivers", async ({ args }, run) => {
  const config = await readConfig(run);
  const known = Object.keys(config.alerts.receivers);
  if (known.length === 0) throw noReceivers();
  if (args.receiver !== void 0 && !known.includes(args.receiver)) {
    throw unknownReceiver(args.receiver, known);
  }
  return { config, names: args.receiver === void 0 ? known : [args.receiver] };
}).step("send", async ({ config, names }, run) => {
  const tried = names.map((name) => tryReceiver(name, { ...run, config }));
  const receivers2 = await Promise.all(tried);
  run.details.receivers = receivers2;
  const silent = receivers2.filter(({ taken }) => !taken).map(({ receiver }) => receiver);
  if (silent.length === 0) return done(`${count(names.length, "receiver")} took the test alert.`);
  throw new FaberDbError("ALERT_NOT_SENT", {
    message: `${listed(silent)} did not take the test alert.`,
    next: "Mend what is said of each, and try again."
  });
});
function noReceivers() {
  return new FaberDbError("CONFIG_INVALID", {
    message: "The configuration has no receivers of alerts.",
    next: "Name them under alerts.receivers. docs/CONFIGURATION.md lists every key."
  });
}
function unknownReceiver(name, known) {
  const near = nearest(name, known);
  return new FaberDbError("RECEIVER_UNKNOWN", {
    message: `The configuration has no receiver "${name}".${near ? ` Did you mean "${near}"?` : ""}`,
    next: `Use one of: ${listed(known)}.`,
    facts: { known }
  });
}
export {
  alertsTest2 as alertsTest
};
