import { resolve } from 'node:path'
import type { Script, Function as ShellFunction } from 'unbash'
import { type Host, isSeen, unseen } from './invocation.ts'
import { SharedMap } from './shared-map.ts'

/** A variable of the shell: one value, or the elements of an array by their index. */
export interface Variable {
  /** By index or key; a plain variable has the one element `0`. Empty where it is unset. */
  readonly elements: ReadonlyMap<string, string>
  readonly isExported: boolean
  /** Whether its keys are texts (`declare -A`), not numbers. */
  readonly hasKeys?: boolean
}

/** The index that stands for all elements of a variable of which only the name is known. */
const whole = '*'

const longestText = 300 * 1024

const unseens = new RegExp(`${unseen}{2,}`, 'g')

/** Several unknown parts are one; of a text that grows and grows nothing is known in the end. */
function shortened(text: string): string {
  if (text.length > longestText) return unseen
  return isSeen(text) ? text : text.replace(unseens, unseen)
}

let revisions = 0

/** All that a running shell knows at one point of its script. A clone is a subshell, or what may also be the case. */
export class Scope {
  variables = new SharedMap<string, Variable>()
  functions = new SharedMap<string, ShellFunction>()
  aliases = new SharedMap<string, string>()
  /** Names that `hash -p` leads to a program. */
  hashed = new SharedMap<string, string>()
  /** What this command line has written, by absolute path; `unseen` where its content is not known. */
  files = new SharedMap<string, string>()
  /** Files behind descriptors above 2 (`exec 3> x.sh`). */
  descriptors = new SharedMap<number, string>()
  /** `$0`, `$1`, … */
  parameters: readonly string[] = ['bash']
  folder: string
  oldFolder: string
  folderStack: readonly string[] = []
  /** What stands on its standard input; undefined where nothing is given. */
  input: string | undefined
  /** What it has printed; undefined where nobody reads it. */
  output: string | undefined
  /** Scripts that read what is written to a path: `>(…)`. */
  consumers: readonly { readonly path: string; readonly script: Script | undefined }[] = []
  /** What it has printed as errors, where somebody reads its output. */
  errors = ''
  /** What `local` has hidden, to be put back when the function ends; undefined outside of functions. */
  hidden: Map<string, Variable | undefined> | undefined
  /** Aliases that are being read, which do not lead to themselves. */
  expanding: ReadonlySet<string> = new Set()
  /** `set -a`: whatever is assigned is exported. */
  exportsAll = false
  /** What `trap` runs at the end. */
  traps: readonly string[] = []
  /** Whether the last command succeeded; undefined where that is not known. */
  succeeded: boolean | undefined = true
  /** `$_`: the last word of the command before. */
  lastWord = ''
  /** Texts whose substitutions run although they stood in quotes: in arithmetic, as an index, as a prompt. Shared by all. */
  late: string[] = []
  /** Another number after every change: equal numbers are equal states. */
  revision = 0
  readonly host: Host

  constructor(host: Host, folder = host.folder) {
    this.host = host
    this.folder = folder
    this.oldFolder = folder
  }

  /** Another shell, or another course of things, that starts from here. */
  clone(): Scope {
    const copy: Scope = Object.assign(Object.create(Scope.prototype), this)
    copy.variables = this.variables.copy()
    copy.functions = this.functions.copy()
    copy.aliases = this.aliases.copy()
    copy.hashed = this.hashed.copy()
    copy.files = this.files.copy()
    copy.descriptors = this.descriptors.copy()
    copy.hidden = this.hidden && new Map(this.hidden)
    return copy
  }

  /** Says that something has changed, so that this course of things differs from its clones. */
  touch(): void {
    revisions += 1
    this.revision = revisions
  }

  /** The value of a variable or of an element of it: the command line's, else the environment's; undefined where it is unset, `unseen` where nothing is known. */
  value(name: string, index = '0'): string | undefined {
    const own = this.variables.get(name)
    if (own) return own.elements.get(index) ?? own.elements.get(whole)
    if (name === 'PWD') return this.folder
    if (name === 'OLDPWD') return this.oldFolder
    if (name === 'BASH_SOURCE') return this.parameters[0]
    if (name === 'IFS') return undefined
    const inherited = this.host.variable(name)
    return index === '0' || inherited === undefined ? (inherited ?? unseen) : undefined
  }

  /** Whether nothing has set a variable, here or in the environment. */
  isUnset(name: string): boolean {
    const value = this.value(name)
    if (this.variables.has(name) || value !== unseen) return value === undefined
    return this.host.variable(name) === undefined
  }

  /** All elements of a variable in the order of their making. */
  elements(name: string): readonly string[] {
    const own = this.variables.get(name)
    if (own) return [...own.elements.values()]
    const value = this.value(name)
    return value === undefined ? [] : [value]
  }

  assign(name: string, value: string, index = '0', isAppended = false): void {
    const old = this.variables.get(name)
    const before = isAppended ? (this.value(name, index) ?? '') : ''
    const elements = new Map(old?.elements).set(index, shortened(before + value))
    if (index === '0') elements.delete(whole)
    this.setVariable(name, { ...this.kindOf(name), elements })
  }

  assignList(name: string, elements: ReadonlyMap<string, string>): void {
    this.setVariable(name, { ...this.kindOf(name), elements })
  }

  unset(name: string, index?: string): void {
    const elements = new Map(index === undefined ? [] : this.variables.get(name)?.elements)
    if (index !== undefined) elements.delete(index)
    this.setVariable(name, { ...this.kindOf(name), elements })
  }

