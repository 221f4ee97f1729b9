import type { Exact } from '../define/exact.ts'

/** What a file had around its text: kept, because a byte more or less is another file. */
export interface Encoding {
  /** It starts with a byte order mark. */
  readonly bom?: true
  /** Every line ends in CR LF; the definition holds LF. */
  readonly eol?: 'crlf'
}

/** One file of an imported plugin. */
interface ImportedFile {
  /** From the root of the plugin, with `/`. */
  readonly path: string
  /** `import.meta.url` of the file that defines it. */
  readonly source: string
  readonly executable?: true
}

/** A section whose tags stand on lines of their own; its body is word for word. */
export interface ImportedSection {
  readonly name: string
  readonly body: string
  /** What follows the closing tag, where it is not `between`, or one newline at the end. */
  readonly after?: string
}

export type ImportedKind = 'command' | 'agent' | 'skill' | 'text'

/** A markdown file. */
export interface ImportedDocument extends ImportedFile, Encoding {
  readonly kind: ImportedKind
  /** What the frontmatter says, key by key in its order; absent where the file has none. */
  readonly frontmatter?: Readonly<Record<string, unknown>>
  /**
   * How it was written, where that is not the canonical form: key by key, or as a whole. It is
   * used as long as it still says what `frontmatter` says: whoever edits a key edits it there.
   */
  readonly spelling?: string | Readonly<Record<string, string>>
  /** The lines around the frontmatter, where they are not `---`. */
  readonly fences?: readonly [string, string]
  /** What stands between frontmatter and body, where it is not one blank line. */
  readonly lead?: string
  /** The text, or its sections in their order with the text that stands outside them. */
  readonly body: string | readonly (string | ImportedSection)[]
  /** What stands between sections, where it is not one blank line. */
  readonly between?: string
}

/** A JSON file that the client reads: the manifest, the hooks, the servers. */
export interface ImportedData extends ImportedFile, Encoding {
  readonly value: unknown
  /** How it was written, where that is not two spaces and a newline; used as long as it says the same. */
  readonly spelling?: string
}

/** Any other file: its bytes stand in the folder `assets`, under the same path. */
export interface ImportedAsset {
  readonly path: string
  readonly executable?: true
}

/** A plugin as its files: what `build-plugin import` makes of a folder. */
export interface ImportedPlugin {
  readonly name: string
  /** `import.meta.url` of the file that defines it; `assets` stands beside it. */
  readonly source: string
  readonly files: readonly (ImportedDocument | ImportedData)[]
  readonly assets: readonly ImportedAsset[]
}

/** A typed identity. */
export function defineDocument<const D extends ImportedDocument>(
  document: Exact<D, ImportedDocument>,
): D {
  return document
}

/** A typed identity. */
export function defineData<const D extends ImportedData>(data: Exact<D, ImportedData>): D {
  return data
}

/** A typed identity. */
export function defineImported<const P extends ImportedPlugin>(
  plugin: Exact<P, ImportedPlugin>,
): P {
  return plugin
}
