import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endGrant, type Grant, writeGrant } from '../../src/runtime/approval/grant.ts'
import { makePlan, type Plan, writePlan } from '../../src/runtime/approval/plan.ts'
import { recordAudit } from '../../src/runtime/audit/trail.ts'
import { statePaths } from '../../src/runtime/state/paths.ts'
import { shopFiles } from './shop-files.ts'

/** The connection strings of the shop’s environments; dev is not guarded, the others are. */
export interface ShopUrls {
  readonly production: string
  readonly staging: string
  readonly dev: string
}

/** A project in which the corpora are tried. */
export interface ShopProject {
  readonly folder: string
  /** The folder of the plugin. */
  readonly plugin: string
  /** The id of a plan for production that waits for approval. */
  readonly plan: string
  readonly urls: ShopUrls
}

const made = new Date('2026-11-20T09:30:00Z')

/**
 * Writes a shop with an API, Prisma, scripts for every day and for production, and what faber-db has
 * left of an earlier deployment: a plan that waits, a used grant, an audit trail, a backup.
 */
export async function makeShop(
  folder: string,
  urls: ShopUrls,
  plugin: string,
): Promise<ShopProject> {
  writeFiles(folder, shopFiles(urls))
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  const { plans, grants, audit } = statePaths(folder)
  const waiting = makePlan(contentOf(urls, '20261120091500_drop_coupons', 'enhanced'), made)
  const applied = makePlan(contentOf(urls, '20261101120000_init', 'standard'), made)
  for (const plan of [applied, waiting]) await writePlan(plans, plan, { HOME: dirname(folder) })
  const used: Grant = {
    plan_id: applied.id,
    operation: 'migrate',
    environment: 'production',
    request: 'migrate production',
    way: 'terminal',
    approved_by: 'mara',
    approved_at: '2026-11-20T09:28:00.000Z',
    expires_at: '2026-11-20T09:33:00.000Z',
  }
  await writeGrant(grants, used)
  await endGrant(grants, used, 'used', made)
  for (const outcome of ['approved', 'applied']) {
    const event = { operation: 'migrate', environment: 'production', outcome, actor: 'mara' }
    await recordAudit(audit, event, made)
  }
  return { folder, plugin, plan: waiting.id, urls }
}

/** A link to the plugin beside a shop: the attempts name it without quotes, and this repository may lie in a path with a space. */
export function linkPlugin(home: string): string {
  const link = join(home, 'plugin')
  symlinkSync(fileURLToPath(new URL('../../plugins/faber-db', import.meta.url)), link)
  return link
}

/** Writes files into a folder, with their folders; scripts can be run. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 })
  }
}

/** Remembers files; returns what puts them back as they were. */
export function keepFiles(folder: string, paths: readonly string[]): () => void {
  const kept = paths.map((path) => {
    const file = join(folder, path)
    try {
      return { path, file, text: readFileSync(file, 'utf8') }
    } catch {
      return { path, file, text: undefined }
    }
  })
  return () => {
    for (const { path, file, text } of kept) {
      if (text === undefined) rmSync(file, { force: true })
      else writeFiles(folder, { [path]: text })
    }
  }
}

function contentOf(
  { production }: ShopUrls,
  migration: string,
  approval: 'standard' | 'enhanced',
): Plan['content'] {
  const { hostname, port, pathname } = new URL(production)
  return {
    operation: 'migrate',
    environment: 'production',
    request: 'migrate production',
    server: {
      system_identifier: '7435520135261577843',
      host: hostname,
      port: Number(port || 5432),
      database: pathname.slice(1),
      database_oid: 16_384,
      version: 160_004,
    },
    history_head: null,
    migrations: [{ name: migration, checksum: '3b'.repeat(32) }],
    findings: [],
    risk: approval === 'enhanced' ? 'high' : 'low',
    approval,
    backup: true,
  }
}
