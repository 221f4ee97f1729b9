import {
  judgeCommand
} from "./shared-unbash.mjs";
import "./shared-guard-files-config.mjs";
import "./shared-approval-blocked.mjs";
import "./shared-approval-token.mjs";
import "./shared-guard-files.mjs";
import "./shared-approval-loss-text.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-state-paths.mjs";
import "./shared-config-project.mjs";
import "./shared-dotenv.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
export {
  judgeCommand
};
