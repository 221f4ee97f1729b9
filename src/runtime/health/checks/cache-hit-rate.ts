import { count } from '../../text.ts'
import type { Check } from '../check.ts'
import { gradeAbove } from '../grading.ts'

export const cacheHitRate: Check = {
  name: 'cache-hit-rate',
  title: 'Cache hit rate',
  asks: 'which share of the blocks asked for was found in shared buffers',
  group: 'performance',

  async run({ session, thresholds }) {
    const [row] = await session.query<{ hit: number; read: number }>(
      `select blks_hit::float8 as hit, blks_read::float8 as read
         from pg_catalog.pg_stat_database where datname = pg_catalog.current_database()`,
    )
    const { hit, read } = row ?? { hit: 0, read: 0 }
    const blocks = hit + read
    const percent = blocks === 0 ? 100 : Math.round((hit / blocks) * 1000) / 10
    const facts = { blocks, percent }
    if (blocks < thresholds.cache_hit_min_blocks) {
      const summary = `${count(blocks, 'block')} asked for so far, too few to say`
      return { grade: 'healthy', summary, facts }
    }
    const figures = { cache_hit_ratio: percent / 100 }
    const missed = 100 - percent
    const grade = gradeAbove(
      missed,
      100 - thresholds.cache_hit_degraded_percent,
      100 - thresholds.cache_hit_unhealthy_percent,
    )
    const summary = `${percent} % of the blocks came from shared buffers`
    if (grade === 'healthy') return { grade, summary, facts, figures }
    return {
      grade,
      summary,
      advice:
        'Look for queries that read whole tables (`select relname, seq_scan, seq_tup_read from pg_stat_user_tables order by seq_tup_read desc limit 5`); if the memory allows, raise shared_buffers to a quarter of it.',
      facts,
      figures,
    }
  },
}
