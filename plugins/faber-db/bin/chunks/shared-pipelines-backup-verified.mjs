import {
  knowsContents,
  updateRecord
} from "./shared-backup-stores-s3.mjs";
import {
  compareContents,
  schemaDifference
} from "./shared-backup-compare.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
var named = 5;
function compareWithRecord(record, found, run) {
  if (!knowsContents(record)) return;
  refuseDifferences(
    record,
    compareContents(record, found),
    "does not hold what its record says",
    run
  );
}
function refuseDifferences({ backup_id, environment }, differences, what, run) {
  if (differences.length === 0) return;
  run.details.differences = differences;
  const more = differences.length > named ? `; and ${differences.length - named} more` : "";
  throw new FaberDbError("BACKUP_DAMAGED", {
    message: `The backup ${backup_id} ${what}.`,
    why: `${differences.slice(0, named).join("; ")}${more}.`,
    next: `Choose another one: faber-db backup list ${environment}`,
    facts: { backup_id }
  });
}
async function noteDamage({ place, record }, run, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FaberDbError && error.code === "BACKUP_DAMAGED") {
      await audit(record, "damaged", run, { error: error.message });
      await keep(place, { ...record, damaged_at: run.now().toISOString() }, run);
    }
    throw error;
  }
}
async function recordVerified(place, { damaged_at: _, ...record }, restored, run) {
  const at = run.now().toISOString();
  const verified = { ...record, verified_at: at, ...restored && { restored_at: at } };
  await audit(record, restored ? "restored and equal" : "verified", run);
  await keep(place, verified, run);
  return verified;
}
async function keep(place, record, run) {
  try {
    await updateRecord(place, record);
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    const message = `It could not be written into the record: ${error.message}`;
    run.warnings.push({ code: error.code, message });
  }
}
async function audit({ environment, backup_id, file, sha256 }, outcome, run, facts = {}) {
  await recordAudit(
    run.state.audit,
    {
      operation: "backup verify",
      environment,
      outcome,
      actor: actor(),
      backup_id,
      file,
      sha256,
      ...facts
    },
    run.now()
  );
}
async function restoreAside(state, run) {
  const { provider, target, session, server, record, archive } = state;
  const serverVersion = Math.max(server.version, record.facts.server_version);
  const options = { serverVersion, env: run.env, signal: run.signal };
  const obstacles = await provider.backups.obstacles(archive, record.facts, session, options);
  if (obstacles.length > 0) throw refused(record, obstacles);
  const scratch = await provider.scratchDatabase(target);
  run.defer(() => scratch.drop());
  await provider.backups.restore(archive, scratch.target, options);
  await compare(state, scratch, options, run);
}
async function compare({ provider, record, archive, contents }, { target }, options, run) {
  const { backups } = provider;
  const [was, is] = [
    await backups.schemaIn(archive, options),
    await backups.schemaOf(target, options)
  ];
  const differences = [
    ...was === is ? [] : [`the schema is another: ${schemaDifference(was, is)}`],
    ...compareContents(contents, await backups.contentsOf(target, options))
  ];
  refuseDifferences(record, differences, "was restored, and is not what it was", run);
}
function refused({ backup_id }, obstacles) {
  return new FaberDbError("RESTORE_REFUSED", {
    message: `${backup_id} cannot be restored on this server; nothing was touched.`,
    why: obstacles.join("\n"),
    next: "Mend what stands in the way, and run it again.",
    facts: { obstacles }
  });
}
export {
  compareWithRecord,
  noteDamage,
  recordVerified,
  restoreAside
};
