/** The databases other than PostgreSQL whose migrations are assessed; each is loaded when asked for. */
import type { Dialect } from './dialect.ts'

export const dialects = {
  mysql: async (): Promise<Dialect> => (await import('./mysql/index.ts')).mysql,
  mariadb: async (): Promise<Dialect> => (await import('./mysql/index.ts')).mariadb,
  sqlite: async (): Promise<Dialect> => (await import('./sqlite/index.ts')).sqlite,
}

export type DialectName = keyof typeof dialects
