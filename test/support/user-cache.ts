import { homedir } from 'node:os'
import { join } from 'node:path'

/** The cache folder of who runs the tests: what is fetched once lies there. In the tests themselves XDG_CACHE_HOME is another. */
export function userCache(): string {
  const { FABER_DB_TEST_CACHE, XDG_CACHE_HOME } = process.env
  return FABER_DB_TEST_CACHE ?? XDG_CACHE_HOME ?? join(homedir(), '.cache')
}
