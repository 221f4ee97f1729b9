/** Words of SQL, and of the commands of tools, that change a database. */
const changes =
  /\b(?:drop\s+(?:table|schema|database|column|type|index|view|owned|role)|truncate|delete\s+from|insert\s+into|update\s+\S+\s+set|alter\s+(?:table|database|system|role|type)|grant\s+\S+|create\s+(?:table|database|role)|(?:migrate|migration|db|database|schema|pg)[\s:._-]+(?:reset|push|drop|deploy|dev|execute|resolve|fresh|wipe|undo|rollback|sync|clean|apply|seed|up|down|downgrade|revert))\b/i

/** Whether a text speaks of changing a database, in SQL or as a command of a tool. */
export function speaksOfChange(text: string): boolean {
  return changes.test(text)
}
