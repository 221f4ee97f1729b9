import type { CheckResult, Health } from '../health/check.ts'
import type { Standing } from '../monitor/since.ts'
import { marks } from './health.ts'

/** One look at one environment, as a watch shows it. */
export interface WatchedLook {
  readonly environment: string
  readonly health: Health
  readonly checks: readonly CheckResult[]
  /** What kept it from looking. */
  readonly error?: string
  /** Since when the whole (by the empty name) and each check stand as they do. */
  readonly since: ReadonlyMap<string, Standing>
}

interface Frame {
  readonly at: Date
  readonly next: Date
  /** The width of the terminal; longer lines are cut. */
  readonly columns: number
}

/** What a terminal shows of the last looks: a line for each check, or environments side by side. */
export function watchTable(looks: readonly WatchedLook[], frame: Frame): string {
  const [one] = looks
  const lines = looks.length === 1 && one ? oneTable(one) : sideBySide(looks)
  const header = `${clock(frame.at)}, next look ${clock(frame.next)}, Ctrl-C ends`
  return [header, '', ...lines].map((line) => cut(line, frame.columns)).join('\n')
}

/** A look on one line, for a log. */
export function lookLine(look: Omit<WatchedLook, 'since'>, at: Date): string {
  const { environment, health, checks, error } = look
  const ill = checks.filter(({ grade }) => grade !== 'healthy')
  const found = error ?? ill.map(({ title, summary }) => `${title}: ${summary}`).join('; ')
  const line = `${at.toISOString()} ${environment} ${marks[health]} ${health}`
  return found === '' ? line : `${line}: ${found}`
}

function oneTable({ environment, health, checks, error, since }: WatchedLook): string[] {
  const width = Math.max(5, ...checks.map(({ title }) => title.length))
  const rows = checks.map(
    ({ name, grade, title, summary }) =>
      `  ${marks[grade]} ${title.padEnd(width)}  ${sinceText(since, name)}  ${summary}`,
  )
  return [
    `${environment}: ${marks[health]} ${health} since ${sinceText(since, '')}`,
    ...(rows.length > 0 ? [`    ${'check'.padEnd(width)}  since     found`, ...rows] : []),
    ...(error !== undefined && rows.length === 0 ? [`  ${error}`] : []),
  ]
}

function sideBySide(looks: readonly WatchedLook[]): string[] {
  const titles = new Map(
    looks.flatMap(({ checks }) => checks.map((each) => [each.name, each.title])),
  )
  const first = Math.max(0, ...[...titles.values()].map((title) => title.length))
  const width = Math.max(13, ...looks.map(({ environment }) => environment.length))
  const row = (title: string, cells: readonly string[]) =>
    `${title.padEnd(first)}  ${cells.map((cell) => cell.padEnd(width)).join('  ')}`.trimEnd()
  const state = ({ health, error }: WatchedLook) =>
    `${marks[health]} ${error === undefined ? health : 'not reached'}`
  const mark = (name: string) => (look: WatchedLook) => {
    const grade = look.checks.find((check) => check.name === name)?.grade
    return grade ? marks[grade] : ''
  }
  return [
    row(
      '',
      looks.map(({ environment }) => environment),
    ),
    row('', looks.map(state)),
    row(
      'since',
      looks.map(({ since }) => sinceText(since, '')),
    ),
    ...[...titles].map(([name, title]) => row(title, looks.map(mark(name)))),
    ...looks.flatMap(worries),
  ]
}

function worries({ environment, checks, error }: WatchedLook): string[] {
  if (error !== undefined) return [`${marks.unhealthy} ${environment}: ${error}`]
  return checks
    .filter(({ grade }) => grade !== 'healthy')
    .map(({ grade, title, summary }) => `${marks[grade]} ${environment}: ${title}: ${summary}`)
}

function sinceText(since: ReadonlyMap<string, Standing>, name: string): string {
  const at = since.get(name)?.since
  return at ? clock(at) : ''
}

/** The time of day where the person is. */
function clock(at: Date): string {
  return at.toTimeString().slice(0, 8)
}

function cut(line: string, columns: number): string {
  return line.length > columns ? `${line.slice(0, columns - 1)}…` : line
}
