import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from './screen.ts'
import type { Stage } from './stage.ts'
import type { Steps } from './steps.ts'

const configFile = '.fractary/plugins/faber-db/config.json'

/** Makes a key, and lets the configuration trust it by the name `demo`. */
export async function trustOwnKey({ folder, project }: Stage): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  await writeFile(join(folder, 'demo-key.pem'), pem, { mode: 0o600 })
  const file = join(project, configFile)
  const config = JSON.parse(await readFile(file, 'utf8'))
  config.safety.approval_keys = { demo: publicKey.export({ type: 'spki', format: 'pem' }) }
  await writeFile(file, `${JSON.stringify(config, null, 2)}\n`)
}

/** A plan that was approved: its id (8 characters), and the arguments that carry it out. */
export interface ApprovedPlan {
  readonly id: string
  readonly request: readonly string[]
}

/** Has an operation on production planned, and approves the plan by signature. */
export async function planAndApprove(
  steps: Steps,
  args: readonly string[] = ['migrate', 'production'],
): Promise<ApprovedPlan> {
  const shown = await steps.faberDb(args, 5)
  const id = found(/Plan ([0-9a-f]{8}):/, shown)
  const request = found(/Plan [0-9a-f]{8}: (.+)/, shown)
  say(`There is no person in this demo, so it signs the plan with the key that it made for itself.
In your project a person approves, at a terminal or in Claude Code: faber-db approve ${id}`)
  const signed = await steps.faberDb(['approve', id, '--sign', '../demo-key.pem'], 0)
  const signature = found(/--signature (\S+)/, signed)
  await steps.faberDb(['approve', id, '--signature', signature], 0)
  return { id, request: request.split(' ') }
}

function found(pattern: RegExp, text: string): string {
  const [, word] = pattern.exec(text) ?? []
  if (word) return word
  throw new Error(`faber-db did not print what is looked for: ${pattern}`)
}
