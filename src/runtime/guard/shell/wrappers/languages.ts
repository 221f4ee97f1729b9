import { join } from 'node:path'
import { type Host, type Invocation, isSeen, unseen } from '../invocation.ts'
import { variablesOf } from './dotenv-files.ts'
import { type Arguments, has, readLeading, runs, valuesOf } from './options.ts'
import { packageAt, scriptsOf } from './packages.ts'
import { codeIn, sourceFile, withVariables } from './source-files.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** An interpreter: its options for code, for a file, and what it does with its input. */
interface Interpreter {
  readonly programs: readonly string[]
  readonly language: string
  /** Options whose value is code. */
  readonly code: string
  /** Other options that take a value. */
  readonly valued?: string
  /** Options whose value is a file that it runs. */
  readonly file?: string
}

const pythons = Array.from({ length: 11 }, (_, i) => `python3.${i + 5}`)

const interpreters: readonly Interpreter[] = [
  {
    programs: ['python', 'python2', 'python3', ...pythons, 'pypy', 'pypy3', 'ipython', 'py'],
    language: 'python',
    code: '-c',
    valued: '-W -X --check-hash-based-pycs',
  },
  {
    programs: ['ruby', 'jruby', 'truffleruby'],
    language: 'ruby',
    code: '-e',
    valued: '-I -r -E -C',
  },
  { programs: ['perl'], language: 'perl', code: '-e -E', valued: '-I' },
  {
    programs: ['php', 'php8', 'php7'],
    language: 'php',
    code: '-r -R -B -E --run',
    valued: '-d -c -S -t',
    file: '-f --file',
  },
  {
    programs: ['lua', 'luajit', 'lua5.1', 'lua5.3', 'lua5.4'],
    language: 'lua',
    code: '-e',
    valued: '-l',
  },
  { programs: ['Rscript', 'R'], language: 'r', code: '-e', valued: '-f --file', file: '-f --file' },
  { programs: ['osascript'], language: 'applescript', code: '-e', valued: '-l -s' },
  {
    programs: [
      'ts-node',
      'ts-node-esm',
      'ts-node-dev',
      'tsx',
      'esno',
      'esr',
      'vite-node',
      'jiti',
      'swc-node',
      'sucrase-node',
      'babel-node',
      'zx',
      'esbuild-register',
    ],
    language: 'javascript',
    code: '-e --eval -p --print',
    valued: '-r --require -P --project -O --env-file --tsconfig --import --loader -C',
  },
  {
    programs: ['node', 'nodejs'],
    language: 'javascript',
    code: '-e --eval -p --print -pe',
    valued:
      '-r --require --import --loader --experimental-loader -C --conditions --env-file --env-file-if-exists --run --title --input-type --watch-path --inspect-port --max-old-space-size',
  },
]

/** Interpreters of other languages: code in an option, a file, or the input. */
export const languages: readonly Wrapper[] = interpreters.map((form) => ({
  programs: form.programs,
  unwrap: (invocation, host) => {
    const own = interpreted(form, invocation, host)
    const required = requiredBy(form, invocation, host)
    const inner = required.length > 0 ? [...required, ...(own ?? [])] : own
    const files = valuesOf(optionsOf(form, invocation), '--env-file', '--env-file-if-exists')
    if (!inner || files.length === 0) return inner
    const variables = new Map([...variablesOf(files, invocation, host), ...invocation.variables])
    return inner.map((each) => withVariables(each, variables))
  },
}))

function optionsOf(
  { code, valued = '', file = '', language }: Interpreter,
  { words }: Invocation,
): Arguments {
  const args = words.slice(1)
  const isPrinted = (word: string, at: number) =>
    /^(?:-p|--print)$/.test(word) && /^-./.test(args[at + 1] ?? '')
  const start =
    language === 'javascript'
      ? // `node -p -e code`: only the last of them has the code.
        args.filter((word, at) => !(at === 0 && word === 'watch') && !isPrinted(word, at))
      : args
  // `-m module` ends the options of python as a file does.
  const module = language === 'python' ? start.findIndex((word) => /^-[a-zA-Z]*m$/.test(word)) : -1
  return readLeading(module < 0 ? start : start.slice(0, module), `${code} ${valued} ${file}`)
}

