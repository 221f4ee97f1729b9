import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import type { Address } from '../../../../src/runtime/guard/address.ts'
import type { Invocation } from '../../../../src/runtime/guard/shell/invocation.ts'
import { toolContext } from '../../../../src/runtime/guard/tools/context.ts'
import type { DatabaseTool, Use } from '../../../../src/runtime/guard/tools/tool.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder with these files, which is gone after the test. */
export function projectWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'guard-'))
  folders.push(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

interface Around {
  readonly folder?: string
  readonly env?: NodeJS.ProcessEnv
  readonly input?: string
}

/** What a tool says of a command line, as words or as text without quotes, in a folder, with variables set. */
export function usesOfCommand(
  tool: DatabaseTool,
  command: string | readonly string[],
  { folder = '/nowhere', env = {}, input }: Around = {},
): readonly Use[] | undefined {
  const words = (typeof command === 'string' ? command.split(' ') : command) as [
    string,
    ...string[],
  ]
  const invocation: Invocation = {
    words,
    variables: new Map(),
    input,
    folder,
  }
  return tool.uses(invocation, toolContext(folder, env))
}

/** `write prisma migrate reset`, or what stands for no use. */
export function effectOf(...args: Parameters<typeof usesOfCommand>): string {
  const uses = usesOfCommand(...args)
  if (uses === undefined) return 'not known'
  return uses.map(({ does, what }) => `${does} ${what}`).join(', ') || 'nothing'
}

/** The databases that a command reaches, as `host:port/database` with `?` for what is not known. */
export function targetsOf(...args: Parameters<typeof usesOfCommand>): string[] {
  const text = ({ host, port, database }: Address) =>
    `${host ?? '?'}:${port ?? '?'}/${database ?? '?'}`
  return (usesOfCommand(...args) ?? []).flatMap(({ targets }) => targets.map(text))
}
