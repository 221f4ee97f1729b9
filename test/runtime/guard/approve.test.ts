import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { confirm } from '../../../src/runtime/approval/confirmation.ts'
import { writeGrant } from '../../../src/runtime/approval/grant.ts'
import { makePlan, type Plan, writePlan } from '../../../src/runtime/approval/plan.ts'
import { withSeal } from '../../../src/runtime/approval/seal.ts'
import { judgeApproval } from '../../../src/runtime/guard/approve.ts'
import { guard } from '../../../src/runtime/guard/guard.ts'
import type { Invocation, Reading } from '../../../src/runtime/guard/shell/invocation.ts'
import { unseen } from '../../../src/runtime/guard/shell/invocation.ts'
import { statePaths } from '../../../src/runtime/state/paths.ts'
import { content } from '../approval/plans.ts'
import { folderWith } from '../support.ts'

const now = new Date('2026-05-01T12:00:00Z')

const configFile = '.fractary/plugins/faber-db/config.json'

/** A project that waits for approval of one plan. */
async function projectWith(changes: Parameters<typeof content>[0] = {}, safety: object = {}) {
  const config = {
    schema_version: '1.0',
    database: { provider: 'postgresql', migration_tool: 'prisma' },
    environments: { production: { connection_string_env: 'PROD_DATABASE_URL' } },
    safety,
  }
  const folder = await folderWith({ [configFile]: JSON.stringify(config) })
  const env = { HOME: folder }
  const state = statePaths(folder)
  const plan: Plan = makePlan(content(changes), now)
  await writePlan(state.plans, plan, env)
  const invocation = (words: string[], more: Partial<Invocation> = {}): Invocation => ({
    words: words as [string, ...string[]],
    variables: new Map(),
    input: undefined,
    folder,
    ...more,
  })
  const judge = (reading: Partial<Reading>) =>
    judgeApproval(
      { invocations: [], changes: [], unfollowed: [], ...reading },
      { tool: 'Bash', input: { command: '…', timeout: 7 }, folder, mode: 'bypassPermissions' },
      { env, now },
    )
  return {
    folder,
    state,
    env,
    plan,
    judge,
    /** A command line of these words alone. */
    run: (words: string[]) =>
      judge({ invocations: [invocation(words)], alone: words as [string, ...string[]] }),
    invocation,
  }
}

const deny = (reason: string | RegExp) => [
  { decision: 'deny', reason: expect.stringMatching(reason) },
]

