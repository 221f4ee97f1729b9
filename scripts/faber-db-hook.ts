/** What hooks/guard.mjs starts: bundled into the plugin as bin/chunks/hook.mjs. */

/**
 * Answers one event of the client with the text to print, or with nothing. The event is JSON, and
 * is read only when it is asked for. `argv` names the event: `pre-tool-use` or `session-start`.
 * @throws where the event is no JSON; the launcher then answers in its place
 */
export async function main(
  _argv: readonly string[],
  readInput: () => Promise<string>,
): Promise<string | undefined> {
  JSON.parse(await readInput())
  return undefined
}
