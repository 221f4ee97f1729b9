import { isDeepStrictEqual } from 'node:util'
import { json } from '../build/file.ts'
import type { Encoding, ImportedData } from './define.ts'
import { encode } from './encoding.ts'

export type DataRead = Omit<ImportedData, 'source'>

/** The JSON files that the client itself reads. Any other is an asset. */
export function isData(path: string): boolean {
  return /(^|\/)(\.claude-plugin\/[^/]+|hooks\/hooks|\.mcp|\.lsp)\.json$/.test(path)
}

/** Reads such a file; undefined where it is no JSON. `renderData` gives the same bytes. */
export function readData(
  path: string,
  { text, ...encoding }: { readonly text: string } & Encoding,
): DataRead | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return { path, ...encoding, value, ...(json(value) !== text && { spelling: text }) }
  } catch {
    return undefined
  }
}

/** The text of the file, byte order mark and line ends included. */
export function renderData({ value, spelling, ...encoding }: DataRead): string {
  const kept = spelling !== undefined && isDeepStrictEqual(JSON.parse(spelling), value)
  return encode(kept ? spelling : json(value), encoding)
}
