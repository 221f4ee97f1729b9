import {
  readAudit
} from "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import {
  readConfig
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import {
  getEnvironment
} from "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  auditList
} from "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
var defaultLimit = 20;
var auditList2 = pipeline(auditList).step("read the trail", async ({ args }, run) => {
  const config = await readConfig(run);
  if (args.environment) {
    getEnvironment(config, args.environment);
    run.details.environment = args.environment;
  }
  const { entries, broken } = await readAudit(run.state.audit);
  const wanted = entries.filter(
    (entry) => !args.environment || entry.environment === args.environment
  );
  Object.assign(run.details, {
    entries: wanted.slice(-(args.limit ?? defaultLimit)),
    total: wanted.length,
    chain: broken ? `broken at ${broken}` : "intact"
  });
  if (broken) {
    run.warnings.push({
      code: "AUDIT_CHAIN_BROKEN",
      message: `The audit trail was edited: its chain breaks at ${broken}.`
    });
  }
  const number = wanted.length === 1 ? "1 entry" : `${wanted.length} entries`;
  return done(`${number}; the chain is ${broken ? "broken" : "intact"}.`);
});
export {
  auditList2 as auditList
};
