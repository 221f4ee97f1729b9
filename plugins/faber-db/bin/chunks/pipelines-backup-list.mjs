import {
  openPlace,
  readCatalog
} from "./shared-backup-stores-s3.mjs";
import "./shared-state-file-lock.mjs";
import {
  readConfig
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import {
  getEnvironment
} from "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  backupList
} from "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import {
  count
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
var backupList2 = pipeline(backupList).step("read the records", async ({ args }, run) => {
  const config = await readConfig(run);
  if (args.environment) run.details.environment = getEnvironment(config, args.environment).name;
  const place = await openPlace(config, run);
  run.details.location = config.backup.storage_location;
  const shown = [];
  const names = args.environment ? [args.environment] : Object.keys(config.environments);
  for (const name of names) {
    const { found, unreadable, strays } = await readCatalog(place, name);
    shown.push(...found.map((each) => show(each, run.now())));
    for (const { record, fault } of found) {
      if (fault === void 0) continue;
      run.warnings.push({
        code: "BACKUP_DAMAGED",
        message: `${record.backup_id} is damaged: ${fault}.`,
        backup_id: record.backup_id
      });
    }
    for (const file of unreadable) {
      run.warnings.push({ code: "BACKUP_DAMAGED", message: `${file} is no record any more.`, file });
    }
    for (const file of strays) {
      const message = `${file} has no record, so that it is no backup: it is being made now, or the run that made it was killed.`;
      run.warnings.push({ code: "BACKUP_WITHOUT_RECORD", message, file });
    }
  }
  run.details.backups = shown;
  return done(`${count(shown.length, "backup")}.`);
});
function show({ record, fault }, now) {
  const { tables, facts, parts, key, ...rest } = record;
  return {
    ...rest,
    age_seconds: Math.max(0, Math.round((now.getTime() - Date.parse(rest.created_at)) / 1e3)),
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    database_bytes: facts.size_bytes,
    damaged: fault ?? null
  };
}
export {
  backupList2 as backupList
};
