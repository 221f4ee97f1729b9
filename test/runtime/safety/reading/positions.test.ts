import { expect, it } from 'vitest'
import { byteOffsets, positions } from '../../../../src/runtime/safety/reading/positions.ts'

// Longer than what is counted in one go, with characters of one to four bytes and both line ends.
const text = "SELECT 'é€😀';\r\n-- ß 😀😀\n".repeat(200) + '😀'.repeat(3000)

it('a byte offset is translated at every character, in whatever order', () => {
  const unitAt = byteOffsets(text)
  const starts: [number, number][] = []
  let byte = 0
  let unit = 0
  for (const character of text) {
    starts.push([byte, unit])
    byte += Buffer.byteLength(character)
    unit += character.length
  }
  starts.push([byte, unit])
  for (const [at, expected] of starts.toReversed()) expect(unitAt(at)).toBe(expected)
})

it('a column counts code points, in whatever order it is asked for', () => {
  const positionAt = positions(text)
  const lines = text.split('\n')
  const last = lines.at(-1) ?? ''
  for (const points of [3000, 1, 2999, 0]) {
    const offset = text.length - last.length + 2 * points
    expect(positionAt(offset)).toEqual({ line: lines.length, column: points + 1 })
  }
  expect(positionAt(text.indexOf('ß'))).toEqual({ line: 2, column: 4 })
})

it('a long line of many statements costs no more than many lines', () => {
  const line = "SELECT '😀';".repeat(50_000)
  const positionAt = positions(line)
  const start = performance.now()
  for (let at = 0; at < line.length; at += 12) positionAt(at)
  expect(performance.now() - start).toBeLessThan(5_000)
})
