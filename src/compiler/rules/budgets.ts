/** What the plugin may cost. Lines are those of a file; a token is four characters. */
export const budgets = {
  lines: { command: 40, agent: 120, skill: 90 },
  /** Names and descriptions of the whole plugin: in the model's context at all times. */
  listingTokens: 400,
  /** What one slash command makes the model read: the command, its agent and its skill. */
  loadTokens: 2500,
} as const
