import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import {
  findClientTools,
  toolPath,
} from '../../../../src/runtime/providers/postgresql/client-tools.ts'
import { errorOf, temporaryFolder } from '../../support.ts'

/*
 * Choosing looks at versions only, so the programs here are scripts that say one. The versions are
 * far beyond any PostgreSQL: what this machine has installed is never chosen.
 */

/** A folder with a pg_dump and a pg_restore of that version. */
async function toolsOf(root: string, version: string, names = ['pg_dump', 'pg_restore']) {
  const folder = join(root, `tools ${version}`)
  await mkdir(folder, { recursive: true })
  for (const name of names) {
    await writeFile(join(folder, name), `#!/bin/sh\necho "${name} (PostgreSQL) ${version}"\n`)
    await chmod(join(folder, name), 0o755)
  }
  return folder
}

const path = (...folders: string[]) => ({ PATH: folders.join(delimiter) })

test('the first on the PATH that is new enough is taken', async () => {
  const root = await temporaryFolder()
  const [old, fitting, newer] = [
    await toolsOf(root, '900.1'),
    await toolsOf(root, '901.4'),
    await toolsOf(root, '902.0'),
  ]
  const tools = await findClientTools(901, path(old, fitting, newer))
  expect(tools).toEqual({ folder: fitting, version: '901.4', major: 901 })
  expect(toolPath(tools, 'pg_restore')).toBe(join(fitting, 'pg_restore'))
})

test('a beta, and a version with the words of a distribution, are understood', async () => {
  const root = await temporaryFolder()
  const beta = await toolsOf(root, '903beta2')
  const debian = await toolsOf(root, '904.1 (Debian 904.1-1.pgdg)')
  expect((await findClientTools(903, path(beta))).major).toBe(903)
  expect((await findClientTools(904, path(debian))).major).toBe(904)
})

test('where all are too old, it says which there are and what is needed', async () => {
  const old = await toolsOf(await temporaryFolder(), '900.1')
  const error = await errorOf(() => findClientTools(901, path(old)))
  expect(error).toMatchObject({ code: 'TOOL_MISSING', exit: 2 })
  expect(error.message).toMatch(/^pg_dump 900.* cannot dump a PostgreSQL 901 server\.$/)
  expect(error.text.next).toContain('postgresql-client-901')
})

test('a pg_dump without its pg_restore is none', async () => {
  const half = await toolsOf(await temporaryFolder(), '905.0', ['pg_dump'])
  expect((await errorOf(() => findClientTools(905, path(half)))).code).toBe('TOOL_MISSING')
})

test('programs that do not start, or say nothing, are none', async () => {
  const folder = await toolsOf(await temporaryFolder(), '906.0')
  await writeFile(join(folder, 'pg_dump'), '#!/bin/sh\nexit 1\n')
  expect((await errorOf(() => findClientTools(906, path(folder)))).code).toBe('TOOL_MISSING')
})

test('a PATH of empty and missing folders is no bug', async () => {
  const error = await errorOf(() => findClientTools(907, path('', '/none')))
  expect(error.code).toBe('TOOL_MISSING')
})
