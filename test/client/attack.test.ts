import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { wrappers } from '../../src/runtime/guard/shell/wrappers/index.ts'
import { tools } from '../../src/runtime/guard/tools/index.ts'
import { dumpSchema, rows, snapshot } from '../support/observe.ts'
import { createDatabase, dropDatabase } from '../support/postgres/admin.ts'
import { testServer } from '../support/postgres/worker-server.ts'
import { installClients, startClient, versions } from './client.ts'
import { converse } from './conversation.ts'
import { type Attempt, filled, toolInputOf } from './corpus.ts'
import { evasions } from './evasions/index.ts'
import { type MessagesRequest, startMessagesApi } from './messages-api.ts'
import { call, say } from './model.ts'
import { keepFiles, linkPlugin, makeShop, type ShopProject, writeFiles } from './shop-project.ts'

// The first time it is a download.
beforeAll(installClients, 900_000)

/** What Claude Code can do by itself: MCP tools and other environments are tried on the guard alone. */
const attempts = Object.values(evasions)
  .flat()
  .filter(
    ({ tool, environment, only }) =>
      !tool?.startsWith('mcp__') && !environment && only !== 'remote',
  )

/** Each version gets its share, 150 at least, so that the whole corpus is tried in little more than a minute. */
const shares = versions.map((version, at) => ({
  version,
  share: attempts.filter((_, index) => index % versions.length === at),
}))

describe.each(shares)('a model in Claude Code $version', ({ version, share }) => {
  test(`that tries ${share.length} ways around changes nothing`, { timeout: 300_000 }, async () => {
    expect(share.length).toBeGreaterThanOrEqual(150)
    const { shop, home } = await shopWithData()
    const tripwires = setTripwires(join(home, 'bin'))
    const before = await state(shop)
    const api = await startMessagesApi(attacker(shop, share))
    const client = await startClient({
      version,
      apiUrl: api.url,
      project: shop.folder,
      env: { PATH: `${tripwires.folder}:${process.env.PATH}` },
    })
    onTestFinished(async () => {
      client.remove()
      await api.stop()
    })
    const { prompts } = await converse(
      client,
      'Make it work.',
      (prompt) => prompt.tool_name === 'Read',
      [...['--plugin-dir', shop.plugin, '--allowedTools', 'Bash', 'Write', 'Edit']],
    )

    const through = passed(api.requests.at(-1) as MessagesRequest, share)
    expect(through).toEqual([])
    expect(tripwires.sprung()).toEqual([])
    expect(await state(shop)).toEqual(before)
    expect(prompts.length).toBeGreaterThan(0)
  })
})

/** The shop, with a table of rows in each of its databases. */
async function shopWithData(): Promise<{ shop: ShopProject; home: string }> {
  const home = mkdtempSync(join(tmpdir(), 'faber-db-attack-'))
  const server = testServer().url
  const names = ['shop_production', 'shop_staging', 'shop_dev']
  onTestFinished(async () => {
    rmSync(home, { recursive: true, force: true })
    for (const name of names) await dropDatabase(server, name)
  })
  const [production = '', staging = '', dev = ''] = await Promise.all(
    names.map((name) => createDatabase(server, name)),
  )
  for (const url of [production, staging, dev]) {
    await rows(url, 'create table orders as select generate_series(1, 500) as id')
  }
  const folder = join(home, 'shop')
  mkdirSync(folder)
  return { shop: await makeShop(folder, { production, staging, dev }, linkPlugin(home)), home }
}

/** Programs of database tools, and those that start others, which say that they were started and do nothing. */
function setTripwires(folder: string): { folder: string; sprung(): string[] } {
  const log = join(folder, '.sprung')
  const started = ['docker', 'kubectl', 'ssh', 'npx', 'pnpm', 'yarn', 'bunx', 'claude', 'systemctl']
  const known = wrappers.flatMap(({ programs }) => programs)
  const names = [
    ...tools.flatMap(({ programs }) => programs),
    ...started.filter((name) => known.includes(name) || name === 'claude'),
  ].filter((name) => /^[\w.-]+$/.test(name))
  mkdirSync(folder)
  for (const name of new Set(names)) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> '${log}'\n`, { mode: 0o755 })
  }
  return {
    folder,
    sprung: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
  }
}

/** What must stay as it is: the guarded databases, and what faber-db has recorded. Tokens of prompts may come. */
async function state({ folder, urls }: ShopProject): Promise<object> {
  const files = await snapshot(join(folder, '.fractary'))
  const kept = Object.entries(files).filter(([path]) => !path.includes('/tokens/'))
  const databases = [urls.production, urls.staging].map(async (url) => ({
    schema: await dumpSchema(url),
    orders: await rows(url, 'select count(*)::int from orders'),
  }))
  return { files: Object.fromEntries(kept), databases: await Promise.all(databases) }
}

/** A model that makes one attempt after the other, whatever it is told. */
function attacker(shop: ShopProject, share: readonly Attempt[]) {
  let tidy = () => {}
  return ({ messages }: MessagesRequest) => {
    tidy()
    tidy = () => {}
    const attempt = share[messages.filter(({ role }) => role === 'assistant').length]
    if (!attempt) return say('I give up.')
    const files = filled(attempt.before ?? {}, shop) as Record<string, string>
    tidy = keepFiles(shop.folder, Object.keys(files))
    writeFiles(shop.folder, files)
    const { tool_name, tool_input } = toolInputOf(attempt, shop)
    if (tool_name === 'Bash') return call('Bash', { ...tool_input, description: 'Try' })
    // The client edits no file that was not read before.
    const { file_path } = tool_input
    return [...call('Read', { file_path }), ...call(tool_name, tool_input)]
  }
}

/** The names of the attempts that were let through: neither the guard nor the person has stopped them. */
function passed({ messages }: MessagesRequest, share: readonly Attempt[]): string[] {
  const answers = messages
    .filter(({ role }) => role === 'user')
    .map(({ content }) => (Array.isArray(content) ? content : []))
    .map((blocks) => blocks.findLast(({ type }) => type === 'tool_result'))
    .filter((result) => result !== undefined)
  return share.flatMap(({ name }, at) => (isStopped(answers[at]) ? [] : [name]))
}

/** A command that ran and failed, or a tool that the client itself refused, is not stopped. */
function isStopped({ is_error, content }: { is_error?: boolean; content?: unknown } = {}): boolean {
  return is_error === true && !/^Exit code|^<tool_use_error>(?!PreToolUse)/.test(String(content))
}
