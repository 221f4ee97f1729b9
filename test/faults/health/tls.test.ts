import { appendFile, chmod, mkdtemp, rm } from 'node:fs/promises'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa, execaSync } from 'execa'
import { expect, onTestFinished, test } from 'vitest'
import { stranger } from '../../runtime/health/support.ts'
import { serverUser } from '../../support/postgres/user.ts'
import { lookout, ownServer } from './support.ts'

/** An address of this machine that is not the loopback interface. */
const address = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address
const hasOpenssl = !execaSync('openssl', ['version'], { reject: false }).failed

test.runIf(address && hasOpenssl)(
  'a connection that leaves the machine is degraded in the clear, and healthy over TLS',
  async () => {
    const { look } = await lookout()
    const server = await ownServer({ listen_addresses: '*', ssl: 'on', ...(await certificate()) })
    const admin = await stranger(server.url('postgres'))
    await appendFile(
      join(server.folder, 'data/pg_hba.conf'),
      `host all all ${address}/32 scram-sha-256\n`,
    )
    await admin.query('select pg_reload_conf()')
    const url = (mode: string) => {
      const to = new URL(server.url('postgres'))
      to.hostname = String(address)
      to.searchParams.set('sslmode', mode)
      return to.href
    }
    const checks = ['--checks', 'connectivity,tls']
    await expect.poll(async () => (await look(url('require'), ...checks)).exit).toBe(0)

    const encrypted = await look(url('require'), ...checks)
    expect(encrypted.check('tls')).toMatchObject({
      grade: 'healthy',
      summary: expect.stringMatching(/^TLSv1\.\d with TLS_/),
      facts: { tls: true },
    })
    const clear = await look(url('disable'), ...checks)
    expect(clear).toMatchObject({ exit: 6, health: 'degraded' })
    expect(clear.check('tls')).toMatchObject({
      grade: 'degraded',
      summary: `the connection to ${address} is not encrypted`,
    })
    // Nobody has signed the certificate: who wants that verified is not let in.
    expect((await look(url('verify-full'), ...checks)).exit).toBe(3)
  },
)

/** A certificate that it has signed itself, readable by the server; as its settings. */
async function certificate(): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'faber-db-tls-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const [key, cert] = [join(folder, 'server.key'), join(folder, 'server.crt')]
  const subject = ['-subj', '/CN=orders', '-days', '1', '-nodes']
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  await execa('openssl', ['req', '-x509', ...curve, ...subject, '-keyout', key, '-out', cert])
  await chmod(key, 0o600)
  const owner = serverUser()
  if (owner) await execa('chown', ['-R', `${owner.uid}:${owner.gid}`, folder])
  return { ssl_cert_file: cert, ssl_key_file: key }
}
