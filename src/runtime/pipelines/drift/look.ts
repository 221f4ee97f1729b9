import { FaberDbError } from '../../../operations/index.ts'
import { compareStructures } from '../../drift/compare.ts'
import type { Found } from '../../drift/difference.ts'
import { spelling } from '../../drift/spelling.ts'
import type { SchemaObject, Structure } from '../../providers/index.ts'
import { quoteIdentifier } from '../../providers/postgresql/identifiers.ts'
import type { Run } from '../../run.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'
import { endState } from './end-state.ts'

/** Where the database is not what its applied migrations make. */
export interface Drift {
  readonly found: readonly Found[]
  readonly notReplayed: readonly string[]
}

/** Compares the two; the database itself is only read. @throws BASELINE_REQUIRED, and as endState */
export async function findDrift(
  state: Configured & Connected & WithHistory,
  run: Run,
): Promise<Drift> {
  const { structure, schemas, notReplayed } = await endState(state, run)
  const living = await state.provider.structureOf(state.session, schemas)
  const isOurs = historyOf(state)
  const found = await compared(
    living.filter((each) => !isOurs(each)),
    structure.filter((each) => !isOurs(each)),
  )
  if (!state.hasHistory && found.length > 0) throw withoutHistory(state.environment.name)
  return { found, notReplayed }
}

/** The parser, which tells spellings apart, is large: it is loaded only where the texts are not equal. */
async function compared(living: Structure, made: Structure): Promise<Found[]> {
  const differing = compareStructures(living, made, (one, other) => one === other)
  return differing.length === 0 ? [] : compareStructures(living, made, await spelling())
}

/** The tool’s own history table is no part of what its migrations make. */
function historyOf({ target, handler }: Connected & WithHistory) {
  const names = [target.schema, quoteIdentifier(target.schema)].map(
    (schema) => `${schema}.${handler.historyTable}`,
  )
  return ({ object, table }: SchemaObject) => names.includes(table ?? object)
}

function withoutHistory(environment: string): FaberDbError {
  return new FaberDbError('BASELINE_REQUIRED', {
    message: `${environment} has tables and no migration history.`,
    why: 'Nobody knows which of the migrations it already has.',
    next: 'Mark those that it has, one by one, in order: npx prisma migrate resolve --applied "MIGRATION"',
  })
}
