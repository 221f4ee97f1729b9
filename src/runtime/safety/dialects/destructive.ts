import { type Lexicon, scan } from './scan.ts'
import { type Token, wordOf } from './tokens.ts'

const destroying = new Set(
  `DROP TRUNCATE DELETE UPDATE RENAME REPLACE PURGE DISCARD REVOKE MODIFY CHANGE RESET SHUTDOWN
   MERGE`.split(/\s+/),
)

/** The key words among these tokens that destroy or change what is there, each once. */
export function destructiveWords(tokens: readonly Token[]): string[] {
  const words = tokens.flatMap((token) => {
    if (token.kind === 'word') return [wordOf(token)]
    // What stands behind an open quote may be meant as SQL, and be run as SQL by another client.
    return token.kind === 'broken' ? bareWords(token.value) : []
  })
  return [...new Set(words.filter((word) => destroying.has(word)))]
}

/** The same of SQL that stands in a string. */
export function destructiveWordsIn(sql: string, lexicon: Lexicon): string[] {
  return destructiveWords(scan(sql, lexicon))
}

function bareWords(text: string): string[] {
  return text.toUpperCase().match(/\w+/g) ?? []
}
