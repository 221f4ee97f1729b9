import { sectionOrder } from '../define/index.ts'

const body = (names: readonly string[]) =>
  names.map((name) => `<${name}>\nText.\n</${name}>\n`).join('\n')

/** One faultless document of each kind, with all of its sections, for the examples to spoil. */
export const sample = {
  command: `---\ndescription: Water a plant\n---\n\n${body(sectionOrder.command)}`,
  agent: `---\nname: gardener\ndescription: Keeps the garden.\ntools: Bash\n---\n\n${body(sectionOrder.agent)}`,
  skill: `---\nname: waterer\ndescription: Waters plants.\n---\n\n${body(sectionOrder.skill)}`,
} as const

/** The same without sections: a body, and more lines of frontmatter. */
export const small = {
  command: (text = 'Water it.', fields = '') =>
    `---\ndescription: Water a plant\n${fields}---\n\n${text}\n`,
  agent: (text = 'Keep it green.', fields = '') =>
    `---\nname: gardener\ndescription: Keeps the garden.\n${fields}---\n\n${text}\n`,
  skill: (text = 'Water it.', fields = '') =>
    `---\nname: waterer\ndescription: Waters plants.\n${fields}---\n\n${text}\n`,
} as const

/** plugin.json with the fields given, one on a line. */
export function manifest(fields: Readonly<Record<string, unknown>> = {}): string {
  const basic = { name: 'garden', version: '1.0.0', description: 'Keeps a garden.' }
  return JSON.stringify({ ...basic, ...fields }, null, 2)
}

/** marketplace.json with one plugin, of which the fields are given. */
export function marketplace(fields: Readonly<Record<string, unknown>> = {}): string {
  const entry = { name: 'garden', source: './plugins/garden', version: '1.0.0', ...fields }
  return JSON.stringify({ name: 'gardens', owner: { name: 'Ann' }, plugins: [entry] }, null, 2)
}

/** hooks.json with one hook. */
export function hooks(hook: Readonly<Record<string, unknown>>, event = 'PreToolUse'): string {
  return JSON.stringify({ hooks: { [event]: [{ matcher: 'Bash', hooks: [hook] }] } }, null, 2)
}
