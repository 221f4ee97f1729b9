import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { escapeLiteral } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { type FaberProject, faberProject } from '../support/faber-project.ts'
import { startReceiver } from '../support/http-receiver.ts'
import { rows, snapshot } from '../support/observe.ts'
import { dropBeside } from '../support/postgres/database.ts'
import { testServer } from '../support/postgres/worker-server.ts'
import { prismaEnvironment } from '../support/prisma/prisma-cli.ts'
import { faberDb } from '../support/program.ts'

const modules = dirname(dirname(createRequire(import.meta.url).resolve('prisma/package.json')))
const sampler = fileURLToPath(new URL('sample-command-lines.mjs', import.meta.url))

/** Every character that a URL, a shell, JSON or a configuration of libpq could stumble over. */
const password = `Zq7 %@:/#?&="'\\$\`{é}|Zq7`

/** What the backups are encrypted with. */
const key = 'kestrel-7-orchard-9-lantern'

/** What alerts are signed with, and the path of a receiver, which of some is the secret. */
const signing = Buffer.from('heron-4-meadow-2-anvil-6').toString('base64')
const hook = 'T0/otter-5-quarry-8'

/** How the secrets could stand somewhere, by what would have written them so. */
const forms = {
  'the secret of alerts': signing,
  'the address of alerts': hook,
  'the key': key,
  'the key in base64': Buffer.from(key).toString('base64').replace(/=+$/, ''),
  plain: password,
  'in a URL': encodeURIComponent(password),
  'in a URL, as WHATWG writes it': new URL(`x://u:${encodeURIComponent(password)}@h`).password,
  'in JSON': JSON.stringify(password).slice(1, -1),
  'in SQL': escapeLiteral(password),
  'in base64': Buffer.from(password).toString('base64').replace(/=+$/, ''),
  'in base64url': Buffer.from(password).toString('base64url'),
}

test.runIf(process.platform === 'linux')(
  'through a whole life password and key stand in .env and in nothing that faber-db writes, shows or starts',
  { timeout: 180_000 },
  async () => {
    const project = await withPassword()
    const stop = await sampleCommandLines()
    const shown = await wholeLife(project)
    const commandLines = await stop()
    const files = await snapshot(project.dir)

    expect(commandLines.some((line) => line.includes('pg_dump'))).toBe(true)
    expect(commandLines.some((line) => line.includes('migrate diff'))).toBe(true)
    // Prisma's CLI shows the connection string that it is given: a gate's, good for that moment.
    expect(commandLines.some((line) => line.includes(' --datasource {'))).toBe(true)
    expect(files['.env']).toContain(forms['in a URL'])
    expect(Object.keys(files).some((file) => file.includes('alerts/queue/down/'))).toBe(true)
    expect(shown.some((text) => text.includes('cannot POST ***'))).toBe(true)
    const { '.env': _, ...others } = files
    const history = await rows(project.urls.production, 'select * from _prisma_migrations')
    const places = {
      ...Object.fromEntries(shown.map((text, index) => [`output ${index}`, text])),
      ...Object.fromEntries(commandLines.map((line) => [`command line ${line}`, line])),
      ...others,
      'the history table': JSON.stringify(history),
    }
    const leaks = Object.entries(places).flatMap(([place, text]) =>
      Object.entries(forms).flatMap(([form, secret]) =>
        text.includes(secret) || text.includes(Buffer.from(secret).toString('latin1'))
          ? [`${form}: ${place}`]
          : [],
      ),
    )
    expect(leaks).toEqual([])
  },
)

