import {
  phases
} from "./shared-faber-work-item.mjs";
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
import {
  listed
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { readdir, readFile } from "node:fs/promises";
import { join as join2 } from "node:path";
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
import { chmod, stat } from "node:fs/promises";
import { join } from "node:path";
var coordinator = "faber-db:faber-coordinator";
var hookForm = {
  name: "hooks",
  file: "faber-db-integrated.json",
  describe({ id, description, phases: described, database, autonomy }) {
    return {
      id,
      description,
      phases: Object.fromEntries(
        phases.map((phase) => {
          const { description: description2, steps, validation, maxRetries, requireApproval } = described[phase];
          const more = {
            ...maxRetries !== void 0 && { max_retries: maxRetries },
            ...requireApproval && { require_approval: true }
          };
          return [
            phase,
            { enabled: true, description: description2, steps: steps.map(stepOf), validation, ...more }
          ];
        })
      ),
      hooks: Object.fromEntries(
        phases.flatMap((phase) => [
          [`pre_${phase}`, hooksAt(database, phase, "before")],
          [`post_${phase}`, hooksAt(database, phase, "after")]
        ])
      ),
      autonomy: { ...autonomy, overrides: {} }
    };
  }
};
function stepOf({ id, description, skill, prompt }) {
  return { name: id, description, ...skill && { skill }, ...prompt && { prompt } };
}
function hooksAt(database, phase, when) {
  return database.filter((step) => step.phase === phase && step.when === when).map(({ description, operation, condition }) => ({
    description,
    skill: coordinator,
    operation,
    ...condition && { conditional: condition }
  }));
}
var integrated = {
  id: "faber-db-integrated",
  description: "FABER with the database: detected, migrated to dev and staging, released by approval",
  phases: {
    frame: {
      description: "Fetch the work item, classify it and make its branch",
      steps: [
        {
          id: "fetch-work",
          name: "Fetch the work item",
          description: "Title, description and labels from the tracker",
          skill: "fractary-work:issue-fetcher"
        },
        {
          id: "classify",
          name: "Classify the work",
          description: "Feature, bug, chore or patch",
          skill: "fractary-work:issue-classifier"
        },
        {
          id: "setup-env",
          name: "Make the branch",
          description: "A branch of its own for the work item",
          skill: "fractary-repo:branch-manager"
        }
      ],
      validation: ["work-item-exists", "branch-created"]
    },
    architect: {
      description: "Write the specification, with the schema where the work needs one",
      steps: [
        {
          id: "generate-spec",
          name: "Write the specification",
          description: "Prisma models in a fenced block become a migration as they stand",
          skill: "fractary-spec:spec-generator"
        }
      ],
      validation: ["spec-created", "spec-validated"]
    },
    build: {
      description: "Implement the specification on a migrated dev database",
      steps: [
        {
          id: "implement",
          name: "Implement",
          description: "The code that the specification asks for",
          prompt: "Implement the specification. The migrations are written and applied to dev: leave the migrations folder as it is."
        },
        {
          id: "commit",
          name: "Commit",
          description: "The code, the schema and the migrations together",
          skill: "fractary-repo:commit-creator"
        }
      ],
      validation: ["implementation-complete", "committed"]
    },
    evaluate: {
      description: "Test and review on a migrated staging database",
      steps: [
        {
          id: "test",
          name: "Test",
          description: "The project’s tests, those of the database with them",
          prompt: "Run the project’s tests and report what failed."
        },
        {
          id: "review",
          name: "Review",
          description: "The change against its specification",
          prompt: "Review the change: correctness, security, and whether the specification is met."
        }
      ],
      validation: ["all-tests-pass", "no-critical-issues"],
      maxRetries: 3
    },
    release: {
      description: "Migrate production once a person has approved, then open the pull request",
      steps: [
        {
          id: "create-pr",
          name: "Open the pull request",
          description: "With the migrations and the id of the approved plan",
          skill: "fractary-repo:pr-manager"
        }
      ],
      validation: ["pr-created"],
      requireApproval: true
    }
  },
  database: [
    {
      phase: "frame",
      when: "after",
      id: "faber-db-detect",
      name: "Detect database work",
      description: "Tell from title, labels and description whether the database has to change",
      operation: "detect-database-needs",
      onWarning: "continue"
    },
    {
      phase: "architect",
      when: "after",
      id: "faber-db-architect",
      name: "Write the migration",
      description: "Make the migration that the specification asks for",
      operation: "coordinate-architect",
      condition: "database_work_detected",
      onWarning: "prompt"
    },
    {
      phase: "build",
      when: "before",
      id: "faber-db-build",
      name: "Migrate dev",
      description: "Apply the work item’s migrations to dev and check its health",
      operation: "coordinate-build",
      condition: "migrations_exist",
      onWarning: "continue"
    },
    {
      phase: "evaluate",
      when: "before",
      id: "faber-db-evaluate",
      name: "Migrate staging",
      description: "Apply the work item’s migrations to staging and check its health",
      operation: "coordinate-evaluate",
      condition: "migrations_exist",
      onWarning: "continue"
    },
    {
      phase: "release",
      when: "before",
      id: "faber-db-release",
      name: "Migrate production",
      description: "Plan, wait for a person’s approval, back up, apply, check health",
      operation: "coordinate-release",
      condition: "migrations_exist",
      onWarning: "prompt"
    }
  ],
  autonomy: {
    level: "guarded",
    description: "Runs by itself through staging and pauses before the release; a person approves production at every level",
    pause_before_release: true,
    require_approval_for: ["release"]
  }
};
var stepForm = {
  name: "steps",
  file: "faber-db-integrated.steps.json",
  describe({ id, description, phases: described, database, autonomy }) {
    return {
      id,
      description,
      phases: Object.fromEntries(
        phases.map((phase) => {
          const { description: description2, steps, validation, maxRetries, requireApproval } = described[phase];
          const ours = (when) => database.filter((step) => step.phase === phase && step.when === when).map(databaseStep);
          return [
            phase,
            {
              enabled: true,
              description: description2,
              pre_steps: ours("before"),
              steps: steps.map(stepOf2),
              post_steps: ours("after"),
              validation,
              ...maxRetries !== void 0 && { max_retries: maxRetries },
              ...requireApproval && { require_approval: true }
            }
          ];
        })
      ),
      autonomy
    };
  }
};
function stepOf2({ id, name, description, skill, prompt }) {
  return { id, name, description, ...skill && { skill }, ...prompt && { prompt } };
}
function databaseStep({ id, name, description, operation, onWarning }) {
  return {
    id,
    name,
    description,
    skill: coordinator,
    arguments: { operation, work_id: "{work_id}" },
    result_handling: { on_success: "continue", on_warning: onWarning, on_failure: "stop" }
  };
}
var workflowForms = [hookForm, stepForm];
var engineConfig = ".fractary/plugins/faber/config.json";
var engineWorkflow = `.fractary/plugins/faber/workflows/${integrated.id}.json`;
var olderCoordinator = "fractary-faber-db:faber-coordinator";
var labels = ["database", "db", "schema", "migration"];
var labelMapping = Object.fromEntries(labels.map((label) => [label, integrated.id]));
function workflowFor(config) {
  const [major = 0, minor = 0] = String(config?.schema_version ?? "2.2").split(".").map(Number);
  const isOlder = major < 2 || major === 2 && minor < 2;
  const [hooks, steps] = workflowForms;
  const form = isOlder ? hooks : steps;
  return { form: form.name, workflow: form.describe(integrated) };
}
function isWired(workflow) {
  return workflow.includes(`"${coordinator}"`) || workflow.includes(`"${olderCoordinator}"`);
}
function wireEngine(config) {
  const { id, description } = integrated;
  const workflows = Array.isArray(config.workflows) ? config.workflows : void 0;
  const isListed = workflows?.some((one) => one?.id === id) ?? false;
  const entry = { id, file: `./workflows/${id}.json`, description };
  const known = config.workflow_inference?.label_mapping ?? {};
  const missing = labels.filter((label) => !Object.hasOwn(known, label));
  const taken = labels.filter((label) => Object.hasOwn(known, label) && known[label] !== id);
  return {
    config: {
      ...config,
      ...isListed ? {} : { workflows: [...workflows ?? [], entry] },
      ...missing.length > 0 && {
        workflow_inference: {
          ...config.workflow_inference,
          label_mapping: {
            ...known,
            ...Object.fromEntries(missing.map((label) => [label, id]))
          }
        }
      }
    },
    added: [
      ...isListed ? [] : [`workflows: ${id}`],
      ...missing.map((label) => `workflow_inference.label_mapping.${label}`)
    ],
    kept: taken.map((label) => `workflow_inference.label_mapping.${label} is ${known[label]}`)
  };
}
var careful = {
  dev: { auto_migrate: true, health_check_after: true },
  staging: { auto_migrate: true, health_check_before: true, health_check_after: true },
  production: {
    require_approval: true,
    backup_required: true,
    health_check_before: true,
    health_check_after: true
  }
};
function missingSections(config, environments, engine) {
  const rules = Object.entries(careful).filter(([name]) => Object.hasOwn(environments, name));
  const { work_plugin, logs_plugin } = engine?.integrations ?? {};
  const integration = {
    ...typeof work_plugin === "string" && { work_plugin },
    ...typeof logs_plugin === "string" && { logs_plugin }
  };
  return {
    ...config.integration === void 0 && Object.keys(integration).length > 0 && { integration },
    ...config.faber_integration === void 0 && {
      faber_integration: { enabled: true, environments: Object.fromEntries(rules) }
    }
  };
}
function phasesWithout({ environments, faber_integration }) {
  return Object.entries(faber_integration.phase_hooks).flatMap(([hook, settings]) => {
    if (!settings.enabled || !("environment" in settings)) return [];
    return Object.hasOwn(environments, settings.environment) ? [] : [
      `There is no environment ${settings.environment}: set faber_integration.phase_hooks.${hook}.environment, or turn the hook off.`
    ];
  });
}
async function wireFaber(path, run) {
  const engine = await readEngine(run);
  const workflow = await writeWorkflow(engine, run);
  const sections = await addSections(path, engine, run);
  const wiring = await addToEngine(engine, run);
  const hints = [
    ...phasesWithout(await loadConfig(path)),
    ...engine ? [] : [
      `Show ${engineConfig} of FABER the workflow and its labels: details.faber.label_mapping.`
    ]
  ];
  run.details.faber = {
    workflow,
    sections,
    ...engine ? wiring : { label_mapping: labelMapping }
  };
  const written = [
    ...workflow.written ? [workflow.file] : [],
    ...sections.length > 0 ? [`${shownPath(path, run)} (${listed(sections)})`] : [],
    ...wiring.added.length > 0 ? [engineConfig] : []
  ];
  if (written.length > 0) {
    const event = { operation: "init", outcome: "wired FABER", actor: actor(), written };
    await recordAudit(run.state.audit, event, run.now());
  }
  return { written, hints };
}
async function readEngine(run) {
  const text = await readText(join(run.root, engineConfig));
  if (text === void 0) return void 0;
  try {
    const value = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
  }
  run.warnings.push({
    code: "FABER_UNREADABLE",
    message: `${engineConfig} is no JSON object, and was left as it is.`
  });
  return void 0;
}
async function writeWorkflow(engine, run) {
  const path = join(run.root, engineWorkflow);
  const { form, workflow } = workflowFor(engine);
  const existing = await readText(path);
  if (existing === void 0) {
    await writeAtomic(path, toJson(workflow));
    return { file: engineWorkflow, form, written: true };
  }
  if (!isWired(existing)) {
    run.warnings.push({
      code: "FABER_NOT_WIRED",
      message: `${engineWorkflow} is there already and does not name faber-db’s coordinator; it was left as it is.`
    });
  }
  return { file: engineWorkflow, form, written: false };
}
async function addSections(path, engine, run) {
  const { environments } = await loadConfig(path);
  const text = (await readText(path) ?? "").replace(/^\uFEFF/, "");
  const raw = JSON.parse(text);
  const missing = missingSections(raw, environments, engine);
  const names = Object.keys(missing);
  if (names.length > 0) await writeAtomic(path, toJson({ ...raw, ...missing }));
  run.reporter.progress(
    `  ${shownPath(path, run)}: ${names.length > 0 ? listed(names) : "as it was"}`
  );
  return names;
}
async function addToEngine(engine, run) {
  if (!engine) return { added: [], kept: [] };
  const { config, added, kept } = wireEngine(engine);
  if (added.length > 0) {
    const path = join(run.root, engineConfig);
    const { mode } = await stat(path);
    await writeAtomic(path, toJson(config));
    await chmod(path, mode);
  }
  return { added, kept };
}
var init2 = pipeline(init).step("look for a configuration", async ({ args }, run) => {
  const path = configPath(run.root, run.env);
  const existing = await readText(path);
  run.details.config = shownPath(path, run);
  if (existing === void 0 || args.force) return { path, existing, isKept: false };
  const config = await loadConfig(path);
  Object.assign(run.details, {
    written: false,
    provider: config.database.provider,
    migration_tool: config.database.migration_tool,
    environments: variables(config.environments)
  });
  if (args.faber) return { path, existing, isKept: true };
  return done(`${run.details.config} is there already and valid; it was left as it is.`);
}).step("look at the project", async ({ args, isKept }, run) => {
  if (isKept) return {};
  const choice = await choose(args, run);
  await getProvider(choice.provider);
  await getHandler(choice.migration_tool);
  return { choice };
}).step("ask", async ({ args, choice }, run) => {
  if (!choice || args.yes || !process.stdin.isTTY || !process.stderr.isTTY) return {};
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const { provider, migration_tool } = choice;
  const question = `Write ${run.details.config} for ${provider} and ${migration_tool}? [Y/n] `;
  const answer = await terminal.question(question, { signal: run.signal });
  terminal.close();
  if (/^n/i.test(answer.trim())) return done("Nothing was written.");
  return {};
}).step("write", async ({ args, path, existing, choice }, run) => {
  if (!choice) return {};
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
  const wrote = `Wrote ${run.details.config}. Now set ${names.join(", ")}.`;
  return args.faber ? { wrote } : done(wrote, ["faber-db db-create dev"]);
}).step("wire FABER", async ({ path, wrote }, run) => {
  const { written, hints } = await wireFaber(path, run);
  const wired = written.length > 0 ? `Wired FABER: ${listed(written)}.` : "FABER is wired already.";
  return done([wrote, wired].filter(Boolean).join(" "), hints);
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
  const path = join2(root, place);
  const text = await readFile(path, "utf8").catch(async () => {
    const names = (await readdir(path)).filter((name) => name.endsWith(".prisma"));
    return (await Promise.all(names.map((name) => readFile(join2(path, name), "utf8")))).join("\n");
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
  const file = join2(folder, ".gitignore");
  if (await readText(file) !== void 0) return;
  await writeAtomic(file, [...ofThisMachine, "*.lock", "*.tmp", ""].join("\n"));
}
export {
  init2 as init
};
