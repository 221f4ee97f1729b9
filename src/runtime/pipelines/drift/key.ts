import { createHash } from 'node:crypto'
import { canonical } from '../../approval/canonical.ts'
import type { Migration } from '../../handlers/index.ts'
import type { Target } from '../../providers/index.ts'
import type { Connected } from '../steps.ts'

/** Raised when the replay itself comes to another result from the same migrations. */
const format = 1

/**
 * A SHA-256 over all that the end state of migrations depends on.
 *
 * In it: the SQL in its order, with the files by which statements are told; the server’s version and
 * build; template0, of which scratch databases are made, with encoding and collation; the extensions
 * that can be made, for a script may ask for one only if it is there; the settings by which a server
 * reads a script; the schema of the connection, which is the search path; the queries that read the
 * structure; the role, where the migrations name the one who runs them (`current_user`, `$user`); and
 * the server that replays: what a server tells, whoever has set it up, is believed of itself only.
 *
 * Not in it: data, for the structure has none; owners and grants, which are not compared; the name
 * of the database, the clock and chance, which a stored expression only names, and which a script
 * that acts by them keeps out of the cache (circumstances.ts).
 */
export async function endStateKey(
  { session, server, target, provider }: Connected,
  migrations: readonly Migration[],
  place: Target,
): Promise<string> {
  const namesRole = migrations.some(({ sql }) => roleItself.test(sql))
  return sha256(
    canonical({
      format,
      structure: provider.structureFormat,
      server: await provider.replayCircumstances(session),
      schema: target.schema,
      madeOn: {
        host: place.host,
        port: place.port,
        ...(place === target && { system_identifier: server.system_identifier }),
      },
      role: namesRole ? place.user : undefined,
      migrations: migrations.map(({ file, sql }) => ({ file, sql })),
    }),
  )
}

const roleItself = /\b(?:current_user|session_user|current_role|system_user|user)\b|\$user/i

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
