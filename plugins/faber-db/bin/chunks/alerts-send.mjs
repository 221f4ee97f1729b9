import {
  sendAlerts
} from "./shared-p-retry.mjs";
import "./shared-alerts-hidden.mjs";
import "./shared-alerts-address.mjs";
import "./shared-alerts-receiver.mjs";
import "./shared-state-file-lock.mjs";
import "./shared-state-files.mjs";
import "./shared-config-project.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
export {
  sendAlerts
};
