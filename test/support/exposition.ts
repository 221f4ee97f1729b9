/** One sample of a metric: its labels and its value. */
export interface ExposedSample {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

export interface ExposedMetric {
  readonly help: string
  readonly type: string
  readonly samples: readonly ExposedSample[]
}

interface Open {
  help?: string
  type?: string
  readonly samples: ExposedSample[]
}

const name = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const help = new RegExp(`^# HELP (${name}) ((?:[^\\\\]|\\\\\\\\|\\\\n)*)$`)
const type = new RegExp(`^# TYPE (${name}) (counter|gauge|histogram|summary|untyped)$`)
const sample = new RegExp(`^(${name})(?:\\{(.*)\\})? (\\S+)$`)
const label = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\\\|\\"|\\n)*)"(?:,|$)/y

/**
 * Reads the text format of Prometheus, 0.0.4, and throws at whatever is not of it: HELP and TYPE come
 * once and before the samples, the lines of a metric stand together, no sample comes twice.
 */
export function parseExposition(text: string): ReadonlyMap<string, ExposedMetric> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end')
  const metrics = new Map<string, Open>()
  let last = ''
  const metricOf = (called: string, line: string): Open => {
    if (called !== last && metrics.has(called)) throw new Error(`apart from its own: ${line}`)
    last = called
    const metric = metrics.get(called) ?? { samples: [] }
    metrics.set(called, metric)
    return metric
  }
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, helped, words = ''] = help.exec(line) ?? []
    const [, typed, kind = ''] = type.exec(line) ?? []
    const [, measured, labels = '', value = ''] = sample.exec(line) ?? []
    const called = helped ?? typed ?? measured
    if (called === undefined) throw new Error(`no line of the format: ${line}`)
    const metric = metricOf(called, line)
    if (measured === undefined) {
      const key = helped === undefined ? 'type' : 'help'
      if (metric[key] !== undefined || metric.samples.length > 0) throw new Error(`late: ${line}`)
      metric[key] = helped === undefined ? kind : unescaped(words)
      continue
    }
    if (metric.help === undefined || metric.type === undefined) throw new Error(`early: ${line}`)
    const read = { labels: labelsOf(labels), value: numberOf(value) }
    const twice = metric.samples.some((each) => same(each.labels, read.labels))
    if (twice) throw new Error(`twice: ${line}`)
    metric.samples.push(read)
  }
  for (const [called, { samples }] of metrics) {
    if (samples.length === 0) throw new Error(`${called} has no sample`)
  }
  return metrics as ReadonlyMap<string, ExposedMetric>
}

function labelsOf(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  label.lastIndex = 0
  while (label.lastIndex < text.length) {
    const at = label.lastIndex
    const [, key = '', value = ''] = label.exec(text) ?? []
    if (key === '' || key in found) throw new Error(`no labels: ${text.slice(at)}`)
    found[key] = unescaped(value)
  }
  return found
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))
}

function numberOf(text: string): number {
  if (text === '+Inf') return Number.POSITIVE_INFINITY
  if (!/^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw new Error(`no number: ${text}`)
  return Number(text)
}

function same(one: object, other: object): boolean {
  const sorted = (labels: object) => JSON.stringify(Object.entries(labels).toSorted())
  return sorted(one) === sorted(other)
}
