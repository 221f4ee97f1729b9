import { execaSync } from 'execa'

export interface UnixUser {
  readonly uid: number
  readonly gid: number
}

/** The user that the server runs as: our own (undefined), or `nobody` for root, as whom PostgreSQL refuses to run. */
export function serverUser(): UnixUser | undefined {
  return process.getuid?.() === 0 ? { uid: idOfNobody('-u'), gid: idOfNobody('-g') } : undefined
}

function idOfNobody(flag: '-u' | '-g'): number {
  const { stdout } = execaSync('id', [flag, 'nobody'], { reject: false })
  return stdout ? Number(stdout) : 65534
}
