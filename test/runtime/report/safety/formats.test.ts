import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { safety } from '../../../../src/operations/index.ts'
import type { SafetyReport } from '../../../../src/runtime/report/safety/format.ts'
import { safetyFormats } from '../../../../src/runtime/report/safety/index.ts'
import {
  assess,
  type Finding,
  ruleTextsOf,
  type SqlDialect,
} from '../../../../src/runtime/safety/index.ts'
import { openPolicy } from '../../safety/support.ts'

async function reportOf(
  sql: string,
  file = 'db/m 1.sql',
  dialect: SqlDialect = 'postgresql',
): Promise<SafetyReport> {
  const migrations = [{ name: 'm', file, sql }]
  const assessment = await assess(migrations, openPolicy, { toleratesInvalid: true, dialect })
  return { assessment, sources: new Map([[file, sql]]), rules: await ruleTextsOf(dialect) }
}

function write(name: string, report: SafetyReport, colours = false): string {
  const format = safetyFormats.find((one) => one.name === name)
  if (!format) throw new Error(`There is no format ${name}.`)
  return format.write(report, { colours })
}

/** The first finding changed, for what the rules do not say of any statement yet. */
function changed(report: SafetyReport, changes: Partial<Finding>): SafetyReport {
  const { assessment } = report
  const [first, ...rest] = assessment.findings
  if (!first) throw new Error('There is no finding.')
  return { ...report, assessment: { ...assessment, findings: [{ ...first, ...changes }, ...rest] } }
}

test('the operation takes every format, and json is the result itself', () => {
  const names = safetyFormats.map(({ name }) => name)
  expect([...safety.flags.format.choices].toSorted()).toEqual([...names, 'json'].toSorted())
})

describe('text', () => {
  test('shows place, source, what happens and a safer way, and sums up', async () => {
    const report = await reportOf('SELECT 1;\n\nALTER TABLE users DROP COLUMN email;\n', 'm.sql')
    const impact = {
      rows: 1_200_000,
      bytes: 360_000_000,
      seconds: 12,
      facts: ['3 views read it.'],
      fails: false,
    }
    const told = changed(report, {
      locks: [{ relation: 'users', mode: 'ACCESS EXCLUSIVE' }],
      rewrite: ['users'],
      scan: ['users'],
      impact,
      safe_way: 'ALTER TABLE users\n  RENAME email TO email_old;',
    })
    expect(write('text', told)).toBe(
      `high[drop-column] Drops the column users.email with all its values.
 --> m.sql:3:1
  |
3 | ALTER TABLE users DROP COLUMN email;
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = locks users: ACCESS EXCLUSIVE, reads and writes wait
  = rewrites users
  = reads users, from end to end
  = data may be lost; only a backup brings it back
  = size about 1,200,000 rows, 343 MB, about 12 s under the lock
  = now 3 views read it.
  = safer:
      ALTER TABLE users
        RENAME email TO email_old;

! 2 statements in 1 file: 1 high finding; needs enhanced approval and a backup.
`,
    )
  })

  test('says in one line that nothing was found', async () => {
    expect(write('text', await reportOf('CREATE TABLE a (id int)'))).toBe(
      '✓ 1 statement in 1 file: nothing found.\n',
    )
  })

  test('says a safer way once', async () => {
    const shown = write('text', await reportOf('DROP VIEW a;\nDROP VIEW b;'))
    expect(shown.match(/Release the code/g)).toHaveLength(1)
    expect(shown).toContain('= safer: as for drop-view above')
  })

  test('has colours where they are wanted, and never those of the SQL', async () => {
    const report = await reportOf('DROP TABLE "\u001b[7m";')
    expect(write('text', report)).not.toContain('\u001b')
    const shown = write('text', report, true)
    expect(shown).toContain('\u001b[1;31mcritical[drop-table]\u001b[0m')
    expect(shown).not.toContain('\u001b[7m')
  })

  test('tells what the policy blocks, and what a comment allows', async () => {
    const report = await reportOf('DROP TABLE a')
    const [finding] = report.assessment.findings
    if (!finding) throw new Error('There is no finding.')
    const blocked = [{ operation: 'drop_table', reason: 'Never.', finding }] as const
    const suppressed = [{ ...finding, reason: 'it is empty' }]
    const assessment = {
      ...report.assessment,
      findings: [],
      approval: 'blocked',
      blocked,
      suppressed,
    } as const
    const shown = write('text', { ...report, assessment })
    expect(shown).toContain(
      'critical[drop-table] db/m 1.sql:1 is allowed by a comment: it is empty',
    )
    expect(shown).toContain('blocked db/m 1.sql:1: Never.')
    expect(shown).toContain('no findings; the policy blocks it')
  })
})

