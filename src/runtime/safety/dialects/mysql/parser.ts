import { type Understands, understandsWith } from '../parser.ts'

/** Loaded on first use, and only the one that is needed: each is a quarter of a megabyte. */
export async function loadMysql(): Promise<Understands> {
  const { default: build } = await import('node-sql-parser/build/mysql.js')
  return understandsWith(new build.Parser(), 'mysql')
}

export async function loadMariadb(): Promise<Understands> {
  const { default: build } = await import('node-sql-parser/build/mariadb.js')
  return understandsWith(new build.Parser(), 'mariadb')
}
