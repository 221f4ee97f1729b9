import { json } from '../../build/file.ts'
import { type Finding, rules } from '../../rules/index.ts'
import { defineFormat, from } from './format.ts'

/** For code scanning: SARIF 2.1.0, the standard of OASIS. */
export const sarif = defineFormat({
  name: 'sarif',
  write(findings, base) {
    const used = rules.filter(({ name }) => findings.some(({ rule }) => rule === name))
    const indexes = new Map(used.map(({ name }, index) => [name, index]))
    return json({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'faber-db-plugin',
              rules: used.map(({ name, severity, description, why }) => ({
                id: name,
                shortDescription: { text: description },
                fullDescription: { text: `${description} ${why}` },
                defaultConfiguration: { level: severity },
              })),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: findings.map((one) => result(one, base, indexes.get(one.rule))),
        },
      ],
    })
  },
})

function result(finding: Finding, base: string, ruleIndex: number | undefined) {
  const { rule, severity, message, path, line, column, fix } = finding
  const artifactLocation = { uri: uri(from(base, path)) }
  const region = line === undefined ? undefined : { startLine: line, startColumn: column }
  const replacement = fix && {
    deletedRegion: { charOffset: fix.from, charLength: fix.to - fix.from },
    insertedContent: { text: fix.text },
  }
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, ...(region && { region }) } }],
    ...(replacement && {
      fixes: [{ artifactChanges: [{ artifactLocation, replacements: [replacement] }] }],
    }),
  }
}

/** A relative reference of a URI: each name of the path encoded. */
function uri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
