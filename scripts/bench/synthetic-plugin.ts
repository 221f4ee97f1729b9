import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Size {
  readonly skills: number
  readonly agents: number
  readonly commands: number
}

/**
 * Writes the typed source of a plugin of that size: `plugin.ts` and a module for each document,
 * of the length that documents have in the field. `compiler` is the import path of the compiler.
 */
export function writeSyntheticPlugin(folder: string, size: Size, compiler: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
  write('package.json', '{ "private": true, "type": "module" }\n')
  write('compiler.ts', `export * from '${compiler}'\n`)
  for (const index of numbers(size.skills)) write(`skills/skill-${index}.ts`, skill(index))
  for (const index of numbers(size.agents)) write(`agents/agent-${index}.ts`, agent(index, size))
  for (const index of numbers(size.commands))
    write(`commands/command-${index}.ts`, command(index, size))
  const list = (kind: string, count: number) => numbers(count).map((index) => `${kind}${index}`)
  const imports = (kind: string, count: number) =>
    numbers(count).map((i) => `import { ${kind}${i} } from './${kind}s/${kind}-${i}.ts'\n`)
  write(
    'plugin.ts',
    `${imports('agent', size.agents).join('')}${imports('command', size.commands).join('')}
import { definePlugin } from './compiler.ts'

export const plugin = definePlugin({
  name: 'synthetic',
  source: import.meta.url,
  version: '1.0.0',
  description: 'A plugin to be measured.',
  marketplace: {
    name: 'synthetic',
    owner: { name: 'Nobody' },
    description: 'To be measured',
    license: 'MIT',
    homepage: 'https://example.org/',
    keywords: [],
  },
  agents: [${list('agent', size.agents).join(', ')}],
  commands: [${list('command', size.commands).join(', ')}],
})
`,
  )
}

/** About 700 tokens: paragraphs, lists, code, a table. */
function prose(topic: string, index: number): string {
  const steps = Array.from(
    { length: 12 },
    (_, step) =>
      `${step + 1}. Look at \`part-${step}\` of ${topic} ${index}, compare it with what was recorded, and write down each difference with its file and line.`,
  )
  return `You take care of ${topic} ${index}. The program decides; you bring the request and bring back the result, word for word.\n\n${steps.join('\n')}`
}

const rules = [
  '- Run each command alone: no `cd`, no variable, no pipe.',
  '- Never answer a question that is the user’s.',
  '- Pass on the options that were given, and no other.',
].join('\n')

const reference = `| code | meaning | what to do |\n| --- | --- | --- |\n${Array.from({ length: 8 }, (_, code) => `| \`E${code}\` | Something went wrong in part ${code} | Read \`log-${code}.txt\` |`).join('\n')}\n\n\`\`\`sh\nsynthetic run --part 1 --json\nsynthetic status\n\`\`\``

function sections(bodies: Readonly<Record<string, string>>): string {
  const items = Object.entries(bodies).map(([name, body]) => ({ name, body }))
  return JSON.stringify(items, null, 2)
}

function skill(index: number): string {
  const operation = {
    name: `operation-${index}`,
    summary: `Do the work of part ${index}`,
    positionals: [{ name: 'target', description: 'What to work on', required: true }],
    flags: {
      limit: { type: 'integer', value: 'N', description: 'How many at most' },
      fast: { type: 'boolean', description: 'Leave out what takes long' },
    },
    exits: { 0: 'done', 2: 'wrong arguments', 4: 'refused' },
    examples: [{ run: `synthetic operation-${index} a --fast`, shows: 'what was done' }],
  }
  return `import { defineSkill } from '../compiler.ts'

export const operation${index} = ${JSON.stringify(operation, null, 2)} as const

export const skill${index} = defineSkill({
  name: 'skill-${index}',
  source: import.meta.url,
  description: 'Does the work of part ${index}. Use when part ${index} is asked for.',
  operations: [operation${index}],
  sections: ${sections({
    CONTEXT: prose('part', index),
    CRITICAL_RULES: rules,
    INPUTS: 'A target and its options.',
    WORKFLOW: prose('step', index),
    COMPLETION_CRITERIA: 'The program has ended, and the person knows the outcome.',
    OUTPUTS: 'One JSON document.',
    ERROR_HANDLING: reference,
  })},
})
`
}

function agent(index: number, { skills, agents }: Size): string {
  const own = Array.from({ length: skills }, (_, one) => one).filter(
    (one) => one % agents === index,
  )
  return `import { defineAgent } from '../compiler.ts'
${own.map((one) => `import { skill${one} } from '../skills/skill-${one}.ts'`).join('\n')}

export const agent${index} = defineAgent({
  name: 'agent-${index}',
  source: import.meta.url,
  description: 'Takes requests to the skills of group ${index}.',
  tools: ['Bash', 'Read', 'Skill'],
  skills: [${own.map((one) => `skill${one}`).join(', ')}],
  sections: ${sections({
    CONTEXT: prose('group', index),
    CRITICAL_RULES: rules,
    INPUTS: 'A request.',
    WORKFLOW: prose('request', index),
    UNKNOWN_OPERATION: 'Run nothing and say so.',
    SKILL_FAILURE: 'Say which skill failed, and stop.',
    CRITICAL_PRODUCTION_RULES: rules,
    OUTPUTS: 'A short report.',
    ERROR_HANDLING: reference,
  })},
})
`
}

function command(index: number, { agents }: Size): string {
  const group = index % agents
  return `import { agent${group} } from '../agents/agent-${group}.ts'
import { defineCommand } from '../compiler.ts'
import { operation${group} } from '../skills/skill-${group}.ts'

export const command${index} = defineCommand({
  name: 'command-${index}',
  source: import.meta.url,
  description: 'Ask for the work of part ${group}',
  agent: agent${group},
  operation: operation${group},
  sections: ${sections({
    CONTEXT: `Starts the work of part ${group}.`,
    CRITICAL_RULES: rules,
    WORKFLOW: prose('command', index),
    ERROR_HANDLING: reference,
  })},
})
`
}
