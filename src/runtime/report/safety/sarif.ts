import { createHash } from 'node:crypto'
import { version } from '../../../operations/index.ts'
import type { Finding, RuleText, Suppressed } from '../../safety/index.ts'
import { factsOf, isSql } from './facts.ts'
import { defineSafetyFormat, levelOf } from './format.ts'

/** For code scanning: SARIF 2.1.0, the standard of OASIS; columns count code points. */
export const sarif = defineSafetyFormat({
  name: 'sarif',
  write({ assessment, rules }) {
    const found: readonly (Finding & { reason?: string })[] = [
      ...assessment.findings,
      ...(assessment.suppressed ?? []),
    ]
    const names = [...new Set(found.map(({ rule }) => rule))]
    const fingerprint = fingerprints()
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'faber-db', version, rules: names.map((name) => ruleOf(name, rules)) },
          },
          columnKind: 'unicodeCodePoints',
          results: found.map((one) => resultOf(one, names.indexOf(one.rule), fingerprint(one))),
        },
      ],
    }
    return `${JSON.stringify(log, null, 2)}\n`
  },
})

function ruleOf(name: string, rules: readonly RuleText[]) {
  const rule = rules.find((one) => one.name === name)
  if (rule === undefined) throw new Error(`no rule has the name ${name}`)
  const { category, risk, summary, why, safeWay } = rule
  const safer = isSql(safeWay) ? `\n\n\`\`\`sql\n${safeWay}\n\`\`\`` : ` ${safeWay}`
  return {
    id: name,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: why },
    help: { text: `${why}\n\nSafer: ${safeWay}`, markdown: `${why}\n\n**Safer:**${safer}` },
    defaultConfiguration: { level: levelOf({ risk }) },
    properties: { category, tags: ['database', 'migration', category.replaceAll(' ', '-')] },
  }
}

function resultOf(
  finding: Finding & Partial<Pick<Suppressed, 'reason'>>,
  ruleIndex: number,
  fingerprint: string,
) {
  const { rule, risk, file, line, column, end_line, end_column, message, object, reason } = finding
  const facts = factsOf(finding).map(([label, fact]) => `\n- ${label} ${fact}`)
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(finding),
    message: { text: `${message}${facts.join('')}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          region: {
            startLine: line,
            startColumn: column,
            ...(end_line !== undefined && { endLine: end_line, endColumn: end_column }),
            snippet: { text: finding.statement },
          },
        },
        ...(object !== undefined && { logicalLocations: [{ fullyQualifiedName: object }] }),
      },
    ],
    partialFingerprints: { 'faberDb/v1': fingerprint },
    properties: { risk, data_loss: finding.data_loss, safe_way: finding.safe_way },
    ...(reason !== undefined && { suppressions: [{ kind: 'inSource', justification: reason }] }),
  }
}

/**
 * The same for a finding wherever its lines move to, and different for each: of equal ones, their
 * number in the file counts.
 */
function fingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return ({ rule, file, object = '', statement }) => {
    const key = JSON.stringify([rule, file, object, statement.replaceAll(/\s+/g, ' ')])
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    return createHash('sha256').update(`${key} ${number}`).digest('hex').slice(0, 32)
  }
}
