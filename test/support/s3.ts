import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface S3Server {
  /** What the program and the SDK must find in their environment: endpoint, region and credentials. */
  readonly env: Readonly<Record<string, string>>
  /** A bucket that is there; `s3://BUCKET/any/prefix` is a storage location. */
  readonly bucket: string
  readonly port: number
  /** Where it keeps everything: `BUCKET/KEY._S3rver_object`. */
  readonly folder: string
  /** Ends it and removes its folder. */
  stop(): Promise<void>
}

const program = createRequire(import.meta.url).resolve('s3rver/bin/s3rver.js')

/**
 * Starts a real S3 server on a free port of loopback, with a temporary folder. It knows its
 * accounts and does not check signatures of version 4, which are the only ones the SDK makes.
 */
export async function startS3(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 'faber-db-s3-'))
  const bucket = 'backups'
  // It writes the places where its lists go on with a cipher that OpenSSL 3 calls old.
  const node = ['--no-warnings', '--openssl-legacy-provider']
  const place = ['--directory', folder, '--address', '127.0.0.1', '--port', '0']
  const server = spawn(
    process.execPath,
    [...node, program, ...place, '--configure-bucket', bucket, '--silent'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const port = await new Promise<number>((resolve, reject) => {
    let said = ''
    server.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
      const found = /listening on \S+:(\d+)/.exec(said)
      if (found) resolve(Number(found[1]))
    })
    server.once('exit', () => reject(new Error(`the S3 server ended: ${said}`)))
  })
  return {
    bucket,
    port,
    folder,
    env: {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
    },
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        server.kill('SIGKILL')
        await once(server, 'exit')
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}
