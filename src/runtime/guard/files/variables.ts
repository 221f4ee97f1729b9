import { basename, join } from 'node:path'
import { parse } from 'dotenv'
import { listed } from '../../text.ts'
import { addressOf } from '../address.ts'
import type { Decision } from '../decision.ts'
import { type Place, whatIsAt } from '../place.ts'
import { textOf, type Versions } from './content.ts'

/**
 * Asks where a file of variables would lead somewhere else: the variable of a guarded database
 * changes, or another one gets its address. No value is ever shown.
 */
export function decideOnVariables(versions: Versions, place: Place): Decision | undefined {
  const { path, before, after } = versions
  const name = basename(path)
  const old = parse(before ?? '')
  const guarded = place.environments.filter(({ isGuarded }) => isGuarded)
  // faber-db reads the `.env` of the root; in any other the same variable leads tools, and not it.
  const isRead = path.toLowerCase() === join(place.root, '.env').toLowerCase()
  const own = guarded.filter(({ variable }) => isRead && old[variable])
  if (after === undefined) {
    return own.length === 0
      ? undefined
      : ask(
          `${name} holds the address of ${listed(own.map((each) => each.name))}, and faber-db cannot tell what would stand in it afterwards.`,
        )
  }
  const next = parse(after)
  const moved = own.filter(({ variable }) => next[variable] !== old[variable])
  if (moved.length > 0) {
    return ask(
      `${name} would get another value of ${listed(moved.map((each) => each.variable))}: faber-db would take another database for that of ${listed(moved.map((each) => each.name))}, and no longer guard the one it guards now.`,
    )
  }
  const known = { ...parse(textOf(join(place.root, '.env')) ?? ''), ...old }
  for (const [variable, value] of Object.entries(next)) {
    if (value === known[variable] || guarded.some((each) => each.variable === variable)) continue
    const address = addressOf(value)
    const found = address && whatIsAt(address, place)
    if (found?.is === 'guarded') {
      return ask(
        `${variable} in ${name} would lead to the database of ${found.environment.name}, which only faber-db’s pipeline may change.`,
      )
    }
  }
  return undefined
}

const ask = (reason: string): Decision => ({ decision: 'ask', reason })
