import { type Invocation, programOf } from '../shell/invocation.ts'
import { prisma } from './prisma.ts'
import type { DatabaseTool, ToolContext, Use } from './tool.ts'

/** Every tool that reaches databases past the pipeline. */
export const tools: readonly DatabaseTool[] = [prisma]

const byProgram = new Map(
  tools.flatMap((tool) => tool.programs.map((program) => [program, tool] as const)),
)

/** What an invocation does to databases; undefined where no tool knows its program or command. */
export function usesOf(invocation: Invocation, context: ToolContext): readonly Use[] | undefined {
  const [path] = invocation.words
  // A package of a scope is called by its whole name: `npx @mikro-orm/cli@6`.
  const scoped = /^(@[^/@]+\/[^/@]+)/.exec(path)?.[1] ?? ''
  const tool = byProgram.get(scoped) ?? byProgram.get(programOf(invocation))
  return tool?.uses(invocation, context)
}
