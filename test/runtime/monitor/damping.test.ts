import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Health } from '../../../src/runtime/health/check.ts'
import {
  type Damping,
  type DampingState,
  dampen,
  flapPercent,
  type Telling,
} from '../../../src/runtime/monitor/damping.ts'

const defaults: Damping = {
  confirm_worse: 2,
  confirm_better: 2,
  flap_above_percent: 30,
  flap_until_percent: 25,
}
const never = { ...defaults, flap_above_percent: 100 }

const letters: Readonly<Record<string, Health>> = { h: 'healthy', d: 'degraded', u: 'unhealthy' }

/** What is told at each look; the state goes through JSON between two looks, as it does between two processes. */
function tellings(looks: readonly Health[], damping = defaults): (Telling | undefined)[] {
  let state: DampingState | undefined
  return looks.map((health) => {
    const looked = dampen(state, { health, grades: {} }, damping)
    state = JSON.parse(JSON.stringify(looked.state))
    return looked.telling
  })
}

/** A series as one letter a look, and what is told under the look that tells it: H, D, U, F for flapping, a lower letter for where it settled. */
function told(series: string, damping?: Damping): string {
  const looks = [...series].map((letter) => letters[letter] ?? 'healthy')
  const shown = tellings(looks, damping).map((telling) => {
    if (!telling) return '.'
    if (telling.kind === 'flapping') return 'F'
    const letter = telling.health.charAt(0)
    return telling.kind === 'settled' ? letter : letter.toUpperCase()
  })
  return shown.join('')
}

describe('what is told of a series of looks (h healthy, d degraded, u unhealthy):', () => {
  test.each([
    ['nothing of what is well', 'hhhhhh', '......'],
    ['an illness once, at the second look that sees it', 'huuuuu', '..U...'],
    ['an illness that was there from the first look on', 'uuuu', '.U..'],
    ['not one bad look', 'hhuhhh', '......'],
    ['not two that are apart', 'huhhuh', '......'],
    ['what both bad looks agree on, then what gets worse', 'hdudduu', '..D...U'],
    ['that it is over, at the second good look', 'huuuhhh', '..U..H.'],
    ['not one good look', 'huuuhuu', '..U....'],
    ['that it is better, also where it is not yet well', 'huuddhh', '..U.D.H'],
    ['of two better looks the worse', 'huudhhh', '..U.DH.'],
  ])('%s', (_, series, expected) => {
    expect(told(series)).toBe(expected)
  })

  test('with confirm_worse 1 at once', () => {
    expect(told('huhhud', { ...never, confirm_worse: 1 })).toBe('.U.HU.')
  })

  test('with confirm_better 4 only after as many', () => {
    expect(told('huuhhhhh', { ...never, confirm_better: 4 })).toBe('..U...H.')
  })
})

describe('flapping', () => {
  test('is told once, then nothing until it settles, then where', () => {
    const dots = (n: number) => '.'.repeat(n)
    expect(told(`huhuhuhu${'h'.repeat(20)}`)).toBe(`......F${dots(16)}h....`)
    expect(told(`huhuhuhu${'u'.repeat(20)}`)).toBe(`......F${dots(15)}u.....`)
  })

  test('takes the place of an illness that was told', () => {
    expect(told('uuhuhuhuh')).toBe('.U.....F.')
  })

  test('is never told where flap_above_percent is 100', () => {
    expect(told('hu'.repeat(20), never)).toBe('.'.repeat(40))
  })

  test('weighs a change by its age: the newest half as much again as the oldest of twenty', () => {
    const still: Health[] = new Array(20).fill('healthy')
    expect(flapPercent([...still, 'unhealthy'])).toBeCloseTo(6)
    expect(flapPercent(['unhealthy', ...still])).toBeCloseTo(4)
    const alternating = Array.from(
      { length: 21 },
      (_, at): Health => (at % 2 ? 'healthy' : 'degraded'),
    )
    expect(flapPercent(alternating)).toBeCloseTo(100)
  })
})