/** What SARIF 2.1.0 asks of the objects that are written here (OASIS, sections 3.13 to 3.49). */
const sarifSchema = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: { type: 'array', items: { $ref: '#/$defs/run' } },
  },
  $defs: {
    message: {
      type: 'object',
      required: ['text'],
      additionalProperties: false,
      properties: { text: { type: 'string' }, markdown: { type: 'string' } },
    },
    run: {
      type: 'object',
      required: ['tool'],
      additionalProperties: false,
      properties: {
        tool: {
          required: ['driver'],
          properties: {
            driver: {
              required: ['name'],
              additionalProperties: false,
              properties: {
                name: { type: 'string' },
                version: { type: 'string' },
                rules: { type: 'array', uniqueItems: true, items: { $ref: '#/$defs/rule' } },
              },
            },
          },
        },
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        results: { type: 'array', items: { $ref: '#/$defs/result' } },
      },
    },
    rule: {
      type: 'object',
      required: ['id'],
      additionalProperties: false,
      properties: {
        id: { type: 'string' },
        shortDescription: { $ref: '#/$defs/message' },
        fullDescription: { $ref: '#/$defs/message' },
        help: { $ref: '#/$defs/message' },
        defaultConfiguration: {
          properties: { level: { enum: ['none', 'note', 'warning', 'error'] } },
        },
        properties: {
          properties: { tags: { type: 'array', uniqueItems: true, items: { type: 'string' } } },
        },
      },
    },
    result: {
      type: 'object',
      required: ['message'],
      additionalProperties: false,
      properties: {
        ruleId: { type: 'string' },
        ruleIndex: { type: 'integer', minimum: 0 },
        level: { enum: ['none', 'note', 'warning', 'error'] },
        message: { $ref: '#/$defs/message' },
        locations: { type: 'array', items: { $ref: '#/$defs/location' } },
        partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
        properties: { type: 'object' },
        suppressions: {
          type: 'array',
          items: {
            required: ['kind'],
            additionalProperties: false,
            properties: {
              kind: { enum: ['inSource', 'external'] },
              justification: { type: 'string' },
            },
          },
        },
      },
    },
    location: {
      type: 'object',
      additionalProperties: false,
      properties: {
        physicalLocation: {
          additionalProperties: false,
          properties: {
            artifactLocation: { properties: { uri: { type: 'string', pattern: '^[^ ]*$' } } },
            region: {
              additionalProperties: false,
              properties: {
                startLine: { type: 'integer', minimum: 1 },
                startColumn: { type: 'integer', minimum: 1 },
                endLine: { type: 'integer', minimum: 1 },
                endColumn: { type: 'integer', minimum: 1 },
                snippet: { $ref: '#/$defs/message' },
              },
            },
          },
        },
        logicalLocations: {
          type: 'array',
          items: { properties: { fullyQualifiedName: { type: 'string' } } },
        },
      },
    },
  },
}

