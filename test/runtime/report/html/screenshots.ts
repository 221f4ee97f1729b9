import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Of a thousand pixels this many may differ: the smoothing of edges depends on the processor. */
const tolerated = 1

/**
 * How a picture differs from the one that is kept under this name; empty where it does not. With
 * FABER_DB_RENEW_SCREENSHOTS=1 the picture is kept instead.
 */
export async function differenceFrom(name: string, picture: Buffer): Promise<string> {
  const file = fileURLToPath(new URL(`screenshots/${name}.png`, import.meta.url))
  if (process.env.FABER_DB_RENEW_SCREENSHOTS === '1') {
    await writeFile(file, picture)
    return ''
  }
  const [now, kept] = [PNG.sync.read(picture), PNG.sync.read(await readFile(file))]
  const { width, height } = kept
  if (now.width !== width || now.height !== height) {
    return `${now.width} × ${now.height} pixels instead of ${width} × ${height}`
  }
  const differing = pixelmatch(now.data, kept.data, undefined, width, height, { threshold: 0.1 })
  const share = (differing / (width * height)) * 1000
  return share > tolerated ? `${differing} pixels differ from ${name}.png` : ''
}
