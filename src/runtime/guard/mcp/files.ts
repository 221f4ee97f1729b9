import { isAbsolute } from 'node:path'
import type { Decision } from '../decision.ts'
import { decideOnEdit } from '../files/decide.ts'
import { kindOf } from '../files.ts'
import { newContent } from '../judges/edit.ts'
import type { Place } from '../place.ts'
import type { FileChange } from '../shell/invocation.ts'
import { type McpCall, soundsReading, wordsOf } from './call.ts'

/** A call that names one of the watched files and does not only look, whatever the server is called. */
export async function decideOnFileCall(
  call: McpCall,
  input: Readonly<Record<string, unknown>>,
  place: Place,
): Promise<(Decision | undefined)[]> {
  const words = wordsOf(call.tool)
  const removes = words.some((word) => /^(?:delete|remove|trash|rm|unlink)$/.test(word))
  const moves = words.some((word) => /^(?:move|rename|mv)$/.test(word))
  const named = call.texts.filter(({ key, text }) => isPathKey(key) && isPath(text))
  return Promise.all(
    named.map(({ key, text }) => {
      const bare = text.replace(/^file:\/\//, '')
      const path = isAbsolute(bare) ? bare : `${place.root}/${bare}`
      if (soundsReading(call.tool)) return decideOnLook(call, path, place)
      const goes = removes || (moves && /^(?:source|src|from|old)/i.test(key))
      const content = goes ? undefined : contentOf(input, path)
      const change: FileChange = { path, how: goes ? 'remove' : 'write' }
      return decideOnEdit(content === undefined ? change : { ...change, content }, place)
    }),
  )
}

const isPathKey = (key: string) =>
  /path|file|folder|director|^(?:source|destination|from|to|target|uri|src|dest|dst)$/i.test(key)

const isPath = (text: string) => text.length < 4096 && !/[\n\0]/.test(text) && text !== ''

function decideOnLook({ what }: McpCall, path: string, { files }: Place): Decision | undefined {
  if (kindOf(path, files) !== 'key') return undefined
  return { decision: 'ask', reason: `${what} would read the key that seals approvals.` }
}

/** What the common file servers call the new text, and the replacements of an edit. */
function contentOf(input: Readonly<Record<string, unknown>>, path: string): string | undefined {
  const whole = input.content ?? input.contents ?? input.file_text ?? input.text
  if (typeof whole === 'string' && input.mode !== 'append') return whole
  if (!Array.isArray(input.edits) && typeof input.old_string !== 'string') return undefined
  const edits = Array.isArray(input.edits) ? input.edits.map(inClaudesWords) : undefined
  return newContent(edits ? { edits } : { ...input }, path)
}

function inClaudesWords(edit: unknown): Record<string, unknown> {
  const { oldText, newText, ...rest } = { ...(edit as Record<string, unknown>) }
  return { old_string: oldText, new_string: newText, ...rest }
}
