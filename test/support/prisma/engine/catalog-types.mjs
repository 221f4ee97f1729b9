const text = 25
const textArray = 1009

/** Types of PostgreSQL's catalogs that the adapter refuses, by number, and what to take them for. */
const substitutes = new Map([
  [18, text], // "char"
  [22, text], // int2vector
  [24, text], // regproc
  [28, text], // xid
  [30, text], // oidvector
  [194, text], // pg_node_tree
  [2205, text], // regclass
  [2206, text], // regtype
  [3220, text], // pg_lsn
  [1002, textArray], // "char"[]
  [1003, textArray], // name[]
])

/**
 * Makes a session report those types as text, before anyone reads a row of them.
 * @param {import('pg').PoolClient & { connection?: import('node:events').EventEmitter }} client
 */
export function decodeCatalogTypes(client) {
  client.connection?.prependListener('rowDescription', ({ fields }) => {
    for (const field of fields)
      field.dataTypeID = substitutes.get(field.dataTypeID) ?? field.dataTypeID
  })
}