describe('checks:', () => {
  test('those that changed since something was last told are named', () => {
    const look = (health: Health, grades = {}) => ({ health, grades })
    const ill = look('unhealthy', { connectivity: 'healthy', migrations: 'unhealthy' })
    const first = dampen(undefined, ill, { ...defaults, confirm_worse: 1 })
    expect(first.telling?.changed).toEqual([
      { name: 'migrations', from: 'healthy', to: 'unhealthy' },
    ])
    const other = look('degraded', { connectivity: 'degraded', migrations: 'healthy' })
    const second = dampen(first.state, other, { ...defaults, confirm_better: 1 })
    expect(second.telling?.changed).toEqual([
      { name: 'connectivity', from: 'healthy', to: 'degraded' },
      { name: 'migrations', from: 'unhealthy', to: 'healthy' },
    ])
  })

  test('what is over carries the worst that was told of it', () => {
    const all = tellings(
      [...'uuddhhddhh'].map((letter) => letters[letter] ?? 'healthy'),
      never,
    )
    const seen = all.filter((telling) => telling !== undefined)
    expect(seen.map(({ health, worst }) => `${health}, at worst ${worst}`)).toEqual([
      'unhealthy, at worst unhealthy',
      'degraded, at worst unhealthy',
      'healthy, at worst unhealthy',
      'degraded, at worst degraded',
      'healthy, at worst degraded',
    ])
  })
})

describe('whatever the series and the settings,', () => {
  const looks = fc.array(fc.constantFrom<Health>('healthy', 'degraded', 'unhealthy'), {
    maxLength: 120,
  })
  const settings: fc.Arbitrary<Damping> = fc
    .record({
      confirm_worse: fc.integer({ min: 1, max: 10 }),
      confirm_better: fc.integer({ min: 1, max: 10 }),
      flap_above_percent: fc.integer({ min: 1, max: 100 }),
      flap_until_percent: fc.integer({ min: 0, max: 99 }),
    })
    .filter((each) => each.flap_until_percent <= each.flap_above_percent)

  test('no two tellings in a row are equal', () => {
    fc.assert(
      fc.property(looks, settings, (series, damping) => {
        const names = tellings(series, damping).flatMap((telling) =>
          telling ? [telling.kind === 'flapping' ? 'flapping' : telling.health] : [],
        )
        expect(names.filter((name, at) => name === names[at - 1])).toEqual([])
      }),
    )
  })

  test('a constant series tells once at most, and nothing where it is healthy', () => {
    const constant = fc.constantFrom<Health>('healthy', 'degraded', 'unhealthy')
    fc.assert(
      fc.property(constant, fc.integer({ min: 1, max: 60 }), settings, (health, n, damping) => {
        const seen = tellings(new Array(n).fill(health), damping).filter((each) => each)
        const worth = health === 'healthy' || n < damping.confirm_worse ? 0 : 1
        expect(seen).toHaveLength(worth)
      }),
    )
  })

  test('what was told is over after as many healthy looks as confirm_better asks for, or when it has settled', () => {
    fc.assert(
      fc.property(looks, settings, (series, damping) => {
        const healthy: Health[] = new Array(21).fill('healthy')
        const seen = tellings([...series, ...healthy], damping).filter((each) => each)
        const last = seen.at(-1)
        if (last) expect(last).toMatchObject({ health: 'healthy' })
        if (last) expect(last.kind).not.toBe('flapping')
      }),
    )
  })

  test('without flapping that is at the look that confirms it', () => {
    fc.assert(
      fc.property(looks, settings, (series, damping) => {
        const calm = { ...damping, flap_above_percent: 100 }
        const healthy: Health[] = new Array(calm.confirm_better).fill('healthy')
        const last = tellings([...series, ...healthy], calm).findLast((each) => each)
        if (last) expect(last.health).toBe('healthy')
      }),
    )
  })

  test('a new process goes on as the old one would have', () => {
    fc.assert(
      fc.property(looks, settings, (series, damping) => {
        let state: DampingState | undefined
        const inOne = series.map((health) => {
          const looked = dampen(state, { health, grades: {} }, damping)
          state = looked.state
          return looked.telling
        })
        expect(tellings(series, damping)).toEqual(inOne)
      }),
    )
  })

  test('it remembers no more than it looks back upon', () => {
    fc.assert(
      fc.property(looks, (series) => {
        let state: DampingState | undefined
        for (const health of series) state = dampen(state, { health, grades: {} }, defaults).state
        expect(state?.recent.length ?? 0).toBeLessThanOrEqual(21)
      }),
    )
  })
})
