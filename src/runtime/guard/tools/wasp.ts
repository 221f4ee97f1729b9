import { commandTool, nothing, reads, unclear, writes } from './command-table.ts'
import { addressOrUnknown, lookupWith } from './config-addresses.ts'

/** Wasp; it reads `.env.server`. https://wasp.sh/docs/general/cli */
export const wasp = commandTool({
  name: 'wasp',
  programs: ['wasp', 'wasp-cli'],
  withValue: ['--name'],
  commands: {
    build: nothing,
    clean: nothing,
    compile: nothing,
    'db migrate-dev': writes('migrate'),
    'db migrate-deploy': writes('migrate'),
    'db reset': writes(),
    'db seed': writes(),
    'db start': nothing,
    'db studio': unclear,
    deps: nothing,
    info: reads,
    new: nothing,
    start: nothing,
    version: nothing,
  },
  targets: (call) => {
    const url = lookupWith(['.env.server'], call)('DATABASE_URL')
    return url ? [addressOrUnknown(url)] : []
  },
})
