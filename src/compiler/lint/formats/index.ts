/** The registry of formats. A new one is one file and one line here. */
import type { Format } from './format.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

export const formats: readonly Format[] = [text, json, sarif, github, markdown]
