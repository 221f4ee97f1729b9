import { Gauge, Registry } from 'prom-client'
import type { CheckResult, Grade, Health } from '../health/check.ts'
import { type FigureName, figures } from '../health/figures.ts'
import { sampleOf } from '../health/sample.ts'

/** What a look at one environment found. */
export interface Measured {
  readonly environment: string
  readonly health: Health
  readonly checks: readonly CheckResult[]
  readonly isReached: boolean
}

const healths: readonly Health[] = ['healthy', 'degraded', 'unhealthy']
const grades: readonly Grade[] = [...healths, 'unknown']

/** What looks at `now` found, in the text format of Prometheus (0.0.4). A figure that nobody has told is left out. */
export async function metricsText(found: readonly Measured[], now: Date): Promise<string> {
  const registry = new Registry()
  const gauge = (name: string, help: string, ...labels: string[]) =>
    new Gauge({
      name: `faber_db_${name}`,
      help,
      labelNames: ['environment', ...labels],
      registers: [registry],
    })
  const up = gauge('up', 'Whether the database was reached.')
  const look = gauge('last_look_timestamp_seconds', 'When the database was looked at.')
  const health = gauge('health', 'The health of the database: the one with 1.', 'health')
  const grade = gauge('check_grade', 'What a check says: the one with 1.', 'check', 'grade')
  for (const { environment, isReached, checks, ...each } of found) {
    up.set({ environment }, Number(isReached))
    look.set({ environment }, now.getTime() / 1000)
    for (const one of healths) {
      health.set({ environment, health: one }, Number(one === each.health))
    }
    for (const check of checks) {
      for (const one of grades) {
        grade.set({ environment, check: check.name, grade: one }, Number(one === check.grade))
      }
    }
  }
  const samples = found.map((each) => [each.environment, sampleOf(each, now).figures] as const)
  for (const name of Object.keys(figures) as FigureName[]) {
    const told = samples.filter(([, sample]) => sample[name] !== undefined)
    if (told.length === 0) continue
    const measure = gauge(name, figures[name].help)
    for (const [environment, sample] of told) measure.set({ environment }, sample[name] ?? 0)
  }
  return registry.metrics()
}
