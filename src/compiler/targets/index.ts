/** The registry of targets. A new one is one file and one line here. */
import { agentSkills } from './agent-skills.ts'
import { claudeCodeTarget } from './claude-code.ts'
import { geminiCli } from './gemini-cli.ts'
import { opencode } from './opencode.ts'
import type { Target } from './target.ts'

export type { Target } from './target.ts'

export const targets: readonly Target[] = [claudeCodeTarget, agentSkills, geminiCli, opencode]
