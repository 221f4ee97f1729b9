import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

/** What each provider's keys look like; only the kind is ever shown. */
const kinds: readonly [kind: string, pattern: RegExp][] = [
  ['a key of AWS', /\bAKIA(?!\w*EXAMPLE)[0-9A-Z]{16}\b/g],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,})\b/g],
  ['a token of GitLab', /\bglpat-[\w-]{20,}/g],
  ['a key of Anthropic', /\bsk-ant-[\w-]{24,}/g],
  ['a key of OpenAI', /\bsk-(?:proj-)?[A-Za-z0-9_]{40,}\b/g],
  ['a token of Slack', /\bxox[abprs]-[\w-]{20,}/g],
  ['a key of Google', /\bAIza[\w-]{35}\b/g],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*\n[A-Za-z0-9+/=]{20}/g],
  [
    'a password in a URL',
    /\b[a-z][a-z+]{0,20}:\/\/[\w.-]{1,100}:(?!pass|secret|pw\b|postgres\b|user|test|dev\b|x+@|\.\.\.|\*|\$|<|\[|\{|%)[^\s@/"'`:]{6,100}@(?!localhost|127\.|host\b|example)[\w-]+\.[\w.-]+/gi,
  ],
]
const path = 'skills/waterer/SKILL.md'
const key = `AKIA${'Q7'.repeat(8)}`

export const secret = defineRule({
  name: 'secret',
  severity: 'error',
  description: 'No file holds a key, a token or a password.',
  why: 'A plugin is copied to every machine that installs it, and its text goes to the model.',
  ok: [
    {
      files: { [path]: small.skill('Connect with `postgres://user:password@host/db`.') },
      findings: [],
    },
  ],
  notOk: [
    { files: { [path]: small.skill(`Use ${key}.`) }, findings: [`${path}:6:5: a key of AWS`] },
  ],
  *check({ shipped }) {
    for (const file of shipped) {
      if (typeof file.content !== 'string') continue
      for (const [kind, pattern] of kinds) {
        for (const { at } of spansOf(file.content, pattern)) yield { file, at, message: kind }
      }
    }
  },
})
