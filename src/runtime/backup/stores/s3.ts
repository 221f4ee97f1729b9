import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { FaberDbError } from '../../../operations/index.ts'
import { s3Error } from './s3-errors.ts'
import type { Store, StoredFile } from './store.ts'

const megabyte = 1024 * 1024

/** Memory of an upload: two parts. S3 takes 10,000 parts of at least 5 MB. */
const partBytes = 8 * megabyte
const mostParts = 9_000

/** Milliseconds: to connect, and without a byte on an open connection. */
const connectionTimeout = 10_000
const socketTimeout = 120_000
const attempts = 4

/**
 * A bucket of S3 or of a server that speaks as it does. Region, credentials, profile and endpoint
 * come from where the SDK looks for them (AWS_…, ~/.aws, SSO, the role of the machine); a server of
 * one's own (AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL) is asked with the bucket in the path.
 * @throws CONFIG_INVALID
 */
export function s3Store(location: string, env: NodeJS.ProcessEnv): Store {
  const { bucket, prefix } = parseLocation(location)
  const s3 = lazyClient(env)
  const place = (key: string) => ({ Bucket: bucket, Key: `${prefix}${key}` })
  /** Runs a piece of work with the SDK, and says what its errors mean. */
  const withS3 = async <T>(work: (s3: Sdk) => Promise<T>): Promise<T> => {
    try {
      return await work(await s3())
    } catch (error) {
      throw s3Error(error, bucket)
    }
  }
  const sizeOf = (key: string) =>
    withS3(async ({ sdk, client }) => {
      const found = client.send(new sdk.HeadObjectCommand(place(key)))
      return (await unlessMissing(found))?.ContentLength
    })
  const shown = (key: string) => `s3://${bucket}/${prefix}${key}`

  return {
    name: 's3',
    shown,
    path: () => undefined,

    async put(key, file) {
      const { size } = await stat(file)
      if ((await sizeOf(key)) !== undefined) throw taken(shown(key))
      await withS3(({ upload }) => upload(place(key), file, size))
      const stored = await sizeOf(key)
      if (stored !== size) throw lost(shown(key), size, stored)
      await rm(file, { force: true })
    },

    open: (key) =>
      withS3(async ({ sdk, client }) => {
        const found = await unlessMissing(client.send(new sdk.GetObjectCommand(place(key))))
        if (!found) throw gone(shown(key))
        return tellingErrors(found.Body as Readable, bucket)
      }),

    writeText: (key, text) =>
      withS3(async ({ sdk, client }) => {
        const content = { Body: Buffer.from(text), ContentType: 'application/json' }
        await client.send(new sdk.PutObjectCommand({ ...place(key), ...content }))
      }),

    readText: (key) =>
      withS3(async ({ sdk, client }) => {
        const found = await unlessMissing(client.send(new sdk.GetObjectCommand(place(key))))
        return found?.Body?.transformToString()
      }),

    list: (from) =>
      withS3(async ({ sdk, client }) => {
        const found: StoredFile[] = []
        const wanted = { Bucket: bucket, Prefix: `${prefix}${from}` }
        for await (const page of sdk.paginateListObjectsV2({ client }, wanted)) {
          for (const { Key = '', Size = 0 } of page.Contents ?? []) {
            found.push({ key: Key.slice(prefix.length), size_bytes: Size })
          }
        }
        return found.sort((a, b) => (a.key < b.key ? -1 : 1))
      }),

    remove: (key) =>
      withS3(async ({ sdk, client }) => {
        await client.send(new sdk.DeleteObjectCommand(place(key)))
      }),
  }
}

interface Sdk {
  readonly sdk: typeof import('@aws-sdk/client-s3')
  readonly client: S3Client
  upload(place: Place, file: string, size: number): Promise<void>
}

interface Place {
  readonly Bucket: string
  readonly Key: string
}

interface Condition {
  readonly IfNoneMatch?: '*'
}

/** Loads the SDK when it is first needed; it is large. */
function lazyClient(env: NodeJS.ProcessEnv): () => Promise<Sdk> {
  let loaded: Promise<Sdk> | undefined
  const load = async () => {
    // It is bundled: which Node a later version of it wants is of no use to whoever runs this.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
    const sdk = await import('@aws-sdk/client-s3')
    const { Upload } = await import('@aws-sdk/lib-storage')
    const client = new sdk.S3Client(clientSettings(env))
    const send = async (place: Place, file: string, size: number, condition: Condition) => {
      const body = createReadStream(file, { highWaterMark: megabyte })
      const partSize = Math.max(partBytes, Math.ceil(size / mostParts))
      const params = { ...place, ...condition, Body: body }
      try {
        // In parts where it is large; they are taken back when one fails.
        await new Upload({ client, params, partSize, queueSize: 2 }).done()
      } finally {
        body.destroy()
      }
    }
    const upload: Sdk['upload'] = (place, file, size) =>
      // A key that was taken meanwhile is left as it is; not every server knows how.
      send(place, file, size, { IfNoneMatch: '*' }).catch((error: Error) => {
        if (error.name !== 'NotImplemented') throw error
        return send(place, file, size, {})
      })
    return { sdk, client, upload }
  }
  return () => {
    loaded ??= load()
    return loaded
  }
}

/** What the environment says that was given; what it leaves open is the SDK's to find. */
function clientSettings(env: NodeJS.ProcessEnv) {
  const endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? (endpoint && 'us-east-1')
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = env
  return {
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(region && { region }),
    ...(id &&
      secret && {
        credentials: {
          accessKeyId: id,
          secretAccessKey: secret,
          ...(token && { sessionToken: token }),
        },
      }),
    maxAttempts: attempts,
    requestHandler: { connectionTimeout, socketTimeout },
  }
}

/** `s3://bucket/a/prefix`: the bucket, and what its keys begin with. */
function parseLocation(location: string): { readonly bucket: string; readonly prefix: string } {
  const parts = /^s3:\/\/([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?:\/+(.*))?$/.exec(location)
  if (!parts) {
    throw new FaberDbError('CONFIG_INVALID', {
      message: `backup.storage_location is "${location}", which names no bucket of S3.`,
      next: 'Write s3://BUCKET/PREFIX: a bucket has 3 to 63 small letters, digits, dots and hyphens.',
    })
  }
  const [, bucket = '', path = ''] = parts
  const prefix = path.replace(/\/+$/, '')
  return { bucket, prefix: prefix && `${prefix}/` }
}

/** undefined where there is no such key. */
async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: Error) => {
    if (error.name === 'NoSuchKey' || error.name === 'NotFound') return undefined
    throw error
  })
}

/** A download that breaks off says that it was the store. */
function tellingErrors(body: Readable, bucket: string): Readable {
  return Readable.from(
    (async function* () {
      try {
        yield* body
      } catch (error) {
        throw s3Error(error, bucket)
      }
    })(),
    { objectMode: false, highWaterMark: megabyte },
  )
}

function taken(shown: string): FaberDbError {
  return new FaberDbError('STORE_FAILED', {
    message: `There is an object at ${shown} already; it was not overwritten.`,
    next: 'Run it again.',
    facts: { taken: true },
  })
}

function lost(shown: string, size: number, stored: number | undefined): FaberDbError {
  return new FaberDbError('STORE_FAILED', {
    message: `${shown} has ${stored ?? 'no'} bytes in the store, and ${size} were sent.`,
    next: 'Delete it there, and run it again.',
  })
}

function gone(shown: string): FaberDbError {
  return new FaberDbError('BACKUP_DAMAGED', {
    message: `${shown} is gone.`,
    next: 'Choose another backup: `faber-db backup list`.',
  })
}
