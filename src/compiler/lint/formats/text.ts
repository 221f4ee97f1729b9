import { placeOf } from '../../rules/index.ts'
import { countOf, defineFormat, from } from './format.ts'

/** For a terminal: a line for each finding, as compilers write them. */
export const text = defineFormat({
  name: 'text',
  write(findings, base) {
    const lines = findings.map((finding) => {
      const mark = finding.fix ? ', --fix mends it' : ''
      const { severity, message, rule } = finding
      return `${from(base, placeOf(finding))}: ${severity}: ${message} (${rule}${mark})`
    })
    return `${[...lines, countOf(findings)].join('\n')}\n`
  },
})
