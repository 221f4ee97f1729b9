import { isLoopback } from './address.ts'
import type { Decision } from './decision.ts'
import type { Place } from './place.ts'
import { type Invocation, programOf } from './shell/invocation.ts'

/** Programs that make a server answer under another address. */
const forwarders =
  /^(?:socat|ncat|nc|netcat|rinetd|redir|chisel|gost|simpleproxy|tcpproxy|tcptunnel|stunnel4?|haproxy|pgbouncer|pgcat|iptables|nft|pfctl|cloud[-_]sql[-_]proxy|alloydb-auth-proxy|ngrok|bore|frpc)$/

/** Whether a program makes a guarded server answer under another address, by which no one knows it again. */
export function decideOnForward(invocation: Invocation, place: Place): Decision | undefined {
  if (!forwarders.test(programOf(invocation))) return undefined
  const words = invocation.words.slice(1)
  // `nc -z` only asks whether a port is open.
  if (words.some((word) => /^-[a-z]*z/.test(word))) return undefined
  const named = place.environments.find(
    ({ isGuarded, address }) =>
      isGuarded &&
      address?.host !== undefined &&
      isLoopback(address.host) &&
      words.some((word) => forwardsTo(word, String(address.port ?? 5432))),
  )
  return (
    named && {
      decision: 'ask',
      reason: `${programOf(invocation)} would make the server of ${named.name} answer under another address, by which faber-db does not know it. Only \`faber-db\` should reach that database.`,
    }
  )
}

/** A port as what is connected to: listening on it is something else. */
const forwardsTo = (word: string, port: string) =>
  new RegExp(`(?<!listen[^,]*)(?<![\\w.])${port}(?!\\w)`, 'i').test(word)
