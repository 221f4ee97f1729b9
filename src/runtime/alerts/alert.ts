/** Something that people are told of, and are told of again when it is over. */
export interface Alert {
  /** A UUID: one alert is told once to each receiver, however often it is sent. */
  readonly id: string
  /** What it is about: `health/production`, `migrate/production`. A resolved one ends the firing one of the same key. */
  readonly key: string
  readonly state: 'firing' | 'resolved'
  readonly severity: 'warning' | 'critical'
  readonly environment: string
  /** ISO 8601. */
  readonly at: string
  /** One line: `production is unhealthy: Connectivity: …`. */
  readonly title: string
  /** What is wrong, then what to do; a line each. */
  readonly lines: readonly string[]
  /** For programs: the grades of a look, the error code of an operation. No connection string, no password. */
  readonly facts: Readonly<Record<string, unknown>>
}
