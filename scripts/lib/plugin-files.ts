import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type BuiltFile,
  buildManifest,
  claudeCode,
  json,
  rulesDoc,
} from '../../src/compiler/index.ts'
import { operations } from '../../src/operations/index.ts'
import { commandsDoc } from '../../src/plugin/docs/commands.ts'
import { configurationDoc } from '../../src/plugin/docs/configuration.ts'
import { readme } from '../../src/plugin/docs/readme.ts'
import { plugin } from '../../src/plugin/plugin.ts'
import { exampleConfig } from '../../src/runtime/config/example.ts'
import { configSchema } from '../../src/runtime/config/schema.ts'
import { bundle } from './bundle.ts'

const home = `plugins/${plugin.name}`

/** Everything that `npm run build-plugin` makes, for the repository in the folder `root`. */
export async function pluginFiles(root: string): Promise<BuiltFile[]> {
  const files: BuiltFile[] = [
    ...claudeCode(plugin, root),
    ...(await bundle(root, 'scripts/faber-db.ts', `${home}/bin/${plugin.name}`)),
    {
      path: `${home}/README.md`,
      content: readme(plugin),
      source: 'templates/docs/README.md.hbs',
    },
    {
      path: `${home}/docs/COMMANDS.md`,
      content: commandsDoc(plugin),
      source: 'src/operations/index.ts',
    },
    {
      path: `${home}/docs/CONFIGURATION.md`,
      content: configurationDoc(plugin.name, configSchema),
      source: 'src/runtime/config/schema.ts',
    },
    {
      path: `${home}/config/${plugin.name}.example.json`,
      content: json(exampleConfig),
      source: 'src/runtime/config/example.ts',
    },
    {
      path: `${home}/LICENSE`,
      content: readFileSync(join(root, 'LICENSE'), 'utf8'),
      source: 'LICENSE',
    },
    { path: 'docs/RULES.md', content: rulesDoc(), source: 'src/compiler/rules/index.ts' },
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
  const manifest = {
    path: 'generated/manifest.json',
    content: json(buildManifest(files)),
    source: 'src/compiler/build/manifest.ts',
  }
  return [...files, manifest]
}
