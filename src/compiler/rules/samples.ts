import { sectionOrder } from '../define/index.ts'

const body = (names: readonly string[]) =>
  names.map((name) => `<${name}>\nText.\n</${name}>\n`).join('\n')

/** One small, faultless document of each kind, for the examples of the rules to spoil. */
export const sample = {
  command: `---\ndescription: Water a plant\n---\n\n${body(sectionOrder.command)}`,
  agent: `---\nname: gardener\ndescription: Keeps the garden.\ntools: Bash\n---\n\n${body(sectionOrder.agent)}`,
  skill: `---\nname: waterer\ndescription: Waters plants.\n---\n\n${body(sectionOrder.skill)}`,
} as const
