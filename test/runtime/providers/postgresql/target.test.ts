import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseTarget } from '../../../../src/runtime/providers/postgresql/target.ts'
import { errorOf, temporaryFolder, wordsOf } from '../../support.ts'

const parse = (url: string) => parseTarget(url, 'PROD_URL')

describe('a connection string', () => {
  test('tells host, port, user, password and database', () => {
    expect(parse('postgresql://ann:secret@db.example:6000/app')).toMatchObject({
      host: 'db.example',
      port: 6000,
      user: 'ann',
      password: 'secret',
      database: 'app',
      schema: 'public',
      label: 'app on db.example:6000',
    })
  })

  test('may begin with postgres://, and leave out port and password', () => {
    expect(parse('postgres://ann@db.example/app')).toMatchObject({
      port: 5432,
      password: undefined,
    })
  })

  test('holds special characters percent-encoded', () => {
    expect(parse('postgresql://a%40b:p%40s%2Fs%3A@h/my%20app')).toMatchObject({
      user: 'a@b',
      password: 'p@s/s:',
      database: 'my app',
    })
  })

  test('names the schema of the tool, as Prisma has it', () => {
    expect(parse('postgresql://ann@h/app?schema=shop').schema).toBe('shop')
  })

  test.each([
    ['postgresql://ann@localhost/app?host=/var/run/postgresql', '/var/run/postgresql'],
    ['postgresql://ann@%2Fvar%2Frun%2Fpostgresql/app', '/var/run/postgresql'],
    ['postgresql://ann@[::1]:5433/app', '::1'],
  ])('%s reaches %s', (url, host) => {
    expect(parse(url).host).toBe(host)
  })
})

describe('sslmode', () => {
  test.each([
    ['disable', false],
    ['require', { rejectUnauthorized: false }],
    ['verify-full', {}],
  ])('%s means what it means to libpq, for the connection and for pg_dump', (mode, ssl) => {
    const target = parse(`postgresql://ann@h/app?sslmode=${mode}`)
    expect(target.ssl).toEqual(ssl)
    expect(target.libpq).toEqual({ PGSSLMODE: mode })
  })

  test('verify-ca checks the certificate and not the name', async () => {
    const root = join(await temporaryFolder(), 'root.pem')
    await writeFile(root, 'a certificate')
    const target = parse(`postgresql://ann@h/app?sslmode=verify-ca&sslrootcert=${root}`)
    expect(target.ssl).toMatchObject({ ca: 'a certificate' })
    expect(target.libpq).toEqual({ PGSSLMODE: 'verify-ca', PGSSLROOTCERT: root })
  })

  test('one that libpq does not know is refused', async () => {
    const error = await errorOf(() => parse('postgresql://ann:s3cret@h/app?sslmode=no-verify'))
    expect(error.message).toMatch(
      /its sslmode is none of disable, allow, prefer, require, verify-ca/,
    )
  })
})

describe('refused, with what is wrong and without the string, is', () => {
  test.each([
    ['mysql://ann:s3cret@h/app', 'it does not begin with postgresql://'],
    ['s3cret', 'it does not begin with postgresql://'],
    ['', 'it does not begin with postgresql://'],
    ['postgresql://ann:s3cret@h/', 'it names no database'],
    ['postgresql://h/app?password=s3cret', 'it names no user'],
    ['postgresql://ann:s3#cret@h/app', 'must be percent-encoded'],
    ['postgresql://ann:s3cret@h:99999/app', 'it cannot be read as a URL'],
    ['postgresql://ann:s3cret@a:1,b:2/app', 'it cannot be read as a URL'],
    [
      'postgresql://ann:s3cret@h/app?sslmode=verify-full&sslrootcert=/none.pem',
      '/none.pem cannot be read (ENOENT)',
    ],
  ])('%s', async (url, why) => {
    const error = await errorOf(() => parse(url))
    expect(error).toMatchObject({ code: 'URL_INVALID', exit: 2 })
    expect(error.message).toContain('PROD_URL')
    expect(error.message).toContain(why)
    expect(wordsOf(error)).not.toMatch(/s3#?cret/)
  })
})

describe('secrets', () => {
  test('are the string, and the password in every spelling', () => {
    const url = 'postgresql://ann:p%21ss%40word@h/app'
    expect(parse(url).secrets).toEqual(
      expect.arrayContaining([url, 'p!ss@word', 'p!ss%40word', 'p%21ss%40word']),
    )
  })

  test('are not common words: hiding those would garble what is shown', () => {
    const { secrets } = parse('postgresql://postgres:postgres@h/app')
    expect(secrets).toContain(':postgres@')
    expect(secrets).not.toContain('postgres')
  })

  test('are not in what may be shown', () => {
    expect(parse('postgresql://ann:s3cret@h/app?schema=x').label).toBe('app on h:5432')
  })
})
