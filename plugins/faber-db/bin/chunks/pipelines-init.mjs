import {
  findSchema,
  schemaPlaces
} from "./shared-handlers-prisma-schema-files.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import {
  getHandler,
  getProvider,
  shownPath
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import {
  readText,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  configPath,
  loadConfig
} from "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  init
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
function initialConfig(choice) {
  return {
    schema_version: "1.0",
    database: choice,
    environments: {
      dev: { connection_string_env: "DEV_DATABASE_URL", backup_before_migrate: false },
      staging: { connection_string_env: "STAGING_DATABASE_URL", backup_before_migrate: true },
      production: {
        connection_string_env: "PROD_DATABASE_URL",
        backup_before_migrate: true,
        require_approval: true
      }
    },
    migrations: { directory: "prisma/migrations", timeout_seconds: 300, lock_timeout_seconds: 60 },
    safety: {
      protected_environments: ["production"],
      backup_enforcement: { production: "required" }
    }
  };
}
var exampleConfig = {
  ...initialConfig({ provider: "postgresql", hosting: "aws-aurora", migration_tool: "prisma" }),
  safety: {
    protected_environments: ["production"],
    require_approval_for: ["migrate", "rollback", "seed", "reset", "restore"],
    health_check_before_deploy: true,
    health_check_after_deploy: true,
    backup_enforcement: { staging: "recommended", production: "required" },
    destructive_operations: {
      drop_table: { allowed: true, approval: "enhanced", require_backup: true },
      drop_column: { allowed: true, approval: "enhanced", require_backup: true },
      truncate: {
        allowed: false,
        block_reason: "Empty a table in steps, by a job that can be stopped."
      }
    },
    approval_timeouts: { standard: 300, enhanced: 600 }
  },
  backup: { provider: "pg_dump", storage_location: ".fractary/plugins/faber-db/backups" },
  health_checks: {
    default_checks: ["connectivity", "migrations"],
    thresholds: { latency_degraded_ms: 100, latency_unhealthy_ms: 500 }
  },
  alerts: {
    receivers: {
      chat: { type: "slack", url_env: "SLACK_WEBHOOK_URL" },
      oncall: {
        type: "pagerduty",
        secret_env: "PAGERDUTY_ROUTING_KEY",
        environments: ["production"],
        min_severity: "critical"
      }
    }
  },
  integration: { notify_on_failure: true }
};
var init2 = pipeline(init).step("look for a configuration", async ({ args }, run) => {
  const path = configPath(run.root, run.env);
  const existing = await readText(path);
  run.details.config = shownPath(path, run);
  if (existing === void 0 || args.force) return { path, existing };
  const config = await loadConfig(path);
  Object.assign(run.details, {
    written: false,
    provider: config.database.provider,
    migration_tool: config.database.migration_tool,
    environments: variables(config.environments)
  });
  return done(`${run.details.config} is there already and valid; it was left as it is.`);
}).step("look at the project", async ({ args }, run) => {
  const choice = await choose(args, run);
  await getProvider(choice.provider);
  await getHandler(choice.migration_tool);
  return { choice };
}).step("ask", async ({ args, choice }, run) => {
  if (args.yes || !process.stdin.isTTY || !process.stderr.isTTY) return {};
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const { provider, migration_tool } = choice;
  const question = `Write ${run.details.config} for ${provider} and ${migration_tool}? [Y/n] `;
  const answer = await terminal.question(question, { signal: run.signal });
  terminal.close();
  if (/^n/i.test(answer.trim())) return done("Nothing was written.");
  return {};
}).step("write", async ({ path, existing, choice }, run) => {
  const config = initialConfig(choice);
  if (existing !== void 0) {
    const kept = `${path}.${run.now().toISOString().replace(/\D/g, "").slice(0, 14)}`;
    await writeAtomic(kept, existing);
    run.details.kept = shownPath(kept, run);
  }
  await writeAtomic(path, toJson(config));
  await keepOutOfGit(run.state.folder);
  const names = Object.values(config.environments).map((each) => each.connection_string_env);
  Object.assign(run.details, {
    written: true,
    provider: choice.provider,
    migration_tool: choice.migration_tool,
    environments: variables(config.environments)
  });
  const event = { operation: "init", outcome: "written", actor: actor() };
  await recordAudit(run.state.audit, event, run.now());
  return done(`Wrote ${run.details.config}. Now set ${names.join(", ")}.`, [
    "faber-db db-create dev"
  ]);
});
async function choose(args, run) {
  const schema = await readSchema(run.root);
  const declared = /datasource\s+\w+\s*\{[^}]*\bprovider\s*=\s*"(\w+)"/.exec(schema)?.[1];
  const provider = args.provider ?? declared;
  if (!provider) {
    throw new FaberDbError("USAGE", {
      message: `The project does not show which database it uses: no datasource in ${schemaPlaces.join(", ")}.`,
      next: "Say it: faber-db init --provider postgresql --migration-tool prisma"
    });
  }
  return {
    provider,
    hosting: args.hosting ?? "local",
    migration_tool: args.migrationTool ?? "prisma"
  };
}
async function readSchema(root) {
  const place = await findSchema(root).catch(() => void 0);
  if (!place) return "";
  const path = join(root, place);
  const text = await readFile(path, "utf8").catch(async () => {
    const names = (await readdir(path)).filter((name) => name.endsWith(".prisma"));
    return (await Promise.all(names.map((name) => readFile(join(path, name), "utf8")))).join("\n");
  });
  return text.replace(/\/\/.*$/gm, "");
}
function variables(environments) {
  return Object.entries(environments).map(([name, { connection_string_env }]) => ({
    name,
    variable: connection_string_env
  }));
}
var ofThisMachine = [
  ...["/backups/", "/plans/", "/grants/", "/tokens/", "/restores/", "/samples/", "/alerts/"],
  ...["/faber/", "/seen.json", "/servers.json"]
];
async function keepOutOfGit(folder) {
  const file = join(folder, ".gitignore");
  if (await readText(file) !== void 0) return;
  await writeAtomic(file, [...ofThisMachine, "*.lock", "*.tmp", ""].join("\n"));
}
export {
  init2 as init
};
