import { defineOperation } from './define.ts'

export const alertsTest = defineOperation({
  name: 'alerts test',
  summary: 'Send a test alert to the receivers',
  description:
    'Sends a test alert to each receiver of the configuration, whatever it is told of otherwise, and at once that it is over; says which of them took both, and what the others answered. Nothing is tried again or kept for later.',
  positionals: [
    {
      name: 'receiver',
      description: 'A receiver of the configuration; all of them when left out',
      required: false,
    },
  ],
  flags: {},
  details: {
    receivers: {
      type: 'array',
      description: 'Each receiver: its type, whether it took the alert, and the problem if not',
    },
  },
  exits: {
    0: 'every receiver took it',
    2: 'configuration, or no such receiver',
    4: 'a receiver did not take it',
  },
  examples: [
    { run: 'faber-db alerts test', shows: 'a line for each receiver' },
    { run: 'faber-db alerts test oncall', shows: 'whether this one is reached' },
  ],
})
