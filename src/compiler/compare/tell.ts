import type { Change } from './change.ts'
import type { Figure } from './figures.ts'
import type { Review } from './review.ts'

/** What a review is of, for its heading. */
export interface Heading {
  /** The name of the base as it was asked for, and its commit. */
  readonly base: string
  readonly commit: string
}

/** A review for a terminal. */
export function tellText({ changes, figures, otherFiles }: Review, { base }: Heading): string {
  const risky = changes.filter(({ risks }) => risks.length > 0)
  const others = otherFiles.map((path) => `  ${path}`)
  return [
    changes.length === 0
      ? `Nothing changed in meaning since ${base}.`
      : `${count(changes.length, 'change')} since ${base}, ${count(risky.length, 'risk')}.`,
    ...risky.flatMap((change) => ['', ...riskLines(change)]),
    ...byComponent(changes).flatMap(([name, some]) => [
      '',
      name,
      ...some.flatMap((change) => diffLines(change).map((line) => `  ${line}`)),
    ]),
    ...titled(
      'Figures',
      figures.filter(differs).map((figure) => `  ${tellFigure(figure)}`),
    ),
    ...titled('Other files', others),
  ].join('\n')
}

/** A review as a comment for a pull request. */
export function tellMarkdown({ changes, figures, otherFiles }: Review, heading: Heading): string {
  const risky = changes.filter(({ risks }) => risks.length > 0)
  const rows = figures
    .filter(differs)
    .map(
      (one) =>
        `| ${one.name} | ${show(one.before, one)} | ${show(one.after, one)} | ${delta(one)} |`,
    )
  const details = byComponent(changes).flatMap(([name, some]) => [
    `#### ${name}`,
    '',
    fenced(some.flatMap(diffLines)),
    '',
  ])
  return [
    '## What this changes in the plugin',
    '',
    changes.length === 0
      ? `Nothing changed in meaning since \`${heading.commit.slice(0, 12)}\`.`
      : `${count(changes.length, 'change')} since \`${heading.commit.slice(0, 12)}\`, **${count(risky.length, 'risk')}**.`,
    '',
    ...risky.flatMap((change) =>
      change.risks.map(
        (risk) => `- ⚠️ **${title(change)}**: ${escaped(risk)} (${code(change.origin)})`,
      ),
    ),
    ...(risky.length > 0 ? [''] : []),
    ...(rows.length > 0
      ? ['| figure | before | after | change |', '|---|---:|---:|---:|', ...rows, '']
      : []),
    ...(changes.length > 0
      ? [
          '<details>',
          `<summary>${count(changes.length, 'change')}, by component</summary>`,
          '',
          ...details,
          '</details>',
          '',
        ]
      : []),
    ...(otherFiles.length > 0 ? [`Other files: ${otherFiles.map(code).join(', ')}`, ''] : []),
  ].join('\n')
}

function riskLines(change: Change): string[] {
  return change.risks.map((risk) => `RISK  ${title(change)}: ${risk}\n      ${change.origin}`)
}

/** `+ step (WORKFLOW, src/…:17)`, and below it what was and what is. */
function diffLines({ change, what, part, before, after, origin }: Change): string[] {
  const lines = (sign: string, text: string | undefined) =>
    text === undefined ? [] : text.split('\n').map((line) => `${sign} ${line}`)
  const moved =
    change === 'moved' ? lines(' ', after) : [...lines('-', before), ...lines('+', after)]
  return [`@@ ${what} ${change}: ${part} (${origin}) @@`, ...moved]
}

/** A fence that no line of the text can close. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length),
  )
  const fence = '`'.repeat(longest + 1)
  return [`${fence}diff`, ...lines, fence].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]]/g, '\\$&')
}

function code(text: string): string {
  return text.includes('`') ? text : `\`${text}\``
}

function title({ kind, component, part }: Change): string {
  return part === 'component' ? `${kind} ${component}` : `${kind} ${component}, ${part}`
}

function byComponent(changes: readonly Change[]): [string, Change[]][] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const name = `${change.kind} ${change.component}`
    groups.set(name, [...(groups.get(name) ?? []), change])
  }
  return [...groups]
}

function tellFigure(figure: Figure): string {
  const { name, unit, allowed } = figure
  const limit = allowed === undefined ? '' : `, ${allowed} allowed`
  return `${name}: ${show(figure.before, figure)} -> ${show(figure.after, figure)} ${unit} (${delta(figure)}${limit})`
}

function show(value: number | undefined, { unit }: Figure): string {
  if (value === undefined) return 'none'
  return unit === 'bytes' ? value.toLocaleString('en') : String(value)
}

function delta({ before = 0, after = 0 }: Figure): string {
  return `${after > before ? '+' : ''}${(after - before).toLocaleString('en')}`
}

function differs({ before, after }: Figure): boolean {
  return before !== after
}

function titled(name: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', name, ...lines] : []
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`
}
