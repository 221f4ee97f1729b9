import type { Sample } from '../../health/sample.ts'
import { count } from '../../text.ts'
import type { EnvironmentReport } from './data.ts'
import { LinePlot, type PlotSubject } from './plots/line-plot.tsx'
import { timeText } from './words.tsx'

const subjects: readonly PlotSubject[] = [
  { title: 'Latency of a query', figure: 'latency_seconds', unit: 'seconds', fromZero: true },
  { title: 'Database size', figure: 'database_size_bytes', unit: 'bytes', fromZero: false },
  {
    title: 'Connections',
    figure: 'connections',
    unit: 'count',
    limit: 'connections_limit',
    fromZero: true,
  },
]

/** What earlier looks have found, plotted over time; a figure that none of them told is named. */
export function History({ samples, name }: Pick<EnvironmentReport, 'samples' | 'name'>) {
  return (
    <section>
      <h3>History</h3>
      {samples.length === 0 ? (
        <p class="none">
          No look at {name} has been kept yet. Each <code>faber-db health-check {name}</code> keeps
          one.
        </p>
      ) : (
        <Plots samples={samples} />
      )}
    </section>
  )
}

function Plots({ samples }: { readonly samples: readonly Sample[] }) {
  const [told, untold] = [
    subjects.filter((subject) => isTold(samples, subject)),
    subjects.filter((subject) => !isTold(samples, subject)),
  ]
  const [first, last] = [samples[0] as Sample, samples.at(-1) as Sample]
  const unhealthy = samples.filter(({ health }) => health === 'unhealthy').length
  return (
    <>
      <p class="muted">
        {count(samples.length, 'look')} from {timeText(first.at)} to {timeText(last.at)} UTC.
        {unhealthy > 0 && (
          <>
            {' '}
            <span class="swatch unhealthy-swatch" /> unhealthy ({count(unhealthy, 'look')}).
          </>
        )}{' '}
        Where a line is broken nobody looked.
      </p>
      <div class="plots">
        {told.map((subject) => (
          <LinePlot samples={samples} subject={subject} />
        ))}
      </div>
      {untold.length > 0 && (
        <p class="muted">
          Not told by any of the checks that were made:{' '}
          {untold.map(({ title }) => title.toLowerCase()).join(', ')}.
        </p>
      )}
    </>
  )
}

function isTold(samples: readonly Sample[], { figure }: PlotSubject): boolean {
  return samples.some(({ figures }) => figures[figure] !== undefined)
}
