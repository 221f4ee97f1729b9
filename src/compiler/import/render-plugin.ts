import { readFileSync } from 'node:fs'
import type { BuiltFile } from '../build/file.ts'
import { sourcePath } from '../build/source.ts'
import { renderData } from './data.ts'
import type { ImportedPlugin } from './define.ts'
import { renderDocument } from './document.ts'

/** The files of an imported plugin: the bytes of the original, but for what was edited. */
export function renderPlugin(plugin: ImportedPlugin, root: string): BuiltFile[] {
  return [
    ...plugin.files.map((file) => ({
      path: file.path,
      content: 'value' in file ? renderData(file) : renderDocument(file),
      executable: file.executable ?? false,
      source: sourcePath(root, file.source),
    })),
    ...plugin.assets.map(({ path, executable = false }) => {
      const url = new URL(
        `assets/${path.split('/').map(encodeURIComponent).join('/')}`,
        plugin.source,
      )
      return { path, content: readFileSync(url), executable, source: sourcePath(root, url.href) }
    }),
  ]
}

/** Whether a definition is one that an import made: it lists files, and not what they mean. */
export function isImported(plugin: object): plugin is ImportedPlugin {
  return 'files' in plugin && 'assets' in plugin
}
