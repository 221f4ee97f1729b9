import type { Executed } from '../executed.ts'
import { positions } from '../reading/positions.ts'

/**
 * Finds pieces of a statement's source in the file; asked in the order of the source. PL/pgSQL's
 * parser takes INTO out of a statement and quotes are undone: then the whole is the place.
 */
export function placeIn(holder: Executed): (piece: string) => Executed {
  const positionAt = positions(holder.text)
  let searched = 0
  return (piece) => {
    const later = holder.text.indexOf(piece, searched)
    const offset = later >= 0 ? later : holder.text.indexOf(piece)
    if (offset < 0) return holder
    searched = offset + piece.length
    const { line, column } = positionAt(offset)
    return {
      ...holder,
      line: holder.line + line - 1,
      column: line === 1 ? holder.column + column - 1 : column,
    }
  }
}
