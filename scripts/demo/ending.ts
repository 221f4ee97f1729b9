import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exitMeanings } from '../../src/operations/index.ts'
import { heading, output, print, quote, say, table } from './screen.ts'
import { type EnvironmentName, type Stage, variables } from './stage.ts'
import type { Step } from './steps.ts'
import type { Told } from './story.ts'

const state = '.fractary/plugins/faber-db'
const root = fileURLToPath(new URL('../..', import.meta.url))

/** What happened, a line a command. */
export function showSteps(steps: readonly Step[]): void {
  heading('What happened')
  print()
  const rows = steps.map(({ command, exit, seconds }) => [
    shortened(command),
    String(exit),
    seconds.toFixed(1),
    command.startsWith('faber-db') && exit !== 0 ? (meanings[exit] ?? '') : '',
  ])
  table([['command', 'exit', 'seconds', 'which means'], ...rows])
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0)
  print(`\n  ${steps.length} commands in ${total.toFixed(1)} seconds, each ended as it should.`)
}

const meanings: Readonly<Record<number, string>> = exitMeanings

/** A signature is no pleasure to read. */
function shortened(command: string): string {
  return command.replaceAll(/\S{33,}/g, (word) => `${word.slice(0, 12)}…`)
}

/** Where the records lie, and how each begins. */
export async function showRecords({ project }: Stage, { plan }: Told): Promise<void> {
  heading('What is left to look at')
  const inState = async (folder: string, ends: string, begins = '') => {
    const names = (await readdir(join(project, state, folder))).sort()
    const name = names.find((each) => each.startsWith(begins) && each.endsWith(ends))
    return `${state}/${folder}/${name}`
  }
  const planFile = await inState('plans', '.json', plan)
  const backup = await inState('backups/production', '.dump')
  const audit = await inState('audit', '.jsonl')

  say(`The plan that was approved: ${planFile}`)
  await showHead(join(project, planFile), 6)
  const { size } = await stat(join(project, backup))
  say(`The backup from before the change (${size} bytes, for pg_restore): ${backup}`)
  await showHead(join(project, `${backup}.json`), 6)
  say(`The audit, each line with the hash of the one before: ${audit}`)
  await showHead(join(project, audit), 2)
}

async function showHead(file: string, lines: number): Promise<void> {
  const all = (await readFile(file, 'utf8')).trimEnd().split('\n')
  for (const line of all.slice(0, lines)) {
    output(line.length > 110 ? `${line.slice(0, 109)}…` : line)
  }
  if (all.length > lines) output('…')
}

/** What a person does with the folder that stays. */
export function showFolder({ folder }: Stage): void {
  say(`The server is stopped. The project stays until the next demo, or until you remove it:
  cd ${quote(`${folder}/shop`)}
  rm -r ${quote(folder)}`)
}

/** How to go on with the server that stays; writes the file to source. */
export async function showHowToGoOn(stage: Stage): Promise<void> {
  const exports = [
    ['PATH', stage.env.PATH ?? ''],
    ['XDG_STATE_HOME', stage.env.XDG_STATE_HOME ?? ''],
    ['XDG_CACHE_HOME', stage.env.XDG_CACHE_HOME ?? ''],
    ...(Object.keys(variables) as EnvironmentName[]).map((name) => [
      variables[name],
      stage.url(name),
    ]),
  ]
  const lines = exports.map(([name, value = '']) => `export ${name}=${quote(value)}\n`)
  await writeFile(join(stage.folder, 'env.sh'), lines.join(''), { mode: 0o600 })
  const sql = [`${root}node_modules/.bin/tsx`, `${root}scripts/demo/sql.ts`].map(quote).join(' ')
  say(`The server is up (pid ${stage.server.pid}, port ${stage.server.port}); the project is in place.

Go there:
  cd ${quote(stage.project)} && . ../env.sh

Then, for example:
  faber-db status
  faber-db migrate production --dry-run
  ${sql} PROD_DATABASE_URL 'select * from "Customer" limit 3'
  psql "$PROD_DATABASE_URL"        (where it is installed)

Stop the server and remove everything:
  kill -INT ${stage.server.pid}; sleep 1; rm -rf ${quote(stage.folder)}`)
}
