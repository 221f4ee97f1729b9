import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Handlebars from 'handlebars'
import { normalise, type Reader } from './markdown.ts'

const folder = fileURLToPath(new URL('../../../templates/', import.meta.url))
const handlebars = Handlebars.create()

for (const file of readdirSync(`${folder}partials`)) {
  handlebars.registerPartial(
    file.replace(/\.md\.hbs$/, ''),
    readFileSync(`${folder}partials/${file}`, 'utf8'),
  )
}

const compiled = new Map<string, ReturnType<typeof handlebars.compile>>()

/**
 * Fills `templates/NAME.md.hbs` and normalises the markdown. Strict: a value that the template
 * names and the data lacks is an error, not an empty string.
 */
export function renderTemplate(name: string, data: object, reader: Reader = 'person'): string {
  try {
    return normalise(template(name)(data), reader)
  } catch (error) {
    throw new Error(`templates/${name}.md.hbs: ${(error as Error).message}`, { cause: error })
  }
}

function template(name: string) {
  const known = compiled.get(name)
  if (known) return known
  const text = readFileSync(`${folder}${name}.md.hbs`, 'utf8')
  const fill = handlebars.compile(text, { noEscape: true, strict: true, preventIndent: true })
  compiled.set(name, fill)
  return fill
}
