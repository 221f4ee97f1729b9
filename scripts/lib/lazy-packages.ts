import { isBuiltin } from 'node:module'
import type { Plugin, PluginBuild } from 'esbuild'

const namespace = 'lazy'

/**
 * Gives `const { Ajv } = await import('ajv')` the same names in the bundle as in Node. Left alone,
 * esbuild makes `default` the only export of a CommonJS package that is imported lazily; Node also
 * finds the names. So each such import goes through a module that exports what Node found.
 */
export const lazyPackages: Plugin = {
  name: 'lazy-packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind, resolveDir, namespace: from }) => {
      if (kind !== 'dynamic-import' || from === namespace || isBuiltin(path)) return null
      return { path, namespace, pluginData: resolveDir }
    })
    build.onLoad({ filter: /.*/, namespace }, async ({ path, pluginData }) => {
      const hasDefault = await mayHaveDefault(build, path, pluginData)
      // Newer versions of Node add "module.exports" and "__esModule"; the bundle must not vary.
      const found = Object.keys(await import(path)).filter((name) => /^(?!__)[\w$]+$/.test(name))
      const names = found.filter((name) => name !== 'default' || hasDefault).sort()
      const contents = `export { ${names.join(', ')} } from ${JSON.stringify(path)}`
      return { contents, resolveDir: pluginData }
    })
  },
}

/** Not where esbuild takes the ES module of a package of which Node takes the CommonJS one. */
async function mayHaveDefault(build: PluginBuild, path: string, resolveDir: string) {
  const resolved = await build.resolve(path, { kind: 'dynamic-import', resolveDir, namespace })
  const { metafile } = await build.esbuild.build({
    entryPoints: [resolved.path],
    write: false,
    metafile: true,
    outdir: '.',
    logLevel: 'silent',
  })
  const exported = Object.values(metafile.outputs).flatMap(({ exports }) => exports)
  return exported.length === 0 || exported.includes('default')
}
