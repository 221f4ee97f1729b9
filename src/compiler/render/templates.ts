import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Handlebars from 'handlebars'
import { normalise, type Reader } from './markdown.ts'

/** A template and what fills it: all that the text of a document is made from. */
export interface Filling {
  /** `command` for templates/command.md.hbs. */
  readonly template: string
  readonly data: object
  readonly reader: Reader
}

const folder = fileURLToPath(new URL('../../../', import.meta.url))
const fill = filler((text) => text)

/**
 * A function that fills templates and leaves the result as it comes. `prepare` sees the text of
 * each template first, with its path from the root. Strict: a value that a template names and the
 * data lacks is an error, not an empty string.
 */
export function filler(prepare: (text: string, path: string) => string) {
  const handlebars = Handlebars.create()
  const read = (path: string) => prepare(readFileSync(`${folder}${path}`, 'utf8'), path)
  for (const file of readdirSync(`${folder}templates/partials`)) {
    handlebars.registerPartial(file.replace(/\.md\.hbs$/, ''), read(`templates/partials/${file}`))
  }
  const compiled = new Map<string, ReturnType<typeof handlebars.compile>>()
  return ({ template, data }: Filling): string => {
    const known = compiled.get(template)
    if (known) return known(data)
    const text = read(`templates/${template}.md.hbs`)
    const made = handlebars.compile(text, { noEscape: true, strict: true, preventIndent: true })
    compiled.set(template, made)
    return made(data)
  }
}

/** Fills a template and normalises the markdown. */
export function render(filling: Filling): string {
  try {
    return normalise(fill(filling), filling.reader)
  } catch (error) {
    const message = `templates/${filling.template}.md.hbs: ${(error as Error).message}`
    throw new Error(message, { cause: error })
  }
}
