import { count } from '../../text.ts'
import type { Check } from '../check.ts'
import { gradeAbove } from '../grading.ts'
import { hiddenSessions, openTransactions, transactionText } from '../sessions.ts'

/** They hold back vacuum, and locks that a migration wants. */
export const longRunning: Check = {
  name: 'long-running',
  title: 'Long-running transactions',
  asks: 'how old the oldest transaction at work is',
  group: 'performance',

  async run(context) {
    const { thresholds } = context
    const { oldest, total, hidden } = await openTransactions(context, {
      states: ['active', 'fastpath function call'],
      since: 'xact_start',
    })
    const [first] = oldest
    const grade = gradeAbove(
      first?.seconds ?? 0,
      thresholds.long_transaction_degraded_seconds,
      thresholds.long_transaction_unhealthy_seconds,
    )
    if (grade === 'healthy' && hidden > 0) return hiddenSessions(context, hidden)
    const facts = { active: total, oldest }
    const figures = { longest_transaction_seconds: first?.seconds ?? 0 }
    if (!first) return { grade, summary: 'none at work', facts, figures }
    const summary = `${count(total, 'transaction')} at work, the oldest for ${transactionText(first)}`
    if (grade === 'healthy') return { grade, summary, facts, figures }
    return {
      grade,
      summary,
      advice: `See what it does: \`select query from pg_stat_activity where pid = ${first.pid}\`. If it may be stopped, \`select pg_cancel_backend(${first.pid})\` ends the statement.`,
      facts,
      figures,
    }
  },
}
