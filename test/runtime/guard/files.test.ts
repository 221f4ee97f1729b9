import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { kindOf } from '../../../src/runtime/guard/files.ts'
import { unseen } from '../../../src/runtime/guard/shell/invocation.ts'
import { guardedProject } from './guarded-project.ts'

const state = '.fractary/plugins/faber-db'

const { root, place } = await guardedProject({}, {}, afterAll)

describe('a path is', () => {
  test.each([
    ['record', `${state}/grants/x.json`],
    ['record', `${state}/plans/x.json`],
    ['record', `${state}/audit/2026-01.jsonl`],
    ['record', `${state}/migrations.jsonl`],
    ['record', `${state}/backups/a.dump`],
    ['record', state],
    ['record', 'src/../.fractary/./plugins/faber-db/audit'],
    ['record', '.Fractary/Plugins/faber-db/audit/x'],
    ['record', 'packages/api/.fractary/plugins/faber-db/grants/x.json'],
    ['record', `${unseen}/.fractary/plugins/faber-db/grants/x`],
    ['record', `.fractary/plugins/${unseen}/grants/x`],
    ['config', `${state}/config.json`],
    ['record', '.fractary/plugins/*/config.json'],
    ['settings', '.claude/settings.json'],
    ['settings', '.claude/settings.local.json'],
    ['settings', '../home/.claude/settings.json'],
    ['key', '../home/.local/state/faber-db/seal.key'],
    ['key', '../home/.local/state/*/seal.key'],
    ['variables', '.env'],
    ['variables', 'apps/web/.env.production'],
    ['plugin', '../plugin/hooks/guard.mjs'],
    ['plugin', '../plugin/bin/chunks/main.mjs'],
    [undefined, `${state}/.gitignore`],
    [undefined, '.env.example'],
    [undefined, 'src/index.ts'],
    [undefined, '.fractary/plugins/faber-work/config.json'],
    [undefined, `${unseen}/build`],
    [undefined, '*'],
    [undefined, '.claude/agents/dba.md'],
  ] as const)('%s: %s', async (kind, path) => {
    const found = kindOf(path.startsWith(unseen) ? path : `${root}/${path}`, place.files, 'write')
    expect(found).toBe(kind)
  })
})

describe('a guarded database that is a file', () => {
  test.each([
    ['rm -f data/shop.db', 'deny'],
    ['rm data/shop.db-wal', 'deny'],
    ['rm -rf data', 'deny'],
    ['cp /tmp/empty.db data/shop.db', 'deny'],
    ['cp data/shop.db /tmp/copy.db', undefined],
    ['rm -f data/other.db', undefined],
  ])('%s: %s', async (command, decision) => {
    const url = 'PROD_DATABASE_URL=file:./data/shop.db\n'
    const { bash } = await guardedProject({ '.env': url })
    expect(await bash(command)).toBe(decision)
  })
})

describe('removing', () => {
  test.each([
    ['the state folder from above', '.fractary'],
    ['the folder of all plugins', '.fractary/plugins'],
    ['the project', '.'],
    ['the folder above the project', '..'],
    ['hidden files', '.*'],
    ['what begins like it', '.f*'],
    ['everything a search finds', '**/*.jsonl'],
  ])('%s removes records', async (_, path) => {
    expect(kindOf(`${root}/${path}`, place.files, 'remove')).toBe('record')
  })

  test.each(['node_modules', 'dist', '*', '**/*.pyc', '**/node_modules', '.next', '../other'])(
    '%s removes none',
    async (path) => {
      expect(kindOf(`${root}/${path}`, place.files, 'remove')).toBeUndefined()
    },
  )
})

describe('links', () => {
  test('are followed, before the `..` behind them', async () => {
    const { root, place } = await guardedProject()
    symlinkSync(join(root, state, 'audit'), join(root, 'log'))
    expect(kindOf(`${root}/log/2026-01.jsonl`, place.files)).toBe('record')
    expect(kindOf(`${root}/log/../config.json`, place.files)).toBe('config')
  })

  test('to a file that is watched are it', async () => {
    const { root, place } = await guardedProject()
    symlinkSync(join(root, state, 'config.json'), join(root, 'settings.txt'))
    expect(kindOf(join(root, 'settings.txt'), place.files)).toBe('config')
  })
})

describe('backups that are configured to lie elsewhere', () => {
  test('are records', async () => {
    const backup = { storage_location: 'safe/dumps' }
    const { root, place } = await guardedProject({}, { backup })
    expect(kindOf(join(root, 'safe/dumps/a.dump'), place.files)).toBe('record')
    expect(kindOf(join(root, 'safe'), place.files, 'remove')).toBe('record')
    expect(kindOf(`${root}/safe/dumps/${unseen}`, place.files, 'remove')).toBe('record')
  })

  test('in a bucket are no files here', async () => {
    const backup = { storage_location: 's3://bucket/prefix' }
    const { root, place } = await guardedProject({}, { backup })
    expect(kindOf(join(root, 's3:/bucket/prefix/x'), place.files)).toBeUndefined()
  })
})
