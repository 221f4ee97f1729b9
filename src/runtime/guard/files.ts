import { lstatSync, readlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { stateFolder } from '../config/project.ts'
import { isPattern, patternTouches } from './files/patterns.ts'
import { isSeen, unseen } from './shell/invocation.ts'

/**
 * What a file is to faber-db: a `record` that only it writes, a `key` of its seals, its `config`, the
 * `settings` of Claude Code, the `variables` that hold connection strings, part of the `plugin`, or
 * a guarded `database` that is a file itself.
 */
export type FileKind =
  | 'record'
  | 'key'
  | 'config'
  | 'settings'
  | 'variables'
  | 'plugin'
  | 'database'

/** The files of a project and its user that the guard watches. */
export interface WatchedFiles {
  /** The root of the project, as given and with its links followed. */
  readonly root: readonly string[]
  /** Each spelling of a path with what lies there, in lower case; the first that fits counts. */
  readonly targets: readonly { readonly kind: FileKind; readonly path: string }[]
  readonly config: readonly string[]
  /** The folder of the key that seals approvals. */
  readonly keys: string
  /** The folder of the running plugin; undefined outside Claude Code. */
  readonly plugin: string | undefined
  /** What was found of paths while this call is judged: links are followed once. */
  readonly kinds: Map<string, FileKind | undefined>
}

/**
 * The watched files of a project whose configuration lies at `config` and names `storage` for
 * backups, and whose guarded `databases` are these files.
 */
export function watchedFiles(
  root: string,
  config: string,
  storage: string,
  databases: readonly string[],
  env: NodeJS.ProcessEnv,
): WatchedFiles {
  const home = env.HOME || homedir()
  const claude = env.CLAUDE_CONFIG_DIR || join(home, '.claude')
  const keys = join(env.XDG_STATE_HOME || join(home, '.local/state'), 'faber-db')
  const plugin = env.CLAUDE_PLUGIN_ROOT || undefined
  const isRemote = /^[a-z][a-z0-9+.-]+:\/\//i.test(storage)
  const listed: readonly (readonly [FileKind, readonly string[]])[] = [
    ['record', stateFiles.map((file) => join(root, stateFolder, file))],
    ['record', isRemote ? [] : [resolve(root, storage)]],
    ['config', [config]],
    ['plugin', plugin ? [join(plugin, 'hooks'), join(plugin, 'bin')] : []],
    ['key', [keys]],
    ['database', databases.flatMap((path) => databaseFiles(root, path))],
    ['settings', claudeFiles.flatMap((file) => [join(claude, file), join(root, '.claude', file)])],
  ]
  const targets = listed.flatMap(([kind, paths]) =>
    paths.flatMap(spellings).map((path) => ({ kind, path })),
  )
  return {
    root: spellings(root),
    targets,
    config: spellings(config),
    keys,
    plugin,
    kinds: new Map(),
  }
}

const claudeFiles = ['settings.json', 'settings.local.json', 'plugins/installed_plugins.json']

/** A file of SQLite, also where Prisma looks for it, with those that SQLite keeps beside it. */
const databaseFiles = (root: string, path: string) =>
  [resolve(root, path), resolve(root, 'prisma', path)].flatMap((file) =>
    ['', '-wal', '-shm', '-journal'].map((ending) => file + ending),
  )

/** The state folder as a whole, and for patterns some of what lies in it. */
const stateFiles = [
  '',
  'plans/plan.json',
  'grants/grant.json',
  'tokens/token.json',
  'audit/audit.jsonl',
  'backups/backup.dump',
  'migrations.jsonl',
]

/**
 * What a path is, links and `..` followed, whatever the case of its letters; for `remove` also where
 * such a file lies somewhere below it. A pattern (`.f*`) counts as all that it may match, and a path
 * of which a part is unseen as what its seen part names.
 */
export function kindOf(
  path: string,
  files: WatchedFiles,
  how: 'write' | 'append' | 'remove' = 'write',
): FileKind | undefined {
  const key = `${how} ${path}`
  if (!files.kinds.has(key)) files.kinds.set(key, findKind(path, files, how))
  return files.kinds.get(key)
}

function findKind(
  path: string,
  files: WatchedFiles,
  how: 'write' | 'append' | 'remove',
): FileKind | undefined {
  if (!isSeen(path)) return kindByName(path.toLowerCase()) ?? kindInFolder(path, files)
  const paths = spellings(path)
  if (paths.some((each) => files.config.includes(each))) return 'config'
  const removes = how === 'remove'
  const isInside = paths.some((each) => files.root.some((root) => isWithin(each, root)))
  const named = paths.map(kindByName).find((kind) => kind)
  if (named && (isInside || !removes)) return named
  const found = files.targets.find(({ path: target }) =>
    paths.some((each) => touches(each, target, removes)),
  )
  if (found && !paths.some((each) => isPublic.test(each))) return found.kind
  return isInside && isVariablesFile(path) ? 'variables' : undefined
}

/** What lies in the folder that is seen before the first part that is not. */
function kindInFolder(path: string, files: WatchedFiles): FileKind | undefined {
  const seen = path.slice(0, path.indexOf(unseen))
  return seen.includes('/') ? kindOf(`${seen.slice(0, seen.lastIndexOf('/'))}/x`, files) : undefined
}

/** What people may edit in the state folder, beside the configuration. */
const isPublic = /\/\.fractary\/plugins\/faber-db\/(?:\.gitignore|config\.json\.\d+)$/

/** What a path is by its name alone, in any project: of the state folder, or Claude Code’s settings. */
function kindByName(path: string): FileKind | undefined {
  if (/(?:^|\/)\.claude\/settings(?:\.local)?\.json$/.test(path)) return 'settings'
  if (/(?:^|\/)\.local\/state\/faber-db(?:\/|$)/.test(path)) return 'key'
  const [whole, inside = ''] = /(?:^|\/)\.fractary(?:\/(.*))?$/s.exec(path) ?? []
  if (whole === undefined || isPublic.test(path)) return undefined
  if (inside === 'plugins/faber-db/config.json') return 'config'
  if (/^(?:plugins\/?)?$/.test(inside) || /^plugins\/faber-db(?:\/|$)/.test(inside)) return 'record'
  return inside.includes(unseen) ? 'record' : undefined
}

/** `.env` and its like; those that only show their form hold no address. */
function isVariablesFile(path: string): boolean {
  return /^\.env(?:rc|\.(?!.*(?:example|sample|template|dist)$).*)?$/i.test(basename(path))
}

/** Whether changing `path` changes `target`: it is it, lies in it or, for a removal, holds it. */
function touches(path: string, target: string, removes: boolean): boolean {
  if (isPattern(path)) return patternTouches(path, target, removes)
  return isWithin(path, target) || (removes && isWithin(target, path))
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

/**
 * A path as it is written and as the system follows it, in lower case: on macOS letters of either
 * case name the same file, and elsewhere nobody has two that differ by it.
 */
export function spellings(path: string): string[] {
  return [...new Set([resolve(path), realPath(path)].map((each) => each.toLowerCase()))]
}

/** As many links as Linux follows in one path. */
const mostLinks = 40

/** A path as the system follows it: each link before the `..` behind it; what does not exist stays as written. */
function realPath(path: string, links = 0): string {
  let current = '/'
  for (const segment of path.split('/')) {
    if (segment === '..') current = dirname(current)
    else if (segment !== '' && segment !== '.') {
      const next = join(current, segment)
      const link = links < mostLinks && !isPattern(segment) ? linkAt(next) : undefined
      if (link === undefined) current = next
      else current = realPath(isAbsolute(link) ? link : `${current}/${link}`, links + 1)
    }
  }
  return current
}

function linkAt(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined
  } catch {
    return undefined
  }
}
