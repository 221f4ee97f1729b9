async function withoutSecrets(address, work) {
  try {
    return await work();
  } catch (error) {
    ;
    error.message = hidden(error.message, address);
    throw error;
  }
}
function hidden(text, { url, secret }) {
  const { pathname = "", search = "", password = "" } = url ? new URL(url) : {};
  return [secret, url, `${pathname}${search}`, pathname, search, password].filter((part) => part !== void 0 && part.length > 1).reduce((shown, part) => shown.replaceAll(part, "***"), text);
}
export {
  withoutSecrets
};
