import {
  sessionError
} from "./shared-providers-postgresql-errors.mjs";
import {
  resultErrorOf
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
var Finish = class {
  exit;
  status;
  message;
  suggestedFixes;
  more;
  constructor(exit, status, message, suggestedFixes = [], more = {}) {
    this.exit = exit;
    this.status = status;
    this.message = message;
    this.suggestedFixes = suggestedFixes;
    this.more = more;
  }
};
function done(message, suggestedFixes = []) {
  return new Finish(0, "success", message, suggestedFixes);
}
function withDocument(end, document) {
  try {
    const { exit, status, message, suggestedFixes, more } = end();
    return new Finish(exit, status, message, suggestedFixes, { ...more, document });
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    const fixes = error.text.next?.split("\n");
    const errors = [resultErrorOf(error)];
    return new Finish(error.exit, "failure", error.message, fixes, { errors, document });
  }
}
function pipeline(_operation) {
  return build([]);
}
function build(steps) {
  return {
    steps: steps.map(({ name }) => name),
    step: (name, step) => build([...steps, { name, step }]),
    run: (args, run) => walk(steps, args, run)
  };
}
async function walk(steps, args, run) {
  const state = { args };
  for (const { name, step } of steps) {
    if (run.signal.aborted) throw cancelled(name);
    run.reporter.step(name);
    const added = await step(state, run).catch((error) => {
      throw asUserError(error, name, state, run);
    });
    if (added instanceof Finish) return toOutcome(added, run);
    Object.assign(state, added);
  }
  throw new Error("the pipeline has no last step: one must end it");
}
function toOutcome(finish, run) {
  const worried = finish.status === "success" && run.warnings.length > 0;
  return {
    exit: worried && finish.exit === 0 ? 6 : finish.exit,
    result: {
      status: worried ? "warning" : finish.status,
      message: finish.message.length > 500 ? `${finish.message.slice(0, 499)}…` : finish.message,
      details: run.details,
      errors: finish.more.errors ?? [],
      warnings: run.warnings,
      suggested_fixes: finish.suggestedFixes
    },
    ...finish.more.document !== void 0 && { document: finish.more.document },
    ...finish.more.isPrinted && { isPrinted: true }
  };
}
function asUserError(error, step, state, run) {
  const known = error instanceof FaberDbError;
  const aborted = run.signal.aborted || error.name === "AbortError";
  if (aborted && !(known && error.exit >= 7)) return cancelled(step);
  const { target } = state;
  return known || !target ? error : sessionError(error, target) ?? error;
}
function cancelled(step) {
  return new FaberDbError("CANCELLED", {
    message: `Cancelled at the step "${step}".`,
    next: "Nothing is half done; run it again when you like."
  });
}
export {
  Finish,
  done,
  withDocument,
  pipeline
};
