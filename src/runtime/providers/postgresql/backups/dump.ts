import { type ChildProcess, spawn } from 'node:child_process'
import { Transform } from 'node:stream'
import { FaberDbError } from '../../../../operations/index.ts'
import { ended } from '../../../process.ts'
import type { Compression, Dump, DumpRequest } from '../../backups.ts'
import type { ToolOptions } from '../../provider.ts'
import { type ClientTools, toolPath } from '../client-tools.ts'
import { unattended } from '../dump.ts'
import type { PostgresTarget } from '../target.ts'
import { jobs, notDumped, toolEnvironment, toolsFor } from './tools.ts'

/** pg_dump 16 is the first to know zstd. Source: its release notes. */
const firstWithZstd = 16

const failure = 'pg_dump failed, so no backup is listed.'

/** Begins a dump to a stream. @throws TOOL_MISSING */
export async function dump(
  target: PostgresTarget,
  { format, compression }: DumpRequest,
  { env, signal, ...options }: ToolOptions,
): Promise<Dump> {
  const tools = await toolsFor({ env, signal, ...options })
  const own = format === 'custom' ? compressOption(tools, compression) : undefined
  const args = format === 'custom' ? ['--format=custom', own ?? '--compress=0'] : ['--format=plain']
  const child = spawn(toolPath(tools, 'pg_dump'), [...args, ...unattended], {
    env: toolEnvironment(target, env),
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  return {
    ...follow(child),
    compressed: own !== undefined || compression === 'none',
    toolVersion: tools.version,
  }
}

/** Dumps in parallel into a new folder. @throws BACKUP_FAILED, TOOL_MISSING, NOT_SUPPORTED */
export async function dumpFolder(
  target: PostgresTarget,
  folder: string,
  { compression }: Pick<DumpRequest, 'compression'>,
  options: ToolOptions,
): Promise<Pick<Dump, 'toolVersion'>> {
  const tools = await toolsFor(options)
  const compress = compressOption(tools, compression)
  if (!compress) {
    throw new FaberDbError('NOT_SUPPORTED', {
      message: `pg_dump ${tools.major} cannot compress a folder with zstd; version ${firstWithZstd} is the first that can.`,
      next: `Use --compression gzip, or install PostgreSQL's client programs, version ${firstWithZstd} or newer.`,
    })
  }
  const args = ['--format=directory', `--jobs=${jobs}`, compress, `--file=${folder}`]
  const child = spawn(toolPath(tools, 'pg_dump'), [...args, ...unattended], {
    env: toolEnvironment(target, options.env),
    stdio: ['ignore', 'ignore', 'pipe'],
    signal: options.signal,
  })
  const { code, stderr } = await ended(child)
  if (code !== 0) throw notDumped(failure, stderr)
  return { toolVersion: tools.version }
}

/** What makes pg_dump compress so; undefined where it cannot. Level 1: a backup is to be quick. */
function compressOption({ major }: ClientTools, compression: Compression): string | undefined {
  if (compression === 'none') return '--compress=0'
  if (compression === 'gzip') return '--compress=1'
  return major >= firstWithZstd ? '--compress=zstd:1' : undefined
}

/** The stream ends well only when the tool did, and the tool ends when nobody reads the stream. */
function follow(child: ChildProcess): Pick<Dump, 'stream' | 'done'> {
  const stream = gather()
  // It may fail before anybody listens; who reads it later still meets the error.
  stream.on('error', () => {})
  stream.once('close', () => {
    child.stdout?.destroy()
    child.kill()
  })
  child.stdout?.pipe(stream, { end: false })
  const done = ended(child).then(({ code, stderr }) => {
    if (code === 0) return
    throw notDumped(failure, stderr || 'It was ended before it was done.')
  })
  done.then(
    () => stream.end(),
    (error: Error) => stream.destroy(error),
  )
  return { stream, done }
}

const gatheredBytes = 1 << 18

/** pg_dump writes 4 kB at a time; whoever hashes, writes and passes them on is the quicker for larger pieces. */
function gather(): Transform {
  let pieces: Buffer[] = []
  let size = 0
  const take = () => {
    const all = Buffer.concat(pieces, size)
    pieces = []
    size = 0
    return all
  }
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      pieces.push(piece)
      size += piece.length
      done(null, size < gatheredBytes ? undefined : take())
    },
    flush(done) {
      done(null, size === 0 ? undefined : take())
    },
  })
}
