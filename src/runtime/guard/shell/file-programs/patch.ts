import { readCommandLine } from '../../tools/command-line.ts'
import type { FileChange, Invocation } from '../invocation.ts'
import { type FileProgram, pathOf, rewritten } from './file-program.ts'

/** Applies a patch: to the file that it is given, else to those that the patch names. */
export const patch: FileProgram = {
  programs: ['patch'],
  changes(invocation, host) {
    const line = readCommandLine(invocation.words.slice(1), [
      '-i',
      '--input',
      '-p',
      '--strip',
      '-d',
      '--directory',
      '-o',
      '--output',
      '-r',
      '-B',
      '-F',
    ])
    const folder = line.value('-d', '--directory')
    const here =
      folder === undefined ? invocation : { ...invocation, folder: pathOf(folder, invocation) }
    const [file, patchFile = line.value('-i', '--input')] = line.operands
    const text =
      patchFile === undefined ? invocation.input : host.readFile(pathOf(patchFile, invocation))
    const named = [file, line.value('-o', '--output')].filter((each) => each !== undefined)
    return [...named.map((each) => rewritten(each, here)), ...patchedFiles(text ?? '', here)]
  },
}

/** The files that the text of a patch names, with and without their first folder (`a/`, `b/`). */
export function patchedFiles(text: string, invocation: Invocation): FileChange[] {
  const named = [...text.matchAll(/^(?:---|\+\+\+|rename (?:from|to)|\*\*\*) "?([^\t\n"]+)/gm)]
  const files = named.flatMap(([, file = '']) => [file, file.replace(/^[^/]*\//, '')])
  return [...new Set(files)].map((file) => rewritten(file, invocation))
}
