import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { type Browser, chromium } from 'playwright-core'
import { userCache } from './user-cache.ts'

/** The browser is one for Linux on x64. */
export const hasBrowser = process.platform === 'linux' && process.arch === 'x64'

const version = '143.0.4'

/** A headless Chromium that finds no fonts but its own, so that pages look the same on every machine. */
export async function startBrowser(): Promise<Browser> {
  const folder = await installBrowser()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    // Pictures are made by the processor, and in memory that containers have too.
    args: [
      ...['--no-sandbox', '--headless', '--no-zygote', '--font-render-hinting=none'],
      ...['--disable-gpu', '--disable-dev-shm-usage'],
    ],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      FONTCONFIG_FILE: join(folder, 'only-own-fonts.conf'),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    },
  })
}

/** Unpacks it (200 MB) once into the user's cache. Returns the folder. */
async function installBrowser(): Promise<string> {
  const cache = join(userCache(), 'faber-db/chromium', version)
  if (existsSync(cache)) return cache
  const folder = `${cache}.${process.pid}`
  mkdirSync(folder, { recursive: true })
  try {
    // The package unpacks into the folder for temporary files, and its libraries only where it takes the machine for Lambda.
    await execa(process.execPath, ['--input-type=module', '--eval', unpack], {
      cwd: import.meta.dirname,
      env: { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    writeFileSync(join(folder, 'only-own-fonts.conf'), fontsIn(cache))
    // Another test run may have been faster: then its copy stays and ours goes.
    if (!existsSync(cache)) renameSync(folder, cache)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return cache
}

const unpack = `
  import chromium from '@sparticuz/chromium'
  await chromium.executablePath()`

function fontsIn(cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${cache}/fonts/fonts</dir>
  <cachedir>${cache}/font-cache</cachedir>
</fontconfig>
`
}
