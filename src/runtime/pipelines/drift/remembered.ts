import { isSealed, withSeal } from '../../approval/seal.ts'
import { keepEndState, readEndState } from '../../state/end-states.ts'
import type { EndState } from './end-state.ts'
import { sha256 } from './key.ts'

/** The first line of a file; the second is the end state as JSON. */
interface Header {
  readonly key: string
  /** SHA-256 of the second line: it is long, and its bytes are hashed faster than its members sorted. */
  readonly sha256: string
}

/**
 * The end state that an earlier run kept under this key; undefined where there is none, and where it
 * is damaged or has not the seal of this machine’s user: who wrote it by hand could hide a drift.
 */
export async function rememberedEndState(
  key: string,
  env: NodeJS.ProcessEnv,
): Promise<EndState | undefined> {
  try {
    const [first = '', body = ''] = ((await readEndState(key, env)) ?? '').split('\n')
    if (body === '') return undefined
    const header = JSON.parse(first) as Header
    const isOurs = header.key === key && header.sha256 === sha256(body)
    return isOurs && (await isSealed('end-state', header, env))
      ? (JSON.parse(body) as EndState)
      : undefined
  } catch {
    return undefined
  }
}

/** Keeps an end state for later runs; where it cannot be sealed or written, they replay again. */
export async function rememberEndState(
  key: string,
  state: EndState,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const body = JSON.stringify(state)
  const header = await withSeal('end-state', { key, sha256: sha256(body) }, env).catch(
    () => undefined,
  )
  if (header) await keepEndState(key, `${JSON.stringify(header)}\n${body}\n`, env)
}
