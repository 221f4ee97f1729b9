import { type FileProgram, rewritten } from './file-program.ts'

/** Writes the file that `of=` names. */
export const dd: FileProgram = {
  programs: ['dd'],
  changes(invocation) {
    const files = invocation.words.flatMap((word) => /^of=(.+)$/s.exec(word)?.[1] ?? [])
    return files.map((file) => rewritten(file, invocation))
  },
}
