import type { Plugin } from 'esbuild'

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
      if (kind !== 'dynamic-import' || from === namespace || path.startsWith('node:')) return null
      return { path, namespace, pluginData: resolveDir }
    })
    build.onLoad({ filter: /.*/, namespace }, async ({ path, pluginData }) => {
      // Newer versions of Node add "module.exports" and "__esModule"; the bundle must not vary.
      const found = Object.keys(await import(path)).filter((name) => /^(?!__)[\w$]+$/.test(name))
      const names = found.sort()
      const contents = `export { ${names.join(', ')} } from ${JSON.stringify(path)}`
      return { contents, resolveDir: pluginData }
    })
  },
}
