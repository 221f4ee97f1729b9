import {
  within
} from "./shared-pipelines-faber-within.mjs";
import {
  again,
  askDetected,
  begin,
  readFolder,
  remembered,
  skip,
  stopIfOff
} from "./shared-faber-detect-vocabulary.mjs";
import {
  updateWorkItem
} from "./shared-faber-work-item.mjs";
import {
  generateMigration
} from "./shared-pipelines-generate-migration.mjs";
import "./shared-pipelines-rollback-lose.mjs";
import "./shared-pipelines-rollback-prove.mjs";
import "./shared-backup-compare.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import "./shared-pipelines-live-circumstances.mjs";
import {
  getHandler,
  shownPath
} from "./shared-pipelines-steps.mjs";
import {
  Finish,
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import {
  assess
} from "./shared-safety-catalog-catalog.mjs";
import {
  parseScript
} from "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-effects-alter-constraints.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import {
  writeAtomic
} from "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  faberArchitect
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import {
  count,
  listed
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
var settings = ["datasource", "generator"];
var opening = /^\s*(model|enum|type|view|datasource|generator)\s+(\w+)\s*\{/;
function readDefinitions(schema) {
  const found = [];
  let offset = 0;
  let documented;
  let open;
  for (const line of schema.split(/(?<=\n)/)) {
    const end = offset + line.trimEnd().length;
    const [, kind, name] = open ? [] : opening.exec(line) ?? [];
    if (open && /^\s*\}\s*(?:\/\/.*)?$/.test(line)) {
      found.push({ ...open, end, text: schema.slice(open.start, end) });
      open = void 0;
    } else if (kind && name) {
      open = { kind, name, start: documented ?? offset };
    }
    if (!open) documented = line.trimStart().startsWith("///") ? documented ?? offset : void 0;
    offset += line.length;
  }
  return found;
}
function readWhole(text, line) {
  const definitions = readDefinitions(text);
  const rest = definitions.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text
  );
  const stray = rest.split("\n").find((each) => each.trim() !== "" && !each.trim().startsWith("//"));
  if (stray) {
    throw notWhole(line, `“${stray.trim()}” is no whole definition`);
  }
  for (const { name, text: own } of definitions) {
    const gap = /^\s*(?:\/\/+\s*)?(?:\.\.\.|…).*$/m.exec(own)?.[0];
    const elided = gap ?? /^\s*\/\/.*\b(?:existing|other|rest|remaining|unchanged)\b.*$/im.exec(own)?.[0];
    if (elided) throw notWhole(line, `${name} leaves something out: “${elided.trim()}”`);
  }
  return definitions.filter(({ kind }) => !settings.includes(kind));
}
function notWhole(line, why) {
  return new FaberDbError("SPECIFICATION_INVALID", {
    message: `The Prisma block at line ${line} of the specification is not whole: ${why}.`,
    why: "A model that exists is replaced by what the specification says of it, so what it leaves out would be dropped.",
    next: "Write each model and enum whole, with every field that it is to have.",
    facts: { line }
  });
}
function fieldsOf({ text }) {
  return text.split("\n").map((line) => line.trim()).filter((line) => !/^(?:\/\/|@@|\}|$)/.test(line) && !opening.test(line)).map((line) => line.split(/\s+/)[0] ?? "");
}
var answerSchema = {
  type: "object",
  required: ["summary"],
  additionalProperties: false,
  properties: {
    summary: {
      type: "string",
      minLength: 1,
      maxLength: 200,
      description: "What the change does, in a few words: the migration is named for it."
    },
    prisma: {
      type: "string",
      minLength: 1,
      description: "Whole models and enums, new or changed, with every field that they are to have; no datasource, no generator. A model at the other end of a relation belongs to it."
    },
    sql: {
      type: "string",
      minLength: 1,
      description: "PostgreSQL that the models cannot say (data, checks, triggers), to run after what they make."
    },
    no_change: {
      type: "string",
      minLength: 1,
      description: "Why the specification needs no change of the database."
    }
  },
  oneOf: [
    { required: ["no_change"], not: { anyOf: [{ required: ["prisma"] }, { required: ["sql"] }] } },
    { anyOf: [{ required: ["prisma"] }, { required: ["sql"] }], not: { required: ["no_change"] } }
  ]
};
function makeRequest(specification, instructions, schema, answerWith) {
  const definitions = [...schema.values()].flatMap(readDefinitions);
  return {
    wanted: "The change of the database that the specification asks for, as whole Prisma models and enums, and SQL for what those cannot say. Nothing that the specification does not ask for.",
    specification,
    ...instructions && { instructions },
    models: definitions.filter(({ kind }) => !settings.includes(kind)).map(({ kind, name, text }) => ({ kind, name, text })),
    schema: answerSchema,
    answer_with: answerWith
  };
}
async function readAnswer(place, cwd) {
  const text = await readFile(resolve(cwd, place), "utf8").catch((cause) => {
    throw new FaberDbError("FILE_UNREADABLE", {
      message: `The answer ${place} cannot be read (${cause.code}).`,
      next: "Give the path of the JSON file that holds the answer.",
      cause
    });
  });
  const { Ajv } = await import("./ajv.mjs");
  const validate = new Ajv({ allErrors: true, strict: false }).compile(answerSchema);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid(place, ["it is not JSON"]);
  }
  if (validate(value)) return value;
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath.slice(1) || "it"} ${message} ${Object.values(params)[0] ?? ""}`.trim()
  );
  throw invalid(place, faults);
}
function invalid(place, faults) {
  return new FaberDbError("SPECIFICATION_INVALID", {
    message: `The answer ${place} has not the form that was asked for: ${faults.join("; ")}.`,
    why: "An answer is taken as it is or not at all.",
    next: "Give summary, and prisma or sql or both; or summary and no_change. Then run it again.",
    facts: { faults }
  });
}
import { createHash } from "node:crypto";
import { readFile as readFile2, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
function mergeDefinitions(schema, wanted) {
  refuseTwice(wanted);
  const files = new Map(schema);
  const added = [];
  const replaced = [];
  const unchanged = [];
  for (const definition of wanted) {
    const place = find(files, definition.name);
    if (!place) {
      const home = homeOf(files);
      const text2 = files.get(home) ?? "";
      files.set(home, `${text2.trimEnd()}

