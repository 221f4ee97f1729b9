import { nodesIn, type Tagged } from './ast.ts'
import { codeOf } from './code.ts'

/**
 * Whether the statement reaches beyond the database it runs in: to roles, other databases, the
 * server's settings or files, other servers. Code in strings (DO, function bodies) is judged by
 * its words, on the side of caution.
 */
export function isClusterWide(statement: Tagged, text: string): boolean {
  const { kind, node } = statement
  if (always.has(kind) || reachingFunctions.test(text)) return true
  if (mayNameCatalog.test(text) && writesSharedCatalog(statement)) return true
  switch (kind) {
    case 'CopyStmt':
      return node.is_program === true || node.filename !== undefined
    case 'RenameStmt':
      return sharedObjects.has(node.renameType ?? '')
    case 'AlterOwnerStmt':
      return sharedObjects.has(node.objectType ?? '')
    case 'CommentStmt':
    case 'SecLabelStmt':
    case 'GrantStmt':
      return sharedObjects.has(node.objtype ?? '')
    case 'DoStmt':
    case 'CreateFunctionStmt':
      return namesSharedThings(codeOf(statement).body)
    default:
      return false
  }
}

const always: ReadonlySet<string> = new Set([
  'CreateRoleStmt',
  'AlterRoleStmt',
  'AlterRoleSetStmt',
  'DropRoleStmt',
  'GrantRoleStmt',
  'DropOwnedStmt',
  'ReassignOwnedStmt',
  'CreatedbStmt',
  'DropdbStmt',
  'AlterDatabaseStmt',
  'AlterDatabaseSetStmt',
  'AlterDatabaseRefreshCollStmt',
  'CreateTableSpaceStmt',
  'DropTableSpaceStmt',
  'AlterTableSpaceOptionsStmt',
  'AlterSystemStmt',
  'CreateSubscriptionStmt',
  'AlterSubscriptionStmt',
  'DropSubscriptionStmt',
  'LoadStmt',
])

const sharedObjects: ReadonlySet<string> = new Set([
  'OBJECT_DATABASE',
  'OBJECT_PARAMETER_ACL',
  'OBJECT_ROLE',
  'OBJECT_SUBSCRIPTION',
  'OBJECT_TABLESPACE',
])

const reachingFunctions = new RegExp(
  String.raw`\b(${[
    String.raw`dblink\w*`,
    'lo_import',
    'lo_export',
    'pg_(cancel|terminate)_backend',
    String.raw`pg_(create|drop|copy)_\w*replication_slot`,
    String.raw`pg_(read|write|stat|ls|logdir)_\w*(file|dir)\w*`,
    String.raw`pg_file_\w+`,
    'pg_reload_conf',
    'pg_rotate_logfile',
    'pg_promote',
    'pg_switch_wal',
    'pg_stat_reset_shared',
  ].join('|')})"?\s*\(`,
  'i',
)

// Catalogs that every database of the server shares; a superuser may write them.
const sharedCatalogs =
  /\bpg_(authid|auth_members|database|db_role_setting|parameter_acl|replication_origin|shdepend|shdescription|shseclabel|subscription|tablespace)\b/i

// Most statements need no walk: their text names no such catalog, nor anything in escapes (U&"…").
const mayNameCatalog = new RegExp(`${sharedCatalogs.source}|u&"`, 'i')

function writesSharedCatalog(statement: Tagged): boolean {
  for (const { kind, node } of [statement, ...nodesIn(statement.node)]) {
    switch (kind) {
      case 'InsertStmt':
      case 'UpdateStmt':
      case 'DeleteStmt':
      case 'MergeStmt':
        if (sharedCatalogs.test(node.relation?.relname ?? '')) return true
    }
  }
  return false
}

const verbs = /\b(create|alter|drop|rename|comment|reassign|security\s+label|execute)\b/i
const nouns = /\b(role|user|group|database|tablespace|subscription|system|owned)\b/i
const writes = /\b(insert|update|delete|merge)\b/i
const alone = /\b(grant|revoke|copy|load|program)\b/i

// The words need not be neighbours: EXECUTE may put them together.
function namesSharedThings(code: string): boolean {
  return (
    alone.test(code) ||
    (verbs.test(code) && nouns.test(code)) ||
    (writes.test(code) && sharedCatalogs.test(code))
  )
}
