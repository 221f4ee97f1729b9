import { isAbsolute } from 'node:path'
import type { Decision } from '../decision.ts'
import type { ToolCall } from '../event.ts'
import { textOf } from '../files/content.ts'
import { decideOnEdit } from '../files/decide.ts'
import type { Place } from '../place.ts'
import type { FileChange } from '../shell/invocation.ts'

/**
 * Judges a file that Claude’s own tools write, by what would stand in it. A script that would be
 * stopped may be written: it is judged when it runs.
 */
export async function judgeEdit(
  { input, folder }: ToolCall,
  place: Place,
): Promise<readonly (Decision | undefined)[]> {
  const named = input.file_path ?? input.notebook_path
  if (typeof named !== 'string') return []
  const path = isAbsolute(named) ? named : `${folder}/${named}`
  const content = newContent(input, path)
  const change: FileChange = { path, how: 'write', ...(content !== undefined && { content }) }
  return [await decideOnEdit(change, place)]
}

interface Replacement {
  readonly old_string?: unknown
  readonly new_string?: unknown
  readonly replace_all?: unknown
}

/** What stands in the file afterwards: the content of Write, or each replacement of Edit and MultiEdit in turn. */
export function newContent(input: ToolCall['input'], path: string): string | undefined {
  if (typeof input.content === 'string') return input.content
  const edits: unknown = Array.isArray(input.edits) ? input.edits : [input]
  return (edits as Replacement[]).reduce<string | undefined>(replaced, textOf(path) ?? '')
}

/** Undefined where the text to replace is not there or not given: then Claude Code refuses the edit, or its outcome is open. */
function replaced(text: string | undefined, edit: Replacement): string | undefined {
  const { old_string: before, new_string: after, replace_all: all } = edit
  if (text === undefined || typeof before !== 'string' || typeof after !== 'string')
    return undefined
  if (before === '') return text === '' ? after : undefined
  if (!text.includes(before)) return undefined
  return all === true ? text.replaceAll(before, () => after) : text.replace(before, () => after)
}
