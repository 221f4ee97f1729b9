import { constants, createGunzip, createGzip } from 'node:zlib'
import { type Layer, tellingDamage } from './layer.ts'

/** As `gzip -1` writes it. */
export const gzip: Layer = {
  name: 'gzip',
  extension: '.gz',
  wrap: async () => createGzip({ level: constants.Z_BEST_SPEED }),
  unwrap: async () => tellingDamage('gzip', createGunzip()),
}
