import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { localStore } from '../../../../src/runtime/backup/stores/local.ts'
import { errorOf, temporaryFolder } from '../../support.ts'

/** A store in a project, and a file that is to be put into it. */
async function storeWithFile() {
  const root = await temporaryFolder()
  const file = join(root, 'made')
  await writeFile(file, 'dump', { mode: 0o600 })
  return { root, file, store: localStore(join(root, 'backups'), root) }
}

test('a file that is put is there under its key, and gone from where it was', async () => {
  const { root, file, store } = await storeWithFile()
  await store.put('dev/a.dump', file)
  expect(await readdir(root)).toEqual(['backups'])
  expect(store.shown('dev/a.dump')).toBe('backups/dev/a.dump')
  expect(await readFile(store.path('dev/a.dump') ?? '', 'utf8')).toBe('dump')
  expect((await stat(join(root, 'backups/dev'))).mode & 0o777).toBe(0o700)
})

test('a key that is taken is refused, and both files stay as they are', async () => {
  const { root, file, store } = await storeWithFile()
  await mkdir(join(root, 'backups/dev'), { recursive: true })
  await writeFile(join(root, 'backups/dev/a.dump'), 'precious')
  const error = await errorOf(() => store.put('dev/a.dump', file))
  expect(error).toMatchObject({ code: 'STORE_FAILED', text: { facts: { taken: true } } })
  expect(await readFile(join(root, 'backups/dev/a.dump'), 'utf8')).toBe('precious')
  expect(await readFile(file, 'utf8')).toBe('dump')
})

test('it lists what begins with the words asked for, and nothing that begins with a dot', async () => {
  const { root, file, store } = await storeWithFile()
  await store.put('dev/b.dir/toc.dat', file)
  await store.writeText('dev/a.dump.json', '{}')
  await store.writeText('production/a.dump.json', '{}')
  await mkdir(join(root, 'backups/.staging'))
  await writeFile(join(root, 'backups/.staging/half'), 'half')
  await symlink('nowhere', join(root, 'backups/dev/broken'))
  const keys = async (prefix: string) => (await store.list(prefix)).map(({ key }) => key)
  expect(await keys('dev/')).toEqual(['dev/a.dump.json', 'dev/b.dir/toc.dat'])
  expect(await keys('dev/b')).toEqual(['dev/b.dir/toc.dat'])
  expect(await keys('')).toHaveLength(3)
  expect(await keys('staging/')).toEqual([])
})

test('the folder of a backup goes with its last file, that of the environment stays', async () => {
  const { root, file, store } = await storeWithFile()
  await store.put('dev/b.dir/toc.dat', file)
  await store.remove('dev/b.dir/toc.dat')
  await store.remove('dev/b.dir/toc.dat')
  expect(await readdir(join(root, 'backups/dev'))).toEqual([])
})

test('what is gone is damaged, and what cannot be read is the store’s fault', async () => {
  const { root, store } = await storeWithFile()
  expect((await errorOf(() => store.open('dev/none.dump'))).code).toBe('BACKUP_DAMAGED')
  await writeFile(join(root, 'backups'), 'a file where the folder should be')
  expect((await errorOf(() => store.list('dev/'))).code).toBe('STORE_FAILED')
})
