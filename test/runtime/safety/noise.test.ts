import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findingsGiven } from './support.ts'

const folder = fileURLToPath(new URL('additive/', import.meta.url))
const files = readdirSync(folder).toSorted()

// The oldest server that is maintained, the newest, and one of which nothing is known.
const servers = [undefined, 140_000, 180_000]

async function said(file: string, version: number | undefined) {
  const sql = readFileSync(`${folder}${file}`, 'utf8')
  const findings = await findingsGiven(version === undefined ? {} : { version }, sql)
  return findings.map(({ rule, risk, line, message }) => `${risk} ${rule} line ${line}: ${message}`)
}

describe.each(servers)('of migrations that only add, on the server %s,', (version) => {
  it.each(files)('%s has no finding that asks for anything', async (file) => {
    const grave = (await said(file, version)).filter((one) => !one.startsWith('low '))
    expect(grave).toEqual([])
  })

  it.each(files.filter((file) => file.startsWith('new-')))(
    '%s, of new tables only, has none at all',
    async (file) => {
      expect(await said(file, version)).toEqual([])
    },
  )
})
