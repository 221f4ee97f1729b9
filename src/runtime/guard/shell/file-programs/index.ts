import type { FileProgram } from './file-program.ts'

/** Every program that changes files by their names. */
export const filePrograms: readonly FileProgram[] = []
