import {
  requireApproval,
  useGrant
} from "./shared-pipelines-approval.mjs";
import {
  removeBackup
} from "./shared-backup-stores-s3.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import {
  connect,
  locate,
  readMigrations
} from "./shared-pipelines-steps.mjs";
import {
  makePlan,
  shortId
} from "./shared-approval-loss-text.mjs";
import {
  readJson
} from "./shared-state-files.mjs";
async function recordChange(what, run) {
  const { work_id } = run.details;
  const event = {
    actor: actor(),
    ...what,
    ...work_id !== void 0 && { work_item: work_id },
    ...run.approval
  };
  return recordAudit(run.state.audit, event, run.now());
}
import { readdir } from "node:fs/promises";
import { join } from "node:path";
var planWaitsMs = 24 * 36e5;
async function readClaims(state, request, now) {
  return [...await claimsOfPlans(state, request, now), ...await claimsOfRestores(state)];
}
function whyNeeded(record, found, claims) {
  if (isLastGood(record, found)) return "it is the last verified backup";
  return claims.find(
    ({ backup_id, sha256 }) => backup_id === record.backup_id && (sha256 === void 0 || sha256 === record.sha256)
  )?.why;
}
function isLastGood({ key }, found) {
  return found.findLast(({ fault }) => fault === void 0)?.record.key === key;
}
async function claimsOfPlans(state, request, now) {
  const plans = await livePlans(state, request, now);
  return plans.flatMap(({ id, content, how }) => {
    const why = `the plan ${shortId(id)} (${content.request}) rests on it and ${how}`;
    const named = [...content.from ? [content.from] : [], ...content.deletes ?? []];
    return named.map(({ backup_id, sha256 }) => ({ backup_id, sha256, why }));
  });
}
async function livePlans(state, request, now) {
  const plans = await readAll(state.plans, /\.json$/);
  const ended = (await readdir(state.grants).catch(() => [])).map(planOfEnded);
  const grants = await readAll(state.grants, /^[0-9a-f]{64}\.json$/);
  const good = grants.filter(({ expires_at }) => Date.parse(expires_at) > now.getTime());
  const approved2 = new Set(good.map(({ plan_id }) => plan_id));
  return plans.flatMap(({ id, created_at, content }) => {
    if (content?.request === request) return [];
    if (approved2.has(id)) return [{ id, content, how: "is approved" }];
    const waits = !ended.includes(id) && now.getTime() - Date.parse(created_at) < planWaitsMs;
    return waits ? [{ id, content, how: "waits for approval" }] : [];
  });
}
function planOfEnded(name) {
  return /^([0-9a-f]{64})\.\d+\.\w+\.json$/.exec(name)?.[1];
}
async function claimsOfRestores({ folder }) {
  const journals = await readAll(
    join(folder, "restores"),
    /\.json$/
  );
  return journals.flatMap(
    ({ backup_id, operation = "restore" }) => typeof backup_id === "string" ? [{ backup_id, why: `a ${operation} from it was begun and is not finished` }] : []
  );
}
async function readAll(folder, named) {
  const names = (await readdir(folder).catch(() => [])).filter((name) => named.test(name));
  const read = await Promise.all(names.map((name) => readJson(join(folder, name))));
  return read.filter((each) => each !== void 0);
}
async function deleteBackups(deletion, run) {
  const { place, operation, environment, records, drops = [] } = deletion;
  const { plan_id, ...grant } = deletion.needsApproval ? await approved(deletion, run) : {};
  if (plan_id) await useGrant(grant, run);
  const event = { operation, environment: environment.name };
  const by = plan_id ? { plan_id } : {};
  for (const record of records) {
    const { backup_id, file, sha256 } = record;
    await removeBackup(place, record);
    deletion.onDeleted(record);
    const what = { outcome: "deleted", backup_id, file, sha256, ...by };
    await recordChange({ ...event, ...what }, run);
  }
  if (drops.length === 0) return;
  const { provider, target } = await locate(deletion, run);
  for (const kept of drops) {
    await provider.databases.drop(target, kept.name);
    deletion.onDeleted(kept);
    const what = { outcome: "dropped", database: kept.name, ...by };
    await recordChange({ ...event, ...what }, run);
  }
}
function tellDeleted(run) {
  const deleted = [];
  let freed = 0;
  return (gone) => {
    deleted.push("name" in gone ? gone.name : gone.backup_id);
    freed += gone.size_bytes ?? 0;
    Object.assign(run.details, { deleted, freed_bytes: freed });
  };
}
async function approved(deletion, run) {
  const { environment, operation, request, records, drops = [] } = deletion;
  const connected = await connect(deletion, run, { readOnly: true });
  const { migrations } = await readMigrations({ ...deletion, ...connected }, run);
  const plan = makePlan(
    {
      operation,
      environment: environment.name,
      request,
      server: connected.server,
      history_head: migrations.head,
      migrations: [],
      deletes: records.map(planned),
      ...drops.length > 0 && { drops: drops.map(({ name }) => name) },
      findings: [],
      risk: "high",
      approval: "standard",
      backup: false
    },
    run.now()
  );
  return { plan_id: plan.id, ...await requireApproval({ ...deletion, plan }, run) };
}
function planned(record) {
  const { backup_id, sha256, created_at, migration_head } = record;
  return { backup_id, sha256, created_at, migration_head };
}
export {
  recordChange,
  readClaims,
  whyNeeded,
  livePlans,
  deleteBackups,
  tellDeleted
};
