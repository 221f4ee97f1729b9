import { permissionsOf } from '../read/permissions.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

/** The tools of Claude Code, the old names that it still takes among them. */
const tools = new Set(
  `Agent Artifact AskUserQuestion Bash BashOutput CronCreate CronDelete CronList Edit EnterPlanMode
  EnterWorktree ExitPlanMode ExitWorktree Glob Grep KillBash KillShell ListMcpResourcesTool LS LSP
  Monitor MultiEdit NotebookEdit NotebookRead PowerShell PushNotification Read ReadMcpResourceTool
  RemoteTrigger ScheduleWakeup SendMessage SendUserFile ShareOnboardingGuide Skill SlashCommand
  StructuredOutput Task TaskCreate TaskGet TaskList TaskOutput TaskStop TaskUpdate TeamCreate
  TeamDelete TodoRead TodoWrite ToolSearch WaitForMcpServers WebFetch WebSearch Workflow Write`.split(
    /\s+/,
  ),
)
const keys = ['tools', 'disallowedTools', 'allowed-tools', 'disallowed-tools']
const path = 'agents/gardener.md'

export const toolUnknown = defineRule({
  name: 'tool-unknown',
  severity: 'warning',
  description: 'Every tool that a document allows or forbids exists, spelt so.',
  why: 'A name that matches no tool allows nothing and forbids nothing.',
  ok: [{ files: { [path]: small.agent('Go.', 'tools: Bash, mcp__soil__read\n') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.agent('Go.', 'tools: bash, Hose\n') },
      findings: [`${path}:4:8: no tool "bash": "Bash"?`, `${path}:4:14: no tool "Hose"`],
      fixed: { [path]: small.agent('Go.', 'tools: Bash, Hose\n') },
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const { tool, at } of keys.flatMap((key) => permissionsOf(file, key))) {
        if (tools.has(tool) || /^mcp__|^\*$|^$/.test(tool)) continue
        const meant = [...tools].find((one) => one.toLowerCase() === tool.toLowerCase())
        yield {
          file,
          at,
          message: `no tool "${tool}"${meant ? `: "${meant}"?` : ''}`,
          fix:
            meant && at !== undefined ? { from: at, to: at + tool.length, text: meant } : undefined,
        }
      }
    }
  },
})
