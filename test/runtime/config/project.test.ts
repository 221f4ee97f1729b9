import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findProjectRoot, readVariable } from '../../../src/runtime/config/project.ts'
import { temporaryFolder } from '../support.ts'

async function folders(...paths: string[]): Promise<string> {
  const root = await temporaryFolder()
  for (const path of paths) await mkdir(join(root, path), { recursive: true })
  return root
}

describe('the project root', () => {
  test('is the nearest folder upwards with .fractary', async () => {
    const root = await folders('.fractary', 'app/.fractary', 'app/src/deep')
    expect(await findProjectRoot(join(root, 'app/src/deep'), {})).toBe(join(root, 'app'))
  })

  test('is found by .fractary before git’s, even further up', async () => {
    const root = await folders('.fractary', 'app/.git')
    expect(await findProjectRoot(join(root, 'app'), {})).toBe(root)
  })

  test('is git’s where there is no .fractary', async () => {
    const root = await folders('.git', 'app')
    expect(await findProjectRoot(join(root, 'app'), {})).toBe(root)
  })

  test('is found in a git worktree, where .git is a file', async () => {
    const root = await folders('app')
    await writeFile(join(root, '.git'), 'gitdir: elsewhere\n')
    expect(await findProjectRoot(join(root, 'app'), {})).toBe(root)
  })

  test('is the current folder where there is neither', async () => {
    const root = await folders('app')
    expect(await findProjectRoot(join(root, 'app'), {})).toBe(join(root, 'app'))
  })

  test('is what CLAUDE_DB_CWD says, before all others', async () => {
    const root = await folders('.fractary', 'other')
    expect(await findProjectRoot(root, { CLAUDE_DB_CWD: join(root, 'other') })).toBe(
      join(root, 'other'),
    )
    expect(await findProjectRoot(root, { CLAUDE_DB_CWD: 'other' })).toBe(join(root, 'other'))
  })
})

describe('a variable', () => {
  const dotenv = '# local\nA_URL="postgresql://a b"\nexport B_URL=b#1\nEMPTY=\n'

  async function project(): Promise<string> {
    const root = await temporaryFolder()
    await writeFile(join(root, '.env'), dotenv)
    return root
  }

  test('is read from the environment', async () => {
    expect(await readVariable('A_URL', await temporaryFolder(), { A_URL: 'here' })).toBe('here')
  })

  test('is read from .env, as Prisma reads it', async () => {
    const root = await project()
    expect(await readVariable('A_URL', root, {})).toBe('postgresql://a b')
    expect(await readVariable('B_URL', root, {})).toBe('b')
  })

  test('of the environment wins over .env', async () => {
    expect(await readVariable('A_URL', await project(), { A_URL: 'here' })).toBe('here')
  })

  test('that is empty in the environment is read from .env', async () => {
    expect(await readVariable('A_URL', await project(), { A_URL: '' })).toBe('postgresql://a b')
  })

  test.each(['NONE', 'EMPTY'])('%s is not set', async (name) => {
    expect(await readVariable(name, await project(), {})).toBeUndefined()
  })

  test('leaves .env and the environment as they were', async () => {
    const root = await project()
    const before = { ...process.env }
    await readVariable('A_URL', root, process.env)
    expect(await readFile(join(root, '.env'), 'utf8')).toBe(dotenv)
    expect(process.env).toEqual(before)
  })
})
