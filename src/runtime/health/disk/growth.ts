import type { Sample } from '../sample.ts'

const msInDay = 86_400_000
/** Fewer samples, and a shorter time, say nothing of a day. */
const least = { samples: 3, days: 1 }
/** The slopes of all pairs are compared: so many points keep that at a few thousand. */
const points = 120

/**
 * How many bytes the database grows a day, by the median of the slopes between all pairs of looks
 * (Theil and Sen), which a single load or clearing does not sway. Undefined where too little is known.
 */
export function bytesADay(samples: readonly Sample[]): number | undefined {
  const known = samples.flatMap(({ at, figures: { database_size_bytes: bytes } }) =>
    bytes === undefined ? [] : [{ day: Date.parse(at) / msInDay, bytes }],
  )
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || known.length < least.samples) return undefined
  if (last.day - first.day < least.days) return undefined
  const step = Math.max(1, Math.ceil(known.length / points))
  const chosen = known.filter((_, index) => index % step === 0)
  const slopes = chosen.flatMap((one, index) =>
    chosen
      .slice(index + 1)
      .filter(({ day }) => day > one.day)
      .map(({ day, bytes }) => (bytes - one.bytes) / (day - one.day)),
  )
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)]
}
