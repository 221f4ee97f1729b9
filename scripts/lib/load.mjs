import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(root, '.cache/faber-db/code')
const day = 24 * 60 * 60 * 1000

/**
 * Imports a TypeScript module as one bundle, kept until a file that went into it changes: a loader
 * that translates file by file costs half a second at each start. Packages stay outside.
 * @param {string} path
 * @returns {Promise<Readonly<Record<string, unknown>>>}
 */
export async function load(path) {
  const entry = resolve(path)
  const name = sha256(`${entry} ${process.version}`).slice(0, 16)
  const record = join(cache, `${name}.json`)
  const folder = unchanged(record) ?? (await bundle(entry, name, record))
  return import(pathToFileURL(join(folder, 'main.mjs')).href)
}

/**
 * The folder of the bundle that a record names, where each of its inputs is as it was. Whatever is
 * wrong with a record, the bundle is made again.
 * @param {string} record
 */
function unchanged(record) {
  try {
    const { folder, inputs } = JSON.parse(readFileSync(record, 'utf8'))
    const same = Object.entries(inputs).every(([file, hash]) => sha256(readFileSync(file)) === hash)
    return same && existsSync(join(folder, 'main.mjs')) ? folder : undefined
  } catch {
    return undefined
  }
}

/**
 * @param {string} entry
 * @param {string} name
 * @param {string} record
 */
async function bundle(entry, name, record) {
  const { build } = await import('esbuild')
  /** @type {Record<string, string>} */
  const inputs = {}
  const { outputFiles } = await build({
    entryPoints: { main: entry },
    bundle: true,
    splitting: true,
    write: false,
    outdir: cache,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'silent',
    define: { 'import.meta.url': '__moduleUrl' },
    plugins: [
      {
        name: 'keep-places',
        setup({ onLoad }) {
          onLoad({ filter: /\.(ts|mjs|json)$/ }, async ({ path }) => {
            const text = await readFile(path, 'utf8')
            inputs[path] = sha256(text)
            if (path.endsWith('.json')) return { contents: text, loader: 'json' }
            // On the same line, so that the lines of a stack stay those of the file.
            const place = `const __moduleUrl = ${JSON.stringify(pathToFileURL(path).href)};`
            return {
              contents: place + text.replace(/^#!/, '//'),
              loader: path.endsWith('.ts') ? 'ts' : 'js',
            }
          })
        },
      },
    ],
  })
  const folder = join(cache, `${name}-${sha256(JSON.stringify(inputs)).slice(0, 16)}`)
  mkdirSync(folder, { recursive: true })
  for (const { path, contents } of outputFiles)
    replace(join(folder, path.slice(cache.length)), contents)
  replace(record, JSON.stringify({ folder, inputs }))
  forget(name, folder)
  return folder
}

/**
 * Another process may be loading from an older bundle: it goes when it is a day old.
 * @param {string} name
 * @param {string} kept
 */
function forget(name, kept) {
  for (const one of readdirSync(cache)) {
    const folder = join(cache, one)
    if (!one.startsWith(`${name}-`) || folder === kept) continue
    if (Date.now() - statSync(folder).mtimeMs > day)
      rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} path
 * @param {string | Uint8Array} content
 */
function replace(path, content) {
  writeFileSync(`${path}.${process.pid}`, content)
  renameSync(`${path}.${process.pid}`, path)
}

/** @param {string | Uint8Array} content */
function sha256(content) {
  return createHash('sha256').update(content).digest('hex')
}
