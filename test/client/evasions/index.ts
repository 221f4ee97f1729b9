/** The registry of evasions, by family. A new family is one file and one line here. */
import type { Attempt } from '../corpus.ts'
import { approval } from './approval.ts'
import { direct } from './direct.ts'
import { expansion } from './expansion.ts'
import { files } from './files.ts'
import { hosted } from './hosted.ts'
import { mcp } from './mcp.ts'
import { otherEcosystems } from './other-ecosystems.ts'
import { otherLanguages } from './other-languages.ts'
import { packageScripts } from './package-scripts.ts'
import { pipesAndHeredocs } from './pipes-and-heredocs.ts'
import { quoting } from './quoting.ts'
import { scripts } from './scripts.ts'
import { serverWide } from './server-wide.ts'
import { targets } from './targets.ts'
import { wrappers } from './wrappers.ts'

/** Each would change a guarded database, say a person’s yes, or change what is recorded or protected. */
export const evasions: Readonly<Record<string, readonly Attempt[]>> = {
  approval,
  direct,
  expansion,
  files,
  hosted,
  mcp,
  otherEcosystems,
  otherLanguages,
  packageScripts,
  pipesAndHeredocs,
  quoting,
  scripts,
  serverWide,
  targets,
  wrappers,
}
