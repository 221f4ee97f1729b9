import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface Fractary {
  /** The folder of the executable, to be put on PATH. */
  readonly bin: string
  /** The arguments of each call, the first call first. */
  calls(): Promise<string[][]>
  /** What it found in its environment, of the variables with a connection string in them. */
  urls(): Promise<string[]>
}

const program = `#!/usr/bin/env node
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
const urls = Object.keys(process.env).filter((name) => /^postgres/.test(process.env[name]))
const call = { args: process.argv.slice(2), urls }
writeFileSync(join(__dirname, Date.now() + '-' + process.pid + '.json'), JSON.stringify(call))
ENDING
`

/** A \`fractary\` that records what it is called with, and ends as \`ending\` says. */
export async function fractary(
  ending = 'console.log(\'{"status":"success"}\')',
): Promise<Fractary> {
  const bin = await mkdtemp(join(tmpdir(), 'faber-db-fractary-'))
  onTestFinished(() => rm(bin, { recursive: true, force: true }))
  await writeFile(join(bin, 'fractary'), program.replace('ENDING', ending))
  await chmod(join(bin, 'fractary'), 0o755)
  const read = async () => {
    const names = (await readdir(bin)).filter((name) => name.endsWith('.json')).sort()
    return Promise.all(
      names.map(async (name) => JSON.parse(await readFile(join(bin, name), 'utf8'))),
    )
  }
  return {
    bin,
    calls: async () => (await read()).map(({ args }) => args),
    urls: async () => (await read()).flatMap(({ urls }) => urls),
  }
}
