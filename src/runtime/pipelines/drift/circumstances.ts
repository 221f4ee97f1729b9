import type { Statement } from '../../safety/reading/parse.ts'

/**
 * Whether what these statements make may hang on more than their text: they run code that makes
 * something, and name the clock, chance, the session, the database, or what else is on the server.
 * Such an end state is not remembered. A default that is stored and a trigger that only calls now()
 * make nothing by it. Where it is not sure the answer is yes: a replay too many is only slow.
 */
export function hangsOnCircumstances(statements: readonly Statement[]): boolean {
  const textsOf = (kinds: ReadonlySet<string>) =>
    statements.filter(({ kind }) => kinds.has(kind)).map(({ text }) => text)
  if (statements.some(({ text }) => readNow.test(text))) return true
  return (
    textsOf(running).some((text) => making.test(text.replace(ownCreate, ''))) &&
    textsOf(telling).some((text) => circumstance.test(text))
  )
}

/** What is code, run at once or by another statement. */
const running = new Set([
  'DoStmt',
  'SelectStmt',
  'CallStmt',
  'PrepareStmt',
  'ExecuteStmt',
  'CreateFunctionStmt',
])

/** The code, and the rows that it may go by. */
const telling = new Set([...running, 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'])

/** A function’s definition makes the function, by its text. */
const ownCreate = /^create\b/i

const making = /\b(?:create|alter|drop|rename|execute|set_config|dblink\w*)\b/i

/** A literal that is read when it is stored, and not later: `DEFAULT 'today'::date`. */
const readNow = /'[\d:.\s+-]*(?:now|today|tomorrow|yesterday)[\d:.\s+-]*'/i

const circumstance = new RegExp(
  [
    '\\b(?:now|timeofday|current_(?:date|time|timestamp)|localtime(?:stamp)?)\\b',
    '\\b(?:clock|statement|transaction)_timestamp\\b|\\bpg_sleep|\\brandom|\\bsetseed\\b|_uuid|uuid_',
    '\\bcurrent_(?:database|catalog|query|setting)\\b|\\binet_(?:server|client)_|\\bversion\\s*\\(',
    '\\btxid_|xact|_privilege\\b|\\bothers\\b|\\b(?:next|curr|last)val\\b|\\brow_security_active\\b',
    // What the server has besides this database: roles, other databases, settings, activity, files.
    '\\bpg_(?:roles|authid|auth_|user|shadow|group|database|settings|file_|config|stat|locks)',
    '\\bpg_(?:tablespace|available|hba|timezone|cursors|prepared|read_|ls_|is_|last_|current_)',
    '\\bpg_(?:backend|conf_|postmaster|my_|has_|control|size|relation_|total_|export)',
  ].join('|'),
  'i',
)
