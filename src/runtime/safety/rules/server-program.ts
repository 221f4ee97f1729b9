import { defineRule } from './define.ts'

export const serverProgram = defineRule({
  name: 'server-program',
  category: 'access',
  risk: 'high',
  dataLoss: false,
  summary: 'Runs a program on the server',
  why: 'COPY … PROGRAM runs a command of the shell as the account that PostgreSQL runs as: it can read and write every file of the database, and no rollback undoes it.',
  safeWay: 'Copy through the client: \\copy of psql, or COPY … FROM STDIN.',
  examples: {
    bad: [
      `COPY users FROM PROGRAM 'curl https://example.com/users.csv'`,
      `COPY users TO PROGRAM 'gzip'`,
    ],
    ok: ['COPY users (id, name) FROM STDIN', "COPY users TO '/tmp/users.csv'"],
  },
  check({ kind, node }) {
    if (kind !== 'CopyStmt' || node.is_program !== true) return []
    return [{ message: 'Runs a command of the shell on the server, as the account of PostgreSQL.' }]
  },
})
