import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  examine,
  examineTables
} from "./shared-providers-postgresql-backups-tables-look.mjs";
import "./shared-providers-postgresql-backups-names.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
export {
  examine,
  examineTables
};
