import { boundedAsk } from '../../../../src/runtime/pipelines/live/circumstances.ts'
import { postgresql } from '../../../../src/runtime/providers/postgresql/index.ts'
import {
  type Assessment,
  assess,
  type Finding,
  namesIn,
  type SafetyPolicy,
} from '../../../../src/runtime/safety/index.ts'
import { withClient } from '../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { openSession } from '../../support.ts'
import { openPolicy } from '../support.ts'

interface Live {
  /** The SQL that made the database; each is sent by itself. */
  readonly made: string | readonly string[]
  readonly policy?: Partial<SafetyPolicy>
  /** The connection string that the assessment uses, from the one of the database's owner. */
  readonly as?: (url: string) => string
}

/** Assesses one migration against a real database. */
export async function assessLive(sql: string, { made, policy, as }: Live): Promise<Assessment> {
  const { url } = await freshDatabase()
  await withClient(url, async (client) => {
    for (const one of [made].flat()) await client.query(one)
  })
  const session = await openSession(as?.(url) ?? url)
  const pending = [{ name: 'm', file: 'm.sql', sql }]
  const { version } = await session.identify()
  return assess(
    pending,
    { ...openPolicy, ...policy },
    {
      server: { version },
      catalog: await postgresql.inspect(session, await namesIn(pending)),
      ask: boundedAsk((text, ms) => postgresql.ask(session, text, ms)),
    },
  )
}

/** Its finding of one rule. */
export async function findingLive(sql: string, rule: string, live: Live): Promise<Finding> {
  const { findings } = await assessLive(sql, live)
  const found = findings.find((finding) => finding.rule === rule)
  if (!found) throw new Error(`${rule} did not find anything: ${JSON.stringify(findings)}`)
  return found
}
