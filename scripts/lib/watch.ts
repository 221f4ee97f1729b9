import { execa } from 'execa'
import { watch } from '../../src/compiler/cli/watch.ts'

/** Builds in a process of its own each time: only that reads the changed sources. */
export async function watchAndBuild(root: string, argv: readonly string[]): Promise<number> {
  const ended = new AbortController()
  // Not `once`: execa passes a signal on, and ends this process where nobody else listens any more.
  process.on('SIGINT', () => ended.abort())
  process.on('SIGTERM', () => ended.abort())
  const args = ['scripts/run.mjs', 'scripts/build-plugin.ts', ...argv]
  return watch({
    root,
    folders: ['src/plugin', 'src/operations', 'src/runtime', 'src/compiler', 'templates'],
    signal: ended.signal,
    rebuild: async () => {
      // A build that fails has said why; the next change may mend it.
      await execa(process.execPath, args, { cwd: root, stdio: 'inherit', reject: false })
    },
  })
}