describe('alone', () => {
  test('it becomes the question to the person, with a token in what runs then', async () => {
    const { run, plan, state } = await projectWith()
    const [decision] = await run(['faber-db', 'approve', plan.id.slice(0, 8)])
    expect(decision).toMatchObject({
      decision: 'ask',
      reason: expect.stringContaining('It runs: faber-db migrate production'),
      updatedInput: { timeout: 7 },
    })
    expect(decision?.updatedInput?.command).toMatch(
      new RegExp(`^faber-db approve ${plan.id} --token [\\w-]{43}$`),
    )
    expect(decision?.reason).not.toMatch(/token/)
    expect(await readdir(state.tokens)).toHaveLength(1)
  })

  test('it runs the same program in the same way', async () => {
    const { run, plan } = await projectWith()
    const program = ['node', '/opt/my plugins/faber-db/bin/faber-db']
    const [decision] = await run([...program, 'approve', plan.id, '--json'])
    expect(decision?.updatedInput?.command).toMatch(
      /^node '\/opt\/my plugins\/faber-db\/bin\/faber-db' approve \w{64} --token [\w-]{43} --json$/,
    )
  })

  test('a plan named by its file is the one of the state folder', async () => {
    const { run, plan, folder } = await projectWith()
    const altered = { ...plan, loss: [], why: 'harmless' }
    await writeFile(join(folder, 'altered.json'), JSON.stringify(altered))
    const [decision] = await run(['faber-db', 'approve', 'altered.json'])
    expect(decision?.decision).toBe('ask')
    expect(decision?.reason).not.toContain('Lost')
  })

  test('enhanced approval is asked about twice, the second time with other words', async () => {
    const { run, plan, state, env } = await projectWith({ approval: 'enhanced' })
    const first = await run(['faber-db', 'approve', plan.id])
    expect(first[0]?.reason).toContain('first of two')
    await confirm(state, plan.id, now, env)
    const second = await run(['faber-db', 'approve', plan.id])
    expect(second[0]?.reason).toContain('Second and last confirmation')
  })

  test('a first confirmation written by hand counts for nothing', async () => {
    const { run, plan, state } = await projectWith({ approval: 'enhanced' })
    await mkdir(state.grants, { recursive: true })
    const forged = { plan_id: plan.id, expires_at: '2036-01-01T00:00:00Z', seal: 'x' }
    await writeFile(join(state.grants, `${plan.id}.confirmed.json`), JSON.stringify(forged))
    const [decision] = await run(['faber-db', 'approve', plan.id])
    expect(decision?.reason).toContain('first of two')
  })

  test('a plan that is approved already is to be run', async () => {
    const { run, plan, state, env } = await projectWith()
    const grant = {
      plan_id: plan.id,
      operation: 'migrate',
      environment: 'production',
      request: 'migrate production',
      way: 'prompt',
      approved_by: 'ann@desk',
      approved_at: now.toISOString(),
      expires_at: new Date(now.getTime() + 1000).toISOString(),
    } as const
    await writeGrant(state.grants, await withSeal('grant', grant, env))
    expect(await run(['faber-db', 'approve', plan.id])).toEqual(
      deny(/is approved until .* Run it now: faber-db migrate production/),
    )
  })

  test('a plan that needs no approval is to be run', async () => {
    const { run, plan } = await projectWith({ approval: 'none' })
    expect(await run(['faber-db', 'approve', plan.id])).toEqual(
      deny('needs no approval. Run it: faber-db migrate production'),
    )
  })

  test('a plan that nobody knows, and one that was edited, are said to be so', async () => {
    const { run, plan, state } = await projectWith()
    expect(await run(['faber-db', 'approve', 'deadbeef'])).toEqual(deny('no plan "deadbeef"'))
    const edited = { ...plan, content: { ...plan.content, backup: false } }
    await writeFile(join(state.plans, `${plan.id}.json`), JSON.stringify(edited))
    expect(await run(['faber-db', 'approve', plan.id])).toEqual(deny('was edited'))
  })

  test('what the configuration has come to forbid is not asked about', async () => {
    const drop = { rule: 'drop-table', operation: 'drop_table', risk: 'high', file: 'a.sql' }
    const findings = [{ ...drop, line: 1, message: 'Drops users.' }]
    const block_reason = 'Tables are kept for seven years.'
    const destructive_operations = { drop_table: { allowed: false, block_reason } }
    const { run, plan } = await projectWith({ findings }, { destructive_operations })
    expect(await run(['faber-db', 'approve', plan.id])).toEqual(deny(block_reason))
  })

  test('a signature is let through, and help too', async () => {
    const { run, plan } = await projectWith()
    expect(await run(['faber-db', 'approve', plan.id, '--signature', '1.x'])).toEqual([undefined])
    expect(await run(['faber-db', 'approve', plan.id, '--signature=1.x'])).toEqual([undefined])
    expect(await run(['faber-db', 'approve', '--help'])).toEqual([undefined])
  })
})

test.each([
  [['--token', 'x'], 'token'],
  [['--token=x', '--signature', 'y'], 'token'],
  [['--sign', 'release.pem'], 'A signature is made by the person'],
  [['--sign=release.pem'], 'A signature is made by the person'],
  [['--yes'], 'alone'],
  [[unseen], 'alone'],
  [['other'], 'alone'],
])('the model may not give %j', async (more, reason) => {
  const { run, plan } = await projectWith()
  expect(await run(['faber-db', 'approve', plan.id, ...more])).toEqual(deny(reason))
})

test('a signature that the command line makes itself is refused', async () => {
  const { judge, invocation, plan } = await projectWith()
  const approve = (value: string) =>
    invocation(['faber-db', 'approve', plan.id, '--signature', value])
  const refused = deny('A signature is made by the person')
  expect(await judge({ invocations: [approve(`1.${unseen}`)] })).toEqual(refused)
  const sign = invocation(['openssl', 'pkeyutl', '-sign'])
  expect(await judge({ invocations: [sign, approve('1.x')] })).toEqual(refused)
  expect(await judge({ invocations: [approve('1.x')] })).toEqual([undefined])
})

test('a tool of an MCP server does not approve', async () => {
  const { folder, env, plan } = await projectWith()
  const tool_input = { cmd: `faber-db approve ${plan.id}` }
  const event = { tool_name: 'mcp__shell__run_command', tool_input, cwd: folder }
  expect(await guard(JSON.stringify(event), { env, now })).toContain('"deny"')
})

