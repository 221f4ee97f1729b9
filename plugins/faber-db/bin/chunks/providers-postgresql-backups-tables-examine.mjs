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
