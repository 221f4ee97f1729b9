import type { Socket } from 'node:net'

/*
 * The little of PostgreSQL's protocol that a connection needs until it is let in (PostgreSQL's
 * manual, "Message Flow" and "Message Formats").
 */

const sslRequest = 80_877_103
const gssRequest = 80_877_104
const version3 = 196_608
const longestMessage = 10_000

/** What a client asks for: user, database, options. Requests for encryption are declined. */
export async function readStartup(socket: Socket): Promise<Record<string, string>> {
  for (;;) {
    const body = await readBody(socket)
    const code = body.readInt32BE(0)
    if (code === sslRequest || code === gssRequest) {
      socket.write('N')
      continue
    }
    if (code !== version3) throw new Error('not a connection of protocol 3')
    const words = body.toString('utf8', 4).split('\0')
    const pairs: [string, string][] = []
    for (let index = 0; words[index]; index += 2) {
      pairs.push([words[index] ?? '', words[index + 1] ?? ''])
    }
    return Object.fromEntries(pairs)
  }
}

/** The password of a PasswordMessage. */
export async function readPassword(socket: Socket): Promise<string> {
  const type = await readBytes(socket, 1)
  if (type.toString() !== 'p') throw new Error('a password was expected')
  const body = await readBody(socket)
  return body.toString('utf8', 0, body.length - 1)
}

/** One message: its type, its length, its body. */
export function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}

/** An ErrorResponse that ends the connection. */
export function errorMessage(error: Error): Buffer {
  return message('E', Buffer.from(`SFATAL\0VFATAL\0C28000\0M${error.message}\0\0`))
}

async function readBody(socket: Socket): Promise<Buffer> {
  const length = (await readBytes(socket, 4)).readInt32BE(0)
  if (length < 8 - 4 || length > longestMessage) throw new Error('a message of an odd length')
  return readBytes(socket, length - 4)
}

/** Exactly so many bytes; what comes after them stays in the socket. */
async function readBytes(socket: Socket, count: number): Promise<Buffer> {
  for (;;) {
    const bytes: Buffer | null = socket.read(count)
    if (bytes?.length === count) return bytes
    if (bytes || socket.readableEnded || socket.destroyed) throw new Error('the client hung up')
    await new Promise<void>((resolve) => {
      const go = () => {
        socket.off('readable', go).off('end', go).off('close', go)
        resolve()
      }
      socket.on('readable', go).on('end', go).on('close', go)
    })
  }
}
