import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, readdir, truncate, writeFile } from 'node:fs/promises'
import {
  createServer as createHttpServer,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openStore } from '../../../../src/runtime/backup/stores/index.ts'
import { type S3Server, startS3 } from '../../../support/s3.ts'
import { errorOf, temporaryFolder } from '../../support.ts'

let s3: S3Server
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.stop())

let used = 0
/** A store under a prefix of its own. */
async function freshStore(env: Readonly<Record<string, string>> = {}) {
  used += 1
  return openStore(`s3://${s3.bucket}/team/${used}/`, '/', { ...s3.env, ...env })
}
async function fileOf(bytes: Buffer): Promise<string> {
  const file = join(await temporaryFolder(), 'backup.dump')
  await writeFile(file, bytes)
  return file
}

describe('a file', () => {
  test('is taken over, and read as it was', async () => {
    const store = await freshStore()
    const bytes = randomBytes(100_000)
    const file = await fileOf(bytes)
    await store.put('production/one.dump', file)
    expect(existsSync(file)).toBe(false)
    expect((await buffer(await store.open('production/one.dump'))).equals(bytes)).toBe(true)
    expect(await store.list('')).toEqual([{ key: 'production/one.dump', size_bytes: 100_000 }])
  })

  test('without a byte is taken over as well', async () => {
    const store = await freshStore()
    await store.put('production/empty', await fileOf(Buffer.alloc(0)))
    expect(await buffer(await store.open('production/empty'))).toHaveLength(0)
  })

  test('that is large goes up in parts, and is read as it was', async () => {
    const store = await freshStore()
    const bytes = Buffer.concat([randomBytes(20_000_000), Buffer.alloc(20_000_000, 'x')])
    await store.put('production/large.dump', await fileOf(bytes))
    expect((await buffer(await store.open('production/large.dump'))).equals(bytes)).toBe(true)
  })

  test('does not replace another one, and stays', async () => {
    const store = await freshStore()
    await store.put('production/one.dump', await fileOf(Buffer.from('first')))
    const second = await fileOf(Buffer.from('second'))
    const error = await errorOf(() => store.put('production/one.dump', second))
    expect(error).toMatchObject({ code: 'STORE_FAILED', text: { facts: { taken: true } } })
    expect(existsSync(second)).toBe(true)
    expect(String(await buffer(await store.open('production/one.dump')))).toBe('first')
  })

  test('that is gone is a damaged backup', async () => {
    const store = await freshStore()
    const error = await errorOf(() => store.open('production/gone.dump'))
    expect(error).toMatchObject({
      code: 'BACKUP_DAMAGED',
      message: expect.stringContaining(store.shown('production/gone.dump')),
    })
  })

  test('is removed, and removed again without a word', async () => {
    const store = await freshStore()
    await store.put('production/one.dump', await fileOf(Buffer.from('first')))
    await store.remove('production/one.dump')
    await store.remove('production/one.dump')
    expect(await store.list('')).toEqual([])
  })
})

describe('a text', () => {
  test('is written, replaced and read', async () => {
    const store = await freshStore()
    await store.writeText('production/one.json', '{"label": "vorher – 前"}\n')
    await store.writeText('production/one.json', '{"label": "nachher – 后"}\n')
    expect(await store.readText('production/one.json')).toBe('{"label": "nachher – 后"}\n')
  })

  test('that is not there is undefined', async () => {
    expect(await (await freshStore()).readText('production/one.json')).toBeUndefined()
  })
})

describe('a list', () => {
  test('holds what begins so, sorted, and nothing of the store beside it', async () => {
    const store = await freshStore()
    const neighbour = await freshStore()
    await neighbour.writeText('production/theirs.json', '{}')
    for (const key of ['staging/a', 'production/b', 'production/a/1.dat']) {
      await store.writeText(key, '{}')
    }
    const keys = async (prefix: string) => (await store.list(prefix)).map(({ key }) => key)
    expect(await keys('')).toEqual(['production/a/1.dat', 'production/b', 'staging/a'])
    expect(await keys('production/')).toEqual(['production/a/1.dat', 'production/b'])
    expect(await keys('test/')).toEqual([])
  })

  test('is whole where S3 gives it page by page', async () => {
    const store = await freshStore()
    await store.writeText('p/first', '{}')
    // One is stored, and the files in which the server keeps it are copied: a request each takes long.
    const folder = join(s3.folder, s3.bucket, `team/${used}/p`)
    const files = await readdir(folder)
    const keys = Array.from({ length: 1050 }, (_, n) => `p/${String(n).padStart(4, '0')}`)
    for (const key of keys) {
      for (const file of files) {
        const copy = file.replace('first', key.slice('p/'.length))
        await link(join(folder, file), join(folder, copy))
      }
    }
    expect((await store.list('p/')).map(({ key }) => key)).toEqual([...keys, 'p/first'])
  })
})

