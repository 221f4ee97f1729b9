import {
  readVariable
} from "./shared-config-project.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  listed,
  nearest
} from "./shared-text.mjs";
function getEnvironment(config, name) {
  const settings = Object.hasOwn(config.environments, name) ? config.environments[name] : void 0;
  if (!settings) {
    const known = Object.keys(config.environments);
    const near = nearest(name, known);
    throw new FaberDbError("ENVIRONMENT_UNKNOWN", {
      message: `The configuration has no environment "${name}".${near ? ` Did you mean "${near}"?` : ""}`,
      next: `Use one of: ${listed(known)}.`,
      facts: { known }
    });
  }
  const isProtected = config.safety.protected_environments.includes(name);
  const enforced = config.safety.backup_enforcement[name];
  return {
    name,
    settings,
    isProtected,
    backupPolicy: enforced ?? (settings.backup_before_migrate ? isProtected ? "required" : "recommended" : "optional")
  };
}
function getEnvironments(config, name) {
  const isAll = name === "all" && !Object.hasOwn(config.environments, "all");
  const names = isAll ? Object.keys(config.environments) : [name];
  return { isAll, environments: names.map((each) => getEnvironment(config, each)) };
}
function isGuarded({ isProtected, settings }) {
  return isProtected || settings.require_approval;
}
function needsApproval(config, environment, operation) {
  return environment.settings.require_approval || environment.isProtected && config.safety.require_approval_for.includes(operation);
}
async function connectionString(environment, root, env) {
  const variable = environment.settings.connection_string_env;
  const value = await readVariable(variable, root, env);
  if (value) return value;
  throw new FaberDbError("VARIABLE_UNSET", {
    message: `The variable ${variable}, which holds the connection string of ${environment.name}, is not set.`,
    next: `Set it in the environment or in the project’s .env: ${variable}=postgresql://USER:PASSWORD@HOST:5432/DATABASE`,
    facts: { variable }
  });
}
async function scratchConnectionString({ database }, root, env) {
  const variable = database.scratch_connection_string_env;
  if (variable === void 0) return void 0;
  const url = await readVariable(variable, root, env);
  if (url) return { variable, url };
  throw new FaberDbError("VARIABLE_UNSET", {
    message: `The variable ${variable}, which holds the connection string of the scratch server, is not set.`,
    next: `Set it, or take database.scratch_connection_string_env out of the configuration: ${variable}=postgresql://USER:PASSWORD@HOST:5432/postgres`,
    facts: { variable }
  });
}
export {
  getEnvironment,
  getEnvironments,
  isGuarded,
  needsApproval,
  connectionString,
  scratchConnectionString
};
