import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const limit = 180_000
let place: string
let said: string

const demo = (...args: string[]) =>
  execa(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', ...args], {
    cwd: root,
    env: { TMPDIR: place },
    all: true,
    reject: false,
  })

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'a demo '))
  // Root's server runs as another user, who has to get through.
  chmodSync(place, 0o711)
  const { all, exitCode } = await demo()
  expect(exitCode, all).toBe(0)
  said = all
}, limit)
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** What stands in the demo's temporary folder, besides the cache of tsx. */
const left = () => readdirSync(place).filter((name) => !name.startsWith('tsx-'))

/** The rows of the last table: command and exit code. */
const steps = () =>
  [...said.matchAll(/^ {2}(\S.*?) {2,}(\d+) +\d+\.\d/gm)].map(
    ([, command = '', exit]) =>
      `${command.split(' -')[0]?.replace(/[0-9a-f]{8}/, 'PLAN')}: ${exit}`,
  )

test('the demo runs every operation that it tells of, and shows how each ended', () => {
  expect(steps()).toEqual([
    'faber-db init: 0',
    'faber-db db-create dev: 0',
    'faber-db db-create staging: 0',
    'faber-db db-create production: 0',
    'DATABASE_URL=$PROD_DATABASE_URL prisma migrate deploy: 0',
    'faber-db migrate dev: 0',
    'faber-db migrate staging: 0',
    'faber-db migrate production: 5',
    'faber-db approve PLAN: 0',
    'faber-db approve PLAN: 0',
    'faber-db migrate production: 0',
    'faber-db migrate dev: 0',
    'faber-db migrate staging: 0',
    'faber-db migrate production: 5',
    'faber-db approve PLAN: 0',
    'faber-db approve PLAN: 0',
    'faber-db migrate production: 7',
    'faber-db rollback production: 5',
    'faber-db approve PLAN: 0',
    'faber-db approve PLAN: 0',
    'faber-db rollback production: 0',
    'faber-db status: 0',
    'DATABASE_URL=$PROD_DATABASE_URL prisma migrate status: 1',
    'faber-db audit list: 0',
  ])
})

test('it measures that the failed migration changed nothing', () => {
  const measured = [...said.matchAll(/^ {2}(schema|rows|data)\b.* (same|NOT)$/gm)]
  expect(measured.map(([, , verdict]) => verdict)).toEqual(Array(5).fill('same'))
})

test('it writes no colours where nobody sees them', () => {
  expect(said).not.toContain('\u001b')
})

test('its server is gone, and of its files only the project, its keys and its mark stay', async () => {
  expect(await answers(portOf(said))).toBe(false)
  const [folder = ''] = left()
  expect(readdirSync(join(place, folder)).sort()).toEqual(['demo-key.pem', 'pid', 'shop', 'state'])
})

test('every path that it names at the end exists', () => {
  const project = /^ {2}cd '?(.+\/shop)'?$/m.exec(said)?.[1] ?? ''
  const named = [...said.matchAll(/^The (?:plan|backup|audit).*: (\.fractary\S+)$/gm)]
  expect(named).toHaveLength(3)
  for (const [, path = ''] of named) expect(existsSync(join(project, path)), path).toBe(true)
})

test(
  'a second demo takes the place of the first',
  async () => {
    const before = left()
    const { all, exitCode } = await demo()
    expect(exitCode, all).toBe(0)
    expect(left()).toHaveLength(1)
    expect(left()).not.toEqual(before)
  },
  limit,
)

test(
  'Ctrl-C stops the server and removes everything',
  async () => {
    const child = demo()
    let text = ''
    for await (const line of child.iterable({ from: 'all' })) {
      text += `${line}\n`
      if (line.includes('Created the database')) child.kill('SIGINT')
    }
    expect((await child).exitCode, text).toBe(130)
    expect(await answers(portOf(text))).toBe(false)
    expect(left()).toEqual([])
  },
  limit,
)

function portOf(text: string): number {
  return Number(/127\.0\.0\.1:(\d+)/.exec(text)?.[1])
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
