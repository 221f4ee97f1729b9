import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { ReportData } from '../../../../src/runtime/report/html/data.ts'
import { reportPage } from '../../../../src/runtime/report/html/page.tsx'
import { hasBrowser, startBrowser } from '../../../support/browser.ts'
import { temporaryFolder } from '../../support.ts'
import { crowdedTables, crowdedTexts, faintTexts, overflows } from './in-page.mjs'
import { fresh, largeDiagram, production, reportOf, seen, table, unreachable } from './reports.ts'
import { differenceFrom } from './screenshots.ts'

/** Chromium in one process cannot always take a picture while the machine is busy; it can a moment later. */
async function picture(take: () => Promise<Buffer>): Promise<Buffer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await take()
    } catch (error) {
      if (attempt === 5 || !/Unable to capture/.test((error as Error).message)) throw error
      await sleep(500)
    }
  }
}

describe.runIf(hasBrowser)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser?.close())

  interface Opened {
    readonly page: Page
    /** What the page asked for beside itself, and what it complained of. */
    readonly asked: readonly string[]
    readonly said: readonly string[]
  }

  /** The page from a file, with the network off. */
  async function open(
    report: ReportData,
    { width = 1280, colorScheme = 'light' as 'light' | 'dark' } = {},
  ): Promise<Opened> {
    const file = join(await temporaryFolder(), 'report.html')
    await writeFile(file, reportPage(report))
    const address = pathToFileURL(file).href
    const context = await browser.newContext({
      colorScheme,
      offline: true,
      viewport: { width, height: 900 },
    })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const [asked, said]: [string[], string[]] = [[], []]
    page.on('request', (request) => {
      if (request.url() !== address) asked.push(request.url())
    })
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(address)
    return { page, asked, said }
  }

  const everything = reportOf([production(), seen(), unreachable(), fresh()])
  const schemes = ['light', 'dark'] as const

  test.each(schemes.flatMap((scheme) => [360, 800, 1600].map((width) => [scheme, width] as const)))(
    'in %s and at %i pixels nothing overlaps, stands out or is faint, and nothing is asked for',
    async (colorScheme, width) => {
      const { page, asked, said } = await open(everything, { width, colorScheme })
      expect(await page.evaluate(overflows)).toEqual([])
      expect(await page.evaluate(crowdedTexts)).toEqual([])
      expect(await page.evaluate(crowdedTables)).toEqual([])
      const { looked, faint } = await page.evaluate(faintTexts)
      expect(looked).toBeGreaterThan(200)
      expect(faint).toEqual([])
      expect([...asked, ...said]).toEqual([])
    },
  )

  test('300 tables do not overlap, and those that change stand in the first drawing', async () => {
    const report = reportOf([production({ diagram: largeDiagram(300) })])
    const { page } = await open(report)
    expect(await page.locator('svg.diagram').last().locator('.box').count()).toBe(301)
    expect(await page.evaluate(crowdedTables)).toEqual([])
    expect(await page.evaluate(crowdedTexts)).toEqual([])
    const first = page.locator('svg.diagram').first()
    expect(await first.locator('.table.changed, .table.added').count()).toBe(3)
  })

  test('names of any length and script stay in their boxes', async () => {
    const long = 'a_table_whose_name_is_as_long_as_postgresql_allows_it_to_be_xxxx'
    const tables = [
      table(long, [`${long}_id character_varying_of_some_length? +`], { mark: 'changed' }),
      table('注文明細と商品の対応表', ['商品番号 integer PK', 'WWWWWWWWWWWWWWWWWWWWWW text?']),
    ]
    const report = reportOf([
      production({ name: `${long}-${long}`, diagram: { tables, relations: [], pending: 1 } }),
      fresh(),
    ])
    const { page } = await open(report, { width: 360 })
    expect(await page.evaluate(overflows)).toEqual([])
    expect(await page.evaluate(crowdedTexts)).toEqual([])
  })

  test('markup in the texts of a database is text', async () => {
    const evil = '<script>document.title = "owned"</script><img src=x onerror=alert(1)>'
    const report = reportOf(
      [
        production({
          name: evil,
          checks: [{ name: evil, title: evil, grade: 'degraded', summary: evil, advice: evil }],
          diagram: {
            tables: [table(evil, [`${evil} integer`])],
            relations: [],
            pending: 1,
            doubt: evil,
          },
          migrations: { applied: 1, head: evil, pending: [evil], unfinished: [evil] },
        }),
      ],
      { project: evil },
    )
    const { page, asked, said } = await open(report)
    expect(await page.locator('script, img').count()).toBe(0)
    expect(await page.title()).toContain('<script>')
    expect(await page.locator('h2').textContent()).toBe(evil)
    expect([...asked, ...said]).toEqual([])
  })

  test('on paper the diagram is shown whole', async () => {
    const { page } = await open(everything)
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .locator('.scroll')
        .first()
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0)
  })

  test.each(schemes)('a page looks as it did, in %s', async (colorScheme) => {
    const { page } = await open(reportOf([production()]), { width: 1000, colorScheme })
    const clip = { x: 0, y: 0, width: 1000, height: 900 }
    const top = await picture(() => page.screenshot({ clip }))
    expect(await differenceFrom(`top-${colorScheme}`, top)).toBe('')
    const section = page.locator('section:has(> h3:text("Schema"))')
    const schema = await picture(() => section.screenshot())
    expect(await differenceFrom(`schema-${colorScheme}`, schema)).toBe('')
  })

  test('a page looks as it did on a telephone, of an environment that does not answer', async () => {
    const { page } = await open(reportOf([unreachable()]), { width: 360 })
    const clip = { x: 0, y: 0, width: 360, height: 900 }
    const top = await picture(() => page.screenshot({ clip }))
    expect(await differenceFrom('telephone', top)).toBe('')
  })
})
