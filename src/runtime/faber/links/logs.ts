import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { writeAtomic } from '../../state/files.ts'
import type { Ending } from './ending.ts'

/** A log of fractary-logs: its type, its id, and what its front matter says. */
export interface Log {
  readonly type: 'operational' | 'audit' | 'deployment'
  readonly id: string
  readonly frontMatter: Readonly<Record<string, string>>
  readonly body: string
}

/** What fractary-logs calls the work of an operation. */
const operationTypes: Readonly<Record<string, 'backup' | 'restore' | 'migration'>> = {
  migrate: 'migration',
  rollback: 'migration',
  'faber build': 'migration',
  'faber evaluate': 'migration',
  'faber release': 'migration',
  restore: 'restore',
  'backup create': 'backup',
}

/** The four environments that its deployment logs know, by the names that projects give them. */
const environments: readonly (readonly [RegExp, string])[] = [
  [/^(?:prod|production|live)\b/i, 'production'],
  [/^(?:staging|stage|preprod|pre-production|uat)\b/i, 'staging'],
  [/^(?:test|testing|ci|qa)\b/i, 'test'],
]

/** Where fractary-logs keeps its logs, from the project root. */
export const logsFolder = '.fractary/logs'

/** The logs of an ending: what ran, what was deployed where, and for the audit what changed or who approved. */
export function logsOf(ending: Ending, { isGuarded }: { readonly isGuarded: boolean }): Log[] {
  const { operation, environment, changed, status } = ending
  const stamp = ending.at.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  const name = [stamp, operation.replaceAll(' ', '-'), environment].filter(Boolean).join('-')
  const id = `${name}-${randomBytes(2).toString('hex')}`
  const shared = {
    title: [operation, environment].filter(Boolean).join(' '),
    date: ending.at.toISOString(),
    ...(ending.workId && { work_id: ending.workId }),
  }
  const log = (type: Log['type'], facts: Log['frontMatter']): Log => ({
    type,
    id,
    frontMatter: { log_type: type, ...shared, ...facts },
    body: bodyOf(ending),
  })
  const type = operationTypes[operation]
  const deploys = type !== undefined && type !== 'backup' && environment !== undefined
  return [
    ...(type
      ? [log('operational', { operation_id: id, operation_type: type, ...statusOf(ending) })]
      : []),
    ...(deploys && (changed || status === 'failure')
      ? [
          log('deployment', {
            deployment_id: id,
            status: status === 'failure' ? 'failure' : 'success',
            environment: environmentOf(environment, isGuarded),
          }),
        ]
      : []),
    ...(changed
      ? [
          log('audit', {
            audit_id: id,
            audit_type: operation === 'approve' ? 'security' : 'change',
            severity: status === 'success' ? 'info' : status === 'warning' ? 'warning' : 'critical',
            status: 'completed',
          }),
        ]
      : []),
  ]
}

/** Writes a log where fractary-logs finds it. @throws STATE_UNWRITABLE */
export async function writeLog(root: string, { type, id, frontMatter, body }: Log): Promise<void> {
  const fields = Object.entries(frontMatter).map(([key, value]) => `${key}: ${yamlText(value)}`)
  const path = join(root, logsFolder, type, `${id}.md`)
  await writeAtomic(path, ['---', ...fields, '---', '', body].join('\n'))
}

/** A JSON string is a YAML string, whatever stands in it. */
function yamlText(value: string): string {
  return /^[A-Za-z][\w-]*$/.test(value) ? value : JSON.stringify(value)
}

function statusOf({ status }: Ending): { status: string } {
  if (status === 'failure') return { status: 'failed' }
  return { status: status === 'pending_input' ? 'active' : 'completed' }
}

/** An environment of any other name is what its protection says. */
function environmentOf(name: string, isGuarded: boolean): string {
  const known = environments.find(([pattern]) => pattern.test(name))
  return known?.[1] ?? (isGuarded ? 'production' : 'development')
}

function bodyOf({ operation, message, actor, migrations, error, ...ending }: Ending): string {
  const facts = [
    ['Environment', ending.environment],
    ['Work item', ending.workId],
    ['By', actor],
    ['Approved by', ending.approvedBy],
    ['Migrations', migrations.join(', ')],
    ['Plan', ending.planId],
    ['Backup', ending.backupId],
    ['Error', error?.code],
    ['Why', error?.why],
    ['Next', error?.next?.replaceAll('\n', ' ')],
  ].filter(([, value]) => value)
  const lines = facts.map(([name, value]) => `- ${name}: ${value}`)
  return [`# ${operation}`, '', message, '', ...lines, ''].join('\n')
}
