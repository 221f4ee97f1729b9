import { type ArgumentsOf, FaberDbError, type safety } from '../../../operations/index.ts'
import type { Config } from '../../config/schema.ts'
import type { SqlDialect } from '../../safety/index.ts'

type Arguments = ArgumentsOf<typeof safety>

/**
 * @throws USAGE where two sources are named, or the server would be asked and told at once;
 * NOT_SUPPORTED where it would be asked and is not PostgreSQL’s
 */
export function checkSources(args: Arguments): void {
  const given = [
    ...(args.files.length > 0 ? ['FILES'] : []),
    ...(args.pending === undefined ? [] : ['--pending']),
    ...(args.stdin ? ['--stdin'] : []),
  ]
  if (given.length > 1) {
    throw new FaberDbError('USAGE', { message: `${given.join(' and ')} do not go together.` })
  }
  if (args.pending === undefined) return
  if (args.serverVersion !== undefined) {
    throw new FaberDbError('USAGE', {
      message: '--pending asks the server for its version: leave out --server-version.',
    })
  }
  if (args.dialect !== undefined && args.dialect !== 'postgresql') {
    throw new FaberDbError('NOT_SUPPORTED', {
      message: `--pending connects to PostgreSQL only, not to ${args.dialect}.`,
      next: `Name the files that are pending: faber-db safety FILES --dialect ${args.dialect}`,
    })
  }
}

const ofProvider: Readonly<Record<Config['database']['provider'], SqlDialect | undefined>> = {
  postgresql: 'postgresql',
  mysql: 'mysql',
  sqlite: 'sqlite',
  mongodb: undefined,
}

/**
 * What was said, else what the project’s database speaks, else PostgreSQL’s.
 * @throws NOT_SUPPORTED where that database has no SQL
 */
export function dialectOf(
  { dialect }: Arguments,
  provider: Config['database']['provider'] = 'postgresql',
): SqlDialect {
  const found = dialect ?? ofProvider[provider]
  if (found !== undefined) return found
  throw new FaberDbError('NOT_SUPPORTED', {
    message: `safety reads SQL, and the database of the configuration is ${provider}.`,
    next: 'Say what the files are written in: --dialect postgresql, mysql, mariadb or sqlite.',
  })
}

/** Versions as servers number them, from the oldest that the rules know. */
interface Numbering {
  readonly product: string
  readonly from: number
  readonly below?: number
  readonly oldest: string
  readonly forms: string
  readonly written: RegExp
  /** What the parts of `written` count. */
  readonly units: readonly number[]
  readonly digits: RegExp
}

const threeParts = {
  written: /^(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?$/,
  units: [10_000, 100, 1],
  digits: /^\d{5,6}$/,
}

const numberings: Readonly<Record<Exclude<SqlDialect, 'sqlite'>, Numbering>> = {
  postgresql: {
    product: 'PostgreSQL',
    from: 110_000,
    oldest: '11',
    forms: '15, 15.4 or 150004',
    written: /^(\d{2})(?:\.(\d{1,2}))?$/,
    units: [10_000, 1],
    digits: /^\d{6}$/,
  },
  // 10.x is MariaDB’s, which behaves otherwise.
  mysql: {
    ...threeParts,
    product: 'MySQL',
    from: 50_700,
    below: 100_000,
    oldest: '5.7',
    forms: '8.0, 8.0.36 or 80036; for MariaDB there is --dialect mariadb',
  },
  mariadb: {
    ...threeParts,
    product: 'MariaDB',
    from: 100_200,
    oldest: '10.2',
    forms: '10.11, 10.11.6 or 101106',
  },
}

/**
 * A version as the server counts it: `15.4` as 150004, `8.0.36` as 80036, `10.11.6` as 101106.
 * @throws USAGE where it is none, too old, or the dialect has no use for one
 */
export function serverVersion(text: string, dialect: SqlDialect): number {
  if (dialect === 'sqlite') {
    throw new FaberDbError('USAGE', {
      message: 'The rules of SQLite are the same for each version: leave out --server-version.',
    })
  }
  const { product, oldest, forms, from, below, ...numbering } = numberings[dialect]
  const version = numberOf(text, numbering)
  if (version !== undefined && version >= from && version < (below ?? Infinity)) return version
  throw new FaberDbError('USAGE', {
    message: `"--server-version" does not take "${text}".`,
    next: `It takes a version of ${product} from ${oldest} up: ${forms}.`,
  })
}

function numberOf(
  text: string,
  { written, units, digits }: Pick<Numbering, 'written' | 'units' | 'digits'>,
): number | undefined {
  if (digits.test(text)) return Number(text)
  const parts = written.exec(text)?.slice(1)
  return parts?.reduce((sum, part = '0', index) => sum + Number(part) * (units[index] ?? 0), 0)
}
