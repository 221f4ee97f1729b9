import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle } from '../lib/bundle.ts'

/** The program as the plugin has it, bundled into `folder`; returns its path. */
export async function program(root: string, folder: string): Promise<string> {
  for (const file of await bundle(root, 'scripts/faber-db.ts', 'bin/faber-db')) {
    const path = join(folder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.content)
  }
  return join(folder, 'bin/faber-db')
}
