import {
  withFileLock
} from "./shared-state-file-lock.mjs";
import {
  appendLine,
  readText,
  writeAtomic
} from "./shared-state-files.mjs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
var kept = 9e3;
var largeBytes = 2 ** 22;
var slack = 1e3;
async function keepSample(state, environment, sample) {
  const file = fileOf(state, environment);
  try {
    await withFileLock(file, async () => {
      await appendLine(file, JSON.stringify(sample));
      if ((await stat(file)).size < largeBytes) return;
      const lines = linesOf(await readText(file) ?? "");
      if (lines.length <= kept + slack) return;
      await writeAtomic(file, `${lines.slice(-kept).join("\n")}
`);
    });
  } catch {
  }
}
async function readSamples(state, environment) {
  const text = await readText(fileOf(state, environment)).catch(() => void 0) ?? "";
  return linesOf(text).flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}
function fileOf({ samples }, environment) {
  return join(samples, `${environment}.jsonl`);
}
function linesOf(text) {
  return text.split("\n").filter((line) => line !== "");
}
export {
  keepSample,
  readSamples
};
