import { cronFields, type Form, lookArguments, type Schedule, shellWord } from './form.ts'

/** One line for a crontab, which ends in its name: installing it again replaces it. */
export const cron: Form = {
  name: 'cron',
  leastMinutes: 1,
  files: (schedule) => [{ path: `${schedule.name}.cron`, content: `${line(schedule)}\n` }],
  install({ name }, folder) {
    const others = `crontab -l 2>/dev/null | grep -v ${shellWord(`${marker(name)}$`)}`
    return [`{ ${others}; cat ${shellWord(`${folder}/${name}.cron`)}; } | crontab -`]
  },
}

/**
 * What is printed is dropped: alerts tell, and cron would mail every look. Crashes go to the error
 * output, which it mails. A `%` would end the command and must be escaped.
 */
function line(schedule: Schedule): string {
  const { name, minutes, root, state, program, settings, flock } = schedule
  const lock = flock ? [flock, '-n', `${state}/alerts/monitor/${schedule.environment}.cron`] : []
  const assigned = Object.entries(settings).map(([key, value]) => `${key}=${shellWord(value)}`)
  const look = [...lock, ...program, ...lookArguments(schedule)].map(shellWord)
  const command = `cd ${shellWord(root)} && ${[...assigned, ...look].join(' ')} >/dev/null`
  return `${cronFields(minutes)} ${command.replaceAll('%', '\\%')} ${marker(name)}`
}

function marker(name: string): string {
  return `# ${name}`
}
