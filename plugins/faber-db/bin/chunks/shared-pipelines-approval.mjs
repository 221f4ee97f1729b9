import {
  planText
} from "./shared-approval-plan-text.mjs";
import {
  confirm,
  endConfirmation,
  endGrant,
  findGrant,
  findOtherGrants,
  hasEnded,
  isConfirmed,
  signatureWasUsed,
  useToken
} from "./shared-approval-token.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import {
  keepServer,
  shownPath
} from "./shared-pipelines-steps.mjs";
import {
  readPlan,
  shortId,
  writePlan
} from "./shared-approval-loss-text.mjs";
import {
  isSealed
} from "./shared-approval-seal.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { readFile } from "node:fs/promises";
var clockSkewMs = 6e4;
async function signPlan(planId, keyFile, now) {
  const key = await readPrivateKey(keyFile);
  const time = String(now.getTime());
  return `${time}.${sign(null, message(planId, time), key).toString("base64url")}`;
}
function verifySignature(planId, signature, trusted, seconds, now) {
  const [time = "", value = ""] = signature.split(".");
  const bytes = Buffer.from(value, "base64url");
  const isCanonical = signature === `${time}.${bytes.toString("base64url")}`;
  const signer = Object.entries(trusted).find(([, pem]) => {
    const key = publicKey(pem);
    return isCanonical && key && verify(null, message(planId, time), key, bytes);
  })?.[0];
  if (signer === void 0) {
    throw refused(
      "No key of safety.approval_keys has made this signature over this plan.",
      "Sign the plan as it is now: faber-db approve PLAN --sign KEYFILE"
    );
  }
  const age = now.getTime() - Number(time);
  if (!(age <= seconds * 1e3 && age >= -clockSkewMs)) {
    throw refused(
      `The signature is ${Math.round(age / 1e3)} seconds old; it is good for ${seconds}.`,
      "Sign again."
    );
  }
  return { signer, signedAt: new Date(Number(time)) };
}
function message(planId, time) {
  return Buffer.from(`faber-db approve
${planId}
${time}
`);
}
function publicKey(pem) {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : void 0;
  } catch {
    return void 0;
  }
}
async function readPrivateKey(file) {
  try {
    const key = createPrivateKey(await readFile(file));
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch (cause) {
    const { code } = cause;
    throw unusableKey(file, code === "ENOENT" ? "there is no such file" : "it is not a private key");
  }
  throw unusableKey(file, "it is not an ed25519 key");
}
function unusableKey(file, why) {
  return new FaberDbError("USAGE", {
    message: `${file} cannot sign: ${why}.`,
    next: "Make one: openssl genpkey -algorithm ed25519 -out release.pem"
  });
}
function refused(message2, next) {
  return new FaberDbError("APPROVAL_REFUSED", { message: message2, next });
}
import { createInterface } from "node:readline/promises";
async function askAtTerminal(plan, run) {
  refuseWithoutPerson(plan, run);
  const { database } = plan.content.server;
  const wanted = plan.content.approval === "enhanced" ? database : "yes";
  const question = wanted === "yes" ? "Type yes to approve exactly this: " : `The risk is ${plan.content.risk}. Type the name of the database to approve exactly this: `;
  run.reporter.tell(planText(plan));
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(question, { signal: run.signal });
    if (answer.trim() === wanted) return { way: "terminal", approved_by: actor() };
  } finally {
    terminal.close();
  }
  throw new FaberDbError("APPROVAL_REFUSED", {
    message: `Plan ${shortId(plan.id)} was not approved.`,
    next: "Nothing was changed."
  });
}
function refuseWithoutPerson({ id }, { env }) {
  if (env.CLAUDECODE) {
    throw new FaberDbError("APPROVAL_REFUSED", {
      message: "Claude Code runs this command, and its answer to a question is no approval.",
      why: "The hook of the plugin has Claude Code ask the person itself, and has not done so here.",
      next: `Claude Code asks the person itself: run \`faber-db approve ${shortId(id)}\` as a command of its own.`
    });
  }
  if (process.stdin.isTTY && process.stderr.isTTY) return;
  throw new FaberDbError("APPROVAL_REFUSED", {
    message: "There is no person at this terminal to approve the plan.",
    why: "Approval is a person’s word: given at a terminal or at Claude Code’s permission prompt, or proven by a signature.",
    next: [
      `Have a person run it in a terminal: faber-db approve ${shortId(id)}`,
      `Or in Claude Code, as a command of its own: it asks the person.`,
      `Or with a signature: faber-db approve ${shortId(id)} --signature BASE64`
    ].join("\n")
  });
}
async function takeApproval({ args, plan, config }, run) {
  if (args.signature !== void 0) return bySignature(plan, args.signature, config, run);
  if (args.token !== void 0) return byPrompt(plan, args.token, run);
  return { ...await askAtTerminal(plan, run), from: run.now() };
}
function approvalSeconds(config, approval) {
  const { standard, enhanced } = config.safety.approval_timeouts;
  return approval === "enhanced" ? enhanced : standard;
}
async function bySignature({ id, content }, signature, config, run) {
  const trusted = config.safety.approval_keys;
  const seconds = approvalSeconds(config, content.approval);
  const { signer, signedAt } = verifySignature(id, signature, trusted, seconds, run.now());
  if (await signatureWasUsed(run.state.grants, signature)) {
    throw new FaberDbError("APPROVAL_REFUSED", {
      message: "This signature has approved the plan before; each does so once.",
      next: "Sign again."
    });
  }
  return { way: "signature", approved_by: signer, signature, from: signedAt };
}
async function byPrompt({ id, content }, token, run) {
  run.reporter.hide([token]);
  const prompt = await useToken(run.state, token, id, run.now(), run.env);
  if (content.approval === "enhanced") {
    if (prompt === 1) throw await secondWanted(id, run);
    if (!await isConfirmed(run.state, id, run.now(), run.env)) {
      throw new FaberDbError("APPROVAL_REFUSED", {
        message: `The first confirmation of plan ${shortId(id)} has run out.`,
        next: `Begin again: faber-db approve ${shortId(id)}`
      });
    }
  }
  await endConfirmation(run.state, id);
  return { way: "prompt", approved_by: actor(), from: run.now() };
}
async function secondWanted(planId, run) {
  const until = await confirm(run.state, planId, run.now(), run.env);
  return new FaberDbError("APPROVAL_REQUIRED", {
    message: `Plan ${shortId(planId)} wants enhanced approval: confirm once more, until ${until}.`,
    next: `Run faber-db approve ${shortId(planId)} again: it asks a second and last time.`,
    facts: { plan_id: planId }
  });
}
function comparePlans(approved, now) {
  return [
    ...compareValue("what was asked for", approved.request, now.request),
    ...compareMigrations(approved, now),
    ...compareServers(approved, now),
    ...compareValue("the last applied migration", approved.history_head, now.history_head),
    ...compareValue("the risk", approved.risk, now.risk),
    ...compareValue("the approval asked for", approved.approval, now.approval),
    ...compareValue("the backup before the change", approved.backup, now.backup),
    ...compareValue(
      "what is rolled back by itself",
      approved.rolls_back_on?.join(", "),
      now.rolls_back_on?.join(", ")
    ),
    ...compareValue("the way back", approved.way, now.way),
    ...compareValue("the backup", nameOf(approved.from), nameOf(now.from)),
    ...compareValue("the tables", approved.tables?.join(", "), now.tables?.join(", ")),
    ...compareValue("the backups that are deleted", namesOf(approved), namesOf(now)),
    ...compareValue("the databases that are dropped", approved.drops?.join(), now.drops?.join()),
    ...compareFindings(approved, now)
  ];
}
function nameOf(backup) {
  return backup && `${backup.backup_id} (${backup.sha256.slice(0, 8)})`;
}
function namesOf({ deletes }) {
  return deletes?.map(nameOf).join(", ");
}
function compareMigrations(approved, now) {
  const before = new Map(approved.migrations.map(({ name, checksum }) => [name, checksum]));
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
function compareServers(approved, now) {
  const keys = Object.keys(now.server);
  return keys.flatMap(
    (key) => compareValue(`the server’s ${key.replaceAll("_", " ")}`, approved.server[key], now.server[key])
  );
}
function compareFindings(approved, now) {
  const text = ({ findings }) => findings.map((finding) => JSON.stringify(finding));
  const same = text(approved).join() === text(now).join();
  return same ? [] : ["what safety found"];
}
function compareValue(what, was, is) {
  return was === is ? [] : [`${what}: ${show(was)} → ${show(is)}`];
}
function show(value) {
  return value === null || value === void 0 ? "none" : String(value);
}
async function savePlan(plan, run) {
  const file = shownPath(await writePlan(run.state.plans, plan, run.env), run);
  const { id, content, loss, why, health } = plan;
  const reading = { ...loss && { loss }, ...why && { why }, ...health && { health } };
  run.details.plan = { id, file, ...content, ...reading };
  await audit(plan, "planned", run);
  if (content.approval !== "none") {
    await keepServer(run.state, content.environment, content.server, run.env);
  }
  return file;
}
async function requireApproval({ plan, config }, run) {
  if (plan.content.approval === "none") return {};
  const grant = await findGrant(run.state.grants, plan.id, run.now());
  if (grant) {
    await refusalsAudited(plan, run, () => verifyGrant(grant, { plan, config }, run));
    return { grant };
  }
  await refuseChanged(plan, run);
  const file = await savePlan(plan, run);
  throw approvalRequired(plan, file);
}
async function verifyGrant(grant, { plan, config }, run) {
  const { id, content } = plan;
  if (grant.way === "signature") {
    const seconds = approvalSeconds(config, content.approval);
    const trusted = config.safety.approval_keys;
    verifySignature(id, grant.signature ?? "", trusted, seconds, run.now());
  } else if (!await isSealed("grant", grant, run.env)) {
    throw await putAside(grant, "it was not written by faber-db here, or was edited", run);
  }
  if (await hasEnded(run.state.grants, grant)) {
    throw await putAside(grant, "it was used before, and is good once", run);
  }
}
async function putAside(grant, why, run) {
  await endGrant(run.state.grants, grant, "void", run.now());
  return new FaberDbError("APPROVAL_REFUSED", {
    message: `The approval of plan ${shortId(grant.plan_id)} is none: ${why}.`,
    why: "A person gives an approval with `faber-db approve`; its file is made there and nowhere else.",
    next: `faber-db approve ${shortId(grant.plan_id)}`
  });
}
async function refusalsAudited(plan, run, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FaberDbError && error.code === "APPROVAL_REFUSED") {
      const { message: message2, why } = error.text;
      await audit(plan, "approval refused", run, { refused: [message2, why].join(" ").trim() });
    }
    throw error;
  }
}
async function useGrant({ grant }, run) {
  if (!grant) return;
  if (await endGrant(run.state.grants, grant, "used", run.now())) {
    const { way, approved_by, approved_at } = grant;
    run.approval = { way, approved_by, approved_at };
    return;
  }
  throw new FaberDbError("APPROVAL_VOID", {
    message: "The approval was used by another run at the same moment; it is good once.",
    next: "Run `faber-db status` to see what was applied."
  });
}
function approvalRequired({ id, content }, file) {
  return new FaberDbError("APPROVAL_REQUIRED", {
    message: `The plan ${shortId(id)} waits for ${content.approval} approval; nothing was changed.`,
    next: `faber-db approve ${shortId(id)} (at a terminal; in Claude Code it asks you)
Then: faber-db ${content.request}`,
    facts: { plan_id: id, file }
  });
}
async function refuseChanged(plan, run) {
  const others = await findOtherGrants(run.state.grants, plan, run.now());
  const changed = [];
  for (const grant of others) {
    const approved = await readPlan(run.state.plans, grant.plan_id).catch(() => void 0);
    changed.push(...approved ? comparePlans(approved.content, plan.content) : ["the plan itself"]);
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
export {
  signPlan,
  takeApproval,
  approvalSeconds,
  savePlan,
  requireApproval,
  refusalsAudited,
  useGrant,
  approvalRequired
};
