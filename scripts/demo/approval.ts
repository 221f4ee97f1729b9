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

/** Has production planned, approves the plan by signature, and returns its id (8 characters). */
export async function planAndApprove(steps: Steps): Promise<string> {
  const shown = await steps.faberDb(['migrate', 'production'], 5)
  const plan = found(/Plan ([0-9a-f]{8}):/, shown)
  say(`There is no person in this demo, so it signs the plan with the key that it made for itself.
In your project a person approves, at a terminal: faber-db approve ${plan}`)
  const signed = await steps.faberDb(['approve', plan, '--sign', '../demo-key.pem'], 0)
  const signature = found(/--signature (\S+)/, signed)
  await steps.faberDb(['approve', plan, '--signature', signature], 0)
  return plan
}

function found(pattern: RegExp, text: string): string {
  const [, word] = pattern.exec(text) ?? []
  if (word) return word
  throw new Error(`faber-db did not print what is looked for: ${pattern}`)
}
