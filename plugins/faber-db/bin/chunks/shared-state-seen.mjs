import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
async function keepSeen({ seen }, found) {
  try {
    await writeAtomic(seen, toJson({ ...await readSeen({ seen }), ...found }));
  } catch {
  }
}
async function readSeen({ seen }) {
  return await readJson(seen).catch(() => void 0) ?? {};
}
export {
  keepSeen,
  readSeen
};
