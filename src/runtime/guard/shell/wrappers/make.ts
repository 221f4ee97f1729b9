import { join, resolve } from 'node:path'
import { type Host, unseen } from '../invocation.ts'
import { assigned, has, readOptions, valuesOf } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** A Makefile: its variables, and the recipes of its targets with what they need first. */
interface Makefile {
  readonly variables: Map<string, string>
  readonly exported: Set<string>
  readonly targets: Map<string, { readonly needs: readonly string[]; readonly lines: string[] }>
}

/** `make TARGET`: the recipes of the target and of all that it needs. */
export const make: Wrapper = {
  programs: ['make', 'gmake', 'bmake', 'remake'],
  unwrap: ({ words: [, ...args], folder, input }, host) => {
    const own = readOptions(args, '-C --directory -f --file --makefile -I -o -W -l -j -O')
    if (has(own, '-n', '--dry-run', '--just-print', '-q', '--question')) return undefined
    const place = valuesOf(own, '-C', '--directory').reduce((at, next) => resolve(at, next), folder)
    const named = valuesOf(own, '-f', '--file', '--makefile')
    const files = named.length > 0 ? named : ['GNUmakefile', 'makefile', 'Makefile']
    const texts = files.map((file) => (file === '-' ? input : host.readFile(resolve(place, file))))
    const text = texts.find((each) => each !== undefined)
    if (text === undefined) return undefined
    const file = readMakefile(text, place, host)
    // `-j 4`: a number alone is no target.
    const words = [...own.operands, ...own.tail]
    const given = assigned(words.filter((word) => /^\w+[:?+]?=/.test(word)))
    for (const [name, value] of given) file.variables.set(name.replace(/[:?+]$/, ''), value)
    const targets = words.filter((word) => !/^\w+[:?+]?=/.test(word))
    const first = [...file.targets.keys()].find((name) => !/^\.|%/.test(name))
    const recipes = neededFor(targets.length > 0 ? targets : first ? [first] : [], file)
    const names = [...given.keys(), ...file.exported]
    const variables = new Map(
      names.map((name) => [name, expanded(file.variables.get(name) ?? '', file, '')]),
    )
    const scripts = recipes.map(
      (script): Inner => ({ kind: 'script', text: script, variables, folder: place }),
    )
    return scripts.length > 0 ? scripts : undefined
  },
}

function readMakefile(text: string, place: string, host: Host): Makefile {
  const file: Makefile = { variables: new Map(), exported: new Set(), targets: new Map() }
  readMakeLines(text, place, host, file, 0)
  return file
}

function readMakeLines(
  text: string,
  place: string,
  host: Host,
  file: Makefile,
  depth: number,
): void {
  let current: string[] = []
  for (const line of text.replace(/[ \t]*\\\r?\n[ \t]*/g, ' ').split(/\r?\n/)) {
    if (line.startsWith('\t')) {
      for (const lines of current) file.targets.get(lines)?.lines.push(line.slice(1))
      continue
    }
    const included = /^\s*-?s?include\s+(.+)$/.exec(line)?.[1]
    if (included !== undefined && depth < 5) {
      for (const path of included.trim().split(/\s+/)) {
        const inner = host.readFile(join(place, path))
        if (inner !== undefined) readMakeLines(inner, place, host, file, depth + 1)
      }
      continue
    }
    const [, shares, name, , value = ''] =
      /^\s*(export\s+|override\s+)?([\w.]+)\s*([:?+]{0,3}=)\s*(.*)$/.exec(line) ?? []
    if (name !== undefined) {
      file.variables.set(name, value)
      if (shares?.startsWith('export')) file.exported.add(name)
      continue
    }
    const shared = /^\s*export(?:\s+([\w ]+))?\s*$/.exec(line)
    if (shared) {
      const names = shared[1]?.trim().split(/\s+/) ?? file.variables.keys()
      for (const each of names) file.exported.add(each)
      continue
    }
    const [, names, needs = '', recipe] =
      /^([^\s#:=][^:=]*)::?(?!=)([^;]*)(?:;(.*))?$/.exec(line) ?? []
    if (names === undefined) continue
    current = names.trim().split(/\s+/)
    for (const target of current) {
      const before = file.targets.get(target) ?? { needs: [], lines: [] }
      const wanted = needs
        .replace(/#.*$/, '')
        .split(/[\s|]+/)
        .filter((need) => need !== '')
      file.targets.set(target, {
        needs: [...before.needs, ...wanted],
        lines: [...before.lines, ...(recipe === undefined ? [] : [recipe])],
      })
    }
  }
}

/** The recipes of targets, those of what they need first, each once. */
function neededFor(targets: readonly string[], file: Makefile, seen = new Set<string>()): string[] {
  return targets.flatMap((name) => {
    const target = file.targets.get(name) ?? patternFor(name, file)
    if (seen.has(name) || target === undefined) return []
    seen.add(name)
    const needs = target.needs
      .map((need) => expanded(need, file, name))
      .flatMap((need) => need.split(/\s+/))
    // Each line is run by a shell of its own; .ONESHELL would join them.
    const lines = target.lines.map((line) => expanded(line.replace(/^[@+\-\s]*/, ''), file, name))
    return [...neededFor(needs, file, seen), ...lines.filter((line) => line.trim() !== '')]
  })
}

function patternFor(name: string, { targets }: Makefile) {
  for (const [pattern, target] of targets) {
    const [before = '', after] = pattern.split('%')
    if (after !== undefined && name.startsWith(before) && name.endsWith(after)) return target
  }
  return undefined
}

/** Make’s references as text of the shell; a name that the file does not set is left to the shell. */
function expanded(text: string, file: Makefile, target: string, depth = 0): string {
  if (depth > 10) return unseen
  return text.replace(
    /\$(?:\$|([@<^?*])|\(((?:[^()]|\([^()]*\))*)\)|\{([^{}]*)\}|(\w))/g,
    (whole, automatic, round, curly, single) => {
      if (whole === '$$') return '$'
      if (automatic !== undefined) return automatic === '@' ? target : unseen
      const name: string = round ?? curly ?? single
      const shell = /^shell\s+(.*)$/s.exec(name)?.[1]
      if (shell !== undefined) return `$(${expanded(shell, file, target, depth + 1)})`
      if (name === 'MAKE') return 'make'
      if (!/^[\w.]+$/.test(name)) return unseen
      const value = file.variables.get(name)
      return value === undefined ? `\${${name}}` : expanded(value, file, target, depth + 1)
    },
  )
}
