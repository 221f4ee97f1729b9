import { type Host, type Invocation, isSeen, unseen } from '../invocation.ts'
import { codeOf } from './code.ts'
import { variablesOf } from './dotenv-files.ts'
import { type Arguments, has, readLeading, runs, valuesOf } from './options.ts'
import { packageAt, scriptsOf } from './packages.ts'
import { sourceFile } from './source-files.ts'
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
    const inner = interpreted(form, invocation, host)
    const files = valuesOf(optionsOf(form, invocation), '--env-file', '--env-file-if-exists')
    if (!inner || files.length === 0) return inner
    const variables = new Map([...variablesOf(files, invocation, host), ...invocation.variables])
    return inner.map(
      (each): Inner =>
        each.kind === 'program' || each.kind === 'script'
          ? { ...each, variables: new Map([...variables, ...(each.variables ?? [])]) }
          : each,
    )
  },
}))

function optionsOf(
  { code, valued = '', file = '', language }: Interpreter,
  { words }: Invocation,
): Arguments {
  const args = words.slice(1)
  const start = language === 'javascript' && args[0] === 'watch' ? args.slice(1) : args
  // `-m module` ends the options of python as a file does.
  const module = language === 'python' ? start.findIndex((word) => /^-[a-zA-Z]*m$/.test(word)) : -1
  return readLeading(module < 0 ? start : start.slice(0, module), `${code} ${valued} ${file}`)
}

function interpreted(form: Interpreter, invocation: Invocation, host: Host): Inner[] | undefined {
  const { language, code, file = '' } = form
  const { words, input } = invocation
  const own = optionsOf(form, invocation)
  const texts = valuesOf(own, ...code.split(' '))
  if (texts.length > 0) {
    const inner = codeOf(language, texts.join('\n'))
    return own.operands.length === 0 ? [...inner] : [...inner, argumentsOf(language, own.operands)]
  }
  if (language === 'python') {
    const at = words.findIndex((word, i) => i > 0 && /^-[a-zA-Z]*m$/.test(word))
    // Behind a file or `--`, `-m` is an argument of it.
    if (at > 0 && own.operands.length === 0) return moduleOf(words.slice(at + 1))
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
      ? [...codeOf(language, input)]
      : [{ kind: 'unfollowed', as: 'script', what: `code of ${language}`, text: words.join(' ') }]
  }
  return sourceFile(language, path, args, invocation, host)
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

/** `python -m alembic.config` runs the program `alembic`. */
function moduleOf([module = '', ...args]: readonly string[]): Inner[] | undefined {
  const name = module.split('.')[0] ?? ''
  return name === '' ? undefined : runs([modules[name] ?? name, ...args])
}

/** `deno eval`, `deno run`, `deno task`. */
export const deno: Wrapper = {
  programs: ['deno'],
  unwrap: (invocation, host) => {
    const valued = '-c --config --import-map --cert --ext -r --lock --location --env-file --cwd'
    const [command = '', ...rest] = readLeading(invocation.words.slice(1), valued).operands
    const own = readLeading(rest, valued)
    const [name = '', ...args] = own.operands
    if (command === 'eval') return name === '' ? undefined : [...codeOf('javascript', name)]
    if (command === 'task') return taskOf(name, args, invocation, host)
    const isRun = command === 'run' || command === 'x'
    const [file, ...words] = isRun ? own.operands : [command, ...rest]
    if (file === undefined || file === '' || (!isRun && !/[.:/]/.test(file))) return undefined
    if (file === '-')
      return invocation.input === undefined
        ? undefined
        : [...codeOf('javascript', invocation.input)]
    const packaged = /^(?:npm|jsr):\/?(.*)$/.exec(file)?.[1]
    if (packaged !== undefined) return runs([packaged, ...words])
    return sourceFile('javascript', file, words, invocation, host)
  },
}

function taskOf(name: string, args: readonly string[], { folder }: Invocation, host: Host) {
  for (const file of ['deno.json', 'deno.jsonc']) {
    const text = host.readFile(`${folder}/${file}`)?.replace(/^\s*\/\/.*$/gm, '')
    try {
      const found = JSON.parse(text ?? '{}').tasks?.[name]
      const command = typeof found === 'object' ? found?.command : found
      if (typeof command === 'string') {
        return [{ kind: 'script', text: `${command} ${args.join(' ')}`, folder } as const]
      }
    } catch {
      // A file that deno could not read either.
    }
  }
  const nearest = packageAt(folder, host)
  return nearest && scriptsOf(nearest, name, args)
}

const uvValued = `--with --with-editable --with-requirements -p --python --env-file --project --directory
  --group --extra --no-group --only-group --from --index --index-url --package --cache-dir --config-file -w`

/** `uv run`, `uvx`, `uv tool run`: a program, a module or a file of Python. */
export const uv: Wrapper = {
  programs: ['uv', 'uvx'],
  unwrap: (invocation, host) => {
    const [program, ...args] = invocation.words
    const before = readLeading(args, uvValued)
    const [command, ...rest] = before.operands
    if (program.endsWith('uvx')) return runs(before.operands)
    if (command === 'tool') {
      return rest[0] === 'run' ? runs(readLeading(rest.slice(1), uvValued).operands) : undefined
    }
    if (command !== 'run') return undefined
    const own = readLeading(rest, uvValued)
    const variables = variablesOf(valuesOf(own, '--env-file'), invocation, host)
    const isModule = has(own, '-m', '--module')
    const isFile = /\.py$/.test(own.operands[0] ?? '')
    if (has(own, '-s', '--script') || isFile)
      return runs(['python', ...own.operands], { variables })
    return runs(isModule ? ['python', '-m', ...own.operands] : own.operands, { variables })
  },
}

/** `composer exec X`, and the scripts of `composer.json`. */
export const composer: Wrapper = {
  programs: ['composer'],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readLeading(args, '-d --working-dir')
    const [command = '', ...rest] = own.operands
    if (command === 'exec') return runs(readLeading(rest).operands)
    const isRun = command === 'run' || command === 'run-script'
    const [name = '', ...words] = isRun ? readLeading(rest, '--timeout').operands : own.operands
    const texts = composerScripts(name, folder, host)
    return texts.length > 0
      ? texts.map((text): Inner => ({ kind: 'script', text: [text, ...words].join(' '), folder }))
      : undefined
  },
}

function composerScripts(name: string, folder: string, host: Host, depth = 0): string[] {
  try {
    const found: unknown = JSON.parse(host.readFile(`${folder}/composer.json`) ?? '{}').scripts?.[
      name
    ]
    const entries = (Array.isArray(found) ? found : [found]).filter(
      (each) => typeof each === 'string',
    )
    return entries.flatMap((entry: string) => {
      const called = /^@(?!php\b|putenv\b|composer\b)(\S+)/.exec(entry)?.[1]
      if (called === undefined) return [entry.replace(/^@(?:putenv\s+)?/, '')]
      return depth < 10 ? composerScripts(called, folder, host, depth + 1) : []
    })
  } catch {
    return []
  }
}
