import { execa } from 'execa'

/** One thing to measure. */
export interface Bench {
  readonly title: string
  /** Returns its report as markdown. `root`: the folder of the repository. */
  run(root: string): Promise<string>
}

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
  /** The exit codes of a run that did its work; a linter ends with 1 where it finds something. */
  readonly accept?: readonly number[]
}

/** The wall-clock time of a whole process in seconds: the median of some runs, each after `prepare`. */
export async function seconds(
  command: Command,
  prepare: () => void = () => {},
  runs = 5,
): Promise<number> {
  const { file, args, cwd, env = {}, accept = [0] } = command
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    prepare()
    const start = performance.now()
    const { exitCode, stderr, stdout } = await execa(file, args, { cwd, env, reject: false })
    times.push((performance.now() - start) / 1000)
    if (!accept.includes(exitCode ?? -1)) {
      throw new Error(`${file} ${args.join(' ')} ended with ${exitCode}: ${stderr || stdout}`)
    }
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

/** A table in markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}
