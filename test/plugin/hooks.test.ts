import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plugin } from '../../src/plugin/plugin.ts'

const built = fileURLToPath(new URL('../../plugins/faber-db/', import.meta.url))
let home: string

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'an installed plugin '))
  cpSync(built, home, { recursive: true })
})
afterAll(() => rmSync(home, { recursive: true }))

/** The hooks as the client finds them. */
function hooksOf(event: string) {
  const { hooks } = JSON.parse(readFileSync(join(home, 'hooks/hooks.json'), 'utf8'))
  return hooks[event].flatMap((group: { hooks: unknown[] }) => group.hooks)
}

/** The bytes of a chunk and of all that it imports before it can run. */
function bytesOf(path: string, seen: Set<string> = new Set()): number {
  if (seen.has(path)) return 0
  seen.add(path)
  const text = readFileSync(join(home, path), 'utf8')
  const imports = [...text.matchAll(/^\s*(?:import|export|\}) (?:[^;]*?from )?"(\.[^"]+)";$/gm)]
  const others = imports.map(([, to = '']) => posix.join(posix.dirname(path), to))
  return others.reduce((sum, other) => sum + bytesOf(other, seen), Buffer.byteLength(text))
}

test.each(plugin.hooks ?? [])('$name lets a harmless event pass in silence', async ({ event }) => {
  const input = JSON.stringify({
    hook_event_name: event,
    cwd: home,
    tool_name: 'Bash',
    tool_input: { command: 'ls' },
  })
  for (const { command, args } of hooksOf(event)) {
    const placed = args.map((one: string) => one.replace(`\${CLAUDE_PLUGIN_ROOT}`, home))
    const { stdout, stderr, exitCode } = await execa(command, placed, { input, cwd: home })
    expect({ stdout, stderr, exitCode }).toEqual({ stdout: '', stderr: '', exitCode: 0 })
  }
})

test('what a hook loads before it knows the event is small: it runs before every tool', () => {
  expect(bytesOf('bin/chunks/main.mjs')).toBeGreaterThan(30_000)
  expect(bytesOf('bin/chunks/hook.mjs')).toBeLessThan(100_000)
})
