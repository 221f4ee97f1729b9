import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { stateFolder } from '../config/project.ts'
import type { Decision } from './decision.ts'
import { spellings } from './files.ts'
import type { Place } from './place.ts'
import { readText } from './read-text.ts'
import { type Invocation, isSeen, programOf, type Unfollowed } from './shell/invocation.ts'

/** A command that goes round the guard itself: another configuration, its hook called by hand, a client without it. */
export function decideOnBypass(invocation: Invocation, place: Place): Decision | undefined {
  const program = programOf(invocation)
  if (
    /^(?:pre-tool-use|session-start)$/.test(invocation.words[1] ?? '') &&
    isModule.test(program)
  ) {
    return deny(chunkReason)
  }
  if (program === 'faber-db') return decideOnOwnProgram(invocation, place)
  if (program === 'claude') return decideOnClient(invocation)
  if (!runners.test(program)) return decideOnPluginCopy(invocation, place)
  const { words, folder } = invocation
  const isOwn = words.some((word) => ownChunk.test(word) || isOwnHook(word, folder))
  return isOwn ? deny(chunkReason) : undefined
}

/** Code that loads the plugin’s own modules. */
export function decideOnBypassInCode({ text }: Unfollowed): Decision | undefined {
  const hooks = text.match(/[^\s'"`]*\bhooks\/guard\.mjs\b/g) ?? []
  const isOwn = ownChunk.test(text) || hooks.some((file) => isOwnHook(file, '/'))
  return isOwn ? deny(chunkReason) : undefined
}

const runners = /^(?:node|nodejs|bun|deno|tsx|ts-node)$/

/** The hook mints approvals. Another project may have a file of that name; ours leads to its chunks. */
function isOwnHook(word: string, folder: string): boolean {
  if (!/\bhooks\/guard\.mjs$/.test(word)) return false
  const text = isSeen(word) ? readText(resolve(folder, word)) : undefined
  return text === undefined || ownChunk.test(text)
}

/** The modules behind the hook and the program. */
const ownChunk =
  /\bbin\W{1,9}chunks\b|\bchunks\W{1,9}(?:hook|pipelines-|shared-(?:approval|pipelines)-)[\w.-]*\.mjs\b|^pre-tool-use$/

/** What is run like the hook is: a file of JavaScript, by whatever name. */
const isModule = /\.[cm]?[jt]s$|^(?:faber-db|hook|guard)$/

const chunkReason =
  'The guard’s own modules are run by Claude Code alone. What you want is `faber-db`, which asks a person where it must.'

/** What names the folder of the running plugin, and is not its program. */
function decideOnPluginCopy(invocation: Invocation, { files }: Place): Decision | undefined {
  if (!files.plugin || !copiers.test(programOf(invocation))) return undefined
  const [plugin = ''] = spellings(files.plugin)
  const { words, folder } = invocation
  const paths = words
    .slice(1)
    .filter(isSeen)
    .map((word) => (isAbsolute(word) ? word : join(folder, word)))
  const isCopied = paths.some((path) =>
    spellings(path).some((each) => each === plugin || each.startsWith(`${plugin}/`)),
  )
  return isCopied
    ? ask(
        'This copies files of the running plugin faber-db: a changed copy of its guard would approve by itself.',
      )
    : undefined
}

const copiers = /^(?:cp|mv|ln|rsync|scp|tar|zip|install)$/

/** Variables that lead faber-db to another configuration, project, user or plugin. */
const leading = [
  'FABER_DB_CONFIG',
  'CLAUDE_DB_CWD',
  'CLAUDE_PLUGIN_ROOT',
  'HOME',
  'XDG_STATE_HOME',
  'NODE_OPTIONS',
  'CLAUDECODE',
]

/** Operations that change no database and approve nothing. */
const reading = /^(?:status|health-check|safety|audit|init|help|--help|-h|--version)$/

/** faber-db with another configuration than the one that the guard reads. */
function decideOnOwnProgram(invocation: Invocation, place: Place): Decision | undefined {
  const { words, variables, folder } = invocation
  if (words.length < 2 || reading.test(words[1] ?? '')) return undefined
  const set = leading.filter((name) => variables.has(name) && !leadsHere(name, invocation, place))
  if (set.length > 0) {
    return ask(
      `This sets ${set.join(', ')} for faber-db, which then works with another configuration or another key than the one its guard reads.`,
    )
  }
  const other = projectOf(folder)
  return other === undefined || isSame(other, place)
    ? undefined
    : ask(
        `This runs faber-db in another project (${other}), with a configuration that its guard does not read.`,
      )
}

function leadsHere(
  name: string,
  { variables, folder }: Invocation,
  { root, files }: Place,
): boolean {
  const value = variables.get(name) ?? ''
  if (!isSeen(value)) return false
  const path = (from: string) => spellings(isAbsolute(value) ? value : join(from, value))
  // Claude Code marks its shells by it, and faber-db asks a terminal only where it is missing.
  if (name === 'CLAUDECODE') return value !== ''
  if (name === 'CLAUDE_DB_CWD') return path(folder).some((each) => spellings(root).includes(each))
  if (name === 'FABER_DB_CONFIG') return path(root).some((each) => files.config.includes(each))
  if (name === 'XDG_STATE_HOME')
    return path(folder).some((each) => spellings(dirname(files.keys)).includes(each))
  return name === 'HOME' && files.keys === join(value, '.local/state/faber-db')
}

function isSame(folder: string, { root }: Place): boolean {
  return spellings(folder).some((each) => spellings(root).includes(each))
}

/** The nearest folder upwards that holds a configuration. */
function projectOf(folder: string): string | undefined {
  if (!isSeen(folder)) return undefined
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, stateFolder, 'config.json'))) return at
    if (at === dirname(at)) return undefined
  }
}

/** Options that start Claude Code without the plugin, or with somebody else to answer its prompts. */
const unguarded =
  /^--(?:dangerously-skip-permissions|allow-dangerously-skip-permissions|bare|settings|setting-sources|permission-prompt-tool)(?:=|$)/

function decideOnClient({ words, variables }: Invocation): Decision | undefined {
  const [, first, second, ...rest] = words
  const option = words.find((word) => unguarded.test(word) || /^bypassPermissions$/.test(word))
  if (option !== undefined || variables.has('CLAUDE_CONFIG_DIR') || variables.has('HOME')) {
    return ask(
      'This starts another Claude Code, which may work without faber-db’s guard or answer its prompts by itself.',
    )
  }
  const isSetting = first === 'config' && /^(?:set|add|remove|rm)$/.test(second ?? '')
  if (isSetting && rest.some((word) => /hook|plugin|permission/i.test(word))) {
    return ask(
      'This changes how Claude Code runs hooks, plugins or permissions, faber-db’s guard among them.',
    )
  }
  const isOff = /^(?:disable|uninstall|remove|rm)$/.test(second ?? '')
  return /^plugins?$/.test(first ?? '') &&
    isOff &&
    rest.some((word) => !isSeen(word) || /^(?:faber-db\b|--all$)/.test(word))
    ? ask('This switches the plugin faber-db off, and its guard with it.')
    : undefined
}

const deny = (reason: string): Decision => ({ decision: 'deny', reason })
const ask = (reason: string): Decision => ({ decision: 'ask', reason })
