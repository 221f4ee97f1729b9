import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  removeBackup
} from "./shared-backup-stores-s3.mjs";
import {
  approvalSeconds,
  endGrant,
  findGrant,
  findOtherGrants,
  verifySignature
} from "./shared-pipelines-approve.mjs";
import {
  makePlan,
  readPlan,
  shortId,
  writePlan
} from "./shared-approval-plan-text.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import {
  readJson
} from "./shared-state-files.mjs";
import {
  connect,
  locate,
  readMigrations,
  shownPath
} from "./shared-pipelines-steps.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
function comparePlans(approved2, now) {
  return [
    ...compareValue("what was asked for", approved2.request, now.request),
    ...compareMigrations(approved2, now),
    ...compareServers(approved2, now),
    ...compareValue("the last applied migration", approved2.history_head, now.history_head),
    ...compareValue("the risk", approved2.risk, now.risk),
    ...compareValue("the approval asked for", approved2.approval, now.approval),
    ...compareValue("the backup before the change", approved2.backup, now.backup),
    ...compareValue(
      "what is rolled back by itself",
      approved2.rolls_back_on?.join(", "),
      now.rolls_back_on?.join(", ")
    ),
    ...compareValue("the way back", approved2.way, now.way),
    ...compareValue("the backup", nameOf(approved2.from), nameOf(now.from)),
    ...compareValue("the tables", approved2.tables?.join(", "), now.tables?.join(", ")),
    ...compareValue("the backups that are deleted", namesOf(approved2), namesOf(now)),
    ...compareValue("the databases that are dropped", approved2.drops?.join(), now.drops?.join()),
    ...compareFindings(approved2, now)
  ];
}
function nameOf(backup) {
  return backup && `${backup.backup_id} (${backup.sha256.slice(0, 8)})`;
}
function namesOf({ deletes }) {
  return deletes?.map(nameOf).join(", ");
}
function compareMigrations(approved2, now) {
  const before = new Map(approved2.migrations.map(({ name, checksum }) => [name, checksum]));
  const after = new Map(now.migrations.map(({ name, checksum }) => [name, checksum]));
  const names = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was === is) return [];
    if (was === void 0) return [`migration ${name} was added`];
    if (is === void 0) return [`migration ${name} is no longer pending`];
    return [`migration ${name} was edited (checksum ${was.slice(0, 8)} → ${is.slice(0, 8)})`];
  });
}
function compareServers(approved2, now) {
  const keys = Object.keys(now.server);
  return keys.flatMap(
    (key) => compareValue(`the server’s ${key.replaceAll("_", " ")}`, approved2.server[key], now.server[key])
  );
}
function compareFindings(approved2, now) {
  const text = ({ findings }) => findings.map((finding) => JSON.stringify(finding));
  const same = text(approved2).join() === text(now).join();
  return same ? [] : ["what safety found"];
}
function compareValue(what, was, is) {
  return was === is ? [] : [`${what}: ${show(was)} → ${show(is)}`];
}
function show(value) {
  return value === null || value === void 0 ? "none" : String(value);
}
async function savePlan(plan, run) {
  const file = shownPath(await writePlan(run.state.plans, plan), run);
  const { id, content, loss, why } = plan;
  run.details.plan = { id, file, ...content, ...loss && { loss }, ...why && { why } };
  await audit(plan, "planned", run);
  return file;
}
async function requireApproval({ plan, config }, run) {
  if (plan.content.approval === "none") return {};
  const grant = await findGrant(run.state.grants, plan.id, run.now());
  if (grant) {
    if (grant.way === "signature") {
      const seconds = approvalSeconds(config, plan.content.approval);
      const trusted = config.safety.approval_keys;
      verifySignature(plan.id, grant.signature ?? "", trusted, seconds, run.now());
    }
    return { grant };
  }
  await refuseChanged(plan, run);
  const file = await savePlan(plan, run);
  throw approvalRequired(plan, file);
}
async function useGrant({ grant }, run) {
  if (!grant || await endGrant(run.state.grants, grant, "used", run.now())) return;
  throw new FaberDbError("APPROVAL_VOID", {
    message: "The approval was used by another run at the same moment; it is good once.",
    next: "Run `faber-db status` to see what was applied."
  });
}
function approvalRequired({ id, content }, file) {
  return new FaberDbError("APPROVAL_REQUIRED", {
    message: `The plan ${shortId(id)} waits for ${content.approval} approval; nothing was changed.`,
    next: `A person approves it in a terminal: faber-db approve ${shortId(id)}
Then: faber-db ${content.request}`,
    facts: { plan_id: id, file }
  });
}
async function refuseChanged(plan, run) {
  const others = await findOtherGrants(run.state.grants, plan, run.now());
  const changed = [];
  for (const grant of others) {
    const approved2 = await readPlan(run.state.plans, grant.plan_id).catch(() => void 0);
    changed.push(...approved2 ? comparePlans(approved2.content, plan.content) : ["the plan itself"]);
    await endGrant(run.state.grants, grant, "void", run.now());
  }
  if (others.length === 0) return;
  run.details.changed = changed;
  await audit(plan, "approval void", run, { changed });
  throw new FaberDbError("APPROVAL_VOID", {
    message: `The approval is void: ${changed.join("; ")}.`,
    why: "What was approved is not what would run now.",
    next: `Look at the change. \`faber-db ${plan.content.request}\` writes a new plan, which has to be approved again.`,
    facts: { changed }
  });
}
async function audit(plan, outcome, run, facts = {}) {
  const { operation, environment, risk } = plan.content;
  await recordAudit(
    run.state.audit,
    { operation, environment, outcome, actor: actor(), plan_id: plan.id, risk, ...facts },
    run.now()
  );
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
function isGuarded({ environment }) {
  return environment.isProtected || environment.settings.require_approval;
}
async function deleteBackups(deletion, run) {
  const { place, operation, environment, records, drops = [] } = deletion;
  const { plan_id, ...grant } = deletion.needsApproval ? await approved(deletion, run) : {};
  if (plan_id) await useGrant(grant, run);
  const event = { operation, environment: environment.name, actor: actor() };
  const by = plan_id ? { plan_id } : {};
  for (const record of records) {
    const { backup_id, file, sha256 } = record;
    await removeBackup(place, record);
    deletion.onDeleted(record);
    const what = { outcome: "deleted", backup_id, file, sha256, ...by };
    await recordAudit(run.state.audit, { ...event, ...what }, run.now());
  }
  if (drops.length === 0) return;
  const { provider, target } = await locate(deletion, run);
  for (const kept of drops) {
    await provider.databases.drop(target, kept.name);
    deletion.onDeleted(kept);
    const what = { outcome: "dropped", database: kept.name, ...by };
    await recordAudit(run.state.audit, { ...event, ...what }, run.now());
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
  savePlan,
  requireApproval,
  useGrant,
  approvalRequired,
  readClaims,
  whyNeeded,
  livePlans,
  isGuarded,
  deleteBackups,
  tellDeleted
};
