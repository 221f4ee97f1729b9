import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { named, show, strings } from '../reading/ast.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule, type Hit } from './define.ts'

export const dropNotNull = defineRule({
  name: 'drop-not-null',
  category: 'compatibility',
  risk: 'low',
  dataLoss: false,
  summary: 'Lets a column that was there before be NULL',
  why: 'It is instant, but code that runs now and reads the column has never met a NULL in it; Prisma fails on one. It is low because nothing writes one until the new code runs.',
  safeWay: 'Release code that can read NULL before code that writes it.',
  examples: {
    given: 'CREATE TABLE people (name text)',
    bad: ['ALTER TABLE users ALTER COLUMN email DROP NOT NULL', 'ALTER DOMAIN price DROP NOT NULL'],
    ok: [
      'ALTER TABLE users ALTER email DROP NOT NULL, ALTER email SET NOT NULL',
      'ALTER TABLE users ADD a int NOT NULL DEFAULT 1; ALTER TABLE users ALTER a DROP NOT NULL',
      'ALTER TABLE users ALTER a DROP NOT NULL; ALTER TABLE users DROP a',
    ],
  },
  check(statement, model) {
    if (statement.kind === 'AlterDomainStmt') return ofDomain(statement, model)
    return alterCommands(statement, model).flatMap(({ command, index, table, object }): Hit[] => {
      const { subtype, name = '' } = command
      if (subtype !== 'AT_DropNotNull' || model.isNewColumn(table, name)) return []
      const known = model.catalog.relation(table)?.columns.find((column) => column.name === name)
      if (known?.notNull === false) return []
      const undone = model.ahead
        .commandsOn(table, name)
        .some((other) => undoes.has(other.subtype ?? ''))
      if (undone) return []
      const message = `Lets ${object}.${name} be NULL: code that reads it may not expect that.`
      return [{ object: `${object}.${name}`, command: index, message }]
    })
  },
})

const undoes: ReadonlySet<string> = new Set(['AT_SetNotNull', 'AT_DropColumn'])

function ofDomain({ kind, node }: Executed, model: Model): Hit[] {
  if (kind !== 'AlterDomainStmt' || node.subtype !== 'N') return []
  const domain = named(strings(node.typeName))
  if (model.isNewThing({ kind: 'type', name: domain })) return []
  const object = show(domain)
  return [
    {
      object,
      message: `Lets values of the domain ${object} be NULL: code that reads them may not expect that.`,
    },
  ]
}
