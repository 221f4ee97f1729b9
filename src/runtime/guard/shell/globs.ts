import { patternSource, regexp } from './patterns.ts'
import type { Scope } from './scope.ts'

const mostNames = 200
const isGlob = (text: string) => /(?<!\\)(?:[*?]|\[[^\]]|[@+!]\()/.test(text)

/** The paths that a pattern matches, those among them that the command line has written; none where folders cannot be looked into, or too many match. */
export function pathsOf(pattern: string, scope: Scope): string[] {
  if (!isGlob(pattern)) return []
  const [first = '', ...rest] = pattern.split('/')
  const parts = first === '' ? rest : [first, ...rest]
  let paths = [first === '' ? '/' : '']
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1
    paths = paths.flatMap((path) => namesIn(path, part, scope).map((name) => `${path}${name}`))
    if (paths.length > mostNames) return []
    if (!isLast) paths = paths.map((path) => `${path}/`)
  }
  return paths.filter((path) => isThere(path, scope))
}

function namesIn(path: string, part: string, scope: Scope): string[] {
  if (!isGlob(part)) return [part.replace(/\\([\s\S])/g, '$1')]
  const found = regexp(`^(?:${patternSource(part)})$`)
  const names = [...listed(path, scope)].filter((name) => found?.test(name))
  return names.filter((name) => !name.startsWith('.') || part.startsWith('.')).toSorted()
}

function listed(path: string, scope: Scope): Set<string> {
  const folder = scope.path(path)
  const below = folder === '/' ? '/' : `${folder}/`
  const written = [...scope.files.keys()].filter((file) => file.startsWith(below))
  const names = written.map((file) => file.slice(below.length).split('/')[0] ?? '')
  return new Set([...(scope.host.listFolder?.(folder) ?? []), ...names])
}

/** A path whose last part is no pattern may not be there. */
function isThere(path: string, scope: Scope): boolean {
  const at = path.lastIndexOf('/') + 1
  return path.endsWith('/') || listed(path.slice(0, at), scope).has(path.slice(at))
}
