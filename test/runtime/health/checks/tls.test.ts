import { expect, test } from 'vitest'
import { gradeEncryption, tls } from '../../../../src/runtime/health/checks/tls.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { look } from '../support.ts'

test('a connection that stays on the machine needs no TLS', async () => {
  expect(await look(tls, testServer().url)).toMatchObject({
    grade: 'healthy',
    summary: 'not needed: the connection stays on this machine',
    facts: { tls: false },
  })
})

test.each(['/var/run/postgresql', 'localhost', '127.0.0.1', '::1'])(
  '%s is this machine',
  (host) => {
    expect(gradeEncryption(host, undefined).grade).toBe('healthy')
  },
)

test.each(['db.example.com', '10.0.0.7', '127.example.com'])('to %s it is needed', (host) => {
  expect(gradeEncryption(host, { ssl: false, version: null, cipher: null })).toMatchObject({
    grade: 'degraded',
    advice: expect.stringContaining('sslmode=verify-full'),
  })
})

test('where it is in use, its version is told', () => {
  const row = { ssl: true, version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' }
  expect(gradeEncryption('db.example.com', row)).toMatchObject({
    grade: 'healthy',
    summary: 'TLSv1.3 with TLS_AES_256_GCM_SHA384',
  })
})
