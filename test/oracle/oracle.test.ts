import type { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { withClient } from '../support/postgres/admin.ts'
import { type Compared, compareApart, compareTransactions } from './apart.ts'
import { difference } from './compare.ts'
import { formOf } from './forms/form.ts'
import { worlds } from './forms/index.ts'
import { predict } from './prediction.ts'
import { startMajor, wantedMajors } from './servers.ts'
import { measure, prepare } from './truth.ts'

// The builds of every major are packaged for Linux on x64 only.
const here = process.platform === 'linux' && process.arch === 'x64'

describe.runIf(here)('what is predicted is what happens', () => {
  test.each(wantedMajors())('on PostgreSQL %i', { timeout: 600_000 }, async (major) => {
    const server = await startMajor(major, { autovacuum: 'off' })
    try {
      const url = server.url('postgres')
      const parts = await withClient(url, async (client) => {
        const { rows } = await client.query('SHOW server_version_num')
        const version = Number(rows[0].server_version_num)
        return [
          await compareForms(client, version),
          await compareTransactions(client),
          await compareApart(url, version),
        ]
      })
      const differing = parts.flatMap((part) => part.differing)
      const tried = parts.reduce((sum, part) => sum + part.tried, 0)
      for (const line of differing) console.log(`PostgreSQL ${major} | ${line}`)
      console.log(`PostgreSQL ${major}: ${tried - differing.length} of ${tried} forms as predicted`)
      expect(differing).toEqual([])
    } finally {
      await server.stop()
    }
  })
})

async function compareForms(client: Client, version: number): Promise<Compared> {
  const differing: string[] = []
  let tried = 0
  for (const { name, given, from = 0, forms } of worlds) {
    if (version < from * 10_000) continue
    await prepare(client, given)
    for (const form of forms.map(formOf)) {
      tried++
      const predicted = await predict(form, given, version)
      const differs = difference(form, predicted, await measure(client, form))
      if (differs) differing.push(`${name} | ${form.sql} | ${differs}`)
    }
  }
  return { tried, differing }
}
