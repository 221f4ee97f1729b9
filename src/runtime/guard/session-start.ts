import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FaberDbError } from '../../operations/errors.ts'
import { shownName } from '../approval/loss-text.ts'
import { type Plan, shortId } from '../approval/plan.ts'
import { readJson } from '../state/files.ts'
import { type StatePaths, statePaths } from '../state/paths.ts'
import { readSeen, type Seen } from '../state/seen.ts'
import { count, listed } from '../text.ts'
import type { Surroundings } from './guard.ts'
import { findPlace, type GuardedEnvironment } from './place.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * What Claude is told when a session starts: the environments, how they stood when last looked at,
 * and the plans that wait for approval. Connects to nothing. Undefined where there is no configuration.
 */
export async function sessionStart(
  event: string,
  { env, now }: Surroundings,
): Promise<string | undefined> {
  const { cwd } = JSON.parse(event) as { readonly cwd?: unknown }
  const folders = [env.CLAUDE_PROJECT_DIR, cwd].filter((each) => typeof each === 'string')
  try {
    const place = await findPlace(folders, env)
    if (!place) return undefined
    const state = statePaths(place.root)
    const seen = await readSeen(state)
    const said = place.environments.map((each) => environmentText(each, seen[each.name], now))
    const waiting = await waitingPlans(state, now)
    return shownLines([
      `faber-db guards this project’s databases: ${said.join('; ')}.`,
      ...(waiting.length === 0 ? [] : [`Waiting for approval: ${listed(waiting.map(planText))}.`]),
    ])
  } catch (error) {
    if (!(error instanceof FaberDbError) || error.code !== 'CONFIG_INVALID') throw error
    const { message, next } = error.text
    return shownLines([`faber-db’s configuration is broken: ${[message, next].join(' ')}`])
  }
}

const shownLines = (lines: readonly string[]) => lines.map(shownName).join('\n')

function environmentText(
  { name, isGuarded }: GuardedEnvironment,
  seen: Seen | undefined,
  now: Date,
): string {
  const facts = [
    ...(isGuarded ? ['protected'] : []),
    ...(seen ? [`${seen.pending} pending as of ${ageText(seen.at, now)}`] : []),
  ]
  return facts.length === 0 ? name : `${name} (${facts.join(', ')})`
}

function planText({ id, content }: Plan): string {
  return `plan ${shortId(id)} for ${content.request}`
}

/** Of each request the newest plan of the last day that asks for approval and has neither got nor used one. */
async function waitingPlans({ plans, grants }: StatePaths, now: Date): Promise<Plan[]> {
  const [names, granted] = await Promise.all(
    [plans, grants].map((folder) => readdir(folder).catch(() => [])),
  )
  const written = await Promise.all(
    (names ?? []).map(async (name) => ({ name, at: await timeOf(join(plans, name)) })),
  )
  const recent = written
    .filter(({ name, at }) => name.endsWith('.json') && now.getTime() - at < dayMs)
    .sort((a, b) => b.at - a.at)
  const newest = new Map<string, Plan>()
  for (const { name } of recent) {
    const plan = await readJson<Plan>(join(plans, name)).catch(() => undefined)
    const request = plan?.content?.request
    if (plan && request && !newest.has(request)) newest.set(request, plan)
  }
  return [...newest.values()].filter(
    ({ id, content }) =>
      content.approval !== 'none' &&
      !granted?.some((name) => name.startsWith(id) && !name.endsWith('.confirmed.json')),
  )
}

const timeOf = (file: string) =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )

/** `3 hours ago`. */
function ageText(at: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - new Date(at).getTime()) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${count(minutes, 'minute')} ago`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${count(hours, 'hour')} ago` : `${count(Math.floor(hours / 24), 'day')} ago`
}
