import { join, resolve } from 'node:path'
import { type Host, unseen } from '../invocation.ts'
import { quoted, readOptions, valuesOf } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** `just RECIPE args`: the lines of the recipe and of those it needs. */
export const just: Wrapper = {
  programs: ['just'],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readOptions(
      args,
      '-f --justfile -d --working-directory --set --shell --dotenv-path',
    )
    const place = resolve(folder, valuesOf(own, '-d', '--working-directory')[0] ?? '.')
    const names = valuesOf(own, '-f', '--justfile')
    const text = firstOf(
      names.length > 0 ? names : ['justfile', 'Justfile', '.justfile'],
      place,
      host,
    )
    if (text === undefined) return undefined
    const [given, ...words] = [...own.operands, ...own.tail]
    const scripts = recipeOf(given, words, text, new Set())
    return scripts.length > 0
      ? scripts.map((script): Inner => ({ kind: 'script', text: script, folder: place }))
      : undefined
  },
}

/** A recipe’s lines; its parameters and the file’s variables stand in `{{…}}`. */
function recipeOf(
  given: string | undefined,
  args: readonly string[],
  text: string,
  seen: Set<string>,
): string[] {
  const alias =
    given && new RegExp(`^alias\\s+${escaped(given)}\\s*:=\\s*(\\S+)`, 'm').exec(text)?.[1]
  const name = alias || given || /^@?([\w-]+)[^:\n=]*:(?!=)/m.exec(text)?.[1]
  if (name === undefined || seen.has(name)) return []
  seen.add(name)
  const [, parameters = '', needs = '', body = ''] =
    new RegExp(
      `^@?${escaped(name)}((?:\\s[^:\\n]*)?):(?!=)([^\\n]*)\\n((?:[ \\t]+[^\\n]*\\n?|\\n)*)`,
      'm',
    ).exec(`${text}\n`) ?? []
  const values = new Map(
    [...text.matchAll(/^(?:export\s+)?([\w-]+)\s*:=\s*(['"]?)(.*?)\2\s*$/gm)].map(
      ([, key = '', , value = '']) => [key, value],
    ),
  )
  for (const [i, parameter] of parameters.trim().split(/\s+/).entries()) {
    const [key = '', fallback] = parameter.replace(/^[*+$]+/, '').split('=')
    const rest = /^[*+]/.test(parameter) ? quoted(args.slice(i)) : args[i]
    values.set(key, (rest || fallback?.replace(/^['"]|['"]$/g, '')) ?? unseen)
  }
  const others = needs.replace(/#.*$/, '').match(/[\w-]+/g) ?? []
  const lines = body.split('\n').map((line) => line.replace(/^[@\s-]+/, ''))
  const script = lines
    .join('\n')
    .replace(/\{\{\s*([^}]*?)\s*\}\}/g, (_, key) => values.get(key) ?? unseen)
  return [...others.flatMap((other) => recipeOf(other, [], text, seen)), script]
}

/** `task NAME`: the commands of a Taskfile’s task and of those it depends on. */
export const task: Wrapper = {
  programs: ['task', 'go-task'],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readOptions(args, '-d --dir -t --taskfile -o --output -C --concurrency')
    const place = resolve(folder, valuesOf(own, '-d', '--dir')[0] ?? '.')
    const names = valuesOf(own, '-t', '--taskfile')
    const text = firstOf(
      names.length > 0 ? names : ['Taskfile.yml', 'Taskfile.yaml', 'taskfile.yml'],
      place,
      host,
    )
    if (text === undefined) return undefined
    const tasks = own.operands.filter((word) => !/^\w+=/.test(word))
    const seen = new Set<string>()
    const scripts = (tasks.length > 0 ? tasks : ['default']).flatMap((name) =>
      taskOf(name, text, seen),
    )
    const rest = quoted(own.tail)
    return scripts.length > 0
      ? scripts.map(
          (script): Inner => ({
            kind: 'script',
            text: script.replace(/\{\{\s*\.CLI_ARGS\s*\}\}/g, rest).replace(/\{\{.*?\}\}/g, unseen),
            folder: place,
          }),
        )
      : undefined
  },
}

/** The commands of one task, read by their indentation. */
function taskOf(name: string, text: string, seen: Set<string>): string[] {
  if (seen.has(name)) return []
  seen.add(name)
  const start = new RegExp(
    `^( +)(['"]?)${escaped(name)}\\2:[ \\t]*(.*)\\n((?:\\1 +.*\\n?|\\s*\\n)*)`,
    'm',
  )
  const [, , , short = '', body = ''] = start.exec(`${text}\n`) ?? []
  const plain = (value: string) => value.trim().replace(/^(['"])(.*)\1$/, '$2')
  if (short !== '' && !short.startsWith('{')) return [plain(short)]
  const blocks = body.replace(/:\s*[|>][-+]?\n/g, ': ').replace(/-\s*[|>][-+]?\n\s*/g, '- ')
  const deps = [...blocks.matchAll(/^\s*deps:\s*\[(.*)\]/gm)].flatMap(([, list = '']) =>
    list.split(','),
  )
  const listed = /^\s*deps:\s*\n((?:\s*-\s*.*\n)*)/m.exec(blocks)?.[1] ?? ''
  const others = [
    ...deps.map(plain),
    ...[...listed.matchAll(/-\s*(?:task:\s*)?(.*)/g)].map(([, each = '']) => plain(each)),
    ...[...blocks.matchAll(/-\s*task:\s*(.*)/g)].map(([, each = '']) => plain(each)),
  ]
  const commands = [
    ...blocks.matchAll(
      /^[ \t]*(?:-[ \t]*(?:(?:cmd|defer):[ \t]*)?|cmds?:[ \t]+)(?!task:)(\S.*)$/gm,
    ),
  ]
  return [
    ...others.flatMap((other) => taskOf(other, text, seen)),
    ...commands.map(([, command = '']) => plain(command)),
  ]
}

function firstOf(names: readonly string[], place: string, host: Host): string | undefined {
  return names.map((name) => host.readFile(join(place, name))).find((text) => text !== undefined)
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
