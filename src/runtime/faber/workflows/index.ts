import { hookForm } from './hook-form.ts'
import { integrated } from './integrated.ts'
import { stepForm } from './step-form.ts'

/** The registry of forms in which the plugin has its workflow. */
export const workflowForms = [hookForm, stepForm] as const

export { coordinator } from './coordinator.ts'
export { integrated }
