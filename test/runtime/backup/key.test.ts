import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backupKey } from '../../../src/runtime/backup/key.ts'
import { errorOf, folderWith, temporaryFolder } from '../support.ts'

const key = 'correct horse battery staple'
const inFile = { FABER_DB_BACKUP_KEY_FILE: 'backup.key' }

async function projectWithKeyFile(content: string, mode = 0o600): Promise<string> {
  const root = await temporaryFolder()
  await writeFile(join(root, 'backup.key'), content)
  await chmod(join(root, 'backup.key'), mode)
  return root
}

describe('the key is found', () => {
  test('in the environment', async () => {
    const env = { FABER_DB_BACKUP_KEY: `${key}\n`, ...inFile }
    expect(await backupKey(await temporaryFolder(), env)).toBe(key)
  })

  test('in the .env of the project', async () => {
    const root = await folderWith({ '.env': `FABER_DB_BACKUP_KEY="${key}"\n` })
    expect(await backupKey(root, {})).toBe(key)
  })

  test('in a file as age-keygen writes it', async () => {
    const identity = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`
    const text = `# created: 2026-11-21T08:30:00Z\n# public key: age1abc\n${identity}\n`
    expect(await backupKey(await projectWithKeyFile(text), inFile)).toBe(identity)
  })

  test('in a file with Windows line ends and blank lines', async () => {
    const root = await projectWithKeyFile(`\r\n${key}\r\n\r\n`)
    expect(await backupKey(root, inFile)).toBe(key)
  })

  test('in a file that the .env of the project names', async () => {
    const root = await projectWithKeyFile(key)
    await writeFile(join(root, '.env'), 'FABER_DB_BACKUP_KEY_FILE=backup.key\n')
    expect(await backupKey(root, {})).toBe(key)
  })
})

describe('refused, without a word of the key, is', () => {
  test('none at all, and both variables are named', async () => {
    const error = await errorOf(async () => backupKey(await temporaryFolder(), {}))
    expect(error.code).toBe('BACKUP_KEY')
    expect(error.text.next).toMatch(/FABER_DB_BACKUP_KEY_FILE=.*FABER_DB_BACKUP_KEY /)
  })

  test('a file that is not there', async () => {
    const error = await errorOf(async () => backupKey(await temporaryFolder(), inFile))
    expect(error).toMatchObject({ code: 'BACKUP_KEY', message: expect.stringMatching(/ENOENT/) })
  })

  test.each([0o640, 0o604])('a file with the rights %o', async (mode) => {
    const root = await projectWithKeyFile(key, mode)
    const error = await errorOf(() => backupKey(root, inFile))
    expect(error.code).toBe('BACKUP_KEY')
    expect(error.text.next).toContain('chmod 600')
    expect(JSON.stringify(error.text)).not.toContain(key)
  })

  test.each([
    { what: 'no key', content: '# only a comment\n\n' },
    { what: 'more than one key', content: `${key}\n${key} 2\n` },
  ])('a file with $what', async ({ what, content }) => {
    const root = await projectWithKeyFile(content)
    const error = await errorOf(() => backupKey(root, inFile))
    expect(error).toMatchObject({ code: 'BACKUP_KEY', message: expect.stringContaining(what) })
    expect(JSON.stringify(error.text)).not.toContain(key)
  })

  test('a recipient, with which nothing could be read again', async () => {
    const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
    const root = await temporaryFolder()
    const error = await errorOf(() => backupKey(root, { FABER_DB_BACKUP_KEY: recipient }))
    expect(error).toMatchObject({ code: 'BACKUP_KEY', message: expect.stringMatching(/recipient/) })
  })

  test('a passphrase that is soon guessed', async () => {
    const root = await temporaryFolder()
    const error = await errorOf(() => backupKey(root, { FABER_DB_BACKUP_KEY: 'hunter2hunt' }))
    expect(error).toMatchObject({ code: 'BACKUP_KEY', message: expect.stringMatching(/too short/) })
    expect(JSON.stringify(error.text)).not.toContain('hunter2')
  })
})
