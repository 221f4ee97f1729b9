import { resolve } from 'node:path'
import type { Host, Invocation } from '../invocation.ts'
import { type Arguments, has, readLeading, readOptions, runs, valuesOf } from './options.ts'
import { packageAt, packagesNamed, scriptsOf, workspacePackages } from './packages.ts'
import type { Inner, Wrapper } from './wrapper.ts'

const npmValued = `-C --prefix -w --workspace --userconfig --cache --registry --loglevel --package -p -c
  --call --omit --include --tag --access --otp --script-shell --node-options`

/** Commands of npm that run scripts of the package by themselves, in their order. */
const lifecycles: Readonly<Record<string, readonly string[]>> = {
  install: ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare'],
  ci: ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare'],
  publish: ['prepublishOnly', 'prepack', 'prepare', 'postpack', 'publish', 'postpublish'],
  pack: ['prepack', 'prepare', 'postpack'],
  version: ['preversion', 'version', 'postversion'],
}

const shortNames: Readonly<Record<string, string>> = {
  ...{
    i: 'install',
    add: 'install',
    in: 'install',
    'clean-install': 'ci',
    ic: 'ci',
    it: 'install',
  },
  ...{ t: 'test', tst: 'test', 'run-script': 'run', rum: 'run', urn: 'run', x: 'exec' },
}

/** `npm run X`, `npm test`, `npm exec`, and the scripts that `npm install` runs. */
export const npm: Wrapper = {
  programs: ['npm', 'cnpm', 'tnpm'],
  unwrap: (invocation, host) => {
    const own = readOptions(invocation.words.slice(1), npmValued)
    const [given = '', ...operands] = own.operands
    const command = shortNames[given] ?? given
    if (command === 'exec') return unwrapNpx(execArguments(invocation.words.slice(1)))
    if (/^(?:test|start|stop|restart)$/.test(command)) {
      return runScript(command, [...operands, ...own.tail], own, invocation, host)
    }
    if (command === 'run') {
      const [name, ...args] = operands
      return name === undefined
        ? undefined
        : runScript(name, [...args, ...own.tail], own, invocation, host)
    }
    const [verb, setting = '', shell] = operands
    // What a setting will run later is judged when it is made.
    const [, joined] = /^script-shell=(.*)$/.exec(setting) ?? []
    if (command === 'config' && verb === 'set' && /^script-shell/.test(setting)) {
      return runs([joined ?? shell ?? '', '-c', ''])
    }
    return lifecycleScripts(lifecycles[command] ?? [], folderOf(own, invocation), host)
  },
}

/** The scripts that a command of a package manager runs by itself; undefined where there are none. */
export function lifecycleScripts(
  names: readonly string[],
  folder: string,
  host: Host,
): Inner[] | undefined {
  const own = names.length === 0 ? undefined : packageAt(folder, host)
  const texts = names.flatMap((name) => own?.scripts.get(name) ?? [])
  if (!own || texts.length === 0) return undefined
  return texts.map((text) => ({ kind: 'script', text, folder: own.folder }))
}

function folderOf(own: Arguments, { folder }: Invocation): string {
  const [place = '.'] = valuesOf(own, '--prefix', '-C')
  return resolve(folder, place)
}

function runScript(
  name: string,
  args: readonly string[],
  own: Arguments,
  invocation: Invocation,
  host: Host,
): Inner[] | undefined {
  const folder = folderOf(own, invocation)
  const wanted = valuesOf(own, '-w', '--workspace')
  const isMany = wanted.length > 0 || has(own, '--workspaces', '--ws')
  const nearest = packageAt(folder, host)
  const packages = isMany
    ? packagesNamed(wanted, workspacePackages(folder, host))
    : nearest
      ? [nearest]
      : []
  const shell = scriptShell(own, folder, invocation, host)
  const found = [
    ...packages.flatMap((each) => scriptsOf(each, name, args)),
    ...(shell === undefined ? [] : (runs([shell, '-c', '']) ?? [])),
  ]
  return found.length > 0 ? found : undefined
}

/** The shell that scripts are given to, where one of the project’s own is chosen. */
function scriptShell(own: Arguments, folder: string, { variables }: Invocation, host: Host) {
  const [given] = valuesOf(own, '--script-shell')
  const home = host.variable('HOME') ?? ''
  const files = [`${folder}/.npmrc`, `${home}/.npmrc`].map((file) => host.readFile(file) ?? '')
  const [, inFile] = /^\s*script-shell\s*=\s*["']?([^"'\n]+)/m.exec(files.join('\n')) ?? []
  return given ?? variables.get('npm_config_script_shell') ?? inFile?.trim()
}

/** What follows `exec` or `x`, with the options before it. */
function execArguments(args: readonly string[]): readonly string[] {
  const at = args.findIndex((word) => word === 'exec' || word === 'x')
  return [...args.slice(0, at), ...args.slice(at + 1)]
}

/** `npx words`, `npx -p PACKAGE words`, `npx -c text`. */
export const npx: Wrapper = {
  programs: ['npx', 'pnpx', 'bunx', 'yarn-dlx', 'pkgx'],
  unwrap: ({ words: [, ...args] }) => unwrapNpx(args),
}

function unwrapNpx(args: readonly string[]): Inner[] | undefined {
  const own = readLeading(args, `${npmValued} --node-arg -n --bun-version`)
  const [text] = valuesOf(own, '-c', '--call')
  if (text !== undefined) return [{ kind: 'script', text }]
  return runs(own.operands.map((word, at) => (at === 0 ? word.replace(/^npm:/, '') : word)))
}
