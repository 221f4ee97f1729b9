import type { CheckResult } from '../../../../src/runtime/health/check.ts'
import type { Sample } from '../../../../src/runtime/health/sample.ts'
import type {
  Diagram,
  DiagramColumn,
  DiagramRelation,
  DiagramTable,
  EnvironmentReport,
  ReportData,
} from '../../../../src/runtime/report/html/data.ts'

export const at = '2026-11-21T21:10:00.000Z'
const hour = 3_600_000
const ago = (hours: number) => new Date(Date.parse(at) - hours * hour).toISOString()

export function reportOf(
  environments: readonly EnvironmentReport[],
  more: Partial<ReportData> = {},
): ReportData {
  return { operation: 'health-check', project: 'shop', at, version: '0.1.0', environments, ...more }
}

/** Three days of looks, one every quarter of an hour: a night without any, and two hours of trouble. */
export function samples(): Sample[] {
  const looks = Array.from({ length: 288 }, (_, index) => index).filter((i) => i < 120 || i > 150)
  return looks.map((index) => {
    const ill = index >= 220 && index < 228
    const wave = Math.sin(index / 14) + Math.sin(index / 5) / 3
    return {
      at: ago((287 - index) / 4),
      health: ill ? 'unhealthy' : 'healthy',
      grades: { connectivity: ill ? 'unhealthy' : 'healthy' },
      figures: {
        latency_seconds: ill
          ? 0.62 + wave / 20
          : 0.0031 + wave / 1000 + (index % 37 === 0 ? 0.04 : 0),
        database_size_bytes: 4.1e9 + index * 2.4e6,
        connections: Math.round(34 + wave * 12 + (ill ? 40 : 0)),
        connections_limit: 97,
      },
    }
  })
}

const checks: readonly CheckResult[] = [
  { name: 'connectivity', title: 'Connectivity', grade: 'healthy', summary: 'answers in 3 ms' },
  { name: 'migrations', title: 'Migrations', grade: 'healthy', summary: '4 applied, 1 pending' },
  {
    name: 'connections',
    title: 'Connections',
    grade: 'degraded',
    summary: '84 of 97 connections are in use',
    advice:
      'Put a pooler between the application and the server, or raise it: `alter system set max_connections = 200`.',
  },
  {
    name: 'slow-queries',
    title: 'Slow queries',
    grade: 'unknown',
    summary: 'not checked: pg_stat_statements is not installed',
    advice: 'Install it: `create extension pg_stat_statements`.',
  },
  { name: 'bloat', title: 'Dead rows', grade: 'healthy', summary: 'no table above 20 percent' },
]

type ColumnText = string

/** `id integer PK`, `user_id integer FK`, `phone text? +`: a column as it is written here. */
function column(text: ColumnText): DiagramColumn {
  const [name = '', type = '', ...flags] = text.split(' ')
  const mark = { '+': 'added', '-': 'dropped', '~': 'changed' } as const
  const found = (Object.keys(mark) as (keyof typeof mark)[]).find((sign) => flags.includes(sign))
  return {
    name,
    type: type.replace('?', ''),
    isNullable: type.endsWith('?'),
    isPrimary: flags.includes('PK'),
    isForeign: flags.includes('FK'),
    ...(found && { mark: mark[found] }),
    notes: found === '~' ? ['integer becomes bigint'] : [],
  }
}

export function table(
  name: string,
  columns: readonly ColumnText[],
  more: Partial<DiagramTable> = {},
) {
  return { id: name, name, columns: columns.map(column), notes: [], ...more } as DiagramTable
}

export function relation(from: string, to: string, columnName = `${to.slice(0, -1)}_id`) {
  return {
    from,
    to,
    columns: [columnName],
    toColumns: ['id'],
    isOptional: false,
    isUnique: false,
  } as DiagramRelation
}

/** A shop: a table comes, a column goes, another changes. */
export const shopDiagram: Diagram = {
  pending: 1,
  tables: [
    table('users', ['id integer PK', 'email varchar(320)', 'name text?', 'phone text? +'], {
      mark: 'changed',
    }),
    table(
      'orders',
      [
        'id integer PK',
        'user_id integer FK',
        'total bigint ~',
        'note text? -',
        'placed_at timestamptz',
      ],
      {
        mark: 'changed',
        notes: ['index orders_placed_at_idx added'],
      },
    ),
    table('order_lines', [
      'order_id integer PK FK',
      'product_id integer PK FK',
      'quantity integer',
    ]),
    table('products', [
      'id integer PK',
      'sku text',
      'price numeric(10,2)',
      'parent_id integer? FK',
    ]),
    table('invoices', ['id integer PK', 'order_id integer FK', 'issued_at timestamptz'], {
      mark: 'added',
    }),
    table('legacy_carts', ['id integer PK', 'contents jsonb?'], { mark: 'dropped' }),
  ],
  relations: [
    relation('orders', 'users'),
    relation('order_lines', 'orders'),
    relation('order_lines', 'products'),
    { ...relation('products', 'products', 'parent_id'), isOptional: true },
    { ...relation('invoices', 'orders'), isUnique: true, mark: 'added' },
  ],
}

