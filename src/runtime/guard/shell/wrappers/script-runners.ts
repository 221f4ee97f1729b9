import { join } from 'node:path'
import type { Host, Invocation } from '../invocation.ts'
import { readLeading, readOptions, runs, valuesOf } from './options.ts'
import { packageAt, packagesNamed, scriptsLike, scriptsOf, workspacePackages } from './packages.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** `npm-run-all`, `run-s`, `run-p`: scripts of the package, by name or pattern, with their words. */
export const npmRunAll: Wrapper = {
  programs: ['npm-run-all', 'npm-run-all2', 'run-s', 'run-p'],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readOptions(args, '--max-parallel --npm-path')
    const nearest = packageAt(folder, host)
    if (!nearest) return undefined
    const found = own.operands.flatMap((operand) => {
      const [pattern = '', ...words] = operand.split(/\s+/)
      const given = words.map((word) => word.replace(/^\{(?:\d|@|\*)\}$/, own.tail.join(' ')))
      const rest = given.filter((word) => word !== '--')
      return scriptsLike(pattern, nearest).flatMap((name) => scriptsOf(nearest, name, rest))
    })
    return found.length > 0 ? found : undefined
  },
}

/** `concurrently "a" "npm:b"`: texts of the shell, or scripts of the package. */
export const concurrently: Wrapper = {
  programs: ['concurrently', 'conc'],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readOptions(
      args,
      `-n --names -c --prefix-colors -p --prefix -m --max-processes -s --success -l --prefix-length
       --restart-tries --restart-after --kill-signal --name-separator --default-input-target --cwd
       --timestamp-format --hide --teardown`,
    )
    const nearest = packageAt(folder, host)
    const texts = [...own.operands, ...valuesOf(own, '--teardown')]
    return texts.flatMap((text): Inner[] => {
      const pattern = /^(?:npm|pnpm|yarn|bun|node|deno):(\S+)/.exec(text)?.[1]
      if (pattern === undefined || !nearest) return [{ kind: 'script', text }]
      return scriptsLike(pattern, nearest).flatMap((name) => scriptsOf(nearest, name))
    })
  },
}

const runnerValued = `--filter -F --scope --ignore --concurrency --cwd -p --projects -t --target --targets
  --exclude --parallel -c --configuration --output-logs --cache-dir --env-mode --base --head`

/** `turbo run X`, `nx run p:X`, `lerna run X`: scripts of the packages of a workspace. */
export const monorepos: Wrapper = {
  programs: ['turbo', 'nx', 'lerna', 'wsrun', 'ultra'],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readOptions(args, runnerValued)
    const words = own.operands.filter((word) => !/^(?:run|run-many|affected)$/.test(word))
    if (own.operands[0] === 'exec') return runs(own.tail)
    const targets = valuesOf(own, '-t', '--target', '--targets').flatMap((list) => list.split(','))
    const all = workspacePackages(folder, host)
    const wanted = valuesOf(own, '--filter', '-F', '--scope', '-p', '--projects')
    const found = [...words, ...targets].flatMap((word) => {
      // nx: `nx run PROJECT:TARGET`, `nx TARGET PROJECT`; turbo: `PACKAGE#TASK`.
      const [, project, target] = /^([^:#]+)[:#](.+)$/.exec(word) ?? []
      const isNamed = project !== undefined && all.some((each) => packageIs(each.name, project))
      const named = isNamed ? [project] : wanted
      return packagesNamed(named, all).flatMap((each) => [
        ...scriptsOf(each, word, own.tail),
        ...(isNamed ? scriptsOf(each, target ?? '', own.tail) : []),
        ...targetOf(each.folder, target ?? word, host),
      ])
    })
    return found.length > 0 ? found : undefined
  },
}

const packageIs = (name: string, wanted: string) => name === wanted || name.endsWith(`/${wanted}`)

/** The commands of a target in a `project.json` of nx. */
function targetOf(folder: string, name: string, host: Host): Inner[] {
  try {
    const { targets } = JSON.parse(host.readFile(join(folder, 'project.json')) ?? '{}')
    const { command, commands, cwd } = { ...targets?.[name], ...targets?.[name]?.options }
    const texts = [command, ...(commands ?? []).map((each: unknown) => commandIn(each))]
    return texts
      .filter((text): text is string => typeof text === 'string')
      .map((text) => ({ kind: 'script', text, folder: cwd ? join(folder, cwd) : folder }))
  } catch {
    return []
  }
}

function commandIn(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'command' in entry ? entry.command : entry
}

/** Programs that run a text of the shell again when files change. */
export const watchers: Wrapper = {
  programs: ['nodemon', 'tsc-watch', 'tsup', 'supervisor', 'forever', 'pm2'],
  unwrap: (invocation) => {
    const names = ['-x', '--exec', '--onSuccess', '--onFirstSuccess', '--onFailure']
    const args = invocation.words.slice(1)
    const own = readOptions(
      args,
      `${names.join(' ')} -w --watch -e --ext -i --ignore -V --delay -d -n --name`,
    )
    const texts = valuesOf(own, ...names)
    if (texts.length > 0) {
      const rest = [...own.operands, ...own.tail].join(' ')
      return texts.map((text) => ({ kind: 'script', text: `${text} ${rest}`.trimEnd() }))
    }
    return fileOf(invocation)
  },
}

/** What such a program runs itself: a file of JavaScript, or for pm2 anything. */
function fileOf({ words: [program, ...args] }: Invocation): Inner[] | undefined {
  const { operands } = readLeading(args, '-w --watch -e --ext -i --ignore -n --name')
  const words = operands[0] === 'start' ? operands.slice(1) : operands
  const [file = ''] = words
  if (/\.[cm]?[jt]s$/.test(file)) return runs(['node', ...words])
  if (!program.endsWith('pm2') || operands[0] !== 'start' || file === '') return undefined
  return [{ kind: 'script', text: words.join(' ') }]
}
