import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'

export const schemaPlaces = ['prisma/schema.prisma', 'schema.prisma', 'prisma/schema']

/** The schema, as Prisma looks for it when nothing says otherwise: a file, or a folder. */
export async function findSchema(root: string): Promise<string> {
  for (const place of schemaPlaces) {
    const found = await readFile(join(root, place)).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'EISDIR',
    )
    if (found) return place
  }
  throw new FaberDbError('SCHEMA_INVALID', {
    message: `The project has no Prisma schema at ${schemaPlaces.join(', ')}.`,
    next: 'Create one: npx prisma init',
  })
}

/** The text of every file of the schema, by its path from the project root. @throws SCHEMA_INVALID */
export async function readSchema(root: string): Promise<ReadonlyMap<string, string>> {
  const place = await findSchema(root)
  const paths = place.endsWith('.prisma') ? [place] : await filesBelow(root, place)
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')))
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']))
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true })
  return entries
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => `${folder}/${name}`)
    .toSorted()
}
