import { attributes } from './attributes.ts'
import { dd } from './dd.ts'
import { editors } from './editors.ts'
import type { FileProgram } from './file-program.ts'
import { find } from './find.ts'
import { git } from './git.ts'
import { outputs } from './outputs.ts'
import { patch } from './patch.ts'
import { placing } from './placing.ts'
import { pulling } from './pulling.ts'
import { removing } from './removing.ts'
import { rewriting } from './rewriting.ts'
import { tee } from './tee.ts'
import { unpacking } from './unpacking.ts'

/** Every program that changes files by their names. */
export const filePrograms: readonly FileProgram[] = [
  attributes,
  dd,
  editors,
  find,
  git,
  outputs,
  patch,
  placing,
  pulling,
  removing,
  rewriting,
  tee,
  unpacking,
]
