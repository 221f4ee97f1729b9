import { describe, expect, it } from 'vitest'
import { assess, type SafetyPolicy } from '../../../../src/runtime/safety/index.ts'
import { openPolicy } from '../support.ts'

function judge(sql: string, policy: SafetyPolicy = openPolicy) {
  return assess([{ name: 'm', file: 'm.sql', sql }], policy)
}

/** What is told, and what a comment answers for with its reason. */
async function outcome(sql: string, policy?: SafetyPolicy) {
  const { findings, suppressed = [] } = await judge(sql, policy)
  return {
    told: findings.map(({ rule, line }) => `${rule} ${line}`),
    suppressed: suppressed.map(({ rule, line, reason }) => `${rule} ${line}: ${reason}`),
  }
}

const update = "UPDATE users SET email = ''"
const allow = '-- faber-db: allow update-without-where because all are test users'
const answered = (line: number) => ({
  told: [],
  suppressed: [`update-without-where ${line}: all are test users`],
})

describe('a suppressing comment', () => {
  it('answers for the statement below it', async () => {
    expect(await outcome(`${allow}\n${update}`)).toEqual(answered(2))
  })

  it('may have other comments around it', async () => {
    expect(await outcome(`-- Clean up.\n${allow}\n/* as agreed\n in May */\n${update}`)).toEqual(
      answered(5),
    )
  })

  it('may stand behind the first line of its statement', async () => {
    expect(await outcome(`UPDATE users ${allow}\nSET email = ''`)).toEqual(answered(1))
    expect(await outcome(`SELECT 1; ${update}; ${allow}\nSELECT 2`)).toEqual(answered(1))
  })

  it('may be a block comment, and hold spaces, line ends of Windows and a byte order mark', async () => {
    const block = '/*  faber-db:  allow  update-without-where  because all are test users */'
    expect(await outcome(`\uFEFFSELECT 'ü😀';\r\n${block}\r\n${update};\r\n`)).toEqual(answered(3))
  })

  it('answers for several rules', async () => {
    const sql = `-- faber-db: allow drop-column, drop-table because nobody reads them
      ALTER TABLE a DROP b; DROP TABLE c`
    expect(await outcome(sql)).toEqual({
      told: ['drop-table 2', 'wide-lock-window 2', 'unused-suppression 1'],
      suppressed: ['drop-column 2: nobody reads them'],
    })
  })

  it('may give a reason of several lines, which is told on one', async () => {
    const block = '/* faber-db: allow update-without-where because all\n   are test\x1b users */'
    expect(await outcome(`${block}\n${update}`)).toEqual(answered(3))
  })

  it('answers for what the code of its statement runs', async () => {
    expect(await outcome(`${allow}\nDO $$ BEGIN\n  ${update};\nEND $$`)).toEqual(answered(3))
  })

  it('of a whole file stands before its first statement', async () => {
    const allowFile = allow.replace('allow', 'allow-file')
    expect(await outcome(`${allowFile}\n\nSELECT 1;\n${update}`)).toEqual(answered(4))
    expect(await outcome(`SELECT 1;\n${allowFile}\n${update}`)).toEqual({
      told: ['update-without-where 3', 'unused-suppression 2'],
      suppressed: [],
    })
  })

  it('of one file says nothing of the next', async () => {
    const first = {
      name: 'a',
      file: 'a.sql',
      sql: `${allow.replace('allow', 'allow-file')}\n${update}`,
    }
    const { findings } = await assess(
      [first, { name: 'b', file: 'b.sql', sql: update }],
      openPolicy,
    )
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([
      ['update-without-where', 'b.sql'],
    ])
  })
})

