import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { runProgram } from '../../process.ts'
import { readText, writeAtomic } from '../../state/files.ts'
import type { StatePaths } from '../../state/paths.ts'
import type { Ending } from './ending.ts'

interface Place {
  readonly root: string
  readonly state: Pick<StatePaths, 'workItems'>
  readonly env: NodeJS.ProcessEnv
  /** Whether the project has a plugin for work items; without one the comment is left as a file. */
  readonly posts: boolean
  /** How long the program may take. */
  readonly limitMs: number
}

export interface Commented {
  /** The file that holds the comment, from the project root. */
  readonly file: string
  /** Why it is not at the work item, where it should be. */
  readonly problem?: string
}

/** Whether a work item is told: of what changed something, and of what did not succeed. */
export function isWorthAComment({ workId, changed, status }: Ending): boolean {
  return workId !== undefined && (changed || status !== 'success')
}

/**
 * Says at the work item how an operation ended: with `fractary work comment create` where that
 * program is there, else in a file only. The same is said once.
 * @throws STATE_UNWRITABLE
 */
export async function comment(ending: Ending, place: Place): Promise<Commented | undefined> {
  const { root, state, posts } = place
  const { workId = '' } = ending
  const body = commentText(ending)
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const path = join(state.workItems, 'comments', `${encodeURIComponent(workId)}-${hash}.md`)
  if ((await readText(path)) !== undefined) return undefined
  await writeAtomic(path, body)
  const file = path.slice(root.length + 1)
  if (!posts) return { file }
  const problem = await post(workId, body, place)
  return problem === undefined ? { file } : { file, problem }
}

/** Posts a comment; returns why not, or nothing. Where the program is not installed there is no problem: the file stands for it. */
async function post(
  workId: string,
  body: string,
  { root, env, limitMs }: Place,
): Promise<string | undefined> {
  if (workId.startsWith('-')) return `fractary would take ${workId} for an option`
  const args = ['work', 'comment', 'create', workId, '--body', body, '--json']
  const signal = AbortSignal.timeout(limitMs)
  const { code, stderr } = await runProgram('fractary', args, { cwd: root, env, signal })
  if (code === 0) return undefined
  if (signal.aborted) return `fractary did not answer in ${limitMs / 1000} s`
  if (code === null && stderr.includes('ENOENT')) return undefined
  const [line = ''] = stderr.split('\n')
  return `fractary ended with ${code ?? 'a signal'}${line ? `: ${line}` : ''}`
}

/** The comment, in Markdown. It is made from the ending alone, so that the same ending says the same. */
export function commentText(ending: Ending): string {
  const { operation, status, message, environment, migrations, planId, backupId, error } = ending
  const facts = [
    ['Environment', environment],
    ['Migrations', migrations.map((name) => `\`${name}\``).join(', ')],
    ['Plan', planId],
    ['Backup', backupId],
    ['Why', error?.why],
    ['Next', error?.next?.replaceAll('\n', ' ')],
  ].filter(([, value]) => value)
  const code = error ? ` (${error.code})` : ''
  return [
    `**faber-db: ${operation}, ${words[status]}${code}**`,
    '',
    message,
    '',
    ...facts.map(([name, value]) => `- ${name}: ${value}`),
    '',
  ].join('\n')
}

const words = {
  success: 'done',
  warning: 'done with warnings',
  failure: 'failed',
  pending_input: 'waits for a person',
} as const
