import type { Config } from '../config/schema.ts'
import { coordinator, integrated, workflowForms } from './workflows/index.ts'

/** Where FABER’s engine looks, from the project root. */
export const engineConfig = '.fractary/plugins/faber/config.json'
export const engineWorkflow = `.fractary/plugins/faber/workflows/${integrated.id}.json`

/** The spelling of the coordinator in workflow files of FABER-DB’s first version. */
const olderCoordinator = 'fractary-faber-db:faber-coordinator'

/** Labels that stand for database work; an engine takes the workflow of the first that a work item has. */
const labels = ['database', 'db', 'schema', 'migration']

/** As much of the engine’s configuration as we look at. Everything else in it is left alone. */
interface EngineConfig {
  readonly schema_version?: unknown
  readonly workflows?: unknown
  readonly workflow_inference?: { readonly label_mapping?: Readonly<Record<string, unknown>> }
  readonly integrations?: Readonly<Record<string, unknown>>
}

export const labelMapping = Object.fromEntries(labels.map((label) => [label, integrated.id]))

/** The workflow in the form that the engine reads: steps from 2.2 on, and where nobody says which engine it is. */
export function workflowFor(config: EngineConfig | undefined): {
  readonly form: string
  readonly workflow: object
} {
  const [major = 0, minor = 0] = String(config?.schema_version ?? '2.2')
    .split('.')
    .map(Number)
  const isOlder = major < 2 || (major === 2 && minor < 2)
  const [hooks, steps] = workflowForms
  const form = isOlder ? hooks : steps
  return { form: form.name, workflow: form.describe(integrated) }
}

/** Whether a workflow file has faber-db in it, by today’s name or the older one. */
export function isWired(workflow: string): boolean {
  return workflow.includes(`"${coordinator}"`) || workflow.includes(`"${olderCoordinator}"`)
}

/** The engine’s configuration with our workflow and the labels that lead to it: what is there stays as it is. */
export function wireEngine(config: EngineConfig): {
  readonly config: EngineConfig
  readonly added: readonly string[]
  readonly kept: readonly string[]
} {
  const { id, description } = integrated
  const workflows = Array.isArray(config.workflows) ? config.workflows : undefined
  const isListed = workflows?.some((one) => one?.id === id) ?? false
  const entry = { id, file: `./workflows/${id}.json`, description }
  const known = config.workflow_inference?.label_mapping ?? {}
  const missing = labels.filter((label) => !Object.hasOwn(known, label))
  const taken = labels.filter((label) => Object.hasOwn(known, label) && known[label] !== id)
  return {
    config: {
      ...config,
      ...(isListed ? {} : { workflows: [...(workflows ?? []), entry] }),
      ...(missing.length > 0 && {
        workflow_inference: {
          ...config.workflow_inference,
          label_mapping: {
            ...known,
            ...Object.fromEntries(missing.map((label) => [label, id])),
          },
        },
      }),
    },
    added: [
      ...(isListed ? [] : [`workflows: ${id}`]),
      ...missing.map((label) => `workflow_inference.label_mapping.${label}`),
    ],
    kept: taken.map((label) => `workflow_inference.label_mapping.${label} is ${known[label]}`),
  }
}

/** A phase that migrates, and how careful it is in the environment of that name. */
const careful = {
  dev: { auto_migrate: true, health_check_after: true },
  staging: { auto_migrate: true, health_check_before: true, health_check_after: true },
  production: {
    require_approval: true,
    backup_required: true,
    health_check_before: true,
    health_check_after: true,
  },
} as const

/** The sections that our own configuration lacks for FABER; a section that is there says what is wanted. */
export function missingSections(
  config: { readonly faber_integration?: unknown; readonly integration?: unknown },
  environments: Config['environments'],
  engine: EngineConfig | undefined,
): Readonly<Record<string, object>> {
  const rules = Object.entries(careful).filter(([name]) => Object.hasOwn(environments, name))
  const { work_plugin, logs_plugin } = engine?.integrations ?? {}
  const integration = {
    ...(typeof work_plugin === 'string' && { work_plugin }),
    ...(typeof logs_plugin === 'string' && { logs_plugin }),
  }
  return {
    ...(config.integration === undefined && Object.keys(integration).length > 0 && { integration }),
    ...(config.faber_integration === undefined && {
      faber_integration: { enabled: true, environments: Object.fromEntries(rules) },
    }),
  }
}

/** The phases whose environment the configuration does not have. */
export function phasesWithout({ environments, faber_integration }: Config): string[] {
  return Object.entries(faber_integration.phase_hooks).flatMap(([hook, settings]) => {
    if (!settings.enabled || !('environment' in settings)) return []
    return Object.hasOwn(environments, settings.environment)
      ? []
      : [
          `There is no environment ${settings.environment}: set faber_integration.phase_hooks.${hook}.environment, or turn the hook off.`,
        ]
  })
}
