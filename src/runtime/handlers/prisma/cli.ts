import { createRequire } from 'node:module'
import { join } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'
import { type Ended, runProgram } from '../../process.ts'

const minimumMajor = 7

/**
 * Runs the project's own Prisma CLI, without a shell and without npx: connection strings travel in
 * the environment. Prisma 7 itself shows the one it is given on its engine's command line (measured
 * with 7.10.1), so it is given that of a gate, which is worth nothing elsewhere or later.
 * @throws TOOL_MISSING where the project has no Prisma, or one older than 7
 */
export async function runPrisma(
  root: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Ended & { readonly stdout: string }> {
  const quiet = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', NO_COLOR: '1' }
  return runProgram(process.execPath, [findPrisma(root), ...args], {
    cwd: root,
    env: { ...env, ...quiet },
  })
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
