import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { version } from '../../../src/operations/index.ts'
import { initialConfig } from '../../../src/runtime/config/example.ts'
import { faberDb, faberDbJson } from '../../support/program.ts'
import { temporaryFolder } from '../support.ts'

const state = '.fractary/plugins/faber-db'

/** A folder with a configuration, and nothing set that it names. */
async function configuredFolder(): Promise<string> {
  const cwd = await temporaryFolder()
  await mkdir(join(cwd, state), { recursive: true })
  const config = initialConfig({
    provider: 'postgresql',
    hosting: 'local',
    migration_tool: 'prisma',
  })
  await writeFile(join(cwd, state, 'config.json'), JSON.stringify(config))
  return cwd
}

test('help and version go to stdout and end with 0', async () => {
  const cwd = await temporaryFolder()
  const [help, shown] = await Promise.all([
    faberDb(['migrate', '--help'], { cwd }),
    faberDb(['--version'], { cwd }),
  ])
  expect(help).toMatchObject({ exit: 0, stderr: '' })
  expect(help.stdout).toContain('Usage: faber-db migrate ENVIRONMENT')
  expect(shown).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' })
})

test('a wrong command line ends with 2, and says what next', async () => {
  const { exit, stdout, stderr } = await faberDb(['migrate'], { cwd: await temporaryFolder() })
  expect({ exit, stderr }).toEqual({ exit: 2, stderr: '' })
  expect(stdout).toMatch(/^✗ migrate needs ENVIRONMENT.*\n {2}Next: .*\n {2}\(USAGE\)\n$/)
})

test('a wrong command line is answered in JSON where JSON was asked for', async () => {
  const { exit, result, stderr } = await faberDbJson(['migrat', 'dev'], {
    cwd: await temporaryFolder(),
  })
  expect({ exit, stderr }).toEqual({ exit: 2, stderr: '' })
  expect(result).toMatchObject({
    status: 'failure',
    details: { operation: 'migrat' },
    errors: [{ code: 'USAGE' }],
  })
})

test('without a configuration it ends with 2 and names init', async () => {
  const { exit, result } = await faberDbJson(['status'], { cwd: await temporaryFolder() })
  expect(exit).toBe(2)
  expect(result.errors).toMatchObject([{ code: 'CONFIG_MISSING' }])
  expect(result.suggested_fixes).toEqual(['Run `faber-db init` in the project’s folder.'])
})

test('a server that is not there ends with 3', async () => {
  const env = { DEV_DATABASE_URL: 'postgresql://who:p4ssw0rd-x@127.0.0.1:1/app' }
  const { exit, result } = await faberDbJson(['health-check', 'dev'], {
    cwd: await configuredFolder(),
    env,
  })
  expect(exit).toBe(3)
  expect(result.errors).toMatchObject([{ code: 'DB_UNREACHABLE' }])
  expect(JSON.stringify(result)).not.toContain('p4ssw0rd-x')
})

test('what was found before a failure stands in the result', async () => {
  const { result } = await faberDbJson(['migrate', 'dev'], { cwd: await configuredFolder() })
  expect(result).toMatchObject({
    details: { operation: 'migrate', environment: 'dev' },
    errors: [{ code: 'VARIABLE_UNSET', variable: 'DEV_DATABASE_URL' }],
  })
})

test('a bug ends with 1 and shows its stack on stderr, with --json too', async () => {
  const cwd = await configuredFolder()
  // A folder where a file of the trail should be: nobody has thought of it.
  await mkdir(join(cwd, state, 'audit/2026-01.jsonl'), { recursive: true })
  const { exit, result, stderr } = await faberDbJson(['audit'], { cwd })
  expect(exit).toBe(1)
  expect(result.errors).toMatchObject([{ code: 'INTERNAL' }])
  expect(stderr).toMatch(/^Error: EISDIR.*\n( {4}at .*\n)+/)
})

test('a user’s mistake shows no stack', async () => {
  const { stdout, stderr } = await faberDb(['status'], { cwd: await temporaryFolder() })
  expect(stdout + stderr).not.toMatch(/^\s+at /m)
})

test('the project’s folder may be named from elsewhere', async () => {
  const { result } = await faberDbJson(['audit'], {
    cwd: await temporaryFolder(),
    env: { CLAUDE_DB_CWD: await configuredFolder() },
  })
  expect(result).toMatchObject({ status: 'success', details: { total: 0, chain: 'intact' } })
})
