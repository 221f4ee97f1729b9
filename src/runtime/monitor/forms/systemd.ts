import { type Form, lookArguments, type Schedule, shellWord } from './form.ts'

/** A service of the system that looks once, and the timer that starts it. */
export const systemd: Form = {
  name: 'systemd',
  leastMinutes: 1,
  files: (schedule) => [
    { path: `${schedule.name}.service`, content: service(schedule) },
    { path: `${schedule.name}.timer`, content: timer(schedule) },
  ],
  install({ name }, folder) {
    const files = ['service', 'timer'].map((kind) => shellWord(`${folder}/${name}.${kind}`))
    return [
      `sudo cp ${files.join(' ')} /etc/systemd/system/`,
      `sudo systemctl daemon-reload && sudo systemctl enable --now ${name}.timer`,
    ]
  },
}

/** A look that found the database ill has done its work: 3, 4 and 6 are no failure of the unit. */
function service(schedule: Schedule): string {
  const { environment, name, root, state, account, program, settings, variables } = schedule
  const [file = '', ...rest] = [...program, ...lookArguments(schedule)]
  const lines = Object.entries(settings).map(
    ([key, value]) => `Environment=${word(`${key}=${value}`)}`,
  )
  return `[Unit]
Description=faber-db looks at the health of ${environment}
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
User=${account}
WorkingDirectory=${path(root)}
ExecStart=${[word(file), ...rest.map((each) => word(each).replaceAll('$', '$$$$'))].join(' ')}
# ${variables.join(', ')}: from the project’s .env, or from here.
EnvironmentFile=-/etc/faber-db/${name}.env
${lines.map((line) => `${line}\n`).join('')}SuccessExitStatus=3 4 6
TimeoutStartSec=${Math.max(schedule.minutes, 2)}min
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
`
}

function timer({ environment, minutes }: Schedule): string {
  return `[Unit]
Description=faber-db looks at the health of ${environment}, again and again

[Timer]
OnCalendar=${onCalendar(minutes)}
Persistent=yes
RandomizedDelaySec=${Math.min(minutes * 6, 60)}
AccuracySec=1

[Install]
WantedBy=timers.target
`
}

/** In UTC, which has no hour twice and none missing. */
function onCalendar(minutes: number): string {
  if (minutes < 60) return `*-*-* *:00/${minutes}:00 UTC`
  const hours = minutes / 60
  if (hours === 1) return '*-*-* *:00:00 UTC'
  return `*-*-* 00${hours === 24 ? '' : `/${hours}`}:00:00 UTC`
}

/** A value that systemd takes as it stands, but for its specifiers. */
function path(value: string): string {
  return value.replaceAll('%', '%%')
}

/** One word of a list or of a command. */
function word(value: string): string {
  return `"${path(value).replace(/[\\"]/g, '\\$&')}"`
}