/** A project whose role has the password, with the connection strings in .env only. */
async function withPassword(): Promise<FaberProject> {
  const project = await faberProject({
    schema: 'model Pet {\n  id Int @id\n}\n',
  })
  const role = `secret_${new URL(project.urls.dev).pathname.slice(1)}`
  const admin = testServer().url
  await rows(admin, `create role ${role} superuser login password ${escapeLiteral(password)}`)
  onTestFinished(async () => {
    for (const url of Object.values(project.urls)) {
      await dropBeside(url)
      await rows(url, `drop owned by ${role} cascade`)
    }
    await rows(admin, `drop role ${role}`)
  })
  const lines = Object.entries(project.urls).map(([name, url]) => {
    const variable = name === 'dev' ? 'DEV_DATABASE_URL' : 'PROD_DATABASE_URL'
    const { host, pathname } = new URL(url)
    return `${variable}='postgresql://${role}:${encodeURIComponent(password)}@${host}${pathname}'\n`
  })
  // It quotes what it is asked for.
  const chat = await startReceiver({ status: 400, body: `cannot POST /${hook}` })
  const wrong = `postgresql://${role}:${encodeURIComponent(password)}wrong@127.0.0.1:1/x`
  await project.write(
    '.env',
    [
      ...lines,
      `STAGING_DATABASE_URL='${wrong}'\n`,
      `FABER_DB_BACKUP_KEY=${key}\n`,
      `ALERT_SECRET=whsec_${signing}\n`,
      `DOWN_URL=http://127.0.0.1:1/${hook}\n`,
      `CHAT_URL=${chat.url}/${hook}\n`,
    ].join(''),
  )
  await symlink(modules, join(project.dir, 'node_modules'))
  return project
}

/** init … migrate production, with all that can go wrong on the way; returns all that was printed. */
async function wholeLife(project: FaberProject): Promise<string[]> {
  const shown: string[] = []
  const { PATH, XDG_STATE_HOME } = process.env
  const env = { ...prismaEnvironment(), PATH: `${testServer().toolsDir}:${PATH}`, XDG_STATE_HOME }
  const run = async (exit: number, ...args: string[]) => {
    const ended = await faberDb(args, { cwd: project.dir, env })
    shown.push(ended.stdout, ended.stderr)
    expect({ args, ...ended }).toMatchObject({ args, exit })
    return ended.stdout
  }
  const approved = async () => {
    const plan = JSON.parse(await run(5, 'migrate', 'production', '--json')).errors[0].plan_id
    const sign = await run(0, 'approve', plan, '--sign', 'release.pem', '--json')
    await run(0, 'approve', plan, '--signature', JSON.parse(sign).details.signature)
  }
  const { approval_keys } = JSON.parse(
    await project.read('.fractary/plugins/faber-db/config.json'),
  ).safety
  await run(0, 'init', '--force')
  await project.configure({
    'safety.approval_keys': approval_keys,
    'integration.notify_on_failure': true,
    'alerts.receivers': {
      down: { type: 'webhook', url_env: 'DOWN_URL', secret_env: 'ALERT_SECRET' },
      chat: { type: 'slack', url_env: 'CHAT_URL' },
    },
  })
  await run(4, 'alerts', 'test')
  await run(0, 'db-create', 'dev')
  await run(0, 'generate-migration', 'add pets', '--work-id', '7')
  await run(0, 'migrate', 'dev')
  await run(6, 'status')
  await run(3, 'health-check', 'staging')
  await approved()
  await run(0, 'migrate', 'production')
  await project.addMigration('29990101000000_fails', 'create table "x" ();\nselect 1/0;\n')
  await approved()
  await run(7, 'migrate', 'production')
  await project.addMigration('29990101000000_fails', 'drop table nowhere;\n')
  await run(5, 'migrate', 'production', '--plan')
  await run(0, 'health-check', 'production', '--json')
  await run(0, 'backup', 'create', 'production')
  await project.configure({ 'backup.encrypt_backups': true })
  for (const format of ['custom', 'directory', 'sql']) {
    const made = await run(0, 'backup', 'create', 'dev', '--format', format, '--json')
    const { backup_id } = JSON.parse(made).details
    await run(0, 'backup', 'verify', 'dev', backup_id, '--restore')
    await run(0, 'restore', 'dev', '--backup', backup_id)
  }
  await run(0, 'rollback', 'dev', '--verify')
  await run(7, 'migrate', 'dev')
  await run(0, 'backup', 'list', '--json')
  await run(0, 'audit', 'list', '--json')
  return shown
}

/** Watches every command line of the machine until the returned function is called. */
async function sampleCommandLines(): Promise<() => Promise<string[]>> {
  const child = spawn(process.execPath, [sampler], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill())
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  await once(child.stdout, 'data')
  return async () => {
    child.stdin.end()
    await once(child, 'close')
    return JSON.parse(output)
  }
}
