import { spawn } from 'node:child_process'
import { inject } from 'vitest'
import type { Invocation } from './program.ts'

/**
 * Runs `faber-db ARGS` at a real pseudo-terminal (util-linux's `script`), where a person types
 * `answer` as soon as `prompt` is on the screen. Both streams of the program are one there.
 */
export async function atTerminal(
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  { prompt, answer }: { readonly prompt: string; readonly answer: string },
): Promise<Pick<Invocation, 'exit'> & { readonly screen: string }> {
  const command = [process.execPath, inject('program'), ...args].map(quote).join(' ')
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, TERM: 'xterm', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let screen = ''
  let answered = false
  child.stdout.setEncoding('utf8').on('data', (text) => {
    screen += text
    if (answered || !screen.includes(prompt)) return
    answered = true
    child.stdin.write(`${answer}\n`)
  })
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  return { exit, screen }
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
