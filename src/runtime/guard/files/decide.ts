import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { stateFolder } from '../../config/project.ts'
import type { Decision } from '../decision.ts'
import { kindOf } from '../files.ts'
import type { Place } from '../place.ts'
import { type FileChange, isSeen } from '../shell/invocation.ts'
import { decideOnConfig } from './config.ts'
import { versionsOf } from './content.ts'
import { decideOnSettings } from './settings.ts'
import { decideOnVariables } from './variables.ts'

/** What the files that a command line changes are to faber-db. */
export function decideOnChanges(
  changes: readonly FileChange[],
  place: Place,
): (Decision | undefined)[] {
  return changes.map((change) => decideOnChange(change, place))
}

/** A change by a shell. The configuration is not changed there at all: nobody would see what becomes of it. */
function decideOnChange(change: FileChange, place: Place): Decision | undefined {
  const kind = kindOf(change.path, place.files, change.how)
  if (kind !== 'config') return decideOnKind(kind, change, place)
  const { before, after } = versionsOf(change.path, change.content)
  if (before !== undefined && before === after) return undefined
  return deny(
    'A command line would change faber-db’s configuration, which decides what is protected. Change it with the Edit tool, so that a person sees what becomes of it.',
  )
}

/** A change by one of Claude’s own tools, which shows people what becomes of the file. */
export async function decideOnEdit(
  change: FileChange,
  place: Place,
): Promise<Decision | undefined> {
  const kind = kindOf(change.path, place.files, change.how)
  if (kind !== 'config') return decideOnKind(kind, change, place)
  return decideOnConfig(versionsOf(change.path, change.content))
}

function decideOnKind(
  kind: ReturnType<typeof kindOf>,
  { path, how, content }: FileChange,
  place: Place,
): Decision | undefined {
  switch (kind) {
    case 'record':
      return isSeen(path) ? deny(recordReason) : ask(recordReason)
    case 'key':
      return deny(
        'faber-db seals approvals with a key in this folder. Only faber-db writes it; without it every approval that is waiting is void.',
      )
    case 'plugin':
      return deny(
        `${basename(path)} belongs to the plugin faber-db itself. Update the plugin through Claude Code: \`claude plugin update faber-db\`.`,
      )
    case 'database':
      return how === 'append'
        ? undefined
        : deny(
            `${basename(path)} is a guarded database itself. What changes it belongs into \`faber-db migrate\`, and a backup comes back by \`faber-db restore\`.`,
          )
    case 'settings':
      if (how === 'remove' && !existsSync(path)) return undefined
      return decideOnSettings(versionsOf(path, content))
    case 'variables':
      return decideOnVariables(versionsOf(path, content), place)
    default:
      return undefined
  }
}

const recordReason = `faber-db writes its own records in ${stateFolder}: plans, approvals, the audit trail, backups. What you want is \`faber-db\` itself: \`faber-db approve PLAN\`, \`faber-db backup delete\`, \`faber-db backup prune\`, \`faber-db audit list\`.`

const deny = (reason: string): Decision => ({ decision: 'deny', reason })
const ask = (reason: string): Decision => ({ decision: 'ask', reason })
