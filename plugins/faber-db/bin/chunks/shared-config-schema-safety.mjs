import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  nearest
} from "./shared-text.mjs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
function jsonFaultPlace(text) {
  let [good, bad] = [0, text.length];
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle - 1;
  }
  const lines = text.slice(0, good).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}`;
}
function isBeginning(text) {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error;
    if (message.startsWith("Unexpected")) return message === "Unexpected end of JSON input";
    const position = /^[^"]* at position (\d+)/.exec(message)?.[1];
    return Number(position) === text.length;
  }
}
var backupSchema = {
  type: "object",
  default: {},
  description: "How backups are made and where they lie.",
  additionalProperties: false,
  properties: {
    provider: {
      enum: ["pg_dump", "mysqldump", "sqlite3", "aws-rds-snapshot", "aws-aurora-backup"],
      default: "pg_dump",
      description: "What makes the backup. This version handles pg_dump."
    },
    retention_days: {
      type: "integer",
      minimum: 1,
      default: 30,
      description: "Days that a backup is kept; `backup prune` deletes older ones that nothing else keeps. The newest backup of each environment stays in any case, and so does the newest that `backup verify --restore` has proven."
    },
    retention_count: {
      type: "integer",
      minimum: 1,
      description: "The newest backups of each environment that are kept whatever their age."
    },
    retention_gfs: {
      type: "object",
      description: "Grandfather, father, son: the newest backup of each of the last so many days, weeks and months is kept. Those without a backup do not count.",
      additionalProperties: false,
      properties: {
        daily: { type: "integer", minimum: 0, default: 0, description: "Days (UTC)." },
        weekly: { type: "integer", minimum: 0, default: 0, description: "Weeks (ISO, UTC)." },
        monthly: { type: "integer", minimum: 0, default: 0, description: "Months (UTC)." }
      }
    },
    backup_before_destructive_ops: {
      type: "boolean",
      default: true,
      description: "Back up before a migration that destroys data, in every environment."
    },
    auto_cleanup: {
      type: "boolean",
      default: false,
      description: "Prune after each backup; `backup prune` then asks for no approval. What is kept is kept all the same."
    },
    storage_location: {
      type: "string",
      minLength: 1,
      default: ".fractary/plugins/faber-db/backups",
      description: "The folder of the backups, from the project root; or s3://BUCKET/PREFIX, also of a server that speaks as S3 does. Region, credentials and endpoint come from the environment as for every AWS tool (AWS_REGION, AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL_S3), ~/.aws or the role of the machine. A lifecycle rule of the bucket should delete incomplete multipart uploads: a killed run leaves them."
    },
    encrypt_backups: {
      type: "boolean",
      default: false,
      description: "Encrypt backups with age. The key is in FABER_DB_BACKUP_KEY, or in the file that FABER_DB_BACKUP_KEY_FILE names and only its owner can read: an age identity (AGE-SECRET-KEY-1…, from age-keygen) or a passphrase of at least 12 characters. Without it no backup can be read: keep a copy elsewhere."
    }
  }
};
var healthSchema = {
  type: "object",
  default: {},
  description: "Which checks run, their limits and thresholds.",
  additionalProperties: false,
  properties: {
    enabled: {
      type: "boolean",
      default: true,
      description: "false: migrate checks no health, as if both of its health settings were false."
    },
    default_checks: {
      type: "array",
      items: { enum: ["connectivity", "migrations", "schema", "performance", "all"] },
      default: ["connectivity", "migrations"],
      description: "What health-check runs. This version knows connectivity and migrations."
    },
    timeouts: {
      type: "object",
      default: {},
      description: "Seconds.",
      additionalProperties: false,
      properties: {
        total: {
          type: "integer",
          minimum: 1,
          default: 30,
          description: "For all checks together."
        },
        check: { type: "integer", minimum: 1, default: 10, description: "For each check." }
      }
    },
    thresholds: {
      type: "object",
      default: {},
      description: "Milliseconds.",
      additionalProperties: false,
      properties: {
        latency_degraded_ms: {
          type: "integer",
          minimum: 1,
          default: 100,
          description: "A query slower than this is degraded."
        },
        latency_unhealthy_ms: {
          type: "integer",
          minimum: 1,
          default: 500,
          description: "A query slower than this is unhealthy."
        }
      }
    },
    on_unhealthy: {
      enum: ["block", "warn"],
      default: "block",
      description: "What migrate does with an unhealthy database outside the protected environments; in those it always stops."
    }
  }
};
var strings = { type: "array", items: { type: "string" }, default: [] };
var integrationSchema = {
  type: "object",
  default: {},
  description: "The other plugins of the project. No effect in this version.",
  additionalProperties: false,
  properties: {
    cloud_plugin: { type: "string", description: "Creates the servers." },
    work_plugin: { type: "string", description: "Keeps the work items." },
    logs_plugin: { type: "string", description: "Keeps the logs." },
    notify_on_failure: { type: "boolean", default: false, description: "Tell people of failures." },
    log_all_operations: { type: "boolean", default: true, description: "Log reads as well." }
  }
};
var faberSchema = {
  type: "object",
  default: {},
  description: "What FABER workflows do with the database. No effect in this version.",
  additionalProperties: false,
  properties: {
    enabled: { type: "boolean", default: true },
    auto_detect_database_work: { type: "boolean", default: true },
    detection_patterns: {
      type: "object",
      default: {},
      additionalProperties: false,
      properties: { title_keywords: strings, labels: strings, description_keywords: strings }
    },
    auto_generate_migrations: { type: "boolean", default: true },
    auto_deploy_dev: { type: "boolean", default: true },
    environments: { type: "object", default: {} },
    phase_hooks: { type: "object", default: {} },
    coordination: {
      type: "object",
      default: {},
      additionalProperties: false,
      properties: {
        block_on_health_check_failure: { type: "boolean", default: true },
        retry_failed_health_checks: { type: "boolean", default: true },
        max_retry_attempts: { type: "integer", minimum: 0, default: 2 },
        log_coordination_activities: { type: "boolean", default: true }
      }
    }
  }
};
var destructiveOperation = {
  type: "object",
  additionalProperties: false,
  properties: {
    allowed: { type: "boolean", default: true, description: "Whether it may run at all." },
    approval: {
      enum: ["none", "standard", "enhanced"],
      default: "standard",
      description: "Which approval it asks for, in environments that ask for approval."
    },
    require_backup: {
      type: "boolean",
      default: true,
      description: "Whether a verified backup must come before it."
    },
    row_threshold: {
      type: "integer",
      minimum: 0,
      description: "Rows from which it counts. Where the database was asked and fewer are lost (of a column: fewer rows with a value), it asks for no backup and for standard approval at most; `allowed` holds all the same."
    },
    block_reason: { type: "string", description: "What is said when it is not allowed." }
  }
};
var destructive = (description, defaults) => ({ ...destructiveOperation, description, default: defaults });
var safetySchema = {
  type: "object",
  default: {},
  description: "What is protected, and what needs approval.",
  additionalProperties: false,
  properties: {
    protected_environments: {
      type: "array",
      items: { type: "string" },
      default: ["production"],
      description: "Environments that no shortcut reaches: no --skip-…, no --force."
    },
    require_approval_for: {
      type: "array",
      items: { enum: ["migrate", "rollback", "seed", "reset", "restore"] },
      default: ["migrate", "rollback", "seed", "reset", "restore"],
      description: "The operations that a person approves in protected environments."
    },
    max_auto_rollback_attempts: {
      type: "integer",
      minimum: 0,
      default: 1,
      description: "How often an automatic rollback is tried; 0: never."
    },
    health_check_before_deploy: {
      type: "boolean",
      default: true,
      description: "Check health before a migration; unhealthy stops it."
    },
    health_check_after_deploy: {
      type: "boolean",
      default: true,
      description: "Check health after a migration; unhealthy ends with exit 8."
    },
    rollback_on_health_check_failure: {
      type: "boolean",
      default: false,
      description: "Roll back by itself what was applied when the database is unhealthy afterwards, where nothing is lost by it."
    },
    validate_destructive_operations: {
      type: "boolean",
      default: true,
      description: "Look for statements that destroy data."
    },
    backup_enforcement: {
      type: "object",
      default: {},
      description: "Per environment: required (never skipped), recommended (warned), optional.",
      additionalProperties: { enum: ["required", "recommended", "optional"] }
    },
    destructive_operations: {
      type: "object",
      default: {},
      description: "What each kind of destructive statement asks for.",
      additionalProperties: false,
      properties: {
        drop_table: destructive("DROP TABLE", { approval: "enhanced" }),
        drop_column: destructive("ALTER TABLE … DROP COLUMN", { approval: "enhanced" }),
        drop_schema: destructive("DROP SCHEMA", { approval: "enhanced" }),
        drop_database: destructive("DROP DATABASE", {
          allowed: false,
          block_reason: "A migration changes a database; it never drops one."
        }),
        truncate: destructive("TRUNCATE", { approval: "enhanced" }),
        delete_without_where: destructive("DELETE and UPDATE without WHERE", {
          approval: "standard"
        })
      }
    },
    rules: {
      type: "object",
      default: {},
      description: "Rules of docs/SAFETY-RULES.md by name: the risk that their findings have, or off. Rules of style look only when they are named here; a rule that destructive_operations has an entry for is set there.",
      additionalProperties: {
        enum: ["off", "low", "medium", "high", "critical"],
        description: "The risk that its findings have, or off."
      }
    },
    approval_timeouts: {
      type: "object",
      default: {},
      description: "Seconds that an approval is good for.",
      additionalProperties: false,
      properties: {
        standard: { type: "integer", minimum: 1, default: 300, description: "Standard approval." },
        enhanced: { type: "integer", minimum: 1, default: 600, description: "Enhanced approval." }
      }
    },
    approval_keys: {
      type: "object",
      default: {},
      description: "ed25519 public keys that may approve by signature, by the name of their owner (PEM, as `openssl pkey -pubout` writes it).",
      additionalProperties: {
        type: "string",
        pattern: "BEGIN PUBLIC KEY",
        description: "A public key in PEM."
      }
    }
  }
};
var databaseSchema = {
  type: "object",
  description: "What the project uses.",
  required: ["provider", "migration_tool"],
  additionalProperties: false,
  properties: {
    provider: {
      enum: ["postgresql", "mysql", "sqlite", "mongodb"],
      description: "The database. This version handles postgresql; safety reads the SQL of mysql and sqlite too."
    },
    hosting: {
      enum: ["local", "aws-aurora", "aws-rds", "gcp-sql", "azure-sql"],
      default: "local",
      description: "Where the protected environments run. No effect in this version."
    },
    migration_tool: {
      enum: ["prisma", "typeorm", "sequelize", "knex"],
      description: "The migration tool. This version handles prisma."
    }
  }
};
var environmentSchema = {
  type: "object",
  required: ["connection_string_env"],
  additionalProperties: false,
  properties: {
    connection_string_env: {
      type: "string",
      pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
      description: "The name of the variable that holds the connection string. The string itself never stands in a file."
    },
    auto_migrate: {
      type: "boolean",
      default: false,
      description: "Whether FABER workflows may migrate it by themselves. No effect in this version."
    },
    backup_before_migrate: {
      type: "boolean",
      default: true,
      description: "Take a verified backup before every migration."
    },
    require_approval: {
      type: "boolean",
      default: false,
      description: "A person must approve each change. Environments in safety.protected_environments ask for approval whatever stands here."
    },
    region: { type: "string", description: "The cloud region. No effect in this version." },
    backup_retention_days: {
      type: "integer",
      minimum: 1,
      description: "Overrides backup.retention_days."
    },
    rollback_on_migration_failure: {
      type: "boolean",
      default: false,
      description: "Undo by itself what a failed migration has left, where nothing is lost by it. What ran in its transaction is undone anyway."
    }
  }
};
var migrationsSchema = {
  type: "object",
  default: {},
  description: "Where migrations lie and how they are applied.",
  additionalProperties: false,
  properties: {
    directory: {
      type: "string",
      minLength: 1,
      default: "prisma/migrations",
      description: "The migrations folder, from the project root."
    },
    table: {
      type: "string",
      const: "_prisma_migrations",
      default: "_prisma_migrations",
      description: "The history table of the tool. Prisma knows one name only."
    },
    timeout_seconds: {
      type: "integer",
      minimum: 1,
      default: 300,
      description: "How long one statement may run (statement_timeout)."
    },
    lock_timeout_seconds: {
      type: "integer",
      minimum: 1,
      default: 60,
      description: "How long a migration may try to get its locks, in short attempts that let the application through in between."
    }
  }
};
var configSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "faber-db configuration",
  type: "object",
  required: ["database", "environments"],
  additionalProperties: false,
  properties: {
    $schema: { type: "string", description: "For editors." },
    schema_version: { type: "string", const: "1.0", default: "1.0", description: "Of this file." },
    database: databaseSchema,
    environments: {
      type: "object",
      description: "Each environment by its name.",
      minProperties: 1,
      propertyNames: { pattern: "^[A-Za-z][A-Za-z0-9_-]{0,62}$" },
      additionalProperties: environmentSchema
    },
    migrations: migrationsSchema,
    safety: safetySchema,
    backup: backupSchema,
    health_checks: healthSchema,
    integration: integrationSchema,
    faber_integration: faberSchema
  }
};
function configPath(root, env) {
  return env.FABER_DB_CONFIG ? resolve(root, env.FABER_DB_CONFIG) : resolve(root, ".fractary/plugins/faber-db/config.json");
}
async function loadConfig(path) {
  const text = await readFile(path, "utf8").catch((cause) => {
    if (cause.code === "ENOENT") {
      throw new FaberDbError("CONFIG_MISSING", {
        message: `There is no configuration at ${path}.`,
        next: "Run `faber-db init` in the project’s folder.",
        cause
      });
    }
    throw new FaberDbError("CONFIG_INVALID", {
      message: `The configuration at ${path} cannot be read: ${cause.message}`,
      cause
    });
  });
  return validateConfig(parseJson(text, path), path);
}
async function validateConfig(value, path) {
  const { Ajv } = await import("./ajv.mjs");
  const validate = new Ajv({
    allErrors: true,
    useDefaults: true,
    strict: false,
    verbose: true
  }).compile(configSchema);
  if (validate(value)) return value;
  const errors = validate.errors ?? [];
  const faults = errors.filter(({ propertyName }) => propertyName === void 0).map(describeFault);
  throw new FaberDbError("CONFIG_INVALID", {
    message: `The configuration has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}: ${faults.join("; ")}.`,
    next: `Mend ${path}. docs/CONFIGURATION.md lists every key.`,
    facts: { config: path, faults }
  });
}
function parseJson(text, path) {
  const json = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json);
  } catch {
    throw new FaberDbError("CONFIG_INVALID", {
      message: `The configuration is not JSON: ${jsonFaultPlace(json)}.`,
      next: `Mend ${path}: a comma or a quote too many or too few, or a comment, is the usual cause.`,
      facts: { config: path }
    });
  }
}
function describeFault(error) {
  const place = error.instancePath.slice(1).replaceAll("/", ".");
  const at = place === "" ? "" : `${place}: `;
  switch (error.keyword) {
    case "additionalProperties":
      return `${at}unknown key ${quoted(error.params.additionalProperty)}${suggestion(error)}`;
    case "required":
      return `${at}the key "${error.params.missingProperty}" is missing`;
    case "enum":
      return `${at}must be one of ${error.params.allowedValues.join(", ")}`;
    case "const":
      return `${at}must be ${quoted(error.params.allowedValue)}`;
    case "propertyNames":
      return `${at}${quoted(error.params.propertyName)} is not a name: letters, digits, - and _, a letter first`;
    case "pattern":
      return `${at}must ${meaning(error) ?? "have another form"}`;
    default:
      return `${at}${error.message ?? "is not valid"}`;
  }
}
function meaning(error) {
  const [first] = String(error.parentSchema?.description ?? "").split(". ");
  return first ? `be ${first.charAt(0).toLowerCase()}${first.slice(1).replace(/\.$/, "")}` : void 0;
}
function quoted(value) {
  return JSON.stringify(value);
}
function suggestion(error) {
  const known = Object.keys(error.parentSchema?.properties ?? {});
  const near = nearest(String(error.params.additionalProperty), known);
  return near ? `; did you mean "${near}"?` : "";
}
export {
  configSchema,
  configPath,
  loadConfig
};
