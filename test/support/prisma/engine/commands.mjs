import { createDatabase, execute, parseUrl } from './connection.mjs'
import { connectionError } from './errors.mjs'

/** @type {Record<string, (url: string) => Promise<unknown>>} */
const commands = {
  'can-connect-to-database': (url) => execute(parseUrl(url).config, 'SELECT 1'),
  'create-database': createDatabase,
}

/**
 * Runs `engine cli COMMAND`: the exit code says whether it worked, the log says why not.
 * @param {string | undefined} name
 * @param {string} url
 */
export async function runCommand(name, url) {
  const command = name && commands[name]
  if (!command) throw new Error(`No such command: cli ${name}`)
  // The CLI skips the first line of the log, whatever it says.
  log('INFO', { message: `Running ${name}` })
  try {
    await command(url)
  } catch (thrown) {
    const error = /** @type {Error & { code?: string }} */ (thrown)
    log('ERROR', connectionError(error, parseUrl(url).config) ?? { message: error.message })
    process.exitCode = 1
  }
}

/**
 * @param {'INFO' | 'ERROR'} level
 * @param {{ message: string, error_code?: string }} fields
 */
function log(level, fields) {
  const line = {
    timestamp: new Date().toISOString(),
    level,
    fields,
    target: 'schema_engine::logger',
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
