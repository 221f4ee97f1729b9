import {
  shortId
} from "./shared-approval-loss-text.mjs";
import {
  isSealed,
  withSeal
} from "./shared-approval-seal.mjs";
import {
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
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
async function hasEnded(folder, grant) {
  const names = await readdir(folder).catch(() => []);
  const ended = names.filter((name) => name.startsWith(`${grant.plan_id}.`) && isEnd.test(name));
  const grants = await Promise.all(ended.map((name) => readJson(join(folder, name))));
  const isCopy = (each) => each?.approved_at === grant.approved_at || grant.signature !== void 0 && each?.signature === grant.signature;
  return grants.some(isCopy);
}
var isEnd = /\.(?:used|void)\.json$/;
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
import { rm as rm2 } from "node:fs/promises";
import { join as join2 } from "node:path";
var confirmationMinutes = 10;
var fileOf2 = ({ grants }, planId) => join2(grants, `${planId}.confirmed.json`);
async function confirm(state, planId, now, env) {
  const expires_at = new Date(now.getTime() + confirmationMinutes * 6e4).toISOString();
  const record = await withSeal("confirmation", { plan_id: planId, expires_at }, env);
  await writeAtomic(fileOf2(state, planId), toJson(record));
  return expires_at;
}
async function isConfirmed(state, planId, now, env) {
  const record = await readJson(fileOf2(state, planId)).catch(() => void 0);
  return record !== void 0 && record.plan_id === planId && new Date(record.expires_at) > now && isSealed("confirmation", record, env);
}
async function endConfirmation(state, planId) {
  await rm2(fileOf2(state, planId), { force: true });
}
import { createHash, randomBytes } from "node:crypto";
import { access, readdir as readdir2, rename as rename2, rm as rm3 } from "node:fs/promises";
import { join as join3 } from "node:path";
var tokenMinutes = 10;
async function mintToken(state, planId, prompt, now, env) {
  await sweep(state, now);
  const token = randomToken();
  const expires_at = new Date(now.getTime() + tokenMinutes * 6e4).toISOString();
  const record = await withSeal("token", { plan_id: planId, prompt, expires_at }, env);
  await writeAtomic(fileOf3(state, token), toJson(record));
  return token;
}
async function useToken(state, token, planId, now, env) {
  const file = fileOf3(state, token);
  const record = await readJson(file);
  const used = usedFileOf(state, token);
  if (!record) throw refused(await exists(used) ? wasUsed : neverMinted, planId);
  if (!await isSealed("token", record, env)) throw refused(neverMinted, planId);
  if (record.plan_id !== planId) throw refused("It was given for another plan.", planId);
  if (!(new Date(record.expires_at) > now)) {
    throw refused(`It has expired: it is good for ${tokenMinutes} minutes.`, planId);
  }
  if (await exists(used) || !await end(file, used)) throw refused(wasUsed, planId);
  return record.prompt;
}
function randomToken() {
  const token = randomBytes(32).toString("base64url");
  return token.startsWith("-") ? randomToken() : token;
}
var neverMinted = "Claude Code’s permission prompt has not given it.";
var wasUsed = "It was used before; it is good once.";
var nameOf = (token) => createHash("sha256").update(token).digest("hex");
var fileOf3 = ({ tokens }, token) => join3(tokens, `${nameOf(token)}.json`);
var usedFileOf = ({ tokens }, token) => join3(tokens, `${nameOf(token)}.used.json`);
async function end(file, used) {
  return rename2(file, used).then(
    () => true,
    (error) => {
      if (error.code === "ENOENT") return false;
      throw error;
    }
  );
}
async function exists(file) {
  return access(file).then(
    () => true,
    () => false
  );
}
async function sweep({ tokens }, now) {
  const names = await readdir2(tokens).catch(() => []);
  for (const name of names.filter((each) => each.endsWith(".json"))) {
    const record = await readJson(join3(tokens, name)).catch(() => void 0);
    const isGood = record && new Date(record.expires_at) > now;
    if (!isGood) await rm3(join3(tokens, name), { force: true });
  }
}
function refused(why, planId) {
  return new FaberDbError("APPROVAL_REFUSED", {
    message: `The token does not approve plan ${shortId(planId)}.`,
    why,
    next: `In Claude Code, run \`faber-db approve ${shortId(planId)}\` as a command of its own: it asks the person, and gives the token itself.`
  });
}
export {
  writeGrant,
  findGrant,
  hasEnded,
  findOtherGrants,
  endGrant,
  signatureWasUsed,
  confirm,
  isConfirmed,
  endConfirmation,
  mintToken,
  useToken
};
