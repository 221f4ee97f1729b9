import type { Config } from './schema.ts'

/**
 * What `faber_integration.environments` asks of an environment is asked of it whoever migrates it:
 * a rule that held for workflows only would be no protection. It can add, and takes nothing away.
 */
export function withFaberRules(config: Config): Config {
  const { environments, safety, faber_integration } = config
  for (const [name, rules] of Object.entries(faber_integration.environments)) {
    const environment = environments[name]
    if (!environment) continue
    if (rules.require_approval) environment.require_approval = true
    if (rules.backup_required) safety.backup_enforcement[name] = 'required'
  }
  return config
}
