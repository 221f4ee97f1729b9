import type { Relation } from '../catalog/types.ts'
import type { Finding } from '../finding.ts'
import { show } from '../reading/ast.ts'
import { highestRisk, type Risk } from '../risk.ts'
import type { Answers } from './ask.ts'
import { rows } from './loss.ts'
import type { Subject } from './subject.ts'

/** A table below both is read, or written anew, in less than 0.2 s. */
const SMALL = { rows: 10_000, bytes: 8 * 1024 * 1024 }

interface Evidence {
  readonly subject: Subject
  readonly answers: Answers
  /** How many rows are lost, where that was counted to the end. */
  readonly lost: number | undefined
  /** Whether the configuration says the risk of this rule. */
  readonly fixed: boolean
}

interface Judged {
  readonly risk: Risk
  readonly dataLoss: boolean
  readonly fails: boolean
  /** Why the risk is another than the rule's. */
  readonly facts: readonly string[]
}

/**
 * The risk that a finding has in this database. A row that makes the statement fail raises it to
 * high at least. Where nothing is there to lose, nothing that makes it fail, or so little to read
 * that others hardly wait, it is low; a risk that the configuration names is not lowered.
 */
export function judgeRisk(finding: Finding, evidence: Evidence): Judged {
  const { subject, answers, lost, fixed } = evidence
  const { risk, data_loss: dataLoss } = finding
  if (answers.found.some(({ question, n }) => question.fails && n > 0)) {
    return { risk: highestRisk([risk, 'high']), dataLoss, fails: true, facts: [] }
  }
  const same = { risk, dataLoss, fails: false, facts: [] }
  if (lost === 0 && subject.loss?.cascades === false) {
    return { ...same, risk: fixed ? risk : lower(risk), dataLoss: false }
  }
  if (fixed || lower(risk) === risk) return same
  if (subject.category === 'availability') {
    const { deciding } = subject
    if (deciding.length === 0 || !deciding.every(isSmall)) return same
    return { ...same, risk: 'low', facts: deciding.map(smallness) }
  }
  if (subject.category === 'correctness' && nothingFails(subject, answers)) {
    return { ...same, risk: 'low', facts: ['No row that is there now makes it fail.'] }
  }
  return same
}

function lower(risk: Risk): Risk {
  return risk === 'none' ? 'none' : 'low'
}

function isSmall({ size }: Relation): boolean {
  return size !== undefined && size.rows < SMALL.rows && size.totalBytes < SMALL.bytes
}

function smallness({ schema, name, size }: Relation): string {
  const table = show(schema === 'public' ? { name } : { schema, name })
  return `${table} is small (about ${rows(size?.rows ?? 0)}): others hardly wait for it.`
}

/** Whether all was asked that could fail, and no row was found. */
function nothingFails({ failing }: Subject, { found }: Answers): boolean {
  const answered = found.filter(({ question }) => question.fails)
  return failing > 0 && answered.length === failing
}
