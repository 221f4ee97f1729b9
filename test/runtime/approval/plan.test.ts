import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  makePlan,
  readPlan,
  shortId,
  trusted,
  writePlan,
} from '../../../src/runtime/approval/plan.ts'
import { errorOf, temporaryFolder } from '../support.ts'
import { content, plan } from './plans.ts'

const now = new Date('2026-05-01T12:00:00Z')

describe('the id', () => {
  test('is the same whatever the order of the keys, and whenever it is made', () => {
    const { server, ...rest } = content()
    const turned = Object.fromEntries(Object.entries(server).reverse()) as typeof server
    const again = makePlan({ server: turned, ...rest }, new Date('2027-01-01'))
    expect(again.id).toBe(makePlan(content(), now).id)
  })

  test('is a SHA-256 in hexadecimal, of which people see eight characters', () => {
    const { id } = plan()
    expect(id).toMatch(/^[0-9a-f]{64}$/)
    expect(shortId(id)).toBe(id.slice(0, 8))
  })

  test.each([
    ['the environment', { environment: 'staging' }],
    ['the server', { server: { ...content().server, system_identifier: '1' } }],
    ['the head of the history', { history_head: null }],
    ['the order of the migrations', { migrations: content().migrations.toReversed() }],
    ['a checksum', { migrations: [{ name: '0002_emails', checksum: 'c'.repeat(64) }] }],
    ['the backup', { backup: false }],
    ['the approval', { approval: 'enhanced' as const }],
  ])('is another when %s changes', (_, changes) => {
    expect(plan(changes).id).not.toBe(plan().id)
  })
})

describe('a written plan', () => {
  test('is read by its id, by the beginning of it, and by its file', async () => {
    const folder = await temporaryFolder()
    const { id } = plan()
    const file = await writePlan(folder, plan(), { HOME: folder })
    for (const reference of [id, id.slice(0, 8), id.slice(0, 20), file]) {
      expect(await readPlan(folder, reference)).toMatchObject(plan())
    }
  })

  test('says what the database said last when the same is planned again', async () => {
    const folder = await temporaryFolder()
    const env = { HOME: folder }
    await writePlan(folder, { ...plan(), why: 'the first reason' }, env)
    await writePlan(folder, { ...plan(), why: 'the second reason' }, env)
    expect(await readPlan(folder, plan().id)).toMatchObject({ why: 'the second reason' })
  })

  test('keeps what the database said as long as nobody edits it', async () => {
    const folder = await temporaryFolder()
    const env = { HOME: folder }
    const loss = [{ table: 'note', rows: 1200 }] as never
    const file = await writePlan(folder, { ...plan(), loss }, env)
    expect(await trusted(await readPlan(folder, plan().id), env)).toMatchObject({ loss })

    await writeFile(file, (await readFile(file, 'utf8')).replace('1200', '0'))
    const edited = await trusted(await readPlan(folder, plan().id), env)
    expect(edited).not.toHaveProperty('loss')
    expect(edited.why).toContain('edited, or comes from another machine')
  })

  test('is refused when its content was edited', async () => {
    const folder = await temporaryFolder()
    const file = await writePlan(folder, plan(), { HOME: folder })
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('"backup": true', '"backup": false'),
    )
    const error = await errorOf(() => readPlan(folder, plan().id))
    expect(error).toMatchObject({ code: 'STATE_CORRUPT', exit: 4 })
    expect(error.message).toContain('was edited')
  })

  test('is refused when another plan stands in its file', async () => {
    const folder = await temporaryFolder()
    const file = await writePlan(folder, plan(), { HOME: folder })
    await writeFile(file, JSON.stringify(plan({ backup: false })))
    expect((await errorOf(() => readPlan(folder, plan().id))).code).toBe('STATE_CORRUPT')
  })

  test.each(['null', '7', '{}', '{"id":"x","content":null}'])(
    'is refused when its file holds %s',
    async (text) => {
      const folder = await temporaryFolder()
      await writeFile(join(folder, `${plan().id}.json`), text)
      expect((await errorOf(() => readPlan(folder, plan().id))).exit).not.toBe(1)
    },
  )
})

test.each(['', 'deadbee', 'deadbeef', 'DEADBEEF', '../../../etc/passwd', 'none.json'])(
  'there is no plan "%s"',
  async (reference) => {
    const folder = await temporaryFolder()
    await writePlan(folder, plan(), { HOME: folder })
    expect(await errorOf(() => readPlan(folder, reference))).toMatchObject({
      code: 'PLAN_UNKNOWN',
      exit: 2,
    })
  },
)
