import { type ExitCode, FaberDbError } from '../../../operations/index.ts'
import { worst } from '../../health/run-checks.ts'
import type { Run } from '../../run.ts'
import { done, type Finish } from '../pipeline.ts'
import { adviceOf, issuesOf, type Looked } from './look.ts'

/** @throws what kept it from looking; UNHEALTHY */
export function conclude(looked: Looked, run: Run): Finish {
  const { environment, health, checks, error } = looked
  if (error && checks.length === 0) throw error
  Object.assign(run.details, { health, checks })
  if (error) throw error
  const message = `${environment} is ${health}.`
  if (health === 'unhealthy') {
    throw new FaberDbError('UNHEALTHY', {
      message,
      why: issuesOf(looked).join('\n'),
      next: adviceOf(looked).join('\n'),
    })
  }
  for (const issue of issuesOf(looked)) run.warnings.push({ code: 'DEGRADED', message: issue })
  return done(message, adviceOf(looked))
}

/** How bad an ending is: the worst of all environments is that of the program. */
const endings: readonly ExitCode[] = [0, 6, 2, 4, 3]

/** One ending for all of them. @throws what kept it from looking at one; UNHEALTHY */
export function concludeAll(all: readonly Looked[], run: Run): Finish {
  run.details.health = worst(all.map(({ health }) => health))
  const counted = (['healthy', 'degraded', 'unhealthy'] as const)
    .map((health) => [health, all.filter((each) => each.health === health).length] as const)
    .filter(([, number]) => number > 0)
    .map(([health, number]) => `${number} ${health}`)
  const message = `Environments: ${counted.join(', ')}.`
  const told = (lines: (looked: Looked) => readonly string[]) =>
    all.flatMap((looked) => lines(looked).map((line) => `${looked.environment}: ${line}`))
  const issues = told((looked) => (looked.error ? [looked.error.message] : issuesOf(looked)))
  const advice = told((looked) =>
    looked.error ? [looked.error.text.next ?? []].flat() : adviceOf(looked),
  )
  const [bad] = all
    .filter(({ health }) => health === 'unhealthy')
    .toSorted((a, b) => endings.indexOf(exitOf(b)) - endings.indexOf(exitOf(a)))
  if (bad) {
    throw new FaberDbError(bad.error?.code ?? 'UNHEALTHY', {
      message,
      why: issues.join('\n'),
      next: advice.join('\n'),
    })
  }
  for (const issue of issues) run.warnings.push({ code: 'DEGRADED', message: issue })
  return done(message, advice)
}

function exitOf({ error }: Looked): ExitCode {
  return error?.exit ?? 4
}