describe('within something else it is denied:', () => {
  test('beside other commands', async () => {
    const { judge, invocation, plan } = await projectWith()
    const approve = invocation(['faber-db', 'approve', plan.id])
    const decisions = await judge({ invocations: [approve, invocation(['true'])] })
    expect(decisions).toEqual(deny('as a command of its own'))
  })

  test.each<[string, string[], string?]>([
    ['expect', ['expect', '-c', 'spawn faber-db approve 3f9c2a7e']],
    ['a pseudo-terminal', ['script', '-qec', 'node "/x/bin/faber-db" approve 3f9c', '/dev/null']],
    ['python', ['python3', '-'], "subprocess.run(['faber-db', 'approve', '3f9c2a7e'])"],
    ['keys sent to tmux', ['tmux', 'send-keys', 'faber-db approve 3f9c', 'Enter']],
  ])('through %s', async (_, words, input) => {
    const { judge, invocation } = await projectWith()
    expect(await judge({ invocations: [invocation(words, { input })] })).toEqual(deny('alone'))
  })

  test('in code that is carried out', async () => {
    const { judge } = await projectWith()
    const text = 'execFileSync("faber-db", ["approve", id])'
    const code = { kind: 'code', what: 'code of node', text, variables: new Map() } as const
    expect(await judge({ unfollowed: [code] })).toEqual(deny('alone'))
  })

  test('in a script that is written for it', async () => {
    const { judge, invocation, folder } = await projectWith()
    const change = {
      path: join(folder, 'a.exp'),
      how: 'write',
      content: 'spawn faber-db approve x',
    }
    const decisions = await judge({
      changes: [change as Reading['changes'][number]],
      invocations: [invocation(['expect', 'a.exp'])],
    })
    expect(decisions).toEqual(deny('alone'))
  })
})

/** What the guard says of whole command lines; `PLAN` is the plan’s id. */
async function saidOf(command: string, files: Readonly<Record<string, string>> = {}) {
  const { folder, env, plan } = await projectWith()
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const tool_input = { command: command.replaceAll('PLAN', plan.id) }
  const event = { tool_name: 'Bash', tool_input, cwd: folder, permission_mode: 'default' }
  const answer = await guard(JSON.stringify(event), { env, now })
  return answer && JSON.parse(answer).hookSpecificOutput
}

test.each([
  'faber-db approve PLAN',
  'faber-db approve PLAN --json # yes',
  ' faber-db "approve" PLAN',
])('a command line that is nothing else asks: %s', async (command) => {
  expect((await saidOf(command)).permissionDecision).toBe('ask')
})

test('the program may be run as a file', async () => {
  const files = { 'faber-db': '#!/usr/bin/env node\nawait import("./chunks/main.mjs")\n' }
  const said = await saidOf('node "./faber-db" approve PLAN', files)
  expect(said.updatedInput.command).toMatch(/^node .\/faber-db approve \w{64} --token [\w-]{43}$/)
})

test('a script that only has its name is judged by what it does', async () => {
  const files = { 'faber-db': '#!/bin/bash\npsql "$PROD_DATABASE_URL" -c "drop table users"\n' }
  const said = await saidOf('./faber-db approve PLAN', files)
  expect(said.updatedInput).toBeUndefined()
})

test.each([
  'cd . && faber-db approve PLAN',
  'yes | faber-db approve PLAN',
  'faber-db approve PLAN | cat',
  'faber-db approve PLAN < answers',
  'faber-db approve PLAN & sleep 1',
  'X=1 faber-db approve PLAN',
  'env -u CLAUDECODE faber-db approve PLAN',
  'bash -c "faber-db approve PLAN"',
  'script -qec "faber-db approve PLAN" /dev/null',
  'unset CLAUDECODE; expect -c "spawn faber-db approve PLAN"',
  `python3 -c "import pty; pty.spawn(['faber-db', 'approve', 'PLAN'])"`,
  'for plan in PLAN; do faber-db approve $plan; done',
  'faber-db approve $(ls .fractary/plugins/faber-db/plans | head -1)',
  'f=faber; $f-db approve PLAN',
  '$(echo $HIDDEN) approve PLAN',
  'a() { faber-db approve PLAN; }; a',
  'printf "#!/usr/bin/expect\nspawn faber-db approve PLAN\n" > x; expect x',
  'tmux new-session -d "faber-db approve PLAN"',
])('and this is denied: %s', async (command) => {
  expect(await saidOf(command)).toMatchObject({
    permissionDecision: 'deny',
    permissionDecisionReason: expect.stringContaining('alone'),
  })
})

test.each([
  [['git', 'commit', '-m', 'Document faber-db approve']],
  [['grep', '-r', 'faber-db approve', 'docs']],
  [['faber-db', 'migrate', 'production']],
  [['faber-db', 'status', 'approve']],
  [['node', '/x/bin/faber-db', 'migrate', 'approve']],
])('what only speaks of it is let through: %j', async (words) => {
  const { run } = await projectWith()
  expect(await run(words)).toEqual([])
})
