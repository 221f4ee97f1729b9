import { defineOperation } from './define.ts'
import { environment, environmentDetail } from './shared.ts'

export const schedule = defineOperation({
  name: 'schedule',
  summary: 'Have the health of a database looked at again and again',
  description:
    'Writes what systemd, cron or GitHub Actions need to run `health-check ENVIRONMENT --notify` at a beat, and says how to install it; installs nothing itself. As a process it looks itself, until SIGTERM or Ctrl-C: a line for each look on stderr, alerts of changes only, no connection kept between looks.',
  positionals: [
    { ...environment, description: 'An environment of the configuration; all: every one of them' },
  ],
  flags: {
    as: {
      type: 'string',
      value: 'FORM',
      choices: ['systemd', 'cron', 'github-actions', 'process'],
      description: 'What keeps the beat; process: this one, in the foreground',
    },
    every: {
      type: 'string',
      value: 'TIME',
      description: 'Between two looks: 1m to 24h, dividing an hour or a day (5m)',
    },
    out: {
      type: 'string',
      value: 'DIR',
      description: 'Write the files there instead of showing them; never over other content',
    },
  },
  details: {
    environment: environmentDetail,
    as: { type: 'string', description: 'The form' },
    every: { type: 'string', description: 'Between two looks' },
    files: { type: 'array', description: 'Each file: path and content' },
    install: { type: 'array', description: 'The commands that install them' },
    variables: { type: 'array', description: 'The variables that a look reads, by name' },
  },
  exits: {
    0: 'shown, written, or as a process: stopped',
    2: 'arguments, configuration, or no receiver of alerts',
    4: 'a file with other content is there; another process looks already',
  },
  examples: [
    { run: 'faber-db schedule production --every 5m --as systemd', shows: 'a service and a timer' },
    { run: 'faber-db schedule all --every 1m --as process', shows: 'a line for each look' },
  ],
})
