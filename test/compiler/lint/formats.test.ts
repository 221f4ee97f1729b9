import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { formats } from '../../../src/compiler/lint/formats/index.ts'
import type { Finding } from '../../../src/compiler/rules/index.ts'

const findings: readonly Finding[] = [
  {
    rule: 'unquoted-value',
    severity: 'error',
    path: 'commands/a b,c:d.md',
    line: 2,
    column: 14,
    source: 'src/a.ts',
    message: 'the value 100% of "x|y"\nneeds `quotes`, @ann <b>',
    fix: { from: 20, to: 25, text: '"wet"' },
  },
  { rule: 'readable', severity: 'warning', path: 'bin/x', source: 'bin/x', message: 'not read' },
]

function write(name: string, given = findings, base = 'plugins/garden'): string {
  const format = formats.find((one) => one.name === name)
  if (!format) throw new Error(`no format ${name}`)
  return format.write(given, base)
}

test('text is a line for each finding and the count', () => {
  expect(write('text', findings.slice(1), '')).toBe(
    'bin/x: warning: not read (readable)\n0 errors, 1 warning\n',
  )
})

test('json holds each finding with its paths from the working directory, and its fix', () => {
  const [first, second] = JSON.parse(write('json')).findings
  expect(first).toEqual({
    ...findings[0],
    path: 'plugins/garden/commands/a b,c:d.md',
    source: 'plugins/garden/src/a.ts',
  })
  expect(second.path).toBe('plugins/garden/bin/x')
})

test('github escapes what would end a property, a line or a command', () => {
  expect(write('github')).toBe(
    '::error file=plugins/garden/commands/a b%2Cc%3Ad.md,line=2,col=14,title=unquoted-value::' +
      'the value 100%25 of "x|y"%0Aneeds `quotes`, @ann <b>\n' +
      '::warning file=plugins/garden/bin/x,title=readable::not read\n',
  )
})

test('markdown is a table that text of others cannot break', () => {
  expect(write('markdown')).toBe(
    [
      '**faber-db-plugin check**: 1 error, 1 warning',
      '',
      '| | where | what | rule |',
      '| --- | --- | --- | --- |',
      '| error | `plugins/garden/commands/a b,c:d.md:2` | the value 100% of "x\\|y" needs \\`quotes\\`, \\@ann \\<b\\> | `unquoted-value` |',
      '| warning | `plugins/garden/bin/x` | not read | `readable` |',
      '',
    ].join('\n'),
  )
})

test('nothing found is told in every format', () => {
  expect(write('text', [])).toBe('0 errors, 0 warnings\n')
  expect(write('markdown', [])).toBe('**faber-db-plugin check**: 0 errors, 0 warnings\n')
  expect(write('github', [])).toBe('')
  expect(JSON.parse(write('json', []))).toEqual({ findings: [] })
  expect(JSON.parse(write('sarif', [])).runs[0].results).toEqual([])
})

test('sarif is what the schema of SARIF 2.1.0 demands of a log, a run, a rule and a result', () => {
  const log = JSON.parse(write('sarif'))
  const validate = new Ajv({ allErrors: true }).compile(sarifSchema)
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
})

test('sarif names the rule by its index, encodes the path and carries the fix', () => {
  const [run] = JSON.parse(write('sarif')).runs
  for (const { ruleId, ruleIndex } of run.results) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
  }
  expect(run.results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'plugins/garden/commands/a%20b%2Cc%3Ad.md' },
    region: { startLine: 2, startColumn: 14 },
  })
  expect(run.results[0].fixes[0].artifactChanges[0].replacements).toEqual([
    { deletedRegion: { charOffset: 20, charLength: 5 }, insertedContent: { text: '"wet"' } },
  ])
})

const object = (required: string[], properties: object) =>
  ({ type: 'object', required, properties, additionalProperties: false }) as const
const text = { type: 'string', minLength: 1 } as const
const message = object(['text'], { text })
const place = { type: 'integer', minimum: 1 } as const
const offset = { type: 'integer', minimum: 0 } as const
const level = { enum: ['none', 'note', 'warning', 'error'] } as const
// A uri-reference of RFC 3986, as far as a relative path needs it.
const uri = object(['uri'], { uri: { type: 'string', pattern: "^[\\w.~!$&'()*+;=:@%/-]+$" } })

/** The part of sarif-schema-2.1.0.json that a log of ours may use; nothing besides is allowed. */
const sarifSchema = object(['version', 'runs'], {
  $schema: text,
  version: { const: '2.1.0' },
  runs: {
    type: 'array',
    minItems: 1,
    items: object(['tool', 'results'], {
      tool: object(['driver'], {
        driver: object(['name'], {
          name: text,
          rules: {
            type: 'array',
            uniqueItems: true,
            items: object(['id'], {
              id: text,
              shortDescription: message,
              fullDescription: message,
              defaultConfiguration: object([], { level }),
            }),
          },
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      results: {
        type: 'array',
        items: object(['message'], {
          ruleId: text,
          ruleIndex: offset,
          level,
          message,
          locations: {
            type: 'array',
            items: object([], {
              physicalLocation: object(['artifactLocation'], {
                artifactLocation: uri,
                region: object([], { startLine: place, startColumn: place }),
              }),
            }),
          },
          fixes: {
            type: 'array',
            items: object(['artifactChanges'], {
              artifactChanges: {
                type: 'array',
                minItems: 1,
                items: object(['artifactLocation', 'replacements'], {
                  artifactLocation: uri,
                  replacements: {
                    type: 'array',
                    minItems: 1,
                    items: object(['deletedRegion'], {
                      deletedRegion: object([], { charOffset: offset, charLength: offset }),
                      insertedContent: object([], { text: { type: 'string' } }),
                    }),
                  },
                }),
              },
            }),
          },
        }),
      },
    }),
  },
})
