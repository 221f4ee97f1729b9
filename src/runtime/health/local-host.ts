/** Whether a host is this machine: a socket, or the loopback interface. */
export function isLocalHost(host: string): boolean {
  return host.startsWith('/') || /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host)
}
