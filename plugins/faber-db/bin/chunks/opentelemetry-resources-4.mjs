import {
  diag,
  init_esm
} from "./shared-opentelemetry-api.mjs";
import "./shared-esbuild.mjs";
init_esm();
async function getMachineId() {
  diag.debug("could not read machine-id: unsupported platform");
  return void 0;
}
export {
  getMachineId
};
