import type { Check } from '../check.ts'
import { autovacuum } from './autovacuum.ts'
import { backupAge } from './backup-age.ts'
import { bloat } from './bloat.ts'
import { blockedSessions } from './blocked-sessions.ts'
import { cacheHitRate } from './cache-hit-rate.ts'
import { connections } from './connections.ts'
import { connectivity } from './connectivity.ts'
import { disk } from './disk.ts'
import { duplicateIndexes } from './duplicate-indexes.ts'
import { foreignKeysWithoutIndex } from './foreign-keys-without-index.ts'
import { idleInTransaction } from './idle-in-transaction.ts'
import { invalidIndexes } from './invalid-indexes.ts'
import { longRunning } from './long-running.ts'
import { migrations } from './migrations.ts'
import { replication } from './replication.ts'
import { schema } from './schema.ts'
import { sequences } from './sequences.ts'
import { slowQueries } from './slow-queries.ts'
import { tls } from './tls.ts'
import { unusedIndexes } from './unused-indexes.ts'
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
  invalidIndexes,
  unusedIndexes,
  duplicateIndexes,
  foreignKeysWithoutIndex,
  sequences,
  replication,
  disk,
  backupAge,
  schema,
]
