import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
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
export {
  getEnvironment,
  needsApproval,
  connectionString
};
