import type { CatalogSnapshot } from '../catalog/types.ts'
import type { Found } from '../check.ts'
import type { Effects } from '../effects/effects.ts'
import type { Executed } from '../executed.ts'
import type { DestructiveOperation, Finding, Impact } from '../finding.ts'
import type { Model } from '../model/model.ts'
import { risks } from '../risk.ts'
import { type Answers, type Ask, answersTo } from './ask.ts'
import { judgeRisk } from './judge.ts'
import { type Loss, lossFact, lossQuestion } from './loss.ts'
import { Present } from './present.ts'
import { type Subject, subjectOf } from './subject.ts'

/** What the study follows of the policy. */
interface StudyPolicy {
  readonly destructive_operations: Readonly<
    Partial<Record<DestructiveOperation, { readonly row_threshold?: number }>>
  >
  readonly rules?: Readonly<Record<string, unknown>>
}

interface LiveDatabase {
  readonly catalog: CatalogSnapshot
  readonly ask?: Ask
}

interface Lost {
  /** Absent where there are too many to count, or nobody knows. */
  readonly n?: number
  readonly belowThreshold?: boolean
  readonly facts: readonly string[]
}

const unasked: Ask = async () => ({ unknown: '(the database was not asked)' })

/**
 * Holds findings against the live database: `look` at each while the migrations are read, `pass`
 * each statement, and `conclude` when all are read. Only then is the database asked, so that the
 * questions of the gravest findings come first.
 */
export class Study {
  readonly #present: Present
  readonly #ask: Ask
  readonly #policy: StudyPolicy
  readonly #subjects = new Map<Finding, Subject>()

  constructor({ catalog, ask }: LiveDatabase, policy: StudyPolicy) {
    this.#present = new Present(catalog)
    this.#ask = ask ?? unasked
    this.#policy = policy
  }

  /** Notes what a finding is about, before its statement has run. */
  look({ finding, hit, rule }: Found, statement: Executed, effects: Effects, model: Model): void {
    if (rule === undefined) return
    const scene = { statement, effects, model, present: this.#present }
    this.#subjects.set(finding, subjectOf(hit, rule.category, scene))
  }

  pass(statement: Executed): void {
    this.#present.pass(statement)
  }

  /** The same findings with their impact, and with the risk that they have in this database. */
  async conclude<F extends Found>(found: readonly F[]): Promise<F[]> {
    const weight = ({ finding }: F) => risks.indexOf(finding.risk)
    const gravest = found.toSorted((a, b) => weight(b) - weight(a))
    const concluded = new Map<F, F>()
    for (const one of gravest) concluded.set(one, await this.#withImpact(one))
    return found.map((one) => concluded.get(one) ?? one)
  }

  async #withImpact<F extends Found>(one: F): Promise<F> {
    const subject = this.#subjects.get(one.finding)
    if (subject === undefined) return one
    const { finding } = one
    const answers = await answersTo(subject.questions, this.#ask)
    const lost =
      finding.data_loss && subject.loss ? await this.#count(subject.loss, finding) : undefined
    const fixed =
      finding.operation === undefined && this.#policy.rules?.[finding.rule] !== undefined
    const judged = judgeRisk(finding, { subject, answers, lost: lost?.n, fixed })
    const impact: Impact = {
      ...sizes(subject, lost),
      ...(subject.seconds !== undefined && { seconds: subject.seconds }),
      facts: [
        ...new Set([...facts(answers), ...(lost?.facts ?? []), ...judged.facts, ...subject.facts]),
      ],
      fails: judged.fails,
      ...(lost?.belowThreshold && { below_threshold: true }),
    }
    return {
      ...one,
      finding: { ...finding, risk: judged.risk, data_loss: judged.dataLoss, impact },
    }
  }

  /** How many rows are lost: exactly, where there are fewer than the policy's threshold. */
  async #count(loss: Loss, { operation }: Finding): Promise<Lost> {
    const threshold = operation && this.#policy.destructive_operations[operation]?.row_threshold
    const limit = Math.max(threshold ?? 0, 1)
    const answer = await this.#ask(lossQuestion(loss, limit))
    if ('unknown' in answer) {
      return { facts: [`How many rows are lost could not be found out ${answer.unknown}.`] }
    }
    if (answer.n >= limit) return { facts: [] }
    // What CASCADE reaches was not counted.
    const belowThreshold = threshold !== undefined && !loss.cascades
    return { n: answer.n, facts: [lossFact(loss, answer.n)], belowThreshold }
  }
}

function facts({ found, unknown }: Answers): string[] {
  return [...found.flatMap(({ question, n }) => (n > 0 ? [question.says(n)] : [])), ...unknown]
}

function sizes({ tables, loss }: Subject, lost?: { readonly n?: number }): Partial<Impact> {
  const known = tables.flatMap(({ size }) => size ?? [])
  if (known.length === 0) return {}
  const estimate = known.reduce((sum, { rows }) => sum + rows, 0)
  const exact = loss?.column === undefined ? lost?.n : undefined
  return {
    rows: exact ?? estimate,
    bytes: known.reduce((sum, { totalBytes }) => sum + totalBytes, 0),
  }
}
