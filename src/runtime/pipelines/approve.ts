import { FaberDbError, approve as operation } from '../../operations/index.ts'
import { blockReasonOf } from '../approval/blocked.ts'
import { type Grant, writeGrant } from '../approval/grant.ts'
import { type Plan, readPlan, shortId, trusted } from '../approval/plan.ts'
import { withSeal } from '../approval/seal.ts'
import { signPlan } from '../approval/signature.ts'
import { recordAudit } from '../audit/trail.ts'
import type { Config } from '../config/schema.ts'
import { actor, type Run } from '../run.ts'
import { refusalsAudited } from './approval.ts'
import { approvalSeconds, takeApproval } from './approve/ways.ts'
import { done, pipeline } from './pipeline.ts'
import { readConfig } from './steps.ts'

export const approve = pipeline(operation)
  .step('read the plan', async ({ args }, run) => {
    const plan = await trusted(await readPlan(run.state.plans, args.plan), run.env)
    Object.assign(run.details, { plan_id: plan.id, environment: plan.content.environment })
    return { plan }
  })
  .step('sign', async ({ args, plan }, run) => {
    if (!args.sign) return {}
    const signature = await signPlan(plan.id, args.sign, run.now())
    run.details.signature = signature
    return done(
      `Signed plan ${shortId(plan.id)}. Approve it with: faber-db approve ${shortId(plan.id)} --signature ${signature}`,
    )
  })
  .step('read the configuration', async (_, run) => ({ config: await readConfig(run) }))
  .step('ask', async (state, run) => ({
    given: await refusalsAudited(state.plan, run, async () => {
      refuseBlocked(state, run)
      return takeApproval(state, run)
    }),
  }))
  .step('record', async ({ plan, config, given }, run) => {
    const { operation: of, environment, request, approval } = plan.content
    const { from, ...how } = given
    const seconds = approvalSeconds(config, approval)
    const grant: Grant = {
      plan_id: plan.id,
      operation: of,
      environment,
      request,
      ...how,
      approved_at: run.now().toISOString(),
      expires_at: new Date(from.getTime() + seconds * 1000).toISOString(),
    }
    // A signature proves itself.
    const proven = how.signature ? grant : await withSeal('grant', grant, run.env)
    await writeGrant(run.state.grants, proven)
    await recordApproved(plan, grant, run)
    const { way, approved_by, expires_at } = grant
    Object.assign(run.details, { way, approved_by, expires_at })
    return done(`${approved_by} approved plan ${shortId(plan.id)} until ${expires_at}.`, [
      `faber-db ${request}`,
    ])
  })

/** What the configuration has come to forbid since the plan was written cannot be approved. */
function refuseBlocked({ plan, config }: { plan: Plan; config: Config }, run: Run): void {
  const reason = blockReasonOf(plan, config.safety)
  if (reason === undefined) return
  run.details.block_reason = reason
  throw new FaberDbError('APPROVAL_REFUSED', {
    message: `The configuration forbids what plan ${shortId(plan.id)} does.`,
    why: reason,
    next: 'Change the migration; no approval can let it through.',
    facts: { block_reason: reason },
  })
}

async function recordApproved({ id, content }: Plan, grant: Grant, run: Run): Promise<void> {
  const { way, approved_by } = grant
  await recordAudit(
    run.state.audit,
    {
      operation: 'approve',
      environment: content.environment,
      outcome: 'approved',
      actor: actor(),
      plan_id: id,
      way,
      approved_by,
    },
    run.now(),
  )
}
