import { chmodSync, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import type { BuiltFile } from '../build/file.ts'
import { formats } from '../lint/formats/index.ts'
import { mend } from '../lint/mend.ts'
import { readPrevious } from '../lint/previous.ts'
import { readFolder } from '../lint/read-folder.ts'
import { check, commonRules, type Finding, type Rule, readBuild, rules } from '../rules/index.ts'

const usage = `usage: faber-db-plugin check DIR [--format ${formats.map(({ name }) => name).join('|')}] [--fix] [--rule NAME]... [--since COMMIT|MANIFEST]`

/**
 * `faber-db-plugin check DIR`: what the rules say of a plugin, a marketplace or any folder that
 * holds some, whoever made it. `--fix` mends first what can be mended, and tells the rest.
 * Returns the exit code: 0 without errors, 1 with some, 2 for wrong arguments.
 */
export async function checkFolder(
  argv: readonly string[],
  print: (text: string) => void = (text) => void process.stdout.write(text),
  complain: (text: string) => void = console.error,
): Promise<number> {
  const asked = readArguments(argv)
  if (typeof asked === 'string') {
    complain(`${asked}\n${usage}`)
    return 2
  }
  const { folder, format, which, since } = asked
  let { files, unreadable } = readFolder(folder)
  const previous = since === undefined ? undefined : await readPrevious(folder, files, since)
  if (since !== undefined && !previous) {
    complain(`"${since}" is neither a commit nor a build manifest\n${usage}`)
    return 2
  }
  const find = () => check(readBuild(files, { unreadable, ...(previous && { previous }) }), which)

  let findings = find()
  // One fix can lay open the next: a value in quotes, then the frontmatter that can be read.
  for (let round = 0; asked.fix && round < 5 && findings.some(({ fix }) => fix); round++) {
    files = save(folder, files, findings)
    findings = find()
  }
  const base = relative(process.cwd(), folder).split(sep).join('/')
  print(format.write(findings.toSorted(byPlace), base))
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        fix: { type: 'boolean', default: false },
        rule: { type: 'string', multiple: true, default: [] },
        since: { type: 'string' },
      },
    })
    const [given, ...more] = positionals
    if (given === undefined || more.length > 0) return 'One folder must be given.'
    const folder = resolve(given)
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return `"${given}" is no folder.`
    const format = formats.find(({ name }) => name === values.format)
    if (!format) return `There is no format "${values.format}".`
    const unknown = values.rule.find((name) => !rules.some((one) => one.name === name))
    if (unknown !== undefined)
      return `There is no rule "${unknown}": faber-db-plugin explain lists them.`
    const named: readonly Rule[] = rules.filter(({ name }) => values.rule.includes(name))
    const which = values.rule.length > 0 ? named : commonRules
    return { folder, format, which, fix: values.fix, since: values.since }
  } catch (error) {
    return (error as Error).message
  }
}

/** Writes what the fixes change, each file in one step, and returns all files as they are now. */
function save(folder: string, files: readonly BuiltFile[], findings: readonly Finding[]) {
  const mended = mend(files, findings)
  for (const [index, file] of mended.entries()) {
    if (file === files[index]) continue
    const target = join(folder, file.path)
    const temporary = `${target}.${process.pid}.tmp`
    try {
      writeFileSync(temporary, file.content)
      chmodSync(temporary, statSync(target).mode)
      renameSync(temporary, target)
    } finally {
      rmSync(temporary, { force: true })
    }
  }
  return mended
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
