import { spawn } from 'node:child_process'
import { inject, onTestFinished } from 'vitest'
import type { Invocation } from './program.ts'

export interface Terminal {
  /** Everything that was written to it so far, control sequences and all. */
  screen(): string
  type(text: string): void
  readonly ended: Promise<number | null>
}

interface Place {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** Runs `faber-db ARGS` at a real pseudo-terminal (util-linux's `script`). Both streams of the program are one there. */
export function openTerminal(args: readonly string[], { cwd, env }: Place): Terminal {
  const command = [process.execPath, inject('program'), ...args].map(quote).join(' ')
  // Without a size of its own it would have none: what draws a table shows nothing then.
  const sized = `stty cols 100 rows 40; exec ${command}`
  const child = spawn('script', ['-qec', sized, '/dev/null'], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, TERM: 'xterm', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill())
  let screen = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    screen += text
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  return { screen: () => screen, type: (text) => void child.stdin.write(text), ended }
}

/** The same, where a person types `answer` as soon as `prompt` is on the screen. */
export async function atTerminal(
  args: readonly string[],
  place: Place,
  { prompt, answer }: { readonly prompt: string; readonly answer: string },
): Promise<Pick<Invocation, 'exit'> & { readonly screen: string }> {
  const terminal = openTerminal(args, place)
  const waiting = setInterval(() => {
    if (!terminal.screen().includes(prompt)) return
    clearInterval(waiting)
    terminal.type(`${answer}\n`)
  }, 10)
  const exit = await terminal.ended
  clearInterval(waiting)
  return { exit, screen: terminal.screen() }
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
