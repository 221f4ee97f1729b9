import { type BuiltFile, json } from '../build/file.ts'
import type { FileRead, PluginRead } from './read-plugin.ts'
import { expression } from './typescript.ts'

/** One definition: the module that holds it, and its name there. */
interface Module {
  readonly path: string
  readonly name: string
  readonly content: string
}

/**
 * The definitions of a plugin as TypeScript: a module for each file, `plugin.ts` that lists them,
 * `define.ts` that says where the compiler stands, `package.json`, and `assets/`.
 * `compiler` is the import path of src/compiler/import/define.ts as seen from `define.ts`.
 */
export function modulesOf(plugin: PluginRead, compiler: string): BuiltFile[] {
  const taken = new Set<string>()
  const modules = plugin.files.flatMap((file) => moduleOf(file, taken) ?? [])
  const assets = plugin.files.flatMap((file) => (file.kind === 'asset' ? [file] : []))
  return [
    // Wherever the folder stands, its modules are ES modules.
    { path: 'package.json', content: json({ private: true, type: 'module' }) },
    { path: 'define.ts', content: `export * from ${expression(compiler)}\n` },
    { path: 'plugin.ts', content: index(plugin.name, modules, assets) },
    ...modules,
    ...assets.map(({ asset, executable }) => ({
      path: `assets/${asset.path}`,
      content: asset.content,
      executable,
    })),
  ].map((file) => ({ ...file, source: plugin.name }))
}

function moduleOf(file: FileRead, taken: Set<string>): Module | undefined {
  if (file.kind === 'asset') return undefined
  const {
    tolerated: _,
    path,
    ...fields
  } = file.kind === 'data' ? { tolerated: [], ...file.data } : file.document
  const kind = 'kind' in fields ? fields.kind : 'data'
  const folder = kind === 'data' ? kind : `${kind}s`
  const slug = unique(slugOf(path, folder), (one) => camel(`${one}-${kind}`), taken)
  const name = camel(`${slug}-${kind}`)
  const define = file.kind === 'data' ? 'defineData' : 'defineDocument'
  const value = expression({ path, ...(file.executable && { executable: true }), ...fields })
  // The place of the module is code and no data: it goes in beside the path.
  const withSource = value.replace(/\n/, '\n  source: import.meta.url,\n')
  return {
    path: `${folder}/${slug}.ts`,
    name,
    content: `import { ${define} } from '../define.ts'\n\nexport const ${name} = ${define}(${withSource})\n`,
  }
}

function index(
  name: string,
  modules: readonly Module[],
  assets: readonly Pick<FileRead, 'path' | 'executable'>[],
): string {
  const listed = assets.map(({ path, executable }) => ({
    path,
    ...(executable && { executable }),
  }))
  return [
    "import { defineImported } from './define.ts'",
    ...modules.map((module) => `import { ${module.name} } from ${expression(`./${module.path}`)}`),
    '',
    'export const plugin = defineImported({',
    `  name: ${expression(name)},`,
    '  source: import.meta.url,',
    `  files: [${modules.map((module) => `\n    ${module.name},`).join('')}${modules.length > 0 ? '\n  ' : ''}],`,
    `  assets: ${expression(listed, '  ')},`,
    '})',
    '',
  ].join('\n')
}

/** `water` for commands/water.md, `waterer` for skills/waterer/SKILL.md, `docs-a-b` for docs/A b.md. */
function slugOf(path: string, folder: string): string {
  const bare = path
    .replace(/\.(md|json)$/, '')
    .replace(/\/SKILL$/, '')
    .replace(new RegExp(`^${folder}/`), '')
  const slug = bare
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return /^[a-z]/.test(slug) ? slug : `file-${slug}`.replace(/-$/, '')
}

/** File systems may not tell capitals apart, and two names may have the same letters. */
function unique(slug: string, nameOf: (slug: string) => string, taken: Set<string>): string {
  let one = slug
  for (let count = 2; taken.has(nameOf(one)); count++) one = `${slug}-${count}`
  taken.add(nameOf(one))
  return one
}

function camel(slug: string): string {
  return slug.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
