import {
  configureForBackup
} from "./shared-pipelines-backup-which.mjs";
import {
  compareWithRecord,
  noteDamage,
  recordVerified,
  restoreAside
} from "./shared-pipelines-backup-verified.mjs";
import {
  openBackup
} from "./shared-backup-open.mjs";
import "./shared-backup-layers-zstd-wasm.mjs";
import {
  findRecord,
  openPlace
} from "./shared-backup-stores-s3.mjs";
import "./shared-backup-compare.mjs";
import "./shared-run.mjs";
import "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import {
  connect,
  getProvider
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  backupVerify
} from "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
var backupVerify2 = pipeline(backupVerify).step("find its environment", configureForBackup).step("find the backup", async ({ id, config, environment }, run) => {
  const place = await openPlace(config, run);
  const record = await findRecord(place, environment.name, id);
  const { backup_id, file, sha256, size_bytes } = record;
  Object.assign(run.details, { backup_id, file, sha256, size_bytes });
  return { place, record, provider: await getProvider(config.database.provider) };
}).step("check every byte", async (state, run) => {
  const archive = await noteDamage(
    state,
    run,
    () => openBackup(state.place, state.record, run.signal)
  );
  run.defer(archive.close);
  return { archive };
}).step("read it through", async (state, run) => {
  const { provider, archive, record } = state;
  const options = {
    serverVersion: record.facts.server_version,
    env: run.env,
    signal: run.signal
  };
  const contents = await noteDamage(state, run, async () => {
    const found = await provider.backups.readThrough(archive, options);
    compareWithRecord(record, found, run);
    return found;
  });
  const rows = contents.tables.reduce((sum, table) => sum + table.rows, 0);
  Object.assign(run.details, { tables: contents.tables.length, rows });
  return { contents };
}).step("restore it aside", async (state, run) => {
  if (!state.args.restore) return {};
  const connected = await connect(state, run, { readOnly: true });
  await noteDamage(state, run, () => restoreAside({ ...state, ...connected }, run));
  return {};
}).step("record", async ({ args, place, record }, run) => {
  const verified = await recordVerified(place, record, args.restore, run);
  const { verified_at, restored_at } = verified;
  Object.assign(run.details, { verified_at, ...restored_at && { restored_at } });
  return done(
    args.restore ? `${record.backup_id} was restored and compared: schema and every row are equal.` : `${record.backup_id} is whole: every byte and every row are as they were.`
  );
});
export {
  backupVerify2 as backupVerify
};
