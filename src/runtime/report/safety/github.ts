import { visible } from '../reporter.ts'
import { isSql } from './facts.ts'
import { defineSafetyFormat, levelOf } from './format.ts'

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const

/**
 * For GitHub Actions: a workflow command for each finding, shown beside the line. Escaped as the
 * runner reads them: data and property values have characters of their own.
 */
export const github = defineSafetyFormat({
  name: 'github',
  write({ assessment }) {
    const lines = assessment.findings.map((finding) => {
      const { rule, risk, file, line, column, end_line, end_column, message, safe_way } = finding
      const place = {
        file,
        line,
        // The runner takes columns of one line only.
        ...(end_line === undefined || end_line === line ? {} : { endLine: end_line }),
        col: column,
        ...(end_line === line && end_column !== undefined ? { endColumn: end_column } : {}),
        title: `${rule} (${risk})`,
      }
      const properties = Object.entries(place).map(([key, value]) => `${key}=${property(value)}`)
      const safer = isSql(safe_way) ? `Safer:\n${safe_way}` : `Safer: ${safe_way}`
      return `::${commands[levelOf(finding)]} ${properties.join(',')}::${data(`${message}\n${safer}`)}\n`
    })
    return visible(lines.join(''))
  },
})

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
