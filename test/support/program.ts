import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { inject } from 'vitest'
import { bundle } from '../../scripts/lib/bundle.ts'
import { program } from '../../scripts/lib/entries.ts'
import {
  engineResultOf,
  type OperationDefinition,
  operations,
  type Result,
  resultSchema,
} from '../../src/operations/index.ts'
import { engineResult } from './engine-result.ts'
import { testServer } from './postgres/worker-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Bundles the program as the plugin has it, into a temporary folder; `remove` deletes it. */
export async function buildProgram(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'faber-db-program-'))
  for (const file of await bundle(root, '', [program])) {
    await mkdir(dirname(join(folder, file.path)), { recursive: true })
    await writeFile(join(folder, file.path), file.content)
  }
  return {
    path: join(folder, 'bin/faber-db'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

export interface Invocation {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Started {
  readonly pid: number
  readonly ended: Promise<Invocation>
  kill(signal: NodeJS.Signals): void
}

/** Starts `faber-db ARGS` as a process of its own, with nothing in its environment but what is given and PATH. */
export function startFaberDb(
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Started {
  const child = spawn(process.execPath, [inject('program'), ...args], {
    cwd,
    env: { PATH: `${testServer().toolsDir}:${process.env.PATH}`, HOME: cwd, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const ended = new Promise<Invocation>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exit) => resolve({ exit, stdout, stderr }))
  })
  return { pid: child.pid ?? 0, ended, kill: (signal) => void child.kill(signal) }
}

/** Runs `faber-db ARGS` to its end. */
export function faberDb(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Invocation> {
  return startFaberDb(args, options).ended
}

/**
 * Runs `faber-db ARGS --json` and reads the one document that it prints, which must keep the contract,
 * and be what FABER’s engine takes from a step.
 */
export async function faberDbJson(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<{ exit: number | null; result: Result; stderr: string }> {
  const { exit, stdout, stderr } = await faberDb([...args, '--json'], options)
  const result = JSON.parse(stdout) as Result
  assertContract(result)
  return { exit, stderr, result }
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false })

/** Fails where a result is not what the engine takes, is not as `resultSchema` says, or has a detail that its operation does not declare. */
function assertContract(result: Result): void {
  const all: readonly OperationDefinition[] = operations
  const operation = all.find(({ name }) => name === result.details.operation)
  const details = {
    properties: { ...operation?.details, operation: { type: 'string' } },
    additionalProperties: false,
  }
  const isPhase = operation?.name.startsWith('faber ')
  const ours = { allOf: [resultSchema, { properties: { details } }] }
  const engines = { allOf: [engineResult, { properties: { details } }] }
  const isKept = isPhase
    ? ajv.validate(engines, result)
    : ajv.validate(ours, result) && ajv.validate(engines, engineResultOf(result))
  if (isKept) return
  const faults = ajv.errors?.map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  )
  throw new Error(`The result breaks the contract:\n${faults?.join('\n')}`)
}