${definition.text.trim()}
`);
      added.push(definition.name);
      continue;
    }
    const { path, found } = place;
    if (found.kind !== definition.kind) throw otherKind(definition, found, path);
    if (squeezed(found.text) === squeezed(definition.text)) {
      unchanged.push(definition.name);
      continue;
    }
    const text = files.get(path) ?? "";
    files.set(path, text.slice(0, found.start) + definition.text.trim() + text.slice(found.end));
    const kept = fieldsOf(definition);
    const removes = fieldsOf(found).filter((field) => !kept.includes(field));
    replaced.push({ name: definition.name, removes });
  }
  const changed = [...files].filter(([path, text]) => schema.get(path) !== text);
  return { files: new Map(changed), added, replaced, unchanged };
}
function find(files, name) {
  for (const [path, text] of files) {
    const found = readDefinitions(text).find((each) => each.name === name);
    if (found) return { path, found };
  }
  return void 0;
}
function homeOf(files) {
  const paths = [...files.keys()];
  return paths.find((path) => /^\s*datasource\s/m.test(files.get(path) ?? "")) ?? paths[0] ?? "";
}
function squeezed(text) {
  return text.replaceAll(/\/\/.*$/gm, "").replaceAll(/\s+/g, " ").trim();
}
function refuseTwice(wanted) {
  const seen = /* @__PURE__ */ new Map();
  for (const definition of wanted) {
    const other = seen.get(definition.name);
    if (other && squeezed(other.text) !== squeezed(definition.text)) {
      throw new FaberDbError("SCHEMA_CONFLICT", {
        message: `The specification defines ${definition.name} twice, and not in the same way.`,
        next: "Leave the one that is wanted; put the other under a heading “Before” or “Example”.",
        facts: { name: definition.name }
      });
    }
    seen.set(definition.name, definition);
  }
}
function otherKind(wanted, found, path) {
  return new FaberDbError("SCHEMA_CONFLICT", {
    message: `The specification wants ${wanted.name} as ${wanted.kind}, and ${path} has it as ${found.kind}.`,
    next: "Give it another name in the specification, or remove the other from the schema first.",
    facts: { name: wanted.name, file: path }
  });
}
function planMerge(schema, definitions, run) {
  if (definitions.length === 0) return void 0;
  const merged = mergeDefinitions(schema, definitions);
  const { added, replaced, unchanged } = merged;
  run.details.schema = { path: [...schema.keys()].join(", "), added, replaced, unchanged };
  for (const { name, removes } of replaced) {
    if (removes.length === 0) continue;
    run.warnings.push({
      code: "FIELDS_REMOVED",
      message: `The specification’s ${name} no longer has ${listed(removes)}: the migration drops what they stand for.`,
      model: name,
      fields: removes
    });
  }
  return merged;
}
async function withSchema({ files }, schema, workId, run, work) {
  const before = [...files].map(([path, text]) => beforeOf(path, schema.get(path) ?? "", text));
  await remember(workId, before, run);
  for (const [path, text] of files) await replace(join(run.root, path), text);
  try {
    return await work();
  } catch (error) {
    await putBack(before, run);
    throw error;
  } finally {
    await remember(workId, void 0, run);
  }
}
async function settleSchema(item, run) {
  if (!item?.schema_before) return;
  await putBack(item.schema_before, run);
  await remember(item.work_id, void 0, run);
}
async function putBack(before, run) {
  for (const { path, start, end, text, written } of before) {
    const file = join(run.root, path);
    const now = await readFile2(file, "utf8").catch(() => void 0);
    if (now === void 0 || sha256(now) !== written) continue;
    await replace(file, now.slice(0, start) + text + now.slice(now.length - end));
  }
}
function beforeOf(path, before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const text = before.slice(start, before.length - end);
  return { path, start, end, text, written: sha256(after) };
}
async function remember(workId, before, run) {
  if (workId === void 0) return;
  if (before?.some(({ text }) => /^\s*datasource\s/m.test(text))) return;
  await updateWorkItem(run.state, workId, run.now(), ({ schema_before: _, ...item }) => ({
    ...item,
    ...before && { schema_before: before }
  }));
}
async function replace(path, text) {
  const file = await realpath(path);
  await writeAtomic(file, text, (await stat(file)).mode & 511);
}
function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}
import { createHash as createHash2 } from "node:crypto";
import { readFile as readFile3 } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";
var languages = {
  prisma: "prisma",
  sql: "sql",
  postgres: "sql",
  postgresql: "sql",
  pgsql: "sql",
  plpgsql: "sql"
};
var notWanted = /\b(?:roll(?:ing)?[ -]?back|undo|revert|examples?|down migration)\b|^(?:\d[\d.]*\s+)?(?:before|current|today|down)\b/i;
function readBlocks(markdown) {
  const blocks = [];
  let heading = "";
  let open;
  let lines = [];
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const fence = /^\s*(?:[-*+]\s+)?(`{3,}|~{3,})\s*(\S*)\s*(.*)$/.exec(line);
    if (open) {
      const closes = fence?.[1]?.startsWith(open.fence) && !fence[2] && !fence[3];
      if (!closes) {
        lines.push(line);
        continue;
      }
      if (open.language) blocks.push(toBlock(open.language, lines, open.line, [open.info, heading]));
      open = void 0;
    } else if (fence) {
      const [, marks = "", word = "", info = ""] = fence;
      open = { fence: marks, ...languageOf(word), info, line: index + 2 };
      lines = [];
    } else {
      heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1] ?? heading;
    }
  }
  if (open?.language) blocks.push(toBlock(open.language, lines, open.line, [open.info, heading]));
  return blocks;
}
function languageOf(word) {
  const language = languages[word.toLowerCase()];
  return language ? { language } : {};
}
function toBlock(language, lines, line, marks) {
  const text = lines.join("\n");
  const [first = ""] = text.trimStart().split("\n");
  const comment = /^(?:--|\/\/)\s*((?:down|roll ?back|undo|revert|example)\b.*)$/i.exec(first)?.[1];
  const mark = [...marks.filter((words) => notWanted.test(words)), comment].find(Boolean);
  return { language, text, line, ...mark && { ignored: `it is marked “${mark.trim()}”` } };
}
var reading = ["SelectStmt", "ExplainStmt", "VariableShowStmt"];
var ofData = [...reading, "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt", "CopyStmt"];
async function readSql(sources, models) {
  const read = await Promise.all(
    sources.map(async (source) => ({ source, statements: await parse(source) }))
  );
  const isReading = ({ statements: statements2 }) => statements2.every(({ kind }) => reading.includes(kind));
  const wanted = read.filter((each) => !isReading(each));
  for (const { source, statements: statements2 } of wanted) refuseModels(source, statements2, models);
  const statements = wanted.flatMap((each) => each.statements);
  return {
    sql: wanted.map(({ source }) => `${source.text.trim().replace(/([^;\s])$/, "$1;")}
`).join("\n"),
    changesStructure: statements.some(({ kind }) => !ofData.includes(kind)),
    ignored: read.filter(isReading).map(({ source }) => source)
  };
}
async function parse({ text, from }) {
  try {
    return (await parseScript(text, from)).statements;
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    throw new FaberDbError("SPECIFICATION_INVALID", {
      message: `${from.charAt(0).toUpperCase()}${from.slice(1)} is not SQL that PostgreSQL takes: ${error.message}`,
      next: "Mend it. A block that is no migration belongs under a heading “Example”, or into a block of another language.",
      cause: error
    });
  }
}
function refuseModels({ from }, statements, models) {
  const tables = new Set(
    models.map(({ name, text }) => /@@map\(\s*(?:name:\s*)?"([^"]+)"/.exec(text)?.[1] ?? name)
  );
  for (const statement of statements) {
    if (statement.kind !== "CreateStmt") continue;
    const table = statement.node.relation?.relname ?? "";
    if (!tables.has(table)) continue;
    throw new FaberDbError("SPECIFICATION_INVALID", {
      message: `The specification makes the table ${table} twice: as a model, and in ${from}.`,
      why: "The model’s migration makes it, and the SQL would fail after that.",
      next: "Leave one of the two; put the other under a heading “Example”.",
      facts: { table }
    });
  }
}
async function readSpecification({ context, item, args }, run) {
  const text = await textOf(context.specification, run);
  const specification = text ?? context.description;
  if (specification.trim() !== "") {
    const sha2563 = createHash2("sha256").update(specification).digest("hex");
    return { specification, sha256: sha2563 };
  }
  const known = item?.specification_sha256;
  if (args.answer !== void 0 && known) return { specification: "", sha256: known };
  throw new FaberDbError("SPECIFICATION_INVALID", {
    message: "The context has no specification, and no description of the work item.",
    why: "The architect phase makes migrations of what is specified, and of nothing else.",
    next: 'Hand on its path: {"specification": "specs/WORK-123.md"}, or as an artifact or in previous_results.'
  });
}
async function textOf(place, run) {
  if (place === void 0) return void 0;
  if ("text" in place) return place.text;
  const path = resolve2(run.root, place.path);
  run.details.specification = shownPath(path, run);
  return readFile3(path, "utf8").catch((cause) => {
    throw new FaberDbError("FILE_UNREADABLE", {
      message: `The specification ${place.path} cannot be read (${cause.code}).`,
      next: "Hand on the path of a Markdown file, from the project root.",
      cause
    });
  });
}
function hasCode({ definitions, sql }) {
  return definitions.length > 0 || sql !== "";
}
async function readWanted({ specification }, answerFile, run) {
  if (answerFile !== void 0) return fromAnswer(await readAnswer(answerFile, run.cwd));
  const blocks = readBlocks(specification);
  const used = blocks.filter(({ ignored: ignored2 }) => !ignored2);
  const definitions = used.filter(({ language }) => language === "prisma").flatMap(({ text, line }) => readWhole(text, line));
  const sources = used.filter(({ language }) => language === "sql").map(({ text, line }) => ({ text, line, from: `the SQL block at line ${line}` }));
  const read = await readSql(sources, definitions);
  const ignored = [
    ...blocks.flatMap(({ line, ignored: why }) => why ? [{ line, why }] : []),
    ...sources.filter((source) => read.ignored.includes(source)).map(({ line }) => ({ line, why: "it only reads" }))
  ];
  if (ignored.length > 0) run.details.ignored = ignored;
  return { definitions, sql: read.sql, sqlChangesStructure: read.changesStructure };
}
async function fromAnswer({ summary, prisma, sql, no_change }) {
  const definitions = prisma === void 0 ? [] : readWhole(prisma, 1);
  const sources = sql === void 0 ? [] : [{ text: sql, from: "the SQL of the answer" }];
  const read = await readSql(sources, definitions);
  return {
    definitions,
    sql: read.sql,
    sqlChangesStructure: read.changesStructure,
    summary,
    ...no_change !== void 0 && { noChange: no_change }
  };
}
import { createHash as createHash3 } from "node:crypto";
function describe({ context, workId }, { summary }) {
  const title = summary ?? context.title.trim();
  return title !== "" ? title : `work item ${workId ?? ""}`.trim();
}
async function generate(state, wanted, run) {
  let told = {};
  const args = {
    description: describe(state, wanted),
    environment: state.config.faber_integration.phase_hooks.pre_build.environment,
    name: void 0,
    preview: false,
    workId: state.workId,
    json: true
  };
  await within(generateMigration, args, run, (details) => {
    told = details;
  });
  const { migration, path, sql, risk, findings } = told;
  if (typeof path !== "string") return [];
  const checksum = sha2562(String(sql));
  return [{ name: String(migration), path, checksum, risk, findings, sql: String(sql) }];
}
async function judgeSql(state, { sql }, run) {
  const migration = { name: "specification", file: "the specification’s SQL", sql };
  const { risk, findings, blocked } = await assess([migration], state.config.safety);
  const [first] = blocked;
  if (first) {
    throw new FaberDbError("OPERATION_BLOCKED", {
      message: `${first.finding.file}: ${first.finding.message}`,
      why: first.reason,
      next: "Change the specification; no approval can let it through.",
      facts: { blocked }
    });
  }
  run.reporter.progress(`  the SQL of the specification: risk ${risk}`);
  return { risk, findings, sql };
}
async function writeSql(state, wanted, judged, run) {
  const { config, workId } = state;
  const description = describe(state, wanted).replaceAll(/\s+/g, " ");
  const sql = `-- ${description}${workId ? ` (work item ${workId})` : ""}

${wanted.sql}`;
  const handler = await getHandler(config.database.migration_tool);
  const { name, path } = await handler.writeMigration({
    root: run.root,
    directory: config.migrations.directory,
    name: slug(description),
    now: run.now(),
    sql
  });
  await recordAudit(
    run.state.audit,
    {
      operation: run.operation,
      outcome: "written",
      actor: actor(),
      migration: name,
      ...workId && { work_id: workId }
    },
    run.now()
  );
  run.warnings.push({
    code: "NO_DOWN",
    message: `${name} is the specification’s SQL and gets no down.sql; a rollback of it would need a backup, or a down.sql that you write beside it.`
  });
  if (wanted.sqlChangesStructure && wanted.definitions.length === 0) {
    run.warnings.push({
      code: "SCHEMA_BEHIND",
      message: `${name} changes tables of which the schema file does not tell by itself. Let it say the same, or the next generate-migration takes the change back.`
    });
  }
  return { ...judged, name, path, checksum: sha2562(sql), sql };
}
async function rememberWritten({ workId }, sha256OfSpecification, written, run) {
  if (workId === void 0) return;
  const added = written.flatMap(
    ({ name, checksum }) => name && checksum ? [{ name, checksum }] : []
  );
  await updateWorkItem(run.state, workId, run.now(), (item) => ({
    ...item,
    specification_sha256: sha256OfSpecification,
    migrations: [...item.migrations, ...added]
  }));
}
function sha2562(text) {
  return createHash3("sha256").update(text).digest("hex");
}
function slug(text) {
  const words = text.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  return words.replace(/^_+|_+$/g, "").slice(0, 60) || "migration";
}
var faberArchitect2 = remembered(
  "architect",
  pipeline(faberArchitect).step("read the context", begin("architect")).step("is it wanted?", stopIfOff).step("is it database work?", async (state, run) => {
    const detected = askDetected(state, run);
    if (detected === false) return skip("no database work was detected", run);
    if (!state.config.faber_integration.auto_generate_migrations) {
      return skip("faber_integration.auto_generate_migrations is false", run);
    }
    return { detected };
  }).step("put right what was left", async ({ autonomy, item }, run) => {
    if (autonomy !== "dry-run") await settleSchema(item, run);
  }).step("read the specification", readSpecification).step("is it made already?", async (state, run) => {
    const folder = (await readFolder(state, run)).map(({ name }) => name);
    const made = (state.item?.migrations ?? []).filter(({ name }) => folder.includes(name));
    const isSame = state.item?.specification_sha256 === state.sha256;
    if (!isSame || made.length === 0 || made.length < (state.item?.migrations ?? []).length) {
      return {};
    }
    run.details.migrations = made;
    return done(`There already: ${listed(made.map(({ name }) => name))}.`, [
      "The build phase applies it."
    ]);
  }).step("find what it asks for", async (state, run) => {
    const wanted = await readWanted(state, state.args.answer, run);
    if (wanted.noChange)
      return skip(`the answer says that it needs no change: ${wanted.noChange}`, run);
    const handler = await getHandler(state.config.database.migration_tool);
    const needsSchema = wanted.definitions.length > 0 || !hasCode(wanted);
    const schema = needsSchema ? await handler.readSchema(run.root) : /* @__PURE__ */ new Map();
    return { wanted, schema };
  }).step("ask where it is prose", async (state, run) => {
    const { wanted, schema, context, specification, sha256: sha2563, detected, autonomy } = state;
    if (hasCode(wanted)) return {};
    if (detected === null) return skip("the specification holds neither models nor SQL", run);
    const command = `${again(state)} --answer FILE`;
    run.details.request = makeRequest(specification, context.instructions, schema, command);
    if (autonomy !== "dry-run") await rememberWritten(state, sha2563, [], run);
    return new Finish(
      5,
      "pending_input",
      "The specification says in prose what the database needs: answer the request in details.request, in its form.",
      [`Write the answer as JSON into a file, then: ${command}`]
    );
  }).step("look at the SQL", async (state, run) => ({
    judged: state.wanted.sql === "" ? void 0 : await judgeSql(state, state.wanted, run)
  })).step("plan the schema", async ({ wanted, schema }, run) => ({
    merged: planMerge(schema, wanted.definitions, run)
  })).step("stop at the plan?", async ({ autonomy, judged, merged }, run) => {
    if (autonomy !== "dry-run") return {};
    if (judged) run.details.migrations = [judged];
    const models = (merged?.added.length ?? 0) + (merged?.replaced.length ?? 0);
    return done(
      `Would change ${count(models, "definition")} of the schema and write ${judged ? "the SQL as" : ""} a migration; nothing was written.`
    );
  }).step("write", async (state, run) => {
    const { wanted, merged, schema, judged, workId } = state;
    const written = [];
    if (merged) {
      const work = async () => void written.push(...await generate(state, wanted, run));
      await withSchema(merged, schema, workId, run, work);
    }
    if (judged) written.push(await writeSql(state, wanted, judged, run));
    run.details.migrations = written;
    await rememberWritten(state, state.sha256, written, run);
    if (written.length === 0) return done("The migrations folder does all that the models want.");
    const names = written.map(({ name, risk }) => `${name} (risk ${risk})`);
    return done(`Wrote ${listed(names)}.`, ["Look at it. The build phase applies it."]);
  })
);
export {
  faberArchitect2 as faberArchitect
};
