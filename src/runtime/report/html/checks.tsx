import type { CheckResult, Grade } from '../../health/check.ts'
import { Standing } from './grade.tsx'
import { Prose } from './words.tsx'

const order: readonly Grade[] = ['unhealthy', 'degraded', 'unknown', 'healthy']

/** Each check with its grade and what to do; the worst stand first. */
export function Checks({ checks }: { readonly checks: readonly CheckResult[] }) {
  const sorted = checks.toSorted((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade))
  return (
    <section>
      <h3>Checks</h3>
      <table class="card checks">
        <thead>
          <tr>
            <th scope="col">Grade</th>
            <th scope="col">Check</th>
            <th scope="col">Finding</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ grade, title, summary, advice }) => (
            <tr>
              <td>
                <Standing of={grade} />
              </td>
              <th scope="row">{title}</th>
              <td>
                {summary}
                {advice && (
                  <p class="advice">
                    <Prose text={advice} />
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
