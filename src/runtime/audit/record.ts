import { actor, type Run } from '../run.ts'
import { type AuditEntry, recordAudit, type WhatHappened } from './trail.ts'

/** Records what a run changes: by whom, for which work item, and who let it through where a person had to. @throws STATE_UNWRITABLE */
export async function recordChange(what: WhatHappened, run: Run): Promise<AuditEntry> {
  const { work_id } = run.details
  const event = {
    actor: actor(),
    ...what,
    ...(work_id !== undefined && { work_item: work_id }),
    ...run.approval,
  }
  return recordAudit(run.state.audit, event, run.now())
}
