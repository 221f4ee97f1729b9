import {
  require_dist
} from "./shared-dotenv.mjs";
import {
  __toESM
} from "./shared-esbuild.mjs";
var import_dotenv = __toESM(require_dist());
var export_config = import_dotenv.config;
var export_configDotenv = import_dotenv.configDotenv;
var export_default = import_dotenv.default;
var export_parse = import_dotenv.parse;
var export_populate = import_dotenv.populate;
export {
  export_config as config,
  export_configDotenv as configDotenv,
  export_default as default,
  export_parse as parse,
  export_populate as populate
};
