import { type ArgumentsOf, FaberDbError, approve as operation } from '../../operations/index.ts'
import { type Grant, signatureWasUsed, writeGrant } from '../approval/grant.ts'
import { readPlan, shortId } from '../approval/plan.ts'
import { signPlan, verifySignature } from '../approval/signature.ts'
import { askAtTerminal } from '../approval/terminal.ts'
import { recordAudit } from '../audit/trail.ts'
import type { Config } from '../config/schema.ts'
import { actor, type Run } from '../run.ts'
import { done, pipeline } from './pipeline.ts'
import { readConfig } from './steps.ts'

export const approve = pipeline(operation)
  .step('read the plan', async ({ args }, run) => {
    const plan = await readPlan(run.state.plans, args.plan)
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
  .step('ask', async ({ args, plan }, run) => {
    const config = await readConfig(run)
    const seconds = approvalSeconds(config, plan.content.approval)
    const now = run.now()
    const given = args.signature
      ? await bySignature(plan.id, args.signature, config, seconds, run)
      : { ...(await askAtTerminal(plan, run)), from: now }
    return { given, seconds }
  })
  .step('record', async ({ plan, given, seconds }, run) => {
    const { operation: of, environment, request } = plan.content
    const { from, ...how } = given
    const grant: Grant = {
      plan_id: plan.id,
      operation: of,
      environment,
      request,
      ...how,
      approved_at: run.now().toISOString(),
      expires_at: new Date(from.getTime() + seconds * 1000).toISOString(),
    }
    await writeGrant(run.state.grants, grant)
    const { way, approved_by, expires_at } = grant
    await recordAudit(
      run.state.audit,
      {
        operation: 'approve',
        environment,
        outcome: 'approved',
        actor: actor(),
        plan_id: plan.id,
        way,
        approved_by,
      },
      run.now(),
    )
    Object.assign(run.details, { way, approved_by, expires_at })
    return done(`${approved_by} approved plan ${shortId(plan.id)} until ${expires_at}.`, [
      `faber-db ${request}`,
    ])
  })

async function bySignature(
  planId: string,
  signature: NonNullable<ArgumentsOf<typeof operation>['signature']>,
  config: Config,
  seconds: number,
  run: Run,
): Promise<{ way: 'signature'; approved_by: string; signature: string; from: Date }> {
  const trusted = config.safety.approval_keys as Record<string, string>
  const { signer, signedAt } = verifySignature(planId, signature, trusted, seconds, run.now())
  if (await signatureWasUsed(run.state.grants, signature)) {
    throw new FaberDbError('APPROVAL_REFUSED', {
      message: 'This signature has approved the plan before; each does so once.',
      next: 'Sign again.',
    })
  }
  return { way: 'signature', approved_by: signer, signature, from: signedAt }
}

/** Enhanced approval has a time of its own. */
export function approvalSeconds(config: Config, approval: string): number {
  const { standard, enhanced } = config.safety.approval_timeouts
  return approval === 'enhanced' ? enhanced : standard
}
