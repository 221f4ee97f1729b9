import { healthCheck } from '../../operations/index.ts'
import { alertingSchema } from './schema-alerting.ts'

/** From where on a figure is a worry, and from where on an illness. */
const thresholds = {
  type: 'object',
  default: {},
  description:
    'From where on a figure is degraded, and from where on unhealthy; `_min_` keys say what is too small to be looked at.',
  additionalProperties: false,
  properties: {
    latency_degraded_ms: {
      type: 'integer',
      minimum: 1,
      default: 100,
      description: 'A query slower than this is degraded.',
    },
    latency_unhealthy_ms: {
      type: 'integer',
      minimum: 1,
      default: 500,
      description: 'A query slower than this is unhealthy.',
    },
    connections_degraded_percent: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 80,
      description: 'More connections than this share of those open to ordinary roles is degraded.',
    },
    connections_unhealthy_percent: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 95,
      description: 'More than this share is unhealthy.',
    },
    long_transaction_degraded_seconds: {
      type: 'integer',
      minimum: 1,
      default: 300,
      description: 'A transaction open and at work for longer is degraded.',
    },
    long_transaction_unhealthy_seconds: {
      type: 'integer',
      minimum: 1,
      default: 3600,
      description: 'One open for longer is unhealthy.',
    },
    idle_transaction_degraded_seconds: {
      type: 'integer',
      minimum: 1,
      default: 60,
      description: 'A transaction whose client has said nothing for longer is degraded.',
    },
    idle_transaction_unhealthy_seconds: {
      type: 'integer',
      minimum: 1,
      default: 900,
      description: 'One silent for longer is unhealthy.',
    },
    blocked_degraded_seconds: {
      type: 'integer',
      minimum: 1,
      default: 5,
      description: 'A session that waits for a lock for longer is degraded.',
    },
    blocked_unhealthy_seconds: {
      type: 'integer',
      minimum: 1,
      default: 60,
      description: 'One that waits for longer is unhealthy.',
    },
    slow_query_degraded_ms: {
      type: 'integer',
      minimum: 1,
      default: 1000,
      description: 'A query whose mean time is longer is degraded.',
    },
    slow_query_unhealthy_ms: {
      type: 'integer',
      minimum: 1,
      default: 30_000,
      description: 'One whose mean time is longer is unhealthy.',
    },
    slow_query_min_calls: {
      type: 'integer',
      minimum: 1,
      default: 10,
      description: 'A query called less often is not looked at.',
    },
    cache_hit_degraded_percent: {
      type: 'integer',
      minimum: 0,
      maximum: 100,
      default: 95,
      description: 'A smaller share of blocks found in shared buffers is degraded.',
    },
    cache_hit_unhealthy_percent: {
      type: 'integer',
      minimum: 0,
      maximum: 100,
      default: 75,
      description: 'A smaller share is unhealthy.',
    },
    cache_hit_min_blocks: {
      type: 'integer',
      minimum: 1,
      default: 100_000,
      description: 'Fewer blocks asked for since the statistics began say nothing.',
    },
    bloat_degraded_percent: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 20,
      description: 'A table with a larger share of dead rows is degraded.',
    },
    bloat_unhealthy_percent: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 50,
      description: 'One with a larger share is unhealthy.',
    },
    bloat_min_rows: {
      type: 'integer',
      minimum: 1,
      default: 10_000,
      description: 'A table with fewer rows, live and dead, is not looked at.',
    },
    wraparound_degraded_percent: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 25,
      description: 'A larger share of the 2^31 transaction ids (or multixacts) used is degraded.',
    },
    wraparound_unhealthy_percent: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 50,
      description: 'A larger share is unhealthy.',
    },
    unused_index_min_mb: {
      type: 'integer',
      minimum: 0,
      default: 10,
      description: 'An unused index smaller than this (MB) is not looked at.',
    },
    foreign_key_min_rows: {
      type: 'integer',
      minimum: 0,
      default: 10_000,
      description: 'A foreign key of a table with fewer rows needs no index.',
    },
    sequence_degraded_percent: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 70,
      description: 'A sequence that has used a larger share of its numbers is degraded.',
    },
    sequence_unhealthy_percent: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 90,
      description: 'One that has used a larger share is unhealthy.',
    },
    replication_degraded_seconds: {
      type: 'integer',
      minimum: 1,
      default: 30,
      description: 'A standby further behind is degraded.',
    },
    replication_unhealthy_seconds: {
      type: 'integer',
      minimum: 1,
      default: 300,
      description: 'One further behind is unhealthy.',
    },
    slot_degraded_mb: {
      type: 'integer',
      minimum: 0,
      default: 1000,
      description: 'An inactive replication slot that holds more WAL (MB) is degraded.',
    },
    slot_unhealthy_mb: {
      type: 'integer',
      minimum: 0,
      default: 10_000,
      description: 'One that holds more is unhealthy.',
    },
    disk_degraded_percent: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 80,
      description: 'A disk of which a larger share is taken is degraded.',
    },
    disk_unhealthy_percent: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 90,
      description: 'A larger share is unhealthy.',
    },
    disk_full_degraded_days: {
      type: 'integer',
      minimum: 1,
      default: 14,
      description:
        'A disk that will be full sooner, as the database has grown so far, is degraded.',
    },
    disk_full_unhealthy_days: {
      type: 'integer',
      minimum: 1,
      default: 3,
      description: 'One that will be full sooner is unhealthy.',
    },
    wal_degraded_percent: {
      type: 'integer',
      minimum: 1,
      default: 200,
      description: 'More WAL on disk than this share of max_wal_size is degraded.',
    },
    wal_unhealthy_percent: {
      type: 'integer',
      minimum: 1,
      default: 1000,
      description: 'More than this share is unhealthy.',
    },
  },
} as const

/** `health_checks`: which checks run, and from where on a figure is a worry. */
export const healthSchema = {
  type: 'object',
  default: {},
  description: 'Which checks run, their limits and thresholds.',
  additionalProperties: false,
  properties: {
    enabled: {
      type: 'boolean',
      default: true,
      description: 'false: migrate checks no health, as if both of its health settings were false.',
    },
    default_checks: {
      type: 'array',
      items: { enum: healthCheck.flags.checks.choices },
      minItems: 1,
      default: ['connectivity', 'migrations'],
      description:
        'What health-check runs; `performance` stands for connections, long-running, blocked-sessions, slow-queries and cache-hit-rate. `schema` replays the applied migrations in a scratch database.',
    },
    timeouts: {
      type: 'object',
      default: {},
      description: 'Seconds.',
      additionalProperties: false,
      properties: {
        total: {
          type: 'integer',
          minimum: 1,
          default: 30,
          description: 'For all checks together.',
        },
        check: { type: 'integer', minimum: 1, default: 10, description: 'For each check.' },
      },
    },
    thresholds,
    alerting: alertingSchema,
    on_unhealthy: {
      enum: ['block', 'warn'],
      default: 'block',
      description:
        'What migrate does with an unhealthy database outside the protected environments; in those it always stops.',
    },
  },
} as const
