import { type Finding, risks } from '../../safety/index.ts'
import { visible } from '../reporter.ts'
import { factsOf, isSql } from './facts.ts'
import { defineSafetyFormat } from './format.ts'
import { summaryOf } from './summary.ts'

/** For a comment on a pull request: a table, highest risk first, and the details folded under it. */
export const markdown = defineSafetyFormat({
  name: 'markdown',
  write({ assessment, sources }) {
    const { findings, risk, blocked, suppressed = [] } = assessment
    const head = `### Database migrations: risk ${risk}\n\n${summaryOf(assessment, sources.size)}\n`
    const sorted = findings.toSorted((a, b) => risks.indexOf(b.risk) - risks.indexOf(a.risk))
    const rows = sorted.map(
      ({ rule, risk: of, message, ...at }) =>
        `| ${of} | ${code(place(at))} | ${cell(message)} | ${code(rule)} |\n`,
    )
    const table = `\n| risk | where | what happens | rule |\n| --- | --- | --- | --- |\n${rows.join('')}`
    return visible(
      [
        head,
        ...(findings.length === 0 ? [] : [table]),
        ...blocked.map(
          ({ reason, finding }) => `\n**Blocked** ${code(place(finding))}: ${cell(reason)}\n`,
        ),
        ...sorted.map(details),
        ...(suppressed.length === 0 ? [] : ['\nAllowed by a comment:\n\n']),
        ...suppressed.map(
          ({ rule, reason, ...at }) => `- ${code(rule)} at ${code(place(at))}: ${cell(reason)}\n`,
        ),
      ].join(''),
    )
  },
})

function details(finding: Finding): string {
  const { rule, statement, safe_way } = finding
  const facts = factsOf(finding).map(([label, fact]) => `- ${label} ${cell(fact)}\n`)
  return [
    `\n<details><summary>${code(place(finding), 'html')} ${rule}</summary>\n\n`,
    fence(statement),
    ...(facts.length > 0 ? ['\n', ...facts] : []),
    `\nSafer:${isSql(safe_way) ? `\n\n${fence(safe_way)}` : ` ${cell(safe_way)}\n`}`,
    '\n</details>\n',
  ].join('')
}

function place({ file, line }: Pick<Finding, 'file' | 'line'>): string {
  return `${file}:${line}`
}

/** A fence longer than any run of backticks inside. */
function fence(sql: string): string {
  const runs = [...sql.matchAll(/`+/g)].map(([run]) => run.length)
  const mark = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)))
  return `${mark}sql\n${sql.trimEnd()}\n${mark}\n`
}

/** Text of others, so that it neither ends the cell nor becomes a link, a tag or a mention. */
function cell(value: string): string {
  return value.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#@]/g, (mark) => `\\${mark}`)
}

function code(value: string, kind: 'markdown' | 'html' = 'markdown'): string {
  if (kind === 'html') {
    const entities = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    return `<code>${entities}</code>`
  }
  const inside = value.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
  return inside.includes('`') ? `\`\` ${inside} \`\`` : `\`${inside}\``
}
