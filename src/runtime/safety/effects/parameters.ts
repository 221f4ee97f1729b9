import type { Node } from 'libpg-query'
import { optionName } from '../reading/options.ts'
import type { LockMode } from './effects.ts'

/** Storage parameters that change what a query or an index does at once (PostgreSQL's reloptions.c). */
const exclusive: ReadonlySet<string> = new Set([
  'user_catalog_table',
  'security_barrier',
  'security_invoker',
  'check_option',
  'fastupdate',
  'gin_pending_list_limit',
  'buffering',
  'pages_per_range',
  'autosummarize',
])

/** The lock that SET (…) and RESET (…) need. */
export function parametersMode(definition: Node | undefined): LockMode {
  const options = definition && 'List' in definition ? (definition.List.items ?? []) : []
  return options.some((option) => exclusive.has(optionName(option)))
    ? 'ACCESS EXCLUSIVE'
    : 'SHARE UPDATE EXCLUSIVE'
}
