import type { Wrapper } from './wrapper.ts'

/** Every program that runs others. */
export const wrappers: readonly Wrapper[] = []
