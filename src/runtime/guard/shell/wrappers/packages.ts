import { dirname, join, resolve } from 'node:path'
import type { Host } from '../invocation.ts'
import { quoted } from './options.ts'
import type { Inner } from './wrapper.ts'

/** A `package.json`, as far as its scripts go. */
export interface Package {
  readonly folder: string
  readonly name: string
  readonly scripts: ReadonlyMap<string, string>
  /** Folders of packages that belong to it, as patterns. */
  readonly workspaces: readonly string[]
}

/** The package that a folder belongs to; undefined where none stands above it. */
export function packageAt(folder: string, host: Host): Package | undefined {
  const text = host.readFile(join(folder, 'package.json'))
  const found = text === undefined ? undefined : readPackage(text, folder, host)
  const parent = dirname(folder)
  return found ?? (parent === folder ? undefined : packageAt(parent, host))
}

function readPackage(text: string, folder: string, host: Host): Package | undefined {
  try {
    const { name, scripts, workspaces } = JSON.parse(text)
    const entries = Object.entries(scripts ?? {}).map(
      ([key, value]) => [key, String(value)] as const,
    )
    const list: unknown = Array.isArray(workspaces) ? workspaces : workspaces?.packages
    const own = Array.isArray(list) ? list.map(String) : pnpmWorkspaces(folder, host)
    return { folder, name: String(name ?? ''), scripts: new Map(entries), workspaces: own }
  } catch {
    return undefined
  }
}

function pnpmWorkspaces(folder: string, host: Host): string[] {
  const text = host.readFile(join(folder, 'pnpm-workspace.yaml')) ?? ''
  const list = /^packages:[^\n]*\n((?:[ \t-][^\n]*\n?)*)/m.exec(text)?.[1] ?? ''
  return [...list.matchAll(/^\s*-\s*['"]?([^'"\n#]+?)['"]?\s*$/gm)].map(([, each = '']) => each)
}

/** The packages of a workspace: those in its folders, one level of `*` each, and itself. */
export function workspacePackages(folder: string, host: Host): Package[] {
  const root = rootOf(folder, host)
  if (!root) return []
  const folders = root.workspaces.flatMap((pattern) => {
    const [before, after] = pattern.replace(/^\.\//, '').split(/\/?\*+.*$/s)
    const place = resolve(root.folder, before ?? '.')
    if (after === undefined) return pattern.startsWith('!') ? [] : [place]
    return (host.listFolder?.(place) ?? []).map((name) => join(place, name))
  })
  const members = folders.flatMap((each) => {
    const text = host.readFile(join(each, 'package.json'))
    const found = text === undefined ? undefined : readPackage(text, each, host)
    return found ? [found] : []
  })
  return [root, ...members]
}

/** The nearest package above a folder that has workspaces, else the nearest. */
function rootOf(folder: string, host: Host): Package | undefined {
  const nearest = packageAt(folder, host)
  let each = nearest
  while (each && each.workspaces.length === 0) {
    const parent = dirname(each.folder)
    each = parent === each.folder ? undefined : packageAt(parent, host)
  }
  return each ?? nearest
}

/** The packages with a name (or its last part), or a folder; `*` and pnpm’s marks are understood. */
export function packagesNamed(names: readonly string[], all: readonly Package[]): Package[] {
  if (names.length === 0) return [...all]
  const patterns = names.map((name) => {
    const plain = name.replace(/^[!^.{]*\/?|[.^}]*(?:\[.*)?$|\/$/g, '')
    return new RegExp(
      `(?:^|/)${plain.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replace(/\*+/g, '.*')}$`,
    )
  })
  const found = all.filter(({ name, folder }) =>
    patterns.some((pattern) => pattern.test(name) || pattern.test(folder)),
  )
  return found.length > 0 ? found : [...all]
}

/** What running a script of a package runs: it with its arguments, what stands before and after it. */
export function scriptsOf(
  { scripts, folder }: Package,
  name: string,
  args: readonly string[] = [],
): Inner[] {
  const own = scripts.get(name)
  if (own === undefined) return []
  const texts = [
    scripts.get(`pre${name}`),
    `${own} ${quoted(args)}`.trimEnd(),
    scripts.get(`post${name}`),
  ]
  return texts.flatMap((text): Inner[] =>
    text === undefined ? [] : [{ kind: 'script', text, folder }],
  )
}

/** The names of scripts that a pattern of npm-run-all means: `db:*`, `test`. */
export function scriptsLike(pattern: string, { scripts }: Package): string[] {
  const parts = pattern
    .split(/(\*\*?)/)
    .map((part) =>
      part === '**' ? '.*' : part === '*' ? '[^:]*' : part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'),
    )
  const whole = new RegExp(`^${parts.join('')}$`)
  return [...scripts.keys()].filter((name) => whole.test(name))
}
