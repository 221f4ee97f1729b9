import type { Form } from './forms/form.ts'
import type { Outcome } from './truth.ts'

/** How a prediction differs from what happened, in one line; undefined where it does not. */
export function difference(
  { planned }: Form,
  predicted: Outcome,
  truth: Outcome,
): string | undefined {
  if (predicted.refused !== undefined || truth.refused !== undefined) {
    if (predicted.refused !== undefined && truth.refused !== undefined) return undefined
    return `refused: predicted ${predicted.refused ?? 'no'}; true ${truth.refused ?? 'no'}`
  }
  const compared = (['locks', 'rewrites', 'rebuilds', 'scans'] as const).filter(
    (part) => part !== 'scans' || !planned,
  )
  const parts = compared.flatMap((part) => {
    const missed = truth[part].filter((one) => !predicted[part].includes(one))
    const invented = predicted[part].filter((one) => !truth[part].includes(one))
    if (missed.length + invented.length === 0) return []
    return [`${part}: predicted [${predicted[part].join(', ')}], true [${truth[part].join(', ')}]`]
  })
  return parts.length === 0 ? undefined : parts.join('; ')
}
