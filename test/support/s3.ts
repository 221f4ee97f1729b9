import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'

export interface S3Server {
  /** What the program and the SDK must find in their environment: endpoint, region and credentials. */
  readonly env: Readonly<Record<string, string>>
  /** A bucket that is there; `s3://BUCKET/any/prefix` is a storage location. */
  readonly bucket: string
  readonly port: number
  /** Ends it and removes its folder; a second call does nothing. */
  stop(): Promise<void>
}

/** Starts a real S3 server on a free port of loopback, with a temporary folder. */
export async function startS3(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'faber-db-s3-'))
  const bucket = 'backups'
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  })
  const { port } = await server.run()
  let stopped: Promise<void> | undefined
  const stop = async () => {
    await server.close()
    await rm(directory, { recursive: true, force: true })
  }
  return {
    bucket,
    port,
    env: {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
    },
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}
