import {
  defineSafetyFormat,
  factsOf,
  isSql,
  levelOf,
  summaryOf,
  text
} from "./shared-report-safety-excerpt.mjs";
import {
  Finish,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import {
  collect,
  decode,
  migrationsIn,
  read
} from "./shared-pipelines-safety-collect.mjs";
import {
  assess,
  assumedVersion,
  risks,
  ruleTextsOf
} from "./shared-safety-catalog-catalog.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-effects-alter-constraints.mjs";
import "./shared-safety-reading-transactional.mjs";
import {
  visible
} from "./shared-report-reporter.mjs";
import {
  configPath,
  loadConfig
} from "./shared-config-load.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  healthCheck,
  safety,
  version
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import {
  count
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
var commands = { error: "error", warning: "warning", note: "notice" };
var github = defineSafetyFormat({
  name: "github",
  write({ assessment }) {
    const lines = assessment.findings.map((finding) => {
      const { rule, risk, file, line, column, end_line, end_column, message, safe_way } = finding;
      const place2 = {
        file,
        line,
        // The runner takes columns of one line only.
        ...end_line === void 0 || end_line === line ? {} : { endLine: end_line },
        col: column,
        ...end_line === line && end_column !== void 0 ? { endColumn: end_column } : {},
        title: `${rule} (${risk})`
      };
      const properties = Object.entries(place2).map(([key, value]) => `${key}=${property(value)}`);
      const safer = isSql(safe_way) ? `Safer:
${safe_way}` : `Safer: ${safe_way}`;
      return `::${commands[levelOf(finding)]} ${properties.join(",")}::${data(`${message}
${safer}`)}
`;
    });
    return visible(lines.join(""));
  }
});
function data(value) {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function property(value) {
  return data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
var markdown = defineSafetyFormat({
  name: "markdown",
  write({ assessment, sources }) {
    const { findings, risk, blocked, suppressed = [] } = assessment;
    const head = `### Database migrations: risk ${risk}

${summaryOf(assessment, sources.size)}
`;
    const sorted = findings.toSorted((a, b) => risks.indexOf(b.risk) - risks.indexOf(a.risk));
    const rows = sorted.map(
      ({ rule, risk: of, message, ...at }) => `| ${of} | ${code(place(at))} | ${cell(message)} | ${code(rule)} |
`
    );
    const table = `
| risk | where | what happens | rule |
| --- | --- | --- | --- |
${rows.join("")}`;
    return visible(
      [
        head,
        ...findings.length === 0 ? [] : [table],
        ...blocked.map(
          ({ reason, finding }) => `
**Blocked** ${code(place(finding))}: ${cell(reason)}
`
        ),
        ...sorted.map(details),
        ...suppressed.length === 0 ? [] : ["\nAllowed by a comment:\n\n"],
        ...suppressed.map(
          ({ rule, reason, ...at }) => `- ${code(rule)} at ${code(place(at))}: ${cell(reason)}
`
        )
      ].join("")
    );
  }
});
function details(finding) {
  const { rule, statement, safe_way } = finding;
  const facts = factsOf(finding).map(([label, fact]) => `- ${label} ${cell(fact)}
`);
  return [
    `
<details><summary>${code(place(finding), "html")} ${rule}</summary>

`,
    fence(statement),
    ...facts.length > 0 ? ["\n", ...facts] : [],
    `
Safer:${isSql(safe_way) ? `

${fence(safe_way)}` : ` ${cell(safe_way)}
`}`,
    "\n</details>\n"
  ].join("");
}
function place({ file, line }) {
  return `${file}:${line}`;
}
function fence(sql) {
  const runs = [...sql.matchAll(/`+/g)].map(([run]) => run.length);
  const mark = "`".repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${mark}sql
${sql.trimEnd()}
${mark}
`;
}
function cell(value) {
  return value.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>|#@]/g, (mark) => `\\${mark}`);
}
function code(value, kind = "markdown") {
  if (kind === "html") {
    const entities = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    return `<code>${entities}</code>`;
  }
  const inside = value.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
  return inside.includes("`") ? `\`\` ${inside} \`\`` : `\`${inside}\``;
}
import { createHash } from "node:crypto";
var sarif = defineSafetyFormat({
  name: "sarif",
  write({ assessment, rules: rules2 }) {
    const found = [
      ...assessment.findings,
      ...assessment.suppressed ?? []
    ];
    const names = [...new Set(found.map(({ rule }) => rule))];
    const fingerprint = fingerprints();
    const log = {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: { name: "faber-db", version, rules: names.map((name) => ruleOf(name, rules2)) }
          },
          columnKind: "unicodeCodePoints",
          results: found.map((one) => resultOf(one, names.indexOf(one.rule), fingerprint(one)))
        }
      ]
    };
    return `${JSON.stringify(log, null, 2)}
`;
  }
});
function ruleOf(name, rules2) {
  const rule = rules2.find((one) => one.name === name);
  if (rule === void 0) throw new Error(`no rule has the name ${name}`);
  const { category, risk, summary, why, safeWay } = rule;
  const safer = isSql(safeWay) ? `

\`\`\`sql
${safeWay}
\`\`\`` : ` ${safeWay}`;
  return {
    id: name,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: why },
    help: { text: `${why}

Safer: ${safeWay}`, markdown: `${why}

**Safer:**${safer}` },
    defaultConfiguration: { level: levelOf({ risk }) },
    properties: { category, tags: ["database", "migration", category.replaceAll(" ", "-")] }
  };
}
function resultOf(finding, ruleIndex, fingerprint) {
  const { rule, risk, file, line, column, end_line, end_column, message, object, reason } = finding;
  const facts = factsOf(finding).map(([label, fact]) => `
- ${label} ${fact}`);
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(finding),
    message: { text: `${message}${facts.join("")}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
          region: {
            startLine: line,
            startColumn: column,
            ...end_line !== void 0 && { endLine: end_line, endColumn: end_column },
            snippet: { text: finding.statement }
          }
        },
        ...object !== void 0 && { logicalLocations: [{ fullyQualifiedName: object }] }
      }
    ],
    partialFingerprints: { "faberDb/v1": fingerprint },
    properties: { risk, data_loss: finding.data_loss, safe_way: finding.safe_way },
    ...reason !== void 0 && { suppressions: [{ kind: "inSource", justification: reason }] }
  };
}
function fingerprints() {
  const seen = /* @__PURE__ */ new Map();
  return ({ rule, file, object = "", statement }) => {
    const key = JSON.stringify([rule, file, object, statement.replaceAll(/\s+/g, " ")]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return createHash("sha256").update(`${key} ${number}`).digest("hex").slice(0, 32);
  };
}
var safetyFormats = [text, sarif, github, markdown];
function checkSources(args) {
  const given = [
    ...args.files.length > 0 ? ["FILES"] : [],
    ...args.pending === void 0 ? [] : ["--pending"],
    ...args.stdin ? ["--stdin"] : []
  ];
  if (given.length > 1) {
    throw new FaberDbError("USAGE", { message: `${given.join(" and ")} do not go together.` });
  }
  if (args.pending === void 0) return;
  if (args.serverVersion !== void 0) {
    throw new FaberDbError("USAGE", {
      message: "--pending asks the server for its version: leave out --server-version."
    });
  }
  if (args.dialect !== void 0 && args.dialect !== "postgresql") {
    throw new FaberDbError("NOT_SUPPORTED", {
      message: `--pending connects to PostgreSQL only, not to ${args.dialect}.`,
      next: `Name the files that are pending: faber-db safety FILES --dialect ${args.dialect}`
    });
  }
}
var ofProvider = {
  postgresql: "postgresql",
  mysql: "mysql",
  sqlite: "sqlite",
  mongodb: void 0
};
function dialectOf({ dialect }, provider = "postgresql") {
  const found = dialect ?? ofProvider[provider];
  if (found !== void 0) return found;
  throw new FaberDbError("NOT_SUPPORTED", {
    message: `safety reads SQL, and the database of the configuration is ${provider}.`,
    next: "Say what the files are written in: --dialect postgresql, mysql, mariadb or sqlite."
  });
}
var threeParts = {
  written: /^(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?$/,
  units: [1e4, 100, 1],
  digits: /^\d{5,6}$/
};
var numberings = {
  postgresql: {
    product: "PostgreSQL",
    from: 11e4,
    oldest: "11",
    forms: "15, 15.4 or 150004",
    written: /^(\d{2})(?:\.(\d{1,2}))?$/,
    units: [1e4, 1],
    digits: /^\d{6}$/
  },
  // 10.x is MariaDB’s, which behaves otherwise.
  mysql: {
    ...threeParts,
    product: "MySQL",
    from: 50700,
    below: 1e5,
    oldest: "5.7",
    forms: "8.0, 8.0.36 or 80036; for MariaDB there is --dialect mariadb"
  },
  mariadb: {
    ...threeParts,
    product: "MariaDB",
    from: 100200,
    oldest: "10.2",
    forms: "10.11, 10.11.6 or 101106"
  }
};
function serverVersion(text2, dialect) {
  if (dialect === "sqlite") {
    throw new FaberDbError("USAGE", {
      message: "The rules of SQLite are the same for each version: leave out --server-version."
    });
  }
  const { product, oldest, forms, from, below, ...numbering } = numberings[dialect];
  const version2 = numberOf(text2, numbering);
  if (version2 !== void 0 && version2 >= from && version2 < (below ?? Infinity)) return version2;
  throw new FaberDbError("USAGE", {
    message: `"--server-version" does not take "${text2}".`,
    next: `It takes a version of ${product} from ${oldest} up: ${forms}.`
  });
}
function numberOf(text2, { written, units, digits }) {
  if (digits.test(text2)) return Number(text2);
  const parts = written.exec(text2)?.slice(1);
  return parts?.reduce((sum, part = "0", index) => sum + Number(part) * (units[index] ?? 0), 0);
}
import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";
var variable = { type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_]*$" };
var receiverSchema = {
  type: "object",
  required: ["type"],
  additionalProperties: false,
  properties: {
    type: {
      enum: ["webhook", "slack", "pagerduty", "datadog", "otlp"],
      description: "webhook: signed JSON; slack: also what takes the same messages, as Mattermost does; otlp: log records and metrics for an OpenTelemetry collector."
    },
    url_env: {
      ...variable,
      description: "The name of the variable that holds the address. webhook and slack need one; the others have their own."
    },
    secret_env: {
      ...variable,
      description: "The name of the variable that holds the signing secret (webhook), the routing key (pagerduty) or the API key (datadog)."
    },
    environments: {
      type: "array",
      items: { type: "string" },
      minItems: 1,
      description: "The environments that it is told of; all of them when left out."
    },
    min_severity: {
      enum: ["warning", "critical"],
      default: "warning",
      description: "critical: it is not told of warnings."
    }
  }
};
var alertsSchema = {
  type: "object",
  default: {},
  description: "Who is told when something goes wrong.",
  additionalProperties: false,
  properties: {
    receivers: {
      type: "object",
      default: {},
      description: "Each receiver by its name. `faber-db alerts test` tries them.",
      propertyNames: { pattern: "^[A-Za-z][A-Za-z0-9_-]{0,62}$" },
      additionalProperties: receiverSchema
    }
  }
};
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
var words = (description) => ({ type: "array", items: { type: "string", minLength: 1 }, default: [], description });
var rules = {
  type: "object",
  additionalProperties: false,
  properties: {
    auto_migrate: {
      type: "boolean",
      description: "Whether the phase migrates it by itself; yes when left out. false: not without a person, who approves the plan or runs migrate."
    },
    require_approval: {
      type: "boolean",
      description: "true: as environments.<name>.require_approval, for every way to migrate it."
    },
    health_check_before: {
      type: "boolean",
      default: false,
      description: "Run the configured health checks before, besides those of migrate."
    },
    health_check_after: {
      type: "boolean",
      default: true,
      description: "Run the configured health checks after, besides those of migrate."
    },
    backup_required: {
      type: "boolean",
      description: 'true: as safety.backup_enforcement.<name> "required".'
    },
    validate_safety: {
      type: "boolean",
      const: true,
      description: "Safety always looks; it cannot be turned off."
    }
  }
};
var hookKeys = {
  enabled: {
    type: "boolean",
    default: true,
    description: "false: the phase does nothing and says so."
  },
  operation: { type: "string", description: "For readers; the phase knows what it runs." },
  conditional: {
    enum: ["database_work_detected", "migrations_exist"],
    description: "For readers; the phase asks its own condition."
  }
};
var hook = {
  type: "object",
  default: {},
  description: "A phase that changes no environment.",
  additionalProperties: false,
  properties: hookKeys
};
var deployment = (environment) => ({
  type: "object",
  default: {},
  description: "A phase that migrates an environment.",
  additionalProperties: false,
  properties: {
    ...hookKeys,
    environment: { type: "string", default: environment, description: "Its environment." }
  }
});
var faberSchema = {
  type: "object",
  default: {},
  description: "What FABER workflows do with the database.",
  additionalProperties: false,
  properties: {
    enabled: {
      type: "boolean",
      default: true,
      description: "false: every phase does nothing and says so."
    },
    description: { type: "string", description: "For readers." },
    auto_detect_database_work: {
      type: "boolean",
      default: true,
      description: "false: the frame phase looks at nothing, and the architect phase acts on what the specification holds."
    },
    detection_patterns: {
      type: "object",
      default: {},
      description: "Words that count for database work, besides those that are known. A known word that has other meanings too (table, model, index, …) is weighed by what stands around it all the same.",
      additionalProperties: false,
      properties: {
        title_keywords: words("Whole words of the title."),
        labels: words("Labels, whole."),
        description_keywords: words("Whole words of the description.")
      }
    },
    auto_generate_migrations: {
      type: "boolean",
      default: true,
      description: "false: the architect phase writes nothing, and says what is to be done by hand."
    },
    auto_deploy_dev: {
      type: "boolean",
      default: true,
      description: "false: the build phase does not migrate by itself."
    },
    environments: {
      type: "object",
      default: {},
      description: "Rules for environments, by name.",
      additionalProperties: rules
    },
    phase_hooks: {
      type: "object",
      default: {},
      description: "The phases, by the hook that runs them.",
      additionalProperties: false,
      properties: {
        post_frame: hook,
        post_architect: hook,
        pre_build: deployment("dev"),
        pre_evaluate: deployment("staging"),
        pre_release: deployment("production")
      }
    },
    coordination: {
      type: "object",
      default: {},
      description: "How phases deal with health, and what they log.",
      additionalProperties: false,
      properties: {
        block_on_health_check_failure: {
          type: "boolean",
          default: true,
          description: "An unhealthy database fails the phase; false: it is a warning, except in production."
        },
        retry_failed_health_checks: {
          type: "boolean",
          default: true,
          description: "Check an unhealthy database again before it counts."
        },
        max_retry_attempts: {
          type: "integer",
          minimum: 0,
          maximum: 10,
          default: 2,
          description: "How many times; a second lies before the first, and each wait is doubled."
        },
        log_coordination_activities: {
          type: "boolean",
          default: true,
          description: "Record each phase in the audit."
        }
      }
    }
  }
};
var alertingSchema = {
  type: "object",
  default: {},
  description: "When a change of health is told by health-check --notify; docs/MONITORING.md.",
  additionalProperties: false,
  properties: {
    confirm_worse: {
      type: "integer",
      minimum: 1,
      maximum: 10,
      default: 2,
      description: "Looks in a row that must be worse before that is told; 1: at once."
    },
    confirm_better: {
      type: "integer",
      minimum: 1,
      maximum: 10,
      default: 2,
      description: "Looks in a row that must be better before that is told."
    },
    flap_above_percent: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 30,
      description: "Where more of the last 20 looks than this share have changed the health, the newer weighing more, it is flapping, and nothing more is told; 100: never."
    },
    flap_until_percent: {
      type: "integer",
      minimum: 0,
      maximum: 99,
      default: 25,
      description: "At this share or less it has settled, and where is told."
    }
  }
};
var thresholds = {
  type: "object",
  default: {},
  description: "From where on a figure is degraded, and from where on unhealthy; `_min_` keys say what is too small to be looked at.",
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
    },
    connections_degraded_percent: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 80,
      description: "More connections than this share of those open to ordinary roles is degraded."
    },
    connections_unhealthy_percent: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 95,
      description: "More than this share is unhealthy."
    },
    long_transaction_degraded_seconds: {
      type: "integer",
      minimum: 1,
      default: 300,
      description: "A transaction open and at work for longer is degraded."
    },
    long_transaction_unhealthy_seconds: {
      type: "integer",
      minimum: 1,
      default: 3600,
      description: "One open for longer is unhealthy."
    },
    idle_transaction_degraded_seconds: {
      type: "integer",
      minimum: 1,
      default: 60,
      description: "A transaction whose client has said nothing for longer is degraded."
    },
    idle_transaction_unhealthy_seconds: {
      type: "integer",
      minimum: 1,
      default: 900,
      description: "One silent for longer is unhealthy."
    },
    blocked_degraded_seconds: {
      type: "integer",
      minimum: 1,
      default: 5,
      description: "A session that waits for a lock for longer is degraded."
    },
    blocked_unhealthy_seconds: {
      type: "integer",
      minimum: 1,
      default: 60,
      description: "One that waits for longer is unhealthy."
    },
    slow_query_degraded_ms: {
      type: "integer",
      minimum: 1,
      default: 1e3,
      description: "A query whose mean time is longer is degraded."
    },
    slow_query_unhealthy_ms: {
      type: "integer",
      minimum: 1,
      default: 3e4,
      description: "One whose mean time is longer is unhealthy."
    },
    slow_query_min_calls: {
      type: "integer",
      minimum: 1,
      default: 10,
      description: "A query called less often is not looked at."
    },
    cache_hit_degraded_percent: {
      type: "integer",
      minimum: 0,
      maximum: 100,
      default: 95,
      description: "A smaller share of blocks found in shared buffers is degraded."
    },
    cache_hit_unhealthy_percent: {
      type: "integer",
      minimum: 0,
      maximum: 100,
      default: 75,
      description: "A smaller share is unhealthy."
    },
    cache_hit_min_blocks: {
      type: "integer",
      minimum: 1,
      default: 1e5,
      description: "Fewer blocks asked for since the statistics began say nothing."
    },
    bloat_degraded_percent: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 20,
      description: "A table with a larger share of dead rows is degraded."
    },
    bloat_unhealthy_percent: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 50,
      description: "One with a larger share is unhealthy."
    },
    bloat_min_rows: {
      type: "integer",
      minimum: 1,
      default: 1e4,
      description: "A table with fewer rows, live and dead, is not looked at."
    },
    wraparound_degraded_percent: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 25,
      description: "A larger share of the 2^31 transaction ids (or multixacts) used is degraded."
    },
    wraparound_unhealthy_percent: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 50,
      description: "A larger share is unhealthy."
    },
    unused_index_min_mb: {
      type: "integer",
      minimum: 0,
      default: 10,
      description: "An unused index smaller than this (MB) is not looked at."
    },
    foreign_key_min_rows: {
      type: "integer",
      minimum: 0,
      default: 1e4,
      description: "A foreign key of a table with fewer rows needs no index."
    },
    sequence_degraded_percent: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 70,
      description: "A sequence that has used a larger share of its numbers is degraded."
    },
    sequence_unhealthy_percent: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 90,
      description: "One that has used a larger share is unhealthy."
    },
    replication_degraded_seconds: {
      type: "integer",
      minimum: 1,
      default: 30,
      description: "A standby further behind is degraded."
    },
    replication_unhealthy_seconds: {
      type: "integer",
      minimum: 1,
      default: 300,
      description: "One further behind is unhealthy."
    },
    slot_degraded_mb: {
      type: "integer",
      minimum: 0,
      default: 1e3,
      description: "An inactive replication slot that holds more WAL (MB) is degraded."
    },
    slot_unhealthy_mb: {
      type: "integer",
      minimum: 0,
      default: 1e4,
      description: "One that holds more is unhealthy."
    },
    disk_degraded_percent: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 80,
      description: "A disk of which a larger share is taken is degraded."
    },
    disk_unhealthy_percent: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 90,
      description: "A larger share is unhealthy."
    },
    disk_full_degraded_days: {
      type: "integer",
      minimum: 1,
      default: 14,
      description: "A disk that will be full sooner, as the database has grown so far, is degraded."
    },
    disk_full_unhealthy_days: {
      type: "integer",
      minimum: 1,
      default: 3,
      description: "One that will be full sooner is unhealthy."
    },
    wal_degraded_percent: {
      type: "integer",
      minimum: 1,
      default: 200,
      description: "More WAL on disk than this share of max_wal_size is degraded."
    },
    wal_unhealthy_percent: {
      type: "integer",
      minimum: 1,
      default: 1e3,
      description: "More than this share is unhealthy."
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
      items: { enum: healthCheck.flags.checks.choices },
      minItems: 1,
      default: ["connectivity", "migrations"],
      description: "What health-check runs; `performance` stands for connections, long-running, blocked-sessions, slow-queries and cache-hit-rate. `schema` replays the applied migrations in a scratch database."
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
    thresholds,
    alerting: alertingSchema,
    on_unhealthy: {
      enum: ["block", "warn"],
      default: "block",
      description: "What migrate does with an unhealthy database outside the protected environments; in those it always stops."
    }
  }
};
var integrationSchema = {
  type: "object",
  default: {},
  description: "The other plugins of the project, and what they are told.",
  additionalProperties: false,
  properties: {
    cloud_plugin: {
      type: "string",
      description: "For readers: the plugin that creates the servers. faber-db creates databases on servers that are there."
    },
    work_plugin: {
      type: "string",
      description: "The plugin that keeps the work items. Where one is named, what changed something, failed or waits is said at the work item with `fractary work comment create`, if that program is installed. With or without it, the comment is left under .fractary/plugins/faber-db/faber/comments."
    },
    logs_plugin: {
      type: "string",
      description: "The plugin that keeps the logs. Where one is named, or .fractary/logs is there, each change leaves operational, deployment and audit logs in that folder, in the form of fractary-logs."
    },
    notify_on_failure: {
      type: "boolean",
      default: false,
      description: "Tell the receivers of `alerts` when an operation fails, and when the same one succeeds again."
    },
    log_all_operations: {
      type: "boolean",
      default: true,
      description: "true: the logs tell of migrations, backups and restores that failed, waited or found nothing to do as well; false: only of those that changed something."
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
      description: "For readers: where the protected environments run. faber-db reaches all of them by their connection strings."
    },
    migration_tool: {
      enum: ["prisma", "typeorm", "sequelize", "knex"],
      description: "The migration tool. This version handles prisma."
    },
    scratch_connection_string_env: {
      type: "string",
      pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
      description: "The name of the variable that holds the connection string of a scratch server, of the same major version: drift replays the migrations there, and migrate rehearses there. Left out: on the server of each environment."
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
      description: "For readers. Whether a FABER workflow migrates it by itself is said by faber_integration.environments.<name>.auto_migrate."
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
    region: {
      type: "string",
      description: "For readers: the cloud region. The store of backups takes its own from AWS_REGION."
    },
    backup_retention_days: {
      type: "integer",
      minimum: 1,
      description: "Overrides backup.retention_days."
    },
    disk_gb: {
      type: "number",
      exclusiveMinimum: 0,
      description: "The size of the server’s disk (GB), where health-check cannot look at it: what is free is then told from the sizes of the databases and the WAL."
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
    alerts: alertsSchema,
    integration: integrationSchema,
    faber_integration: faberSchema
  }
};
function defaultSettings() {
  const { safety: safety3, migrations } = configSchema.properties;
  return { safety: filled(safety3), migrations: filled(migrations) };
}
function filled({ default: value, properties = {} }) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const known = Object.entries(properties).flatMap(([name, schema]) => {
    const inner = filled(schema);
    return inner === void 0 ? [] : [[name, inner]];
  });
  return { ...Object.fromEntries(known), ...value };
}
async function subjectOf(args, run) {
  if (args.pending !== void 0) {
    return (await import("./pipelines-safety-pending.mjs")).pendingIn(args.pending, run);
  }
  const { safety: policy, migrations, database } = await settings(run);
  const known = circumstancesOf(args, database?.provider);
  const { circumstances, ...subject } = await sqlOf(args, migrations.directory, run);
  return { ...subject, circumstances: { ...circumstances, ...known }, policy };
}
function circumstancesOf(args, provider) {
  const dialect = dialectOf(args, provider);
  if (args.serverVersion === void 0) return { dialect };
  return { dialect, server: { version: serverVersion(args.serverVersion, dialect) } };
}
async function sqlOf(args, directory, run) {
  const history = await migrationsIn(resolve(run.root, directory));
  if (args.stdin) {
    const sql = decode(await buffer(process.stdin), "<stdin>");
    const all = await readAll(history, run);
    return {
      migrations: [{ name: "stdin", file: "<stdin>", sql }],
      circumstances: { applied: all }
    };
  }
  if (args.files.length > 0) return named(args.files, history, run);
  if (history.length === 0) throw nothingToLookAt(directory);
  return { migrations: await readAll(history, run), circumstances: { inTurn: true } };
}
async function named(files, history, run) {
  const collected = await Promise.all(files.map((file) => collect(file, run.cwd)));
  const paths = [...new Set(collected.flatMap((one) => one.paths))];
  const first = history.findIndex((path) => paths.includes(path));
  const applied = await readAll(history.slice(0, Math.max(first, 0)), run);
  const inTurn = collected.some(({ isFolder }) => isFolder);
  return { migrations: await readAll(paths, run), circumstances: { applied, inTurn } };
}
function readAll(paths, run) {
  return Promise.all(paths.map((path) => read(path, run.cwd)));
}
async function settings(run) {
  try {
    return await loadConfig(configPath(run.root, run.env));
  } catch (error) {
    const missing = error instanceof FaberDbError && error.code === "CONFIG_MISSING";
    if (missing && !run.env.FABER_DB_CONFIG) return defaultSettings();
    throw error;
  }
}
function nothingToLookAt(directory) {
  return new FaberDbError("USAGE", {
    message: `safety needs FILES: there are no migrations in ${directory}.`,
    next: "faber-db safety FILE.sql"
  });
}
var safety2 = pipeline(safety).step("read the arguments", async ({ args }) => {
  checkSources(args);
  return {};
}).step("read the SQL", ({ args }, run) => subjectOf(args, run)).step("look at what it does", async ({ args, migrations, circumstances, policy }, run) => {
  const assessment = await assess(migrations, policy, {
    ...circumstances,
    toleratesInvalid: true
  });
  const { dialect = "postgresql" } = circumstances;
  const { risk, approval, requiresBackup, blocked, findings, suppressed, statements } = assessment;
  Object.assign(run.details, {
    dialect,
    server_version: run.details.server_version ?? args.serverVersion ?? await assumedVersion(dialect),
    files: migrations.map(({ file }) => file),
    statements,
    risk_level: risk,
    approval,
    requires_backup: requiresBackup,
    blocked,
    findings,
    ...suppressed && { suppressed }
  });
  const sources = new Map(migrations.map(({ file, sql }) => [file, sql]));
  return { report: { assessment, sources, rules: await ruleTextsOf(dialect) } };
}).step("report", async ({ args, report }, run) => {
  const { findings } = report.assessment;
  const message = summaryOf(report.assessment, report.sources.size);
  const document = documentOf(report, args, run);
  const reached = findings.filter(({ risk }) => isReached(risk, args.failOn)).length;
  if (reached === 0) return new Finish(0, "success", message, [], { document });
  const why = `--fail-on ${args.failOn}: ${reached} of ${count(findings.length, "finding")}.`;
  return new Finish(4, "failure", message, [], {
    errors: [{ code: "RISK_REACHED", message: why }],
    document: isText(args) ? `${document}✗ ${why}
` : document
  });
});
function isReached(risk, limit) {
  return limit !== void 0 && risks.indexOf(risk) >= risks.indexOf(limit);
}
function isText({ json, format = "text" }) {
  return !json && format === "text";
}
function documentOf(report, args, { env }) {
  if (args.json) return void 0;
  const format = safetyFormats.find(({ name }) => name === (args.format ?? "text"));
  const colours = process.stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
  return format?.write(report, { colours });
}
export {
  safety2 as safety
};
