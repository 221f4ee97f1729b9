import type { JsonFile } from './json.ts'
import { fieldsOf, under } from './plugin.ts'
import { isRecord } from './values.ts'

/** One plugin in a marketplace.json. */
export interface Entry {
  readonly fields: Readonly<Record<string, unknown>>
  /** Its place in the list `plugins`. */
  readonly index: number
  /** The folder of the plugin, from where the paths of the build start; undefined if elsewhere. */
  readonly folder?: string
}

/** The entries of a marketplace; what is no object is left out. */
export function entriesOf(json: JsonFile): Entry[] {
  const { plugins, metadata } = fieldsOf(json)
  const root = json.file.path.replace(/(^|\/)\.claude-plugin\/marketplace\.json$/, '')
  const base =
    isRecord(metadata) && typeof metadata.pluginRoot === 'string' ? metadata.pluginRoot : ''
  return [plugins].flat().flatMap((fields, index) => {
    if (!isRecord(fields)) return []
    const { source } = fields
    const isLocal = typeof source === 'string' && !/^[a-z]+:/i.test(source)
    const folder = isLocal ? under(under(root, base), source) : undefined
    return { fields, index, ...(folder !== undefined && { folder }) }
  })
}
