import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  nearest
} from "./shared-text.mjs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
function withFaberRules(config) {
  const { environments, safety, faber_integration } = config;
  for (const [name, rules] of Object.entries(faber_integration.environments)) {
    const environment = environments[name];
    if (!environment) continue;
    if (rules.require_approval) environment.require_approval = true;
    if (rules.backup_required) safety.backup_enforcement[name] = "required";
  }
  return config;
}
function jsonFaultPlace(text) {
  let [good, bad] = [0, text.length];
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle - 1;
  }
  const lines = text.slice(0, good).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}`;
}
function isBeginning(text) {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error;
    if (message.startsWith("Unexpected")) return message === "Unexpected end of JSON input";
    const position = /^[^"]* at position (\d+)/.exec(message)?.[1];
    return Number(position) === text.length;
  }
}
function configPath(root, env) {
  return env.FABER_DB_CONFIG ? resolve(root, env.FABER_DB_CONFIG) : resolve(root, ".fractary/plugins/faber-db/config.json");
}
async function loadConfig(path) {
  const text = await readFile(path, "utf8").catch((cause) => {
    if (cause.code === "ENOENT") {
      throw new FaberDbError("CONFIG_MISSING", {
        message: `There is no configuration at ${path}.`,
        next: "Run `faber-db init` in the project’s folder.",
        cause
      });
    }
    throw new FaberDbError("CONFIG_INVALID", {
      message: `The configuration at ${path} cannot be read: ${cause.message}`,
      cause
    });
  });
  return validateConfig(parseJson(text, path), path);
}
async function validateConfig(value, path) {
  const { validate } = await import("./config-validator.mjs");
  if (validate(value)) return withFaberRules(value);
  const errors = validate.errors ?? [];
  const faults = errors.filter(({ propertyName }) => propertyName === void 0).map(describeFault);
  throw new FaberDbError("CONFIG_INVALID", {
    message: `The configuration has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}: ${faults.join("; ")}.`,
    next: `Mend ${path}. docs/CONFIGURATION.md lists every key.`,
    facts: { config: path, faults }
  });
}
function parseJson(text, path) {
  const json = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json);
  } catch {
    throw new FaberDbError("CONFIG_INVALID", {
      message: `The configuration is not JSON: ${jsonFaultPlace(json)}.`,
      next: `Mend ${path}: a comma or a quote too many or too few, or a comment, is the usual cause.`,
      facts: { config: path }
    });
  }
}
function describeFault(error) {
  const place = error.instancePath.slice(1).replaceAll("/", ".");
  const at = place === "" ? "" : `${place}: `;
  switch (error.keyword) {
    case "additionalProperties":
      return `${at}unknown key ${quoted(error.params.additionalProperty)}${suggestion(error.params.additionalProperty, keysOf(error))}`;
    case "required":
      return `${at}the key "${error.params.missingProperty}" is missing`;
    case "enum":
      return `${at}must be one of ${error.params.allowedValues.join(", ")}${suggestion(error.data, error.params.allowedValues)}`;
    case "const":
      return `${at}must be ${quoted(error.params.allowedValue)}`;
    case "propertyNames":
      return `${at}${quoted(error.params.propertyName)} is not a name: letters, digits, - and _, a letter first`;
    case "pattern":
      return `${at}must ${meaning(error) ?? "have another form"}`;
    default:
      return `${at}${error.message ?? "is not valid"}`;
  }
}
function meaning(error) {
  const [first] = String(error.parentSchema?.description ?? "").split(". ");
  return first ? `be ${first.charAt(0).toLowerCase()}${first.slice(1).replace(/\.$/, "")}` : void 0;
}
function quoted(value) {
  return JSON.stringify(value);
}
function keysOf({ parentSchema }) {
  return Object.keys(parentSchema?.properties ?? {});
}
function suggestion(written, known) {
  const near = nearest(String(written), known.map(String));
  return near ? `; did you mean "${near}"?` : "";
}
export {
  configPath,
  loadConfig,
  validateConfig
};
