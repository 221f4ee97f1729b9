import {
  postgresql
} from "./shared-providers-postgresql-structure-relations.mjs";
import "./shared-providers-postgresql-inspect-read-only.mjs";
import "./shared-pg-connection-string.mjs";
import "./shared-providers-postgresql-backups-script.mjs";
import "./shared-process.mjs";
import {
  quoteIdentifier
} from "./shared-providers-postgresql-identifiers.mjs";
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
