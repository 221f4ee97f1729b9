import type { Row } from '../../providers/index.ts'
import type { Check, Finding } from '../check.ts'
import { isLocalHost } from '../local-host.ts'

interface Encryption {
  readonly ssl: boolean
  readonly version: string | null
  readonly cipher: string | null
}

export const tls: Check = {
  name: 'tls',
  title: 'TLS',
  asks: 'whether the connection is encrypted, where it leaves the machine',

  async run({ session }) {
    const [row] = await session.query<Encryption & Row>(
      `select ssl, version, cipher from pg_catalog.pg_stat_ssl
        where pid = pg_catalog.pg_backend_pid()`,
    )
    return gradeEncryption(session.target.host, row)
  },
}

/** How a connection to `host` stands. Over a pooler the server speaks of the pooler’s connection. */
export function gradeEncryption(host: string, row: Encryption | undefined): Finding {
  if (row?.ssl) {
    return {
      grade: 'healthy',
      summary: `${row.version} with ${row.cipher}`,
      facts: { tls: true, version: row.version },
    }
  }
  const facts = { tls: false }
  if (isLocalHost(host)) {
    return { grade: 'healthy', summary: 'not needed: the connection stays on this machine', facts }
  }
  return {
    grade: 'degraded',
    summary: `the connection to ${host} is not encrypted`,
    advice:
      'Add sslmode=verify-full to the connection string, or at least sslmode=require; on the server, `alter system set ssl = on` needs a certificate first.',
    facts,
  }
}