  mark(name: string, marks: Partial<Pick<Variable, 'isExported' | 'hasKeys'>>): void {
    const elements: [string, string][] = marks.hasKeys ? [] : [[whole, unseen]]
    // A variable of the environment that is exported again stays what it is.
    if (!this.variables.has(name) && this.host.variable(name) !== undefined) return
    const old = this.variables.get(name) ?? { elements: new Map(elements), isExported: false }
    this.setVariable(name, { ...old, ...marks })
  }

  private setVariable(name: string, variable: Variable): void {
    this.variables.set(name, variable)
    this.touch()
  }

  private kindOf(name: string): Omit<Variable, 'elements'> {
    const old = this.variables.get(name)
    const isInherited = !old && this.host.variable(name) !== undefined
    return { ...old, isExported: old?.isExported || isInherited || this.exportsAll }
  }

  /** What a program that is started here finds in its environment beside what this shell found in its own. */
  exported(): Map<string, string> {
    const found = new Map<string, string>()
    for (const [name, { elements, isExported }] of this.variables) {
      if (!isExported) continue
      const value = elements.get('0')
      if (value !== undefined) found.set(name, value)
      // What is taken away may be filled from elsewhere, such as a file that the program reads.
      else if (this.host.variable(name) !== undefined) found.set(name, unseen)
    }
    return found
  }

  path(path: string): string {
    return resolve(this.folder, path)
  }

  /** The text of a file: as this command line has left it, else as it lies there. */
  readFile(path: string): string | undefined {
    const absolute = this.path(path)
    return this.files.get(absolute) ?? this.host.readFile(absolute)
  }

  writeFile(path: string, content: string, how: 'write' | 'append'): string {
    const absolute = this.path(path)
    const isVague = absolute.includes(unseen)
    const before = how === 'append' || isVague ? (this.readFile(absolute) ?? '') : ''
    const after = shortened(before + content)
    this.files.set(absolute, after)
    this.touch()
    return after
  }

  print(text: string): void {
    if (this.output === undefined || text === '') return
    this.output = shortened(this.output + text)
    this.touch()
  }

  /** What programs and wrappers may see of the world from here. */
  asHost(): Host {
    return {
      folder: this.folder,
      variable: (name) => {
        const own = this.variables.get(name)
        return own ? own.elements.get('0') : this.host.variable(name)
      },
      readFile: (path) => this.readFile(path),
      ...(this.host.listFolder && { listFolder: this.host.listFolder }),
    }
  }
}

const mostCourses = 8

/** The courses that things may have taken, without those that are the same; beyond eight, what differs is not known. */
export function merged(scopes: readonly Scope[]): Scope[] {
  if (scopes.length < 2) return [...scopes]
  const distinct: Scope[] = []
  for (const scope of scopes) {
    if (!distinct.some((each) => isSameState(each, scope))) distinct.push(scope)
  }
  const [first, ...others] = distinct
  if (!first || others.length < mostCourses) return distinct
  for (const other of others) blur(first, other)
  return [first]
}

/** Whether the same holds in two courses: after it both would go the same way. */
function isSameState(one: Scope, other: Scope): boolean {
  return (
    one.succeeded === other.succeeded &&
    one.input === other.input &&
    (one.revision === other.revision ||
      (one.folder === other.folder &&
        one.output === other.output &&
        one.exportsAll === other.exportsAll &&
        isSameList(one.parameters, other.parameters) &&
        isSameList(one.traps, other.traps) &&
        isSameList(one.folderStack, other.folderStack) &&
        one.variables.isSame(other.variables, isSameVariable) &&
        one.files.isSame(other.files) &&
        one.aliases.isSame(other.aliases) &&
        one.hashed.isSame(other.hashed) &&
        one.descriptors.isSame(other.descriptors) &&
        one.functions.isSame(other.functions, isSameFunction)))
  )
}

const isSameList = (one: readonly string[], other: readonly string[]) =>
  one === other || (one.length === other.length && one.every((each, at) => each === other[at]))

const isSameFunction = (one: ShellFunction, other: ShellFunction) =>
  one === other || (one.pos === other.pos && one.end === other.end)

function isSameVariable(one: Variable, other: Variable): boolean {
  if (one === other) return true
  const [left, right] = [one.elements, other.elements]
  if (one.isExported !== other.isExported || left.size !== right.size) return false
  const value = left.size === 1 ? left.get('0') : undefined
  if (left === right || value !== undefined) return left === right || right.get('0') === value
  return JSON.stringify([...left]) === JSON.stringify([...right])
}

function blur(one: Scope, other: Scope): void {
  for (const name of new Set([...one.variables.keys(), ...other.variables.keys()])) {
    const [left, right] = [one.variables.get(name), other.variables.get(name)]
    if (left === right) continue
    const isSame = left && right && String([...left.elements]) === String([...right.elements])
    const isExported = Boolean(left?.isExported || right?.isExported)
    const elements = isSame ? left.elements : new Map([['0', unseen]])
    one.variables.set(name, { ...left, ...right, isExported, elements })
  }
  for (const [path, content] of other.files) {
    const mine = one.files.get(path)
    if (mine !== content) one.files.set(path, mine === undefined ? content : unseen)
  }
  for (const [name, body] of other.functions) one.functions.set(name, body)
  if (one.output !== other.output) one.output = unseen
  if (one.folder !== other.folder) one.folder = one.path(unseen)
  one.traps = [...new Set([...one.traps, ...other.traps])]
  one.succeeded = undefined
  one.touch()
}
