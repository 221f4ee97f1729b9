import type { BuiltFile } from '../build/file.ts'
import type { DocumentKind } from '../define/index.ts'
import { type Seat, seatOf } from './document.ts'
import { type JsonFile, readJson } from './json.ts'
import { isRecord } from './values.ts'

/** A plugin, or a folder that is laid out like one (a project's `.claude`, say). */
export interface Plugin {
  /** Its folder; '' at the top. */
  readonly root: string
  /** What its commands are called by; undefined where nothing names it. */
  readonly name: string | undefined
  readonly manifest?: JsonFile
}

const manifestName = '.claude-plugin/plugin.json'

/** The plugins that have a manifest. */
export function readPlugins(files: readonly BuiltFile[]): Plugin[] {
  return files
    .filter(({ path }) => path === manifestName || path.endsWith(`/${manifestName}`))
    .map((file) => {
      const manifest = readJson(file)
      const root = file.path.slice(0, -manifestName.length).replace(/\/$/, '')
      const given = fieldsOf(manifest).name
      return {
        root,
        name: typeof given === 'string' && given !== '' ? given : root.split('/').at(-1),
        manifest,
      }
    })
}

/** The top-level fields of a JSON file; none where it holds no object. */
export function fieldsOf(json: JsonFile | undefined): Readonly<Record<string, unknown>> {
  return isRecord(json?.value) ? json.value : {}
}

/** Joins a path of a manifest to the folder of its plugin: no `./`, no final `/`. */
export function under(root: string, path: string): string {
  return [root, path.replace(/^\.\//, '').replace(/\/+$/, '')].filter(Boolean).join('/')
}

/** The part of `path` below `root`, or undefined where it stands elsewhere. */
export function below(root: string, path: string): string | undefined {
  if (root === '') return path
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined
}

/** Where a file of a plugin sits: by the standard layout, or because the manifest names it. */
export function seatIn({ root, manifest }: Plugin, path: string): Seat | undefined {
  const inside = below(root, path)
  if (inside === undefined) return undefined
  const standard = seatOf(inside)
  if (standard?.root === '') return { ...standard, root }
  const fields = fieldsOf(manifest)
  for (const [kind, key] of keys) {
    for (const given of [fields[key]].flat()) {
      const place = typeof given === 'string' ? under('', given) : ''
      const name = place && nameBelow(kind, place, inside)
      if (name) return { root, kind, name }
    }
  }
  return undefined
}

const keys: readonly [DocumentKind, string][] = [
  ['command', 'commands'],
  ['agent', 'agents'],
  ['skill', 'skills'],
]

function nameBelow(kind: DocumentKind, place: string, inside: string): string | undefined {
  const rest = inside === place ? inside.split('/').at(-1) : below(place, inside)
  if (kind === 'skill') return /^([^/]+)\/SKILL\.md$/.exec(rest ?? '')?.[1]
  return /^(.+)\.md$/.exec(rest ?? '')?.[1]?.replaceAll('/', ':')
}
