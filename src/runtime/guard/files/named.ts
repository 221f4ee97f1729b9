import type { Decision } from '../decision.ts'
import { kindOf, spellings } from '../files.ts'
import type { Place } from '../place.ts'
import { isHarmless } from '../shell/harmless.ts'
import { type Invocation, programOf, type Unfollowed } from '../shell/invocation.ts'

/** Programs that only keep, show or lay out files, whatever they name of faber-db’s; their changes are judged. */
const keeping: ReadonlySet<string> = new Set(
  `alias biome code cp dd diff eslint faber-db find gh git glab hub install ln mkdir mv open patch
   pg_dump pg_restore prettier psql rm rmdir rsync scp sed shred subl tar tee unlink unzip vim vi
   nano zip`.split(/\s+/),
)

/** A program that names faber-db’s own files and may do anything to them; the key may not even be read. */
export function decideOnNamedFiles(invocation: Invocation, place: Place): Decision | undefined {
  const { words, input, folder } = invocation
  const program = programOf(invocation)
  if (namesKey([folder, ...words], invocation, place)) return ask(program, keyReason)
  if (keeping.has(program) || isHarmless(invocation)) return undefined
  return namesState([...words, input ?? ''].join('\n')) ? ask(program, stateReason) : undefined
}

/** Code that names them: what it does to them is not read. */
export function decideOnNamedInCode({ what, text }: Unfollowed): Decision | undefined {
  if (hasKeyFolder(text) || /\bseal\.key\b/.test(text)) return ask(what, keyReason)
  return namesState(text) ? ask(what, stateReason) : undefined
}

const namesState = (text: string) => /\.fractary\b/i.test(text)

const hasKeyFolder = (text: string) => /\.local\/state\/faber-db\b/i.test(text)

function namesKey(texts: readonly string[], { folder }: Invocation, { files }: Place): boolean {
  const [keys = ''] = spellings(files.keys)
  return texts.some((text) => {
    if (hasKeyFolder(text) || text.toLowerCase().includes(keys)) return true
    if (!/[/\\*?]|^\.\.?$/.test(text) || /\s/.test(text)) return false
    return kindOf(text.startsWith('/') ? text : `${folder}/${text}`, files) === 'key'
  })
}

const keyReason =
  'names the key that seals approvals: whoever reads it can write approvals that look like a person’s. No work on this project needs it.'

const stateReason =
  'names faber-db’s own files, and faber-db cannot tell what it does to them: plans, approvals, the audit trail, the configuration. Only faber-db should write them.'

function ask(who: string, what: string): Decision {
  return { decision: 'ask', reason: `${who} ${what}` }
}
