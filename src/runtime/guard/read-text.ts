import { readdirSync, readFileSync, statSync } from 'node:fs'

/** In bytes. What is longer is no script and no configuration, and would take too long to read. */
const longest = 256 * 1024

/** The text of a file; undefined where there is none, it is no plain file (a device never ends), no text, or too long. */
export function readText(path: string): string | undefined {
  try {
    const file = statSync(path)
    const text = file.isFile() && file.size <= longest ? readFileSync(path, 'utf8') : undefined
    return text?.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** The names in a folder; none where there is none. */
export function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
