import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { addressOf, checkEnvironments } from '../../../src/runtime/alerts/address.ts'
import { receivers } from '../../../src/runtime/alerts/receivers/index.ts'
import { validateConfig } from '../../../src/runtime/config/load.ts'

test('the configuration of docs/ALERTS.md has every type of receiver, and is complete', async () => {
  const page = await readFile(new URL('../../../docs/ALERTS.md', import.meta.url), 'utf8')
  const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? []
  const config = await validateConfig(JSON.parse(example), 'docs/ALERTS.md')
  const named = Object.entries(config.alerts.receivers)
  expect(named.map(([, { type }]) => type)).toEqual(Object.keys(receivers))
  for (const [name, settings] of named) {
    const values = [settings.url_env, settings.secret_env].map((variable) => [
      variable ?? '',
      'https://example.org',
    ])
    const place = { root: '/', env: Object.fromEntries(values) }
    checkEnvironments(name, settings, config)
    await addressOf(name, settings, await receivers[settings.type](), place)
  }
})
