import type { Relation } from '../catalog/types.ts'
import type { Effects } from '../effects/effects.ts'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { show } from '../reading/ast.ts'
import type { Category, Hit, Question } from '../rules/define.ts'
import { dependentsOf, mainTable } from './dependents.ts'
import { type Loss, lossOf } from './loss.ts'
import type { Present } from './present.ts'
import { secondsOf } from './seconds.ts'

/** What a finding is about, in the live database as it is when its statement begins. */
export interface Subject {
  readonly category: Category
  /** The tables at stake. */
  readonly tables: readonly Relation[]
  /** Those whose size decides how long others wait; empty where one of them is not known. */
  readonly deciding: readonly Relation[]
  readonly seconds?: number
  readonly loss?: Loss & { readonly relation: Relation }
  /** The questions that the database can answer as it is now. */
  readonly questions: readonly Question[]
  /** How many questions there are whose rows make the statement fail, those that cannot be asked included. */
  readonly failing: number
  readonly facts: readonly string[]
}

interface Scene {
  readonly statement: Executed
  readonly effects: Effects
  readonly model: Model
  readonly present: Present
}

export function subjectOf(hit: Hit, category: Category, scene: Scene): Subject {
  const { statement, effects, model, present } = scene
  const loss = knownLoss(hit, scene)
  const deciding = decidingTables(hit, scene)
  const main = hit.table ?? loss?.table ?? mainTable(statement)
  const mainRelation = main && present.relation(main)
  const seconds = secondsOf(statement, effects, present)
  const { questions, facts } = askable(hit.questions ?? [], present)
  const named = category === 'data loss' || category === 'compatibility'
  return {
    category,
    tables: loss
      ? [loss.relation]
      : deciding.length > 0
        ? deciding
        : mainRelation
          ? [mainRelation]
          : [],
    deciding,
    ...(seconds !== undefined && { seconds }),
    ...(loss && present.isUnchanged(loss.relation) && { loss }),
    questions,
    failing: (hit.questions ?? []).filter(({ fails }) => fails).length,
    facts: [...facts, ...(named && main ? dependentsOf(statement, main, model.catalog) : [])],
  }
}

function knownLoss(hit: Hit, { statement, present }: Scene): Subject['loss'] {
  const loss = lossOf(statement, hit.object)
  const relation = loss && present.relation(loss.table)
  return loss && relation && { ...loss, relation }
}

function decidingTables(hit: Hit, { statement, effects, present }: Scene): Relation[] {
  const builds = statement.kind === 'IndexStmt' ? mainTable(statement) : undefined
  const named = hit.table ?? builds
  const known = named
    ? [present.relation(named)]
    : [...new Set([...effects.rewrites, ...effects.scans])].map((name) => present.shown(name))
  const found = known.filter((relation) => relation?.size !== undefined) as Relation[]
  return found.length === known.length ? found : []
}

/** A question is asked where the table and the columns are there, as they will be at its statement. */
function askable(all: readonly Question[], present: Present) {
  const questions: Question[] = []
  const facts: string[] = []
  for (const question of all) {
    const relation = present.relation(question.table)
    const columns = new Set(relation?.columns.map(({ name }) => name))
    if (relation === undefined || !question.columns.every((name) => columns.has(name))) continue
    if (present.isUnchanged(relation)) questions.push(question)
    else
      facts.push(
        `The rows of ${show(question.table)} were not asked: what is pending before this changes them.`,
      )
  }
  return { questions, facts: [...new Set(facts)] }
}
