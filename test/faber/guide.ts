import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A fenced block of the guide. */
export interface Block {
  readonly language: string
  /** The name of the file that it shows, where it shows one. */
  readonly file: string
  readonly text: string
  /** The heading that it stands under. */
  readonly heading: string
}

export const guide = readFileSync(
  fileURLToPath(new URL('../../docs/FABER-INTEGRATION.md', import.meta.url)),
  'utf8',
)

/** The blocks of a Markdown text, in order. A longer fence holds shorter ones. */
export function blocksOf(markdown: string): Block[] {
  return markdown.split(/^## /m).flatMap((section) => {
    const [heading = ''] = section.split('\n')
    const fences = section.matchAll(/^(`{3,})(\S+) ?(.*)\n([\s\S]*?)^\1$/gm)
    return [...fences].map(([, , language = '', file = '', text = '']) => ({
      ...{ language, file, text, heading },
    }))
  })
}

export interface Shown {
  readonly command: string
  readonly output: string
}

/** The commands of a console block, each with the output that follows it. */
export function commandsOf({ text }: Block): Shown[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...lines] = part.split('\n')
      return { command, output: lines.join('\n').trim() }
    })
}

/** Output without what differs from run to run: times, sizes, names of databases and servers, hashes. */
export function steady(output: string): string {
  return output
    .trim()
    .replace(/\b\d{14}_/g, 'TIME_')
    .replace(/\b\d{8}-\d{6}\b/g, 'TIME')
    .replace(/\(\d+(?:\.\d+)? s\)/g, '(SECONDS)')
    .replace(/Database( +)\S+ on \S+, PostgreSQL [\d.]+/g, 'Database$1ONE')
    .replace(/, [\d.]+ kB/g, ', SIZE')
    .replace(/\b[0-9a-f]{8}\b/g, 'HASH')
    .replace(/[ \t]+$/gm, '')
}
