import { isSeen } from '../shell/invocation.ts'
import { libpqAddresses } from './clients/libpq.ts'
import { readCommandLine } from './command-line.ts'
import type { DatabaseTool } from './tool.ts'

const withValue = ['--type', '--encoding', '--field', '--cast', '--with', '--set', '--before']
const others = ['--after', '--load-lisp-file', '--logfile', '--summary', '--root-dir', '--context']

/** It loads what its first operand names into its second, or what a file tells; https://pgloader.readthedocs.io */
export const pgloader: DatabaseTool = {
  name: 'pgloader',
  programs: ['pgloader'],
  uses: (invocation, context) => {
    const line = readCommandLine(invocation.words.slice(1), [...withValue, ...others])
    if (line.has('--help', '-h', '--version', '-V') || line.operands.length === 0) return []
    const place = { invocation, context }
    const target = line.operands[1]
    const files = line.operands.map((path) =>
      isSeen(path) ? context.readFile(path, invocation) : undefined,
    )
    const named = files.flatMap((text) => text?.match(/(?<=\binto\s+)\w+:\/\/\S+/gi) ?? [])
    const texts = target === undefined ? named : [target]
    const found = texts.flatMap((text) => libpqAddresses({ database: text }, place))
    const targets = found.length > 0 ? found : [{}]
    return [{ what: 'pgloader', does: 'write', targets, instead: undefined }]
  },
}
