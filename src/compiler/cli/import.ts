import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { modulesOf } from '../import/modules.ts'
import { type PluginRead, readPlugin } from '../import/read-plugin.ts'
import { differences } from './difference.ts'
import { write } from './write.ts'

const usage = 'usage: npm run build-plugin -- import DIR --out NEW_DIR [--strict]'
const define = fileURLToPath(new URL('../import/define.ts', import.meta.url))

/**
 * `build-plugin import`: makes definitions of the files of a plugin. Rendered with `--source`,
 * they give the same bytes. Returns the exit code: 1 where something stands in the way (a link;
 * with --strict whatever only the client forgives), 2 for wrong arguments, else 0.
 */
export async function importPlugin(
  argv: readonly string[],
  print: (text: string) => void = console.log,
): Promise<number> {
  const given = readArguments(argv)
  const problem = given ? problemWith(given) : usage
  if (!given || problem) {
    print(problem ?? usage)
    return 2
  }
  const plugin = readPlugin(given.from)
  const tolerated = toleratedIn(plugin)
  const refused = [...plugin.refused, ...(given.strict ? tolerated : [])]
  if (refused.length > 0) {
    for (const one of refused) print(one)
    print(`${refused.length} in the way; nothing was imported.`)
    return 1
  }
  const path = relative(given.out, define).split(sep).join('/')
  write(differences(modulesOf(plugin, path), given.out, []), given.out)
  print(summary(plugin, given.out))
  if (tolerated.length > 0) {
    print(`${tolerated.length} things that only the client forgives: --strict names them.`)
  }
  return 0
}

interface Given {
  readonly from: string
  readonly out: string
  readonly strict: boolean
}

function readArguments(argv: readonly string[]): Given | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { out: { type: 'string' }, strict: { type: 'boolean' } },
    })
    const [from, ...more] = positionals
    if (from === undefined || values.out === undefined || more.length > 0) return undefined
    return { from, out: resolve(values.out), strict: values.strict ?? false }
  } catch {
    return undefined
  }
}

function problemWith({ from, out }: Given): string | undefined {
  if (!existsSync(from) || !statSync(from).isDirectory()) return `${from} is no folder.`
  if (`${out}${sep}`.startsWith(`${resolve(from)}${sep}`)) {
    return `${out} lies inside ${from}: choose a folder beside it.`
  }
  if (existsSync(out) && (!statSync(out).isDirectory() || readdirSync(out).length > 0)) {
    return `${out} is not empty: an import never mixes with what is there.`
  }
  return undefined
}

/** What the client forgives, as `path: sentence`. */
function toleratedIn({ files }: PluginRead): string[] {
  return files.flatMap((file) => {
    if (file.kind === 'document') {
      return file.document.tolerated.map((one) => `${file.path}: ${one}`)
    }
    const text = file.kind === 'asset' && /\.md$/.test(file.path)
    return text ? [`${file.path}: it is no UTF-8`] : []
  })
}

function summary({ name, files }: PluginRead, out: string): string {
  const count = (kind: string) => files.filter((file) => file.kind === kind).length
  return (
    `${name}: ${count('document')} documents, ${count('data')} data files and ` +
    `${count('asset')} assets, defined in ${join(out, 'plugin.ts')}.`
  )
}
