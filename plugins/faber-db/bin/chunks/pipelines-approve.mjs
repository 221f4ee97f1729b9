import {
  blockReasonOf
} from "./shared-approval-blocked.mjs";
import {
  approvalSeconds,
  refusalsAudited,
  signPlan,
  takeApproval
} from "./shared-pipelines-approval.mjs";
import "./shared-approval-plan-text.mjs";
import {
  writeGrant
} from "./shared-approval-token.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import {
  readConfig
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import {
  readPlan,
  shortId,
  trusted
} from "./shared-approval-loss-text.mjs";
import {
  withSeal
} from "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  approve
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
var approve2 = pipeline(approve).step("read the plan", async ({ args }, run) => {
  const plan = await trusted(await readPlan(run.state.plans, args.plan), run.env);
  Object.assign(run.details, { plan_id: plan.id, environment: plan.content.environment });
  return { plan };
}).step("sign", async ({ args, plan }, run) => {
  if (!args.sign) return {};
  const signature = await signPlan(plan.id, args.sign, run.now());
  run.details.signature = signature;
  return done(
    `Signed plan ${shortId(plan.id)}. Approve it with: faber-db approve ${shortId(plan.id)} --signature ${signature}`
  );
}).step("read the configuration", async (_, run) => ({ config: await readConfig(run) })).step("ask", async (state, run) => ({
  given: await refusalsAudited(state.plan, run, async () => {
    refuseBlocked(state, run);
    return takeApproval(state, run);
  })
})).step("record", async ({ plan, config, given }, run) => {
  const { operation: of, environment, request, approval } = plan.content;
  const { from, ...how } = given;
  const seconds = approvalSeconds(config, approval);
  const grant = {
    plan_id: plan.id,
    operation: of,
    environment,
    request,
    ...how,
    approved_at: run.now().toISOString(),
    expires_at: new Date(from.getTime() + seconds * 1e3).toISOString()
  };
  const proven = how.signature ? grant : await withSeal("grant", grant, run.env);
  await writeGrant(run.state.grants, proven);
  await recordApproved(plan, grant, run);
  const { way, approved_by, expires_at } = grant;
  Object.assign(run.details, { way, approved_by, expires_at });
  return done(`${approved_by} approved plan ${shortId(plan.id)} until ${expires_at}.`, [
    `faber-db ${request}`
  ]);
});
function refuseBlocked({ plan, config }, run) {
  const reason = blockReasonOf(plan, config.safety);
  if (reason === void 0) return;
  run.details.block_reason = reason;
  throw new FaberDbError("APPROVAL_REFUSED", {
    message: `The configuration forbids what plan ${shortId(plan.id)} does.`,
    why: reason,
    next: "Change the migration; no approval can let it through.",
    facts: { block_reason: reason }
  });
}
async function recordApproved({ id, content }, grant, run) {
  const { way, approved_by } = grant;
  await recordAudit(
    run.state.audit,
    {
      operation: "approve",
      environment: content.environment,
      outcome: "approved",
      actor: actor(),
      plan_id: id,
      way,
      approved_by
    },
    run.now()
  );
}
export {
  approve2 as approve
};
