import { show } from '../reading/ast.ts'
import type { Question } from '../rules/define.ts'

/** The number of rows found, or why it is not known: `in 2 s`, `(permission denied for table users)`. */
export type Answer = { readonly n: number } | { readonly unknown: string }

/** Puts a SELECT that gives one row with one number, `n`, to the live database. Never throws. */
export type Ask = (sql: string) => Promise<Answer>

/** What the database says to the questions of a finding. */
export interface Answers {
  /** The questions whose rows were found, with their number. */
  readonly found: readonly { readonly question: Question; readonly n: number }[]
  readonly unknown: readonly string[]
}

/** Asks one after the other: there is one connection. */
export async function answersTo(questions: readonly Question[], ask: Ask): Promise<Answers> {
  const found: { question: Question; n: number }[] = []
  const unknown: string[] = []
  for (const question of questions) {
    const answer = await ask(question.sql)
    if ('n' in answer) found.push({ question, n: answer.n })
    else unknown.push(notKnown(question, answer.unknown))
  }
  return { found, unknown }
}

function notKnown({ table, columns, fails }: Question, why: string): string {
  const of = columns.length === 0 ? '' : ` (${columns.join(', ')})`
  const what = fails ? 'that make it fail' : 'that it concerns'
  return `Whether ${show(table)}${of} has rows ${what} could not be found out ${why}.`
}
