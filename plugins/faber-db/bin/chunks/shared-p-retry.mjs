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
  Refused,
  Unavailable
} from "./shared-alerts-receiver.mjs";
import {
  withFileLock
} from "./shared-state-file-lock.mjs";
import {
  readJson,
  readText,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  count
} from "./shared-text.mjs";
import { join as join2 } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
var objectToString = Object.prototype.toString;
var isError = (value) => objectToString.call(value) === "[object Error]";
var errorMessages = /* @__PURE__ */ new Set([
  "network error",
  // Chrome
  "NetworkError when attempting to fetch resource.",
  // Firefox
  "The Internet connection appears to be offline.",
  // Safari 16
  "Network request failed",
  // `cross-fetch`
  "fetch failed",
  // Undici (Node.js)
  "terminated",
  // Undici (Node.js)
  " A network error occurred.",
  // Bun (WebKit)
  "Network connection lost"
  // Cloudflare Workers (fetch)
]);
function isNetworkError(error) {
  const isValid = error && isError(error) && error.name === "TypeError" && typeof error.message === "string";
  if (!isValid) {
    return false;
  }
  const { message, stack } = error;
  if (message === "Load failed" || message.startsWith("Load failed (") && message.endsWith(")")) {
    return stack === void 0 || "__sentry_captured__" in error;
  }
  if (message.startsWith("error sending request for url")) {
    return true;
  }
  if (message === "Failed to fetch" || message.startsWith("Failed to fetch (") && message.endsWith(")")) {
    return true;
  }
  return errorMessages.has(message);
}
function validateRetries(retries) {
  if (typeof retries === "number") {
    if (retries < 0) {
      throw new TypeError("Expected `retries` to be a non-negative number.");
    }
    if (Number.isNaN(retries)) {
      throw new TypeError("Expected `retries` to be a valid number or Infinity, got NaN.");
    }
  } else if (retries !== void 0) {
    throw new TypeError("Expected `retries` to be a number or Infinity.");
  }
}
function validateNumberOption(name, value, { min = 0, allowInfinity = false } = {}) {
  if (value === void 0) {
    return;
  }
  if (typeof value !== "number" || Number.isNaN(value)) {
    throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? " or Infinity" : ""}.`);
  }
  if (!allowInfinity && !Number.isFinite(value)) {
    throw new TypeError(`Expected \`${name}\` to be a finite number.`);
  }
  if (value < min) {
    throw new TypeError(`Expected \`${name}\` to be ≥ ${min}.`);
  }
}
var AbortError = class extends Error {
  constructor(message) {
    super();
    if (message instanceof Error) {
      this.originalError = message;
      ({ message } = message);
    } else {
      this.originalError = new Error(message);
      this.originalError.stack = this.stack;
    }
    this.name = "AbortError";
    this.message = message;
  }
};
function calculateDelay(retriesConsumed, options) {
  const attempt2 = Math.max(1, retriesConsumed + 1);
  const random = options.randomize ? Math.random() + 1 : 1;
  let timeout = Math.round(random * options.minTimeout * options.factor ** (attempt2 - 1));
  timeout = Math.min(timeout, options.maxTimeout);
  return timeout;
}
function calculateRemainingTime(start, max) {
  if (!Number.isFinite(max)) {
    return max;
  }
  return max - (performance.now() - start);
}
async function onAttemptFailure({ error, attemptNumber, retriesConsumed, startTime, options }) {
  const normalizedError = error instanceof Error ? error : new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);
  if (normalizedError instanceof AbortError) {
    throw normalizedError.originalError;
  }
  const retriesLeft = Number.isFinite(options.retries) ? Math.max(0, options.retries - retriesConsumed) : options.retries;
  const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;
  const context = Object.freeze({
    error: normalizedError,
    attemptNumber,
    retriesLeft,
    retriesConsumed
  });
  await options.onFailedAttempt(context);
  if (calculateRemainingTime(startTime, maxRetryTime) <= 0) {
    throw normalizedError;
  }
  const consumeRetry = await options.shouldConsumeRetry(context);
  const remainingTime = calculateRemainingTime(startTime, maxRetryTime);
  if (remainingTime <= 0 || retriesLeft <= 0) {
    throw normalizedError;
  }
  if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
    if (consumeRetry) {
      throw normalizedError;
    }
    options.signal?.throwIfAborted();
    return false;
  }
  if (!await options.shouldRetry(context)) {
    throw normalizedError;
  }
  if (!consumeRetry) {
    options.signal?.throwIfAborted();
    return false;
  }
  const delayTime = calculateDelay(retriesConsumed, options);
  const finalDelay = Math.min(delayTime, remainingTime);
  options.signal?.throwIfAborted();
  if (finalDelay > 0) {
    await new Promise((resolve, reject) => {
      const onAbort = () => {
        clearTimeout(timeoutToken);
        options.signal?.removeEventListener("abort", onAbort);
        reject(options.signal.reason);
      };
      const timeoutToken = setTimeout(() => {
        options.signal?.removeEventListener("abort", onAbort);
        resolve();
      }, finalDelay);
      if (options.unref) {
        timeoutToken.unref?.();
      }
      options.signal?.addEventListener("abort", onAbort, { once: true });
    });
  }
  options.signal?.throwIfAborted();
  return true;
}
async function pRetry(input, options = {}) {
  options = { ...options };
  validateRetries(options.retries);
  if (Object.hasOwn(options, "forever")) {
    throw new Error("The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.");
  }
  options.retries ??= 10;
  options.factor ??= 2;
  options.minTimeout ??= 1e3;
  options.maxTimeout ??= Number.POSITIVE_INFINITY;
  options.maxRetryTime ??= Number.POSITIVE_INFINITY;
  options.randomize ??= false;
  options.onFailedAttempt ??= () => {
  };
  options.shouldRetry ??= () => true;
  options.shouldConsumeRetry ??= () => true;
  validateNumberOption("factor", options.factor, { min: 0, allowInfinity: false });
  validateNumberOption("minTimeout", options.minTimeout, { min: 0, allowInfinity: false });
  validateNumberOption("maxTimeout", options.maxTimeout, { min: 0, allowInfinity: true });
  validateNumberOption("maxRetryTime", options.maxRetryTime, { min: 0, allowInfinity: true });
  if (!(options.factor > 0)) {
    options.factor = 1;
  }
  options.signal?.throwIfAborted();
  let attemptNumber = 0;
  let retriesConsumed = 0;
  const startTime = performance.now();
  while (Number.isFinite(options.retries) ? retriesConsumed <= options.retries : true) {
    attemptNumber++;
    try {
      options.signal?.throwIfAborted();
      const result = await input(attemptNumber);
      options.signal?.throwIfAborted();
      return result;
    } catch (error) {
      if (await onAttemptFailure({
        error,
        attemptNumber,
        retriesConsumed,
        startTime,
        options
      })) {
        retriesConsumed++;
      }
    }
  }
  throw new Error("Retry attempts exhausted without throwing an error.");
}
var attempts = 3;
var longestWaitMs = 5e3;
async function attempt(receiver, alert, address, signal) {
  const send = () => withoutSecrets(address, () => receiver.send(alert, address, signal));
  await pRetry(send, {
    retries: attempts - 1,
    minTimeout: 500,
    randomize: true,
    shouldRetry: ({ error }) => !signal.aborted && mayPass(error),
    async onFailedAttempt({ error, retriesLeft }) {
      if (retriesLeft === 0 || !mayPass(error)) return;
      await sleep(error.retryAfterMs ?? 0, void 0, { signal }).catch(() => {
      });
    }
  });
}
function mayPass(error) {
  return error instanceof Unavailable && (error.retryAfterMs ?? 0) <= longestWaitMs;
}
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
var keptMs = 7 * 24 * 60 * 60 * 1e3;
var keptFiles = 1e3;
var timeDigits = 15;
var longestRestMs = 60 * 60 * 1e3;
async function enqueue(folder, alerts, now) {
  const time = String(now.getTime()).padStart(timeDigits, "0");
  for (const [index, alert] of alerts.entries()) {
    const place = String(index).padStart(4, "0");
    await writeAtomic(join(folder, `${time}-${place}-${alert.id}.json`), toJson(alert));
  }
}
async function waiting(folder) {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).toSorted().map((name) => join(folder, name));
}
async function giveUp(folder, now) {
  const files = await waiting(folder);
  const tooMany = Math.max(0, files.length - keptFiles);
  const given = files.filter((file, index) => index < tooMany || age(folder, file, now) > keptMs);
  for (const file of given) await take(file);
  return given.length;
}
async function readAlert(file) {
  return readJson(file).catch(() => void 0);
}
async function keepRest(folder, ms, now) {
  const until = new Date(now.getTime() + Math.min(ms, longestRestMs));
  await writeAtomic(restFile(folder), until.toISOString()).catch(() => {
  });
}
async function restUntil(folder, now) {
  const until = await readText(restFile(folder)).catch(() => void 0);
  return until && now.getTime() < Date.parse(until) ? until : void 0;
}
function restFile(folder) {
  return `${folder}.rest`;
}
async function take(file) {
  await rm(file, { force: true }).catch(() => {
  });
}
function age(folder, file, now) {
  return now.getTime() - Number(file.slice(folder.length + 1, folder.length + 1 + timeDigits));
}
async function deliver(name, settings, alerts, context) {
  const messages = [];
  const note = (error) => void messages.push(error.message);
  const folder = join2(context.state.alerts, "queue", name);
  const wanted = alerts.filter((alert) => wants(settings, alert));
  const unsaved = await enqueue(folder, wanted, context.now()).then(
    () => [],
    (error) => {
      note(error);
      return wanted;
    }
  );
  const given = await giveUp(folder, context.now());
  if (given > 0) messages.push(`${count(given, "alert")} had waited too long and will not be sent.`);
  const sent = await tellAll(name, settings, { folder, unsaved }, context, note);
  const queued = (await waiting(folder)).length;
  const rest = queued > 0 ? [`${count(queued, "alert")} for it ${queued > 1 ? "wait" : "waits"}.`] : [];
  const problems = [...new Set(messages)].map((message) => ({
    receiver: name,
    message: [`The receiver ${name} was not told: ${sentence(message)}`, ...rest].join(" ")
  }));
  return { sent, queued, problems };
}
function sentence(text) {
  return /[.…]$/.test(text) ? text : `${text}.`;
}
function wants({ environments, min_severity }, alert) {
  if (min_severity === "critical" && alert.severity !== "critical") return false;
  return environments === void 0 || environments.includes(alert.environment);
}
async function tellAll(name, settings, { folder, unsaved }, context, note) {
  try {
    checkEnvironments(name, settings, context.config);
    if (unsaved.length === 0 && (await waiting(folder)).length === 0) return 0;
    const receiver = await receivers[settings.type]();
    const address = await addressOf(name, settings, receiver, context);
    const tell = async (alert) => {
      try {
        await attempt(receiver, alert, address, context.signal);
        return "taken";
      } catch (error) {
        note(error);
        if (error instanceof Refused) return "refused";
        const { retryAfterMs = 0 } = error;
        if (retryAfterMs > 0) await keepRest(folder, retryAfterMs, context.now());
        return "waits";
      }
    };
    const fromQueue = () => tellQueue(folder, tell, context.now(), note);
    const sent = await withFileLock(folder, fromQueue).catch((error) => {
      note(error);
      return 0;
    });
    return sent + await tellUnsaved(unsaved, tell);
  } catch (error) {
    note(error);
    return 0;
  }
}
async function tellQueue(folder, tell, now, note) {
  const until = await restUntil(folder, now);
  if (until) note(new Error(`it wants to be left alone until ${until}`));
  let sent = 0;
  for (const file of until ? [] : await waiting(folder)) {
    const alert = await readAlert(file);
    const told = alert ? await tell(alert) : "refused";
    if (told === "waits") break;
    if (told === "taken") sent += 1;
    await take(file);
  }
  return sent;
}
async function tellUnsaved(alerts, tell) {
  let sent = 0;
  for (const alert of alerts) if (await tell(alert) === "taken") sent += 1;
  return sent;
}
var patienceMs = 1e4;
async function sendAlerts(alerts, context) {
  const deliveries = await withDeadline(
    context.signal,
    patienceMs,
    (signal) => Promise.all(
      Object.entries(context.config.alerts.receivers).map(
        ([name, settings]) => deliver(name, settings, alerts, { ...context, signal })
      )
    )
  );
  return {
    sent: deliveries.reduce((sum, { sent }) => sum + sent, 0),
    queued: deliveries.reduce((sum, { queued }) => sum + queued, 0),
    problems: deliveries.flatMap(({ problems }) => problems)
  };
}
export {
  sendAlerts
};
