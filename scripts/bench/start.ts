import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { initialConfig } from '../../src/runtime/config/example.ts'
import { type Bench, type Command, seconds, table } from './bench.ts'
import { program } from './program.ts'

const runs = 21

/** A work item as an engine hands it over, with the description of one that people write. */
const context = {
  work_id: '123',
  issue_data: {
    number: 123,
    title: 'Add user profiles table',
    description: 'Each user has a profile with a short bio and a picture. '.repeat(20),
    labels: ['database', 'feature'],
  },
}

const files: Readonly<Record<string, object>> = {
  '.fractary/plugins/faber-db/config.json': initialConfig({
    provider: 'postgresql',
    hosting: 'local',
    migration_tool: 'prisma',
  }),
  'context.json': context,
}

/** What a person or an engine waits for before anything is done to a database. */
export const start: Bench = {
  title: 'The start of the program',
  async run(root) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    try {
      const faberDb = await program(root, join(folder, 'plugin'))
      for (const [path, value] of Object.entries(files)) write(join(folder, 'shop', path), value)
      const node = (...args: string[]): Command => ({
        file: process.execPath,
        args,
        cwd: join(folder, 'shop'),
      })
      const detect = ['faber', 'detect', '--context', 'context.json', '--json']
      const rows = [
        ['node -e 0', await time(node('-e', '0')), ''],
        ['faber-db --version', await time(node(faberDb, '--version')), ''],
        ['faber-db faber detect', await time(node(faberDb, ...detect)), '0.30'],
      ]
      return [
        `Whole processes, start of Node included: the median of ${runs} runs each, in seconds.\n`,
        table(['what runs', 'seconds', 'wanted'], rows),
      ].join('\n')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function time(command: Command): Promise<string> {
  return (await seconds(command, undefined, runs)).toFixed(2)
}

function write(path: string, value: object): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(value))
}
