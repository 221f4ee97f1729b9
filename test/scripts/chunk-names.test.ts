import { expect, test } from 'vitest'
import { chunkNames } from '../../scripts/lib/chunk-names.ts'

const output = (entryPoint: string) => ({
  entryPoint,
  bytes: 1,
  inputs: { [entryPoint]: { bytesInOutput: 1 } },
  imports: [],
  exports: [],
})

test('the name of an entry is its own, whatever a module is called', () => {
  const names = chunkNames(
    {
      inputs: {},
      outputs: {
        'bin/chunks/hook-XYZ.mjs': output('src/runtime/hook/index.ts'),
        'bin/chunks/hook.mjs': output('scripts/program.ts'),
      },
    },
    ['main', 'hook'],
  )
  expect(names.get('bin/chunks/hook.mjs')).toEqual({
    file: 'hook.mjs',
    source: 'scripts/program.ts',
  })
  expect(names.get('bin/chunks/hook-XYZ.mjs')?.file).toBe('hook-2.mjs')
})
