import { resolve } from 'node:path'
import { type Host, type Invocation, programOf } from '../invocation.ts'
import { codeIn } from './source-files.ts'
import type { Wrapper } from './wrapper.ts'

interface Compiler {
  readonly programs: string
  /** Its files of code. */
  readonly files: RegExp
  /** The commands that it runs or compiles by; any where none is told. */
  readonly commands?: RegExp
  /** What it takes where no file is named. */
  readonly usual?: string
}

const compilers: readonly Compiler[] = [
  { programs: 'go', files: /\.go$/, commands: /^(?:run|test|build|install|generate)$/, usual: '.' },
  { programs: 'cargo', files: /\.rs$/, commands: /^(?:run|r|test|build|b)$/, usual: 'src' },
  { programs: 'rustc rust-script', files: /\.(?:rs|ers)$/ },
  { programs: 'java javac jbang jshell', files: /\.(?:java|jsh)$/ },
  { programs: 'kotlin kotlinc', files: /\.kts?$/ },
  { programs: 'scala scala-cli groovy', files: /\.(?:scala|sc|groovy)$/ },
  { programs: 'dotnet', files: /\.(?:csx?|fsx?)$/, commands: /^(?:run|script|fsi)$/, usual: '.' },
  { programs: 'dotnet-script csi', files: /\.csx?$/ },
  { programs: 'swift swiftc', files: /\.swift$/ },
  { programs: 'dart', files: /\.dart$/ },
  { programs: 'elixir', files: /\.exs?$/ },
  { programs: 'crystal nim zig v', files: /\.(?:cr|nim|zig|v)$/ },
  { programs: 'julia', files: /\.jl$/ },
  { programs: 'runghc runhaskell ghc', files: /\.l?hs$/ },
  { programs: 'ocaml', files: /\.ml$/ },
  { programs: 'gcc g++ cc c++ clang clang++ tcc', files: /\.(?:c|cc|cpp|cxx|m)$/ },
]

const mostFiles = 20

/**
 * Languages whose code is compiled, or read by its strings alone: what they make runs sooner or
 * later, so that it is judged when it is made.
 */
export const codeCompilers: readonly Wrapper[] = compilers.map((compiler) => ({
  programs: compiler.programs.split(' '),
  unwrap: (invocation, host) => {
    const [command = ''] = invocation.words.slice(1)
    if (compiler.commands && !compiler.commands.test(command)) return undefined
    const texts = sourcesOf(compiler, invocation, host)
    const inner = texts.flatMap((text) => codeIn(programOf(invocation), text, invocation, host))
    return inner.length > 0 ? inner : undefined
  },
}))

function sourcesOf(
  { files, usual, commands }: Compiler,
  { words, folder, input }: Invocation,
  host: Host,
): string[] {
  const operands = words.slice(commands ? 2 : 1).filter((word) => !word.startsWith('-'))
  const named = operands.filter((word) => files.test(word))
  const folders = commands ? [...operands.filter((word) => /^\.|\//.test(word)), usual ?? '.'] : []
  const inFolders = folders.flatMap((place) =>
    (host.listFolder?.(resolve(folder, place)) ?? [])
      .filter((name) => files.test(name))
      .map((name) => `${place}/${name}`),
  )
  const paths = named.length > 0 ? named : inFolders.slice(0, mostFiles)
  const texts = paths.flatMap((path) => host.readFile(resolve(folder, path)) ?? [])
  // `gcc -x c -` and `jshell -` take what they are given.
  return operands.length === 0 || words.includes('-')
    ? [...texts, ...(input ? [input] : [])]
    : texts
}
