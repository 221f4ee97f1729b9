import type { Host, Invocation } from '../invocation.ts'

/** What a program runs in its turn. What is left out is as for the program itself. */
export type Inner =
  /** Another program, called with these words. */
  | {
      readonly kind: 'program'
      readonly words: readonly [string, ...string[]]
      readonly variables?: ReadonlyMap<string, string>
      readonly input?: string | undefined
      readonly folder?: string
    }
  /** A text of the shell. `here`: in the same shell, so that its variables and folder stay (`eval`, `source`). */
  | {
      readonly kind: 'script'
      readonly text: string
      /** `$0`, `$1`, … */
      readonly parameters?: readonly string[]
      readonly variables?: ReadonlyMap<string, string>
      readonly input?: string | undefined
      readonly folder?: string
      readonly here?: true
    }
  /** Code of another language; what `codeOf` found that it runs stands beside it. */
  | {
      readonly kind: 'code'
      readonly language: string
      readonly text: string
      readonly variables?: ReadonlyMap<string, string>
    }
  /** Something that cannot be told. */
  | {
      readonly kind: 'unfollowed'
      readonly as: 'program' | 'script'
      readonly what: string
      readonly text: string
    }

/** A program that runs others: `sudo`, `sh -c`, `npx`, `npm run`, `xargs`, `docker exec`, … */
export interface Wrapper {
  /** The names it is called by. */
  readonly programs: readonly string[]
  /** What it runs; undefined where, called like this, it runs nothing that was given to it. */
  unwrap(invocation: Invocation, host: Host): readonly Inner[] | undefined
}
