import type { BuiltFile } from '../build/file.ts'
import type { Edit, Finding } from '../rules/index.ts'

/**
 * The files with every fix of the findings made; files without one are the same objects. Of two
 * fixes that overlap the first is made: the next run finds the other.
 */
export function mend(files: readonly BuiltFile[], findings: readonly Finding[]): BuiltFile[] {
  const edits = new Map<string, Edit[]>()
  for (const { path, fix } of findings) {
    if (!fix) continue
    const found = edits.get(path)
    if (found) found.push(fix)
    else edits.set(path, [fix])
  }
  return files.map((file) => {
    const found = edits.get(file.path)
    if (!found || typeof file.content !== 'string') return file
    return { ...file, content: apply(file.content, found) }
  })
}

function apply(text: string, edits: readonly Edit[]): string {
  let end = 0
  let result = ''
  for (const { from, to, text: put } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < end) continue
    result += text.slice(end, from) + put
    end = to
  }
  return result + text.slice(end)
}
