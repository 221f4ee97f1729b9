import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltFile } from '../build/file.ts'

/** Some folders of a repository at one moment: their files with what they hold. */
export type Tree = readonly BuiltFile[]

/** What the person who asks can mend: a name that git does not know, a folder that is no repository. */
export class UnknownCommit extends Error {}

function git(root: string, args: readonly string[], input?: string): Buffer {
  const stdio = ['pipe', 'pipe', 'ignore'] as const
  return execFileSync('git', ['-C', root, ...args], {
    input,
    stdio: [...stdio],
    maxBuffer: 2 ** 30,
  })
}

/** Like `git`, but without an answer where git has none. */
function ask(root: string, args: readonly string[]): string | undefined {
  try {
    return git(root, args).toString().trim()
  } catch {
    return undefined
  }
}

/** The commit that a name stands for. Throws UnknownCommit where the clone has none of that name. */
export function commitOf(root: string, name: string): string {
  const commit = ask(root, ['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`])
  if (commit) return commit
  const shallow = ask(root, ['rev-parse', '--is-shallow-repository'])
  if (shallow === undefined) throw new UnknownCommit('This is no git repository with commits.')
  throw new UnknownCommit(
    shallow === 'true'
      ? `This shallow clone has no commit "${name}": fetch it with git fetch --depth=1 origin ${name}, or all with git fetch --unshallow.`
      : `This clone has no commit "${name}": git fetch may bring it.`,
  )
}

/**
 * Where the work began: the last commit in common with origin/main or main, else HEAD. In a shallow
 * clone that does not reach so far, HEAD would hide the work: that is an UnknownCommit.
 */
export function defaultBase(root: string): string {
  for (const branch of ['origin/main', 'main']) {
    const base = ask(root, ['merge-base', 'HEAD', branch])
    if (base) return base
  }
  const head = commitOf(root, 'HEAD')
  if (ask(root, ['rev-parse', '--is-shallow-repository']) !== 'true') return head
  throw new UnknownCommit(
    'This shallow clone does not reach to where the work left main: fetch the rest with git fetch --unshallow, or name a commit with --base.',
  )
}

/** The files below some paths at a commit. */
export function treeAt(root: string, commit: string, paths: readonly string[]): Tree {
  const list = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths]).toString()
  const entries = list
    .split('\0')
    .map((line) => /^\d+ blob (\w+)\t([\s\S]+)$/.exec(line))
    .flatMap((match) => (match?.[1] && match[2] ? [{ hash: match[1], path: match[2] }] : []))
  const hashes = entries.map(({ hash }) => `${hash}\n`).join('')
  const output = git(root, ['cat-file', '--batch'], hashes)
  let at = 0
  return entries.map(({ path }) => {
    const start = output.indexOf('\n', at) + 1
    const size = Number(output.subarray(at, start).toString().trim().split(' ')[2])
    at = start + size + 1
    return fileOf(path, output.subarray(start, start + size))
  })
}

/** The same files as they stand on disk. */
export function treeOnDisk(root: string, paths: readonly string[]): Tree {
  return paths
    .filter((path) => existsSync(join(root, path)))
    .flatMap((path) => filesBelow(root, path))
    .sort()
    .map((path) => fileOf(path, readFileSync(join(root, path))))
}

function filesBelow(root: string, path: string): string[] {
  const below = readdirSync(join(root, path), { withFileTypes: true, recursive: true })
  return below
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
    .map((name) => name.replaceAll('\\', '/'))
}

function fileOf(path: string, bytes: Buffer): BuiltFile {
  const isText = /\.(md|json)$/.test(path)
  return { path, source: path, content: isText ? bytes.toString() : bytes }
}
