import { isUtf8 } from 'node:buffer'
import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import type { BuiltFile } from '../build/file.ts'
import type { Unreadable } from '../rules/index.ts'

export interface FolderRead {
  readonly files: readonly BuiltFile[]
  readonly unreadable: readonly Unreadable[]
}

/** Folders that are no part of a plugin. */
const skipped = new Set(['.git', 'node_modules'])
/** Files that Claude Code reads as text; any other may hold what it likes. */
const wanted = /\.md$|^(plugin|marketplace|hooks|\.mcp|\.lsp)\.json$/
/** Nothing that a rule reads is larger; of other files only the name counts. */
const largest = 1024 * 1024

/**
 * Every file below a folder, by its path from there with `/`. A file is its own source. What
 * cannot be read is told with its reason; a link that leads back is not followed. Only a folder that
 * cannot be listed at all throws.
 */
export function readFolder(folder: string): FolderRead {
  const files: BuiltFile[] = []
  const unreadable: Unreadable[] = []
  const refuse = (path: string, reason: string) => unreadable.push({ path, source: path, reason })

  /** `above` holds the real paths of the folders around, `linked` whether a link led here. */
  const visit = (inside: string, above: readonly string[], linked: boolean): void => {
    for (const name of readdirSync(join(folder, inside)).sort()) {
      if (skipped.has(name)) continue
      const path = inside === '' ? name : `${inside}/${name}`
      const target = join(folder, path)
      try {
        const link = lstatSync(target).isSymbolicLink()
        const stats = statSync(target)
        if (stats.isDirectory()) {
          const real = realpathSync(target)
          if (link && above.includes(real)) refuse(path, 'a link to a folder around it')
          else if (link && linked) refuse(path, 'a link behind a link; it is not followed')
          else visit(path, [...above, real], linked || link)
        } else if (stats.isFile()) {
          const executable = (stats.mode & 0o100) !== 0
          const content = contentOf(target, stats.size)
          if (typeof content !== 'string' && wanted.test(name)) refuse(path, told(content))
          files.push({ path, content, executable, source: path })
        } else {
          refuse(path, 'neither a file nor a folder')
        }
      } catch (error) {
        refuse(path, reasonOf(error))
      }
    }
  }
  visit('', [realpathSync(folder)], false)
  return { files, unreadable }
}

/** The text of a file; its bytes where it is none, and none of them where it is very large. */
function contentOf(target: string, size: number): string | Uint8Array {
  if (size > largest) {
    accessSync(target, constants.R_OK)
    return new Uint8Array()
  }
  const bytes = readFileSync(target)
  return isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8') : bytes
}

function told(content: Uint8Array): string {
  return content.length === 0 ? 'larger than 1 MB' : 'not UTF-8 text'
}

function reasonOf(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'a link to nothing',
    ELOOP: 'a link that leads to itself',
    EACCES: 'it may not be read',
    EPERM: 'it may not be read',
  }
  return reasons[code] ?? `it cannot be read (${code})`
}