test('a store at the top of the bucket needs no prefix', async () => {
  const store = await openStore(`s3://${s3.bucket}`, '/', s3.env)
  await store.writeText('top/one.json', '{}')
  expect(store.shown('top/one.json')).toBe(`s3://${s3.bucket}/top/one.json`)
  expect(await store.list('top/')).toEqual([{ key: 'top/one.json', size_bytes: 2 }])
})

test.each(['gs://bucket/x', 's3://', 's3://UPPER/x', 's3://a', 's3:///x'])(
  '%s is no location',
  async (location) => {
    const error = await errorOf(() => openStore(location, '/', s3.env))
    expect(error).toMatchObject({
      code: 'CONFIG_INVALID',
      text: { next: expect.stringMatching(/s3:/) },
    })
  },
)

/** A server that answers some requests with an error of S3 and lets the real one answer all others. */
async function refusingServer(
  refuses: (request: IncomingMessage) => boolean,
  code: string,
  status: number,
) {
  const server = createHttpServer((request, response) => {
    if (refuses(request)) {
      request.resume()
      response.writeHead(status, { 'content-type': 'application/xml' })
      response.end(`<Error><Code>${code}</Code><Message>As S3 says it.</Message></Error>`)
      return
    }
    const { url, method, headers } = request
    const forwarded = httpRequest({ port: s3.port, path: url, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    request.pipe(forwarded)
  })
  return { AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${await listen(server)}` }
}

/** Listens on a free port until the test is over. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

describe('a failure says what to do, and no secret:', () => {
  test('a bucket that is not there', async () => {
    const store = await openStore('s3://no-such-bucket/x', '/', s3.env)
    const file = await fileOf(Buffer.from('bytes'))
    for (const work of [() => store.list(''), () => store.put('a', file)]) {
      const error = await errorOf(work)
      expect(error).toMatchObject({
        code: 'STORE_FAILED',
        message: 'There is no bucket no-such-bucket.',
        text: { why: expect.stringMatching(/NoSuchBucket/) },
      })
    }
    expect(existsSync(file)).toBe(true)
  })

  test('an account that is not known', async () => {
    const store = await freshStore({ AWS_ACCESS_KEY_ID: 'hunter2hunter2' })
    const error = await errorOf(() => store.writeText('a', 'b'))
    expect(error).toMatchObject({
      code: 'STORE_FAILED',
      message: `The credentials for the bucket ${s3.bucket} are wrong.`,
      text: { next: expect.stringMatching(/AWS_ACCESS_KEY_ID/) },
    })
    expect(JSON.stringify([error.text, error.stack])).not.toContain('hunter2')
  })

  test('no credentials at all', async () => {
    onTestFinished(() => void vi.unstubAllEnvs())
    vi.stubEnv('HOME', await temporaryFolder())
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
    const { AWS_ENDPOINT_URL_S3 = '' } = s3.env
    const store = await openStore(`s3://${s3.bucket}`, '/', { AWS_ENDPOINT_URL_S3 })
    expect(await errorOf(() => store.list(''))).toMatchObject({
      code: 'STORE_FAILED',
      message: `There are no credentials for the bucket ${s3.bucket}.`,
      text: { next: expect.stringMatching(/AWS_ACCESS_KEY_ID/) },
    })
  })

  test.each([
    { code: 'AccessDenied', status: 403, message: /do not allow/, next: /s3:PutObject/ },
    { code: 'SignatureDoesNotMatch', status: 403, message: /are wrong/, next: /AWS_SECRET/ },
    { code: 'ExpiredToken', status: 400, message: /have expired/, next: /Log in again/ },
    { code: 'PermanentRedirect', status: 301, message: /another region/, next: /AWS_REGION/ },
    {
      code: 'PreconditionFailed',
      status: 412,
      message: /same key meanwhile/,
      next: /Run it again/,
    },
    { code: 'InvalidObjectState', status: 403, message: /do not allow/, next: /right ones/ },
    { code: 'SomethingNew', status: 400, message: /refused/, next: /Check the bucket/ },
  ])('$code', async ({ code, status, message, next }) => {
    const server = await refusingServer(() => true, code, status)
    const store = await freshStore(server)
    expect(await errorOf(() => store.writeText('a', 'b'))).toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringMatching(message),
      text: { why: expect.stringContaining(code), next: expect.stringMatching(next) },
    })
  })

  test('a server that is not there', async () => {
    const gone = await startS3()
    await gone.stop()
    const store = await freshStore(gone.env)
    const error = await errorOf(() => store.list(''))
    expect(error).toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringMatching(/does not answer/),
      text: { why: expect.stringMatching(/ECONNREFUSED/) },
    })
  })
})

