import { basename, dirname, resolve } from 'node:path'
import { isSeen, programOf, unseen } from '../invocation.ts'
import type { Output } from './output.ts'
import { escapes, formatted } from './printf.ts'

const echo: Output = (args) => {
  const count = args.findIndex((arg) => !/^-[neE]+$/.test(arg))
  const flags = (count < 0 ? args : args.slice(0, count)).join('')
  const text = (count < 0 ? [] : args.slice(count)).join(' ')
  return (flags.includes('e') ? escapes(text) : text) + (flags.includes('n') ? '' : '\n')
}

const seq: Output = (args) => {
  const numbers = args.filter((arg) => /^-?\d+$/.test(arg)).map(Number)
  if (numbers.length === 0 || numbers.length !== args.length) return undefined
  const [first, by, last] = [
    numbers.length > 1 ? (numbers[0] ?? 1) : 1,
    numbers.length > 2 ? (numbers[1] ?? 1) : 1,
    numbers.at(-1) ?? 1,
  ]
  const length = Math.max(0, Math.floor((last - first) / by) + 1)
  if (!(length < 1000)) return undefined
  return Array.from({ length }, (_, index) => `${first + index * by}\n`).join('')
}

/** The name stands for the path of a program. */
const which: Output = (args) => {
  const names = args.filter((arg) => !arg.startsWith('-'))
  return names.map((name) => `${programOf({ words: [name] })}\n`).join('')
}

/** The names in folders, or those that it is given; in lines of their own, as in a pipe. */
const ls: Output = (args, { folder, listFolder }) => {
  const flags = args.filter((arg) => arg.startsWith('-')).join('')
  const paths = args.filter((arg) => !arg.startsWith('-'))
  if (!/^[-1adAtrhSU]*$/.test(flags)) return undefined
  if (paths.length === 0 && flags.includes('d')) return '.\n'
  const lines = (paths.length === 0 ? ['.'] : paths).flatMap((path) => {
    const names =
      flags.includes('d') || !isSeen(path) ? [] : (listFolder?.(resolve(folder, path)) ?? [])
    const shown = names.filter((name) => !name.startsWith('.') || /[aA]/.test(flags))
    return names.length > 0 ? shown : [path]
  })
  return lines.map((line) => `${line}\n`).join('')
}

/** Of what a search finds only its beginning is known. */
const find: Output = (args) => {
  const end = args.findIndex((arg) => /^[-(!]/.test(arg))
  const starts = end < 0 ? args : args.slice(0, end)
  return (starts.length === 0 ? ['.'] : starts).map((start) => `${start}/${unseen}\n`).join('')
}

const silent: Output = () => ''

export const printers: Readonly<Record<string, Output>> = {
  ':': silent,
  '[': silent,
  basename: ([path = '', ending = '']) => `${basename(path, ending)}\n`,
  dirname: ([path = '']) => `${dirname(path)}\n`,
  echo,
  false: silent,
  find,
  ls,
  mkdir: silent,
  printenv: ([name = ''], { variable }) => `${variable(name) ?? unseen}\n`,
  printf: ([format = '', ...values]) => formatted(format, values),
  pwd: (_args, { folder }) => `${folder}\n`,
  readlink: (args, { folder }) => `${resolve(folder, args.at(-1) ?? '')}\n`,
  realpath: (args, { folder }) => `${resolve(folder, args.at(-1) ?? '')}\n`,
  rm: silent,
  seq,
  sleep: silent,
  test: silent,
  touch: silent,
  true: silent,
  which,
}
