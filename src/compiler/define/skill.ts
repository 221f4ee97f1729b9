import type { Exact } from './exact.ts'
import type { Operation } from './operation.ts'
import type { AuthoredSection, Section } from './sections.ts'

/** A skill: how to run some operations of the program and what to tell the person. */
export interface SkillDefinition {
  readonly name: string
  /** `import.meta.url` of the file that defines it: findings name that file. */
  readonly source: string
  /** What it does and when to use it, in the third person; always in the model's context. */
  readonly description: string
  readonly operations: readonly Operation[]
  /** Skills that know one tool each, read only when their tool is at hand. */
  readonly handlers?: readonly SkillDefinition[]
  readonly sections: readonly Section<AuthoredSection<'skill'>>[]
}

/** A typed identity: the operations of the skill stay known by their literal names. */
export function defineSkill<const S extends SkillDefinition>(skill: Exact<S, SkillDefinition>): S {
  return skill
}
