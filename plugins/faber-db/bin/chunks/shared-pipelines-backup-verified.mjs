import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  knowsContents,
  writeRecord
} from "./shared-backup-stores-s3.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
function compareContents(expected, found) {
  const were = new Map(expected.tables.map((each) => [each.table, each]));
  const are = new Map(found.tables.map((each) => [each.table, each]));
  const names = [.../* @__PURE__ */ new Set([...were.keys(), ...are.keys()])].sort();
  return [
    ...names.flatMap((name) => compareTable(name, were.get(name), are.get(name))),
    ...expected.large_objects === found.large_objects ? [] : [`${found.large_objects} large objects instead of ${expected.large_objects}`]
  ];
}
function compareTable(name, was, is) {
  if (!is) return [`${name} is missing`];
  if (!was) return [`${name} was not there`];
  if (was.rows !== is.rows) return [`${name} has ${is.rows} rows instead of ${was.rows}`];
  return was.sha256 === is.sha256 ? [] : [`${name} has other values in its ${is.rows} rows`];
}
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
      await writeRecord(place, { ...record, damaged_at: run.now().toISOString() });
      await audit(record, "damaged", run, { error: error.message });
    }
    throw error;
  }
}
async function recordVerified(place, { damaged_at: _, ...record }, restored, run) {
  const at = run.now().toISOString();
  const verified = { ...record, verified_at: at, ...restored && { restored_at: at } };
  await writeRecord(place, verified);
  await audit(record, restored ? "restored and equal" : "verified", run);
  return verified;
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
    ...was === is ? [] : [firstDifference(was, is)],
    ...compareContents(contents, await backups.contentsOf(target, options))
  ];
  refuseDifferences(record, differences, "was restored, and is not what it was", run);
}
function firstDifference(was, is) {
  const [before, after] = [was.split("\n"), is.split("\n")];
  const at = before.findIndex((line, index) => line !== after[index]);
  const [old, now] = at < 0 ? ["nothing", after[before.length]] : [before[at], after[at]];
  return `the schema has "${now ?? "nothing"}" instead of "${old}"`;
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
  compareContents,
  compareWithRecord,
  noteDamage,
  recordVerified,
  restoreAside
};
