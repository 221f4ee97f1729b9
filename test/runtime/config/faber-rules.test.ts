import { expect, test } from 'vitest'
import { getEnvironment, needsApproval } from '../../../src/runtime/config/environment.ts'
import { validateConfig } from '../../../src/runtime/config/load.ts'

const load = (changes: object) =>
  validateConfig(
    {
      database: { provider: 'postgresql', migration_tool: 'prisma' },
      environments: { staging: { connection_string_env: 'STAGING_DATABASE_URL' } },
      ...changes,
    },
    'config.json',
  )

test('what the rules for FABER ask of an environment is asked of it whoever migrates it', async () => {
  const config = await load({
    faber_integration: {
      environments: { staging: { require_approval: true, backup_required: true } },
    },
  })
  const staging = getEnvironment(config, 'staging')
  expect(needsApproval(config, staging, 'migrate')).toBe(true)
  expect(staging.backupPolicy).toBe('required')
})

test('they take no protection away', async () => {
  const config = await load({
    safety: { protected_environments: ['staging'], backup_enforcement: { staging: 'required' } },
    faber_integration: {
      environments: { staging: { require_approval: false, backup_required: false } },
    },
  })
  const staging = getEnvironment(config, 'staging')
  expect(needsApproval(config, staging, 'migrate')).toBe(true)
  expect(staging.backupPolicy).toBe('required')
})

test('a rule for an environment that there is not has no effect', async () => {
  const config = await load({
    faber_integration: { environments: { elsewhere: { require_approval: true } } },
  })
  expect(Object.keys(config.environments)).toEqual(['staging'])
})

test('the phases have an environment each, unless it is said otherwise', async () => {
  const { faber_integration } = await load({
    faber_integration: {
      phase_hooks: {
        pre_evaluate: { enabled: true, operation: 'coordinate-evaluate', environment: 'qa' },
        post_architect: { conditional: 'database_work_detected' },
      },
    },
  })
  const { pre_build, pre_evaluate, pre_release } = faber_integration.phase_hooks
  expect([pre_build, pre_evaluate, pre_release].map(({ environment }) => environment)).toEqual([
    'dev',
    'qa',
    'production',
  ])
})
