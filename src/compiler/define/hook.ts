import type { Exact } from './exact.ts'

/** The events of Claude Code 2.1.329 that a matcher can narrow: to tools, sources, reasons, names. */
const matchedEvents = [
  'PreToolUse',
  'PostToolUse',
  'PostToolUseFailure',
  'PermissionRequest',
  'PermissionDenied',
  'SessionStart',
  'SessionEnd',
  'Setup',
  'Notification',
  'SubagentStart',
  'SubagentStop',
  'PreCompact',
  'PostCompact',
  'StopFailure',
  'UserPromptExpansion',
  'Elicitation',
  'ElicitationResult',
  'ConfigChange',
  'InstructionsLoaded',
  'FileChanged',
] as const

/** Those that always run all of their hooks. */
const unmatchedEvents = [
  'UserPromptSubmit',
  'PostToolBatch',
  'Stop',
  'PreModelSwitch',
  'PostModelSwitch',
  'TeammateIdle',
  'TaskCreated',
  'TaskCompleted',
  'WorktreeCreate',
  'WorktreeRemove',
  'CwdChanged',
  'DirectoryAdded',
  'MessageDisplay',
] as const

export type MatchedEvent = (typeof matchedEvents)[number]
export type UnmatchedEvent = (typeof unmatchedEvents)[number]
export type HookEvent = MatchedEvent | UnmatchedEvent

/** Every event that the client has. */
export const hookEvents: readonly HookEvent[] = [...matchedEvents, ...unmatchedEvents]

interface HookBase {
  readonly name: string
  /** `import.meta.url` of the file that defines it. */
  readonly source: string
  /** What it does, for whoever reads hooks.json. */
  readonly description: string
  /** What Node runs, from the folder of the plugin: `hooks/guard.mjs`. */
  readonly script: string
  readonly args?: readonly string[]
  /** Seconds after which the client ends it and goes on without it. */
  readonly timeout: number
}

interface MatchedHook extends HookBase {
  readonly event: MatchedEvent
  /** Names, or a regular expression: `Bash|mcp__.*`. Without it, every one of the event. */
  readonly matcher?: string
}

interface UnmatchedHook extends HookBase {
  readonly event: UnmatchedEvent
  readonly matcher?: never
}

/** A hook: a script of the plugin that the client runs on an event, before it goes on. */
export type HookDefinition = MatchedHook | UnmatchedHook

/** A typed identity: a matcher compiles only for an event that has one. */
export function defineHook<const H extends HookDefinition>(hook: Exact<H, HookDefinition>): H {
  return hook
}
