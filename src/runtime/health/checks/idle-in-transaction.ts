import { quoteIdentifier } from '../../providers/postgresql/identifiers.ts'
import { count } from '../../text.ts'
import type { Check } from '../check.ts'
import { gradeAbove } from '../grading.ts'
import { hiddenSessions, openTransactions, transactionText } from '../sessions.ts'

/** A client that began a transaction and forgot it keeps its locks, and holds back vacuum. */
export const idleInTransaction: Check = {
  name: 'idle-in-transaction',
  title: 'Idle transactions',
  asks: 'how long clients have been silent within a transaction',

  async run(context) {
    const { thresholds } = context
    const { oldest, total, hidden } = await openTransactions(context, {
      states: ['idle in transaction', 'idle in transaction (aborted)'],
      since: 'state_change',
    })
    const [first] = oldest
    const grade = gradeAbove(
      first?.seconds ?? 0,
      thresholds.idle_transaction_degraded_seconds,
      thresholds.idle_transaction_unhealthy_seconds,
    )
    if (grade === 'healthy' && hidden > 0) return hiddenSessions(context, hidden)
    const facts = { idle: total, oldest }
    const figures = { longest_idle_transaction_seconds: first?.seconds ?? 0 }
    if (!first) return { grade, summary: 'none', facts, figures }
    const summary = `${count(total, 'transaction')} left open, the longest for ${transactionText(first)}`
    if (grade === 'healthy') return { grade, summary, facts, figures }
    return {
      grade,
      summary,
      advice: `End it with \`select pg_terminate_backend(${first.pid})\`, which undoes its transaction; \`alter database ${quoteIdentifier(context.session.target.database)} set idle_in_transaction_session_timeout = '60s'\` prevents the next one.`,
      facts,
      figures,
    }
  },
}
