import {
  Refused,
  Unavailable
} from "./shared-alerts-receiver.mjs";
var passing = [408, 425, 429];
var quotedLength = 200;
async function postJson(url, headers, body, signal) {
  const all = { "content-type": "application/json", ...headers };
  const answer = await request(url, { method: "POST", headers: all, body, signal });
  await answer.body?.cancel();
}
async function request(url, init) {
  const answer = await fetch(url, { ...init, redirect: "manual" }).catch((error) => {
    throw new Unavailable(unreached(error));
  });
  if (answer.ok) return answer;
  throw failure(answer, await textOf(answer));
}
function failure({ status, headers }, text) {
  const quoted = text === "" ? "" : `: ${text}`;
  const place = status >= 300 && status < 400 ? ", a redirect, which is not followed" : "";
  const message = `it answered ${status}${place}${quoted}`;
  if (status >= 400 && status < 500 && !passing.includes(status)) return new Refused(message);
  return new Unavailable(message, retryAfterMs(headers.get("retry-after")));
}
function retryAfterMs(header) {
  if (header === null) return void 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1e3 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? void 0 : Math.max(0, ms);
}
async function textOf(answer) {
  const text = await answer.text().catch(() => "");
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > quotedLength ? `${line.slice(0, quotedLength)}…` : line;
}
function unreached(error) {
  if (error.name === "TimeoutError" || error.name === "AbortError")
    return "it did not answer in time";
  const { code } = error.cause ?? {};
  return `it cannot be reached${code ? ` (${code})` : ""}`;
}
export {
  postJson,
  request
};
