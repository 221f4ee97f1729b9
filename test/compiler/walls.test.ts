import { readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const compiler = fileURLToPath(new URL('../../src/compiler/', import.meta.url))

test('the compiler imports nothing of the rest of the house', () => {
  const strangers = readdirSync(compiler, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(`${compiler}${file}`, 'utf8')
      const imports = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => path)
      return imports
        .filter(
          (path) => !resolve(compiler, dirname(file), path).startsWith(resolve(compiler) + sep),
        )
        .map((path) => `${file}: ${path}`)
    })
  expect(strangers).toEqual([])
})
