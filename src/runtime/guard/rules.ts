import { listed } from '../text.ts'
import { decideOnBypass, decideOnBypassInCode } from './bypass.ts'
import type { Decision } from './decision.ts'
import { decideOnChanges } from './files/decide.ts'
import { decideOnNamedFiles, decideOnNamedInCode } from './files/named.ts'
import { decideOnForward } from './forwards.ts'
import { type GuardedEnvironment, ledToBy, namedIn, type Place, whatIsAt } from './place.ts'
import { isHarmless } from './shell/harmless.ts'
import { type Invocation, programOf, type Reading, type Unfollowed } from './shell/invocation.ts'
import { speaksOfChange } from './speech.ts'
import { usesOf } from './tools/index.ts'
import type { Instead, ToolContext, Use } from './tools/tool.ts'

/** What a command line does to guarded databases: known tools by what they do, anything else by what it names. */
export function decideOnReading(
  reading: Reading,
  place: Place,
  context: ToolContext,
): (Decision | undefined)[] {
  const used = reading.invocations.map((invocation) => ({
    invocation,
    uses: usesOf(invocation, context),
  }))
  return [
    ...used.flatMap(({ uses }) => (uses ?? []).map((use) => decideOnUse(use, place))),
    ...used.map(({ invocation, uses }) => (uses ? undefined : decideOnUnknown(invocation, place))),
    ...reading.unfollowed.map((part) => decideOnUnfollowed(part, place)),
    ...reading.invocations.flatMap((invocation) => [
      decideOnBypass(invocation, place),
      decideOnForward(invocation, place),
      decideOnNamedFiles(invocation, place),
    ]),
    ...reading.unfollowed.flatMap((part) => [
      decideOnBypassInCode(part),
      decideOnNamedInCode(part),
    ]),
    ...decideOnChanges(reading.changes, place),
  ]
}

/** A known tool is judged by the database that it reaches. */
export function decideOnUse(
  { what, does, targets, instead }: Use,
  place: Place,
): Decision | undefined {
  if (does === 'read') return undefined
  const found = targets.map((target) => whatIsAt(target, place))
  const guarded = found.find((each) => each.is === 'guarded')
  if (guarded && 'environment' in guarded) {
    const { environment } = guarded
    return does === 'write' ? deny(what, environment, instead) : askUnread(what, [environment])
  }
  return found.some(({ is }) => is === 'unknown') ? askUnknown(what, guardedOf(place)) : undefined
}

/** A program that the guard does not know, with a guarded database in its words, variables or input. */
function decideOnUnknown(invocation: Invocation, place: Place): Decision | undefined {
  if (isHarmless(invocation)) return undefined
  const { words, variables, input } = invocation
  const named = [
    ...namedIn([...words, input ?? ''].join('\n'), place),
    ...ledToBy(variables, place),
  ]
  return named.length === 0 ? undefined : askUnread(nameOf(invocation), [...new Set(named)])
}

/** Code that reads variables, maybe by a name that is made at run time. */
const readsAnyVariable = /env|_SERVER/i

/**
 * What cannot be followed: text that nobody can see is asked about wherever something is guarded,
 * a program without a name where it speaks of changing databases, code where it would reach one.
 */
function decideOnUnfollowed(
  { kind, what, text, variables }: Unfollowed,
  place: Place,
): Decision | undefined {
  const looksAround = kind !== 'code' || readsAnyVariable.test(text)
  const led = looksAround
    ? namedIn([...variables.values()].join('\n'), place)
    : ledToBy(variables, place)
  const named = [...new Set([...namedIn(text, place), ...led])]
  if (named.length > 0) return askUnread(what, named)
  const guarded = guardedOf(place)
  if (guarded.length === 0 || kind === 'code') return undefined
  return kind === 'script' || speaksOfChange(text) ? askUnseen(what, guarded) : undefined
}

function guardedOf({ environments }: Place): GuardedEnvironment[] {
  return environments.filter(({ isGuarded }) => isGuarded)
}

export function deny(what: string, { name }: GuardedEnvironment, instead: Instead): Decision {
  return {
    decision: 'deny',
    reason: `${what} would change the database of ${name} past faber-db: without a plan, a person’s approval, a backup or a record. ${runInstead(name, instead)}`,
  }
}

function runInstead(name: string, instead: Instead): string {
  if (instead === undefined) {
    return `Put the change into a migration and run \`faber-db migrate ${name}\` instead.`
  }
  return `Run \`faber-db ${instead}${instead === 'generate-migration' ? '' : ` ${name}`}\` instead.`
}

function askUnread(what: string, environments: readonly GuardedEnvironment[]): Decision {
  const names = listed(environments.map(({ name }) => name))
  return {
    decision: 'ask',
    reason: `faber-db cannot tell what ${what} does, and it names the database of ${names}. What changes that database belongs into \`faber-db migrate\`.`,
  }
}

function askUnknown(what: string, environments: readonly GuardedEnvironment[]): Decision {
  const names = listed(environments.map(({ name }) => name))
  return {
    decision: 'ask',
    reason: `faber-db cannot tell which database ${what} reaches. Say yes only if it is not that of ${names}.`,
  }
}

function askUnseen(what: string, environments: readonly GuardedEnvironment[]): Decision {
  const names = listed(environments.map(({ name }) => name))
  return {
    decision: 'ask',
    reason: `faber-db cannot see what ${what} would run. Say yes only if it does not reach the database of ${names}.`,
  }
}

/** A program by its name; what looks like none may be code that was taken for one, with a password in it. */
function nameOf(invocation: Invocation): string {
  const name = programOf(invocation)
  return /^[\w.+-]{1,40}$/.test(name) ? name : 'a program'
}
