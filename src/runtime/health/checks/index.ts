import type { Check } from '../check.ts'
import { connectivity } from './connectivity.ts'
import { migrations } from './migrations.ts'

/** Every check, in the order in which they are shown. */
export const checks: readonly Check[] = [connectivity, migrations]