/** 300 tables in modules as applications grow them, some alone; a migration touches three. */
export function largeDiagram(size = 300): Diagram {
  const modules = ['billing', 'catalog', 'crm', 'hr', 'stock', 'audit']
  const names = Array.from({ length: size }, (_, i) => `${modules[i % modules.length]}_entity_${i}`)
  const relations: DiagramRelation[] = []
  for (const [i, name] of names.entries()) {
    const module = i % modules.length
    const place = Math.floor(i / modules.length)
    if (place === 0 || i % 5 === 4) continue
    const parent = names[module + modules.length * Math.floor(place / 3)]
    if (parent && parent !== name) relations.push(relation(name, parent, 'parent_id'))
    if (i % 11 === 0) relations.push(relation(name, names[(i * 7) % size] ?? name, 'other_id'))
  }
  const tables = names.map((name, i) =>
    table(
      name,
      [
        'id bigint PK',
        'parent_id bigint? FK',
        'other_id bigint? FK',
        'title text',
        'created_at timestamptz',
        ...(i === 6 ? ['flag boolean +'] : []),
      ],
      i === 6 || i === 13 ? { mark: 'changed', notes: i === 13 ? ['index a_idx added'] : [] } : {},
    ),
  )
  const added = table('billing_new', ['id bigint PK', 'parent_id bigint FK'], { mark: 'added' })
  return {
    pending: 1,
    tables: [...tables, added],
    relations: [
      ...relations,
      { ...relation('billing_new', names[6] ?? '', 'parent_id'), mark: 'added' },
    ],
  }
}

/** An environment with everything that can be shown. */
export function production(more: Partial<EnvironmentReport> = {}): EnvironmentReport {
  return {
    name: 'production',
    isProtected: true,
    health: 'degraded',
    facts: {
      host: 'db.example.com:5432',
      database: 'shop',
      serverVersion: '17.4',
      sizeBytes: 4.79e9,
    },
    checks,
    samples: samples(),
    migrations: {
      applied: 4,
      head: '20261118093000_placed_at',
      pending: ['20261121150000_invoices'],
      unfinished: [],
    },
    applied: [
      { name: '20260901120000_init', at: ago(1900), seconds: 0.84, failed: false },
      { name: '20260914083000_products', at: ago(1500), seconds: 0.31, failed: false },
      { name: '20261102101500_order_totals', at: ago(430), seconds: 41.2, failed: true },
      { name: '20261102101500_order_totals', at: ago(429), seconds: 18.6, failed: false },
      { name: '20261118093000_placed_at', at: ago(84), seconds: 6.4, failed: false },
    ],
    backups: {
      total: 9,
      newest: [
        { id: 'production-20261121-030000', at: ago(18), sizeBytes: 1.31e9, verifiedAt: ago(17.8) },
        { id: 'production-20261120-030000', at: ago(42), sizeBytes: 1.3e9, verifiedAt: ago(41.8) },
        {
          id: 'production-20261119-030000',
          at: ago(66),
          sizeBytes: 1.29e9,
          verifiedAt: ago(65.8),
          fault: 'its file is gone',
        },
      ],
    },
    diagram: shopDiagram,
    ...more,
  }
}

/** The same as status has it. */
export function seen(): EnvironmentReport {
  const { health: _, ...known } = production({ checks: [], state: 'pending' })
  return {
    ...known,
    told: [
      ['Last', '20261118093000_placed_at, 2026-11-18 09:10 UTC, by ann@laptop'],
      ['Drift', '2 differences'],
      ['Locked', 'by psql (pid 4711)'],
      ['Approval', 'for migrate, rollback and restore'],
    ],
  }
}

/** One of which nothing was ever kept. */
export function fresh(more: Partial<EnvironmentReport> = {}): EnvironmentReport {
  return production({
    name: 'dev',
    isProtected: false,
    health: 'healthy',
    checks: checks.slice(0, 2),
    samples: [],
    applied: [],
    backups: { newest: [], total: 0 },
    diagram: { tables: [], relations: [], pending: 0 },
    migrations: { applied: 0, head: null, pending: [], unfinished: [] },
    ...more,
  })
}

/** One that does not answer. */
export function unreachable(): EnvironmentReport {
  return {
    name: 'staging',
    isProtected: false,
    health: 'unhealthy',
    error: {
      message: 'The server at staging.example.com:5432 does not answer.',
      next: 'Check that it runs: `pg_isready -h staging.example.com`.',
    },
    checks: [
      {
        name: 'connectivity',
        title: 'Connectivity',
        grade: 'unhealthy',
        summary: 'The server does not answer.',
      },
      {
        name: 'migrations',
        title: 'Migrations',
        grade: 'unhealthy',
        summary: 'not checked: no connection',
      },
      {
        name: 'bloat',
        title: 'Dead rows',
        grade: 'unknown',
        summary: 'not checked: no connection',
      },
    ],
    samples: samples().slice(0, 90),
    applied: [],
    backups: { newest: [], total: 0, why: 'The store cannot be read: access denied.' },
    diagram: { why: 'The database was not reached.' },
  }
}
