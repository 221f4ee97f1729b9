import { hostname, userInfo } from "node:os";
function actor() {
  return `${account()}@${hostname()}`;
}
function account() {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.()}`;
  }
}
export {
  actor
};
