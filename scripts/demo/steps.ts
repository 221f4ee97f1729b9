import { execa } from 'execa'
import { prisma as runPrisma } from '../../test/support/prisma/prisma-cli.ts'
import { command, output } from './screen.ts'
import { type EnvironmentName, type Stage, variables } from './stage.ts'

/** A command that was run. */
export interface Step {
  readonly command: string
  readonly exit: number
  readonly seconds: number
}

/** A command ended otherwise than the story says. */
export class WrongEnd extends Error {
  override readonly name = 'WrongEnd'
}

/** Runs commands, shows them and what they print, and remembers how they ended. */
export interface Steps {
  readonly done: readonly Step[]
  /** Runs `faber-db ARGS` in the project and returns what it printed. @throws WrongEnd */
  faberDb(args: readonly string[], exit: number): Promise<string>
  /** Runs Prisma's own `prisma ARGS` on an environment. @throws WrongEnd */
  prisma(args: readonly string[], on: EnvironmentName, exit: number): Promise<void>
}

export function createSteps(stage: Stage): Steps {
  const done: Step[] = []

  const run = async (text: string, expected: number, work: () => Promise<number>) => {
    stage.signal.throwIfAborted()
    command(text)
    const start = performance.now()
    const exit = await work()
    done.push({ command: text, exit, seconds: (performance.now() - start) / 1000 })
    stage.signal.throwIfAborted()
    if (exit === expected) return
    throw new WrongEnd(`\`${text}\` ended with exit code ${exit}, not ${expected}.`)
  }

  return {
    done,
    async faberDb(args, exit) {
      const lines: string[] = []
      await run(['faber-db', ...args].join(' '), exit, async () => {
        const child = execa('faber-db', args, {
          cwd: stage.project,
          env: stage.env,
          extendEnv: false,
          stdin: 'ignore',
          all: true,
          reject: false,
          cancelSignal: stage.signal,
        })
        for await (const line of child.iterable({ from: 'all' })) {
          output(line)
          lines.push(line)
        }
        return (await child).exitCode ?? -1
      })
      return lines.join('\n')
    },
    prisma: (args, on, exit) =>
      run(`DATABASE_URL=$${variables[on]} prisma ${args.join(' ')}`, exit, async () => {
        const env = { DATABASE_URL: stage.url(on) }
        const { exitCode, stdout, stderr } = await runPrisma(args, { cwd: stage.project, env })
        for (const line of `${stdout}\n${stderr}`.trim().split('\n')) output(line)
        return exitCode
      }),
  }
}
