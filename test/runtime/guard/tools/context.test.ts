import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FileChange, Invocation } from '../../../../src/runtime/guard/shell/invocation.ts'
import { toolContext, withChanges } from '../../../../src/runtime/guard/tools/context.ts'
import { psql } from '../../../../src/runtime/guard/tools/psql.ts'
import { projectWith } from './support.ts'

describe('a file that the command line itself changes', () => {
  const folder = projectWith({ 'look.sql': 'select 1' })
  const does = (...changes: Omit<FileChange, 'path'>[]) => {
    const invocation: Invocation = {
      words: ['psql', '-f', 'look.sql'],
      variables: new Map(),
      input: undefined,
      folder,
      isAlone: false,
    }
    const path = join(folder, 'look.sql')
    const context = withChanges(
      toolContext(folder, {}),
      changes.map((change) => ({ ...change, path })),
    )
    return psql.uses(invocation, context)?.[0]?.does
  }

  test('counts by what was in it and by all that is written', () => {
    expect(does({ how: 'write', content: 'select 2' })).toBe('read')
    expect(does({ how: 'write', content: 'drop table t' })).toBe('write')
    expect(does({ how: 'append', content: '; drop table t' }, { how: 'write', content: '' })).toBe(
      'write',
    )
  })

  test('is not known where what is written is not', () => {
    expect(does({ how: 'write' })).toBe('unknown')
  })
})
