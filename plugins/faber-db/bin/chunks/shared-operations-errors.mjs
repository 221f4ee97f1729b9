var errorKinds = {
  USAGE: { exit: 2, meaning: "The command line is not one that faber-db knows." },
  CONFIG_MISSING: { exit: 2, meaning: "The project has no faber-db configuration." },
  CONFIG_INVALID: { exit: 2, meaning: "The configuration is not valid: JSON, a key or a value." },
  ENVIRONMENT_UNKNOWN: { exit: 2, meaning: "The configuration has no such environment." },
  VARIABLE_UNSET: { exit: 2, meaning: "The variable that holds the connection string is not set." },
  URL_INVALID: { exit: 2, meaning: "The connection string is not one that the provider takes." },
  NOT_SUPPORTED: {
    exit: 2,
    meaning: "The configured provider or tool is not one that faber-db handles."
  },
  MIGRATIONS_INVALID: {
    exit: 2,
    meaning: "The migrations folder holds something that cannot be applied."
  },
  FILE_UNREADABLE: { exit: 2, meaning: "A file that was named cannot be read." },
  FILE_UNWRITABLE: { exit: 2, meaning: "A file that was named cannot be written." },
  CONTEXT_INVALID: { exit: 2, meaning: "The context of the FABER step is not one." },
  SPECIFICATION_INVALID: {
    exit: 2,
    meaning: "The specification, or the answer to the request, cannot be made into a migration."
  },
  SCHEMA_INVALID: { exit: 2, meaning: "The migration tool rejects the schema." },
  RECEIVER_UNKNOWN: { exit: 2, meaning: "The configuration has no such receiver of alerts." },
  TOOL_MISSING: { exit: 2, meaning: "A program that is needed is not installed, or too old." },
  DB_UNREACHABLE: { exit: 3, meaning: "The server does not answer." },
  DB_AUTH_FAILED: { exit: 3, meaning: "The server rejects the user or the password." },
  DB_MISSING: { exit: 3, meaning: "The server has no database of that name." },
  DB_PERMISSION: { exit: 4, meaning: "The role lacks a right that is needed." },
  DB_POOLED: {
    exit: 4,
    meaning: "The connection goes through a pooler that does not keep sessions."
  },
  MONITOR_RUNNING: { exit: 4, meaning: "Another process looks at the environment already." },
  LOCK_HELD: { exit: 4, meaning: "Another migration holds the lock." },
  HISTORY_FAILED: { exit: 4, meaning: "An earlier migration failed or never finished." },
  HISTORY_MODIFIED: { exit: 4, meaning: "A migration was edited after it had been applied." },
  HISTORY_MISSING: { exit: 4, meaning: "An applied migration is missing from the folder." },
  BASELINE_REQUIRED: { exit: 4, meaning: "The database has tables but no migration history." },
  SQL_INVALID: { exit: 4, meaning: "A migration is not valid SQL for this server." },
  SCHEMA_CONFLICT: {
    exit: 4,
    meaning: "The schema has something else of a name that the specification defines."
  },
  WORK_ITEM_STALE: {
    exit: 4,
    meaning: "What the state of a work item names is no longer there."
  },
  RISK_REACHED: { exit: 4, meaning: "A finding is as bad as --fail-on says, or worse." },
  OPERATION_BLOCKED: { exit: 4, meaning: "Policy forbids a statement of the migration." },
  POLICY: { exit: 4, meaning: "Policy forbids what was asked for." },
  UNHEALTHY: { exit: 4, meaning: "The database is not healthy enough to change." },
  REHEARSAL_FAILED: { exit: 4, meaning: "The migration failed on a scratch copy of the schema." },
  SCRATCH_UNFIT: {
    exit: 4,
    meaning: "The scratch server is not like the server that it stands for."
  },
  APPROVAL_REQUIRED: { exit: 5, meaning: "A person must approve the plan first." },
  APPROVAL_VOID: { exit: 4, meaning: "What was approved is no longer what would run." },
  APPROVAL_REFUSED: { exit: 4, meaning: "The approval was not given by a person who may give it." },
  PLAN_UNKNOWN: { exit: 2, meaning: "There is no such plan." },
  STATE_CORRUPT: { exit: 4, meaning: "A file of the state folder was damaged or edited." },
  STATE_UNWRITABLE: { exit: 4, meaning: "The state folder cannot be written." },
  BACKUP_FAILED: {
    exit: 4,
    meaning: "The backup could not be made or verified; nothing was changed."
  },
  BACKUP_UNKNOWN: { exit: 2, meaning: "There is no such backup." },
  BACKUP_KEY: { exit: 2, meaning: "The key of the backups is not set, or is not the one." },
  BACKUP_DAMAGED: { exit: 4, meaning: "A backup is not what it was when it was made." },
  BACKUP_NEEDED: { exit: 4, meaning: "The backup must be kept: something rests on it." },
  STORE_FAILED: { exit: 4, meaning: "The store of the backups cannot be read or written." },
  ALERT_NOT_SENT: { exit: 4, meaning: "A receiver of alerts was not told." },
  RESTORE_REFUSED: {
    exit: 4,
    meaning: "Something stands in the way of the restore; nothing was touched."
  },
  RESTORE_FAILED: { exit: 7, meaning: "The restore failed; the database is as it was before." },
  ROLLBACK_IMPOSSIBLE: { exit: 4, meaning: "There is no way back that can be proven." },
  ROLLBACK_FAILED: { exit: 7, meaning: "The rollback failed and left nothing behind." },
  MIGRATION_FAILED: { exit: 7, meaning: "A migration failed and left nothing behind." },
  MIGRATION_INCOMPLETE: { exit: 8, meaning: "A migration failed and part of it remains." },
  UNHEALTHY_AFTER: {
    exit: 8,
    meaning: "The change was made, and the database is unhealthy."
  },
  CANCELLED: { exit: 130, meaning: "The user cancelled." },
  INTERNAL: { exit: 1, meaning: "A bug of faber-db." }
};
var FaberDbError = class extends Error {
  name = "FaberDbError";
  code;
  exit;
  text;
  constructor(code, text) {
    super(text.message, { cause: text.cause });
    this.code = code;
    this.text = text;
    this.exit = text.exit ?? errorKinds[code].exit;
  }
};
export {
  errorKinds,
  FaberDbError
};
