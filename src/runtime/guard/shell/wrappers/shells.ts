import { resolve } from 'node:path'
import { type Host, type Invocation, isSeen, programOf } from '../invocation.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** A shell: runs the text of `-c`, a file, or its input; and the file that BASH_ENV or ENV names. */
export const shells: Wrapper = {
  programs: ['sh', 'bash', 'rbash', 'dash', 'zsh', 'ksh', 'mksh', 'ksh93', 'ash', 'yash', 'fish'],
  unwrap: (invocation, host) => {
    const startup = startupFiles(invocation, host)
    const own = unwrapShell(invocation, host)
    return startup.length === 0 ? own : [...startup, ...(own ?? [])]
  },
}

/** PowerShell and cmd: simple commands read the same; for the rest the text is looked through. */
export const otherShells: Wrapper = {
  programs: ['pwsh', 'powershell', 'cmd', 'nu'],
  unwrap: ({ words: [, ...args], input }) => {
    const at = args.findIndex((word) => /^(?:-c|-command|-commandwithargs|\/c|\/k)$/i.test(word))
    const text = at < 0 ? (args.length === 0 ? input : undefined) : args.slice(at + 1).join(' ')
    if (text === undefined) return undefined
    return [
      { kind: 'code', language: 'PowerShell', text },
      { kind: 'script', text, input: undefined },
    ]
  },
}

/** How a shell was called. */
interface ShellCall {
  readonly runsText: boolean
  readonly readsInput: boolean
  /** `-n`: it only checks what it reads; a shell that is interactive takes no notice of it. */
  readonly checks: boolean
  /** Commands run before all else: `fish -C`. */
  readonly first: readonly string[]
  readonly operands: readonly string[]
}

const longValued = ['--rcfile', '--init-file', '--init-command']

/** Letters may be joined; each `o` among them takes a word of its own: `-euo pipefail -c`. */
function readShellCall(args: readonly string[], isFish: boolean): ShellCall {
  let runsText = false
  let readsInput = false
  let letters = ''
  const first: string[] = []
  let i = 0
  for (; i < args.length; i++) {
    const word = args[i] ?? ''
    if (word === '--' || word === '-') {
      i++
      break
    }
    if (!/^[-+]./.test(word)) break
    if (word.startsWith('--')) {
      const [name = '', value] = word.split(/=(.*)/s)
      if (name === '--command') {
        runsText = true
        if (value === undefined) continue
        return { runsText, readsInput, checks: false, first, operands: [value] }
      } else if (longValued.includes(name)) {
        const given = value ?? args[++i]
        if (name === '--init-command' && given !== undefined) first.push(given)
      }
    } else if (isFish && word === '-C') {
      first.push(args[++i] ?? '')
    } else {
      if (word.startsWith('-')) letters += word
      if (word.startsWith('-') && word.includes('c')) runsText = true
      if (word.startsWith('-') && word.includes('s')) readsInput = true
      i += [...word].filter((letter) => letter === 'o' || letter === 'O').length
    }
  }
  const checks = letters.includes('n') && !letters.includes('i') && first.length === 0
  return { runsText, readsInput, checks, first, operands: args.slice(i) }
}

function unwrapShell(invocation: Invocation, host: Host): Inner[] | undefined {
  const [shell, ...args] = invocation.words
  const call = readShellCall(args, programOf(invocation) === 'fish')
  if (call.checks) return []
  const before = call.first.map((text): Inner => ({ kind: 'script', text }))
  const [file, ...parameters] = call.operands
  if (call.runsText) {
    if (file === undefined) return undefined
    const given = parameters.length > 0 ? parameters : [shell]
    return [...before, { kind: 'script', text: file, parameters: given }]
  }
  if (call.readsInput || file === undefined || isInput(file)) {
    const { input } = invocation
    if (input === undefined) return before.length > 0 ? before : undefined
    const given = call.readsInput ? call.operands : parameters
    return [
      ...before,
      { kind: 'script', text: input, parameters: [shell, ...given], input: undefined },
    ]
  }
  if (!isSeen(file)) {
    return [{ kind: 'unfollowed', as: 'script', what: 'a script', text: call.operands.join(' ') }]
  }
  const text = host.readFile(resolve(invocation.folder, file))
  return text === undefined ? undefined : [{ kind: 'script', text, parameters: call.operands }]
}

const isInput = (file: string) => /^\/dev\/(?:stdin|fd\/0)$/.test(file)

/** BASH_ENV is read by bash, ENV by the others, before all else. */
function startupFiles({ variables, folder }: Invocation, host: Host): Inner[] {
  return ['BASH_ENV', 'ENV'].flatMap((name): Inner[] => {
    const file = variables.get(name)
    const text = file === undefined ? undefined : host.readFile(resolve(folder, file))
    return text === undefined ? [] : [{ kind: 'script', text }]
  })
}
