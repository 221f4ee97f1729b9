/** One UPPERCASE XML section of a document: its tag and the markdown between the tags. */
export interface Section<Name extends string = string> {
  readonly name: Name
  readonly body: string
}

/** The sections of each kind of document, in the one order that they may stand in. */
export const sectionOrder = {
  command: [
    'CONTEXT',
    'CRITICAL_RULES',
    'ARGUMENT_PARSING',
    'WORKFLOW',
    'EXAMPLES',
    'AGENT_INVOCATION',
    'ERROR_HANDLING',
  ],
  agent: [
    'CONTEXT',
    'CRITICAL_RULES',
    'INPUTS',
    'WORKFLOW',
    'SKILL_ROUTING',
    'UNKNOWN_OPERATION',
    'SKILL_FAILURE',
    'CRITICAL_PRODUCTION_RULES',
    'OUTPUTS',
    'ERROR_HANDLING',
  ],
  skill: [
    'CONTEXT',
    'CRITICAL_RULES',
    'INPUTS',
    'WORKFLOW',
    'HANDLERS',
    'COMPLETION_CRITERIA',
    'OUTPUTS',
    'ERROR_HANDLING',
    'DOCUMENTATION',
  ],
} as const

export type DocumentKind = keyof typeof sectionOrder

export type SectionName<K extends DocumentKind> = (typeof sectionOrder)[K][number]

/** The sections that a document of the kind may do without. */
export const optionalSections: ReadonlySet<string> = new Set(['HANDLERS', 'DOCUMENTATION'])

/** The sections that the template makes from operations and references, and nobody writes by hand. */
export type DerivedSection =
  | 'ARGUMENT_PARSING'
  | 'EXAMPLES'
  | 'AGENT_INVOCATION'
  | 'SKILL_ROUTING'
  | 'HANDLERS'

/** The sections that a definition of the kind may write. */
export type AuthoredSection<K extends DocumentKind> = Exclude<SectionName<K>, DerivedSection>
