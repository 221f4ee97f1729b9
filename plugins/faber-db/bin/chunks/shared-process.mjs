import { spawn } from "node:child_process";
function ended(child) {
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    stderr = (stderr + text).slice(-2e4);
  });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, stderr: error.message }));
    child.once("close", (code) => resolve({ code, stderr: stderr.trim() }));
  });
}
async function runProgram(file, args, options) {
  const child = spawn(file, [...args], { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  return { ...await ended(child), stdout };
}
export {
  ended,
  runProgram
};
