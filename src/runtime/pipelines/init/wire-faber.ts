import { chmod, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { recordAudit } from '../../audit/trail.ts'
import { loadConfig } from '../../config/load.ts'
import {
  engineConfig,
  engineWorkflow,
  isWired,
  labelMapping,
  missingSections,
  phasesWithout,
  wireEngine,
  workflowFor,
} from '../../faber/wiring.ts'
import { actor, type Run } from '../../run.ts'
import { readText, toJson, writeAtomic } from '../../state/files.ts'
import { listed } from '../../text.ts'
import { shownPath } from '../steps.ts'

type Parsed = Record<string, unknown>

export interface Wired {
  readonly written: readonly string[]
  /** What a person should look at. */
  readonly hints: readonly string[]
}

/**
 * Puts faber-db into the project’s FABER: the workflow where the engine looks, our sections of our
 * configuration, and the labels that lead to the workflow. Nothing that is there is changed.
 */
export async function wireFaber(path: string, run: Run): Promise<Wired> {
  const engine = await readEngine(run)
  const workflow = await writeWorkflow(engine, run)
  const sections = await addSections(path, engine, run)
  const wiring = await addToEngine(engine, run)
  const hints = [
    ...phasesWithout(await loadConfig(path)),
    ...(engine
      ? []
      : [
          `Show ${engineConfig} of FABER the workflow and its labels: details.faber.label_mapping.`,
        ]),
  ]
  run.details.faber = {
    workflow,
    sections,
    ...(engine ? wiring : { label_mapping: labelMapping }),
  }
  const written = [
    ...(workflow.written ? [workflow.file] : []),
    ...(sections.length > 0 ? [`${shownPath(path, run)} (${listed(sections)})`] : []),
    ...(wiring.added.length > 0 ? [engineConfig] : []),
  ]
  if (written.length > 0) {
    const event = { operation: 'init', outcome: 'wired FABER', actor: actor(), written }
    await recordAudit(run.state.audit, event, run.now())
  }
  return { written, hints }
}

/** The engine’s configuration; one that is no JSON object is not ours to mend, and is treated as absent. */
async function readEngine(run: Run): Promise<Parsed | undefined> {
  const text = await readText(join(run.root, engineConfig))
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Parsed
  } catch {}
  run.warnings.push({
    code: 'FABER_UNREADABLE',
    message: `${engineConfig} is no JSON object, and was left as it is.`,
  })
  return undefined
}

async function writeWorkflow(engine: Parsed | undefined, run: Run) {
  const path = join(run.root, engineWorkflow)
  const { form, workflow } = workflowFor(engine)
  const existing = await readText(path)
  if (existing === undefined) {
    await writeAtomic(path, toJson(workflow))
    return { file: engineWorkflow, form, written: true }
  }
  if (!isWired(existing)) {
    run.warnings.push({
      code: 'FABER_NOT_WIRED',
      message: `${engineWorkflow} is there already and does not name faber-db’s coordinator; it was left as it is.`,
    })
  }
  return { file: engineWorkflow, form, written: false }
}

/** Adds the sections that are missing, and returns their names. */
async function addSections(
  path: string,
  engine: Parsed | undefined,
  run: Run,
): Promise<readonly string[]> {
  const { environments } = await loadConfig(path)
  const text = ((await readText(path)) ?? '').replace(/^\uFEFF/, '')
  const raw = JSON.parse(text) as Parsed
  const missing = missingSections(raw, environments, engine)
  const names = Object.keys(missing)
  if (names.length > 0) await writeAtomic(path, toJson({ ...raw, ...missing }))
  run.reporter.progress(
    `  ${shownPath(path, run)}: ${names.length > 0 ? listed(names) : 'as it was'}`,
  )
  return names
}

/** Adds the workflow and its labels to the engine’s configuration, which keeps its rights. */
async function addToEngine(engine: Parsed | undefined, run: Run) {
  if (!engine) return { added: [], kept: [] }
  const { config, added, kept } = wireEngine(engine)
  if (added.length > 0) {
    const path = join(run.root, engineConfig)
    const { mode } = await stat(path)
    await writeAtomic(path, toJson(config))
    await chmod(path, mode)
  }
  return { added, kept }
}
