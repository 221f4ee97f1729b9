import type { BuiltFile } from '../build/file.ts'
import { type Document, type Page, readDocument, readPage, seatOf } from '../read/document.ts'
import { type JsonFile, readJson } from '../read/json.ts'
import { below, type Plugin, readPlugins, seatIn } from '../read/plugin.ts'

/** What a rule looks at: the files of a build or of a folder, each read once. */
export interface Build {
  readonly files: readonly BuiltFile[]
  /** Those that reach a user: all, where the build knows no plugin, else what stands in one. */
  readonly shipped: readonly BuiltFile[]
  /** The markdown among them. */
  readonly pages: readonly Page[]
  /** Those that the model reads. */
  readonly documents: readonly Document[]
  /** Those with a manifest. */
  readonly plugins: readonly Plugin[]
  readonly marketplaces: readonly JsonFile[]
  /** The hooks/hooks.json of each plugin. */
  readonly hooks: readonly JsonFile[]
  /** What could not be read, and why. */
  readonly unreadable: readonly Unreadable[]
  readonly previous?: Previous
  /** Whether a file or a folder stands at a path. */
  has(path: string): boolean
  /** The plugin, with a manifest, that a path belongs to. */
  pluginOf(path: string): Plugin | undefined
}

export interface Unreadable {
  readonly path: string
  readonly source: string
  readonly reason: string
}

/** An earlier state to compare with. */
export interface Previous {
  /** The files that are new, gone or different now. */
  readonly changed: readonly string[]
  /** The version of each plugin then, by the path of its manifest. */
  readonly versions: Readonly<Record<string, string>>
}

/** A change of a file's text: what stands between two offsets, replaced. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

export type Severity = 'error' | 'warning'

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** The built file that shows it. */
  readonly path: string
  /** In the built file; both absent where the file as a whole is meant. */
  readonly line?: number
  readonly column?: number
  /** The file to edit. */
  readonly source: string
  readonly message: string
  readonly fix?: Edit
}

/** `path:line:column`, or the path alone where the file as a whole is meant. */
export function placeOf({ path, line, column }: Finding): string {
  return line === undefined ? path : `${path}:${line}:${column}`
}

/** What a rule says of one file; the name and the severity of the rule are added. */
export interface Remark {
  readonly file: { readonly path: string; readonly source: string }
  readonly message: string
  /** Offset in the text of the file. */
  readonly at?: number | undefined
  /** What mends it, where that is certain. */
  readonly fix?: Edit | undefined
}

/** A small build and the exact findings of the rule, as `path:line:column: message`. */
export interface RuleExample {
  readonly files: Readonly<Record<string, string>>
  /** For each path, what the model reads besides. */
  readonly loads?: Readonly<Record<string, readonly string[]>>
  readonly executable?: readonly string[]
  readonly unreadable?: Readonly<Record<string, string>>
  readonly previous?: Previous
  readonly findings: readonly string[]
  /** The files that `--fix` changes, as it leaves them. */
  readonly fixed?: Readonly<Record<string, string>>
}

/** One check of a build. Its examples are its documentation and its test. */
export interface Rule {
  readonly name: string
  readonly severity: Severity
  /** A rule of this house alone: it is asked about builds, and elsewhere only by name. */
  readonly house?: true
  /** What must hold, in a sentence. */
  readonly description: string
  /** What goes wrong otherwise. */
  readonly why: string
  readonly ok: readonly RuleExample[]
  readonly notOk: readonly RuleExample[]
  check(build: Build): Iterable<Remark>
}

export function defineRule(rule: Rule): Rule {
  return rule
}

/** Reads the files of a build once, for all rules. Never throws on what is in them. */
export function readBuild(
  files: readonly BuiltFile[],
  more: { readonly unreadable?: readonly Unreadable[]; readonly previous?: Previous } = {},
): Build {
  const plugins = readPlugins(files)
  const paths = new Set(files.flatMap(({ path }) => [path, ...foldersOf(path)]))
  const deepestFirst = plugins.toSorted((a, b) => b.root.length - a.root.length)
  const pluginOf = (path: string) =>
    deepestFirst.find(({ root }) => below(root, path) !== undefined)
  const named = (name: string) =>
    files.filter(({ path }) => path === name || path.endsWith(`/${name}`)).map(readJson)
  const isShipped = ({ path }: BuiltFile) =>
    plugins.length === 0 || pluginOf(path) !== undefined || seatOf(path) !== undefined
  const shipped = files.filter(isShipped)
  const pages = shipped.flatMap((file) => readPage(file) ?? [])
  const loads = new Map(files.map((file) => [file.path, file.loads]))
  return {
    files,
    shipped,
    pages,
    documents: pages.flatMap((page) => {
      const plugin = pluginOf(page.path)
      const seat = plugin ? seatIn(plugin, page.path) : seatOf(page.path)
      return seat ? readDocument(page, seat, loads.get(page.path), plugin?.name) : []
    }),
    plugins,
    marketplaces: named('.claude-plugin/marketplace.json'),
    hooks: named('hooks/hooks.json'),
    unreadable: more.unreadable ?? [],
    ...(more.previous && { previous: more.previous }),
    has: (path) => paths.has(path) || path === '',
    pluginOf,
  }
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
