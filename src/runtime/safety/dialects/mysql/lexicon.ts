import type { Lexicon } from '../scan.ts'

/** MySQL's and MariaDB's way to write (MySQL manual, 11.1 "Literal Values", 11.7 "Comments"). */
export const lexicon: Lexicon = {
  names: { '`': '`' },
  strings: ["'", '"'],
  backslash: true,
  // `--` needs a blank behind it: `5--1` is 6.
  lineComment: /(?:#|--(?=[\s\0]|$))[^\n]*/y,
  executableComment: /\/\*M?!\d*/y,
  openComment: false,
  clientCommands: true,
}
