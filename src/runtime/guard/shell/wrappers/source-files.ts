import { basename, dirname, join, resolve } from 'node:path'
import type { Host, Invocation } from '../invocation.ts'
import { variablesLoadedBy } from './code/loaded-files.ts'
import { codeOf } from './code.ts'
import { unseenVariables } from './elsewhere.ts'
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
  invocation: Invocation,
  host: Host,
): Inner[] {
  const { folder } = invocation
  const path = resolve(folder, file)
  // A module of a plugin is judged by where it lies, and not by what stands in it.
  if (pluginModule.test(path)) return [{ kind: 'code', language, text: `import '${path}'` }]
  const named = runs([programIn(file), ...args]) ?? []
  // What a package holds is known by the name of the package.
  const text = /(?:^|\/)node_modules\//.test(file) ? undefined : sourceAt(path, language, host)
  if (text === undefined) return named
  return [...named, ...codeIn(language, text, invocation, host, dirname(path))]
}

/** What code runs, with what it imports from `folder`, and the variables that all of it loads. */
export function codeIn(
  language: string,
  text: string,
  invocation: Invocation,
  host: Host,
  folder = invocation.folder,
): readonly Inner[] {
  const others = importsOf(text, language).flatMap(
    (name) => sourceAt(join(folder, name), language, host) ?? [],
  )
  const imported = others.flatMap((inner) =>
    codeOf(language, inner).filter(({ kind }) => kind !== 'code'),
  )
  // A file beside it may be the one that reads the variables.
  const variables = variablesLoadedBy(language, [text, ...others].join('\n'), invocation, host)
  return [...codeOf(language, text), ...imported].map((each) => withVariables(each, variables))
}

/**
 * The same, with variables that it does not set itself; of code only those that it speaks of count,
 * and those that a client takes without being told.
 */
export function withVariables(inner: Inner, variables: ReadonlyMap<string, string>): Inner {
  if (inner.kind === 'unfollowed' || variables.size === 0) return inner
  const counts =
    inner.kind === 'code'
      ? [...variables].filter(([name]) => unseenVariables.has(name) || inner.text.includes(name))
      : variables
  return { ...inner, variables: new Map([...counts, ...(inner.variables ?? [])]) }
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
  python: ['', '.py', '/__init__.py', '/__main__.py'],
  ruby: ['', '.rb'],
}

function sourceAt(path: string, language: string, host: Host): string | undefined {
  const tried = (endings[language] ?? ['']).map((ending) => path + ending)
  // A file of TypeScript is imported by the name that it is compiled to.
  const compiled = path.replace(/\.([cm]?)js$/, '.$1ts')
  return [...tried, compiled].map((each) => host.readFile(each)).find((text) => text !== undefined)
}

const evaluates =
  /\b(?:eval|exec|execfile|runpy|run_path|instance_eval|runIn\w*Context|new Function|dofile)\b/

/** The files beside a file that its code imports. */
function importsOf(text: string, language: string): string[] {
  const found =
    language === 'javascript'
      ? [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)]
      : language === 'python'
        ? [...text.matchAll(/(?:^|;)\s*(?:from|import)\s+\.?([a-z_][\w.]*)/gm)]
        : language === 'ruby'
          ? [...text.matchAll(/^\s*(?:require_relative|load)\s*\(?\s*['"]([^'"]+)['"]/gm)]
          : []
  // What code reads to run it as code is named somewhere in it.
  const read = evaluates.test(text) ? [...text.matchAll(/['"`]([\w./-]+\.\w+)['"`]/g)] : []
  const names = [...found, ...read].map(([, name = '']) =>
    language === 'python' && !name.includes('/') ? name.replace(/\.(?!py$|txt$)/g, '/') : name,
  )
  return [...new Set(names)].slice(0, mostImports)
}
