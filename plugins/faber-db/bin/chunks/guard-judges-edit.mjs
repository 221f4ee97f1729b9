import {
  judgeEdit,
  newContent
} from "./shared-guard-judges-edit.mjs";
import "./shared-guard-files-config.mjs";
import "./shared-guard-files.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-dotenv.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
export {
  judgeEdit,
  newContent
};
