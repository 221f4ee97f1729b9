import type { Grant } from '../../approval/grant.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'
import type { Assessed, Planned } from './plan.ts'

/** All that is known when the first statement is about to run. */
export type ApplyState = Configured &
  Connected &
  WithHistory &
  Assessed &
  Planned & {
    readonly backup?: BackupRecord
    readonly grant?: Grant
    readonly workId?: string | undefined
  }
