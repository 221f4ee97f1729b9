import {
  withFileLock
} from "./shared-state-file-lock.mjs";
import {
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { join } from "node:path";
var phases = ["frame", "architect", "build", "evaluate", "release"];
function workItemFile({ workItems }, workId) {
  return join(workItems, `${encodeURIComponent(workId)}.json`);
}
function toWorkId(word) {
  const id = word.trim().replace(/^#/, "");
  if (id !== "" && encodeURIComponent(id).length <= 200) return id;
  throw new FaberDbError("CONTEXT_INVALID", {
    message: "The id of the work item is empty or longer than 200 characters."
  });
}
async function readWorkItem(state, workId) {
  const file = workItemFile(state, workId);
  const item = await readJson(file);
  if (item === void 0) return void 0;
  const isOne = item !== null && item.schema_version === 1 && item.work_id === workId;
  if (isOne && Array.isArray(item.migrations) && typeof item.phases === "object") return item;
  throw new FaberDbError("STATE_CORRUPT", {
    message: `${file} is not the state of work item ${workId}, or of another version of faber-db.`,
    next: "Move it away: the phases look at the project and the databases again.",
    facts: { file }
  });
}
async function updateWorkItem(state, workId, now, change) {
  const file = workItemFile(state, workId);
  return withFileLock(file, async () => {
    const at = now.toISOString();
    const begun = {
      schema_version: 1,
      work_id: workId,
      created_at: at,
      updated_at: at,
      migrations: [],
      phases: {}
    };
    const item = { ...change(await readWorkItem(state, workId) ?? begun), updated_at: at };
    await writeAtomic(file, toJson(item));
    return item;
  });
}
export {
  phases,
  workItemFile,
  toWorkId,
  readWorkItem,
  updateWorkItem
};
