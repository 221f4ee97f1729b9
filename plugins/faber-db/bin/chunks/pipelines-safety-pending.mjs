import {
  liveCircumstances
} from "./shared-pipelines-live-circumstances.mjs";
import {
  configureFor,
  connect,
  readMigrations
} from "./shared-pipelines-steps.mjs";
import {
  shownFrom
} from "./shared-pipelines-safety-collect.mjs";
import "./shared-safety-catalog-catalog.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-effects-alter-constraints.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import {
  sessionError
} from "./shared-providers-postgresql-errors.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { join } from "node:path";
async function pendingIn(name, run) {
  const configured = await configureFor(name, run);
  const connected = await connect(configured, run, { readOnly: true });
  const state = { ...configured, ...connected };
  const { migrations, handler } = await readMigrations(state, run).catch((error) => {
    throw sessionError(error, connected.target) ?? error;
  });
  const folder = await handler.readMigrations(run.root, configured.config.migrations.directory);
  const byName = new Map(folder.map((migration) => [migration.name, migration]));
  const shown = (migration) => ({
    ...migration,
    file: shownFrom(run.cwd, join(run.root, migration.file))
  });
  return {
    migrations: migrations.pending.map(shown),
    circumstances: {
      applied: migrations.applied.flatMap((each) => byName.get(each) ?? []),
      ...await liveCircumstances({ ...state, ...connected }, migrations.pending, run)
    },
    policy: configured.config.safety
  };
}
export {
  pendingIn
};
