import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type DataRead, isData, readData } from './data.ts'
import { type DocumentRead, readDocument } from './document.ts'
import { decode } from './encoding.ts'

interface Asset {
  readonly path: string
  readonly content: Uint8Array
}

/** A file as a definition, and whether it may be run. */
export type FileRead = (
  | { readonly kind: 'document'; readonly document: DocumentRead }
  | { readonly kind: 'data'; readonly data: DataRead }
  | { readonly kind: 'asset'; readonly asset: Asset }
) & { readonly path: string; readonly executable: boolean }

export interface PluginRead {
  readonly name: string
  readonly files: readonly FileRead[]
  /** What is neither a file nor a folder: a definition cannot hold it. */
  readonly refused: readonly string[]
}

/** Every file of a folder but git's own, sorted by path. Markdown and the client's JSON are read. */
export function readPlugin(folder: string): PluginRead {
  const refused: string[] = []
  const files = walk(folder, '', refused).map((path) => readFile(folder, path))
  return { name: nameOf(files) ?? basename(resolve(folder)), files, refused }
}

/** A link would point at nothing, or at a stranger's file, where the definitions are rendered. */
function walk(folder: string, under: string, refused: string[]): string[] {
  const entries = readdirSync(join(folder, under), { withFileTypes: true })
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`
      // Node gives a name that is no UTF-8 with marks that stand for nothing.
      const named = !entry.name.includes('\uFFFD')
      if (entry.isDirectory() && named) return path === '.git' ? [] : walk(folder, path, refused)
      if (entry.isFile() && named) return [path]
      refused.push(`${path}: ${reason(entry.isSymbolicLink(), named)}`)
      return []
    })
}

function reason(link: boolean, named: boolean): string {
  if (!named) return 'its name is no UTF-8'
  return link ? 'a symbolic link: put the file itself there' : 'no regular file'
}

function readFile(folder: string, path: string): FileRead {
  const target = join(folder, path)
  const content = readFileSync(target)
  const base = { path, executable: (statSync(target).mode & 0o100) !== 0 }
  const asText = path.endsWith('.md') || isData(path) ? decode(content) : undefined
  if (asText && path.endsWith('.md')) {
    return { ...base, kind: 'document', document: readDocument(path, asText) }
  }
  const data = asText && readData(path, asText)
  if (data) return { ...base, kind: 'data', data }
  return { ...base, kind: 'asset', asset: { path, content } }
}

function nameOf(files: readonly FileRead[]): string | undefined {
  const manifest = files.find(({ path }) => path === '.claude-plugin/plugin.json')
  const value = manifest?.kind === 'data' ? manifest.data.value : undefined
  const name = (value as { name?: unknown } | null | undefined)?.name
  return typeof name === 'string' ? name : undefined
}