describe('a server that goes away midway', () => {
  /** Passes the bytes on to the server until so many have gone one way; then every connection is cut. */
  async function cuttingProxy(cut: { after: number; of: 'requests' | 'answers' }) {
    const sockets = new Set<Socket>()
    let passed = 0
    let isCut = false
    const proxy = createServer((near) => {
      if (isCut) return near.destroy()
      const far = connect(s3.port, '127.0.0.1')
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => {})
        socket.on('close', () => {
          near.destroy()
          far.destroy()
        })
      }
      const count = (chunk: Buffer) => {
        passed += chunk.length
        if (passed < cut.after) return
        isCut = true
        for (const socket of sockets) socket.destroy()
      }
      ;(cut.of === 'requests' ? near : far).on('data', count)
      near.pipe(far)
      far.pipe(near)
    })
    const port = await listen(proxy)
    return {
      env: { AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}` },
      heal: () => {
        isCut = false
        passed = Number.NEGATIVE_INFINITY
      },
    }
  }

  test('leaves nothing under the key of an upload, and the file where it was', async () => {
    const proxy = await cuttingProxy({ after: 25_000_000, of: 'requests' })
    const store = await freshStore(proxy.env)
    const file = await fileOf(randomBytes(40_000_000))
    const error = await errorOf(() => store.put('production/large.dump', file))
    expect(error).toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringMatching(/broke off/),
    })
    expect(existsSync(file)).toBe(true)
    proxy.heal()
    expect(await store.list('')).toEqual([])
    await store.put('production/large.dump', file)
    expect(await store.list('')).toMatchObject([{ size_bytes: 40_000_000 }])
  })

  test('ends a download with an error', async () => {
    const proxy = await cuttingProxy({ after: 5_000_000, of: 'answers' })
    const store = await freshStore(proxy.env)
    await (await openStore(`s3://${s3.bucket}/team/${used}`, '/', s3.env)).put(
      'large',
      await fileOf(randomBytes(20_000_000)),
    )
    const error = await errorOf(async () => buffer(await store.open('large')))
    expect(error).toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringMatching(/broke off/),
    })
  })
})

test('a server that knows no conditions is asked without them', async () => {
  const isConditional = ({ headers }: IncomingMessage) => headers['if-none-match'] !== undefined
  const store = await freshStore(await refusingServer(isConditional, 'NotImplemented', 501))
  await store.put('production/one.dump', await fileOf(Buffer.from('bytes')))
  expect(String(await buffer(await store.open('production/one.dump')))).toBe('bytes')
})

test('the memory stays small while 120 MB go up and come down', async () => {
  const store = await freshStore()
  const file = await fileOf(Buffer.alloc(0))
  await truncate(file, 120_000_000)
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 10)
  onTestFinished(() => clearInterval(watch))
  await store.put('production/large.dump', file)
  let size = 0
  for await (const chunk of await store.open('production/large.dump')) size += chunk.length
  expect(size).toBe(120_000_000)
  expect(most - before).toBeLessThan(100_000_000)
})

test('an upload of which one part is refused takes its other parts back', async () => {
  const takenBack: string[] = []
  // The server of the tests cannot take parts back; S3 answers so.
  const server = await refusingServer(
    ({ method, url = '' }) => {
      if (method === 'DELETE') takenBack.push(url)
      return url.includes('partNumber=2')
    },
    'AccessDenied',
    403,
  )
  const store = await freshStore(server)
  const file = await fileOf(randomBytes(40_000_000))
  await errorOf(() => store.put('production/large.dump', file))
  expect(takenBack).toEqual([expect.stringMatching(/large\.dump\?.*uploadId=\w+/)])
  expect(await store.list('')).toEqual([])
  expect(existsSync(file)).toBe(true)
})
