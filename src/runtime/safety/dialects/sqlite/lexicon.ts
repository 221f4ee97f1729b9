import type { Lexicon } from '../scan.ts'

/** SQLite's way to write: names also as MySQL and SQL Server quote them. */
export const lexicon: Lexicon = {
  names: { '"': '"', '`': '`', '[': ']' },
  strings: ["'"],
  backslash: false,
  lineComment: /--[^\n]*/y,
  openComment: true,
  clientCommands: false,
}
