import type { JsonFile } from './json.ts'
import { fieldsOf } from './plugin.ts'
import { isRecord, textOf } from './values.ts'

/** One hook of a hooks.json, and the keys that lead to it. */
export interface Hook {
  readonly event: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly keys: readonly (string | number)[]
}

/** The hooks of a file; what has not their shape is left out. */
export function hooksOf(json: JsonFile): Hook[] {
  const { hooks } = fieldsOf(json)
  return Object.entries(isRecord(hooks) ? hooks : {}).flatMap(([event, groups]) =>
    (Array.isArray(groups) ? groups : []).flatMap((group, at) =>
      (isRecord(group) && Array.isArray(group.hooks) ? group.hooks : []).flatMap((fields, index) =>
        isRecord(fields) ? { event, fields, keys: ['hooks', event, at, 'hooks', index] } : [],
      ),
    ),
  )
}

/** The words of a hook's command: what is run, and its arguments, without quotes. */
export function wordsOf({ fields }: Hook): string[] {
  const { command, args } = fields
  if (Array.isArray(args)) return [textOf(command), ...args.map(textOf)]
  const words = textOf(command).match(/"[^"]*"(?:[^\s"]*)|'[^']*'|\S+/g) ?? []
  return words.map((word) => word.replaceAll(/["']/g, ''))
}

/** The folder of the plugin that a hooks/hooks.json belongs to. */
export function rootOf({ file }: JsonFile): string {
  return file.path.replace(/(^|\/)hooks\/hooks\.json$/, '')
}
