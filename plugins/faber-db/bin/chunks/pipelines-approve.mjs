import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  approvalSeconds,
  approve
} from "./shared-pipelines-approve.mjs";
import "./shared-approval-plan-text.mjs";
import "./shared-run.mjs";
import "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import "./shared-state-files.mjs";
import "./shared-pipelines-steps.mjs";
import "./shared-pipelines-pipeline.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
export {
  approvalSeconds,
  approve
};
