import { describe, expect, it } from 'vitest'
import { assess, type DialectName } from '../../../../src/runtime/safety/index.ts'
import { openPolicy } from '../support.ts'

/** What is told, and what a comment answers for with its reason. */
async function outcome(dialect: DialectName, sql: string) {
  const migrations = [{ name: 'm', file: 'm.sql', sql }]
  const { findings, suppressed = [] } = await assess(migrations, openPolicy, { dialect })
  return {
    told: findings.map(({ rule, line }) => `${rule} ${line}`),
    suppressed: suppressed.map(({ rule, line, reason }) => `${rule} ${line}: ${reason}`),
  }
}

const says = 'faber-db: allow update-without-where because all are test users'
const update = "UPDATE users SET email = ''"
const answered = { told: [], suppressed: ['update-without-where 2: all are test users'] }

describe('a suppressing comment', () => {
  it.each([
    ['mysql', `-- ${says}`],
    ['mysql', `# ${says}`],
    ['mariadb', `/* ${says} */`],
    ['sqlite', `--${says}`],
    ['sqlite', `/* ${says} */`],
  ] as const)('of %s is %s', async (dialect, comment) => {
    expect(await outcome(dialect, `${comment}\n${update};\r\nSELECT 1;`)).toEqual(answered)
    expect(await outcome(dialect, `\uFEFFSELECT 1;\n${update}; ${comment}`)).toEqual(answered)
  })

  it('of a whole file stands before its first statement', async () => {
    const comment = `-- ${says.replace('allow', 'allow-file')}`
    expect(await outcome('sqlite', `${comment}\n${update};`)).toEqual(answered)
  })

  it('is none where it is a string or a name', async () => {
    const told = { told: ['update-without-where 3'], suppressed: [] }
    expect(await outcome('mysql', `SELECT "\n-- ${says}\n"; ${update}`)).toEqual(told)
    expect(await outcome('sqlite', `CREATE TABLE [\n-- ${says}\n] (a); ${update}`)).toEqual(told)
  })

  it('is a finding where it allows nothing, or what is no rule of the dialect', async () => {
    expect(await outcome('mysql', `# ${says}\nSELECT 1`)).toEqual({
      told: ['unused-suppression 1'],
      suppressed: [],
    })
    const wrong = says.replace('update-without-where', 'vacuum-full')
    expect(await outcome('sqlite', `-- ${wrong}\nVACUUM`)).toEqual({
      told: ['vacuum 2', 'unknown-suppression 1'],
      suppressed: [],
    })
  })
})

it('what is suppressed counts all the same when it is high or critical', async () => {
  const sql = '# faber-db: allow drop-table because nobody reads it\nDROP TABLE users'
  const migrations = [{ name: 'm', file: 'm.sql', sql }]
  expect(await assess(migrations, openPolicy, { dialect: 'mysql' })).toMatchObject({
    risk: 'critical',
    approval: 'enhanced',
    requiresBackup: true,
    findings: [],
    suppressed: [{ rule: 'drop-table', data_loss: true }],
  })
})

it('in turn, what an earlier migration made is old', async () => {
  const migrations = ['CREATE TABLE a (b int, c int)', 'DROP TABLE a'].map((sql, index) => {
    return { name: `m${index}`, file: `m${index}.sql`, sql }
  })
  for (const dialect of ['mysql', 'mariadb', 'sqlite'] as const) {
    const together = await assess(migrations, openPolicy, { dialect })
    expect(together.findings).toEqual([])
    const { findings } = await assess(migrations, openPolicy, { dialect, inTurn: true })
    expect(findings).toMatchObject([{ rule: 'drop-table', file: 'm1.sql' }])
  }
})
