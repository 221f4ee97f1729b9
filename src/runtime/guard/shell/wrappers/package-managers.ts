import { join, resolve } from 'node:path'
import type { Host } from '../invocation.ts'
import { codeOf } from './code.ts'
import { variablesOf } from './dotenv-files.ts'
import { lifecycleScripts } from './npm.ts'
import { type Arguments, has, readLeading, runs, valuesOf } from './options.ts'
import { packageAt, packagesNamed, scriptsOf, workspacePackages } from './packages.ts'
import type { Inner, Wrapper } from './wrapper.ts'

const installs = ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare']
const pnpmValued = `-C --dir -F --filter --filter-prod --reporter --loglevel --workspace-concurrency
  --package --config --store-dir --use-node-version`

/** Commands of pnpm and yarn that run nothing of the project; any other word is a script or a program. */
const ownCommands =
  /^(?:add|audit|bin|cache|cat-file|config|constraints|create|dedupe|deploy|doctor|env|explain|fetch|help|import|info|init|licenses|link|list|ls|login|ln|logout|npm|outdated|owner|pack|patch.*|plugin|prune|publish|rebuild|remove|rm|root|search|self-update|server|set|setup|stage|store|tag|un|uninstall|unlink|unplug|up|update|upgrade|upgrade-interactive|version|versions|view|why|workspaces)$/

/** `pnpm run X`, `pnpm exec`, `pnpm dlx`, `pnpm X`. */
export const pnpm: Wrapper = {
  programs: ['pnpm'],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), pnpmValued)
    const [command, ...rest] = own.operands
    const folder = resolve(invocation.folder, valuesOf(own, '-C', '--dir')[0] ?? '.')
    if (command === undefined) return undefined
    if (/^(?:install|i|ci)$/.test(command)) return lifecycleScripts(installs, folder, host)
    if (command === 'recursive' || command === 'multi') {
      return runIn(
        [...rest],
        folder,
        { ...own, options: [...own.options, { name: '-r', value: undefined }] },
        host,
      )
    }
    return runIn(own.operands, folder, own, host)
  },
}

/** A command of pnpm in the packages that `-r` and `--filter` mean. */
function runIn(
  [command = '', ...rest]: readonly string[],
  folder: string,
  before: Arguments,
  host: Host,
): Inner[] | undefined {
  const after = readLeading(rest, pnpmValued)
  const given = { ...before, options: [...before.options, ...after.options] }
  const filters = valuesOf(given, '-F', '--filter', '--filter-prod')
  const nearest = packageAt(folder, host)
  const packages =
    filters.length > 0 || has(given, '-r', '--recursive')
      ? packagesNamed(filters, workspacePackages(folder, host))
      : nearest
        ? [nearest]
        : []
  if (command === 'dlx' || command === 'exec' || command === 'x') {
    const inner = has(given, '-c', '--shell-mode')
      ? [{ kind: 'script', text: after.operands.join(' ') } as const]
      : runs(after.operands)
    const isMany = filters.length > 0 && packages.length > 0
    return isMany
      ? packages.flatMap((each) => (inner ?? []).map((part) => ({ ...part, folder: each.folder })))
      : inner
  }
  const isRun = command === 'run' || command === 'run-script'
  const [name = '', ...args] = isRun
    ? after.operands
    : [command === 't' ? 'test' : command, ...rest]
  const words = args[0] === '--' ? args.slice(1) : args
  const scripts = packages.flatMap((each) => scriptsOf(each, name, words))
  if (scripts.length > 0) return scripts
  return isRun || ownCommands.test(name) ? undefined : runs([name, ...args], { folder })
}

/** `yarn X`, `yarn run X`, `yarn exec`, `yarn dlx`, `yarn workspace W X`. */
export const yarn: Wrapper = {
  programs: ['yarn', 'yarnpkg'],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), '--cwd --modules-folder --cache-folder')
    const folder = resolve(invocation.folder, valuesOf(own, '--cwd')[0] ?? '.')
    const [command = 'install'] = own.operands
    if (command === 'install') return lifecycleScripts(installs, folder, host)
    return unwrapYarn(own.operands, folder, host)
  },
}

function unwrapYarn(
  [command = '', ...rest]: readonly string[],
  folder: string,
  host: Host,
): Inner[] | undefined {
  const valued = '-p --package --include --exclude --from -j --jobs --since'
  if (command === 'dlx' || command === 'exec') return runs(readLeading(rest, valued).operands)
  if (command === 'node') return runs(['node', ...rest], { folder })
  if (command === 'workspace') {
    const [name = '', ...words] = rest
    const found = packagesNamed([name], workspacePackages(folder, host))
    return found.flatMap((each) => unwrapYarn(words, each.folder, host) ?? [])
  }
  if (command === 'workspaces') {
    const { operands } = readLeading(rest.slice(1), valued)
    return workspacePackages(folder, host).flatMap(
      (each) => unwrapYarn(operands, each.folder, host) ?? [],
    )
  }
  const { operands } = command === 'run' ? readLeading(rest) : { operands: [command, ...rest] }
  const [name = '', ...args] = operands
  const own = packageAt(folder, host)
  const scripts = own ? scriptsOf(own, name, args[0] === '--' ? args.slice(1) : args) : []
  if (scripts.length > 0) return scripts
  return name === '' || ownCommands.test(name) ? undefined : runs([name, ...args], { folder })
}

const bunValued = `--cwd --filter -F --env-file -r --preload -c --config --package -p --conditions --define -d`
const bunCommands =
  /^(?:add|audit|build|ci|create|c|i|info|init|install|link|outdated|patch|pm|publish|remove|rm|test|unlink|update|upgrade|why)$/

/** `bun run X`, `bun x`, `bun X` (a script, a file or a program), `bun -e code`. */
export const bun: Wrapper = {
  programs: ['bun'],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), `${bunValued} -e --eval --print`)
    const folder = resolve(invocation.folder, valuesOf(own, '--cwd')[0] ?? '.')
    const code = valuesOf(own, '-e', '--eval', '--print')
    if (code.length > 0) return code.flatMap((text) => codeOf('javascript', text))
    const [command, ...rest] = own.operands
    if (command === undefined || command === '-') {
      return invocation.input === undefined ? undefined : codeOf('javascript', invocation.input)
    }
    if (/^(?:i|install|ci)$/.test(command)) return lifecycleScripts(installs, folder, host)
    if (command === 'x') return runs(readLeading(rest, '-p --package').operands)
    if (command === 'exec') return rest.map((text) => ({ kind: 'script', text, folder }))
    if (bunCommands.test(command)) return undefined
    const inner = readLeading(rest, bunValued)
    const words = command === 'run' ? inner.operands : own.operands
    const variables = variablesOf(valuesOf(own, '--env-file'), { folder }, host)
    return runBun(words, folder, valuesOf(own, '--filter', '-F'), variables, host)
  },
}

function runBun(
  [name = '', ...args]: readonly string[],
  folder: string,
  filters: readonly string[],
  variables: ReadonlyMap<string, string>,
  host: Host,
): Inner[] | undefined {
  const nearest = packageAt(folder, host)
  const packages =
    filters.length > 0
      ? packagesNamed(filters, workspacePackages(folder, host))
      : nearest
        ? [nearest]
        : []
  const scripts = packages.flatMap((each) => scriptsOf(each, name, args))
  if (scripts.length > 0) return scripts
  if (name === '') return undefined
  const isFile = /\.[cm]?[jt]sx?$/.test(name) || host.readFile(join(folder, name)) !== undefined
  return runs(isFile ? ['node', name, ...args] : [name, ...args], { folder, variables })
}
