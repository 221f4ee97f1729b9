import { count, listed } from '../../text.ts'
import type { Check } from '../check.ts'

/** Pending migrations are work to be done and no illness: they never change the grade. */
export const migrations: Check = {
  name: 'migrations',
  title: 'Migrations',
  asks: 'whether the history is whole and fits the migrations folder',
  isVital: true,

  async run(context) {
    const state = await context.migrations()
    const pending = state.pending.map(({ name }) => name)
    const facts = {
      applied: state.applied.length,
      pending,
      unfinished: state.unfinished.map(({ name }) => name),
      modified: state.modified,
      missing: state.missing,
    }
    const figures = {
      migrations_applied: state.applied.length,
      migrations_pending: pending.length,
    }
    const counts = `${state.applied.length} applied, ${pending.length} pending`
    if (state.unfinished.length > 0) {
      return {
        grade: 'unhealthy',
        summary: `${counts}; ${listed(facts.unfinished)} began and did not finish`,
        advice:
          'Run `faber-db migrate ENVIRONMENT`: it finds out what is left of it, and says what to do.',
        facts,
        figures,
      }
    }
    const odd = [
      ...(state.modified.length > 0
        ? [`${listed(state.modified)} edited after it was applied`]
        : []),
      ...(state.missing.length > 0
        ? [`${listed(state.missing)} applied and gone from the folder`]
        : []),
    ]
    if (odd.length === 0) return { grade: 'healthy', summary: counts, facts, figures }
    return {
      grade: 'degraded',
      summary: `${counts}; ${odd.join('; ')}`,
      advice: `Restore ${count(state.modified.length + state.missing.length, 'file')} from version control.`,
      facts,
      figures,
    }
  },
}
