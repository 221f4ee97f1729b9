/** The registry of formats; `json` is the result itself. A new one is one file and one line here. */
import type { SafetyFormat } from './format.ts'
import { github } from './github.ts'
import { markdown } from './markdown.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

export type { SafetyReport } from './format.ts'
export { summaryOf } from './summary.ts'

export const safetyFormats: readonly SafetyFormat[] = [text, sarif, github, markdown]
