import { databaseToolNames } from '../../src/runtime/guard/names.ts'

/**
 * What stands as hooks/guard.mjs. The client goes on where a hook crashes, takes too long or ends
 * with exit 1: so whatever goes wrong before a tool is used, this answers itself, and refuses what
 * names a database tool. It imports nothing that may be missing, and any Node since 14 can read it.
 */
export const hookLauncher = String.raw`import { writeSync } from 'fs'
import { Worker } from 'worker_threads'

const databaseTool = /${databaseToolNames.source}|\.fractary|^mcp__/i
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
`
