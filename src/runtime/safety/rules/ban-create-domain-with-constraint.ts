import { named, show, strings } from '../reading/ast.ts'
import { defineRule } from './define.ts'

export const banCreateDomainWithConstraint = defineRule({
  name: 'ban-create-domain-with-constraint',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Creates a domain with a constraint',
  why: 'A constraint of a domain is checked in every table that uses it: to change it reads all of them under a lock, and to add a column of the domain rewrites the table. A CHECK of a table can be added NOT VALID.',
  safeWay: 'Put the CHECK on the tables that use it.',
  examples: {
    bad: [
      "CREATE DOMAIN email AS text CHECK (value LIKE '%@%')",
      'CREATE DOMAIN n AS int NOT NULL',
    ],
    ok: ['CREATE DOMAIN email AS text', "CREATE DOMAIN email AS text DEFAULT ''"],
  },
  check({ kind, node }) {
    if (kind !== 'CreateDomainStmt') return []
    const object = show(named(strings(node.domainname)))
    return (node.constraints ?? []).flatMap((wrapped) => {
      if (!('Constraint' in wrapped)) return []
      const { contype = '', location } = wrapped.Constraint
      if (contype !== 'CONSTR_CHECK' && contype !== 'CONSTR_NOTNULL') return []
      const message = `To change this constraint of ${object} later reads every table that uses it, under a lock.`
      return [{ object, message, ...(location !== undefined && { location }) }]
    })
  },
})
