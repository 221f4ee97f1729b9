import { validateConfig } from '../../config/load.ts'
import type { Config } from '../../config/schema.ts'
import type { Decision } from '../decision.ts'
import { objectIn, type Versions } from './content.ts'

/**
 * Asks where an edit of the configuration changes what faber-db protects, and says what. Nothing is
 * said of the first configuration, and of an edit that leaves safety as it is.
 */
export async function decideOnConfig({
  path,
  before,
  after,
}: Versions): Promise<Decision | undefined> {
  if (before === undefined) return undefined
  if (after === undefined) {
    return ask(
      'faber-db cannot tell what would stand in its configuration afterwards, which decides what is protected.',
    )
  }
  const next = await valid(after, path)
  if (!next) {
    return ask(
      'The configuration of faber-db would not be valid any more: until it is mended, faber-db migrates nothing and stops every database tool.',
    )
  }
  const old = await valid(before, path)
  if (!old)
    return ask(
      'The configuration of faber-db is not valid now, so that faber-db cannot tell what this changes in safety.',
    )
  const changes = differences(guardedPart(old), guardedPart(next))
  if (changes.length === 0) return undefined
  const shown = changes.slice(0, mostShown)
  const rest = changes.length - shown.length
  return ask(
    [
      'This changes what faber-db protects:',
      ...shown.map((each) => `- ${each}`),
      ...(rest > 0 ? [`- and ${rest} more`] : []),
    ].join('\n'),
  )
}

/** More lines than that nobody reads in a prompt. */
const mostShown = 10

async function valid(text: string, path: string): Promise<Config | undefined> {
  const value = objectIn(text)
  return value && (await validateConfig(value, path).catch(() => undefined))
}

/** What of a configuration decides about safety, with all defaults filled in. */
function guardedPart({ environments, safety, backup, health_checks }: Config) {
  const { enabled, on_unhealthy } = health_checks
  return { environments, safety, backup, health_checks: { enabled, on_unhealthy } }
}

/** Settings that protect nobody. */
const indifferent = /^environments\.[^.]+\.(?:region|auto_migrate)$/

/** Each setting that differs, in words, the gravest first. */
function differences(before: object, after: object): string[] {
  const [old, next] = [flat(before), flat(after)]
  const keys = [...new Set([...old.keys(), ...next.keys()])].filter((key) => !indifferent.test(key))
  const changed = keys.filter((key) => old.get(key) !== next.get(key))
  return changed
    .toSorted((one, other) => rank(one) - rank(other))
    .flatMap((key) => inWords(key, old.get(key), next.get(key)))
}

const ranks = [
  /^safety\.protected_environments$/,
  /^environments\.[^.]+\.(?:require_approval|connection_string_env)$/,
  /^safety\.(?:approval_keys|require_approval_for)/,
  /^safety\.(?:destructive_operations|backup_enforcement)/,
]

function rank(key: string): number {
  const found = ranks.findIndex((pattern) => pattern.test(key))
  return found < 0 ? ranks.length : found
}

function inWords(key: string, before: string | undefined, after: string | undefined): string[] {
  if (key === 'safety.protected_environments') return protectionInWords(before, after)
  const [, owner] = /^safety\.approval_keys\.(.*)$/s.exec(key) ?? []
  if (owner !== undefined) {
    if (after === undefined) return [`the key of ${owner} may approve no longer`]
    return [
      before === undefined
        ? `the key of ${owner} may approve by signature`
        : `another key may approve as ${owner}`,
    ]
  }
  const [, name, setting] = /^environments\.([^.]+)\.(.*)$/.exec(key) ?? []
  if (name && setting === 'require_approval' && before === 'true') {
    return [`${name} no longer asks for approval`]
  }
  if (name && setting === 'connection_string_env' && before !== undefined && after !== undefined) {
    return [
      `${name} would be the database of ${JSON.parse(after)}, no longer that of ${JSON.parse(before)}`,
    ]
  }
  return [`${key}: ${shown(before)} → ${shown(after)}`]
}

function protectionInWords(before: string | undefined, after: string | undefined): string[] {
  const [old, next] = [names(before), names(after)]
  return [
    ...old.filter((each) => !next.includes(each)).map((each) => `${each} is no longer protected`),
    ...next.filter((each) => !old.includes(each)).map((each) => `${each} becomes protected`),
  ]
}

const names = (text = '[]'): string[] => JSON.parse(text) as string[]

const shown = (value: string | undefined) =>
  value === undefined ? 'not set' : value.length > 80 ? `${value.slice(0, 77)}…` : value

/** Each setting as JSON by its path; a list is one setting. */
function flat(value: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, each]): [string, string][] => {
      const here = path === '' ? key : `${path}.${key}`
      return typeof each === 'object' && each !== null && !Array.isArray(each)
        ? [...flat(each, here)]
        : [[here, JSON.stringify(each)]]
    }),
  )
}

const ask = (reason: string): Decision => ({ decision: 'ask', reason })
