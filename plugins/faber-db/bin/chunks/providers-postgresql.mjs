import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  postgresql
} from "./shared-providers-postgresql-backups-obstacles.mjs";
import "./shared-providers-postgresql-inspect-read-only.mjs";
import "./shared-pg-connection-string.mjs";
import {
  quoteIdentifier
} from "./shared-providers-postgresql-backups-script.mjs";
import "./shared-process.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-providers-postgresql-backups-names.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
export {
  postgresql,
  quoteIdentifier
};
