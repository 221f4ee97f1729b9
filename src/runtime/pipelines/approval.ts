import { FaberDbError } from '../../operations/index.ts'
import { comparePlans } from '../approval/compare-plans.ts'
import { endGrant, findGrant, findOtherGrants, type Grant, hasEnded } from '../approval/grant.ts'
import { type Plan, readPlan, shortId, writePlan } from '../approval/plan.ts'
import { isSealed } from '../approval/seal.ts'
import { keepServer } from '../approval/servers.ts'
import { verifySignature } from '../approval/signature.ts'
import { recordAudit } from '../audit/trail.ts'
import { actor, type Run } from '../run.ts'
import { approvalSeconds } from './approve/ways.ts'
import { type Configured, shownPath } from './steps.ts'

/** The state of a pipeline that has made its plan. */
export interface WithPlan {
  readonly plan: Plan
}

/** Writes the plan and records that it waits. Returns its file, as it is shown. */
export async function savePlan(plan: Plan, run: Run): Promise<string> {
  const file = shownPath(await writePlan(run.state.plans, plan, run.env), run)
  const { id, content, loss, why, health } = plan
  const reading = { ...(loss && { loss }), ...(why && { why }), ...(health && { health }) }
  run.details.plan = { id, file, ...content, ...reading }
  await audit(plan, 'planned', run)
  if (content.approval !== 'none') {
    await keepServer(run.state, content.environment, content.server, run.env)
  }
  return file
}

/**
 * Lets a plan through that a person has approved, as it is. Without an approval it writes the plan
 * and stops; an approval of anything else is void, and what changed is named.
 * @throws APPROVAL_REQUIRED, APPROVAL_VOID, APPROVAL_REFUSED
 */
export async function requireApproval(
  { plan, config }: Pick<Configured, 'config'> & WithPlan,
  run: Run,
): Promise<{ readonly grant?: Grant }> {
  if (plan.content.approval === 'none') return {}
  const grant = await findGrant(run.state.grants, plan.id, run.now())
  if (grant) {
    await refusalsAudited(plan, run, () => verifyGrant(grant, { plan, config }, run))
    return { grant }
  }
  await refuseChanged(plan, run)
  const file = await savePlan(plan, run)
  throw approvalRequired(plan, file)
}

/**
 * Makes sure that a person gave the grant, and that it says what they said: by their signature, or
 * by the seal of this machine’s user. A forged one is put aside.
 * @throws APPROVAL_REFUSED
 */
async function verifyGrant(
  grant: Grant,
  { plan, config }: Pick<Configured, 'config'> & WithPlan,
  run: Run,
): Promise<void> {
  const { id, content } = plan
  if (grant.way === 'signature') {
    const seconds = approvalSeconds(config, content.approval)
    const trusted = config.safety.approval_keys as Record<string, string>
    verifySignature(id, grant.signature ?? '', trusted, seconds, run.now())
  } else if (!(await isSealed('grant', grant, run.env))) {
    throw await putAside(grant, 'it was not written by faber-db here, or was edited', run)
  }
  if (await hasEnded(run.state.grants, grant)) {
    throw await putAside(grant, 'it was used before, and is good once', run)
  }
}

async function putAside(grant: Grant, why: string, run: Run): Promise<FaberDbError> {
  await endGrant(run.state.grants, grant, 'void', run.now())
  return new FaberDbError('APPROVAL_REFUSED', {
    message: `The approval of plan ${shortId(grant.plan_id)} is none: ${why}.`,
    why: 'A person gives an approval with `faber-db approve`; its file is made there and nowhere else.',
    next: `faber-db approve ${shortId(grant.plan_id)}`,
  })
}

/** Does the work; an approval that is refused meanwhile stands in the audit. */
export async function refusalsAudited<T>(plan: Plan, run: Run, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FaberDbError && error.code === 'APPROVAL_REFUSED') {
      const { message, why } = error.text
      await audit(plan, 'approval refused', run, { refused: [message, why].join(' ').trim() })
    }
    throw error
  }
}

/** Uses up the grant at the last moment before the change. @throws APPROVAL_VOID when another process was first */
export async function useGrant({ grant }: { readonly grant?: Grant }, run: Run): Promise<void> {
  if (!grant) return
  if (await endGrant(run.state.grants, grant, 'used', run.now())) {
    const { way, approved_by, approved_at } = grant
    run.approval = { way, approved_by, approved_at }
    return
  }
  throw new FaberDbError('APPROVAL_VOID', {
    message: 'The approval was used by another run at the same moment; it is good once.',
    next: 'Run `faber-db status` to see what was applied.',
  })
}

export function approvalRequired({ id, content }: Plan, file: string): FaberDbError {
  return new FaberDbError('APPROVAL_REQUIRED', {
    message: `The plan ${shortId(id)} waits for ${content.approval} approval; nothing was changed.`,
    next: `faber-db approve ${shortId(id)} (at a terminal; in Claude Code it asks you)\nThen: faber-db ${content.request}`,
    facts: { plan_id: id, file },
  })
}

async function refuseChanged(plan: Plan, run: Run): Promise<void> {
  const others = await findOtherGrants(run.state.grants, plan, run.now())
  const changed: string[] = []
  for (const grant of others) {
    const approved = await readPlan(run.state.plans, grant.plan_id).catch(() => undefined)
    changed.push(...(approved ? comparePlans(approved.content, plan.content) : ['the plan itself']))
    await endGrant(run.state.grants, grant, 'void', run.now())
  }
  if (others.length === 0) return
  run.details.changed = changed
  await audit(plan, 'approval void', run, { changed })
  throw new FaberDbError('APPROVAL_VOID', {
    message: `The approval is void: ${changed.join('; ')}.`,
    why: 'What was approved is not what would run now.',
    next: `Look at the change. \`faber-db ${plan.content.request}\` writes a new plan, which has to be approved again.`,
    facts: { changed },
  })
}

async function audit(plan: Plan, outcome: string, run: Run, facts: object = {}): Promise<void> {
  const { operation, environment, risk } = plan.content
  await recordAudit(
    run.state.audit,
    { operation, environment, outcome, actor: actor(), plan_id: plan.id, risk, ...facts },
    run.now(),
  )
}
