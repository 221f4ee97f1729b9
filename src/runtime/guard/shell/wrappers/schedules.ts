import { resolve } from 'node:path'
import { readLeading, readOptions, runs, valuesOf } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** `at`, `batch`: a text of the shell from a file or the input, for later. */
export const at: Wrapper = {
  programs: ['at', 'batch'],
  unwrap: ({ words: [, ...args], folder, input }, host) => {
    const [file] = valuesOf(readOptions(args, '-f -q -t'), '-f')
    const text = file === undefined ? input : host.readFile(resolve(folder, file))
    return text === undefined ? undefined : [{ kind: 'script', text, input: undefined }]
  },
}

/** `crontab`: the lines of a file or the input, without their times. */
export const crontab: Wrapper = {
  programs: ['crontab'],
  unwrap: ({ words: [, ...args], folder, input }, host) => {
    const [file] = readOptions(args, '-u').operands
    const text = file === undefined || file === '-' ? input : host.readFile(resolve(folder, file))
    const lines = text?.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line)) ?? []
    const texts = lines.map((line) => line.replace(/^\s*(?:@\w+|(?:\S+\s+){4}\S+)\s+/, ''))
    return texts.length > 0
      ? texts.map((line): Inner => ({ kind: 'script', text: line }))
      : undefined
  },
}

/** `systemd-run`: words as a unit of their own. */
export const systemdRun: Wrapper = {
  programs: ['systemd-run'],
  unwrap: ({ words: [, ...args], folder }) => {
    const own = readLeading(
      args,
      `-p --property -u --unit -H --host -M --machine --slice -E --setenv --description --uid --gid
       --nice --working-directory --on-active --on-boot --on-startup --on-unit-active --on-calendar
       --timer-property --service-type`,
    )
    const [into] = valuesOf(own, '--working-directory')
    const pairs = valuesOf(own, '-E', '--setenv').map((pair) => pair.split(/=(.*)/s))
    const variables = new Map(pairs.map(([name = '', value = '']) => [name, value]))
    return runs(own.operands, { variables, ...(into && { folder: resolve(folder, into) }) })
  },
}
