import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FaberDbError } from '../../operations/index.ts'
import { blockReasonOf } from '../approval/blocked.ts'
import { isConfirmed } from '../approval/confirmation.ts'
import { findGrant } from '../approval/grant.ts'
import { type Plan, readPlan, shortId, trusted } from '../approval/plan.ts'
import { promptText } from '../approval/prompt-text.ts'
import { isSealed } from '../approval/seal.ts'
import { mintToken } from '../approval/token.ts'
import { configPath, loadConfig } from '../config/load.ts'
import { findProjectRoot } from '../config/project.ts'
import { type StatePaths, statePaths } from '../state/paths.ts'
import type { Decision } from './decision.ts'
import type { ToolCall } from './event.ts'
import type { Surroundings } from './guard.ts'
import { type Invocation, isSeen, programOf, type Reading } from './shell/invocation.ts'

/**
 * Judges `faber-db approve` on a command line. On its own it becomes Claude Code’s question to the
 * person, and what runs when they say yes carries a token that the model never had; in any other
 * form it is denied, for there a model could answer in the person’s place.
 */
export async function judgeApproval(
  reading: Reading,
  call: ToolCall,
  around: Surroundings,
): Promise<readonly (Decision | undefined)[]> {
  const alone = reading.alone && approvalIn(reading.alone)
  if (alone) return [denied(alone.args) ?? (await question(alone, call, around))]
  const approvals = reading.invocations.flatMap(({ words }) => approvalIn(words) ?? [])
  if (approvals.length === 0) return hidesApproval(reading) ? [mustBeAlone()] : []
  if (approvals.some(({ args }) => has(args, '--signature')) && signsHere(reading, approvals)) {
    return [deny(signReason)]
  }
  return approvals.map(({ args }) => denied(args) ?? notAlone(args))
}

interface Approval {
  /** The words before `approve`, and those after it. */
  readonly program: readonly string[]
  readonly args: readonly string[]
}

const runtimes = /^(?:node|nodejs|bun|deno|tsx)$/
const programFile = /(?:^|\/)faber-db(?:\.(?:m?js|ts))?$/

/** The parts of a command that approves, called by its name or as a file of a runtime. */
function approvalIn(words: Invocation['words']): Approval | undefined {
  const name = programOf({ words })
  const file = runtimes.test(name) ? words.findIndex((word) => programFile.test(word)) : -1
  const at = name === 'faber-db' ? 1 : file + 1
  if (at === 0 || words[at] !== 'approve') return undefined
  return { program: words.slice(0, at), args: words.slice(at + 1) }
}

const has = (args: readonly string[], flag: string) =>
  args.some((arg) => arg === flag || arg.startsWith(`${flag}=`))

/** What is never the model’s to do, alone or not. */
function denied(args: readonly string[]): Decision | undefined {
  if (has(args, '--token')) {
    return deny(
      'The token of an approval comes from Claude Code’s permission prompt, never from a command. Run `faber-db approve PLAN` without it.',
    )
  }
  return has(args, '--sign') ? deny(signReason) : undefined
}

const signReason =
  'A signature is made by the person who approves, on their own machine. Ask the user, or run `faber-db approve PLAN` alone: Claude Code asks the person itself.'

const signers = /^(?:openssl|ssh-keygen|gpg2?|age|minisign|signify|cosign|step|pkcs11-tool)$/

/** Whether the command line itself makes the signature that it hands over. */
function signsHere({ invocations, unfollowed }: Reading, approvals: readonly Approval[]): boolean {
  return (
    approvals.some(({ args }) => !args.every(isSeen)) ||
    invocations.some((invocation) => signers.test(programOf(invocation))) ||
    unfollowed.some(({ text }) => /\bsign\b|createSign|private_?key/i.test(text))
  )
}

/** A signature proves itself, wherever it stands. */
function notAlone(args: readonly string[]): Decision | undefined {
  return has(args, '--signature') ? undefined : mustBeAlone()
}

function mustBeAlone(): Decision {
  return deny(
    'An approval is a person’s answer to Claude Code’s question. Run `faber-db approve PLAN` alone, as a command of its own in the Bash tool: nothing before, after or around it, and the plan’s id as it is.',
  )
}

/** Claude Code’s own shells, whose input this file knows how to change. */
const shells = /^(?:Bash|PowerShell)$/

