import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { FaberDbError } from '../../operations/index.ts'
import { readVariable } from '../config/project.ts'

const variable = 'FABER_DB_BACKUP_KEY'
const fileVariable = 'FABER_DB_BACKUP_KEY_FILE'

/** age asks for 8 to 10 random characters with four times the work (scrypt, N = 2^18). */
const shortestPassphrase = 12

/**
 * The key of the backups, an age identity or a passphrase: from FABER_DB_BACKUP_KEY, else from the
 * file that FABER_DB_BACKUP_KEY_FILE names (from the project root), which may hold blank lines and
 * comments as age-keygen writes them. Both may stand in the project's .env. It must be hidden from
 * all that is shown: `run.reporter.hide([key])`.
 * @throws BACKUP_KEY, which never quotes the key
 */
export async function backupKey(root: string, env: NodeJS.ProcessEnv): Promise<string> {
  const key = await readVariable(variable, root, env)
  if (key) return checked(key.trim(), variable)
  const path = await readVariable(fileVariable, root, env)
  if (path) return checked(await readKeyFile(resolve(root, path)), path)
  throw new FaberDbError('BACKUP_KEY', {
    message: 'The backups are encrypted, and their key is not set.',
    next: `Make one (age-keygen -o backup.key) and set ${fileVariable}=backup.key, or set ${variable} to an age identity or a passphrase. Keep a copy elsewhere: without it no backup can be read.`,
    facts: { variables: [variable, fileVariable] },
  })
}

async function readKeyFile(path: string): Promise<string> {
  const facts = { file: path }
  const found = await read(path).catch((cause: NodeJS.ErrnoException) => {
    throw new FaberDbError('BACKUP_KEY', {
      message: `The file of the backup key cannot be read: ${path} (${cause.code}).`,
      next: `Set ${fileVariable} to a file that is there and can be read.`,
      facts,
      cause,
    })
  })
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new FaberDbError('BACKUP_KEY', {
      message: `The file of the backup key can be read by others than its owner: ${path}.`,
      next: `Run \`chmod 600 ${path}\`, and make a new key if others may have read it.`,
      facts,
    })
  }
  const [key, ...more] = found.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (key && more.length === 0) return key
  throw new FaberDbError('BACKUP_KEY', {
    message: `The file of the backup key holds ${key ? 'more than one key' : 'no key'}: ${path}.`,
    why: 'It must hold one line beside comments (#) and blank lines: an age identity or a passphrase.',
    facts,
  })
}

async function read(path: string): Promise<{ readonly text: string; readonly mode: number }> {
  const { mode } = await stat(path)
  return { text: await readFile(path, 'utf8'), mode }
}

function checked(key: string, place: string): string {
  if (/^age1[a-z0-9]+$/.test(key)) {
    throw new FaberDbError('BACKUP_KEY', {
      message: `${place} holds an age recipient, which can encrypt and not decrypt.`,
      next: 'Set the identity that belongs to it: the line that begins with AGE-SECRET-KEY-1.',
    })
  }
  if (key.length < shortestPassphrase) {
    throw new FaberDbError('BACKUP_KEY', {
      message: `The passphrase of ${place} is too short: it must have at least ${shortestPassphrase} characters.`,
      why: 'Whoever has the file of a backup can try passphrases as fast as they like.',
      next: 'Use four or more random words, or an age identity (age-keygen).',
    })
  }
  return key
}
