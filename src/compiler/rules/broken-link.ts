import { posix } from 'node:path'
import type { Page } from '../read/document.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

/** The file that a link leads to; undefined for the web, anchors and placeholders. */
export function targetOf(page: Page, link: string): string | undefined {
  const [target = ''] = link.split(/[#?]/)
  if (target === '' || /^([a-z][\w+.-]*:|\/|~)|[<>{}*$|]|\.\.\./i.test(target)) return undefined
  try {
    return posix.normalize(posix.join(posix.dirname(page.path), decodeURIComponent(target)))
  } catch {
    return undefined
  }
}

export const brokenLink = defineRule({
  name: 'broken-link',
  severity: 'error',
  description: 'A link to a file leads to a file.',
  why: 'The model reads what a skill links to when it needs it; a dead end costs a turn, and then it guesses.',
  ok: [
    {
      files: {
        [path]: small.skill('See [how](how.md#wet) and `[x](nowhere.md)`.'),
        'skills/waterer/how.md': '# How\n',
      },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { [path]: small.skill('See [how](references/how.md).') },
      findings: [`${path}:6:11: no such file: references/how.md`],
    },
  ],
  *check({ pages, has }) {
    for (const file of pages) {
      for (const { text, at } of file.markdown.links) {
        const target = targetOf(file, text)?.replace(/\/$/, '')
        // What lies above the folder that is checked cannot be seen from here.
        if (target === undefined || target === '.' || target.startsWith('..') || has(target))
          continue
        yield { file, at, message: `no such file: ${text}` }
      }
    }
  },
})
