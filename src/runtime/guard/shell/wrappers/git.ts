import { dirname, join, resolve } from 'node:path'
import type { Host, Invocation } from '../invocation.ts'
import { quoted, readLeading, readOptions, valuesOf } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** `git`: aliases, hooks, settings and subcommands that run texts of the shell. */
export const git: Wrapper = {
  programs: ['git'],
  unwrap: (invocation, host) => {
    const own = readLeading(
      invocation.words.slice(1),
      '-c -C --git-dir --work-tree --namespace --exec-path --config-env',
    )
    const [into = '.'] = valuesOf(own, '-C')
    const folder = resolve(invocation.folder, into)
    const [command, ...args] = own.operands
    if (command === undefined) return undefined
    const settings = valuesOf(own, '-c').map((pair): [string, string] => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return [name.toLowerCase(), value]
    })
    const alias =
      settings.find(([name]) => name === `alias.${command}`.toLowerCase())?.[1] ??
      aliasIn(command, folder, host)
    const texts = [
      ...settings.flatMap(([name, value]) =>
        runsText.test(name) ? [value.replace(/^!/, '')] : [],
      ),
      ...variableTexts(invocation),
      ...(alias === undefined ? [] : [aliasText(alias, args, own)]),
      ...subcommandTexts(command, args, folder, host),
      ...remoteTexts(args),
      ...hooksOf(command, hookFolders(settings, folder, host), folder, host),
    ]
    const found = texts.filter((text) => text !== '')
    return found.length > 0
      ? found.map((text): Inner => ({ kind: 'script', text, folder }))
      : undefined
  },
}

/** Settings whose value git gives to the shell. */
const runsText =
  /^(?:core\.(?:pager|editor|sshcommand|askpass|fsmonitor|gitproxy)|sequence\.editor|credential\..*helper|credential\.helper|diff\.(?:external|.*\.(?:command|textconv))|merge\..*\.driver|filter\..*\.(?:clean|smudge|process)|(?:diff|merge)tool\..*\.cmd|pager\..*|gpg\.program|interactive\.difffilter)$/

function variableTexts({ variables }: Invocation): string[] {
  const names =
    /^(?:GIT_(?:SSH_COMMAND|EDITOR|SEQUENCE_EDITOR|PAGER|EXTERNAL_DIFF|ASKPASS)|EDITOR|VISUAL|PAGER)$/
  return [...variables].flatMap(([name, value]) => (names.test(name) ? [value] : []))
}

/** `!text` is for the shell, anything else are words for git. */
function aliasText(
  alias: string,
  args: readonly string[],
  { options }: ReturnType<typeof readLeading>,
): string {
  if (alias.startsWith('!')) return `${alias.slice(1)} ${quoted(args)}`
  const settings = options.flatMap(({ name, value }) => (name === '-c' ? ['-c', value ?? ''] : []))
  return `git ${quoted(settings)} ${alias} ${quoted(args)}`
}

