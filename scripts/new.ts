#!/usr/bin/env node
/** Writes the first draft of one more thing of a kind that the house has many of. */
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { type Scaffolds, scaffold } from '../src/compiler/cli/new.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const scaffolds: Scaffolds = {
  command: ({ name, camel }) => ({
    files: {
      command: `src/plugin/commands/${name}.ts`,
      'command.test': `test/plugin/commands/${name}.test.ts`,
    },
    entries: [
      ...imported('src/plugin/plugin.ts', `${camel}Command`, `./commands/${name}.ts`),
      { file: 'src/plugin/plugin.ts', after: 'commands: [', line: `${camel}Command,` },
    ],
  }),
  skill: ({ name, camel }) => ({
    files: {
      skill: `src/plugin/skills/${name}.ts`,
      'skill.test': `test/plugin/skills/${name}.test.ts`,
    },
    entries: [
      ...imported('src/plugin/agents/db-manager.ts', camel, `../skills/${name}.ts`),
      { file: 'src/plugin/agents/db-manager.ts', after: 'skills: [', line: `${camel},` },
    ],
  }),
  hook: ({ name, camel }) => ({
    files: {
      hook: `src/plugin/hooks/${name}.ts`,
      'hook.test': `test/plugin/hooks/${name}.test.ts`,
    },
    entries: [
      ...imported('src/plugin/plugin.ts', `${camel}Hook`, `./hooks/${name}.ts`),
      { file: 'src/plugin/plugin.ts', after: 'hooks: [', line: `${camel}Hook,` },
    ],
  }),
  operation: ({ name, camel }) => ({
    files: {
      operation: `src/operations/${name}.ts`,
      'operation.pipeline': `src/runtime/pipelines/${name}.ts`,
      'operation.test': `test/runtime/pipelines/${name}.test.ts`,
    },
    entries: [
      ...imported('src/operations/index.ts', camel, `./${name}.ts`),
      { file: 'src/operations/index.ts', after: '\nexport {\n', line: `${camel},` },
      { file: 'src/operations/index.ts', after: 'operations = [', line: `${camel},` },
      lazily('src/runtime/pipelines/index.ts', '<Runnable>>> = {', name, camel, `./${name}.ts`),
    ],
  }),
  rule: ({ name, camel }) => ({
    files: {
      rule: `src/runtime/safety/rules/${name}.ts`,
      'rule.test': `test/runtime/safety/rules/${name}.test.ts`,
    },
    entries: [
      ...imported('src/runtime/safety/rules/index.ts', camel, `./${name}.ts`),
      { file: 'src/runtime/safety/rules/index.ts', after: 'Rule[] = [', line: `${camel},` },
    ],
  }),
  handler: ({ name, camel }) => ({
    files: {
      handler: `src/runtime/handlers/${name}/index.ts`,
      'handler.test': `test/runtime/handlers/${name}/index.test.ts`,
    },
    entries: [
      lazily('src/runtime/handlers/index.ts', '<Handler>>> = {', name, camel, `./${name}/index.ts`),
    ],
  }),
  check: ({ name, camel }) => ({
    files: {
      check: `src/runtime/health/checks/${name}.ts`,
      'check.test': `test/runtime/health/checks/${name}.test.ts`,
    },
    entries: [
      ...imported('src/runtime/health/checks/index.ts', camel, `./${name}.ts`),
      { file: 'src/runtime/health/checks/index.ts', after: 'Check[] = [', line: `${camel},` },
      { file: 'src/operations/health-check.ts', after: 'choices: [', line: `'${name}',` },
    ],
  }),
}

function imported(file: string, what: string, from: string) {
  return [{ file, after: '', line: `import { ${what} } from '${from}'` }]
}

function lazily(file: string, after: string, name: string, camel: string, from: string) {
  const key = name === camel ? name : `'${name}'`
  return { file, after, line: `${key}: async () => (await import('${from}')).${camel},` }
}

const { exit, files } = scaffold(root, scaffolds, process.argv.slice(2))
// The formatter puts the imports in order and breaks the lines.
if (exit === 0)
  await execa('biome', ['check', '--write', ...files], { cwd: root, preferLocal: true })
process.exitCode = exit
