/** The registry of everyday calls, by family. A new family is one file and one line here. */
import type { Attempt } from '../corpus.ts'
import { databases } from './databases.ts'
import { faber } from './faber.ts'
import { git } from './git.ts'
import { mcp } from './mcp.ts'
import { node } from './node.ts'
import { others } from './others.ts'
import { projects, unknownProduction } from './projects.ts'
import { reading } from './reading.ts'
import { shells } from './shells.ts'
import { writing } from './writing.ts'

/** What a developer has Claude do all day: none of it may be denied or asked about. */
export const everyday: Readonly<Record<string, readonly Attempt[]>> = {
  databases,
  faber,
  git,
  mcp,
  node,
  others,
  projects,
  reading,
  shells,
  unknownProduction,
  writing,
}