function aliasIn(command: string, folder: string, host: Host): string | undefined {
  const home = host.variable('HOME')
  const files = [
    ...gitFolders(folder).map((each) => join(each, 'config')),
    ...(home ? [join(home, '.gitconfig'), join(home, '.config/git/config')] : []),
  ]
  for (const file of files) {
    const text = host.readFile(file)
    const sections = [...(text ?? '').matchAll(/^\s*\[alias\][^\n]*\n((?:(?!\s*\[)[^\n]*\n?)*)/gim)]
    for (const [, body = ''] of sections) {
      const lines = body.replace(/\\\n/g, '').split('\n')
      const line = lines.find(
        (each) => each.split('=')[0]?.trim().toLowerCase() === command.toLowerCase(),
      )
      const value = line?.replace(/^[^=]*=\s*/, '').trim()
      if (value) return value.replace(/^"(.*)"$/, '$1').replace(/\\(["\\])/g, '$1')
    }
  }
  return undefined
}

function gitFolders(folder: string): string[] {
  const parent = dirname(folder)
  return [join(folder, '.git'), ...(parent === folder ? [] : gitFolders(parent))]
}

/** Of a remote `ext::…` git runs the rest. */
const remoteTexts = (args: readonly string[]) =>
  args.flatMap((word) => /(?:^|=)ext::(.*)$/s.exec(word)?.[1] ?? [])

/** Texts that a subcommand runs: `bisect run`, `rebase -x`, `submodule foreach`, … */
function subcommandTexts(
  command: string,
  args: readonly string[],
  folder: string,
  host: Host,
): string[] {
  switch (command) {
    case 'bisect':
      return args[0] === 'run' ? [quoted(args.slice(1))] : []
    case 'rebase':
      return valuesOf(readOptions(args, '-x --exec --onto -s -X -C'), '-x', '--exec')
    case 'submodule': {
      const { operands } = readLeading(args)
      if (operands[0] !== 'foreach') return []
      const words = readLeading(operands.slice(1)).operands
      return [words.length === 1 ? (words[0] ?? '') : quoted(words)]
    }
    case 'filter-branch': {
      const filters = args.flatMap((word) => /^--[a-z-]+-filter$/.exec(word)?.[0] ?? [])
      return valuesOf(readOptions(args, filters.join(' ')), ...filters)
    }
    case 'difftool':
    case 'mergetool':
      return valuesOf(readOptions(args, '-x --extcmd -t --tool'), '-x', '--extcmd')
    case 'config': {
      // What a setting will run later is judged when it is made.
      const [name = '', value = ''] = readOptions(args, '-f --file').operands.filter(
        (word) => word !== 'set',
      )
      if (/^core\.hookspath$/i.test(name)) return hookTexts(value, folder, host)
      if (/^alias\./i.test(name)) return [value.startsWith('!') ? value.slice(1) : '']
      return runsText.test(name.toLowerCase()) ? [value.replace(/^!/, '')] : []
    }
    default:
      return []
  }
}

const hooks: Readonly<Record<string, readonly string[]>> = {
  commit: ['pre-commit', 'prepare-commit-msg', 'commit-msg', 'post-commit'],
  merge: ['pre-merge-commit', 'commit-msg', 'post-merge'],
  pull: ['post-merge', 'pre-rebase', 'post-rewrite'],
  rebase: ['pre-rebase', 'post-rewrite', 'post-checkout'],
  checkout: ['post-checkout'],
  switch: ['post-checkout'],
  push: ['pre-push'],
  am: ['applypatch-msg', 'pre-applypatch', 'post-applypatch'],
}

/** The hooks of the project that a subcommand starts, where they are texts of the shell. */
function hooksOf(command: string, places: readonly string[], folder: string, host: Host): string[] {
  const files = (hooks[command] ?? []).flatMap((hook) =>
    places.map((each) => resolve(folder, each, hook)),
  )
  return files.flatMap((file) => shellText(file, host))
}

/** Where hooks may lie: as `core.hooksPath` of the command line or the repository says, and as usual. */
function hookFolders(
  settings: readonly (readonly [string, string])[],
  folder: string,
  host: Host,
): string[] {
  const set = settings.flatMap(([name, value]) => (name === 'core.hookspath' ? [value] : []))
  const config = host.readFile(join(folder, '.git/config')) ?? ''
  const [, inFile] = /^\s*hooksPath\s*=\s*"?([^"\n]+)/im.exec(config) ?? []
  return [...set, ...(inFile === undefined ? [] : [inFile.trim()]), '.git/hooks', '.husky']
}

/** All hooks of a folder, which any later command may start. */
function hookTexts(place: string, folder: string, host: Host): string[] {
  const names = [...new Set(Object.values(hooks).flat())]
  return names.flatMap((name) => shellText(resolve(folder, place, name), host))
}

function shellText(file: string, host: Host): string[] {
  const text = host.readFile(file)
  const isShell = text !== undefined && /^(?!#!)|^#!.*\b(?:ba|da|z|k)?sh\b/.test(text)
  return isShell ? [text] : []
}
