import { randomBytes, timingSafeEqual } from 'node:crypto'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Gate } from '../provider.ts'
import { clientConfig } from './session.ts'
import { errorMessage, message, readPassword, readStartup } from './startup-protocol.ts'
import type { PostgresTarget } from './target.ts'

/**
 * Opens a gate to one database: a loopback port that asks for a password made for this occasion,
 * and hands those who know it a connection of ours. A program that shows its connection string (on
 * its engine's command line, say) then shows one that is worthless elsewhere and later.
 */
export async function openGate(target: PostgresTarget): Promise<Gate> {
  const password = randomBytes(24).toString('hex')
  const guests = new Set<Socket>()
  const server = createServer((guest) => {
    guests.add(guest)
    guest.on('close', () => guests.delete(guest))
    guest.on('error', () => guest.destroy())
    letIn(guest, target, password).catch((error: Error) => guest.end(errorMessage(error)))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: urlOf(target, port, password),
    async close() {
      for (const guest of guests) guest.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Only the schema of the original string is kept: the rest of it is for the way to the server, which is ours. */
function urlOf({ database, schema }: PostgresTarget, port: number, password: string): string {
  const url = new URL(`postgresql://faber_db:${password}@127.0.0.1:${port}`)
  url.pathname = `/${encodeURIComponent(database)}`
  url.searchParams.set('schema', schema)
  url.searchParams.set('sslmode', 'disable')
  return url.href
}

async function letIn(guest: Socket, target: PostgresTarget, password: string): Promise<void> {
  const startup = await readStartup(guest)
  if (startup.database !== target.database) {
    throw new Error(`this gate leads to ${target.database} only`)
  }
  guest.write(message('R', int32(cleartextPassword)))
  const given = Buffer.from(await readPassword(guest))
  const wanted = Buffer.from(password)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new Error('the password is not that of this gate')
  }
  const { default: pg } = await import('pg')
  const client = new pg.Client(clientConfig(target))
  client.on('error', () => guest.destroy())
  const settings: Buffer[] = []
  client.connection.on('parameterStatus', (status: ParameterStatus) => {
    const pair = `${status.parameterName}\0${status.parameterValue}\0`
    settings.push(message('S', Buffer.from(pair)))
  })
  await client.connect()
  guest.write(Buffer.concat([message('R', int32(0)), ...settings, message('Z', Buffer.from('I'))]))
  join(guest, client.connection.stream)
}

interface ParameterStatus {
  readonly parameterName: string
  readonly parameterValue: string
}

/** AuthenticationCleartextPassword (PostgreSQL's manual, Message Formats). */
const cleartextPassword = 3

/** From here on every byte goes through as it is, and either end closes the other. */
function join(guest: Socket, server: NodeJS.ReadWriteStream & { destroy(): void }): void {
  server.removeAllListeners('data')
  guest.pipe(server).on('close', () => guest.destroy())
  server.pipe(guest).on('close', () => server.destroy())
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
