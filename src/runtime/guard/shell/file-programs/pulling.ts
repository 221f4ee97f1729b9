import { readCommandLine } from '../../tools/command-line.ts'
import { type Invocation, programOf } from '../invocation.ts'
import { type FileProgram, rewritten } from './file-program.ts'

/** By program: the commands that write variables into a file, and the file where none is named. */
const pulls: Readonly<Record<string, { readonly command: RegExp; readonly usual: string }>> = {
  vercel: { command: /^env pull\b/, usual: '.env.local' },
  vc: { command: /^env pull\b/, usual: '.env.local' },
  eas: { command: /^env:pull\b/, usual: '.env.local' },
  heroku: { command: /^config:pull\b/, usual: '.env' },
  doppler: { command: /^secrets download\b/, usual: 'doppler.env' },
  shopify: { command: /^(?:app|hydrogen) env pull\b/, usual: '.env' },
  op: { command: /^inject\b/, usual: '.env' },
}

const fileOptions = ['-o', '--out-file', '--output-file', '--path', '--file', '--env-file']

/** Puts the variables of a hosted environment into a file: what stands in it is not known. */
export const pulling: FileProgram = {
  programs: Object.keys(pulls),
  changes(invocation: Invocation) {
    const pull = pulls[programOf(invocation)]
    const line = readCommandLine(invocation.words.slice(1), [
      ...fileOptions,
      ...['--environment', '-e', '--cwd', '-i', '-p', '-c', '--project', '--config', '--scope'],
      ...['-t', '--token', '-a', '--app', '--format', '--env', '--git-branch'],
    ])
    const text = line.operands.join(' ')
    if (!pull?.command.test(text)) return []
    const [first] = line.operands.slice(
      text.startsWith('env:') || /^(?:config:|inject)/.test(text) ? 1 : 2,
    )
    return [rewritten(line.value(...fileOptions) ?? first ?? pull.usual, invocation)]
  },
}
