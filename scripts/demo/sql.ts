/** `sql.ts VARIABLE SQL`: runs a query on the database whose URL the variable holds; psql for those who have none. */
import { withClient } from '../../test/support/postgres/admin.ts'

const [variable = '', sql = ''] = process.argv.slice(2)
const url = process.env[variable]
if (!url || !sql) {
  console.error('usage: sql.ts VARIABLE SQL')
  process.exit(2)
}
try {
  console.table((await withClient(url, (client) => client.query(sql))).rows)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
