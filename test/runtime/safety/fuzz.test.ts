import { expect, it } from 'vitest'
import { FaberDbError } from '../../../src/operations/errors.ts'
import { rules } from '../../../src/runtime/safety/index.ts'
import type { Tagged } from '../../../src/runtime/safety/reading/ast.ts'
import { parseScript } from '../../../src/runtime/safety/reading/parse.ts'
import { risks } from '../../../src/runtime/safety/risk.ts'
import { broken, nested, pick, randomNumbers, respelled } from './mutate.ts'
import { findingsIn } from './support.ts'

const SEED = Number(process.env.FABER_DB_FUZZ_SEED ?? 20)
const ROUNDS = 10_000

/** Statements that destroy, each with the rule that finds it and whether a statement is of that kind. */
const destructive: readonly [string, string, (statement: Tagged) => boolean][] = [
  ['DROP TABLE users', 'drop-table', dropsTable],
  ['DROP TABLE IF EXISTS public . users CASCADE', 'drop-table', dropsTable],
  ['ALTER TABLE users DROP email', 'drop-column', dropsColumn],
  ['ALTER TABLE ONLY users ADD a int , DROP COLUMN email', 'drop-column', dropsColumn],
  ['TRUNCATE users', 'truncate', ({ kind }) => kind === 'TruncateStmt'],
  ['DROP SCHEMA sales CASCADE', 'drop-schema', dropsSchema],
  ['DROP DATABASE shop', 'drop-database', ({ kind }) => kind === 'DropdbStmt'],
  ['DELETE FROM users', 'delete-without-where', deletesAll],
  ['UPDATE users SET a = 1', 'update-without-where', updatesAll],
  ['WITH x AS ( DELETE FROM users RETURNING 1 ) SELECT 1', 'delete-without-where', deletesAll],
]

it(`${ROUNDS} mutated statements never crash it, never hang it, and never look safe when they destroy`, {
  timeout: 120_000,
}, async () => {
  const random = randomNumbers(SEED)
  const examples = rules.flatMap(({ examples: { bad, ok } }) => [...bad, ...ok])
  for (let round = 0; round < ROUNDS; round++) {
    const [statement, rule] = pick(random, destructive)
    const kept = random() < 0.4 ? nested(random, statement) : statement
    const form = random()
    if (form < 0.4) {
      const sql = random() < 0.5 ? respelled(random, statement) : kept
      await survives(sql, round, rule)
    } else if (form < 0.6) {
      await survives(nested(random, respelled(random, statement)), round, rule)
    } else if (form < 0.8) {
      await survives(broken(random, kept), round)
    } else {
      await survives(broken(random, pick(random, examples)), round)
    }
  }
})

/** Assesses a mutation; `rule` must find it, and so must the rule of whatever it still destroys. */
async function survives(sql: string, round: number, rule?: string): Promise<void> {
  const where = `seed ${SEED}, round ${round}: ${JSON.stringify(sql)}`
  const start = process.cpuUsage()
  const findings = await findingsIn(sql).catch((error: unknown) => {
    expect(error, where).toBeInstanceOf(FaberDbError)
    expect(error, where).toMatchObject({ code: 'SQL_INVALID' })
  })
  const { user, system } = process.cpuUsage(start)
  // Time of our own: the machine may be busy with other things.
  expect((user + system) / 1e6, where).toBeLessThan(1)
  if (rule !== undefined) expect(findings?.map((one) => one.rule) ?? [], where).toContain(rule)
  if (findings === undefined || makesThings(sql)) return
  const { statements } = await parseScript(sql)
  for (const { start, end, text } of statements) expect(sql.slice(start, end), where).toBe(text)
  for (const [example, , isOfKind] of destructive) {
    if (!statements.some(isOfKind)) continue
    const least = Math.max(...(await findingsIn(example)).map(({ risk }) => risks.indexOf(risk)))
    const most = Math.max(-1, ...findings.map(({ risk }) => risks.indexOf(risk)))
    expect(most, where).toBeGreaterThanOrEqual(least)
  }
}

/** What a statement made itself, or undoes, may be destroyed. */
function makesThings(sql: string): boolean {
  return /create|temp|into|rename|rollback|abort|add/i.test(sql)
}

function dropsTable({ kind, node }: Tagged): boolean {
  return kind === 'DropStmt' && node.removeType === 'OBJECT_TABLE'
}

function dropsSchema({ kind, node }: Tagged): boolean {
  return (
    kind === 'DropStmt' && node.removeType === 'OBJECT_SCHEMA' && node.behavior === 'DROP_CASCADE'
  )
}

function dropsColumn({ kind, node }: Tagged): boolean {
  return (
    kind === 'AlterTableStmt' &&
    node.objtype === 'OBJECT_TABLE' &&
    (node.cmds ?? []).some(
      (one) => 'AlterTableCmd' in one && one.AlterTableCmd.subtype === 'AT_DropColumn',
    )
  )
}

function deletesAll({ kind, node }: Tagged): boolean {
  return kind === 'DeleteStmt' && node.whereClause === undefined
}

function updatesAll({ kind, node }: Tagged): boolean {
  return kind === 'UpdateStmt' && node.whereClause === undefined
}