describe('sarif', () => {
  test('is as the standard says, for every kind of finding', async () => {
    const report = await reportOf('DROP TABLE "日本😀";\nDO $$ BEGIN TRUNCATE b; END $$')
    const [finding] = report.assessment.findings
    const suppressed = finding ? [{ ...finding, reason: 'it is empty' }] : []
    const invalid = await reportOf('SELEC')
    const commented = await reportOf('-- faber-db: allow drop-table\nSELECT 1')
    const ajv = new Ajv({ strict: false, formats: { uri: true } })
    const validate = ajv.compile(sarifSchema)
    for (const one of [
      report,
      invalid,
      commented,
      await reportOf('SELECT 1'),
      await reportOf('DROP TABLE a; FROB b; ALTER TABLE c DROP d;', 'm.sql', 'mysql'),
      await reportOf('-- faber-db: allow vacuum\nVACUUM; FROB b', 'm.sql', 'sqlite'),
      { ...report, assessment: { ...report.assessment, suppressed } },
    ]) {
      validate(JSON.parse(write('sarif', one)))
      expect(validate.errors).toBeNull()
    }
  })

  test('names the rule, the level, the region in code points and the address of the file', async () => {
    const log = JSON.parse(write('sarif', await reportOf("SELECT '😀'; DROP TABLE users")))
    const [run] = log.runs
    expect(run.tool.driver.rules).toMatchObject([
      { id: 'drop-table', help: { text: expect.stringContaining('Safer: ') } },
    ])
    expect(run.results).toMatchObject([
      {
        ruleId: 'drop-table',
        ruleIndex: 0,
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'db/m%201.sql' },
              region: { startLine: 1, startColumn: 13, endLine: 1, endColumn: 29 },
            },
          },
        ],
      },
    ])
  })

  test('knows a finding again when its lines moved, and tells equal ones apart', async () => {
    const prints = async (sql: string) => {
      const log = JSON.parse(write('sarif', await reportOf(sql)))
      return log.runs[0].results.map(
        (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
      )
    }
    const before = await prints('DELETE FROM a; DELETE FROM a;')
    expect(new Set(before).size).toBe(2)
    expect(await prints('-- new\n\nDELETE\n  FROM a; SELECT 1;\nDELETE FROM a;')).toEqual(before)
  })
})

describe('github', () => {
  test('is a command of the runner for each finding, escaped', async () => {
    const report = changed(await reportOf('DROP TABLE\n  "100%";', 'a,b:c.sql'), {
      safe_way: 'ALTER TABLE a\n  RENAME TO b;',
    })
    expect(write('github', report)).toBe(
      '::error file=a%2Cb%3Ac.sql,line=1,endLine=2,col=1,title=drop-table (critical)::Drops the table 100%25 with all its rows.%0ASafer:%0AALTER TABLE a%0A  RENAME TO b;\n',
    )
  })

  test('calls medium a warning and low a notice', async () => {
    const report = await reportOf('UPDATE a SET b = 1')
    expect(write('github', report)).toMatch(/^::warning /)
    expect(write('github', changed(report, { risk: 'low' }))).toMatch(/^::notice /)
  })
})

describe('markdown', () => {
  test('has the highest risk first, and the details folded', async () => {
    const report = await reportOf('ALTER TABLE a DROP b; DROP TABLE c;')
    const shown = write('markdown', report)
    expect(shown).toMatch(/^### Database migrations: risk critical\n\n2 statements in 1 file: /)
    expect(shown.match(/^\| (critical|high) /gm)).toEqual(['| critical ', '| high '])
    expect(shown.match(/<details>/g)).toHaveLength(report.assessment.findings.length)
  })

  test('text of others stays text', async () => {
    const report = changed(await reportOf('DROP TABLE "a|b<img>@x```"'), {
      safe_way: 'ALTER TABLE a RENAME TO b;',
    })
    const shown = write('markdown', report)
    expect(shown).toContain('a\\|b\\<img\\>\\@x\\`\\`\\`')
    expect(shown).toContain('````sql\nDROP TABLE "a|b<img>@x```"\n````')
    expect(shown).toContain('Safer:\n\n```sql\nALTER TABLE a RENAME TO b;\n```')
  })
})
