import {
  intervalText,
  readInterval
} from "./shared-monitor-interval.mjs";
import {
  monitorFolder,
  refuseUntellable
} from "./shared-pipelines-health-tell.mjs";
import "./shared-pipelines-health-look.mjs";
import "./shared-health-sample.mjs";
import "./shared-health-checks-disk.mjs";
import "./shared-pipelines-health-context.mjs";
import "./shared-pipelines-drift-end-state.mjs";
import "./shared-monitor-samples.mjs";
import "./shared-backup-stores-s3.mjs";
import "./shared-pipelines-rollback-prove.mjs";
import "./shared-backup-compare.mjs";
import "./shared-state-file-lock.mjs";
import {
  readConfig,
  shownPath
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import {
  getEnvironments
} from "./shared-config-environment.mjs";
import {
  makeFolder,
  readText,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  configPath
} from "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-identifiers.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  schedule
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { join as join2, resolve } from "node:path";
function lookArguments({ environment }) {
  return ["health-check", environment, "--notify"];
}
function cronFields(minutes) {
  if (minutes === 1) return "* * * * *";
  if (minutes < 60) return `*/${minutes} * * * *`;
  if (minutes === 60) return "0 * * * *";
  return minutes === 1440 ? "0 0 * * *" : `0 */${minutes / 60} * * *`;
}
function shellWord(word2) {
  return /^[\w./:=@-]+$/.test(word2) ? word2 : `'${word2.replaceAll("'", "'\\''")}'`;
}
var cron = {
  name: "cron",
  leastMinutes: 1,
  files: (schedule3) => [{ path: `${schedule3.name}.cron`, content: `${line(schedule3)}
` }],
  install({ name }, folder) {
    const others = `crontab -l 2>/dev/null | grep -v ${shellWord(`${marker(name)}$`)}`;
    return [`{ ${others}; cat ${shellWord(`${folder}/${name}.cron`)}; } | crontab -`];
  }
};
function line(schedule3) {
  const { name, minutes, root, state, program, settings, flock } = schedule3;
  const lock = flock ? [flock, "-n", `${state}/alerts/monitor/${schedule3.environment}.cron`] : [];
  const assigned = Object.entries(settings).map(([key, value]) => `${key}=${shellWord(value)}`);
  const look = [...lock, ...program, ...lookArguments(schedule3)].map(shellWord);
  const command = `cd ${shellWord(root)} && ${[...assigned, ...look].join(" ")} >/dev/null`;
  return `${cronFields(minutes)} ${command.replaceAll("%", "\\%")} ${marker(name)}`;
}
function marker(name) {
  return `# ${name}`;
}
var githubActions = {
  name: "github-actions",
  leastMinutes: 5,
  files: (schedule3) => [{ path: `${schedule3.name}.yml`, content: workflow(schedule3) }],
  install: ({ name, variables }, folder) => [
    ...variables.map((variable) => `gh secret set ${variable}`),
    `mkdir -p .github/workflows && cp ${shellWord(`${folder}/${name}.yml`)} .github/workflows/`
  ]
};
function workflow(schedule3) {
  const { environment, name, minutes, variables, settings } = schedule3;
  const variable = (key, value) => `          ${key}: ${value}`;
  const environmentOfLook = [
    ...variables.map((key) => variable(key, `\${{ secrets.${key} }}`)),
    // JSON is YAML.
    ...Object.entries(settings).map(([key, value]) => variable(key, JSON.stringify(value)))
  ];
  const cached = `path: |
            .fractary/plugins/faber-db/alerts
            .fractary/plugins/faber-db/samples
          key: ${name}-\${{ github.run_id }}-\${{ github.run_attempt }}`;
  return `name: Health of ${environment}

on:
  schedule:
    - cron: '${cronFields(minutes)}'
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: ${name}
  cancel-in-progress: false

jobs:
  look:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      - uses: actions/cache/restore@v4
        with:
          ${cached}
          restore-keys: ${name}-
      - name: Look
        run: |
          code=0
          npx --no -- faber-db ${lookArguments(schedule3).map(shellWord).join(" ")} || code=$?
          case $code in 0|3|4|6) ;; *) exit $code ;; esac
        env:
${environmentOfLook.join("\n")}
      - if: always()
        uses: actions/cache/save@v4
        with:
          ${cached}
`;
}
var systemd = {
  name: "systemd",
  leastMinutes: 1,
  files: (schedule3) => [
    { path: `${schedule3.name}.service`, content: service(schedule3) },
    { path: `${schedule3.name}.timer`, content: timer(schedule3) }
  ],
  install({ name }, folder) {
    const files = ["service", "timer"].map((kind) => shellWord(`${folder}/${name}.${kind}`));
    return [
      `sudo cp ${files.join(" ")} /etc/systemd/system/`,
      `sudo systemctl daemon-reload && sudo systemctl enable --now ${name}.timer`
    ];
  }
};
function service(schedule3) {
  const { environment, name, root, state, account, program, settings, variables } = schedule3;
  const [file = "", ...rest] = [...program, ...lookArguments(schedule3)];
  const lines = Object.entries(settings).map(
    ([key, value]) => `Environment=${word(`${key}=${value}`)}`
  );
  return `[Unit]
Description=faber-db looks at the health of ${environment}
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
User=${account}
WorkingDirectory=${path(root)}
ExecStart=${[word(file), ...rest.map((each) => word(each).replaceAll("$", "$$$$"))].join(" ")}
# ${variables.join(", ")}: from the project’s .env, or from here.
EnvironmentFile=-/etc/faber-db/${name}.env
${lines.map((line2) => `${line2}
`).join("")}SuccessExitStatus=3 4 6
TimeoutStartSec=${Math.max(schedule3.minutes, 2)}min
NoNewPrivileges=yes
ProtectSystem=strict
ReadWritePaths=${word(state)}
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictSUIDSGID=yes
LockPersonality=yes
UMask=0077
`;
}
function timer({ environment, minutes }) {
  return `[Unit]
Description=faber-db looks at the health of ${environment}, again and again

[Timer]
OnCalendar=${onCalendar(minutes)}
Persistent=yes
RandomizedDelaySec=${Math.min(minutes * 6, 60)}
AccuracySec=1

[Install]
WantedBy=timers.target
`;
}
function onCalendar(minutes) {
  if (minutes < 60) return `*-*-* *:00/${minutes}:00 UTC`;
  const hours = minutes / 60;
  if (hours === 1) return "*-*-* *:00:00 UTC";
  return `*-*-* 00${hours === 24 ? "" : `/${hours}`}:00:00 UTC`;
}
function path(value) {
  return value.replaceAll("%", "%%");
}
function word(value) {
  return `"${path(value).replace(/[\\"]/g, "\\$&")}"`;
}
var forms = [systemd, cron, githubActions];
import { access, constants } from "node:fs/promises";
import { userInfo } from "node:os";
import { basename, delimiter, join, relative } from "node:path";
async function planSchedule(state, run) {
  const { config, named, environments, minutes } = state;
  const program = [process.execPath, process.argv[1] ?? ""];
  for (const path2 of [run.root, ...program]) refuseUnwritable(path2);
  const project = basename(run.root).replace(/[^A-Za-z0-9_-]+/g, "-");
  const flock = await findProgram("flock", run.env);
  return {
    environment: named,
    minutes,
    name: `faber-db-${project}-${named}`,
    root: run.root,
    state: run.state.folder,
    program,
    account: userInfo().username,
    variables: variablesOf(config, environments),
    settings: settingsOf(run),
    ...flock && { flock }
  };
}
function variablesOf(config, environments) {
  const receivers = Object.values(config.alerts.receivers);
  const names = [
    ...environments.map(({ settings }) => settings.connection_string_env),
    ...receivers.flatMap(({ url_env, secret_env }) => [url_env, secret_env])
  ];
  return [...new Set(names)].filter((name) => name !== void 0);
}
function settingsOf({ root, env }) {
  if (!env.FABER_DB_CONFIG) return {};
  const path2 = configPath(root, env);
  const inside = relative(root, path2);
  return { FABER_DB_CONFIG: inside.startsWith("..") ? path2 : inside };
}
function refuseUnwritable(path2) {
  if (!/[\u0000-\u001f\u007f]/.test(path2)) return;
  throw new FaberDbError("NOT_SUPPORTED", {
    message: `A path with control characters cannot be scheduled: ${JSON.stringify(path2)}.`,
    next: "Rename the folder."
  });
}
async function findProgram(name, env) {
  for (const folder of (env.PATH ?? "").split(delimiter)) {
    if (!folder.startsWith("/")) continue;
    const path2 = join(folder, name);
    const isThere = await access(path2, constants.X_OK).then(
      () => true,
      () => false
    );
    if (isThere) return path2;
  }
  return void 0;
}
var schedule2 = pipeline(schedule).step("read the configuration", async ({ args }, run) => {
  const { as } = args;
  if (as === void 0) {
    throw new FaberDbError("USAGE", {
      message: "schedule needs --as: what keeps the beat.",
      next: `It takes: ${schedule.flags.as.choices.join(", ")}.`
    });
  }
  const form = forms.find(({ name }) => name === as);
  const minutes = readInterval(args.every ?? "5m", form?.leastMinutes);
  Object.assign(run.details, {
    environment: args.environment,
    as,
    every: intervalText(minutes)
  });
  const config = await readConfig(run);
  refuseUntellable(config);
  return { config, form, minutes, ...getEnvironments(config, args.environment) };
}).step("look", async ({ args, config, environments, form, minutes }, run) => {
  if (form) return { form };
  const { lookForEver } = await import("./pipelines-schedule-process.mjs");
  return lookForEver({ config, environments, minutes, json: args.json }, run);
}).step("write the files", async ({ args, config, environments, form, minutes }, run) => {
  const plan = await planSchedule({ config, named: args.environment, environments, minutes }, run);
  const folder = args.out === void 0 ? void 0 : resolve(run.cwd, args.out);
  const files = form.files(plan);
  if (folder !== void 0) await writeFiles(folder, files, run);
  await makeFolder(monitorFolder(run.state));
  Object.assign(run.details, {
    files,
    install: form.install(plan, folder ?? "DIR"),
    variables: plan.variables
  });
  if (folder === void 0) {
    const again = `faber-db schedule ${args.environment} --every ${run.details.every} --as ${args.as}`;
    return done("Nothing is installed yet.", [`Write the files: ${again} --out DIR`]);
  }
  return done(`Wrote ${files.map(({ path: path2 }) => path2).join(", ")}. Nothing is installed yet.`);
});
async function writeFiles(folder, files, run) {
  for (const { path: path2, content } of files) {
    const there = await readText(join2(folder, path2));
    if (there === void 0 || there === content) continue;
    throw new FaberDbError("POLICY", {
      message: `${shownPath(join2(folder, path2), run)} is there already, with other content.`,
      next: "Move it away, or choose another folder with --out."
    });
  }
  for (const { path: path2, content } of files) await writeAtomic(join2(folder, path2), content);
}
export {
  schedule2 as schedule
};
