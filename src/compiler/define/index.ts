export { type AgentDefinition, defineAgent, type OperationOf } from './agent.ts'
export { type CommandDefinition, defineCommand } from './command.ts'
export { defineHook, type HookDefinition, type HookEvent, hookEvents } from './hook.ts'
export type { Operation, OperationFlag } from './operation.ts'
export {
  definePlugin,
  type MarketplaceEntry,
  type PluginDefinition,
  skillOf,
  skillsOf,
} from './plugin.ts'
export {
  type AuthoredSection,
  type DocumentKind,
  optionalSections,
  type Section,
  type SectionName,
  sectionOrder,
} from './sections.ts'
export { defineSkill, type SkillDefinition } from './skill.ts'
