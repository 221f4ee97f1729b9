import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  createBackup
} from "./shared-backup-backup.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import {
  configure,
  connect,
  readMigrations
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import {
  backupCreate
} from "./shared-operations-safety.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
function assertBackupsPossible(config) {
  const { provider, encrypt_backups } = config.backup;
  if (encrypt_backups) {
    throw new FaberDbError("NOT_SUPPORTED", {
      message: "backup.encrypt_backups is true, and this version cannot encrypt backups.",
      next: "Set it to false and keep the backup folder on an encrypted disk."
    });
  }
  if (provider !== "pg_dump") {
    throw new FaberDbError("NOT_SUPPORTED", {
      message: `This version makes no backups by ${provider}.`,
      next: "Set backup.provider to pg_dump."
    });
  }
}
var backupCreate2 = pipeline(backupCreate).step("read the configuration", configure).step("connect", (state, run) => connect(state, run)).step("read the history", readMigrations).step("dump and verify", async (state, run) => {
  const { label, reason } = state.args;
  return { record: await backUp({ ...state, label, reason }, run) };
}).step("report", async ({ record }, run) => {
  const { backup_id, file, sha256, size_bytes, duration_seconds, migration_head } = record;
  Object.assign(run.details, {
    backup_id,
    file,
    sha256,
    size_bytes,
    duration_seconds,
    migration_head
  });
  return done(`Backed up and verified: ${backup_id} (${megabytes(size_bytes)} MB).`);
});
async function backUp(wanted, run) {
  const { config, environment, provider, target, server, migrations } = wanted;
  assertBackupsPossible(config);
  const record = await createBackup(
    {
      root: run.root,
      location: config.backup.storage_location,
      environment: environment.name,
      target,
      provider,
      serverVersion: server.version,
      migrationHead: migrations.head,
      label: wanted.label,
      reason: wanted.reason,
      env: run.env,
      signal: run.signal
    },
    run.now
  );
  const { backup_id, file, sha256 } = record;
  await recordAudit(
    run.state.audit,
    {
      operation: "backup create",
      environment: environment.name,
      outcome: "verified",
      actor: actor(),
      backup_id,
      file,
      sha256
    },
    run.now()
  );
  return record;
}
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(2);
}
export {
  backupCreate2 as backupCreate,
  backUp
};
