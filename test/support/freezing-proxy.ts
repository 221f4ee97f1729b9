import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * A way to the server that goes dead: from the moment a client sends `at`, nothing passes any more
 * and no connection is closed, as behind a firewall that has lost it. Returns the URL through it.
 */
export async function freezingProxy(url: string, at: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname)
    for (const socket of [client, server]) sockets.add(socket.on('error', () => {}))
    let frozen = false
    client.on('data', (data) => {
      frozen ||= data.includes(at)
      if (!frozen) server.write(data)
    })
    server.on('data', (data) => {
      if (!frozen) client.write(data)
    })
    client.on('close', () => server.destroy())
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => {
    proxy.close()
    for (const socket of sockets) socket.destroy()
  })
  const through = new URL(url)
  through.port = String((proxy.address() as AddressInfo).port)
  return through.href
}
