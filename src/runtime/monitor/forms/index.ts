/** The registry of forms: the public face of this room. A new form is one file and one line here. */
import { cron } from './cron.ts'
import type { Form } from './form.ts'
import { githubActions } from './github-actions.ts'
import { systemd } from './systemd.ts'

export type { Form, Schedule, ScheduleFile } from './form.ts'

export const forms: readonly Form[] = [systemd, cron, githubActions]
