import type { Component } from './component.ts'

/** One difference in what a plugin says or may do. */
export interface Change {
  readonly kind: Component['kind']
  readonly component: string
  /** The section or the property of the frontmatter; `component` for all of one. */
  readonly part: string
  /** What it is that changed: a step, a rule, an option, … */
  readonly what: string
  readonly change: 'added' | 'removed' | 'changed' | 'moved' | 'renamed'
  readonly before?: string
  readonly after?: string
  /** `src/…:17`, or the built line where the map knows no better; of what is gone, where it stood. */
  readonly origin: string
  readonly risks: readonly string[]
}
