import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { withFileLock } from '../state/file-lock.ts'
import { appendLine, readText } from '../state/files.ts'

export interface WhatHappened {
  readonly operation: string
  readonly environment?: string
  readonly outcome: string
  readonly [fact: string]: unknown
}

/** What is recorded of an operation; `at`, `prev` and `hash` are added when it is written. */
export interface AuditEvent extends WhatHappened {
  readonly actor: string
}

export interface AuditEntry extends AuditEvent {
  readonly at: string
  /** The hash of the entry before, `0` repeated for the first. */
  readonly prev: string
  /** SHA-256 over the entry without this key. */
  readonly hash: string
}

const genesis = '0'.repeat(64)

/** Appends an event to the trail: one file a month, one line an entry, chained by hashes. */
export async function recordAudit(
  folder: string,
  event: AuditEvent,
  now: Date,
): Promise<AuditEntry> {
  return withFileLock(join(folder, 'trail'), async () => {
    const prev = (await lastEntry(folder))?.hash ?? genesis
    const entry = { at: now.toISOString(), ...event, prev }
    const whole = { ...entry, hash: hashOf(entry) }
    await appendLine(join(folder, `${now.toISOString().slice(0, 7)}.jsonl`), JSON.stringify(whole))
    return whole
  })
}

/** Every entry, oldest first, and the place where the chain breaks, if it does. */
export async function readAudit(
  folder: string,
): Promise<{ entries: AuditEntry[]; broken?: string }> {
  const entries: AuditEntry[] = []
  let prev = genesis
  let broken: string | undefined
  for (const name of await files(folder)) {
    for (const [index, line] of (await lines(folder, name)).entries()) {
      const entry = parseEntry(line)
      if (!broken && (!entry || !follows(entry, prev))) broken = `${name}, line ${index + 1}`
      if (!entry) continue
      entries.push(entry)
      prev = entry.hash
    }
  }
  return broken ? { entries, broken } : { entries }
}

async function lastEntry(folder: string): Promise<AuditEntry | undefined> {
  for (const name of (await files(folder)).reverse()) {
    const last = (await lines(folder, name)).at(-1)
    if (last) return parseEntry(last)
  }
  return undefined
}

function follows(entry: AuditEntry, prev: string): boolean {
  const { hash, ...rest } = entry
  return entry.prev === prev && hash === hashOf(rest)
}

function hashOf(entry: object): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('hex')
}

function parseEntry(line: string): AuditEntry | undefined {
  try {
    const entry: unknown = JSON.parse(line)
    return typeof entry === 'object' && entry !== null ? (entry as AuditEntry) : undefined
  } catch {
    return undefined
  }
}

async function files(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.jsonl')).sort()
}

async function lines(folder: string, name: string): Promise<string[]> {
  return ((await readText(join(folder, name))) ?? '').split('\n').filter((line) => line !== '')
}