describe('a comment suppresses nothing', () => {
  const told = { told: ['update-without-where 3', 'unused-suppression 1'], suppressed: [] }

  it('across an empty line', async () => {
    expect(await outcome(`${allow}\n\n${update}`)).toEqual(told)
  })

  it('of the statement after the one that it trails', async () => {
    expect(await outcome(`SELECT 1; ${allow}\nSELECT 2\n; ${update}`)).toEqual(told)
    expect(await outcome(`SELECT\n1; ${allow}\n${update}`)).toEqual({
      told: ['update-without-where 3', 'unused-suppression 2'],
      suppressed: [],
    })
  })

  it('inside a statement or at the end of the file', async () => {
    expect(await outcome(`UPDATE users\n${allow}\nSET a = 1`)).toEqual({
      told: ['update-without-where 1', 'unused-suppression 2'],
      suppressed: [],
    })
    expect(await outcome(`SELECT 1;\n${allow}`)).toEqual({
      told: ['unused-suppression 2'],
      suppressed: [],
    })
  })

  it('when it is a string or stands in quoted code', async () => {
    const only = { told: ['update-without-where 4'], suppressed: [] }
    expect(await outcome(`SELECT '\n${allow}\n';\n${update}`)).toEqual(only)
    expect(await outcome(`SELECT $$\n${allow}\n$$;\n${update}`)).toEqual(only)
  })

  it('without a reason', async () => {
    for (const reason of ['', ' because', ' because -', ' for fun']) {
      const { findings } = await judge(
        `-- faber-db: allow update-without-where${reason}\n${update}`,
      )
      expect(findings).toMatchObject([
        { rule: 'update-without-where' },
        { rule: 'suppression-without-reason', risk: 'low', line: 1, column: 1 },
      ])
    }
  })

  it('of a rule that does not exist, and names the nearest', async () => {
    const { findings } = await judge('-- faber-db: allow drop-tabel because it is empty\nSELECT 1')
    expect(findings).toMatchObject([
      {
        rule: 'unknown-suppression',
        risk: 'low',
        message: 'There is no rule "drop-tabel" for postgresql; did you mean "drop-table"?',
      },
    ])
  })

  it('when its word is misspelt or it names no rule', async () => {
    for (const comment of ['alow drop-table because x', 'allow because x', 'allow-files x']) {
      const { findings } = await judge(`-- faber-db: ${comment}\nSELECT 1`)
      expect(findings).toMatchObject([{ rule: 'unknown-suppression' }])
    }
  })

  it('when it only mentions faber-db', async () => {
    expect(await outcome('-- faber-db: generated on Monday\n-- see faber-db\nSELECT 1')).toEqual({
      told: [],
      suppressed: [],
    })
  })
})

describe('what is suppressed', () => {
  it('is silent when it is low or medium and loses no data', async () => {
    const sql =
      '-- faber-db: allow create-index because it is built at night\nCREATE INDEX ON a (b)'
    expect(await judge(sql)).toMatchObject({
      risk: 'none',
      approval: 'none',
      requiresBackup: false,
      findings: [],
      suppressed: [{ rule: 'create-index', file: 'm.sql', reason: 'it is built at night' }],
    })
  })

  it('counts all the same when data may be lost', async () => {
    expect(await judge(`${allow}\n${update}`)).toMatchObject({
      risk: 'medium',
      approval: 'standard',
      requiresBackup: true,
      findings: [],
      suppressed: [{ rule: 'update-without-where', reason: 'all are test users' }],
    })
  })

  it('counts all the same when it is high or critical', async () => {
    const sql = '-- faber-db: allow drop-table because nobody reads it\nDROP TABLE users'
    expect(await judge(sql)).toMatchObject({
      risk: 'critical',
      approval: 'enhanced',
      requiresBackup: true,
      findings: [],
      suppressed: [{ rule: 'drop-table', risk: 'critical', data_loss: true }],
    })
  })

  it('cannot be what the configuration forbids', async () => {
    const policy: SafetyPolicy = {
      ...openPolicy,
      destructive_operations: {
        drop_table: { allowed: false, approval: 'enhanced', require_backup: true },
      },
    }
    const sql = '-- faber-db: allow drop-table because nobody reads it\nDROP TABLE users'
    const assessment = await judge(sql, policy)
    expect(assessment.approval).toBe('blocked')
    expect(assessment.blocked).toHaveLength(1)
    expect(assessment.suppressed).toBeUndefined()
    expect(assessment.findings).toMatchObject([
      { rule: 'drop-table' },
      {
        rule: 'unused-suppression',
        message: 'No comment can allow drop-table: the configuration forbids it.',
      },
    ])
  })

  it('is told again once nothing is there to suppress', async () => {
    const { findings } = await judge(`${allow}\nUPDATE users SET a = 1 WHERE id = 1`)
    expect(findings).toMatchObject([
      {
        rule: 'unused-suppression',
        message:
          'Suppresses nothing: update-without-where finds nothing in the statement of line 2.',
      },
    ])
  })
})
