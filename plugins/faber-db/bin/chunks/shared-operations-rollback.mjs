function defineOperation(operation) {
  return operation;
}
var commonFlags = {
  json: { type: "boolean", description: "Print the result as one JSON document on stdout" },
  help: { type: "boolean", description: "Show this help" }
};
var alertsTest = defineOperation({
  name: "alerts test",
  summary: "Send a test alert to the receivers",
  description: "Sends a test alert to each receiver of the configuration, whatever it is told of otherwise, and at once that it is over; says which of them took both, and what the others answered. Nothing is tried again or kept for later.",
  positionals: [
    {
      name: "receiver",
      description: "A receiver of the configuration; all of them when left out",
      required: false
    }
  ],
  flags: {},
  details: {
    receivers: {
      type: "array",
      description: "Each receiver: its type, whether it took the alert, and the problem if not"
    }
  },
  exits: {
    0: "every receiver took it",
    2: "configuration, or no such receiver",
    4: "a receiver did not take it"
  },
  examples: [
    { run: "faber-db alerts test", shows: "a line for each receiver" },
    { run: "faber-db alerts test oncall", shows: "whether this one is reached" }
  ]
});
var environment = {
  name: "environment",
  description: "An environment of the configuration: dev, staging, production, …",
  required: true
};
var optionalEnvironment = {
  name: "environment",
  description: "An environment of the configuration; all of them when left out",
  required: false
};
var backup = {
  name: "backup",
  description: "The id of a backup, as backup list shows it",
  required: true
};
var environmentOfBackup = {
  name: "environment",
  description: "Its environment; needed only where two have a backup of that id",
  required: false
};
var workId = {
  type: "string",
  value: "ID",
  description: "The work item that this belongs to; it stands in the record"
};
var html = {
  type: "string",
  value: "FILE",
  description: "Also write a page with history and an entity diagram: one file that needs no other"
};
var htmlDetail = { type: "string", description: "The page that was written" };
var environmentDetail = { type: "string", description: "The environment" };
var spaceDetail = {
  type: "object",
  description: "Bytes needed beside the old database, and free; null where the server’s disk is not seen from here"
};
var phaseFlags = {
  context: {
    type: "string",
    value: "FILE",
    description: "What the engine hands to a step: a JSON file with target, work_id, run_id, issue_data, config, previous_results and artifacts; - reads it from stdin"
  },
  "work-id": {
    type: "string",
    value: "ID",
    description: "The work item; that of the context when left out"
  },
  autonomy: {
    type: "string",
    value: "LEVEL",
    choices: ["dry-run", "assist", "guarded", "autonomous"],
    description: "How far it may go by itself: dry-run writes nothing, assist pauses before the release; that of the context when left out, else guarded. Production waits for a person at every level"
  }
};
var phaseDetails = {
  work_id: { type: "string", description: "The work item" },
  phase: { type: "string", description: "frame, architect, build, evaluate or release" },
  autonomy: { type: "string", description: "dry-run, assist, guarded or autonomous" },
  conditions: {
    type: "object",
    description: "What was asked before anything was done: database_work_detected, migrations_exist; null where it is not known"
  },
  skipped: { type: "string", description: "Why the phase has nothing to do, where that is so" },
  state: { type: "string", description: "The file that remembers the work item" }
};
var deploymentDetails = {
  environment: environmentDetail,
  migrations: { type: "array", description: "The names of the work item’s migrations" },
  plan_id: {
    type: "string",
    description: "The id of the plan that waits for approval, or was carried out"
  },
  migrate: { type: "object", description: "What migrate did or would do: its own details" },
  health: {
    type: "object",
    description: "What health-check found before and after, and how many attempts it took"
  }
};
var approve = defineOperation({
  name: "approve",
  summary: "Approve a plan, as a person",
  description: "Shows the plan and takes the approval from a person: at a terminal, at Claude Code’s permission prompt, or by an ed25519 signature made elsewhere with a key that the configuration trusts. The approval is for this plan only, once, and for a limited time. A plan of high risk asks for the database’s name at a terminal, and twice at the prompt.",
  positionals: [
    {
      name: "plan",
      required: true,
      description: "The id of the plan (8 characters are enough), or its file"
    }
  ],
  flags: {
    sign: {
      type: "string",
      value: "KEYFILE",
      description: "Print a signature over the plan, made with this private key; approve nothing here"
    },
    signature: {
      type: "string",
      value: "BASE64",
      description: "Approve with a signature made by --sign"
    },
    token: {
      type: "string",
      value: "TOKEN",
      description: "Made by Claude Code’s permission prompt when the person says yes; nobody types it"
    }
  },
  details: {
    environment: environmentDetail,
    plan_id: { type: "string", description: "The id of the plan: the hash of its content" },
    way: { type: "string", description: "terminal, prompt or signature" },
    approved_by: { type: "string", description: "Who approved" },
    expires_at: { type: "string", description: "When the approval ends" },
    signature: { type: "string", description: "What --sign made" },
    block_reason: {
      type: "string",
      description: "Why the configuration forbids what the plan does"
    }
  },
  exits: {
    0: "approved, or signed",
    2: "there is no such plan",
    4: "not approved: no person, a wrong signature or token, or the person said no",
    5: "the person has confirmed once; enhanced approval at the prompt wants it twice"
  },
  examples: [
    { run: "faber-db approve 3f9c2a7e", shows: "the plan, and a question to the person" },
    { run: "faber-db approve 3f9c2a7e --sign release.pem", shows: "a signature, for CI" }
  ]
});
var auditList = defineOperation({
  name: "audit list",
  alias: "audit",
  summary: "List what was done, by whom, approved by whom",
  description: "Reads the audit trail and checks its chain: every line carries the hash of the one before, so that an edited, removed or inserted line is found and named.",
  positionals: [optionalEnvironment],
  flags: {
    limit: { type: "integer", value: "N", description: "The newest N entries (20)" }
  },
  details: {
    environment: { type: "string", description: "The environment, where one was asked for" },
    entries: { type: "array", description: "The entries, oldest first" },
    total: { type: "integer", description: "How many there are" },
    chain: { type: "string", description: "intact, or where it is broken" }
  },
  exits: { 0: "listed", 2: "configuration", 6: "listed; the chain is broken" },
  examples: [{ run: "faber-db audit list production --limit 5", shows: "the last five entries" }]
});
var backupCreate = defineOperation({
  name: "backup create",
  alias: "backup",
  summary: "Back up the database of an environment, verified",
  description: "Dumps the database with pg_dump as a stream, reads the archive through while it is written, counts and hashes the rows of every table, reads the file back and compares its SHA-256, and only then lists it as a backup. Its record stands beside it.",
  positionals: [environment],
  flags: {
    label: { type: "string", value: "WORD", description: "A word for the file name" },
    reason: { type: "string", value: "TEXT", description: "Why; it stands in the record" },
    retention: {
      type: "integer",
      value: "DAYS",
      description: "Days that this one is kept"
    },
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["custom", "directory", "sql"],
      description: "custom (the default): one archive; directory: a folder, in parallel; sql: text"
    },
    compression: {
      type: "string",
      value: "KIND",
      choices: ["gzip", "zstd", "none"],
      description: "gzip, unless it says so"
    },
    "work-id": workId
  },
  details: {
    environment: environmentDetail,
    database: { type: "string", description: "The database" },
    backup_id: { type: "string", description: "The id of the backup" },
    file: {
      type: "string",
      description: "The file or folder, from the project root; or s3://BUCKET/KEY"
    },
    sha256: {
      type: "string",
      description: "The SHA-256 of the file, in hexadecimal; of a folder, of the list of its files"
    },
    size_bytes: { type: "integer", description: "The size" },
    duration_seconds: { type: "number", description: "Seconds to dump and verify" },
    server_version: { type: "string", description: "The version of the server" },
    migration_head: { type: ["string", "null"], description: "The last applied migration" },
    encrypted: { type: "boolean", description: "Whether it needs the key to be read" },
    tables: { type: "integer", description: "Tables that it holds" },
    rows: { type: "integer", description: "Rows of all of them" },
    work_id: { type: "string", description: "The work item" },
    pruned: { type: "array", description: "Older backups that were deleted (backup.auto_cleanup)" }
  },
  exits: {
    0: "made and verified",
    2: "configuration, the key is missing, or pg_dump is missing or too old",
    3: "the database cannot be reached",
    4: "it could not be made, verified or stored; nothing is listed",
    6: "made; older ones not pruned"
  },
  examples: [
    {
      run: "faber-db backup create production --label before-release",
      shows: "the backup and its checksum"
    },
    {
      run: "faber-db backup create production --format directory --compression zstd",
      shows: "a large database, dumped in parallel"
    }
  ]
});
var backupDelete = defineOperation({
  name: "backup delete",
  summary: "Delete one backup for good",
  description: "Deletes the backup and its record. The last verified backup of an environment is never deleted, nor one that a plan or an unfinished restore rests on. In a protected environment a person approves the plan first.",
  positionals: [backup, environmentOfBackup],
  flags: {},
  details: {
    environment: environmentDetail,
    database: { type: "string", description: "The database, where a plan was made" },
    server_version: { type: "string", description: "The version of its server" },
    backup_id: { type: "string", description: "The id of the backup" },
    file: { type: "string", description: "The file or folder" },
    plan: { type: "object", description: "The plan that waits for approval" },
    changed: { type: "array", description: "What differs from the plan that was approved" },
    deleted: { type: "array", description: "The ids that were deleted" },
    freed_bytes: { type: "integer", description: "Bytes that were freed" }
  },
  exits: {
    0: "deleted",
    2: "configuration, or no such backup",
    3: "the database cannot be reached, which a plan names",
    4: "it must be kept, or the store refuses; nothing was deleted",
    5: "waiting for approval: a plan was written; nothing was deleted"
  },
  examples: [
    {
      run: "faber-db backup delete backup-20261121-083000",
      shows: "what was deleted, or what rests on it"
    }
  ]
});
var backupList = defineOperation({
  name: "backup list",
  summary: "List the backups: age, size, migration, when verified",
  description: "Reads the records that stand beside the backups; backups.json is not needed. A backup whose file is gone or has another size is shown as damaged. Connects to no database and changes nothing.",
  positionals: [optionalEnvironment],
  flags: {},
  details: {
    environment: { type: "string", description: "The environment, where one was asked for" },
    location: { type: "string", description: "Where they lie" },
    backups: { type: "array", description: "The backups, oldest first" }
  },
  exits: {
    0: "listed",
    2: "configuration",
    4: "the store cannot be read",
    6: "listed; one is damaged, or a record cannot be read"
  },
  examples: [{ run: "faber-db backup list production", shows: "a line for each backup" }]
});
var backupPrune = defineOperation({
  name: "backup prune",
  summary: "Delete the backups, and the databases that restores have kept, whose time is over",
  description: "Keeps what the configuration says (days, count, grandfather-father-son), what has a time of its own, the last verified backup of each environment, what a plan or an unfinished restore rests on, and what is damaged, so that a person looks at it; deletes the rest. Databases that a restore or rollback has kept (DATABASE_before_TIME) go with them when they are older than the days of the configuration, never the newest nor one in use. In a protected environment a person approves the plan first, unless backup.auto_cleanup is set.",
  positionals: [optionalEnvironment],
  flags: {
    "dry-run": {
      type: "boolean",
      description: "Show what would be kept and why, and what deleted; change nothing"
    }
  },
  details: {
    environment: { type: "string", description: "The environment, where one was asked for" },
    database: { type: "string", description: "The database, where a plan was made" },
    server_version: { type: "string", description: "The version of its server" },
    backups: {
      type: "array",
      description: "Each backup that was looked at, with the reason why it is kept, or null"
    },
    kept_databases: {
      type: "array",
      description: "Each database that a restore or rollback has kept, with the reason why it stays, or null"
    },
    plan: { type: "object", description: "The plan that waits for approval" },
    changed: { type: "array", description: "What differs from the plan that was approved" },
    deleted: {
      type: "array",
      description: "The ids of backups and the names of databases that were deleted"
    },
    freed_bytes: { type: "integer", description: "Bytes that were freed" }
  },
  exits: {
    0: "pruned, or nothing to do",
    2: "configuration",
    3: "the database cannot be reached, which a plan names",
    4: "the store refuses; the message says what was deleted before",
    5: "waiting for approval: a plan was written",
    6: "pruned; a server could not be reached, so that its kept databases were not looked at"
  },
  examples: [
    { run: "faber-db backup prune --dry-run", shows: "what would go, and why the rest stays" },
    { run: "faber-db backup prune production", shows: "what was deleted" }
  ]
});
var backupVerify = defineOperation({
  name: "backup verify",
  summary: "Prove that a backup is whole, or that it can be restored",
  description: "Holds every byte against its SHA-256, reads the archive through to its end, and compares the rows of every table with the record. With --restore it restores into a scratch database on the environment’s server, compares schema, rows and checksums, and drops it. The environment’s database is not touched.",
  positionals: [backup, environmentOfBackup],
  flags: {
    restore: {
      type: "boolean",
      description: "Restore it into a scratch database and compare everything"
    }
  },
  details: {
    environment: environmentDetail,
    backup_id: { type: "string", description: "The id of the backup" },
    file: { type: "string", description: "The file or folder" },
    sha256: { type: "string", description: "Its SHA-256" },
    size_bytes: { type: "integer", description: "Its size" },
    tables: { type: "integer", description: "Tables that it holds" },
    rows: { type: "integer", description: "Rows of all of them" },
    verified_at: { type: "string", description: "When it was verified" },
    restored_at: { type: "string", description: "When it was restored and compared" },
    database: { type: "string", description: "The database whose server it was restored on" },
    server_version: { type: "string", description: "The version of that server" },
    differences: { type: "array", description: "What is not as it was" }
  },
  exits: {
    0: "whole; with --restore, restored and equal",
    2: "configuration, no such backup, the key is missing or another one",
    3: "the server cannot be reached",
    4: "damaged, or this server cannot restore it",
    6: "verified; it could not be written into the record",
    7: "it could not be restored; nothing was changed"
  },
  examples: [
    {
      run: "faber-db backup verify backup-20261121-083000 --restore",
      shows: "the proof that it can be restored"
    }
  ]
});
var dbCreate = defineOperation({
  name: "db-create",
  summary: "Create the database of an environment",
  description: "Connects to the server that the environment’s connection string names and creates the database, UTF-8, owned by the connecting role. A database that exists is left as it is.",
  positionals: [environment],
  flags: {
    "database-name": {
      type: "string",
      value: "NAME",
      description: "Another name than the one in the connection string"
    }
  },
  details: {
    environment: environmentDetail,
    database: { type: "string", description: "The name of the database" },
    created: { type: "boolean", description: "Whether it was created now" },
    server_version: { type: "string", description: "The version of the server" }
  },
  exits: {
    0: "created, or there already",
    2: "configuration or connection string",
    3: "the server cannot be reached",
    4: "the role may not create databases",
    6: "created, but the connection string names another database"
  },
  examples: [{ run: "faber-db db-create dev", shows: "the database, created or found" }]
});
var drift = defineOperation({
  name: "drift",
  summary: "Compare a database with its migrations",
  description: "Finds where a database is not what its applied migrations make: they are replayed in a scratch database, once for each state of the migrations, and the two structures are compared. The database itself is only read. Each difference is told with the ways out; none is taken.",
  positionals: [environment],
  flags: {},
  details: {
    environment: environmentDetail,
    database: { type: "string", description: "The database" },
    server_version: { type: "string", description: "The version of the server" },
    drifted: { type: "boolean", description: "Whether there is a difference" },
    differences: {
      type: "array",
      description: "Each: object, kind, name, table, way (only_in_database, only_in_migrations, different), property, and what stands in the database and in the migrations"
    },
    missing: {
      type: "array",
      description: "Applied migrations that are gone from the folder, as after a squash"
    },
    not_replayed: {
      type: "array",
      description: "Statements of migrations that reach beyond their database: file and line"
    },
    ways_out: { type: "array", description: "Each: way, what it does, command, destructive" },
    sql: {
      type: "string",
      description: "What a migration would need to make the migrations say what the database is"
    },
    undo_sql: {
      type: "string",
      description: "What would make the database what the migrations say; drops are marked"
    }
  },
  exits: {
    0: "no drift",
    2: "configuration",
    3: "the database cannot be reached",
    4: "it cannot be told: no scratch database can be made, or an applied migration was edited or does not replay there",
    6: "the database has drifted, or a migration began and did not finish"
  },
  examples: [
    { run: "faber-db drift production", shows: "a line for each difference, and the ways out" },
    { run: "faber-db drift production --json", shows: "the same with the SQL of both directions" }
  ]
});
var faberArchitect = defineOperation({
  name: "faber architect",
  summary: "Make the migration that a specification asks for (FABER: architect)",
  description: "Reads the specification of the work item. Prisma models in it are merged into the project’s schema, whole ones only, and generate-migration writes the migration; SQL in it becomes a migration as it stands. A specification in prose becomes a request with a strict form, whose answer goes the same way. What fails leaves the schema as it was.",
  alias: "faber coordinate-architect",
  positionals: [],
  flags: {
    ...phaseFlags,
    answer: {
      type: "string",
      value: "FILE",
      description: "The answer to the request, as JSON in the form that the request gives"
    }
  },
  details: {
    ...phaseDetails,
    specification: { type: "string", description: "The file of the specification" },
    schema: {
      type: "object",
      description: "What is merged into the schema: path, added, replaced, unchanged"
    },
    migrations: {
      type: "array",
      description: "Each migration written, or shown: name, path, checksum, risk, findings, sql"
    },
    ignored: {
      type: "array",
      description: "The blocks that are no migration: line, and why"
    },
    request: {
      type: "object",
      description: "What is asked of the model: wanted, specification, models, schema (the JSON Schema of the answer), answer_with"
    }
  },
  exits: {
    0: "written, shown, there already, or no database work",
    2: "the context, the specification, the answer, the schema or the configuration",
    3: "the server cannot be reached",
    4: "the schema has another model of that name, or policy forbids what the SQL does; nothing changed",
    5: "waits for the answer to the request",
    6: "written, without a way back that is proven"
  },
  examples: [
    {
      run: "faber-db faber architect --context context.json",
      shows: "the migration, or the request for the model"
    },
    {
      run: "faber-db faber architect --work-id 123 --answer answer.json",
      shows: "the migration that the answer makes"
    }
  ]
});
var faberBuild = defineOperation({
  name: "faber build",
  summary: "Apply the work item’s migrations to dev (FABER: build)",
  description: "Where the work item has migrations, applies what is pending to dev, as migrate does, and checks its health. Run again, it changes nothing.",
  alias: "faber coordinate-build",
  positionals: [],
  flags: phaseFlags,
  details: { ...phaseDetails, ...deploymentDetails },
  exits: {
    0: "applied, there already, shown, or nothing to do",
    2: "the context, the configuration or the migrations folder",
    3: "the database cannot be reached",
    4: "refused; nothing changed",
    5: "waits for a person",
    6: "applied, with warnings",
    7: "a migration failed; the database is as it was before it",
    8: "a migration failed, or health did, and a person must act"
  },
  examples: [
    { run: "faber-db faber build --context context.json", shows: "what was applied to dev" }
  ]
});
var faberDetect = defineOperation({
  name: "faber detect",
  summary: "Tell whether a work item needs the database (FABER: frame)",
  description: "Weighs the title, the labels and the description of the work item: words that stand for database work count for it, by whole words and with what stands around them, and words that only look like it count against it. Says which words counted and how much, and remembers the answer for the phases that follow. It connects to nothing.",
  alias: "faber detect-database-needs",
  positionals: [],
  flags: phaseFlags,
  details: {
    ...phaseDetails,
    database_work_detected: { type: "boolean", description: "Whether it is database work" },
    confidence: { type: "number", description: "How sure that answer is, from 0.5 to 1" },
    indicators: {
      type: "array",
      description: "Each: where (title, labels, description), text, means, weight; against it below 0"
    },
    recommendations: { type: "array", description: "What the next phases should do" }
  },
  exits: {
    0: "told, yes or no",
    2: "the context or the configuration",
    4: "the state of the work item is damaged or cannot be written"
  },
  examples: [
    { run: "faber-db faber detect --context context.json", shows: "yes or no, and why" },
    { run: "faber-db faber detect --context - --json", shows: "the same, for the engine" }
  ]
});
var faberEvaluate = defineOperation({
  name: "faber evaluate",
  summary: "Apply the work item’s migrations to staging (FABER: evaluate)",
  description: "Where the work item has migrations, applies what is pending to staging, as migrate does, and checks its health, again where the configuration says so. An unhealthy database fails the phase, unless the configuration lets it pass with a warning. Run again, it applies nothing twice.",
  alias: "faber coordinate-evaluate",
  positionals: [],
  flags: phaseFlags,
  details: { ...phaseDetails, ...deploymentDetails },
  exits: {
    0: "applied, there already, shown, or nothing to do",
    2: "the context, the configuration or the migrations folder",
    3: "the database cannot be reached",
    4: "refused; nothing changed",
    5: "waits for a person",
    6: "applied, with warnings",
    7: "a migration failed; the database is as it was before it",
    8: "a migration failed, or health did, and a person must act"
  },
  examples: [
    { run: "faber-db faber evaluate --context context.json", shows: "what was applied to staging" }
  ]
});
var faberRelease = defineOperation({
  name: "faber release",
  summary: "Apply the work item’s migrations to production, once a person has approved (FABER: release)",
  description: "Where the work item has migrations, makes the plan for production and stops until a person has approved exactly that; run again, applies it as migrate does: rehearsal, verified backup, health. No level of autonomy stands for the approval, and an environment that asks for none is refused.",
  alias: "faber coordinate-release",
  positionals: [],
  flags: phaseFlags,
  details: { ...phaseDetails, ...deploymentDetails },
  exits: {
    0: "applied, there already, shown, or nothing to do",
    2: "the context, the configuration or the migrations folder",
    3: "the database cannot be reached",
    4: "refused; nothing changed",
    5: "a plan was written and waits for approval",
    6: "applied, with warnings",
    7: "a migration failed; the database is as it was before it",
    8: "a migration failed, or health did, and a person must act"
  },
  examples: [
    {
      run: "faber-db faber release --context context.json",
      shows: "the plan to approve, or what was applied"
    },
    { run: "faber-db faber release --work-id 123", shows: "the same, by hand" }
  ]
});
var generateMigration = defineOperation({
  name: "generate-migration",
  summary: "Write the migration that the schema needs",
  description: "Asks the migration tool for the difference between the end of the migrations folder and the schema, on a scratch database of the environment’s server that is dropped again; writes it as a new migration; says what it would do to the data. Beside it goes down.sql, which undoes it, where up and down leave the schema of the scratch database as it was. No environment is changed.",
  positionals: [
    { name: "description", required: true, description: "What it does, in a few words" }
  ],
  flags: {
    environment: {
      type: "string",
      value: "NAME",
      description: "The environment whose server lends the scratch database (dev)"
    },
    name: {
      type: "string",
      value: "NAME",
      description: "The name of the migration; made from the description when left out"
    },
    preview: { type: "boolean", description: "Show the SQL; write nothing" },
    "work-id": workId
  },
  details: {
    environment: environmentDetail,
    migration: { type: "string", description: "The name of the migration" },
    path: { type: "string", description: "Its file, from the project root" },
    sql: { type: "string", description: "Its SQL" },
    changes: { type: "array", description: "One line for each statement" },
    risk: { type: "string", description: "none, low, medium, high or critical" },
    findings: { type: "array", description: "What it would do that deserves a look" },
    down: {
      type: "object",
      description: "The way back: path, proven, what it loses and what it does not bring back; or why there is none"
    },
    work_id: { type: "string", description: "The work item" }
  },
  exits: {
    0: "written, shown, or nothing differs",
    2: "configuration, schema or tool",
    3: "the server cannot be reached",
    4: "the role may not create the scratch database",
    6: "written or shown, without a way back that is proven"
  },
  examples: [
    { run: 'faber-db generate-migration "add user profiles"', shows: "the file and its risk" },
    { run: 'faber-db generate-migration "add user profiles" --preview', shows: "the SQL" }
  ]
});
var healthCheck = defineOperation({
  name: "health-check",
  summary: "Check the health of a database",
  description: "Runs the checks over one connection, read-only, each with a limit of time. A check that could not run says why: it is never called healthy, and degrades the whole. Pending migrations are reported; they are no illness.",
  positionals: [
    { ...environment, description: "An environment of the configuration; all: every one of them" }
  ],
  flags: {
    checks: {
      type: "list",
      value: "NAMES",
      choices: [
        "connectivity",
        "migrations",
        "tls",
        "connections",
        "long-running",
        "idle-in-transaction",
        "blocked-sessions",
        "slow-queries",
        "cache-hit-rate",
        "autovacuum",
        "bloat",
        "wraparound",
        "invalid-indexes",
        "unused-indexes",
        "duplicate-indexes",
        "foreign-keys-without-index",
        "sequences",
        "replication",
        "disk",
        "backup-age",
        "performance",
        "schema",
        "all"
      ],
      description: "Which checks, separated by commas; the configured ones when left out, performance: those of load"
    },
    timeout: { type: "integer", value: "SECONDS", description: "The limit for all of it (30)" },
    prometheus: {
      type: "boolean",
      isDocument: true,
      description: "Print what was found as metrics (text format 0.0.4)"
    },
    notify: {
      type: "boolean",
      description: "Tell the configured receivers of alerts what has changed since earlier looks"
    },
    watch: {
      type: "boolean",
      description: "Look again and again until Ctrl-C; --json: one document a line"
    },
    every: { type: "integer", value: "SECONDS", description: "Between the looks of --watch (5)" },
    html
  },
  details: {
    environment: environmentDetail,
    database: { type: "string", description: "The database" },
    server_version: { type: "string", description: "The version of the server" },
    health: { type: "string", description: "healthy, degraded or unhealthy" },
    environments: {
      type: "array",
      description: "Of all: the same of each, with the error of one that was not reached"
    },
    checks: {
      type: "array",
      description: "Each check: name, grade, summary, facts, advice, figures"
    },
    alerts: { type: "object", description: "Of --notify: what was told, to how many" },
    html: htmlDetail
  },
  exits: {
    0: "healthy; the watch was ended",
    2: "configuration",
    3: "the database cannot be reached",
    4: "unhealthy",
    6: "degraded"
  },
  examples: [
    { run: "faber-db health-check production", shows: "a line for each check" },
    { run: "faber-db health-check production --checks performance", shows: "what slows it down" },
    { run: "faber-db health-check all --checks all", shows: "a line for each environment" },
    { run: "faber-db health-check all --prometheus", shows: "metrics, for a scraper" },
    { run: "faber-db health-check production --watch", shows: "a table, drawn again and again" }
  ]
});
var init = defineOperation({
  name: "init",
  summary: "Write the configuration of this project",
  description: "Looks at the project (schema, migrations folder, variables in .env), writes .fractary/plugins/faber-db/config.json with dev, staging and production, and keeps the state folder out of git. An existing configuration is left as it is, unless --force asks for a new one; the old one is kept beside it. With --faber it also puts the workflow where FABER’s engine looks, adds faber_integration to the configuration, and the workflow with its labels to that of FABER; what is there already stays as it is.",
  positionals: [],
  flags: {
    provider: {
      type: "string",
      value: "NAME",
      choices: ["postgresql", "mysql", "sqlite", "mongodb"],
      description: "The database; taken from the schema when left out"
    },
    hosting: {
      type: "string",
      value: "NAME",
      choices: ["local", "aws-aurora", "aws-rds", "gcp-sql", "azure-sql"],
      description: "Where production runs; local when left out"
    },
    "migration-tool": {
      type: "string",
      value: "NAME",
      choices: ["prisma", "typeorm", "sequelize", "knex"],
      description: "The migration tool; found in the project when left out"
    },
    faber: {
      type: "boolean",
      description: "Wire FABER too: the workflow, its labels, and faber_integration"
    },
    yes: { type: "boolean", description: "Take what was found; ask nothing" },
    force: { type: "boolean", description: "Replace an existing configuration, keeping a copy" }
  },
  details: {
    config: { type: "string", description: "The path of the configuration, from the project root" },
    written: { type: "boolean", description: "Whether it was written now" },
    kept: { type: "string", description: "The copy of the replaced configuration" },
    provider: { type: "string", description: "The database provider" },
    migration_tool: { type: "string", description: "The migration tool" },
    environments: { type: "array", description: "Each environment and its variable" },
    faber: {
      type: "object",
      description: "What was wired: workflow (file, form, written), sections added to the configuration, and what was added to that of FABER or kept in it; label_mapping where there is none"
    }
  },
  exits: {
    0: "written, or there was one already",
    2: "the project uses something that is not handled",
    4: "the folder cannot be written",
    6: "done; something of FABER is not as it should be"
  },
  examples: [
    { run: "faber-db init", shows: "what it found, and what it wrote" },
    {
      run: "faber-db init --provider postgresql --migration-tool prisma --yes",
      shows: "the same, told"
    },
    { run: "faber-db init --faber", shows: "what of FABER was wired" }
  ]
});
var migrate = defineOperation({
  name: "migrate",
  summary: "Apply the pending migrations to an environment",
  description: "Plans the change and says what it will do to this database; where approval is needed, writes the plan and stops until a person has approved exactly that; then rehearses it on a scratch copy of the schema, takes a verified backup, applies it under short lock timeouts, checks health and records everything. Run again, it changes nothing.",
  positionals: [environment],
  flags: {
    "dry-run": { type: "boolean", description: "Show what would run; write nothing at all" },
    plan: { type: "boolean", description: "Write the plan and stop, approved or not" },
    "skip-backup": {
      type: "boolean",
      description: "Take no backup; refused where policy requires one"
    },
    "skip-health-check": {
      type: "boolean",
      description: "Check no health; refused in a protected environment"
    },
    force: {
      type: "boolean",
      description: "Go on although an applied migration was edited or is missing; refused in a protected environment"
    },
    "work-id": workId
  },
  details: {
    environment: environmentDetail,
    database: { type: "string", description: "The database" },
    server_version: { type: "string", description: "The version of the server" },
    plan: { type: "object", description: "The plan: id, file, risk, approval, migrations" },
    findings: { type: "array", description: "What safety found in the pending migrations" },
    block_reason: {
      type: "string",
      description: "Why the configuration forbids a migration; no approval can let it through"
    },
    suppressed: {
      type: "array",
      description: "What comments in the migrations allow, each with its reason"
    },
    pending: { type: "array", description: "The names of the pending migrations, in order" },
    applied: { type: "array", description: "Each migration applied now, with its seconds" },
    skipped: { type: "array", description: "Each step that was not taken, and why" },
    backup: { type: "object", description: "The backup: backup_id, file, sha256" },
    health: { type: "object", description: "Health before and after" },
    changed: { type: "array", description: "What changed since the approval" },
    failed: { type: "object", description: "The migration that failed: name, statement, error" },
    rolled_back: {
      type: "object",
      description: "What was undone by itself: way, why, undone, backup_id, kept"
    },
    recovered: { type: "array", description: "What an interrupted earlier run had left" },
    space: spaceDetail,
    duration_seconds: { type: "number", description: "Seconds from start to end" },
    work_id: { type: "string", description: "The work item" }
  },
  exits: {
    0: "applied, or nothing pending, or shown",
    2: "configuration, or the migrations folder",
    3: "the database cannot be reached",
    4: "refused; nothing changed",
    5: "a plan was written and waits for approval",
    6: "applied, with warnings",
    7: "a migration failed; the database is as it was before it",
    8: "a migration failed and a person must act"
  },
  examples: [
    { run: "faber-db migrate dev", shows: "what was applied" },
    { run: "faber-db migrate production --dry-run", shows: "what would run, and its risk" },
    { run: "faber-db migrate production", shows: "the plan to approve, or what was applied" }
  ]
});
var restore = defineOperation({
  name: "restore",
  summary: "Put a backup in the place of an environment’s database",
  description: "Checks every byte of the backup and all that stands in the way before it touches anything, and says what was written since and would be lost; where approval is needed, writes the plan and stops until a person has approved exactly that. Then it restores into a new database beside the old one, verifies it, and swaps the two by rename in one short step. The old database is kept as DATABASE_before_TIME. A failure at any point leaves it serving.",
  positionals: [environment],
  flags: {
    backup: { type: "string", value: "ID", description: "The backup; `backup list` names them" },
    as: {
      type: "string",
      value: "NAME",
      description: "Restore into a new database of this name and replace nothing"
    },
    kept: {
      type: "string",
      value: "NAME",
      description: "Instead of a backup: put a database back that an earlier restore or rollback has kept"
    },
    tables: {
      type: "list",
      value: "NAMES",
      description: "Give back only the rows of these tables, in place and in one transaction; nothing else changes"
    },
    "dry-run": {
      type: "boolean",
      description: "Show the plan, what would be lost and what stands in the way; write nothing"
    },
    "work-id": workId
  },
  details: {
    environment: environmentDetail,
    database: { type: "string", description: "The database" },
    server_version: { type: "string", description: "The version of the server" },
    backup: { type: "object", description: "The backup: backup_id, file, sha256, created_at" },
    plan: { type: "object", description: "The plan: id, file, what would be lost, approval" },
    obstacles: { type: "array", description: "What stands in the way, one sentence each" },
    space: spaceDetail,
    changed: { type: "array", description: "What changed since the approval" },
    restored: {
      type: "object",
      description: "What was done: database, kept (the name of the old one), tables, rows, ended sessions, blocked_ms, seconds"
    },
    tables: {
      type: "array",
      description: "With --tables: each table, and the rows that were deleted, updated, inserted"
    },
    safety_backup: {
      type: "object",
      description: "With --tables: the backup made before: backup_id, file, sha256"
    },
    kept: {
      type: "array",
      description: "The databases that are kept: name, size_bytes, replaced_at"
    },
    health: { type: "object", description: "Health afterwards" },
    recovered: { type: "array", description: "What an interrupted earlier run had left" },
    duration_seconds: { type: "number", description: "Seconds from start to end" },
    work_id: { type: "string", description: "The work item" }
  },
  exits: {
    0: "restored, or shown",
    2: "arguments, configuration, an unknown backup, or pg_restore is missing",
    3: "the server cannot be reached",
    4: "refused: the backup is damaged, or something stands in the way; nothing was touched",
    5: "a plan was written and waits for approval",
    6: "restored, and the database is not healthy; the message says how to go back",
    7: "the restore failed; the old database serves as before",
    8: "replaced, and the record could not be written"
  },
  examples: [
    {
      run: "faber-db restore production --backup ID --dry-run",
      shows: "what would be lost, and what stands in the way"
    },
    {
      run: "faber-db restore production --backup ID",
      shows: "the plan to approve, or what was restored and what the old database is called"
    },
    {
      run: "faber-db restore production --backup ID --as shop_look",
      shows: "a second database to look into"
    },
    {
      run: "faber-db restore production --backup ID --tables users,orders",
      shows: "the rows of two tables given back, the others untouched"
    },
    {
      run: "faber-db restore production --kept NAME",
      shows: "the way back from a restore"
    }
  ]
});
var rollback = defineOperation({
  name: "rollback",
  summary: "Undo applied migrations of an environment, losing least",
  description: "Looks for every way back: the down scripts beside the migrations, proven on scratch databases, and a restore of the backup taken before them. It chooses the one that loses least, says why and what would be lost, and has a person approve it where migrate would. A verified backup comes first, always. Down scripts run in one transaction with the history; a restore takes the place of the database by a swap. Afterwards the migration tool says that the migrations are pending.",
  positionals: [environment],
  flags: {
    steps: { type: "integer", value: "N", description: "Undo the newest N migrations (1)" },
    to: {
      type: "string",
      value: "MIGRATION",
      description: "Undo everything applied after this migration, which stays"
    },
    from: {
      type: "string",
      value: "BACKUP",
      description: "Go back to this backup, whatever the down scripts could do"
    },
    "dry-run": {
      type: "boolean",
      description: "Show each way and what it loses; change nothing"
    },
    verify: {
      type: "boolean",
      description: "Prove the way with the data first, on a copy from the backup; takes as long as a restore"
    },
    "work-id": workId
  },
  details: {
    environment: environmentDetail,
    database: { type: "string", description: "The database" },
    server_version: { type: "string", description: "The version of the server" },
    undo: { type: "array", description: "The migrations that are to be undone, newest first" },
    way: { type: "string", description: "down or restore" },
    why: { type: "string", description: "Why this way" },
    ways: {
      type: "array",
      description: "Each way: whether it can be gone or why not, and what it would lose"
    },
    loss: {
      type: "array",
      description: "What a restore loses, by table: rows, inserted, updated, deleted since"
    },
    lost: {
      type: "array",
      description: "What the down scripts lose or do not bring back: object, rows, file, line"
    },
    findings: { type: "array", description: "What safety found in the down scripts" },
    plan: { type: "object", description: "The plan: id, file, way, risk, approval" },
    changed: { type: "array", description: "What changed since the approval" },
    recovered: { type: "array", description: "What an interrupted earlier run had left" },
    skipped: { type: "array", description: "Each step that was not taken, and why" },
    health: { type: "object", description: "Health before and after" },
    backup: { type: "object", description: "The safety backup: backup_id, file, sha256" },
    verified: { type: "string", description: "What --verify has shown" },
    differences: { type: "array", description: "What of the backup --verify found changed" },
    undone: { type: "array", description: "The migrations that were undone, newest first" },
    kept: { type: "string", description: "What the replaced database is called now" },
    space: spaceDetail,
    duration_seconds: { type: "number", description: "Seconds from start to end" },
    work_id: { type: "string", description: "The work item" }
  },
  exits: {
    0: "rolled back, or nothing to undo, or shown",
    2: "configuration, arguments, or no such migration or backup",
    3: "the database cannot be reached",
    4: "refused, or there is no way back that is proven; nothing changed",
    5: "a plan was written and waits for approval",
    6: "rolled back, with warnings",
    7: "it failed; the database is as it was before",
    8: "it failed and a person must act"
  },
  examples: [
    { run: "faber-db rollback dev", shows: "the newest migration, undone" },
    {
      run: "faber-db rollback production --to 20261101120000_orders --dry-run",
      shows: "each way back and what it would lose"
    },
    { run: "faber-db rollback production --steps 2", shows: "the plan to approve" },
    {
      run: "faber-db rollback production --from backup-20261121-083000-before-migrate",
      shows: "the plan of a restore"
    }
  ]
});
var safety = defineOperation({
  name: "safety",
  summary: "Say what migrations would do, before they do it",
  description: "Reads SQL, PostgreSQL’s with its own parser, and names each lock, rewrite, scan and loss of data that deserves a look, with the SQL of a safer way, and the approval and backup that the policy asks for. Without arguments it looks at every migration of the project. It needs no configuration, changes nothing, and connects to nothing but the environment of --pending, where it only reads.",
  positionals: [
    {
      name: "files",
      description: "SQL files, which are pending together, or folders of migrations, which follow each other",
      required: false,
      repeated: true
    }
  ],
  flags: {
    pending: {
      type: "string",
      value: "ENVIRONMENT",
      description: "Look at what is pending in this environment"
    },
    stdin: { type: "boolean", description: "Read SQL from standard input" },
    dialect: {
      type: "string",
      value: "DIALECT",
      choices: ["postgresql", "mysql", "mariadb", "sqlite"],
      description: "What the SQL is written in; the project’s database.provider when left out"
    },
    "server-version": {
      type: "string",
      value: "N",
      description: "The server’s version: 15, 15.4 or 150004; of MySQL 8.0.36, of MariaDB 10.11.6; 14, 8.0.29 and 10.6 when left out"
    },
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["text", "json", "sarif", "github", "markdown"],
      description: "How to write it down; json is the same as --json"
    },
    "fail-on": {
      type: "string",
      value: "RISK",
      choices: ["low", "medium", "high", "critical"],
      description: "End with 4 when a finding has this risk or a higher one"
    }
  },
  details: {
    environment: environmentDetail,
    database: { type: "string", description: "The database, with --pending" },
    dialect: { type: "string", description: "What the SQL was read as" },
    server_version: { type: "string", description: "The version that was assumed or found" },
    files: { type: "array", description: "The files that were read, in order" },
    statements: { type: "integer", description: "How many statements they hold" },
    risk_level: { type: "string", description: "none, low, medium, high or critical" },
    approval: {
      type: "string",
      description: "What the findings call for: none, standard, enhanced or blocked"
    },
    requires_backup: { type: "boolean", description: "Whether a backup must come before it" },
    blocked: { type: "array", description: "What the policy forbids: operation, reason, finding" },
    findings: {
      type: "array",
      description: "Each with rule, risk, file, line, column, statement, locks, rewrite, scan, data_loss, message, safe_way, and with --pending its impact"
    },
    skipped: { type: "array", description: "What could not be looked at with --pending, and why" },
    suppressed: {
      type: "array",
      description: "Findings that a comment in the SQL allows, with the reason it gives"
    }
  },
  exits: {
    0: "looked at, whatever was found",
    2: "arguments, configuration, a file that cannot be read, or a database whose SQL is not known",
    3: "the database of --pending cannot be reached",
    4: "a finding is as bad as --fail-on says, or worse"
  },
  examples: [
    { run: "faber-db safety", shows: "every migration of the project, each after those before it" },
    {
      run: "faber-db safety prisma/migrations/20260101000000_users/migration.sql",
      shows: "one migration, knowing those before it"
    },
    { run: "faber-db safety --pending production", shows: "what is about to reach production" },
    {
      run: "faber-db safety db/migrate --format sarif --fail-on high",
      shows: "findings for code scanning, and exit 4 for CI"
    },
    {
      run: "faber-db safety db/migrate --dialect mariadb --server-version 10.11.6",
      shows: "a history of MariaDB"
    }
  ]
});
var schedule = defineOperation({
  name: "schedule",
  summary: "Have the health of a database looked at again and again",
  description: "Writes what systemd, cron or GitHub Actions need to run `health-check ENVIRONMENT --notify` at a beat, and says how to install it; installs nothing itself. As a process it looks itself, until SIGTERM or Ctrl-C: a line for each look on stderr, alerts of changes only, no connection kept between looks.",
  positionals: [
    { ...environment, description: "An environment of the configuration; all: every one of them" }
  ],
  flags: {
    as: {
      type: "string",
      value: "FORM",
      choices: ["systemd", "cron", "github-actions", "process"],
      description: "What keeps the beat; process: this one, in the foreground"
    },
    every: {
      type: "string",
      value: "TIME",
      description: "Between two looks: 1m to 24h, dividing an hour or a day (5m)"
    },
    out: {
      type: "string",
      value: "DIR",
      description: "Write the files there instead of showing them; never over other content"
    }
  },
  details: {
    environment: environmentDetail,
    as: { type: "string", description: "The form" },
    every: { type: "string", description: "Between two looks" },
    files: { type: "array", description: "Each file: path and content" },
    install: { type: "array", description: "The commands that install them" },
    variables: { type: "array", description: "The variables that a look reads, by name" }
  },
  exits: {
    0: "shown, written, or as a process: stopped",
    2: "arguments, configuration, or no receiver of alerts",
    4: "a file with other content is there; another process looks already"
  },
  examples: [
    { run: "faber-db schedule production --every 5m --as systemd", shows: "a service and a timer" },
    { run: "faber-db schedule all --every 1m --as process", shows: "a line for each look" }
  ]
});
var status = defineOperation({
  name: "status",
  summary: "Show where each environment stands",
  description: "Reads every environment at the same time: server, size, the last migration with who applied and approved it, pending and failed ones, last backup, drift, the databases that restores have kept, who holds the migration lock. One that cannot be reached does not spoil the others. Drift is told as by drift, in a scratch database; what is not told within three seconds is not known.",
  positionals: [optionalEnvironment],
  flags: { html },
  details: {
    config: { type: "string", description: "The path of the configuration" },
    provider: { type: "string", description: "The database provider" },
    migration_tool: { type: "string", description: "The migration tool" },
    migrations: { type: "integer", description: "Migrations in the folder" },
    environments: {
      type: "array",
      description: "Each environment: name, protected, needs_approval (operations), state (up to date, pending, failed or unreachable, with error), host, database, server_version, size_bytes, applied (a number), head, last_migration (name, finished_at, by, approved_by, approved_way; by is null where the audit trail here has no record), pending, unfinished, modified, missing, lock (null when free), kept, drift (differences, null with why where it is not known), last_backup (null when there is none)"
    },
    html: htmlDetail
  },
  exits: {
    0: "shown",
    2: "configuration",
    3: "the one environment asked for cannot be reached",
    6: "shown; an environment cannot be reached or has a failed migration"
  },
  examples: [
    { run: "faber-db status", shows: "a line for each environment" },
    { run: "faber-db status production --json", shows: "everything known of one" }
  ]
});
var exitMeanings = {
  0: "done, or healthy, or nothing to do",
  1: "a bug of faber-db (the only time a stack is shown)",
  2: "wrong arguments or configuration; nothing changed",
  3: "the database cannot be reached; nothing changed",
  4: "refused: safety, health or policy says no; nothing changed",
  5: "waiting for approval: a plan was written; nothing changed",
  6: "done, with warnings (degraded)",
  7: "failed, and the database is as it was before",
  8: "failed, and a person must act: the message says exactly how",
  130: "cancelled"
};
function resultErrorOf({ code, text }) {
  const { message, why, next, facts } = text;
  return { code, message, ...why && { why }, ...next && { next }, ...facts };
}
function engineResultOf({ errors, warnings, ...rest }) {
  const line = ({ code, message }) => `${code}: ${message}`;
  return { ...rest, errors: errors.map(line), warnings: warnings.map(line) };
}
var version = "0.1.0";
var operations = [
  init,
  dbCreate,
  generateMigration,
  safety,
  migrate,
  approve,
  status,
  healthCheck,
  schedule,
  drift,
  backupCreate,
  backupList,
  backupVerify,
  backupDelete,
  backupPrune,
  restore,
  rollback,
  auditList,
  alertsTest,
  faberDetect,
  faberArchitect,
  faberBuild,
  faberEvaluate,
  faberRelease
];
export {
  commonFlags,
  alertsTest,
  approve,
  auditList,
  backupCreate,
  backupDelete,
  backupList,
  backupPrune,
  backupVerify,
  dbCreate,
  drift,
  faberArchitect,
  faberBuild,
  faberDetect,
  faberEvaluate,
  faberRelease,
  generateMigration,
  healthCheck,
  init,
  migrate,
  restore,
  rollback,
  safety,
  schedule,
  status,
  exitMeanings,
  resultErrorOf,
  engineResultOf,
  version,
  operations
};
