import { schemaDifference } from '../../backup/compare.ts'
import type { Run } from '../../run.ts'
import { onScratch, reachesOtherServers } from '../live/scratch.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'
import type { Undone, Unusable } from './downs.ts'
import { looker, type Proof, replay, tried, undo } from './prove.ts'

type State = Configured & Connected & WithHistory

/** What a copy of the living schema is after the down scripts. */
export interface Rehearsed {
  /** The copy afterwards, without owners and rights. */
  readonly ended: string
  /** Where the living schema is not what the migrations make: the first differences. */
  readonly drift?: string
}

/**
 * Runs the down scripts on a copy of the living schema. Where that is what the migrations make, it
 * must end as the proof did. Where it is not, going down and up again must lead back to it; with a
 * migration that failed half way that proves nothing, so it must end as the proof did there too.
 */
export async function rehearseDowns(
  state: State,
  undone: readonly Undone[],
  proof: Proof,
  run: Run,
): Promise<Rehearsed | Unusable> {
  if (await reachesOtherServers(state.session)) {
    return { why: 'the database has foreign servers or dblink: a copy of it would reach them.' }
  }
  const { provider, target, server, migrations } = state
  return tried(() =>
    onScratch(state, run, async (session, scratch) => {
      const options = { serverVersion: server.version, env: run.env, signal: run.signal }
      await provider.copySchema(target, scratch, options)
      const look = await looker(state, session, scratch, run)
      const living = plain(await look())
      await undo(state, session, undone)
      const ended = plain(await look())
      const [full, goal] = [plain(proof.full), plain(proof.target)]
      if (ended === goal) return { ended, ...(living !== full && driftOf(full, living)) }
      const where = 'On a copy of the living schema the down scripts end elsewhere'
      if (living === full || migrations.unfinished.length > 0) {
        return { why: `${where}: ${schemaDifference(goal, ended)}.` }
      }
      for (const { migration, up } of undone.toReversed()) {
        await replay(state, session, migration, up)
      }
      const again = plain(await look())
      if (again === living) return { ended, ...driftOf(full, living) }
      return {
        why: `The living schema is not what the migrations make (${schemaDifference(full, living)}), and down and up again does not lead back to it: ${schemaDifference(living, again)}.`,
      }
    }),
  )
}

/** What is not the migrations' doing is named as the living schema has it. */
function driftOf(full: string, living: string): { readonly drift: string } {
  return { drift: schemaDifference(full, living) }
}

/** A copy has neither owners nor rights, and no publications: they are left out of both. */
export function plain(schema: string): string {
  return schema
    .split('\n\n')
    .map((entry) =>
      entry
        .split('\n')
        .filter((line) => !rights.test(line))
        .join('\n'),
    )
    .filter((entry) => entry.trim() !== '')
    .join('\n\n')
}

const rights = /^(ALTER .* OWNER TO .*;|GRANT .*;|REVOKE .*;|ALTER DEFAULT PRIVILEGES .*;)$/
