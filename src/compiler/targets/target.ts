import type { BuiltFile } from '../build/file.ts'
import type { PluginDefinition } from '../define/index.ts'

/** One agent's format: what of a plugin it can carry, and what not. */
export interface Target {
  readonly name: string
  readonly title: string
  /** Where its makers describe it. */
  readonly describedAt: string
  /** What the format has no place for, or says otherwise, as sentences. */
  readonly cannotCarry: readonly string[]
  /** The files of the plugin; `root` is the folder from which sources are told. */
  emit(plugin: PluginDefinition, root: string): BuiltFile[]
}

/** A typed identity. */
export function defineTarget<const T extends Target>(target: T): T {
  return target
}
