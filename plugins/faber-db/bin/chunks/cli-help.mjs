import {
  commonFlags,
  exitMeanings,
  operations
} from "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import {
  wrap
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
function operationHelp(operation) {
  const { name, positionals, flags, exits, examples } = operation;
  const usage = ["faber-db", name, ...positionals.map(usageOf), "[--flags]"].join(" ");
  return [
    `${operation.summary}.`,
    `Usage: ${usage}`,
    wrap(operation.description),
    section(
      "Arguments",
      positionals.map((each) => [each.name.toUpperCase(), each.description])
    ),
    section("Flags", Object.entries({ ...flags, ...commonFlags }).map(flagRow)),
    section("Exit codes", Object.entries(exits)),
    section(
      "Examples",
      examples.map(({ run, shows }) => [run, shows])
    )
  ].filter((part) => part !== "").join("\n\n");
}
function generalHelp() {
  const all = operations;
  return [
    "faber-db: database migrations that are planned, approved, backed up, applied and recorded.",
    "Usage: faber-db OPERATION [ENVIRONMENT] [--flags]",
    section(
      "Operations",
      all.map(({ name, summary }) => [name, summary])
    ),
    section("Exit codes", Object.entries(exitMeanings)),
    "`faber-db OPERATION --help` tells more of each."
  ].join("\n\n");
}
function usageOf({ name, required, repeated }) {
  const word = `${name.toUpperCase()}${repeated ? "…" : ""}`;
  return required ? word : `[${word}]`;
}
function flagRow([name, flag]) {
  const choices = flag.choices ? ` (${flag.choices.join(", ")})` : "";
  return [`--${name}${flag.value ? ` ${flag.value}` : ""}`, `${flag.description}${choices}`];
}
function section(title, rows) {
  if (rows.length === 0) return "";
  const width = Math.max(...rows.map(([term = ""]) => term.length));
  return [
    `${title}:`,
    ...rows.map(([term = "", text = ""]) => `  ${term.padEnd(width)}  ${wrap(text, width + 4)}`)
  ].join("\n");
}
export {
  generalHelp,
  operationHelp
};
