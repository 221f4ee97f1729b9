import { count } from '../../text.ts'
import type { Check } from '../check.ts'

const samples = 3

export const connectivity: Check = {
  name: 'connectivity',
  title: 'Connectivity',
  asks: `how long a query takes on an open connection, the median of ${samples}`,
  isVital: true,

  async run({ session, thresholds }) {
    const times: number[] = []
    for (let sample = 0; sample < samples; sample += 1) {
      const start = performance.now()
      await session.query('select 1')
      times.push(performance.now() - start)
    }
    const latency = Math.round((times.sort((a, b) => a - b)[1] ?? 0) * 10) / 10
    const facts = { latency_ms: latency }
    const figures = { latency_seconds: latency / 1000 }
    if (latency <= thresholds.latency_degraded_ms) {
      return { grade: 'healthy', summary: `${latency} ms`, facts, figures }
    }
    const over = latency > thresholds.latency_unhealthy_ms
    const limit = over ? thresholds.latency_unhealthy_ms : thresholds.latency_degraded_ms
    return {
      grade: over ? 'unhealthy' : 'degraded',
      summary: `${latency} ms, more than ${count(limit, 'millisecond')}`,
      advice: 'Look at the load of the server and at the network between.',
      facts,
      figures,
    }
  },
}
