import { actor, type Run } from '../run.ts'
import { type AuditEntry, recordAudit, type WhatHappened } from './trail.ts'

/** Records what a run changes: by whom, and who let it through where a person had to. @throws STATE_UNWRITABLE */
export async function recordChange(what: WhatHappened, run: Run): Promise<AuditEntry> {
  return recordAudit(run.state.audit, { actor: actor(), ...what, ...run.approval }, run.now())
}
