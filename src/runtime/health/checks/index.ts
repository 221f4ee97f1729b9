import type { Check } from '../check.ts'
import { autovacuum } from './autovacuum.ts'
import { bloat } from './bloat.ts'
import { blockedSessions } from './blocked-sessions.ts'
import { cacheHitRate } from './cache-hit-rate.ts'
import { connections } from './connections.ts'
import { connectivity } from './connectivity.ts'
import { idleInTransaction } from './idle-in-transaction.ts'
import { longRunning } from './long-running.ts'
import { migrations } from './migrations.ts'
import { slowQueries } from './slow-queries.ts'
import { tls } from './tls.ts'
import { wraparound } from './wraparound.ts'

/** Every check, in the order in which they are shown. */
export const checks: readonly Check[] = [
  connectivity,
  migrations,
  tls,
  connections,
  longRunning,
  idleInTransaction,
  blockedSessions,
  slowQueries,
  cacheHitRate,
  autovacuum,
  bloat,
  wraparound,
]
