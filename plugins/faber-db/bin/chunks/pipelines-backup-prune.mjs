import {
  judgeBackups,
  judgeKept,
  pruneEnvironment
} from "./shared-backup-retention.mjs";
import {
  tellDeleted
} from "./shared-backup-needed.mjs";
import "./shared-pipelines-approval.mjs";
import "./shared-approval-plan-text.mjs";
import "./shared-approval-token.mjs";
import {
  openPlace
} from "./shared-backup-stores-s3.mjs";
import "./shared-run.mjs";
import "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import {
  readConfig
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-approval-loss-text.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import {
  getEnvironment,
  isGuarded
} from "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  backupPrune
} from "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import {
  bytesText
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
var backupPrune2 = pipeline(backupPrune).step("read the configuration", async ({ args }, run) => {
  const config = await readConfig(run);
  if (args.environment) run.details.environment = args.environment;
  const names = args.environment ? [args.environment] : Object.keys(config.environments);
  const states = names.map((name) => ({ config, environment: getEnvironment(config, name) }));
  states.sort((a, b) => Number(isGuarded(a.environment)) - Number(isGuarded(b.environment)));
  return { states, place: await openPlace(config, run) };
}).step("what is kept, and why", async ({ states, place }, run) => {
  const found = [];
  for (const configured of states) {
    const state = { ...configured, place };
    const judged = await judgeBackups(state, run);
    found.push({ state, judged, databases: await judgeKept(configured, run) });
  }
  const all = found.flatMap(({ judged, databases }) => [
    ...judged.map(({ record, keep }) => ({ bytes: record.size_bytes, keep })),
    ...databases.map(({ database, keep }) => ({ bytes: database.size_bytes ?? 0, keep }))
  ]);
  run.details.backups = found.flatMap(({ judged }) => judged.map(showBackup));
  run.details.kept_databases = found.flatMap(
    ({ state, databases }) => databases.map((each) => showDatabase(each, state.environment.name))
  );
  return { found, all };
}).step("anything to do?", async ({ args, all }) => {
  const over = all.filter(({ keep }) => keep === void 0);
  const kept = `${all.length - over.length} kept`;
  if (over.length === 0) return done(`Nothing to prune; ${kept}.`);
  const what = `${over.length} (${bytesText(over.reduce((sum, { bytes }) => sum + bytes, 0))})`;
  if (args.dryRun) return done(`${what} would be deleted, ${kept}; nothing was changed.`);
  return { what, kept };
}).step("delete", async ({ found, what, kept }, run) => {
  const onDeleted = tellDeleted(run);
  for (const { state, judged, databases } of found) {
    await pruneEnvironment(state, run, judged, databases, onDeleted);
  }
  return done(`Deleted ${what}; ${kept}.`);
});
function showBackup({ record, keep }) {
  const { backup_id, environment, created_at, size_bytes, label } = record;
  return {
    backup_id,
    environment,
    created_at,
    size_bytes,
    label: label ?? null,
    keep: keep ?? null
  };
}
function showDatabase({ database, keep }, environment) {
  const { name, replaced_at, size_bytes } = database;
  return { name, environment, replaced_at, size_bytes, keep: keep ?? null };
}
export {
  backupPrune2 as backupPrune
};
