import { prisma } from './prisma.ts'
import type { DatabaseTool } from './tool.ts'

/** A framework that hands its command on to Prisma, with the schema where it keeps it. */
function passesOn(
  name: string,
  programs: readonly string[],
  { behind, schema }: { readonly behind?: string; readonly schema?: string },
): DatabaseTool {
  return {
    name,
    programs,
    uses: (invocation, context) => {
      const [, ...given] = invocation.words
      const at = behind === undefined ? -1 : given.indexOf(behind)
      if (behind !== undefined && at < 0) return undefined
      const words = ['prisma', ...(schema ? ['--schema', schema] : []), ...given.slice(at + 1)]
      const inner = { ...invocation, words: words as [string, ...string[]] }
      const uses = prisma.uses(inner, context)
      return uses?.map((use) => ({ ...use, what: `${name}: ${use.what}` }))
    },
  }
}

/** RedwoodJS. https://docs.redwoodjs.com/docs/cli-commands#prisma */
export const redwood = passesOn('redwood', ['rw', 'redwood', 'cedar', '@redwoodjs/cli'], {
  behind: 'prisma',
  schema: 'api/db/schema.prisma',
})

/** Blitz. https://blitzjs.com/docs/cli-prisma */
export const blitz = passesOn('blitz', ['blitz'], { behind: 'prisma' })

/** Keystone. https://keystonejs.com/docs/guides/cli */
export const keystone = passesOn('keystone', ['keystone', 'keystone-next', '@keystone-6/core'], {
  behind: 'prisma',
  schema: 'schema.prisma',
})

/** ZenStack, whose commands are those of Prisma. https://zenstack.dev/docs/reference/cli */
export const zenstack = passesOn('zenstack', ['zen', 'zenstack', '@zenstackhq/cli'], {
  schema: 'zenstack/schema.zmodel',
})
