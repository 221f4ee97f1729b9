import { type Invocation, isSeen, unseen } from './invocation.ts'
import type { Scope } from './scope.ts'
import type { Inner } from './wrappers/wrapper.ts'

/** What a file runs that is called as a program; `unseen` where that is not known, undefined where it is no script. */
export function scriptOf(invocation: Invocation, scope: Scope): Inner | typeof unseen | undefined {
  const { words } = invocation
  const [path, ...args] = words
  const file = scriptPath(invocation, scope)
  const text = file === undefined ? undefined : scope.readFile(file)
  if (text === undefined || text === unseen) return text
  const [, line = ''] = /^#!\s*(.*)/.exec(text) ?? []
  const interpreter = line
    .replace(/^\S*\/env\s+(?:-S\s+)?/, '')
    .split(/\s+/)
    .filter(Boolean)
  const [program, ...options] = interpreter
  const name = program?.slice(program.lastIndexOf('/') + 1)
  if (name === undefined || /^(?:ba|z|da|k|a)?sh$/.test(name)) {
    return { kind: 'script', text, parameters: words }
  }
  return { kind: 'program', words: [name, ...options, file ?? path, ...args] }
}

/** The file of a script that is called by its path, or by its name through a PATH that the command line sets. */
function scriptPath({ words, variables }: Invocation, scope: Scope): string | undefined {
  const [name] = words
  if (!isSeen(name)) return undefined
  if (name.includes('/')) {
    const path = scope.path(name)
    // What is installed is what its name says.
    const isInstalled = /\/node_modules\/|^\/(?:usr|bin|sbin|opt|nix|snap)\//.test(path)
    return isInstalled && !scope.files.has(path) ? undefined : path
  }
  const folders = variables.get('PATH')
  if (folders === undefined) return undefined
  const paths = folders.split(':').map((folder) => scope.path(`${folder}/${name}`))
  return paths.find((path) => scope.files.has(path) || isInside(path, scope))
}

/** A folder of programs that a command line adds is looked at only where it belongs to the project. */
const isInside = (path: string, { folder, host }: Scope) =>
  !path.includes('/node_modules/') &&
  (path.startsWith(`${folder}/`) || path.startsWith(`${host.folder}/`)) &&
  host.readFile(path) !== undefined
