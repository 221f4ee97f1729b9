import type { Address } from '../address.ts'
import type { Invocation } from '../shell/invocation.ts'

/** What an invocation of a database tool does to a database. */
export interface Use {
  /** The tool and its command as people name it, with no value in it: `prisma migrate reset`. */
  readonly what: string
  /** `unknown` where it cannot be told without running it. */
  readonly does: 'read' | 'write' | 'unknown'
  /** The databases it reaches; one of which nothing is known is `{}`. */
  readonly targets: readonly Address[]
  /** What does the same through the pipeline, as a command of faber-db without its environment: `migrate`. */
  readonly instead: Instead
}

/** An operation of faber-db, or undefined where none does what the tool does. */
export type Instead =
  | 'migrate'
  | 'rollback'
  | 'restore'
  | 'backup create'
  | 'generate-migration'
  | 'status'
  | 'db-create'
  | undefined

/** What a tool may look at beside its own arguments. */
export interface ToolContext {
  /** The root of the project. */
  readonly root: string
  /**
   * A variable as the tool would see it: set by the command line, else in the environment, else,
   * for those that read it themselves, in the project's `.env` files.
   */
  variable(
    name: string,
    invocation: Invocation,
    options?: { readonly dotenv: boolean },
  ): string | undefined
  /** The text of a file of the project, from the invocation's folder. */
  readFile(path: string, invocation: Invocation): string | undefined
}

/** A program that reaches databases past the pipeline. */
export interface DatabaseTool {
  readonly name: string
  /** The names it is called by, npm packages among them. */
  readonly programs: readonly string[]
  /**
   * What this invocation does; nothing where it reaches no database (`prisma generate`, `--help`).
   * Undefined where its command is not one that the tool knows: then it is judged by what it names.
   */
  uses(invocation: Invocation, context: ToolContext): readonly Use[] | undefined
}
