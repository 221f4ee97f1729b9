import type { Finding, Risk } from '../../safety/index.ts'
import { wrap } from '../../text.ts'
import { visible } from '../reporter.ts'
import { excerptOf, linesOf } from './excerpt.ts'
import { factsOf, isSql } from './facts.ts'
import { defineSafetyFormat, type SafetyReport } from './format.ts'
import { summaryOf } from './summary.ts'

/** For a terminal, as compilers write: the place, the source with carets, what happens, a safer way. */
export const text = defineSafetyFormat({
  name: 'text',
  write({ assessment, sources }, { colours }) {
    const paint = colours ? coloured : plain
    const parts = partsOf(assessment.findings, sources, paint)
    return [...parts, ...closing({ assessment, sources }, paint)].join('\n')
  },
})

/** The same of findings alone, without colours and without the sum: lines for the result of another operation. */
export function findingLines(
  findings: readonly Finding[],
  sources: SafetyReport['sources'],
): string[] {
  return partsOf(findings, sources, plain).join('\n').split('\n').slice(0, -1)
}

function partsOf(
  findings: readonly Finding[],
  sources: SafetyReport['sources'],
  paint: Paint,
): string[] {
  const told = new Set<string>()
  const lines = new Map([...sources].map(([file, sql]) => [file, linesOf(sql)]))
  const files = [...sources.keys()]
  const inOrder = findings.toSorted(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  )
  return inOrder.map((finding) => findingText(finding, lines.get(finding.file) ?? [], paint, told))
}

type Paint = (style: Risk | 'frame' | 'strong', text: string) => string
const plain: Paint = (_, text) => text
/** SGR codes of ECMA-48. */
const styles: Readonly<Record<Parameters<Paint>[0], string>> = {
  critical: '1;31',
  high: '31',
  medium: '33',
  low: '36',
  none: '32',
  frame: '34',
  strong: '1',
}
const coloured: Paint = (style, text) =>
  text === '' ? '' : `\u001b[${styles[style]}m${text}\u001b[0m`

function findingText(
  finding: Finding,
  lines: readonly string[],
  paint: Paint,
  told: Set<string>,
): string {
  const { rule, risk, file, line, column, message, safe_way } = finding
  const excerpt = excerptOf(finding, lines)
  const margin = ' '.repeat(Math.max(1, ...excerpt.map(({ number = 0 }) => String(number).length)))
  const bar = paint('frame', `${margin} |`)
  return [
    `${paint(risk, `${risk}[${rule}]`)} ${paint('strong', wrap(visible(message), 2))}`,
    `${margin}${paint('frame', '-->')} ${visible(file)}:${line}:${column}`,
    bar,
    ...excerpt.flatMap(({ number, marked, text: shown, under }) => [
      `${paint('frame', `${String(number ?? '').padStart(margin.length)} |`)}${marked ? paint(risk, '>') : ' '}${shown}`,
      ...(under === undefined ? [] : [`${bar} ${paint(risk, under)}`]),
    ]),
    ...newFacts(finding, told).map((fact) => `${margin} ${paint('frame', '=')} ${visible(fact)}`),
    ...saferWay(safe_way, rule, margin, told),
    '',
  ].join('\n')
}

/** A statement with several findings takes its locks once. */
function newFacts(finding: Finding, told: Set<string>): string[] {
  const { file, statement } = finding
  return factsOf(finding).flatMap(([label, text]) => {
    const key = JSON.stringify([file, statement, label, text])
    if (told.has(key)) return []
    told.add(key)
    return [`${label} ${text}`]
  })
}

/** What could be done instead is said once. */
function saferWay(way: string, rule: string, margin: string, told: Set<string>): string[] {
  const label = `${margin} = safer:`
  if (told.has(way)) return [`${label} as for ${rule} above`]
  told.add(way)
  const indent = margin.length + 5
  const shown = isSql(way) ? visible(way) : wrap(visible(way))
  return [label, ...shown.split('\n').map((line) => `${' '.repeat(indent)}${line}`)]
}

function closing(
  { assessment, sources }: Pick<SafetyReport, 'assessment' | 'sources'>,
  paint: Paint,
): string[] {
  const { blocked, approval, findings, risk } = assessment
  const mark = findings.length === 0 && approval === 'none' ? '✓' : '!'
  return [
    ...(assessment.suppressed ?? []).map(
      ({ rule, risk: of, file, line, reason }) =>
        `${of}[${rule}] ${visible(file)}:${line} is allowed by a comment: ${visible(reason)}`,
    ),
    ...blocked.map(
      ({ reason, finding }) =>
        `${paint('critical', 'blocked')} ${visible(finding.file)}:${finding.line}: ${visible(reason)}`,
    ),
    `${paint(risk, mark)} ${summaryOf(assessment, sources.size)}`,
    '',
  ]
}
