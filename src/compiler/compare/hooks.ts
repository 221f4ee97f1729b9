import type { Block } from './blocks.ts'

interface Hooks {
  readonly hooks?: Readonly<Record<string, readonly Group[]>>
}

interface Group {
  readonly matcher?: string
  readonly hooks?: readonly unknown[]
}

/** Each hook of a hooks.json as one line: `PreToolUse Bash: {"type":"command",…}`. */
export function hookGrants(json: string): Block[] {
  return Object.entries(parse(json).hooks ?? {}).flatMap(([event, groups]) =>
    [groups].flat().flatMap((group) =>
      (group.hooks ?? []).map((hook) => ({
        text: `${event} ${group.matcher ?? '(all)'}: ${JSON.stringify(hook)}`,
        line: json.slice(0, json.indexOf(`"${event}"`)).split('\n').length,
      })),
    ),
  )
}

/** A file that is no JSON has no hooks: the client loads none from it either. */
function parse(json: string): Hooks {
  try {
    return JSON.parse(json)
  } catch {
    return {}
  }
}
