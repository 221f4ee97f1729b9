import type { Scope } from '../scope.ts'
import type { Builtin } from './builtin.ts'

const withoutOptions = (args: readonly string[]) =>
  args.filter((arg) => !/^-[LPe@n]+$|^--$/.test(arg))

const cd: Builtin = (args, scope) => {
  const [to = scope.value('HOME') ?? ''] = withoutOptions(args)
  enter(to === '-' ? scope.oldFolder : to, scope)
  return undefined
}

const pushd: Builtin = (args, scope) => {
  const [to = scope.folderStack[0] ?? '.'] = withoutOptions(args)
  scope.folderStack = [scope.folder, ...scope.folderStack]
  enter(to, scope)
  return undefined
}

const popd: Builtin = (_args, scope) => {
  const [to = '.', ...rest] = scope.folderStack
  scope.folderStack = rest
  enter(to, scope)
  return undefined
}

/** Goes to a folder; if there is none, what follows `&&` is not run, so that it is taken to be there. */
function enter(path: string, scope: Scope): void {
  scope.oldFolder = scope.folder
  scope.folder = scope.path(path)
  scope.touch()
}

export const folders: Readonly<Record<string, Builtin>> = { cd, chdir: cd, pushd, popd }
