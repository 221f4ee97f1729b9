import {
  namesIn
} from "./shared-safety-catalog-catalog.mjs";
import {
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
var limits = { oneMs: 2e3, allMs: 1e4, questions: 50 };
async function liveCircumstances({ provider, session, server }, pending, run) {
  const known = { server: { version: server.version } };
  const names = await namesIn(pending);
  try {
    const catalog = await provider.inspect(session, names);
    return { ...known, catalog, ask: boundedAsk((sql, ms) => provider.ask(session, sql, ms)) };
  } catch (error) {
    if (sqlState(error) === void 0) throw error;
    const why = `the database could not be read: ${error.message}`;
    const skipped = run.details.skipped ?? [];
    run.details.skipped = [...skipped, { step: "inspection", why }];
    return known;
  }
}
async function circumstancesIfThere(located, pending, run) {
  const { provider, target } = located;
  const session = await provider.connect(target, { readOnly: true }).catch((error) => {
    if (error instanceof FaberDbError) return void 0;
    throw error;
  });
  if (session === void 0) return {};
  run.defer(() => session.close());
  const server = await session.identify();
  return liveCircumstances({ ...located, session, server }, pending, run);
}
function boundedAsk(put, { oneMs, allMs, questions } = limits) {
  const answers = /* @__PURE__ */ new Map();
  let leftMs = allMs;
  const askOnce = async (sql) => {
    if (answers.size >= questions) return { unknown: `(no more than ${questions} are asked)` };
    if (leftMs <= 0) return { unknown: `(all questions together have ${seconds(allMs)})` };
    const limitMs = Math.ceil(Math.min(oneMs, leftMs));
    const startedAt = performance.now();
    try {
      return { n: await put(sql, limitMs) };
    } catch (error) {
      return { unknown: reason(error, limitMs) };
    } finally {
      leftMs -= performance.now() - startedAt;
    }
  };
  return (sql) => {
    const answer = answers.get(sql) ?? askOnce(sql);
    answers.set(sql, answer);
    return answer;
  };
}
var QUERY_CANCELED = "57014";
function reason(error, limitMs) {
  if (sqlState(error) === QUERY_CANCELED) return `in ${seconds(limitMs)}`;
  return `(${error.message})`;
}
function seconds(ms) {
  return `${Math.round(ms / 100) / 10} s`;
}
export {
  liveCircumstances,
  circumstancesIfThere
};
