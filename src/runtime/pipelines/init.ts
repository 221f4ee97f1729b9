import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { type ArgumentsOf, FaberDbError, init as operation } from '../../operations/index.ts'
import { recordAudit } from '../audit/trail.ts'
import { type Choice, initialConfig } from '../config/example.ts'
import { configPath, loadConfig } from '../config/load.ts'
import { getHandler } from '../handlers/index.ts'
import { findSchema, schemaPlaces } from '../handlers/prisma/schema-files.ts'
import { getProvider } from '../providers/index.ts'
import { actor, type Run } from '../run.ts'
import { readText, toJson, writeAtomic } from '../state/files.ts'
import { listed } from '../text.ts'
import { wireFaber } from './init/wire-faber.ts'
import { done, pipeline } from './pipeline.ts'
import { shownPath } from './steps.ts'

type Arguments = ArgumentsOf<typeof operation>

export const init = pipeline(operation)
  .step('look for a configuration', async ({ args }, run) => {
    const path = configPath(run.root, run.env)
    const existing = await readText(path)
    run.details.config = shownPath(path, run)
    if (existing === undefined || args.force) return { path, existing, isKept: false }
    const config = await loadConfig(path)
    Object.assign(run.details, {
      written: false,
      provider: config.database.provider,
      migration_tool: config.database.migration_tool,
      environments: variables(config.environments),
    })
    if (args.faber) return { path, existing, isKept: true }
    return done(`${run.details.config} is there already and valid; it was left as it is.`)
  })
  .step('look at the project', async ({ args, isKept }, run) => {
    if (isKept) return {}
    const choice = await choose(args, run)
    await getProvider(choice.provider)
    await getHandler(choice.migration_tool)
    return { choice }
  })
  .step('ask', async ({ args, choice }, run) => {
    if (!choice || args.yes || !process.stdin.isTTY || !process.stderr.isTTY) return {}
    const terminal = createInterface({ input: process.stdin, output: process.stderr })
    const { provider, migration_tool } = choice
    const question = `Write ${run.details.config} for ${provider} and ${migration_tool}? [Y/n] `
    const answer = await terminal.question(question, { signal: run.signal })
    terminal.close()
    if (/^n/i.test(answer.trim())) return done('Nothing was written.')
    return {}
  })
  .step('write', async ({ args, path, existing, choice }, run) => {
    if (!choice) return {}
    const config = initialConfig(choice)
    if (existing !== undefined) {
      const kept = `${path}.${run.now().toISOString().replace(/\D/g, '').slice(0, 14)}`
      await writeAtomic(kept, existing)
      run.details.kept = shownPath(kept, run)
    }
    await writeAtomic(path, toJson(config))
    await keepOutOfGit(run.state.folder)
    const names = Object.values(config.environments).map((each) => each.connection_string_env)
    Object.assign(run.details, {
      written: true,
      provider: choice.provider,
      migration_tool: choice.migration_tool,
      environments: variables(config.environments),
    })
    const event = { operation: 'init', outcome: 'written', actor: actor() }
    await recordAudit(run.state.audit, event, run.now())
    const wrote = `Wrote ${run.details.config}. Now set ${names.join(', ')}.`
    return args.faber ? { wrote } : done(wrote, ['faber-db db-create dev'])
  })
  .step('wire FABER', async ({ path, wrote }, run) => {
    const { written, hints } = await wireFaber(path, run)
    const wired =
      written.length > 0 ? `Wired FABER: ${listed(written)}.` : 'FABER is wired already.'
    return done([wrote, wired].filter(Boolean).join(' '), hints)
  })

/** What the flags say, else what the project shows. */
async function choose(args: Arguments, run: Run): Promise<Choice> {
  const schema = await readSchema(run.root)
  const declared = /datasource\s+\w+\s*\{[^}]*\bprovider\s*=\s*"(\w+)"/.exec(schema)?.[1]
  const provider = args.provider ?? (declared as Choice['provider'] | undefined)
  if (!provider) {
    throw new FaberDbError('USAGE', {
      message: `The project does not show which database it uses: no datasource in ${schemaPlaces.join(', ')}.`,
      next: 'Say it: faber-db init --provider postgresql --migration-tool prisma',
    })
  }
  return {
    provider,
    hosting: args.hosting ?? 'local',
    migration_tool: args.migrationTool ?? 'prisma',
  }
}

/** The text of the Prisma schema without its comments, whether one file or a folder of them; empty where there is none. */
async function readSchema(root: string): Promise<string> {
  const place = await findSchema(root).catch(() => undefined)
  if (!place) return ''
  const path = join(root, place)
  const text = await readFile(path, 'utf8').catch(async () => {
    const names = (await readdir(path)).filter((name) => name.endsWith('.prisma'))
    return (await Promise.all(names.map((name) => readFile(join(path, name), 'utf8')))).join('\n')
  })
  return text.replace(/\/\/.*$/gm, '')
}

function variables(environments: Readonly<Record<string, { connection_string_env: string }>>) {
  return Object.entries(environments).map(([name, { connection_string_env }]) => ({
    name,
    variable: connection_string_env,
  }))
}

const ofThisMachine = [
  ...['/backups/', '/plans/', '/grants/', '/tokens/', '/restores/', '/samples/', '/alerts/'],
  ...['/faber/', '/seen.json', '/servers.json'],
]

/** The configuration belongs into version control; plans, grants and backups do not. */
async function keepOutOfGit(folder: string): Promise<void> {
  const file = join(folder, '.gitignore')
  if ((await readText(file)) !== undefined) return
  await writeAtomic(file, [...ofThisMachine, '*.lock', '*.tmp', ''].join('\n'))
}
