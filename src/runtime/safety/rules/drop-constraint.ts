import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { named, show, strings } from '../reading/ast.ts'
import { type DroppedConstraint, droppedConstraints } from '../statements/dropped-constraints.ts'
import { defineRule, type Hit } from './define.ts'

export const dropConstraint = defineRule({
  name: 'drop-constraint',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Drops a UNIQUE, CHECK or other constraint that was there before',
  why: 'What it kept out may come in from now on, and a later migration that adds it again fails on that data. A UNIQUE constraint, or one that nothing is known of, is medium: ON CONFLICT on its columns fails at once. A CHECK, EXCLUDE or NOT NULL is low. One that the same migration adds again, or that a NOT NULL replaces, is not told.',
  safeWay:
    'Release code that does not rely on it first. To change it, add the new constraint NOT VALID beside it, validate, and then drop the old one.',
  examples: {
    given:
      'CREATE TABLE people (email text, age int NOT NULL, CONSTRAINT one UNIQUE (email), CONSTRAINT age_known CHECK (age IS NOT NULL))',
    bad: [
      'ALTER TABLE users DROP CONSTRAINT users_email_key',
      'ALTER TABLE users DROP CONSTRAINT IF EXISTS users_age_check, DROP CONSTRAINT something',
      'ALTER TABLE people DROP CONSTRAINT one',
      'ALTER DOMAIN price DROP CONSTRAINT price_check',
    ],
    ok: [
      'ALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE users DROP CONSTRAINT c',
      'ALTER TABLE users DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (a > 1) NOT VALID',
      'ALTER TABLE users ALTER COLUMN email SET NOT NULL; ALTER TABLE users DROP CONSTRAINT users_email_not_null',
      'ALTER TABLE users DROP CONSTRAINT users_org_fkey',
      'CREATE DOMAIN price AS int CONSTRAINT c CHECK (VALUE > 0); ALTER DOMAIN price DROP CONSTRAINT c',
    ],
  },
  check(statement, model) {
    if (statement.kind === 'AlterDomainStmt') return ofDomain(statement, model)
    return droppedConstraints(statement, model).flatMap((dropped): Hit[] => {
      const says = sayings.get(dropped.kind)
      if (says === undefined || dropped.remade || isReplaced(dropped, model)) return []
      const { name, object, command, kind } = dropped
      const weak = kind !== 'unique' && kind !== 'unknown'
      return [
        {
          object: `${object}.${name}`,
          command,
          message: `Drops the constraint ${name} of ${object}: ${says}`,
          ...(weak ? { risk: 'low' } : {}),
        },
      ]
    })
  },
})

const sayings: ReadonlyMap<DroppedConstraint['kind'], string> = new Map([
  ['unique', 'duplicates may come in, and ON CONFLICT on its columns fails at once.'],
  ['check', 'rows that it kept out may come in.'],
  ['exclude', 'rows that it kept apart may come in together.'],
  ['not null', 'its column may be NULL.'],
  ['unknown', 'what it kept out may come in, and ON CONFLICT that relied on it fails at once.'],
])

/** A CHECK (… IS NOT NULL) that served SET NOT NULL is no longer needed. */
function isReplaced({ name, table, known }: DroppedConstraint, model: Model): boolean {
  const columns = model.catalog.relation(table)?.columns ?? []
  const proven = known?.provesNotNull ?? []
  const isNotNull = (column: string) => columns.find((one) => one.name === column)?.notNull === true
  if (proven.length > 0 && proven.every(isNotNull)) return true
  return (
    /null/i.test(name) &&
    model.ahead
      .commandsOf(table, 'AT_SetNotNull', 100)
      .some((command) => name.includes(command.name ?? ''))
  )
}

function ofDomain({ kind, node }: Executed, model: Model): Hit[] {
  if (kind !== 'AlterDomainStmt' || node.subtype !== 'X') return []
  const domain = named(strings(node.typeName))
  if (model.isNewThing({ kind: 'type', name: domain })) return []
  const object = `${show(domain)}.${node.name ?? ''}`
  const message = `Drops the constraint ${node.name ?? ''} of the domain ${show(domain)}: values that it kept out may come in.`
  return [{ object, risk: 'low', message }]
}
