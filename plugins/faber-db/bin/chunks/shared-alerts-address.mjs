import {
  readVariable
} from "./shared-config-project.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  listed
} from "./shared-text.mjs";
async function withDeadline(signal, ms, work) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, ms);
  signal.addEventListener("abort", abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}
async function addressOf(name, settings, receiver, { root, env }) {
  const variables = { url: settings.url_env, secret: settings.secret_env };
  const address = {};
  for (const part of ["url", "secret"]) {
    const variable = variables[part];
    refuseMisplaced(name, receiver, part, variable);
    if (variable === void 0) continue;
    const value = await readVariable(variable, root, env);
    if (!value) throw unset(name, variable);
    if (part === "url") refuseInvalid(name, variable, value);
    address[part] = value;
  }
  return address;
}
function checkEnvironments(name, { environments = [] }, config) {
  const unknown = environments.filter((each) => !Object.hasOwn(config.environments, each));
  if (unknown.length === 0) return;
  throw new FaberDbError("CONFIG_INVALID", {
    message: `The receiver ${name} is to be told of ${listed(unknown)}, which the configuration does not have.`,
    next: `Mend alerts.receivers.${name}.environments: ${listed(Object.keys(config.environments))}.`
  });
}
function refuseMisplaced(name, { type, needs, allows }, part, variable) {
  const key = `${part}_env`;
  if (variable === void 0 && needs.includes(part)) {
    throw new FaberDbError("CONFIG_INVALID", {
      message: `The receiver ${name} has no ${key}, which one of type ${type} needs.`,
      next: `Name the variable in alerts.receivers.${name}.${key}. docs/CONFIGURATION.md lists every key.`
    });
  }
  if (variable !== void 0 && ![...needs, ...allows].includes(part)) {
    throw new FaberDbError("CONFIG_INVALID", {
      message: `The receiver ${name} has a ${key}, for which one of type ${type} has no use.`,
      next: `Take alerts.receivers.${name}.${key} out of the configuration.`
    });
  }
}
function unset(name, variable) {
  return new FaberDbError("VARIABLE_UNSET", {
    message: `The variable ${variable}, which the receiver ${name} needs, is not set.`,
    next: "Set it in the environment or in the project’s .env.",
    facts: { variable }
  });
}
function refuseInvalid(name, variable, value) {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return;
  throw new FaberDbError("URL_INVALID", {
    message: `${variable}, the address of the receiver ${name}, is not an http or https URL.`,
    next: `Set ${variable} to a URL that begins with https://.`,
    facts: { variable }
  });
}
var receivers = {
  webhook: async () => (await import("./alerts-receivers-webhook.mjs")).webhook,
  slack: async () => (await import("./alerts-receivers-slack.mjs")).slack,
  pagerduty: async () => (await import("./alerts-receivers-pagerduty.mjs")).pagerduty,
  datadog: async () => (await import("./alerts-receivers-datadog.mjs")).datadog,
  otlp: async () => (await import("./alerts-receivers-otlp.mjs")).otlp
};
export {
  withDeadline,
  addressOf,
  checkEnvironments,
  receivers
};
