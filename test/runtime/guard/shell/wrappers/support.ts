import type { Host, Invocation } from '../../../../../src/runtime/guard/shell/invocation.ts'
import { programOf, unseen } from '../../../../../src/runtime/guard/shell/invocation.ts'
import { wrappers } from '../../../../../src/runtime/guard/shell/wrappers/index.ts'
import type { Inner } from '../../../../../src/runtime/guard/shell/wrappers/wrapper.ts'

/** What surrounds an invocation in a test: files by their path below `/app`, and its input. */
interface Around {
  readonly files?: Readonly<Record<string, string>>
  readonly input?: string
  readonly variables?: Readonly<Record<string, string>>
}

/** Words as the shell would hand them over; only blanks and quotes mean something. */
export function words(line: string): [string, ...string[]] {
  const found = line.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? []
  const [program = '', ...args] = found.map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'))
  return [program, ...args]
}

/** What a wrapper makes of a command line; undefined where it runs nothing. */
export function unwrap(line: string, around: Around = {}): readonly Inner[] | undefined {
  const { files = {}, input, variables = {} } = around
  const host: Host = {
    folder: '/app',
    variable: () => undefined,
    readFile: (path) => files[path.replace(/^\/app\//, '')],
    listFolder: (path) => [
      ...new Set(
        Object.keys(files).flatMap((file) => {
          const folder = `${path.replace(/^\/app\//, '')}/`
          return file.startsWith(folder) ? [file.slice(folder.length).split('/')[0] ?? ''] : []
        }),
      ),
    ],
  }
  const invocation: Invocation = {
    words: words(line),
    variables: new Map(Object.entries(variables)),
    input,
    folder: '/app',
  }
  const wrapper = wrappers.find(({ programs }) => programs.includes(programOf(invocation)))
  return wrapper?.unwrap(invocation, host)
}

/** What runs, as lines: `program: a|b`, `script: text`; what is unseen is `…`. */
export function runs(line: string, around: Around = {}): readonly string[] | undefined {
  return unwrap(line, around)?.map(shown)
}

export function shown(inner: Inner): string {
  const text = inner.kind === 'program' ? inner.words.join('|') : inner.text
  return `${inner.kind}: ${text.replaceAll(unseen, '…')}`
}

/** The commands in code, without the code itself. */
export function commands(inner: readonly Inner[]): string[] {
  return inner.filter(({ kind }) => kind !== 'code').map(shown)
}

/** A variable that inner programs are given. */
export function given(name: string, inner: readonly Inner[] | undefined): (string | undefined)[] {
  return (inner ?? []).map((each) =>
    each.kind === 'program' || each.kind === 'script'
      ? each.variables?.get(name)?.replaceAll(unseen, '…')
      : undefined,
  )
}
