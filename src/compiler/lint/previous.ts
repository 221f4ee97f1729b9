import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { type BuiltFile, bytesOf } from '../build/file.ts'
import { fieldsOf, readPlugins } from '../read/plugin.ts'
import type { Previous } from '../rules/index.ts'

/**
 * The state of a folder at `since`: a file that is a build manifest, whose paths start in the
 * working directory, or else what git takes for a commit. Undefined where it is neither.
 */
export async function readPrevious(
  folder: string,
  files: readonly BuiltFile[],
  since: string,
): Promise<Previous | undefined> {
  return existsSync(since) ? fromManifest(folder, files, since) : fromGit(folder, files, since)
}

/** A manifest has hashes and no versions: where plugin.json is the same, its version is. */
function fromManifest(
  folder: string,
  files: readonly BuiltFile[],
  path: string,
): Previous | undefined {
  const before = hashesOf(folder, path)
  if (!before) return undefined
  const isSame = (file: BuiltFile) =>
    createHash('sha256').update(bytesOf(file)).digest('hex') === before.get(file.path)
  const now = new Set(files.map((file) => file.path))
  const gone = [...before.keys()].filter((one) => !now.has(one))
  const different = files.filter((file) => !isSame(file)).map((file) => file.path)
  return { changed: [...gone, ...different].sort(), versions: versionsOf(files.filter(isSame)) }
}

function hashesOf(folder: string, path: string): Map<string, string> | undefined {
  try {
    const { files }: { files: { path: string; sha256: string }[] } = JSON.parse(
      readFileSync(path, 'utf8'),
    )
    return new Map(
      files
        .map(
          (one) => [relative(folder, resolve(one.path)).split(sep).join('/'), one.sha256] as const,
        )
        .filter(([inside]) => !inside.startsWith('../')),
    )
  } catch {
    return undefined
  }
}

async function fromGit(
  folder: string,
  files: readonly BuiltFile[],
  reference: string,
): Promise<Previous | undefined> {
  const { execa } = await import('execa')
  const git = async (...args: string[]) => {
    const { failed, stdout } = await execa('git', args, { cwd: folder, reject: false })
    return failed ? undefined : stdout
  }
  // One that begins with - would be an option.
  const commit = reference.startsWith('-')
    ? undefined
    : await git('rev-parse', '--verify', '--quiet', `${reference}^{commit}`)
  if (commit === undefined) return undefined
  const different = await git('diff', '--name-only', '--relative', '-z', commit, '--', '.')
  const added = await git('ls-files', '--others', '--exclude-standard', '-z')
  const manifests = await Promise.all(
    files
      .filter(({ path }) => path.endsWith('.claude-plugin/plugin.json'))
      .map(async (file) => ({
        ...file,
        content: (await git('show', `${commit}:./${file.path}`)) ?? '',
      })),
  )
  return {
    changed: `${different}\0${added}`.split('\0').filter(Boolean).sort(),
    versions: versionsOf(manifests),
  }
}

function versionsOf(files: readonly BuiltFile[]): Record<string, string> {
  return Object.fromEntries(
    readPlugins(files).flatMap(({ manifest }) => {
      const { version } = fieldsOf(manifest)
      return manifest && typeof version === 'string' ? [[manifest.file.path, version]] : []
    }),
  )
}
