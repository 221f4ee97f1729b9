/** Reads a built plugin from a folder and asks every rule: a process of its own, for the bench. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readBuild, rules } from '../../src/compiler/rules/index.ts'

const [folder = '.'] = process.argv.slice(2)
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: path.slice(folder.length + 1).replaceAll('\\', '/'),
    content: readFileSync(path, 'utf8'),
    source: path,
  }))
const findings = check(readBuild(files))
console.log(`${files.length} files, ${rules.length} rules, ${findings.length} findings`)
