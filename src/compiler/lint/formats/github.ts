import { defineFormat, from } from './format.ts'

/**
 * For GitHub Actions: a workflow command for each finding, shown beside the line. Escaped as the
 * runner reads them: data and property values have characters of their own.
 */
export const github = defineFormat({
  name: 'github',
  write(findings, base) {
    const lines = findings.map(({ severity, path, line, column, rule, message }) => {
      const place = line === undefined ? '' : `,line=${line},col=${column}`
      return `::${severity} file=${property(from(base, path))}${place},title=${property(rule)}::${data(message)}\n`
    })
    return lines.join('')
  },
})

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
