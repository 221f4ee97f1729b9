import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  postgresql,
  quoteIdentifier
} from "./shared-providers-postgresql-dump.mjs";
import "./shared-providers-postgresql-inspect-read-only.mjs";
import "./shared-process.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import "./shared-operations-safety.mjs";
import "./shared-operations-errors.mjs";
import "./shared-pg-connection-string.mjs";
import "./shared-esbuild.mjs";
export {
  postgresql,
  quoteIdentifier
};
