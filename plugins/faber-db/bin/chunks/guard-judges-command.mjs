import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  judgeCommand
} from "./shared-unbash.mjs";
import "./shared-guard-files-config.mjs";
import "./shared-approval-blocked.mjs";
import "./shared-approval-token.mjs";
import "./shared-guard-files.mjs";
import "./shared-approval-loss-text.mjs";
import "./shared-guard-address.mjs";
import "./shared-approval-seal.mjs";
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
