import type { Row } from '../providers/index.ts'
import { quoteIdentifier } from '../providers/postgresql/identifiers.ts'
import type { CheckContext, Finding } from './check.ts'
import { durationText, notChecked } from './grading.ts'

/** Another session of this database whose transaction is open. */
export interface OpenTransaction {
  readonly pid: number
  readonly user: string
  readonly application: string
  readonly seconds: number
}

/** What a session is called: `pid 4711 (app, role orders)`. */
export function sessionName({
  pid,
  user,
  application,
}: Pick<OpenTransaction, 'pid' | 'user' | 'application'>): string {
  return `pid ${pid} (${[application, user && `role ${user}`].filter(Boolean).join(', ')})`
}

interface Sought {
  /** The states of pg_stat_activity that count. */
  readonly states: readonly string[]
  /** The column whose age is told. */
  readonly since: 'xact_start' | 'state_change'
}

/** The five oldest of them, how many there are, and how many sessions the role may not look at. */
export async function openTransactions({ session }: CheckContext, { states, since }: Sought) {
  const rows = await session.query<OpenTransaction & { total: number; hidden: number } & Row>(
    `with others as (
       select pid, usename, application_name, state, query,
              extract(epoch from pg_catalog.clock_timestamp() - ${since})::float8 as seconds
         from pg_catalog.pg_stat_activity
        where datname = pg_catalog.current_database() and pid <> pg_catalog.pg_backend_pid()
          and usename is not null),
     hidden as (
       select count(*)::int as n from others where query = '<insufficient privilege>')
     select o.pid, o.usename as user, o.application_name as application, o.seconds,
            count(o.pid) over ()::int as total, hidden.n as hidden
       from hidden left join others o on o.state = any($1) and o.seconds is not null
      order by o.seconds desc nulls last limit 5`,
    [states],
  )
  const [first] = rows
  return {
    oldest: rows.filter(({ pid }) => pid !== null),
    total: first?.total ?? 0,
    hidden: first?.hidden ?? 0,
  }
}

/** Nothing bad was seen, and not everything could be. */
export function hiddenSessions({ session }: CheckContext, hidden: number): Finding {
  return notChecked(
    `${hidden} of the sessions belong to other roles, whose state this one may not see`,
    `Let the role look: \`grant pg_read_all_stats to ${quoteIdentifier(session.target.user)}\`.`,
  )
}

/** `25 min, pid 4711 (app, role orders)`. */
export function transactionText(transaction: OpenTransaction): string {
  return `${durationText(transaction.seconds)}, ${sessionName(transaction)}`
}
