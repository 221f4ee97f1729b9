import { isNode, parseDocument } from 'yaml'
import type { BuiltFile } from '../build/file.ts'

/** A JSON file of a plugin, and where things stand in it. */
export interface JsonFile {
  readonly file: BuiltFile
  /** Undefined where the text is no JSON. */
  readonly value: unknown
  /** Why it is no JSON. */
  readonly error?: string
  /** The offsets of the value at a path of keys; undefined where there is none. */
  rangeOf(...path: readonly (string | number)[]): { from: number; to: number } | undefined
}

/** Reads JSON without ever throwing. */
export function readJson(file: BuiltFile): JsonFile {
  const text = String(file.content)
  let document: ReturnType<typeof parseDocument> | undefined
  const rangeOf: JsonFile['rangeOf'] = (...path) => {
    // JSON is YAML, and the parser of YAML knows positions. It dislikes tabs.
    document ??= parseDocument(text.replaceAll('\t', ' '), { uniqueKeys: false })
    const node = document.errors.length === 0 ? document.getIn(path, true) : undefined
    return isNode(node) && node.range ? { from: node.range[0], to: node.range[1] } : undefined
  }
  try {
    return { file, value: JSON.parse(text.replace(/^\uFEFF/, '')), rangeOf }
  } catch (error) {
    return { file, value: undefined, error: (error as Error).message, rangeOf }
  }
}
