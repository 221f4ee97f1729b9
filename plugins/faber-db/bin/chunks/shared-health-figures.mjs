var figures = {
  latency_seconds: { unit: "seconds", help: "How long a query takes on an open connection." },
  migrations_applied: { unit: "count", help: "Migrations in the history." },
  migrations_pending: { unit: "count", help: "Migrations of the folder that are not applied." },
  drift_differences: { unit: "count", help: "Objects that are not what the migrations make." },
  connections: { unit: "count", help: "Connections of ordinary roles." },
  connections_limit: { unit: "count", help: "Connections open to ordinary roles." },
  longest_transaction_seconds: { unit: "seconds", help: "The oldest transaction at work." },
  longest_idle_transaction_seconds: { unit: "seconds", help: "The oldest idle transaction." },
  blocked_sessions: { unit: "count", help: "Sessions that wait for a lock." },
  longest_blocked_seconds: { unit: "seconds", help: "The longest wait for a lock." },
  slowest_query_seconds: { unit: "seconds", help: "The mean time of the slowest query." },
  cache_hit_ratio: { unit: "ratio", help: "Blocks that were found in shared buffers." },
  dead_rows_ratio: { unit: "ratio", help: "Dead rows of the worst large table." },
  wraparound_used_ratio: {
    unit: "ratio",
    help: "Transaction ids or multixacts used, of the 2^31 before wraparound."
  },
  sequence_used_ratio: { unit: "ratio", help: "Of the sequence that is nearest to its end." },
  replication_lag_seconds: { unit: "seconds", help: "How far the last standby is behind." },
  database_size_bytes: { unit: "bytes", help: "The size of the database." },
  wal_size_bytes: { unit: "bytes", help: "The size of the write-ahead log." },
  disk_free_bytes: { unit: "bytes", help: "What is free of the disk of the database." },
  backup_age_seconds: { unit: "seconds", help: "The age of the newest whole backup." }
};
export {
  figures
};
