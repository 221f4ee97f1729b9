import {
  decideOnEdit,
  textOf
} from "./shared-guard-files-config.mjs";
import { isAbsolute } from "node:path";
async function judgeEdit({ input, folder }, place) {
  const named = input.file_path ?? input.notebook_path;
  if (typeof named !== "string") return [];
  const path = isAbsolute(named) ? named : `${folder}/${named}`;
  const content = newContent(input, path);
  const change = { path, how: "write", ...content !== void 0 && { content } };
  return [await decideOnEdit(change, place)];
}
function newContent(input, path) {
  if (typeof input.content === "string") return input.content;
  const edits = Array.isArray(input.edits) ? input.edits : [input];
  return edits.reduce(replaced, textOf(path) ?? "");
}
function replaced(text, edit) {
  const { old_string: before, new_string: after, replace_all: all } = edit;
  if (text === void 0 || typeof before !== "string" || typeof after !== "string")
    return void 0;
  if (before === "") return text === "" ? after : void 0;
  if (!text.includes(before)) return void 0;
  return all === true ? text.replaceAll(before, () => after) : text.replace(before, () => after);
}
export {
  judgeEdit,
  newContent
};