/** Asks the person about the plan; the command that runs on their yes carries the token. */
async function question(
  { program, args }: Approval,
  call: ToolCall,
  around: Surroundings,
): Promise<Decision | undefined> {
  const { env, now } = around
  if (has(args, '--signature') || has(args, '--help') || args.includes('-h')) return undefined
  const given = readArguments(args)
  const isPlain = [...program, ...args].every(isSeen)
  if (!given || !isPlain || !shells.test(call.tool)) return mustBeAlone()
  const root = await findProjectRoot(call.folder, env)
  const state = statePaths(root)
  try {
    const plan = await trusted(await planOf(given.plan, call, state), env)
    const useless =
      (await whyForbidden(plan, root, env)) ?? (await whyNeedless(plan, state, around))
    if (useless) return deny(useless)
    const isSecond =
      plan.content.approval === 'enhanced' && (await isConfirmed(state, plan.id, now, env))
    const prompt = isSecond ? 2 : 1
    const token = await mintToken(state, plan.id, prompt, now, env)
    const words = [...program, 'approve', plan.id, '--token', token]
    const command = [...words, ...(given.json ? ['--json'] : [])].map(quoted).join(' ')
    return {
      decision: 'ask',
      reason: promptText(plan, prompt),
      updatedInput: { ...call.input, command },
    }
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    const { message, why, next } = error.text
    return deny([message, why, next].filter((part) => part).join(' '))
  }
}

/** The plan of the state folder, even where a file is named: that is the one that the program reads. */
async function planOf(
  reference: string,
  { folder }: ToolCall,
  { plans }: StatePaths,
): Promise<Plan> {
  if (!reference.endsWith('.json')) return readPlan(plans, reference)
  return readPlan(plans, (await readPlan(plans, resolve(folder, reference))).id)
}

/** One plan, and `--json` at most; undefined for anything else. */
function readArguments(
  args: readonly string[],
): { readonly plan: string; readonly json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [plan, ...more] = positionals
    return plan && more.length === 0 ? { plan, json: values.json === true } : undefined
  } catch {
    return undefined
  }
}

/** The program would refuse it after the person’s yes. */
async function whyForbidden(
  plan: Plan,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const { safety } = await loadConfig(configPath(root, env))
  const reason = blockReasonOf(plan, safety)
  return reason && `The configuration forbids what plan ${shortId(plan.id)} does: ${reason}`
}

async function whyNeedless(
  { id, content }: Plan,
  { grants }: StatePaths,
  { env, now }: Surroundings,
): Promise<string | undefined> {
  if (content.approval === 'none') {
    return `Plan ${shortId(id)} needs no approval. Run it: faber-db ${content.request}`
  }
  const grant = await findGrant(grants, id, now)
  const isGood = grant && (grant.way === 'signature' || (await isSealed('grant', grant, env)))
  return isGood
    ? `Plan ${shortId(id)} is approved until ${grant.expires_at}. Run it now: faber-db ${content.request}`
    : undefined
}

/** Programs that start what their words or their input name, or type in a person’s place. */
const starters =
  /^(?:at|autoexpect|awk|batch|crontab|dtach|expect|gdb|lua|osascript|parallel|perl|php|pwsh|python[\d.]*|ruby|screen|script|socat|ssh|systemd-run|tclsh|tmux|unbuffer|xdotool|zellij)$/
/** Also by a program whose name is made at run time, with something like a plan’s id. */
const approvesInText = /faber-db(?:\.(?:m?js|ts))?\W{1,12}approve\b|\uFFFC\s+approve\s+[0-9a-f]{8}/

/** Whether text that another program would carry out approves a plan. */
function hidesApproval({ invocations, unfollowed, changes }: Reading): boolean {
  const run = invocations.filter((invocation) => starters.test(programOf(invocation)))
  const texts = [
    ...run.flatMap(({ words, input }) => [words.slice(1).join(' '), input ?? '']),
    ...unfollowed.map(({ text }) => text),
    // A script that is written and run by the same command line.
    ...(run.length > 0 ? changes.map(({ content }) => content ?? '') : []),
  ]
  return texts.some((text) => approvesInText.test(text))
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

function deny(reason: string): Decision {
  return { decision: 'deny', reason }
}
