import type { ProviderDatabases } from '../../backups.ts'

const notYet = async (): Promise<never> => {
  throw new Error('not built yet')
}

/** Whole databases: created beside one another, renamed, dropped. */
export const databases: ProviderDatabases = {
  createBeside: notYet,
  list: notYet,
  swap: notYet,
  drop: notYet,
}
