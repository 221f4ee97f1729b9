import { type Invocation, programOf } from '../shell/invocation.ts'
import type { DatabaseTool, ToolContext, Use } from './tool.ts'

/** Every tool that reaches databases past the pipeline. */
export const tools: readonly DatabaseTool[] = []

const byProgram = new Map(
  tools.flatMap((tool) => tool.programs.map((program) => [program, tool] as const)),
)

/** What an invocation does to databases; undefined where its program is none of the tools. */
export function usesOf(invocation: Invocation, context: ToolContext): readonly Use[] | undefined {
  return byProgram.get(programOf(invocation))?.uses(invocation, context)
}
