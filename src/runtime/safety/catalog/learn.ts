import type { Tagged } from '../ast.ts'
import type { Catalog } from './catalog.ts'

/** What a statement changes in the structure that is known. */
export function learnStructure(_catalog: Catalog, _statement: Tagged): void {}
