import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'

/** How a program ended; its error output is kept to its last 20,000 characters. */
export interface Ended {
  /** null when it was ended by a signal, or could not be started. */
  readonly code: number | null
  readonly stderr: string
}

/** Waits for a started program. One that could not be started says why in `stderr`. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-20_000)
  })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, stderr: error.message }))
    child.once('close', (code) => resolve({ code, stderr: stderr.trim() }))
  })
}

/** Runs a program to its end, without a shell, and returns all that it printed. */
export async function runProgram(
  file: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env' | 'signal'>,
): Promise<Ended & { readonly stdout: string }> {
  const child = spawn(file, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  return { ...(await ended(child)), stdout }
}
