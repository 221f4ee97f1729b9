import {
  execAsync
} from "./shared-opentelemetry-resources.mjs";
import {
  diag,
  init_esm
} from "./shared-opentelemetry-api.mjs";
import "./shared-esbuild.mjs";
import { promises as fs } from "fs";
init_esm();
async function getMachineId() {
  try {
    const result = await fs.readFile("/etc/hostid", { encoding: "utf8" });
    return result.trim();
  } catch (e) {
    diag.debug(`error reading machine id: ${e}`);
  }
  try {
    const result = await execAsync("kenv -q smbios.system.uuid");
    return result.stdout.trim();
  } catch (e) {
    diag.debug(`error reading machine id: ${e}`);
  }
  return void 0;
}
export {
  getMachineId
};
