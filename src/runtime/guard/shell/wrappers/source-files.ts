import { basename, dirname, join, resolve } from 'node:path'
import type { Host, Invocation } from '../invocation.ts'
import { codeOf } from './code.ts'
import { runs } from './options.ts'
import type { Inner } from './wrapper.ts'

const mostImports = 12

/**
 * What running a file of code runs: the program that it is known as, with its arguments; what its
 * code runs; and what the files beside it run that it imports.
 */
export function sourceFile(
  language: string,
  file: string,
  args: readonly string[],
  { folder }: Invocation,
  host: Host,
): Inner[] {
  const path = resolve(folder, file)
  // A module of a plugin is judged by where it lies, and not by what stands in it.
  if (pluginModule.test(path)) return [{ kind: 'code', language, text: `import '${path}'` }]
  const named = runs([programIn(file), ...args]) ?? []
  // What a package holds is known by the name of the package.
  const text = /(?:^|\/)node_modules\//.test(file) ? undefined : sourceAt(path, language, host)
  if (text === undefined) return named
  const imported = importsOf(text, language).flatMap((name) => {
    const inner = sourceAt(join(dirname(path), name), language, host)
    return inner === undefined ? [] : codeOf(language, inner).filter(({ kind }) => kind !== 'code')
  })
  return [...named, ...codeOf(language, text), ...imported]
}

const pluginModule = /\/(?:bin\/chunks\/[^/]+|hooks\/guard)\.mjs$/

/** The program that a file is: by its package in `node_modules`, by the plugin’s program, else by its name. */
function programIn(file: string): string {
  const [, bin, name] =
    /.*(?:^|\/)node_modules\/(?:\.bin\/([^/]+)|((?:@[^/]+\/)?[^/]+))/.exec(file) ?? []
  if (bin !== undefined) return bin
  if (name === 'npm' && /npx-cli/.test(file)) return 'npx'
  if (name !== undefined) return name
  return /^faber-db(?:\.[cm]?[jt]s)?$/.test(basename(file)) ? 'faber-db' : basename(file)
}

const endings: Readonly<Record<string, readonly string[]>> = {
  javascript: ['', '.ts', '.js', '.mjs', '.cjs', '.mts', '.cts', '.tsx', '/index.ts', '/index.js'],
  python: ['', '.py', '/__init__.py'],
  ruby: ['', '.rb'],
}

function sourceAt(path: string, language: string, host: Host): string | undefined {
  const tried = (endings[language] ?? ['']).map((ending) => path + ending)
  // A file of TypeScript is imported by the name that it is compiled to.
  const compiled = path.replace(/\.([cm]?)js$/, '.$1ts')
  return [...tried, compiled].map((each) => host.readFile(each)).find((text) => text !== undefined)
}

/** The files beside a file that its code imports. */
function importsOf(text: string, language: string): string[] {
  const found =
    language === 'javascript'
      ? [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)]
      : language === 'python'
        ? [...text.matchAll(/^(?:from|import)\s+\.?([a-z_]\w*)/gm)]
        : language === 'ruby'
          ? [...text.matchAll(/^\s*(?:require_relative|load)\s*\(?\s*['"]([^'"]+)['"]/gm)]
          : []
  return [...new Set(found.map(([, name = '']) => name))].slice(0, mostImports)
}
