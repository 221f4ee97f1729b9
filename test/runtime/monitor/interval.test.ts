import { expect, test } from 'vitest'
import { intervalText, readInterval } from '../../../src/runtime/monitor/interval.ts'

test.each(['1m', '5m', '30m', '1h', '6h', '24h'])('%s can be kept', (text) => {
  expect(intervalText(readInterval(text))).toBe(text)
})

test('60m and 1h are the same', () => {
  expect(readInterval('60m')).toBe(readInterval('1h'))
})

test.each([
  ['7m', 1, '6m, 10m'],
  ['90m', 1, '1h, 2h'],
  ['2m', 5, '5m'],
  ['48h', 1, '24h'],
  ['0m', 1, '1m'],
])('%s, where %im is the least, is refused, and the nearest are named', (text, least, nearest) => {
  expect(() => readInterval(text, least)).toThrow(
    expect.objectContaining({
      code: 'USAGE',
      text: expect.objectContaining({ next: `The nearest: ${nearest}.` }),
    }),
  )
})

test.each(['5', '5s', '-5m', 'often', ''])('%j is no time', (text) => {
  expect(() => readInterval(text)).toThrow('takes minutes or hours')
})
