import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FileChange } from '../../../../src/runtime/guard/shell/invocation.ts'
import { toolContext } from '../../../../src/runtime/guard/tools/context.ts'
import { prisma } from '../../../../src/runtime/guard/tools/prisma.ts'
import { projectWith } from './support.ts'

const dev = 'DATABASE_URL=postgres://u:p@localhost/dev'
const prod = 'DATABASE_URL=postgres://u:p@prod/shop'

/** The hosts that `prisma migrate reset` reaches on a command line that changes a file. */
function hostsWith(files: Record<string, string>, change: Omit<FileChange, 'path'>, path = '.env') {
  const folder = projectWith(files)
  const context = toolContext(folder, {}, [{ ...change, path: join(folder, path) }])
  const words = ['prisma', 'migrate', 'reset'] as const
  const invocation = {
    words,
    folder,
    variables: new Map(),
    input: undefined,
  }
  return prisma.uses(invocation, context)?.[0]?.targets.map(({ host }) => host)
}

describe('a file that the command line itself changes', () => {
  test('is read as it will be where it is new', () => {
    expect(hostsWith({}, { how: 'write', content: prod })).toEqual(['prod'])
  })

  test('leaves the database unknown where another text stood in it, or its text is not known', () => {
    expect(hostsWith({ '.env': dev }, { how: 'write', content: prod })).toEqual([undefined])
    expect(hostsWith({ '.env': dev }, { how: 'append', content: prod })).toEqual([undefined])
    expect(hostsWith({ '.env': dev }, { how: 'write' })).toEqual([undefined])
  })

  test('can be the configuration or the schema of Prisma', () => {
    const config = { 'prisma.config.ts': "datasource: { url: 'postgres://u:p@localhost/dev' }" }
    const schema = { 'prisma/schema.prisma': 'datasource db {\n url = env("A")\n}\nmodel A {}' }
    const hosts = (files: Record<string, string>) =>
      hostsWith(files, { how: 'write' }, Object.keys(files)[0])
    expect(hosts(config)).toContain(undefined)
    expect(hosts(schema)).toContain(undefined)
  })

  test('changes nothing where it is removed, or is another file', () => {
    expect(hostsWith({ '.env': dev }, { how: 'remove' })).toEqual(['localhost'])
    expect(hostsWith({ '.env': dev }, { how: 'write' }, 'README.md')).toEqual(['localhost'])
  })
})
