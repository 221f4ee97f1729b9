import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Stops the server and removes its folder when this process ends, however it ends (SIGKILL too):
 * the watcher reads from a pipe that only this process holds, and an end of file means that we are gone.
 * It has its own process group, so that Ctrl-C in a terminal does not end it before its work is done.
 */
export function stopWithUs(serverPid: number, folder: string): ChildProcess {
  const script = `
    read -r _
    kill -INT "$1"
    for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$1" || break; sleep 0.5; done
    rm -rf "$2"`
  const watcher = spawn('sh', ['-c', script, 'sh', String(serverPid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  })
  watcher.unref()
  return watcher
}
