import { FaberDbError } from '../../../operations/index.ts'
import { confirm, endConfirmation, isConfirmed } from '../../approval/confirmation.ts'
import { type Grant, signatureWasUsed } from '../../approval/grant.ts'
import { type Plan, shortId } from '../../approval/plan.ts'
import { verifySignature } from '../../approval/signature.ts'
import { askAtTerminal } from '../../approval/terminal.ts'
import { useToken } from '../../approval/token.ts'
import type { Config } from '../../config/schema.ts'
import { actor, type Run } from '../../run.ts'

/** A person’s yes: who said it, how it can be told, and when it begins to run out. */
export interface Given extends Pick<Grant, 'way' | 'approved_by' | 'signature'> {
  readonly from: Date
}

interface Asked {
  readonly args: { readonly signature: string | undefined; readonly token: string | undefined }
  readonly plan: Plan
  readonly config: Config
}

/**
 * Takes the person’s yes in the way that the command line has it.
 * @throws APPROVAL_REFUSED, and APPROVAL_REQUIRED where a second yes is wanted
 */
export async function takeApproval({ args, plan, config }: Asked, run: Run): Promise<Given> {
  if (args.signature !== undefined) return bySignature(plan, args.signature, config, run)
  if (args.token !== undefined) return byPrompt(plan, args.token, run)
  return { ...(await askAtTerminal(plan, run)), from: run.now() }
}

/** Enhanced approval has a time of its own. */
export function approvalSeconds(config: Config, approval: string): number {
  const { standard, enhanced } = config.safety.approval_timeouts
  return approval === 'enhanced' ? enhanced : standard
}

async function bySignature(
  { id, content }: Plan,
  signature: string,
  config: Config,
  run: Run,
): Promise<Given> {
  const trusted = config.safety.approval_keys as Record<string, string>
  const seconds = approvalSeconds(config, content.approval)
  const { signer, signedAt } = verifySignature(id, signature, trusted, seconds, run.now())
  if (await signatureWasUsed(run.state.grants, signature)) {
    throw new FaberDbError('APPROVAL_REFUSED', {
      message: 'This signature has approved the plan before; each does so once.',
      next: 'Sign again.',
    })
  }
  return { way: 'signature', approved_by: signer, signature, from: signedAt }
}

/** A token of Claude Code’s permission prompt is one yes; enhanced approval takes two, one after the other. */
async function byPrompt({ id, content }: Plan, token: string, run: Run): Promise<Given> {
  run.reporter.hide([token])
  const prompt = await useToken(run.state, token, id, run.now(), run.env)
  if (content.approval === 'enhanced') {
    if (prompt === 1) throw await secondWanted(id, run)
    if (!(await isConfirmed(run.state, id, run.now(), run.env))) {
      throw new FaberDbError('APPROVAL_REFUSED', {
        message: `The first confirmation of plan ${shortId(id)} has run out.`,
        next: `Begin again: faber-db approve ${shortId(id)}`,
      })
    }
  }
  await endConfirmation(run.state, id)
  return { way: 'prompt', approved_by: actor(), from: run.now() }
}

async function secondWanted(planId: string, run: Run): Promise<FaberDbError> {
  const until = await confirm(run.state, planId, run.now(), run.env)
  return new FaberDbError('APPROVAL_REQUIRED', {
    message: `Plan ${shortId(planId)} wants enhanced approval: confirm once more, until ${until}.`,
    next: `Run faber-db approve ${shortId(planId)} again: it asks a second and last time.`,
    facts: { plan_id: planId },
  })
}
