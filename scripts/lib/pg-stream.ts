import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

const question = 'if (isCloudflareRuntime()) {'

/**
 * Tells pg that it runs in Node. It finds out by making a `Response`, for which Node 20 loads all of
 * fetch, about ten milliseconds at every start that asks a database.
 */
export const pgStream: Plugin = {
  name: 'pg-stream',
  setup(build) {
    build.onLoad({ filter: /[\\/]pg[\\/]lib[\\/]stream\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      if (!text.includes(question)) throw new Error(`${path} no longer asks where it runs`)
      return { contents: text.replace(question, 'if (false) {'), loader: 'js' }
    })
  },
}
