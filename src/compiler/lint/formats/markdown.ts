import { countOf, defineFormat, from } from './format.ts'

/** For a comment on a pull request: a table. */
export const markdown = defineFormat({
  name: 'markdown',
  write(findings, base) {
    const head = `**faber-db-plugin check**: ${countOf(findings)}\n`
    if (findings.length === 0) return head
    const rows = findings.map(({ severity, path, line, message, rule }) => {
      const place = `${from(base, path)}${line === undefined ? '' : `:${line}`}`
      return `| ${severity} | ${code(place)} | ${cell(message)} | ${code(rule)} |\n`
    })
    return `${head}\n| | where | what | rule |\n| --- | --- | --- | --- |\n${rows.join('')}`
  },
})

/** Text of others, so that it neither ends the cell nor becomes a link, a tag or a mention. */
function cell(value: string): string {
  return value.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#@]/g, (mark) => `\\${mark}`)
}

function code(value: string): string {
  const inside = value.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
  return inside.includes('`') ? `\`\` ${inside} \`\`` : `\`${inside}\``
}
