import { defineDialectRule } from '../../define.ts'

export const loseAccess = defineDialectRule({
  name: 'lose-access',
  category: 'compatibility',
  risk: 'medium',
  dataLoss: false,
  summary: 'Takes rights away, or drops users or roles',
  why: 'Code that logs in as the user, or that needs the right, fails at once.',
  safeWay:
    'Look in the logs for who still uses the account or the right, and release the code that does not need it first.',
  examples: {
    bad: ["DROP USER 'app'@'%'", "REVOKE ALL ON shop.* FROM 'app'"],
    ok: ["CREATE USER 'app'@'localhost'"],
  },
  check(clause) {
    return clause.kind === 'lose-access' ? [{ message: clause.message }] : []
  },
})
