/**
 * Prisma's code and words for a connection that failed; undefined for any other failure.
 * @param {Error & { code?: string }} error
 * @param {import('pg').ClientConfig} config
 * @returns {{ error_code: string, message: string } | undefined}
 */
export function connectionError(error, { host, port = 5432, user, database }) {
  const server = `\`${host}:${port}\``
  switch (error.code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return {
        error_code: 'P1001',
        message: `Can't reach database server at ${server}\n\nPlease make sure your database server is running at ${server}.`,
      }
    case '28000':
    case '28P01':
      return {
        error_code: 'P1000',
        message: `Authentication failed against database server, the provided database credentials for \`${user}\` are not valid.\n\nPlease make sure to provide valid database credentials for the database server at ${server}.`,
      }
    case '3D000':
      return { error_code: 'P1003', message: `Database \`${database}\` does not exist` }
    case '42501':
      return {
        error_code: 'P1010',
        message: `User \`${user}\` was denied access on the database \`${database}\``,
      }
  }
}

/**
 * Prisma's P3018, which this build of the engine does not make.
 * @param {Error} error the engine's, whose trace names the migration
 * @param {import('pg').DatabaseError} databaseError
 */
export function migrationError(error, databaseError) {
  const name = /with migration_name="([^"]+)"/.exec(error.message)?.[1]
  const message = `A migration failed to apply. New migrations cannot be applied before the error is recovered from. Read more about how to resolve migration issues in a production database: https://pris.ly/d/migrate-resolve

Migration name: ${name}

Database error code: ${databaseError.code}

Database error:
ERROR: ${databaseError.message}
`
  return Object.assign(new Error(message, { cause: error }), { code: 'P3018' })
}
