import { json as stringify } from '../../build/file.ts'
import { defineFormat, from } from './format.ts'

/** For programs: a list of findings, each with what `--fix` would put where. */
export const json = defineFormat({
  name: 'json',
  write: (findings, base) =>
    stringify({
      findings: findings.map((one) => ({
        ...one,
        path: from(base, one.path),
        source: from(base, one.source),
      })),
    }),
})
