import {
  stateFolder
} from "./shared-config-project.mjs";
import { join } from "node:path";
function statePaths(root) {
  const folder = join(root, stateFolder);
  return {
    folder,
    plans: join(folder, "plans"),
    grants: join(folder, "grants"),
    tokens: join(folder, "tokens"),
    audit: join(folder, "audit"),
    servers: join(folder, "servers.json"),
    seen: join(folder, "seen.json"),
    migrations: join(folder, "migrations.jsonl"),
    samples: join(folder, "samples"),
    alerts: join(folder, "alerts"),
    firing: join(folder, "alerts/firing.json"),
    restores: join(folder, "restores"),
    workItems: join(folder, "faber")
  };
}
export {
  statePaths
};
