import type { BodyWatch } from '../script.ts'
import { type Token, wordOf } from '../tokens.ts'

/** A trigger ends with `;` END, as SQLite's own shell sees it (`sqlite3_complete`). */
export function watchBody(): BodyWatch {
  const see = () => {}
  const isInside = (tokens: readonly Token[]) => {
    if (wordOf(tokens[0]) !== 'CREATE') return false
    const temporary = ['TEMP', 'TEMPORARY'].includes(wordOf(tokens[1]))
    if (wordOf(tokens[temporary ? 2 : 1]) !== 'TRIGGER') return false
    return !(wordOf(tokens.at(-1)) === 'END' && tokens.at(-2)?.kind === 'end')
  }
  return { see, isInside }
}
