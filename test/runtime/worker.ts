/**
 * A process of its own for tests about processes: does one piece of work with the state of a
 * folder, given as JSON in its second argument.
 */
import { type AlertContext, sendAlerts } from '../../src/runtime/alerts/send.ts'
import { endGrant, type Grant } from '../../src/runtime/approval/grant.ts'
import { withSeal } from '../../src/runtime/approval/seal.ts'
import { useToken } from '../../src/runtime/approval/token.ts'
import { recordAudit } from '../../src/runtime/audit/trail.ts'
import { withFileLock } from '../../src/runtime/state/file-lock.ts'
import { writeAtomic } from '../../src/runtime/state/files.ts'

export interface Work {
  /** Writes the file over and over, each time filled with another digit, until it is killed. */
  write: { readonly path: string; readonly length: number }
  audit: { readonly folder: string; readonly actor: string; readonly times: number }
  /** Prints whether this process was the one that ended the grant. */
  endGrant: { readonly folder: string; readonly grant: Grant }
  /** Prints the seal of a record. */
  seal: { readonly record: object; readonly home: string }
  /** Prints the question that the token stands for, or the code of the refusal. */
  useToken: {
    readonly tokens: string
    readonly token: string
    readonly planId: string
    readonly now: string
    readonly home: string
  }
  /** Holds the lock until it is killed; prints a line when it has it. */
  hold: { readonly path: string }
  /** Sends what waits for the receivers. */
  sendAlerts: Omit<AlertContext, 'signal' | 'now'>
}

const works: { readonly [Name in keyof Work]: (work: Work[Name]) => Promise<unknown> } = {
  async write({ path, length }) {
    for (let round = 0; ; round += 1) {
      await writeAtomic(path, String(round % 10).repeat(length))
      if (round === 0) console.log('begun')
    }
  },
  async audit({ folder, actor, times }) {
    for (let index = 0; index < times; index += 1) {
      const event = { operation: 'init', outcome: 'written', actor, index }
      await recordAudit(folder, event, new Date('2026-05-01'))
    }
  },
  async endGrant({ folder, grant }) {
    console.log(await endGrant(folder, grant, 'used', new Date()))
  },
  async seal({ record, home }) {
    console.log((await withSeal('grant', record, { HOME: home })).seal)
  },
  async useToken({ tokens, token, planId, now, home }) {
    const used = useToken({ tokens }, token, planId, new Date(now), { HOME: home })
    console.log(await used.catch(({ code }) => code))
  },
  async hold({ path }) {
    await withFileLock(path, () => {
      console.log('held')
      return new Promise((resolve) => setTimeout(resolve, 60_000))
    })
  },
  async sendAlerts(work) {
    const { signal } = new AbortController()
    await sendAlerts([], { ...work, signal, now: () => new Date() })
  },
}

const [name = '', work = ''] = process.argv.slice(2)
await works[name as keyof Work](JSON.parse(work))
