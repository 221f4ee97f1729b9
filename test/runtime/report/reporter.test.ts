import { expect, test } from 'vitest'
import { createReporter } from '../../../src/runtime/report/reporter.ts'

/** A reporter and what it has written to each stream. */
function reporterOn(options: { terminal?: boolean; quiet?: boolean } = {}) {
  const written = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof written) => ({
    isTTY: options.terminal ?? false,
    write: (text: string) => {
      written[name] += text
    },
  })
  const streams = { stdout: stream('stdout'), stderr: stream('stderr') }
  return { written, reporter: createReporter(streams, options.quiet ?? false) }
}

test('results go to stdout, progress to stderr', () => {
  const { written, reporter } = reporterOn()
  reporter.progress('on the way')
  reporter.print('there')
  expect(written).toEqual({ stdout: 'there\n', stderr: 'on the way\n' })
})

test('the steps are shown on a terminal only, on one line that is wiped', () => {
  const piped = reporterOn()
  piped.reporter.step('look')
  expect(piped.written.stderr).toBe('')
  const { written, reporter } = reporterOn({ terminal: true })
  reporter.step('look')
  reporter.print('there')
  expect(written.stderr).toBe('\r\x1b[K· look …\r\x1b[K')
})

test('with JSON wanted there is no progress, and what must be told is told', () => {
  const { written, reporter } = reporterOn({ terminal: true, quiet: true })
  reporter.step('look')
  reporter.progress('on the way')
  reporter.tell('the plan')
  expect(written.stderr).toBe('the plan\n')
})

test('a secret is hidden in both streams, wherever it stands', () => {
  const { written, reporter } = reporterOn()
  reporter.hide(['s3cret-word'])
  reporter.progress('a s3cret-word, xs3cret-wordx')
  reporter.tell('s3cret-word')
  reporter.print('s3cret-word')
  expect(written).toEqual({ stdout: '***\n', stderr: 'a ***, x***x\n***\n' })
})

test('a secret is hidden on the line of the steps too', () => {
  const { written, reporter } = reporterOn({ terminal: true })
  reporter.hide(['s3cret-word'])
  reporter.step('s3cret-word')
  expect(written.stderr).not.toContain('s3cret-word')
})

test('a secret is hidden as JSON writes it', () => {
  const { written, reporter } = reporterOn()
  reporter.hide(['a"b\\c'])
  reporter.print(JSON.stringify({ error: 'a"b\\c' }))
  expect(JSON.parse(written.stdout)).toEqual({ error: '***' })
})

test('of two secrets, one within the other, nothing remains', () => {
  const { written, reporter } = reporterOn()
  reporter.hide(['inner', 'an inner secret'])
  reporter.print('an inner secret')
  expect(written.stdout).toBe('***\n')
})

test('an empty secret hides nothing', () => {
  const { written, reporter } = reporterOn()
  reporter.hide([''])
  reporter.print('plain')
  expect(written.stdout).toBe('plain\n')
})

test('control characters are shown as such and steer no terminal; lines and tabs stay', () => {
  const { reporter } = reporterOn()
  expect(reporter.redact('a\x1b[2Jb\rc\x07d\u009be')).toBe('a\uFFFD[2Jb\uFFFDc\uFFFDd\uFFFDe')
  expect(reporter.redact('a\n\tb')).toBe('a\n\tb')
})
