import { basename, dirname } from 'node:path'
import type { Host, Reading } from '../../../../src/runtime/guard/shell/invocation.ts'
import { readCommand } from '../../../../src/runtime/guard/shell/read-command.ts'

interface World {
  /** By absolute path. */
  readonly files?: Readonly<Record<string, string>>
  readonly variables?: Readonly<Record<string, string>>
}

/** A host with these files and variables, whose command lines start in `/project`. */
export function hostOf({ files = {}, variables = {} }: World = {}): Host {
  return {
    folder: '/project',
    variable: (name) => variables[name],
    readFile: (path) => files[path],
    listFolder: (path) =>
      Object.keys(files)
        .filter((file) => dirname(file) === path)
        .map((file) => basename(file)),
  }
}

export const read = (command: string, world?: World): Reading => readCommand(command, hostOf(world))

/** The words of each program that would run, joined by blanks; those that only show or test something aside. */
export function run(command: string, world?: World): string[] {
  return read(command, world)
    .invocations.map(({ words }) => words.join(' '))
    .filter((words) => !/^(?::|echo|cat|true|false|\[|test|ls|base64|rev|tr|xxd) ?/.test(words))
}
