import { parseArgs } from 'node:util'
import { commitOf, defaultBase, treeAt, treeOnDisk, UnknownCommit } from '../compare/git.ts'
import { review } from '../compare/review.ts'
import { tellMarkdown, tellText } from '../compare/tell.ts'

const usage = 'usage: npm run review -- [--base REF] [--format text|markdown|json] [--fail-on-risk]'

/** What the build writes, and a review compares. */
const folders = ['plugins', 'generated']

/**
 * `npm run review`: what changed in meaning between the built plugin at REF and the one on disk.
 * REF is where the work began, unless given. Returns the exit code: 0; 1 with `--fail-on-risk`
 * where there is a risk; 2 for wrong arguments or a commit that the clone does not have.
 */
export async function reviewCommand(
  argv: readonly string[],
  root: string,
  print: (text: string) => void = console.log,
): Promise<number> {
  const options = readArguments(argv)
  if (!options) {
    print(usage)
    return 2
  }
  try {
    const base = options.base ?? defaultBase(root)
    const commit = commitOf(root, base)
    const result = review(treeAt(root, commit, folders), treeOnDisk(root, folders))
    const heading = { base: options.base ?? commit.slice(0, 12), commit }
    if (options.format === 'json') print(JSON.stringify({ base: commit, ...result }, null, 2))
    else
      print(options.format === 'text' ? tellText(result, heading) : tellMarkdown(result, heading))
    const risky = result.changes.some(({ risks }) => risks.length > 0)
    return options.failOnRisk && risky ? 1 : 0
  } catch (error) {
    if (!(error instanceof UnknownCommit)) throw error
    print(error.message)
    return 2
  }
}

const formats = ['text', 'markdown', 'json'] as const

function readArguments(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        base: { type: 'string' },
        format: { type: 'string', default: 'text' },
        'fail-on-risk': { type: 'boolean', default: false },
      },
    })
    const format = formats.find((one) => one === values.format)
    return format && { base: values.base, format, failOnRisk: values['fail-on-risk'] }
  } catch {
    return undefined
  }
}
