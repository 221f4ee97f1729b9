import { describe, expect, test } from 'vitest'
import { withClient } from '../support/postgres/admin.ts'
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
    const differing: string[] = []
    let tried = 0
    try {
      await withClient(server.url('postgres'), async (client) => {
        const { rows } = await client.query('SHOW server_version_num')
        const version = Number(rows[0].server_version_num)
        for (const { name, given, from = 0, forms } of worlds) {
          if (major < from) continue
          await prepare(client, given)
          for (const form of forms.map(formOf)) {
            tried++
            const differs = difference(
              await predict(form, given, version),
              await measure(client, form),
            )
            if (differs) differing.push(`${major} ${name} | ${form.sql} | ${differs}`)
          }
        }
      })
    } finally {
      await server.stop()
    }
    for (const line of differing) console.log(line)
    console.log(`PostgreSQL ${major}: ${tried - differing.length} of ${tried} forms as predicted`)
    expect(differing).toEqual([])
  })
})
