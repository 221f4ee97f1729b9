import { createRequire } from 'node:module'
import { join } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'

const minimumMajor = 7

/**
 * Runs the project's own Prisma CLI, without a shell and without npx: connection strings travel in
 * the environment only.
 * @throws TOOL_MISSING where the project has no Prisma, or one older than 7
 */
export async function runPrisma(
  root: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const entry = findPrisma(root)
  const { execa } = await import('execa')
  const { exitCode, stdout, stderr } = await execa(process.execPath, [entry, ...args], {
    cwd: root,
    env: { ...env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', NO_COLOR: '1' },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
  })
  return { exitCode: exitCode ?? 1, stdout, stderr }
}

function findPrisma(root: string): string {
  const require = createRequire(join(root, 'package.json'))
  let manifest: { version: string; bin: { prisma: string } }
  let path: string
  try {
    path = require.resolve('prisma/package.json')
    manifest = require(path)
  } catch (cause) {
    throw new FaberDbError('TOOL_MISSING', {
      message: 'The project has no Prisma CLI.',
      next: 'Install it: npm install --save-dev prisma',
      cause,
    })
  }
  if (Number.parseInt(manifest.version, 10) < minimumMajor) {
    throw new FaberDbError('TOOL_MISSING', {
      message: `The project has Prisma ${manifest.version}; generating migrations needs ${minimumMajor} or newer.`,
      why: 'Older versions take the connection string of the scratch database on the command line, where every process can read it.',
      next: `Update it: npm install --save-dev prisma@${minimumMajor}`,
    })
  }
  return join(path, '..', manifest.bin.prisma)
}
