import type { Workflow } from './workflow.ts'

/** The workflow of a work item that may need the database: the five phases, and what faber-db does in each. */
export const integrated: Workflow = {
  id: 'faber-db-integrated',
  description:
    'FABER with the database: detected, migrated to dev and staging, released by approval',
  phases: {
    frame: {
      description: 'Fetch the work item, classify it and make its branch',
      steps: [
        {
          id: 'fetch-work',
          name: 'Fetch the work item',
          description: 'Title, description and labels from the tracker',
          skill: 'fractary-work:issue-fetcher',
        },
        {
          id: 'classify',
          name: 'Classify the work',
          description: 'Feature, bug, chore or patch',
          skill: 'fractary-work:issue-classifier',
        },
        {
          id: 'setup-env',
          name: 'Make the branch',
          description: 'A branch of its own for the work item',
          skill: 'fractary-repo:branch-manager',
        },
      ],
      validation: ['work-item-exists', 'branch-created'],
    },
    architect: {
      description: 'Write the specification, with the schema where the work needs one',
      steps: [
        {
          id: 'generate-spec',
          name: 'Write the specification',
          description: 'Prisma models in a fenced block become a migration as they stand',
          skill: 'fractary-spec:spec-generator',
        },
      ],
      validation: ['spec-created', 'spec-validated'],
    },
    build: {
      description: 'Implement the specification on a migrated dev database',
      steps: [
        {
          id: 'implement',
          name: 'Implement',
          description: 'The code that the specification asks for',
          prompt:
            'Implement the specification. The migrations are written and applied to dev: leave the migrations folder as it is.',
        },
        {
          id: 'commit',
          name: 'Commit',
          description: 'The code, the schema and the migrations together',
          skill: 'fractary-repo:commit-creator',
        },
      ],
      validation: ['implementation-complete', 'committed'],
    },
    evaluate: {
      description: 'Test and review on a migrated staging database',
      steps: [
        {
          id: 'test',
          name: 'Test',
          description: 'The project’s tests, those of the database with them',
          prompt: 'Run the project’s tests and report what failed.',
        },
        {
          id: 'review',
          name: 'Review',
          description: 'The change against its specification',
          prompt: 'Review the change: correctness, security, and whether the specification is met.',
        },
      ],
      validation: ['all-tests-pass', 'no-critical-issues'],
      maxRetries: 3,
    },
    release: {
      description: 'Migrate production once a person has approved, then open the pull request',
      steps: [
        {
          id: 'create-pr',
          name: 'Open the pull request',
          description: 'With the migrations and the id of the approved plan',
          skill: 'fractary-repo:pr-manager',
        },
      ],
      validation: ['pr-created'],
      requireApproval: true,
    },
  },
  database: [
    {
      phase: 'frame',
      when: 'after',
      id: 'faber-db-detect',
      name: 'Detect database work',
      description: 'Tell from title, labels and description whether the database has to change',
      operation: 'detect-database-needs',
      onWarning: 'continue',
    },
    {
      phase: 'architect',
      when: 'after',
      id: 'faber-db-architect',
      name: 'Write the migration',
      description: 'Make the migration that the specification asks for',
      operation: 'coordinate-architect',
      condition: 'database_work_detected',
      onWarning: 'prompt',
    },
    {
      phase: 'build',
      when: 'before',
      id: 'faber-db-build',
      name: 'Migrate dev',
      description: 'Apply the work item’s migrations to dev and check its health',
      operation: 'coordinate-build',
      condition: 'migrations_exist',
      onWarning: 'continue',
    },
    {
      phase: 'evaluate',
      when: 'before',
      id: 'faber-db-evaluate',
      name: 'Migrate staging',
      description: 'Apply the work item’s migrations to staging and check its health',
      operation: 'coordinate-evaluate',
      condition: 'migrations_exist',
      onWarning: 'continue',
    },
    {
      phase: 'release',
      when: 'before',
      id: 'faber-db-release',
      name: 'Migrate production',
      description: 'Plan, wait for a person’s approval, back up, apply, check health',
      operation: 'coordinate-release',
      condition: 'migrations_exist',
      onWarning: 'prompt',
    },
  ],
  autonomy: {
    level: 'guarded',
    description:
      'Runs by itself through staging and pauses before the release; a person approves production at every level',
    pause_before_release: true,
    require_approval_for: ['release'],
  },
}
