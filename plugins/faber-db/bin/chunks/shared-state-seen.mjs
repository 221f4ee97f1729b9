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
