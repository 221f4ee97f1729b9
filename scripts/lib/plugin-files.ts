import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type BuiltFile,
  buildManifest,
  buildSourceMap,
  claudeCode,
  type Filling,
  json,
  render,
  rulesDoc,
} from '../../src/compiler/index.ts'
import { targetsDoc } from '../../src/compiler/targets/doc.ts'
import { errorKinds, exitMeanings, operations } from '../../src/operations/index.ts'
import { commandsDoc } from '../../src/plugin/docs/commands.ts'
import { configurationDoc, topOfFile } from '../../src/plugin/docs/configuration.ts'
import { readme } from '../../src/plugin/docs/readme.ts'
import { plugin } from '../../src/plugin/plugin.ts'
import { exampleConfig } from '../../src/runtime/config/example.ts'
import { configSchema } from '../../src/runtime/config/schema.ts'
import { integrated, workflowForms } from '../../src/runtime/faber/workflows/index.ts'
import { healthChecksDoc } from '../../src/runtime/health/checks-doc.ts'
import { safetyRulesDoc } from '../../src/runtime/safety/rules-doc.ts'
import { bundle } from './bundle.ts'
import { hook, program } from './entries.ts'

/** What the documents are made from, by the names under which the source exports it. */
const definitions = [
  { file: 'src/plugin/plugin.ts', name: 'plugin', value: plugin },
  { file: 'src/operations/index.ts', name: 'operations', value: operations },
  { file: 'src/operations/exit.ts', name: 'exitMeanings', value: exitMeanings },
  { file: 'src/operations/errors.ts', name: 'errorKinds', value: errorKinds },
  { file: 'src/runtime/config/schema.ts', name: 'configSchema', value: configSchema },
  { file: 'src/runtime/config/example.ts', name: 'exampleConfig', value: exampleConfig },
  { file: 'src/plugin/docs/configuration.ts', name: 'topOfFile', value: topOfFile },
]

const home = `plugins/${plugin.name}`

/** Everything that `npm run build-plugin` makes, for the repository in the folder `root`. */
export async function pluginFiles(root: string): Promise<BuiltFile[]> {
  const files: BuiltFile[] = [
    ...claudeCode(plugin, root),
    ...(await bundle(root, `${home}/`, [program, hook])),
    {
      path: `${home}/README.md`,
      ...rendered(readme(plugin)),
      source: 'templates/docs/README.md.hbs',
    },
    {
      path: `${home}/docs/COMMANDS.md`,
      ...rendered(commandsDoc(plugin)),
      source: 'src/operations/index.ts',
    },
    {
      path: `${home}/docs/CONFIGURATION.md`,
      ...rendered(configurationDoc(plugin.name, configSchema)),
      source: 'src/runtime/config/schema.ts',
    },
    {
      path: `${home}/docs/FABER-INTEGRATION.md`,
      content: readFileSync(join(root, 'docs/FABER-INTEGRATION.md'), 'utf8'),
      source: 'docs/FABER-INTEGRATION.md',
    },
    {
      path: `${home}/config/${plugin.name}.example.json`,
      content: json(exampleConfig),
      value: exampleConfig,
      source: 'src/runtime/config/example.ts',
    },
    ...workflowForms.map(({ file, describe }) => ({
      path: `${home}/config/workflows/${file}`,
      content: json(describe(integrated)),
      source: 'src/runtime/faber/workflows/integrated.ts',
    })),
    {
      path: `${home}/LICENSE`,
      content: readFileSync(join(root, 'LICENSE'), 'utf8'),
      source: 'LICENSE',
    },
    { path: 'docs/RULES.md', content: rulesDoc(), source: 'src/compiler/rules/index.ts' },
    // For those who work on the rules, and for those who have the plugin only.
    ...['docs', `${home}/docs`].map((folder) => ({
      path: `${folder}/SAFETY-RULES.md`,
      content: safetyRulesDoc(),
      source: 'src/runtime/safety/rules/index.ts',
    })),
    {
      path: 'docs/HEALTH-CHECKS.md',
      content: healthChecksDoc(),
      source: 'src/runtime/health/checks/index.ts',
    },
    {
      path: 'docs/TARGETS.md',
      content: targetsDoc(),
      source: 'src/compiler/targets/index.ts',
    },
    {
      path: 'generated/config.schema.json',
      content: json(configSchema),
      source: 'src/runtime/config/schema.ts',
    },
    {
      path: 'generated/operations.json',
      content: json(operations),
      source: 'src/operations/index.ts',
    },
  ]
  files.push(buildSourceMap(files, root, definitions))
  const manifest = {
    path: 'generated/manifest.json',
    content: json(buildManifest(files)),
    source: 'src/compiler/build/manifest.ts',
  }
  return [...files, manifest]
}

function rendered(filling: Filling) {
  return { content: render(filling), filling }
}
