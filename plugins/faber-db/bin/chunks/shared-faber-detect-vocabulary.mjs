import {
  readWorkItem,
  toWorkId,
  updateWorkItem,
  workItemFile
} from "./shared-faber-work-item.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import {
  getHandler,
  readConfig,
  shownPath
} from "./shared-pipelines-steps.mjs";
import {
  done
} from "./shared-pipelines-pipeline.mjs";
import {
  FaberDbError,
  errorKinds
} from "./shared-operations-errors.mjs";
import {
  listed
} from "./shared-text.mjs";
function sign(means, weight, words) {
  return { means, weight, pattern: new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, "iu") };
}
function codeSign(means, weight, pattern) {
  return { means, weight, pattern };
}
var engines = "postgres\\w*|mysql|mariadb|sqlite|oracle|mongodb|sql server|aurora|database|databases|db";
var otherMeanings = [
  sign(
    "another table",
    -0.3,
    "table (?:tennis|of contents?|football|syntax|headers?|captions?|cells?|components?|widgets?|view|layout|styl\\w+|footer|borders?|sorting|reservations?)"
  ),
  sign(
    "another table",
    -0.3,
    "(?:hash|routing|pivot|periodic|round|pricing|price|truth|league|multiplication|symbol|translation|lookup|comparison|feature|html|markdown|data|time|dining|restaurant) tables?(?: elements?)?"
  ),
  sign(
    "another table",
    -0.3,
    "(?:sort|scroll|insert|render|style|resize|filter|free) (?:\\S+ )?tables?(?! of)|tables? need captions|“tables”"
  ),
  sign(
    "another model",
    -0.3,
    "(?:data )?models? of (?:the |an? )?(?:llm|ai|gpt|neural)|(?:3d|language|llm|ml|ai|gpt|machine[- ]learning|classification|regression|tensorflow|pytorch|embedding|view|domain|threat|business|pricing|permission|mental|memory|small|large|trained|vision|cost) models?"
  ),
  sign(
    "another model",
    -0.3,
    "models? (?:selector|viewer|weights?|picker|naming|card|inference|training|context)|train\\w* (?:\\S+ ){0,4}?models?"
  ),
  sign(
    "another schema",
    -0.3,
    "schema\\.org|(?:json|graphql|xml|openapi|swagger|zod|yup|avro|yaml|protobuf|event|validation|form|request|response|colou?r|tsconfig|api) schemas?"
  ),
  sign(
    "another schema",
    -0.3,
    "schemas? (?:registry|stitching|markup|validation|validator)|xsd|schemas? (?:of|for) (?:the |an? )?(?:responses?|requests?|tsconfig|environment variables|config\\w*|\\S+ endpoints?|events?|forms?|yaml|json)"
  ),
  sign(
    "another index",
    -0.3,
    "index (?:page|file|route|signature|finger)|index\\.\\w+|z-index|tabindex|(?:array|string|loop|list) index|index out of (?:bounds|range)|(?:elastic\\s?search|opensearch|algolia|solr|lucene|search|vector|google|sitemap|docs?) index"
  ),
  sign(
    "another migration",
    -0.3,
    `migrat(?:e|es|ed|ing|ion) (?:\\S+ ){0,4}?(?:from|to) (?!(?:\\S+ ){0,5}?(?:${engines})(?!\\w))[^.\\n]+`
  ),
  sign(
    "another migration",
    -0.3,
    "migration (?:guide|path|job|script of helm)|migrat(?:e|ing) (?:ci|tests?|docs|documentation|components?|my extension|the (?:docs|build|frontend|tests?))"
  ),
  sign(
    "another column",
    -0.3,
    "(?:two|three|four|multi|single)[- ]columns?(?: layouts?)|columns? (?:charts?|layouts?|selectors?|widths?|resiz\\w+|headers?)|(?:hide|show|reorder|resize|sort) columns?|columns? (?:to|in|on|of) (?:the |an? )?(?:kanban|board|grid|data ?grid|spreadsheet|csv|layout|sidebar)\\w*|order of columns|columns overlap|columns are in a config file|wrong columns?"
  ),
  sign("another row", -0.3, "row (?:height|heights|layout|gap)|css rows?"),
  sign("another view", -0.3, "view (?:transitions?|counts?|source|models?|port)|viewport"),
  sign(
    "another key",
    -0.3,
    '(?:public|private|ssh|gpg|api|keyboard|translation) keys?|unique (?:"key"|keys? (?:warning|prop))|keyboard'
  ),
  sign(
    "another trigger",
    -0.3,
    "trigger (?:the |an? )?(?:build|deploy\\w*|workflow|pipeline|event|ci)"
  ),
  sign("another sequence", -0.3, "sequence diagrams?|escape sequences?"),
  sign("another constraint", -0.3, "constraint layouts?|(?:layout|type|version) constraints?"),
  sign(
    "something else is dropped or cut",
    -0.3,
    "drop (?:support|shadows?|zone)|drag and drop|drop-?downs?|truncate (?:long|titles?|text)"
  ),
  sign("another default", -0.3, "default (?:exports?|props?|branch|theme)"),
  sign("another seed", -0.3, "seed (?:the )?(?:random|rng|prng)\\S*|random seeds?"),
  sign("a database of something", -0.6, "databases? of (?!users|customers|the app)\\w+"),
  sign("another store", -0.3, "app store|play store|redux store|pinia|local ?storage|vuex")
];
var otherWork = [
  sign(
    "user interface",
    -0.5,
    "css|html|buttons?|modals?|responsive|widgets?|components?|tooltips?|icons?|fonts?|scroll\\w*|dropdown|kanban|grid|sidebar|navigation|colou?rs?|layout|on (?:mobile|phones?)|skeleton|banner"
  ),
  sign(
    "documentation",
    -0.7,
    "readme|typos?|docs|documentation|diagrams?|changelog|wording|document how"
  ),
  sign(
    "no change of what is kept",
    -1,
    "no (?:behaviou?r(?:al)? change|change of behaviou?r)|nothing that is stored|client-side(?: only)?|in the browser only|pure function|tracking plan"
  ),
  sign("a refactoring", -0.4, "refactor\\w*|rename \\S+ to \\S+ in the code|naming"),
  sign(
    "tests or builds",
    -0.5,
    "flaky|jest|vitest|webpack|vite|eslint|typescript|github actions|helm|kubernetes|docker|deployment|integration tests|sitemap"
  ),
  sign(
    "something that is kept elsewhere",
    -0.5,
    "redis|segment|elasticsearch|kafka|config file|in memory only by design|cache"
  ),
  sign(
    "the pool of connections",
    -0.6,
    "connection pools?|pool settings|n\\+1(?: queries)?|query string|react query"
  )
];
var name = '["`]?[\\p{L}_][\\p{L}\\w.]*["`]?';
var statements = [
  sign("SQL that changes a table", 2, `alter\\s+table\\s+(?:if exists\\s+|only\\s+)?${name}`),
  sign(
    "SQL that makes a table",
    2,
    `create\\s+(?:unlogged\\s+)?table\\s+(?:if not exists\\s+)?${name}`
  ),
  sign("SQL that makes an index", 2, "create\\s+(?:unique\\s+)?index"),
  sign("SQL that makes a type", 2, `create\\s+(?:type|domain)\\s+${name}\\s+as`),
  sign("SQL that drops something", 1.5, `drop\\s+(?:table|index|column|constraint|sequence)`),
  sign("SQL that drops something", 1.5, "drop\\s+(?:not\\s+null|default)\\s+on"),
  sign(
    "SQL that changes rows",
    2,
    `update\\s+${name}\\s+set\\s+${name}\\s*=|insert\\s+into\\s+${name}`
  ),
  sign("SQL that deletes rows", 2, `delete\\s+from\\s+${name}\\s+where`),
  sign("SQL that sets a column", 1.2, "set\\s+not\\s+null|not\\s+null|add\\s+constraint"),
  sign(
    "a rule of a foreign key",
    1.5,
    "on\\s+(?:delete|update)\\s+(?:cascade|set\\s+null|restrict)"
  ),
  sign("a generated column", 1.5, "generated\\s+always\\s+as"),
  codeSign("a block of SQL", 1.5, /```\s*(?:sql|postgres\w*|mysql|plpgsql)\b/i),
  codeSign("a block of a Prisma schema", 2, /```\s*prisma\b/i),
  codeSign("a Prisma model", 2, new RegExp("\\bmodel\\s+\\p{Lu}\\w*\\s*\\{", "u")),
  codeSign(
    "an attribute of a Prisma schema",
    1.5,
    /@@(?:unique|index|id|map)\b|@(?:relation|default|unique|id|db)\b/
  ),
  codeSign("a type of a column", 1, /\b(?:varchar|char|numeric|decimal)\s*\(\s*\d/i),
  sign(
    "a type of a column",
    1,
    "varchar|timestamptz|tstzrange|smallint|bigserial|jsonb|bytea|tsvector|bigint|bigserial|double precision|text\\[\\]"
  ),
  codeSign(
    "a column with its type",
    1.2,
    /\bcolumns?:?\s+`?\w+`?\s*[(:]\s*(?:text|int|integer|bool|boolean|date|uuid|json|numeric|float|timestamp)\b/i
  ),
  codeSign(
    "a column of a table",
    0.8,
    /(?<![\w./@-])[a-z][a-z0-9_]*\.[a-z][a-z0-9]*_[a-z0-9_]+\b(?!\()/
  ),
  codeSign(
    "a name as columns have it",
    0.6,
    /\b[a-z][a-z0-9]*(?:_[a-z0-9]+)*_(?:ids?|at|by|on|hash|key|date|name|type|status|token|number|email|login|from|to)\b/
  ),
  codeSign(
    "a table with its columns",
    1,
    /\b[a-z][a-z0-9_]*\s?\(\s*[a-z][a-z0-9_]*(?:\s*,\s*[a-z][a-z0-9_ \]]*)+\)/
  )
];
var change = "add|adds|adding|create|creating|new|drop|dropping|remove|removing|rename|renaming|split|alter|change|changing|convert|seed|partition|archive|clean up|extend|move|unused|missing|delete|merge|introduce|store|link";
var plain = [
  sign("a foreign key", 1.5, "foreign[- ]keys?"),
  sign("a primary key", 1.3, "primary[- ]keys?"),
  sign("a constraint", 1.3, "(?:unique|check|exclusion|foreign[- ]key|not[- ]null) constraints?"),
  sign(
    "a kind of index",
    1.3,
    "(?:composite|partial|unique|covering|missing|gin|gist|btree|b-tree|brin|database|db) ind(?:ex|exes|ices)"
  ),
  sign(
    "an index of a table",
    1.1,
    "(?:index|indexes|indices) (?:on|for) (?:the |lower\\(|\\()?\\w+"
  ),
  sign("a materialized view", 1.5, "materiali[sz]ed views?"),
  sign("row level security", 1.5, "row[- ]level[- ]security|rls"),
  sign("a join table", 1.5, "(?:join|junction|pivot|link) table between|(?:join|junction) tables?"),
  sign(
    "a relation between tables",
    1,
    "(?:many|one)[- ]to[- ](?:many|one)|belongsToMany|hasMany|belongsTo|self-referencing"
  ),
  sign(
    "a change of the schema",
    1.5,
    "(?:database|db|sql|table|prisma|schema) (?:schema )?(?:change|changes|migration|migrations|schema)"
  ),
  sign(
    "a table of a database",
    1.3,
    "(?:database|db|sql) (?:table|tables|column|columns|enum|trigger|view)"
  ),
  sign(
    "a migration of data",
    1.3,
    "data migrations?|backfill\\w*|existing (?:rows|records)|orphaned (?:rows|records)"
  ),
  sign(
    "a migration that is needed",
    1.2,
    "(?:needs?|write|generate|committed|missing|add|and|create) (?:an? |the |a new |database )?migrations?"
  ),
  sign("the schema of Prisma", 1.3, "schema\\.prisma|prisma (?:schema|models?|enum|migrations?)"),
  sign("a look at a query’s plan", 0.9, "seq(?:uential)? scans?|query plan|explain analyze"),
  sign("a catalog of PostgreSQL", 0.9, "pg_\\w+"),
  sign("a column that may be empty", 0.7, "nullable|allow null|null means"),
  sign(
    "something that is kept in the database",
    1.2,
    "(?:stor|persist|sav|keep|kept|record|writ|go|enforc)\\w* (?:\\S+ ){0,8}?(?:in|into|to) (?:the|our|a) (?:database|db)"
  ),
  sign("something that leaves the database", 1, "out of the (?:database|db)"),
  sign(
    "a move between databases",
    1.5,
    "migrat\\w+ (?:\\S+ ){0,4}?(?:to|from) (?:postgres(?:ql)?|mysql|mariadb|sqlite|oracle|sql server|mongodb|aurora)"
  )
];
var ambiguous = [
  sign("a change of tables", 1.1, `(?:${change}) (?!support)(?:\\S+ ){0,4}?tables?`),
  sign(
    "a table by its name",
    1,
    "tables? [a-z]\\w*_\\w+|[a-z]\\w*_\\w+ (?:table|tables)|(?:new )?tables?:? [a-z]\\w*\\s?(?=\\()"
  ),
  sign("a table by its name", 0.7, "(?:the|our) \\w+ tables?"),
  sign(
    "a column that is added",
    1.1,
    "(?:add|remove|drop|store|rename) [a-z]\\w*_\\w+ (?:to|from|on|in) (?:the )?\\w+"
  ),
  sign("what becomes of a reference", 0.8, "set null|set to null|nulls? (?:on|when)"),
  sign(
    "another type",
    1,
    "becomes? (?:an? )?(?:enum|bigint|uuid|decimal|nullable|timestamptz|jsonb|text)"
  ),
  sign("a new table", 1, "(?:own|new|separate|another|needs?) tables?"),
  sign("a change of columns", 1.1, `(?:${change}) (?:\\S+ ){0,4}?columns?`),
  sign(
    "the type of a column",
    1,
    "column types?|(?:column|primary keys?|\\w+_at columns?) should be"
  ),
  sign(
    "a change of a model",
    0.9,
    `(?:${change}|to the|every|all) (?:\\S+ ){0,3}?(?:model|models|entity|entities)`
  ),
  sign(
    "a change of a type",
    0.9,
    "(?:from|to) (?:float|integer|int|text|string|varchar|char|decimal|uuid|enum|json|boolean|date)(?: type)?"
  ),
  sign("a seed", 0.9, "seed (?:the )?\\w+ (?:table|data|database|roles|users)"),
  sign("a partition", 1, "partition(?:ed|ing)? (?:the )?\\w+ (?:table )?by"),
  sign("a way to delete", 0.9, "soft[- ]deletes?|cascade (?:delete|on)|cascading delete"),
  sign("a database", 0.7, "databases?|db|dbs"),
  sign(
    "a database by its product",
    0.5,
    "postgres(?:ql)?|mysql|mariadb|sqlite|sql server|oracle|cockroachdb|mssql"
  ),
  sign(
    "a tool of schemas",
    0.8,
    "prisma|typeorm|sequelize|knex|drizzle|mikro-?orm|alembic|flyway|liquibase|active ?record|orm"
  ),
  sign("SQL", 0.4, "sql|upserts?|ddl|dml"),
  sign("a migration", 0.6, "migrations?"),
  sign("a schema", 0.5, "schemas?"),
  sign("a data model", 0.6, "data models?"),
  sign("a table", 0.4, "tables?"),
  sign("a column", 0.5, "columns?"),
  sign("an index", 0.3, "index|indexes|indices|indexed"),
  sign("a model or an entity", 0.3, "models?|entity|entities"),
  sign("rows", 0.3, "rows?|records?|duplicates"),
  sign("a default or an enum", 0.3, "default|enum|unique|uuid|null"),
  sign("something that is kept", 0.4, "(?:store[sd]?|persist\\w*|save[sd]?|track) (?:\\S+ )?\\w+")
];
var vocabulary = [...plain, ...ambiguous];
var labelSigns = [
  sign("a label of databases", 2, "database|databases|db|area[:/] ?(?:database|db)|dba"),
  sign(
    "a label of schemas",
    1.2,
    "migration|migrations|schema|db-schema|prisma|sql|postgres|postgresql|mysql"
  ),
  sign(
    "a label of other work",
    -0.8,
    "ui|ux|css|frontend|front-end|design|docs?|documentation|ci|build|dependencies|seo|a11y|accessibility|ml|ai|llm|graphql|kafka|helm|android|ios|editor|observability|i18n"
  )
];
var threshold = 1;
var configuredWeight = 1.2;
var descriptionFactor = 0.8;
var longest = 2e4;
function detect(item, patterns) {
  const indicators = [
    ...inText("title", item.title, patterns.title_keywords),
    ...inText("description", item.description.slice(0, longest), patterns.description_keywords),
    ...inLabels(item.labels, patterns.labels)
  ];
  const sum = indicators.reduce((total, { weight }) => total + weight, 0);
  const confidence = 1 / (1 + Math.exp(-2 * Math.abs(sum - threshold)));
  return {
    database_work_detected: sum >= threshold,
    confidence: Number(confidence.toFixed(2)),
    indicators: indicators.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  };
}
function inText(where, text, configured) {
  const others = [];
  let rest = text;
  for (const other of otherMeanings) {
    const found2 = matched(other, rest);
    if (found2 === void 0) continue;
    others.push(indicator(where, found2, other, 1));
    rest = rest.replaceAll(new RegExp(other.pattern, "giu"), " … ");
  }
  const factor = where === "title" ? 1 : descriptionFactor;
  return [
    ...others,
    ...found(where, text, statements, 1),
    ...found(where, rest, vocabulary, factor),
    ...found(where, rest, own(configured, "a word of the configuration", vocabulary), 1),
    ...found(where, rest, otherWork, 1)
  ];
}
function inLabels(labels, configured) {
  const all = [...labelSigns, ...own(configured, "a label of the configuration", labelSigns)];
  return all.flatMap((each) => {
    const label = labels.find((one) => matched(each, one.trim())?.length === one.trim().length);
    return label === void 0 ? [] : [indicator("labels", label, each, 1)];
  });
}
function own(words, means, known) {
  return words.filter((word) => !known.some((each) => matched(each, word)?.length === word.length)).map(
    (word) => sign(means, configuredWeight, word.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  );
}
function found(where, text, signs, factor) {
  return signs.flatMap((each) => {
    const words = matched(each, text);
    return words === void 0 ? [] : [indicator(where, words, each, factor)];
  });
}
function indicator(where, text, { means, weight }, factor) {
  const shown = text.replaceAll(/\s+/g, " ").trim();
  return {
    where,
    text: shown.length > 80 ? `${shown.slice(0, 79)}…` : shown,
    means,
    weight: Number((weight * factor).toFixed(2))
  };
}
function matched({ pattern }, text) {
  return pattern.exec(text)?.[0];
}
function ownMigrations(item, folder) {
  const { migrations = [], migrations_before: before } = item ?? {};
  const written = migrations.map(({ name: name2 }) => name2);
  return folder.filter((name2) => written.includes(name2) || !before || !before.includes(name2));
}
function databaseWorkDetected(item, context, { auto_detect_database_work, detection_patterns }) {
  if (item?.database_work_detected !== void 0) return item.database_work_detected;
  if (!auto_detect_database_work || !hasWords(context)) return null;
  return detect(context, detection_patterns).database_work_detected;
}
function hasWords({ title, description, labels }) {
  return title.trim() !== "" || description.trim() !== "" || labels.length > 0;
}
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text as readAll } from "node:stream/consumers";
var levels = ["dry-run", "assist", "guarded", "autonomous"];
function toAutonomy(word) {
  const level = levels.find((each) => each === word);
  if (level) return level;
  throw new FaberDbError("CONTEXT_INVALID", {
    message: `The context names the autonomy "${word}", and there is no such level.`,
    next: `Use one of: ${listed(levels)}.`
  });
}
var keys = ["specification", "spec_path", "specification_path", "spec_file", "spec"];
function specificationOf(context) {
  const { artifacts, previous_results } = context;
  const results = Object.values(asObject(previous_results)).toReversed();
  const places = [
    context,
    artifacts,
    ...entriesOf(artifacts),
    ...results,
    ...results.map(detailsOf)
  ];
  for (const place of places) {
    const found2 = named(asObject(place));
    if (found2) return found2;
  }
  return void 0;
}
function named(place) {
  for (const key of keys) {
    const value = place[key];
    const inner = asObject(value);
    const word = typeof value === "string" ? value : inner.path ?? inner.file ?? inner.text;
    if (typeof word === "string" && word.trim() !== "") return toSpecification(word);
  }
  return void 0;
}
function toSpecification(word) {
  return word.trim().includes("\n") ? { text: word } : { path: word.trim() };
}
function entriesOf(artifacts) {
  if (!Array.isArray(artifacts)) return [];
  return artifacts.map(asObject).flatMap((entry) => {
    const isSpecification = /^spec(ification)?$/.test(String(entry.type ?? entry.kind ?? ""));
    return isSpecification ? [{ specification: entry }] : [];
  });
}
function detailsOf(result) {
  return asObject(result).details;
}
function asObject(value) {
  return typeof value === "object" && value !== null ? value : {};
}
var noContext = { title: "", description: "", labels: [] };
async function readContext(place, cwd) {
  return toContext(await parse(await readPlace(place, cwd), place));
}
async function readPlace(place, cwd) {
  if (place === "-") return readAll(process.stdin);
  return readFile(resolve(cwd, place), "utf8").catch((cause) => {
    throw new FaberDbError("FILE_UNREADABLE", {
      message: `The context ${place} cannot be read (${cause.code}).`,
      next: "Give the path of the JSON file that the engine has written, or - for stdin.",
      cause
    });
  });
}
async function parse(json, place) {
  const { validate } = await import("./faber-context-validator.mjs");
  let value;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    throw invalid(place, "it is not JSON");
  }
  if (validate(value)) return value;
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath.slice(1).replaceAll("/", ".") || "it"} ${message}`
  );
  throw invalid(place, faults.join("; "));
}
function invalid(place, why) {
  return new FaberDbError("CONTEXT_INVALID", {
    message: `The context ${place === "-" ? "on stdin" : place} is not one: ${why}.`,
    next: "docs/FABER-INTEGRATION.md shows what a step is handed."
  });
}
function toContext(raw) {
  const item = raw.issue_data ?? raw.issue ?? raw.work_item ?? {};
  const workId = raw.work_id ?? raw.work_item_id ?? raw.workId ?? item.number ?? item.id;
  const autonomy = levelOf(raw.autonomy) ?? levelOf(raw.config?.autonomy);
  const specification = specificationOf(raw);
  return {
    ...workId !== void 0 && { workId: String(workId) },
    ...raw.run_id && { runId: raw.run_id },
    title: item.title ?? "",
    description: item.description ?? item.body ?? "",
    labels: (item.labels ?? []).map((label) => typeof label === "string" ? label : label.name),
    ...autonomy && { autonomy: toAutonomy(autonomy) },
    ...specification && { specification },
    ...raw.additional_instructions && { instructions: raw.additional_instructions }
  };
}
function levelOf(autonomy) {
  return typeof autonomy === "string" ? autonomy : autonomy?.level;
}
var hooks = {
  frame: "post_frame",
  architect: "post_architect",
  build: "pre_build",
  evaluate: "pre_evaluate",
  release: "pre_release"
};
function begin(phase) {
  return async ({ args }, run) => {
    run.details.phase = phase;
    if (args.context === void 0 && args.workId === void 0) throw nothingGiven(run);
    const context = args.context ? await readContext(args.context, run.cwd) : noContext;
    const autonomy = args.autonomy ?? context.autonomy ?? "guarded";
    run.details.autonomy = autonomy;
    const given = args.workId ?? context.workId;
    const workId = given === void 0 ? void 0 : toWorkId(given);
    if (workId !== void 0) run.details.work_id = workId;
    const config = await readConfig(run);
    const item = workId === void 0 ? void 0 : await readWorkItem(run.state, workId);
    if (workId !== void 0 && autonomy !== "dry-run") {
      run.details.state = shownPath(workItemFile(run.state, workId), run);
    }
    return {
      phase,
      context,
      config,
      autonomy,
      ...workId !== void 0 && { workId },
      ...item && { item }
    };
  };
}
function nothingGiven({ operation }) {
  return new FaberDbError("USAGE", {
    message: `${operation} needs --context FILE, or --work-id ID of a work item that it knows.`,
    next: `\`faber-db ${operation} --help\` shows how.`
  });
}
async function stopIfOff({ phase, config }, run) {
  const { enabled, phase_hooks } = config.faber_integration;
  if (!enabled) return skip("faber_integration.enabled is false", run);
  const hook = hooks[phase];
  if (!phase_hooks[hook].enabled) return skip(`phase_hooks.${hook}.enabled is false`, run);
  return {};
}
function skip(why, run) {
  run.details.skipped = why;
  return done(`Nothing to do: ${why}.`);
}
function askDetected({ item, context, config }, run) {
  const detected = databaseWorkDetected(item, context, config.faber_integration);
  run.details.conditions = {
    ...run.details.conditions,
    database_work_detected: detected
  };
  return detected;
}
async function readFolder({ config }, run) {
  const handler = await getHandler(config.database.migration_tool);
  return handler.readMigrations(run.root, config.migrations.directory);
}
function again({ phase, workId }) {
  const name2 = phase === "frame" ? "detect" : phase;
  return `faber-db faber ${name2} ${workId === void 0 ? "--context FILE" : `--work-id ${workId}`}`;
}
function remembered(phase, inner) {
  return {
    steps: inner.steps,
    async run(args, run) {
      try {
        const outcome = await inner.run(args, run);
        return withWarning(outcome, await remember(phase, outcome.result, run).catch(asWarning));
      } catch (error) {
        if (!(error instanceof FaberDbError)) throw error;
        const told = explained(error, run);
        const status = error.code === "APPROVAL_REQUIRED" ? "pending_input" : "failure";
        const ending = { status, message: error.message, code: error.code };
        await remember(phase, ending, run).catch(() => {
        });
        throw told;
      }
    }
  };
}
function asWarning(error) {
  if (!(error instanceof FaberDbError)) throw error;
  return { code: error.code, message: `The phase is done, and not remembered: ${error.message}` };
}
function withWarning(outcome, warning) {
  if (!warning) return outcome;
  const { exit, result } = outcome;
  const status = result.status === "success" ? "warning" : result.status;
  return {
    exit: exit === 0 ? 6 : exit,
    result: { ...result, status, warnings: [...result.warnings, warning] }
  };
}
function explained(error, run) {
  const { text, code, exit } = error;
  return new FaberDbError(code, {
    ...text,
    why: text.why ?? errorKinds[code].meaning,
    next: text.next ?? `Mend that, then run ${run.operation} again.`,
    exit
  });
}
async function remember(phase, ending, run) {
  const { details } = run;
  if (details.autonomy === "dry-run" || details.autonomy === void 0) return;
  const at = run.now().toISOString();
  const record = {
    status: ending.status,
    ...ending.code && { code: ending.code },
    message: run.reporter.redact(ending.message).slice(0, 500),
    at,
    ...asText("skipped", details.skipped),
    ...asText("environment", details.environment),
    ...asText("plan_id", details.plan_id)
  };
  if (typeof details.work_id === "string") {
    await updateWorkItem(run.state, details.work_id, run.now(), (item) => ({
      ...item,
      phases: { ...item.phases, [phase]: record }
    }));
  }
  const { coordination } = (await readConfig(run)).faber_integration;
  if (!coordination.log_coordination_activities) return;
  await recordAudit(
    run.state.audit,
    {
      operation: run.operation,
      outcome: record.skipped ? "skipped" : record.status,
      actor: actor(),
      ...asText("environment", details.environment),
      ...asText("plan_id", details.plan_id),
      ...asText("work_id", details.work_id),
      ...asText("code", ending.code)
    },
    run.now()
  );
}
function asText(key, value) {
  return typeof value === "string" ? { [key]: value } : {};
}
export {
  detect,
  ownMigrations,
  hasWords,
  hooks,
  begin,
  stopIfOff,
  skip,
  askDetected,
  readFolder,
  again,
  remembered
};
