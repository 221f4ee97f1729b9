import type { Config } from '../config/schema.ts'
import type { Grade, Health } from '../health/check.ts'

export type Damping = Config['health_checks']['alerting']

export type Grades = Readonly<Record<string, Grade>>

/** What damping needs to know of a look. */
export interface Look {
  readonly health: Health
  /** The grade of each check that was made, by its name. */
  readonly grades: Grades
}

/** What is remembered of an environment from one look to the next; it goes through JSON unchanged. */
export interface DampingState {
  /** The health of the last looks, the newest last. */
  readonly recent: readonly Health[]
  /** What enough looks in a row have agreed on. */
  readonly settled: Health
  readonly flapping: boolean
  /** The worst that was told since it was last told to be healthy. */
  readonly worst: Health
  /** The grades at the last telling, by the name of the check. */
  readonly grades: Grades
}

/** A change that people are told of. */
export interface Telling {
  /** `settled`: it was flapping, and this is where it came to rest. */
  readonly kind: 'changed' | 'flapping' | 'settled'
  /** Where it stands; of one that is flapping the worst that it has been. */
  readonly health: Health
  /** The worst that was told since it was last healthy, this telling with it. */
  readonly worst: Health
  /** The checks whose grade is not what it was when something was last told. */
  readonly changed: readonly ChangedCheck[]
}

export interface ChangedCheck {
  readonly name: string
  readonly from: Grade
  readonly to: Grade
}

/** As many changes are looked back upon, as Nagios and Icinga have it. */
const lookedBack = 20

const levels: readonly Health[] = ['healthy', 'degraded', 'unhealthy']

/** Before the first look all is held to be well: what is not is told. */
const initial: DampingState = {
  recent: [],
  settled: 'healthy',
  flapping: false,
  worst: 'healthy',
  grades: {},
}

/** What one more look changes, and what is to be told of it. Nothing but the state is remembered. */
export function dampen(
  before: DampingState | undefined,
  look: Look,
  damping: Damping,
): { readonly state: DampingState; readonly telling?: Telling } {
  const was = before ?? initial
  const recent = [...was.recent, look.health].slice(-lookedBack - 1)
  const settled = settle(was.settled, recent, damping)
  const percent = flapPercent(recent)
  const flapping = was.flapping
    ? percent > damping.flap_until_percent
    : percent > damping.flap_above_percent
  const state = { ...was, recent, settled, flapping }

  const kind = kindOf(was, state)
  if (!kind) return { state }
  const health = kind === 'flapping' ? extreme(recent, Math.max) : settled
  const worst = isWorse(health, was.worst) ? health : was.worst
  const isOver = kind !== 'flapping' && health === 'healthy'
  return {
    state: {
      ...state,
      worst: isOver ? 'healthy' : worst,
      grades: { ...was.grades, ...look.grades },
    },
    telling: { kind, health, worst, changed: changedChecks(was.grades, look.grades) },
  }
}

function kindOf(was: DampingState, is: DampingState): Telling['kind'] | undefined {
  if (is.flapping) return was.flapping ? undefined : 'flapping'
  if (was.flapping) return 'settled'
  return is.settled === was.settled ? undefined : 'changed'
}

/** Worse is as bad as each of the last looks has been at least, and better as bad as one of them at most. */
function settle(settled: Health, recent: readonly Health[], damping: Damping): Health {
  const { confirm_worse: worse, confirm_better: better } = damping
  const least = extreme(recent.slice(-worse), Math.min)
  if (recent.length >= worse && isWorse(least, settled)) return least
  const most = extreme(recent.slice(-better), Math.max)
  return recent.length >= better && isWorse(settled, most) ? most : settled
}

/** The share of looks that have changed the health, in percent; the newest weighs half as much again as the oldest. */
export function flapPercent(recent: readonly Health[]): number {
  const newestFirst = recent.toReversed()
  const weights = newestFirst
    .slice(0, -1)
    .map((health, age) => (health === newestFirst[age + 1] ? 0 : 1.2 - (0.4 * age) / 19))
  return (weights.reduce((sum, weight) => sum + weight, 0) / lookedBack) * 100
}

function changedChecks(before: Grades, now: Grades): ChangedCheck[] {
  return Object.entries(now).flatMap(([name, to]) => {
    const from = before[name] ?? 'healthy'
    return from === to ? [] : [{ name, from, to }]
  })
}

function extreme(looks: readonly Health[], pick: (...levels: number[]) => number): Health {
  return levels[pick(...looks.map((health) => levels.indexOf(health)))] ?? 'healthy'
}

function isWorse(one: Health, than: Health): boolean {
  return levels.indexOf(one) > levels.indexOf(than)
}
