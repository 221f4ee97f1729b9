import {
  defineAgent,
  defineCommand,
  defineHook,
  definePlugin,
  defineSkill,
} from '../../../src/compiler/define/index.ts'

/** A plugin of another trade: nothing in the compiler may depend on databases. */
export const water = {
  name: 'water',
  summary: 'Water a plant',
  positionals: [{ name: 'plant', description: 'The plant', required: true }],
  flags: {
    litres: { type: 'integer', value: 'N', description: 'How much' },
    mist: { type: 'boolean', description: 'Spray it' },
    from: { type: 'string', value: 'SOURCE', choices: ['tap', 'rain'], description: 'Which water' },
  },
  exits: { 0: 'watered', 2: 'no such plant' },
  examples: [
    { run: 'garden water fern --litres 2', shows: 'how wet it is' },
    { run: 'garden water fern --json', shows: 'the same, for programs' },
  ],
} as const

export const prune = { ...water, name: 'prune', summary: 'Cut a plant', flags: {} } as const

export const waterer = defineSkill({
  name: 'waterer',
  source: import.meta.url,
  description: 'Waters plants.',
  operations: [water],
  sections: [
    { name: 'CONTEXT', body: 'You water.' },
    { name: 'CRITICAL_RULES', body: '- Never drown a plant.' },
    { name: 'WORKFLOW', body: '1. Water it.' },
    { name: 'COMPLETION_CRITERIA', body: 'The plant is wet.' },
    { name: 'OUTPUTS', body: 'A line.' },
    { name: 'ERROR_HANDLING', body: 'Say so.' },
  ],
})

export const gardener = defineAgent({
  name: 'gardener',
  source: import.meta.url,
  description: 'Keeps the garden.',
  tools: ['Bash', 'Skill'],
  skills: [waterer],
  sections: [
    { name: 'CONTEXT', body: 'You keep the garden.' },
    { name: 'CRITICAL_RULES', body: '- Be gentle.' },
    { name: 'INPUTS', body: 'A request.' },
    { name: 'WORKFLOW', body: '1. Route.' },
    { name: 'UNKNOWN_OPERATION', body: 'Say so.' },
    { name: 'SKILL_FAILURE', body: 'Say so.' },
    { name: 'CRITICAL_PRODUCTION_RULES', body: '- Ask first.' },
    { name: 'OUTPUTS', body: 'A report.' },
    { name: 'ERROR_HANDLING', body: 'Say so.' },
  ],
})

export const waterCommand = defineCommand({
  name: 'water',
  source: import.meta.url,
  description: 'Water a plant',
  agent: gardener,
  operation: water,
  sections: [
    { name: 'CONTEXT', body: 'Waters one plant.' },
    { name: 'CRITICAL_RULES', body: '- Ask which plant.' },
    { name: 'WORKFLOW', body: '1. Ask.' },
    { name: 'ERROR_HANDLING', body: 'Say so.' },
  ],
})

export const frostHook = defineHook({
  name: 'frost',
  source: import.meta.url,
  event: 'PreToolUse',
  matcher: 'Bash|mcp__.*',
  description: 'Waters nothing in frost.',
  script: 'hooks/frost.mjs',
  args: ['--below', '0'],
  timeout: 5,
})

export const garden = definePlugin({
  name: 'garden',
  source: import.meta.url,
  version: '1.2.3',
  description: 'Keeps a garden.',
  marketplace: {
    name: 'gardens',
    owner: { name: 'The gardeners' },
    description: 'Gardens',
    license: 'MIT',
    homepage: 'https://example.org/',
    keywords: ['garden'],
  },
  agents: [gardener],
  commands: [waterCommand],
})
