import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guard } from '../../src/runtime/guard/guard.ts'
import { type Attempt, filled, toolInputOf } from './corpus.ts'
import { evasions } from './evasions/index.ts'
import { everyday } from './everyday/index.ts'
import {
  keepFiles,
  linkPlugin,
  makeShop,
  type ShopProject,
  type ShopUrls,
  writeFiles,
} from './shop-project.ts'

const local = 'postgresql://shop:s3cret-prod@127.0.0.1:54329'
const places: readonly { readonly place: 'local' | 'remote'; readonly urls: ShopUrls }[] = [
  {
    place: 'local',
    urls: {
      production: `${local}/shop_production`,
      staging: `${local}/shop_staging`,
      dev: `${local}/shop_dev`,
    },
  },
  {
    place: 'remote',
    urls: {
      production: 'postgresql://shop:s3cret-prod@db.shop.example:5432/shop',
      staging: 'postgresql://shop:s3cret-staging@staging.shop.example:5432/shop',
      dev: 'postgresql://shop:dev@localhost:5432/shop_dev',
    },
  },
]

/** What a hook answers before a tool is used. */
interface Answer {
  readonly permissionDecision: 'deny' | 'ask'
  readonly permissionDecisionReason: string
}

describe.each(places)('with production on a $place server', ({ place, urls }) => {
  let home: string
  let shop: ShopProject

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'faber-db-guard-'))
    const folder = join(home, 'shop')
    mkdirSync(folder)
    shop = await makeShop(folder, urls, linkPlugin(home))
  })

  afterAll(() => rmSync(home, { recursive: true, force: true }))

  const attemptsOf = (families: Readonly<Record<string, readonly Attempt[]>>) =>
    Object.entries(families).flatMap(([family, attempts]) =>
      attempts
        .filter(({ only }) => only === undefined || only === place)
        .map((attempt) => [`${family}: ${attempt.name}`, attempt] as const),
    )

  /** What the guard says of an attempt in the shop; undefined for silence. */
  async function answerTo(attempt: Attempt): Promise<Answer | undefined> {
    const before = filled(attempt.before ?? {}, shop) as Record<string, string>
    const restore = keepFiles(shop.folder, Object.keys(before))
    try {
      writeFiles(shop.folder, before)
      const event = {
        hook_event_name: 'PreToolUse',
        ...toolInputOf(attempt, shop),
        cwd: shop.folder,
        permission_mode: 'bypassPermissions',
      }
      const env = {
        PATH: '/usr/bin:/bin',
        HOME: home,
        CLAUDE_PROJECT_DIR: shop.folder,
        CLAUDE_PLUGIN_ROOT: shop.plugin,
        ...(filled(attempt.environment ?? {}, shop) as Record<string, string>),
      }
      const answer = await guard(JSON.stringify(event), { env, now: new Date() })
      return answer && JSON.parse(answer).hookSpecificOutput
    } finally {
      restore()
    }
  }

  test.each(attemptsOf(evasions))('stops %s', async (_, attempt) => {
    const answer = await answerTo(attempt)
    expect(['deny', 'ask']).toContain(answer?.permissionDecision)
    expect(JSON.stringify(answer)).not.toContain('s3cret')
  })

  test.each(attemptsOf(everyday))('is silent on %s', async (_, attempt) => {
    expect(await answerTo(attempt)).toBeUndefined()
  })
})
