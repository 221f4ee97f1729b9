import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  defineSafetyFormat,
  factsOf,
  isSql,
  levelOf,
  summaryOf,
  text
} from "./shared-report-safety-excerpt.mjs";
import {
  collect,
  decode,
  migrationsIn,
  read
} from "./shared-pipelines-safety-collect.mjs";
import {
  Finish,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import {
  configPath,
  configSchema,
  loadConfig
} from "./shared-config-schema-safety.mjs";
import {
  assess,
  assumedVersion,
  risks,
  ruleTextsOf
} from "./shared-safety-catalog-catalog.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-effects-alter-constraints.mjs";
import {
  visible
} from "./shared-report-reporter.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  safety,
  version
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
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
  write({ assessment, rules }) {
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
            driver: { name: "faber-db", version, rules: names.map((name) => ruleOf(name, rules)) }
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
function ruleOf(name, rules) {
  const rule = rules.find((one) => one.name === name);
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
