import {
  withFileLock
} from "./shared-state-file-lock.mjs";
import {
  appendLine,
  readText
} from "./shared-state-files.mjs";
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
var genesis = "0".repeat(64);
async function recordAudit(folder, event, now) {
  return withFileLock(join(folder, "trail"), async () => {
    const prev = (await lastEntry(folder))?.hash ?? genesis;
    const entry = { at: now.toISOString(), ...event, prev };
    const whole = { ...entry, hash: hashOf(entry) };
    await appendLine(join(folder, `${now.toISOString().slice(0, 7)}.jsonl`), JSON.stringify(whole));
    return whole;
  });
}
async function readAudit(folder) {
  const entries = [];
  let prev = genesis;
  let broken;
  for (const name of await files(folder)) {
    for (const [index, line] of (await lines(folder, name)).entries()) {
      const entry = parseEntry(line);
      if (!broken && (!entry || !follows(entry, prev))) broken = `${name}, line ${index + 1}`;
      if (!entry) continue;
      entries.push(entry);
      prev = entry.hash;
    }
  }
  return broken ? { entries, broken } : { entries };
}
async function lastEntry(folder) {
  for (const name of (await files(folder)).reverse()) {
    const last = (await lines(folder, name)).at(-1);
    if (last) return parseEntry(last);
  }
  return void 0;
}
function follows(entry, prev) {
  const { hash, ...rest } = entry;
  return entry.prev === prev && hash === hashOf(rest);
}
function hashOf(entry) {
  return createHash("sha256").update(JSON.stringify(entry)).digest("hex");
}
function parseEntry(line) {
  try {
    const entry = JSON.parse(line);
    return typeof entry === "object" && entry !== null ? entry : void 0;
  } catch {
    return void 0;
  }
}
async function files(folder) {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".jsonl")).sort();
}
async function lines(folder, name) {
  return (await readText(join(folder, name)) ?? "").split("\n").filter((line) => line !== "");
}
export {
  recordAudit,
  readAudit
};
