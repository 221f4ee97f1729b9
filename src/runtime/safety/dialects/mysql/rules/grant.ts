import { type DialectHit, defineDialectRule } from '../../define.ts'

export const grant = defineDialectRule({
  name: 'grant',
  category: 'access',
  risk: 'medium',
  dataLoss: false,
  summary: 'Gives all rights, or rights from any host',
  why: 'Who gets hold of the account can do everything it may, from wherever it may log in.',
  safeWay:
    'Grant the rights that the application needs (SELECT, INSERT, UPDATE, DELETE) on its own database, to an account of a known host.',
  examples: {
    bad: [
      "GRANT ALL PRIVILEGES ON *.* TO 'app'@'localhost'",
      "GRANT ALL ON shop.* TO app@'10.%'",
      "GRANT SELECT ON shop.* TO 'app'@'%'",
      "GRANT SELECT ON shop.* TO 'app'",
      "GRANT SELECT ON shop.* TO 'app'@'localhost' WITH GRANT OPTION",
    ],
    ok: [
      "GRANT SELECT, INSERT ON shop.* TO 'app'@'localhost'",
      "GRANT reader TO 'app'@'localhost'",
    ],
  },
  check(clause) {
    if (clause.kind !== 'grant') return []
    const { privileges, on, to, option } = clause
    const everywhere = to.filter((account) => account.endsWith('@%'))
    const object = to.join(', ')
    const said: DialectHit[] = []
    if (/^all\b/i.test(privileges)) {
      const whole = on === '* . *' || on === '*.*'
      said.push({
        object,
        message: `Gives all rights on ${on} to ${object}.`,
        ...(whole ? { risk: 'high' } : {}),
      })
    }
    if (option)
      said.push({ object, message: `Lets ${object} hand on its rights on ${on} to others.` })
    if (said.length === 0 && everywhere.length > 0) {
      said.push({
        object,
        message: `Gives rights on ${on} to ${everywhere.join(', ')}, who may log in from any host.`,
      })
    }
    return said
  },
})