/** Files beside it that are run before the code: `-r ./file`, `--import ./file`. */
function requiredBy(form: Interpreter, invocation: Invocation, host: Host): Inner[] {
  const named = valuesOf(optionsOf(form, invocation), '-r', '--require', '--import', '--loader')
  return named
    .filter((file) => /^\.{0,2}\//.test(file))
    .flatMap((file) => sourceFile(form.language, file, [], invocation, host))
}

function interpreted(form: Interpreter, invocation: Invocation, host: Host): Inner[] | undefined {
  const { language, code, file = '' } = form
  const { words, input } = invocation
  const own = optionsOf(form, invocation)
  const texts = valuesOf(own, ...code.split(' '))
  if (texts.some((text) => text.trim() === unseen)) return [unseenCode(language, words)]
  if (texts.length > 0) {
    const inner = codeIn(language, texts.join('\n'), invocation, host)
    return own.operands.length === 0 ? [...inner] : [...inner, argumentsOf(language, own.operands)]
  }
  if (language === 'python') {
    const at = words.findIndex((word, i) => i > 0 && /^-[a-zA-Z]*m$/.test(word))
    // Behind a file or `--`, `-m` is an argument of it.
    if (at > 0 && own.operands.length === 0) return moduleOf(words.slice(at + 1), invocation, host)
  }
  const [script] = valuesOf(own, '--run')
  if (script !== undefined) {
    const nearest = packageAt(invocation.folder, host)
    return nearest && scriptsOf(nearest, script, own.operands)
  }
  const files = valuesOf(own, ...file.split(' ').filter((name) => name !== ''))
  const [path, ...args] = files.length > 0 ? [...files, ...own.operands] : own.operands
  if (path === undefined || path === '-' || path === '/dev/stdin') {
    const isAsked = has(own, '-v', '--version', '-V', '-h', '--help', '-i')
    if (input === undefined || isAsked) return undefined
    return isSeen(input) || input !== unseen
      ? codeIn(language, input, invocation, host).map(withoutInput)
      : [unseenCode(language, words)]
  }
  return sourceFile(language, path, args, invocation, host)
}

function unseenCode(language: string, words: readonly string[]): Inner {
  return {
    kind: 'unfollowed',
    as: 'script',
    what: `code of ${language}`,
    text: words.join(' '),
  }
}

/** The code itself came from the input: nothing of it is left for what the code runs. */
function withoutInput(inner: Inner): Inner {
  const isRun = inner.kind === 'program' || inner.kind === 'script'
  return isRun ? { input: undefined, ...inner } : inner
}

function argumentsOf(language: string, operands: readonly string[]): Inner {
  return {
    kind: 'unfollowed',
    as: 'program',
    what: `code of ${language}`,
    text: operands.join('\n'),
  }
}

const modules: Readonly<Record<string, string>> = { django: 'django-admin' }

/** `python -m alembic.config` runs the program `alembic`, or a file of that name. */
function moduleOf(
  [module = '', ...args]: readonly string[],
  invocation: Invocation,
  host: Host,
): Inner[] | undefined {
  const { folder } = invocation
  const name = module.split('.')[0] ?? ''
  if (name === '') return undefined
  const path = module.replaceAll('.', '/')
  const files = [`${path}.py`, `${path}/__main__.py`].map((file) =>
    host.readFile(join(folder, file)),
  )
  const code = files.flatMap((text) =>
    text === undefined ? [] : codeIn('python', text, invocation, host),
  )
  // With a second file it would write it.
  const isPrinted = module === 'json.tool' && readLeading(args, '--indent').operands.length < 2
  const own = isPrinted ? [] : (runs([modules[name] ?? name, ...args]) ?? [])
  return [...own, ...code]
}
