import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle } from '../lib/bundle.ts'
import { program as entry } from '../lib/entries.ts'

/** The program as the plugin has it, bundled into `folder`; returns its path. */
export async function program(root: string, folder: string): Promise<string> {
  for (const file of await bundle(root, '', [entry])) {
    const path = join(folder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.content)
  }
  return join(folder, 'bin/faber-db')
}
