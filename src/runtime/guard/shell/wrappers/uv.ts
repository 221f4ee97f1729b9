import { variablesOf } from './dotenv-files.ts'
import { has, readLeading, runs, valuesOf } from './options.ts'
import type { Wrapper } from './wrapper.ts'

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
