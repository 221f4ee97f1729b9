import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  findPlace
} from "./shared-guard-files.mjs";
import "./shared-config-environment.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
function strictest(decisions) {
  const said = decisions.filter((each) => each !== void 0);
  const worst = said.some(({ decision }) => decision === "deny") ? "deny" : "ask";
  const kept = said.filter(({ decision }) => decision === worst);
  if (kept[0] === void 0 || kept.length === 1) return kept[0];
  const reasons = [...new Set(kept.map(({ reason }) => reason))];
  return { decision: worst, reason: reasons.slice(0, 3).join("\n") };
}
function readToolCall(text) {
  const event = JSON.parse(text);
  if (typeof event !== "object" || event === null) throw new TypeError("The event is no object.");
  const { tool_name, tool_input, cwd, permission_mode } = event;
  if (typeof tool_name !== "string") throw new TypeError("The event names no tool.");
  return {
    tool: tool_name,
    input: typeof tool_input === "object" && tool_input !== null ? { ...tool_input } : {},
    folder: typeof cwd === "string" ? cwd : process.cwd(),
    mode: typeof permission_mode === "string" ? permission_mode : "default"
  };
}
var judges = [
  {
    tools: /^(?:Bash|PowerShell|Monitor)$/,
    load: async () => (await import("./guard-judges-command.mjs")).judgeCommand
  },
  {
    tools: /^(?:Write|Edit|MultiEdit|NotebookEdit)$/,
    load: async () => (await import("./guard-judges-edit.mjs")).judgeEdit
  },
  { tools: /^mcp__/, load: async () => (await import("./guard-judges-mcp.mjs")).judgeMcp }
];
async function guard(event, around) {
  const call = readToolCall(event);
  const judge = await judges.find(({ tools }) => tools.test(call.tool))?.load();
  if (!judge) return void 0;
  const start = around.env.CLAUDE_PROJECT_DIR;
  const place = await findPlace([...start ? [start] : [], call.folder], around.env);
  if (!place) return void 0;
  const decision = strictest(await judge(call, place, around));
  return decision && answer(decision);
}
function answer({ decision, reason, updatedInput }) {
  return JSON.stringify({
    hookSpecificOutput: {
      hookEventName: "PreToolUse",
      permissionDecision: decision,
      permissionDecisionReason: reason,
      ...updatedInput && { updatedInput }
    }
  });
}
var main = async (_argv, readInput) => guard(await readInput(), { env: process.env, now: /* @__PURE__ */ new Date() });
export {
  main
};
