import {
  planSending
} from "./shared-pipelines-rollback-prove.mjs";
import {
  assess,
  changedRows,
  lossOf,
  lossQuestion,
  thingsMade
} from "./shared-safety-catalog-catalog.mjs";
import {
  parseScript
} from "./shared-safety-reading-cluster-wide.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  listed
} from "./shared-text.mjs";
async function readDowns(handler, folder, names, { root, directory }) {
  const undone = [];
  const without = [];
  for (const name of names) {
    const migration = folder.find((each) => each.name === name);
    const down = migration && await handler.readDown(root, directory, name);
    if (!down) {
      without.push(name);
      continue;
    }
    const read = await readDown(migration, down).catch((error) => {
      if (error instanceof FaberDbError) return { why: error.message };
      throw error;
    });
    if ("why" in read) return read;
    undone.push(read);
  }
  if (without.length === 0) return undone;
  return { why: `${listed(without)} ${without.length === 1 ? "has" : "have"} no down.sql.` };
}
async function readDown(migration, down) {
  const { statements } = await parseScript(down.sql, down.file);
  const apart = statements.find(leavesTransaction);
  if (apart) {
    return {
      why: `${down.file}:${apart.line} cannot run in one transaction with the rest: ${firstLine(apart)}`
    };
  }
  const up = await planSending(migration);
  const reaching = [...up.statements, ...statements].find(({ clusterWide }) => clusterWide);
  if (reaching) {
    return {
      why: `${migration.name} or its down script reaches beyond its database, where it cannot be proven: ${firstLine(reaching)}`
    };
  }
  const { name } = migration;
  return { name, migration, up, down, sql: down.sql, statements };
}
var leavesTransaction = ({ transactional, transactionControl }) => !transactional || transactionControl !== void 0;
var firstLine = ({ text }) => text.split("\n")[0] ?? "";
async function withoutTransactions(sql, file) {
  const { statements } = await parseScript(sql, file);
  const marks = statements.filter(
    ({ transactionControl }) => ["begin", "commit"].includes(transactionControl ?? "")
  );
  return marks.reduceRight((text, { start, end }) => {
    const rest = text.slice(end).replace(/^\s*;[^\S\n]*\n?/, "");
    return text.slice(0, start) + rest;
  }, sql);
}
async function effectsOfDowns(undone, kept, policy, circumstances, before) {
  const ups = undone.map(({ migration }) => migration).toReversed();
  const downs = undone.map(({ name, down }) => ({ name, file: down.file, sql: down.sql }));
  const known = { applied: [...kept, ...ups], ...circumstances };
  const assessment = await assess(downs, policy, known);
  const { server } = circumstances;
  const made = new Set([...await thingsMade(ups)].map(inNoSchema));
  const destroyed = await destroyedBy(ups, policy, { applied: kept, ...server && { server } });
  const dropped = await droppedBy(assessment, undone, circumstances);
  return {
    assessment,
    lost: [
      ...dropped.map((lost) => ({ ...lost, since: made.has(inNoSchema(lost.object)) })),
      ...await rewrittenBy(downs, assessment, "dropped"),
      ...destroyed.flatMap((lost) => {
        const rows = rowsBefore(lost, before);
        return rows === 0 ? [] : [{ ...lost, rows }];
      })
    ]
  };
}
async function droppedBy({ findings, suppressed = [] }, undone, { ask }) {
  const lost = [];
  for (const finding of [...findings, ...suppressed].filter(({ data_loss }) => data_loss)) {
    const script = undone.find(({ down }) => down.file === finding.file);
    const statement = script?.statements.findLast(({ line }) => line <= finding.line);
    const loss = statement && lossOf({ ...statement, certain: true }, finding.object);
    const answer = loss && !loss.cascades && ask ? await ask(lossQuestion(loss, many)) : void 0;
    const rows = answer && "n" in answer ? answer.n : null;
    lost.push({ ...placeOf(finding), rows, how: "dropped", since: false });
  }
  return lost;
}
var many = 1e9;
async function rewrittenBy(migrations, { findings, suppressed = [] }, how) {
  const told = new Set(
    [...findings, ...suppressed].filter(({ data_loss }) => data_loss).map(({ file, line }) => `${file}:${line}`)
  );
  return (await changedRows(migrations)).filter(({ file, line }) => !told.has(`${file}:${line}`)).map(({ table, file, line }) => ({
    object: nameOf(table),
    rows: null,
    how,
    since: false,
    file,
    line
  }));
}
async function destroyedBy(ups, policy, known) {
  const assessment = await assess(ups, policy, known);
  const losing = [...assessment.findings, ...assessment.suppressed ?? []];
  return [
    ...losing.filter(({ data_loss }) => data_loss).map((finding) => ({ ...placeOf(finding), rows: null, how: "gone", since: false })),
    ...await rewrittenBy(ups, assessment, "gone")
  ];
}
function placeOf({ object, file, line }) {
  return { object: object ?? `what ${file}:${line} does`, file, line };
}
function inNoSchema(object) {
  return object.replace(/^public\./, "");
}
function nameOf({ schema, name }) {
  return schema === void 0 ? name : `${schema}.${name}`;
}
function rowsBefore({ object }, before = []) {
  const found = before.filter(({ table }) => {
    const plain = table.replaceAll('"', "");
    return [plain, plain.replace(/^[^.]*\./, "")].some(
      (name) => object === name || object.startsWith(`${name}.`)
    );
  });
  return found.length === 1 ? found[0]?.rows ?? null : null;
}
export {
  readDowns,
  readDown,
  withoutTransactions,
  effectsOfDowns
};
