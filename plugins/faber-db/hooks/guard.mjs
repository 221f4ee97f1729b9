import { writeSync } from 'fs'
import { Worker } from 'worker_threads'

const databaseTool = /(?<![a-z0-9])(?:prisma2?|psql|pgcli|pg_?(?:restore|dump|dumpall|ctl|loader)|postgres(?:ql)?|usql|createdb|dropdb|mysql\w*|mariadb\w*|mycli|sqlite3?|litecli|duckdb|sqlcmd|mongo(?:sh|db)?|cockroach|neon|turso|typeorm[\w-]*|sequelize(?:-cli)?|knex|kysely|drizzle-kit|mikro-orm|node-pg-migrate|db-migrate|supabase|alembic|rails|rake|artisan|manage\.py|django-admin|dbmate|goose|flyway|liquibase|atlas|faber_db_config|[a-z_]{0,60}database_url)(?![a-z0-9])|\.fractary|^mcp__/i
// In milliseconds, and together less than the timeout in hooks.json.
const deadline = 8000
const patience = 1000
const guards = process.argv[2] === 'pre-tool-use'
const chunk = new URL('../bin/chunks/hook.mjs', import.meta.url).href
const work = "const { parentPort } = require('worker_threads');"
  + 'const input = new Promise((resolve) => parentPort.once("message", resolve));'
  + 'import(' + JSON.stringify(chunk) + ').then(({ main }) => main(process.argv.slice(2), () => input))'
  + '.then((answer) => parentPort.postMessage(answer))'
let input
let failed = false
let ended = false

function readInput() {
  input = input || new Promise((resolve, reject) => {
    let text = ''
    process.stdin.setEncoding('utf8')
    process.stdin.on('data', (part) => { text += part })
    process.stdin.on('end', () => resolve(text))
    process.stdin.on('error', reject)
  })
  return input
}

function end(answer) {
  if (ended) return
  ended = true
  try {
    if (answer !== undefined) writeSync(1, answer)
  } finally {
    process.exit(0)
  }
}

function refuse(reason) {
  end(JSON.stringify({
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: 'deny',
      permissionDecisionReason: 'faber-db’s guard failed (' + reason + ') and therefore lets nothing that names a database tool through. Do not work around it: tell the user, who can install the plugin anew, or disable it under /plugin.',
    },
  }))
}

// What the tool was asked to do, without the folder and the files of the session.
function request(text) {
  try {
    const event = JSON.parse(text)
    return event.tool_name ? event.tool_name + ' ' + JSON.stringify(event.tool_input).replace(/\\[nrt]/g, ' ') : text
  } catch (error) {
    return text
  }
}

// The reason holds no message of an error: it may quote the event, and that a password.
function fail(reason) {
  if (failed) return
  failed = true
  if (!guards) return end()
  setTimeout(refuse, patience, reason)
  readInput().then(
    // Quotes and backslashes within a name are the shell's, or JSON's.
    (text) => databaseTool.test(request(text).replace(/["'\\]/g, '')) ? refuse(reason) : end(),
    () => refuse(reason),
  )
}

const failWith = (error) => fail(String((error && (error.code || error.name)) || 'no reason given'))
process.on('uncaughtException', failWith)
process.on('unhandledRejection', failWith)
process.on('exit', () => guards ? refuse('it ended without an answer') : end())
setTimeout(fail, deadline, 'no answer in ' + deadline / 1000 + ' s')

if (parseInt(process.versions.node, 10) < 20) {
  fail('Node.js 20 or later is needed; this is ' + process.versions.node)
} else {
  // In a thread of its own: whatever keeps it busy, or fills its memory, this one can still answer.
  const worker = new Worker(work, {
    eval: true,
    argv: process.argv.slice(2),
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  worker.on('message', (answer) => { if (!failed) end(answer) })
  worker.on('error', failWith)
  worker.on('exit', () => fail('it ended without an answer'))
  readInput().then((text) => worker.postMessage(text), failWith)
}
