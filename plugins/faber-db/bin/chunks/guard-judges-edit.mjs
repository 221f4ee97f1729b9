import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  judgeEdit,
  newContent
} from "./shared-guard-judges-edit.mjs";
import "./shared-guard-files-config.mjs";
import "./shared-guard-files.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-dotenv.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
export {
  judgeEdit,
  newContent
};
