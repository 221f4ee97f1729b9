import { runs } from './options.ts'
import type { Wrapper } from './wrapper.ts'

/** `busybox PROGRAM words`. */
export const busybox: Wrapper = {
  programs: ['busybox', 'toybox'],
  unwrap: ({ words: [, ...args] }) => (args[0]?.startsWith('-') ? undefined : runs(args)),
}
