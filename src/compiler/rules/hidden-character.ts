import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

// Zero-width space, word joiner and its kin, directions, a byte order mark inside, tags, and
// control characters. The two joiners are left out: they make emoji and many scripts.
const pattern =
  /[\u200B\u2060-\u2064\u202A-\u202E\u2066-\u2069\u{E0001}\u{E0020}-\u{E007F}]|(?<=.)\uFEFF|(?![\t\n\r])\p{Cc}/gu
const path = 'skills/waterer/SKILL.md'

export const hiddenCharacter = defineRule({
  name: 'hidden-character',
  severity: 'error',
  description: 'No document holds characters that a person cannot see.',
  why: 'The model reads them: an instruction can hide there from every reviewer.',
  ok: [{ files: { [path]: small.skill('Water the 🌱 and the 👩‍🌾.') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill('Water\u200B it.') },
      findings: [`${path}:6:6: the invisible character U+200B`],
      fixed: { [path]: small.skill('Water it.') },
    },
  ],
  *check({ pages }) {
    for (const file of pages) {
      for (const { text, at } of spansOf(file.text, pattern)) {
        const code = text.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
        const fix = { from: at, to: at + text.length, text: '' }
        yield { file, at, message: `the invisible character U+${code}`, fix }
      }
    }
  },
})
