import { droppedNames, show } from '../reading/ast.ts'
import { BRIEF, LATER, recipe } from '../recipes/recipes.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { defineRule } from './define.ts'

export const alterDomainAddConstraint = defineRule({
  name: 'alter-domain-add-constraint',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary:
    'Checks a domain’s new constraint in every table that uses it, while nobody can write to them',
  why: 'ALTER DOMAIN … ADD CONSTRAINT and SET NOT NULL take a SHARE lock on each table that has a column of the domain, and read it whole; all stay locked until the transaction ends. A value that does not satisfy it makes it fail.',
  safeWay:
    'ADD CONSTRAINT … NOT VALID, and VALIDATE CONSTRAINT in a later migration (which takes the SHARE lock as well before PostgreSQL 18, but in a transaction of its own).',
  examples: {
    given:
      'CREATE DOMAIN unused AS int; CREATE DOMAIN positive AS int; CREATE TABLE t (a positive)',
    bad: [
      'ALTER DOMAIN positive ADD CHECK (value > 0)',
      'ALTER DOMAIN positive SET NOT NULL',
      'ALTER DOMAIN not_known ADD CONSTRAINT c CHECK (value > 0)',
    ],
    ok: [
      'ALTER DOMAIN positive ADD CONSTRAINT c CHECK (value > 0) NOT VALID',
      'ALTER DOMAIN unused ADD CHECK (value > 0)',
      'ALTER DOMAIN positive SET DEFAULT 1',
      'CREATE DOMAIN made AS int; ALTER DOMAIN made ADD CHECK (value > 0)',
    ],
  },
  check({ kind, node, text }, model, effects) {
    if (kind !== 'AlterDomainStmt' || !checks(node.subtype, node.def)) return []
    const [domain = { name: '' }] = droppedNames([{ List: { items: node.typeName ?? [] } }])
    if (model.catalog.type(domain) !== undefined && effects.scans.length === 0) return []
    const where =
      effects.scans.length === 0
        ? `every table that uses ${show(domain)}`
        : effects.scans.join(', ')
    const name = quote(
      (node.def && 'Constraint' in node.def && node.def.Constraint.conname) ||
        `${domain.name}_check`,
    )
    const body = /\b(check\s*\([\s\S]*)$/i.exec(text)?.[1]
    return [
      {
        object: show(domain),
        message: `Blocks writes to ${where} while it reads ${effects.scans.length === 1 ? 'it' : 'them'} whole; fails if a value does not satisfy the constraint.`,
        ...(body && {
          safeWay: recipe(
            {
              when: BRIEF,
              sql: [`ALTER DOMAIN ${quoteTable(domain)} ADD CONSTRAINT ${name} ${body} NOT VALID`],
            },
            {
              when: LATER,
              sql: [`ALTER DOMAIN ${quoteTable(domain)} VALIDATE CONSTRAINT ${name}`],
            },
          ),
        }),
      },
    ]
  },
})

/** `C` adds a constraint, `O` sets NOT NULL. */
function checks(subtype: string | undefined, def: object | undefined): boolean {
  if (subtype !== 'C') return subtype === 'O'
  const constraint = def !== undefined && 'Constraint' in def ? def.Constraint : undefined
  return !(constraint as { skip_validation?: boolean } | undefined)?.skip_validation
}
