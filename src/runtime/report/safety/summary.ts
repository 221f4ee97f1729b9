import { type Assessment, type Finding, risks } from '../../safety/index.ts'
import { count, listed } from '../../text.ts'

/** `12 statements in 3 files: 1 critical and 2 high findings; needs enhanced approval and a backup.` */
export function summaryOf(assessment: Assessment, files: number): string {
  const { statements, findings, approval, requiresBackup } = assessment
  const looked = `${count(statements, 'statement')} in ${count(files, 'file')}`
  if (findings.length === 0 && approval === 'none') return `${looked}: nothing found.`
  const needs = [
    ...(approval === 'none' || approval === 'blocked' ? [] : [`${approval} approval`]),
    ...(requiresBackup ? ['a backup'] : []),
  ]
  const blocked = approval === 'blocked' ? '; the policy blocks it' : ''
  return `${looked}: ${countsOf(findings)}${blocked}${needs.length > 0 ? `; needs ${listed(needs)}` : ''}.`
}

/** `1 critical and 2 high findings`, highest first. */
export function countsOf(findings: readonly Finding[]): string {
  const counts = risks.toReversed().flatMap((risk) => {
    const n = findings.filter((finding) => finding.risk === risk).length
    return n === 0 ? [] : [`${n} ${risk}`]
  })
  if (counts.length === 0) return 'no findings'
  return `${listed(counts)} ${findings.length === 1 ? 'finding' : 'findings'}`
}
