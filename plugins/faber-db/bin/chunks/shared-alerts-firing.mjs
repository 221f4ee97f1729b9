import {
  withFileLock
} from "./shared-state-file-lock.mjs";
import {
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import { join } from "node:path";
function firingFile({ alerts }) {
  return join(alerts, "firing.json");
}
async function readFiring(state, key) {
  return (await readJson(firingFile(state)))?.[key];
}
async function keepFiring(state, alert) {
  const file = firingFile(state);
  await withFileLock(file, async () => {
    const { [alert.key]: _, ...others } = await readJson(file) ?? {};
    const { severity, at } = alert;
    const own = alert.state === "firing" ? { [alert.key]: { severity, at } } : {};
    await writeAtomic(file, toJson({ ...others, ...own }));
  });
}
export {
  firingFile,
  readFiring,
  keepFiring
};
