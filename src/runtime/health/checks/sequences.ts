import type { Session } from '../../providers/index.ts'
import { quoteIdentifier } from '../../providers/postgresql/identifiers.ts'
import type { Check, CheckContext } from '../check.ts'
import { gradeAbove, named, notChecked } from '../grading.ts'

interface Used {
  readonly name: string
  readonly column: string | null
  readonly percent: number
  readonly [fact: string]: unknown
}

/**
 * To look at a sequence is to lock it, lightly, until the transaction ends, and the server has room for
 * a few thousand locks in all: this many are looked at in one.
 */
const portion = 1000

/** An integer column fed by a bigint sequence ends first: the column’s type counts too. */
const shares = `
  select format('%I.%I', n.nspname, c.relname) as name,
         case when a.attname is not null
              then format('%I.%I.%I', tn.nspname, t.relname, a.attname) end as column,
         case when s.seqincrement > 0 then (v.last - s.seqmin)::numeric / nullif(e.high - s.seqmin, 0)
              else (s.seqmax - v.last)::numeric / nullif(s.seqmax::numeric - s.seqmin, 0)
         end * 100 as percent,
         v.may_read
    from (select * from pg_catalog.pg_sequence where seqrelid > $2 order by seqrelid limit ${portion}) s
    join pg_catalog.pg_class c on c.oid = s.seqrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    left join pg_catalog.pg_depend d on d.objid = c.oid and d.deptype in ('a', 'i')
          and d.classid = 'pg_catalog.pg_class'::regclass
          and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjsubid > 0
    left join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    left join pg_catalog.pg_class t on t.oid = a.attrelid
    left join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
   cross join lateral (
         select least(s.seqmax, case a.atttypid when 21 then 32767 when 23 then 2147483647
                                else s.seqmax end)::numeric as high) e
   cross join lateral (
         select pg_catalog.has_sequence_privilege(c.oid, 'select, usage') as may_read) r
   cross join lateral (
         select r.may_read, case when r.may_read
                then pg_catalog.pg_sequence_last_value(c.oid)::numeric end as last) v
   where not s.seqcycle and not pg_catalog.pg_is_other_temp_schema(n.oid)
     and not (c.relpersistence = 'u' and pg_catalog.pg_is_in_recovery())`

export const sequences: Check = {
  name: 'sequences',
  title: 'Sequences',
  asks: 'how much of their numbers sequences have used, up to the end of the column’s type',

  async run(context) {
    const { thresholds } = context
    const { found, over, hidden } = await readShares(context)
    const [worst] = found
    const grade = gradeAbove(
      worst?.percent ?? 0,
      thresholds.sequence_degraded_percent,
      thresholds.sequence_unhealthy_percent,
    )
    if (grade === 'healthy' && hidden > 0) {
      return notChecked(
        `this role may not read ${hidden} of the sequences`,
        `Let the role look, schema by schema: \`grant select on all sequences in schema ${quoteIdentifier(context.session.target.schema)} to ${quoteIdentifier(context.session.target.user)}\`.`,
      )
    }
    if (!worst) return { grade, summary: 'none in use' }
    const facts = { sequences: found, over_limit: over }
    const figures = { sequence_used_ratio: worst.percent / 100 }
    const shown = (used: Used) => `${used.name} (${Math.round(used.percent)} %)`
    if (grade === 'healthy')
      return { grade, summary: `the fullest: ${shown(worst)}`, facts, figures }
    const names = found.slice(0, over).map(shown)
    return {
      grade,
      summary: `near the end: ${named(names, over)}`,
      advice: adviceOn(worst),
      facts,
      figures,
    }
  },
}

interface Portion {
  readonly found: readonly Used[]
  readonly over: number
  readonly hidden: number
  /** The last that was looked at; null where none comes after it. */
  readonly last: string | null
}

/** The five fullest of all, portion by portion. */
async function readShares(context: CheckContext): Promise<Portion> {
  let all: Portion = { found: [], over: 0, hidden: 0, last: null }
  for (let last: string | null = '0'; last !== null; ) {
    if (last !== '0') await beginAnew(context.session)
    const portion = await readPortion(context, last)
    last = portion.last
    all = {
      found: [...all.found, ...portion.found].sort((a, b) => b.percent - a.percent).slice(0, 5),
      over: all.over + portion.over,
      hidden: all.hidden + portion.hidden,
      last,
    }
  }
  return all
}

async function readPortion({ session, thresholds }: CheckContext, after: string): Promise<Portion> {
  const rows = await session.query<Used & { over: number; hidden: number; last: string | null }>(
    `with shares as (${shares})
     select name, "column", percent::float8 as percent, seen.over, seen.hidden, seen.last
       from (select (count(*) filter (where percent > $1))::int as over,
                    (count(*) filter (where not may_read))::int as hidden,
                    case when (select count(*) from pg_catalog.pg_sequence where seqrelid > $2) > ${portion}
                         then (select max(seqrelid) from (
                                 select seqrelid from pg_catalog.pg_sequence where seqrelid > $2
                                  order by seqrelid limit ${portion}) p)::text end as last
               from shares) seen
       left join shares on percent is not null
      order by percent desc nulls last, name limit 5`,
    [thresholds.sequence_degraded_percent, after],
  )
  const [first] = rows
  return {
    found: rows
      .filter(({ name }) => name !== null)
      .map(({ name, column, percent }): Used => ({ name, column, percent })),
    over: first?.over ?? 0,
    hidden: first?.hidden ?? 0,
    last: first?.last ?? null,
  }
}

/** Lets go of all locks, and goes on in a transaction of the same limits. */
async function beginAnew(session: Session): Promise<void> {
  const [row] = await session.query<{ limit: string }>(
    `select current_setting('statement_timeout') as limit`,
  )
  await session.script(
    `rollback; begin transaction read only; set local statement_timeout = '${row?.limit ?? 0}'`,
  )
}

function adviceOn({ name, column }: Used): string {
  const sequence = `\`alter sequence ${name} as bigint\``
  if (!column) return `Widen it: ${sequence}, and what stores its numbers first.`
  const at = column.lastIndexOf('.')
  return `Widen the column first: \`alter table ${column.slice(0, at)} alter column ${column.slice(at + 1)} type bigint\` rewrites the table under a lock (faber-db safety shows the way without). Then ${sequence}.`
}
