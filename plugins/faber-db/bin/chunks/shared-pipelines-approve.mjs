import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  planText,
  readPlan,
  shortId
} from "./shared-approval-plan-text.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import {
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  readConfig
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import {
  approve
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
var fileOf = (folder, planId) => join(folder, `${planId}.json`);
async function writeGrant(folder, grant) {
  await writeAtomic(fileOf(folder, grant.plan_id), toJson(grant));
}
async function findGrant(folder, planId, now) {
  const grant = await readJson(fileOf(folder, planId));
  if (!grant || grant.plan_id !== planId) return void 0;
  if (new Date(grant.expires_at) > now) return grant;
  await rm(fileOf(folder, planId), { force: true });
  return void 0;
}
async function findOtherGrants(folder, plan, now) {
  const names = await readdir(folder).catch(() => []);
  const ids = names.flatMap((name) => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? []);
  const grants = await Promise.all(ids.map((id) => findGrant(folder, id, now)));
  return grants.filter(
    (grant) => grant !== void 0 && grant.plan_id !== plan.id && grant.request === plan.content.request
  );
}
async function endGrant(folder, grant, how, now) {
  const time = now.toISOString().replace(/\D/g, "");
  const ended = join(folder, `${grant.plan_id}.${time}.${how}.json`);
  return rename(fileOf(folder, grant.plan_id), ended).then(
    () => true,
    (error) => {
      if (error.code === "ENOENT") return false;
      throw error;
    }
  );
}
async function signatureWasUsed(folder, signature) {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.endsWith(".json"))) {
    if ((await readJson(join(folder, name)))?.signature === signature) return true;
  }
  return false;
}
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
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new FaberDbError("APPROVAL_REFUSED", {
      message: "There is no person at this terminal to approve the plan.",
      why: "Approval is a person’s word: it is asked for at a terminal, or proven by a signature.",
      next: `Have a person run it in a terminal: faber-db approve ${shortId(plan.id)}`
    });
  }
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
var approve2 = pipeline(approve).step("read the plan", async ({ args }, run) => {
  const plan = await readPlan(run.state.plans, args.plan);
  Object.assign(run.details, { plan_id: plan.id, environment: plan.content.environment });
  return { plan };
}).step("sign", async ({ args, plan }, run) => {
  if (!args.sign) return {};
  const signature = await signPlan(plan.id, args.sign, run.now());
  run.details.signature = signature;
  return done(
    `Signed plan ${shortId(plan.id)}. Approve it with: faber-db approve ${shortId(plan.id)} --signature ${signature}`
  );
}).step("ask", async ({ args, plan }, run) => {
  const config = await readConfig(run);
  const seconds = approvalSeconds(config, plan.content.approval);
  const now = run.now();
  const given = args.signature ? await bySignature(plan.id, args.signature, config, seconds, run) : { ...await askAtTerminal(plan, run), from: now };
  return { given, seconds };
}).step("record", async ({ plan, given, seconds }, run) => {
  const { operation: of, environment, request } = plan.content;
  const { from, ...how } = given;
  const grant = {
    plan_id: plan.id,
    operation: of,
    environment,
    request,
    ...how,
    approved_at: run.now().toISOString(),
    expires_at: new Date(from.getTime() + seconds * 1e3).toISOString()
  };
  await writeGrant(run.state.grants, grant);
  const { way, approved_by, expires_at } = grant;
  await recordAudit(
    run.state.audit,
    {
      operation: "approve",
      environment,
      outcome: "approved",
      actor: actor(),
      plan_id: plan.id,
      way,
      approved_by
    },
    run.now()
  );
  Object.assign(run.details, { way, approved_by, expires_at });
  return done(`${approved_by} approved plan ${shortId(plan.id)} until ${expires_at}.`, [
    `faber-db ${request}`
  ]);
});
async function bySignature(planId, signature, config, seconds, run) {
  const trusted = config.safety.approval_keys;
  const { signer, signedAt } = verifySignature(planId, signature, trusted, seconds, run.now());
  if (await signatureWasUsed(run.state.grants, signature)) {
    throw new FaberDbError("APPROVAL_REFUSED", {
      message: "This signature has approved the plan before; each does so once.",
      next: "Sign again."
    });
  }
  return { way: "signature", approved_by: signer, signature, from: signedAt };
}
function approvalSeconds(config, approval) {
  const { standard, enhanced } = config.safety.approval_timeouts;
  return approval === "enhanced" ? enhanced : standard;
}
export {
  findGrant,
  findOtherGrants,
  endGrant,
  verifySignature,
  approve2 as approve,
  approvalSeconds
};
