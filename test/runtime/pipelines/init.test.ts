import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Result } from '../../../src/operations/index.ts'
import { snapshot } from '../../support/observe.ts'
import { faberDbJson } from '../../support/program.ts'
import { atTerminal } from '../../support/terminal.ts'

const schema = (provider: string) => `datasource db {\n  provider = "${provider}"\n}\n`
const configPath = '.fractary/plugins/faber-db/config.json'

/** A folder with these files and no faber-db in it. */
async function folder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'faber-db init-')))
  onTestFinished(() => rm(dir, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
  return dir
}

const init = (cwd: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) =>
  faberDbJson(['init', ...args], { cwd, env })

const errorCode = ({ result }: { result: Result }) => result.errors[0]?.code

test('the configuration is written from what the project shows, and it is valid', async () => {
  const dir = await folder({ 'prisma/schema.prisma': schema('postgresql') })
  const { exit, result } = await init(dir)
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({
    config: configPath,
    written: true,
    provider: 'postgresql',
    migration_tool: 'prisma',
    environments: [
      { name: 'dev', variable: 'DEV_DATABASE_URL' },
      { name: 'staging', variable: 'STAGING_DATABASE_URL' },
      { name: 'production', variable: 'PROD_DATABASE_URL' },
    ],
  })
  const again = await init(dir)
  expect(again.exit).toBe(0)
  expect(again.result).toMatchObject({
    message: `${configPath} is there already and valid; it was left as it is.`,
    details: { written: false },
  })
})

test('a second init writes nothing', async () => {
  const dir = await folder({ 'prisma/schema.prisma': schema('postgresql') })
  await init(dir)
  const before = await snapshot(dir)
  await init(dir)
  expect(await snapshot(dir)).toEqual(before)
})

test('--force writes a new configuration, keeps the old one beside it and the .gitignore as it is', async () => {
  const dir = await folder({ 'prisma/schema.prisma': schema('postgresql') })
  await init(dir)
  const ignore = join(dir, dirname(configPath), '.gitignore')
  await writeFile(ignore, '/mine/\n')
  await writeFile(join(dir, configPath), '{ not even JSON')
  const { exit, result } = await init(dir, ['--force'])
  expect(exit).toBe(0)
  expect(await readFile(join(dir, String(result.details.kept)), 'utf8')).toBe('{ not even JSON')
  expect(JSON.parse(await readFile(join(dir, configPath), 'utf8'))).toHaveProperty('environments')
  expect(await readFile(ignore, 'utf8')).toBe('/mine/\n')
})

test('git is told to leave backups, plans and grants alone', async () => {
  const dir = await folder({ 'prisma/schema.prisma': schema('postgresql') })
  await init(dir)
  const ignored = await readFile(join(dir, dirname(configPath), '.gitignore'), 'utf8')
  expect(ignored.split('\n')).toEqual(
    expect.arrayContaining(['/backups/', '/plans/', '/grants/', '/restores/']),
  )
})

test.each([
  ['a provider that is not handled', schema('mysql'), []],
  ['a provider that nobody knows', schema('sqlserver'), []],
  ['a tool that is not handled', schema('postgresql'), ['--migration-tool', 'knex']],
])('%s is refused and nothing is written', async (_, text, args) => {
  const dir = await folder({ 'prisma/schema.prisma': text })
  const refused = await init(dir, args)
  expect(refused.exit).toBe(2)
  expect(errorCode(refused)).toBe('NOT_SUPPORTED')
  expect(await readdir(dir)).toEqual(['prisma'])
})

test('without a schema it asks to be told, and --provider tells it', async () => {
  const dir = await folder()
  const refused = await init(dir)
  expect(refused.exit).toBe(2)
  expect(errorCode(refused)).toBe('USAGE')
  expect(await readdir(dir)).toEqual([])
  const { exit, result } = await init(dir, ['--provider', 'postgresql'])
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ written: true, provider: 'postgresql' })
})

test('a schema in several files is found, and a comment in it is no provider', async () => {
  const text = `datasource db {\n  provider = "postgresql" // was provider = "mysql"\n}\n`
  const dir = await folder({ 'prisma/schema/main.prisma': text })
  const { exit, result } = await init(dir)
  expect(exit).toBe(0)
  expect(result.details.provider).toBe('postgresql')
})

test('in a subfolder of a git repository the configuration goes to its root', async () => {
  const dir = await folder({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'prisma/schema.prisma': schema('postgresql'),
    'src/deep/index.ts': '',
  })
  await init(join(dir, 'src/deep'))
  expect(await readdir(join(dir, '.fractary/plugins/faber-db'))).toContain('config.json')
  expect(await readdir(join(dir, 'src/deep'))).toEqual(['index.ts'])
})

test('CLAUDE_DB_CWD is the project, wherever the program is started', async () => {
  const dir = await folder({ 'prisma/schema.prisma': schema('postgresql') })
  const elsewhere = await folder()
  const { exit } = await init(elsewhere, [], { CLAUDE_DB_CWD: dir })
  expect(exit).toBe(0)
  expect(await readFile(join(dir, configPath), 'utf8')).toContain('DEV_DATABASE_URL')
  expect(await readdir(elsewhere)).toEqual([])
})

test('FABER_DB_CONFIG is where the configuration goes', async () => {
  const dir = await folder({ 'prisma/schema.prisma': schema('postgresql') })
  const { exit, result } = await init(dir, [], { FABER_DB_CONFIG: 'config/db.json' })
  expect(exit).toBe(0)
  expect(result.details.config).toBe('config/db.json')
  expect(await readFile(join(dir, 'config/db.json'), 'utf8')).toContain('DEV_DATABASE_URL')
})

test.runIf(process.platform === 'linux')('a person at a terminal may say no', async () => {
  const dir = await folder({ 'prisma/schema.prisma': schema('postgresql') })
  const { exit, screen } = await atTerminal(
    ['init'],
    { cwd: dir, env: {} },
    { prompt: '[Y/n]', answer: 'n' },
  )
  expect(exit).toBe(0)
  expect(screen).toContain('Nothing was written.')
  expect(await readdir(dir)).toEqual(['prisma'])
})
