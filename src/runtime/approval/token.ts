import { createHash, randomBytes } from 'node:crypto'
import { access, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FaberDbError } from '../../operations/index.ts'
import { readJson, toJson, writeAtomic } from '../state/files.ts'
import type { StatePaths } from '../state/paths.ts'
import { shortId } from './plan.ts'
import { isSealed, type Sealed, withSeal } from './seal.ts'

/** Which question of Claude Code’s permission prompt: enhanced approval has a second one. */
export type Prompt = 1 | 2

/** What is kept of a token: the token itself is nowhere but in the command that the person is asked about. */
interface TokenRecord extends Sealed {
  readonly plan_id: string
  readonly prompt: Prompt
  readonly expires_at: string
}

type State = Pick<StatePaths, 'tokens'>

export const tokenMinutes = 10

/**
 * Makes a token for one plan and one question, good once. Only the hook mints them, and only into
 * the command that it has Claude Code ask the person about.
 * @throws STATE_UNWRITABLE, STATE_CORRUPT
 */
export async function mintToken(
  state: State,
  planId: string,
  prompt: Prompt,
  now: Date,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  await sweep(state, now)
  const token = randomToken()
  const expires_at = new Date(now.getTime() + tokenMinutes * 60_000).toISOString()
  const record = await withSeal('token', { plan_id: planId, prompt, expires_at }, env)
  await writeAtomic(fileOf(state, token), toJson(record))
  return token
}

/**
 * Ends a token, and says which question it stands for.
 * @throws APPROVAL_REFUSED where it is not one of this plan, has expired, or was used
 */
export async function useToken(
  state: State,
  token: string,
  planId: string,
  now: Date,
  env: NodeJS.ProcessEnv,
): Promise<Prompt> {
  const file = fileOf(state, token)
  const record = await readJson<TokenRecord>(file)
  const used = usedFileOf(state, token)
  if (!record) throw refused((await exists(used)) ? wasUsed : neverMinted, planId)
  if (!(await isSealed('token', record, env))) throw refused(neverMinted, planId)
  if (record.plan_id !== planId) throw refused('It was given for another plan.', planId)
  if (!(new Date(record.expires_at) > now)) {
    throw refused(`It has expired: it is good for ${tokenMinutes} minutes.`, planId)
  }
  // A copy of one that was used, put back, is used as well.
  if ((await exists(used)) || !(await end(file, used))) throw refused(wasUsed, planId)
  return record.prompt
}

/** One that begins with a hyphen would be read as a flag. */
function randomToken(): string {
  const token = randomBytes(32).toString('base64url')
  return token.startsWith('-') ? randomToken() : token
}

const neverMinted = 'Claude Code’s permission prompt has not given it.'
const wasUsed = 'It was used before; it is good once.'

const nameOf = (token: string) => createHash('sha256').update(token).digest('hex')
const fileOf = ({ tokens }: State, token: string) => join(tokens, `${nameOf(token)}.json`)
const usedFileOf = ({ tokens }: State, token: string) => join(tokens, `${nameOf(token)}.used.json`)

/** The rename can be won by one process only. */
async function end(file: string, used: string): Promise<boolean> {
  return rename(file, used).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Removes what has expired, used or not. */
async function sweep({ tokens }: State, now: Date): Promise<void> {
  const names = await readdir(tokens).catch(() => [])
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const record = await readJson<TokenRecord>(join(tokens, name)).catch(() => undefined)
    const isGood = record && new Date(record.expires_at) > now
    if (!isGood) await rm(join(tokens, name), { force: true })
  }
}

/** Says nothing of the token itself. */
function refused(why: string, planId: string): FaberDbError {
  return new FaberDbError('APPROVAL_REFUSED', {
    message: `The token does not approve plan ${shortId(planId)}.`,
    why,
    next: `In Claude Code, run \`faber-db approve ${shortId(planId)}\` as a command of its own: it asks the person, and gives the token itself.`,
  })
}
