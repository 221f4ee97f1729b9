import { FaberDbError } from '../../operations/index.ts'

/** What every form can keep exactly, in minutes: what divides an hour, or a day. */
const intervals = [
  1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720, 1440,
] as const

/** The minutes of `5m`, `1h`, `24h`. @throws USAGE, naming the nearest ones that can be kept */
export function readInterval(text: string, leastMinutes = 1): number {
  const [, number, unit] = /^(\d{1,4})(m|h)$/.exec(text) ?? []
  const minutes = Number(number) * (unit === 'h' ? 60 : 1)
  const able = intervals.filter((each) => each >= leastMinutes)
  if (able.some((each) => each === minutes)) return minutes
  if (Number.isNaN(minutes)) {
    throw new FaberDbError('USAGE', {
      message: `"--every" takes minutes or hours, as 5m or 1h, not "${text}".`,
    })
  }
  const shorter = able.findLast((each) => each < minutes)
  const longer = able.find((each) => each > minutes)
  const near = [shorter, longer].filter((each) => each !== undefined).map(intervalText)
  throw new FaberDbError('USAGE', {
    message: `"--every" cannot be ${text} here: it must divide an hour or a day${leastMinutes > 1 ? `, and be ${leastMinutes}m at the least` : ''}.`,
    next: `The nearest: ${near.join(', ')}.`,
  })
}

/** `5m`, `6h`: as it is written on the command line. */
export function intervalText(minutes: number): string {
  return minutes < 60 ? `${minutes}m` : `${minutes / 60}h`
}
